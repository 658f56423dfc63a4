import type { Clock } from "../schedule/clock";

/** At most `count` in any `ms`. */
export interface Limit {
  count: number;
  ms: number;
}

/** Teams allows 7 a second and 60 in 30 seconds to one conversation; 10 a second in all is our own caution (Teams: 50). */
export const PER_CONVERSATION: Limit[] = [
  { count: 7, ms: 1000 },
  { count: 60, ms: 30_000 },
];
export const OVERALL: Limit[] = [{ count: 10, ms: 1000 }];

export interface Pace {
  /** Waits until one more message to this conversation keeps within the limits, and counts it. */
  takeTurn(conversationId: string): Promise<void>;
}

/** Keeps the pace of one process. Several processes add up: the sum stays below what Teams allows for up to five. */
export function createPace(clock: Clock, perConversation = PER_CONVERSATION, overall = OVERALL): Pace {
  const sent = new Map<string, number[]>();
  const all: number[] = [];
  const longest = Math.max(...[...perConversation, ...overall].map((limit) => limit.ms));

  return {
    async takeTurn(conversationId) {
      while (true) {
        const now = clock.now().getTime();
        forget(sent, all, now - longest);
        const own = sent.get(conversationId) ?? [];
        const wait = Math.max(waitFor(own, perConversation, now), waitFor(all, overall, now));
        if (wait <= 0) {
          sent.set(conversationId, [...own, now]);
          all.push(now);
          return;
        }
        await clock.sleep(wait);
      }
    },
  };
}

/** How long until the oldest of the last `count` falls out of the window. */
function waitFor(times: number[], limits: Limit[], now: number): number {
  return Math.max(
    0,
    ...limits.map(({ count, ms }) => {
      const first = times.at(-count);
      return first === undefined ? 0 : first + ms - now;
    }),
  );
}

function forget(sent: Map<string, number[]>, all: number[], before: number): void {
  while (all[0] !== undefined && all[0] <= before) all.shift();
  for (const [conversationId, times] of sent) {
    const left = times.filter((time) => time > before);
    if (left.length === 0) sent.delete(conversationId);
    else sent.set(conversationId, left);
  }
}
