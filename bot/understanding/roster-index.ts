import { type Colleagues, indexColleagues } from "./colleagues";
import { type Case, inflect, type NameKind } from "./inflect";
import { nicknamesOf } from "./lexicon/employer-nicknames";
import type { Roster, RosterClient, RosterEmployer } from "./understanding";

export type NameRole = "given" | "family" | "alias" | "employer";

/** One distinct name of the roster and everyone who bears it. */
export interface NameEntry {
  role: NameRole;
  /** Nominative in lower case. */
  name: string;
  ids: string[];
  /** A workplace's own part without its trade («Entrinki» of «Kierrätyskeskus Entrinki»): counts only where it can be nothing else. */
  short: boolean;
}

export interface NameForm {
  entry: NameEntry;
  case: Case;
  rare: boolean;
}

export interface RosterIndex {
  /** Every inflected form in lower case, words parted by one space → what it can be. */
  forms: Map<string, NameForm[]>;
  /** First word of every form of more than one word → the most words that such a form has. */
  longest: Map<string, number>;
  /** Distinct names of people: for finding the nearest. */
  people: NameEntry[];
  /** «a-017» → id. */
  codes: Map<string, string>;
  colleagues: Colleagues;
  clients: Map<string, { given: string; family: string; order: number }>;
  employers: Map<string, { name: string; order: number }>;
}

const COMPANY_FORM = /^(.*\S)\s+(?:oy|oyj|ab|oy\s+ab|ky|ay|tmi|t:mi|ry|r\.y\.|osk|osuuskunta|ltd|inc)\.?$/iu;

/** A trade before a name: people leave it out. */
const TRADE =
  /^(?:hotelli|kahvila|ravintola|pizzeria|konepaja|autokorjaamo|korjaamo|kukkakauppa|päiväkoti|hoivakoti|palvelukoti|siivouspalvelu|kierrätyskeskus|kirjakauppa|kampaamo|parturi|leipomo|rakennusliike|kuljetusliike|apteekki|liikuntakeskus|lounaskahvila|autoliike|maatila) (\S{4,})$/u;

/** Builds the map from every form that a name can take to the ids that it can mean. Distinct names are inflected once. */
export function buildRosterIndex(roster: Roster): RosterIndex {
  const index: RosterIndex = {
    forms: new Map(),
    longest: new Map(),
    people: [],
    codes: new Map(),
    colleagues: indexColleagues(roster),
    clients: new Map(),
    employers: new Map(),
  };
  const entries = new Map<string, NameEntry>();
  for (const [order, client] of roster.clients.entries()) addClient(index, entries, client, order);
  for (const [order, employer] of roster.employers.entries()) addEmployer(index, entries, employer, order);
  for (const entry of entries.values()) addForms(index, entry);
  index.people = [...entries.values()].filter((entry) => entry.role !== "employer");
  return index;
}

function addClient(index: RosterIndex, entries: Map<string, NameEntry>, client: RosterClient, order: number): void {
  const given = clean(client.givenName);
  const family = clean(client.familyName);
  index.clients.set(client.id, { given, family, order });
  addName(entries, "given", given, client.id);
  // A client entered as «Anna Maria» is called Anna; «Juha-Pekka» is never called Juha.
  if (given.includes(" ")) addName(entries, "given", given.slice(0, given.indexOf(" ")), client.id);
  addName(entries, "family", family, client.id);
  // «Juha-Pekka» is called J-P and JP.
  const initials = /^(\p{L})\p{L}+-(\p{L})\p{L}+$/u.exec(given);
  if (initials !== null)
    for (const short of [`${initials[1]}-${initials[2]}`, `${initials[1]}${initials[2]}`])
      addName(entries, "alias", short, client.id);
  if (client.caseCode) index.codes.set(client.caseCode.toLowerCase(), client.id);
  for (const alias of client.aliases ?? []) addName(entries, "alias", clean(alias), client.id);
}

