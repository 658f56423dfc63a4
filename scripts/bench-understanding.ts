import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { allWords } from "../bot/features/words";
import { compileWords } from "../bot/understanding/phrases";
import { buildRosterIndex, type RosterIndex, updateClient } from "../bot/understanding/roster-index";
import { understand } from "../bot/understanding/understand";
import type { Roster, Understanding } from "../bot/understanding/understanding";
import { FIELDS, type Labelled, type Score, scoreBatch } from "../test/understanding/score";
import { refuseStrayWords } from "./command-line";

/** `npm run bench:understanding [-- --misses]`: how well the samples and the batches are read, and how fast. Figures for docs/performance.md. */

const FOLDER = join(__dirname, "../test/understanding");
refuseStrayWords(process.argv.slice(2), { flags: ["misses"] });
const showMisses = process.argv.includes("--misses");
const NOW = Temporal.ZonedDateTime.from("2026-11-24T10:30+02:00[Europe/Helsinki]");
const roster = JSON.parse(readFileSync(join(FOLDER, "samples/roster.json"), "utf8")) as Roster;
const phrasebook = compileWords(allWords);
const index = buildRosterIndex(roster);

interface Sample {
  text: string;
  type?: string;
  now?: string;
  expect: Record<string, unknown>;
}

const read = (text: string, now = NOW): Understanding => understand(text, { now, index, phrasebook });
const say = (line = "") => process.stdout.write(`${line}\n`);
const share = (part: number, whole: number) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);

function lines<T>(file: string): T[] {
  return readFileSync(join(FOLDER, file), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

/** Precision and recall of ids, by the type of mention. */
function scoreNames(): void {
  say("Names (samples/names.jsonl)");
  const scores = new Map<string, { right: number; extra: number; missed: number; exact: number; n: number }>();
  for (const { text, type = "", expect } of lines<Sample>("samples/names.jsonl")) {
    const { clients, entries } = read(text);
    const found = new Set([
      ...clients.flatMap(({ candidates }) => candidates),
      ...entries.flatMap(({ employer }) => employer ?? []),
    ]);
    const wanted = new Set([...(expect.clients as string[]), ...(expect.employers as string[])]);
    const right = [...found].filter((id) => wanted.has(id)).length;
    for (const key of [type, "all"]) {
      const score = scores.get(key) ?? { right: 0, extra: 0, missed: 0, exact: 0, n: 0 };
      scores.set(key, score);
      score.n += 1;
      score.right += right;
      score.extra += found.size - right;
      score.missed += wanted.size - right;
      if (right === found.size && right === wanted.size) score.exact += 1;
    }
    if (showMisses && (right < found.size || right < wanted.size))
      say(`    ${text}: ${[...found].join()} ≠ ${[...wanted].join()}`);
  }
  for (const [type, { right, extra, missed, exact, n }] of scores)
    say(
      `  ${type.padEnd(14)} exact ${exact}/${n}  precision ${share(right, right + extra)}  recall ${share(right, right + missed)}`,
    );
}

function scoreFields(file: string): void {
  const right = new Map<string, number>();
  const of = new Map<string, number>();
  for (const { text, now, expect } of lines<Sample>(`samples/${file}`)) {
    const got = read(text, now === undefined ? NOW : Temporal.ZonedDateTime.from(now));
    const flat: Record<string, unknown> = { ...got.entries[0], intent: got.intent };
    for (const [field, wanted] of Object.entries(expect)) {
      of.set(field, (of.get(field) ?? 0) + 1);
      if (JSON.stringify(flat[field] ?? null) === JSON.stringify(wanted)) right.set(field, (right.get(field) ?? 0) + 1);
      else if (showMisses) say(`    ${field}: ${text}: ${JSON.stringify(flat[field])} ≠ ${JSON.stringify(wanted)}`);
    }
  }
  say(`${file}: ${[...of].map(([field, n]) => `${field} ${right.get(field) ?? 0}/${n}`).join(" · ")}`);
}

/** Each batch as it is read now; how it was read before anything was mended for it stands in first-scores.json. */
function scoreBatches(): void {
  say("\nMessages by other hands (batches/), as read now");
  const columns = [...FIELDS, "topics"] as const;
  say(`  ${"".padEnd(9)}${columns.map((field) => field.padStart(9)).join("")}`);
  const files = readdirSync(join(FOLDER, "batches"))
    .filter((file) => file.endsWith(".jsonl"))
    .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)));
  const first = JSON.parse(readFileSync(join(FOLDER, "batches/first-scores.json"), "utf8")) as Record<
    string,
    Record<string, string>
  >;
  const row = (name: string, cells: string[]) =>
    say(`  ${name.padEnd(9)}${cells.map((cell) => cell.padStart(9)).join("")}`);
  const percent = (score: Score) => [
    ...FIELDS.map((field) => share(score.right[field], score.of[field]).replace(" ", "")),
    share(score.topics.right, score.topics.found).replace(" ", ""),
  ];
  const all: Labelled[] = [];
  for (const file of files) {
    const batch = lines<Labelled>(`batches/${file}`);
    all.push(...batch);
    const score = scoreBatch(batch, (text, now) => read(text, Temporal.ZonedDateTime.from(now)));
    row(file.replace(/batch-|\.jsonl/g, ""), percent(score));
    if (showMisses)
      for (const miss of score.misses) say(`    ${miss.field}: ${miss.text}: ${miss.got} ≠ ${miss.wanted}`);
  }
  row("together", percent(scoreBatch(all, (text, now) => read(text, Temporal.ZonedDateTime.from(now)))));
  say("\nThe same, before anything was mended for them (topics: precision)");
  for (const [name, scores] of Object.entries(first)) {
    const cell = (value: string) => share(Number(value.split("/")[0]), Number(value.split("/")[1])).replace(" ", "");
    row(name.replace("batch-", ""), [...FIELDS.map((field) => cell(scores[field]!)), cell(scores.topicsRightOfFound!)]);
  }
}

