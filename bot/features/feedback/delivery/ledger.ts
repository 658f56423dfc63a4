import type { Database } from "../../../../prisma/client";

/** How a round stands, in counts. Never who: the same for named and anonymous rounds, so that nothing can be read out of a difference. */
export interface Ledger {
  asked: number;
  /** Their invitation left here and was taken by the other side; whether it was read nobody knows. */
  handedOver: number;
  answered: number;
  failed: number;
  /** «no_such_address», «mailbox_full» …, the most frequent first (mailer.ts). */
  reasons: { reason: string; count: number }[];
  /** May have arrived. */
  unknown: number;
  /** Still to go out. */
  waiting: number;
  /** Taken back before they left. */
  cancelled: number;
}

export const NOBODY_ASKED: Ledger = {
  asked: 0,
  handedOver: 0,
  answered: 0,
  failed: 0,
  reasons: [],
  unknown: 0,
  waiting: 0,
  cancelled: 0,
};

export async function ledgerOf(db: Database, roundId: string): Promise<Ledger> {
  return (await ledgersOf(db, [roundId])).get(roundId) ?? NOBODY_ASKED;
}

/** Of several rounds, in one statement. The invitation alone counts (step 0): a reminder that failed makes nobody unasked. */
export async function ledgersOf(db: Database, roundIds: string[]): Promise<Map<string, Ledger>> {
  const rows = await db.$queryRaw<(Ledger & { roundId: string })[]>`
    WITH state AS (
      SELECT invitation."roundId", invitation.answers, delivery.state, delivery."lastError"
        FROM "Invitation" invitation
        LEFT JOIN "SurveyDelivery" delivery ON delivery."invitationId" = invitation.id AND delivery.step = 0
       WHERE invitation."roundId" = ANY(${roundIds}::uuid[])),
    failures AS (
      SELECT "roundId", coalesce("lastError", 'refused') AS reason, count(*)::int AS count
        FROM state WHERE state = 'unreachable' GROUP BY 1, 2)
    SELECT "roundId", count(*)::int AS asked, coalesce(sum(answers), 0)::int AS answered,
           count(*) FILTER (WHERE state IN ('handed_over', 'answered'))::int AS "handedOver",
           count(*) FILTER (WHERE state = 'unreachable')::int AS failed,
           count(*) FILTER (WHERE state = 'unknown')::int AS unknown,
           count(*) FILTER (WHERE state = 'queued')::int AS waiting,
           count(*) FILTER (WHERE state = 'cancelled')::int AS cancelled,
           coalesce((SELECT jsonb_agg(jsonb_build_object('reason', reason, 'count', count) ORDER BY count DESC, reason)
                       FROM failures WHERE failures."roundId" = state."roundId"), '[]') AS reasons
      FROM state
     GROUP BY "roundId"`;
  return new Map(rows.map(({ roundId, ...ledger }) => [roundId, ledger]));
}
