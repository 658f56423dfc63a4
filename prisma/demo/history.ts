import { DEMO_CLIENTS, DEMO_EMPLOYERS, demoClientId, demoEmployerId, demoStaffId } from "./people";
import { mulberry32 } from "./seeded-random";
import { type Worded, wordClientContact, wordEmployerContact, wordNetworkContact, wordObservation } from "./wording";

/** Three months of believable entries, the same for the same seed and day. Pure: the caller stores them. */

export interface DemoEntry extends Omit<Worded, "isAttempt"> {
  authorId: string;
  clientIds: string[];
  employerId: string | null;
  occurredAt: Date;
}

/** @param today local midnight of the demo's «today» as an instant; entries lie before `now`. */
export function demoHistory(today: Date, now: Date, seed = 20261124): DemoEntry[] {
  const random = mulberry32(seed);
  const entries: DemoEntry[] = [];

  DEMO_CLIENTS.forEach(([given, family, coach, status, weeks], index) => {
    if (weeks === null) return;
    const clientIds = [demoClientId(index + 1)];
    const authorId = demoStaffId(coach);
    const add = (daysAgo: number, hour: number, worded: Worded, employerId: string | null = null) => {
      const occurredAt = new Date(
        today.getTime() - daysAgo * 86_400_000 + (hour * 60 + Math.floor(random() * 4) * 15) * 60_000,
      );
      // The demo's unanswered calls still count as contacts: the journeys' figures rest on it.
      const { isAttempt: _, ...entry } = worded;
      if (occurredAt < now) entries.push({ ...entry, authorId, clientIds, employerId, occurredAt });
    };
    const lastDay = status === "ended" ? 14 : status === "paused" ? 10 : 0;
    for (let daysAgo = weeks * 7; daysAgo >= lastDay; daysAgo -= 1) {
      const weekday = new Date(today.getTime() - daysAgo * 86_400_000 + 43_200_000).getUTCDay();
      if (weekday === 0 || weekday === 6) continue;
      const name = random() < 0.3 ? `${given} ${family}` : given;
      if (random() < 0.38) add(daysAgo, 12, wordObservation(random, name));
      if (random() < 0.3) {
        const worded = wordClientContact(random, name);
        add(daysAgo, 9 + Math.floor(random() * 6), worded);
      }
      if (random() < 0.06) {
        const employer = Math.floor(random() * DEMO_EMPLOYERS.length);
        const worded = wordEmployerContact(random, DEMO_EMPLOYERS[employer]![0], given);
        add(daysAgo, 10 + Math.floor(random() * 5), worded, demoEmployerId(employer + 1));
      }
      if (random() < 0.02) add(daysAgo, 13, wordNetworkContact(random, name));
    }
  });
  return entries;
}
