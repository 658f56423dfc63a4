import type { Transaction } from "../../../../prisma/client";
import { recordAudit } from "../../../staff/audit";
import { localDay, sayDate, sayTime } from "../../../texts/dates";
import type { TurnContext } from "../../../turn/context";

export function noteAsking(
  tx: Transaction,
  context: TurnContext,
  projectId: string,
  command: string,
  id: string,
): Promise<void> {
  return recordAudit(tx, {
    actorId: context.actor.staffId,
    projectId,
    command,
    subject: "Invitation",
    subjectIds: [id],
  });
}

/** «ke 25.11. klo 7.30», «Wed 25/11 7:30» */
export function sayWhen(at: Date, { actor, now }: Pick<TurnContext, "actor" | "now">): string {
  const day = sayDate(localDay(at, actor.timeZone), now.toPlainDate(), actor.language);
  const time = sayTime(at, actor.timeZone, actor.language);
  return actor.language === "fi" ? `${day} klo ${time}` : `${day} ${time}`;
}
