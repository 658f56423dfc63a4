import { opensMessage, skipLeadIn } from "./lead-in";
import { contactOf } from "./lexicon/contact-words";
import { contextOf } from "./lexicon/context-words";
import { imperativeOf, intentOf, MODALS } from "./lexicon/intent-words";
import { knownWord } from "./lexicon/known-words";
import { workOf } from "./lexicon/own-work-words";
import { partyOf, speechOf } from "./lexicon/people-words";
import { tenseOf } from "./lexicon/tense-words";
import { parsePhrase, type Step } from "./phrase-notation";
import type { Token } from "./tokens";
import type { Words } from "./understanding";

/** A message as phrases see it: words, and what was already read as one thing. */
export type Unit =
  /** `staff`: it stands in a colleague's name. `capital`: it begins with one, and not the message. */
  | { type: "word"; lower: string; from: number; to: number; staff?: boolean; capital?: boolean }
  | { type: "client" | "employer"; from: number; to: number }
  /** `lower`: its words as one («tällä_viikolla»), for phrases that mean just that time. */
  | { type: "time"; lower: string; from: number; to: number };

interface Phrase {
  name: string;
  intent: Words["intent"];
  steps: Step[];
}

/** Compiled phrases, found by the words that a message must begin with. */
export interface Phrasebook {
  byFirst: Map<string, Phrase[]>;
  /** Phrases that may begin with a stem, a placeholder or anything. */
  open: Phrase[];
  events: Phrase[];
}

export interface PhraseMatch {
  name: string;
  intent: Words["intent"];
  /** Captured unit ranges by name. */
  captured: Record<string, readonly [from: number, to: number]>;
  /** How many words the phrase named itself: the more, the better it fits. */
  score: number;
}

export function compileWords(words: Words[]): Phrasebook {
  const book: Phrasebook = { byFirst: new Map(), open: [], events: [] };
  for (const { name, intent, phrases } of words) {
    for (const source of phrases) {
      for (const steps of parsePhrase(source)) addPhrase(book, { name, intent, steps });
    }
  }
  return book;
}

function addPhrase(book: Phrasebook, phrase: Phrase): void {
  if (phrase.intent === "event") {
    book.events.push(phrase);
    return;
  }
  const firsts = firstWords(phrase.steps);
  if (firsts === null) book.open.push(phrase);
  else for (const word of firsts) book.byFirst.set(word, [...(book.byFirst.get(word) ?? []), phrase]);
}

function firstWords(steps: Step[]): string[] | null {
  const words: string[] = [];
  for (const step of steps) {
    if (step.type !== "words" || step.stems.length > 0 || step.places.size > 0) return null;
    words.push(...step.whole);
    if (!step.optional) return words;
  }
  return null;
}

/** Words that may stand anywhere in a question without changing it. */
const FILLERS = new Set(
  "nyt ny nytten oikein muuten siis vielä sitten sit oikeastaan oikeesti ihan niinku niinkun kai vaikka tällä_hetkellä just ees edes please now currently at_the_moment the my all tota no niin hei moi teho kiitos kiitti mua minua mulle minulle".split(
    " ",
  ),
);
/** Politeness that only a question or command has before it. */
const POLITE = new Set(
  "kerropas heippa niinku huomenta voisiksä voisit viitsisitkö kerro kertoa kertoisitko sanoa sano haluaisin haluan tietää saisinko saanko pliis tell me i want to know would like sä sinä kysyisin".split(
    " ",
  ),
);
const CLOSERS = new Set("kiitos kiitti please nyt thanks pliis kiitoksia thx ok mulle minulle".split(" "));
const MOST_UNITS = 40;

/** The question or command that the whole message is, the best-fitting first; null when none is. */
export function matchMessage(book: Phrasebook, said: Unit[]): PhraseMatch | null {
  const units = askPolitely(said);
  if (units.length === 0 || units.length > MOST_UNITS) return null;
  let best: PhraseMatch | null = null;
  let begin = 0;
  const leadIn = skipLeadIn(units.map((unit) => (unit.type === "word" ? unit.lower : "")));
  // Every politeness at the front may be part of a phrase («kerro …») or not: try each beginning.
  while (begin < units.length) {
    const first = units[begin]!;
    const candidates = "lower" in first ? (book.byFirst.get(first.lower) ?? []) : [];
    for (const list of [candidates, book.open]) {
      for (const phrase of list) {
        const match = matchWhole(phrase, units, begin, false);
        if (match !== null && (best === null || match.score > best.score)) best = match;
      }
    }
    if (begin < leadIn) begin = leadIn;
    else if (first.type !== "word" || !(opensMessage(first.lower) || POLITE.has(first.lower))) break;
    else begin += 1;
  }
  return best;
}

/** Turns «voisitko näyttää» into the imperative that phrases are written in. */
function askPolitely(units: Unit[]): Unit[] {
  if (!units.some((unit) => unit.type === "word" && MODALS.has(unit.lower))) return units;
  return units.map((unit) => (unit.type === "word" ? { ...unit, lower: imperativeOf(unit.lower) } : unit));
}

