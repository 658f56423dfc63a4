import { Temporal } from "temporal-polyfill";

/** The last day on which a link works, local `YYYY-MM-DD`: what ends at midnight ends with the day before. */
export function lastDay(expiresAt: Date, timeZone: string): string {
  const last = Temporal.Instant.fromEpochMilliseconds(expiresAt.getTime() - 1);
  return last.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
