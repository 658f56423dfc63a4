import "./set-up-first";
import { cpus } from "node:os";
import { loadCatalogue } from "../surveys/catalogue/catalogue";
import { openBenchServer } from "./bench/bench-database";
import { compareWithSurveyCore, type Subject } from "./bench/intake/checked-submits";
import { sampleMemory } from "./bench/intake/flat-memory";
import { measureHttp } from "./bench/intake/http-submits";
import { wholeAnswer } from "./bench/intake/whole-answer";
import { option, printTable, refuseStrayWords, UsageError } from "./command-line";

const USAGE = `npm run bench:intake [-- options]: how fast answers are taken in (docs/performance.md).
  --only check,memory,http   which parts (all three)
  --rounds 7                 of checking, ours and survey-core alone in turn
  --submits 20000            of memory
  --http 2000                whole submits through HTTP into PostgreSQL, 8 at once`;

/** The aims of the questionnaires' specification. */
const AIMS = { ratio: 3, httpPerSecond: 100 };
const SENDERS = 8;

const say = (line = "") => process.stdout.write(`${line}\n`);

/** @returns whether every aim was met. */
async function bench(argv: string[]): Promise<boolean> {
  if (argv.includes("--help")) throw new UsageError(USAGE);
  refuseStrayWords(argv, { values: ["only", "rounds", "submits", "http"], flags: [] }, USAGE);
  const only = (option(argv, "only") ?? "check,memory,http").split(",");
  const number = (name: string, usual: number) => Number(option(argv, name) ?? usual);
  const { model = "unknown" } = cpus()[0] ?? {};
  say(`Node ${process.version}, ${cpus().length} cores (${model}).\n`);
  const subjects = [...loadCatalogue().values()].map(
    (questionnaire): Subject => ({ questionnaire, answers: wholeAnswer(questionnaire) }),
  );
  const verdicts: boolean[] = [];
  if (only.includes("check")) verdicts.push(await checks(subjects, number("rounds", 7)));
  if (only.includes("memory")) verdicts.push(await memory(subjects, number("submits", 20_000)));
  if (only.includes("http")) verdicts.push(await http(subjects, number("http", 2000)));
  return verdicts.every(Boolean);
}

async function checks(subjects: Subject[], rounds: number): Promise<boolean> {
  const rows: string[][] = [["questionnaire", "checked/s", "survey-core alone/s", "ratio"]];
  let least = Number.POSITIVE_INFINITY;
  for (const subject of subjects) {
    const { ours, alone, ratio } = await compareWithSurveyCore(subject, { rounds, each: 25 });
    rows.push([subject.questionnaire.key, ours.toFixed(0), alone.toFixed(0), ratio.toFixed(1)]);
    least = Math.min(least, ratio);
  }
  printTable(rows);
  return aim(
    `checked submits at least ${AIMS.ratio} × survey-core alone`,
    least,
    least >= AIMS.ratio,
    "×, the slowest",
  );
}

async function memory(subjects: Subject[], submits: number): Promise<boolean> {
  const { samples, heapSlope, isFlat } = await sampleMemory(subjects, submits);
  const mb = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
  say();
  printTable([
    ["submits", "heap MB", "RSS MB"],
    ...samples.map((one) => [String(one.submits), mb(one.heap), mb(one.rss)]),
  ]);
  return aim("memory flat over the submits", heapSlope, isFlat, "bytes a submit in the second half");
}

async function http(subjects: Subject[], submits: number): Promise<boolean> {
  const subject = subjects.find(({ questionnaire }) => questionnaire.key === "employer-opinion") ?? subjects[0]!;
  const server = await openBenchServer();
  try {
    const { perSecond, p50, p99, cpuMs } = await measureHttp(server.url, subject, { submits, senders: SENDERS });
    say();
    printTable([
      [`${subject.questionnaire.key}, ${SENDERS} at once`, "submits/s", "p50 ms", "p99 ms", "CPU ms each"],
      ["", perSecond.toFixed(0), p50.toFixed(1), p99.toFixed(1), cpuMs.toFixed(1)],
    ]);
    return aim(
      `whole submits at least ${AIMS.httpPerSecond} a second`,
      perSecond,
      perSecond >= AIMS.httpPerSecond,
      "/s",
    );
  } finally {
    await server.close();
  }
}

function aim(what: string, figure: number, reached: boolean, unit: string): boolean {
  say(`${reached ? "✓" : "✗"} ${what}: ${figure.toFixed(1)} ${unit}`);
  return reached;
}

bench(process.argv.slice(2))
  .then((met) => {
    if (!met) process.exitCode = 1;
  })
  .catch((error) => {
    process.stderr.write(
      `\n${error instanceof UsageError ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = 1;
  });
