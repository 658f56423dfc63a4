import type { Database } from "../../../prisma/client";
import type { RosterClientEntry, RosterEmployerEntry } from "../../turn/context";

/** The only file of the clients' feature that talks to the database. */

export interface RosterRows {
  clients: RosterClientEntry[];
  employers: (RosterEmployerEntry & { aliases: string[] })[];
}

/** Every client and employer of the projects, whoever may see them: the caller filters. */
export async function loadRosterRows(db: Database, projectIds: string[]): Promise<RosterRows> {
  const [clients, employers] = await Promise.all([
    db.client.findMany({
      where: { projectId: { in: projectIds } },
      select: {
        id: true,
        projectId: true,
        caseCode: true,
        givenName: true,
        familyName: true,
        aliases: true,
        coachId: true,
        status: true,
        coach: { select: { displayName: true } },
      },
    }),
    db.employer.findMany({
      where: { projectId: { in: projectIds } },
      select: { id: true, projectId: true, name: true, aliases: true },
    }),
  ]);
  return {
    clients: clients.map(({ coach, ...client }) => ({ ...client, coachName: coach?.displayName ?? null })),
    employers,
  };
}

/** The latest entry of each client, whatever its kind: who was written about last. */
export async function latestEntryTimes(db: Database, clientIds: string[]): Promise<Map<string, Date>> {
  if (clientIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ clientId: string; at: Date }[]>`
    SELECT wanted.id AS "clientId", latest."occurredAt" AS at
      FROM unnest(${clientIds}::uuid[]) AS wanted(id)
      CROSS JOIN LATERAL (
        SELECT "occurredAt" FROM "LogEntryClient" WHERE "clientId" = wanted.id ORDER BY "occurredAt" DESC LIMIT 1) latest`;
  return new Map(rows.map((row) => [row.clientId, row.at]));
}
