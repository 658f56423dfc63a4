import { commonFamilyName, commonGivenName } from "../../surveys/finnish/common-names";
import { isOrdinaryWord } from "./lexicon/ordinary-words";
import { partyOf } from "./lexicon/people-words";
import { casesOf, idsOf, longestForm } from "./name-forms";
import type { EmployerAt } from "./names";
import { lookUpForm, type NameForm, type RosterIndex } from "./roster-index";
import type { Token } from "./tokens";

export function readEmployer(tokens: Token[], at: number, index: RosterIndex): EmployerAt | null {
  const found = longestForm(tokens, at, index);
  const forms =
    found?.forms.filter(
      (form) =>
        form.entry.role === "employer" &&
        !(form.entry.trade && form.entry.ids.length > 1) &&
        !(form.entry.short && isElse(tokens[at]!, found.forms) && !ownsPerson(tokens, found, index)),
    ) ?? [];
  if (found === null || forms.length === 0) return null;
  if (found.to === at + 1 && !tokens[at]!.capital && isThing(tokens, at) && !ownsPerson(tokens, found, index))
    return null;
  // A workplace that is also a person's name («Rautio») is the person unless its whole name is said.
  const ids = idsOf(forms);
  let to = found.to;
  if (/^(?:oy|oyj|ab|ky|tmi|oy:n|oy:lle)$/.test(tokens[to]?.lower ?? "")) to += 1;
  return { from: at, to, ids, cases: casesOf(forms) };
}

/** «mäntylän tarjalle», «pikku-peten jonna»: a genitive before somebody's name or title. */
function ownsPerson(tokens: Token[], found: { to: number; forms: NameForm[] }, index: RosterIndex): boolean {
  // «prisman se hr nainen»
  const next = tokens[tokens[found.to]?.lower === "se" ? found.to + 1 : found.to];
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
  // «haastattelu orvokkiin»: nobody goes into a person
  const isWithin = forms.every(({ case: of }) => of === "ine" || of === "ill");
  const isName = commonGivenName(token.lower) !== null || commonFamilyName(token.lower) !== null;
  if (isInside && isWithin && (!token.capital || !token.opens)) return false;
  if (!token.capital && isInside && !isName) return false;
  if (!token.capital || forms.some((form) => form.entry.role !== "employer")) return true;
  return commonGivenName(token.lower) !== null || commonFamilyName(token.lower) !== null || isOrdinaryWord(token.lower);
}

/** Names of workplaces that are ordinary words in lower case: «postin mukana tuli päätös». */
const THINGS =
  /^(?:posti|posten|prism|neste|saha|pesula|leipomo|kivi|apteekki|kirjasto|koulu|kioski|hotelli|kahvila|tori|halli|mylly|verstas|kirppis|romu|sora|rinte)/;

function isThing(tokens: Token[], at: number): boolean {
  const word = tokens[at]!.lower;
  if (!THINGS.test(word)) return false;
  const isPlace = /(?:ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|iin|aan|een|[aeiouyäö](?:s|st|l|lt))$/.test(word);
  // «päätös tulossa postissa»
  if (
    /^posti/.test(word) &&
    tokens
      .slice(Math.max(0, at - 3), at)
      .some(({ lower }) => /^(?:tulossa|tulee|tuli|tullut|lähti|lähetetty|lähetin)$/.test(lower))
  )
    return true;
  return !isPlace || /^neste(?!l[lt])/.test(word);
}
