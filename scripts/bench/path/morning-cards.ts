import { createFeatures } from "../../../bot/features";
import type { Database } from "../../../prisma/client";
import type { Asking } from "./asking";
import { type BenchClient, nameTo } from "./path-project";

const DAY_MS = 24 * 3600_000;

/** Everyone's morning card of the day that holds `now`, as the schedule runs the job, queued and not sent. @returns how many. They go again, so that it can be measured anew. */
async function computeMorningCards(db: Database, now: Date): Promise<number> {
  const morning = createFeatures().register.jobs.find(({ name }) => name === "morning")!;
  const from = new Date(now.getTime() - DAY_MS);
  const due = await morning.occurrences(db, { from, to: new Date(now.getTime() + DAY_MS) });
  const today = due.filter(({ dueAt }) => dueAt.toISOString().slice(0, 10) === now.toISOString().slice(0, 10));
  for (const occurrence of today) await morning.run(db, occurrence, occurrence.dueAt);
  const { count } = await db.outboxMessage.deleteMany({ where: { purpose: "reminder.morning" } });
  return count;
}

export interface MorningTimes {
  /** Seconds of each computing of all cards. */
  seconds: number[];
  /** ms of the log turns that were written meanwhile. */
  turns: number[];
  cards: number;
}

/** So many coaches write at once, each the next message when the last is answered. */
const WRITERS = 8;
const LEAST_ROUNDS = 3;
const MOST_ROUNDS = 50;
const LEAST_TURNS = 300;

/**
 * (b) All coaches' morning cards in one go, again and again until enough log turns have been written beside it, in the same process
 * as in production.
 */
export async function measureMorningCards(
  asking: Asking,
  writers: BenchClient[],
  project: { id: string; coaches: number; now: Date },
): Promise<MorningTimes> {
  const seconds: number[] = [];
  const turns: number[] = [];
  let cards = 0;
  let stopped = false;
  const writing = writeUntil(asking, writers, turns, () => stopped);
  try {
    while (seconds.length < LEAST_ROUNDS || (turns.length < LEAST_TURNS && seconds.length < MOST_ROUNDS)) {
      const began = performance.now();
      cards = await computeMorningCards(asking.db, project.now);
      seconds.push((performance.now() - began) / 1000);
      if (cards === 0) throw new Error("No morning card came of it: is it a working day?");
    }
  } finally {
    stopped = true;
    await writing;
  }
  return { seconds, turns, cards };
}

/** The same log turns with nothing beside them. */
export async function measureLogTurns(asking: Asking, writers: BenchClient[], count: number): Promise<number[]> {
  const turns: number[] = [];
  await writeUntil(asking, writers, turns, () => turns.length >= count);
  return turns;
}

/** The writers have dealt with their drafts: nobody has hundreds of open ones. */
export async function settleDrafts(db: Database): Promise<void> {
  await db.draft.updateMany({
    where: { conversationId: { startsWith: "bench-" }, state: "open" },
    data: { state: "discarded" },
  });
}

async function writeUntil(
  asking: Asking,
  clients: BenchClient[],
  turns: number[],
  isEnough: () => boolean,
): Promise<void> {
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      for (let turn = writer; !isEnough(); turn += WRITERS) {
        const client = clients[turn % clients.length]!;
        const speaker = { aadObjectId: client.coach.aadObjectId, conversation: `writer-${writer}` };
        const text = `${nameTo(client)} soitettu tänään, 20 min, työkokeilu sujuu hyvin`;
        const { ms, answer } = await asking.say(speaker, text);
        if (!answer?.card) throw new Error(`«${text}» made no draft: ${answer?.text ?? "nothing"}`);
        turns.push(ms);
      }
    }),
  );
}
