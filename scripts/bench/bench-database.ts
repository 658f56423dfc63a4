import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "../../prisma/client";
import { DEMO_PROJECT_ID, demoClientId, demoStaffId } from "../../prisma/demo/people";
import { putDemo } from "../../prisma/demo/put-demo";
import { startEmbeddedServer } from "../../prisma/embedded-server";
import { migrate } from "../../prisma/migrate";
import { folderFiles } from "../../prisma/server-folder";

/** A PostgreSQL of the bench's own, with the demo project, and a second connection to look into it from outside the measured process. */
export interface BenchDatabase {
  url: string;
  countDrafts(): Promise<number>;
  /** The coach has dealt with every draft: a question should not meet thousands of open ones. */
  settleDrafts(): Promise<void>;
  close(): Promise<void>;
}

const MATTI = demoClientId(1);
const TOPICS = ["d155", "d240", "b152", "d710", "e310"];

/** `entries`: how many Matti Virtanen gets, over the last two years. */
export async function openBenchDatabase(entries: number): Promise<BenchDatabase> {
  const { db, url, close } = await openBenchServer();
  await putDemo(db, new Date());
  await writeEntries(db, entries);
  await db.$executeRaw`ANALYZE`;
  return {
    url,
    countDrafts: () => db.draft.count(),
    async settleDrafts() {
      await db.draft.updateMany({ where: { state: "open" }, data: { state: "discarded" } });
    },
    close,
  };
}

/** A server of the bench's own, migrated and empty; gone with `close`. */
export interface BenchServer {
  db: Database;
  url: string;
  /** The server's superuser. */
  adminUrl: string;
  /** What the server itself writes. */
  logFile: string;
  close(): Promise<void>;
}

/** It waits for the disk as a real one does. */
export async function openBenchServer(): Promise<BenchServer> {
  const dataDir = mkdtempSync(join(tmpdir(), "teho-bench-"));
  const log = { info: () => undefined, warn: console.warn, error: console.error };
  const server = await startEmbeddedServer({ dataDir, log });
  await migrate(server.url, log);
  const db = openDatabase({ url: server.url, poolSize: 2, log });
  return {
    db,
    url: server.url,
    adminUrl: server.adminUrl,
    logFile: folderFiles(dataDir).log,
    async close() {
      await db.close();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function writeEntries(db: Database, count: number): Promise<void> {
  const now = Date.now();
  const rows = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    occurredAt: new Date(now - (index + 1) * 3.5 * 3600_000),
    kind: index % 3 === 0 ? ("observation" as const) : ("client_contact" as const),
  }));
  await db.logEntry.createMany({
    data: rows.map((row) => ({
      ...row,
      projectId: DEMO_PROJECT_ID,
      authorId: demoStaffId("maija"),
      channel: row.kind === "observation" ? null : ("phone" as const),
      timeKnown: true,
      durationMinutes: 20,
      text: "Työkokeilu sujuu hyvin, jatketaan samoilla tunneilla ensi viikolla.",
      sentAt: row.occurredAt,
    })),
  });
  await db.logEntryClient.createMany({
    data: rows.map(({ id, occurredAt }) => ({ entryId: id, clientId: MATTI, occurredAt })),
  });
  await db.logEntryTopic.createMany({
    data: rows.flatMap(({ id, kind }, index) =>
      kind === "observation"
        ? [
            {
              entryId: id,
              code: TOPICS[index % TOPICS.length]!,
              direction: index % 2 === 0 ? ("strength" as const) : ("difficulty" as const),
            },
          ]
        : [],
    ),
  });
}
