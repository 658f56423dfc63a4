import { randomUUID } from "node:crypto";
import type { Database, Transaction } from "../../../../prisma/client";
import { dateOf, dayOf } from "../../../../prisma/days";
import type { Prisma } from "../../../../prisma/generated/client";
import { foldPath, type Path, type ToldFact } from "./fold-path";
import { type PathFact, pathFact } from "./path-fact";

/** The only file of the path that talks to the database. */

export interface ClientFacts {
  facts: ToldFact[];
  /** The first referral's day. */
  referredOn: string | null;
  /** Ids of the facts that came of the draft asked about, by their part. */
  own: Map<number, string[]>;
}

/** Everything told of a client's path. `draftId`: whose facts to name in `own`. */
export async function loadFacts(
  db: Database | Transaction,
  clientId: string,
  draftId: string | null = null,
): Promise<ClientFacts> {
  const [rows, referral] = await Promise.all([
    db.pathEvent.findMany({
      where: { clientId, status: "stored" },
      select: { id: true, day: true, fact: true, sentAt: true, draftId: true, part: true },
      orderBy: [{ day: "asc" }, { sentAt: "asc" }],
    }),
    db.referral.findFirst({ where: { clientId }, orderBy: { referredOn: "asc" }, select: { referredOn: true } }),
  ]);
  const facts = rows.map(toldFact);
  const own = new Map<number, string[]>();
  for (const row of rows)
    if (draftId !== null && row.draftId === draftId) own.set(row.part, [...(own.get(row.part) ?? []), row.id]);
  return {
    facts,
    referredOn: referral ? dayOf(referral.referredOn) : null,
    own,
  };
}

/** Nobody else changes this client's path until the transaction ends: what was looked at is what is changed. */
export async function lockPath(tx: Transaction, clientId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Client" WHERE id = ${clientId}::uuid FOR UPDATE`;
}

export interface FactToStore {
  /** Kept from the first storing on: agreements bear it. */
  projectId: string;
  clientId: string;
  day: string;
  fact: PathFact;
  text: string;
  draftId: string | null;
  part: number;
  authorId: string;
  sentAt: Date;
  reason: string;
}

/** What a message's part has told before: whose path it is in, and whether somebody has removed it there. */
export async function findStored(
  tx: Transaction,
  draftId: string,
  part: number,
): Promise<{ id: string; clientId: string; wasRemoved: boolean } | null> {
  const row = await tx.pathEvent.findUnique({
    where: { draftId_part: { draftId, part } },
    select: { id: true, clientId: true, status: true, versions: { orderBy: { version: "desc" }, take: 1 } },
  });
  if (!row) return null;
  return {
    id: row.id,
    clientId: row.clientId,
    wasRemoved: row.status === "voided" && row.versions[0]?.reason === REMOVED,
  };
}

/** The reason of a version that a colleague made by «Poista tämä». */
export const REMOVED = "removed";

/** Stores a told fact, or brings it to what is told now; the same draft and part is the same fact. @returns its id, and whose it was before if somebody else's. */
export async function storeFact(tx: Transaction, told: FactToStore): Promise<{ id: string; movedFrom: string | null }> {
  const { reason, draftId, part, authorId, sentAt, ...fields } = told;
  const row = {
    ...fields,
    day: dateOf(told.day),
    fact: told.fact as unknown as Prisma.InputJsonObject,
    status: "stored" as const,
  };
  const before = draftId
    ? await tx.pathEvent.findUnique({
        where: { draftId_part: { draftId, part } },
        select: { id: true, version: true, clientId: true },
      })
    : null;
  const version = (before?.version ?? 0) + 1;
  const id = before?.id ?? randomUUID();
  if (before) await tx.pathEvent.update({ where: { id }, data: { ...row, version } });
  else await tx.pathEvent.create({ data: { ...row, id, draftId, part, authorId, sentAt } });
  await tx.pathEventVersion.create({
    data: {
      eventId: id,
      version,
      reason,
      changedBy: authorId,
      content: { day: told.day, clientId: told.clientId, fact: told.fact } as unknown as Prisma.InputJsonObject,
    },
  });
  return { id, movedFrom: before && before.clientId !== told.clientId ? before.clientId : null };
}

