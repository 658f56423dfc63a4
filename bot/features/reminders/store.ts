import type { Database, Transaction } from "../../../prisma/client";
import { dayOf } from "../../../prisma/days";
import type { Language } from "../../staff/actor";

/** What was decided about due things, and who is there to hear of them. Days are `YYYY-MM-DD`. */

/** A member of a project's team on a day. */
export interface Teammate {
  staffId: string;
  name: string;
  role: "coach" | "manager";
  /** Last day of the absence that holds the day; null: there. */
  awayUntil: string | null;
  substituteId: string | null;
}

/** The project's active staff. Of several absences that hold the day, the one with a substitute counts, then the longest. */
export async function loadTeam(db: Database, projectId: string, day: string): Promise<Teammate[]> {
  return db.$queryRaw`
    SELECT staff.id AS "staffId", staff."displayName" AS name, role.role, away.until AS "awayUntil", away."substituteId"
      FROM "ProjectRole" role
      JOIN "StaffMember" staff ON staff.id = role."staffId" AND staff.active
      LEFT JOIN LATERAL (
        SELECT absence."to"::text AS until, absence."substituteId"
          FROM "Absence" absence
         WHERE absence."staffId" = staff.id AND absence."cancelledAt" IS NULL
           AND ${day}::date BETWEEN absence."from" AND absence."to"
         ORDER BY absence."substituteId" IS NULL, absence."to" DESC LIMIT 1) away ON true
     WHERE role."projectId" = ${projectId}::uuid
     ORDER BY staff."displayName", staff.id`;
}

/** Of the clients, those whose coach the person is. */
export async function findOwn(db: Database, clientIds: string[], staffId: string): Promise<Set<string>> {
  const rows = await db.client.findMany({ where: { id: { in: clientIds }, coachId: staffId }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

/** Of the keys, those that somebody put off (until that day) or called needless (null), as of `today`. */
export async function findDecisions(
  db: Database,
  keys: string[],
  today: string,
): Promise<Map<string, { until: string | null }>> {
  if (keys.length === 0) return new Map();
  const rows = await db.$queryRaw<{ dueKey: string; until: string | null }[]>`
    SELECT DISTINCT ON ("dueKey") "dueKey", until::text
      FROM "DueDecision"
     WHERE "dueKey" = ANY(${keys}::text[]) AND "cancelledAt" IS NULL AND (until IS NULL OR until > ${today}::date)
     ORDER BY "dueKey", until DESC NULLS FIRST`;
  return new Map(rows.map(({ dueKey, until }) => [dueKey, { until }]));
}

export interface NewDecision {
  dueKey: string;
  staffId: string;
  clientId: string | null;
  until: string | null;
  reason: string | null;
}

export async function addDecision(tx: Transaction, { until, ...decision }: NewDecision): Promise<void> {
  await tx.dueDecision.create({ data: { ...decision, until: until && new Date(`${until}T00:00:00Z`) } });
}

/** Takes back one's own decisions about a thing. @returns the clients whom they were about. */
export async function cancelDecisions(tx: Transaction, dueKey: string, staffId: string, now: Date): Promise<string[]> {
  const rows = await tx.dueDecision.updateManyAndReturn({
    where: { dueKey, staffId, cancelledAt: null },
    data: { cancelledAt: now },
    select: { clientId: true },
  });
  return rows.flatMap(({ clientId }) => clientId ?? []);
}

export async function setMorningCard(db: Database, staffId: string, on: boolean): Promise<void> {
  await db.staffMember.update({ where: { id: staffId }, data: { morningCard: on } });
}

export interface StaffDays {
  staffId: string;
  aadObjectId: string;
  language: Language;
  timeZone: string | null;
  workingDays: number[];
  morningCard: boolean;
  projects: { projectId: string; role: "coach" | "manager"; timeZone: string; settings: unknown; startsOn: Date }[];
  absences: { from: string; to: string }[];
}

/** Everyone active who is in a project, with the absences that touch the days; `staffId`: only that person. */
export async function loadStaffDays(
  db: Database,
  days: { from: string; to: string },
  staffId?: string,
): Promise<StaffDays[]> {
  const [from, to] = [new Date(`${days.from}T00:00:00Z`), new Date(`${days.to}T00:00:00Z`)];
  const staff = await db.staffMember.findMany({
    where: { active: true, roles: { some: {} }, ...(staffId ? { id: staffId } : {}) },
    select: {
      id: true,
      aadObjectId: true,
      language: true,
      timeZone: true,
      workingDays: true,
      morningCard: true,
      roles: {
        select: { role: true, project: { select: { id: true, timeZone: true, settings: true, startsOn: true } } },
        // The order of Actor.memberships: the latest project's times are the person's.
        orderBy: { project: { startsOn: "desc" } },
      },
      absences: {
        where: { cancelledAt: null, from: { lte: to }, to: { gte: from } },
        select: { from: true, to: true },
      },
    },
    orderBy: { id: "asc" },
  });
  return staff.map(({ id, roles, absences, ...one }) => ({
    ...one,
    staffId: id,
    projects: roles.map(({ role, project: { id: projectId, ...project } }) => ({ projectId, role, ...project })),
    absences: absences.map((absence) => ({ from: dayOf(absence.from), to: dayOf(absence.to) })),
  }));
}
