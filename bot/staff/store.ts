import type { Database } from "../../prisma/client";
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

/** The staff member whom Teams names, or null for anyone else. One statement: it runs every turn. */
export async function findActor(db: Database, aadObjectId: string, defaultTimeZone: string): Promise<Actor | null> {
  const [row] = await db.$queryRaw<ActorRow[]>`
    SELECT s.id, s."displayName", s.language::text AS language, s."timeZone", s."directSave", s."isAdmin",
           coalesce(json_agg(json_build_object(
             'projectId', p.id, 'role', r.role, 'timeZone', p."timeZone",
             'settings', p.settings, 'rosterVersion', p."rosterVersion") ORDER BY p."startsOn" DESC)
             FILTER (WHERE p.id IS NOT NULL), '[]') AS memberships
      FROM "StaffMember" s
      LEFT JOIN "ProjectRole" r ON r."staffId" = s.id
      LEFT JOIN "Project" p ON p.id = r."projectId"
     WHERE s."aadObjectId" = ${aadObjectId}::uuid AND s.active
     GROUP BY s.id`;
  if (!row) return null;
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
