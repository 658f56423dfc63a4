import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { childArgs } from "../support/child-file";
import { killNow } from "../support/teho-process";
import type { Stage } from "./killed-jobs";

/** A real process that runs the schedule on a database; time is told to it, and it may be killed. */

const ROOT = join(__dirname, "..", "..");

export interface Scheduler {
  child: ChildProcess;
  kill(): void;
  /** What it answers to a tick; null: it died over it. */
  tick(now: Date, dieAt?: Stage): Promise<{ ran?: number; error?: string } | null>;
}

/** Those that live, to be killed when a test ends. */
export const alive = new Set<Scheduler>();

/** `jobs`: the test's own, which die at a given place, or those of the whole bot. */
export async function startScheduler(url: string, jobs: "killed" | "teho" = "killed"): Promise<Scheduler> {
  const args = await childArgs(join(__dirname, "run-due.child.ts"));
  const child = spawn(process.execPath, [...args, url, jobs], {
    cwd: ROOT,
    stdio: ["pipe", "pipe", "inherit"],
  });
  // Writing to one that has just died is what this test is about.
  child.stdin.on("error", () => undefined);
  let answer: (line: string | null) => void = () => undefined;
  const next = () =>
    new Promise<string | null>((resolve) => {
      answer = resolve;
    });
  createInterface(child.stdout).on("line", (line) => answer(line));
  const scheduler: Scheduler = {
    child,
    kill: () => killNow(child.pid!),
    async tick(now, dieAt) {
      const answered = next();
      child.stdin.write(`${JSON.stringify({ now, dieAt })}\n`);
      const line = await answered;
      return line === null ? null : JSON.parse(line);
    },
  };
  const ready = next();
  child.once("exit", () => {
    alive.delete(scheduler);
    answer(null);
  });
  alive.add(scheduler);
  if ((await ready) === null) throw new Error("The scheduler did not start.");
  return scheduler;
}

/** Park–Miller: the same run of times and kills each time, as far as processes let it. */
export function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48271) % 2147483647;
    return state % sides;
  };
}
