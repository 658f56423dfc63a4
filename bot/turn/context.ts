import type { Temporal } from "temporal-polyfill";
import type { Database } from "../../prisma/client";
import type { Logger } from "../log";
import type { Actor } from "../staff/actor";
import type { Roster, Understanding } from "../understanding/understanding";
import type { IncomingTurn } from "./incoming-turn";

/** A client as the roster knows them; only those whom the actor may see are ever here. */
export interface RosterClientEntry {
  id: string;
  projectId: string;
  caseCode: string;
  givenName: string;
  familyName: string;
  aliases: string[];
  coachId: string | null;
  coachName: string | null;
  status: "referred" | "active" | "paused" | "ended";
}

export interface RosterEmployerEntry {
  id: string;
  projectId: string;
  name: string;
}

/** A colleague in a project of the actor's. */
export interface StaffEntry {
  id: string;
  name: string;
  projectIds: string[];
}

/** The clients and employers that one actor may see: for understanding names, ranking candidates and writing cards. No I/O but `rank`. */
export interface TeamRoster {
  roster: Roster;
  client(id: string): RosterClientEntry | undefined;
  employer(id: string): RosterEmployerEntry | undefined;
  clients(): RosterClientEntry[];
  employers(): RosterEmployerEntry[];
  /** Everyone of the team, by name. */
  staff(): StaffEntry[];
  /** Own caseload first, then the latest contact, then the name. Unknown ids are left out. */
  rank(ids: string[]): Promise<RosterClientEntry[]>;
  understand(text: string, now: Temporal.ZonedDateTime): Understanding;
}

/** What a feature has at hand while it answers one turn. */
export interface TurnContext {
  db: Database;
  log: Logger;
  turn: IncomingTurn;
  actor: Actor;
  roster: TeamRoster;
  /** The moment the person spoke, in the person's zone. */
  now: Temporal.ZonedDateTime;
  /** Client ids whose data the answer shows: a feature adds them, the router audits them. */
  reads: Set<string>;
}
