import { recordAudit } from "../../bot/staff/audit";
import type { Database, Transaction } from "../../prisma/client";
import { wallClock } from "./calendar";
import { streamOf } from "./chance";
import { inventEntries } from "./entries";
import type { Progress } from "./progress";
import { putClient } from "./put-client";
import { putEntry, putOpenDrafts } from "./put-entries";
import { putEmployers, putEvents, putTeam } from "./put-project";
import type { SeedPlan, SeedWorld } from "./seed-world";
import type { SeededClient } from "./seeded-client";
import { createRowWriter } from "./write-rows";

export interface Filled {
  projectId: string;
  coaches: SeedWorld["coaches"];
  managers: SeedWorld["coaches"];
}

const DAYS = 730;
/** One transaction holds it all: a seed that is broken off leaves nothing behind. */
const PATIENCE_MS = 6 * 3_600_000;

/** One invented project, whole or not at all; then the database counts its rows anew (ANALYZE). */
export async function fillProject(db: Database, plan: SeedPlan, progress: Progress): Promise<Filled> {
  const filled = await db.$transaction((tx) => fill(tx, plan, progress), { timeout: PATIENCE_MS });
  await db.$executeRawUnsafe("ANALYZE");
  return filled;
}

async function fill(tx: Transaction, plan: SeedPlan, progress: Progress): Promise<Filled> {
  const writer = createRowWriter(tx);
  const clock = wallClock(plan.timeZone);
  const today = clock.read(plan.now).day;
  const base = { ...plan, clock, today, days: DAYS, writer };
  const { projectId, coaches, managers } = putTeam(base);
  const employers = putEmployers({ ...base, projectId });
  const world: SeedWorld = { ...base, projectId, coaches, employers };

  progress.begin("clients", plan.clients);
  const clients: SeededClient[] = [];
  for (let number = 0; number < plan.clients; number += 1) {
    clients.push(putClient(world, number));
    if (writer.isFull()) {
      await writer.flush();
      progress.at(number + 1);
    }
  }
  putEvents(world, clients);
  await writer.flush();
  progress.at(plan.clients);

  progress.begin("entries", plan.entries);
  const entries = inventEntries(
    streamOf(plan.seed, "entries"),
    {
      clients,
      coachIds: coaches.map(({ id }) => id),
      employers,
      employerOf: new Map(employers.map((employer) => [employer.id, employer])),
      now: plan.now,
      clock,
    },
    plan.entries,
  );
  let written = 0;
  for (const entry of entries) {
    putEntry(world, entry);
    written += 1;
    if (writer.isFull()) {
      await writer.flush();
      progress.at(written);
    }
  }
  putOpenDrafts(world, clients);
  await writer.end();
  progress.at(plan.entries);

  await recordAudit(tx, {
    actorLabel: "cli",
    projectId,
    command: "project.seed",
    subject: "Project",
    subjectIds: [projectId],
  });
  return { projectId, coaches, managers };
}
