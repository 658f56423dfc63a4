import { numberOfWord } from "../../understanding/lexicon/numbers";
import type { Token } from "../../understanding/tokens";

/** How many came, and from how many companies: «14 osallistujaa, 6 yritystä», «paikalla 7», «noin kaksikymmentä kävijää». Pure. */

export interface Counts {
  attendees: number | null;
  organisations: number | null;
}

const PEOPLE =
  /^(?:osallistuj|kävij|vieras|vierai|henkilö|henke|henki|ihmis|ihmist|asiakast|asiakkaan|edustaj|opiskelij|jäsen|kuulij|kuulij|katsoj|nuor|työnhakij|ilmoittautunu|attendee|participant|people|visitor|guest|client|person|member|jobseeker|student)/;
const ORGANISATIONS =
  /^(?:yrity|yrityks|firma|firmo|organisaatio|työnantaj|työpaik|oppilaito|yhdisty|yhteisö|järjestö|compan|employer|organi[sz]ation|business|firm|workplace|school)/;
/** After the number: «7 paikalla», «12 mukana», «7 present». */
const PRESENT = /^(?:paikalla|läsnä|mukana|paikal|mukan|present|there|attended|came|took|osallistui|kävi|saapui|tuli)$/;
/** Before the number: «osallistujia 14», «paikalla oli noin 20», «attendees: 14». */
const COUNTED_BEFORE =
  /^(?:osallistujia|osallistujamäärä|kävijöitä|kävijämäärä|henkilöitä|ihmisiä|väkeä|asiakkaita|paikalla|läsnä|osallistui|attendees|participants|attendance|present|visitors)$/;
const ORGANISATIONS_BEFORE = /^(?:yrityksiä|organisaatioita|työnantajia|firmoja|companies|employers|organi[sz]ations)$/;
const BETWEEN =
  /^(?:oli|on|oli|yhteensä|noin|n|n\.|ehkä|reilut|reilu|vajaa|yli|lähes|about|around|some|over|almost|was|were|yht|:|=|\.|~)$/;
/** «14 innokasta osallistujaa», «6 eri yritystä», «7 muuta henkilöä». */
const MOST_BETWEEN = 2;
export const MOST_PEOPLE = 100_000;

/** `taken`: tokens that tell of time or are names. */
export function readCounts(tokens: readonly Token[], taken: ReadonlySet<number>): Counts {
  const counts: Counts = { attendees: null, organisations: null };
  for (const [at, token] of tokens.entries()) {
    const number = taken.has(at) ? null : wholeNumber(token);
    if (number === null || isPartOfRange(tokens, at) || isNegative(tokens, at)) continue;
    const what = whatFollows(tokens, at, taken) ?? whatPrecedes(tokens, at);
    if (what !== null && counts[what] === null) counts[what] = number;
  }
  return counts;
}

function wholeNumber(token: Token): number | null {
  if (token.type === "number") return /^\d{1,7}$/.test(token.text) ? Number(token.text) : null;
  if (/^(?:parikymmentä|parikyt)$/.test(token.lower)) return 20;
  if (/^(?:kymmenkunta|kymmenisen)$/.test(token.lower)) return 10;
  const bare = token.lower.replace(/(?:st[aä]|lt[aä])$/, "n"); // «kuudesta yrityksestä»
  const number =
    token.type === "word" ? (numberOfWord(token.lower) ?? numberOfWord(bare) ?? numberOfWord(nominative(bare))) : null;
  return number !== null && Number.isInteger(number) && !/^(?:muutam|few|kuus$)/.test(token.lower) ? number : null;
}

/** «kolmen», «seitsemän» are as they are; «yhden», «kahden» stand in the lexicon. */
function nominative(genitive: string): string {
  return genitive.replace(/n$/, "");
}

/** «10–15 osallistujaa» is not counted: neither number is the right one. */
function isPartOfRange(tokens: readonly Token[], at: number): boolean {
  const dash = (token: Token | undefined) => token !== undefined && /^\p{Pd}$/u.test(token.text);
  return (
    (dash(tokens[at - 1]) && tokens[at - 2]?.type === "number") ||
    (dash(tokens[at + 1]) && tokens[at + 2]?.type === "number")
  );
}

/** «-5 kävijää» is no count; «osallistujia - 5» and «infotilaisuus – 5 kävijää» are. */
function isNegative(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at - 1];
  return sign !== undefined && /^[-−‐‑]$/.test(sign.text) && !tokens[at]!.spaceBefore && (sign.spaceBefore || at === 1);
}

function whatFollows(tokens: readonly Token[], at: number, taken: ReadonlySet<number>): keyof Counts | null {
  for (let i = at + 1; i <= at + 1 + MOST_BETWEEN; i += 1) {
    const token = tokens[i];
    if (token?.type !== "word" || taken.has(i) || wholeNumber(token) !== null) return null;
    if (ORGANISATIONS.test(token.lower)) return "organisations";
    if (PEOPLE.test(token.lower) || PRESENT.test(token.lower)) return "attendees";
    if (/^(?:ja|and|kun|joista|sekä|from|min|h|tuntia|euroa|km)$/.test(token.lower)) return null;
  }
  return null;
}

function whatPrecedes(tokens: readonly Token[], at: number): keyof Counts | null {
  let i = at - 1;
  while (i >= 0 && BETWEEN.test(tokens[i]!.lower)) i -= 1;
  const word = tokens[i]?.lower ?? "";
  if (COUNTED_BEFORE.test(word)) return "attendees";
  return ORGANISATIONS_BEFORE.test(word) ? "organisations" : null;
}
