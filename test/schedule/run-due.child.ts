import { createInterface } from "node:readline";
import { createLogger } from "../../bot/log";
import { createFakeClock } from "../../bot/schedule/clock";
import { runDue } from "../../bot/schedule/run-due";
import { openDatabase } from "../../prisma/client";
import { createKilledJobs, type Stage } from "./killed-jobs";

/**
 * A Teho reduced to its schedule: `node --import tsx run-due.child.ts DATABASE_URL [teho]`, `teho`: with the jobs of the whole bot. Each line on stdin is a tick, { now, dieAt? }; it answers with
 * { ran } or { error }. `dieAt`: from this tick on it kills itself, as kill -9 does, when it comes to that place.
 */
const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
let dieAt: Stage | undefined;

const db = openDatabase({ url: process.argv[2] ?? "", poolSize: 2 });
const jobs =
  process.argv[3] === "teho"
    ? createTeho()
    : createKilledJobs((stage) => {
        if (stage === dieAt) process.kill(process.pid, "SIGKILL");
      });

/** Loaded only where it is asked for: it takes two seconds. */
function createTeho() {
  const teho = require("../../bot/teho") as typeof import("../../bot/teho");
  return teho.createTeho({ db, log: createLogger("silent"), timeZone: "Europe/Helsinki" }).jobs;
}

async function main(): Promise<void> {
  await db.$queryRaw`SELECT 1`;
  tell({ ready: true });
  for await (const line of createInterface(process.stdin)) {
    const tick: { now: string; dieAt?: Stage } = JSON.parse(line);
    dieAt = tick.dieAt ?? dieAt;
    try {
      tell({ ran: await runDue({ db, jobs, clock: createFakeClock(new Date(tick.now)), log }) });
    } catch (error) {
      tell({ error: String(error) });
    }
  }
  await db.close();
}

function tell(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
