import type { Database, Transaction } from "../../prisma/client";
import { Prisma } from "../../prisma/generated/client";
import type { IncomingTurn } from "../turn/incoming-turn";

/** A reference that has not changed is written again at most this often: turns are many. */
const FRESH_MS = 3600_000;

type Speech = Pick<IncomingTurn, "conversationId" | "aadObjectId" | "scope" | "reference">;

/** Keeps how a person can be reached; nothing of whom the channel does not name. Where nothing changed for an hour it only reads: even a row locked for nothing costs a commit. */
export async function saveReference(db: Database | Transaction, turn: Speech, now: Date): Promise<void> {
  if (turn.aadObjectId) await db.$executeRaw(savingStatement(turn, now));
}

/** The statement of saveReference(), to stand alone or as a part of another (speech.ts). */
export function savingStatement(speech: Speech, now: Date): Prisma.Sql {
  const { conversationId, aadObjectId, scope, reference } = speech;
  return Prisma.sql`
    INSERT INTO "ConversationReference" ("conversationId", "aadObjectId", scope, reference, "updatedAt")
    SELECT ${conversationId}, ${aadObjectId}::uuid, ${scope}::"ConversationScope", ${lasting(reference)}::jsonb, ${now}::timestamptz
     WHERE NOT ${isSaved(speech, now)}
    ON CONFLICT ("conversationId") DO UPDATE
       SET "aadObjectId" = excluded."aadObjectId", scope = excluded.scope, reference = excluded.reference, "updatedAt" = excluded."updatedAt"`;
}

/** A condition: this very reference was written within the hour. */
export function isSaved({ conversationId, aadObjectId, scope, reference }: Speech, now: Date): Prisma.Sql {
  return Prisma.sql`EXISTS (
       SELECT 1 FROM "ConversationReference"
        WHERE "conversationId" = ${conversationId} AND "aadObjectId" = ${aadObjectId}::uuid
          AND scope = ${scope}::"ConversationScope" AND reference = ${lasting(reference)}::jsonb
          AND "updatedAt" >= ${new Date(now.getTime() - FRESH_MS)}::timestamptz)`;
}

/** The bot was taken away: the conversation is no longer ours to write to. */
export async function deleteReference(db: Database | Transaction, conversationId: string): Promise<void> {
  await db.conversationReference.deleteMany({ where: { conversationId } });
}

/** Where this person can be reached in private, the latest first. null: nowhere. Group chats and channels are never the answer. */
export async function findPersonalReference(
  db: Database | Transaction,
  aadObjectId: string,
): Promise<{ conversationId: string; reference: Prisma.JsonValue } | null> {
  return db.conversationReference.findFirst({
    where: { aadObjectId, scope: "personal" },
    orderBy: { updatedAt: "desc" },
    select: { conversationId: true, reference: true },
  });
}

/** The conversation had to be made anew: the old one is gone, the new one takes its place. */
export async function replaceReference(
  db: Database,
  aadObjectId: string,
  oldConversationId: string,
  reference: unknown,
  now: Date,
): Promise<void> {
  const conversationId = (reference as { conversation?: { id?: string } }).conversation?.id;
  if (!conversationId) return;
  await saveReference(db, { conversationId, aadObjectId, scope: "personal", reference }, now);
  if (conversationId !== oldConversationId) await deleteReference(db, oldConversationId);
}

/** As JSON. The id of one message is no part of a conversation: a later message is no reply to it, and the row would change every turn. */
function lasting(reference: unknown): string {
  const { activityId: _once, ...rest } = (reference ?? {}) as Record<string, unknown>;
  return JSON.stringify(rest);
}
