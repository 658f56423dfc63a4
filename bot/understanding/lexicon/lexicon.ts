/**
 * Words by meaning. A lexicon is a table `{ tag: "word stem~ other" }`: a word in lower case, `stem~` any word that begins so.
 * Looking a word up gives all its tags; the longest matching entries do not shadow the shorter ones.
 */
export type Lexicon = (word: string) => ReadonlySet<string>;

const NONE: ReadonlySet<string> = new Set();
const KEY = 3;
/** A word is asked about many times in one reading: answers are kept, and forgotten together when there are this many. */
const MOST_KEPT = 4096;

export function compileLexicon(...tables: Record<string, string>[]): Lexicon {
  const whole = new Map<string, Set<string>>();
  const stems = new Map<string, [stem: string, tag: string][]>();
  for (const table of tables) {
    for (const [tag, words] of Object.entries(table)) {
      for (const word of words.split(/\s+/).filter(Boolean)) {
        if (word.endsWith("~")) addStem(stems, word.slice(0, -1), tag);
        else whole.set(word, (whole.get(word) ?? new Set()).add(tag));
      }
    }
  }
  const find = (word: string): ReadonlySet<string> => {
    const exact = whole.get(word);
    const begun = stems.get(word.slice(0, KEY))?.filter(([stem]) => word.startsWith(stem));
    const short = stems.get(word.slice(0, 2))?.filter(([stem]) => stem.length === 2);
    if (!begun?.length && !short?.length) return exact ?? NONE;
    const tags = new Set(exact);
    for (const [, tag] of begun ?? []) tags.add(tag);
    for (const [, tag] of short ?? []) tags.add(tag);
    return tags;
  };
  const known = new Map<string, ReadonlySet<string>>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= MOST_KEPT) known.clear();
    const tags = [word, ...writtenFor(word)].map(find).find((found) => found.size > 0) ?? NONE;
    known.set(word, tags);
    return tags;
  };
}

/** What a spoken ending stands for: «juteltii», «vastannu», «puhelimes», «toimistol», «soitinki». */
export function writtenFor(word: string): string[] {
  if (word.length < 4) return [];
  // «juteltii» for «juteltiin», «meilii» for «meiliä»
  if (/([aeiouyäö])\1$/.test(word)) return [`${word}n`, `${word.slice(0, -1)}a`, `${word.slice(0, -1)}ä`];
  if (/n[uy]$/.test(word)) return [`${word}t`];
  if (/(?:ki|kin)$/.test(word)) return [word.replace(/kin?$/, "")];
  if (/[aeiouyäö]s$/.test(word)) return [`${word}sa`, `${word}sä`];
  if (/[aeiouyäö]l$/.test(word)) return [`${word}la`, `${word}lä`, `${word}le`];
  return /[aeiouyäö][ls]t$/.test(word) ? [`${word}a`, `${word}ä`] : [];
}

function addStem(stems: Map<string, [string, string][]>, stem: string, tag: string): void {
  const key = stem.slice(0, KEY);
  stems.set(key, [...(stems.get(key) ?? []), [stem, tag]]);
}
