import { Temporal } from "temporal-polyfill";

/** Days as the words fix them. `first`–`last` is the reading in the past, `next` the same words told of the future. */
export interface Days {
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
  next: { first: Temporal.PlainDate; last: Temporal.PlainDate };
}

type Day = Temporal.PlainDate;

export function oneDay(day: Day): Days {
  return { first: day, last: day, next: { first: day, last: day } };
}

export function daysFrom(first: Day, last: Day): Days {
  return { first, last, next: { first, last } };
}

/** The latest such weekday before today (never today) and the first one after. */
export function weekdayAround(today: Day, weekday: number): Days {
  const back = ((today.dayOfWeek - weekday + 6) % 7) + 1;
  const ahead = ((weekday - today.dayOfWeek + 6) % 7) + 1;
  const past = today.subtract({ days: back });
  const future = today.add({ days: ahead });
  return { first: past, last: past, next: { first: future, last: future } };
}

/** Monday to Sunday, `weeks` from the week of `today`. */
export function weekFrom(today: Day, weeks: number): Days {
  const monday = today.subtract({ days: today.dayOfWeek - 1 }).add({ days: weeks * 7 });
  return daysFrom(monday, monday.add({ days: 6 }));
}

/** ISO week by its number: the latest that has begun, and the next that has not ended. Null when the number is no week. */
export function weekByNumber(today: Day, week: number): Days | null {
  if (!(week >= 1 && week <= 53)) return null;
  // A year has 52 weeks or 53: week 53 of a year that has none is no week.
  const monday = (year: number) => {
    const day = mondayOf(year, week);
    return day.weekOfYear === week ? day : null;
  };
  const years = [0, 1, 2, 3, 4, 5, 6, 7];
  const past = years.map((back) => monday(today.year - back)).find((day) => day !== null && !isAfter(day, today));
  const future = years
    .map((on) => monday(today.year + on))
    .find((day) => day !== null && !isAfter(today, day.add({ days: 6 })));
  if (!past) return null;
  const ahead = future ?? past;
  return { first: past, last: past.add({ days: 6 }), next: { first: ahead, last: ahead.add({ days: 6 }) } };
}

function mondayOf(year: number, week: number): Day {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  return fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ days: (week - 1) * 7 });
}

/** A day and month; without a year the latest that is not after today. Null when there is no such day. */
export function dayOf(today: Day, day: number, month: number, year: number | null): Days | null {
  if (year !== null) {
    const exact = makeDay(year < 100 ? 2000 + year : year, month, day);
    return exact === null ? null : oneDay(exact);
  }
  const past = [0, 1, 2, 3, 4, 8]
    .map((back) => makeDay(today.year - back, month, day))
    .find((made) => made !== null && !isAfter(made, today));
  const future = [0, 1, 2, 3, 4, 8]
    .map((on) => makeDay(today.year + on, month, day))
    .find((made) => made !== null && !isAfter(today, made));
  if (!past || !future) return null;
  return { first: past, last: past, next: { first: future, last: future } };
}

/** A whole month; without a year the latest that has begun. */
export function monthOf(today: Day, month: number, year: number | null): Days {
  const begin = (y: number) => Temporal.PlainDate.from({ year: y, month, day: 1 });
  const past = begin(year ?? (month <= today.month ? today.year : today.year - 1));
  const future = begin(year ?? (month >= today.month ? today.year : today.year + 1));
  const close = (first: Day) => first.add({ months: 1 }).subtract({ days: 1 });
  return { first: past, last: close(past), next: { first: future, last: close(future) } };
}

export function makeDay(year: number, month: number, day: number): Day | null {
  if (!(year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  const made = Temporal.PlainDate.from({ year, month, day });
  return made.day === day ? made : null;
}

/** Days from one day to another, negative when it is before; counted plainly, since every expression of days asks. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / 86_400_000;
}

export function isAfter(a: Day, b: Day): boolean {
  return Temporal.PlainDate.compare(a, b) > 0;
}
