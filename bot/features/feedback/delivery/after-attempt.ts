import { backOff, type NextStep } from "../../../outbox/retry-rules";
import type { Outcome } from "./mailer";

/** What becomes of a delivery after one attempt; as in the outbox, but it is always the message alone that fails. */
export type AfterAttempt =
  | Exclude<NextStep, { type: "unreachable" }>
  | { type: "unreachable"; reason: string }
  /** Given back: the next look at the queue says whether it is still to go. */
  | { type: "release" };

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** A server that does not know us says «later» on purpose (greylisting), usually for some minutes; a full mailbox is emptied within a day or never. */
const LATER = { first: 5 * MINUTE, most: 4 * 60 * MINUTE, times: 8 };
/** In seconds. A Retry-After beyond an hour is a mistake of somebody's. */
const LONGEST_PAUSE = 3600;
/** A mail that we cannot even make is not tried for ever. */
const MOST_BUGS = 5;

/** `tried.statusCodes`: this one last. `tried.attempts`: this one included. `random`: 0 to 1, spreads retries out. Pure. */
export function decideAfter(
  outcome: Outcome,
  tried: { attempts: number; statusCodes: readonly number[] },
  random: number,
): AfterAttempt {
  switch (outcome.type) {
    case "handed_over":
      return { type: "handed_over" };
    case "unknown":
      return { type: "unknown" };
    case "withheld":
      return { type: "release" };
    case "refused": {
      const times = tried.statusCodes.filter((code) => code >= 400).length;
      if (outcome.permanent || times >= LATER.times) return { type: "unreachable", reason: outcome.reason };
      if (outcome.retryAfterSeconds === undefined)
        return { type: "retry", afterMs: backOff(times, LATER.first, LATER.most, random) };
      const pauseMs = Math.min(outcome.retryAfterSeconds, LONGEST_PAUSE) * SECOND;
      return { type: "retry", afterMs: pauseMs, pauseAllMs: pauseMs };
    }
    case "unreachable": {
      const afterMs = backOff(tried.attempts, 5 * SECOND, 5 * MINUTE, random);
      if (outcome.reason === "bug")
        return tried.attempts >= MOST_BUGS
          ? { type: "unreachable", reason: "bug" }
          : { type: "retry", afterMs, trouble: true };
      // Everybody's: it waits as long as its link works, and so do the others.
      return { type: "retry", afterMs, pauseAllMs: afterMs, trouble: true };
    }
  }
}
