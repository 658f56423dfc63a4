import { commonFamilyName, commonGivenName } from "../../surveys/finnish/common-names";
import { type Case, inflect } from "../../surveys/finnish/inflect";
import { editDistance } from "./edit-distance";
import { contactOf } from "./lexicon/contact-words";
import { contextOf } from "./lexicon/context-words";
import { knownWord } from "./lexicon/known-words";
import { isOrdinaryWord } from "./lexicon/ordinary-words";
import { caseOfEnding, casesOf, formsOf, idsOf, longestForm, type PersonAt, unite } from "./name-forms";
import type { NameForm, RosterIndex } from "./roster-index";
import type { Token } from "./tokens";
import { nearPair, type UnknownAt } from "./unknown-names";

/**
 * Two names side by side that together mean somebody: «Liisa Virtasen», «Virtasen Liisan», «Liisalle Virtaselle», «Liisan (Mäki)».
 * Both names known but nobody bears them together: an unknown person, not everyone of either name.
 */
export function readPair(
  tokens: Token[],
  at: number,
  to: number,
  forms: NameForm[],
  index: RosterIndex,
): PersonAt | UnknownAt | null {
  const next = secondWord(tokens, to);
  if (next === null) return null;
  const isListed = next.closing < 0;
  const whole = next.closing === 0 ? longestForm(tokens, next.at, index) : null;
  const second = (whole?.forms ?? formsOf(tokens[next.at]!, index)).filter(
    (form) => form.entry.role === "given" || form.entry.role === "family",
  );
  const end = whole !== null && second.length > 0 ? whole.to : next.at + 1 + Math.max(next.closing, 0);
  let best: PersonAt | null = null;
  for (const a of forms) {
    for (const b of second) {
      // «E-L Nieminen»
      const isInitials = a.entry.role === "alias" && /^\p{L}-\p{L}$/u.test(a.entry.name);
      if (a.entry.role === b.entry.role || (a.entry.role === "alias" && !isInitials)) continue;
      if (isListed && (a.entry.role !== "family" || a.case !== "nom" || b.case !== "nom")) continue;
      if (a.entry.role === "family" && a.case !== "gen" && a.case !== "nom" && a.case !== b.case) continue;
      if (a.entry.role === "given" && a.case !== "nom" && a.case !== b.case && next.closing === 0) continue;
      const both = a.entry.ids.filter((id) => b.entry.ids.includes(id));
      if (both.length === 0) continue;
      const candidates = unite([...(best?.candidates ?? []), ...both]);
      const cases: ReadonlySet<Case> = new Set([...(best?.cases ?? []), next.closing > 0 ? a.case : b.case]);
      best = { from: at, to: end, candidates, cases, slip: false };
    }
  }
  if (best !== null || isListed) return best;
  return (
    pairOverMiddle(tokens, at, to, forms, index) ??
    pairWithSlip(tokens, at, next.at, forms, second, index) ??
    strangers(tokens, at, next.at, forms, second, index)
  );
}

/** The next word of the same name: right after, or in brackets. */
function secondWord(tokens: Token[], to: number): { at: number; closing: number } | null {
  const next = tokens[to];
  if (next?.type === "word" && next.spaceBefore) return { at: to, closing: 0 };
  // «Virtanen, Markku»: as in a register; counts only when somebody bears both.
  if (next?.text === "," && tokens[to - 1]?.capital && tokens[to + 1]?.capital) return { at: to + 1, closing: -1 };
  // «se Heino se Liisa»
  if (next?.lower === "se" && tokens[to - 2]?.lower === "se" && tokens[to + 1]?.type === "word")
    return { at: to + 1, closing: -1 };
  return next?.text === "(" && tokens[to + 1]?.type === "word" && tokens[to + 2]?.text === ")"
    ? { at: to + 1, closing: 1 }
    : null;
}

