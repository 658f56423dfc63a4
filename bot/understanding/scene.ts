import type { PersonAt } from "./name-forms";
import type { EmployerAt, Names } from "./names";
import type { Times } from "./times";
import type { Token } from "./tokens";
import type { UnknownAt } from "./unknown-names";

/** A stretch of the message that tells one thing, with what was read in it. */
export interface Scene {
  tokens: Token[];
  from: number;
  to: number;
  people: PersonAt[];
  employers: EmployerAt[];
  outsiders: Names["outsiders"];
  unknown: UnknownAt[];
  times: Times;
  /** Names only somebody and a time: what was done is in the scene before. */
  goesOn: boolean;
  clauseOf: (at: number) => number;
  clauseStart: (at: number) => number;
  /** Lower-case words of the clause that a token is in, within the scene. */
  clauseWords: (at: number) => string[];
}

/** More times than these in one thing told are not a note; looking at them all would cost too much. */
function few<T>(items: T[], most = 12): T[] {
  return items.length > most ? items.slice(0, most) : items;
}

/** Cuts out the scene of tokens [from, to). */
export function sceneOf(
  tokens: Token[],
  clauses: number[],
  names: Names,
  times: Times,
  from: number,
  to: number,
): Scene {
  const inside = <T extends { from: number }>(items: T[]) =>
    items.filter((item) => item.from >= from && item.from < to);
  const clauseOf = (at: number) => clauses[at] ?? -1;
  const clauseStart = (at: number) => {
    let begin = at;
    while (begin > from && clauses[begin - 1] === clauses[at]) begin -= 1;
    return begin;
  };
  const known = new Map<number, string[]>();
  const clauseWords = (at: number) => {
    const before = known.get(clauses[at] ?? -1);
    if (before !== undefined) return before;
    const words: string[] = [];
    known.set(clauses[at] ?? -1, words);
    for (let i = clauseStart(at); i < to && clauses[i] === clauses[at]; i += 1) {
      if (tokens[i]!.type !== "mark") words.push(tokens[i]!.lower);
    }
    return words;
  };
  return {
    tokens,
    from,
    to,
    people: few(inside(names.people), 40),
    employers: few(inside(names.employers), 20),
    outsiders: few(inside(names.outsiders), 20),
    unknown: few(inside(names.unknown), 20),
    times: { days: few(inside(times.days)), clocks: few(inside(times.clocks)), lengths: few(inside(times.lengths)) },
    goesOn: false,
    clauseOf,
    clauseStart,
    clauseWords,
  };
}
