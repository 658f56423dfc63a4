import type { ProjectSettings } from "./project";

export type Language = "fi" | "en";
export type Role = "coach" | "manager";

/** A staff member's place in one project, with what every turn needs to know of that project. */
export interface Membership {
  projectId: string;
  role: Role;
  timeZone: string;
  settings: ProjectSettings;
  /** Grows when a client or employer changes: the roster of an older version is reloaded. */
  rosterVersion: number;
}

/** Who speaks: a staff member with the roles that decide what may be seen and done. */
export interface Actor {
  staffId: string;
  aadObjectId: string;
  displayName: string;
  language: Language;
  timeZone: string;
  directSave: boolean;
  isAdmin: boolean;
  memberships: Membership[];
}

export function membershipIn(actor: Actor, projectId: string): Membership | undefined {
  return actor.memberships.find((membership) => membership.projectId === projectId);
}

/** True if the person is a manager in any project: decides which examples «ohje» shows, never access to a row. */
export function isManagerSomewhere(actor: Actor): boolean {
  return actor.memberships.some((membership) => membership.role === "manager");
}
