import { randomUUID } from "node:crypto";
import type { Database, Transaction } from "../../../../prisma/client";
import { type ProjectSettings, projectSettings } from "../../../staff/project";
import { foldPath } from "../path/fold-path";
import { loadFacts } from "../path/store";
import { type AgreedPeriod, type Pause, withoutPauses } from "./agreed-days";
import type { Presence, Reason } from "./model";

/** The only file of attendance that talks to the database. Days go in and out as `YYYY-MM-DD`. */

interface Range {
  from: string;
  to: string;
}

/** When the clients should be somewhere by agreement, between two days, pauses left out. */
export async function listAgreedPeriods(db: Database, clientIds: string[], range: Range): Promise<AgreedPeriod[]> {
  if (clientIds.length === 0) return [];
  return agreedPeriods(db, { clientId: { in: clientIds } }, range);
}

/** Everyone who should be at a project's workshop on a day. */
export async function listWorkshopPeriods(db: Database, projectIds: string[], day: string): Promise<AgreedPeriod[]> {
  return agreedPeriods(db, { projectId: { in: projectIds }, place: "workshop" }, { from: day, to: day });
}

/** Everyone of the projects who should be somewhere on a day. */
export async function listProjectPeriods(db: Database, projectIds: string[], day: string): Promise<AgreedPeriod[]> {
  return agreedPeriods(db, { projectId: { in: projectIds } }, { from: day, to: day });
}

async function agreedPeriods(
  db: Database,
  where: { clientId: { in: string[] } } | { projectId: { in: string[] }; place?: "workshop" },
  range: Range,
): Promise<AgreedPeriod[]> {
  const rows = await db.agreement.findMany({
    where: {
      ...where,
      startsOn: { lte: asDate(range.to) },
      OR: [{ endedOn: { gte: asDate(range.from) } }, { endedOn: null, endsOn: { gte: asDate(range.from) } }],
    },
    select: { clientId: true, place: true, startsOn: true, endsOn: true, endedOn: true, daysPerWeek: true },
    orderBy: { startsOn: "asc" },
  });
  const periods = rows.map(
    (row): AgreedPeriod => ({
      clientId: row.clientId,
      place: row.place,
      from: asDay(row.startsOn),
      to: asDay(row.endedOn ?? row.endsOn),
      daysPerWeek: row.daysPerWeek,
    }),
  );
  const pauses = await listPauses(db, [...new Set(periods.map((period) => period.clientId))]);
  // What a pause has left of an agreement may lie outside of what was asked.
  return withoutPauses(periods, pauses).filter(({ from, to }) => from <= range.to && to >= range.from);
}

/** Pauses told on the paths of those who have any: a paused client's agreement runs, and nobody is expected. */
async function listPauses(db: Database, clientIds: string[]): Promise<Pause[]> {
  if (clientIds.length === 0) return [];
  const paused = await db.pathEvent.findMany({
    where: { clientId: { in: clientIds }, status: "stored", fact: { path: ["kind"], equals: "pause" } },
    select: { clientId: true },
    distinct: ["clientId"],
  });
  const of = async ({ clientId }: { clientId: string }) => {
    const { facts, referredOn } = await loadFacts(db, clientId);
    // Which day is today decides the client's status, never when the pauses were.
    return foldPath(facts, referredOn, FAR_AHEAD).pauses.map(({ from, to }): Pause => ({ clientId, from, to }));
  };
  return (await Promise.all(paused.map(of))).flat();
}

const FAR_AHEAD = "2999-12-31";

export interface NewMark {
  projectId: string;
  clientId: string;
  day: string;
  presence: Presence;
  reason: Reason | null;
  note: string | null;
  /** When it was said: of two marks of a day the later counts. */
  sentAt: Date;
}

/**
 * Brings what a draft has marked to what it says now: marks no longer said are voided, one that says otherwise than before counts from
 * `changedAt`. The same twice is the same once.
 */
export async function writeMarks(
  tx: Transaction,
  source: { draftId: string; part: number; authorId: string; changedAt: Date },
  marks: NewMark[],
): Promise<void> {
  const { draftId, part, authorId, changedAt } = source;
  await tx.$executeRaw`
    UPDATE "AttendanceDay" SET status = 'voided'
     WHERE "draftId" = ${draftId}::uuid AND status = 'stored'
       AND ("clientId", day) NOT IN (
         SELECT * FROM unnest(${marks.map((mark) => mark.clientId)}::uuid[], ${marks.map((mark) => mark.day)}::date[]))`;
  if (marks.length === 0) return;
  // In the order of the key, so that two at once cannot wait for each other.
  const sorted = [...marks].sort((a, b) => `${a.clientId}${a.day}`.localeCompare(`${b.clientId}${b.day}`));
  await tx.$executeRaw`
    INSERT INTO "AttendanceDay" AS old (id, "projectId", "clientId", day, presence, reason, note, "draftId", part, "authorId", "sentAt")
    SELECT said.id, said.project, said.client, said.day, said.presence::"Presence", said.reason::"AbsenceReason", said.note,
           ${draftId}::uuid, ${part}::int, ${authorId}::uuid, said.at
      FROM unnest(${sorted.map(() => randomUUID())}::uuid[], ${sorted.map((mark) => mark.projectId)}::uuid[],
                  ${sorted.map((mark) => mark.clientId)}::uuid[], ${sorted.map((mark) => mark.day)}::date[],
                  ${sorted.map((mark) => mark.presence)}::text[], ${sorted.map((mark) => mark.reason)}::text[],
                  ${sorted.map((mark) => mark.note)}::text[], ${sorted.map((mark) => mark.sentAt)}::timestamptz[])
        AS said(id, project, client, day, presence, reason, note, at)
    ON CONFLICT ("draftId", "clientId", day) DO UPDATE
       SET presence = excluded.presence, reason = excluded.reason, note = excluded.note, status = 'stored', part = excluded.part,
           "sentAt" = CASE WHEN old.presence IS DISTINCT FROM excluded.presence OR old.reason IS DISTINCT FROM excluded.reason
                           THEN greatest(${changedAt}::timestamptz, old."sentAt") ELSE old."sentAt" END`;
}

