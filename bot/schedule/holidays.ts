import { Temporal } from "temporal-polyfill";

/** A Finnish public holiday, or an eve on which offices are closed. */
export type Holiday =
  | "new_year"
  | "epiphany"
  | "good_friday"
  | "easter_sunday"
  | "easter_monday"
  | "may_day"
  | "ascension"
  | "pentecost"
  | "midsummer_eve"
  | "midsummer_day"
  | "all_saints"
  | "independence_day"
  | "christmas_eve"
  | "christmas_day"
  | "st_stephens_day";

/** Month and day. */
type Fixed = readonly [month: number, day: number];

/** Days of the same date each year (kirkkolaki 652/2023; laki 388/1937, Independence Day; laki 272/1944, the first of May; Christmas Eve by the collective agreements). */
const FIXED: readonly [Holiday, Fixed][] = [
  ["new_year", [1, 1]],
  ["epiphany", [1, 6]],
  ["may_day", [5, 1]],
  ["independence_day", [12, 6]],
  ["christmas_eve", [12, 24]],
  ["christmas_day", [12, 25]],
  ["st_stephens_day", [12, 26]],
];

/** Days from Easter Sunday. */
const FROM_EASTER: readonly [Holiday, number][] = [
  ["good_friday", -2],
  ["easter_sunday", 0],
  ["easter_monday", 1],
  ["ascension", 39],
  ["pentecost", 49],
];

/** The first such ISO weekday on or after a date. */
const WEEKDAY_FROM: readonly [Holiday, weekday: number, Fixed][] = [
  ["midsummer_eve", 5, [6, 19]],
  ["midsummer_day", 6, [6, 20]],
  ["all_saints", 6, [10, 31]],
];

/** The holiday that the day is, in Finland; null on any other day. Decision 013: our own rules, checked against date-holidays for 2024–2035. */
export function holidayOn(day: Temporal.PlainDate): Holiday | null {
  return holidaysOf(day.year).get(day.toString()) ?? null;
}

const years = new Map<number, Map<string, Holiday>>();

/** All of a year's by `YYYY-MM-DD`; each year is worked out once. */
export function holidaysOf(year: number): ReadonlyMap<string, Holiday> {
  const known = years.get(year);
  if (known) return known;
  const date = ([month, day]: Fixed) => Temporal.PlainDate.from({ year, month, day });
  const easter = easterSunday(year);
  const found = new Map<string, Holiday>();
  // The fixed ones come last: in 2008 Ascension Day was the first of May too.
  for (const [name, days] of FROM_EASTER) found.set(easter.add({ days }).toString(), name);
  for (const [name, weekday, from] of WEEKDAY_FROM) {
    const first = date(from);
    found.set(first.add({ days: (weekday - first.dayOfWeek + 7) % 7 }).toString(), name);
  }
  for (const [name, fixed] of FIXED) found.set(date(fixed).toString(), name);
  years.set(year, found);
  return found;
}

/** Easter of the Western churches by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonShift = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}
