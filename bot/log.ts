import { type Logger as PinoLogger, pino } from "pino";
import type { Config } from "./config";

/** Structured lines on stdout. Ids only: never a name, a text or a token (test/journeys greps a whole journey for them). */
export type Logger = Pick<PinoLogger, "debug" | "info" | "warn" | "error">;

/** What a log may tell of an error: its message may hold names and texts. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

export function createLogger(level: Config["logLevel"]): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
