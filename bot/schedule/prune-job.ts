import type { LocalJob } from "./local-job";
import { pruneTasks } from "./tasks";
import { dailyAt } from "./working-time";

/** At night, when nobody waits for an answer. */
const AT = "03:15";

/** Removes finished tasks of more than 60 days, once a night. */
export function createPruneJob(timeZone: string): LocalJob {
  return {
    name: "prune_tasks",
    late: { type: "coalesce", within: 24 * 3600_000 },
    occurrences: async (_db, window) =>
      dailyAt(window, AT, timeZone).map(({ dueAt }) => ({ key: "prune_tasks", dueAt })),
    run: async (db, _occurrence, now) => void (await pruneTasks(db, now)),
  };
}
