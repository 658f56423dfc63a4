/**
 * One step of a phrase. `words`: any of these whole words, stems or things already read; `any`: any words; `text`: any, captured;
 * `name`: one word that could be a name, captured; `staff`: one word of a colleague's name, captured; `capital`: one that
 * begins with a capital inside the message, or a name that is known, captured; `end`: nothing more in the clause.
 */
export type Step =
  | { type: "words"; whole: ReadonlySet<string>; stems: string[]; places: ReadonlySet<string>; optional: boolean }
  | { type: "any"; optional: true }
  | { type: "end"; optional: false }
  | { type: "text"; name: string; optional: false }
  | { type: "name"; name: string; optional: false }
  | { type: "staff" | "capital"; name: string; optional: boolean };

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

const PART = /\[[^[\]]*\]|(?:\{[^{}]*\}|[^\s[\]{}])+/g;

function splitParts(phrase: string): string[] {
  const parts = phrase.match(PART) ?? [];
  if (parts.length === 0) throw new PhraseError(phrase, "is empty");
  if (phrase.replace(PART, "").trim() !== "") throw new PhraseError(phrase, "has a bracket without its pair");
  return parts;
}

function waysOfBracket(part: string, phrase: string): Step[][] {
  const inside = part.slice(1, -1).trim();
  if (!/\s/.test(inside)) return [[readStep(inside, true, phrase)]];
  const wordings = inside
    .split(/\s*\|\s*/)
    .map((wording) => splitParts(wording).map((word) => readStep(word, false, phrase)));
  return [[], ...wordings];
}

function readStep(part: string, optional: boolean, phrase: string): Step {
  if (part === "…" || part === "...") return { type: "any", optional: true };
  if (part === "$") return { type: "end", optional: false };
  const text = /^\{(\w+):text\}$/.exec(part);
  if (text !== null) return { type: "text", name: text[1]!, optional: false };
  const name = /^\{(\w+):name\}$/.exec(part);
  if (name !== null) return { type: "name", name: name[1]!, optional: false };
  const marked = /^\{(\w+):(staff|capital)\}$/.exec(part);
  if (marked !== null) return { type: marked[2] as "staff" | "capital", name: marked[1]!, optional };
  const all = part.toLowerCase().split("|").filter(Boolean);
  const places = all.filter((word) => word.startsWith("{")).map((word) => word.slice(1, -1));
  const unknown = places.find((what) => what !== "client" && what !== "employer" && what !== "time");
  if (unknown !== undefined) throw new PhraseError(phrase, `{${unknown}} is not known`);
  const words = all.filter((word) => !word.startsWith("{"));
  const stems = words.filter((word) => word.endsWith("~")).map((word) => word.slice(0, -1));
  return {
    type: "words",
    whole: new Set(words.filter((word) => !word.endsWith("~"))),
    stems,
    places: new Set(places),
    optional,
  };
}
