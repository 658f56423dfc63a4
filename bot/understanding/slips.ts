import { commonFamilyName, commonGivenName } from "../../surveys/finnish/common-names";
import { editDistance, oneSlipFrom } from "./edit-distance";
import { contextOf } from "./lexicon/context-words";
import { knownWord } from "./lexicon/known-words";
import { isOrdinaryWord } from "./lexicon/ordinary-words";
import { casesOf, formsOf, type PersonAt } from "./name-forms";
import type { NameForm, RosterIndex } from "./roster-index";
import type { Token } from "./tokens";

/** How many words of this message may still be tried for a slip: the trying costs, and a message with more is no note. */
export interface Slips {
  left: number;
}

const SHORTEST = 6;

/**
 * A lone capitalised word that is one slip from a name («Virrtanen», «Vitasta»). Only when every name so near is one and the same,
 * and the word is not itself a common name or an ordinary word. «M. Virtanen» is read here too, since it begins with no name.
 */
export function slipOfLoneName(tokens: Token[], at: number, index: RosterIndex, slips: Slips): PersonAt | null {
  const token = tokens[at]!;
  if ([...token.lower].length === 1) return initialFirst(tokens, at, index);
  // «svetlnan kaa teamsissa»: in small letters only where a person must stand
  const isWith = contextOf(tokens[at + 1]?.lower ?? "").has("with");
  if (
    !(token.capital || isWith) ||
    token.lower.length < SHORTEST ||
    token.lower.length > 24 ||
    token.ending !== null ||
    slips.left === 0
  )
    return null;
  if (isOrdinaryWord(token.lower) || commonGivenName(token.lower) !== null || commonFamilyName(token.lower) !== null)
    return null;
  if (knownWord(token.lower)) return null;
  slips.left -= 1;
  const hits: NameForm[] = [];
  for (const guess of oneSlipFrom(token.lower)) {
    for (const form of index.forms.get(guess) ?? [])
      if (form.entry.role !== "employer" && guess.length >= SHORTEST) hits.push(form);
  }
  const first = hits[0]?.entry;
  if (first === undefined || hits.some((hit) => hit.entry !== first)) return null;
  // «Ahmet» and «Marja» are other people than Ahmed and Maria: in a short given name another letter is another name.
  if (first.role !== "family" && first.name.length < 8 && hits.every((hit) => !sameLetters(hit, token.lower, index)))
    return null;
  // A first word may be anything: only family names with their telling ending are sure enough there.
  if (
    token.opens &&
    !nearPeople(tokens, at) &&
    !(first.role === "family" && /nen$/.test(first.name)) &&
    !(first.name.length > 6 && editDistance(first.name, token.lower, 1) <= 1)
  )
    return null;
  return { from: at, to: at + 1, candidates: first.ids, cases: casesOf(hits), slip: true };
}

/** «Haatajala oli hyvä viikko»: what follows is what people do or have. */
function nearPeople(tokens: Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 4).some((token) => {
    const tags = contextOf(token.lower);
    return tags.has("human") || tags.has("with") || tags.has("went") || tags.has("coachAct");
  });
}

/** Whether a form differs from the word by a letter doubled, left out or swapped, not by another letter. */
function sameLetters(hit: NameForm, word: string, index: RosterIndex): boolean {
  for (const guess of oneSlipFrom(word)) {
    if (!(index.forms.get(guess) ?? []).includes(hit)) continue;
    if (guess.length !== word.length || [...guess].sort().join("") === [...word].sort().join("")) return true;
  }
  return false;
}

function initialFirst(tokens: Token[], at: number, index: RosterIndex): PersonAt | null {
  const token = tokens[at]!;
  const dot = tokens[at + 1]?.text === "." ? 1 : 0;
  const next = tokens[at + 1 + dot];
  // «P. Rinne», «P Rinne» after a mark or at the front
  const isBare = dot === 0 && !(token.opens || tokens[at - 1]?.type === "mark");
  if (token.text === token.lower || isBare || next?.type !== "word" || !next.capital) return null;
  const families = formsOf(next, index).filter((form) => form.entry.role === "family");
  const ids = families
    .flatMap((form) => form.entry.ids)
    .filter((id) => index.clients.get(id)?.given.startsWith(token.lower));
  return ids.length === 0
    ? null
    : { from: at, to: at + 2 + dot, candidates: [...new Set(ids)], cases: casesOf(families), slip: false };
}
