import { Temporal } from "temporal-polyfill";
import type { Calendar } from "../../../bot/features/reminders/job";

/** Working days as bot/schedule tells them, with the holidays that a test names. */
export function createCalendar(holidays: string[] = []): Calendar {
  return {
    isWorkingDay(day, { workingDays, absences }) {
      const date = day.toString();
      const own = workingDays.length > 0 ? workingDays : [1, 2, 3, 4, 5];
      return (
        own.includes(day.dayOfWeek) &&
        !holidays.includes(date) &&
        !absences.some(({ from, to }) => from <= date && date <= to)
      );
    },
    localInstant: (day, time, timeZone) =>
      new Date(day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds),
  };
}
