import { randomUUID } from "node:crypto";
import type { Database } from "../../prisma/client";
import { DEMO_PROJECT_ID, demoClientId } from "../../prisma/demo/people";

/** Takes the demo's own agreements and paths away: a test says who should be where. */
export async function forgetAgreements(db: Database): Promise<void> {
  await db.pathEvent.deleteMany();
  await db.agreement.deleteMany();
}

/** Writes agreements of demo clients as the path would draw them. Days `YYYY-MM-DD`. */
export async function agree(
  db: Database,
  clients: number[],
  more: {
    place?: "workshop" | "employer";
    from?: string;
    to?: string;
    endedOn?: string;
    daysPerWeek?: number;
    projectId?: string;
  } = {},
): Promise<void> {
  const { place = "workshop", from = "2026-11-02", to = "2026-12-31", endedOn, daysPerWeek = 5 } = more;
  const date = (day: string) => new Date(`${day}T00:00:00Z`);
  await db.agreement.createMany({
    data: clients.map((number) => ({
      id: randomUUID(),
      projectId: more.projectId ?? DEMO_PROJECT_ID,
      clientId: demoClientId(number),
      place,
      startsOn: date(from),
      endsOn: date(to),
      endedOn: endedOn ? date(endedOn) : null,
      daysPerWeek,
    })),
  });
}
