import { commonFamilyName, commonGivenName } from "../../surveys/finnish/common-names";
import { type Case, inflect } from "../../surveys/finnish/inflect";
import { editDistance } from "./edit-distance";
import { contextOf } from "./lexicon/context-words";
import { knownWord } from "./lexicon/known-words";
import { isOrdinaryWord, mayBeOrdinaryWord } from "./lexicon/ordinary-words";
import { partyOf } from "./lexicon/people-words";
import { lookUpForm, type NameEntry, type RosterIndex } from "./roster-index";
import type { Token } from "./tokens";

/** A person's name that nobody on the roster bears: tokens [from, to). */
export interface UnknownAt {
  from: number;
  to: number;
  near: string[];
  cases: ReadonlySet<Case>;
  /** Its nominative with capitals, if the name is a common one. */
  name?: string;
}

const MOST_NEAR = 5;

/** A word that must be somebody's name though nobody on the roster has it. */
export function readUnknownName(
  tokens: Token[],
  at: number,
  index: RosterIndex,
  compare: boolean,
  /** A workplace's genitive stands before: «K-Raudan ilkka» needs no capital. */
  isOwned = false,
): UnknownAt | null {
  const token = tokens[at]!;
  if (token.lower.length < 3 || token.lower.length > 40 || knownWord(token.lower)) return null;
  if (partyOf(token.lower).has("place")) return null;
  const given = commonGivenName(bare(token));
  const family = given === null ? commonFamilyName(bare(token)) : null;
  const name = given ?? family;
  if (name !== null) {
    if (isOrdinaryWord(token.lower) && !(token.capital && !token.opens)) return null;
    // «käytiin Lahdessa»: a name that is also a word needs its capital and a place where a person would stand.
    const isDoubtful = isOrdinaryWord(token.lower) || mayBeOrdinaryWord(token.lower);
    if (isDoubtful && !inContact(tokens, at, casesOfName(name, given !== null, bare(token)))) return null;
    if (!token.capital && !isOwned && !inContact(tokens, at, casesOfName(name, given !== null, bare(token))))
      return null;
    const cases = casesOfName(name, given !== null, bare(token));
    const to = given !== null && nextIsFamily(tokens, at, cases, index) ? at + 2 : at + 1;
    return {
      from: at,
      to,
      name: capitalise(
        to === at + 1 ? name : `${name} ${commonFamilyName(tokens[at + 1]!.lower) ?? tokens[at + 1]!.lower}`,
      ),
      near: compare ? nearest(index, [name]) : [],
      cases: to === at + 2 ? guessCases(tokens[at + 1]!.lower) : cases,
    };
  }
  if (!token.capital || token.opens || isOrdinaryWord(token.lower)) return null;
  const cases = guessCases(token.lower);
  if (!inContact(tokens, at, cases)) return null;
  const to =
    tokens[at + 1]?.capital && tokens[at + 1]!.spaceBefore && cases.has("nom") && !knownWord(tokens[at + 1]!.lower)
      ? at + 2
      : at + 1;
  return {
    from: at,
    to,
    near: compare ? nearest(index, stemsOf(token.lower)) : [],
    cases: to === at + 2 ? guessCases(tokens[at + 1]!.lower) : cases,
  };
}

function capitalise(name: string): string {
  return name.replace(/(^|[- ])(\p{L})/gu, (_, dash: string, letter: string) => dash + letter.toUpperCase());
}

function bare(token: Token): string {
  return token.lower.replace(/'s$/, "");
}

function nextIsFamily(tokens: Token[], at: number, cases: ReadonlySet<Case>, index: RosterIndex): boolean {
  const next = tokens[at + 1];
  return (
    cases.has("nom") &&
    next?.type === "word" &&
    next.capital &&
    next.spaceBefore &&
    (commonFamilyName(next.lower) !== null ||
      lookUpForm(index, next.lower).some((form) => form.entry.role === "family") ||
      /(?:nen|se.{1,3}|sta|stä)$/.test(next.lower))
  );
}

/** Contact positions: «Soitin X:lle», «X:n kanssa», «tapasin X:n», «X soitti». */
function inContact(tokens: Token[], at: number, cases: ReadonlySet<Case>): boolean {
  const before = contextOf(tokens[at - 1]?.lower ?? "");
  const after = contextOf(tokens[at + 1]?.lower ?? "");
  if (cases.has("gen") && after.has("with")) return true;
  if ((cases.has("all") || cases.has("abl") || cases.has("part") || cases.has("gen")) && before.has("coachAct"))
    return true;
  if ((cases.has("all") || cases.has("abl")) && after.has("coachAct")) return true;
  if (
    cases.has("nom") &&
    (after.has("human") ||
      after.has("verb") ||
      /^(?:called|met|with|from|phoned|texted|emailed)$/.test(tokens[at - 1]?.lower ?? ""))
  )
    return true;
  return false;
}

function casesOfName(name: string, isGiven: boolean, form: string): Set<Case> {
  return new Set(
    inflect(name, isGiven ? "given" : "family")
      .filter(([made]) => made === form)
      .map(([, of]) => of),
  );
}

const ENDINGS: [ending: RegExp, of: Case][] = [
  [/lle$/, "all"],
  [/ll[aä]$/, "ade"],
  [/lt[aä]$/, "abl"],
  [/ss[aä]$/, "ine"],
  [/st[aä]$/, "ela"],
  [/n$/, "gen"],
  [/t?[aä]$/, "part"],
];

function guessCases(word: string): Set<Case> {
  for (const [ending, of] of ENDINGS)
    if (ending.test(word)) return new Set(of === "gen" || of === "part" ? [of, "nom"] : [of]);
  return new Set(["nom"]);
}

function stemsOf(word: string): string[] {
  const stems = [word];
  for (const [ending] of ENDINGS) {
    const stem = word.replace(ending, "");
    if (stem.length >= 3 && stem !== word)
      stems.push(stem, stem.replace(/e$/, ""), stem.replace(/i$/, ""), stem.replace(/se$/, "nen"));
  }
  return stems;
}

/** Ids whose given or family name is nearest, nearest first; at most five. */
function nearest(index: RosterIndex, stems: string[]): string[] {
  const scored = new Map<NameEntry, number>();
  for (const stem of stems) {
    // People keep the first letter; and with a whole town's names most need no comparing.
    for (const entry of index.people.get(stem[0] ?? "") ?? []) {
      const limit = entry.name.length <= 4 ? 1 : 2;
      if (Math.abs(stem.length - entry.name.length) > limit) continue;
      const distance = editDistance(stem, entry.name, limit);
      if (distance <= limit && distance < (scored.get(entry) ?? Number.POSITIVE_INFINITY)) scored.set(entry, distance);
    }
  }
  const nearestFirst = [...scored].sort(([, a], [, b]) => a - b);
  return [...new Set(nearestFirst.flatMap(([entry]) => entry.ids))].slice(0, MOST_NEAR);
}

/** For a full name that nobody bears: those of the same given name by the nearness of the family name, then those of the family. */
export function nearPair(index: RosterIndex, given: NameEntry, family: string): string[] {
  const distance = (id: string) => editDistance(index.clients.get(id)?.family ?? "", family, 12);
  const sameGiven = [...given.ids].sort((a, b) => distance(a) - distance(b));
  const sameFamily = (index.people.get(family[0] ?? "") ?? [])
    .filter((entry) => entry.role === "family" && entry.name === family)
    .flatMap((entry) => entry.ids);
  return [...new Set([...sameGiven, ...sameFamily])].slice(0, MOST_NEAR);
}
