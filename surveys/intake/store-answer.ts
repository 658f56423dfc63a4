import { createHash, randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { type Database, type Transaction, withRetries } from "../../prisma/client";
import { dateOf } from "../../prisma/days";
import type { Privacy } from "../catalogue/metadata";
import type { Answers } from "../catalogue/questionnaire";
import { type AskedLink, mayKeepDraft } from "../links/open-link";
import type { Answered, OnAnswered } from "./answered";
import { lockRound, type MixedRound, mixAnswers } from "./mix";

export interface CheckedAnswer {
  link: AskedLink & { invitationId: string };
  submissionId: string;
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
  const { invitationId, roundId, isShared } = answer.link;
  const hash = submissionHash(invitationId, answer.submissionId);
  return withRetries(() =>
    db.$transaction(async (tx) => {
      const round = roundId ? await lockRound(tx, roundId) : null;
      if (isShared) {
        // Of an open link's guests each may come again: looked up under the lock, before the next seat is taken.
        await tx.$executeRaw`SELECT FROM "Invitation" WHERE id = ${invitationId}::uuid FOR NO KEY UPDATE`;
        if (await isKnown(tx, hash)) return "already_there";
      }
      const invitation = round?.isClosed ? null : await spend(tx, invitationId, now);
      if (!invitation) return whyNot(tx, invitationId, hash, round?.isClosed ?? false);
      if (invitation.privacy === "anonymous") await keepUnlinked(tx, requireRound(round), answer, hash, now);
      else await keepLinked(tx, { ...invitation, privacy: invitation.privacy }, answer, hash, hooks, now);
      return "stored";
    }),
  );
}

/** Whether this very submit has been stored, looked up without a lock: for links that are no longer open. */
export async function isStored(db: Database, invitationId: string, submissionId: string): Promise<boolean> {
  return isKnown(db, submissionHash(invitationId, submissionId));
}

async function isKnown(tx: Transaction, hash: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const [known] = await tx.$queryRaw<{ isKnown: boolean }[]>`
    SELECT EXISTS (SELECT FROM "SurveyResponse" WHERE "submissionId" = ${keyOf(hash)})
        OR EXISTS (SELECT FROM "SpentSubmission" WHERE hash = ${hash}) AS "isKnown"`;
  return known!.isKnown;
}

interface Spent
  extends Omit<
    Answered,
    "responseId" | "invitationId" | "questionnaire" | "privacy" | "answers" | "language" | "answeredAt"
  > {
  id: string;
  roundId: string | null;
  privacy: Privacy;
  mostAnswers: number;
  timeZone: string;
}

/** Takes one of the answers that an open invitation may have: the database decides who is first. The last one closes it; of an anonymous one no time is kept. */
async function spend(tx: Transaction, id: string, now: Date): Promise<Spent | null> {
  const [spent] = await tx.$queryRaw<Spent[]>`
    UPDATE "Invitation" invitation
       SET answers = answers + 1,
           state = CASE WHEN answers + 1 >= "mostAnswers" THEN 'answered' ELSE state END,
           "answeredAt" = CASE WHEN privacy = 'anonymous' THEN NULL ELSE ${now}::timestamptz END
      FROM "Project" project
     WHERE invitation.id = ${id}::uuid AND state = 'open' AND "expiresAt" > ${now}::timestamptz AND project.id = "projectId"
    RETURNING invitation.id, "projectId", "roundId", privacy::text, "mostAnswers", "clientId", "employerId", "contactPersonId",
              "stakeholderId", "agreementId", "eventId", "recipientName", "askedBy", project."timeZone"`;
  return spent ?? null;
}

async function whyNot(
  tx: Transaction,
  id: string,
  hash: Uint8Array<ArrayBuffer>,
  isRoundClosed: boolean,
): Promise<Exclude<Stored, "stored">> {
  if (await isKnown(tx, hash)) return "already_there";
  const invitation = await tx.invitation.findUnique({ where: { id }, select: { state: true } });
  if (invitation?.state === "answered") return "used";
  return invitation?.state === "open" && !isRoundClosed ? "expired" : "closed";
}

/** Of an anonymous answer nothing says whose it is: only that this submit is spent, until the round closes. */
async function keepUnlinked(
  tx: Transaction,
  round: MixedRound,
  { link, language, answers }: CheckedAnswer,
  hash: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<void> {
  await tx.spentSubmission.create({ data: { hash, roundId: round.id } });
  await mixAnswers(tx, round, now, {
    fresh: [{ questionnaireId: link.questionnaire.id, language, answers }],
    released: ({ released }) => released,
  });
}

async function keepLinked(
  tx: Transaction,
  invitation: Spent & { privacy: "named" | "confidential" },
  { link, language, answers }: CheckedAnswer,
  hash: Uint8Array<ArrayBuffer>,
  hooks: readonly OnAnswered[],
  now: Date,
): Promise<void> {
  const { id: invitationId, roundId, mostAnswers, timeZone, ...about } = invitation;
  const { questionnaire } = link;
  const responseId = randomUUID();
  // createMany: nothing needs to be read back.
  await tx.surveyResponse.createMany({
    data: [
      {
        ...{ id: responseId, roundId, language, answers, projectId: about.projectId, privacy: about.privacy },
        questionnaireId: questionnaire.id,
        // Of an open link many answer: there the row is its own (the unique key is for those who are asked one by one).
        invitationId: mostAnswers === 1 ? invitationId : null,
        submissionId: keyOf(hash),
        answeredAt: now,
        answeredOn: dateOf(localDay(now, timeZone)),
      },
    ],
  });
  if (mayKeepDraft(questionnaire, about.privacy)) await tx.surveyDraft.deleteMany({ where: { invitationId } });
  const answered = { ...about, responseId, invitationId, questionnaire, answers, language, answeredAt: now };
  for (const hook of hooks) await hook(tx, answered);
}

/** Of the invitation too: an id that comes again by another link is another submit, and its answer must not be lost. */
function submissionHash(invitationId: string, submissionId: string): Uint8Array<ArrayBuffer> {
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
