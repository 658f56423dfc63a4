import { z } from "zod";

/** Who was there and who was away, as a message or a roll call tells it. Days `YYYY-MM-DD`. */

export const PRESENCES = ["present", "absent"] as const;
export type Presence = (typeof PRESENCES)[number];

export const REASONS = ["sick", "agreed", "unexcused", "other"] as const;
export type Reason = (typeof REASONS)[number];

const day = z.iso.date();

/** Somebody whom the words fit, with the days on which an agreement says that this person should be there; none: not expected then. */
const candidate = z.object({ client: z.uuid(), days: z.array(day) });

const toldMark = z.object({
  /** As written; empty for one of «kaikki». */
  mention: z.string(),
  candidates: z.array(candidate),
  chosen: z.uuid().nullable(),
  /** The days as said, weekends of a longer stretch left out. */
  days: z.array(day).min(1),
  presence: z.enum(PRESENCES),
  reason: z.enum(REASONS).nullable(),
  note: z.string().max(200).nullable(),
});
export type ToldMark = z.infer<typeof toldMark>;

export const attendancePart = z.object({
  marks: z.array(toldMark),
  /** Names in a roll that fit nobody. */
  unknown: z.array(z.string()).default([]),
  /** Told in passing, beside an entry that says more: one line on the card, and «Muokkaa» for the rest. */
  inPassing: z.boolean().default(false),
});
export type AttendancePart = z.infer<typeof attendancePart>;

/** The days that a mark will be stored for: none while the name is unsettled or where no agreement expects the person. */
export function daysOf(mark: ToldMark): string[] {
  return mark.candidates.find((one) => one.client === mark.chosen)?.days ?? [];
}

/** What a day to come can tell: an absence that is agreed on, or a sick leave that is written already. */
export function isTooEarly(mark: Pick<ToldMark, "presence" | "reason" | "days">, today: string): boolean {
  const isKnownAhead = mark.presence === "absent" && (mark.reason === "agreed" || mark.reason === "sick");
  return !isKnownAhead && mark.days.some((one) => one > today);
}

/** Away has a reason or none said; there has none. */
export function withPresence<M extends { presence: Presence; reason: Reason | null; note: string | null }>(
  mark: M,
  presence: Presence,
  reason: Reason | null,
): M {
  if (presence === "present") return { ...mark, presence, reason: null, note: null };
  return { ...mark, presence, reason };
}

export function isWeekend(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
