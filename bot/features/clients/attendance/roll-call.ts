import { z } from "zod";
import { PRESENCES, type Presence, REASONS, type Reason } from "./model";

/** A roll call: everyone who should be at a project's workshop on a day, there unless somebody says otherwise. Pure. */

const person = z.object({
  client: z.uuid(),
  presence: z.enum(PRESENCES),
  reason: z.enum(REASONS).nullable(),
  /** When somebody tapped this person on the card (ISO); null: as everyone, or as marked before. */
  touchedAt: z.iso.datetime().nullable(),
  /** What was marked of the day already, and by whom. */
  before: z
    .object({ presence: z.enum(PRESENCES), reason: z.enum(REASONS).nullable(), by: z.uuid(), at: z.iso.datetime() })
    .nullable(),
});
export type RollPerson = z.infer<typeof person>;

export const rollCall = z.object({
  projectId: z.uuid(),
  day: z.iso.date(),
  people: z.array(person).min(1),
  page: z.number().int().min(0).default(0),
});
export type RollCall = z.infer<typeof rollCall>;

export interface MarkBefore {
  clientId: string;
  presence: Presence;
  reason: Reason | null;
  authorId: string;
  sentAt: Date;
}

/** The roll with what is marked by now: whoever was not tapped here stands as marked last, by chat or by a colleague. */
export function withMarks(roll: RollCall, marks: readonly MarkBefore[]): RollCall {
  const of = new Map(marks.map((mark) => [mark.clientId, mark]));
  const people = roll.people.map((one): RollPerson => {
    const mark = of.get(one.client);
    const before = mark
      ? { presence: mark.presence, reason: mark.reason, by: mark.authorId, at: mark.sentAt.toISOString() }
      : null;
    if (one.touchedAt !== null) return { ...one, before };
    return { ...one, before, presence: mark?.presence ?? "present", reason: mark?.reason ?? null };
  });
  return { ...roll, people };
}

export function mark(roll: RollCall, at: number, presence: Presence, reason: Reason | null, now: string): RollCall {
  const people = roll.people.map((one, n) =>
    n === at ? { ...one, presence, reason: presence === "absent" ? reason : null, touchedAt: now } : one,
  );
  return { ...roll, people };
}

/** Those whose mark is to be written: what was marked already, and just so, is not marked again. */
export function toWrite(roll: RollCall): RollPerson[] {
  return roll.people.filter(
    (one) => !one.before || one.before.presence !== one.presence || one.before.reason !== one.reason,
  );
}

/** How many people a card holds, all of them away as well. */
export const PAGE = 8;

/** The places of people in the roll, page by page: a coach's clients together, more than a card holds on several. */
export function pagesOf(people: readonly { coach: string | null }[]): number[][] {
  if (people.length <= PAGE) return [people.map((_, at) => at)];
  const byCoach = new Map<string | null, number[]>();
  for (const [at, { coach }] of people.entries()) byCoach.set(coach, [...(byCoach.get(coach) ?? []), at]);
  return [...byCoach.values()].flatMap((places) =>
    Array.from({ length: Math.ceil(places.length / PAGE) }, (_, n) => places.slice(n * PAGE, (n + 1) * PAGE)),
  );
}
