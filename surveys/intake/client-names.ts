import { commonFamilyName, commonGivenName, TOWN_NAMES } from "../finnish/common-names";
import { HOMOGRAPHS } from "../finnish/homograph-table";
import { inflect } from "../finnish/inflect";
import { tidyText } from "../finnish/tidy-text";

/** A client as far as texts are searched for. */
export interface NamedClient {
  givenName: string;
  familyName: string;
  aliases: string[];
}

/** Finds the first name of a person in a text: as it is written there, or null. */
export type FindName = (text: string) => string | null;

/** A name in a tidied text, from its first letter to behind its last. */
export interface NameSpan {
  words: string[];
  from: number;
  to: number;
}

/** Every name in a text that `tidyText` has tidied, in its order; none overlaps another. */
export type FindNames = (tidied: string) => NameSpan[];

export function createFindName(clients: readonly NamedClient[]): FindName {
  const findNames = createFindNames(clients);
  return (text) => findNames(tidyText(text))[0]?.words.join(" ") ?? null;
}

/**
 * Names in an anonymous text, in every case form: a client's given and family name side by side in either order, in any letters; a client's one name alone where
 * it can be nothing else (a capital in mid-sentence, or a name that is no word: «Toivon lisää tukea» and «aamulla» are let through); and any common Finnish given and
 * family name side by side, whoever that is: so a refusal tells nobody who is a client here.
 */
export function createFindNames(clients: readonly NamedClient[]): FindNames {
  const given = formsOf(
    clients.flatMap(({ givenName, aliases }) => [givenName, ...aliases]),
    "given",
  );
  const family = formsOf(
    clients.map(({ familyName }) => familyName),
    "family",
  );
  return (tidied) => {
    const words = wordsOf(tidied);
    const found: NameSpan[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at]!;
      const next = words[at + 1];
      if (next && !next.opens && isPair(word.lower, next.lower, given, family)) {
        found.push(spanOf([word, next]));
        at += 1;
      } else if ((given.has(word.lower) || family.has(word.lower)) && isNameAlone(word)) found.push(spanOf([word]));
    }
    return found;
  };
}

function spanOf(words: [Word, ...Word[]]): NameSpan {
  const last = words.at(-1)!;
  return { words: words.map(({ text }) => text), from: words[0].at, to: last.at + last.text.length };
}

interface Word {
  text: string;
  at: number;
  lower: string;
  isCapital: boolean;
  /** Begins a sentence: its capital says nothing. */
  opens: boolean;
}

type Forms = ReadonlyMap<string, string>;

/** A name of one letter or two is a word of half the texts. */
const SHORTEST = 3;
const homographs = new Set(HOMOGRAPHS.trim().split(/\s+/));

function isPair(a: string, b: string, given: Forms, family: Forms): boolean {
  const isGiven = (word: string) => given.has(word) || commonGivenName(word) !== null;
  const isFamily = (word: string) => family.has(word) || commonFamilyName(word) !== null;
  // «pian ahoa» are two words of the language before they are anybody's names.
  if (isOrdinary(a) && isOrdinary(b)) return (given.has(a) && family.has(b)) || (family.has(a) && given.has(b));
  return (isGiven(a) && isFamily(b)) || (isFamily(a) && isGiven(b));
}

/** Of a common name the table knows which forms are words too; of a rare one («Aamu») nobody does: that one needs its capital. */
function isNameAlone({ lower, isCapital, opens }: Word): boolean {
  const name = commonGivenName(lower) ?? commonFamilyName(lower);
  if (name !== null && TOWN_NAMES.has(name)) return false;
  if (isCapital && !opens) return true;
  return name !== null && !isOrdinary(lower);
}

function isOrdinary(lower: string): boolean {
  return homographs.has(lower);
}

/** Case form → the name; of a name in several words («Anna-Maija», «von Essen») its parts too. */
function formsOf(names: readonly string[], kind: "given" | "family"): Forms {
  const forms = new Map<string, string>();
  for (const name of names) {
    for (const part of new Set([name, ...name.split(/[\s-]+/)])) {
      if (part.length < SHORTEST) continue;
      for (const [form] of inflect(part, kind)) if (form.length >= SHORTEST) forms.set(form, part.toLowerCase());
    }
  }
  return forms;
}

/** «Matti:lle», «Matti’s» are Matti; a hyphenated name is one word. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\p{L}+(?:-\p{L}+)*/gu)].map(({ 0: word, index }) => ({
    text: word,
    at: index,
    lower: word.toLowerCase(),
    isCapital: /^\p{Lu}/u.test(word),
    opens: /(?:^|[.!?:…\n•*–-])\s*["'«»”“(]*$/u.test(text.slice(Math.max(0, index - 20), index)),
  }));
}
