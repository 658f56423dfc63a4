import type { SendOutcome } from "./channel";
import { CredentialTrouble } from "./connectors";

/** The connection was never made: nothing can have arrived. */
const NEVER_LEFT = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ENETUNREACH", "EHOSTUNREACH", "ENETDOWN"]);

/** Whatever the SDK throws when it has called Teams (azure RestError, AbortError). */
interface CallError extends Error {
  statusCode?: number;
  code?: string;
  response?: { bodyAsText?: string | null; headers?: { get(name: string): string | undefined } };
}

/** What an error of a call to Teams means. Rethrows what is no such error: that is a bug of ours. */
export function readSendFailure(error: unknown, now: Date = new Date()): SendOutcome {
  if (error instanceof CredentialTrouble) return { type: "not_sent", reason: "credentials" };
  if (!(error instanceof Error)) throw error;
  const call = error as CallError;
  if (call.name === "AbortError" || call.name === "TimeoutError") return { type: "no_answer" };
  if (call.name !== "RestError") throw error;
  const status = call.statusCode;
  if (status === undefined) {
    return NEVER_LEFT.has(call.code ?? "") ? { type: "not_sent", reason: String(call.code) } : { type: "no_answer" };
  }
  // A 2xx whose body makes no sense was taken all the same: only its id is lost.
  if (status >= 200 && status < 300) return { type: "handed_over", activityId: "" };
  const retryAfterSeconds = readRetryAfter(call.response?.headers?.get("retry-after"), now);
  return {
    type: "rejected",
    status,
    code: readCode(call.response?.bodyAsText),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

/** Seconds, or an HTTP date. */
function readRetryAfter(value: string | undefined, now: Date): number | undefined {
  if (!value) return undefined;
  const seconds = /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : (Date.parse(value) - now.getTime()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

/** Teams says `{"error":{"code":…}}`. Only a word is taken: what else stands there may hold names. */
function readCode(body: string | null | undefined): string {
  try {
    const code = (JSON.parse(body ?? "") as { error?: { code?: unknown } } | null)?.error?.code;
    return typeof code === "string" && /^[\w.-]{1,80}$/.test(code) ? code : "";
  } catch {
    return "";
  }
}
