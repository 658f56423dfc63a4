import { type Actor, membershipIn } from "./actor";

/** Who may see and do what. Every command, button, page and export asks here; what is not allowed by name is refused. */

export interface ClientRow {
  projectId: string;
  coachId: string | null;
}

export interface EntryRow {
  projectId: string;
  authorId: string;
  isPrivate: boolean;
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

/** An entry is seen by those who see its clients; a private one by its author and the managers alone. */
export function canSeeEntry(actor: Actor, entry: EntryRow): boolean {
  const membership = membershipIn(actor, entry.projectId);
  if (!membership) return false;
  if (!entry.isPrivate || entry.authorId === actor.staffId)
    return membership.role === "coach" || membership.role === "manager";
  return membership.role === "manager";
}

/** What one wrote one may correct; nobody corrects another's words. */
export function canChangeEntry(actor: Actor, entry: EntryRow): boolean {
  return membershipIn(actor, entry.projectId) !== undefined && entry.authorId === actor.staffId;
}

/** A draft belongs to the person who sent the message. */
export function canActOnDraft(actor: Actor, draft: { projectId: string; authorId: string }): boolean {
  return draft.authorId === actor.staffId && membershipIn(actor, draft.projectId) !== undefined;
}

/** The whole project's figures are the manager's. */
export function canSeeProjectStatus(actor: Actor, projectId: string): boolean {
  return membershipIn(actor, projectId)?.role === "manager";
}
