import { mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { resolve, sep } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { DatabaseError } from "pg";
import type { Log } from "./log";
import { DatabaseRefusal } from "./refusal";
import { findServerBinaries, type ServerBinaries } from "./server-binaries";
import { folderFiles, makeFolder, writeDurably } from "./server-folder";
import { pickPort } from "./server-port";
import { type Presence, takePlace } from "./server-presence";
import { findRunning, startProcess, stopProcess } from "./server-process";
import { chooseServerUser, type ServerUser } from "./server-user";

export interface EmbeddedServer {
  /** The application's own database and role, which is no superuser. */
  url: string;
  /** The server's superuser, for tests and backups. */
  adminUrl: string;
  port: number;
  /** True: the server already ran, left over from a killed Teho or shared with one that runs. */
  joined: boolean;
  /** Leaves; the last Teho process that uses the server also stops it. */
  stop(): Promise<void>;
}

export interface EmbeddedServerOptions {
  /** Everything is kept here; no two machines may share it. */
  dataDir: string;
  log: Log;
  /** For tests: nothing waits for the disk, and a crash loses the data. Only allowed in the system's temporary folder. */
  throwAway?: boolean;
}

/** A restart after a crash may replay much; a server that says nothing at all for this long is stuck. */
const PATIENCE_MS = 10 * 60_000;
const LOCKED_PATIENCE_MS = 60_000;
/** A killed server lets go of its port a moment after it is dead. */
const PORT_PATIENCE_MS = 2000;

/**
 * Starts the PostgreSQL that came with npm, or joins the one that already runs on this folder; restarts it if it dies.
 * Who stops it: every Teho process holds a shared lock inside the server; on leaving it tries to get that lock alone, and only
 * if that works (nobody else is there) stops the server. A killed process loses its lock by itself.
 * @throws DatabaseRefusal with a sentence for the operator
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const dataDir = resolve(options.dataDir);
  const { log, throwAway = false } = options;
  if (throwAway && !dataDir.startsWith(resolve(tmpdir()) + sep))
    throw new Error("throwAway is for tests in the temporary folder");

  const files = folderFiles(dataDir);
  const binaries = findServerBinaries();
  const user = await openDataDir(dataDir, async () => {
    mkdirSync(dataDir, { recursive: true });
    const chosen = chooseServerUser(files.folder, [binaries.postgres, files.folder]);
    await makeFolder(dataDir, binaries, chosen, log, throwAway);
    return chosen;
  });
  const password = readPassword(files.password);

  const server = { dataDir, binaries, user, password, log, throwAway };
  let presence = await join(server);
  const { port, joined } = presence;
  let stopping = false;
  let returning: Promise<void> = Promise.resolve();

  /** The server died under us: the first Teho process that notices starts it again, the others join. */
  const comeBack = async () => {
    if (stopping) return;
    log.warn("The database server went away; starting it again.");
    for (let wait = 250; !stopping; wait = Math.min(wait * 2, 10_000)) {
      try {
        presence = await join(server, port);
        presence.whenLost(lost);
        if (presence.port === port) return log.info("The database is back.");
        return log.error(`The database is back on another port (${presence.port} for ${port}): restart Teho.`);
      } catch (error) {
        log.error(`The database server cannot be started: ${(error as Error).message}`);
        await pause(wait);
      }
    }
  };
  const lost = () => {
    returning = comeBack();
  };
  presence.whenLost(lost);

  return {
    url: address("teho", password, port, "teho"),
    adminUrl: address("postgres", password, port, "postgres"),
    port,
    joined,
    async stop() {
      if (stopping) return;
      stopping = true;
      await returning;
      await presence.leave(() => stopProcess(binaries, user, files.folder));
    },
  };
}

interface Server {
  dataDir: string;
  binaries: ServerBinaries;
  user: ServerUser;
  password: string;
  log: Log;
  throwAway: boolean;
}

