import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { type EmbeddedServer, startEmbeddedServer } from "../../prisma/embedded-server";
import { migrate } from "../../prisma/migrate";
import { findRunning, isAlive } from "../../prisma/server-process";

/** The database that every worker's own is copied from: migrated, empty. */
export const TEMPLATE = "teho_template";

const PREFIX = "teho-test-";

const QUIET = { info: () => undefined, warn: console.warn, error: console.error };

/** One server for a Jest run, in the temporary folder, with a migrated template. Its address goes to the workers by environment. */
export async function startTestServer(): Promise<{ stop(): Promise<void> }> {
  sweepKilledRuns();
  const dataDir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  let server: EmbeddedServer | undefined;
  try {
    server = await startEmbeddedServer({ dataDir, log: QUIET, throwAway: true });
    await makeTemplate(server);
    process.env.TEHO_TEST_ADMIN_URL = server.adminUrl;
    process.env.TEHO_TEST_URL = server.url;
  } catch (error) {
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  }
  const { stop } = server;
  return {
    async stop() {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The server outlives a killed Node on purpose, and so it does a killed Jest (Ctrl-C too): the next run clears up. */
function sweepKilledRuns(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (!pid || isAlive(Number(pid))) continue;
    const dataDir = join(tmpdir(), name);
    try {
      const server = findRunning(join(dataDir, "postgres"));
      if (server) process.kill(server.pid, "SIGQUIT");
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // Another user's: theirs to clear.
    }
  }
}

async function makeTemplate(server: EmbeddedServer): Promise<void> {
  const admin = new Client({ connectionString: server.adminUrl });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${TEMPLATE} OWNER teho`);
    // emptyDatabase deletes in any order, so foreign keys have to look away.
    await admin.query("GRANT SET ON PARAMETER session_replication_role TO teho");
    await migrate(withDatabase(server.url, TEMPLATE), QUIET);
    // A template that nobody connects to is copied without waiting.
    await admin.query(`ALTER DATABASE ${TEMPLATE} ALLOW_CONNECTIONS false IS_TEMPLATE true`);
  } finally {
    await admin.end();
  }
}

export function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
