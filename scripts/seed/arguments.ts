import { option, refuseStrayWords, UsageError } from "../command-line";

export const SEED_USAGE = `npm run seed -- --clients N --entries M --seed S [--project NAME]
   Fills the database (DATABASE_URL, or the embedded one in DATA_DIR) with one invented project: N clients (1–50,000; 40 for
   each coach) and M log entries (1–5,000,000) over the last two years. The same S on the same day gives the same project.
   Nothing is removed, and there is no command that clears it: use a database of its own.`;

export interface SeedArguments {
  clients: number;
  entries: number;
  seed: number;
  /** null: a name is made of the numbers. */
  project: string | null;
}

const MOST_CLIENTS = 50_000;
const MOST_ENTRIES = 5_000_000;
const LONGEST_NAME = 100;

/** @throws UsageError that says what is wrong with which number. */
export function readSeedArguments(argv: string[]): SeedArguments {
  if (argv.includes("--help")) throw new UsageError(SEED_USAGE);
  refuseStrayWords(argv, { values: ["clients", "entries", "seed", "project"] }, SEED_USAGE);
  const project = option(argv, "project")?.trim() ?? null;
  if (project !== null && (project === "" || project.length > LONGEST_NAME))
    throw new UsageError(`--project must be a name of at most ${LONGEST_NAME} characters.`);
  return {
    clients: wholeNumber(argv, "clients", 1, MOST_CLIENTS),
    entries: wholeNumber(argv, "entries", 1, MOST_ENTRIES),
    seed: wholeNumber(argv, "seed", 0, 2 ** 31 - 1),
    project,
  };
}

function wholeNumber(argv: string[], name: string, least: number, most: number): number {
  const said = option(argv, name);
  if (said === undefined) throw new UsageError(`--${name} is missing.\n${SEED_USAGE}`);
  const value = /^\d{1,10}$/.test(said) ? Number(said) : Number.NaN;
  if (value >= least && value <= most) return value;
  const range = `a whole number from ${least.toLocaleString("en")} to ${most.toLocaleString("en")}`;
  throw new UsageError(`--${name} is ${JSON.stringify(said)}, but it must be ${range}.`);
}
