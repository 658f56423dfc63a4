import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One folder of prisma/migrations, as this build brings it. */
export interface MigrationFile {
  name: string;
  sql: string;
  /** SHA-256 of the file in hex, what Prisma writes. */
  checksum: string;
  /** The same with Windows line ends, what Prisma writes from such a checkout. */
  checksumCrlf: string;
  /** False where the file's first line is `-- without transaction` (one statement such as CREATE INDEX CONCURRENTLY). */
  inTransaction: boolean;
}

export const MIGRATIONS_FOLDER = join(__dirname, "migrations");

/** All migrations, oldest first: their names begin with a timestamp. */
export function readMigrations(folder = MIGRATIONS_FOLDER): MigrationFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      // A Windows checkout may have turned line ends: we write the checksum of the file in the repository.
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8").replaceAll("\r\n", "\n");
      return migrationFile(name, sql);
    });
}

/** @param sql with plain line ends */
export function migrationFile(name: string, sql: string): MigrationFile {
  return {
    name,
    sql,
    checksum: sha256(sql),
    checksumCrlf: sha256(sql.replaceAll("\n", "\r\n")),
    inTransaction: !sql.startsWith("-- without transaction\n"),
  };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
