import { meansPerson } from "./homographs";
import type { Case } from "./inflect";
import { commonFamilyName, commonGivenName } from "./lexicon/common-names";
import { contextOf } from "./lexicon/context-words";
import { isOrdinaryWord } from "./lexicon/ordinary-words";
import { partyOf } from "./lexicon/people-words";
import { casesOf, longestForm, type PersonAt, unite } from "./name-forms";
import { readInitial, readPair } from "./name-pairs";
import { isRejected } from "./rejected-names";
import type { NameForm, RosterIndex } from "./roster-index";
import { type Slips, slipOfLoneName } from "./slips";
import type { Token } from "./tokens";
import { readUnknownName, type UnknownAt } from "./unknown-names";

export interface EmployerAt {
  from: number;
  to: number;
  ids: string[];
  cases: ReadonlySet<Case>;
}

/** Everything in a message that is somebody's or some workplace's name. */
export interface Names {
  people: PersonAt[];
  employers: EmployerAt[];
  /** Tokens that name people who are not clients: «K-Raudan Korhonen», «esimies Lehto». */
  outsiders: { from: number; to: number; cases: ReadonlySet<Case>; employer: EmployerAt | null }[];
  unknown: UnknownAt[];
}

/** Likeness is looked for this many unknown names only: comparing with a whole roster costs. */
const MOST_UNKNOWN = 4;

/** Reads the names of a message from left to right, the longest reading first. */
export function readNames(tokens: Token[], index: RosterIndex): Names {
  const names: Names = { people: [], employers: [], outsiders: [], unknown: [] };
  const slips: Slips = { left: 12 };
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at]!;
    if (token.type !== "word") {
      at += 1;
      continue;
    }
    const employer = readEmployer(tokens, at, index);
    const person = employer !== null && employer.to > at + 1 ? null : readPerson(tokens, at, index, slips);
    if (employer !== null && (person === null || person.to <= employer.to)) {
      names.employers.push(employer);
      at = employer.to;
    } else if (person !== null) {
      place(names, tokens, person);
      at = person.to;
    } else {
      const unknown = readUnknownName(tokens, at, index, names.unknown.length < MOST_UNKNOWN);
      if (unknown !== null) placeUnknown(names, tokens, unknown);
      at = unknown?.to ?? at + 1;
    }
  }
  return names;
}

function place(names: Names, tokens: Token[], person: PersonAt | UnknownAt): void {
  const owner = ownerOf(names, tokens, person);
  if (owner !== "nobody")
    names.outsiders.push({ from: person.from, to: person.to, cases: person.cases, employer: owner });
  else if ("near" in person) names.unknown.push(person);
  else if (!isRejected(tokens, person)) names.people.push(person);
}

function placeUnknown(names: Names, tokens: Token[], unknown: UnknownAt): void {
  if (!isRejected(tokens, unknown)) place(names, tokens, unknown);
}

/** The workplace whose person this is, null for another outsider, «nobody» for a client. */
function ownerOf(names: Names, tokens: Token[], person: PersonAt | UnknownAt): EmployerAt | null | "nobody" {
  const employer = names.employers.at(-1);
  if (employer !== undefined && employer.to === person.from && employer.cases.has("gen")) return employer;
  const beside = besideSlash(names, tokens, person);
  if (beside !== undefined) return beside;
  const before = tokens[person.from - 1];
  if (before === undefined || before.type !== "word") return "nobody";
  const tags = contextOf(before.lower);
  if (tags.has("organisation")) return null;
  const isAbout = person.cases.has("ela") || (person.cases.has("part") && !person.cases.has("nom"));
  return tags.has("title") && !tags.has("clientWord") && !isAbout && tokens[person.from]!.capital ? null : "nobody";
}

/** «Motonet / Kallio», «Posti (Heino)», «TE/Päivi»: in notes a name after a workplace's or an authority's is its person. */
function besideSlash(names: Names, tokens: Token[], person: PersonAt | UnknownAt): EmployerAt | null | undefined {
  const mark = tokens[person.from - 1]?.text;
  if (mark !== "/" && mark !== "(") return undefined;
  const isOneWord = person.to === person.from + 1;
  const employer = names.employers.at(-1);
  if (
    employer?.to === person.from - 1 &&
    isOneWord &&
    (mark === "/" || commonGivenName(tokens[person.from]!.lower) === null)
  )
    return employer;
  return partyOf(tokens[person.from - 2]?.lower ?? "").has("network") ? null : undefined;
}

