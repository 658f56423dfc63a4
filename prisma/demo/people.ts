/** The demo project's people and workplaces. All invented; the ids are fixed, so that tests and tools can act as them. */

export const DEMO_PROJECT_ID = "dddddddd-0000-4000-8000-000000000001";

export type DemoPerson = "maija" | "pekka" | "sari" | "aino";

interface DemoStaff {
  person: DemoPerson;
  displayName: string;
  role: "coach" | "manager" | null;
  isAdmin: boolean;
}

export const DEMO_STAFF: DemoStaff[] = [
  { person: "maija", displayName: "Maija Valmentaja", role: "coach", isAdmin: false },
  { person: "pekka", displayName: "Pekka Ohjaaja", role: "coach", isAdmin: false },
  { person: "sari", displayName: "Sari Päällikkö", role: "manager", isAdmin: false },
  { person: "aino", displayName: "Aino Ylläpitäjä", role: null, isAdmin: true },
];

/** Entra object id of a demo person: …001 Maija, …002 Pekka, …003 Sari, …004 Aino. */
export function demoAadId(person: DemoPerson): string {
  return numbered("aaaaaaaa", DEMO_STAFF.findIndex((staff) => staff.person === person) + 1);
}

export function demoStaffId(person: DemoPerson): string {
  return numbered("bbbbbbbb", DEMO_STAFF.findIndex((staff) => staff.person === person) + 1);
}

export function demoClientId(number: number): string {
  return numbered("cccccccc", number);
}

export function demoEmployerId(number: number): string {
  return numbered("eeeeeeee", number);
}

function numbered(prefix: string, number: number): string {
  return `${prefix}-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

type DemoStatus = "referred" | "active" | "paused" | "ended";

/** Given and family name, coach, status, and how many weeks ago the person started (null = not yet). */
export const DEMO_CLIENTS: readonly [
  given: string,
  family: string,
  coach: "maija" | "pekka",
  status: DemoStatus,
  weeks: number | null,
][] = [
  ["Matti", "Virtanen", "maija", "active", 9],
  ["Liisa", "Virtanen", "maija", "active", 12],
  ["Liisa", "Mäki", "maija", "active", 3],
  ["Oleksandr", "Kovalenko", "maija", "active", 7],
  ["Hannu", "Karppinen", "maija", "active", 11],
  ["Päivi", "Kemppainen", "maija", "active", 5],
  ["Eetu", "Haapala", "maija", "active", 2],
  ["Kerttu", "Moilanen", "maija", "paused", 10],
  ["Timo", "Seppä", "maija", "active", 8],
  ["Anna-Maija", "Leinonen", "maija", "ended", 13],
  ["Juha-Pekka", "Ranta", "maija", "active", 1],
  ["Fatima", "Ali", "maija", "referred", null],
  ["Satu", "Heikkinen", "pekka", "active", 10],
  ["Antti", "Oikarinen", "pekka", "active", 6],
  ["Riitta", "Juntunen", "pekka", "active", 12],
  ["Mikko", "Lahti", "pekka", "active", 4],
  ["Helmi", "Kangas", "pekka", "active", 9],
  ["Veikko", "Tolonen", "pekka", "ended", 13],
  ["Onni", "Niemi", "pekka", "active", 3],
  ["Svetlana", "Petrova", "pekka", "active", 8],
  ["Markku", "Väisänen", "pekka", "paused", 11],
  ["Jenni", "Hyvönen", "pekka", "active", 5],
  ["Ville", "Pulkkinen", "pekka", "active", 7],
  ["Outi", "Määttä", "pekka", "referred", null],
];

export const DEMO_EMPLOYERS: readonly [name: string, municipality: string, contact: string, title: string][] = [
  ["K-Rauta", "Kajaani", "Ilkka Korhonen", "myymäläpäällikkö"],
  ["Prisma", "Kajaani", "Tarja Keränen", "palvelupäällikkö"],
  ["Puuilo", "Kajaani", "Jukka Piirainen", "myymäläpäällikkö"],
  ["Tokmanni", "Kajaani", "Sanna Kyllönen", "myymäläpäällikkö"],
  ["Kajaanin Romu Oy", "Kajaani", "Reijo Härkönen", "työnjohtaja"],
  ["Kainuun Sora", "Paltamo", "Pertti Tauriainen", "toimitusjohtaja"],
  ["S-market", "Sotkamo", "Niina Kilpeläinen", "marketpäällikkö"],
  ["Kahvila Rosa", "Kajaani", "Eija Rusanen", "yrittäjä"],
  ["Kainuun Pesula", "Kajaani", "Arja Komulainen", "tuotantopäällikkö"],
  ["Hoivakoti Mäntylä", "Kuhmo", "Kirsti Halonen", "johtaja"],
];

/** Branch and what work they would offer, in plain words, by the place in DEMO_EMPLOYERS. */
export const DEMO_OFFERS: readonly [branch: string, offers: string[]][] = [
  ["rautakauppa", ["varastotyö", "hyllytys"]],
  ["kauppa", ["hyllytys", "kassatyö"]],
  ["kauppa", ["varastotyö"]],
  ["kauppa", ["hyllytys"]],
  ["kierrätys", ["lajittelu"]],
  ["maanrakennus", ["pihatyöt"]],
  ["kauppa", ["kassatyö"]],
  ["kahvila", ["keittiötyö", "tarjoilu"]],
  ["pesula", ["pesulatyö"]],
  ["hoivakoti", ["keittiötyö", "siivous"]],
];
