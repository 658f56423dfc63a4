import type { Database, Transaction } from "../../../../prisma/client";
import { Prisma } from "../../../../prisma/generated/client";
import { isAnsweredByContact } from "../appointments/store";

/** What the due rules about clients ask of the database: one statement each for all coaches. Days are `YYYY-MM-DD`. */

export interface Whose {
  projectId: string;
  /** Coaches; null: everyone's, and the clients that nobody has. */
  staffIds: string[] | null;
}

export interface DueClient {
  clientId: string;
  staffId: string | null;
  name: string;
}

const CLIENT = Prisma.sql`client.id AS "clientId", client."coachId" AS "staffId", client."givenName" || ' ' || client."familyName" AS name`;

function isOf({ staffIds }: Whose, owner: Prisma.Sql): Prisma.Sql {
  return staffIds === null ? Prisma.sql`true` : Prisma.sql`${owner} = ANY(${staffIds}::uuid[])`;
}

const COACH = Prisma.sql`client."coachId"`;

/** Active clients who started on one of the days and have fewer than `needed` contacts that reached them between the instants (the end not included). Private contacts count too: only their number is told. */
export async function findFewContacts(
  db: Database,
  whose: Whose,
  started: { from: string; to: string },
  week: { start: Date; end: Date },
  needed: number,
): Promise<(DueClient & { contacts: number })[]> {
  return db.$queryRaw`
    SELECT ${CLIENT}, made.contacts
      FROM "Client" client
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS contacts
          FROM "LogEntryClient" link JOIN "LogEntry" entry ON entry.id = link."entryId"
         WHERE link."clientId" = client.id
           AND link."occurredAt" >= ${week.start}::timestamptz AND link."occurredAt" < ${week.end}::timestamptz
           AND entry.kind = 'client_contact' AND entry.status = 'stored' AND NOT entry."isAttempt") made
     WHERE client."projectId" = ${whose.projectId}::uuid AND ${isOf(whose, COACH)} AND client.status = 'active'
       AND client."startedOn" BETWEEN ${started.from}::date AND ${started.to}::date AND made.contacts < ${needed}::int`;
}

export interface EmployerDue {
  employerId: string;
  name: string;
  /** Of an agreement that runs; null: the employer's own rhythm, and its last contact's author. */
  clientId: string | null;
  staffId: string | null;
  every: number;
  lastOn: string | null;
  dueOn: string;
}

/** Employers whose agreed rhythm asks for a contact by `until`: counted from the last one that reached them, or from the agreement's start. */
export async function findEmployersDue(
  db: Database,
  whose: Whose,
  days: { today: string; until: string },
  timeZone: string,
): Promise<EmployerDue[]> {
  const runs = Prisma.sql`
    agreement."startsOn" <= ${days.until}::date AND coalesce(agreement."endedOn", agreement."endsOn") >= ${days.today}::date`;
  return db.$queryRaw`
    WITH wanted AS (
      SELECT agreement."employerId", client.id AS "clientId", client."coachId" AS "staffId", agreement."startsOn" AS since,
             coalesce(agreement."contactEveryDays", employer."contactEveryDays") AS every
        FROM "Agreement" agreement
        JOIN "Client" client ON client.id = agreement."clientId"
        JOIN "Employer" employer ON employer.id = agreement."employerId"
       WHERE agreement."projectId" = ${whose.projectId}::uuid AND ${runs} AND client.status IN ('active', 'paused')
      UNION ALL
      SELECT employer.id, NULL, NULL, (employer."createdAt" AT TIME ZONE ${timeZone})::date, employer."contactEveryDays"
        FROM "Employer" employer
       WHERE employer."projectId" = ${whose.projectId}::uuid
         AND NOT EXISTS (SELECT 1 FROM "Agreement" agreement WHERE agreement."employerId" = employer.id AND ${runs})
    ), told AS (
      SELECT wanted."employerId", employer.name, wanted."clientId", wanted.every,
             CASE WHEN wanted."clientId" IS NULL THEN last."authorId" ELSE wanted."staffId" END AS "staffId",
             last.day AS "lastOn", greatest(wanted.since, last.day) + wanted.every AS "dueOn"
        FROM wanted
        JOIN "Employer" employer ON employer.id = wanted."employerId"
        LEFT JOIN LATERAL (
          SELECT (entry."occurredAt" AT TIME ZONE ${timeZone})::date AS day, entry."authorId"
            FROM "LogEntry" entry
           WHERE entry."employerId" = wanted."employerId" AND entry.kind = 'employer_contact'
             AND entry.status = 'stored' AND NOT entry."isAttempt"
           ORDER BY entry."occurredAt" DESC LIMIT 1) last ON true
       WHERE wanted.every IS NOT NULL
    )
    SELECT "employerId", name, "clientId", "staffId", every, "lastOn"::text, "dueOn"::text
      FROM told
     WHERE "dueOn" <= ${days.until}::date AND ${isOf(whose, Prisma.sql`"staffId"`)}
     ORDER BY "dueOn", "clientId"`;
}

