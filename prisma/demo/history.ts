import { DEMO_CLIENTS, DEMO_EMPLOYERS, demoClientId, demoEmployerId, demoStaffId } from "./people";

/** Three months of believable entries, the same for the same seed and day. Pure: the caller stores them. */

export interface DemoEntry {
  kind: "observation" | "client_contact" | "employer_contact" | "network_contact";
  channel: "phone" | "face_to_face" | "video" | "message" | "email" | null;
  authorId: string;
  clientIds: string[];
  employerId: string | null;
  occurredAt: Date;
  durationMinutes: number | null;
  text: string;
  topics: { code: string; direction: "strength" | "difficulty" }[];
}

type Wording = [text: string, code?: string, direction?: "+" | "-"];

const OBSERVATIONS: Wording[] = [
  ["jaksoi koko päivän ilman ylimääräisiä taukoja", "b455", "+"],
  ["väsyi iltapäivällä ja lähti tuntia aiemmin", "b455", "-"],
  ["tuli ajoissa ja aloitti omatoimisesti", "d230", "+"],
  ["myöhästyi aamulla puoli tuntia", "d230", "-"],
  ["oppi uuden pakkaustyön nopeasti", "d155", "+"],
  ["tarvitsi ohjeen kahteen kertaan, sitten sujui", "d155", "-"],
  ["keskittyi hyvin hälinästä huolimatta", "d160", "+"],
  ["huomio herpaantui, kun tuli kiire", "d160", "-"],
  ["auttoi uutta työkaveria ilman pyyntöä", "d710", "+"],
  ["vetäytyi taukotilassa muista", "d710", "-"],
  ["ratkaisi itse, kun tarrat loppuivat kesken", "d175", "+"],
  ["hermostui kiireessä mutta rauhoittui nopeasti", "d240", "-"],
  ["nosti raskaita laatikoita oikealla tekniikalla", "d430", "+"],
  ["selkä kipeytyi nostoissa, kevennettiin tehtäviä", "b280", "-"],
  ["oli hyvällä mielellä ja jutteli tauolla", "b152", "+"],
  ["teki tilaukset valmiiksi sovitussa ajassa", "d210", "+"],
];

const CLIENT_CONTACTS: [
  text: string,
  channel: "phone" | "face_to_face" | "video" | "message",
  minutes: number | null,
][] = [
  ["soitettu, työkokeilu sujuu hyvin", "phone", 20],
  ["soitettu, kerrattiin ensi viikon työvuorot", "phone", 15],
  ["yritin tavoittaa, ei vastannut", "phone", null],
  ["tavattiin toimistolla, päivitettiin ansioluettelo", "face_to_face", 60],
  ["tavattiin työpajalla, käytiin läpi tavoitteet", "face_to_face", 45],
  ["laitettu viesti huomisesta tapaamisesta, kuittasi", "message", null],
  ["etätapaaminen, mietittiin sopivia työpaikkoja", "video", 40],
  ["kävelytapaaminen, puhuttiin jaksamisesta", "face_to_face", 50],
];

const EMPLOYER_CONTACTS: [text: string, channel: "phone" | "face_to_face" | "email", minutes: number | null][] = [
  ["soitettu, voivat ottaa työkokeilijan kuukaudeksi", "phone", 15],
  ["käyty tutustumassa, esimies kiinnostunut", "face_to_face", 60],
  ["lähetetty työkokeilusopimus allekirjoitettavaksi", "email", null],
  ["väliarvio puhelimessa, tyytyväisiä työhön", "phone", 20],
];

const NETWORK_CONTACTS: [text: string, channel: "phone" | "video", minutes: number][] = [
  ["verkostopalaveri työllisyyspalvelujen kanssa", "video", 45],
  ["soitettu terveysasemalle lausunnosta", "phone", 10],
];

/** @param today local midnight of the demo's «today» as an instant; entries lie before `now`. */
export function demoHistory(today: Date, now: Date, seed = 20261124): DemoEntry[] {
  const random = mulberry32(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const entries: DemoEntry[] = [];
  const add = (daysAgo: number, hour: number, entry: Omit<DemoEntry, "occurredAt">) => {
    const occurredAt = new Date(
      today.getTime() - daysAgo * 86_400_000 + (hour * 60 + Math.floor(random() * 4) * 15) * 60_000,
    );
    if (occurredAt < now) entries.push({ ...entry, occurredAt });
  };

  DEMO_CLIENTS.forEach(([given, family, coach, status, weeks], index) => {
    if (weeks === null) return;
    const clientIds = [demoClientId(index + 1)];
    const authorId = demoStaffId(coach);
    const lastDay = status === "ended" ? 14 : status === "paused" ? 10 : 0;
    for (let daysAgo = weeks * 7; daysAgo >= lastDay; daysAgo -= 1) {
      const weekday = new Date(today.getTime() - daysAgo * 86_400_000 + 43_200_000).getUTCDay();
      if (weekday === 0 || weekday === 6) continue;
      const name = random() < 0.3 ? `${given} ${family}` : given;
      if (random() < 0.38) {
        const [words, code, direction] = pick(OBSERVATIONS);
        const topics = code
          ? [{ code, direction: direction === "-" ? ("difficulty" as const) : ("strength" as const) }]
          : [];
        add(daysAgo, 12, {
          kind: "observation",
          channel: null,
          authorId,
          clientIds,
          employerId: null,
          durationMinutes: null,
          text: `${name} ${words}`,
          topics,
        });
      }
      if (random() < 0.3) {
        const [words, channel, minutes] = pick(CLIENT_CONTACTS);
        add(daysAgo, 9 + Math.floor(random() * 6), {
          kind: "client_contact",
          channel,
          authorId,
          clientIds,
          employerId: null,
          durationMinutes: minutes,
          text: `${name}: ${words}`,
          topics: [],
        });
      }
      if (random() < 0.06) {
        const employer = Math.floor(random() * DEMO_EMPLOYERS.length);
        const [words, channel, minutes] = pick(EMPLOYER_CONTACTS);
        add(daysAgo, 10 + Math.floor(random() * 5), {
          kind: "employer_contact",
          channel,
          authorId,
          clientIds,
          employerId: demoEmployerId(employer + 1),
          durationMinutes: minutes,
          text: `${DEMO_EMPLOYERS[employer]![0]}: ${words} (${given})`,
          topics: [],
        });
      }
      if (random() < 0.02) {
        const [words, channel, minutes] = pick(NETWORK_CONTACTS);
        add(daysAgo, 13, {
          kind: "network_contact",
          channel,
          authorId,
          clientIds,
          employerId: null,
          durationMinutes: minutes,
          text: `${name}: ${words}`,
          topics: [],
        });
      }
    }
  });
  return entries;
}

/** A small seeded random generator (Tommy Ettinger's mulberry32): the demo looks the same on every machine. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
