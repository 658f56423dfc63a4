import { type Config, ConfigError, loadEnvironment, readConfig } from "../bot/config";
import { openData } from "../bot/open-data";
import type { Database } from "../prisma/client";

/** Says what the person at the shell should do next; no stack. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** Runs one command against the database and always closes it. A mistake in the arguments ends with a sentence and exit code 1. */
export async function runCommand(
  command: (db: Database, argv: string[], config: Config) => Promise<void>,
): Promise<void> {
  try {
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
  } catch (error) {
    const known =
      error instanceof UsageError ||
      error instanceof ConfigError ||
      (error instanceof Error && error.name === "DatabaseRefusal");
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
