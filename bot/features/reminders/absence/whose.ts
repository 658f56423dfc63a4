import { canMarkAway } from "../../../staff/access";
import { recordAudit } from "../../../staff/audit";
import type { StaffEntry, TurnContext } from "../../../turn/context";
import type { NamedReading } from "../../../understanding/understanding";
import { absenceOwner } from "./store";

/** Whose absence is meant, and whether the speaker may mark it: one's own, or as a manager a colleague's. */
export type Whose =
  | { type: "known"; who: StaffEntry; isSelf: boolean; isNamed: boolean }
  /** A name that several have, or none of the team. */
  | { type: "unknown" }
  | { type: "refused"; name: string };

/** Of «Pekka on lomalla 25.11.–4.12.» Pekka; of «lomalla 25.11.–4.12.» the speaker. A refusal is audited. */
export async function whoseAbsence(context: TurnContext, command: NamedReading | null): Promise<Whose> {
  const { actor, roster, now, db } = context;
  const said = [command?.values.who, command?.values.surname].filter(Boolean).join(" ");
  if (said === "") return { type: "known", who: speaker(context), isSelf: true, isNamed: false };
  const [id] = roster.understand(said, now).staff;
  const who = roster.staff().find((one) => one.id === id);
  if (!who) return { type: "unknown" };
  if (canMarkAway(actor, who)) return { type: "known", who, isSelf: who.id === actor.staffId, isNamed: true };
  await recordAudit(db, {
    actorId: actor.staffId,
    command: "absence.colleague",
    outcome: "refused",
    subject: "StaffMember",
    subjectIds: [who.id],
  });
  return { type: "refused", name: who.name };
}

/** Whose the absence behind a button is; null when it is none of those that the speaker may change. */
export async function ownerBehind(context: TurnContext, absenceId: string): Promise<StaffEntry | null> {
  const id = await absenceOwner(context.db, absenceId);
  if (id === context.actor.staffId) return speaker(context);
  const owner = context.roster.staff().find((one) => one.id === id);
  return owner && canMarkAway(context.actor, owner) ? owner : null;
}

function speaker({ actor }: TurnContext): StaffEntry {
  const projectIds = actor.memberships.map(({ projectId }) => projectId);
  return { id: actor.staffId, name: actor.displayName, projectIds };
}
