import type { Database } from "../../prisma/client";

/** Something that is done at certain times, once each, however many processes run. A feature brings its jobs (Feature.jobs); docs/schedule.md. */
export interface LocalJob {
  /** «morning». Its keys begin with it; without «:». Never renamed lightly: the schedule knows by it since when the job exists. */
  name: string;
  late: Lateness;
  /**
   * Every occurrence with from < dueAt ≤ to, in any order; asked once a minute, so one statement or none. What it is worked out from must be
   * stored before it is due: once a minute has been looked at, a row or setting that is changed later brings nothing into it any more.
   */
  occurrences(db: Database, window: Window): Promise<Occurrence[]>;
  /**
   * Does it. May be called again for the same occurrence after a crash or an error: what it writes carries keys made of the occurrence (`enqueue` with a
   * dedupeKey, in one transaction with the rest). Whom it writes to and when that is allowed is its own matter (nextAllowed as the message's dueAt).
   */
  run(db: Database, occurrence: Occurrence, now: Date): Promise<void>;
}

/**
 * What becomes of an occurrence that comes late, after downtime or errors. `within`: milliseconds after dueAt in which it is still done, at least a few minutes;
 * past a week nothing is. `skip`: each is done or skipped by itself. `coalesce`: of several of one key only the newest is done.
 */
export interface Lateness {
  type: "skip" | "coalesce";
  within: number;
}

export interface Occurrence {
  /** «morning:<staffId>», or the job's name alone. Ids only, no names: it is stored and logged. */
  key: string;
  dueAt: Date;
  /** Whatever `run` needs to know; worked out anew after a crash. */
  data?: unknown;
}

/** from < dueAt ≤ to */
export interface Window {
  from: Date;
  to: Date;
}

/** The job whose occurrences have this key. */
export function jobNameOf(key: string): string {
  return key.split(":", 1)[0]!;
}
