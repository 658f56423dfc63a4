import { Temporal } from "temporal-polyfill";
import { holidayOn } from "../../../schedule/holidays";
import { isWeekend } from "./model";

/** A stretch in which a client should be somewhere by agreement. Days `YYYY-MM-DD`, both included. */
export interface AgreedPeriod {
  clientId: string;
  place: "workshop" | "employer";
  from: string;
  to: string;
  /** Agreed days a week; null: not said, every weekday. */
  daysPerWeek: number | null;
}

/** A stretch in which the path stands still: nobody is expected. `to` null: it goes on. */
export interface Pause {
  clientId: string;
  from: string;
  to: string | null;
}

export function isExpected(periods: readonly AgreedPeriod[], clientId: string, day: string): boolean {
  return periods.some((period) => period.clientId === clientId && period.from <= day && day <= period.to);
}

/** The told days on which an agreement expects the client; of a longer stretch weekdays only (the reader left weekends out). */
export function expectedDays(periods: readonly AgreedPeriod[], clientId: string, days: readonly string[]): string[] {
  return days.filter((day) => isExpected(periods, clientId, day));
}

/** Agreements less pauses: a pause in the middle cuts one in two. */
export function withoutPauses(periods: readonly AgreedPeriod[], pauses: readonly Pause[]): AgreedPeriod[] {
  return pauses.reduce<AgreedPeriod[]>(
    (left, pause) =>
      left.flatMap((period) => {
        const ends = pause.to ?? period.to;
        if (period.clientId !== pause.clientId || ends < period.from || pause.from > period.to) return [period];
        const before = { ...period, to: shift(pause.from, -1) };
        const after = { ...period, from: shift(ends, 1) };
        return [before, after].filter(({ from, to }) => from <= to);
      }),
    [...periods],
  );
}

/** A day that nobody is expected to work on. */
export type IsHoliday = (day: string) => boolean;

/** Finnish public holidays and the eves on which offices are closed. */
export const isFinnishHoliday: IsHoliday = (day) => holidayOn(Temporal.PlainDate.from(day)) !== null;

/**
 * A client's agreed workdays between two days: Monday to Friday where five or more days a week (or none) are agreed; with fewer, that many of
 * each week. Which of them is not agreed, so the days that were marked come first, then the week's first ones. Holidays fall away.
 */
export function agreedWorkdays(
  periods: readonly AgreedPeriod[],
  range: { from: string; to: string },
  marked: ReadonlySet<string>,
  isHoliday: IsHoliday,
): string[] {
  const weeks = new Map<string, { day: string; perWeek: number }[]>();
  for (let day = range.from; day <= range.to; day = shift(day, 1)) {
    if (isWeekend(day) || isHoliday(day)) continue;
    const on = periods.filter((period) => period.from <= day && day <= period.to);
    if (on.length === 0) continue;
    const week = mondayOf(day);
    const perWeek = Math.max(...on.map((period) => period.daysPerWeek ?? 5));
    weeks.set(week, [...(weeks.get(week) ?? []), { day, perWeek }]);
  }
  return [...weeks.values()]
    .flatMap((days) => {
      const most = Math.max(...days.map(({ perWeek }) => perWeek));
      const rank = (day: string) => (marked.has(day) ? 0 : 1);
      const chosen = days.map(({ day }) => day).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
      return chosen.slice(0, most);
    })
    .sort();
}

export function shift(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}
