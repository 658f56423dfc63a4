import { randomUUID } from "node:crypto";
import type { Database, Transaction } from "../../../../prisma/client";
import { type AppointmentState, Prisma } from "../../../../prisma/generated/client";
import { type Anew, type Instants, isSameTime, type Retold, retell, USUAL_MINUTES } from "./model";

/** The only file of the appointments that talks to the database. Every change keeps how it stood before (history). */

export interface AppointmentRow extends Instants {
  id: string;
  projectId: string;
  staffId: string;
  clientId: string | null;
  employerId: string | null;
  place: string | null;
  text: string;
  state: AppointmentState;
  /** How many changes there have been: a card carries it, so that an old card undoes nothing newer. */
  changes: number;
}

const COLUMNS = Prisma.sql`
  a.id, a."projectId", a."staffId", a."clientId", a."employerId", a."startsAt", a."endsAt", a."timeKnown",
  a.place, a.text, a.state::text AS state, jsonb_array_length(a.history) AS changes`;

/** The row as it stands, as an item of its own history. */
function asItWas(by: string, reason: string, draftId: string | null = null): Prisma.Sql {
  return Prisma.sql`history || jsonb_build_object(
    'startsAt', "startsAt", 'endsAt', "endsAt", 'timeKnown', "timeKnown", 'place', place, 'state', state, 'clientId', "clientId",
    'by', ${by}::text, 'at', now(), 'reason', ${reason}::text, 'draftId', ${draftId}::text)`;
}

export interface NewAppointment extends Instants {
  projectId: string;
  staffId: string;
  clientId: string | null;
  employerId: string | null;
  place: string | null;
  text: string;
}

/** Reasons that cancel an appointment because its message is gone or tells of it no more. */
const WITHDRAWALS = Prisma.sql`('undone', 'message_deleted', 'edited')`;

/**
 * Brings the appointment of a draft's part to what it says now (model.ts: retell). Its row is locked, so that a move or an outcome at the same
 * moment comes before or after; saying it twice is saying it once. @returns what became of it.
 */
export async function putAppointment(
  tx: Transaction,
  source: { draftId: string; part: number; reason: string },
  said: NewAppointment,
  anew: Anew,
): Promise<Retold> {
  const [row] = await tx.$queryRaw<(AppointmentRow & { withdrawn: boolean })[]>`
    SELECT ${COLUMNS},
           coalesce(a.state = 'cancelled' AND a.history->-1->>'reason' IN ${WITHDRAWALS} AND a.history->-1->>'state' <> 'cancelled', false)
             AS withdrawn
      FROM "Appointment" a WHERE a."draftId" = ${source.draftId}::uuid AND a.part = ${source.part} FOR UPDATE`;
  if (!row) {
    await insertAppointment(tx, source, said);
    return { type: "stands", when: said, state: "agreed", rebooked: false };
  }
  const retold = retell(row, said, anew, row.withdrawn);
  if (retold.type === "settled") return retold;
  const { projectId, staffId, clientId, employerId, place, text } = said;
  // A typo that is mended is no change of the appointment: a card's «Kumoa» still reaches the last one.
  const isChanged =
    !isSameTime(row, retold.when) ||
    row.state !== retold.state ||
    row.clientId !== clientId ||
    row.employerId !== employerId ||
    row.place !== place;
  const reason = retold.rebooked ? "rebooked" : source.reason;
  await tx.$executeRaw`
    UPDATE "Appointment"
       SET "projectId" = ${projectId}::uuid, "clientId" = ${clientId}::uuid, "employerId" = ${employerId}::uuid,
           "startsAt" = ${retold.when.startsAt}::timestamptz, "endsAt" = ${retold.when.endsAt}::timestamptz,
           "timeKnown" = ${retold.when.timeKnown}, place = ${place}, text = ${text}, state = ${retold.state}::"AppointmentState",
           history = ${isChanged ? asItWas(staffId, reason) : Prisma.sql`history`}
     WHERE id = ${row.id}::uuid`;
  return retold;
}

async function insertAppointment(
  tx: Transaction,
  source: { draftId: string; part: number },
  said: NewAppointment,
): Promise<void> {
  const { projectId, staffId, clientId, employerId, startsAt, endsAt, timeKnown, place, text } = said;
  await tx.$executeRaw`
    INSERT INTO "Appointment" (id, "projectId", "staffId", "clientId", "employerId", "startsAt", "endsAt", "timeKnown", place, text, "draftId", part)
    VALUES (${randomUUID()}::uuid, ${projectId}::uuid, ${staffId}::uuid, ${clientId}::uuid, ${employerId}::uuid, ${startsAt}::timestamptz,
            ${endsAt}::timestamptz, ${timeKnown}, ${place}, ${text}, ${source.draftId}::uuid, ${source.part})
    ON CONFLICT ("draftId", part) DO NOTHING`;
}

