import { type Case, inflect, type NameKind } from "../../surveys/finnish/inflect";
import { type Colleagues, indexColleagues } from "./colleagues";
import { nicknamesOf } from "./lexicon/employer-nicknames";
import { transliterationsOf } from "./transliterations";
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
  /** What several workplaces may be («pesula»): it names one only if it is the only one. */
  trade?: boolean;
}

export interface NameForm {
  entry: NameEntry;
  case: Case;
  rare: boolean;
}

export interface RosterIndex {
  /** Every distinct name by role. */
  entries: Map<string, NameEntry>;
  /** Every inflected form in lower case, words parted by one space → what it can be. */
  forms: Map<string, NameForm[]>;
  /** First word of every form of more than one word → the most words that such a form has. */
  longest: Map<string, number>;
  /** Distinct names of people by their first letter: for finding the nearest. */
  people: Map<string, NameEntry[]>;
  /** «a-017» → id. */
  codes: Map<string, string>;
  colleagues: Colleagues;
  clients: Map<string, { given: string; family: string }>;
  employers: Map<string, { name: string }>;
}

const COMPANY_FORM = /^(.*\S)\s+(?:oy|oyj|ab|oy\s+ab|ky|ay|tmi|t:mi|ry|r\.y\.|osk|osuuskunta|ltd|inc)\.?$/iu;

/** A trade before a name: people leave it out. */
const TRADE =
  /^(hotelli|kahvila|ravintola|pizzeria|konepaja|autokorjaamo|korjaamo|kukkakauppa|päiväkoti|hoivakoti|palvelukoti|siivouspalvelu|kierrätyskeskus|kirjakauppa|kampaamo|parturi|leipomo|rakennusliike|kuljetusliike|apteekki|liikuntakeskus|lounaskahvila|autoliike|maatila) (\S{4,})$/u;

/** «Kajaanin Pesula», «Paltamon Leipomo»: a place's, so people say only what it is. */
const PLACES_TRADE =
  /^\S+n (leipomo|pesula|saha|puutarha|konepaja|ravintola|kahvila|kirjasto|vaatehuolto|kuljetus|siivous|autohuolto|lounas|keittiö|romu|sora|rinteet|tukku)$/u;

/** Builds the map from every form that a name can take to the ids that it can mean. Distinct names are inflected once. */
export function buildRosterIndex(roster: Roster): RosterIndex {
  const index: RosterIndex = {
    entries: new Map(),
    forms: new Map(),
    longest: new Map(),
    people: new Map(),
    codes: new Map(),
    colleagues: indexColleagues(roster),
    clients: new Map(),
    employers: new Map(),
  };
  for (const client of roster.clients) addClient(index, client);
  for (const employer of roster.employers) addEmployer(index, employer);
  for (const entry of index.entries.values()) addForms(index, entry);
  for (const entry of index.entries.values()) addPerson(index, entry);
  return index;
}

/** Brings the index to one changed client without building it anew: `before` as it was indexed (null: new), `after` as it is (null: gone). */
export function updateClient(index: RosterIndex, before: RosterClient | null, after: RosterClient | null): void {
  if (before !== null) removeClient(index, before);
  if (after === null) return;
  const known = new Set(namesOf(after).map(([role, name]) => index.entries.get(keyOf(role, name))));
  addClient(index, after);
  for (const entry of new Set(namesOf(after).map(([role, name]) => index.entries.get(keyOf(role, name))!))) {
    if (known.has(entry)) continue;
    addForms(index, entry);
    addPerson(index, entry);
  }
}

function addPerson(index: RosterIndex, entry: NameEntry): void {
  if (entry.role === "employer") return;
  const letter = entry.name[0]!;
  const known = index.people.get(letter);
  if (known === undefined) index.people.set(letter, [entry]);
  else known.push(entry);
}

function removeClient(index: RosterIndex, client: RosterClient): void {
  index.clients.delete(client.id);
  if (client.caseCode) index.codes.delete(client.caseCode.toLowerCase());
  for (const [role, name] of namesOf(client)) {
    const key = keyOf(role, name);
    const entry = index.entries.get(key);
    if (entry === undefined) continue;
    entry.ids = entry.ids.filter((id) => id !== client.id);
    if (entry.ids.length > 0) continue;
    index.entries.delete(key);
    const letter = entry.name[0]!;
    index.people.set(
      letter,
      (index.people.get(letter) ?? []).filter((other) => other !== entry),
    );
    for (const [form] of inflect(entry.name, kindOf(role)))
      for (const written of spellings(form)) {
        const left = index.forms.get(written)?.filter((other) => other.entry !== entry) ?? [];
        if (left.length > 0) index.forms.set(written, left);
        else index.forms.delete(written);
      }
  }
}

function keyOf(role: NameRole, name: string): string {
  return `${role}\u0000${name}`;
}

function kindOf(role: NameRole): NameKind {
  return role === "employer" ? "company" : role === "family" ? "family" : "given";
}

