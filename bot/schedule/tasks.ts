import type { Database } from "../../prisma/client";
import type { Occurrence } from "./local-job";
import { MOST_ATTEMPTS, type Pending } from "./plan";

/**
 * The rows behind the schedule. An occurrence is noted (`running`, its lease over already), claimed (a lease), and ends as done, skipped or failed.
 * Beside them one row a job, its mark («mark:<job>» at the epoch, never pruned): `leaseUntil` says up to when its occurrences have been noted.
 */

/** A process that died is noticed after this. */
export const LEASE_MS = 120_000;
/** The n-th attempt that fails is followed by n pauses: ten attempts take about 25 minutes. */
const RETRY_PAUSE_MS = 30_000;
/** A mark farther ahead than this came of a wrong clock. */
const WRONG_CLOCK_MS = 3600_000;
const KEPT_DAYS = 60;

/** The right to do an occurrence. `attempt` tells this claim from any other. */
export interface Claim {
  key: string;
  dueAt: Date;
  attempt: number;
}

/** All that a tick asks: up to when each job was looked at (absent: never yet), and what is pending. One statement. */
export async function readTasks(
  db: Database,
  jobNames: string[],
  now: Date,
): Promise<{ marks: Map<string, Date>; pending: Pending[] }> {
  const rows = await db.$queryRaw<Array<Pending & { until: Date; isMark: boolean }>>`
    SELECT "jobKey" AS key, "dueAt", attempts, "lastError", "leaseUntil" AS until, true AS "isMark" FROM "Task"
     WHERE "jobKey" = ANY(${jobNames.map(markOf)}) AND "dueAt" = 'epoch'
    UNION ALL
    SELECT "jobKey", "dueAt", attempts, "lastError", "leaseUntil", false FROM "Task"
     WHERE state = 'running' AND "leaseUntil" <= ${now}::timestamptz`;
  return {
    marks: new Map(rows.filter((row) => row.isMark).map((row) => [row.key.slice(MARK.length), row.until])),
    pending: rows.filter((row) => !row.isMark),
  };
}

export interface Noted {
  due: Occurrence[];
  late: Occurrence[];
  /** Jobs that are here for the first time: theirs begins now. */
  begun: string[];
  /** Jobs whose occurrences up to `now` stand among `due` and `late`, or stood before. */
  looked: string[];
}

/**
 * Writes down what has become due, and with it, in the same statement, that it need not be looked for again: a crash before loses nothing, a crash after neither.
 * What another process has noted meanwhile stays as it is.
 */
export async function noteTasks(db: Database, { due, late, begun, looked }: Noted, now: Date): Promise<void> {
  // In order: two processes that note the same must not wait for each other.
  const rows = [...due.map((one) => ({ ...one, late: false })), ...late.map((one) => ({ ...one, late: true }))].sort(
    (a, b) => (a.key === b.key ? a.dueAt.getTime() - b.dueAt.getTime() : a.key < b.key ? -1 : 1),
  );
  const wrong = new Date(now.getTime() + WRONG_CLOCK_MS);
  await db.$executeRaw`
    WITH noted AS (
      INSERT INTO "Task" ("jobKey", "dueAt", state, "leaseUntil", attempts, "doneAt")
      SELECT key, due, (CASE WHEN late THEN 'skipped' ELSE 'running' END)::"TaskState", due, 0, CASE WHEN late THEN ${now}::timestamptz END
        FROM unnest(${rows.map((row) => row.key)}::text[], ${rows.map((row) => row.dueAt.toISOString())}::timestamptz[], ${rows.map((row) => row.late)}::boolean[])
          AS task(key, due, late)
      ON CONFLICT DO NOTHING
    ), begun AS (
      INSERT INTO "Task" ("jobKey", "dueAt", state, "leaseUntil", attempts)
      SELECT key, 'epoch', 'done', ${now}::timestamptz, 0 FROM unnest(${begun.map(markOf).sort()}::text[]) AS mark(key)
      ON CONFLICT DO NOTHING
    )
    UPDATE "Task" SET "leaseUntil" = CASE WHEN "leaseUntil" > ${wrong}::timestamptz THEN ${now}::timestamptz ELSE greatest("leaseUntil", ${now}::timestamptz) END
     WHERE "jobKey" = ANY(${looked.map(markOf).sort()}::text[]) AND "dueAt" = 'epoch'`;
}

