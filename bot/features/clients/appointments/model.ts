import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { occurrenceOf } from "../../journal/model";
import type { When } from "./read-when";

/** The rules of an appointment (pure): what a draft says of one, when it is, and whether another stands in its way. */

const day = z.iso.date();
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Whom: the ids that fit, best first, and the one meant. `nobody`: said to be no client. */
const whom = z.object({
  mention: z.string(),
  candidates: z.array(z.string()),
  chosen: z.string().nullable(),
  nobody: z.boolean().default(false),
  /** No client of that name: `candidates` are guesses. */
  unknown: z.boolean().default(false),
});
export type Whom = z.infer<typeof whom>;

export const agreedAppointment = z.object({
  /** null: nobody was named; an own meeting. */
  whom: whom.nullable(),
  employer: z.string().nullable(),
  /** `YYYY-MM-DD`; null: what was said is no day. */
  date: day.nullable(),
  badDay: z.string().nullable().default(null),
  /** Other days that may have been meant. */
  otherDays: z.array(day).max(3).default([]),
  startTime: clock.nullable(),
  endTime: clock.nullable(),
  place: z.string().nullable(),
  text: z.string(),
  /** What stands in the same calendar then. */
  clash: z.object({ at: z.string(), client: z.string().nullable() }).nullable().default(null),
});
export type AgreedAppointment = z.infer<typeof agreedAppointment>;

export interface Instants {
  startsAt: Date;
  endsAt: Date | null;
  timeKnown: boolean;
}

/** Wall-clock times as instants; local midnight where no clock time is agreed. Spring and autumn changes: journal/model.ts. */
export function instantsOfMeeting(when: When, timeZone: string): Instants {
  const { occurredAt, occurredUntil, timeKnown } = occurrenceOf({ ...when, dateEnd: null }, timeZone);
  return { startsAt: occurredAt, endsAt: timeKnown ? occurredUntil : null, timeKnown };
}

/** The wall-clock times of a stored appointment. */
export function whenOf(meeting: Instants, timeZone: string): When {
  const local = (at: Date) =>
    Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDateTime();
  const minutes = (at: Date) => local(at).toPlainTime().toString({ smallestUnit: "minute" });
  return {
    date: local(meeting.startsAt).toPlainDate().toString(),
    startTime: meeting.timeKnown ? minutes(meeting.startsAt) : null,
    endTime: meeting.timeKnown && meeting.endsAt ? minutes(meeting.endsAt) : null,
  };
}

/** A meeting whose end is not agreed is taken to last an hour (our proposal; for the warning of another at the same time only). */
export const USUAL_MINUTES = 60;

/** Gone: its start, or its day where no clock time is agreed. `now` local, without zone. */
export function isPast(when: When, now: Temporal.PlainDateTime): boolean {
  return when.startTime === null
    ? when.date < now.toPlainDate().toString()
    : `${when.date}T${when.startTime}` < now.toString();
}

/** Days that may have been meant instead: the same weekday of the coming week and the week after. */
export function otherDaysOf(date: string, byWeekday: boolean, today: Temporal.PlainDate): string[] {
  const meant = Temporal.PlainDate.from(date);
  if (Temporal.PlainDate.compare(meant, today) < 0) {
    const ahead = ((meant.dayOfWeek - today.dayOfWeek + 6) % 7) + 1;
    const next = today.add({ days: ahead });
    return [next.toString(), next.add({ days: 7 }).toString()];
  }
  return byWeekday ? [meant.add({ days: 7 }).toString()] : [];
}

/** Moved to `to`: an unsaid clock time is kept, and so is the length. */
export function movedTo(
  before: When,
  to: { date: string | null; startTime: string | null; endTime: string | null },
): When {
  const date = to.date ?? before.date;
  if (to.startTime === null) return { ...before, date };
  if (to.endTime !== null || before.startTime === null || before.endTime === null)
    return { date, startTime: to.startTime, endTime: to.endTime };
  const length = Temporal.PlainTime.from(before.startTime).until(Temporal.PlainTime.from(before.endTime));
  const endTime = Temporal.PlainTime.from(to.startTime).add(length).toString({ smallestUnit: "minute" });
  return { date, startTime: to.startTime, endTime };
}
