import type { Database, Transaction } from "../../../prisma/client";
import { type EntryKind, Prisma } from "../../../prisma/generated/client";
import type { Correction } from "./corrections";
import { clientIdsOf, type Fact, type JournalPayload, occurrenceOf } from "./model";

/** The only file of the journal that talks to the database. */

interface Writing {
  draftId: string;
  projectId: string;
  authorId: string;
  timeZone: string;
  sentAt: Date;
  isPrivate: boolean;
  reason: string;
  /** The project of each client, since a coach may have several projects. */
  projectOf: (clientId: string) => string | undefined;
}

/**
 * Brings the stored entries of a draft to what its payload says: adds, changes, brings back; parts that are no longer said are voided.
 * Each change adds a version; running it again changes nothing but adds a version of the same content.
 */
export async function writeEntries(tx: Transaction, payload: JournalPayload, writing: Writing): Promise<void> {
  const existing = await tx.logEntry.findMany({
    where: { draftId: writing.draftId },
    select: { id: true, part: true, version: true },
  });
  for (const [part, one] of payload.facts.entries()) {
    const before = existing.find((entry) => entry.part === part);
    await writeEntry(tx, payload.text, one, part, before, writing);
  }
  const surplus = existing.filter((entry) => entry.part >= payload.facts.length).map((entry) => entry.id);
  if (surplus.length > 0) await voidEntries(tx, { id: { in: surplus } }, writing.authorId, writing.reason);
}

async function writeEntry(
  tx: Transaction,
  wholeText: string,
  one: Fact,
  part: number,
  before: { id: string; version: number } | undefined,
  writing: Writing,
): Promise<void> {
  const clientIds = clientIdsOf(one);
  const text = one.text ?? wholeText;
  const occurrence = occurrenceOf(one, writing.timeZone);
  const fields = {
    projectId: clientIds.map(writing.projectOf).find((id) => id !== undefined) ?? writing.projectId,
    kind: one.kind,
    channel: one.channel,
    ...occurrence,
    durationMinutes: one.durationMinutes,
    text,
    isPrivate: writing.isPrivate,
    isAttempt: one.isAttempt,
    employerId: one.employer,
    status: "stored" as const,
  };
  const links = {
    clients: { create: clientIds.map((clientId) => ({ clientId, occurredAt: occurrence.occurredAt })) },
    topics: {
      create: one.topics.map((topic) => ({
        code: topic.code,
        direction: topic.direction === "+" ? ("strength" as const) : ("difficulty" as const),
      })),
    },
  };
  const version = (before?.version ?? 0) + 1;
  const history = {
    version,
    reason: writing.reason,
    changedBy: writing.authorId,
    content: { text, status: "stored", ...withoutReading(one) } as unknown as Prisma.InputJsonObject,
  };
  if (!before) {
    await tx.logEntry.create({
      data: {
        ...fields,
        part,
        draftId: writing.draftId,
        authorId: writing.authorId,
        sentAt: writing.sentAt,
        ...links,
        versions: { create: history },
      },
    });
    return;
  }
  await tx.logEntry.update({
    where: { id: before.id },
    data: {
      ...fields,
      version,
      clients: { deleteMany: {}, ...links.clients },
      topics: { deleteMany: {}, ...links.topics },
      versions: { create: history },
    },
  });
}

/** Something that reached the team by itself and belongs in a client's history, as a note: it is no contact, and counts in no figure of contacts. */
export async function addNote(
  tx: Transaction,
  note: {
    projectId: string;
    authorId: string;
    clientId: string;
    employerId: string | null;
    text: string;
    at: Date;
    reason: string;
  },
): Promise<void> {
  const { clientId, at, reason, ...fields } = note;
  await tx.logEntry.create({
    data: {
      ...fields,
      kind: "note",
      occurredAt: at,
      timeKnown: true,
      sentAt: at,
      clients: { create: [{ clientId, occurredAt: at }] },
      versions: {
        create: {
          version: 1,
          reason,
          changedBy: note.authorId,
          content: { kind: "note", text: note.text, status: "stored" },
        },
      },
    },
  });
}

/** How it was read at first is no part of what was said. */
function withoutReading({ reading: _reading, doubts: _doubts, ...one }: Fact): Omit<Fact, "reading" | "doubts"> {
  return one;
}

/** Takes the entries of a draft out of every figure; the rows and their history stay. */
export async function voidEntriesOfDraft(
  tx: Transaction,
  draftId: string,
  actorId: string,
  reason: string,
): Promise<void> {
  await voidEntries(tx, { draftId, status: "stored" }, actorId, reason);
}

async function voidEntries(
  tx: Transaction,
  where: Prisma.LogEntryWhereInput,
  actorId: string,
  reason: string,
): Promise<void> {
  const voided = await tx.logEntry.updateManyAndReturn({
    where: { ...where, status: "stored" },
    data: { status: "voided", version: { increment: 1 } },
    select: { id: true, version: true },
  });
  await tx.logEntryVersion.createMany({
    data: voided.map((entry) => ({
      entryId: entry.id,
      version: entry.version,
      reason,
      changedBy: actorId,
      content: { status: "voided" },
    })),
  });
}