function addClient(index: RosterIndex, client: RosterClient): void {
  index.clients.set(client.id, { given: clean(client.givenName), family: clean(client.familyName) });
  if (client.caseCode) index.codes.set(client.caseCode.toLowerCase(), client.id);
  for (const [role, name] of namesOf(client)) addName(index.entries, role, name, client.id);
}

/** Everything that a client is called. */
function namesOf(client: RosterClient): [role: NameRole, name: string][] {
  const given = clean(client.givenName);
  const names: [NameRole, string][] = [
    ["given", given],
    ["family", clean(client.familyName)],
  ];
  // A client entered as «Anna Maria» is called Anna; «Juha-Pekka» is never called Juha.
  if (given.includes(" ")) names.push(["given", given.slice(0, given.indexOf(" "))]);
  for (const [role, name] of [...names]) for (const spelling of transliterationsOf(name)) names.push([role, spelling]);
  // «Juha-Pekka» is called J-P and JP.
  const initials = /^(\p{L})\p{L}+-(\p{L})\p{L}+$/u.exec(given);
  if (initials !== null)
    names.push(["alias", `${initials[1]}-${initials[2]}`], ["alias", `${initials[1]}${initials[2]}`]);
  for (const alias of client.aliases ?? []) names.push(["alias", clean(alias)]);
  return names.filter(([, name]) => name !== "");
}

function addEmployer(index: RosterIndex, employer: RosterEmployer): void {
  const { entries } = index;
  index.employers.set(employer.id, { name: clean(employer.name) });
  for (const name of [employer.name, ...(employer.aliases ?? [])]) {
    const whole = clean(name);
    addName(entries, "employer", whole, employer.id);
    const short = COMPANY_FORM.exec(whole)?.[1];
    if (short !== undefined) addName(entries, "employer", clean(short), employer.id);
    const [, trade, own] = TRADE.exec(clean(short ?? name)) ?? [];
    if (trade !== undefined && own !== undefined) {
      addName(entries, "employer", own, employer.id, true);
      addTrade(entries, trade, employer.id);
      // «Heikkisen korjaamo», «Rosan kahvila»
      for (const [form, of, rare] of inflect(own, "company"))
        if (of === "gen" && !rare)
          for (const said of [trade, trade.replace(/^(?:auto|kukka)/, "")])
            addName(entries, "employer", `${form} ${said}`, employer.id);
    }
    addTrade(entries, PLACES_TRADE.exec(clean(short ?? name))?.[1], employer.id);
    for (const nickname of nicknamesOf(whole)) addName(entries, "employer", nickname, employer.id);
  }
}

/** «soitin pesulaan»: what it is, as long as the roster has one of them. */
function addTrade(entries: Map<string, NameEntry>, trade: string | undefined, id: string): void {
  if (trade === undefined) return;
  addName(entries, "employer", trade, id, true);
  entries.get(keyOf("employer", trade))!.trade = true;
}

function addName(entries: Map<string, NameEntry>, role: NameRole, name: string, id: string, short = false): void {
  if (name === "") return;
  const key = keyOf(role, name);
  const entry = entries.get(key);
  if (entry === undefined) entries.set(key, { role, name, ids: [id], short });
  else if (!entry.ids.includes(id)) entry.ids = [...entry.ids, id];
}

function addForms(index: RosterIndex, entry: NameEntry): void {
  const seen = new Set<string>();
  for (const [form, of, rare = false] of inflect(entry.name, kindOf(entry.role))) {
    for (const written of spellings(form)) {
      if (seen.has(`${written}\u0000${of}`)) continue;
      seen.add(`${written}\u0000${of}`);
      addForm(index, written, { entry, case: of, rare });
    }
  }
}

function addForm(index: RosterIndex, written: string, form: NameForm): void {
  const known = index.forms.get(written);
  if (known === undefined) index.forms.set(written, [form]);
  else known.push(form);
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

/** A rare form gives way to any regular one that looks the same. */
function regular(forms: NameForm[] | undefined): NameForm[] | undefined {
  if (forms === undefined || !forms.some((form) => form.rare)) return forms;
  const others = forms.filter((form) => !form.rare);
  return others.length > 0 ? others : forms;
}

/** What one word (or words parted by a space) can name, an enclitic («Matillekin», «Liisako») taken away if need be. */
export function lookUpForm(index: RosterIndex, lower: string): NameForm[] {
  const direct = regular(index.forms.get(lower));
  if (direct !== undefined) return direct;
  // «motonetissä»: the other vowel of the ending.
  const harmony = /(?:ss|st|ll|lt|n)[aä]$/.exec(lower);
  if (harmony !== null) {
    const turned = regular(index.forms.get(lower.slice(0, -1) + (lower.endsWith("a") ? "ä" : "a")));
    if (turned !== undefined) return turned;
  }
  for (const clitic of CLITICS) {
    if (lower.length - clitic.length < 3 || !lower.endsWith(clitic)) continue;
    const found = regular(index.forms.get(lower.slice(0, -clitic.length)));
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
