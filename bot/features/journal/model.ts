import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/** The payload kind of told messages. */
export const JOURNAL_KIND = "journal.entry";

/** The rules of a log entry (pure): what a payload holds, what is missing from it, and how its wall-clock times become instants. */

export const ENTRY_KINDS = ["client_contact", "employer_contact", "network_contact", "observation", "note"] as const;
export const CHANNELS = ["phone", "face_to_face", "video", "message", "email"] as const;

const day = z.iso.date();
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Somebody named in the sentence: the ids that fit, best first, and the one meant. `chosen: null` = not known yet; `nobody` = said to be no client. */
const clientSlot = z.object({
  mention: z.string(),
  candidates: z.array(z.string()),
  chosen: z.string().nullable(),
  nobody: z.boolean().default(false),
  /** No client of that name: `candidates` are guesses. */
  unknown: z.boolean().default(false),
  /** Perhaps no name at all («onni», «Toivon»): asked because nobody else was named. */
  suggested: z.boolean().default(false),
});
export type ClientSlot = z.infer<typeof clientSlot>;

const reading = z.object({
  kind: z.string(),
  channel: z.string().nullable(),
  date: z.string(),
  kindWords: z.array(z.string()),
  channelWords: z.array(z.string()),
});
export type Reading = z.infer<typeof reading>;

/** One thing that happened. Dates `YYYY-MM-DD` and times `HH:MM` as the coach's wall says them. */
const fact = z.object({
  kind: z.enum(ENTRY_KINDS),
  channel: z.enum(CHANNELS).nullable(),
  clients: z.array(clientSlot),
  employer: z.string().nullable(),
  date: day,
  dateEnd: day.nullable(),
  startTime: clock.nullable(),
  endTime: clock.nullable(),
  durationMinutes: z.number().int().min(1).max(1440).nullable(),
  /** Its own part of the message, where the message tells several things; absent: the whole message. */
  text: z.string().optional(),
  topics: z.array(z.object({ code: z.string(), direction: z.enum(["+", "-"]) })).max(3),
  /** Tried, and nobody was reached. */
  isAttempt: z.boolean().default(false),
  /** Fields that the reader was not sure of; settled ones are taken off. */
  doubts: z.array(z.string()).default([]),
  /** What was read at first and the words behind it: what a coach sets right teaches the lexicon (corrections.ts). */
  reading: reading.optional(),
});
export type Fact = z.infer<typeof fact>;

/** Something that another feature found in the message (drafts/message-part.ts). `instead`: the entries that it says in full. */
const toldPart = z.object({ kind: z.string(), data: z.unknown(), instead: z.array(fact).default([]) });
export type ToldPart = z.infer<typeof toldPart>;

export const journalPayload = z
  .object({
    text: z.string(),
    facts: z.array(fact),
    parts: z.array(toldPart).default([]),
    /** Seen by the author and the managers alone. */
    isPrivate: z.boolean().default(false),
  })
  .refine((payload) => payload.facts.length + payload.parts.length > 0);
export type JournalPayload = z.infer<typeof journalPayload>;

export type Missing = "client" | "day" | null;

/** A contact with a client or an observation needs to say of whom; an unsettled name always has to be settled. Nothing has happened on a day after `today`. */
export function missingFrom(payload: JournalPayload, today: string): Missing {
  for (const one of payload.facts) {
    if (one.date > today) return "day";
    const settled = one.clients.filter((slot) => !slot.nobody);
    if (settled.some((slot) => slot.chosen === null)) return "client";
    if ((one.kind === "client_contact" || one.kind === "observation") && settled.length === 0) return "client";
  }
  return null;
}

/** Client ids that a fact is about, each once. */
export function clientIdsOf(one: Fact): string[] {
  return [...new Set(one.clients.flatMap((slot) => (slot.chosen && !slot.nobody ? [slot.chosen] : [])))];
}

export function clientIdsIn(payload: JournalPayload): string[] {
  return [...new Set(payload.facts.flatMap(clientIdsOf))];
}

/** An observation is made, not sent: it has no channel, and reaches nobody or everybody. A note neither. */
export function withKind(one: Fact, kind: Fact["kind"]): Fact {
  const isContact = kind !== "observation" && kind !== "note";
  return { ...one, kind, channel: isContact ? one.channel : null, isAttempt: isContact && one.isAttempt };
}

/** «Ei asiakasta»: what is about nobody is own work, or a contact with the workplace that it names. */
export function withoutClients(one: Fact): Fact {
  if (one.kind !== "client_contact" && one.kind !== "observation") return one;
  return withKind(one, one.employer !== null && one.kind === "client_contact" ? "employer_contact" : "note");
}

/** Those and, where a name is not settled, everyone whom the card offers for it: whose names were shown. */
export function clientIdsShown(payload: JournalPayload): string[] {
  const offered = payload.facts.flatMap((one) =>
    one.clients.flatMap((slot) => (slot.chosen || slot.nobody ? [] : slot.candidates)),
  );
  return [...new Set([...clientIdsIn(payload), ...offered])];
}

export interface Occurrence {
  occurredAt: Date;
  occurredUntil: Date | null;
  timeKnown: boolean;
}

/**
 * The wall-clock times of a fact as instants in `timeZone`. A time that the spring change skips is taken an hour later, one that the
 * autumn change repeats is taken as the first («compatible», RFC 5545): a coach who writes 3.30 that morning means the clock on the wall.
 */
export function occurrenceOf(
  one: Pick<Fact, "date" | "dateEnd" | "startTime" | "endTime">,
  timeZone: string,
): Occurrence {
  const at = (date: string, time: string | null) =>
    new Date(
      Temporal.PlainDate.from(date)
        .toPlainDateTime(Temporal.PlainTime.from(time ?? "00:00"))
        .toZonedDateTime(timeZone, { disambiguation: "compatible" }).epochMilliseconds,
    );
  const occurredAt = at(one.date, one.startTime);
  if (one.startTime === null)
    return { occurredAt, occurredUntil: one.dateEnd ? at(one.dateEnd, null) : null, timeKnown: false };
  if (one.endTime === null) return { occurredAt, occurredUntil: null, timeKnown: true };
  const sameDay = at(one.date, one.endTime);
  // «3.30–4.00» in the hour that the spring change skips is as long as it was said to be.
  if (one.endTime > one.startTime && sameDay <= occurredAt) {
    const said = Temporal.PlainTime.from(one.startTime).until(one.endTime).total("milliseconds");
    return { occurredAt, occurredUntil: new Date(occurredAt.getTime() + said), timeKnown: true };
  }
  // «klo 22–1»: an end before the start is on the next day.
  const nextDay = Temporal.PlainDate.from(one.date).add({ days: 1 }).toString();
  return { occurredAt, occurredUntil: sameDay > occurredAt ? sameDay : at(nextDay, one.endTime), timeKnown: true };
}

/** First instant of `from` and first instant after `to` (whole local days), for asking «what happened then». */
export function instantsOf(from: string, to: string, timeZone: string): { start: Date; end: Date } {
  const midnight = (date: Temporal.PlainDate) => new Date(date.toZonedDateTime(timeZone).epochMilliseconds);
  return {
    start: midnight(Temporal.PlainDate.from(from)),
    end: midnight(Temporal.PlainDate.from(to).add({ days: 1 })),
  };
}
