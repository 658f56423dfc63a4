import type { Database, Transaction } from "../../prisma/client";
import { Prisma } from "../../prisma/generated/client";
import type { Reply } from "../turn/reply";

/** Something that must reach someone. */
export interface Outgoing {
  /** «welcome:<staff>»: the same thing is not queued twice. */
  dedupeKey: string;
  purpose: string;
  /** Entra object id. It goes to this person's 1:1 chat, never anywhere else. */
  recipient: string;
  message: Reply;
  dueAt: Date;
}

export type Enqueued = { type: "queued"; id: string } | { type: "already_there" };

/** Writes down what is to be sent, in the caller's transaction; the pump sends it. A second one with the same key changes nothing. */
export async function enqueue(tx: Database | Transaction, outgoing: Outgoing): Promise<Enqueued> {
  const { dedupeKey, purpose, recipient, dueAt } = outgoing;
  const message = outgoing.message as unknown as Prisma.InputJsonObject;
  const [row] = await tx.outboxMessage.createManyAndReturn({
    data: [{ dedupeKey, purpose, recipient, dueAt, message, statusCodes: [] }],
    skipDuplicates: true,
    select: { id: true },
  });
  return row ? { type: "queued", id: row.id } : { type: "already_there" };
}

/** Takes back what has not been sent yet. @returns how many. */
export async function cancelQueued(
  tx: Database | Transaction,
  which: { dedupeKey?: string; purpose?: string; recipient?: string },
  now: Date,
): Promise<number> {
  const { count } = await tx.outboxMessage.updateMany({
    where: { ...which, state: "queued", leaseUntil: null },
    data: { state: "cancelled", settledAt: now },
  });
  return count;
}

/** The person answered what was asked: this also settles a message of which we did not know whether it arrived. */
export async function settleAnswered(tx: Database | Transaction, dedupeKey: string, now: Date): Promise<void> {
  await tx.outboxMessage.updateMany({
    where: { dedupeKey, state: { in: ["queued", "handed_over", "unknown", "unreachable"] } },
    data: { state: "answered", settledAt: now },
  });
}

/** Old news is not delivered when someone becomes reachable again. */
const STILL_NEWS_MS = 24 * 3600_000;

/** Whoever speaks can be reached: their recent messages are sent after all, older ones are dropped. @returns how many are queued again. */
export async function personSpoke(db: Database | Transaction, aadObjectId: string, now: Date): Promise<number> {
  const [row] = await db.$queryRaw<Array<{ count: number }>>`
    WITH ${reopening(aadObjectId, now)} SELECT count(*)::int AS count FROM reopened`;
  return row?.count ?? 0;
}

/** The parts of personSpoke(), to stand in a statement of their own or in a larger one (speech.ts). `held`: refused because of the person. `stale`: too old by now, also among what waited behind them. `reopened`: the rest. */
export function reopening(aadObjectId: string, now: Date): Prisma.Sql {
  const news = new Date(now.getTime() - STILL_NEWS_MS);
  return Prisma.sql`
    held AS (${heldFor(aadObjectId)}), stale AS (
      UPDATE "OutboxMessage" SET state = 'cancelled', "settledAt" = ${now}::timestamptz
       WHERE EXISTS (SELECT 1 FROM held) AND recipient = ${aadObjectId}::uuid AND "dueAt" < ${news}::timestamptz
         AND (id IN (SELECT id FROM held) OR (state = 'queued' AND "leaseUntil" IS NULL))
    ), reopened AS (
      UPDATE "OutboxMessage" SET state = 'queued', "dueAt" = ${now}::timestamptz, "settledAt" = NULL, "lastError" = NULL
       WHERE id IN (SELECT id FROM held) AND "dueAt" >= ${news}::timestamptz
      RETURNING 1
    )`;
}

/** Messages that wait until this person speaks. */
export function heldFor(aadObjectId: string): Prisma.Sql {
  return Prisma.sql`
      SELECT id FROM "OutboxMessage"
       WHERE recipient = ${aadObjectId}::uuid AND state = 'unreachable' AND "lastError" LIKE 'person:%'`;
}
