import type { Database } from "../../../../prisma/client";
import { dayOf } from "../../../../prisma/days";
import type { Metadata } from "../../../../surveys/catalogue/metadata";
import type { Questionnaire } from "../../../../surveys/catalogue/questionnaire";
import { asksTheSame } from "../offered";
import type { ClientFacts, PlannedAsk } from "./plan";

/** What the triggers ask of the database: the path of those for whom something may be due. */

/** Clients of a project who are on the path, or left it since `leftSince`. `staffIds`: their coaches; null: everybody's. */
export async function loadClientFacts(
  db: Database,
  projectId: string,
  leftSince: string,
  staffIds: string[] | null,
): Promise<ClientFacts[]> {
  const rows = await db.client.findMany({
    where: {
      projectId,
      startedOn: { not: null },
      // Whoever is on a break is left in peace.
      status: { not: "paused" },
      OR: [{ endedOn: null }, { endedOn: { gte: new Date(`${leftSince}T00:00:00Z`) } }],
      ...(staffIds ? { coachId: { in: staffIds } } : {}),
    },
    select: {
      id: true,
      givenName: true,
      familyName: true,
      coachId: true,
      email: true,
      preferredLanguage: true,
      startedOn: true,
      endedOn: true,
      status: true,
      agreements: {
        select: {
          id: true,
          employerId: true,
          startsOn: true,
          endsOn: true,
          endedOn: true,
          employer: {
            select: {
              name: true,
              contactPersons: { select: { id: true, name: true, email: true }, orderBy: { id: "asc" } },
            },
          },
        },
      },
    },
  });
  return rows.map(({ agreements, ...row }) => ({
    clientId: row.id,
    name: `${row.givenName} ${row.familyName}`,
    coachId: row.coachId,
    email: row.email,
    language: row.preferredLanguage,
    startedOn: row.startedOn && dayOf(row.startedOn),
    endedOn: row.status === "ended" && row.endedOn ? dayOf(row.endedOn) : null,
    placements: agreements.map(({ employer, ...agreement }) => {
      const contact = employer?.contactPersons.find(({ email }) => email);
      return {
        agreementId: agreement.id,
        employerId: agreement.employerId,
        employerName: employer?.name ?? null,
        contact: contact?.email ? { id: contact.id, name: contact.name, email: contact.email } : null,
        startsOn: dayOf(agreement.startsOn),
        endsOn: dayOf(agreement.endedOn ?? agreement.endsOn),
      };
    }),
  }));
}

/** Asked by hand shortly before, of the same person: not asked again by itself. */
const SAME_DAYS = 45;

/** Those of the planned that nobody has asked yet, by itself or by hand. */
export async function notAskedYet(db: Database, planned: PlannedAsk[]): Promise<PlannedAsk[]> {
  if (planned.length === 0) return [];
  const [earliest] = planned.map(({ dueOn }) => dueOn).sort() as [string];
  const since = new Date(Date.parse(`${earliest}T00:00:00Z`) - SAME_DAYS * 24 * 3600_000);
  const rows = await db.invitation.findMany({
    where: { clientId: { in: [...new Set(planned.map(({ clientId }) => clientId))] }, askedAt: { gte: since } },
    select: {
      clientId: true,
      employerId: true,
      agreementId: true,
      dedupeKey: true,
      questionnaire: { select: { key: true, meta: true } },
    },
  });
  const keys = await db.invitation.findMany({
    where: { dedupeKey: { in: planned.map(({ key }) => key) } },
    select: { dedupeKey: true },
  });
  const asked = new Set(keys.map(({ dedupeKey }) => dedupeKey));
  return planned.filter(
    (one) =>
      !asked.has(one.key) &&
      !rows.some(
        (row) =>
          row.clientId === one.clientId &&
          row.employerId === one.employerId &&
          isThisOne(row.questionnaire, one.questionnaire) &&
          (one.agreementId === null || row.agreementId === null || row.agreementId === one.agreementId),
      ),
  );
}

/** The same one, or the one in whose place it came. */
function isThisOne(asked: { key: string; meta: unknown }, planned: Questionnaire): boolean {
  return asked.key === planned.key || asksTheSame({ meta: asked.meta as Metadata }, planned);
}

/** Whether stakeholders of the project were asked since the day (a yearly round). */
export async function stakeholdersAskedSince(db: Database, projectId: string, since: string): Promise<boolean> {
  const found = await db.surveyRound.findFirst({
    where: {
      projectId,
      createdAt: { gte: new Date(`${since}T00:00:00Z`) },
      invitations: { some: { stakeholderId: { not: null } } },
    },
    select: { id: true },
  });
  return found !== null;
}

export async function hasStakeholders(db: Database, projectId: string): Promise<boolean> {
  return (
    (await db.stakeholder.findFirst({
      where: { projectId, active: true, email: { not: null } },
      select: { id: true },
    })) !== null
  );
}

/** Decisions of the team about the keys («not needed», or put off until a day after `today`): those are not asked. */
export async function stoppedKeys(db: Database, keys: string[], today: string): Promise<Set<string>> {
  const rows = await db.dueDecision.findMany({
    where: {
      dueKey: { in: keys },
      cancelledAt: null,
      OR: [{ until: null }, { until: { gt: new Date(`${today}T00:00:00Z`) } }],
    },
    select: { dueKey: true },
  });
  return new Set(rows.map(({ dueKey }) => dueKey));
}

/** How many questionnaires and reminders went to the mail address or telephone number in the week, all together. */
export async function sentInWeek(db: Database, address: string, week: { start: Date; end: Date }): Promise<number> {
  return db.surveyDelivery.count({
    where: {
      invitation: { OR: [{ email: { equals: address, mode: "insensitive" } }, { phone: address }] },
      dueAt: { gte: week.start, lt: week.end },
      state: { not: "cancelled" },
    },
  });
}