/** The employer of that name, registered with its first agreement if nobody had. @returns its id. */
export async function findOrAddEmployer(tx: Transaction, projectId: string, name: string): Promise<string> {
  const { id } = await tx.employer.upsert({
    where: { projectId_name: { projectId, name } },
    create: { projectId, name },
    update: {},
    select: { id: true },
  });
  return id;
}

/** Takes what a draft told out of the path; the rows and their history stay. @returns the clients whose path it was. */
export async function voidFacts(
  tx: Transaction,
  which: { draftId: string; part?: number },
  actorId: string,
  reason: string,
): Promise<string[]> {
  const voided = await tx.pathEvent.updateManyAndReturn({
    where: {
      draftId: which.draftId,
      status: "stored",
      ...(which.part === undefined ? {} : { part: which.part }),
    },
    data: { status: "voided", version: { increment: 1 } },
    select: { id: true, version: true, clientId: true },
  });
  await tx.pathEventVersion.createMany({
    data: voided.map(({ id, version }) => ({
      eventId: id,
      version,
      reason,
      changedBy: actorId,
      content: { status: "voided" },
    })),
  });
  return [...new Set(voided.map(({ clientId }) => clientId))];
}

/** Draws a client's path anew from all that is told of it: agreements, steps, outcomes and the client's status. `today`: the project's local day. */
export async function redrawPath(tx: Transaction, clientId: string, today: string): Promise<void> {
  await redrawPaths(tx, [clientId], today);
}

/** The same for many at once, in a dozen statements: an import, a demo, the steps of a day. */
export async function redrawPaths(tx: Transaction, clientIds: string[], today: string): Promise<void> {
  if (clientIds.length === 0) return;
  const paths = await loadPaths(tx, clientIds, today);
  const clients = await tx.client.findMany({ where: { id: { in: clientIds } }, select: { id: true, projectId: true } });
  const drawn = clients.map((client) => ({ ...client, path: paths.get(client.id)! }));
  const where = { clientId: { in: clientIds } };
  await tx.$executeRaw`
    UPDATE "Client" SET status = drawn.status::"ClientStatus", "startedOn" = drawn."startedOn"::date, "endedOn" = drawn."endedOn"::date
      FROM unnest(${drawn.map(({ id }) => id)}::uuid[], ${drawn.map(({ path }) => path.status)}::text[],
                  ${drawn.map(({ path }) => path.startedOn ?? "")}::text[], ${drawn.map(({ path }) => path.endedOn ?? "")}::text[])
           AS raw(id, status, "startedText", "endedText")
      CROSS JOIN LATERAL (SELECT raw.status, nullif(raw."startedText", '') AS "startedOn", nullif(raw."endedText", '') AS "endedOn") drawn
     WHERE "Client".id = raw.id`;
  await tx.pathStep.deleteMany({ where });
  await tx.agreement.deleteMany({ where });
  await tx.outcome.deleteMany({ where });
  await tx.agreement.createMany({
    data: drawn.flatMap(({ id: clientId, projectId, path }) =>
      path.agreements.map(({ toldAt: _, startsOn, endsOn, endedOn, accepted, ...agreement }) => ({
        ...agreement,
        projectId,
        clientId,
        startsOn: dateOf(startsOn),
        endsOn: dateOf(endsOn),
        endedOn: endedOn && dateOf(endedOn),
        accepted: accepted as unknown as Prisma.InputJsonArray,
      })),
    ),
  });
  await tx.pathStep.createMany({
    data: drawn.flatMap(({ id: clientId, path }) =>
      path.steps.map(({ startsOn, endsOn, ...step }) => ({
        ...step,
        id: randomUUID(),
        clientId,
        startsOn: dateOf(startsOn),
        endsOn: endsOn && dateOf(endsOn),
      })),
    ),
  });
  await tx.outcome.createMany({
    data: drawn.flatMap(({ id: clientId, projectId, path }) =>
      path.outcomes.map(({ id, code, whereTo, exitedOn, beginsOn, day28, month6 }) => ({
        id,
        projectId,
        clientId,
        code,
        whereTo,
        exitedOn: dateOf(exitedOn),
        beginsOn: beginsOn && dateOf(beginsOn),
        day28Code: day28?.code ?? null,
        day28On: day28 ? dateOf(day28.on) : null,
        month6Code: month6?.code ?? null,
        month6On: month6 ? dateOf(month6.on) : null,
      })),
    ),
  });
  await tx.$executeRaw`
    UPDATE "PathEvent" SET "inEffect" = (day <= ${today}::date)
     WHERE "clientId" = ANY(${clientIds}::uuid[]) AND "inEffect" IS DISTINCT FROM (day <= ${today}::date)`;
}