/** Takes the marks of a draft's part out of the figures. By the part: an edit may take back what stood in one place and store it in another. */
export async function voidMarks(tx: Transaction, draftId: string, part: number): Promise<void> {
  await tx.attendanceDay.updateMany({ where: { draftId, part, status: "stored" }, data: { status: "voided" } });
}

export interface StoredMark {
  clientId: string;
  day: string;
  presence: Presence;
  reason: Reason | null;
  note: string | null;
  authorId: string;
  draftId: string | null;
  sentAt: Date;
}

/** The latest stored mark of each of the clients' days between two days. */
export async function latestMarks(
  db: Database | Transaction,
  clientIds: string[],
  range: Range,
): Promise<StoredMark[]> {
  if (clientIds.length === 0) return [];
  return db.$queryRaw<StoredMark[]>`
    SELECT DISTINCT ON ("clientId", day) "clientId", to_char(day, 'YYYY-MM-DD') AS day, presence::text AS presence, reason::text AS reason,
           note, "authorId", "draftId", "sentAt"
      FROM "AttendanceDay"
     WHERE "clientId" = ANY(${clientIds}::uuid[]) AND status = 'stored'
       AND day BETWEEN ${range.from}::date AND ${range.to}::date
     ORDER BY "clientId", day, "sentAt" DESC, id DESC`;
}

/** How many roll calls of a day a conversation has begun, and the state of the last. */
export async function findRollCalls(
  db: Database,
  conversationId: string,
  sourceId: string,
): Promise<{ sourceId: string; state: string }[]> {
  return db.draft.findMany({
    where: { conversationId, OR: [{ sourceId }, { sourceId: { startsWith: `${sourceId}:` } }] },
    select: { sourceId: true, state: true },
  });
}

function asDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function asDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

export async function listProjects(db: Database): Promise<{ id: string; timeZone: string; settings: unknown }[]> {
  return db.project.findMany({ select: { id: true, timeZone: true, settings: true } });
}

export interface RollCallRecipient {
  staffId: string;
  aadObjectId: string;
  language: string;
  /** How many are on the roll. */
  people: number;
  settings: ProjectSettings;
  timeZone: string;
}

/**
 * To whom the morning's roll call of a project goes: each coach with clients at the workshop that day, on own working days; for one who is
 * away whoever stands in. `people`: all of the workshop.
 */
export async function findRollCallRecipients(
  db: Database,
  projectId: string,
  day: string,
): Promise<RollCallRecipient[]> {
  const clientIds = [...new Set((await listWorkshopPeriods(db, [projectId], day)).map(({ clientId }) => clientId))];
  if (clientIds.length === 0) return [];
  const clients = await db.client.findMany({
    where: { id: { in: clientIds }, coachId: { not: null } },
    select: { coachId: true },
    distinct: ["coachId"],
  });
  const coachIds = clients.flatMap(({ coachId }) => coachId ?? []);
  const absences = await db.absence.findMany({
    where: { cancelledAt: null, from: { lte: asDate(day) }, to: { gte: asDate(day) } },
    select: { staffId: true, substituteId: true },
  });
  const away = new Set(absences.map(({ staffId }) => staffId));
  const standIns = absences.flatMap(({ staffId, substituteId }) =>
    coachIds.includes(staffId) && substituteId ? [substituteId] : [],
  );
  const staff = await db.staffMember.findMany({
    where: { id: { in: [...coachIds, ...standIns] }, active: true, morningCard: true, roles: { some: { projectId } } },
    select: { id: true, aadObjectId: true, language: true, workingDays: true },
    orderBy: { id: "asc" },
  });
  const project = await db.project.findUniqueOrThrow({
    where: { id: projectId },
    select: { settings: true, timeZone: true },
  });
  const settings = projectSettings.parse(project.settings);
  const weekday = asDate(day).getUTCDay() || 7;
  return staff
    .filter(({ id, workingDays }) => !away.has(id) && worksOn(workingDays, weekday))
    .map(({ id, aadObjectId, language }) => ({
      staffId: id,
      aadObjectId,
      language,
      people: clientIds.length,
      settings,
      timeZone: project.timeZone,
    }));
}

/** ISO weekdays; none set: Monday to Friday. */
function worksOn(workingDays: number[], weekday: number): boolean {
  return workingDays.length > 0 ? workingDays.includes(weekday) : weekday <= 5;
}