/** 20,000 people whose names are all different: the worst that an index can meet. */
function bigRoster(): Roster {
  const ends = ["nen", "la", "mäki", "niemi", "harju", "ranta", "lahti", "koski", "vaara", "salo"];
  return {
    ...roster,
    clients: Array.from({ length: 20_000 }, (_, n) => ({
      id: `x${n}`,
      givenName: roster.clients[n % roster.clients.length]!.givenName,
      familyName: `${"bdfghjklmnprstv"[n % 15]}${"aeiouyö"[n % 7]}${"lmnrst"[n % 6]}${"aeiou"[(n >> 3) % 5]}${"bdgkmprtv"[(n >> 5) % 9]}${"aeiou"[(n >> 7) % 5]}${ends[n % 10]}`,
    })),
  };
}

function quantiles(times: number[]): { median: number; p99: number } {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1]!, p99: sorted[Math.floor(sorted.length * 0.99)]! };
}

function timed(count: number, work: () => void): number[] {
  return Array.from({ length: count }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
}

function measureSpeed(): void {
  say("\nSpeed");
  const texts = lines<Sample>("samples/messages.jsonl").map(({ text }) => text);
  const long = texts.join(" ").slice(0, 4000);
  const big = bigRoster();
  const distinct = new Set(big.clients.map(({ familyName }) => familyName)).size;
  for (const [name, people] of [
    ["150 clients", roster],
    [`20,000 clients (${distinct} family names)`, big],
  ] as const) {
    const building = quantiles(timed(5, () => buildRosterIndex(people)));
    const built = buildRosterIndex(people);
    const reading = (text: string, of: RosterIndex) => understand(text, { now: NOW, index: of, phrasebook });
    for (const text of texts) reading(text, built);
    const messages: number[] = [];
    // The baseline in the same run: the same words looked up in a Map, and nothing understood.
    const plain: number[] = [];
    for (let round = 0; round < 30; round += 1) {
      for (const text of texts) {
        messages.push(...timed(1, () => reading(text, built)));
        plain.push(
          ...timed(1, () => {
            for (const word of text.toLowerCase().split(/[^\p{L}\p{N}]+/u)) built.forms.get(word);
          }),
        );
      }
    }
    const one = quantiles(messages);
    const base = quantiles(plain);
    const whole = quantiles(timed(40, () => reading(long, built)));
    const client = people.clients[7]!;
    const changed = { ...client, aliases: ["Lissukka"] };
    const update = quantiles(
      timed(50, () => {
        updateClient(built, client, changed);
        updateClient(built, changed, client);
      }),
    );
    const µs = (ms: number) => `${(ms * 1000).toFixed(0)} µs`;
    say(`  ${name}`);
    say(
      `    a message: median ${µs(one.median)}, 99 % ${µs(one.p99)}; ${(one.median / base.median).toFixed(0)} × looking its words up in a Map`,
    );
    say(`    4,000 characters: median ${whole.median.toFixed(1)} ms, worst ${whole.p99.toFixed(1)} ms`);
    say(`    index: built in ${building.median.toFixed(0)} ms, one changed client in ${µs(update.median / 2)}`);
  }
}

scoreNames();
scoreFields("messages.jsonl");
scoreFields("dates.jsonl");
scoreBatches();
measureSpeed();
