/**
 * What an error from the database means. Prisma 7 over adapter-pg tells the same thing in several shapes (measured in
 * test/prisma/database-errors.db.test.ts): `code` P…, `meta.driverAdapterError.cause.originalCode` (the SQLSTATE), a bare
 * DriverAdapterError with `cause.kind`, or pg's own error with only a message. All of them are looked through here.
 */

/** A unique constraint was hit: somebody else was first. Catch once and read again. */
export function isUniqueViolation(error: unknown): boolean {
  return has(error, UNIQUE);
}

/** Two transactions wanted the same rows, or waited for each other: run the whole transaction again. */
export function isWriteConflict(error: unknown): boolean {
  return has(error, CONFLICT);
}

/** The database is away, starting, stopping, full of connections or silent: nothing was answered, it may work in a moment. */
export function isDatabaseGone(error: unknown): boolean {
  return has(error, GONE) || messages(error).some((message) => GONE_MESSAGE.test(message));
}

/** The database's disk is full (SQLSTATE 53100): nothing was stored, and an operator is needed. */
export function isDiskFull(error: unknown): boolean {
  return has(error, DISK_FULL) || messages(error).some((message) => /No space left on device/.test(message));
}

const UNIQUE = new Set(["P2002", "23505", "UniqueConstraintViolation"]);
const CONFLICT = new Set(["P2034", "40001", "40P01", "TransactionWriteConflict"]);
const DISK_FULL = new Set(["53100"]);
const GONE = new Set([
  // Prisma: not reachable, timed out, closed, no connection free.
  ...["P1001", "P1002", "P1008", "P1017", "P2024", "P2037"],
  ...["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"],
  // SQLSTATE class 08 (connection), 53300 (too many connections), 57P01–57P03 (shut down, crashed, starting up).
  ...["08000", "08001", "08003", "08004", "08006", "53300", "57P01", "57P02", "57P03"],
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"],
]);

/** pg says these without any code; Prisma says of a transaction (P2028) only that it could not start in time. */
const GONE_MESSAGE =
  /Unable to start a transaction in the given time|Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|not queryable|Client was closed|server closed the connection|Can't reach database server|Connection ended/i;

function has(error: unknown, codes: Set<string>): boolean {
  return layers(error).some((layer) =>
    [layer.code, layer.originalCode, layer.kind].some((code) => codes.has(String(code))),
  );
}

function messages(error: unknown): string[] {
  return layers(error).flatMap((layer) =>
    [layer.message, layer.originalMessage].filter((text) => typeof text === "string"),
  );
}

interface Layer {
  code?: unknown;
  kind?: unknown;
  originalCode?: unknown;
  message?: unknown;
  originalMessage?: unknown;
  cause?: unknown;
  errors?: unknown;
  meta?: { driverAdapterError?: unknown };
}

/** The error and everything wrapped in it. */
function layers(error: unknown, seen = new Set<unknown>()): Layer[] {
  if (typeof error !== "object" || error === null || seen.has(error)) return [];
  seen.add(error);
  const layer = error as Layer;
  const inner = [layer.cause, layer.meta?.driverAdapterError, ...(Array.isArray(layer.errors) ? layer.errors : [])];
  return [layer, ...inner.flatMap((one) => layers(one, seen))];
}
