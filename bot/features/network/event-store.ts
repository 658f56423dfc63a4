import type { Database, Transaction } from "../../../prisma/client";
import type { EventKind } from "./event-words";

/** Events in the database: one row a message's part. */

export interface EventFields {
  kind: EventKind;
  /** `YYYY-MM-DD` */
  day: string;
  attendees: number | null;
  organisations: number | null;
  text: string;
  clientIds: string[];
  employerIds: string[];
}

export interface EventSource {
  draftId: string;
  place: number;
  projectId: string;
  authorId: string;
  sentAt: Date;
}

/** Stores the event of a message's part, or brings it to what the message says now. @returns its id. */
export async function putEvent(tx: Transaction, source: EventSource, fields: EventFields): Promise<string> {
  const columns = {
    projectId: source.projectId,
    kind: fields.kind,
    heldOn: new Date(`${fields.day}T00:00:00Z`),
    attendees: fields.attendees,
    organisations: fields.organisations,
    text: fields.text,
    status: "stored" as const,
  };
  const { id } = await tx.event.upsert({
    where: { draftId_part: { draftId: source.draftId, part: source.place } },
    create: {
      ...columns,
      draftId: source.draftId,
      part: source.place,
      authorId: source.authorId,
      sentAt: source.sentAt,
    },
    update: columns,
    select: { id: true },
  });
  await tx.eventClient.deleteMany({ where: { eventId: id } });
  await tx.eventEmployer.deleteMany({ where: { eventId: id } });
  await tx.eventClient.createMany({ data: fields.clientIds.map((clientId) => ({ eventId: id, clientId })) });
  await tx.eventEmployer.createMany({ data: fields.employerIds.map((employerId) => ({ eventId: id, employerId })) });
  return id;
}

/** Out of every figure; the row stays. @returns its id, or null where there was none. */
export async function voidEvent(tx: Transaction, draftId: string, place: number): Promise<string | null> {
  const where = { draftId_part: { draftId, part: place } };
  const event = await tx.event.findUnique({ where, select: { id: true } });
  if (event) await tx.event.update({ where, data: { status: "voided" } });
  return event?.id ?? null;
}

export interface EventRow {
  id: string;
  kind: EventKind;
  heldOn: Date;
  attendees: number | null;
  organisations: number | null;
  text: string;
  clientIds: string[];
}

const shown = {
  ...{ id: true, kind: true, heldOn: true, attendees: true, organisations: true, text: true },
  clients: { select: { clientId: true } },
};
const rowOf = ({ clients, ...row }: Omit<EventRow, "clientIds"> & { clients: { clientId: string }[] }): EventRow => ({
  ...row,
  clientIds: clients.map(({ clientId }) => clientId),
});

/** Events that an employer came to, newest first. */
export async function eventsOfEmployer(db: Database, employerId: string, limit: number): Promise<EventRow[]> {
  const rows = await db.event.findMany({
    where: { status: "stored", employers: { some: { employerId } } },
    orderBy: [{ heldOn: "desc" }, { id: "desc" }],
    take: limit,
    select: shown,
  });
  return rows.map(rowOf);
}

export interface EventSums {
  kind: EventKind;
  events: number;
  attendees: number;
}

/** Events of whole days `from`–`to`, newest first, with how many of each kind and how many came. */
export async function listEvents(
  db: Database,
  projectIds: string[],
  { from, to }: { from: string; to: string },
  page: { offset: number; limit: number },
): Promise<{ events: EventRow[]; sums: EventSums[] }> {
  const where = {
    projectId: { in: projectIds },
    status: "stored" as const,
    heldOn: { gte: new Date(`${from}T00:00:00Z`), lte: new Date(`${to}T00:00:00Z`) },
  };
  const [rows, sums] = await Promise.all([
    db.event.findMany({
      where,
      orderBy: [{ heldOn: "desc" }, { id: "desc" }],
      skip: page.offset,
      take: page.limit,
      select: shown,
    }),
    db.event.groupBy({ by: ["kind"], where, _count: { _all: true }, _sum: { attendees: true } }),
  ]);
  return {
    events: rows.map(rowOf),
    sums: sums.map(({ kind, _count, _sum }) => ({ kind, events: _count._all, attendees: _sum.attendees ?? 0 })),
  };
}
