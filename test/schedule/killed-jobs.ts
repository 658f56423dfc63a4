import { enqueue } from "../../bot/outbox/outbox";
import type { LocalJob, Occurrence, Window } from "../../bot/schedule/local-job";
import { dailyAt } from "../../bot/schedule/working-time";
import { MAIJA } from "../outbox/people";

/** The jobs of the processes that are killed (run-due.child.ts), and what is expected of them. */

/** Where a process ends itself: before it has noted what is due, claimed but not begun, inside the transaction, after it but before «done». */
export type Stage = "look" | "before" | "middle" | "after";
export const STAGES: Stage[] = ["look", "before", "middle", "after"];

const HOUR = 3600_000;
const HELSINKI = "Europe/Helsinki";

type Times = Omit<LocalJob, "occurrences" | "run"> & { due(window: Window): Occurrence[] };

const at = (times: string[], keys: string[]) => (window: Window) =>
  times.flatMap((time) => dailyAt(window, time, HELSINKI).flatMap(({ dueAt }) => keys.map((key) => ({ key, dueAt }))));

export const TIMES: Times[] = [
  // Every one of them is owed, however late.
  {
    name: "survey",
    late: { type: "skip", within: 100 * HOUR },
    due: at(["00:10", "03:30", "06:10", "09:10", "12:10", "15:10", "18:10", "21:10"], ["survey:a", "survey:b"]),
  },
  {
    name: "morning",
    late: { type: "coalesce", within: 100 * HOUR },
    due: at(["08:00"], ["morning:maija", "morning:pekka", "morning:sari"]),
  },
  { name: "digest", late: { type: "skip", within: HOUR }, due: at(["14:00"], ["digest:silta"]) },
];

/** Each run writes its effect by `enqueue`, and a plain row that nothing keeps from being written twice. */
export function createKilledJobs(die: (stage: Stage) => void): LocalJob[] {
  return TIMES.map(({ due, ...job }) => ({
    ...job,
    async occurrences(_db, window) {
      const found = due(window);
      if (found.length > 0) die("look");
      return found;
    },
    async run(db, occurrence) {
      die("before");
      await db.$transaction(async (tx) => {
        await tx.auditEvent.create({ data: { command: "test.run", subject: effectOf(occurrence) } });
        await enqueue(tx, {
          dedupeKey: effectOf(occurrence),
          purpose: "test",
          recipient: MAIJA,
          message: { type: "text", text: "Hei" },
          dueAt: occurrence.dueAt,
        });
        die("middle");
      });
      die("after");
    },
  }));
}

export function effectOf({ key, dueAt }: Occurrence): string {
  return `${key}:${dueAt.toISOString()}`;
}
