import { randomUUID } from "node:crypto";
import type { Database } from "../../../prisma/client";
import type { Prisma } from "../../../prisma/generated/client";
import { holds } from "../../../surveys/catalogue/hold";
import { type Answers, type Question, questionsOf } from "../../../surveys/catalogue/questionnaire";
import type { StoredQuestionnaire, Versions } from "../../../surveys/catalogue/store";
import type { FieldProblem, Intake } from "../../../surveys/intake/submitted";
import { mayKeepDraft, openLink } from "../../../surveys/links/open-link";
import { conditionOf, settleAnswers } from "../../../surveys/page/steps";

/** A door for the page's own tests: asks for what is required, stores once. What else the real one refuses is tried in test/surveys/intake. */
export function createPlainIntake(db: Database, versions: Versions, now: () => Date): Intake {
  const open = (token: string) => openLink(db, versions, token, now());
  return {
    async submit(token, sent) {
      const opened = await open(token);
      if (opened.type === "used") {
        const row = await db.surveyResponse.findFirst({ where: { submissionId: sent.submissionId } });
        return { type: row ? "already_there" : "used" };
      }
      if (opened.type !== "open" && opened.type !== "preview") return { type: opened.type };
      const { link } = opened;
      const problems = missing(link.questionnaire, sent.answers as Answers);
      if (problems.length > 0) return { type: "refused", problems };
      if (opened.type === "preview") return { type: "previewed" };
      await db.$transaction([
        db.surveyResponse.create({
          data: {
            id: randomUUID(),
            projectId: link.projectId!,
            questionnaireId: link.questionnaire.id,
            invitationId: link.invitationId,
            privacy: link.privacy,
            answers: sent.answers as Prisma.InputJsonObject,
            language: sent.language,
            answeredAt: link.privacy === "anonymous" ? null : now(),
            answeredOn: now(),
            submissionId: sent.submissionId,
          },
        }),
        db.invitation.update({ where: { id: link.invitationId! }, data: { state: "answered", answers: 1 } }),
      ]);
      return { type: "stored" };
    },
    async saveDraft(token, { answers }) {
      const opened = await open(token);
      if (opened.type !== "open" || !mayKeepDraft(opened.link.questionnaire, opened.link.privacy)) return "not_kept";
      const invitationId = opened.link.invitationId!;
      const kept = { answers: answers as Prisma.InputJsonObject, updatedAt: now() };
      await db.surveyDraft.upsert({ where: { invitationId }, create: { invitationId, ...kept }, update: kept });
      return "kept";
    },
    async checkPage(questionnaire, page, answers) {
      const here = new Set(
        questionsOf({ pages: questionnaire.pages.filter(({ name }) => name === page) }).map(({ name }) => name),
      );
      const problems = missing(questionnaire, answers as Answers).filter(({ question }) => here.has(question!));
      return { answers: answers as Answers, problems };
    },
    async stopReminders(token) {
      const opened = await open(token);
      if (opened.type === "unknown" || !opened.link.invitationId) return "unknown";
      await db.invitation.update({ where: { id: opened.link.invitationId }, data: { noReminders: true } });
      return "stopped";
    },
  };
}

function missing(questionnaire: StoredQuestionnaire, given: Answers): FieldProblem[] {
  const { hidden, answers } = settleAnswers(questionnaire, given);
  const needed = (question: Question) => {
    const condition = conditionOf(question.requiredIf);
    return question.isRequired || (condition !== null && holds(condition, answers));
  };
  return questionsOf(questionnaire)
    .filter((question) => needed(question) && !hidden.has(question.name) && answers[question.name] === undefined)
    .map(({ name }) => ({ question: name, say: "Vastaa tähän, kiitos." }));
}
