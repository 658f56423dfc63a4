import type { Database } from "../../../../prisma/client";

/** Figures of one project's week that no due rule knows. */
export interface WeekFigures {
  clientContacts: number;
  employerContacts: number;
  networkContacts: number;
  /** Active clients in the early phase, in which the cadence is due. */
  early: number;
  /** Outcomes by code. */
  outcomes: { code: string; count: number }[];
  /** Who is away on a day of the coming week. */
  absences: { name: string; from: string; to: string; substitute: string | null }[];
  drafts: number;
}

/** `week`: instants, the end not included, and its days. `ahead`: the days to look at for absences. `earlySince`: who started after it is in the early phase. Days `YYYY-MM-DD`, both included. */
export async function weekFigures(
  db: Database,
  projectId: string,
  week: { start: Date; end: Date; from: string; to: string },
  ahead: { from: string; to: string },
  earlySince: string,
): Promise<WeekFigures> {
  const date = (day: string) => new Date(`${day}T00:00:00Z`);
  const [contacts, outcomes, absences, drafts, early] = await Promise.all([
    db.logEntry.groupBy({
      by: ["kind"],
      where: {
        projectId,
        status: "stored",
        isAttempt: false,
        kind: { in: ["client_contact", "employer_contact", "network_contact"] },
        occurredAt: { gte: week.start, lt: week.end },
      },
      _count: { _all: true },
    }),
    db.outcome.groupBy({
      by: ["code"],
      where: { projectId, exitedOn: { gte: date(week.from), lte: date(week.to) } },
      _count: { _all: true },
      orderBy: { code: "asc" },
    }),
    db.absence.findMany({
      where: {
        cancelledAt: null,
        from: { lte: date(ahead.to) },
        to: { gte: date(ahead.from) },
        staff: { active: true, roles: { some: { projectId } } },
      },
      select: {
        from: true,
        to: true,
        staff: { select: { displayName: true } },
        substitute: { select: { displayName: true } },
      },
      orderBy: [{ from: "asc" }, { staffId: "asc" }],
    }),
    db.draft.count({ where: { projectId, state: "open" } }),
    db.client.count({ where: { projectId, status: "active", startedOn: { gt: date(earlySince) } } }),
  ]);
  const count = (kind: string) => contacts.find((row) => row.kind === kind)?._count._all ?? 0;
  return {
    clientContacts: count("client_contact"),
    employerContacts: count("employer_contact"),
    networkContacts: count("network_contact"),
    early,
    outcomes: outcomes.map((row) => ({ code: row.code, count: row._count._all })),
    absences: absences.map((row) => ({
      name: row.staff.displayName,
      from: row.from.toISOString().slice(0, 10),
      to: row.to.toISOString().slice(0, 10),
      substitute: row.substitute?.displayName ?? null,
    })),
    drafts,
  };
}

/** Names of staff and projects, for a card. */
export async function namesOf(
  db: Database,
  projectId: string,
): Promise<{ project: string; staff: Map<string, string> }> {
  const project = await db.project.findUniqueOrThrow({
    where: { id: projectId },
    select: { name: true, roles: { select: { staffId: true, staff: { select: { displayName: true } } } } },
  });
  return {
    project: project.name,
    staff: new Map(project.roles.map((role) => [role.staffId, role.staff.displayName])),
  };
}
