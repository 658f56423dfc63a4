import type { Database } from "../../prisma/client";
import { errorName, type Logger } from "../log";
import type { Clock } from "./clock";
import type { LocalJob, Occurrence } from "./local-job";
import { type Claim, failTask, finishTask, LEASE_MS, releaseTask, renewLease } from "./tasks";

interface RunParts {
  db: Database;
  clock: Clock;
  log: Logger;
  stopping?: AbortSignal;
}

/** Often enough that two renewals may be lost. */
const RENEW_MS = LEASE_MS / 3;
/** What takes longer is taken for stuck, and must not hold up the rest of the schedule. */
const LONGEST_RUN_MS = 10 * 60_000;
/** A process that is told to end waits so long for the run that is under way: orchestrators kill after 30 s. */
const STOP_PATIENCE_MS = 10_000;

class RunTooLong extends Error {
  override name = "RunTooLong";
}
class Stopping extends Error {
  override name = "Stopping";
}

/** Runs what is claimed and writes down what came of it; the lease is kept meanwhile. An error of the job ends here. */
export async function runClaimed(parts: RunParts, job: LocalJob, occurrence: Occurrence, claim: Claim): Promise<void> {
  const { db, clock, log } = parts;
  const task = { task: claim.key, dueAt: claim.dueAt, attempt: claim.attempt };
  const ended = new AbortController();
  const work = (async () => job.run(db, occurrence, clock.now()))();
  try {
    await Promise.race([work, keepLease(parts, claim, ended.signal), untilStopped(parts, ended.signal)]);
  } catch (error) {
    if (error instanceof Stopping) {
      log.warn(task, "told to end in the middle of a task: it is given back");
      await releaseTask(db, claim, clock.now());
      return;
    }
    if (error instanceof RunTooLong)
      void work.catch(() => undefined).then(() => log.warn(task, "a task that was taken for stuck has ended"));
    const next = await failTask(db, claim, errorName(error), clock.now());
    const told = { ...task, error: errorName(error) };
    if (next === "given_up") log.error(told, "a task failed and is given up");
    else log.warn(told, next === "again" ? "a task failed; it is tried again" : "a task failed, and was taken over");
    return;
  } finally {
    ended.abort();
  }
  if (!(await finishTask(db, claim, clock.now()))) log.warn(task, "a task was taken over before it was done");
}

/** Never resolves before the work has ended; rejects when the work takes too long. */
async function keepLease({ db, clock, log }: RunParts, claim: Claim, ended: AbortSignal): Promise<void> {
  const longest = clock.now().getTime() + LONGEST_RUN_MS;
  while (clock.now().getTime() < longest) {
    await clock.sleep(RENEW_MS, ended);
    if (ended.aborted) return;
    // One renewal may be lost: the next comes before the lease is over.
    await renewLease(db, claim, clock.now()).catch((error) =>
      log.warn({ task: claim.key, error: errorName(error) }, "a lease was not renewed"),
    );
  }
  throw new RunTooLong(`${claim.key} took longer than ${LONGEST_RUN_MS / 60_000} minutes.`);
}

/** Rejects when the process is to end and the work is still not done. */
async function untilStopped({ clock, stopping }: RunParts, ended: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    if (stopping?.aborted) resolve();
    stopping?.addEventListener("abort", () => resolve(), { signal: ended });
    ended.addEventListener("abort", () => resolve());
  });
  if (!ended.aborted) await clock.sleep(STOP_PATIENCE_MS, ended);
  if (!ended.aborted) throw new Stopping();
}
