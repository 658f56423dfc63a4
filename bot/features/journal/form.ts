import type { Fact } from "./model";

/** The edit form's fields: what the card names them and what they hold before anyone changes them. */

export const FORM_FIELDS = ["clients", "employer", "kind", "channel", "reached", "day", "minutes"] as const;
export type FormField = (typeof FORM_FIELDS)[number];

/** The input's id on the card: «0.day» is the day of the first fact. */
export function formInput(fact: number, field: FormField): string {
  return `${fact}.${field}`;
}

/** The day with its clock times as one writes them: «24.11.2026 klo 9.00–10.00», «16.11.2026–22.11.2026». */
export function dayInput(one: Pick<Fact, "date" | "dateEnd" | "startTime" | "endTime">): string {
  const day = (date: string) => {
    const [year, month, number] = date.split("-").map(Number);
    return `${number}.${month}.${year}`;
  };
  const clock = (time: string) => time.replace(/^0/, "").replace(":", ".");
  const days = one.dateEnd ? `${day(one.date)}–${day(one.dateEnd)}` : day(one.date);
  if (!one.startTime) return days;
  return `${days} klo ${clock(one.startTime)}${one.endTime ? `–${clock(one.endTime)}` : ""}`;
}