/** Until it holds: use the server that runs, or start one, on `onlyPort` or not at all if that is given. */
async function join(server: Server, onlyPort?: number): Promise<Presence & { port: number; joined: boolean }> {
  const { dataDir, binaries, user, password, log, throwAway } = server;
  const files = folderFiles(dataDir);
  const known = onlyPort ?? readPort(files.port);
  let port = known ?? (await pickPort());
  let started = false;
  let wait = 25;
  const begun = Date.now();
  const giveUpAfter = (limit: number, problem: string, advice: string) => {
    if (Date.now() - begun > limit) throw new DatabaseRefusal(problem, advice);
  };

  for (; ; await pause(wait + Math.random() * 25), wait = Math.min(wait * 2, 1000)) {
    const running = findRunning(files.folder);
    if (running) {
      const place = await openDoor(running.port, password, files.password);
      if (place) return { ...place, port: running.port, joined: !started };
      if (wait >= 1000) log.info("Odotetaan tietokantaa … / Waiting for the database (it is starting or stopping) …");
      giveUpAfter(
        PATIENCE_MS,
        `The database server (process ${running.pid}) runs but does not answer.`,
        `See ${files.log}. If it is stuck, end that process and start again: nothing acknowledged is lost.`,
      );
      continue;
    }

    const result = await startProcess(binaries, user, files.folder, files.log, settings(port, throwAway));
    if (result.outcome === "ready") {
      started = true;
      wait = 5;
      await writeDurably(files.port, `${port}\n`, user);
    } else if (result.outcome === "portBusy") {
      if (onlyPort)
        giveUpAfter(
          PORT_PATIENCE_MS,
          `Another program has taken the database's port ${port}.`,
          "End that program; Teho goes on trying.",
        );
      else if (port !== known || Date.now() - begun > PORT_PATIENCE_MS) port = await pickPort();
    } else if (result.outcome === "locked") {
      giveUpAfter(
        LOCKED_PATIENCE_MS,
        `Another program holds the database in ${files.folder}.`,
        "If Teho runs in another container on the same folder, stop it first; otherwise wait a minute and start again.",
      );
    } else {
      throw new DatabaseRefusal(
        `The database server did not start: ${result.reason}`,
        adviceFor(result.reason, files.log),
      );
    }
  }
}

/** null: not yet (starting, stopping, or just gone). */
async function openDoor(port: number, password: string, passwordFile: string): Promise<Presence | null> {
  try {
    return await takePlace(port, password);
  } catch (error) {
    if (error instanceof DatabaseError && error.code === "28P01")
      throw new DatabaseRefusal(
        "The running database server does not accept the password that Teho keeps for it.",
        `Put the right ${passwordFile} back (from a backup of the same folder); it belongs to the folder and cannot be invented anew.`,
        { cause: error },
      );
    return null;
  }
}

function settings(port: number, throwAway: boolean): Record<string, string> {
  return {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    password_encryption: "scram-sha-256",
    timezone: "UTC",
    log_timezone: "UTC",
    // People's names stand in the errors and details of statements («Key (name)=(…) already exists»): only the server's own matters are logged.
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_checkpoints: "off",
    ...(throwAway ? { fsync: "off", full_page_writes: "off", synchronous_commit: "off" } : {}),
  };
}

async function openDataDir<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === "ENOSPC")
      throw new DatabaseRefusal(
        `The disk is full: nothing can be written to ${dataDir}.`,
        "Make room and start again.",
        { cause },
      );
    if (code && ["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST"].includes(code))
      throw new DatabaseRefusal(
        `Teho cannot use ${dataDir} for its data (${(cause as Error).message}).`,
        "Give the user who runs Teho the right to write there, or name another folder as DATA_DIR.",
        { cause },
      );
    throw cause;
  }
}

function readPassword(file: string): string {
  try {
    const password = readFileSync(file, "utf8").trim();
    if (password) return password;
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === "ENOENT";
    throw new DatabaseRefusal(
      `The database's password file ${file} ${missing ? "is missing" : "cannot be read by this user"}.`,
      missing
        ? "Put it back from a backup of the same folder; without it the database does not open."
        : "Start Teho as the user who made the folder (or as root).",
      { cause },
    );
  }
  throw new DatabaseRefusal(
    `The database's password file ${file} is empty.`,
    "Put it back from a backup of the same folder.",
  );
}

function readPort(file: string): number | undefined {
  try {
    const port = Number(readFileSync(file, "utf8"));
    return Number.isInteger(port) && port > 1023 && port < 65_536 ? port : undefined;
  } catch {
    // Never started, or not readable: any free port will do.
    return undefined;
  }
}

function adviceFor(reason: string, logFile: string): string {
  if (/No space left/.test(reason)) return "The disk is full: make room and start again; nothing acknowledged is lost.";
  if (/Permission denied|has wrong ownership|invalid permissions/.test(reason))
    return "The folder belongs to another user: start Teho as that user, or as root.";
  return `See ${logFile}.`;
}

function address(user: string, password: string, port: number, database: string): string {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}
