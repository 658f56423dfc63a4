import cron from "node-cron";
import type { Logger } from "../log";

/** Something that is looked at once a minute. It asks the database what is due; nothing is remembered here. */
export interface Job {
  name: string;
  run(): Promise<void>;
}

/** One tick a minute, in UTC, so that no change of clocks skips it; a tick that is still running is not started twice. */
export function startTick(jobs: Job[], log: Logger): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const task = cron.schedule(
    "* * * * *",
    () => {
      running = runAll(jobs, log);
      return running;
    },
    { timezone: "Etc/UTC", noOverlap: true, name: "teho" },
  );
  return {
    async stop() {
      await task.stop();
      await running;
    },
  };
}

async function runAll(jobs: Job[], log: Logger): Promise<void> {
  for (const job of jobs) {
    try {
      await job.run();
    } catch (error) {
      log.error(
        { job: job.name, error: error instanceof Error ? error.name : typeof error },
        "a job failed; it runs again with the next tick",
      );
    }
  }
}
