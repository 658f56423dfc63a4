import type { Privacy } from "../catalogue/metadata";
import type { Round } from "./collected";
import { byTime, halfYearOf, type Wave } from "./waves";

/**
 * Which answers may be shown, and together with which others. Every figure is made of whole blocks, and a block of answers that were not given by
 * name holds five or more. So whatever is asked, in whatever order and before or after whichever answer, the difference of two figures is again
 * made of whole blocks: nothing of fewer than five can be worked out. That holds only while no other way leads to these answers: no filter by
 * person, employer or day ever cuts a block (test/surveys/results/attacker.test.ts).
 */

export const LEAST_SHOWN = 5;

export interface Releasable {
  id: string;
  privacy: Privacy;
  round: Round | null;
  /** Null where anonymous. */
  answeredAt: Date | null;
  day: string;
}

export interface Block<T> {
  /** `named`: case data, of any size. `round`: all of a closed round. `fives`: the next five of what is asked all along. */
  kind: "named" | "round" | "fives";
  wave: Wave;
  rows: T[];
}

/** Answers of one questionnaire, whatever its version, as blocks; those that have to wait are in none. */
export function release<T extends Releasable>(rows: readonly T[]): Block<T>[] {
  const named = new Map<string, Block<T>>();
  const rounds = new Map<string, Block<T>>();
  const along: T[] = [];
  for (const row of rows) {
    if (row.privacy !== "named" && row.round === null) along.push(row);
    else {
      const wave = row.round ? waveOfRound(row.round) : halfYearOf(row.day);
      const blocks = row.privacy === "named" ? named : rounds;
      const block = blocks.get(wave.id) ?? { kind: row.privacy === "named" ? "named" : "round", wave, rows: [] };
      blocks.set(wave.id, block);
      block.rows.push(row);
    }
  }
  const closed = [...rounds.values()].filter(({ rows: [first], rows }) => first!.round!.isClosed && enough(rows));
  return [...named.values(), ...closed, ...fives(along)].sort((a, b) => byTime(a.wave, b.wave));
}

/**
 * Of what is asked all along the first five are shown when the fifth is there, and so on: the card is the same before and after any answer but a
 * fifth one. A block belongs to the half-year in which it became full, so up to four answers count for the half-year after their own.
 */
function fives<T extends Releasable>(rows: T[]): Block<T>[] {
  // Without a time (anonymous, outside any round) there is no order that stays: such answers are never shown.
  const ordered = rows
    .filter((row) => row.answeredAt !== null)
    .sort((a, b) => a.answeredAt!.getTime() - b.answeredAt!.getTime() || (a.id < b.id ? -1 : 1));
  const blocks: Block<T>[] = [];
  for (let at = 0; at + LEAST_SHOWN <= ordered.length; at += LEAST_SHOWN) {
    const five = ordered.slice(at, at + LEAST_SHOWN);
    blocks.push({ kind: "fives", wave: halfYearOf(five.at(-1)!.day), rows: five });
  }
  return blocks;
}

/** The blocks of those who answered one question: blocks of five are joined, in their order, until five have answered it. */
export function among<T>(blocks: readonly Block<T>[], has: (row: T) => boolean): Block<T>[] {
  let waiting: T[] = [];
  return blocks.flatMap(({ kind, wave, rows }): Block<T>[] => {
    const having = rows.filter(has);
    if (kind === "named") return having.length > 0 ? [{ kind, wave, rows: having }] : [];
    if (kind === "round") return enough(having) ? [{ kind, wave, rows: having }] : [];
    waiting = [...waiting, ...having];
    if (!enough(waiting)) return [];
    const joined = waiting;
    waiting = [];
    return [{ kind, wave, rows: joined }];
  });
}

export function waveOfRound({ id, name, day }: Round): Wave {
  return { id, kind: "round", name, from: day, to: day };
}

function enough(rows: readonly unknown[]): boolean {
  return rows.length >= LEAST_SHOWN;
}
