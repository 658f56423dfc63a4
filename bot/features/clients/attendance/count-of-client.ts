import type { RosterClientEntry, TurnContext } from "../../../turn/context";
import { isFinnishHoliday } from "./agreed-days";
import { countDays, type DayCount } from "./count-days";
import { REASONS } from "./model";
import { latestMarks, listAgreedPeriods, type StoredMark } from "./store";
import type { AttendanceTexts } from "./texts";

/** A client's days present against days agreed, up to today; without a range, of all agreements since the first one began. */
export async function countOfClient(
  context: TurnContext,
  client: RosterClientEntry,
  asked: { from: string | null; to: string | null },
): Promise<{ count: DayCount; marks: StoredMark[]; from: string; to: string } | null> {
  const today = context.now.toPlainDate().toString();
  const to = asked.to && asked.to < today ? asked.to : today;
  const periods = await listAgreedPeriods(context.db, [client.id], { from: asked.from ?? EVER, to });
  const from = asked.from ?? periods[0]?.from;
  if (from === undefined || (periods.length === 0 && asked.from === null)) return null;
  const marks = await latestMarks(context.db, [client.id], { from, to });
  return { count: countDays(periods, marks, { from, to }, isFinnishHoliday), marks, from, to };
}

const EVER = "2000-01-01";

/** «sairas 2, sovittu 1» */
export function sayReasons(texts: AttendanceTexts, { reasons }: DayCount): string {
  return [...REASONS, "none" as const]
    .filter((reason) => reasons[reason] > 0)
    .map((reason) => `${reason === "none" ? texts.noReason : texts.reasons[reason]} ${reasons[reason]}`)
    .join(", ");
}

/** «Läsnä 18/20 sovittua päivää, poissa 2 (sairas 2)» */
export function sayCount(texts: AttendanceTexts, count: DayCount): string {
  return [
    texts.ofDays(count.present, count.agreed),
    ...(count.absent > 0 ? [texts.absentDays(count.absent, sayReasons(texts, count))] : []),
    ...(count.unmarked > 0 ? [texts.unmarkedDays(count.unmarked)] : []),
    ...(count.extra > 0 ? [texts.extraDays(count.extra)] : []),
  ].join(", ");
}
