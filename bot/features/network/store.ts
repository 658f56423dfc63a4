import type { Database, Transaction } from "../../../prisma/client";
import { isUniqueViolation } from "../../../prisma/database-errors";
import { type EmployerFields, markOf } from "./employer-fields";

/** Employers in the database; events and stakeholders have their own stores. Whoever calls has checked the projects. */

export interface EmployerView extends EmployerFields {
  id: string;
  projectId: string;
  /** All of them; `contact` is the first. */
  people: { name: string; title: string | null; phone: string | null; email: string | null }[];
}

const withPeople = { contactPersons: { orderBy: { id: "asc" as const } } };

type EmployerRow = Omit<EmployerFields, "contact"> & {
  id: string;
  projectId: string;
  contactPersons: { id: string; name: string; title: string | null; phone: string | null; email: string | null }[];
};

function viewOf(row: EmployerRow): EmployerView {
  const [first] = row.contactPersons;
  const { name, businessId, municipality, branch, offers, notes, contactEveryDays } = row;
  return {
    ...{ id: row.id, projectId: row.projectId, name, businessId, municipality, branch, offers, notes },
    contactEveryDays,
    contact: first
      ? { id: first.id, name: first.name, title: first.title, phone: first.phone, email: first.email }
      : null,
    people: row.contactPersons.map((person) => ({
      name: person.name,
      title: person.title,
      phone: person.phone,
      email: person.email,
    })),
  };
}

/** One employer of these projects; null for any other. */
export async function findEmployer(db: Database, projectIds: string[], id: string): Promise<EmployerView | null> {
  const row = await db.employer.findFirst({ where: { id, projectId: { in: projectIds } }, include: withPeople });
  return row && viewOf(row);
}

/** Every employer of the projects, by name. */
export async function listEmployers(db: Database, projectIds: string[]): Promise<EmployerView[]> {
  const rows = await db.employer.findMany({ where: { projectId: { in: projectIds } }, include: withPeople });
  return rows.map(viewOf).sort((a, b) => a.name.localeCompare(b.name, "fi"));
}

const columnsOf = ({ contact: _, ...fields }: EmployerFields) => fields;

export type Saved =
  | { type: "saved" }
  /** This form was saved before, or nothing in it is new. */
  | { type: "already" }
  /** The name or the business id is another one's; `id`: whose, in this project. */
  | { type: "taken"; by: "name" | "businessId"; id: string; name: string }
  /** Somebody else changed the row while the form was open. */
  | { type: "changed" }
  | { type: "gone" };

/** A new employer. `id` comes with the form: saved again it is the same row. `andThen` runs in the transaction when a row was made. */
export async function insertEmployer(
  db: Database,
  id: string,
  projectId: string,
  fields: EmployerFields,
  andThen: (tx: Transaction) => Promise<void>,
): Promise<Saved> {
  try {
    await db.$transaction(async (tx) => {
      await tx.employer.create({
        data: {
          id,
          projectId,
          ...columnsOf(fields),
          ...(fields.contact ? { contactPersons: { create: contactColumns(fields.contact) } } : {}),
        },
      });
      await andThen(tx);
    });
    return { type: "saved" };
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const own = await db.employer.findUnique({ where: { id }, select: { projectId: true } });
    if (own) return own.projectId === projectId ? { type: "already" } : { type: "gone" };
    return whoHas(db, projectId, id, fields);
  }
}

