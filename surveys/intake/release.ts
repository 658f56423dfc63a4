import { type Database, withRetries } from "../../prisma/client";
import { forgetOldRows, lockRound, mixAnswers } from "./mix";

/** With fewer than so many nobody could be promised that an answer is not seen to be theirs (reliability.md). */
export const LEAST_BATCH = 5;

/** Lets waiting answers of anonymous rounds go among the results, in batches of five, mixed with those that are there; the rest waits on. @returns how many went. */
export async function releaseWaiting(db: Database, now: Date): Promise<number> {
  const rounds = await db.waitingAnswer.groupBy({
    by: ["roundId"],
    having: { roundId: { _count: { gte: LEAST_BATCH } } },
  });
  let released = 0;
  for (const { roundId } of rounds) released += await withRetries(() => releaseRound(db, roundId, now));
  if (released > 0) await forgetOldRows(db);
  return released;
}

async function releaseRound(db: Database, roundId: string, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const round = await lockRound(tx, roundId);
    if (!round || round.isClosed) return 0;
    let batch = 0;
    await mixAnswers(tx, round, now, {
      released: ({ waiting, released }) => {
        batch = wholeBatches(waiting);
        return released + batch;
      },
    });
    return batch;
  });
}

function wholeBatches(waiting: number): number {
  return waiting - (waiting % LEAST_BATCH);
}
