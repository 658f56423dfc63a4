/** Days of `@db.Date` columns: midnight in UTC stands for the day itself, whatever the zone. */

/** `YYYY-MM-DD` → what is stored. */
export function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** What is stored → `YYYY-MM-DD`. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
