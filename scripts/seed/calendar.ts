import { Temporal } from "temporal-polyfill";

/** Days as whole numbers since 1 January 1970: a seed of 200,000 rows reckons with them all the time. */
export type Day = number;

const DAY_MS = 86_400_000;

export function dayOf(iso: string): Day {
  return Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
}

const written = new Map<Day, string>();

/** `YYYY-MM-DD` */
export function isoOf(day: Day): string {
  const known = written.get(day);
  if (known) return known;
  const iso = new Date(day * DAY_MS).toISOString().slice(0, 10);
  written.set(day, iso);
  return iso;
}

/** Monday to Friday; public holidays are not looked at. */
export function isWorkingDay(day: Day): boolean {
  return (day + 3) % 7 < 5; // 1 January 1970 was a Thursday
}

/** The day itself, or the next working day. */
export function workingDayFrom(day: Day): Day {
  let found = day;
  while (!isWorkingDay(found)) found += 1;
  return found;
}

/** The wall clock of a time zone: an instant of a day and minutes after its midnight. Clocks change on Sundays, so that working days are plain. */
export interface WallClock {
  at(day: Day, minutes: number): Date;
  /** The day and the minutes after midnight of an instant. */
  read(instant: Date): { day: Day; minutes: number };
}

export function wallClock(timeZone: string): WallClock {
  const midnights = new Map<Day, number>();
  const midnightOf = (day: Day): number => {
    const known = midnights.get(day);
    if (known !== undefined) return known;
    const midnight = Temporal.PlainDate.from(isoOf(day)).toZonedDateTime(timeZone).epochMilliseconds;
    midnights.set(day, midnight);
    return midnight;
  };
  return {
    at: (day, minutes) => new Date(midnightOf(day) + minutes * 60_000),
    read(instant) {
      const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
      return { day: dayOf(local.toPlainDate().toString()), minutes: local.hour * 60 + local.minute };
    },
  };
}
