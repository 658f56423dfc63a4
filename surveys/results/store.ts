import { Temporal } from "temporal-polyfill";
import type { Database } from "../../prisma/client";
import { dayOf } from "../../prisma/days";
import type { Prisma } from "../../prisma/generated/client";
import { readQuestionnaire } from "../catalogue/catalogue";
import type { Answers } from "../catalogue/questionnaire";
import type { StoredQuestionnaire } from "../catalogue/store";
import type { Asked, Collected, Response, Round } from "./collected";

/** Of what may be read. Whoever calls has checked that the reader may. */
export interface ResultsScope {
  projectId: string;
  /** Whose named answers may be read; null: all clients' of the project. Those that speak of no client are the project's. */
  clientIds: readonly string[] | null;
}

/** Everything a project's figures are made of, of the questionnaires with these keys (null: all). */
export async function collect(
  db: Database,
  scope: ResultsScope,
  now: Date,
  keys: readonly string[] | null = null,
): Promise<Collected> {
  const { projectId } = scope;
  const questionnaires = await loadVersions(db, projectId, keys);
  const where = { projectId, questionnaireId: { in: questionnaires.map(({ id }) => id) } };
  const [{ timeZone }, rounds] = await Promise.all([
    db.project.findUniqueOrThrow({ where: { id: projectId }, select: { timeZone: true } }),
    db.surveyRound.findMany({
      where,
      select: {
        id: true,
        questionnaireId: true,
        name: true,
        privacy: true,
        state: true,
        closesAt: true,
        closedAt: true,
        waiting: { select: { id: true }, take: 1 },
      },
    }),
  ]);
  const byId = new Map(
    rounds.map(({ state, waiting, closedAt, closesAt, ...round }): [string, Round] => [
      round.id,
      {
        ...round,
        isClosed: state === "closed" && waiting.length === 0,
        day: localDay(closedAt ?? new Date(closesAt.getTime() - 1), timeZone),
      },
    ]),
  );
  const [responses, invitations] = await Promise.all([
    loadResponses(db, where, scope, byId),
    loadInvitations(db, where, scope, byId, { now, timeZone }),
  ]);
  return { questionnaires, responses, invitations, rounds: [...byId.values()] };
}

async function loadVersions(
  db: Database,
  projectId: string,
  keys: readonly string[] | null,
): Promise<StoredQuestionnaire[]> {
  const used = { some: { projectId } };
  const rows = await db.questionnaire.findMany({
    where: {
      OR: [{ invitations: used }, { responses: used }, { rounds: used }],
      ...(keys === null ? {} : { key: { in: [...keys] } }),
    },
    select: { id: true, key: true, version: true, definition: true, meta: true },
  });
  return rows.map(({ id, key, version, definition, meta }) => ({
    ...readQuestionnaire(key, definition, meta),
    id,
    version,
  }));
}

type OfProject = { projectId: string; questionnaireId: { in: string[] } };

async function loadResponses(
  db: Database,
  where: OfProject,
  { clientIds }: ResultsScope,
  rounds: Map<string, Round>,
): Promise<Response[]> {
  const seen: Prisma.SurveyResponseWhereInput =
    clientIds === null
      ? {}
      : {
          OR: [
            { privacy: { not: "named" } },
            { invitation: { clientId: null } },
            { invitation: { clientId: { in: [...clientIds] } } },
          ],
        };
  const rows = await db.surveyResponse.findMany({
    where: { ...where, ...seen },
    select: {
      id: true,
      questionnaireId: true,
      roundId: true,
      privacy: true,
      answers: true,
      answeredAt: true,
      answeredOn: true,
      invitation: { select: { clientId: true, employerId: true } },
    },
  });
  return rows.map(({ roundId, answers, answeredOn, invitation, ...row }) => ({
    ...row,
    round: roundOf(rounds, roundId),
    answers: answers as Answers,
    day: dayOf(answeredOn),
    clientId: invitation?.clientId ?? null,
    employerId: invitation?.employerId ?? null,
  }));
}

async function loadInvitations(
  db: Database,
  where: OfProject,
  { clientIds }: ResultsScope,
  rounds: Map<string, Round>,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<Asked[]> {
  const rows = await db.invitation.findMany({
    where: {
      ...where,
      state: { not: "withdrawn" },
      ...(clientIds === null
        ? {}
        : { OR: [{ privacy: { not: "named" } }, { clientId: null }, { clientId: { in: [...clientIds] } }] }),
    },
    select: {
      questionnaireId: true,
      roundId: true,
      privacy: true,
      channel: true,
      clientId: true,
      employerId: true,
      eventId: true,
      state: true,
      mostAnswers: true,
      answers: true,
      askedAt: true,
      expiresAt: true,
      deliveries: { where: { state: { in: ["handed_over", "answered"] } }, select: { id: true }, take: 1 },
    },
  });
  const guests = await guestsOf(
    db,
    where.projectId,
    rows.flatMap(({ eventId }) => eventId ?? []),
  );
  return rows.map((row) => {
    const isShared = row.mostAnswers > 1;
    const isSent = row.channel === "mail" || row.channel === "sms";
    return {
      questionnaireId: row.questionnaireId,
      privacy: row.privacy,
      round: roundOf(rounds, row.roundId),
      day: localDay(row.askedAt, timeZone),
      clientId: row.clientId,
      employerId: row.employerId,
      handedOver: isShared ? (guests.get(row.eventId ?? "") ?? null) : isSent ? row.deliveries.length : 1,
      answered: isShared ? row.answers : Number(row.state === "answered"),
      isSettled: row.expiresAt <= now,
    };
  });
}

/** How many came, where it was told. */
async function guestsOf(db: Database, projectId: string, eventIds: string[]): Promise<Map<string, number>> {
  if (eventIds.length === 0) return new Map();
  const events = await db.event.findMany({
    where: { projectId, id: { in: eventIds }, attendees: { not: null } },
    select: { id: true, attendees: true },
  });
  return new Map(events.map(({ id, attendees }) => [id, attendees!]));
}

function roundOf(rounds: Map<string, Round>, id: string | null): Round | null {
  return id === null ? null : (rounds.get(id) ?? null);
}

function localDay(instant: Date, timeZone: string): string {
  const at = Temporal.Instant.fromEpochMilliseconds(instant.getTime());
  return at.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
