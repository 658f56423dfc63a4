import type { Database } from "../../prisma/client";
import { PREVIEWED } from "../catalogue/store";
import { closeDueRounds } from "./close-round";
import { removeDeadDrafts } from "./keep-draft";
import { releaseWaiting } from "./release";

/** The minute's work of the questionnaires: rounds whose time is over are closed, waiting answers released, what is of no use any more removed. */
export async function keepRounds(db: Database, now: Date): Promise<void> {
  await closeDueRounds(db, now);
  await releaseWaiting(db, now);
  await removeDeadDrafts(db, now);
  await db.surveyLink.deleteMany({ where: { invitationId: null, expiresAt: { lt: now } } });
  await db.questionnaire.deleteMany({ where: { key: { startsWith: PREVIEWED }, links: { none: {} } } });
}
