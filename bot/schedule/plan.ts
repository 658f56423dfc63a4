import type { Lateness, Occurrence } from "./local-job";

/** An occurrence that was noted and is neither done nor being done: nobody has begun it, whoever did died, or it is to be tried again. */
export interface Pending {
  key: string;
  dueAt: Date;
  /** How often it has been begun. */
  attempts: number;
  lastError: string | null;
}

/** What a tick does with one job. */
export interface Plan {
  /** New ones and pending ones, the earliest first. */
  run: Occurrence[];
  /** New ones to be done, to be noted first. */
  due: Occurrence[];
  /** New ones that nobody does any more. */
  late: Occurrence[];
  /** Pending ones that nobody does any more; failed where an error was the reason. */
  over: { task: Pending; state: "skipped" | "failed" }[];
}

/** Begun so often without an end, an occurrence is given up: it may be what kills the process. */
export const MOST_ATTEMPTS = 10;

/** `occurrences`: the job's, since the earliest pending one or `since`, whichever is earlier. Only those after `since` are new. */
export function planJob(
  late: Lateness,
  occurrences: Occurrence[],
  pending: Pending[],
  { since, now }: { since: Date; now: Date },
): Plan {
  const known = new Map(occurrences.map((one) => [nameOf(one), one]));
  const newest = new Map<string, number>();
  for (const { key, dueAt } of known.values()) newest.set(key, Math.max(newest.get(key) ?? 0, dueAt.getTime()));
  const isOver = ({ key, dueAt }: Occurrence) =>
    now.getTime() - dueAt.getTime() > late.within ||
    (late.type === "coalesce" && dueAt.getTime() < (newest.get(key) ?? 0));

  const waiting = new Set(pending.map(nameOf));
  const fresh = [...known.values()].filter((one) => one.dueAt > since && !waiting.has(nameOf(one)));
  const due = fresh.filter((one) => !isOver(one));
  const again: Occurrence[] = [];
  const over: Plan["over"] = [];
  for (const task of pending) {
    const occurrence = known.get(nameOf(task));
    const tried = task.attempts >= MOST_ATTEMPTS;
    if (occurrence && !tried && !isOver(occurrence)) again.push(occurrence);
    else over.push({ task, state: tried || task.lastError ? "failed" : "skipped" });
  }
  const run = [...again, ...due].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  return { run, due, late: fresh.filter(isOver), over };
}

function nameOf({ key, dueAt }: { key: string; dueAt: Date }): string {
  return `${key} ${dueAt.getTime()}`;
}
