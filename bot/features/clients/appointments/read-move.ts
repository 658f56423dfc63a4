import type { Temporal } from "temporal-polyfill";
import { readTimes } from "../../../understanding/times";
import { type Token, tokenise } from "../../../understanding/tokens";
import type { Span } from "../../../understanding/understanding";
import { isMeetingWord, isTimeToMeet } from "./meeting-words";
import { clockOf, dateLike, dayMeant, realDays } from "./read-when";

/** What «siirrä huominen tapaaminen perjantaille klo 9» asks: which appointment, and when it shall be. Days `YYYY-MM-DD`, times `HH:MM`. */
export interface MoveReading {
  /** What is said of it as it stands. */
  which: { date: string | null; startTime: string | null; isNext: boolean };
  to: { date: string | null; startTime: string | null; endTime: string | null };
  /** «31.2.»: a date that the calendar has not. */
  badDay: string | null;
}

/** Adjectives and possessives of days, which notes do not have: «huominen tapaaminen», «Friday's meeting». */
const AS_DAYS: [RegExp, string][] = [
  [/\bylihuomi(?:nen|sta|sen|selle)\b/giu, "ylihuomenna"],
  [/\bhuomi(?:nen|sta|sen)\b/giu, "huomenna"],
  [/\btämän ?päiv(?:äinen|äisen|äistä|än)\b/giu, "tänään"],
  [/(?<=\p{L})['’]s\b/giu, ""],
];

/** Reads a command to move or cancel. `spans`: names of the text, which are no times. `moves`: false where all that is said tells which one. Pure. */
export function readMove(written: string, spans: Span[], now: Temporal.ZonedDateTime, moves: boolean): MoveReading {
  const text = AS_DAYS.reduce((words, [form, day]) => words.replace(form, day), blank(written, spans));
  const tokens = tokenise(text);
  const times = readTimes(tokens, now, new Set());
  const today = now.toPlainDate();
  const noun = tokens.findIndex((token, i) => isNoun(tokens, token, i));
  const isBefore = ({ from }: { from: number }) => noun >= 0 && from < noun;
  const days = realDays(times);
  const after = days.filter((day) => !isBefore(day));
  // «tapaaminen torstailta perjantaille»: the last day is the new one, unless it is said to be left.
  const target = moves ? after.filter((day) => !isLeft(tokens, day)).at(-1) : undefined;
  const source = days.find((day) => day !== target);
  const clocks = times.clocks;
  const clocksAfter = clocks.filter((clock) => !isBefore(clock));
  const newClock = moves ? clocksAfter.filter((clock) => !isLeft(tokens, clock)).at(-1) : undefined;
  const oldClock = clocks.find((clock) => clock !== newClock);
  const dateOf = (day: (typeof days)[number] | undefined) =>
    day ? (dayMeant(day, tokens, today)?.date ?? null) : null;
  return {
    which: {
      date: dateOf(source),
      startTime: clockOf(oldClock).startTime,
      isNext: tokens.some(({ lower }) => /^(?:seuraava|seuraavan|next)$/.test(lower)) && source === undefined,
    },
    to: { date: dateOf(target), ...clockOf(newClock) },
    badDay: days.length === 0 || (moves && target === undefined) ? dateLike(text) : null,
  };
}

function isNoun(tokens: Token[], { lower }: Token, at: number): boolean {
  return (
    isMeetingWord(lower, "") || isTimeToMeet(lower, null) || /^(?:menot?|treffit|meetings?)$/.test(tokens[at]!.lower)
  );
}

/** «torstailta», «klo 9:stä», «from Thursday»: what is left behind. */
function isLeft(tokens: Token[], { from, to }: { from: number; to: number }): boolean {
  return (
    tokens[from - 1]?.lower === "from" ||
    tokens.slice(from, to).some(({ lower, ending }) => /.{3}l[tl]?[aä]$/.test(lower) || /^st[aä]$/.test(ending ?? ""))
  );
}

function blank(text: string, spans: Span[]): string {
  return spans.reduce((left, [from, to]) => left.slice(0, from) + "x".repeat(to - from) + left.slice(to), text);
}
