import { createHash, randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { type Database, type Transaction, withRetries } from "../../prisma/client";
import { dateOf } from "../../prisma/days";
import type { Answers } from "../catalogue/questionnaire";
import type { StoredQuestionnaire } from "../catalogue/store";
import type { OnAnswered } from "./answered";
import { lockRound, type MixedRound, mixAnswers } from "./mix";

export interface CheckedAnswer {
  invitationId: string;
  roundId: string | null;
  submissionId: string;
  questionnaire: StoredQuestionnaire;
  answers: Answers;
  language: string;
}

export type Stored = "stored" | "already_there" | "used" | "closed" | "expired";

/**
 * Stores a checked answer, once, in one transaction: everybody who answers by this invitation (and, where anonymous, in this round) waits for the one before.
 * The hooks take part in it: what one of them throws comes out here, and nothing is stored.
 */
export async function storeAnswer(
  db: Database,
  answer: CheckedAnswer,
  hooks: readonly OnAnswered[],
  now: Date,
): Promise<Stored> {
  return withRetries(() =>
    db.$transaction(async (tx) => {
      const round = answer.roundId ? await lockRound(tx, answer.roundId) : null;
      await tx.$executeRaw`SELECT FROM "Invitation" WHERE id = ${answer.invitationId}::uuid FOR NO KEY UPDATE`;
      const invitation = await readInvitation(tx, answer.invitationId);
      if (!invitation) return "closed";
      const hash = submissionHash(answer);
      if (await isKnown(tx, hash)) return "already_there";
      if (invitation.state === "answered") return "used";
      if (invitation.state === "withdrawn" || round?.isClosed) return "closed";
      if (invitation.expiresAt <= now) return "expired";
      await spend(tx, invitation, now);
      if (invitation.privacy === "anonymous") await keepUnlinked(tx, requireRound(round), answer, hash, now);
      else await keepLinked(tx, { ...invitation, privacy: invitation.privacy }, answer, hash, hooks, now);
      return "stored";
    }),
  );
}

/** Whether this very submit has been stored, looked up without a lock: for links that are no longer open. */
export async function isStored(
  db: Database,
  answer: Pick<CheckedAnswer, "invitationId" | "submissionId">,
): Promise<boolean> {
  return isKnown(db, submissionHash(answer));
}

type StoredInvitation = NonNullable<Awaited<ReturnType<typeof readInvitation>>>;

function readInvitation(tx: Transaction, id: string) {
  return tx.invitation.findUnique({ where: { id }, include: { project: { select: { timeZone: true } } } });
}

async function isKnown(tx: Transaction, hash: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const [known] = await tx.$queryRaw<{ isKnown: boolean }[]>`
    SELECT EXISTS (SELECT FROM "SurveyResponse" WHERE "submissionId" = ${keyOf(hash)})
        OR EXISTS (SELECT FROM "SpentSubmission" WHERE hash = ${hash}) AS "isKnown"`;
  return known!.isKnown;
}

/** The last answer that an invitation may have closes it. Of an anonymous one no time is kept. */
async function spend(
  tx: Transaction,
  { id, answers, mostAnswers, privacy }: StoredInvitation,
  now: Date,
): Promise<void> {
  await tx.invitation.update({
    where: { id, state: "open", answers },
    data: {
      answers: { increment: 1 },
      ...(answers + 1 >= mostAnswers && { state: "answered" }),
      ...(privacy !== "anonymous" && { answeredAt: now }),
    },
  });
}

/** Of an anonymous answer nothing says whose it is: only that this submit is spent, until the round closes. */
async function keepUnlinked(
  tx: Transaction,
  round: MixedRound,
  { questionnaire, language, answers }: CheckedAnswer,
  hash: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<void> {
  await tx.spentSubmission.create({ data: { hash, roundId: round.id } });
  await mixAnswers(tx, round, now, {
    fresh: [{ questionnaireId: questionnaire.id, language, answers }],
    released: ({ released }) => released,
  });
}

async function keepLinked(
  tx: Transaction,
  invitation: StoredInvitation & { privacy: "named" | "confidential" },
  { questionnaire, language, answers }: CheckedAnswer,
  hash: Uint8Array<ArrayBuffer>,
  hooks: readonly OnAnswered[],
  now: Date,
): Promise<void> {
  const { id, projectId, roundId, privacy, mostAnswers, project } = invitation;
  const responseId = randomUUID();
  await tx.surveyResponse.create({
    data: {
      ...{ id: responseId, projectId, roundId, privacy, language, answers },
      questionnaireId: questionnaire.id,
      // Of an open link many answer: there the row is its own (the unique key is for those who are asked one by one).
      invitationId: mostAnswers === 1 ? id : null,
      submissionId: keyOf(hash),
      answeredAt: now,
      answeredOn: dateOf(localDay(now, project.timeZone)),
    },
  });
  await tx.surveyDraft.deleteMany({ where: { invitationId: id } });
  const { clientId, employerId, contactPersonId, stakeholderId, agreementId, eventId, recipientName, askedBy } =
    invitation;
  for (const hook of hooks)
    await hook(tx, {
      ...{ responseId, invitationId: id, projectId, questionnaire, privacy, answers, language, answeredAt: now },
      ...{ clientId, employerId, contactPersonId, stakeholderId, agreementId, eventId, recipientName, askedBy },
    });
}

/** Of the invitation too: an id that comes again by another link is another submit, and its answer must not be lost. */
function submissionHash({
  invitationId,
  submissionId,
}: Pick<CheckedAnswer, "invitationId" | "submissionId">): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(`${invitationId}:${submissionId}`).digest());
}

function keyOf(hash: Uint8Array): string {
  return Buffer.from(hash).toString("base64url");
}

/** Rounds alone are anonymous (bot/features/feedback/rounds): one person asked alone never is. */
function requireRound(round: MixedRound | null): MixedRound {
  if (!round) throw new Error("An anonymous invitation stands outside every round.");
  return round;
}

function localDay(now: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
