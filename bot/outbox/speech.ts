import type { Database, Transaction } from "../../prisma/client";
import { Prisma } from "../../prisma/generated/client";
import type { IncomingTurn } from "../turn/incoming-turn";
import { heldFor, reopening } from "./outbox";
import { isSaved, savingStatement } from "./references";

type Speech = Pick<IncomingTurn, "conversationId" | "aadObjectId" | "scope" | "reference">;

/** A person spoke: how they can be reached is kept, and what could not reach them is queued again. Does nothing for whom the channel does not name. */
export async function noteSpeech(db: Database | Transaction, turn: Speech, now: Date): Promise<void> {
  if (!turn.aadObjectId) return;
  await db.$queryRaw`
    WITH saved AS (${savingStatement(turn, now)}), ${reopening(turn.aadObjectId, now)}
    SELECT count(*)::int AS count FROM reopened`;
}

/**
 * A condition, to ride on a statement that every turn runs: noteSpeech() would change something. On almost every turn it would not, and
 * asking alone would cost a round trip. The database says so, not this process: another one may have deleted the reference or met a refusal.
 */
export function speechIsNews(turn: Speech, now: Date): Prisma.Sql {
  if (!turn.aadObjectId) return Prisma.sql`false`;
  return Prisma.sql`(NOT ${isSaved(turn, now)} OR EXISTS (${heldFor(turn.aadObjectId)}))`;
}
