/** Time, as a port: whatever waits or asks what time it is gets one of these. */
export interface Clock {
  now(): Date;
  /** `ended`: wakes at once when it aborts, so that nothing goes on waiting for what is over. */
  sleep(ms: number, ended?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => new Date(),
  sleep: (ms, ended) =>
    new Promise((resolve) => {
      if (ended?.aborted) return resolve();
      const wake = () => {
        clearTimeout(timer);
        ended?.removeEventListener("abort", wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      ended?.addEventListener("abort", wake);
    }),
};

export interface FakeClock extends Clock {
  /** Moves time forward and wakes whoever slept until then, in order. */
  advance(ms: number): void;
}

/** Time that stands still. `sleeping` "passes": whoever sleeps moves the clock to the end of the sleep at once, so nothing ever waits. */
export function createFakeClock(start: Date, sleeping: "waits" | "passes" = "waits"): FakeClock {
  let now = start.getTime();
  let sleepers: Array<{ until: number; wake: () => void }> = [];

  const advanceTo = (time: number) => {
    now = Math.max(now, time);
    const woken = sleepers.filter((one) => one.until <= now).sort((a, b) => a.until - b.until);
    sleepers = sleepers.filter((one) => one.until > now);
    for (const one of woken) one.wake();
  };

  return {
    now: () => new Date(now),
    sleep: (ms, ended) =>
      new Promise((resolve) => {
        if (ended?.aborted) return resolve();
        const wake = () => {
          ended?.removeEventListener("abort", wake);
          sleepers = sleepers.filter((one) => one !== sleeper);
          resolve();
        };
        const sleeper = { until: now + ms, wake };
        sleepers.push(sleeper);
        ended?.addEventListener("abort", wake);
        if (sleeping === "passes") setImmediate(() => advanceTo(sleeper.until));
      }),
    advance: (ms) => advanceTo(now + ms),
  };
}
