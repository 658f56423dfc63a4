import { Client, DatabaseError } from "pg";

/** A place in the embedded server: as long as one Teho process holds one, the server is not stopped. */
export interface Presence {
  /** Called once if the server goes away before leave(). */
  whenLost(tell: () => void): void;
  /** Gives the place back. If nobody else has one, `stopServer` runs first, while newcomers wait at the door. */
  leave(stopServer: () => Promise<void>): Promise<void>;
}

/** «teho» as a number: the advisory lock in the database `postgres` of the embedded server. */
const PLACE = 0x7465686f;
const MAKING = 0x7465686e;

/**
 * Connects as the superuser, makes the role and database `teho` where missing, and takes a place.
 * @throws what pg throws: not there, starting, stopping, wrong password
 */
export async function takePlace(port: number, password: string): Promise<Presence> {
  const client = new Client({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password,
    database: "postgres",
    application_name: "teho presence",
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  let left = false;
  let lost = false;
  let tell: (() => void) | undefined;
  const onEnd = () => {
    lost = true;
    if (left) return;
    tell?.();
    tell = undefined;
  };
  // pg throws an error event without a listener at the process; what matters is the end that follows.
  client.on("error", onEnd);
  client.on("end", onEnd);

  try {
    await client.connect();
    await client.query("SELECT pg_advisory_lock_shared($1)", [PLACE]);
    await makeDatabase(client, password);
  } catch (error) {
    left = true;
    await client.end().catch(() => undefined);
    throw error;
  }

  return {
    whenLost(listener) {
      if (lost) listener();
      else tell = listener;
    },
    async leave(stopServer) {
      left = true;
      if (lost) return;
      try {
        await client.query("SELECT pg_advisory_unlock_shared($1)", [PLACE]);
        const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS alone", [PLACE]);
        if (rows[0].alone) await stopServer();
      } catch (error) {
        // Gone while we were leaving: stopped by somebody else, which is what leaving may end in.
        if (!lost) throw error;
      } finally {
        await client.end().catch(() => undefined);
      }
    },
  };
}

/** The application's role is no superuser: what reaches the database through it cannot read the machine's files or stop the server. */
async function makeDatabase(client: Client, password: string): Promise<void> {
  const { rows } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'teho'");
  if (rows.length > 0) return;
  await client.query("SELECT pg_advisory_lock($1)", [MAKING]);
  try {
    await ignoring("42710", client.query(`CREATE ROLE teho LOGIN PASSWORD ${client.escapeLiteral(password)}`));
    await ignoring("42P04", client.query("CREATE DATABASE teho OWNER teho"));
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [MAKING]);
  }
}

async function ignoring(code: string, work: Promise<unknown>): Promise<void> {
  await work.catch((error) => {
    if (!(error instanceof DatabaseError && error.code === code)) throw error;
  });
}
