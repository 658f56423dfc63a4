import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { Database, Transaction } from "../../prisma/client";
import { dateOf } from "../../prisma/days";
import type { Prisma } from "../../prisma/generated/client";
import { shuffled } from "./shuffle";

/** An anonymous answer: what was said, and in which language. There is nothing more to keep. */
export interface AnonymousAnswer {
  questionnaireId: string;
  language: string;
  answers: Prisma.JsonValue;
}

export interface MixedRound {
  id: string;
  projectId: string;
  timeZone: string;
}

/**
 * Writes every answer of an anonymous round anew, in random order, under new random ids, in the caller's transaction: so neither the rows' places nor their
 * transaction (ctid, xmin), ids or large values' numbers (TOAST) tell which came when. Released and waiting ones are mixed too: which of them waits means nothing.
 * The caller holds lockRound(). Costs two statements each way and some 20 µs an answer; a round has hundreds.
 * @param released how many of all shall stand among the results afterwards.
 */
export async function mixAnswers(
  tx: Transaction,
  round: MixedRound,
  now: Date,
  { fresh = [], released }: { fresh?: AnonymousAnswer[]; released: (count: MixCount) => number },
): Promise<MixCount> {
  const waiting = await tx.$queryRaw<AnonymousAnswer[]>`
    DELETE FROM "WaitingAnswer" WHERE "roundId" = ${round.id}::uuid
    RETURNING "questionnaireId", language, answers`;
  const shown = await tx.$queryRaw<AnonymousAnswer[]>`
    DELETE FROM "SurveyResponse" WHERE "roundId" = ${round.id}::uuid AND privacy = 'anonymous'
    RETURNING "questionnaireId", language, answers`;
  const count = { waiting: waiting.length + fresh.length, released: shown.length };
  const mixed = shuffled([...waiting, ...shown, ...fresh]).map(anew);
  const most = released(count);
  const answeredOn = dateOf(quarterOf(now, round.timeZone));
  await tx.surveyResponse.createMany({
    data: mixed
      .slice(0, most)
      .map((row) => ({ ...row, projectId: round.projectId, roundId: round.id, privacy: "anonymous", answeredOn })),
  });
  await tx.waitingAnswer.createMany({ data: mixed.slice(most).map((row) => ({ ...row, roundId: round.id })) });
  return count;
}

/** How many answers a round had before it was mixed, new ones among those that wait. */
export interface MixCount {
  waiting: number;
  released: number;
}

/** One at a time works at an anonymous round, be it an answer, a release or the close. @returns null where there is no such round. */
export async function lockRound(
  tx: Transaction,
  roundId: string,
): Promise<(MixedRound & { privacy: string; isClosed: boolean }) | null> {
  const [round] = await tx.$queryRaw<(MixedRound & { privacy: string; isClosed: boolean })[]>`
    SELECT round.id, round."projectId", round.privacy::text, round.state = 'closed' AS "isClosed", project."timeZone"
      FROM "SurveyRound" round JOIN "Project" project ON project.id = round."projectId"
     WHERE round.id = ${roundId}::uuid
       FOR NO KEY UPDATE OF round`;
  return round ?? null;
}

/** Old copies of the rows stay in the tables' files until they are vacuumed, each with the transaction that wrote it: not longer than needed. Not inside a transaction. */
export async function forgetOldRows(db: Database): Promise<void> {
  await db.$executeRawUnsafe('VACUUM "WaitingAnswer", "SurveyResponse", "SpentSubmission", "Invitation"');
}

/** A value that came out of jsonb goes in again as it was. */
function anew({ questionnaireId, language, answers }: AnonymousAnswer) {
  return { id: randomUUID(), questionnaireId, language, answers: answers as Prisma.InputJsonValue };
}

/** The first day of the quarter of the year: no finer time is kept of an anonymous answer, and all of a round have the same. */
function quarterOf(now: Date, timeZone: string): string {
  const { year, month } = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  return Temporal.PlainDate.from({ year, month: month - ((month - 1) % 3), day: 1 }).toString();
}
