import type { Database } from "../../prisma/client";
import type { Answers } from "../catalogue/questionnaire";
import { type AskedLink, mayKeepDraft, type OpenedLink } from "../links/open-link";

/** An open link of one person, to a questionnaire of which half an answer may lie on the server. Several guests or a shared tablet would read each other's. */
export function mayKeepDraftOf(opened: OpenedLink): opened is { type: "open"; link: AskedLink } {
  if (opened.type !== "open") return false;
  const { questionnaire, privacy, isShared, isTablet } = opened.link;
  return mayKeepDraft(questionnaire, privacy) && !isShared && !isTablet;
}

/** Only beside an open invitation: a draft that arrives while the answer is being stored waits for it, and is none then. @returns whether it was kept. */
export async function keepDraft(db: Database, invitationId: string, answers: Answers, now: Date): Promise<boolean> {
  const kept = await db.$executeRaw`
    INSERT INTO "SurveyDraft" ("invitationId", answers, "updatedAt")
    SELECT id, ${JSON.stringify(answers)}::jsonb, ${now} FROM "Invitation"
     WHERE id = ${invitationId}::uuid AND state = 'open' FOR SHARE
        ON CONFLICT ("invitationId") DO UPDATE SET answers = EXCLUDED.answers, "updatedAt" = EXCLUDED."updatedAt"`;
  return kept > 0;
}

/** Half answers to which nobody can come back: the link is spent, withdrawn, over, or its round closed. @returns how many were removed. */
export async function removeDeadDrafts(db: Database, now: Date): Promise<number> {
  const { count } = await db.surveyDraft.deleteMany({
    where: {
      invitation: {
        OR: [{ state: { not: "open" } }, { expiresAt: { lte: now } }, { round: { state: "closed" } }],
      },
    },
  });
  return count;
}
