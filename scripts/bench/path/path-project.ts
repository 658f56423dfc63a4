import type { Database } from "../../../prisma/client";
import { inflect } from "../../../surveys/finnish/inflect";
import { CLIENTS_PER_COACH } from "../../seed/put-project";

/** The seeded project as the measurements need it. */

export interface BenchCoach {
  id: string;
  name: string;
  aadObjectId: string;
}

export interface BenchClient {
  id: string;
  caseCode: string;
  givenName: string;
  familyName: string;
  coach: BenchCoach;
}

/** Over half of a seeded coach's clients have left: these coaches get 40 who are all there. */
export async function fillCaseloads(db: Database, coaches: BenchCoach[]): Promise<void> {
  const present = await db.client.findMany({
    where: { status: { in: ["active", "paused"] } },
    select: { id: true },
    orderBy: { id: "desc" },
    take: coaches.length * CLIENTS_PER_COACH,
  });
  await db.client.updateMany({
    where: { coachId: { in: coaches.map(({ id }) => id) } },
    data: { coachId: null },
  });
  for (const [at, coach] of coaches.entries()) {
    const own = present.slice(at * CLIENTS_PER_COACH, (at + 1) * CLIENTS_PER_COACH);
    await db.client.updateMany({ where: { id: { in: own.map(({ id }) => id) } }, data: { coachId: coach.id } });
  }
  // They are at work: whoever is away is shown nothing.
  await db.absence.deleteMany({ where: { staffId: { in: coaches.map(({ id }) => id) } } });
  await db.$executeRaw`ANALYZE "Client"`;
}

/** Clients whom the full name alone tells apart, each with the coach who asks; spread over the whole project. */
export async function pickClients(db: Database, coaches: BenchCoach[], count: number): Promise<BenchClient[]> {
  const rows = await db.$queryRaw<(Omit<BenchClient, "coach"> & { coachId: string | null })[]>`
    SELECT id, "caseCode", "givenName", "familyName", "coachId" FROM "Client" one
     WHERE NOT EXISTS (SELECT 1 FROM "Client" other WHERE other.id <> one.id
                          AND other."givenName" = one."givenName" AND other."familyName" = one."familyName")
     ORDER BY md5(id::text) LIMIT ${count}`;
  const coachOf = new Map(coaches.map((coach) => [coach.id, coach]));
  return rows.map(({ coachId, ...client }) => ({ ...client, coach: coachOf.get(coachId ?? "") ?? coaches[0]! }));
}

/** «Matti Virtasella», as a coach writes it. */
export function nameAt({ givenName, familyName }: Pick<BenchClient, "givenName" | "familyName">): string {
  return bent(givenName, familyName, "ade");
}

/** «Matti Virtaselle» */
export function nameTo({ givenName, familyName }: Pick<BenchClient, "givenName" | "familyName">): string {
  return bent(givenName, familyName, "all");
}

function bent(givenName: string, familyName: string, wanted: "ade" | "all"): string {
  const form = inflect(familyName, "family").find(([, of]) => of === wanted)?.[0] ?? familyName;
  return `${givenName} ${form.replace(/(^|-)\p{L}/gu, (start) => start.toUpperCase())}`;
}
