import type { Transaction } from "../../../prisma/client";
import { recordAudit } from "../../staff/audit";
import type { TurnContext } from "../../turn/context";
import type { Reader } from "./store";

/** In which projects the person moves, and what is noted of what the person does there. */

export function projectIdsOf(context: TurnContext): string[] {
  return context.actor.memberships.map(({ projectId }) => projectId);
}

/** Where something new goes: the person's newest project, as with entries that name no client. */
export function newestProject(context: TurnContext): string {
  return context.actor.memberships[0]!.projectId;
}

/** Whose private entries may be read. */
export function readerOf({ actor }: TurnContext): Reader {
  const managed = actor.memberships.filter(({ role }) => role === "manager");
  return { staffId: actor.staffId, managedProjects: managed.map(({ projectId }) => projectId) };
}

/** Notes a write in its own transaction. */
export function noteWrite(context: TurnContext, projectId: string, command: string, subject: string, id: string) {
  return (tx: Transaction): Promise<void> =>
    recordAudit(tx, { actorId: context.actor.staffId, projectId, command, subject, subjectIds: [id] });
}

/** Somebody touched what is not theirs, or not there. */
export async function noteRefusal(context: TurnContext, command: string, subject: string, id: string): Promise<void> {
  await recordAudit(context.db, {
    actorId: context.actor.staffId,
    command,
    outcome: "refused",
    subject,
    subjectIds: [id],
  });
}

/** The client ids of a read that no question stands for are audited here, as the router does for questions. */
export async function noteReads(context: TurnContext, command: string): Promise<void> {
  if (context.reads.size === 0) return;
  await recordAudit(context.db, {
    actorId: context.actor.staffId,
    command,
    subject: "Client",
    subjectIds: [...context.reads],
  });
}