export interface PastAppointment {
  id: string;
  staffId: string;
  clientId: string | null;
  clientName: string | null;
  employerName: string | null;
  text: string;
  startsAt: Date;
  timeKnown: boolean;
}

/** Appointments that began and that nobody has said anything of; of one without a clock time, when its day is over. `dayStart`: today's first instant. */
export async function findUnconfirmed(
  db: Database,
  whose: Whose,
  now: Date,
  dayStart: Date,
  timeZone: string,
): Promise<PastAppointment[]> {
  return db.$queryRaw`
    SELECT a.id, a."staffId", a."clientId", a."startsAt", a."timeKnown",
           client."givenName" || ' ' || client."familyName" AS "clientName", employer.name AS "employerName", a.text
      FROM "Appointment" a
      LEFT JOIN "Client" client ON client.id = a."clientId"
      LEFT JOIN "Employer" employer ON employer.id = a."employerId"
     WHERE a."projectId" = ${whose.projectId}::uuid AND a.state = 'agreed'
       AND ${isOf(whose, Prisma.sql`a."staffId"`)}
       AND a."startsAt" < CASE WHEN a."timeKnown" THEN ${now}::timestamptz ELSE ${dayStart}::timestamptz END
       AND NOT ${isAnsweredByContact(timeZone)}`;
}

/** Agreements of present clients that end on one of the days, with nothing agreed after them. */
export async function findEnding(
  db: Database,
  whose: Whose,
  days: { from: string; to: string },
): Promise<(DueClient & { id: string; endsOn: string })[]> {
  return db.$queryRaw`
    SELECT ${CLIENT}, agreement.id, agreement."endsOn"::text
      FROM "Agreement" agreement JOIN "Client" client ON client.id = agreement."clientId"
     WHERE agreement."projectId" = ${whose.projectId}::uuid AND ${isOf(whose, COACH)}
       AND agreement."endsOn" BETWEEN ${days.from}::date AND ${days.to}::date AND agreement."endedOn" IS NULL
       AND client.status IN ('active', 'paused')
       AND NOT EXISTS (
         SELECT 1 FROM "Agreement" later
          WHERE later."clientId" = agreement."clientId" AND later.id <> agreement.id
            AND (later."startsOn" > agreement."startsOn" OR coalesce(later."endedOn", later."endsOn") > agreement."endsOn"))`;
}

/** Clients with an agreement that runs or is to come: all their agreements, in order. */
export async function findWorkTrials(
  db: Database,
  whose: Whose,
  today: string,
): Promise<(DueClient & { agreements: { from: string; to: string }[] })[]> {
  return db.$queryRaw`
    SELECT ${CLIENT},
           json_agg(json_build_object('from', agreement."startsOn", 'to', coalesce(agreement."endedOn", agreement."endsOn"))
                    ORDER BY agreement."startsOn") AS agreements
      FROM "Agreement" agreement JOIN "Client" client ON client.id = agreement."clientId"
     WHERE agreement."projectId" = ${whose.projectId}::uuid AND ${isOf(whose, COACH)} AND client.status IN ('active', 'paused')
     GROUP BY client.id
    HAVING bool_or(coalesce(agreement."endedOn", agreement."endsOn") >= ${today}::date)`;
}

/** The last outcome of clients who have left, with what was asked afterwards. */
export async function findLeavers(
  db: Database,
  whose: Whose,
  exitedBy: string,
): Promise<(DueClient & { id: string; exitedOn: string; day28Done: boolean; month6Done: boolean })[]> {
  return db.$queryRaw`
    SELECT ${CLIENT}, outcome.id, outcome."exitedOn"::text, outcome."day28On" IS NOT NULL AS "day28Done",
           outcome."month6On" IS NOT NULL AS "month6Done"
      FROM "Outcome" outcome JOIN "Client" client ON client.id = outcome."clientId"
     WHERE outcome."projectId" = ${whose.projectId}::uuid AND ${isOf(whose, COACH)} AND client.status = 'ended'
       AND outcome."exitedOn" <= ${exitedBy}::date AND outcome."month6On" IS NULL
       AND NOT EXISTS (
         SELECT 1 FROM "Outcome" later
          WHERE later."clientId" = outcome."clientId" AND (later."exitedOn", later.id) > (outcome."exitedOn", outcome.id))`;
}

