import cron from "node-cron";
import { errorName, type Logger } from "../log";

/** Something that is looked at once a minute. It asks the database what is due; nothing is remembered here. */
export interface Job {
  name: string;
  /** `stopping` aborts when the process is to end: what is not begun yet is left for the next one. */
  run(stopping: AbortSignal): Promise<void>;
}

/** One tick a minute, in UTC, so that no change of clocks skips it; a tick that is still running is not started twice. */
export function startTick(jobs: Job[], log: Logger): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const task = cron.schedule(
    "* * * * *",
    () => {
      running = runAll(jobs, log, stopping.signal);
      return running;
    },
    { timezone: "Etc/UTC", noOverlap: true, name: "teho" },
  );
  return {
    async stop() {
      stopping.abort();
      await task.stop();
      await running;
    },
  };
}

async function runAll(jobs: Job[], log: Logger, stopping: AbortSignal): Promise<void> {
  for (const job of jobs) {
    if (stopping.aborted) return;
    try {
      await job.run(stopping);
    } catch (error) {
      log.error({ job: job.name, error: errorName(error) }, "a job failed; it runs again with the next tick");
    }
  }
}
