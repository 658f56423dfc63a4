import "./set-up-first";
import { cpus } from "node:os";
import { openBenchDatabase } from "./bench/bench-database";
import { startBot } from "./bench/measured-bot";
import { FLAT_BYTES_PER_TURN, judgeMemory, type MemorySample, sampleMemory } from "./bench/memory";
import { startMockConnector } from "./bench/mock-connector";
import { measureInRounds, type Result, type Subject } from "./bench/rounds";
import { sendTurns } from "./bench/senders";
import { option, printTable, refuseStrayWords, UsageError } from "./command-line";

const USAGE = `npm run bench [-- options]: our turns beside a bare echo bot's, in one run (docs/performance.md).
  --quick          a short look: fewer and smaller rounds, 2,000 turns for the memory
  --senders 1,16   which numbers of senders (1,16,64)
  --rounds 5       rounds of each measurement
  --turns 640      turns of each round
  --no-memory      without the memory measurement`;

const LOG_TEXT = "Matti Virtaselle soitettu eilen, 20 min, työkokeilu sujuu hyvin";
const QUESTION = "miten Matti Virtasella menee";
const ENTRIES = 5000;
/** The aims of the project's specification. */
const AIMS = { ratio: 3, p99Ms: 1000, atSenders: 16 };

interface Plan {
  senders: number[];
  rounds: number;
  turns: number;
  warmUp: number;
  memory: { steps: number; turnsPerStep: number } | null;
}

function readPlan(argv: string[]): Plan {
  if (argv.includes("--help")) throw new UsageError(USAGE);
  refuseStrayWords(argv, { values: ["senders", "rounds", "turns"], flags: ["quick", "no-memory"] }, USAGE);
  const quick = argv.includes("--quick");
  const number = (name: string, usual: number) => {
    const value = Number(option(argv, name) ?? usual);
    if (!Number.isInteger(value) || value < 1 || value > 100_000)
      throw new UsageError(`--${name} must be a whole number.\n\n${USAGE}`);
    return value;
  };
  const senders = (option(argv, "senders") ?? "1,16,64").split(",").map(Number);
  if (!senders.every((count) => Number.isInteger(count) && count >= 1 && count <= 1000))
    throw new UsageError(`--senders must be numbers such as 1,16,64.\n\n${USAGE}`);
  return {
    senders,
    rounds: number("rounds", quick ? 3 : 7),
    turns: number("turns", quick ? 320 : 640),
    warmUp: quick ? 600 : 1500,
    memory: argv.includes("--no-memory") ? null : { steps: 10, turnsPerStep: quick ? 200 : 1000 },
  };
}

/** Everything that was opened, closed in the other order whatever happens. */
const opened: (() => Promise<void>)[] = [];

async function open<T>(opening: Promise<T>, close: (it: T) => Promise<void>): Promise<T> {
  const it = await opening;
  opened.push(() => close(it));
  return it;
}

async function closeAll(): Promise<void> {
  for (let close = opened.pop(); close; close = opened.pop())
    await close().catch((error) => process.stderr.write(`${String(error)}\n`));
}

