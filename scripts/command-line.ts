import { setFlagsFromString } from "node:v8";
import type { Config } from "../bot/config";
import type { Database } from "../prisma/client";

/** Says what the person at the shell should do next; no stack. */
export class UsageError extends Error {
  override name = "UsageError";
}

const SAID_PLAINLY = ["UsageError", "ConfigError", "DatabaseRefusal"];

/** Runs one command against the database and always closes it. A mistake in the arguments ends with a sentence and exit code 1. */
export async function runCommand(
  command: (db: Database, argv: string[], config: Config) => Promise<void>,
): Promise<void> {
  await sayFaults(async () => {
    // A hundred times V8's own: a command is over before the database client's WebAssembly, optimised, pays back the second it takes.
    setFlagsFromString("--wasm-tiering-budget=180000000");
    // Here, so that scripts without a database can use this file without loading one.
    const { loadEnvironment, readConfig } = require("../bot/config") as typeof import("../bot/config");
    const { openData } = require("../bot/open-data") as typeof import("../bot/open-data");
    const config = readConfig(loadEnvironment());
    const data = await openData(
      { ...config, demo: false },
      {
        info: () => {},
        warn: (line) => process.stderr.write(`${line}\n`),
        error: (line) => process.stderr.write(`${line}\n`),
      },
    );
    try {
      await command(data.db, process.argv.slice(2), config);
    } finally {
      await data.close();
    }
  });
}

/** Runs a command that needs no database: its faults end as runCommand()'s do. */
export async function sayFaults(command: () => Promise<void> | void): Promise<void> {
  try {
    await command();
  } catch (error) {
    const known = error instanceof Error && SAID_PLAINLY.includes(error.name);
    process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
}

/** The value after `--name`, or undefined. @throws UsageError when nothing follows it. */
export function option(argv: string[], name: string): string | undefined {
  const at = argv.indexOf(`--${name}`);
  if (at < 0) return undefined;
  const value = argv[at + 1];
  if (value === undefined || value.startsWith("--")) throw new UsageError(`--${name} needs a value.`);
  return value;
}

/** What a command understands: options with a value, options without one, and words that stand for themselves. */
export interface Understood {
  values?: readonly string[];
  flags?: readonly string[];
  isWord?: (word: string) => boolean;
}

/** @throws UsageError naming every word that the command would pass over: a slip must not do half of what was meant. */
export function refuseStrayWords(argv: readonly string[], understood: Understood, usage = ""): void {
  const { values = [], flags = [], isWord = () => false } = understood;
  const strays: string[] = [];
  const seen = new Set<string>();
  let isOfValue = false;
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at]!;
    const name = word.startsWith("--") ? word.slice(2) : null;
    if (name !== null && seen.has(name)) throw new UsageError(`--${name} is said twice: nothing was done.`);
    if (name === null ? !isWord(word) : ![...values, ...flags].includes(name)) {
      strays.push(`«${word}»`);
      isOfValue ||= name === null && at > 1 && argv[at - 2]!.startsWith("--");
      continue;
    }
    if (name === null) continue;
    seen.add(name);
    if (!values.includes(name)) continue;
    const value = argv[at + 1];
    if (value === undefined || value.startsWith("--")) throw new UsageError(`--${name} needs a value.`);
    at += 1;
  }
  if (strays.length === 0) return;
  const are = strays.length === 1 ? "is not known here" : "are not known here";
  const hint = isOfValue ? " A value of several words stands in quotation marks." : "";
  throw new UsageError([`${strays.join(", ")} ${are}: nothing was done.${hint}`, usage].filter(Boolean).join("\n"));
}

/** Rows as aligned columns. */
export function printTable(rows: string[][]): void {
  const widths = rows.reduce<number[]>((all, row) => row.map((cell, at) => Math.max(all[at] ?? 0, cell.length)), []);
  for (const row of rows)
    process.stdout.write(
      `${row
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join("  ")
        .trimEnd()}\n`,
    );
}