/** Counted for the lexicon; tied to nothing. */
export async function noteCorrections(tx: Transaction, corrections: Correction[]): Promise<void> {
  if (corrections.length > 0) await tx.readingCorrection.createMany({ data: corrections });
}

export interface EntryView {
  id: string;
  kind: EntryKind;
  channel: Fact["channel"];
  occurredAt: Date;
  occurredUntil: Date | null;
  timeKnown: boolean;
  durationMinutes: number | null;
  text: string;
  isPrivate: boolean;
  isAttempt: boolean;
  authorId: string;
  authorName: string;
  employerName: string | null;
  topics: { code: string; direction: "strength" | "difficulty" }[];
}

interface Reader {
  staffId: string;
  /** Projects in which the reader is a manager: there private entries are seen too. */
  managedProjects: string[];
}

interface Page {
  /** Instants; `end` is not included. Absent: all time. */
  start?: Date;
  end?: Date;
  offset: number;
  limit: number;
}

/**
 * A client's stored entries by when they happened, newest first, and how many there are in all. One statement where the query builder
 * makes six; the page comes from one index scan, and only the count looks at them all (some 3 ms for 5,000).
 */
export async function listEntriesOfClient(
  db: Database,
  clientId: string,
  reader: Reader,
  page: Page,
): Promise<{ entries: EntryView[]; total: number }> {
  const seen = Prisma.sql`
         FROM "LogEntryClient" link JOIN "LogEntry" entry ON entry.id = link."entryId"
        WHERE link."clientId" = ${clientId}::uuid AND entry.status = 'stored'
          AND (NOT entry."isPrivate" OR entry."authorId" = ${reader.staffId}::uuid OR entry."projectId" = ANY(${reader.managedProjects}::uuid[]))
          ${page.start ? Prisma.sql`AND link."occurredAt" >= ${page.start}::timestamptz` : Prisma.empty}
          ${page.end ? Prisma.sql`AND link."occurredAt" < ${page.end}::timestamptz` : Prisma.empty}`;
  const rows = await db.$queryRaw<(EntryView & { total: number })[]>`
    SELECT counted.total, shown.*
      FROM (SELECT count(*)::int AS total ${seen}) counted
      LEFT JOIN (
        SELECT picked.*, author."displayName" AS "authorName", employer.name AS "employerName",
               (SELECT coalesce(json_agg(json_build_object('code', topic.code, 'direction', topic.direction) ORDER BY topic.code), '[]')
                  FROM "LogEntryTopic" topic WHERE topic."entryId" = picked.id) AS topics
          FROM (
            SELECT entry.id, entry.kind::text AS kind, entry.channel::text AS channel, link."occurredAt", entry."occurredUntil",
                   entry."timeKnown", entry."durationMinutes", entry.text, entry."isPrivate", entry."isAttempt", entry."authorId", entry."employerId", entry."sentAt"
            ${seen}
             ORDER BY link."occurredAt" DESC, entry."sentAt" DESC
             LIMIT ${page.limit} OFFSET ${page.offset}) picked
          JOIN "StaffMember" author ON author.id = picked."authorId"
          LEFT JOIN "Employer" employer ON employer.id = picked."employerId") shown ON true
     ORDER BY shown."occurredAt" DESC, shown."sentAt" DESC`;
  // A page behind the last one still has its count: one row with nothing else in it.
  return { total: rows[0]!.total, entries: rows.filter((row) => row.id !== null) };
}

function seenBy(reader: Reader): Prisma.LogEntryWhereInput {
  return { OR: [{ isPrivate: false }, { authorId: reader.staffId }, { projectId: { in: reader.managedProjects } }] };
}

/** When each of the clients was last reached (client contacts only, no attempts), for those who ever were. Instants. */
export async function lastContacts(
  db: Database,
  clientIds: string[],
  reader: Reader,
): Promise<Map<string, { at: Date; channel: Fact["channel"] }>> {
  if (clientIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ clientId: string; occurredAt: Date; channel: Fact["channel"] }[]>`
    SELECT wanted.id AS "clientId", latest."occurredAt", latest.channel::text AS channel
      FROM unnest(${clientIds}::uuid[]) AS wanted(id)
      CROSS JOIN LATERAL (
        SELECT link."occurredAt", entry.channel
          FROM "LogEntryClient" link JOIN "LogEntry" entry ON entry.id = link."entryId"
         WHERE link."clientId" = wanted.id AND entry.kind = 'client_contact' AND entry.status = 'stored' AND NOT entry."isAttempt"
           AND (NOT entry."isPrivate" OR entry."authorId" = ${reader.staffId}::uuid OR entry."projectId" = ANY(${reader.managedProjects}::uuid[]))
         ORDER BY link."occurredAt" DESC LIMIT 1) latest`;
  return new Map(rows.map((row) => [row.clientId, { at: row.occurredAt, channel: row.channel }]));
}

