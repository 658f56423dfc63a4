import { casesByEnding } from "./case-endings";
import { type ColleagueAt, readColleague } from "./colleagues";
import { meansPerson } from "./homographs";
import type { Case } from "./inflect";
import { commonFamilyName, commonGivenName } from "./lexicon/common-names";
import { contextOf } from "./lexicon/context-words";
import { isOrdinaryWord } from "./lexicon/ordinary-words";
import { partyOf } from "./lexicon/people-words";
import { caseOfEnding, casesOf, longestForm, type PersonAt, unite } from "./name-forms";
import { readInitial, readPair } from "./name-pairs";
import { isRejected } from "./rejected-names";
import { lookUpForm, type NameForm, type RosterIndex } from "./roster-index";
import { type Slips, slipOfLoneName } from "./slips";
import type { Token } from "./tokens";
import { readUnknownName, type UnknownAt } from "./unknown-names";

export interface EmployerAt {
  from: number;
  to: number;
  ids: string[];
  cases: ReadonlySet<Case>;
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
  /** Staff members by id. */
  staff: { from: number; to: number; id: string | null }[];
}

/** Likeness is looked for this many unknown names only: comparing with a whole roster costs. */
const MOST_UNKNOWN = 4;

/** Reads the names of a message from left to right, the longest reading first. */
export function readNames(tokens: Token[], index: RosterIndex): Names {
  const names: Names = { people: [], employers: [], outsiders: [], unknown: [], staff: [] };
  const slips: Slips = { left: 12 };
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
      (employer !== null && employer.to > at + 1 ? null : readPerson(tokens, at, index, slips));
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
      names.employers.push(employer);
      moveStranger(names, tokens, employer);
      at = employer.to;
    } else if (person !== null) {
      place(names, tokens, "near" in person ? person : withGivenBefore(tokens, person, index));
      at = person.to;
    } else {
      const isOwned = names.employers.at(-1)?.to === at && names.employers.at(-1)!.cases.has("gen");
      const unknown = readUnknownName(tokens, at, index, names.unknown.length < MOST_UNKNOWN, isOwned);
      if (unknown !== null) placeUnknown(names, tokens, unknown);
      at = unknown?.to ?? at + 1;
    }
  }
  return names;
}

