import { Temporal } from "temporal-polyfill";
import { sayDate } from "../../../texts/dates";
import type { TurnContext } from "../../../turn/context";
import type { Presence, Reason } from "./model";
import type { AttendanceTexts } from "./texts";

/** «ti 24.11.», «ma 23.11., ke 25.11.», «ma 23.11. – ke 25.11. (3 päivää)». */
export function sayDays(context: TurnContext, texts: AttendanceTexts, days: readonly string[]): string {
  const today = context.now.toPlainDate();
  const said = (day: string) => sayDate(day, today, context.actor.language);
  if (days.length <= 2 && !isNextTo(days)) return days.map(said).join(", ");
  return `${said(days[0]!)} – ${said(days.at(-1)!)} (${texts.days(days.length)})`;
}

function isNextTo(days: readonly string[]): boolean {
  return days.length === 2 && Temporal.PlainDate.from(days[0]!).add({ days: 1 }).toString() === days[1];
}

/** «läsnä», «poissa (sairas)» is said with the day elsewhere; here only the reason in brackets, or nothing. */
export function sayReason(texts: AttendanceTexts, reason: Reason | null): string {
  return reason ? texts.reasons[reason] : texts.noReason;
}

/** «Satu Heikkinen (sairas)» for somebody away. */
export function sayPerson(
  texts: AttendanceTexts,
  name: string,
  mark: { presence: Presence; reason: Reason | null; note?: string | null },
): string {
  if (mark.presence === "present") return name;
  const told = [mark.reason ? texts.reasons[mark.reason] : null, mark.note].filter(Boolean).join(": ");
  return told ? `${name} (${told})` : name;
}
