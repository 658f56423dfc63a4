import { GENERAL, STOP_WORDS, TRADES } from "./work-words";

/** Which employers would take somebody for some work: by the beginnings of words, since Finnish bends and joins them. Pure. */

export interface Searched {
  id: string;
  name: string;
  branch: string | null;
  offers: string[];
  notes: string | null;
  /** Tasks of agreements that were made here. */
  tasks: string[];
}

/** Where the word was found, the most telling first. */
export type FoundIn = "offers" | "tasks" | "branch" | "name" | "notes";
export interface Found<T extends Searched> {
  employer: T;
  why: { in: FoundIn; words: string }[];
}

/** How long a common beginning has to be. */
const LEAST = 5;
const ORDER: FoundIn[] = ["offers", "tasks", "branch", "name", "notes"];

/** Employers whose words fit all of the work asked for, those who offer it first. Empty `work` (only «työtä», «joku») finds nobody. */
export function findEmployers<T extends Searched>(work: string, employers: readonly T[]): Found<T>[] {
  const wanted = wantedWords(work);
  if (wanted.length === 0) return [];
  return employers
    .map((employer) => ({ employer, why: reasons(wanted, employer) }))
    .filter(({ why }) => why.length > 0)
    .sort(
      (a, b) =>
        ORDER.indexOf(a.why[0]!.in) - ORDER.indexOf(b.why[0]!.in) ||
        b.why.length - a.why.length ||
        a.employer.name.localeCompare(b.employer.name, "fi"),
    );
}

/** What is asked for: each word with everything of its trade; without what any work is called. */
function wantedWords(work: string): string[][] {
  return wordsOf(work)
    .filter((word) => !STOP_WORDS.has(word))
    .map((word) => {
      const head = word.replace(GENERAL, "");
      return head.length >= 3 ? head : word;
    })
    .filter((word) => word.length >= 3 && !GENERAL.test(word))
    .map((word) => [word, ...TRADES.filter((trade) => trade.some((one) => isOfTrade(word, one))).flat()]);
}

function isOfTrade(word: string, beginning: string): boolean {
  return word.startsWith(beginning) || (word.length >= LEAST && beginning.startsWith(word));
}

function reasons(wanted: string[][], employer: Searched): Found<Searched>["why"] {
  const places: [FoundIn, string[]][] = [
    ["offers", employer.offers],
    ["tasks", [...new Set(employer.tasks)]],
    ["branch", employer.branch ? [employer.branch] : []],
    ["name", [employer.name]],
    ["notes", employer.notes ? sentencesOf(employer.notes) : []],
  ];
  const all = places.flatMap(([, texts]) => texts);
  // «varastotyöntekijän Sotkamosta»: a word that is found nowhere finds nobody, unless another is found in what they offer.
  const fits = wanted.filter((words) => all.some((text) => says(text, words)));
  if (fits.length === 0) return [];
  return places.flatMap(([place, texts]) => {
    const words = texts.filter((text) => fits.some((one) => says(text, one)));
    return words.length > 0 ? [{ in: place, words: words.slice(0, 3).join(", ") }] : [];
  });
}

function says(text: string, words: string[]): boolean {
  return wordsOf(text).some((said) => words.some((word) => sharesBeginning(said, word)));
}

/** A common beginning of five letters, also of a later part of the compound («rautakauppa» for «kauppa»); a shorter word must stand there whole. */
function sharesBeginning(said: string, word: string): boolean {
  const stem = word.length > LEAST ? word.slice(0, Math.max(LEAST, word.length - 3)) : word;
  if (said.startsWith(stem)) return true;
  if (word.length > LEAST && said.startsWith(word.slice(0, LEAST)) && said.replace(GENERAL, "").length <= word.length)
    return true;
  return stem.length >= LEAST && said.indexOf(stem) >= 3;
}

function sentencesOf(notes: string): string[] {
  return notes.split(/[.\n;]+/).map((sentence) => sentence.trim().slice(0, 120));
}

/** Folded words: lower case, letters and digits; å and ä stay themselves. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
