import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server as NetServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { type Database, openDatabase } from "../../prisma/client";
import { isDatabaseGone } from "../../prisma/database-errors";
import { type EmbeddedServer, startEmbeddedServer } from "../../prisma/embedded-server";
import { findRunning } from "../../prisma/server-process";
import { killNow, startTeho, type TehoProcess, withChildren } from "../support/teho-process";

/** The supervisor, each case with real processes on a real folder. */

jest.setTimeout(120_000);

const asRoot = process.getuid?.() === 0;
const onLinux = process.platform === "linux";

let dataDir: string;
let postgres: string;
let warnings: string[];
const servers: EmbeddedServer[] = [];
const processes: TehoProcess[] = [];

/** A folder made once and copied: making one costs a second, and few tests are about that. */
let made: string;
beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), "teho-supervisor-"));
  await (await startEmbeddedServer({ dataDir: made, log, throwAway: true })).stop();
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

function useMadeFolder(): void {
  beforeEach(() => {
    execFileSync("cp", ["-a", join(made, "postgres"), postgres]);
  });
}

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "teho-supervisor-"));
  postgres = join(dataDir, "postgres");
  warnings = [];
});

afterEach(async () => {
  for (const { child } of processes.splice(0)) killNow(...(child.pid ? [child.pid] : []));
  for (const server of servers.splice(0)) await server.stop();
  const left = findRunning(postgres);
  if (left) killNow(...withChildren(left.pid));
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 });
});

const log = {
  info: () => undefined,
  warn: (line: string) => warnings.push(line),
  error: (line: string) => warnings.push(line),
};

async function start(folder = dataDir): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({ dataDir: folder, log, throwAway: true });
  servers.push(server);
  return server;
}

async function teho(...args: Parameters<typeof startTeho>): Promise<TehoProcess> {
  const started = await startTeho(...args);
  processes.push(started);
  return started;
}

const ready = (line: { port?: number }) => line.port !== undefined;

async function query(url: string, sql: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20);
}

