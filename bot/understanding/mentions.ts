import type { PersonAt } from "./name-forms";
import type { Token } from "./tokens";
import type { Mention } from "./understanding";

/** Mentions in order of first mention: one person once, narrowed by the fullest name that the message gives. */
export function listMentions(text: string, tokens: Token[], people: PersonAt[]): Mention[] {
  const mentions: Mention[] = [];
  for (const [n, person] of people.entries()) {
    const before = people[n - 1];
    // «Oleksandr, ei siis Shevchenko vaan se Kovalenko»: the second name tells which of the first.
    const both =
      before !== undefined && isToldApart(tokens, before, person)
        ? before.candidates.filter((id) => person.candidates.includes(id))
        : [];
    const first =
      both.length === 0 ? undefined : mentions.find((mention) => isSame(mention.candidates, before!.candidates));
    if (first !== undefined) {
      first.candidates = both;
      continue;
    }
    const known = mentions.find((mention) => isSame(mention.candidates, person.candidates));
    if (known === undefined) mentions.push(mentionOf(text, tokens, person));
    else if (person.candidates.length < known.candidates.length) known.candidates = person.candidates;
  }
  return mentions;
}

function isToldApart(tokens: Token[], before: PersonAt, person: PersonAt): boolean {
  const between = tokens.slice(before.to, person.from).map((token) => token.lower);
  if (between.length === 1 && between[0] === "eli") return true;
  const isCorrection = between.some((word) => /^(?:vaan|siis|tarkoitan|eli)$/.test(word));
  return between.length <= 10 && isCorrection && between.some((word) => /^(?:vaan|se|toinen)$/.test(word));
}

/** One set lies within the other: «Matti Virtanen … Matti», «Matti … Matti V.». */
export function isSame(a: string[], b: string[]): boolean {
  return a.length <= b.length ? isWithin(a, b) : isWithin(b, a);
}

/** Candidates are lists of the index, the same from message to message, and never written to. */
const sets = new WeakMap<string[], Set<string>>();

/** Whether every id of `small` is in `large`. In a town of twenty thousand a given name is hundreds of people. */
export function isWithin(small: string[], large: string[]): boolean {
  if (small === large) return true;
  if (small.length > large.length) return false;
  // Most pairs of names have nobody in common: the first id tells.
  if (small[0] !== undefined && !large.includes(small[0])) return false;
  if (large.length < 16) return small.every((id) => large.includes(id));
  let ids = sets.get(large);
  if (ids === undefined) {
    ids = new Set(large);
    sets.set(large, ids);
  }
  return small.every((id) => ids.has(id));
}

function mentionOf(text: string, tokens: Token[], person: { from: number; to: number; candidates: string[] }): Mention {
  const span = spanOf(tokens, person);
  return { mention: text.slice(span[0], span[1]), span, candidates: person.candidates };
}

export function spanOf(tokens: Token[], item: { from: number; to: number }): readonly [number, number] {
  return [tokens[item.from]!.start, tokens[item.to - 1]!.end];
}
