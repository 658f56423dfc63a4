import { z } from "zod";
import { dateOf } from "../../../../prisma/days";
import { type Language, membershipIn } from "../../../staff/actor";
import { sayDate } from "../../../texts/dates";
import { button, card, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import type { ActionHandler } from "../../../turn/feature";
import { inPlace, type Reply } from "../../../turn/reply";
import { turnTexts } from "../../../turn/texts";
import { eventTexts } from "../../network/texts";
import { handedOver, openUrl } from "../asking/hand-over";
import { giveLink } from "../asking/invite";
import { noteAsking } from "../asking/note-asking";
import type { Reach } from "../reach";
import { feedbackTexts } from "../texts";
import { timesOf } from "./led-project";
import { type HeldEvent, recentEvents, startEventRound } from "./store";
import { questionnaireFor } from "./which-questionnaire";

/** «palautekysely tilaisuudesta»: one code and link for all guests. Whoever was there may ask. */

/** An event's guests answer until they have forgotten it. */
const EVENT_DAYS = 60;
/** A few more than were counted: somebody always comes late. Uncounted: a hall. */
const EXTRA_GUESTS = 10;
const UNCOUNTED_GUESTS = 300;

export async function openEvents(context: TurnContext): Promise<Reply[]> {
  const { language } = context.actor;
  const texts = feedbackTexts[language];
  const events = await heldLately(context);
  if (events.length === 0) return [{ type: "text", text: texts.eventNone }];
  const today = context.now.toPlainDate();
  return [
    {
      type: "card",
      preview: texts.preview,
      card: card([
        text(texts.eventTitle, { bold: true, large: true }),
        text(texts.labels.event),
        {
          type: "ActionSet",
          actions: events.slice(0, 5).map((event) =>
            button(`${sayKind(event.kind, language)} ${sayDate(event.day, today, language)}`, "feedback.event_open", {
              event: event.id,
            }),
          ),
        },
      ]),
    },
  ];
}

function heldLately({ db, actor, now }: TurnContext): Promise<HeldEvent[]> {
  const since = now.toPlainDate().subtract({ days: EVENT_DAYS }).toString();
  return recentEvents(
    db,
    actor.memberships.map(({ projectId }) => projectId),
    dateOf(since),
  );
}

function sayKind(kind: string, language: Language): string {
  return (eventTexts[language].kinds as Record<string, string>)[kind] ?? kind;
}

const event = z.object({ event: z.uuid() });

/** One link and code for all who were there. */
export const openEventRound =
  (reach: Reach): ActionHandler =>
  async (context, data) => {
    const { language } = context.actor;
    const texts = feedbackTexts[language];
    const read = event.safeParse(data);
    const held = read.success ? (await heldLately(context)).find(({ id }) => id === read.data.event) : undefined;
    const questionnaire = held && (await questionnaireFor(context.db, reach, held.projectId, "event"));
    if (!held || !questionnaire) return [{ type: "text", text: turnTexts[language].unknownButton }];
    const project = membershipIn(context.actor, held.projectId)!;
    const today = context.now.toPlainDate();
    const { now, closesAt } = timesOf(context, project, questionnaire.meta.openDays);
    const name = `${sayKind(held.kind, "fi")} ${sayDate(held.day, today, "fi")}`;
    const link = await context.db.$transaction(async (tx) => {
      const { roundId, invitationId, questionnaireId } = await startEventRound(tx, {
        dedupeKey: `event:${held.id}`,
        projectId: held.projectId,
        questionnaire,
        name,
        closesAt,
        askedBy: context.actor.staffId,
        now,
        eventId: held.id,
        attendees: held.attendees,
        mostAnswers: held.attendees === null ? UNCOUNTED_GUESTS : held.attendees + EXTRA_GUESTS,
      });
      await noteAsking(tx, context, held.projectId, "feedback.event_open", roundId);
      return giveLink(tx, reach.publicUrl, { invitationId, questionnaireId, channel: "qr" });
    });
    return inPlace([
      {
        type: "card",
        preview: texts.preview,
        onRepeat: card([text(name, { bold: true, large: true }), text(texts.shownOnce)]),
        card: card(
          [text(name, { bold: true, large: true }), text(texts.eventTold), ...(await handedOver(context, "qr", link))],
          [openUrl(texts.sheetOpen, `${link}/sheet`)],
        ),
      },
    ]);
  };
