import { z } from "zod";
import { cutText } from "../../../../surveys/finnish/tidy-text";
import { button, card, privateLine, text, textInput } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import type { ActionHandler, FormHandler } from "../../../turn/feature";
import type { CardElement, Reply } from "../../../turn/reply";
import { inPlace } from "../../../turn/reply";
import { appointmentOfButton, auditAppointment } from "./access";
import { dayRefusal } from "./agreed-part";
import { appointmentLine, sayWhen, whenLine, whenSaid, whomAndWhere, zoneOf } from "./lines";
import { movedTo, whenOf } from "./model";
import { readWhen } from "./read-when";
import { type AppointmentRow, changeAppointment, findAppointment, findClash, undoChange } from "./store";
import { appointmentTexts } from "./texts";

/** Moving and cancelling one appointment, and taking that back. A card's buttons and the commands come here. */

export interface NewTime {
  date: string | null;
  startTime: string | null;
  endTime: string | null;
}

/** Moves it and shows «to 26.11. klo 10 → pe 27.11. klo 10»; or says why it cannot be then. */
export async function moveAppointment(context: TurnContext, meeting: AppointmentRow, to: NewTime): Promise<Reply[]> {
  const { language } = context.actor;
  const texts = appointmentTexts[language];
  if (meeting.state !== "agreed") return [settledReply(context, meeting)];
  const zone = zoneOf(context, meeting.projectId);
  const instants = movedTo(meeting, to, zone);
  // As it is stored: half past three is not on every night's clock.
  const when = whenOf(instants, zone);
  const wrong = dayRefusal(context, when);
  if (wrong) return [moveForm(context, meeting, wrong)];
  const clash = await findClash(context.db, meeting.staffId, instants, { id: meeting.id });
  const moved = await change(context, meeting, instants, "moved");
  if (!moved) return stale(context, meeting);
  const line = `${whenLine(context, meeting)} → ${sayWhen(when, context.now.toPlainDate(), language)}`;
  return [
    changedCard(context, moved, [
      text(texts.moved, { bold: true, color: "Good" }),
      text(line, { bold: true, spacing: "Small" }),
      text(whomAndWhere(context, moved), { spacing: "None" }),
      ...(clash
        ? [text(texts.clash(appointmentLine(context, clash)), { small: true, color: "Attention", spacing: "Small" })]
        : []),
    ]),
  ];
}

export async function cancelAppointment(context: TurnContext, meeting: AppointmentRow): Promise<Reply[]> {
  const texts = appointmentTexts[context.actor.language];
  if (meeting.state !== "agreed") return [settledReply(context, meeting)];
  const cancelled = await change(context, meeting, { state: "cancelled" }, "cancelled");
  if (!cancelled) return stale(context, meeting);
  return [
    changedCard(context, cancelled, [
      text(texts.cancelled, { bold: true, color: "Good" }),
      text(appointmentLine(context, cancelled), { spacing: "Small" }),
    ]),
  ];
}

async function change(
  context: TurnContext,
  meeting: AppointmentRow,
  to: Parameters<typeof changeAppointment>[2],
  reason: "moved" | "cancelled",
): Promise<AppointmentRow | null> {
  return context.db.$transaction(async (tx) => {
    const changed = await changeAppointment(tx, meeting, to, context.actor.staffId, reason);
    if (changed) await auditAppointment(context, tx, `appointment.${reason}`, changed);
    return changed;
  });
}

function changedCard(context: TurnContext, meeting: AppointmentRow, body: CardElement[]): Reply {
  const texts = appointmentTexts[context.actor.language];
  return {
    type: "card",
    preview: texts.previewChanged,
    card: card(body, [button(texts.undo, "appointments.undo", { appointment: meeting.id, changes: meeting.changes })]),
  };
}

/** Somebody was quicker: how it stands now. */
async function stale(context: TurnContext, meeting: AppointmentRow): Promise<Reply[]> {
  const now = (await findAppointment(context.db, meeting.id)) ?? meeting;
  return [settledReply(context, now)];
}