/** Which of the clients were reached between the instants. */
export async function clientsContacted(
  db: Database,
  clientIds: string[],
  reader: Reader,
  start: Date,
  end: Date,
): Promise<Set<string>> {
  const rows = await db.logEntryClient.findMany({
    where: {
      clientId: { in: clientIds },
      occurredAt: { gte: start, lt: end },
      entry: { status: "stored", kind: "client_contact", isAttempt: false, ...seenBy(reader) },
    },
    distinct: ["clientId"],
    select: { clientId: true },
  });
  return new Set(rows.map((row) => row.clientId));
}

/** Which entries a count is of. Absent: any. */
export interface Counted {
  authorIds: string[];
  projectIds: string[];
  clientId?: string;
  kinds?: EntryKind[];
  channels?: NonNullable<Fact["channel"]>[];
  start?: Date;
  end?: Date;
}

function counted({ authorIds, projectIds, clientId, kinds, channels, start, end }: Counted): Prisma.LogEntryWhereInput {
  return {
    authorId: { in: authorIds },
    projectId: { in: projectIds },
    status: "stored",
    ...(kinds ? { kind: { in: kinds } } : {}),
    ...(channels ? { channel: { in: channels } } : {}),
    ...(start && end ? { occurredAt: { gte: start, lt: end } } : {}),
    ...(clientId ? { clients: { some: { clientId } } } : {}),
  };
}

/** Entries by author and kind; attempts apart. */
export async function countEntries(
  db: Database,
  what: Counted,
): Promise<{ authorId: string; kind: EntryKind; isAttempt: boolean; count: number }[]> {
  const rows = await db.logEntry.groupBy({
    by: ["authorId", "kind", "isAttempt"],
    where: counted(what),
    _count: { _all: true },
  });
  return rows.map(({ _count, ...row }) => ({ ...row, count: _count._all }));
}

/** How many different clients were reached. */
export async function countReached(db: Database, what: Counted): Promise<number> {
  const rows = await db.logEntryClient.findMany({
    where: { entry: { ...counted(what), kind: "client_contact", isAttempt: false } },
    distinct: ["clientId"],
    select: { clientId: true },
  });
  return rows.length;
}

/** Logged time by author: minutes in all, and in how many entries. */
export async function sumMinutes(
  db: Database,
  what: Counted,
): Promise<{ authorId: string; minutes: number; entries: number }[]> {
  const rows = await db.logEntry.groupBy({
    by: ["authorId"],
    where: { ...counted(what), durationMinutes: { not: null } },
    _sum: { durationMinutes: true },
    _count: { _all: true },
  });
  return rows.map(({ authorId, _sum, _count }) => ({
    authorId,
    minutes: _sum.durationMinutes ?? 0,
    entries: _count._all,
  }));
}

/** Entries of the authors by when they happened, newest first, with their clients' ids; and how many there are in all. */
export async function listEntries(
  db: Database,
  what: Counted,
  reader: Reader,
  page: { offset: number; limit: number },
): Promise<{ entries: (EntryView & { clientIds: string[] })[]; total: number }> {
  const where = { AND: [counted(what), seenBy(reader)] };
  const [rows, total] = await Promise.all([
    db.logEntry.findMany({
      where,
      orderBy: [{ occurredAt: "desc" }, { sentAt: "desc" }],
      skip: page.offset,
      take: page.limit,
      include: {
        author: { select: { displayName: true } },
        employer: { select: { name: true } },
        topics: { select: { code: true, direction: true } },
        clients: { select: { clientId: true } },
      },
    }),
    db.logEntry.count({ where }),
  ]);
  return {
    total,
    entries: rows.map(({ author, employer, clients, ...entry }) => ({
      ...entry,
      authorName: author.displayName,
      employerName: employer?.name ?? null,
      clientIds: clients.map(({ clientId }) => clientId),
    })),
  };
}

/** A client's observations by topic since an instant: strengths and difficulties counted apart. */
export async function countTopics(
  db: Database,
  clientId: string,
  since: Date,
  reader: Reader,
): Promise<{ code: string; strengths: number; difficulties: number }[]> {
  return db.$queryRaw`
    SELECT topic.code,
           (count(*) FILTER (WHERE topic.direction = 'strength'))::int AS strengths,
           (count(*) FILTER (WHERE topic.direction = 'difficulty'))::int AS difficulties
      FROM "LogEntryClient" link
      JOIN "LogEntry" entry ON entry.id = link."entryId" AND entry.status = 'stored'
      JOIN "LogEntryTopic" topic ON topic."entryId" = entry.id
     WHERE link."clientId" = ${clientId}::uuid AND link."occurredAt" >= ${since}::timestamptz
       AND (NOT entry."isPrivate" OR entry."authorId" = ${reader.staffId}::uuid OR entry."projectId" = ANY(${reader.managedProjects}::uuid[]))
     GROUP BY topic.code
     ORDER BY count(*) DESC, topic.code
     LIMIT 8`;
}
