import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { allWords } from "../bot/features/words";
import { compileWords } from "../bot/understanding/phrases";
import { buildRosterIndex } from "../bot/understanding/roster-index";
import { understand } from "../bot/understanding/understand";
import type { Roster, Understanding } from "../bot/understanding/understanding";

/** `npx tsx scripts/bench-understanding.ts [--misses] [FOLDER]`: scores and speed on the samples. */
const folder =
  process.argv.slice(2).find((arg) => !arg.startsWith("--")) ?? join(__dirname, "../test/understanding/samples");
const showMisses = process.argv.includes("--misses");
const roster = JSON.parse(readFileSync(join(folder, "roster.json"), "utf8")) as Roster;
const NOW = Temporal.ZonedDateTime.from("2026-11-24T10:30+02:00[Europe/Helsinki]");

const began = performance.now();
const index = buildRosterIndex(roster);
console.log(`index: ${index.forms.size} forms in ${(performance.now() - began).toFixed(1)} ms`);
const phrasebook = compileWords(allWords);
const times: number[] = [];

interface Sample {
  text: string;
  type?: string;
  now?: string;
  expect: Record<string, unknown>;
}

function read(text: string, now = NOW): Understanding {
  const start = performance.now();
  const understanding = understand(text, { now, index, phrasebook });
  times.push((performance.now() - start) * 1000);
  return understanding;
}

function load(name: string): Sample[] {
  return readFileSync(join(folder, name), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Sample);
}

function scoreNames(): void {
  const scores = new Map<string, { tp: number; fp: number; fn: number; exact: number; n: number }>();
  for (const { text, type = "", expect } of load("names.jsonl")) {
    const got = read(text);
    const found = [
      ...got.clients.flatMap((client) => client.candidates),
      ...got.entries.flatMap((entry) => entry.employer ?? []),
    ];
    const wanted = [...(expect.clients as string[]), ...(expect.employers as string[])];
    const score = scores.get(type) ?? { tp: 0, fp: 0, fn: 0, exact: 0, n: 0 };
    scores.set(type, score);
    score.n += 1;
    score.tp += found.filter((id) => wanted.includes(id)).length;
    score.fp += found.filter((id) => !wanted.includes(id)).length;
    score.fn += wanted.filter((id) => !found.includes(id)).length;
    const exact = [...found].sort().join() === [...wanted].sort().join();
    if (exact) score.exact += 1;
    else if (showMisses)
      console.log(`  names/${type}: ${text}\n    wanted ${wanted.join()} got ${found.join()} (${got.intent})`);
  }
  for (const [type, { tp, fp, fn, exact, n }] of scores) {
    const share = (part: number, whole: number) => (whole === 0 ? "  –  " : `${((100 * part) / whole).toFixed(1)} %`);
    console.log(
      `names ${type.padEnd(14)} exact ${exact}/${n}  precision ${share(tp, tp + fp)}  recall ${share(tp, tp + fn)}`,
    );
  }
}

function scoreFields(file: string): void {
  const right = new Map<string, number>();
  const samples = load(file);
  for (const { text, now, expect } of samples) {
    const got = read(text, now === undefined ? NOW : Temporal.ZonedDateTime.from(now));
    const flat: Record<string, unknown> = { ...(got.entries[0] ?? {}), intent: got.intent };
    for (const [field, wanted] of Object.entries(expect)) {
      const value = flatten(field, flat, got);
      if (JSON.stringify(value) === JSON.stringify(wanted)) right.set(field, (right.get(field) ?? 0) + 1);
      else if (showMisses)
        console.log(`  ${file} ${field}: ${text}\n    wanted ${JSON.stringify(wanted)} got ${JSON.stringify(value)}`);
      if (!right.has(field)) right.set(field, 0);
    }
  }
  console.log(
    `${file}: ${[...right].map(([field, n]) => `${field} ${n}/${samples.filter((sample) => field in sample.expect).length}`).join("  ")}`,
  );
}

function flatten(field: string, flat: Record<string, unknown>, got: Understanding): unknown {
  if (field === "clients") return got.clients.map((client) => client.candidates.join("|")).join(" ");
  if (field === "question") return got.question?.name ?? null;
  if (field === "command") return got.command?.name ?? null;
  if (field === "event") return got.event?.name ?? null;
  if (field === "entries") return got.entries.length;
  if (field === "topics")
    return got.entries.flatMap((entry) => entry.topics.map((topic) => topic.code + topic.direction)).join(" ");
  if (field === "unknown") return got.unknownNames.map((name) => name.mention).join(" ");
  return flat[field] ?? null;
}

for (let warm = 0; warm < 3; warm += 1) for (const { text } of load("names.jsonl")) read(text);
times.length = 0;
scoreNames();
scoreFields("messages.jsonl");
scoreFields("dates.jsonl");
if (process.argv.includes("--own")) scoreFields("own-messages.jsonl");
times.sort((a, b) => a - b);
console.log(
  `median ${times[Math.floor(times.length / 2)]!.toFixed(0)} µs, 99 % ${times[Math.floor(times.length * 0.99)]!.toFixed(0)} µs a message`,
);
