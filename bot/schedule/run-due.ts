import type { Database } from "../../prisma/client";
import { errorName, type Logger } from "../log";
import type { Clock } from "./clock";
import { jobNameOf, type LocalJob, type Occurrence } from "./local-job";
import { type Pending, type Plan, planJob } from "./plan";
import { runClaimed } from "./run-claimed";
import { claimTask, noteTasks, readTasks, settlePending } from "./tasks";

export interface DueParts {
  db: Database;
  jobs: LocalJob[];
  clock: Clock;
  log: Logger;
  /** Aborts when the process is to end: nothing new is begun, what is noted waits for the next process. */
  stopping?: AbortSignal;
}

/** Longer downtime than this is not made up for. */
const LONGEST_BACK_MS = 7 * 24 * 3600_000;

interface DueJob extends Plan {
  job: LocalJob;
}

/**
 * Does what has become due since the last look, once among all processes: looks, notes it, then claims and runs one after another. With nothing due
 * it is two statements and what the jobs ask themselves. Throws when the schedule's own rows cannot be reached: the next tick finds everything as it was.
 * @returns how many occurrences this process ran.
 */
export async function runDue(parts: DueParts): Promise<number> {
  const { db, jobs, clock, log } = parts;
  if (jobs.length === 0) return 0;
  const now = clock.now();
  const names = jobs.map((job) => job.name);
  const { marks, pending } = await readTasks(db, names, now);
  const planned: DueJob[] = [];
  for (const job of jobs) {
    const mark = marks.get(job.name);
    // A job that is here for the first time begins now: it does not make up for last week.
    if (!mark) continue;
    const own = pending.filter((task) => jobNameOf(task.key) === job.name);
    const since = new Date(Math.max(mark.getTime(), now.getTime() - LONGEST_BACK_MS));
    try {
      const occurrences = await look(job, db, own, since, now);
      planned.push({ job, ...planJob(job.late, occurrences, own, { since, now }) });
    } catch (error) {
      log.error({ job: job.name, error: errorName(error) }, "a job could not say what is due; it is asked again");
    }
  }
  await write(
    parts,
    planned,
    names.filter((name) => !marks.has(name)),
    now,
  );
  return runAll(parts, planned);
}

/** What the job says is due, checked: only within the window, only under its own name. */
async function look(job: LocalJob, db: Database, own: Pending[], since: Date, now: Date): Promise<Occurrence[]> {
  const oldest = now.getTime() - LONGEST_BACK_MS;
  const waiting = own.map((task) => task.dueAt.getTime() - 1).filter((time) => time >= oldest);
  const from = new Date(Math.min(since.getTime(), ...waiting));
  if (from >= now) return [];
  const found = await job.occurrences(db, { from, to: now });
  const foreign = found.find((one) => jobNameOf(one.key) !== job.name);
  if (foreign) throw new ForeignKey(`The keys of «${job.name}» must begin with its name: «${foreign.key}».`);
  return found.filter((one) => one.dueAt > from && one.dueAt <= now);
}

class ForeignKey extends Error {
  override name = "ForeignKey";
}

async function write({ db, log }: DueParts, planned: DueJob[], begun: string[], now: Date): Promise<void> {
  const [due, late, over] = [
    planned.flatMap((plan) => plan.due),
    planned.flatMap((plan) => plan.late),
    planned.flatMap((plan) => plan.over),
  ];
  await noteTasks(db, { due, late, begun, looked: planned.map((plan) => plan.job.name) }, now);
  for (const state of ["skipped", "failed"] as const) {
    const tasks = over.filter((one) => one.state === state).map((one) => one.task);
    await settlePending(db, tasks, state, now);
    for (const task of tasks) {
      const told = { task: task.key, dueAt: task.dueAt, attempts: task.attempts, error: task.lastError };
      if (state === "failed") log.error(told, "a task failed and is given up");
      else log.info(told, "a task is skipped: too late, or no longer due");
    }
  }
  for (const { key, dueAt } of late) log.info({ task: key, dueAt }, "a task is skipped: too late");
}

async function runAll(parts: DueParts, planned: DueJob[]): Promise<number> {
  const queue = planned.flatMap(({ job, run }) => run.map((occurrence) => ({ job, occurrence })));
  queue.sort((a, b) => a.occurrence.dueAt.getTime() - b.occurrence.dueAt.getTime());
  let ran = 0;
  for (const { job, occurrence } of queue) {
    if (parts.stopping?.aborted) break;
    const claim = await claimTask(parts.db, occurrence, parts.clock.now());
    if (!claim) continue;
    ran += 1;
    await runClaimed(parts, job, occurrence, claim);
  }
  return ran;
}
