import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { startEmbeddedServer } from "../../prisma/embedded-server";
import { findRunning } from "../../prisma/server-process";
import { killNow, startTeho, type TehoProcess, withChildren } from "../support/teho-process";

const ROUNDS = 20;
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

let dataDir: string;
let writer: TehoProcess | undefined;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), "teho-writes-"));
});
afterAll(() => {
  const left = findRunning(join(dataDir, "postgres"));
  killNow(...(left ? withChildren(left.pid) : []), ...(writer?.child.pid ? [writer.child.pid] : []));
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 });
});

// /proc tells who belongs to the server; elsewhere «everything» cannot be found.
(process.platform === "linux" ? it : it.skip)(
  `kill -9 of everything during writes, ${ROUNDS} times: no acknowledged row is missing`,
  async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      writer = await startTeho(dataDir, "write");
      await writer.line((line) => line.id !== undefined);
      await pause(Math.random() * 200);
      const everything = [...withChildren(findRunning(join(dataDir, "postgres"))!.pid), writer.child.pid!];
      // Sometimes Teho dies first, sometimes the server.
      killNow(...(round % 2 ? everything : everything.reverse()));
      await writer.ended;
      acknowledged.push(...writer.told.flatMap((line) => line.id ?? []));
    }

    const server = await startEmbeddedServer({ dataDir, log: quiet });
    const client = new Client({ connectionString: server.url });
    await client.connect();
    const { rows } = await client.query(`SELECT id FROM "AuditEvent"`);
    await client.end();
    await server.stop();
    const found = new Set(rows.map((row) => row.id));
    expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS);
    expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
  },
  300_000,
);
