import { Temporal } from "temporal-polyfill";
import type { DayExpression } from "../../../understanding/day-expression";
import { isWeekend } from "./model";

type Day = Temporal.PlainDate;

/** A longer absence is a pause on the path or another agreement, not marks of days. */
const LONGEST = 62;

/**
 * The days that an expression of time means in a mark: of a longer stretch the weekdays. Null: no days that could be marked.
 * «sairaslomalla ma–ke» on a Tuesday is this week; «oli poissa ma–ke» the last one; «on poissa perjantaina» the next.
 */
export function daysMeant(
  said: readonly DayExpression[],
  today: Day,
  tense: "past" | "present" | null,
  away: boolean,
): string[] | null {
  const days: string[] = [];
  for (const [n, one] of said.entries()) {
    if (one.edge === "until" && !away) return null;
    const range =
      one.edge === "until"
        ? { first: n > 0 && days.length > 0 ? Temporal.PlainDate.from(days.pop()!) : today, last: end(one, today) }
        : one.edge === "since"
          ? { first: one.days.first, last: today }
          : meant(one, today, tense);
    const length = range.first.until(range.last, { largestUnit: "days" }).days;
    if (length < 0 || length > LONGEST) return null;
    const all = Array.from({ length: length + 1 }, (_, on) => range.first.add({ days: on }).toString());
    const weekdays = all.filter((day) => !isWeekend(day));
    days.push(...(length > 0 && weekdays.length > 0 ? weekdays : all));
  }
  const each = [...new Set(days)].sort();
  return each.length > 0 && each.length <= LONGEST ? each : null;
}

function end(one: DayExpression, today: Day): Day {
  return Temporal.PlainDate.compare(one.days.last, today) >= 0 ? one.days.last : one.days.next.last;
}

function meant(one: DayExpression, today: Day, tense: "past" | "present" | null): { first: Day; last: Day } {
  const { first, last, next } = one.days;
  if (one.certain) return { first, last };
  const isStretch = Temporal.PlainDate.compare(first, last) < 0;
  const week = { first: first.add({ days: 7 }), last: last.add({ days: 7 }) };
  const holdsToday =
    Temporal.PlainDate.compare(week.first, today) <= 0 && Temporal.PlainDate.compare(week.last, today) >= 0;
  const isByWeekday = first.until(next.first, { largestUnit: "days" }).days <= 14;
  if (isStretch && isByWeekday && holdsToday && (tense !== "past" || week.last.equals(today))) return week;
  if (tense === "past") return { first, last };
  return one.future || one.coming || tense === "present" ? next : { first, last };
}
