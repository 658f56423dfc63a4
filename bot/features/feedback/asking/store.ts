import type { Database } from "../../../../prisma/client";
import { dayOf } from "../../../../prisma/days";

/** Whom a questionnaire can be sent to, as the registers know them. Whoever calls has checked that the actor may see them. */

export interface Person {
  /** Contact person's id; null: the client. */
  id: string | null;
  name: string;
  email: string | null;
  phone: string | null;
}

/** A client at a workplace: whom an assessment is of. Days `YYYY-MM-DD`. */
export interface Placement {
  agreementId: string;
  clientId: string;
  clientName: string;
  coachId: string | null;
  startsOn: string;
  endsOn: string;
}

export interface AskedClient {
  projectId: string;
  person: Person;
  language: string | null;
  startedOn: string | null;
  endedOn: string | null;
}

export async function loadClient(db: Database, id: string): Promise<AskedClient> {
  const row = await db.client.findUniqueOrThrow({
    where: { id },
    select: {
      projectId: true,
      givenName: true,
      familyName: true,
      email: true,
      phone: true,
      preferredLanguage: true,
      startedOn: true,
      endedOn: true,
    },
  });
  return {
    projectId: row.projectId,
    person: { id: null, name: `${row.givenName} ${row.familyName}`, email: row.email, phone: row.phone },
    language: row.preferredLanguage,
    startedOn: row.startedOn && dayOf(row.startedOn),
    endedOn: row.endedOn && dayOf(row.endedOn),
  };
}

export interface AskedEmployer {
  projectId: string;
  name: string;
  people: Person[];
  /** The newest first; ended ones of the last half year too. */
  placements: Placement[];
}

const STILL_ASKED_DAYS = 183;

export async function loadEmployer(db: Database, id: string, today: string): Promise<AskedEmployer> {
  const since = new Date(Date.parse(`${today}T00:00:00Z`) - STILL_ASKED_DAYS * 24 * 3600_000);
  const row = await db.employer.findUniqueOrThrow({
    where: { id },
    select: {
      projectId: true,
      name: true,
      contactPersons: { select: { id: true, name: true, email: true, phone: true }, orderBy: { id: "asc" } },
      agreements: {
        where: { endsOn: { gte: since } },
        orderBy: { startsOn: "desc" },
        select: {
          id: true,
          startsOn: true,
          endsOn: true,
          endedOn: true,
          client: { select: { id: true, givenName: true, familyName: true, coachId: true } },
        },
      },
    },
  });
  return {
    projectId: row.projectId,
    name: row.name,
    people: row.contactPersons,
    placements: row.agreements.map(({ id: agreementId, client, startsOn, endsOn, endedOn }) => ({
      agreementId,
      clientId: client.id,
      clientName: `${client.givenName} ${client.familyName}`,
      coachId: client.coachId,
      startsOn: dayOf(startsOn),
      endsOn: dayOf(endedOn ?? endsOn),
    })),
  };
}

/** What this client or employer was asked lately, the newest first. */
export async function askedBefore(
  db: Database,
  whom: { clientId: string } | { employerId: string },
  since: Date,
): Promise<
  { questionnaireId: string; askedAt: Date; state: "open" | "answered" | "withdrawn"; clientId: string | null }[]
> {
  return db.invitation.findMany({
    // A client is asked by questionnaires of no employer; what an employer says of the client is another matter.
    where: {
      ...("clientId" in whom ? { ...whom, employerId: null } : whom),
      askedAt: { gte: since },
      state: { not: "withdrawn" },
    },
    orderBy: { askedAt: "desc" },
    select: { questionnaireId: true, askedAt: true, state: true, clientId: true },
  });
}
