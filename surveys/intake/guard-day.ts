import type { Question } from "../catalogue/questionnaire";
import { type Guard, taken, UNANSWERED, wrong } from "./guarded";

/** Nobody's start or end lies outside; a year of two figures, typed into four, does. */
const FIRST_DAY = "1900-01-01";
const LAST_DAY = "2199-12-31";

export const guardDay: Guard<Extract<Question, { input: "date" }>> = ({ min, max }, raw, texts) => {
  if (raw === "") return UNANSWERED;
  if (typeof raw !== "string" || !isDay(raw) || raw < FIRST_DAY || raw > LAST_DAY) return wrong(texts.day);
  if (min && raw < min) return wrong(texts.dayFrom(written(min)));
  return max && raw > max ? wrong(texts.dayTo(written(max))) : taken(raw);
};

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** «31.12.2026» is read in all four languages here. */
function written(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${date}.${month}.${year}`;
}
