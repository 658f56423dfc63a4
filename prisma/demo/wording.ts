import { pick, type Random } from "./seeded-random";

/** What the entries of invented projects say: the demo's, and those that `npm run seed` makes. */

export interface Worded {
  kind: "observation" | "client_contact" | "employer_contact" | "network_contact" | "note";
  channel: "phone" | "face_to_face" | "video" | "message" | "email" | null;
  durationMinutes: number | null;
  /** A contact that reached nobody. */
  isAttempt: boolean;
  text: string;
  topics: { code: string; direction: "strength" | "difficulty" }[];
}

const NOBODY_ANSWERED = "yritin tavoittaa, ei vastannut";

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
  [NOBODY_ANSWERED, "phone", null],
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

const NOTES: string[] = [
  "työvaatteet tilattu, koko selvitetty",
  "todistukset skannattu ja tallennettu",
  "bussireitti työpaikalle selvitetty",
  "kortit kunnossa, hygieniapassi vielä puuttuu",
];

/** `name`: how the client is called in it. */
export function wordObservation(random: Random, name: string): Worded {
  const [words, code, direction] = pick(random, OBSERVATIONS);
  return {
    kind: "observation",
    channel: null,
    durationMinutes: null,
    isAttempt: false,
    text: `${name} ${words}`,
    topics: code ? [{ code, direction: direction === "-" ? "difficulty" : "strength" }] : [],
  };
}

export function wordClientContact(random: Random, name: string): Worded {
  const [words, channel, durationMinutes] = pick(random, CLIENT_CONTACTS);
  return {
    kind: "client_contact",
    channel,
    durationMinutes,
    isAttempt: words === NOBODY_ANSWERED,
    text: `${name}: ${words}`,
    topics: [],
  };
}

export function wordEmployerContact(random: Random, employer: string, name: string): Worded {
  const [words, channel, durationMinutes] = pick(random, EMPLOYER_CONTACTS);
  return {
    kind: "employer_contact",
    channel,
    durationMinutes,
    isAttempt: false,
    text: `${employer}: ${words} (${name})`,
    topics: [],
  };
}

export function wordNetworkContact(random: Random, name: string): Worded {
  const [words, channel, durationMinutes] = pick(random, NETWORK_CONTACTS);
  return { kind: "network_contact", channel, durationMinutes, isAttempt: false, text: `${name}: ${words}`, topics: [] };
}

export function wordNote(random: Random, name: string): Worded {
  return {
    kind: "note",
    channel: null,
    durationMinutes: null,
    isAttempt: false,
    text: `${name}: ${pick(random, NOTES)}`,
    topics: [],
  };
}
