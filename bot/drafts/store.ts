import { randomUUID } from "node:crypto";
import type { Database, Transaction } from "../../prisma/client";
import { Prisma } from "../../prisma/generated/client";
import type { Draft, DraftState } from "./payload-kind";

/** The only file that touches the Draft table (delivery marks of a turn's cards included). */

export interface NewDraft {
  projectId: string;
  authorId: string;
  kind: string;
  payload: unknown;
  conversationId: string;
  sourceId: string;
  sentAt: Date;
  /** Client ids, for the audit event that is written with it. */
  subjects: string[];
}

/** One statement with its audit event: it runs for every logged sentence. @returns null when the message has made its draft already. */
export async function insertDraft(db: Database, draft: NewDraft): Promise<Draft | null> {
  const id = randomUUID();
  const rows = await db.$executeRaw`
    WITH added AS (
      INSERT INTO "Draft" (id, "projectId", "authorId", kind, payload, "conversationId", "sourceId", "sentAt", "updatedAt")
      VALUES (${id}::uuid, ${draft.projectId}::uuid, ${draft.authorId}::uuid, ${draft.kind}, ${JSON.stringify(draft.payload)}::jsonb,
              ${draft.conversationId}, ${draft.sourceId}, ${draft.sentAt}::timestamptz, now())
      ON CONFLICT ("conversationId", "sourceId") DO NOTHING
      RETURNING id
    )
    INSERT INTO "AuditEvent" (id, "actorId", "projectId", command, subject, "subjectIds")
    SELECT ${randomUUID()}::uuid, ${draft.authorId}::uuid, ${draft.projectId}::uuid, 'draft.propose', 'Client', ${draft.subjects}::text[] FROM added`;
  if (rows === 0) return null;
  const { subjects: _, ...row } = draft;
  return { ...row, id, state: "open", version: 1, cardId: null };
}

export async function findDraft(db: Database | Transaction, id: string): Promise<Draft | null> {
  return db.draft.findUnique({ where: { id } });
}

export async function findDraftOfMessage(
  db: Database,
  conversationId: string,
  sourceId: string,
): Promise<Draft | null> {
  return db.draft.findUnique({ where: { conversationId_sourceId: { conversationId, sourceId } } });
}

/** Drafts of a conversation, open or saved at once, whose card never reached the coach, oldest first. */
export async function findUndelivered(db: Database, conversationId: string, authorId: string): Promise<Draft[]> {
  return db.draft.findMany({
    where: { conversationId, authorId, state: { in: ["open", "stored"] }, cardId: null },
    orderBy: { sentAt: "asc" },
    take: 5,
  });
}

/** The newest stored draft of a person: what «poista äskeinen» means. */
export async function findLatestStored(db: Database, authorId: string): Promise<Draft | null> {
  return db.draft.findFirst({ where: { authorId, state: "stored" }, orderBy: { updatedAt: "desc" } });
}

/**
 * Moves a draft from one of the `from` states, only if it still is as the caller saw it. The database decides: of two taps at once one wins.
 * @returns the draft as it is now, or null when it was not so any more.
 */
export async function moveDraft(
  tx: Transaction,
  seen: Draft,
  from: DraftState[],
  to: { state?: DraftState; payload?: unknown; taps?: number },
): Promise<Draft | null> {
  const [moved] = await tx.draft.updateManyAndReturn({
    where: { id: seen.id, version: seen.version, state: { in: from } },
    data: {
      version: { increment: 1 },
      ...(to.state ? { state: to.state } : {}),
      ...(to.payload === undefined ? {} : { payload: to.payload as object }),
      ...(to.taps === undefined ? {} : { taps: to.taps, storedAt: new Date() }),
    },
  });
  return moved ?? null;
}

/** What storing found out, written into the draft that was just stored (same transaction, so no version of its own). */
export async function keepPayload(tx: Transaction, id: string, payload: unknown): Promise<void> {
  await tx.draft.update({ where: { id }, data: { payload: payload as object } });
}

/** Which activity shows which draft. */
export interface ShownDraft {
  draftId: string;
  cardId: string;
}

/** The statement that notes which activity shows each draft: a part of the one that closes the turn. Of two cards of one draft the later counts. */
export function deliveryMarks(shown: ShownDraft[]): Prisma.Sql {
  const cards = new Map(shown.map(({ draftId, cardId }) => [draftId, cardId]));
  return Prisma.sql`
    UPDATE "Draft" SET "cardId" = shown.card
      FROM unnest(${[...cards.keys()]}::uuid[], ${[...cards.values()]}::text[]) AS shown(id, card)
     WHERE "Draft".id = shown.id AND "cardId" IS DISTINCT FROM shown.card`;
}

/** A person's open drafts, newest first, and how many there are in all. */
export async function findOpenDrafts(
  db: Database,
  authorId: string,
  limit: number,
): Promise<{ open: Draft[]; total: number }> {
  const where = { authorId, state: "open" as const };
  const [open, total] = await Promise.all([
    db.draft.findMany({ where, orderBy: { sentAt: "desc" }, take: limit }),
    db.draft.count({ where }),
  ]);
  return { open, total };
}

/** Open drafts of a person that name a client, newest first: «what is open» on the client's card. Payloads hold client ids as text. */
export async function findOpenDraftsOfClient(db: Database, clientId: string, authorId: string): Promise<Draft[]> {
  return db.$queryRaw<Draft[]>`
    SELECT id, "projectId", "authorId", kind, payload, state::text AS state, version, "conversationId", "sourceId", "cardId", "sentAt"
      FROM "Draft"
     WHERE "authorId" = ${authorId}::uuid AND state = 'open' AND position(${clientId} IN payload::text) > 0
     ORDER BY "sentAt" DESC
     LIMIT 50`;
}
