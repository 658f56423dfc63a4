/// <reference lib="dom" />
import type { Reply } from "./words";

/** Sending, again and again until the server has it: the same submission id makes it one answer. */

/** Null: no connection, or a server that cannot just now. */
export type Sent = Reply | "offline" | "unreachable";

const LONGEST_WAIT_MS = 60_000;
/** A phone on a bad line takes its time; longer than this it hangs. */
const GIVE_UP_MS = 30_000;

export async function send(body: object, path = ""): Promise<Sent> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), GIVE_UP_MS);
  try {
    const response = await fetch(location.pathname + path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal: patience.signal,
      // Half an answer goes out also while the page is being closed; a whole one waits for its reply anyhow.
      keepalive: path !== "",
    });
    return response.status >= 500 ? "unreachable" : ((await response.json()) as Reply);
  } catch {
    return navigator.onLine === false ? "offline" : "unreachable";
  } finally {
    clearTimeout(timer);
  }
}

/** Calls until told to stop: at once when the connection is back, else 3, 6, 12 … seconds apart. */
export function keepTrying(attempt: () => Promise<"again" | "stop">): { now(): void } {
  let timer = 0;
  let wait = 3000;
  let isRunning = false;
  const go = async () => {
    clearTimeout(timer);
    if (isRunning) return;
    isRunning = true;
    const outcome = await attempt();
    isRunning = false;
    if (outcome === "stop") return removeEventListener("online", go);
    timer = window.setTimeout(go, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };
  addEventListener("online", go);
  timer = window.setTimeout(go, wait);
  return { now: () => void go() };
}
