import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { join, parse } from "node:path";
import type { Log } from "./log";
import { DatabaseRefusal } from "./refusal";
import type { ServerBinaries } from "./server-binaries";
import { isAlive } from "./server-process";
import type { ServerUser } from "./server-user";

/** The folder of the embedded server, `DATA_DIR/postgres`, and the files that Teho keeps in it beside PostgreSQL's own. */
export function folderFiles(dataDir: string) {
  const folder = join(dataDir, "postgres");
  return {
    folder,
    /** Written last: without it the folder was never finished and never held anything. */
    ready: join(folder, "teho-ready"),
    /** Mode 600: whoever reads it may read the database. */
    password: join(folder, "teho-password"),
    /** The port of last time, so that the address stays the same. */
    port: join(folder, "teho-port"),
    log: join(dataDir, "postgres.log"),
  };
}

const SUPERUSER = "postgres";
const MAJOR_VERSION = "18";

/**
 * Makes the folder unless it is there. It is made under another name and renamed when whole, so two processes at once, or a
 * kill at any point, never leave half a folder in its place. A folder that was once ready is never touched.
 * @param throwAway for tests: do not wait for the disk
 */
export async function makeFolder(
  dataDir: string,
  binaries: ServerBinaries,
  user: ServerUser,
  log: Log,
  throwAway: boolean,
): Promise<void> {
  const files = folderFiles(dataDir);
  sweepUnfinished(dataDir);
  if (isReady(dataDir)) return;
  setAsideHalfMade(dataDir, log);

  log.info("Luodaan tietokanta … / Making the database …");
  const making = join(dataDir, `postgres.making-${process.pid}-${randomBytes(4).toString("hex")}`);
  const password = `${making}.password`;
  try {
    mkdirSync(making, { mode: 0o700 });
    user.own(making);
    writeFileSync(password, `${randomBytes(24).toString("hex")}\n`, { mode: 0o600 });
    user.own(password);
    await runInitdb(binaries, user, making, password, throwAway);
    renameSync(password, join(making, "teho-password"));
    await writeDurably(join(making, "teho-ready"), `${new Date().toISOString()}\n`, user);
    await syncFolder(making);
    try {
      renameSync(making, files.folder);
    } catch (error) {
      if (!isReady(dataDir)) throw error;
      // Another process was faster: its folder stands.
    }
    await syncFolder(dataDir);
  } finally {
    rmSync(making, { recursive: true, force: true });
    rmSync(password, { force: true });
  }
}

function isReady(dataDir: string): boolean {
  const files = folderFiles(dataDir);
  if (!statSync(files.ready, { throwIfNoEntry: false })) return false;
  const version = readFileSync(join(files.folder, "PG_VERSION"), "utf8").trim();
  if (version !== MAJOR_VERSION)
    throw new DatabaseRefusal(
      `The database in ${files.folder} was made by PostgreSQL ${version}, and this Teho brings PostgreSQL ${MAJOR_VERSION}.`,
      "Start it with the Teho version that made it and follow the upgrade notes in CHANGELOG.md. Nothing was changed.",
    );
  return true;
}

/** What killed processes left in the making; those of living ones are left alone. */
function sweepUnfinished(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    const pid = /^postgres\.making-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}

/** A folder without the marker is not of our making (we rename whole ones): moved aside when it holds no database of anyone's, else refused. */
function setAsideHalfMade(dataDir: string, log: Log): void {
  const { folder, ready } = folderFiles(dataDir);
  if (!statSync(folder, { throwIfNoEntry: false })) return;
  if (readdirSync(folder).length === 0) {
    rmdirSync(folder);
    return;
  }
  if (holdsDatabases(folder))
    throw new DatabaseRefusal(
      `${folder} holds a database that this Teho did not finish making: the file ${ready} is missing.`,
      `If it was restored from a backup and is whole, create that file (touch ${ready}) and start again; otherwise move the folder away. Nothing was changed.`,
    );
  const aside = `${folder}.half-made-${new Date().toISOString().replace(/[:.]/g, "-")}`;
  renameSync(folder, aside);
  log.warn(`A half-made database folder, in which nothing was ever stored, was moved to ${aside}; it can be removed.`);
}

/** PostgreSQL numbers the databases that people make from 16384 on; below are its own three. */
function holdsDatabases(folder: string): boolean {
  const base = join(folder, "base");
  return (
    statSync(base, { throwIfNoEntry: false })?.isDirectory() === true &&
    readdirSync(base).some((name) => Number(name) >= 16_384)
  );
}

async function runInitdb(
  binaries: ServerBinaries,
  user: ServerUser,
  folder: string,
  passwordFile: string,
  throwAway: boolean,
): Promise<void> {
  // The builtin provider's C.UTF-8 is the same on every system and never changes under an index, unlike the C library's.
  const args = [
    `--pgdata=${folder}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    ...(throwAway ? ["--no-sync"] : []),
  ];
  const child = user.spawn(binaries.initdb, args, {
    stdio: ["ignore", "ignore", "pipe"],
    cwd: parse(folder).root,
    env: { ...process.env, LC_ALL: "C" },
  });
  let complaint = "";
  child.stderr?.on("data", (chunk) => {
    complaint += chunk;
  });
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code === 0) return;
  throw new DatabaseRefusal(
    `The database could not be made in ${folder}: ${complaint.trim() || `initdb ended with ${code}`}.`,
    /No space left/.test(complaint)
      ? "The disk is full: make room and start again."
      : "Mend that and start again; nothing was kept.",
  );
}

/** Writes a small file so that it is there after a power cut, and gives it to the server's user. */
export async function writeDurably(path: string, content: string, user: ServerUser): Promise<void> {
  const file = await open(path, "w", 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  user.own(path);
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  await folder.sync().finally(() => folder.close());
}
