import { Client } from "pg";
import { openDatabase } from "../../prisma/client";
import { migrate } from "../../prisma/migrate";
import { migrationFile, readMigrations } from "../../prisma/migration-files";
import { createTestDatabase } from "../support/database";

/** The application migrates itself; `prisma migrate status` has to agree with what it wrote. */

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const ours = readMigrations();

let database: { url: string; drop(): Promise<void> };
beforeEach(async () => {
  database = await createTestDatabase({ empty: true });
});
afterEach(() => database.drop());

async function query(sql: string, values: unknown[] = []) {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  return (await client.query(sql, values).finally(() => client.end())).rows;
}

const ledger = () => query(`SELECT * FROM "_prisma_migrations" ORDER BY migration_name`);

describe("a fresh database", () => {
  it("gets every migration, each with the row that Prisma would write", async () => {
    expect(await migrate(database.url, quiet)).toEqual({ outcome: "migrated", applied: ours.map((one) => one.name) });
    expect(await ledger()).toEqual(
      ours.map((one) => ({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        checksum: one.checksum,
        migration_name: one.name,
        started_at: expect.any(Date),
        finished_at: expect.any(Date),
        logs: null,
        rolled_back_at: null,
        applied_steps_count: 1,
      })),
    );
  });

  it("has nothing to do the second time", async () => {
    await migrate(database.url, quiet);
    expect(await migrate(database.url, quiet)).toEqual({ outcome: "upToDate" });
  });

  it("takes migrations that came later", async () => {
    await migrate(database.url, quiet);
    const later = migrationFile("29990101000000_later", "CREATE TABLE later (n int); INSERT INTO later VALUES (1);");
    expect(await migrate(database.url, quiet, [...ours, later])).toEqual({
      outcome: "migrated",
      applied: [later.name],
    });
    expect(await query("SELECT n FROM later")).toEqual([{ n: 1 }]);
  });

  it("takes a single statement that cannot run in a transaction", async () => {
    await migrate(database.url, quiet);
    const index = migrationFile(
      "29990101000000_index",
      `-- without transaction\nCREATE INDEX CONCURRENTLY later ON "Client" ("familyName");`,
    );
    expect(await migrate(database.url, quiet, [...ours, index])).toMatchObject({ outcome: "migrated" });
  });
});

describe("two processes at once", () => {
  it("one applies, the others wait and find it done", async () => {
    const slow = migrationFile("29990101000000_slow", "SELECT pg_sleep(0.3);");
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => migrate(database.url, quiet, [...ours, slow])));
    expect(outcomes.map((one) => one.outcome).sort()).toEqual(["migrated", "upToDate", "upToDate", "upToDate"]);
    expect(await ledger()).toHaveLength(ours.length + 1);
  });
});

describe("what does not belong together is refused with advice, and nothing is changed", () => {
  it.each([
    [
      "a migration changed after it was applied",
      `UPDATE "_prisma_migrations" SET checksum = repeat('0', 64)`,
      /was changed after it was applied.*git checkout/,
    ],
    [
      "a migration begun and never finished",
      `UPDATE "_prisma_migrations" SET finished_at = NULL`,
      /begun.*never finished.*Restore the backup/,
    ],
    [
      "a database of a newer Teho",
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '29990101000000_future', now())`,
      /newer Teho.*29990101000000_future.*Start that newer version/,
    ],
  ])("%s", async (_what, damage, sentence) => {
    await migrate(database.url, quiet);
    await query(damage);
    const before = await ledger();
    const later = migrationFile("29990101000001_later", "CREATE TABLE later (n int);");
    await expect(migrate(database.url, quiet, [...ours, later])).rejects.toThrow(sentence);
    expect(await ledger()).toEqual(before);
  });

  it("a database with somebody else's tables", async () => {
    await query("CREATE TABLE invoices (n int)");
    await expect(migrate(database.url, quiet)).rejects.toThrow(/not Teho's \(invoices …\).*empty database of its own/);
    expect(await query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).toEqual([
      { tablename: "invoices" },
    ]);
  });

  it("a database that is not there, without telling the password", async () => {
    const password = new URL(database.url).password;
    const refusal = await migrate(database.url.replace(/[^/]+$/, "nothing"), quiet).catch((error) => error);
    expect(refusal.message).toMatch(/There is no database «nothing»/);
    expect(refusal.message).not.toContain(password);
    await expect(migrate(database.url.replace(password, "wrong"), quiet)).rejects.toThrow(/does not let «teho» in/);
    await expect(migrate("postgresql://teho:secret@127.0.0.1:1/teho", quiet)).rejects.toThrow(
      /127\.0\.0\.1:1 does not answer \(ECONNREFUSED\)/,
    );
  });
});

describe("a migration that fails", () => {
  it("leaves nothing behind, and the next start tries it again", async () => {
    await migrate(database.url, quiet);
    const broken = migrationFile("29990101000000_broken", "CREATE TABLE half (n int); SELECT 1/0;");
    await expect(migrate(database.url, quiet, [...ours, broken])).rejects.toThrow(
      /29990101000000_broken failed: division by zero\. Nothing was changed/,
    );
    expect(await ledger()).toHaveLength(ours.length);
    const mended = migrationFile(broken.name, "CREATE TABLE half (n int);");
    expect(await migrate(database.url, quiet, [...ours, mended])).toMatchObject({ applied: [broken.name] });
  });

  it("that Prisma marked as rolled back may be applied again", async () => {
    await migrate(database.url, quiet);
    await query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, rolled_back_at) VALUES ('x', 'x', '29990101000000_again', now())`,
    );
    const again = migrationFile("29990101000000_again", "SELECT 1;");
    expect(await migrate(database.url, quiet, [...ours, again])).toMatchObject({ applied: [again.name] });
  });
});

describe("line ends", () => {
  it("a checkout with Windows line ends is the same migration to Prisma and to us", async () => {
    await migrate(database.url, quiet);
    for (const { name, checksumCrlf } of ours)
      await query(`UPDATE "_prisma_migrations" SET checksum = $1 WHERE migration_name = $2`, [checksumCrlf, name]);
    expect(await migrate(database.url, quiet)).toEqual({ outcome: "upToDate" });
  });
});

describe("times", () => {
  it("are stored and read in UTC even where the server lives in Helsinki", async () => {
    await migrate(database.url, quiet);
    const name = new URL(database.url).pathname.slice(1);
    await query(`ALTER DATABASE ${name} SET timezone = 'Europe/Helsinki'`);
    const db = openDatabase({ url: database.url, poolSize: 2 });
    try {
      const at = new Date("2026-07-01T09:30:00.123Z");
      const { id } = await db.auditEvent.create({ data: { command: "test", at } });
      expect((await db.auditEvent.findUniqueOrThrow({ where: { id } })).at).toEqual(at);
      expect(await query(`SELECT at = '2026-07-01T09:30:00.123Z' AS same FROM "AuditEvent"`)).toEqual([{ same: true }]);
    } finally {
      await db.close();
    }
  });
});
