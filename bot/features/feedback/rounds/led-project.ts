import type { Temporal } from "temporal-polyfill";
import type { Membership } from "../../../staff/actor";
import type { TurnContext } from "../../../turn/context";
import { whenAllowed } from "../asking/invite";

/** The person's newest project that the person leads. */
export function ledBy({ actor }: TurnContext): Membership | null {
  return actor.memberships.find(({ role }) => role === "manager") ?? null;
}

export function closingDay(context: TurnContext, openDays: number): Temporal.PlainDate {
  return context.now.toPlainDate().add({ days: openDays });
}

/** It closes at the end of a day: «20.12. asti» means that day too. */
export function timesOf(
  context: TurnContext,
  { timeZone, settings }: Membership,
  openDays: number,
): { now: Date; dueAt: Date; closesAt: Date } {
  const now = new Date(context.now.epochMilliseconds);
  const end = closingDay(context, openDays).add({ days: 1 }).toZonedDateTime(timeZone);
  return { now, dueAt: whenAllowed(now, timeZone, settings), closesAt: new Date(end.epochMilliseconds) };
}
