import { type Database, type Transaction, withRetries } from "../../prisma/client";
import { forgetOldRows, lockRound, type MixedRound, mixAnswers } from "./mix";
import { LEAST_BATCH } from "./release";
import { shuffled } from "./shuffle";

export type ClosedRound =
  /** `withheld`: answers that were too few to be anonymous, counted and removed. */
  { type: "closed"; withheld: number } | { type: "already_closed" | "unknown" };

/** Ends a round: nothing more is taken, and of an anonymous one everything that waited goes among the results, every row written anew in one transaction. */
export async function closeRound(db: Database, roundId: string, now: Date): Promise<ClosedRound> {
  const closed = await withRetries(() =>
    db.$transaction(async (tx): Promise<ClosedRound & { isAnonymous?: boolean }> => {
      const round = await lockRound(tx, roundId);
      if (!round) return { type: "unknown" };
      if (round.isClosed) return { type: "already_closed" };
      const isAnonymous = round.privacy === "anonymous";
      const withheld = isAnonymous ? await endAnonymous(tx, round, now) : 0;
      await tx.surveyRound.update({ where: { id: roundId }, data: { state: "closed", closedAt: now, withheld } });
      await tx.spentSubmission.deleteMany({ where: { roundId } });
      return { type: "closed", withheld, isAnonymous };
    }),
  );
  const { isAnonymous, ...outcome } = closed;
  if (isAnonymous) await forgetOldRows(db);
  return outcome;
}

/** Closes the rounds whose time is over. @returns how many. */
export async function closeDueRounds(db: Database, now: Date): Promise<number> {
  const due = await db.surveyRound.findMany({
    where: { state: { not: "closed" }, closesAt: { lte: now } },
    select: { id: true },
    orderBy: { closesAt: "asc" },
  });
  let closed = 0;
  for (const { id } of due) if ((await closeRound(db, id, now)).type === "closed") closed += 1;
  return closed;
}

/** @returns how many answers are withheld. */
async function endAnonymous(tx: Transaction, round: MixedRound, now: Date): Promise<number> {
  const { waiting, released } = await mixAnswers(tx, round, now, {
    released: (count) => count.waiting + count.released,
  });
  await rewriteInvitations(tx, round.id);
  const all = waiting + released;
  if (all >= LEAST_BATCH) return 0;
  await tx.surveyResponse.deleteMany({ where: { roundId: round.id, privacy: "anonymous" } });
  return all;
}

/** In which order people answered stands in the rows of their invitations too, as places and transactions: each is written anew, one by one in random order. */
async function rewriteInvitations(tx: Transaction, roundId: string): Promise<void> {
  const rows = await tx.invitation.findMany({ where: { roundId }, select: { id: true } });
  for (const { id } of shuffled(rows))
    await tx.$executeRaw`UPDATE "Invitation" SET "noReminders" = "noReminders" WHERE id = ${id}::uuid`;
}
