import { openDatabase } from "../../prisma/client";
import { startEmbeddedServer } from "../../prisma/embedded-server";
import { migrate } from "../../prisma/migrate";

/**
 * A Teho reduced to its database, run as a process of its own by the supervisor's tests: `tsx teho.child.ts DATA_DIR hold|write`.
 * Prints one JSON line when ready; `write` then inserts rows for ever and prints each id once the database has acknowledged it.
 * SIGINT and SIGTERM close it in order, with one more query first.
 */
async function main(): Promise<void> {
  const [dataDir = "", task] = process.argv.slice(2);
  const quiet = { info: () => undefined, warn: () => undefined, error: console.error };
  const begun = Date.now();
  const server = await startEmbeddedServer({ dataDir, log: quiet });
  await migrate(server.url, quiet);
  const db = openDatabase({ url: server.url, poolSize: 2 });
  let closing = false;
  const close = async () => {
    if (closing) return;
    closing = true;
    const rows = await db.auditEvent.count();
    await db.close();
    await server.stop();
    tell({ closed: true, rows });
  };
  process.on("SIGINT", close);
  process.on("SIGTERM", close);
  // After the handlers: whoever reads this may end us at once.
  tell({ port: server.port, joined: server.joined, url: server.url, ms: Date.now() - begun });

  while (task === "write" && !closing) {
    const { id } = await db.auditEvent.create({ data: { command: "test.write" } });
    tell({ id });
  }
}

function tell(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