describe("a new database", () => {
  it("is UTF-8, asks for a password by SCRAM, listens on 127.0.0.1 only, and waits for the disk", async () => {
    const server = await startEmbeddedServer({ dataDir, log });
    servers.push(server);
    const settings = await query(
      server.adminUrl,
      `SELECT current_setting('listen_addresses') AS listens, current_setting('unix_socket_directories') AS sockets,
         current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commits, current_setting('full_page_writes') AS pages,
         current_setting('password_encryption') AS passwords, current_setting('server_encoding') AS encoding,
         (SELECT datlocale FROM pg_database WHERE datname = 'teho') AS locale, lower('ÖHMAN') AS lower`,
    );
    expect(settings).toEqual([
      {
        listens: "127.0.0.1",
        sockets: "",
        fsync: "on",
        commits: "on",
        pages: "on",
        passwords: "scram-sha-256",
        encoding: "UTF8",
        locale: "C.UTF-8",
        lower: "öhman",
      },
    ]);
    expect(readFileSync(join(postgres, "pg_hba.conf"), "utf8")).not.toMatch(/^\w.*\b(trust|peer)$/m);
    await expect(query(server.url.replace(/:[0-9a-f]{48}@/, ":wrong@"), "SELECT 1")).rejects.toMatchObject({
      code: "28P01",
    });
    await expect(query(server.url, "SELECT pg_read_file('/etc/passwd')")).rejects.toMatchObject({ code: "42501" });
  });

  it("starts the second time on the same port, with what was stored", async () => {
    const first = await start();
    await query(first.url, "CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)");
    await first.stop();
    const second = await start();
    expect(second).toMatchObject({ port: first.port, url: first.url, joined: false });
    expect(await query(second.url, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
  });

  it("keeps names out of the server's log when a statement fails", async () => {
    const server = await start();
    await query(
      server.url,
      "CREATE TABLE people (name text PRIMARY KEY); INSERT INTO people VALUES ('Matti Virtanen')",
    );
    await expect(query(server.url, "INSERT INTO people VALUES ('Matti Virtanen')")).rejects.toThrow();
    await expect(query(server.url, "SELECT 'Matti Virtanen'::int")).rejects.toThrow();
    expect(readFileSync(join(dataDir, "postgres.log"), "utf8")).not.toMatch(/Virtanen/);
  });
});

describe("after kill -9", () => {
  useMadeFolder();

  it("of Teho alone, the next Teho joins the server that was left running, and stops it at its own end", async () => {
    const killed = await teho(dataDir);
    const first = await killed.line(ready);
    killNow(killed.child.pid!);
    await killed.ended;
    expect(findRunning(postgres)).not.toBeNull();

    const second = await start();
    expect(second).toMatchObject({ joined: true, port: first.port });
    await second.stop();
    expect(findRunning(postgres)).toBeNull();
  });

  it("of Teho and the server, the next Teho starts it at once", async () => {
    const killed = await teho(dataDir);
    const first = await killed.line(ready);
    killNow(killed.child.pid!, findRunning(postgres)!.pid);
    const second = await start();
    expect(second).toMatchObject({ joined: false, port: first.port });
  });

  /** The bot's own queries, until one is answered again. */
  async function queriesWorkAgain(db: Database): Promise<void> {
    await until(async () => {
      try {
        await db.$queryRaw`SELECT 1`;
        return true;
      } catch (error) {
        // Whatever shape it takes in between, it is told apart from a mistake of ours.
        if (!isDatabaseGone(error)) throw error;
        return false;
      }
    });
  }

  it("of the server alone, Teho starts it again by itself and its queries work again", async () => {
    const server = await start();
    const db = openDatabase({ url: server.url, poolSize: 2 });
    await db.$queryRaw`SELECT 1`;
    killNow(...withChildren(findRunning(postgres)!.pid));
    await queriesWorkAgain(db);
    expect(warnings.join()).toContain("went away");
    await db.close();
  });

  /** Kills the server and sits on its port until `squatter.close()`. */
  async function takePort(server: EmbeddedServer): Promise<NetServer> {
    const squatter = createServer((socket) => socket.destroy());
    const takes = () =>
      new Promise<boolean>((resolve) => {
        squatter.once("error", () => resolve(false));
        squatter.listen(server.port, "127.0.0.1", () => resolve(true));
      });
    // The server may be back before us: then it dies once more.
    await until(() => {
      const running = findRunning(postgres);
      if (running) killNow(...withChildren(running.pid));
      return takes();
    });
    await until(() => warnings.some((line) => line.includes(`has taken the database's port ${server.port}`)));
    return squatter;
  }

  it("of the server alone, its port is waited for: those that use it know no other", async () => {
    const server = await start();
    const db = openDatabase({ url: server.url, poolSize: 2 });
    const squatter = await takePort(server);
    squatter.close();
    await queriesWorkAgain(db);
    await db.close();
  });

  it("of the server alone, Teho can be stopped while another program holds the port", async () => {
    const server = await start();
    const squatter = await takePort(server);
    await server.stop();
    squatter.close();
    expect(findRunning(postgres)).toBeNull();
  });
});

describe("a left-over postmaster.pid", () => {
  useMadeFolder();

  it.each([
    ["of a process that is gone", () => 2_147_480_000],
    ["whose number now belongs to another program", () => process.pid],
  ])("%s does not hinder the start", async (_what, pid) => {
    const pidFile = [pid(), postgres, 1_790_000_000, 5432, "", "127.0.0.1", "  1234567     89", "ready   "].join("\n");
    writeFileSync(join(postgres, "postmaster.pid"), `${pidFile}\n`);
    expect((await start()).joined).toBe(false);
  });
});

describe("a busy port", () => {
  useMadeFolder();

  it("makes it take another, and remember that one", async () => {
    const first = await start();
    await first.stop();
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(first.port, "127.0.0.1", resolve));
    try {
      const second = await start();
      expect(second.port).not.toBe(first.port);
      await second.stop();
      expect((await start()).port).toBe(second.port);
    } finally {
      squatter.close();
    }
  });
});

describe("a half-made folder", () => {
  (onLinux ? it : it.skip)("left by a kill while it was made is made anew", async () => {
    const killed = await teho(dataDir);
    await until(() => readdirSync(dataDir).some((name) => name.includes("making") && !name.endsWith("password")));
    killNow(...withChildren(killed.child.pid!).reverse());
    await killed.ended;
    expect(existsSync(postgres)).toBe(false);

    const server = await start();
    expect(await query(server.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    expect(readdirSync(dataDir).sort()).toEqual(["postgres", "postgres.log"]);
  });

  it("that somebody else left is moved aside, not deleted", async () => {
    mkdirSync(join(postgres, "base", "1"), { recursive: true });
    writeFileSync(join(postgres, "PG_VERSION"), "18\n");
    await start();
    const aside = readdirSync(dataDir).find((name) => name.startsWith("postgres.half-made-"));
    expect(readdirSync(join(dataDir, aside!)).sort()).toEqual(["PG_VERSION", "base"]);
    expect(warnings.join()).toContain(aside);
  });

  it("that is empty is simply used", async () => {
    mkdirSync(postgres);
    await start();
    expect(readdirSync(dataDir).sort()).toEqual(["postgres", "postgres.log"]);
  });

  it("is refused and left alone when it holds a database", async () => {
    await (await start()).stop();
    rmSync(join(postgres, "teho-ready"));
    const before = readdirSync(postgres).sort();
    await expect(start()).rejects.toThrow(/teho-ready is missing.*restored from a backup/s);
    expect(readdirSync(postgres).sort()).toEqual(before);
  });
});

describe("two Tehos on one folder", () => {
  it("started at once on nothing share one server, and the last to leave stops it", async () => {
    const [one, two] = await Promise.all([teho(dataDir), teho(dataDir)]);
    const [first, second] = await Promise.all([one.line(ready), two.line(ready)]);
    expect(second.url).toBe(first.url);
    expect(readdirSync(dataDir).sort()).toEqual(["postgres", "postgres.log"]);

    one.child.kill("SIGTERM");
    expect(await one.ended).toBe(0);
    expect(await query(first.url!, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    two.child.kill("SIGTERM");
    expect(await two.ended).toBe(0);
    expect(findRunning(postgres)).toBeNull();
  });

  it("one comes while the other leaves: it waits at the door and starts the server anew", async () => {
    const first = await start();
    for (let round = 0; round < 5; round++) {
      const leaving = round === 0 ? first.stop() : servers.at(-1)!.stop();
      const next = await start();
      await leaving;
      expect(await query(next.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    }
  });

  it("a killed one holds no place: the other stops the server when it leaves", async () => {
    const [one, two] = await Promise.all([teho(dataDir), teho(dataDir)]);
    await Promise.all([one.line(ready), two.line(ready)]);
    killNow(one.child.pid!);
    await one.ended;
    two.child.kill("SIGTERM");
    await two.line((line) => line.closed === true);
    expect(findRunning(postgres)).toBeNull();
  });
});

describe("Ctrl-C in the terminal", () => {
  useMadeFolder();

  (process.platform === "win32" ? it.skip : it)(
    "reaches Teho's whole process group, but not the server before Teho has closed",
    async () => {
      const running = await teho(dataDir, "hold", { detached: true });
      await running.line(ready);
      process.kill(-running.child.pid!, "SIGINT");
      // It counts rows after the signal: the server still answers.
      expect(await running.line((line) => line.closed === true)).toMatchObject({ rows: 0 });
      expect(await running.ended).toBe(0);
      expect(findRunning(postgres)).toBeNull();
    },
  );
});

describe("what cannot work is said in a sentence", () => {
  useMadeFolder();

  it("a missing password file", async () => {
    rmSync(join(postgres, "teho-password"));
    await expect(start()).rejects.toThrow(/teho-password is missing\. Put it back from a backup/);
  });

  it("a wrong password file", async () => {
    writeFileSync(join(postgres, "teho-password"), "wrong\n");
    await expect(start()).rejects.toThrow(/does not accept the password/);
  });

  it("a data folder that is a file", async () => {
    writeFileSync(join(dataDir, "file"), "");
    await expect(start(join(dataDir, "file"))).rejects.toThrow(/Teho cannot use .*file for its data.*DATA_DIR/s);
    await expect(start(join(dataDir, "file", "data"))).rejects.toThrow(
      /Teho cannot use .*data for its data.*DATA_DIR/s,
    );
  });

  it("a database of another PostgreSQL version", async () => {
    writeFileSync(join(postgres, "PG_VERSION"), "17\n");
    await expect(start()).rejects.toThrow(/made by PostgreSQL 17, and this Teho brings PostgreSQL 18/);
  });

  it("a server that cannot start", async () => {
    writeFileSync(join(postgres, "postgresql.conf"), "max_connections = many\n");
    await expect(start()).rejects.toThrow(/did not start: .*max_connections.*postgres\.log/s);
  });
});

describe("users of the machine", () => {
  (asRoot ? it : it.skip)(
    "root lends the server another user, also in a folder that is closed to everyone else",
    async () => {
      const closed = join(dataDir, "closed");
      mkdirSync(closed, { mode: 0o700 });
      await start(closed);
      const { pid } = findRunning(join(closed, "postgres"))!;
      expect(readFileSync(`/proc/${pid}/status`, "utf8")).not.toMatch(/^Uid:\s+0/m);
      await servers.pop()!.stop();
    },
  );

  const nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];

  (asRoot && onLinux ? it : it.skip)(
    "an ordinary user runs it as itself, and root afterwards with that user's folder",
    async () => {
      chmodSync(dataDir, 0o777);
      const own = join(dataDir, "own");
      const ordinary = await teho(own, "hold", {
        through: nobody,
        env: { ...process.env, HOME: dataDir, TMPDIR: dataDir },
      });
      await ordinary.line(ready);
      ordinary.child.kill("SIGTERM");
      expect(await ordinary.ended).toBe(0);

      await start(own);
      const { pid } = findRunning(join(own, "postgres"))!;
      expect(readFileSync(`/proc/${pid}/status`, "utf8")).toMatch(/^Uid:\s+65534/m);
      await servers.pop()!.stop();
    },
  );

  (asRoot && onLinux ? it : it.skip)("a folder of somebody else's is refused with a sentence", async () => {
    await (await start()).stop();
    chmodSync(dataDir, 0o755);
    const other = await teho(dataDir, "hold", { through: nobody, env: { ...process.env, TMPDIR: "/tmp" } });
    expect(await other.ended).toBe(1);
    expect(other.complaint()).toMatch(/Teho cannot use .* for its data .*DATA_DIR/s);
  });
});
