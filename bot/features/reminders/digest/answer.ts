import { canSeeProjectStatus } from "../../../staff/access";
import { recordAudit } from "../../../staff/audit";
import type { TurnContext } from "../../../turn/context";
import type { Reply } from "../../../turn/reply";
import type { Rules } from "../show-list";
import { digestCard, makeDigest } from "./digest";
import { digestTexts } from "./texts";

/** «viikkokooste»: a card for each project that the person manages. */
export async function answerDigest(context: TurnContext, rules: Rules): Promise<Reply[]> {
  const { actor, db, now } = context;
  const managed = actor.memberships.filter(({ projectId }) => canSeeProjectStatus(actor, projectId));
  return Promise.all(
    managed.map(async (membership): Promise<Reply> => {
      const digest = await makeDigest(db, rules(), membership, now);
      await recordAudit(db, {
        actorId: actor.staffId,
        projectId: membership.projectId,
        command: "question.digest",
        subject: "Project",
        subjectIds: [membership.projectId],
      });
      return {
        type: "card",
        preview: digestTexts[actor.language].preview,
        card: digestCard(digest, actor.language),
      };
    }),
  );
}
