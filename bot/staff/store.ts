import type { Database } from "../../prisma/client";
import { Prisma } from "../../prisma/generated/client";
import type { Actor, Language, Role } from "./actor";
import { projectSettings } from "./project";

interface ActorRow {
  id: string;
  displayName: string;
  language: Language;
  timeZone: string | null;
  directSave: boolean;
  isAdmin: boolean;
  memberships: { projectId: string; role: Role; timeZone: string; settings: unknown; rosterVersion: number }[];
}

/** The staff member whom Teams names, or null for anyone else. */
export async function findActor(db: Database, aadObjectId: string, defaultTimeZone: string): Promise<Actor | null> {
  const [found] = await db.$queryRaw<{ row: unknown }[]>`SELECT (${actorSubquery(aadObjectId)}) AS row`;
  return readActor(found?.row, aadObjectId, defaultTimeZone);
}

/** The same as a subquery of one JSON value, to ride on a larger statement: every turn asks who speaks. readActor() reads it. */
export function actorSubquery(aadObjectId: string | null): Prisma.Sql {
  return Prisma.sql`
    SELECT json_build_object(
             'id', s.id, 'displayName', s."displayName", 'language', s.language, 'timeZone', s."timeZone",
             'directSave', s."directSave", 'isAdmin', s."isAdmin", 'memberships', (
               SELECT coalesce(json_agg(json_build_object(
                        'projectId', p.id, 'role', r.role, 'timeZone', p."timeZone",
                        'settings', p.settings, 'rosterVersion', p."rosterVersion") ORDER BY p."startsOn" DESC), '[]')
                 FROM "ProjectRole" r JOIN "Project" p ON p.id = r."projectId"
                WHERE r."staffId" = s.id))
      FROM "StaffMember" s
     WHERE s."aadObjectId" = ${aadObjectId}::uuid AND s.active`;
}

/** What actorSubquery() found; null for nobody. */
export function readActor(found: unknown, aadObjectId: string | null, defaultTimeZone: string): Actor | null {
  if (!found || !aadObjectId) return null;
  const row = found as ActorRow;
  const memberships = row.memberships.map((membership) => ({
    ...membership,
    settings: projectSettings.parse(membership.settings),
  }));
  return {
    staffId: row.id,
    aadObjectId,
    displayName: row.displayName,
    language: row.language,
    timeZone: row.timeZone ?? memberships[0]?.timeZone ?? defaultTimeZone,
    directSave: row.directSave,
    isAdmin: row.isAdmin,
    memberships,
  };
}

/** Welcomed once, ever. @returns true for the one call that came first. */
export async function markWelcomed(db: Database, staffId: string): Promise<boolean> {
  const { count } = await db.staffMember.updateMany({
    where: { id: staffId, welcomedAt: null },
    data: { welcomedAt: new Date() },
  });
  return count === 1;
}

export async function setLanguage(db: Database, staffId: string, language: Language): Promise<void> {
  await db.staffMember.update({ where: { id: staffId }, data: { language } });
}

export async function setDirectSave(db: Database, staffId: string, directSave: boolean): Promise<void> {
  await db.staffMember.update({ where: { id: staffId }, data: { directSave } });
}