/** «Matti Juhani Virtanen»: the middle name is nobody's on the roster. */
function pairOverMiddle(
  tokens: Token[],
  at: number,
  to: number,
  forms: NameForm[],
  index: RosterIndex,
): PersonAt | null {
  const [middle, last] = [tokens[to], tokens[to + 1]];
  if (!middle?.capital || !last?.capital || !last.spaceBefore) return null;
  for (const family of formsOf(last, index)) {
    if (family.entry.role !== "family") continue;
    for (const given of forms) {
      if (given.entry.role !== "given" || given.case !== "nom") continue;
      const both = given.entry.ids.filter((id) => family.entry.ids.includes(id));
      if (both.length > 0)
        return { from: at, to: to + 2, candidates: both, cases: new Set([family.case]), slip: false };
    }
  }
  return null;
}

/** One of the two words has a slip: «Juha Huoatrissa», «Mattti Virtanen». Only the names of the other word's bearers are tried. */
function pairWithSlip(
  tokens: Token[],
  at: number,
  next: number,
  forms: NameForm[],
  second: NameForm[],
  index: RosterIndex,
): PersonAt | null {
  const [a, b] = [tokens[at]!, tokens[next]!];
  if (second.length === 0 && forms.length > 0 && canBeSlip(a, b)) {
    const givens = forms.filter((form) => form.entry.role === "given" && form.case === "nom");
    const families = forms.filter((form) => form.entry.role === "family" && form.case === "gen");
    return bearerBySlip(givens, b, "family", at, next, index) ?? bearerBySlip(families, b, "given", at, next, index);
  }
  if (forms.length === 0 && second.length > 0 && canBeSlip(b, a)) {
    const families = second.filter((form) => form.entry.role === "family");
    const found = bearerBySlip(families, a, "given", at, next, index);
    if (found !== null) return { ...found, cases: casesOf(families) };
    const givens = second.filter((form) => form.entry.role === "given");
    const turned = bearerBySlip(givens, a, "family", at, next, index);
    return turned === null ? null : { ...turned, cases: casesOf(givens) };
  }
  return null;
}

function canBeSlip(sure: Token, doubtful: Token): boolean {
  if (doubtful.lower.length < 4 || (sure.capital && !doubtful.capital)) return false;
  if (!sure.capital && doubtful.lower.length < 6) return false;
  // «Tapasin» is one letter from Tapanin, «Eilen» from Ellen: words that notes are made of are no slips.
  const mayBeAnything = doubtful.opens || !doubtful.capital;
  const isNoteWord =
    knownWord(doubtful.lower) || contextOf(doubtful.lower).size > 0 || contactOf(doubtful.lower).size > 0;
  if (mayBeAnything && isNoteWord) return false;
  return commonFamilyName(doubtful.lower) === null && !isOrdinaryWord(doubtful.lower);
}

function bearerBySlip(
  sure: NameForm[],
  word: Token,
  role: "given" | "family",
  at: number,
  next: number,
  index: RosterIndex,
): PersonAt | null {
  const hits: string[] = [];
  const cases = new Set<Case>();
  for (const id of idsOf(sure)) {
    const name = index.clients.get(id)?.[role] ?? "";
    // A slip at the first letter is rare, and bending every bearer of a common name costs.
    if (name.length < 3 || name[0] !== word.lower[0] || Math.abs(name.length - word.lower.length) > 6) continue;
    if (!beginAlike(name, word.lower)) continue;
    for (const [form, of] of inflect(name, role)) {
      if (editDistance(form, word.lower, 1) > 1) continue;
      if (!hits.includes(id)) hits.push(id);
      cases.add(of);
    }
  }
  return hits.length === 0 ? null : { from: at, to: next + 1, candidates: hits, cases, slip: true };
}

/** One slip, or a bent stem, leaves one of the second and third letters where it was or next to it. */
function beginAlike(a: string, b: string): boolean {
  return a[1] === b[1] || a[2] === b[2] || a[1] === b[2] || a[2] === b[1];
}