/** How the appointment of a draft's part stands now; `again`: it was cancelled and the message has just agreed on it anew. */
export async function findStanding(
  tx: Transaction,
  draftId: string,
  part: number,
): Promise<(Instants & { state: AppointmentState; again: boolean }) | null> {
  const [row] = await tx.$queryRaw<(Instants & { state: AppointmentState; again: boolean })[]>`
    SELECT "startsAt", "endsAt", "timeKnown", state::text AS state,
           coalesce(state = 'agreed' AND history->-1->>'reason' = 'rebooked', false) AS again
      FROM "Appointment" WHERE "draftId" = ${draftId}::uuid AND part = ${part}`;
  return row ?? null;
}

/** The appointment of a draft's part is off. What took place did so whatever becomes of the message. */
export async function withdrawAppointments(
  tx: Transaction,
  draftId: string,
  part: number,
  by: string,
  reason: string,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Appointment" SET state = 'cancelled', history = ${asItWas(by, reason)}
     WHERE "draftId" = ${draftId}::uuid AND part = ${part} AND state = 'agreed'`;
}

export async function findAppointment(db: Database | Transaction, id: string): Promise<AppointmentRow | null> {
  const [row] = await db.$queryRaw<AppointmentRow[]>`SELECT ${COLUMNS} FROM "Appointment" a WHERE a.id = ${id}::uuid`;
  return row ?? null;
}

/** Changes an agreed appointment that still is as the caller saw it; of two at once one wins. @returns it as it is now, or null. */
export async function changeAppointment(
  tx: Transaction,
  seen: AppointmentRow,
  to: Partial<Instants> & { state?: AppointmentState },
  by: string,
  reason: string,
): Promise<AppointmentRow | null> {
  const now = { ...seen, ...to };
  const [row] = await tx.$queryRaw<AppointmentRow[]>`
    UPDATE "Appointment" a
       SET "startsAt" = ${now.startsAt}::timestamptz, "endsAt" = ${now.endsAt}::timestamptz, "timeKnown" = ${now.timeKnown},
           state = ${now.state}::"AppointmentState", history = ${asItWas(by, reason)}
     WHERE a.id = ${seen.id}::uuid AND a.state = 'agreed' AND jsonb_array_length(a.history) = ${seen.changes}
     RETURNING ${COLUMNS}`;
  return row ?? null;
}

/** Takes the last change back, if it is the one that the card told of (`changes`) and was a move or a cancellation. */
export async function undoChange(
  tx: Transaction,
  id: string,
  changes: number,
  by: string,
): Promise<AppointmentRow | null> {
  const [row] = await tx.$queryRaw<AppointmentRow[]>`
    UPDATE "Appointment" a
       SET "startsAt" = (history->-1->>'startsAt')::timestamptz, "endsAt" = (history->-1->>'endsAt')::timestamptz,
           "timeKnown" = (history->-1->>'timeKnown')::boolean, state = (history->-1->>'state')::"AppointmentState",
           history = ${asItWas(by, "undone")}
     WHERE a.id = ${id}::uuid AND jsonb_array_length(a.history) = ${changes} AND history->-1->>'reason' IN ('moved', 'cancelled')
     RETURNING ${COLUMNS}`;
  return row ?? null;
}

/** What came of it, by the draft that holds its contact. @returns false when somebody has settled it otherwise. */
export async function settleAppointment(
  tx: Transaction,
  id: string,
  outcome: "kept" | "missed",
  draftId: string,
  by: string,
): Promise<boolean> {
  const settled = await tx.$executeRaw`
    UPDATE "Appointment" SET state = ${outcome}::"AppointmentState", history = ${asItWas(by, outcome, draftId)}
     WHERE id = ${id}::uuid AND state = 'agreed'`;
  if (settled > 0) return true;
  const mine = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Appointment" WHERE id = ${id}::uuid AND state = ${outcome}::"AppointmentState" AND history->-1->>'draftId' = ${draftId}`;
  return mine.length > 0;
}

