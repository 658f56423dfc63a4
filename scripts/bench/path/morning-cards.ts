import type { Database } from "../../../prisma/client";
import { type Asking, NotWired } from "./asking";
import { type BenchClient, nameTo } from "./path-project";

/**
 * TO BE WIRED at integration: computes the morning cards of every coach of the project, as the schedule does it, without sending them,
 * and says how many came of it. `now`: when they are due.
 */
export const computeMorningCards: ((db: Database, projectId: string, now: Date) => Promise<number>) | null = null;

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
 * @throws NotWired while computeMorningCards is null
 */
export async function measureMorningCards(
  asking: Asking,
  writers: BenchClient[],
  project: { id: string; coaches: number; now: Date },
): Promise<MorningTimes> {
  const compute = computeMorningCards as typeof computeMorningCards | null;
  if (compute === null) throw new NotWired("computeMorningCards (scripts/bench/path/morning-cards.ts) is not set yet");
  const seconds: number[] = [];
  const turns: number[] = [];
  let cards = 0;
  let stopped = false;
  const writing = writeUntil(asking, writers, turns, () => stopped);
  try {
    while (seconds.length < LEAST_ROUNDS || (turns.length < LEAST_TURNS && seconds.length < MOST_ROUNDS)) {
      const began = performance.now();
      cards = await compute(asking.db, project.id, project.now);
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
