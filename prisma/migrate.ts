import { randomUUID } from "node:crypto";
import { Client, type DatabaseError } from "pg";
import type { Log } from "./log";
import { type MigrationFile, readMigrations } from "./migration-files";
import { DatabaseRefusal } from "./refusal";

export type MigrateOutcome = { outcome: "migrated"; applied: string[] } | { outcome: "upToDate" };

/** The number under which Prisma's own `migrate deploy` locks: ours and theirs wait for each other. */
const PRISMA_LOCK = 72_707_369;
const LOCK_PATIENCE = "10min";

/** Exactly Prisma's table (schema-engine, sql-schema-connector/src/flavour/postgres.rs), so that `prisma migrate status` reads it. */
const CREATE_LEDGER = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum"              VARCHAR(64) NOT NULL,
  "finished_at"           TIMESTAMPTZ,
  "migration_name"        VARCHAR(255) NOT NULL,
  "logs"                  TEXT,
  "rolled_back_at"        TIMESTAMPTZ,
  "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Brings the database up to this build, as `prisma migrate deploy` would. Two processes at once: one applies, the other waits and finds it done.
 * @throws DatabaseRefusal when the database and this build do not belong together, or the database cannot be reached
 */
export async function migrate(url: string, log: Log, migrations = readMigrations()): Promise<MigrateOutcome> {
  const client = await connect(url);
  try {
    await waitForTurn(client, log);
    await openLedger(client);
    const done = await readLedger(client);
    refuseStrangers(done, migrations);
    const pending = migrations.filter((migration) => !done.has(migration.name));
    if (pending.length === 0) return { outcome: "upToDate" };
    for (const migration of pending) {
      log.info(`Päivitetään tietokantaa: ${migration.name} … / Migrating the database …`);
      await apply(client, migration);
    }
    return { outcome: "migrated", applied: pending.map((migration) => migration.name) };
  } finally {
    // Ends the session and with it the lock.
    await client.end().catch(() => undefined);
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000, application_name: "teho migrate" });
  // An idle connection that breaks emits an error; the query that follows tells of it.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (cause) {
    const where = `${client.host}:${client.port}`;
    const code = (cause as { code?: string }).code;
    if (code === "28P01" || code === "28000")
      throw new DatabaseRefusal(
        `The database at ${where} does not let «${client.user}» in.`,
        "Check the user and password in DATABASE_URL.",
        { cause },
      );
    if (code === "3D000")
      throw new DatabaseRefusal(
        `There is no database «${client.database}» at ${where}.`,
        `Make it (createdb ${client.database}) or correct DATABASE_URL.`,
        { cause },
      );
    throw new DatabaseRefusal(
      `The database at ${where} does not answer (${code ?? (cause as Error).message}).`,
      "Check that it runs and that DATABASE_URL is right.",
      { cause },
    );
  }
}

async function waitForTurn(client: Client, log: Log): Promise<void> {
  const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS got", [PRISMA_LOCK]);
  if (rows[0].got) return;
  log.info("Toinen prosessi päivittää tietokantaa, odotetaan … / Another process is migrating the database, waiting …");
  await client.query(`SET lock_timeout = '${LOCK_PATIENCE}'`);
  try {
    await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
  } catch (cause) {
    if ((cause as DatabaseError).code !== "55P03") throw cause;
    throw new DatabaseRefusal(
      `Another process has been migrating this database for over ${LOCK_PATIENCE}.`,
      "See what it does (pg_stat_activity), end it if it is stuck, and start again.",
      { cause },
    );
  }
  await client.query("SET lock_timeout = 0");
}

/** Prisma refuses so too (P3005): a database that already holds somebody else's tables is probably the wrong address. */
async function openLedger(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
  );
  if (rows.some((row) => row.name === "_prisma_migrations")) return;
  if (rows.length > 0)
    throw new DatabaseRefusal(
      `The database «${client.database}» already holds tables that are not Teho's (${rows
        .slice(0, 3)
        .map((row) => row.name)
        .join(", ")} …).`,
      "Give Teho an empty database of its own in DATABASE_URL. Nothing was changed.",
    );
  await client.query(CREATE_LEDGER);
}

interface LedgerRow {
  name: string;
  checksum: string;
  finished: boolean;
}

/** By name; what was marked as rolled back does not count. */
async function readLedger(client: Client): Promise<Map<string, LedgerRow>> {
  const { rows } = await client.query<LedgerRow>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return new Map(rows.map((row) => [row.name, row]));
}

function refuseStrangers(done: Map<string, LedgerRow>, migrations: MigrationFile[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of done.values()) {
    if (!row.finished)
      throw new DatabaseRefusal(
        `The migration ${row.name} was begun on this database and never finished.`,
        `Restore the backup taken before the upgrade; or mend the database by hand and mark the migration with \`npx prisma migrate resolve --applied ${row.name}\` (or --rolled-back), then start again.`,
      );
    const ours = known.get(row.name);
    if (!ours)
      throw new DatabaseRefusal(
        `This database was made by a newer Teho: it has the migration ${row.name}, which this version does not know.`,
        "Start that newer version, or restore the backup taken before the upgrade. Nothing was changed.",
      );
    if (row.checksum !== ours.checksum && row.checksum !== ours.checksumCrlf)
      throw new DatabaseRefusal(
        `The migration ${row.name} was changed after it was applied to this database.`,
        "Put the released file back (git checkout prisma/migrations) and make changes in a new migration. Nothing was changed.",
      );
  }
}

/** With its row in one transaction: a failure or a kill leaves nothing behind. */
async function apply(client: Client, migration: MigrationFile): Promise<void> {
  const id = randomUUID();
  const begin = `INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ($1, $2, $3)`;
  // clock_timestamp: now() stands still within a transaction.
  const finish = `UPDATE "_prisma_migrations" SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1`;
  try {
    if (migration.inTransaction) await client.query("BEGIN");
    await client.query(begin, [id, migration.checksum, migration.name]);
    await client.query(migration.sql);
    await client.query(finish, [id]);
    if (migration.inTransaction) await client.query("COMMIT");
  } catch (cause) {
    if (migration.inTransaction) await client.query("ROLLBACK").catch(() => undefined);
    throw new DatabaseRefusal(
      `The migration ${migration.name} failed: ${(cause as Error).message}.`,
      migration.inTransaction
        ? "Nothing was changed. Start the previous version of Teho and report this."
        : "It may have been applied in part: restore the backup, or mend it by hand (docs/deploy.md).",
      { cause },
    );
  }
}
