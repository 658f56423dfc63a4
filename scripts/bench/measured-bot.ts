import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** A bot in a process of its own, which tells what it has used. */
export interface MeasuredBot {
  /** Where messages are posted. */
  port: number;
  /** CPU time since it started, in ms: user and system, all its threads. */
  cpuMs(): Promise<number>;
  /** Bytes, after a full garbage collection. */
  memory(): Promise<{ heap: number; rss: number }>;
  stop(): Promise<void>;
}

const ROOT = join(__dirname, "..", "..");
/** A first start under load migrates and puts in the demo. */
const START_WITHIN_MS = 60_000;
const ANSWER_WITHIN_MS = 30_000;
const STOP_WITHIN_MS = 10_000;

/** Starts `script` (a path from the root) with both bots' same flags. It is listening when this resolves. @throws Error with what it said, if it does not start. */
export async function startBot(script: string, env: Record<string, string>): Promise<MeasuredBot> {
  const flags = ["--import", "tsx", "--import", "./scripts/bench/report-usage.mjs", "--expose-gc"];
  const child = spawn(process.execPath, [...flags, script], {
    cwd: ROOT,
    env: { ...process.env, PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const port = await within(START_WITHIN_MS, portOf(child), `${script} did not start in time`).catch(async (error) => {
    await stop(child);
    throw error;
  });
  // What it says later is read and dropped, so that its pipe never fills; complaints are shown.
  child.stdout?.resume();
  child.stderr?.on("data", (chunk) => process.stderr.write(chunk));
  const ask = async (what: "cpu" | "memory") => {
    const answer = once(child, "message");
    child.send(what);
    const [told] = await within(ANSWER_WITHIN_MS, answer, `${script} does not answer`);
    return told as { cpu: NodeJS.CpuUsage; memory: NodeJS.MemoryUsage };
  };
  return {
    port,
    async cpuMs() {
      const { cpu } = await ask("cpu");
      return (cpu.user + cpu.system) / 1000;
    },
    async memory() {
      const { memory } = await ask("memory");
      return { heap: memory.heapUsed, rss: memory.rss };
    },
    stop: () => stop(child),
  };
}

/** The echo bot tells its port over IPC, ours prints its address. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const printed = /http:\/\/127\.0\.0\.1:(\d+)\/api\/messages/.exec(said);
      if (printed) resolve(Number(printed[1]));
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("message", (message: { ready?: number }) => message.ready && resolve(message.ready));
    child.once("exit", (code) =>
      reject(new Error(`A measured bot ended with code ${code} before it was ready:\n${said}`)),
    );
    child.once("error", reject);
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
  await ended;
  clearTimeout(late);
}

async function within<T>(ms: number, work: Promise<T>, complaint: string): Promise<T> {
  const giveUp = new AbortController();
  try {
    return await Promise.race([
      work,
      pause(ms, undefined, { signal: giveUp.signal }).then(() => {
        throw new Error(complaint);
      }),
    ]);
  } finally {
    giveUp.abort();
  }
}
