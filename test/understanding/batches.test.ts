import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { read } from "./reading";
import { FIELDS, type Field, type Labelled, scoreBatch } from "./score";

/**
 * Messages by many hands, written without knowing the rules, each batch scored before anything was mended for it (first-scores.json).
 * Here they are what the reader has reached: together it may not fall below these shares.
 */
const folder = join(__dirname, "batches");
const batches = readdirSync(folder)
  .filter((file) => file.endsWith(".jsonl"))
  .map((file) => ({ file, messages: readBatch(join(folder, file)) }));

function readBatch(file: string): Labelled[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Labelled);
}

const FLOORS: Record<Field, number> = {
  intent: 0.99,
  clients: 0.985,
  entries: 0.98,
  kind: 0.96,
  channel: 0.975,
  employer: 0.98,
  date: 0.98,
  time: 0.99,
  duration: 0.985,
};

const score = scoreBatch(
  batches.flatMap(({ messages }) => messages),
  (text, now) => read(text, Temporal.ZonedDateTime.from(now)),
);

describe("messages by other hands", () => {
  it("are many: at least three batches of fifty", () => {
    expect(batches.length).toBeGreaterThanOrEqual(3);
    for (const { messages } of batches) expect(messages.length).toBeGreaterThanOrEqual(50);
  });

  it.each(FIELDS)("%s", (field) => {
    expect(score.right[field] / score.of[field]).toBeGreaterThanOrEqual(FLOORS[field]);
  });

  it("topics: a wrong one is worse than none", () => {
    expect(score.topics.right / score.topics.found).toBeGreaterThanOrEqual(0.8);
  });
});