function readEmployer(tokens: Token[], at: number, index: RosterIndex): EmployerAt | null {
  const found = longestForm(tokens, at, index);
  const forms =
    found?.forms.filter(
      (form) => form.entry.role === "employer" && !(form.entry.short && isElse(tokens[at]!, found.forms)),
    ) ?? [];
  if (found === null || forms.length === 0) return null;
  if (found.to === at + 1 && !tokens[at]!.capital && isThing(tokens, at)) return null;
  // A workplace that is also a person's name («Rautio») is the person unless its whole name is said.
  const ids = unite(forms.flatMap((form) => form.entry.ids));
  let to = found.to;
  if (/^(?:oy|oyj|ab|ky|tmi|oy:n|oy:lle)$/.test(tokens[to]?.lower ?? "")) to += 1;
  return { from: at, to, ids, cases: casesOf(forms) };
}

/** Whether a workplace's own part can be something else: a person, a word, small letters that do not say «in there» or «to there». */
function isElse(token: Token, forms: NameForm[]): boolean {
  const isInside = forms.every(
    ({ entry, case: of }) => entry.role === "employer" && (of === "ine" || of === "ill" || of === "ela"),
  );
  if (!token.capital && isInside && commonGivenName(token.lower) === null && commonFamilyName(token.lower) === null)
    return false;
  if (!token.capital || forms.some((form) => form.entry.role !== "employer")) return true;
  return commonGivenName(token.lower) !== null || commonFamilyName(token.lower) !== null || isOrdinaryWord(token.lower);
}

/** Names of workplaces that are ordinary words in lower case: «postin mukana tuli päätös». */
const THINGS =
  /^(?:posti|posten|prism|neste|saha|pesula|leipomo|kivi|apteekki|kirjasto|koulu|kioski|hotelli|kahvila|tori|halli|mylly|verstas|kirppis)/;

function isThing(tokens: Token[], at: number): boolean {
  const word = tokens[at]!.lower;
  if (!THINGS.test(word)) return false;
  const isPlace = /(?:ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|iin|aan|een)$/.test(word);
  return !isPlace || /^neste/.test(word);
}

function readPerson(tokens: Token[], at: number, index: RosterIndex, slips: Slips): PersonAt | UnknownAt | null {
  const found = longestForm(tokens, at, index);
  const forms = found?.forms.filter((form) => form.entry.role !== "employer") ?? [];
  const pair = readPair(tokens, at, found?.to ?? at + 1, forms, index);
  if (pair !== null) return pair;
  if (found === null || forms.length === 0) return slipOfLoneName(tokens, at, index, slips);
  const initial = readInitial(tokens, at, found.to, forms, index);
  if (initial !== null) return initial;
  const fitting = governed(tokens, at, forms);
  const isGiven = fitting.some((form) => form.entry.role !== "family");
  const word = { at, cases: casesOf(fitting), names: fitting.map((form) => form.entry.name), isGiven };
  if (found.to === at + 1 && !meansPerson(tokens, word)) return null;
  return {
    from: at,
    to: found.to,
    candidates: unite(fitting.flatMap((form) => form.entry.ids)),
    cases: word.cases,
    slip: false,
  };
}

/** «Markusta» is Markku in one case and Markus in another: the word before often takes only one of them. */
function governed(tokens: Token[], at: number, forms: NameForm[]): NameForm[] {
  const cases = casesOf(forms);
  if (!cases.has("part") || !cases.has("ela")) return forms;
  const before = contextOf(tokens[at - 1]?.lower ?? "");
  const wanted = before.has("about") ? "ela" : before.has("coachAct") ? "part" : null;
  const fitting = wanted === null ? forms : forms.filter((form) => form.case === wanted);
  return fitting.length > 0 ? fitting : forms;
}
