import { Temporal } from "temporal-polyfill";
import type { NamedReading } from "../../../understanding/understanding";

/** Longer than this is a change of work, not an absence that a substitute looks after (our proposal). */
export const LONGEST_DAYS = 60;

/** What «lomalla 22.12.–6.1.» says. Days `YYYY-MM-DD`, both included. */
export type AbsenceReading =
  | { type: "absence"; from: string; to: string }
  /** «lomalla 1.1. alkaen», «toistaiseksi»: no end. */
  | { type: "no_end" }
  | { type: "too_long"; days: number }
  | { type: "end_before_start" }
  /** «31.2.» */
  | { type: "no_such_day"; written: string }
  | { type: "past" };

/** `said`: the days of the command, both null when none was said. `text`: the message, for what the days leave out. */
export function readAbsence(
  said: Pick<NamedReading, "from" | "to">,
  text: string,
  today: Temporal.PlainDate,
): AbsenceReading {
  if (/toistaiseksi|for now|until further/i.test(text)) return { type: "no_end" };
  const written = dayOfNoCalendar(text);
  if (written !== null) return { type: "no_such_day", written };
  // «olen sairaana» is today; a holiday has days.
  if (said.from === null && said.to === null && !/sair|saik|kip|sick|ill/i.test(text)) return { type: "no_end" };
  if (isBackwards(text)) return { type: "end_before_start" };
  // «6.1. asti»: from today.
  const from = said.from ?? today.toString();
  const to = said.to ?? (said.from === null ? today.toString() : null);
  if (to === null) return { type: "no_end" };
  if (to < from) return { type: "end_before_start" };
  if (to < today.toString()) return { type: "past" };
  const days = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days + 1;
  return days > LONGEST_DAYS ? { type: "too_long", days } : { type: "absence", from, to };
}

/** «22.12.–20.12.»: both days with the same month or an earlier one; the reader of days would turn them round. Over New Year («22.12.–6.1.») it is no mistake. */
function isBackwards(text: string): boolean {
  const range = /(\d{1,2})\.(\d{1,2})\.?(\d{4})?\s*[-–—]\s*(\d{1,2})\.(\d{1,2})\.?(\d{4})?/.exec(text);
  if (!range) return false;
  const [, day, month, year, lastDay, lastMonth, lastYear] = range.map(Number);
  if (year && lastYear && year !== lastYear) return lastYear < year;
  const ahead = (lastMonth! - month! + 12) % 12;
  if (year && lastYear) return lastMonth! < month! || (lastMonth === month && lastDay! < day!);
  // More than half a year over the turn of the year is a slip rather than a holiday.
  return lastMonth === month ? lastDay! < day! : ahead > 6;
}

/** A day with its month that no year has; 29.2. is left to the reader of days. */
function dayOfNoCalendar(text: string): string | null {
  for (const [, day, month] of text.matchAll(/(?<![\d.])(\d{1,2})\.(\d{1,2})(?!\d)/g)) {
    const most = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1];
    if (most === undefined || Number(day) < 1 || Number(day) > most) return `${day}.${month}.`;
  }
  return null;
}
