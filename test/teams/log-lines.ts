import type { Logger } from "../../bot/log";

export interface LogLine {
  level: "debug" | "info" | "warn" | "error";
  fields: Record<string, unknown>;
  message: string;
}

/** A logger that keeps its lines. */
export function createLogLines(): { log: Logger; lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at = (level: LogLine["level"]) => (fields: unknown, message?: unknown) => {
    lines.push({ level, fields: (fields ?? {}) as LogLine["fields"], message: String(message ?? "") });
  };
  return { lines, log: { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") } as Logger };
}
