import { commonGivenName } from "../../surveys/finnish/common-names";
import type { Case } from "../../surveys/finnish/inflect";
import { type ColleagueAt, readColleague } from "./colleagues";
import { meansPerson } from "./homographs";
import { contextOf } from "./lexicon/context-words";
import { caseOfEnding, casesOf, idsOf, longestForm, type PersonAt } from "./name-forms";
import { readInitial, readPair } from "./name-pairs";
import { ownerOf } from "./outsiders";
import { isRejected, isWorkplaceRejected } from "./rejected-names";
import type { NameForm, RosterIndex } from "./roster-index";
import { type Slips, slipOfLoneName } from "./slips";
import type { Token } from "./tokens";
import { readUnknownName, type UnknownAt } from "./unknown-names";
import { readEmployer } from "./workplaces";

export interface EmployerAt {
  from: number;
  to: number;
  ids: string[];
  cases: ReadonlySet<Case>;
  /** Known only by the given name of somebody who works there. */
  guessed?: boolean;
}

/** Somebody who is no client: a workplace's person, an authority's, or one with a title. */
export interface OutsiderAt {
  from: number;
  to: number;
  cases: ReadonlySet<Case>;
  employer: EmployerAt | null;
  /** An authority, a school or the health service was named with them. */
  isNetwork: boolean;
}

/** Everything in a message that is somebody's or some workplace's name. */
export interface Names {
  people: PersonAt[];
  employers: EmployerAt[];
  /** Tokens that name people who are not clients: «K-Raudan Korhonen», «esimies Lehto». */
  outsiders: OutsiderAt[];
  unknown: UnknownAt[];
  /** Words that fit somebody but are more likely just words («Toivon», «onni»): for asking, never for taking. */
  suggested: PersonAt[];
  /** Staff members by id. */
  staff: { from: number; to: number; id: string | null }[];
  /** The last client whom the sentence took back. */
  takenBack: PersonAt | null;
}

const LONG = 250;

/** Likeness is looked for this many unknown names only: comparing with a whole roster costs. */
const MOST_UNKNOWN = 4;

/** Reads the names of a message from left to right, the longest reading first. */
export function readNames(tokens: Token[], index: RosterIndex): Names {
  const names: Names = {
    people: [],
    employers: [],
    outsiders: [],
    unknown: [],
    suggested: [],
    staff: [],
    takenBack: null,
  };
  // Trying a word for slips costs most of all: a long message has enough other names.
  const slips: Slips = { left: tokens.length > LONG ? 3 : 8 };
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at]!;
    if (token.type !== "word") {
      at += 1;
      continue;
    }
    const employer = readEmployer(tokens, at, index);
    const person =
      readCaseCode(tokens, at, index) ??
      (employer !== null && employer.to > at + 1 ? null : readPerson(tokens, at, index, slips, names.suggested));
    const isClient = person !== null && !("near" in person) && !person.slip;
    const colleague =
      employer === null
        ? readColleague(
            tokens,
            at,
            index.colleagues,
            !isClient,
            names.employers.flatMap(({ ids }) => ids),
          )
        : null;
    if (colleague !== null && (!isClient || colleague.to > person.to)) {
      placeColleague(names, tokens, colleague);
      at = colleague.to;
      continue;
    }
    if (employer !== null && (person === null || person.to <= employer.to)) {
      const before = names.employers.at(-1);
      if (before !== undefined && isWorkplaceRejected(tokens, before, employer)) names.employers.pop();
      names.employers.push(employer);
      moveStranger(names, tokens, employer);
      at = employer.to;
    } else if (person !== null) {
      const whole = "near" in person ? person : withGivenBefore(tokens, person, index);
      place(names, tokens, "near" in whole ? whole : narrowByTakenBack(names, whole, index));
      at = person.to;
    } else {
      const isOwned = names.employers.at(-1)?.to === at && names.employers.at(-1)!.cases.has("gen");
      const unknown = readUnknownName(
        tokens,
        at,
        index,
        names.unknown.length < (tokens.length > LONG ? 1 : MOST_UNKNOWN),
        isOwned,
      );
      if (unknown !== null) placeUnknown(names, tokens, unknown);
      at = unknown?.to ?? at + 1;
    }
  }
  return names;
}

/** «with Sirpa at S-market», «Sirpan kanssa S-marketilta»: nobody on the roster, so the workplace's. */
function moveStranger(names: Names, tokens: Token[], employer: EmployerAt): void {
  const stranger = names.unknown.at(-1);
  if (stranger === undefined) return;
  const isAt = /^(?:at|from)$/.test(tokens[employer.from - 1]?.lower ?? "") && stranger.to === employer.from - 1;
  // «soitti Soile Kajaanin Pesulasta»
  const isOf =
    stranger.to === employer.from &&
    stranger.cases.has("nom") &&
    (employer.cases.has("ela") || employer.cases.has("abl"));
  if (!isAt && !isOf) return;
  names.unknown.pop();
  names.outsiders.push({ from: stranger.from, to: stranger.to, cases: stranger.cases, employer, isNetwork: false });
}

