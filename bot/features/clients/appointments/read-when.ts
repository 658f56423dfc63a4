import type { Temporal } from "temporal-polyfill";
import { writeClock } from "../../../understanding/clock";
import type { DayExpression } from "../../../understanding/day-expression";
import { readTimes, type Times } from "../../../understanding/times";
import { type Token, tokenise } from "../../../understanding/tokens";

/** When somebody is to be met. Pure. */

/** A day `YYYY-MM-DD` with clock times `HH:MM` where they are said. */
export interface When {
  date: string;
  startTime: string | null;
  endTime: string | null;
}

export interface MeantDay {
  date: string;
  /** `ahead`: the words themselves say that it is to come; `weekday`: «to», of which the next is taken; `past`: gone already. */
  kind: "ahead" | "weekday" | "today" | "past";
  /** Said by a weekday: the same of the week after may be meant. */
  byWeekday: boolean;
}

const WEEKDAY =
  /^(?:(?:ma|ti|ke|to|pe|la|su)|(?:maanant|tiist|keskiv|torst|perjant|lauant|sunnunt)\p{L}*|(?:mon|tues?|wed|thu|thurs|fri|sat|sun)(?:nes|ur|rs)?(?:day)?s?)$/u;

/** Which day of the calendar an expression means when one speaks of meetings; null: several days («ensi viikolla»). */
export function dayMeant(day: DayExpression, tokens: Token[], today: Temporal.PlainDate): MeantDay | null {
  const { first, last, next } = day.days;
  if (!first.equals(last) || !next.first.equals(next.last)) return null;
  const said = tokens.slice(day.from, day.to);
  const byWeekday = said.some(({ lower }) => WEEKDAY.test(lower)) && !said.some(({ type }) => type === "number");
  const distance = (one: Temporal.PlainDate) => Math.abs(today.until(one).days);
  // A date without a year is the nearer one: «20.11.» told on the 24th is gone, not a year ahead.
  const isNext = !day.certain && (day.future || byWeekday || distance(next.first) < distance(first));
  const meant = isNext ? next.first : first;
  const away = today.until(meant).days;
  const bare = byWeekday && !day.future && !first.equals(next.first);
  const kind = away < 0 ? "past" : away === 0 ? "today" : bare ? "weekday" : "ahead";
  return { date: meant.toString(), kind, byWeekday };
}

export function clockOf(clock: Times["clocks"][number] | undefined): Pick<When, "startTime" | "endTime"> {
  return {
    startTime: clock ? writeClock(clock.start) : null,
    endTime: clock?.end ? writeClock(clock.end) : null,
  };
}

/** A day and time typed into a form: «pe klo 10», «2.12. klo 9–10.30»; of a clock alone («klo 11») the day is `kept`. null: not one day that the calendar has. */
export function readWhen(written: string, now: Temporal.ZonedDateTime, kept: string | null): When | null {
  const tokens = tokenise(written.trim().slice(0, 100));
  const times = readTimes(tokens, now, new Set());
  const days = realDays(times);
  const clock = clockOf(times.clocks[0]);
  // «pe klo -5», «klo 25»: what is no time is asked for again, not left out.
  if (clock.startTime === null && tokens.some(({ lower }) => /^(?:klo|kello|at)$/.test(lower))) return null;
  if (/(?:^|[^\d\s])\s*[-–−]\s*\d/.test(written)) return null;
  if (days.length === 0) {
    const isClockAlone = clock.startTime !== null && !looksLikeDate(written);
    return isClockAlone && kept !== null ? { date: kept, ...clock } : null;
  }
  const meant = days.length === 1 ? dayMeant(days[0]!, tokens, now.toPlainDate()) : null;
  return meant && { date: meant.date, ...clock };
}

/** Without «aamulla», which is only a part of a day. */
export function realDays(times: Times): DayExpression[] {
  return times.days.filter((day) => !day.vague);
}

/** «31.2.»: written as a date, whether or not the calendar has it. */
export function looksLikeDate(written: string): boolean {
  return dateLike(written) !== null;
}

export function dateLike(written: string): string | null {
  return /(?<![\d.:])\d{1,2}\.\d{1,2}\.(?:\d{4})?(?!\d)/.exec(written)?.[0] ?? null;
}
