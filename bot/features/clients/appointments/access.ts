import { z } from "zod";
import { membershipIn } from "../../../staff/actor";
import { recordAudit } from "../../../staff/audit";
import type { TurnContext } from "../../../turn/context";
import type { Reply } from "../../../turn/reply";
import { type AppointmentRow, findAppointment } from "./store";
import { appointmentTexts } from "./texts";

/** Colleagues stand in for each other: whoever may see its client may settle or move an appointment; one without a client its project's team. */
export function canActOnAppointment(
  context: TurnContext,
  meeting: Pick<AppointmentRow, "projectId" | "clientId">,
): boolean {
  if (!membershipIn(context.actor, meeting.projectId)) return false;
  return meeting.clientId === null || context.roster.client(meeting.clientId) !== undefined;
}

/** The appointment that a button names, if the person may act on it; otherwise one line that reveals nothing. */
export async function appointmentOfButton(
  context: TurnContext,
  verb: string,
  data: Record<string, unknown>,
): Promise<{ type: "found"; meeting: AppointmentRow } | { type: "refused"; replies: Reply[] }> {
  const texts = appointmentTexts[context.actor.language];
  const id = z.uuid().safeParse(data.appointment);
  const meeting = id.success ? await findAppointment(context.db, id.data) : null;
  if (meeting && canActOnAppointment(context, meeting)) return { type: "found", meeting };
  if (meeting)
    await recordAudit(context.db, {
      actorId: context.actor.staffId,
      projectId: meeting.projectId,
      command: verb,
      outcome: "refused",
      subject: "Appointment",
      subjectIds: [meeting.id],
    });
  return { type: "refused", replies: [{ type: "text", text: texts.unknown }] };
}

/** In the same transaction as what was done to it. */
export async function auditAppointment(
  context: TurnContext,
  db: Parameters<typeof recordAudit>[0],
  command: string,
  meeting: AppointmentRow,
): Promise<void> {
  await recordAudit(db, {
    actorId: context.actor.staffId,
    projectId: meeting.projectId,
    command,
    ...(meeting.clientId
      ? { subject: "Client", subjectIds: [meeting.clientId] }
      : { subject: "Appointment", subjectIds: [meeting.id] }),
  });
}