async function bench(plan: Plan): Promise<void> {
  progress("making a database with 5,000 entries");
  const database = await open(openBenchDatabase(ENTRIES), (it) => it.close());
  const connector = await open(startMockConnector(), (it) => it.close());
  progress("starting both bots");
  const echo = await open(startBot("scripts/bench/echo-bot.ts", {}), (it) => it.stop());
  const ours = await open(
    startBot("bot/main.ts", {
      MODE: "development",
      PLAYGROUND: "0",
      DEMO: "1",
      LOG_LEVEL: "error",
      DATABASE_URL: database.url,
    }),
    (it) => it.stop(),
  );

  let drafts = await database.countDrafts();
  const subjects: Subject[] = [
    { name: "echo", bot: echo, text: LOG_TEXT, share: 1, answeredWith: "texts" },
    {
      name: "log message",
      bot: ours,
      text: LOG_TEXT,
      share: 1,
      answeredWith: "cards",
      async after(turns) {
        const now = await database.countDrafts();
        if (now - drafts !== turns) throw new Error(`${turns} messages made ${now - drafts} drafts.`);
        drafts = now;
        await database.settleDrafts();
      },
    },
    { name: "question", bot: ours, text: QUESTION, share: 0.5, answeredWith: "cards" },
  ];
  for (const { name, bot, text, after } of subjects) {
    progress(`warming up: ${name}`);
    await sendTurns({ port: bot.port, serviceUrl: connector.url, text, senders: 16, turns: plan.warmUp });
    await after?.(plan.warmUp);
  }

  const results: Result[] = [];
  for (const senders of plan.senders)
    results.push(
      ...(await measureInRounds(subjects, connector, { senders, turns: plan.turns, rounds: plan.rounds }, progress)),
    );
  const memory = plan.memory && (await sampleMemory(ours, connector, LOG_TEXT, plan.memory, progress));
  progress("");
  report(plan, results, memory);
}

function report(plan: Plan, results: Result[], memory: MemorySample[] | null): void {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const { model = "unknown" } = cpus()[0] ?? {};
  say(
    `Node ${process.version}, ${cpus().length} cores (${model}); medians of ${plan.rounds} alternating rounds of ${plan.turns} turns (question: half of that); ${ENTRIES} entries.\n`,
  );
  printTable([
    ["senders", "turn", "CPU ms/turn", "CPU ÷ echo", "p50 ms", "p99 ms", "turns/s"],
    ...results.map((row) => [
      String(row.senders),
      row.subject,
      row.cpuPerTurn.toFixed(2),
      row.ratio.toFixed(2),
      row.p50.toFixed(1),
      row.p99.toFixed(1),
      row.perSecond.toFixed(0),
    ]),
  ]);
  const logTurns = results.filter((row) => row.subject === "log message");
  say("");
  for (const row of logTurns)
    say(
      aim(
        `a log turn costs at most ${AIMS.ratio} × the echo bot's CPU, ${row.senders} senders`,
        row.ratio <= AIMS.ratio,
        row.ratio.toFixed(2),
      ),
    );
  for (const row of results.filter(({ senders, subject }) => senders === AIMS.atSenders && subject !== "echo"))
    say(
      aim(
        `p99 of a ${row.subject} at most ${AIMS.p99Ms} ms at ${AIMS.atSenders} senders`,
        row.p99 <= AIMS.p99Ms,
        `${row.p99.toFixed(0)} ms`,
      ),
    );
  if (!memory) return;
  const { heapSlope, rssSlope, flat } = judgeMemory(memory);
  const mb = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
  say("");
  printTable([
    ["log turns", "heap MB", "RSS MB"],
    ...memory.map((sample) => [String(sample.turns), mb(sample.heap), mb(sample.rss)]),
  ]);
  say(`\nSlope over the second half: heap ${heapSlope.toFixed(0)}, RSS ${rssSlope.toFixed(0)} bytes a turn.`);
  say(
    aim(`memory is flat: the heap grows by less than ${FLAT_BYTES_PER_TURN} bytes a turn`, flat, heapSlope.toFixed(0)),
  );
}

function aim(what: string, reached: boolean, figure: string): string {
  return `${reached ? "✓" : "✗"} ${what}: ${figure}`;
}

/** On a terminal one line that changes; in a file, a line each. */
function progress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line}`);
  else if (line !== "") process.stderr.write(`${line}\n`);
}

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void closeAll().finally(() => process.exit(130)));

Promise.resolve()
  .then(() => bench(readPlan(process.argv.slice(2))))
  .catch((error) => {
    process.stderr.write(
      `\n${error instanceof UsageError ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = 1;
  })
  .finally(closeAll);