function addEmployer(
  index: RosterIndex,
  entries: Map<string, NameEntry>,
  employer: RosterEmployer,
  order: number,
): void {
  index.employers.set(employer.id, { name: clean(employer.name), order });
  for (const name of [employer.name, ...(employer.aliases ?? [])]) {
    const whole = clean(name);
    addName(entries, "employer", whole, employer.id);
    const short = COMPANY_FORM.exec(whole)?.[1];
    if (short !== undefined) addName(entries, "employer", clean(short), employer.id);
    const own = TRADE.exec(clean(short ?? name))?.[1];
    if (own !== undefined) addName(entries, "employer", own, employer.id, true);
    for (const nickname of nicknamesOf(whole)) addName(entries, "employer", nickname, employer.id);
  }
}

function addName(entries: Map<string, NameEntry>, role: NameRole, name: string, id: string, short = false): void {
  if (name === "") return;
  const key = `${role}\u0000${name}`;
  const entry = entries.get(key);
  if (entry === undefined) entries.set(key, { role, name, ids: [id], short });
  else if (!entry.ids.includes(id)) entry.ids.push(id);
}

function addForms(index: RosterIndex, entry: NameEntry): void {
  const kind: NameKind = entry.role === "employer" ? "company" : entry.role === "family" ? "family" : "given";
  const seen = new Set<string>();
  for (const [form, of, rare = false] of inflect(entry.name, kind)) {
    for (const written of spellings(form)) {
      if (seen.has(`${written}\u0000${of}`)) continue;
      seen.add(`${written}\u0000${of}`);
      addForm(index, written, { entry, case: of, rare });
    }
  }
}

function addForm(index: RosterIndex, written: string, form: NameForm): void {
  const known = index.forms.get(written);
  if (known === undefined || (known.every((other) => other.rare) && !form.rare)) index.forms.set(written, [form]);
  else if (!form.rare || known.some((other) => other.rare)) known.push(form);
  const space = written.indexOf(" ");
  if (space < 0) return;
  const first = written.slice(0, space);
  const words = written.split(" ").length;
  if ((index.longest.get(first) ?? 0) < words) index.longest.set(first, words);
}

/** «k-raudan» is also written «k raudan» and «kraudan». */
function spellings(form: string): string[] {
  return form.includes("-") ? [form, form.replaceAll("-", " "), form.replaceAll("-", "")] : [form];
}

/** Lower case, one space between words, no marks that a message would not have. */
function clean(name: string | undefined): string {
  return (name ?? "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[‐‑]/g, "-")
    .replace(/[’´]/g, "'")
    .replace(/[^\p{L}\p{M}\p{N}'&. -]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const SPOKEN = /^.{2,}[aeiouyäö](?:l|lt|s|st)$/;
const SPOKEN_CASES = new Set<Case>(["ade", "abl", "ine", "ela"]);
const CLITICS = [
  "kohan",
  "köhän",
  "kaan",
  "kään",
  "kin",
  "han",
  "hän",
  "kos",
  "kös",
  "ko",
  "kö",
  "pas",
  "päs",
  "pa",
  "pä",
];

/** What one word (or words parted by a space) can name, an enclitic («Matillekin», «Liisako») taken away if need be. */
export function lookUpForm(index: RosterIndex, lower: string): NameForm[] {
  const direct = index.forms.get(lower);
  if (direct !== undefined) return direct;
  // «motonetissä»: the other vowel of the ending.
  const harmony = /(?:ss|st|ll|lt|n)[aä]$/.exec(lower);
  if (harmony !== null) {
    const turned = index.forms.get(lower.slice(0, -1) + (lower.endsWith("a") ? "ä" : "a"));
    if (turned !== undefined) return turned;
  }
  for (const clitic of CLITICS) {
    if (lower.length - clitic.length < 3 || !lower.endsWith(clitic)) continue;
    const found = index.forms.get(lower.slice(0, -clitic.length));
    if (found !== undefined) return found;
  }
  // Spoken endings: a workplace's «Prismaan» as «prismaa»; «Matil», «Svetlanalt», «Prismas».
  if (/([aeiouyäö])\1$/.test(lower))
    return (index.forms.get(`${lower}n`) ?? []).filter((form) => form.case === "ill" && form.entry.role === "employer");
  if (!SPOKEN.test(lower)) return [];
  const written = ["la", "lä", "a", "ä", "sa", "sä"].map((ending) => index.forms.get(lower + ending));
  const isPartitive = lower.endsWith("t");
  return (
    written.find((found) =>
      found?.some((form) => SPOKEN_CASES.has(form.case) || (isPartitive && form.case === "part")),
    ) ?? []
  );
}