/** The paths of many clients as of `today`, in two statements. */
export async function loadPaths(
  db: Database | Transaction,
  clientIds: string[],
  today: string,
): Promise<Map<string, Path>> {
  const where = { clientId: { in: clientIds } };
  const events = await db.pathEvent.findMany({
    where: { ...where, status: "stored" },
    select: { id: true, clientId: true, day: true, fact: true, sentAt: true },
  });
  const referrals = await db.referral.groupBy({ by: ["clientId"], where, _min: { referredOn: true } });
  const factsOf = groupByClient(events);
  const referredOn = new Map(referrals.map((row) => [row.clientId, row._min.referredOn]));
  return new Map(
    clientIds.map((id) => {
      const referred = referredOn.get(id);
      return [id, foldPath((factsOf.get(id) ?? []).map(toldFact), referred ? dayOf(referred) : null, today)];
    }),
  );
}

function toldFact(row: { id: string; day: Date; sentAt: Date; fact: unknown }): ToldFact {
  return { id: row.id, day: dayOf(row.day), toldAt: row.sentAt.getTime(), fact: pathFact.parse(row.fact) };
}

/** Clients with a step whose day has come since it was told: their status changes today. A partial index keeps the asking cheap. */
export async function clientsWithStepsToday(
  db: Database,
  now: Date,
  limit: number,
): Promise<{ clientId: string; today: string }[]> {
  return db.$queryRaw`
    SELECT DISTINCT event."clientId", to_char(${now}::timestamptz AT TIME ZONE project."timeZone", 'YYYY-MM-DD') AS today
      FROM "PathEvent" event JOIN "Project" project ON project.id = event."projectId"
     WHERE NOT event."inEffect" AND event.status = 'stored'
       AND event.day <= (${now}::timestamptz AT TIME ZONE project."timeZone")::date
     LIMIT ${limit}`;
}

