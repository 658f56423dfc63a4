import { Temporal } from "temporal-polyfill";
import type { OutboxState } from "../../../../prisma/generated/client";
import { localDay } from "../../../texts/dates";

/** One delivery of an invitation, as far as reminders go. */
export interface Sent {
  step: number;
  state: OutboxState;
  /** When it left, or was given up. */
  settledAt: Date | null;
}

/** Two at most, whatever a questionnaire asks for. */
const MOST_REMINDERS = 2;

/**
 * The reminder that is due today; null: none. Days are counted in `timeZone` from the day on which the invitation left. What perhaps arrived counts
 * as arrived; what failed is not repeated to an address that does not work. Late after downtime, the second still keeps its distance from the first. Pure.
 */
export function reminderDue(
  sent: readonly Sent[],
  remindAfterDays: readonly number[],
  today: Temporal.PlainDate,
  timeZone: string,
): 1 | 2 | null {
  const daysSince = (instant: Date) =>
    Temporal.PlainDate.from(localDay(instant, timeZone)).until(today, { largestUnit: "days" }).days;
  // One that waits, failed or was taken back: nothing after it.
  if (sent.some(({ state, settledAt }) => (state !== "handed_over" && state !== "unknown") || settledAt === null))
    return null;
  const invitation = sent.find(({ step }) => step === 0);
  const last = sent.reduce<Sent | undefined>((a, b) => (a && a.step > b.step ? a : b), undefined);
  if (!invitation || !last) return null;
  const step = last.step + 1;
  const days = remindAfterDays[step - 1];
  if (days === undefined || step > MOST_REMINDERS) return null;
  const apart = days - (remindAfterDays[step - 2] ?? 0);
  const isDue = daysSince(invitation.settledAt!) >= days && daysSince(last.settledAt!) >= apart;
  return isDue ? (step as 1 | 2) : null;
}
