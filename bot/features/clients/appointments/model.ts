import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { occurrenceOf } from "../../journal/model";
import type { When } from "./read-when";

/** The rules of an appointment (pure): what a draft says of one, when it is, and what telling it again changes. */

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
  /** What the message's own words say, whatever was chosen or typed since: an edit that leaves them leaves that too. */
  words: z
    .object({
      whom: z.string().nullable(),
      ...{ date: day.nullable(), startTime: clock.nullable(), endTime: clock.nullable() },
      ...{ employer: z.string().nullable(), place: z.string().nullable() },
    })
    .nullable()
    .default(null),
  /** What was last stored of it, and how it stood in the calendar then. */
  stored: z
    .object({
      ...{ client: z.string().nullable(), employer: z.string().nullable() },
      ...{ date: day, startTime: clock.nullable(), endTime: clock.nullable() },
      standing: z.object({
        ...{ startsAt: z.coerce.date(), endsAt: z.coerce.date().nullable(), timeKnown: z.boolean() },
        state: z.enum(["agreed", "kept", "missed", "cancelled"]),
        /** It was cancelled, and is agreed on anew. */
        again: z.boolean(),
      }),
    })
    .nullable()
    .default(null),
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

/** Moved to `to`: an unsaid clock time is kept, and so is the length in real minutes, which a night without its fourth hour would cut. */
export function movedTo(
  before: Instants,
  to: { date: string | null; startTime: string | null; endTime: string | null },
  timeZone: string,
): Instants {
  const was = whenOf(before, timeZone);
  const startTime = to.startTime ?? was.startTime;
  const endTime = to.startTime === null ? null : to.endTime;
  const moved = instantsOfMeeting({ date: to.date ?? was.date, startTime, endTime }, timeZone);
  if (!moved.timeKnown || endTime !== null || before.endsAt === null) return moved;
  const length = before.endsAt.getTime() - before.startsAt.getTime();
  return { ...moved, endsAt: new Date(moved.startsAt.getTime() + length) };
}

/** What of an appointment is told otherwise than it was last stored; all of it where nothing was. */
export interface Anew {
  time: boolean;
  whom: boolean;
}

export function toldAnew(said: AgreedAppointment): Anew {
  const { stored } = said;
  if (!stored) return { time: true, whom: true };
  return {
    time: said.date !== stored.date || said.startTime !== stored.startTime || said.endTime !== stored.endTime,
    whom: isOther(
      { clientId: clientOf(said), employerId: said.employer },
      { clientId: stored.client, employerId: stored.employer },
    ),
  };
}

export function clientOf({ whom }: Pick<AgreedAppointment, "whom">): string | null {
  return whom && !whom.nobody ? whom.chosen : null;
}

interface Parties {
  clientId: string | null;
  employerId: string | null;
}

/** Another client; where none is, another workplace. */
function isOther(one: Parties, other: Parties): boolean {
  if (one.clientId !== other.clientId) return true;
  return one.clientId === null && one.employerId !== other.employerId;
}

export function isSameTime(one: Instants, other: Instants): boolean {
  return (
    one.startsAt.getTime() === other.startsAt.getTime() &&
    (one.endsAt?.getTime() ?? null) === (other.endsAt?.getTime() ?? null) &&
    one.timeKnown === other.timeKnown
  );
}

export type Standing = Instants & Parties & { state: "agreed" | "kept" | "missed" | "cancelled" };

/** `settled`: it has been, and is never changed by its message. `rebooked`: a person had cancelled it. */
export type Retold =
  | { type: "settled"; as: "kept" | "missed"; differs: boolean }
  | { type: "stands"; when: Instants; state: "agreed" | "cancelled"; rebooked: boolean };

/**
 * What becomes of a stored appointment that its message tells again: it is moved only when another time is told (it may have been moved by a
 * command since), and one that a person cancelled is agreed on again only when something else is told. `withdrawn`: cancelled with its message.
 */
export function retell(row: Standing, said: Instants & Parties, anew: Anew, withdrawn: boolean): Retold {
  if (row.state === "kept" || row.state === "missed") {
    const differs = (anew.time && !isSameTime(row, said)) || (anew.whom && isOther(row, said));
    return { type: "settled", as: row.state, differs };
  }
  const { startsAt, endsAt, timeKnown } = anew.time ? said : row;
  const rebooked = row.state === "cancelled" && !withdrawn && (anew.time || anew.whom);
  const state = row.state === "agreed" || withdrawn || rebooked ? "agreed" : "cancelled";
  return { type: "stands", when: { startsAt, endsAt, timeKnown }, state, rebooked };
}
