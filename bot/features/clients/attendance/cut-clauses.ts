import type { Temporal } from "temporal-polyfill";
import { numberClauses } from "../../../understanding/clauses";
import type { DayExpression } from "../../../understanding/day-expression";
import { readTimes } from "../../../understanding/times";
import { type Token, tokenise } from "../../../understanding/tokens";
import type { Mention, Span, UnknownName } from "../../../understanding/understanding";
import { type ClauseWords, readClauseWords } from "./read-clause";

/** Names found in the message. `isBase`: written in its nominative, so that it can be who was away; «Matin äiti» is not Matti. */
export interface NamesFound {
  clients: readonly Mention[];
  /** Words that may be names («Onni»): in a list of people they are. */
  suggested: readonly Mention[];
  unknown: readonly UnknownName[];
  isBase: (mention: Mention | UnknownName) => boolean;
}

/** One clause of a message, with what is in it. */
export interface Clause {
  /** Its place among the clauses of the message. */
  at: number;
  span: Span;
  names: (Mention | UnknownName)[];
  words: string[];
  days: DayExpression[];
  /** Hours or a length: a part of a day, which no mark tells. */
  isPartOfDay: boolean;
  says: ClauseWords;
  /** «(lääkärissä)» belongs to the name just before it. */
  inBrackets: boolean;
  /** Begins a sentence, a line or what follows a semicolon. */
  opens: boolean;
  /** «pajalla tänään: Matti» – a colon or dash follows. */
  leads: boolean;
  /** The status word stands before every name. */
  statusFirst: boolean;
}

/** Cuts a message where understanding/ does: at marks and joining words, so that each clause tells one thing. */
export function cutClauses(text: string, names: NamesFound, now: Temporal.ZonedDateTime): Clause[] {
  const tokens = tokenise(text.slice(0, LONGEST));
  const listed = [...names.clients, ...names.unknown, ...names.suggested].sort((a, b) => a.span[0] - b.span[0]);
  const nameOf = (token: Token) => listed.find(({ span }) => token.start >= span[0] && token.end <= span[1]);
  const named = tokens.map(nameOf);
  const taken = new Set(named.flatMap((name, i) => (name ? [i] : [])));
  const times = readTimes(tokens, now, taken);
  const numbers = numberClauses(tokens);
  const timed = (i: number) => times.days.find((day) => i >= day.from && i < day.to);
  const partial = (i: number) => [...times.clocks, ...times.lengths].some((time) => i >= time.from && i < time.to);
  const clauses: Clause[] = [];
  let from = 0;
  let brackets = 0;
  let sentence: number | null = null;
  for (let i = 1; i <= tokens.length; i += 1) {
    if (i < tokens.length && numbers[i] === numbers[from]) continue;
    const inside = tokens.slice(from, i);
    brackets += inside.some((token) => token.text === "(") ? 1 : 0;
    if (inside.some((token) => token.text === ")")) brackets = 0;
    const found = [...new Set(named.slice(from, i).filter((name) => name !== undefined))];
    const rest = inside.flatMap((token, n) =>
      token.type === "mark" || taken.has(from + n) || timed(from + n) ? [] : [token],
    );
    const days = times.days.filter((day) => day.from >= from && day.from < i);
    const words = rest.map((token) => token.lower);
    const says = readClauseWords(words);
    const status = says.statusAt >= 0 ? rest[says.statusAt] : undefined;
    // «ma–ke» may be cut in two: the rest of it belongs to what it began in.
    if (rest.length === 0 && found.length === 0 && days.length === 0) {
      const before = clauses.at(-1);
      if (before) before.span = [before.span[0], inside.at(-1)!.end];
    } else
      clauses.push({
        at: clauses.length,
        span: [inside[0]!.start, inside.at(-1)!.end],
        names: found,
        words,
        days: days.filter((day) => !day.vague),
        isPartOfDay:
          inside.some((_, n) => partial(from + n)) || (says.presence === "absent" && days.some((day) => day.vague)),
        says,
        inBrackets: brackets > 0,
        opens:
          inside[0]!.text === ";" ||
          sentence === null ||
          sentence !== inside.find((token) => token.type !== "mark")?.sentence,
        leads: tokens[i]?.text === ":" || (/^[–-]$/.test(tokens[i]?.text ?? "") && tokens[i + 1]?.spaceBefore === true),
        statusFirst: status !== undefined && (found.length === 0 || status.start < found[0]!.span[0]),
      });
    sentence = inside.find((token) => token.type !== "mark")?.sentence ?? sentence;
    from = i;
  }
  return clauses;
}

/** As far as understanding/ reads. */
const LONGEST = 8000;
