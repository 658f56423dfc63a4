/** One step of a phrase. `words`: any of these whole words or stems; `place`: something already read; `any`: any words; `text`: any, captured. */
export type Step =
  | { type: "words"; whole: ReadonlySet<string>; stems: string[]; optional: boolean }
  | { type: "place"; what: "client" | "employer" | "time"; optional: boolean }
  | { type: "any"; optional: true }
  | { type: "text"; name: string; optional: false };

/** A slip in a words.ts is a programmer's: it stops the process at start with the phrase that has it. */
export class PhraseError extends Error {
  constructor(phrase: string, why: string) {
    super(`Phrase «${phrase}»: ${why}`);
  }
}

const MOST_READINGS = 64;

/**
 * Reads the notation of understanding.ts. `[a b]` of several words makes two phrases, one with and one without; a bracket of one
 * word stays one optional step. Inside a bracket `|` parts whole wordings when any has more than one word.
 */
export function parsePhrase(phrase: string): Step[][] {
  let readings: Step[][] = [[]];
  for (const part of splitParts(phrase)) {
    const ways = part.startsWith("[") ? waysOfBracket(part, phrase) : [[readStep(part, false, phrase)]];
    readings = readings.flatMap((before) => ways.map((way) => [...before, ...way]));
    if (readings.length > MOST_READINGS) throw new PhraseError(phrase, "too many optional parts of several words");
  }
  return readings;
}

function splitParts(phrase: string): string[] {
  const parts = phrase.match(/\[[^[\]]*\]|\{[^{}]*\}|[^\s[\]{}]+/g) ?? [];
  if (parts.length === 0) throw new PhraseError(phrase, "is empty");
  if (/[[\]{}]/.test(parts.filter((part) => !/^[[{]/.test(part)).join(""))) throw new PhraseError(phrase, "has a bracket without its pair");
  return parts;
}

function waysOfBracket(part: string, phrase: string): Step[][] {
  const inside = part.slice(1, -1).trim();
  if (!/\s/.test(inside)) return [[readStep(inside, true, phrase)]];
  const wordings = inside.split(/\s*\|\s*/).map((wording) => splitParts(wording).map((word) => readStep(word, false, phrase)));
  return [[], ...wordings];
}

function readStep(part: string, optional: boolean, phrase: string): Step {
  if (part === "…" || part === "...") return { type: "any", optional: true };
  const place = /^\{(\w+)(?::(\w+))?\}$/.exec(part);
  if (place !== null) {
    if (place[2] === "text") return { type: "text", name: place[1]!, optional: false };
    const what = place[1]!;
    if (what === "client" || what === "employer" || what === "time") return { type: "place", what, optional };
    throw new PhraseError(phrase, `{${what}} is not known`);
  }
  const words = part.toLowerCase().split("|").filter(Boolean);
  const stems = words.filter((word) => word.endsWith("~")).map((word) => word.slice(0, -1));
  return { type: "words", whole: new Set(words.filter((word) => !word.endsWith("~"))), stems, optional };
}
