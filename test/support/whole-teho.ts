import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The whole product as a person starts it: `bot/main.ts` in a process of its own, on a data folder of its own. */
export interface WholeTeho {
  botUrl: string;
  playgroundUrl: string;
  dataDir: string;
  /** Everything it printed. */
  printed(): string;
  /** As an operator does; the data folder goes too. */
  stop(): Promise<void>;
  kill(): void;
}

const ROOT = join(__dirname, "..", "..");
const START_MS = 90_000;

export async function startWholeTeho(options: {
  playground: boolean;
  dataDir?: string;
  env?: Record<string, string>;
}): Promise<WholeTeho> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "teho-whole-"));
  const [port, playgroundPort] = await freePorts(2);
  const child = spawn(process.execPath, ["--import", "tsx", "bot/main.ts"], {
    cwd: ROOT,
    env: {
      ...process.env,
      MODE: "development",
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      DEMO: "1",
      PLAYGROUND: options.playground ? "1" : "0",
      PLAYGROUND_PORT: String(playgroundPort),
      LOG_LEVEL: "warn",
      ...options.env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const collect = (chunk: Buffer) => {
    printed += String(chunk);
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  await printedLine(child, () => printed, /Lopeta \(stop\)/);
  return {
    botUrl: `http://127.0.0.1:${port}`,
    playgroundUrl: `http://127.0.0.1:${playgroundPort}`,
    dataDir,
    printed: () => printed,
    async stop() {
      await ended(child, "SIGTERM");
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
    kill: () => void child.kill("SIGKILL"),
  };
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}

function printedLine(child: ChildProcess, printed: () => string, wanted: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`Teho did not start in ${START_MS / 1000} s:\n${printed()}`)),
      START_MS,
    );
    const look = () => {
      if (!wanted.test(printed())) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on("data", look);
    child.once("exit", (code) => reject(new Error(`Teho ended with ${code}:\n${printed()}`)));
  });
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve) => {
          const server = createServer().listen(0, "127.0.0.1", () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
