import { Temporal } from "temporal-polyfill";
import type { Outcome } from "./fold-path";

/** When a leaver is asked again (Regulation (EU) 2021/1057: within four weeks of the exit, and six months after it). */
export const FOLLOW_UPS = ["day28", "month6"] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

/** The day `YYYY-MM-DD` on which a follow-up is due. */
export function followUpDay(exitedOn: string, at: FollowUp): string {
  const exit = Temporal.PlainDate.from(exitedOn);
  return (at === "day28" ? exit.add({ days: 28 }) : exit.add({ months: 6 })).toString();
}

/** So many days before its day a follow-up may be told: earlier it is only how things are. */
export const FOLLOW_UP_EARLY_DAYS = 7;

/** The follow-up to be done next, whose day has come; null: none. */
export function followUpDue(outcome: Outcome, today: string): FollowUp | null {
  const open = FOLLOW_UPS.filter((at) => outcome[at] === null && followUpDay(outcome.exitedOn, at) <= today);
  // Six months on, the 28 days can no longer be asked about as they were.
  return open.at(-1) ?? null;
}
