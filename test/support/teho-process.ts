import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { childArgs } from "./child-file";

/** What test/prisma/teho.child.ts prints, one line each. */
export interface ToldLine {
  port?: number;
  joined?: boolean;
  url?: string;
  ms?: number;
  id?: string;
  closed?: boolean;
  rows?: number;
}

export interface TehoProcess {
  child: ChildProcess;
  /** Everything told so far. */
  told: ToldLine[];
  /** What it complained of on stderr. */
  complaint(): string;
  /** The next line that fits, also one told before; rejects when the process ends without one. */
  line(fits: (line: ToldLine) => boolean): Promise<ToldLine>;
  ended: Promise<number | null>;
}

const ROOT = join(__dirname, "..", "..");

/** A real second process on the same data folder. */
export async function startTeho(
  dataDir: string,
  task: "hold" | "write" = "hold",
  options: SpawnOptions & { through?: string[] } = {},
): Promise<TehoProcess> {
  const { through = [], ...rest } = options;
  const start = await childArgs(join(ROOT, "test", "prisma", "teho.child.ts"));
  const [program = "", ...args] = [...through, process.execPath, ...start, dataDir, task];
  const child = spawn(program, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], ...rest });
  const told: ToldLine[] = [];
  const waiting = new Set<() => void>();
  let complaint = "";
  let over = false;
  child.stderr?.on("data", (chunk) => {
    complaint += chunk;
  });
  const look = () => {
    for (const again of waiting) again();
  };
  if (child.stdout)
    createInterface(child.stdout).on("line", (line) => {
      told.push(JSON.parse(line));
      look();
    });
  const ended = new Promise<number | null>((resolve) =>
    child.once("close", (code) => {
      over = true;
      look();
      resolve(code);
    }),
  );
  return {
    child,
    told,
    complaint: () => complaint,
    ended,
    line: (fits) =>
      new Promise((resolve, reject) => {
        const again = () => {
          const found = told.find(fits);
          if (!found && !over) return;
          waiting.delete(again);
          if (found) resolve(found);
          else reject(new Error(`The process ended first: ${complaint}`));
        };
        waiting.add(again);
        again();
      }),
  };
}

/** The process and all that it started, as kill -9 of everything finds them (Linux). */
export function withChildren(pid: number): number[] {
  const children = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === pid)
    .flatMap((name) => withChildren(Number(name)));
  return [pid, ...children];
}

function parentOf(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    // Ended meanwhile.
    return undefined;
  }
}

/** kill -9 that does not mind if the process is gone already. */
export function killNow(...pids: number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, "SIGKILL");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    }
  }
}