/** What an appointment is that cannot be changed any more, or has changed meanwhile. */
export function settledReply(context: TurnContext, meeting: AppointmentRow): Reply {
  const texts = appointmentTexts[context.actor.language];
  const said = {
    agreed: texts.changedMeanwhile,
    cancelled: texts.alreadyCancelled,
    kept: texts.alreadyKept,
    missed: texts.alreadyMissed,
  }[meeting.state];
  return privateLine(`${said} ${appointmentLine(context, meeting)}`, texts.previewChanged);
}

/** A field for the new day and time. */
export function moveForm(context: TurnContext, meeting: AppointmentRow, problem?: string, typed = ""): Reply {
  const texts = appointmentTexts[context.actor.language];
  return {
    type: "card",
    preview: texts.preview,
    card: card(
      [
        text(texts.moveWhere, { bold: true }),
        text(appointmentLine(context, meeting), { spacing: "None" }),
        problem ? text(problem, { color: "Attention", small: true }) : null,
        textInput("when", texts.labels.when, typed, { placeholder: texts.whenHint, maxLength: 60 }),
      ],
      [button(texts.move, "appointments.move", { appointment: meeting.id }, { style: "positive" })],
    ),
  };
}

const moveData = z.object({
  when: z.string().max(200).optional(),
  date: z.iso.date().nullish(),
  startTime: z.iso.time({ precision: -1 }).nullish(),
  endTime: z.iso.time({ precision: -1 }).nullish(),
});

/** The form's «Siirrä», or the choice of which one to move. */
export const moveByButton: ActionHandler = async (context, data) => {
  const found = await appointmentOfButton(context, "appointments.move", data);
  if (found.type === "refused") return found.replies;
  const { meeting } = found;
  const texts = appointmentTexts[context.actor.language];
  const read = moveData.safeParse(data);
  if (!read.success) return [{ type: "text", text: texts.badChange }];
  const { when, date = null, startTime = null, endTime = null } = read.data;
  if (when !== undefined) {
    const typed = readWhen(when, context.now, whenSaid(context, meeting).date);
    if (!typed) return inPlace([moveForm(context, meeting, texts.badDay(cutText(when.trim(), 60)), cutText(when, 60))]);
    return inPlace(await moveAppointment(context, meeting, typed));
  }
  if (date === null && startTime === null) return inPlace([moveForm(context, meeting)]);
  return inPlace(await moveAppointment(context, meeting, { date, startTime, endTime }));
};

/** The form for the new day and time once more. */
export const showMoveForm: FormHandler = async (context, typed, problem) => {
  const found = await appointmentOfButton(context, "appointments.move", typed);
  if (found.type === "refused") return null;
  return inPlace([moveForm(context, found.meeting, problem, cutText(String(typed.when ?? ""), 60))]);
};

export const cancelByButton: ActionHandler = async (context, data) => {
  const found = await appointmentOfButton(context, "appointments.cancel", data);
  return found.type === "refused" ? found.replies : inPlace(await cancelAppointment(context, found.meeting));
};

/** «Kumoa»: only what its own card told of; after that the card says how things stand. */
export const undoByButton: ActionHandler = async (context, data) => {
  const found = await appointmentOfButton(context, "appointments.undo", data);
  if (found.type === "refused") return found.replies;
  const texts = appointmentTexts[context.actor.language];
  const changes = z.number().int().min(0).max(10_000).safeParse(data.changes);
  if (!changes.success) return [{ type: "text", text: texts.badChange }];
  const undone = await context.db.$transaction(async (tx) => {
    const row = await undoChange(tx, found.meeting.id, changes.data, context.actor.staffId);
    if (row) await auditAppointment(context, tx, "appointment.undone", row);
    return row;
  });
  return undone
    ? inPlace([privateLine(`${texts.undone} ${appointmentLine(context, undone)}`, texts.previewChanged)])
    : inPlace(await stale(context, found.meeting));
};
