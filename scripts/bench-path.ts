import "./set-up-first";
import { cpus } from "node:os";
import { type BenchServer, openBenchServer } from "./bench/bench-database";
import { percentile } from "./bench/figures";
import { type Asking, openAsking } from "./bench/path/asking";
import { measureLogTurns, measureMorningCards, settleDrafts } from "./bench/path/morning-cards";
import { type BenchClient, fillCaseloads, pickClients } from "./bench/path/path-project";
import { printPlans, printTableUse } from "./bench/path/print-plans";
import { explainEverything, readPlans, readTableUse, resetTableUse, sizeOf } from "./bench/path/slow-plans";
import { askStatus, measureStatusQuestion } from "./bench/path/status-question";
import { measureToday } from "./bench/path/today-question";
import { option, printTable, refuseStrayWords, UsageError } from "./command-line";
import { isWorkingDay, wallClock } from "./seed/calendar";
import { type Filled, fillProject } from "./seed/fill-project";
import { createProgress } from "./seed/progress";

const USAGE = `npm run bench:path [-- options]: the path and the reminders with a large project (docs/performance.md).
  --only a,b,c       a «tänään», b all morning cards beside log turns, c «miten Matilla menee» (all three)
  --plans            the plans of the statements of c, the costliest first, and which tables and indexes were read
  --clients 2000     of the seeded project
  --entries 200000   of the seeded project
  --asks 300         of a and c each, at least 200 for figures that are quoted`;

/** The aims of the project's specification. */
const AIMS = { p95Ms: 100, cardsSeconds: 10, turnsP99Ms: 1000 };
const TIME_ZONE = "Europe/Helsinki";
const SEED = 7;
const FULL_CASELOADS = 5;
const WARM_UP = 50;

interface Plan {
  only: string[];
  plans: boolean;
  clients: number;
  entries: number;
  asks: number;
}

function readPlan(argv: string[]): Plan {
  if (argv.includes("--help")) throw new UsageError(USAGE);
  refuseStrayWords(argv, { values: ["only", "clients", "entries", "asks"], flags: ["plans"] }, USAGE);
  const number = (name: string, usual: number) => {
    const value = Number(option(argv, name) ?? usual);
    if (!Number.isInteger(value) || value < 1 || value > 1_000_000)
      throw new UsageError(`--${name} must be a whole number.\n\n${USAGE}`);
    return value;
  };
  const only = (option(argv, "only") ?? "a,b,c").split(",");
  if (!only.every((one) => ["a", "b", "c"].includes(one))) throw new UsageError(`--only takes a, b and c.\n\n${USAGE}`);
  return {
    only,
    plans: argv.includes("--plans"),
    clients: number("clients", 2000),
    entries: number("entries", 200_000),
    asks: number("asks", 300),
  };
}

const say = (line = "") => process.stdout.write(`${line}\n`);
const opened: (() => Promise<void>)[] = [];

async function closeAll(): Promise<void> {
  for (let close = opened.pop(); close; close = opened.pop())
    await close().catch((error) => process.stderr.write(`${String(error)}\n`));
}

/** @returns whether every aim was met by a real figure. */
async function bench(plan: Plan): Promise<boolean> {
  const now = workingMoment(new Date());
  const server = await openBenchServer();
  opened.push(() => server.close());
  const filled = await fillProject(
    server.db,
    { name: "Mittaus", clients: plan.clients, entries: plan.entries, seed: SEED, now, timeZone: TIME_ZONE },
    createProgress({
      write: (text) => void process.stderr.write(text),
      isTTY: process.stderr.isTTY === true,
      now: () => performance.now(),
    }),
  );
  const { model = "unknown" } = cpus()[0] ?? {};
  say(
    `Node ${process.version}, ${cpus().length} cores (${model}); ${plan.clients} clients, ${plan.entries} entries, ${filled.coaches.length} coaches.\n`,
  );
  const fullCoaches = filled.coaches.slice(0, FULL_CASELOADS);
  await fillCaseloads(server.db, fullCoaches);
  const clients = await pickClients(server.db, filled.coaches, plan.asks + WARM_UP);
  if (clients.length <= WARM_UP) throw new UsageError("So few clients cannot be measured: --clients 100 at least.");
  await resetTableUse(server.adminUrl);

  const asking = openAsking(server.url, { poolSize: 10, now, timeZone: TIME_ZONE });
  opened.push(() => asking.close());
  const first = await askStatus(asking, clients[0]!);
  say(`The first question after a start, which builds the roster: ${first.toFixed(0)} ms.\n`);
  for (const client of clients.slice(0, WARM_UP)) await askStatus(asking, client);
  const asked = clients.slice(WARM_UP);

  const verdicts: boolean[] = [];
  const measure = async (part: string, work: () => Promise<boolean>) => {
    if (!plan.only.includes(part)) return;
    verdicts.push(await work());
    say();
  };
  await measure("c", () => statusQuestion(asking, asked));
  await measure("a", async () => {
    const times = await measureToday(asking, fullCoaches, plan.asks);
    printTable([HEAD, row(`«tänään» of a coach with 40 clients`, times)]);
    return aim(`a: p95 at most ${AIMS.p95Ms} ms`, percentile(times, 95), AIMS.p95Ms, "ms");
  });
  await measure("b", () => morningCards(asking, asked, filled, now));

  await asking.close();
  if (plan.plans) await showPlans(server, clients.slice(0, WARM_UP), { poolSize: 1, now, timeZone: TIME_ZONE });
  return verdicts.every(Boolean);
}

