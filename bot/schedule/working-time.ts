import { Temporal } from "temporal-polyfill";
import { weekOf } from "../texts/dates";
import { holidayOn } from "./holidays";

/** When a person works. */
export interface WorkingDays {
  /** ISO weekdays, 1 = Monday (StaffMember.workingDays). Empty: Monday to Friday. */
  workingDays: readonly number[];
  /** Away; `YYYY-MM-DD`, both days included. */
  absences: readonly { from: string; to: string }[];
}

/** When a person may be written to. */
export interface WorkingTime extends WorkingDays {
  timeZone: string;
  /** Local «HH:MM»; nothing is sent from `quietFrom` (included) to `quietTo` (not included). Alike: no quiet hours. */
  quietFrom: string;
  quietTo: string;
}

/** A year is looked through, then there is no such day: an absence may be without end. */
const FARTHEST_DAYS = 366;
const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];

/** A day of one's own, neither a public holiday nor within an absence. */
export function isWorkingDay(day: Temporal.PlainDate, { workingDays, absences }: WorkingDays): boolean {
  const weekdays = workingDays.length > 0 ? workingDays : MONDAY_TO_FRIDAY;
  if (!weekdays.includes(day.dayOfWeek) || holidayOn(day)) return false;
  const date = day.toString();
  return !absences.some(({ from, to }) => from <= date && date <= to);
}

/** The first working day after `day`; null: none within a year. */
export function nextWorkingDay(day: Temporal.PlainDate, rule: WorkingDays): Temporal.PlainDate | null {
  for (let ahead = 1; ahead <= FARTHEST_DAYS; ahead += 1) {
    const next = day.add({ days: ahead });
    if (isWorkingDay(next, rule)) return next;
  }
  return null;
}

/**
 * A local wall time («HH:MM») as an instant: exactly one for each day. Disambiguation «compatible», as calendars do (RFC 5545): a time that
 * the spring leaves out comes as much later as the clocks jump (03:30 → 04:30), so that the day keeps it; of the two in autumn the first.
 */
export function localInstant(day: Temporal.PlainDate, at: string, timeZone: string): Date {
  return instantOf(day, at, timeZone, "compatible");
}

function instantOf(
  day: Temporal.PlainDate,
  at: string,
  timeZone: string,
  disambiguation: "compatible" | "later",
): Date {
  const zoned = day.toPlainDateTime(at).toZonedDateTime(timeZone, { disambiguation });
  return new Date(zoned.epochMilliseconds);
}

/** Every day's `at` with from < instant ≤ to: what a daily job's `occurrences` is made of. */
export function dailyAt(
  window: { from: Date; to: Date },
  at: string,
  timeZone: string,
): { day: Temporal.PlainDate; dueAt: Date }[] {
  const found = [];
  // A day more at each end: a time that does not exist comes later, over midnight too where the clocks jump then.
  const last = local(window.to, timeZone).toPlainDate().add({ days: 1 });
  let day = local(window.from, timeZone).toPlainDate().subtract({ days: 1 });
  for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const dueAt = localInstant(day, at, timeZone);
    if (dueAt > window.from && dueAt <= window.to) found.push({ day, dueAt });
  }
  return found;
}

/** Whether the wall clock stands in the quiet hours, which may go over midnight. */
export function isQuiet(instant: Date, timeZone: string, quietFrom: string, quietTo: string): boolean {
  const time = local(instant, timeZone).toPlainTime().toString().slice(0, 5);
  if (quietFrom <= quietTo) return quietFrom <= time && time < quietTo;
  return time >= quietFrom || time < quietTo;
}

/** The first instant, `instant` itself or later, outside quiet hours on a working day; null: none within a year. */
export function nextAllowed(instant: Date, rule: WorkingTime): Date | null {
  const { timeZone, quietFrom, quietTo } = rule;
  let at = instant;
  while (true) {
    const day = local(at, timeZone).toPlainDate();
    if (!isWorkingDay(day, rule)) {
      const next = nextWorkingDay(day, rule);
      if (!next) return null;
      at = new Date(next.toZonedDateTime(timeZone).epochMilliseconds);
    } else if (isQuiet(at, timeZone, quietFrom, quietTo)) {
      at = endOfQuiet(at, day, rule);
    } else {
      return at;
    }
  }
}

/** The next time that the wall clock shows `quietTo`: today, again today where the clocks have gone back, or tomorrow. */
function endOfQuiet(at: Date, day: Temporal.PlainDate, { timeZone, quietTo }: WorkingTime): Date {
  const today = (["compatible", "later"] as const).map((which) => instantOf(day, quietTo, timeZone, which));
  return today.find((end) => end > at) ?? localInstant(day.add({ days: 1 }), quietTo, timeZone);
}

function local(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}

/** First instant of Monday and of the next Monday, local. */
export function weekInstants(day: Temporal.PlainDate, timeZone: string): { start: Date; end: Date } {
  const monday = Temporal.PlainDate.from(weekOf(day).from);
  const instant = (date: Temporal.PlainDate) => new Date(date.toZonedDateTime(timeZone).epochMilliseconds);
  return { start: instant(monday), end: instant(monday.add({ days: 7 })) };
}
