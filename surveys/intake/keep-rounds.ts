import type { Database } from "../../prisma/client";
import { closeDueRounds } from "./close-round";
import { releaseWaiting } from "./release";

/** Nobody goes on with an answer that has lain half done so long. */
const DRAFT_DAYS = 30;

/** The minute's work of the questionnaires: rounds whose time is over are closed, waiting answers released, what is of no use any more removed. */
export async function keepRounds(db: Database, now: Date): Promise<void> {
  await closeDueRounds(db, now);
  await releaseWaiting(db, now);
  const old = new Date(now.getTime() - DRAFT_DAYS * 24 * 3600_000);
  await db.surveyDraft.deleteMany({
    where: { OR: [{ updatedAt: { lt: old } }, { invitation: { expiresAt: { lt: now } } }] },
  });
  await db.surveyLink.deleteMany({ where: { invitationId: null, expiresAt: { lt: now } } });
}
