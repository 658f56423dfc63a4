import { createHash } from "node:crypto";
import type { Database, Transaction } from "../../../../prisma/client";
import { dayOf } from "../../../../prisma/days";

/** Absences of staff. Days `YYYY-MM-DD`, both included. */
export interface AbsenceRow {
  id: string;
  staffId: string;
  name: string;
  from: string;
  to: string;
  substitute: string | null;
}

const date = (day: string) => new Date(`${day}T00:00:00Z`);

/** The same person's same days are the same absence: told twice it is one row. */
export function absenceId(staffId: string, from: string, to: string): string {
  const hex = createHash("sha256").update(`absence:${staffId}:${from}:${to}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Writes the absence down, or brings it back; those of the person that overlap it give way. @returns its id and the ids of those. */
export async function putAbsence(
  tx: Transaction,
  absence: { staffId: string; from: string; to: string; substituteId: string | null },
  now: Date,
): Promise<{ id: string; replaced: string[] }> {
  const { staffId, from, to, substituteId } = absence;
  const id = absenceId(staffId, from, to);
  await tx.absence.upsert({
    where: { id },
    create: { id, staffId, from: date(from), to: date(to), substituteId },
    update: { substituteId, cancelledAt: null },
  });
  const replaced = await tx.absence.updateManyAndReturn({
    where: { staffId, id: { not: id }, cancelledAt: null, from: { lte: date(to) }, to: { gte: date(from) } },
    data: { cancelledAt: now },
    select: { id: true },
  });
  return { id, replaced: replaced.map((one) => one.id) };
}

/** Whose absence it is; null for an unknown id. */
export async function absenceOwner(db: Database, id: string): Promise<string | null> {
  const row = await db.absence.findUnique({ where: { id }, select: { staffId: true } });
  return row?.staffId ?? null;
}

/** Takes that person's absence back. */
export async function cancelAbsence(
  tx: Transaction,
  id: string,
  staffId: string,
  now: Date,
): Promise<AbsenceRow | null> {
  const [row] = await tx.absence.updateManyAndReturn({
    where: { id, staffId, cancelledAt: null },
    data: { cancelledAt: now },
    select: SHOWN,
  });
  return row ? shown(row) : null;
}

/** Brings that person's absences back. */
export async function restoreAbsences(tx: Transaction, ids: string[], staffId: string): Promise<number> {
  if (ids.length === 0) return 0;
  const { count } = await tx.absence.updateMany({
    where: { id: { in: ids }, staffId, cancelledAt: { not: null } },
    data: { cancelledAt: null },
  });
  return count;
}

/** Absences that touch the days, of these people, in order. */
export async function listAbsences(
  db: Database | Transaction,
  staffIds: string[],
  days: { from: string; to?: string },
): Promise<AbsenceRow[]> {
  const rows = await db.absence.findMany({
    where: {
      staffId: { in: staffIds },
      cancelledAt: null,
      to: { gte: date(days.from) },
      ...(days.to ? { from: { lte: date(days.to) } } : {}),
    },
    select: SHOWN,
    orderBy: [{ from: "asc" }, { staffId: "asc" }],
  });
  return rows.map(shown);
}

const SHOWN = {
  id: true,
  staffId: true,
  from: true,
  to: true,
  staff: { select: { displayName: true } },
  substitute: { select: { displayName: true } },
} as const;

function shown(row: {
  id: string;
  staffId: string;
  from: Date;
  to: Date;
  staff: { displayName: string };
  substitute: { displayName: string } | null;
}): AbsenceRow {
  return {
    id: row.id,
    staffId: row.staffId,
    name: row.staff.displayName,
    from: dayOf(row.from),
    to: dayOf(row.to),
    substitute: row.substitute?.displayName ?? null,
  };
}
