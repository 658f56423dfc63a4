import type { Database } from "../../prisma/client";
import { createFindName, type FindName } from "./client-names";

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
    const clients = await db.client.findMany({
      where: { projectId },
      select: { givenName: true, familyName: true, aliases: true },
    });
    const findName = createFindName(clients);
    kept.delete(projectId);
    kept.set(projectId, { rosterVersion, findName });
    if (kept.size > MOST_PROJECTS) kept.delete(kept.keys().next().value!);
    return findName;
  };
}
