import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Temporal } from "temporal-polyfill";
import { allWords } from "../bot/features/words";
import { compileWords } from "../bot/understanding/phrases";
import { buildRosterIndex } from "../bot/understanding/roster-index";
import { type Context, understand } from "../bot/understanding/understand";
import type { EntryReading, Mention, NamedReading, Roster } from "../bot/understanding/understanding";
import { option, refuseStrayWords } from "./command-line";

/** `npm run -s understand -- --roster FILE`: JSON lines {"text","now"} in, one JSON line out for each, in order. */
async function main(): Promise<void> {
  const roster = readRoster(process.argv.slice(2));
  const index = buildRosterIndex(roster);
  const phrasebook = compileWords(allWords);
  // A reader that closes early («| head») is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    const answer = `${JSON.stringify(answerLine(line, { index, phrasebook }))}\n`;
    if (!process.stdout.write(answer)) await new Promise((drained) => process.stdout.once("drain", drained));
  }
}

function answerLine(line: string, room: Omit<Context, "now">): unknown {
  try {
    const { text, now } = JSON.parse(line) as { text?: unknown; now?: unknown };
    if (typeof text !== "string") return { error: "«text» is missing or not a string" };
    if (typeof now !== "string") return { error: "«now» is missing or not a string" };
    const understanding = understand(text, { ...room, now: Temporal.ZonedDateTime.from(now) });
    const event = understanding.event === null ? null : eventOut(understanding.event);
    return {
      intent: understanding.intent,
      clients: understanding.clients.map(mentionOut),
      entries: understanding.entries.map(entryOut),
      event,
      question: understanding.question,
      command: understanding.command,
      uncertain: understanding.uncertain,
    };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function mentionOut({ mention, candidates }: Mention): unknown {
  return { mention, candidates };
}

function entryOut({
  span: _span,
  attempt: _attempt,
  unsure: _unsure,
  because: _because,
  ...entry
}: EntryReading): unknown {
  return { ...entry, clients: entry.clients.map(mentionOut) };
}

/** An event has one date: the day it happened or will. */
function eventOut({ name, from, to, employers }: NamedReading): unknown {
  return { name, date: from, dateEnd: to === from ? null : to, employer: employers[0] ?? null };
}

function readRoster(args: string[]): Roster {
  const file = rosterFile(args);
  if (file === undefined) stop("Give the roster: npm run -s understand -- --roster FILE");
  try {
    const roster = JSON.parse(readFileSync(file, "utf8")) as Partial<Roster>;
    return { clients: roster.clients ?? [], employers: roster.employers ?? [] };
  } catch (error) {
    return stop(`The roster ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function rosterFile(args: string[]): string | undefined {
  try {
    refuseStrayWords(args, { values: ["roster"] });
    return option(args, "roster");
  } catch (error) {
    return stop((error as Error).message);
  }
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

void main();
