import type { Database } from "../../prisma/client";
import type { Claimed } from "./claim";
import type { NextStep } from "./retry-rules";

/** Writes what came of an attempt, and lets go of the row. `status` null: there was no attempt. Does nothing if the row is no longer ours. */
export async function recordOutcome(
  db: Database,
  row: Claimed,
  next: NextStep,
  status: number | null,
  now: Date,
): Promise<void> {
  const { state, dueAt, lastError } = describe(next, now);
  await db.$executeRaw`
    UPDATE "OutboxMessage"
       SET state = ${state}::"OutboxState",
           "dueAt" = coalesce(${dueAt}::timestamptz, "dueAt"),
           "lastError" = ${lastError},
           "statusCodes" = CASE WHEN ${status}::int IS NULL THEN "statusCodes" ELSE trim_array("statusCodes", 1) || ${status}::int END,
           "leaseUntil" = NULL,
           "settledAt" = CASE WHEN ${state} = 'queued' THEN NULL ELSE ${now}::timestamptz END
     WHERE id = ${row.id}::uuid AND state = 'queued' AND "leaseUntil" = ${row.leaseUntil}::timestamptz`;
  if (next.type === "retry" && next.pauseAllMs !== undefined && dueAt) await postponeAll(db, dueAt);
}

/** The tenant is throttled: whatever is due sooner waits too, in every process. */
async function postponeAll(db: Database, until: Date): Promise<void> {
  await db.outboxMessage.updateMany({
    where: { state: "queued", leaseUntil: null, dueAt: { lt: until } },
    data: { dueAt: until },
  });
}

function describe(next: NextStep, now: Date): { state: string; dueAt: Date | null; lastError: string | null } {
  switch (next.type) {
    case "handed_over":
      return { state: "handed_over", dueAt: null, lastError: null };
    case "retry":
      return { state: "queued", dueAt: new Date(now.getTime() + next.afterMs), lastError: "retry" };
    case "unknown":
      return { state: "unknown", dueAt: null, lastError: "no_answer" };
    case "unreachable":
      // The prefix is what claims and personSpoke() look for.
      return { state: "unreachable", dueAt: null, lastError: `${next.whom}:${next.reason}` };
  }
}