/** «with Sirpa at S-market», «Sirpan kanssa S-marketilta»: nobody on the roster, so the workplace's. */
function moveStranger(names: Names, tokens: Token[], employer: EmployerAt): void {
  const stranger = names.unknown.at(-1);
  if (stranger === undefined || !/^(?:at|from)$/.test(tokens[employer.from - 1]?.lower ?? "")) return;
  if (stranger.to !== employer.from - 1) return;
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
  const employer = id === null ? null : (named ?? { from, to, ids: [id], cases });
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

/** The workplace whose person this is, null for another outsider, «network» for an authority's, «nobody» for a client. */
function ownerOf(
  names: Names,
  tokens: Token[],
  person: PersonAt | UnknownAt,
): EmployerAt | null | "network" | "nobody" {
  const employer = names.employers.at(-1);
  if (employer?.cases.has("gen") && skipTitles(tokens, person.from, employer.to) === employer.to) return employer;
  const beside = besideSlash(names, tokens, person);
  if (beside !== undefined) return beside;
  if (organisationAfter(tokens, person)) return "network";
  const there = employerOfStranger(names, tokens, person);
  if (there !== null) return there;
  const at = skipHesitation(tokens, person.from - 1);
  const before = tokens[at];
  if (before === undefined || before.type !== "word") return "nobody";
  const tags = contextOf(before.lower);
  if (tags.has("organisation")) return "network";
  // «tyll.palvelut Heikkinen», «Kela Virtanen»
  if (
    partyOf(before.lower).has("network") &&
    !TITLE_HEAD.test(before.lower) &&
    person.cases.has("nom") &&
    casesByEnding(before.lower).has("nom") &&
    at === person.from - 1
  )
    return "network";
  const isAbout = person.cases.has("ela") || (person.cases.has("part") && !person.cases.has("nom"));
  const isTitle = tags.has("title") || NOMINATIVE_TITLE.test(before.lower) || isBentTitle(before.lower, person);
  return isTitle &&
    !tags.has("clientWord") &&
    !isAbout &&
    (tokens[person.from]!.capital || at < person.from - 1 || isBentTitle(before.lower, person))
    ? null
    : "nobody";
}

/** «Hoivakoti Mäntylän vastaava hoitaja Riitta Karjalainen»: back over the titles. */
function skipTitles(tokens: Token[], from: number, least: number): number {
  let at = from;
  while (
    at > least &&
    at > from - 3 &&
    (contextOf(tokens[at - 1]!.lower).has("title") ||
      TITLE_HEAD.test(tokens[at - 1]!.lower) ||
      /^vastaava/.test(tokens[at - 1]!.lower))
  )
    at -= 1;
  return at;
}

/** «työnjohtaja mikä se nyt oli Jarmo Ranta»: the words between are a search for the name. */
function skipHesitation(tokens: Token[], at: number): number {
  let before = at;
  while (
    before > at - 6 &&
    /^(?:mikä|se|sen|sille|siltä|sitä|sillä|semmoiselle|nimi|nyt|oli|olikaan|joku|semmonen|semmoinen|öö|ää|tota|varmaan|what|was|name|called|,)$/.test(
      tokens[before]?.lower ?? "",
    )
  )
    before -= 1;
  return before < at - 1 && tokens[before]?.lower === "kanssa" ? before - 1 : before;
}

/** «ohjaajan Raijan kanssa», «lääkäriltä Lehdolta»: a title in the name's own case. */
function isBentTitle(word: string, person: PersonAt | UnknownAt): boolean {
  if (!TITLE_HEAD.test(word)) return false;
  return [...casesByEnding(word)].some((of) => of !== "nom" && person.cases.has(of));
}

const NOMINATIVE_TITLE =
  /.(?:neuvoja|ohjaaja|johtaja|päällikkö|esimies|esihenkilö|opettaja|lääkäri|hoitaja|psykologi|terapeutti|asiantuntija|valmentaja|virkailija|kuraattori|koordinaattori|mestari|sihteeri|vastaava|käsittelijä|kouluttaja|emäntä|tarkastaja|edustaja)$/;

const TITLE_HEAD =
  /(?:ohjaaj|johtaj|päälli|esimie|esihenkilö|pomo|yrittäj|kauppia|omistaj|vastaav|opettaj|lääkäri|hoitaj|psykolog|terapeut|työntekij|neuvoj|asiantuntij|valmentaj|virkailij|kuraattor|rehtor|koordinaattor|mestar|opo)/;

/** «soitin Motonettiin, janne siel otti hyvin vastaan»: a name that nobody on the roster has, and the workplace right there. */
function employerOfStranger(names: Names, tokens: Token[], person: PersonAt | UnknownAt): EmployerAt | null {
  if (!("near" in person)) return null;
  const employer = names.employers.at(-1);
  const isThere = /^(?:siellä|siel|sieltä|sielt)$/.test(tokens[person.to]?.lower ?? "");
  return isThere && employer !== undefined && person.from - employer.to < 12 ? employer : null;
}

/** «Terhi sieltä työllisyyspalveluista soitti», «Päivi Kelasta»: an authority's person. */
function organisationAfter(tokens: Token[], person: PersonAt | UnknownAt): boolean {
  let next = person.to;
  if (/^(?:sieltä|sielt|täältä|from|at)$/.test(tokens[next]?.lower ?? "")) next += 1;
  const word = tokens[next]?.lower ?? "";
  const cases = casesByEnding(word);
  const isFrom = next > person.to || cases.has("ela") || cases.has("abl");
  return (
    isFrom &&
    partyOf(word).has("network") &&
    !TITLE_HEAD.test(word) &&
    person.cases.has("nom") &&
    (next === person.to + 1 || cases.has("ela"))
  );
}

/** «Motonet / Kallio», «Posti (Heino)», «TE/Päivi»: in notes a name after a workplace's or an authority's is its person. */
function besideSlash(names: Names, tokens: Token[], person: PersonAt | UnknownAt): EmployerAt | "network" | undefined {
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
  return partyOf(tokens[person.from - 2]?.lower ?? "").has("network") ? "network" : undefined;
}

function readEmployer(tokens: Token[], at: number, index: RosterIndex): EmployerAt | null {
  const found = longestForm(tokens, at, index);
  const forms =
    found?.forms.filter(
      (form) =>
        form.entry.role === "employer" &&
        !(form.entry.short && isElse(tokens[at]!, found.forms) && !ownsPerson(tokens, found, index)),
    ) ?? [];
  if (found === null || forms.length === 0) return null;
  if (found.to === at + 1 && !tokens[at]!.capital && isThing(tokens, at) && !ownsPerson(tokens, found, index))
    return null;
  // A workplace that is also a person's name («Rautio») is the person unless its whole name is said.
  const ids = unite(forms.flatMap((form) => form.entry.ids));
  let to = found.to;
  if (/^(?:oy|oyj|ab|ky|tmi|oy:n|oy:lle)$/.test(tokens[to]?.lower ?? "")) to += 1;
  return { from: at, to, ids, cases: casesOf(forms) };
}

/** «mäntylän tarjalle», «pikku-peten jonna»: a genitive before somebody's name or title. */
function ownsPerson(tokens: Token[], found: { to: number; forms: NameForm[] }, index: RosterIndex): boolean {
  const next = tokens[found.to];
  if (!found.forms.every(({ entry, case: of }) => entry.role === "employer" && of === "gen") || next?.type !== "word")
    return false;
  return (
    commonGivenName(next.lower) !== null ||
    partyOf(next.lower).has("workplace") ||
    lookUpForm(index, next.lower).some((form) => form.entry.role === "given")
  );
}

/** Whether a workplace's own part can be something else: a person, a word, small letters that do not say «in there» or «to there». */
function isElse(token: Token, forms: NameForm[]): boolean {
  const isInside = forms.every(
    ({ entry, case: of }) =>
      entry.role === "employer" && (of === "ine" || of === "ill" || of === "ela" || of === "all" || of === "ade"),
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
  const isPlace = /(?:ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|iin|aan|een|[aeiouyäö](?:s|st|l|lt))$/.test(word);
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
