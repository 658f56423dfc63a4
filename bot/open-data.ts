import { type Database, openDatabase } from "../prisma/client";
import { putDemo } from "../prisma/demo/put-demo";
import { startEmbeddedServer } from "../prisma/embedded-server";
import type { Log } from "../prisma/log";
import { migrate } from "../prisma/migrate";
import type { Config } from "./config";

export interface OpenData {
  db: Database;
  /** True when the demo project was put in now. */
  demoAdded: boolean;
  close(): Promise<void>;
}

/** Loaded once in a database's life: it reads questionnaires, and survey-core takes a second that every command at the shell would wait. */
function demoFeedback(): typeof import("../prisma/demo/put-demo-feedback") {
  return require("../prisma/demo/put-demo-feedback");
}

/** The database, ready to be used: the embedded server started or joined, migrations applied, the demo put into an empty one. */
export async function openData(
  config: Pick<Config, "databaseUrl" | "dataDir" | "databasePool" | "demo">,
  log: Log,
): Promise<OpenData> {
  const server = config.databaseUrl ? null : await startEmbeddedServer({ dataDir: config.dataDir, log });
  const url = config.databaseUrl ?? server!.url;
  try {
    await migrate(url, log);
    const db = openDatabase({ url, poolSize: config.databasePool, log });
    const demoAdded = config.demo ? await putDemo(db, new Date()) : false;
    if (demoAdded) await demoFeedback().putDemoFeedback(db, new Date());
    return {
      db,
      demoAdded,
      async close() {
        await db.close();
        await server?.stop();
      },
    };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}
