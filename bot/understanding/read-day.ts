import type { Temporal } from "temporal-polyfill";
import { writeClock } from "./clock";
import { readTimes } from "./times";
import { tokenise } from "./tokens";

/** Days `YYYY-MM-DD`, both included; clock times `HH:MM` where one was written. */
export interface WrittenDay {
  from: string;
  to: string;
  startTime: string | null;
  endTime: string | null;
}

/**
 * A day typed into a form: «1.12.», «eilen», «to klo 10», «22.12.–6.1.», «2026-12-01». `meant`: of a day without a year the one that was
 * (`past`), the one to come (`ahead`), or of the two the nearer (`near`). null: it is no day, or not one that the calendar has («31.2.»).
 */
export function readDay(
  written: string,
  now: Temporal.ZonedDateTime,
  meant: "past" | "ahead" | "near",
): WrittenDay | null {
  const times = readTimes(tokenise(written.trim().slice(0, 100)), now, new Set());
  const [first] = times.days;
  const last = times.days.at(-1);
  if (first === undefined || last === undefined || first.vague) return null;
  const today = now.toPlainDate();
  const daysTo = (day: Temporal.PlainDate) => Math.abs(today.until(day).days);
  const pick = (day: typeof first) => {
    if (day.certain || meant === "past") return day.days;
    if (meant === "ahead") return day.days.next;
    return daysTo(day.days.next.first) < daysTo(day.days.first) ? day.days.next : day.days;
  };
  const from = pick(first).first.toString();
  let to = pick(last).last.toString();
  // «22.12.–6.1.»: the end is after the start.
  if (to < from) to = last.days.next.last.toString();
  if (to < from) return null;
  const [clock] = times.clocks;
  return {
    from,
    to,
    startTime: clock ? writeClock(clock.start) : null,
    endTime: clock?.end ? writeClock(clock.end) : null,
  };
}
