import "./set-up-first";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { LEASE_MS } from "../bot/features/feedback/delivery/claim";
import { PER_SECOND } from "../bot/features/feedback/delivery/pump";
import { askRound, makeProject, NOW } from "../test/features/feedback/delivery/asked";
import { type MailServer, startMailServer } from "../test/features/feedback/delivery/mail-server";
import { type BenchServer, openBenchServer } from "./bench/bench-database";
import { option, printTable, refuseStrayWords, UsageError } from "./command-line";

const USAGE = `npm run bench:mail [-- --mails 300]: a round of mails from a process of its own through a real SMTP server on loopback:
as it is set, as fast as it goes, and with the process killed in the middle and started again. Prints seconds and how often each address got one.`;

/** The aim of the project's specification, for 300. */
const MOST_SECONDS = 60;
const NO_PACE = 10_000;

const ROOT = join(__dirname, "..");
const say = (line = "") => process.stdout.write(`${line}\n`);

interface Run {
  what: string;
  seconds: number;
  /** Addresses that got one, more than one, none. */
  once: number;
  twice: number;
  none: number;
  /** Of which the ledger says that it does not know. */
  uncertain: number;
}

/** The pump in a process of its own; `killAfter`: as many mails have arrived. @returns seconds from the first sign of it to its end. */
async function pump(
  bench: BenchServer,
  mails: MailServer,
  plan: { now: Date; perSecond: number; killAfter?: number },
): Promise<number> {
  const script = join(ROOT, "test", "features", "feedback", "delivery", "pump.child.ts");
  const args = [bench.url, mails.url, plan.now.toISOString(), String(plan.perSecond)];
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const connected = mails.connections();
  let started = 0;
  const look = setInterval(() => {
    if (started === 0 && mails.connections() > connected) started = performance.now();
    if (plan.killAfter !== undefined && mails.received.length >= plan.killAfter) child.kill("SIGKILL");
  }, 1);
  await new Promise((resolve) => child.once("exit", resolve));
  clearInterval(look);
  return (performance.now() - started) / 1000;
}

async function measure(
  bench: BenchServer,
  count: number,
  what: string,
  send: (mails: MailServer) => Promise<number>,
): Promise<Run> {
  const mails = await startMailServer();
  const round = await askRound(bench.db, await makeProject(bench.db), count);
  const seconds = await send(mails);
  const times = new Map<string, number>();
  for (const { to } of mails.received) times.set(to[0]!, (times.get(to[0]!) ?? 0) + 1);
  const uncertain = await bench.db.surveyDelivery.count({
    where: { state: "unknown", invitation: { roundId: round } },
  });
  await mails.close();
  const of = (fits: (n: number) => boolean) => [...times.values()].filter(fits).length;
  return { what, seconds, once: of((n) => n === 1), twice: of((n) => n > 1), none: count - times.size, uncertain };
}

async function main(argv: string[]): Promise<boolean> {
  if (argv.includes("--help")) throw new UsageError(USAGE);
  refuseStrayWords(argv, { values: ["mails"], flags: [] }, USAGE);
  const count = Number(option(argv, "mails") ?? 300);
  if (!Number.isInteger(count) || count < 10 || count > 5000)
    throw new UsageError(`--mails must be from 10 to 5000.\n\n${USAGE}`);
  const bench = await openBenchServer();
  try {
    const later = new Date(NOW.getTime() + LEASE_MS + 60_000);
    const runs = [
      await measure(bench, count, `${PER_SECOND} a second, as it is set`, (mails) =>
        pump(bench, mails, { now: NOW, perSecond: PER_SECOND }),
      ),
      await measure(bench, count, "as fast as it goes", (mails) =>
        pump(bench, mails, { now: NOW, perSecond: NO_PACE }),
      ),
      await measure(bench, count, "killed in the middle, started again", async (mails) => {
        const first = await pump(bench, mails, { now: NOW, perSecond: NO_PACE, killAfter: Math.floor(count / 2) });
        return first + (await pump(bench, mails, { now: later, perSecond: NO_PACE }));
      }),
    ];
    printTable([
      ["mails", "run", "seconds", "one each", "two", "none", "uncertain"],
      ...runs.map((run) => [
        String(count),
        run.what,
        run.seconds.toFixed(1),
        ...[run.once, run.twice, run.none, run.uncertain].map(String),
      ]),
    ]);
    say(
      "\nSeconds without the start of the process. «uncertain»: the answer was lost with the process; never sent again.",
    );
    const most = (MOST_SECONDS * Math.max(count, 300)) / 300;
    return runs.every((run) => run.seconds <= most && run.twice === 0 && run.none <= run.uncertain);
  } finally {
    await bench.close();
  }
}

main(process.argv.slice(2))
  .then((met) => {
    say(met ? "✓ the aims are met" : "✗ an aim is missed");
    if (!met) process.exitCode = 1;
  })
  .catch((error) => {
    process.stderr.write(
      `\n${error instanceof UsageError ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = 1;
  });
