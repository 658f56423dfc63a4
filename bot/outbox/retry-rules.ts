import type { SendOutcome } from "../teams/channel";

/** What becomes of a message after one attempt. */
export type NextStep =
  | { type: "handed_over" }
  /** Try again. `pauseAllMs`: everybody waits that long (the tenant is throttled). `trouble`: ours to mend, so say it in the log. */
  | { type: "retry"; afterMs: number; pauseAllMs?: number; trouble?: true }
  /** It may have arrived. It is not sent again: there is no key by which Teams would know it for the same message. */
  | { type: "unknown" }
  /** `person`: nothing reaches this person until they speak. Otherwise it is this message alone that failed. */
  | { type: "unreachable"; whom: "person" | "message"; reason: string };

/** A new message cannot be repeated safely, an update can. */
export type Sends = "new" | "update";

const MOST_THROTTLED = 5;
const PRECONDITION_WAITS_MS = [500, 1000, 2000];
const MOST_UPDATE_TRIES = 5;
const SECOND = 1000;
/** In seconds. A Retry-After beyond an hour is a mistake of somebody's, and must not silence Teho for a day. */
const LONGEST_PAUSE = 3600;

/**
 * The table of reliability.md («Messages out»). Pure.
 * `statusCodes`: all that came back so far, this one last. `attempts`: this one included. `random`: 0 to 1, spreads retries out.
 */
export function decideNext(
  outcome: SendOutcome,
  tried: { attempts: number; statusCodes: number[]; sends: Sends },
  random: number,
): NextStep {
  switch (outcome.type) {
    case "handed_over":
      return { type: "handed_over" };
    case "not_sent":
      return afterNotSent(outcome.reason, tried.attempts, random);
    case "no_answer":
      return afterSilence(tried, random);
    case "rejected":
      return afterRefusal(outcome, tried, random);
  }
}

function afterNotSent(reason: string, attempts: number, random: number): NextStep {
  if (reason === "bad_reference") return unreachable("person", "no_conversation");
  // No network or no token: nobody's message is at fault, so it waits for as long as it takes.
  if (reason === "credentials") return credentialTrouble(attempts, random);
  return { type: "retry", afterMs: backOff(attempts, 5 * SECOND, 300 * SECOND, random), trouble: true };
}

function afterSilence({ sends, attempts }: { sends: Sends; attempts: number }, random: number): NextStep {
  if (sends === "new" || attempts >= MOST_UPDATE_TRIES) return { type: "unknown" };
  return { type: "retry", afterMs: backOff(attempts, SECOND, 20 * SECOND, random) };
}

function afterRefusal(
  { status, code, retryAfterSeconds }: Extract<SendOutcome, { type: "rejected" }>,
  tried: { attempts: number; statusCodes: number[]; sends: Sends },
  random: number,
): NextStep {
  const said = `${status}${code ? ` ${code}` : ""}`;
  const times = tried.statusCodes.filter((one) => one === status).length;
  switch (status) {
    case 429: {
      if (times >= MOST_THROTTLED) return unreachable("message", said);
      const afterMs =
        retryAfterSeconds === undefined
          ? backOff(times, SECOND, 20 * SECOND, random)
          : Math.min(retryAfterSeconds, LONGEST_PAUSE) * SECOND;
      return { type: "retry", afterMs, pauseAllMs: afterMs };
    }
    case 412: {
      const afterMs = PRECONDITION_WAITS_MS[times - 1];
      return afterMs === undefined ? unreachable("message", said) : { type: "retry", afterMs };
    }
    // Ours: a secret that expired, a clock that is off. Nothing is lost while it is mended.
    case 401:
      return credentialTrouble(tried.attempts, random);
    // Not in the roster, writes blocked, the app disabled by the administrator.
    case 403:
      return unreachable("person", said);
    // The sender has made the conversation anew once already. A card to be replaced may just be gone.
    case 404:
      return unreachable(tried.sends === "new" ? "person" : "message", said);
    case 408:
      return afterSilence(tried, random);
    default:
      // Every 5xx: it may have been written before it failed. Every other refusal is final (413: the short form was refused too).
      return status >= 500 ? afterSilence(tried, random) : unreachable("message", said);
  }
}

/** The credentials are everybody's, so everybody waits. */
function credentialTrouble(attempts: number, random: number): NextStep {
  const afterMs = backOff(attempts, 30 * SECOND, 900 * SECOND, random);
  return { type: "retry", afterMs, pauseAllMs: afterMs, trouble: true };
}

function unreachable(whom: "person" | "message", reason: string): NextStep {
  return { type: "unreachable", whom, reason };
}

/** Doubles from `first` to `most` ms, between half and the whole of it. */
export function backOff(times: number, first: number, most: number, random: number): number {
  const whole = Math.min(most, first * 2 ** Math.min(Math.max(times - 1, 0), 20));
  return Math.max(first, Math.round(whole * (0.5 + random / 2)));
}
