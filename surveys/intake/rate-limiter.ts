import type { Rate } from "./limits";

/**
 * Lets `burst` through at once and `perMinute` from then on, per key. Keeps one number a key (when its allowance is full again), in this process alone;
 * never more than `mostKeys` of them. @returns the seconds to wait, 0: go on.
 */
export function createRateLimiter({ burst, perMinute, mostKeys }: Rate): (key: string, now: Date) => number {
  const each = 60_000 / perMinute;
  const fullAt = new Map<string, number>();
  return (key, now) => {
    const at = now.getTime();
    const full = Math.max(fullAt.get(key) ?? at, at);
    const wait = full + each - at - burst * each;
    if (wait > 0) return Math.ceil(wait / 1000);
    fullAt.delete(key); // set anew at the end: the first key is the one quiet longest
    fullAt.set(key, full + each);
    if (fullAt.size > mostKeys) fullAt.delete(fullAt.keys().next().value!);
    return 0;
  };
}