/** «Liisa Korhonen» when no Liisa is a Korhonen: somebody else. */
function strangers(
  tokens: Token[],
  at: number,
  next: number,
  forms: NameForm[],
  second: NameForm[],
  index: RosterIndex,
): UnknownAt | null {
  const [a, b] = [tokens[at]!, tokens[next]!];
  // «Saaren Tiinalle» when no Saari is a Tiina
  const family_ = forms.find((form) => form.entry.role === "family" && form.case === "gen");
  const name = second.length === 0 && family_ !== undefined && a.capital && b.capital ? commonGivenName(b.lower) : null;
  if (name !== null && !isOrdinaryWord(b.lower))
    return {
      from: at,
      to: next + 1,
      near: family_!.entry.ids.slice(0, 5),
      cases: new Set(inflectedCases(name, b.lower, "given")),
    };
  const given = forms.find((form) => form.entry.role === "given" && form.case === "nom");
  if (given === undefined || !a.capital || !b.capital || next !== at + 1) return null;
  const family = second.find((form) => form.entry.role === "family");
  if (family !== undefined && second.every((form) => form.entry.role === "family")) {
    return { from: at, to: next + 1, near: nearPair(index, given.entry, family.entry.name), cases: casesOf(second) };
  }
  const stranger = second.length === 0 ? commonFamilyName(b.lower) : null;
  if (stranger === null || isOrdinaryWord(b.lower)) return null;
  return {
    from: at,
    to: next + 1,
    near: nearPair(index, given.entry, stranger),
    cases: new Set(inflectedCases(stranger, b.lower)),
  };
}

function inflectedCases(name: string, form: string, role: "given" | "family" = "family"): Case[] {
  return inflect(name, role)
    .filter(([made]) => made === form)
    .map(([, of]) => of);
}

/** «L» of Leena, «E-L» of Eeva-Liisa. */
function startsLike(name: string, letters: string): boolean {
  const [first, second] = letters.split("-");
  if (second === undefined) return name.startsWith(letters);
  return name.startsWith(first!) && name.split("-")[1]?.startsWith(second) === true;
}

/** «Liisa V», «Liisa V.», «Liisalla V.», «Liisa V:lle», «Mäkinen R». Null when the letter fits no one. */
export function readInitial(
  tokens: Token[],
  at: number,
  to: number,
  forms: NameForm[],
  index: RosterIndex,
): PersonAt | null {
  const token = tokens[to];
  if (token?.type !== "word" || !token.spaceBefore) return null;
  const base = token.lower.replace(/'s$/, "");
  const dotted = tokens[to + 1]?.text === "." && tokens[to + 1]?.spaceBefore === false;
  const isLetter =
    [...base].length === 1 ||
    /^\p{L}-\p{L}$/u.test(base) ||
    ([...base].length === 2 && token.capital && (dotted || token.ending !== null));
  // In small letters too («jenni h»), but «o» and «e» are spoken «on» and «ei».
  const isCapital = token.text[0] !== token.text[0]!.toLowerCase();
  if (!isLetter || (!isCapital && token.ending === null && /^[oeä]$/.test(base))) return null;
  const bearers = (isFamily: boolean) => idsOf(forms.filter((form) => (form.entry.role === "family") === isFamily));
  const byGiven = bearers(false).filter((id) => index.clients.get(id)?.family.startsWith(base));
  // «Mäkinen R», «Kallio M:lle»: family name first; in small letters where all is small («karppinen h poissa»).
  const byFamily = () =>
    isCapital || (!tokens[at]!.capital && tokens[to + 1]?.type !== "number")
      ? bearers(true).filter((id) => startsLike(index.clients.get(id)?.given ?? "", base))
      : [];
  const fitting = byGiven.length > 0 ? byGiven : byFamily();
  if (fitting.length === 0) return null;
  const cases = token.ending === null ? casesOf(forms) : new Set([caseOfEnding(token.ending)]);
  return { from: at, to: to + (dotted && token.ending === null ? 2 : 1), candidates: fitting, cases, slip: false };
}
