import { z } from "zod";
import type { Privacy } from "../../../../surveys/catalogue/metadata";
import { type Question, type Questionnaire, questionsOf } from "../../../../surveys/catalogue/questionnaire";
import type { StoredQuestionnaire } from "../../../../surveys/catalogue/store";
import type { FieldProblem } from "../../../../surveys/intake/submitted";
import { newToken } from "../../../../surveys/links/token";
import { readForm } from "../../../../surveys/page/read-form";
import type { Language } from "../../../staff/actor";
import { recordAudit } from "../../../staff/audit";
import { card, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import type { ActionHandler, FormHandler } from "../../../turn/feature";
import { inPlace, type Reply } from "../../../turn/reply";
import { turnTexts } from "../../../turn/texts";
import { giveLink } from "../asking/invite";
import type { Surveys } from "../surveys";
import { feedbackTexts } from "../texts";
import { drawAnswerCard, FIELD } from "./draw-card";

const sent = z.object({ invitation: z.uuid(), submission: z.uuid() });

/** Whose card it is stands in the key of its asking («…:<staff id>»): a card that was passed on is nobody else's. */
export function cardKey(round: string, staffId: string): string {
  return `${round}:staff:${staffId}`;
}

/** «Lähetä vastaus»: by the same door as from a page, with the same guard. */
export const sendAnswerCard =
  (publicUrl: string, surveys: Surveys): ActionHandler =>
  async (context, data) => {
    const { language, staffId } = context.actor;
    const texts = feedbackTexts[language].onCard;
    const card = await readCard(context, surveys, data);
    if (!card) return [{ type: "text", text: turnTexts[language].unknownButton }];
    const { invitation, questionnaire, fields, submissionId } = card;
    const submitted = await surveys.intake.submit(await passOf(context, publicUrl, invitation), {
      ...{ submissionId, language, address: staffId },
      answers: readForm(questionnaire, fields),
    });
    if (submitted.type === "refused") return drawAgain(context, card, submitted.problems);
    if (submitted.type === "stored")
      await recordAudit(context.db, {
        ...{ actorId: staffId, projectId: invitation.projectId, command: "feedback.card_answered" },
        ...{ subject: "Questionnaire", subjectIds: [invitation.questionnaireId] },
      });
    return [line(context, texts.came[submitted.type])];
  };

/** The card once more, as it was filled in. */
export const showAnswerCard =
  (surveys: Surveys): FormHandler =>
  async (context, typed, problem) => {
    const card = await readCard(context, surveys, typed);
    return card && drawAgain(context, card, [{ question: null, say: problem }]);
  };

interface FilledCard {
  invitation: { id: string; questionnaireId: string; projectId: string; privacy: Privacy };
  questionnaire: StoredQuestionnaire;
  fields: URLSearchParams;
  submissionId: string;
}

/** null: no card of this person's. */
async function readCard(
  { db, actor }: TurnContext,
  { versions }: Surveys,
  data: Record<string, unknown>,
): Promise<FilledCard | null> {
  const read = sent.safeParse(data);
  const invitation = read.success ? await db.invitation.findUnique({ where: { id: read.data.invitation } }) : null;
  if (!read.success || !invitation?.dedupeKey.endsWith(`:staff:${actor.staffId}`)) return null;
  const questionnaire = await versions.byId(invitation.questionnaireId);
  return { invitation, questionnaire, fields: fieldsOf(questionnaire, data), submissionId: read.data.submission };
}

function drawAgain(
  { actor }: TurnContext,
  { invitation, questionnaire, fields, submissionId }: FilledCard,
  problems: FieldProblem[],
): Reply[] {
  const typed = Object.fromEntries(
    questionsOf(questionnaire).map(({ name }) => [FIELD + name, fields.getAll(name).join(",")]),
  );
  const words = wordsOf(invitation.privacy, actor.language);
  const form = { invitationId: invitation.id, submissionId, typed, problems };
  return inPlace([
    {
      type: "card",
      preview: feedbackTexts[actor.language].preview,
      card: drawAnswerCard(questionnaire, actor.language, words, form),
      // What was typed is kept nowhere before it is an answer.
      onRepeat: drawAnswerCard(questionnaire, actor.language, words, { ...form, typed: {} }),
    },
  ]);
}

/** What a card says beside its questions. */
export function wordsOf(privacy: Privacy, language: Language) {
  const texts = feedbackTexts[language];
  return { privacy: texts.onCard.privacy[privacy], send: texts.onCard.send, previewTold: texts.previewTold };
}

/** A way in that lives as long as this answer takes: the door knows tokens alone. */
async function passOf(
  { db }: TurnContext,
  publicUrl: string,
  { id, questionnaireId }: { id: string; questionnaireId: string },
): Promise<string> {
  const fresh = newToken();
  const to = { invitationId: id, questionnaireId, channel: "card" } as const;
  await db.$transaction((tx) => giveLink(tx, publicUrl, to, fresh));
  return fresh.token;
}

/** Teams gives the chosen ones of a list as one text with commas. */
function fieldsOf(questionnaire: Questionnaire, data: Record<string, unknown>): URLSearchParams {
  const fields = new URLSearchParams();
  for (const question of questionsOf(questionnaire)) {
    const value = data[FIELD + question.name];
    if (typeof value !== "string") continue;
    for (const one of partsOf(question, value)) fields.append(question.name, one);
  }
  return fields;
}

function partsOf({ type }: Question, value: string): string[] {
  return type === "checkbox" ? value.split(",") : [value];
}

function line({ actor }: TurnContext, said: string): Reply {
  return {
    type: "replace",
    at: null,
    preview: feedbackTexts[actor.language].preview,
    card: card([text(said, { bold: true })]),
  };
}
