import { type AgreedPeriod, agreedWorkdays, type IsHoliday } from "./agreed-days";
import { type Presence, REASONS, type Reason } from "./model";

/** A day as it was marked last. */
export interface DayMark {
  day: string;
  presence: Presence;
  reason: Reason | null;
}

/** Days present against days agreed. present + absent + unmarked = agreed; what was beside the agreed days is counted apart. */
export interface DayCount {
  agreed: number;
  present: number;
  absent: number;
  unmarked: number;
  /** Present on days that nobody agreed on (a weekend, a sixth day). */
  extra: number;
  /** Absences on agreed days by reason; `none`: no reason said. */
  reasons: Record<Reason | "none", number>;
}

/** Counts one client's days of a range; days after `range.to` (today at most) are nobody's debt yet. `marks`: one a day. */
export function countDays(
  periods: readonly AgreedPeriod[],
  marks: readonly DayMark[],
  range: { from: string; to: string },
  isHoliday: IsHoliday,
): DayCount {
  const within = marks.filter(({ day }) => range.from <= day && day <= range.to);
  const byDay = new Map(within.map((mark) => [mark.day, mark]));
  const agreed = agreedWorkdays(periods, range, new Set(byDay.keys()), isHoliday);
  const isAgreed = new Set(agreed);
  const count: DayCount = {
    agreed: agreed.length,
    present: 0,
    absent: 0,
    unmarked: 0,
    extra: within.filter(({ day, presence }) => presence === "present" && !isAgreed.has(day)).length,
    reasons: { ...(Object.fromEntries(REASONS.map((reason) => [reason, 0])) as Record<Reason, number>), none: 0 },
  };
  for (const day of agreed) {
    const mark = byDay.get(day);
    if (!mark) count.unmarked += 1;
    else if (mark.presence === "present") count.present += 1;
    else {
      count.absent += 1;
      count.reasons[mark.reason ?? "none"] += 1;
    }
  }
  return count;
}