/** `seen`: the mark of what the form showed (markOf). */
export async function updateEmployer(
  db: Database,
  { id, projectId }: { id: string; projectId: string },
  fields: EmployerFields,
  seen: string,
  andThen: (tx: Transaction) => Promise<void>,
): Promise<Saved> {
  try {
    return await db.$transaction(async (tx): Promise<Saved> => {
      const now = await lockEmployer(tx, projectId, id);
      if (!now) return { type: "gone" };
      if (markOf(now) === markOf(fields)) return { type: "already" };
      if (markOf(now) !== seen) return { type: "changed" };
      await tx.employer.update({ where: { id }, data: columnsOf(fields) });
      await putContact(tx, now, fields.contact);
      await andThen(tx);
      return { type: "saved" };
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return whoHas(db, projectId, id, fields);
  }
}

/** Changes of one employer wait for each other. */
async function lockEmployer(tx: Transaction, projectId: string, id: string): Promise<EmployerView | null> {
  await tx.$queryRaw`SELECT id FROM "Employer" WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.employer.findFirst({ where: { id, projectId }, include: withPeople });
  return row && viewOf(row);
}

async function whoHas(db: Database, projectId: string, id: string, fields: EmployerFields): Promise<Saved> {
  const others = await db.employer.findMany({
    where: {
      projectId,
      NOT: { id },
      OR: [{ name: fields.name }, ...(fields.businessId ? [{ businessId: fields.businessId }] : [])],
    },
    select: { id: true, name: true, businessId: true },
  });
  const other = others.find(({ businessId }) => businessId !== null && businessId === fields.businessId) ?? others[0];
  // It was given up between the two looks: the same tap again will do.
  if (!other) return { type: "changed" };
  return {
    type: "taken",
    by: fields.businessId !== null && other.businessId === fields.businessId ? "businessId" : "name",
    id: other.id,
    name: other.name,
  };
}

type ContactColumns = Omit<NonNullable<EmployerFields["contact"]>, "id">;

function contactColumns({ name, title, phone, email }: ContactColumns): ContactColumns {
  return { name, title, phone, email };
}

/** The form's contact person in the place of the one that it showed; an emptied name takes that person out. */
async function putContact(tx: Transaction, now: EmployerView, contact: EmployerFields["contact"]): Promise<void> {
  const shown = now.contact?.id ?? null;
  if (contact === null) {
    if (shown) await tx.contactPerson.delete({ where: { id: shown } });
  } else if (shown) await tx.contactPerson.update({ where: { id: shown }, data: contactColumns(contact) });
  else await tx.contactPerson.create({ data: { employerId: now.id, ...contactColumns(contact) } });
}

/** Adds a contact person, or brings the one of the same name to what was said; what was not said stays. */
export async function sayContactPerson(
  db: Database,
  { id, projectId }: { id: string; projectId: string },
  said: ContactColumns,
  andThen: (tx: Transaction) => Promise<void>,
): Promise<"added" | "changed" | "gone"> {
  return db.$transaction(async (tx) => {
    if (!(await lockEmployer(tx, projectId, id))) return "gone";
    const people = await tx.contactPerson.findMany({ where: { employerId: id } });
    const same = people.find((person) => person.name.toLowerCase() === said.name.toLowerCase());
    if (same)
      await tx.contactPerson.update({
        where: { id: same.id },
        data: { title: said.title ?? same.title, phone: said.phone ?? same.phone, email: said.email ?? same.email },
      });
    else await tx.contactPerson.create({ data: { employerId: id, ...contactColumns(said) } });
    await andThen(tx);
    return same ? "changed" : "added";
  });
}

/** Adds what work they offer, or takes it off; the same said twice stands once. */
export async function changeOffer(
  db: Database,
  { id, projectId }: { id: string; projectId: string },
  offer: string,
  is: "offered" | "not_offered",
  andThen: (tx: Transaction) => Promise<void>,
): Promise<EmployerView | null> {
  return db.$transaction(async (tx) => {
    const now = await lockEmployer(tx, projectId, id);
    if (!now) return null;
    const others = now.offers.filter((known) => known.toLowerCase() !== offer.toLowerCase());
    const offers = is === "offered" ? [...others, offer].slice(-20) : others;
    await tx.employer.update({ where: { id }, data: { offers } });
    await andThen(tx);
    return { ...now, offers };
  });
}

export interface Reader {
  staffId: string;
  managedProjects: string[];
}

/** When each employer was last in contact with the team (attempts apart), as far as the reader may see. Instants. */
export async function lastEmployerContacts(
  db: Database,
  employerIds: string[],
  reader: Reader,
): Promise<Map<string, Date>> {
  if (employerIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ employerId: string; occurredAt: Date }[]>`
    SELECT wanted.id AS "employerId", latest."occurredAt"
      FROM unnest(${employerIds}::uuid[]) AS wanted(id)
      CROSS JOIN LATERAL (
        SELECT entry."occurredAt" FROM "LogEntry" entry
         WHERE entry."employerId" = wanted.id AND entry.kind = 'employer_contact' AND entry.status = 'stored' AND NOT entry."isAttempt"
           AND (NOT entry."isPrivate" OR entry."authorId" = ${reader.staffId}::uuid OR entry."projectId" = ANY(${reader.managedProjects}::uuid[]))
         ORDER BY entry."occurredAt" DESC LIMIT 1) latest`;
  return new Map(rows.map((row) => [row.employerId, row.occurredAt]));
}

export interface EntryRow {
  id: string;
  kind: "observation" | "client_contact" | "employer_contact" | "network_contact" | "note";
  isAttempt: boolean;
  occurredAt: Date;
  text: string;
  authorName: string;
  clientIds: string[];
}

/** The latest entries that speak of an employer, newest first, as far as the reader may see. */
export async function entriesOfEmployer(
  db: Database,
  employerId: string,
  reader: Reader,
  page: { offset: number; limit: number },
): Promise<{ total: number; entries: EntryRow[] }> {
  const where = {
    employerId,
    status: "stored" as const,
    OR: [{ isPrivate: false }, { authorId: reader.staffId }, { projectId: { in: reader.managedProjects } }],
  };
  const [total, rows] = await Promise.all([
    db.logEntry.count({ where }),
    db.logEntry.findMany({
      where,
      orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
      skip: page.offset,
      take: page.limit,
      select: {
        ...{ id: true, kind: true, isAttempt: true, occurredAt: true, text: true },
        author: { select: { displayName: true } },
        clients: { select: { clientId: true } },
      },
    }),
  ]);
  return {
    total,
    entries: rows.map(({ author, clients, ...row }) => ({
      ...row,
      authorName: author.displayName,
      clientIds: clients.map(({ clientId }) => clientId),
    })),
  };
}

export interface AgreementRow {
  employerId: string;
  clientId: string;
  startsOn: Date;
  endsOn: Date;
  endedOn: Date | null;
  endReason: string | null;
  tasks: string | null;
  contactEveryDays: number | null;
}

/** Who are or were there, the latest first. */
export async function agreementsWith(db: Database, employerIds: string[]): Promise<AgreementRow[]> {
  const rows = await db.agreement.findMany({
    where: { employerId: { in: employerIds } },
    orderBy: { startsOn: "desc" },
    take: 2000,
    select: {
      ...{ employerId: true, clientId: true, startsOn: true, endsOn: true, endedOn: true, endReason: true },
      ...{ tasks: true, contactEveryDays: true },
    },
  });
  return rows.map((row) => ({ ...row, employerId: row.employerId! }));
}
