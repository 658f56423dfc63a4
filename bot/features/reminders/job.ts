import type { Temporal } from "temporal-polyfill";
import type { Database } from "../../../prisma/client";

/** What this feature needs of bot/schedule: the shape of a job, and the calendar handed in. */

export interface Occurrence {
  key: string;
  dueAt: Date;
  data?: unknown;
}

export interface LocalJob {
  name: string;
  /** What becomes of a run that comes later than `within` milliseconds. */
  late: { type: "skip" | "coalesce"; within: number };
  /** With from < dueAt ≤ to. */
  occurrences(db: Database, window: { from: Date; to: Date }): Promise<Occurrence[]>;
  run(db: Database, occurrence: Occurrence, now: Date): Promise<void>;
}

/** Working days and wall time. */
export interface Calendar {
  /** One of the person's working days (ISO weekdays; none: Monday to Friday), not in an absence, not a public holiday. Days `YYYY-MM-DD`, both included. */
  isWorkingDay(
    day: Temporal.PlainDate,
    person: { workingDays: number[]; absences: { from: string; to: string }[] },
  ): boolean;
  localInstant(day: Temporal.PlainDate, time: string, timeZone: string): Date;
}
