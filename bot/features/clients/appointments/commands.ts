import { recordAudit } from "../../../staff/audit";
import { localDay } from "../../../texts/dates";
import { button, card, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import type { CommandHandler } from "../../../turn/feature";
import type { Reply } from "../../../turn/reply";
import type { Understanding } from "../../../understanding/understanding";
import { instantsOf } from "../../journal/model";
import { cancelAppointment, moveAppointment, moveForm } from "./change";
import { appointmentLine, whenSaid, zoneOf } from "./lines";
import { type MoveReading, readMove } from "./read-move";
import { type AppointmentRow, listAppointments } from "./store";
import { appointmentTexts } from "./texts";

/** «siirrä huominen tapaaminen perjantaille», «peru Liisan aika»: one that fits is done at once and can be undone; of several the person chooses. */

const MOST_SHOWN = 5;

export const moveCommand: CommandHandler = (context, understanding) => changeByWords(context, understanding, "move");
export const cancelCommand: CommandHandler = (context, understanding) =>
  changeByWords(context, understanding, "cancel");

async function changeByWords(
  context: TurnContext,
  understanding: Understanding,
  what: "move" | "cancel",
): Promise<Reply[]> {
  const texts = appointmentTexts[context.actor.language];
  const { act } = context.turn;
  const written = act.type === "text" || act.type === "edited" ? act.text : "";
  if (understanding.clients.length > 1) return [{ type: "text", text: texts.oneAtATime }];
  const spans = [...understanding.clients, ...understanding.unknownNames].map(({ span }) => span);
  const said = readMove(written, spans, context.now, what === "move");
  const upcoming = await upcomingOf(context);
  const fitting = understanding.unknownNames.length > 0 ? [] : fits(context, understanding, said, upcoming);
  const chosen = said.which.isNext ? fitting.slice(0, 1) : fitting;
  const [only, another] = chosen;
  if (!only) return [await showUpcoming(context, upcoming)];
  if (another) return [await choose(context, chosen, what, said)];
  if (what === "cancel") return cancelAppointment(context, only);
  if (said.badDay !== null) return [moveForm(context, only, texts.badDay(said.badDay), said.badDay)];
  if (said.to.date === null && said.to.startTime === null) return [moveForm(context, only)];
  return moveAppointment(context, only, said.to);
}

/** The person's own agreed appointments from the start of today on. */
async function upcomingOf(context: TurnContext): Promise<AppointmentRow[]> {
  const today = context.now.toPlainDate().toString();
  const { appointments } = await listAppointments(context.db, {
    staffIds: [context.actor.staffId],
    projectIds: context.actor.memberships.map(({ projectId }) => projectId),
    states: ["agreed"],
    start: instantsOf(today, today, context.actor.timeZone).start,
    limit: 100,
  });
  return appointments.filter(({ clientId }) => clientId === null || context.roster.client(clientId) !== undefined);
}

function fits(
  context: TurnContext,
  { clients }: Understanding,
  { which }: MoveReading,
  upcoming: AppointmentRow[],
): AppointmentRow[] {
  const [mention] = clients;
  const isTheirs = (one: AppointmentRow) =>
    !mention || (one.clientId !== null && mention.candidates.includes(one.clientId));
  const isThen = (one: AppointmentRow) =>
    (which.date === null || localDay(one.startsAt, zoneOf(context, one.projectId)) === which.date) &&
    (which.startTime === null || whenSaid(context, one).startTime === which.startTime);
  return upcoming.filter((one) => isTheirs(one) && isThen(one));
}

async function showUpcoming(context: TurnContext, upcoming: AppointmentRow[]): Promise<Reply> {
  const texts = appointmentTexts[context.actor.language];
  if (upcoming.length === 0) return { type: "text", text: texts.noneUpcoming };
  const shown = upcoming.slice(0, MOST_SHOWN);
  await auditShown(context, shown);
  return {
    type: "card",
    preview: texts.preview,
    card: card([
      text(texts.noneFits, { bold: true }),
      ...shown.map((one) => text(appointmentLine(context, one), { spacing: "Small" })),
      upcoming.length > shown.length ? text(texts.also(upcoming.length - shown.length), { subtle: true }) : null,
    ]),
  };
}

async function choose(
  context: TurnContext,
  fitting: AppointmentRow[],
  what: "move" | "cancel",
  { to }: MoveReading,
): Promise<Reply> {
  const texts = appointmentTexts[context.actor.language];
  const shown = fitting.slice(0, MOST_SHOWN);
  await auditShown(context, shown);
  const verb = what === "move" ? "appointments.move" : "appointments.cancel";
  return {
    type: "card",
    preview: texts.preview,
    card: card([
      text(what === "move" ? texts.whichMove : texts.whichCancel, { bold: true }),
      {
        type: "ActionSet",
        actions: shown.map((one) =>
          button(appointmentLine(context, one), verb, { appointment: one.id, ...(what === "move" ? to : {}) }),
        ),
      },
      fitting.length > shown.length ? text(texts.also(fitting.length - shown.length), { subtle: true }) : null,
    ]),
  };
}

async function auditShown(context: TurnContext, shown: AppointmentRow[]): Promise<void> {
  await recordAudit(context.db, {
    actorId: context.actor.staffId,
    command: "appointment.list",
    subject: "Client",
    subjectIds: [...new Set(shown.flatMap(({ clientId }) => clientId ?? []))],
  });
}
