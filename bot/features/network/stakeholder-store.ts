import type { Database, Transaction } from "../../../prisma/client";

/** The network that is no employer, in the database. */

export const STAKEHOLDER_GROUPS = [
  "employment_services",
  "wellbeing_area",
  "school",
  "association",
  "steering_group",
] as const;
export type StakeholderGroup = (typeof STAKEHOLDER_GROUPS)[number];

export interface StakeholderFields {
  group: StakeholderGroup;
  organisation: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  notes: string | null;
}
export type StakeholderView = StakeholderFields & { id: string; projectId: string; active: boolean };

export async function listStakeholders(db: Database, projectIds: string[]): Promise<StakeholderView[]> {
  const rows = await db.stakeholder.findMany({ where: { projectId: { in: projectIds } } });
  const order = (row: StakeholderFields) => STAKEHOLDER_GROUPS.indexOf(row.group);
  const name = (row: StakeholderFields) => `${row.organisation} ${row.name ?? ""}`;
  return rows.sort((a, b) => order(a) - order(b) || name(a).localeCompare(name(b), "fi"));
}

export async function findStakeholder(db: Database, projectIds: string[], id: string): Promise<StakeholderView | null> {
  return db.stakeholder.findFirst({ where: { id, projectId: { in: projectIds } } });
}

/** A new one, or the same form again: `id` comes with the form, and what is there already stays as it is. */
export async function insertStakeholder(
  db: Database,
  id: string,
  projectId: string,
  fields: StakeholderFields,
  andThen: (tx: Transaction) => Promise<void>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.stakeholder.createMany({ data: [{ id, projectId, ...fields }], skipDuplicates: true });
    if (count > 0) await andThen(tx);
  });
}

/** @returns false when it is not one of the projects'. */
export async function updateStakeholder(
  db: Database,
  projectIds: string[],
  id: string,
  change: Partial<StakeholderFields> & { active?: boolean },
  andThen: (tx: Transaction) => Promise<void>,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.stakeholder.updateMany({ where: { id, projectId: { in: projectIds } }, data: change });
    if (count > 0) await andThen(tx);
    return count > 0;
  });
}