/** Of several processes one gets it; null: it is another's, or over. */
export async function claimTask(db: Database, { key, dueAt }: Occurrence, now: Date): Promise<Claim | null> {
  const [row] = await db.$queryRaw<Array<{ attempts: number }>>`
    UPDATE "Task" SET attempts = attempts + 1, "leaseUntil" = ${leaseFrom(now)}::timestamptz
     WHERE "jobKey" = ${key} AND "dueAt" = ${dueAt}::timestamptz AND state = 'running' AND "leaseUntil" <= ${now}::timestamptz
    RETURNING attempts`;
  return row ? { key, dueAt, attempt: row.attempts } : null;
}

/** false: somebody else has taken it over. So too below. */
export async function renewLease(db: Database, claim: Claim, now: Date): Promise<boolean> {
  return change(db, claim, { leaseUntil: leaseFrom(now) });
}

/** Gives it back undone; whoever comes next may have it at once. */
export async function releaseTask(db: Database, claim: Claim, now: Date): Promise<boolean> {
  return change(db, claim, { leaseUntil: now });
}

export async function finishTask(db: Database, claim: Claim, now: Date): Promise<boolean> {
  return change(db, claim, { state: "done", doneAt: now, lastError: null });
}

/** Keeps the error's name alone: messages may hold names of people. @returns `again`: a later tick tries once more. */
export async function failTask(
  db: Database,
  claim: Claim,
  errorName: string,
  now: Date,
): Promise<"again" | "given_up" | "lost"> {
  const isLast = claim.attempt >= MOST_ATTEMPTS;
  const pause = new Date(now.getTime() + RETRY_PAUSE_MS * claim.attempt);
  const ours = await change(db, claim, {
    lastError: errorName,
    ...(isLast ? { state: "failed" as const, doneAt: now } : { leaseUntil: pause }),
  });
  if (!ours) return "lost";
  return isLast ? "given_up" : "again";
}

/** Ends pending ones that nobody does any more. One that another process has claimed meanwhile is left to it. */
export async function settlePending(
  db: Database,
  tasks: Pending[],
  state: "skipped" | "failed",
  now: Date,
): Promise<void> {
  if (tasks.length === 0) return;
  await db.$executeRaw`
    UPDATE "Task" SET state = ${state}::"TaskState", "doneAt" = ${now}::timestamptz
      FROM unnest(${tasks.map((task) => task.key)}::text[], ${tasks.map((task) => task.dueAt.toISOString())}::timestamptz[]) AS over(key, due)
     WHERE "jobKey" = over.key AND "dueAt" = over.due AND state = 'running' AND "leaseUntil" <= ${now}::timestamptz`;
}

/** Finished ones of more than 60 days, and those of jobs that are no more. The marks stay. @returns how many were removed. */
export async function pruneTasks(db: Database, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * 24 * 3600_000);
  const { count } = await db.task.deleteMany({
    where: { OR: [{ doneAt: { lt: before } }, { state: "running", leaseUntil: { lt: before } }] },
  });
  return count;
}

const MARK = "mark:";
const markOf = (jobName: string) => `${MARK}${jobName}`;

const leaseFrom = (now: Date) => new Date(now.getTime() + LEASE_MS);

interface Change {
  state?: "done" | "failed";
  leaseUntil?: Date;
  doneAt?: Date;
  lastError?: string | null;
}

async function change(db: Database, { key, dueAt, attempt }: Claim, data: Change): Promise<boolean> {
  const { count } = await db.task.updateMany({
    where: { jobKey: key, dueAt, state: "running", attempts: attempt },
    data,
  });
  return count === 1;
}
