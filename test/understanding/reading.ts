import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { allWords } from "../../bot/features/words";
import { compileWords } from "../../bot/understanding/phrases";
import { buildRosterIndex } from "../../bot/understanding/roster-index";
import { understand } from "../../bot/understanding/understand";
import type { Roster, Understanding } from "../../bot/understanding/understanding";

/** The invented roster of the samples, and one reader for all the tests of this folder. */
export const roster = JSON.parse(readFileSync(join(__dirname, "samples/roster.json"), "utf8")) as Roster;
/** A Tuesday morning. */
export const NOW = Temporal.ZonedDateTime.from("2026-11-24T10:30+02:00[Europe/Helsinki]");
const index = buildRosterIndex(roster);
const phrasebook = compileWords(allWords);

export function read(text: string, now = NOW): Understanding {
  return understand(text, { now, index, phrasebook });
}

/** Who the message mentions, as «Given Family» per id; several candidates of one mention joined with «|». */
export function whoIn(understanding: Understanding): string {
  return understanding.clients.map(({ candidates }) => candidates.map(nameOf).sort().join("|")).join(", ");
}

export function nameOf(id: string): string {
  const client = roster.clients.find((one) => one.id === id);
  return client === undefined ? id : `${client.givenName} ${client.familyName}`;
}

export interface Sample {
  text: string;
  type?: string;
  now?: string;
  expect: Record<string, unknown>;
}

export function samples(file: string): Sample[] {
  return readFileSync(join(__dirname, "samples", file), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Sample);
}
