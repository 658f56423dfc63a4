import type { Transaction } from "../../prisma/client";
import { nextAllowed } from "../schedule/working-time";
import type { ProjectSettings } from "../staff/project";
import { enqueue, type Outgoing } from "./outbox";

/** Purposes of messages that nobody asked for begin so; all of them together have one budget a person and week. */
export const PROACTIVE = "reminder.";

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** The moment itself, or the end of the project's quiet hours: a reminder that a setting puts into the night waits for the morning. */
export function outsideQuiet(now: Date, timeZone: string, { reminders }: Pick<ProjectSettings, "reminders">): Date {
  const { quietFrom, quietTo } = reminders;
  // On which days is the job's own matter: only the hours are looked at here.
  return nextAllowed(now, { timeZone, quietFrom, quietTo, workingDays: EVERY_DAY, absences: [] }) ?? now;
}

export type Offered = { type: "queued" } | { type: "already_there" } | { type: "over_budget" };

/**
 * Queues a reminder unless the person has had `perWeek` in the week already. The last one that fits is built as such and says so.
 * One at a time per person: two processes cannot both take the last place. Run inside a transaction.
 */
export async function offerReminder(
  tx: Transaction,
  reminder: Omit<Outgoing, "message"> & { purpose: `reminder.${string}` },
  week: { start: Date; end: Date },
  perWeek: number,
  build: (isLast: boolean) => Outgoing["message"],
): Promise<Offered> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`reminders:${reminder.recipient}`}, 0))`;
  const had = await tx.outboxMessage.findMany({
    where: {
      recipient: reminder.recipient,
      purpose: { startsWith: PROACTIVE },
      state: { not: "cancelled" },
      dueAt: { gte: week.start, lt: week.end },
    },
    select: { dedupeKey: true },
  });
  if (had.some((one) => one.dedupeKey === reminder.dedupeKey)) return { type: "already_there" };
  if (had.length >= perWeek) return { type: "over_budget" };
  const { type } = await enqueue(tx, { ...reminder, message: build(had.length === perWeek - 1) });
  return { type };
}
