import type { Database } from "../../../prisma/client";

/** The one reader across features: plain counts that indicators and summaries are made of. Nothing here knows names or texts. */

export interface ProjectCounts {
  clientsByStatus: { status: "referred" | "active" | "paused" | "ended"; count: number }[];
  thisWeek: WeekCounts;
  lastWeek: WeekCounts;
  /** Active clients whom nobody reached this week. */
  lackingContact: string[];
}

export interface WeekCounts {
  entries: number;
  contacts: number;
}

/** Counts of one project. `thisWeek`, `lastWeek`: instants, the end not included. */
export async function countProject(
  db: Database,
  projectId: string,
  thisWeek: { start: Date; end: Date },
  lastWeek: { start: Date; end: Date },
): Promise<ProjectCounts> {
  const [byStatus, now, before, lacking] = await Promise.all([
    db.client.groupBy({ by: ["status"], where: { projectId }, _count: { _all: true } }),
    countPeriod(db, projectId, thisWeek),
    countPeriod(db, projectId, lastWeek),
    db.$queryRaw<{ id: string }[]>`
      SELECT client.id FROM "Client" client
       WHERE client."projectId" = ${projectId}::uuid AND client.status = 'active'
         AND NOT EXISTS (
           SELECT 1 FROM "LogEntryClient" link JOIN "LogEntry" entry ON entry.id = link."entryId"
            WHERE link."clientId" = client.id AND link."occurredAt" >= ${thisWeek.start}::timestamptz AND link."occurredAt" < ${thisWeek.end}::timestamptz
              AND entry.kind = 'client_contact' AND entry.status = 'stored' AND NOT entry."isAttempt")`,
  ]);
  return {
    clientsByStatus: byStatus.map((row) => ({ status: row.status, count: row._count._all })),
    thisWeek: now,
    lastWeek: before,
    lackingContact: lacking.map((row) => row.id),
  };
}

/** Entries of a project between instants, the end not included; contacts without attempts. */
export async function countPeriod(
  db: Database,
  projectId: string,
  week: { start: Date; end: Date },
): Promise<WeekCounts> {
  const rows = await db.logEntry.groupBy({
    by: ["kind", "isAttempt"],
    where: { projectId, status: "stored", occurredAt: { gte: week.start, lt: week.end } },
    _count: { _all: true },
  });
  const count = (kinds: string[]) =>
    rows.filter((row) => kinds.includes(row.kind) && !row.isAttempt).reduce((sum, row) => sum + row._count._all, 0);
  return {
    entries: rows.reduce((sum, row) => sum + row._count._all, 0),
    contacts: count(["client_contact", "employer_contact", "network_contact"]),
  };
}
