import type { PersonAt } from "./name-forms";
import type { Token } from "./tokens";
import type { Mention } from "./understanding";

/** Mentions in order of first mention: one person once, narrowed by the fullest name that the message gives. */
export function listMentions(text: string, tokens: Token[], people: PersonAt[]): Mention[] {
  const mentions: Mention[] = [];
  for (const person of people) {
    const known = mentions.find((mention) => isSame(mention.candidates, person.candidates));
    if (known === undefined) mentions.push(mentionOf(text, tokens, person));
    else if (person.candidates.length < known.candidates.length) known.candidates = person.candidates;
  }
  return mentions;
}

/** One set lies within the other: «Matti Virtanen … Matti», «Matti … Matti V.». */
function isSame(a: string[], b: string[]): boolean {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  return small.every((id) => large.includes(id));
}

function mentionOf(text: string, tokens: Token[], person: { from: number; to: number; candidates: string[] }): Mention {
  const span = spanOf(tokens, person);
  return { mention: text.slice(span[0], span[1]), span, candidates: person.candidates };
}

export function spanOf(tokens: Token[], item: { from: number; to: number }): readonly [number, number] {
  return [tokens[item.from]!.start, tokens[item.to - 1]!.end];
}
