import type { Database } from "../../prisma/client";
import { createFindName, createFindNames, type FindName, type FindNames, type NamedClient } from "./client-names";

/** More projects than one deployment has; each keeps the case forms of its clients' names. */
const MOST_PROJECTS = 20;

/** Finds names in a project's anonymous answers. Read anew when the project's roster has changed, which the database counts. */
export function createNameFinders(db: Database): (projectId: string) => Promise<FindName> {
  const kept = new Map<string, { rosterVersion: number; findName: FindName }>();
  return async (projectId) => {
    const { rosterVersion } = await db.project.findUniqueOrThrow({
      where: { id: projectId },
      select: { rosterVersion: true },
    });
    const known = kept.get(projectId);
    if (known?.rosterVersion === rosterVersion) return known.findName;
    const findName = createFindName(await clientsOf(db, projectId));
    kept.delete(projectId);
    kept.set(projectId, { rosterVersion, findName });
    if (kept.size > MOST_PROJECTS) kept.delete(kept.keys().next().value!);
    return findName;
  };
}

/** Every name in own words that are read once: of all the project's clients, whoever's they are. */
export async function namesFinder(db: Database, projectId: string): Promise<FindNames> {
  return createFindNames(await clientsOf(db, projectId));
}

function clientsOf(db: Database, projectId: string): Promise<NamedClient[]> {
  return db.client.findMany({ where: { projectId }, select: { givenName: true, familyName: true, aliases: true } });
}
