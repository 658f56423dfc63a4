import type { Temporal } from "temporal-polyfill";
import type { Database } from "../../prisma/client";
import type { ProjectSettings } from "../staff/project";
import type { Texts } from "../texts/texts";

/**
 * Something that is due, computed anew each time it is asked for and never kept by hand. A feature brings its rules (Feature.dueRules);
 * bot/features/reminders gathers them, orders them and tells the right person.
 */
export interface DueRule {
  /** «contact_cadence» */
  name: string;
  /** Everything of this kind that is due in the scope, in any order. One or two statements for all coaches, never one per client. */
  find(db: Database, scope: DueScope): Promise<DueItem[]>;
}

export interface DueScope {
  projectId: string;
  settings: ProjectSettings;
  timeZone: string;
  /** The moment and its day in `timeZone`. */
  now: Date;
  today: Temporal.PlainDate;
  /** Last day to look at: today, or Sunday for «viikko». */
  until: Temporal.PlainDate;
  /** Whose: staff ids. null: everyone's of the project. */
  staffIds: string[] | null;
}

export interface DueItem {
  rule: string;
  /** The same thing has the same key each time it is computed («contact:<client>:2026-W48»): what was put off or not needed is known by it. */
  key: string;
  /** Whose it is: the client's coach, the appointment's owner. null: nobody has it; it goes to the managers. */
  staffId: string | null;
  clientId: string | null;
  /** Since when, or for when (`YYYY-MM-DD`); the appointment's or agreement's day. */
  dueOn: string;
  /** The most urgent first: 0 today with a clock time, 1 overdue by law or agreement, 2 this week, 3 good to know. */
  urgency: 0 | 1 | 2 | 3;
  /** Whom or what it is about, as a name («Matti Virtanen», «K-Rauta»); empty where the line says it all. */
  about: string;
  /** What is due, short enough for one line on a phone. */
  line: Texts<string>;
  /** The button that does it: handled by the feature whose rule this is. Absent: it is done by writing. */
  act?: { title: Texts<string>; verb: string; data: Record<string, unknown> };
  /** May be put off and called needless (default). false: an appointment is kept, moved or cancelled. */
  canWait?: boolean;
  /** Where it goes while its owner is away. Absent: to the substitute, else to the managers. «never»: waits for its owner. */
  moves?: "to_substitute" | "never";
}
