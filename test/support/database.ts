import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { type Database, openDatabase } from "../../prisma/client";
import { TEMPLATE, withDatabase } from "./test-server";

export interface TestDatabase {
  db: Database;
  url: string;
  /** Disconnects and drops the database. */
  close(): Promise<void>;
}

/** A migrated, empty PostgreSQL database of the test file's own: `beforeAll(async () => { test = await openTestDatabase(); })`. */
export async function openTestDatabase(options: { poolSize?: number; template?: string } = {}): Promise<TestDatabase> {
  const { url, drop } = await createTestDatabase({ template: options.template });
  const db = openDatabase({ url, poolSize: options.poolSize ?? 5 });
  return {
    db,
    url,
    async close() {
      await db.close();
      await drop();
    },
  };
}

/** Only the database, for tests that open it themselves; `empty` = without even the migrations. */
export async function createTestDatabase(
  options: { empty?: boolean; template?: string } = {},
): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `teho_${process.env.JEST_WORKER_ID}_${randomBytes(4).toString("hex")}`;
  const template = options.empty ? "template0" : (options.template ?? TEMPLATE);
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER teho STRATEGY file_copy`);
  return {
    url: addressOf(name),
    drop: async () => void (await asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

/** Between tests: every row of every table goes, the migrations stay. The audit's own trigger has to be lifted for that. */
export async function emptyDatabase(db: Database): Promise<void> {
  await db.$executeRawUnsafe(EMPTY);
}

/** DELETE costs a few milliseconds on small tables where TRUNCATE of twenty costs fifty. Only tables that hold rows are touched. */
const EMPTY = `
DO $$
DECLARE
  t text;
  holds boolean;
BEGIN
  SET LOCAL session_replication_role = replica;
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I)', t) INTO holds;
    CONTINUE WHEN NOT holds;
    IF t = 'AuditEvent' THEN
      ALTER TABLE "AuditEvent" DISABLE TRIGGER "AuditEvent_append_only";
      DELETE FROM "AuditEvent";
      ALTER TABLE "AuditEvent" ENABLE ALWAYS TRIGGER "AuditEvent_append_only";
    ELSE
      EXECUTE format('DELETE FROM %I', t);
    END IF;
  END LOOP;
END
$$`;

const asAdmin = (sql: string) => withAdmin((client) => client.query(sql));

export async function withAdmin<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: given("TEHO_TEST_ADMIN_URL") });
  await client.connect();
  return work(client).finally(() => client.end());
}

/** The address of a database of the run's own server, for the role that the application has. */
export const addressOf = (name: string) => withDatabase(given("TEHO_TEST_URL"), name);

function given(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(
      "This test needs the database: name it *.db.test.ts, so that it runs in the project that starts one.",
    );
  return value;
}