/** Client contacts of the local days [from, to) in which the client was reached. */
export async function contactsInWeek(
  db: Database,
  clientId: string,
  week: { from: string; to: string },
  timeZone: string,
): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count
      FROM "LogEntryClient" link JOIN "LogEntry" entry ON entry.id = link."entryId"
     WHERE link."clientId" = ${clientId}::uuid
       AND link."occurredAt" >= (${week.from}::date)::timestamp AT TIME ZONE ${timeZone}
       AND link."occurredAt" < (${week.to}::date)::timestamp AT TIME ZONE ${timeZone}
       AND entry.kind = 'client_contact' AND entry.status = 'stored' AND NOT entry."isAttempt"`;
  return row?.count ?? 0;
}

/** Whole days since the employer was last contacted, since `from` at the earliest; null: not since then. */
export async function daysSinceEmployerContact(
  db: Database,
  employerId: string,
  from: string,
  today: string,
  timeZone: string,
): Promise<number | null> {
  const [row] = await db.$queryRaw<{ days: number | null }[]>`
    SELECT (${today}::date - (max("occurredAt") AT TIME ZONE ${timeZone})::date)::int AS days
      FROM "LogEntry"
     WHERE "employerId" = ${employerId}::uuid AND kind = 'employer_contact' AND status = 'stored' AND NOT "isAttempt"
       AND "occurredAt" >= (${from}::date)::timestamp AT TIME ZONE ${timeZone}`;
  return row?.days ?? null;
}

/** Agreements that hold on a day, in the projects, the soonest to end first. */
export async function agreementsOn(db: Database, projectIds: string[], day: string) {
  return db.$queryRaw<
    { id: string; clientId: string; place: "workshop" | "employer"; employerId: string | null; lastDay: string }[]
  >`
    SELECT id, "clientId", place::text AS place, "employerId", to_char(least("endsOn", coalesce("endedOn", "endsOn")), 'YYYY-MM-DD') AS "lastDay"
      FROM "Agreement"
     WHERE "projectId" = ANY(${projectIds}::uuid[]) AND "startsOn" <= ${day}::date
       AND "endsOn" >= ${day}::date AND ("endedOn" IS NULL OR "endedOn" >= ${day}::date)
     ORDER BY "lastDay", id`;
}

/** Agreements whose last day lies in [from, to], the soonest first. */
export async function agreementsEnding(db: Database, projectIds: string[], from: string, to: string) {
  return db.$queryRaw<
    { clientId: string; place: "workshop" | "employer"; employerId: string | null; lastDay: string }[]
  >`
    SELECT "clientId", place::text AS place, "employerId", to_char(least("endsOn", coalesce("endedOn", "endsOn")), 'YYYY-MM-DD') AS "lastDay"
      FROM "Agreement"
     WHERE "projectId" = ANY(${projectIds}::uuid[]) AND "endsOn" >= ${from}::date
       AND least("endsOn", coalesce("endedOn", "endsOn")) BETWEEN ${from}::date AND ${to}::date
     ORDER BY "lastDay", id`;
}

/** The last outcome of everyone who is out, and how many ever started. */
export async function outcomesOf(db: Database, projectIds: string[], today: string) {
  const [codes, started] = await Promise.all([
    db.$queryRaw<{ code: string; count: number }[]>`
      SELECT last.code::text AS code, count(*)::int AS count
        FROM "Client" client
        CROSS JOIN LATERAL (
          SELECT code FROM "Outcome" WHERE "clientId" = client.id ORDER BY "exitedOn" DESC LIMIT 1) last
       WHERE client."projectId" = ANY(${projectIds}::uuid[]) AND client."endedOn" <= ${today}::date
       GROUP BY last.code`,
    db.client.count({ where: { projectId: { in: projectIds }, startedOn: { lte: dateOf(today) } } }),
  ]);
  return { codes, started };
}

export interface ToldStep {
  id: string;
  day: string;
  fact: PathFact;
  text: string;
  authorName: string;
  draftId: string | null;
}

/** What was told of a client's path and counts, in its order, with who told it. */
export async function listTold(db: Database, clientId: string): Promise<ToldStep[]> {
  const rows = await db.$queryRaw<(Omit<ToldStep, "fact"> & { fact: unknown })[]>`
    SELECT event.id, to_char(event.day, 'YYYY-MM-DD') AS day, event.fact, event.text, event."draftId", author."displayName" AS "authorName"
      FROM "PathEvent" event JOIN "StaffMember" author ON author.id = event."authorId"
     WHERE event."clientId" = ${clientId}::uuid AND event.status = 'stored'
     ORDER BY event.day, event."sentAt"`;
  return rows.map((row) => ({ ...row, fact: pathFact.parse(row.fact) }));
}

/** Takes one told fact out of the path, whoever told it; the row and its history stay. false: it was gone already. */
export async function voidFact(tx: Transaction, eventId: string, actorId: string, reason: string): Promise<boolean> {
  const [voided] = await tx.pathEvent.updateManyAndReturn({
    where: { id: eventId, status: "stored" },
    data: { status: "voided", version: { increment: 1 } },
    select: { version: true },
  });
  if (!voided) return false;
  await tx.pathEventVersion.create({
    data: { eventId, version: voided.version, reason, changedBy: actorId, content: { status: "voided" } },
  });
  return true;
}

function groupByClient<T extends { clientId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.clientId);
    if (group) group.push(row);
    else groups.set(row.clientId, [row]);
  }
  return groups;
}

/** A step that somebody removed from the path, as it was told; null: it is there, or was taken back by its message. */
export async function findRemoved(tx: Transaction, eventId: string, clientId: string): Promise<ToldFact | null> {
  const row = await tx.pathEvent.findFirst({
    where: { id: eventId, clientId, status: "voided" },
    select: {
      id: true,
      day: true,
      sentAt: true,
      fact: true,
      versions: { orderBy: { version: "desc" }, take: 1, select: { reason: true } },
    },
  });
  return row?.versions[0]?.reason === REMOVED ? toldFact(row) : null;
}

export async function restoreFact(tx: Transaction, eventId: string, actorId: string): Promise<void> {
  const { version } = await tx.pathEvent.update({
    where: { id: eventId },
    data: { status: "stored", version: { increment: 1 } },
    select: { version: true },
  });
  await tx.pathEventVersion.create({
    data: { eventId, version, reason: "restored", changedBy: actorId, content: { status: "stored" } },
  });
}
