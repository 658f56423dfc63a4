import type { Database } from "../../prisma/client";
import { DEMO_PROJECT_ID } from "../../prisma/demo/people";
import type { Config } from "../config";
import { recordAudit } from "./audit";

/** The demo's people cannot sign in to a real tenant, and its clients do not belong there. */
export async function hasDemoProject(db: Database): Promise<boolean> {
  return (await db.project.count({ where: { id: DEMO_PROJECT_ID } })) > 0;
}

export type FirstManager = "added" | "not_needed" | "needs_project";

/** In a database without any staff, the configured first manager gets the configured project. Later starts change nothing. */
export async function addFirstManager(
  db: Database,
  config: Pick<Config, "firstManager" | "firstProject" | "timeZone">,
): Promise<FirstManager> {
  const { firstManager, firstProject } = config;
  if (!firstManager || (await db.staffMember.count()) > 0) return "not_needed";
  if (!firstProject) return "needs_project";
  const [start, end] = [new Date(firstProject.startsOn), new Date(firstProject.endsOn)];
  await db.$transaction(async (tx) => {
    const project = await tx.project.create({
      data: {
        name: firstProject.name,
        startsOn: start,
        endsOn: end,
        midpointOn: new Date((start.getTime() + end.getTime()) / 2),
        timeZone: config.timeZone,
      },
    });
    const staff = await tx.staffMember.create({
      data: { ...firstManager, isAdmin: true, roles: { create: { projectId: project.id, role: "manager" } } },
    });
    await recordAudit(tx, {
      actorLabel: "configuration",
      projectId: project.id,
      command: "staff.add",
      subject: "StaffMember",
      subjectIds: [staff.id],
    });
  });
  return "added";
}