/** The events that a stretch of the message tells: an event's phrase may stand anywhere in it. */
export function matchEvents(book: Phrasebook, units: Unit[]): PhraseMatch | null {
  if (units.length > MOST_UNITS) return null;
  let best: PhraseMatch | null = null;
  for (const phrase of book.events) {
    if (!couldMatch(phrase, units)) continue;
    const match = matchWhole(phrase, units, 0, true);
    if (match !== null && (best === null || match.score > best.score)) best = match;
  }
  return best;
}

function couldMatch(phrase: Phrase, units: Unit[]): boolean {
  return phrase.steps.every((step) => step.optional || step.type !== "words" || units.some((unit) => fits(step, unit)));
}

function fits(step: Step, unit: Unit): boolean {
  if (step.type === "name")
    return unit.type === "client" ? unit.to === unit.from + 1 : unit.type === "word" && couldBeName(unit.lower);
  if (step.type === "staff") return unit.type === "word" && unit.staff === true;
  if (step.type === "capital") return unit.type === "word" ? unit.capital === true : unit.type !== "time";
  if (step.type !== "words") return false;
  if (unit.type !== "word" && step.places.has(unit.type)) return true;
  if (!("lower" in unit)) return false;
  return step.whole.has(unit.lower) || step.stems.some((stem) => unit.lower.startsWith(stem));
}

/** The step names this very time, not any. */
function namesTime(step: Step, unit: Unit): boolean {
  return unit.type === "time" && step.type === "words" && step.whole.has(unit.lower);
}

/** Walks steps against units, remembering dead ends: the work is at most steps × units. */
function matchWhole(phrase: Phrase, units: Unit[], begin: number, anywhere: boolean): PhraseMatch | null {
  const { steps } = phrase;
  const width = units.length + 1;
  const dead = new Uint8Array((steps.length + 1) * width);
  const captured: PhraseMatch["captured"] = {};
  let score = 0;
  const walk = (s: number, u: number): boolean => {
    if (dead[s * width + u] === 1) return false;
    if (s === steps.length) {
      if (anywhere || closes(units, u)) return true;
    } else {
      const step = steps[s]!;
      const unit = units[u];
      if (step.type === "end") {
        if (unit === undefined && walk(s + 1, u)) return true;
      } else if (step.type === "any" || step.type === "text") {
        const least = step.type === "text" ? 1 : 0;
        for (let next = units.length; next >= u + least; next -= 1) {
          const turned = step.type === "any" ? units.length + u - next : next;
          if (!walk(s + 1, turned)) continue;
          if (step.type === "text") captured[step.name] = [u, turned];
          return true;
        }
      } else {
        if (unit !== undefined && fits(step, unit) && walk(s + 1, u + 1)) {
          if (step.type !== "words") captured[step.name] = [u, u + 1];
          score += unit.type === "word" || namesTime(step, unit) ? 2 : 1;
          return true;
        }
        if (step.optional && walk(s + 1, u)) return true;
        if (unit?.type === "word" && FILLERS.has(unit.lower) && u > begin && walk(s, u + 1)) return true;
        if (anywhere && s === 0 && u + 1 < units.length && walk(0, u + 1)) return true;
      }
    }
    dead[s * width + u] = 1;
    return false;
  };
  return walk(0, begin) ? { name: phrase.name, intent: phrase.intent, captured, score } : null;
}

/** A word that no table knows: «Lissu», not «esimies» or «paikalla». */
function couldBeName(word: string): boolean {
  if (!/^\p{L}[\p{L}'-]{1,19}$/u.test(word) || knownWord(word)) return false;
  if (/.{3}(?:ll[aä]|ss[aä]|st[aä]|lt[aä]|lle)$/.test(word)) return false;
  return [contactOf, contextOf, partyOf, speechOf, tenseOf, workOf, intentOf].every((table) => table(word).size === 0);
}

function closes(units: Unit[], from: number): boolean {
  return units
    .slice(from)
    .every((unit) => unit.type === "word" && (CLOSERS.has(unit.lower) || FILLERS.has(unit.lower)));
}

/** Words of the message with names and times folded into one unit each; marks fall away. */
export function foldUnits(
  tokens: Token[],
  folds: { type: "client" | "employer" | "time"; from: number; to: number }[],
  from = 0,
  to = tokens.length,
  staff: ReadonlySet<number> = new Set(),
): Unit[] {
  const at = new Map(folds.map((fold) => [fold.from, fold]));
  const units: Unit[] = [];
  for (let i = from; i < to; i += 1) {
    const fold = at.get(i);
    const token = tokens[i]!;
    if (fold !== undefined && fold.to <= to) {
      const { type, from: begin, to: end } = fold;
      if (type !== "time") units.push({ type, from: begin, to: end });
      else {
        const lower = tokens
          .slice(begin, end)
          .map((part) => part.lower)
          .join("_");
        units.push({ type, lower, from: begin, to: end });
      }
      i = fold.to - 1;
    } else if (token.type !== "mark") {
      units.push({
        type: "word",
        lower: token.lower,
        from: i,
        to: i + 1,
        ...(staff.has(i) ? { staff: true } : {}),
        ...(token.capital && i > 0 ? { capital: true } : {}),
      });
    }
  }
  return units;
}
