import { type Actor, membershipIn } from "./actor";

/** Who may see and do what. Every command, button, page and export asks here; what is not allowed by name is refused. Private entries are kept from others by the journal's store (seenBy), where the rows are. */

export interface ClientRow {
  projectId: string;
  coachId: string | null;
}

/** Inside a project the team sees the team's clients (decision 9), unless the project says «own». */
export function canSeeClient(actor: Actor, client: ClientRow): boolean {
  const membership = membershipIn(actor, client.projectId);
  if (!membership) return false;
  switch (membership.role) {
    case "manager":
      return true;
    case "coach":
      return membership.settings.visibility === "team" || client.coachId === actor.staffId;
    default:
      return false; // a role that this version does not know sees nothing
  }
}

/** One's own figures everyone sees; a colleague's only a manager of a project that the colleague is in. */
export function canSeeFiguresOf(actor: Actor, staff: { id: string; projectIds: string[] }): boolean {
  return staff.id === actor.staffId || staff.projectIds.some((id) => membershipIn(actor, id)?.role === "manager");
}

/** One's own absences everyone marks; a colleague's a manager of a project that the colleague is in. */
export function canMarkAway(actor: Actor, staff: { id: string; projectIds: string[] }): boolean {
  return staff.id === actor.staffId || staff.projectIds.some((id) => membershipIn(actor, id)?.role === "manager");
}

/** A draft belongs to the person who sent the message. */
export function canActOnDraft(actor: Actor, draft: { projectId: string; authorId: string }): boolean {
  return draft.authorId === actor.staffId && membershipIn(actor, draft.projectId) !== undefined;
}

/** The whole project's figures are the manager's. */
export function canSeeProjectStatus(actor: Actor, projectId: string): boolean {
  return membershipIn(actor, projectId)?.role === "manager";
}

/** What respondents answered, in figures: the whole team's. What small groups answered is kept from everyone by surveys/results/suppress.ts. */
export function canSeeSurveyFigures(actor: Actor, projectId: string): boolean {
  const role = membershipIn(actor, projectId)?.role;
  return role === "manager" || role === "coach";
}

/** Respondents' own words may tell who wrote them: the manager's alone. */
export function canReadOpenAnswers(actor: Actor, projectId: string): boolean {
  return membershipIn(actor, projectId)?.role === "manager";
}
