import type { Database } from "../../../../prisma/client";
import { Prisma } from "../../../../prisma/generated/client";
import type { FreshToken } from "../../../../surveys/links/token";
import { giveLink } from "../asking/invite";
import type { AfterAttempt } from "./after-attempt";

/**
 * Who may send what, and what has become of it. In `lastError`, while a process holds a delivery: «sending» – nobody has it yet, whoever takes over
 * an expired lease sends it; «committing» – its last line goes out, it may have arrived, and it is never sent again.
 * So a process may die anywhere: before the commit the mail goes once, by another; between the commit and the server's answer (the last five
 * bytes and one round trip) nobody can know, and it counts as «unknown»: at most one per connection, and perhaps not sent, but never twice.
 */
const SENDING = "sending";
const COMMITTING = "committing";

/** Longer than any call lasts (smtp-conversations.ts); a process that slept longer is stopped at the commit. */
export const LEASE_MS = 3 * 60_000;

export type DeliveryChannel = "mail" | "sms";

export interface Claimed {
  id: string;
  invitationId: string;
  step: number;
  channel: DeliveryChannel;
  attempts: number;
  /** The last one stands for this attempt: 0 until there is an answer. */
  statusCodes: number[];
  leaseUntil: Date;
}

/** The next one that is due, for this process alone until its lease ends; null: none. */
export async function claimNext(db: Database, channels: DeliveryChannel[], now: Date): Promise<Claimed | null> {
  const leaseUntil = new Date(now.getTime() + LEASE_MS);
  const [row] = await db.$queryRaw<Claimed[]>`
    UPDATE "SurveyDelivery"
       SET "leaseUntil" = ${leaseUntil}::timestamptz, "lastError" = ${SENDING}, attempts = attempts + 1,
           "statusCodes" = coalesce("statusCodes", '{}') || 0
     WHERE id = (
       SELECT id FROM "SurveyDelivery"
        WHERE state = 'queued' AND "dueAt" <= ${now}::timestamptz AND channel::text = ANY(${channels})
          AND ("leaseUntil" IS NULL OR "leaseUntil" <= ${now}::timestamptz) AND "lastError" IS DISTINCT FROM ${COMMITTING}
        ORDER BY "dueAt", id
        LIMIT 1
        FOR UPDATE SKIP LOCKED)
    RETURNING id, "invitationId", step, channel::text, attempts, "statusCodes", "leaseUntil"`;
  return row ?? null;
}

/** Of an invitation, its round and a delivery: whether it is still to go. */
const STILL_GOES = (now: Date) => Prisma.sql`
  invitation.state = 'open' AND invitation."expiresAt" > ${now}::timestamptz
  AND NOT EXISTS (SELECT 1 FROM "SurveyRound" round WHERE round.id = invitation."roundId" AND round.state <> 'open')
  AND (delivery.step = 0 OR NOT invitation."noReminders")`;

/**
 * Takes back what is due and has lost its purpose: answered, withdrawn, expired, its round stopped or closed, «älä muistuta». Only
 * what is due: a row that changed at the moment of an answer would say when an anonymous one was given. @returns how many.
 */
export function cancelPointless(db: Database, now: Date): Promise<number> {
  return db.$executeRaw`
    UPDATE "SurveyDelivery" delivery
       SET state = 'cancelled', "lastError" = NULL, "leaseUntil" = NULL, "settledAt" = ${now}::timestamptz
      FROM "Invitation" invitation
     WHERE invitation.id = delivery."invitationId" AND delivery.state = 'queued' AND delivery."dueAt" <= ${now}::timestamptz
       AND (delivery."leaseUntil" IS NULL OR delivery."leaseUntil" <= ${now}::timestamptz)
       AND delivery."lastError" IS DISTINCT FROM ${COMMITTING}
       AND NOT (${STILL_GOES(now)})`;
}

/**
 * The last word before the message leaves, and its link with it: a link is in the database only if its mail may be out. false: the lease was lost to
 * another process, or meanwhile somebody answered, withdrew or stopped it.
 */
export function commitSending(
  db: Database,
  row: Claimed,
  { publicUrl, questionnaireId, fresh }: { publicUrl: string; questionnaireId: string; fresh: FreshToken },
  now: Date,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const committed = await tx.$executeRaw`
      UPDATE "SurveyDelivery" delivery SET "lastError" = ${COMMITTING}
        FROM "Invitation" invitation
       WHERE invitation.id = delivery."invitationId" AND delivery.id = ${row.id}::uuid AND delivery.state = 'queued'
         AND delivery."leaseUntil" = ${row.leaseUntil}::timestamptz AND delivery."leaseUntil" > ${now}::timestamptz
         AND ${STILL_GOES(now)}`;
    if (committed === 0) return false;
    const { invitationId, channel } = row;
    await giveLink(tx, publicUrl, { invitationId, questionnaireId, channel }, fresh);
    return true;
  });
}

/** Writes what came of an attempt, and lets go of the row. Does nothing if it is no longer ours. */
export async function settle(
  db: Database,
  row: Claimed,
  next: AfterAttempt,
  status: number,
  reason: string | null,
  now: Date,
): Promise<void> {
  const state = next.type === "retry" || next.type === "release" ? "queued" : next.type;
  const dueAt = next.type === "retry" ? new Date(now.getTime() + next.afterMs) : null;
  await db.$executeRaw`
    UPDATE "SurveyDelivery"
       SET state = ${state}::"OutboxState", "dueAt" = coalesce(${dueAt}::timestamptz, "dueAt"), "lastError" = ${reason},
           "statusCodes" = trim_array("statusCodes", 1) || ${status}::int, "leaseUntil" = NULL,
           "settledAt" = CASE WHEN ${state} = 'queued' THEN NULL ELSE ${now}::timestamptz END
     WHERE id = ${row.id}::uuid AND state = 'queued' AND "leaseUntil" = ${row.leaseUntil}::timestamptz`;
}

/** A process died while the last line was going out. @returns how many became unknown. */
export function settleInterrupted(db: Database, now: Date): Promise<number> {
  return db.$executeRaw`
    UPDATE "SurveyDelivery"
       SET state = 'unknown', "lastError" = 'interrupted', "leaseUntil" = NULL, "settledAt" = ${now}::timestamptz
     WHERE state = 'queued' AND "lastError" = ${COMMITTING} AND "leaseUntil" <= ${now}::timestamptz`;
}
