import { z } from "zod";
import { membershipIn } from "../../../staff/actor";
import { card, privateLine, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import type { ActionHandler } from "../../../turn/feature";
import { inPlace } from "../../../turn/reply";
import { turnTexts } from "../../../turn/texts";
import { feedbackTexts } from "../texts";
import { noteAsking } from "./note-asking";

/** What can be done about one that was asked already: no reminders any more, or taken back. */

const withdrawn = z.object({ invitation: z.uuid() });

/** The invitation behind a button, if this person may act on it. Rounds have buttons of their own. */
async function invitationOf(context: TurnContext, data: Record<string, unknown>) {
  const read = withdrawn.safeParse(data);
  const projects = context.actor.memberships.map(({ projectId }) => projectId);
  const invitation = read.success
    ? await context.db.invitation.findFirst({
        where: { id: read.data.invitation, projectId: { in: projects }, roundId: null },
        select: { id: true, projectId: true, clientId: true, askedBy: true, recipientName: true },
      })
    : null;
  if (!invitation) return null;
  // What speaks of no client: whoever asked, and the manager.
  const isOwn =
    invitation.askedBy === context.actor.staffId ||
    membershipIn(context.actor, invitation.projectId)?.role === "manager";
  return (invitation.clientId ? context.roster.client(invitation.clientId) : isOwn) ? invitation : null;
}

/** «Älä muistuta»: the link works on, nothing more is sent. */
export const stopReminding: ActionHandler = async (context, data) => {
  const texts = feedbackTexts[context.actor.language];
  const invitation = await invitationOf(context, data);
  if (!invitation) return [{ type: "text", text: turnTexts[context.actor.language].unknownButton }];
  await context.db.$transaction(async (tx) => {
    await tx.invitation.update({ where: { id: invitation.id }, data: { noReminders: true } });
    await noteAsking(tx, context, invitation.projectId, "feedback.no_reminders", invitation.id);
  });
  return [privateLine(texts.noRemindDone(invitation.recipientName), texts.preview)];
};

/** «Peru kysely»: links stop working, nothing more goes out. What has been answered stays. */
export const withdraw: ActionHandler = async (context, data) => {
  const texts = feedbackTexts[context.actor.language];
  const invitation = await invitationOf(context, data);
  if (!invitation) return [{ type: "text", text: turnTexts[context.actor.language].unknownButton }];
  const done = await context.db.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id: invitation.id, state: { not: "answered" } },
      data: { state: "withdrawn" },
    });
    if (count === 0) return false;
    await tx.surveyDelivery.updateMany({
      where: { invitationId: invitation.id, state: "queued", leaseUntil: null },
      data: { state: "cancelled", settledAt: new Date(context.now.epochMilliseconds) },
    });
    await noteAsking(tx, context, invitation.projectId, "feedback.withdraw", invitation.id);
    return true;
  });
  return inPlace([
    {
      type: "card",
      preview: texts.preview,
      card: card([
        invitation.recipientName ? text(texts.askTitle(invitation.recipientName), { bold: true }) : null,
        text(done ? texts.withdrawn : texts.withdrawnLate),
      ]),
    },
  ]);
};
