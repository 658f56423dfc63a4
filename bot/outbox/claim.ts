import type { Database } from "../../prisma/client";
import type { Reply } from "../turn/reply";

/** A message that this process may send until its lease ends. */
export interface Claimed {
  id: string;
  purpose: string;
  recipient: string;
  message: Reply;
  attempts: number;
  statusCodes: number[];
  leaseUntil: Date;
}

/** Long enough for a batch of slow calls; past it another process takes over what was not begun. */
export const LEASE_MS = 60_000;
/** Stands in lastError while a call is under way: a row found like this with its lease over may have been sent. */
const SENDING = "sending";
/** Serialises the claims of all processes («teho outbox»); each takes milliseconds. */
const CLAIM_LOCK = 0x7e40_0b0c;

/**
 * Claims up to `most` due messages. Nobody who is unreachable gets any, and while one process writes to a person no other does:
 * messages to one person keep their order unless one has to be repeated. The lock comes in a statement of its own, so that the claim sees what the one before it did.
 */
export async function claimDue(db: Database, now: Date, most: number): Promise<Claimed[]> {
  const leaseUntil = new Date(now.getTime() + LEASE_MS);
  const [, rows] = await db.$transaction([
    db.$executeRaw`SELECT pg_advisory_xact_lock(${CLAIM_LOCK})`,
    db.$queryRaw<Claimed[]>`
      UPDATE "OutboxMessage" SET "leaseUntil" = ${leaseUntil}::timestamptz
       WHERE id IN (
         SELECT due.id FROM "OutboxMessage" due
          WHERE due.state = 'queued' AND due."dueAt" <= ${now}::timestamptz
            AND (due."leaseUntil" IS NULL OR due."leaseUntil" <= ${now}::timestamptz)
            AND due."lastError" IS DISTINCT FROM ${SENDING}
            AND NOT EXISTS (
              SELECT 1 FROM "OutboxMessage" other
               WHERE other.recipient = due.recipient
                 AND ((other.state = 'unreachable' AND other."lastError" LIKE 'person:%')
                   OR (other.state = 'queued' AND other."leaseUntil" > ${now}::timestamptz)))
          ORDER BY due."dueAt", due.id
          LIMIT ${most}
          FOR UPDATE SKIP LOCKED)
      RETURNING id, purpose, recipient, message, attempts, coalesce("statusCodes", '{}') AS "statusCodes", "leaseUntil"`,
  ]);
  // RETURNING knows no order; ids are made in the order of writing.
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Says «now sending», before the call: the attempt is counted and stands as 0 (no answer) until one comes.
 * false: the lease was lost to another process, and the message is not ours to send any more.
 */
export async function beginSending(db: Database, row: Claimed, conversationId: string, now: Date): Promise<boolean> {
  const leaseUntil = new Date(now.getTime() + LEASE_MS);
  const begun = await db.$executeRaw`
    UPDATE "OutboxMessage"
       SET attempts = attempts + 1, "statusCodes" = coalesce("statusCodes", '{}') || 0, "lastError" = ${SENDING},
           "conversationId" = ${conversationId}, "leaseUntil" = ${leaseUntil}::timestamptz
     WHERE id = ${row.id}::uuid AND state = 'queued' AND "leaseUntil" = ${row.leaseUntil}::timestamptz AND "leaseUntil" > ${now}::timestamptz`;
  if (begun === 0) return false;
  row.attempts += 1;
  row.statusCodes = [...row.statusCodes, 0];
  row.leaseUntil = leaseUntil;
  return true;
}

/** Gives back what was claimed and not begun. */
export async function releaseClaims(db: Database, rows: Claimed[]): Promise<void> {
  if (rows.length === 0) return;
  await db.outboxMessage.updateMany({
    where: {
      id: { in: rows.map((row) => row.id) },
      state: "queued",
      leaseUntil: { in: rows.map((row) => row.leaseUntil) },
      OR: [{ lastError: null }, { lastError: { not: SENDING } }],
    },
    data: { leaseUntil: null },
  });
}

/**
 * A process died in the middle of a call. A new message becomes unknown, since it may have arrived; an update is simply made again.
 * @returns how many became unknown.
 */
export async function settleInterrupted(db: Database, now: Date): Promise<number> {
  const rows = await db.$queryRaw<Array<{ state: string }>>`
    UPDATE "OutboxMessage"
       SET state = CASE WHEN message ->> 'type' = 'replace' AND message ->> 'at' IS NOT NULL THEN 'queued' ELSE 'unknown' END::"OutboxState",
           "lastError" = 'interrupted', "leaseUntil" = NULL, "settledAt" = ${now}::timestamptz
     WHERE state = 'queued' AND "lastError" = ${SENDING} AND "leaseUntil" <= ${now}::timestamptz
    RETURNING state::text`;
  return rows.filter((row) => row.state === "unknown").length;
}