/** Its contact was undone: it waits to be confirmed again. */
export async function unsettleAppointment(tx: Transaction, id: string, draftId: string, by: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Appointment" SET state = 'agreed', history = ${asItWas(by, "contact_undone")}
     WHERE id = ${id}::uuid AND state IN ('kept', 'missed') AND history->-1->>'draftId' = ${draftId}`;
}

export interface Calendar {
  /** Whose. */
  staffIds?: string[];
  projectIds: string[];
  clientIds?: string[];
  states: AppointmentState[];
  /** Instants; `end` is not included. */
  start: Date;
  end?: Date;
  offset?: number;
  limit: number;
}

/** Appointments by their start, the first first, and how many there are in all. */
export async function listAppointments(
  db: Database,
  what: Calendar,
): Promise<{ appointments: AppointmentRow[]; total: number }> {
  const rows = await db.$queryRaw<(AppointmentRow & { total: number })[]>`
    SELECT ${COLUMNS}, (count(*) OVER ())::int AS total
      FROM "Appointment" a
     WHERE a."projectId" = ANY(${what.projectIds}::uuid[])
       AND a.state = ANY(${what.states}::"AppointmentState"[])
       ${what.staffIds ? Prisma.sql`AND a."staffId" = ANY(${what.staffIds}::uuid[])` : Prisma.empty}
       ${what.clientIds ? Prisma.sql`AND a."clientId" = ANY(${what.clientIds}::uuid[])` : Prisma.empty}
       AND a."startsAt" >= ${what.start}::timestamptz
       ${what.end ? Prisma.sql`AND a."startsAt" < ${what.end}::timestamptz` : Prisma.empty}
     ORDER BY a."startsAt", a.id
     LIMIT ${what.limit} OFFSET ${what.offset ?? 0}`;
  return { total: rows[0]?.total ?? 0, appointments: rows };
}

/** Two hours before and after: a contact so near is the appointment's own. */
const NEAR = Prisma.sql`interval '2 hours'`;

/**
 * A condition on an appointment row `a`: a contact that somebody wrote answers whether it took place, so it need not be asked. The client was
 * met that day in `timeZone`, within two hours where both times are known; a call or message of another time of the day answers nothing.
 */
export function isAnsweredByContact(timeZone: string): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM "LogEntryClient" link JOIN "LogEntry" entry ON entry.id = link."entryId"
     WHERE link."clientId" = a."clientId"
       AND link."occurredAt" >= date_trunc('day', a."startsAt", ${timeZone}::text)
       AND link."occurredAt" < date_trunc('day', a."startsAt", ${timeZone}::text) + interval '25 hours'
       AND (link."occurredAt" AT TIME ZONE ${timeZone}::text)::date = (a."startsAt" AT TIME ZONE ${timeZone}::text)::date
       AND entry.kind = 'client_contact' AND entry.status = 'stored' AND NOT entry."isAttempt"
       AND CASE WHEN entry."timeKnown" AND a."timeKnown"
                THEN link."occurredAt" BETWEEN a."startsAt" - ${NEAR} AND a."startsAt" + ${NEAR}
                ELSE coalesce(entry.channel, 'face_to_face') IN ('face_to_face', 'video') END)`;
}

/** Agreed appointments whose time has come and of which nobody has told: the oldest first. `now`: a moment; whole days count from the next one. */
export async function findUnconfirmed(
  db: Database,
  what: { staffIds: string[] | null; projectIds: string[]; now: Date; timeZone: string; limit: number },
): Promise<AppointmentRow[]> {
  return db.$queryRaw<AppointmentRow[]>`
    SELECT ${COLUMNS}
      FROM "Appointment" a
     WHERE a.state = 'agreed' AND a."projectId" = ANY(${what.projectIds}::uuid[])
       ${what.staffIds ? Prisma.sql`AND a."staffId" = ANY(${what.staffIds}::uuid[])` : Prisma.empty}
       AND a."startsAt" < CASE WHEN a."timeKnown" THEN ${what.now}::timestamptz
                               ELSE date_trunc('day', ${what.now}::timestamptz, ${what.timeZone}::text) END
       AND NOT ${isAnsweredByContact(what.timeZone)}
     ORDER BY a."startsAt", a.id
     LIMIT ${what.limit}`;
}

/** Something agreed of the same person at the same time; `except`: an appointment, or those of a message. */
export async function findClash(
  db: Database,
  staffId: string,
  when: Instants,
  except: { id?: string; conversationId?: string; sourceId?: string } = {},
): Promise<AppointmentRow | null> {
  if (!when.timeKnown) return null;
  const usual = Prisma.sql`make_interval(mins => ${USUAL_MINUTES}::int)`;
  const [row] = await db.$queryRaw<AppointmentRow[]>`
    SELECT ${COLUMNS}
      FROM "Appointment" a
     WHERE a."staffId" = ${staffId}::uuid AND a.state = 'agreed' AND a."timeKnown"
       AND a."startsAt" > ${when.startsAt}::timestamptz - interval '1 day'
       AND a."startsAt" < coalesce(${when.endsAt}::timestamptz, ${when.startsAt}::timestamptz + ${usual})
       AND coalesce(a."endsAt", a."startsAt" + ${usual}) > ${when.startsAt}::timestamptz
       ${except.id ? Prisma.sql`AND a.id <> ${except.id}::uuid` : Prisma.empty}
       ${
         except.sourceId
           ? Prisma.sql`AND NOT EXISTS (SELECT 1 FROM "Draft" d WHERE d.id = a."draftId"
                          AND d."conversationId" = ${except.conversationId ?? ""} AND d."sourceId" = ${except.sourceId})`
           : Prisma.empty
       }
     ORDER BY a."startsAt" LIMIT 1`;
  return row ?? null;
}

/** The next agreed appointment of a client, whoever of the team has it; one of a whole day is next all that day of `timeZone`. */
export async function findNextOfClient(
  db: Database,
  clientId: string,
  now: Date,
  timeZone: string,
): Promise<AppointmentRow | null> {
  const [row] = await db.$queryRaw<AppointmentRow[]>`
    SELECT ${COLUMNS} FROM "Appointment" a
     WHERE a."clientId" = ${clientId}::uuid AND a.state = 'agreed'
       AND a."startsAt" >= date_trunc('day', ${now}::timestamptz, ${timeZone}::text)
       AND (a."startsAt" >= ${now}::timestamptz OR NOT a."timeKnown")
     ORDER BY a."startsAt" LIMIT 1`;
  return row ?? null;
}
