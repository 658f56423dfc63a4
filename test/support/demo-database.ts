import { type Database, openDatabase } from "../../prisma/client";
import { putDemo } from "../../prisma/demo/put-demo";
import { addressOf, emptyDatabase, openTestDatabase, type TestDatabase, withAdmin } from "./database";
import { TEMPLATE } from "./test-server";

/** Tuesday 24 November 2026, 10.30 in Kajaani: the day that the demo is put for. */
export const NOW = new Date("2026-11-24T08:30:00Z");

const DEMO_TEMPLATE = "teho_demo";
let template: Promise<string> | undefined;

/** This file's own that no test uses just now; a new one takes half a second of the machine, putting the rows back a twentieth of it. */
const free: { database: TestDatabase; poolSize: number }[] = [];
afterAll(async () => {
  await Promise.all(free.splice(0).map(({ database }) => database.close()));
});

/** A database with nothing but the demo project in it. `close` hands it back to the next test of the same file. */
export async function openDemoDatabase({ poolSize = 5 } = {}): Promise<TestDatabase> {
  const at = free.findIndex((one) => one.poolSize === poolSize);
  const kept = free.splice(at, at < 0 ? 0 : 1)[0]?.database;
  if (kept) await putBack(kept.db);
  template ??= makeTemplate();
  const database = kept ?? (await openTestDatabase({ poolSize, template: await template }));
  return { ...database, close: async () => void free.push({ database, poolSize }) };
}

/** Made once a run, by the worker that comes first. Its rows are kept twice: in the schema «demo» nobody touches them. */
function makeTemplate(): Promise<string> {
  return withAdmin(async (client) => {
    await client.query("SELECT pg_advisory_lock(7236002)"); // until the connection ends
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1 AND datistemplate", [
      DEMO_TEMPLATE,
    ]);
    if (rowCount === 0) {
      await client.query(`DROP DATABASE IF EXISTS ${DEMO_TEMPLATE}`); // one that was not filled to its end
      await client.query(`CREATE DATABASE ${DEMO_TEMPLATE} TEMPLATE ${TEMPLATE} OWNER teho STRATEGY file_copy`);
      const db = openDatabase({ url: addressOf(DEMO_TEMPLATE), poolSize: 2 });
      await putDemo(db, NOW)
        .then(() => db.$executeRawUnsafe(KEEP))
        .finally(() => db.close());
      await client.query(`ALTER DATABASE ${DEMO_TEMPLATE} IS_TEMPLATE true`);
    }
    return DEMO_TEMPLATE;
  });
}

async function putBack(db: Database): Promise<void> {
  await emptyDatabase(db);
  await db.$executeRawUnsafe(PUT_BACK);
}

const KEEP = `
DO $$
DECLARE
  t text;
  holds boolean;
BEGIN
  CREATE SCHEMA demo;
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I)', t) INTO holds;
    CONTINUE WHEN NOT holds;
    EXECUTE format('CREATE TABLE demo.%I AS TABLE public.%I', t, t);
  END LOOP;
END
$$`;

const PUT_BACK = `
DO $$
DECLARE
  t text;
BEGIN
  SET LOCAL session_replication_role = replica; -- in any order, and without triggers
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'demo' LOOP
    EXECUTE format('INSERT INTO public.%I SELECT * FROM demo.%I', t, t);
  END LOOP;
END
$$`;
