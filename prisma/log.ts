/** What this room tells while it works; pino's logger and console both fit. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}