/** The same question again, on a connection of its own that tells how each statement was done. */
async function showPlans(
  server: BenchServer,
  clients: BenchClient[],
  options: Parameters<typeof openAsking>[1],
): Promise<void> {
  await explainEverything(server.adminUrl);
  await resetTableUse(server.adminUrl);
  const explained = openAsking(server.url, options);
  opened.push(() => explained.close());
  const warm = 10;
  for (const client of clients.slice(0, warm)) await askStatus(explained, client);
  const from = sizeOf(server.logFile);
  for (const client of clients.slice(warm)) await askStatus(explained, client);
  await explained.close(); // only then does the server count what it read
  printPlans(readPlans(server.logFile, from), say);
  printTableUse(await readTableUse(server.adminUrl), say);
}

async function statusQuestion(asking: Asking, clients: BenchClient[]): Promise<boolean> {
  const { turns, roundTrips, plainReads } = await measureStatusQuestion(asking, clients);
  const ratio = (of: number[]) => (percentile(turns, 50) / percentile(of, 50)).toFixed(1);
  printTable([
    HEAD,
    row("«miten Matilla menee», the whole turn", turns),
    row("SELECT 1", roundTrips),
    row("40 rows by an index", plainReads),
  ]);
  say(`The turn's median is ${ratio(roundTrips)} × a SELECT 1, ${ratio(plainReads)} × 40 rows by an index.`);
  return aim(`c: p95 at most ${AIMS.p95Ms} ms`, percentile(turns, 95), AIMS.p95Ms, "ms");
}

async function morningCards(asking: Asking, writers: BenchClient[], filled: Filled, now: Date): Promise<boolean> {
  const alone = await measureLogTurns(asking, writers, 300);
  await settleDrafts(asking.db);
  printTable([HEAD, row("log turns of 8 writers, nothing beside them", alone)]);
  const project = { id: filled.projectId, coaches: filled.coaches.length, now };
  const { seconds, turns, cards } = await measureMorningCards(asking, writers, project);
  await settleDrafts(asking.db);
  printTable([HEAD, row(`log turns of 8 writers, beside ${seconds.length} × all ${cards} cards`, turns)]);
  const isQuick = aim(`b: all cards in at most ${AIMS.cardsSeconds} s`, Math.max(...seconds), AIMS.cardsSeconds, "s");
  return (
    aim(`b: log turns' p99 at most ${AIMS.turnsP99Ms} ms`, percentile(turns, 99), AIMS.turnsP99Ms, "ms") && isQuick
  );
}

const HEAD = ["turn", "n", "p50 ms", "p95 ms", "p99 ms"];

function row(what: string, times: number[]): string[] {
  return [what, String(times.length), ...[50, 95, 99].map((share) => percentile(times, share).toFixed(1))];
}

function aim(what: string, figure: number, most: number, unit: string): boolean {
  const reached = figure <= most;
  say(`${reached ? "✓" : "✗"} ${what}: ${figure.toFixed(1)} ${unit}`);
  return reached;
}

/** Now, or on a weekend Friday noon: morning cards come on working days. */
function workingMoment(now: Date): Date {
  const clock = wallClock(TIME_ZONE);
  let { day } = clock.read(now);
  if (isWorkingDay(day)) return now;
  while (!isWorkingDay(day)) day -= 1;
  return clock.at(day, 12 * 60);
}

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void closeAll().finally(() => process.exit(130)));

Promise.resolve()
  .then(() => bench(readPlan(process.argv.slice(2))))
  .then((met) => {
    if (!met) process.exitCode = 1;
  })
  .catch((error) => {
    process.stderr.write(
      `\n${error instanceof UsageError ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = 1;
  })
  .finally(closeAll);
