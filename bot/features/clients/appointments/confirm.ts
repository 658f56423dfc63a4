import { z } from "zod";
import type { Drafts } from "../../../drafts/drafts";
import { findDraftOfMessage } from "../../../drafts/store";
import { fullName } from "../../../texts/names";
import { button, card, choiceRow, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import type { ActionHandler } from "../../../turn/feature";
import type { CardElement, Reply } from "../../../turn/reply";
import { inPlace } from "../../../turn/reply";

import type { Fact, JournalPayload } from "../../journal/model";
import { appointmentOfButton, auditAppointment } from "./access";
import { cancelAppointment, moveForm, settledReply } from "./change";
import { appointmentLine, whenSaid } from "./lines";
import { meetingKind } from "./meeting-words";
import { settledPart } from "./settled-part";
import { type AppointmentRow, findAppointment } from "./store";
import { appointmentTexts } from "./texts";

/** Afterwards: did it take place? One tap, and the contact is logged. */

const MARKS = ["kept", "missed", "moved", "cancelled"] as const;
type Mark = (typeof MARKS)[number];

/** «appointments.confirm» {appointment}: asks, with a button for each thing that may have become of it. */
export const confirmByButton: ActionHandler = async (context, data) => {
  const found = await appointmentOfButton(context, "appointments.confirm", data);
  if (found.type === "refused") return found.replies;
  const { meeting } = found;
  const texts = appointmentTexts[context.actor.language];
  if (meeting.state !== "agreed") return [settledReply(context, meeting)];
  await auditAppointment(context, context.db, "appointment.show", meeting);
  const title = (mark: Mark) => texts.marks[mark];
  return [
    {
      type: "card",
      preview: texts.preview,
      card: card(
        [text(texts.confirm, { bold: true }), text(appointmentLine(context, meeting), { spacing: "None" })],
        MARKS.map((mark) =>
          button(
            title(mark),
            "appointments.mark",
            { appointment: meeting.id, as: mark, here: true },
            mark === "kept" ? { style: "positive", inputs: "none" } : { inputs: "none" },
          ),
        ),
      ),
    },
  ];
};

/** The four words under an appointment that waits to be confirmed; what comes of a tap is a card of its own. */
export function markRow(context: TurnContext, meeting: AppointmentRow): CardElement {
  const texts = appointmentTexts[context.actor.language];
  return choiceRow(
    texts.confirm,
    MARKS.map((mark) => ({ title: texts.marks[mark], chosen: false, data: { appointment: meeting.id, as: mark } })),
    "appointments.mark",
  );
}

const markData = z.object({ as: z.enum(MARKS), here: z.literal(true).optional() });

/** «appointments.mark» {appointment, as}: «Toteutui» and «Ei tullut» log the contact, which carries the appointment's outcome with it. */
export const createMark =
  (drafts: Drafts): ActionHandler =>
  async (context, data) => {
    const found = await appointmentOfButton(context, "appointments.mark", data);
    if (found.type === "refused") return found.replies;
    const read = markData.safeParse(data);
    const texts = appointmentTexts[context.actor.language];
    if (!read.success) return [{ type: "text", text: texts.badChange }];
    const replies = await mark(context, drafts, found.meeting, read.data.as);
    return read.data.here ? inPlace(replies) : replies;
  };

async function mark(context: TurnContext, drafts: Drafts, meeting: AppointmentRow, as: Mark): Promise<Reply[]> {
  const texts = appointmentTexts[context.actor.language];
  if (as === "cancelled") return cancelAppointment(context, meeting);
  if (as === "moved")
    return meeting.state === "agreed" ? [moveForm(context, meeting)] : [settledReply(context, meeting)];
  const isOpen = meeting.state === "agreed";
  // What was settled by another tap is told as it is; the same tap again finds its draft, and shows that.
  const sourceId = `appointment:${meeting.id}:${as}:${settledTimes(meeting)}`;
  if (!isOpen && meeting.state !== as) {
    await discardLosing(context, drafts, sourceId);
    return [settledReply(context, meeting)];
  }
  if (whenSaid(context, meeting).date > context.now.toPlainDate().toString())
    return [{ type: "text", text: texts.notYet }];
  if (!isOpen && !(await findDraftOfMessage(context.db, context.turn.conversationId, sourceId)))
    return [settledReply(context, meeting)];
  const contact = contactOf(context, meeting, as);
  const replies = await drafts.propose(context, "journal.entry", sourceId, meeting.projectId, contact, true);
  const now = await findAppointment(context.db, meeting.id);
  // A colleague settled it otherwise at the same moment: this contact was never stored, and nobody is to be asked about it later.
  if (now && now.state !== "agreed" && now.state !== as && (await discardLosing(context, drafts, sourceId)))
    return [settledReply(context, now)];
  return replies;
}

/** The contact that another outcome left without its appointment is put away. @returns false when there is none such. */
async function discardLosing(context: TurnContext, drafts: Drafts, sourceId: string): Promise<boolean> {
  const draft = await findDraftOfMessage(context.db, context.turn.conversationId, sourceId);
  if (draft?.state !== "open") return false;
  await drafts.act(context, "draft.discard", { draftId: draft.id });
  return true;
}

/** Each change of an appointment begins a new asking: the contact of one that was undone and asked again is a new one. */
function settledTimes({ state, changes }: AppointmentRow): number {
  return state === "agreed" ? changes : changes - 1;
}

/** The contact that an appointment became: of the client, else of the workplace, else of the network. */
function contactOf(context: TurnContext, meeting: AppointmentRow, outcome: "kept" | "missed"): JournalPayload {
  const texts = appointmentTexts[context.actor.language];
  const client = meeting.clientId ? context.roster.client(meeting.clientId) : undefined;
  const employer = meeting.employerId && context.roster.employer(meeting.employerId) ? meeting.employerId : null;
  const { date, startTime, endTime } = whenSaid(context, meeting);
  const kind = meetingKind(meeting.text);
  const fact: Fact = {
    kind: client ? "client_contact" : employer ? "employer_contact" : "network_contact",
    channel: kind === "call" ? "phone" : kind === "video" ? "video" : "face_to_face",
    clients: client
      ? [
          {
            mention: fullName(client),
            candidates: [client.id],
            chosen: client.id,
            nobody: false,
            unknown: false,
            suggested: false,
          },
        ]
      : [],
    employer,
    date,
    dateEnd: null,
    startTime,
    endTime,
    durationMinutes: null,
    topics: [],
    isAttempt: outcome === "missed",
    doubts: [],
  };
  return {
    text: outcome === "kept" ? meeting.text : texts.missedText(meeting.text),
    // Nobody of a workplace was waited for in vain: that is no contact with it.
    facts: outcome === "missed" && !client ? [] : [fact],
    parts: [
      {
        kind: settledPart.kind,
        data: { appointment: meeting.id, client: client?.id ?? null, outcome },
        instead: [],
      },
    ],
    isPrivate: false,
  };
}
