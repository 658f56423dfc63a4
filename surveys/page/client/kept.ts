/// <reference lib="dom" />

/** The browser's own storage: half an answer, or a whole one that waits for a connection. Under a hash of the token; gone once it is stored. */
export interface Kept {
  at: number;
  id: string;
  fields: [string, string][];
  /** Sent by the respondent, and not there yet. */
  isWaiting: boolean;
}

/** A questionnaire is open for weeks; on a shared computer a week is long enough. */
const KEPT_MS = 7 * 24 * 3600_000;

/** Private windows and full disks throw: then nothing is kept, and the page goes on. */
export function openKept(key: string, isAllowed: boolean) {
  const name = `teho-${key}`;
  const attempt = <T>(what: () => T): T | null => {
    try {
      return isAllowed ? what() : null;
    } catch {
      return null;
    }
  };
  return {
    read: () =>
      attempt(() => {
        const kept = JSON.parse(localStorage.getItem(name) ?? "null") as Kept | null;
        if (kept && Date.now() - kept.at > KEPT_MS) localStorage.removeItem(name);
        else return kept;
        return null;
      }),
    write: (kept: Omit<Kept, "at">) =>
      attempt(() => localStorage.setItem(name, JSON.stringify({ at: Date.now(), ...kept }))),
    clear: () => attempt(() => localStorage.removeItem(name)),
  };
}
