import { type ChildProcess, fork, spawn } from "node:child_process";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");

export interface CommandResult {
  code: number | null;
  /** What was printed, faults too. */
  out: string;
}

export interface Shell {
  /** `npm run SCRIPT -- ARGS`. With `input`, the lines that are typed, or with `alone`, in a process of its own. */
  run(
    script: string,
    args: string[],
    options?: { env?: Record<string, string>; input?: string; alone?: boolean },
  ): Promise<CommandResult>;
  close(): void;
}

/**
 * Runs the commands of scripts/ as an administrator does: each the first time in a process of its own, as `npm run` starts it, and
 * from then on in one that stays (shell.child.ts), since loading a command takes a hundred times as long as most of them work.
 */
export function openShell(env: Record<string, string>): Shell {
  const seen = new Set<string>();
  let warm: ChildProcess | undefined;
  return {
    run(script, args, { env: more = {}, input, alone = false } = {}) {
      const file = join("scripts", `${script}.ts`);
      const whole = {
        ...(process.env as Record<string, string>),
        MODE: "development",
        LOG_LEVEL: "silent",
        ...env,
        ...more,
      };
      const first = !seen.has(script);
      seen.add(script);
      if (first || alone || input !== undefined) {
        const child = spawn(process.execPath, ["--import", "tsx", file, ...args], { cwd: ROOT, env: whole });
        child.stdin.end(input);
        return resultOf(child);
      }
      if (!warm?.connected)
        warm = fork(join(__dirname, "shell.child.ts"), { cwd: ROOT, execArgv: ["--import", "tsx"], silent: true });
      warm.send({ file: join(ROOT, file), args, env: whole });
      return resultOf(warm);
    },
    close: () => void warm?.kill("SIGKILL"),
  };
}

/** When the process says that it is ready for the next, or ends. */
function resultOf(child: ChildProcess): Promise<CommandResult> {
  let out = "";
  const hear = (chunk: Buffer) => {
    out += chunk;
  };
  return new Promise((resolve) => {
    const done = (code: number | null, said = "") => {
      for (const stream of [child.stdout, child.stderr]) stream?.off("data", hear);
      child.off("message", answered).off("close", done);
      resolve({ code, out: out + said });
    };
    const answered = ({ code, out }: { code: number; out: string }) => done(code, out);
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", hear);
    child.on("message", answered).on("close", (code) => done(code));
  });
}