/** Clients whose EURA start or exit has not been marked done. `since`: the day of the start or the exit. */
export async function findWithoutEura(
  db: Database,
  whose: Whose,
  until: string,
): Promise<(DueClient & { which: "start" | "exit"; since: string })[]> {
  return db.$queryRaw`
    SELECT ${CLIENT}, missing.which, missing.since::text
      FROM "Client" client
      CROSS JOIN LATERAL (
        SELECT 'start' AS which, client."startedOn" AS since WHERE client."euraStartOn" IS NULL
         UNION ALL
        SELECT 'exit', client."endedOn" WHERE client."euraExitOn" IS NULL AND client.status = 'ended') missing
     WHERE client."projectId" = ${whose.projectId}::uuid AND ${isOf(whose, COACH)} AND client."startedOn" IS NOT NULL
       AND missing.since <= ${until}::date`;
}

/** Marks the day on which a participant gave the form in EURA; one that is marked already stays. @returns the day that stands now, null where there is nothing to mark. */
export async function setEura(
  tx: Transaction,
  clientId: string,
  which: "start" | "exit",
  day: string,
): Promise<string | null> {
  const [column, since] =
    which === "start"
      ? [Prisma.sql`"euraStartOn"`, Prisma.sql`"startedOn"`]
      : [Prisma.sql`"euraExitOn"`, Prisma.sql`"endedOn"`];
  const [row] = await tx.$queryRaw<{ day: string }[]>`
    UPDATE "Client" SET ${column} = coalesce(${column}, ${day}::date)
     WHERE id = ${clientId}::uuid AND ${since} IS NOT NULL
    RETURNING ${column}::text AS day`;
  return row?.day ?? null;
}

/** What is known of a client's two forms. */
export async function loadEura(
  db: Database,
  clientId: string,
): Promise<{ hasStarted: boolean; hasEnded: boolean; startMarked: boolean; exitMarked: boolean }> {
  const row = await db.client.findUniqueOrThrow({
    where: { id: clientId },
    select: { startedOn: true, endedOn: true, euraStartOn: true, euraExitOn: true },
  });
  return {
    hasStarted: row.startedOn !== null,
    hasEnded: row.endedOn !== null,
    startMarked: row.euraStartOn !== null,
    exitMarked: row.euraExitOn !== null,
  };
}

/** Takes back a mark of that very day. */
export async function clearEura(
  tx: Transaction,
  clientId: string,
  which: "start" | "exit",
  day: string,
): Promise<void> {
  const on = new Date(`${day}T00:00:00Z`);
  if (which === "start")
    await tx.client.updateMany({ where: { id: clientId, euraStartOn: on }, data: { euraStartOn: null } });
  else await tx.client.updateMany({ where: { id: clientId, euraExitOn: on }, data: { euraExitOn: null } });
}

/** Drafts that wait for their author since before `before`. */
export async function findOldDrafts(
  db: Database,
  whose: Whose,
  before: Date,
): Promise<{ id: string; authorId: string; sentAt: Date }[]> {
  return db.draft.findMany({
    where: {
      projectId: whose.projectId,
      state: "open",
      sentAt: { lt: before },
      ...(whose.staffIds ? { authorId: { in: whose.staffIds } } : {}),
    },
    select: { id: true, authorId: true, sentAt: true },
    orderBy: { sentAt: "asc" },
  });
}

/** Active clients with a coach, whose last stored entry (or, without any, whose start) was on or before `by`. */
export async function findSilent(
  db: Database,
  whose: Whose,
  by: string,
  timeZone: string,
): Promise<(DueClient & { lastOn: string; hasEntries: boolean })[]> {
  return db.$queryRaw`
    SELECT ${CLIENT}, coalesce(last.day, client."startedOn")::text AS "lastOn", last.day IS NOT NULL AS "hasEntries"
      FROM "Client" client
      LEFT JOIN LATERAL (
        SELECT (link."occurredAt" AT TIME ZONE ${timeZone})::date AS day
          FROM "LogEntryClient" link JOIN "LogEntry" entry ON entry.id = link."entryId"
         WHERE link."clientId" = client.id AND entry.status = 'stored'
         ORDER BY link."occurredAt" DESC LIMIT 1) last ON true
     WHERE client."projectId" = ${whose.projectId}::uuid AND ${isOf(whose, COACH)} AND client."coachId" IS NOT NULL
       AND client.status = 'active' AND coalesce(last.day, client."startedOn") <= ${by}::date`;
}
