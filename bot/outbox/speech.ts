import type { Database, Transaction } from "../../prisma/client";
import type { IncomingTurn } from "../turn/incoming-turn";
import { reopening } from "./outbox";
import { savingStatement } from "./references";

/**
 * A person spoke: how they can be reached is kept, and what could not reach them is queued again. One statement, because every turn asks
 * (a round trip through Prisma costs half a millisecond of CPU); on almost every turn it changes nothing. Does nothing for whom the channel does not name.
 */
export async function noteSpeech(
  db: Database | Transaction,
  turn: Pick<IncomingTurn, "conversationId" | "aadObjectId" | "scope" | "reference">,
  now: Date,
): Promise<void> {
  if (!turn.aadObjectId) return;
  await db.$queryRaw`
    WITH saved AS (${savingStatement(turn, now)}), ${reopening(turn.aadObjectId, now)}
    SELECT count(*)::int AS count FROM reopened`;
}
