import { readPhone } from "../../clients/intake/contact-details";
import type { Commit, Outcome } from "./mailer";

/**
 * Text messages through an HTTP gateway: one `POST SMS_URL` with `Authorization: Bearer SMS_TOKEN` and `{ "to": "+358401234567", "text": "…" }`.
 * Any 2xx: taken. 429: later, after `Retry-After`. 401, 403: our credentials; 404, 405, 3xx: not the gateway; both are tried again. Other 4xx: this message is refused. 5xx and silence: it may have been
 * sent, so it is not sent again. A gateway that speaks otherwise needs a few lines of proxy in front.
 */
export interface Texter {
  send(message: { to: string; text: string }, commit: Commit): Promise<Outcome>;
}

export interface SmsGateway {
  url: string;
  token: string;
  timeoutMs?: number;
}

const TIMEOUT_MS = 30_000;

/** What undici says before anything of the request has gone out. */
const NOT_CONNECTED = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

export function createTexter({ url, token, timeoutMs = TIMEOUT_MS }: SmsGateway): Texter {
  return {
    async send({ to, text }, commit) {
      const number = smsNumber(to);
      if (!number) return { type: "refused", code: 0, reason: "bad_address", permanent: true };
      if (!(await commit())) return { type: "withheld" };
      try {
        const answer = await fetch(url, {
          method: "POST",
          headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
          body: JSON.stringify({ to: number, text }),
          // The token is for this address alone.
          redirect: "manual",
          signal: AbortSignal.timeout(timeoutMs),
        });
        await answer.body?.cancel();
        return outcomeOf(answer.status, answer.headers.get("Retry-After"));
      } catch (error) {
        const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
        return NOT_CONNECTED.has(code ?? "")
          ? { type: "unreachable", code: 0, reason: "connection" }
          : { type: "unknown" };
      }
    },
  };
}

/** «040 123 4567» → «+358401234567»; null: no number that a message could be sent to. Pure. */
export function smsNumber(written: string): string | null {
  const read = readPhone(written);
  return read.type === "read" ? read.value : null;
}

function outcomeOf(status: number, retryAfter: string | null): Outcome {
  if (status >= 200 && status < 300) return { type: "handed_over", code: status };
  if (status === 401 || status === 403) return { type: "unreachable", code: status, reason: "credentials" };
  if (status === 408 || status >= 500) return { type: "unknown" };
  if (status === 429) {
    const seconds = Number(retryAfter);
    return {
      type: "refused",
      code: status,
      reason: "busy",
      permanent: false,
      ...(retryAfter !== null && Number.isFinite(seconds) && seconds >= 0 ? { retryAfterSeconds: seconds } : {}),
    };
  }
  // Not the gateway's address, by a slip in SMS_URL: no message is at fault.
  if (status < 400 || status === 404 || status === 405)
    return { type: "unreachable", code: status, reason: "connection" };
  return { type: "refused", code: status, reason: "refused", permanent: true };
}