/** «A-017», «A-017:lle» */
function readCaseCode(tokens: Token[], at: number, index: RosterIndex): PersonAt | null {
  const [letters, dash, number] = tokens.slice(at, at + 3);
  if (dash?.text !== "-" || dash.spaceBefore || number?.type !== "number" || number.spaceBefore) return null;
  const id = index.codes.get(`${letters!.lower}-${number.text.replace(/:.*$/, "")}`);
  if (id === undefined) return null;
  const cases: Case[] = number.ending === null ? ["nom", "gen", "all", "part"] : [caseOfEnding(number.ending)];
  return { from: at, to: at + 3, candidates: [id], cases: new Set(cases), slip: false };
}

function placeColleague(names: Names, tokens: Token[], colleague: ColleagueAt): void {
  const { from, to, id, cases } = colleague;
  if (colleague.type === "staff") {
    names.staff.push({ from, to, id });
    return;
  }
  const named = names.employers.find(({ ids }) => id !== null && ids.includes(id));
  const employer = id === null ? null : (named ?? { from, to, ids: [id], cases, guessed: colleague.guessed });
  if (!isRejected(tokens, colleague)) names.outsiders.push({ from, to, cases, employer, isNetwork: false });
}

function place(names: Names, tokens: Token[], person: PersonAt | UnknownAt): void {
  const owner = ownerOf(names, tokens, person);
  if (owner !== "nobody")
    names.outsiders.push({
      from: person.from,
      to: person.to,
      cases: person.cases,
      employer: owner === "network" ? null : owner,
      isNetwork: owner === "network",
    });
  else if ("near" in person) names.unknown.push(person);
  else if (!isRejected(tokens, person)) names.people.push(person);
  else names.takenBack = person;
}

/** «Riitta Mäkinen, eikun siis Mäkelä»: the given name still holds. */
function narrowByTakenBack(names: Names, person: PersonAt, index: RosterIndex): PersonAt {
  const { takenBack } = names;
  if (takenBack === null || person.to > person.from + 1 || person.from - takenBack.to > 4) return person;
  const given = (id: string) => index.clients.get(id)?.given;
  const kept = new Set(takenBack.candidates.map(given));
  const both = person.candidates.filter((id) => kept.has(given(id)));
  return both.length > 0 ? { ...person, candidates: both } : person;
}

/** «Vuokko Heikkisen»: a common given name right before a lone family name makes it another person, unless somebody bears both. */
function withGivenBefore(tokens: Token[], person: PersonAt, index: RosterIndex): PersonAt | UnknownAt {
  const before = tokens[person.from - 1];
  if (before?.type !== "word" || !before.capital || before.opens || person.to !== person.from + 1) return person;
  const given = commonGivenName(before.lower);
  const isFamily = person.candidates.every((id) => index.clients.get(id)?.given !== tokens[person.from]!.lower);
  if (given === null || given !== before.lower || !isFamily) return person;
  const both = person.candidates.filter((id) => index.clients.get(id)?.given === given);
  return both.length > 0
    ? { ...person, candidates: both }
    : { from: person.from - 1, to: person.to, near: person.candidates.slice(0, 5), cases: person.cases };
}

function placeUnknown(names: Names, tokens: Token[], unknown: UnknownAt): void {
  if (!isRejected(tokens, unknown)) place(names, tokens, unknown);
}

function readPerson(
  tokens: Token[],
  at: number,
  index: RosterIndex,
  slips: Slips,
  suggested: PersonAt[],
): PersonAt | UnknownAt | null {
  const found = longestForm(tokens, at, index);
  const written = tokens[at]!.text.split(":")[0]!;
  // «JP» is somebody, «am» after a number is the morning.
  const isSmall = written !== written.toUpperCase();
  const forms =
    found?.forms.filter(
      ({ entry }) =>
        entry.role !== "employer" && !(entry.role === "alias" && entry.name.replace("-", "").length <= 2 && isSmall),
    ) ?? [];
  const pair = readPair(tokens, at, found?.to ?? at + 1, forms, index);
  if (pair !== null) return pair;
  if (found === null || forms.length === 0) return slipOfLoneName(tokens, at, index, slips);
  const initial = readInitial(tokens, at, found.to, forms, index);
  if (initial !== null) return initial;
  const fitting = governed(tokens, at, forms);
  const isGiven = fitting.some((form) => form.entry.role !== "family");
  const word = { at, cases: casesOf(fitting), names: fitting.map((form) => form.entry.name), isGiven };
  const candidates = idsOf(fitting);
  const person = { from: at, to: found.to, candidates, cases: word.cases, slip: false };
  if (found.to > at + 1 || meansPerson(tokens, word)) return person;
  suggested.push(person);
  return null;
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
