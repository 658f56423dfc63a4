import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Transaction } from "../../../../prisma/client";
import { say } from "../../../../surveys/catalogue/languages";
import type { Questionnaire } from "../../../../surveys/catalogue/questionnaire";
import { enqueue } from "../../../outbox/outbox";
import type { Membership } from "../../../staff/actor";
import { button, card, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import type { ActionHandler } from "../../../turn/feature";
import { inPlace, type Reply } from "../../../turn/reply";
import { turnTexts } from "../../../turn/texts";
import { invite, privacyOfOne } from "../asking/invite";
import { noteAsking, sayWhen } from "../asking/note-asking";
import { questionnairesOf } from "../offered";
import type { Reach } from "../reach";
import { ledBy, timesOf } from "../rounds/led-project";
import { showRound } from "../rounds/round-card";
import { LEAST_ANONYMOUS, openRoundsOf, putRound } from "../rounds/store";
import { feedbackTexts } from "../texts";
import { cardKey, wordsOf } from "./answer-card";
import { drawAnswerCard } from "./draw-card";

/** «kysely tiimille»: a short questionnaire to the project's own people, as a card in their chat. Managers alone. */
export async function openTeam(context: TurnContext, reach: Reach): Promise<Reply[]> {
  const { language } = context.actor;
  const texts = feedbackTexts[language];
  const project = ledBy(context);
  if (!project) return [{ type: "text", text: texts.managersOnly }];
  const [questionnaire] = await ofTeam(context, reach, project);
  if (!questionnaire) return [{ type: "text", text: texts.notOffered }];
  const team = await loadTeam(context, project.projectId);
  const { now, dueAt } = timesOf(context, project, questionnaire.meta.openDays);
  const data = { nonce: randomUUID(), questionnaire: questionnaire.key };
  const open = await openRoundsOf(context.db, project.projectId, [questionnaire.key]);
  const isHidden = questionnaire.meta.privacy !== "named" && team.length < LEAST_ANONYMOUS;
  return [
    {
      type: "card",
      preview: texts.preview,
      card: card(
        [
          text(say(questionnaire.title, language), { bold: true, large: true }),
          text(texts.roundConfirm(team.length), { bold: true }),
          text(team.map(({ displayName }) => displayName).join(", "), { subtle: true }),
          text(texts.onCard.goes(dueAt > now ? sayWhen(dueAt, context) : texts.now)),
          text(texts.onCard.privacy[privacyOfOne(questionnaire)], { small: true, subtle: true }),
          isHidden ? text(texts.fewInTeam, { color: "Attention" }) : null,
          ...open.map((name) => text(texts.alreadyOpen(name), { color: "Attention" })),
        ],
        [
          button(texts.roundSend(team.length), "feedback.team_send", data, { style: "positive" }),
          button(texts.ways.preview, "feedback.team_preview", data),
          button(texts.cancel, "feedback.round_cancel", {}),
        ],
      ),
    },
  ];
}

const chosen = z.object({ nonce: z.uuid(), questionnaire: z.string().max(120) });

export const previewTeam =
  (reach: Reach): ActionHandler =>
  async (context, data) => {
    const { language } = context.actor;
    const project = ledBy(context);
    const questionnaire = project && (await chosenOf(context, reach, project, data));
    if (!questionnaire) return [{ type: "text", text: turnTexts[language].unknownButton }];
    const words = wordsOf(privacyOfOne(questionnaire), language);
    return [
      {
        type: "card",
        preview: feedbackTexts[language].preview,
        card: drawAnswerCard(questionnaire, language, words, null),
      },
    ];
  };

/** Written down once, whoever taps however often; the outbox brings the cards. */
export const sendTeam =
  (reach: Reach): ActionHandler =>
  async (context, data) => {
    const texts = feedbackTexts[context.actor.language];
    const read = chosen.safeParse(data);
    const project = ledBy(context);
    if (!project) return [{ type: "text", text: texts.managersOnly }];
    const questionnaire = await chosenOf(context, reach, project, data);
    if (!read.success || !questionnaire)
      return [{ type: "text", text: turnTexts[context.actor.language].unknownButton }];
    const team = await loadTeam(context, project.projectId);
    const id = await context.db.$transaction(async (tx) => {
      const roundId = await startTeamRound(tx, context, { project, questionnaire, team, nonce: read.data.nonce });
      await noteAsking(tx, context, project.projectId, "feedback.team_send", roundId);
      return roundId;
    });
    return inPlace([await showRound(context, id)]);
  };

interface TeamMember {
  id: string;
  aadObjectId: string;
  displayName: string;
  language: "fi" | "en";
}

async function startTeamRound(
  tx: Transaction,
  context: TurnContext,
  asked: { project: Membership; questionnaire: Questionnaire; team: TeamMember[]; nonce: string },
): Promise<string> {
  const { project, questionnaire, team, nonce } = asked;
  const { projectId } = project;
  const times = timesOf(context, project, questionnaire.meta.openDays);
  // A card stands in the chat of one person.
  const privacy = privacyOfOne(questionnaire);
  const dedupeKey = `team:${nonce}`;
  const today = context.now.toPlainDate();
  const { id: roundId } = await putRound(tx, {
    ...{ dedupeKey, projectId, questionnaire, privacy, eventId: null },
    ...{ closesAt: times.closesAt, askedBy: context.actor.staffId },
    name: `${feedbackTexts.fi.groups.staff} ${today.month}/${today.year}`,
  });
  for (const { id: staffId, aadObjectId, language } of team) {
    const key = cardKey(dedupeKey, staffId);
    const invitation = await invite(tx, {
      ...{ projectId, questionnaire, roundId, privacy, language, now: times.now },
      ...{ dedupeKey: key, channel: "card", askedBy: context.actor.staffId, expiresAt: times.closesAt },
    });
    await enqueue(tx, {
      ...{ dedupeKey: `survey:${key}`, purpose: "survey.card", recipient: aadObjectId, dueAt: times.dueAt },
      message: {
        type: "card",
        preview: feedbackTexts[language].preview,
        card: drawAnswerCard(questionnaire, language, wordsOf(privacy, language), {
          ...{ invitationId: invitation.id, submissionId: randomUUID(), typed: {}, problems: [] },
        }),
      },
    });
  }
  return roundId;
}

async function ofTeam({ db }: TurnContext, reach: Reach, { projectId }: Membership): Promise<Questionnaire[]> {
  const offered = await questionnairesOf(db, reach, projectId);
  return offered.filter(({ meta }) => meta.audience === "staff" && meta.onCard);
}

async function chosenOf(
  context: TurnContext,
  reach: Reach,
  project: Membership,
  data: Record<string, unknown>,
): Promise<Questionnaire | undefined> {
  return (await ofTeam(context, reach, project)).find(({ key }) => key === data.questionnaire);
}

async function loadTeam({ db }: TurnContext, projectId: string): Promise<TeamMember[]> {
  const rows = await db.projectRole.findMany({
    where: { projectId, staff: { active: true } },
    select: { staff: { select: { id: true, aadObjectId: true, displayName: true, language: true } } },
    orderBy: { staff: { displayName: "asc" } },
  });
  return rows.map(({ staff }) => staff);
}
