import { setTimeout as pause } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import { isWriteConflict } from "./database-errors";
import { type Prisma, PrismaClient } from "./generated/client";
import type { Log } from "./log";

/** What a store works with; inside `db.$transaction(async (tx) => …)` it gets a Transaction. */
export type Transaction = Prisma.TransactionClient;
export type Database = PrismaClient & { close(): Promise<void> };

export interface DatabaseOptions {
  url: string;
  /** Connections at most; more work waits for a free one. */
  poolSize: number;
  /** How long one waits for a connection, new or free, before the coach is told that the database is away. */
  connectMs?: number;
  log?: Pick<Log, "warn">;
}

const CONNECT_MS = 5000;
/** A silent network must not hold a turn for ever; no query of ours takes near this. */
const QUERY_MS = 30_000;

/** Opens the database. Connects with the first query, and again by itself after a break. */
export function openDatabase({ url, poolSize, connectMs = CONNECT_MS, log }: DatabaseOptions): Database {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: poolSize,
      connectionTimeoutMillis: connectMs,
      query_timeout: QUERY_MS,
      keepAlive: true,
      application_name: "teho",
      // adapter-pg 7.10 writes times without a zone and cuts the zone off what it reads: right only in a session in UTC.
      options: "-c TimeZone=UTC",
    },
    // An idle connection that breaks emits an error; unheard it would end the process. The pool opens a new one by itself.
    {
      statementNameGenerator: createStatementNames(),
      onPoolError: (error) => log?.warn(`An idle database connection broke: ${error.message}`),
      onConnectionError: (error) => log?.warn(`A database connection broke: ${error.message}`),
    },
  );
  const client = new PrismaClient({
    adapter,
    errorFormat: "minimal",
    transactionOptions: { maxWait: connectMs, timeout: QUERY_MS },
  });
  return Object.assign(client, { close: () => client.$disconnect() });
}

/** More than the bot has; lists of varying length make statements without end, and each name costs memory on every connection. */
const MOST_NAMES = 200;

/**
 * The first statements seen get names, by which each connection parses and plans them once: a third of what a round trip costs.
 * A pooler in front of PostgreSQL must know prepared statements (PgBouncer does since 1.21).
 */
function createStatementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known) return known;
    if (names.size >= MOST_NAMES) return ""; // pg: no name
    const name = `teho_${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}

/** Runs a whole transaction again, once, after a write conflict (P2034): a little later, so that the two do not meet again. */
export async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isWriteConflict(error)) throw error;
    await pause(20 + Math.random() * 80);
    return work();
  }
}
