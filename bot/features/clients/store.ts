import type { Database, Transaction } from "../../../prisma/client";
import type { RosterClientEntry, RosterEmployerEntry, StaffEntry } from "../../turn/context";

/** The only file of the clients' feature that talks to the database. */

export interface RosterRows {
  clients: RosterClientEntry[];
  employers: (RosterEmployerEntry & { aliases: string[]; people: string[] })[];
  staff: StaffEntry[];
}

/** Every client and employer of the projects, whoever may see them: the caller filters. */
export async function loadRosterRows(db: Database, projectIds: string[]): Promise<RosterRows> {
  const [clients, employers, staff] = await Promise.all([
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
      select: { id: true, projectId: true, name: true, aliases: true, contactPersons: { select: { name: true } } },
    }),
    db.staffMember.findMany({
      where: { active: true, roles: { some: { projectId: { in: projectIds } } } },
      select: { id: true, displayName: true, roles: { select: { projectId: true } } },
      orderBy: { displayName: "asc" },
    }),
  ]);
  return {
    clients: clients.map(({ coach, ...client }) => ({ ...client, coachName: coach?.displayName ?? null })),
    employers: employers.map(({ contactPersons, ...employer }) => ({
      ...employer,
      people: contactPersons.map(({ name }) => name),
    })),
    staff: staff.map(({ id, displayName, roles }) => ({
      id,
      name: displayName,
      projectIds: roles.map(({ projectId }) => projectId),
    })),
  };
}

/** Replaces what a client is called besides the name. */
export async function setAliases(tx: Transaction, clientId: string, aliases: string[]): Promise<void> {
  await tx.client.update({ where: { id: clientId }, data: { aliases } });
}

/** Clients whose first start lies between the days, both included, the earliest first. @returns every client of the projects: the caller filters. */
export async function startedBetween(
  db: Database,
  projectIds: string[],
  { from, to }: { from: string; to: string },
): Promise<{ id: string; startedOn: string }[]> {
  const rows = await db.client.findMany({
    where: {
      projectId: { in: projectIds },
      startedOn: { gte: new Date(`${from}T00:00:00Z`), lte: new Date(`${to}T00:00:00Z`) },
    },
    select: { id: true, startedOn: true },
    orderBy: [{ startedOn: "asc" }, { familyName: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, startedOn }) => ({ id, startedOn: startedOn!.toISOString().slice(0, 10) }));
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
