import { recordAudit } from "../bot/staff/audit";
import { projectSettings, projectTargets } from "../bot/staff/project";
import type { Database } from "../prisma/client";
import { option, printTable, runCommand, UsageError } from "./command-line";

const USAGE = `npm run project -- list
npm run project -- set [--project NAME] --visibility team|own
   team: everyone in the project sees its clients. own: a coach sees own clients only, managers see all.`;

/** `npm run project`: the projects and their settings. A change holds from the next message on, and is audited. */
runCommand(async (db, [action, ...argv]) => {
  if (action === "list") return listProjects(db);
  if (action === "set") return setVisibility(db, argv);
  throw new UsageError(USAGE);
});

async function listProjects(db: Database): Promise<void> {
  const projects = await db.project.findMany({ orderBy: { startsOn: "desc" } });
  const day = (date: Date) => date.toISOString().slice(0, 10);
  printTable([
    ["NAME", "FROM", "TO", "ZONE", "VISIBILITY", "PLACEMENT TARGET"],
    ...projects.map((project) => [
      project.name,
      day(project.startsOn),
      day(project.endsOn),
      project.timeZone,
      projectSettings.parse(project.settings).visibility,
      `${Math.round(projectTargets.parse(project.targets).placementShare * 100)} %`,
    ]),
  ]);
}

async function setVisibility(db: Database, argv: string[]): Promise<void> {
  const visibility = option(argv, "visibility");
  if (visibility !== "team" && visibility !== "own")
    throw new UsageError(`--visibility must be team or own.\n${USAGE}`);
  const name = option(argv, "project");
  const projects = await db.project.findMany({ select: { id: true, name: true, settings: true } });
  const project = name === undefined && projects.length === 1 ? projects[0] : projects.find((one) => one.name === name);
  if (!project)
    throw new UsageError(
      `Say which project: --project ${projects.map((one) => `"${one.name}"`).join(" | ") || "(there is none yet)"}`,
    );
  await db.$transaction(async (tx) => {
    await tx.project.update({
      where: { id: project.id },
      data: { settings: { ...projectSettings.parse(project.settings), visibility } },
    });
    await recordAudit(tx, {
      actorLabel: "cli",
      projectId: project.id,
      command: `project.visibility.${visibility}`,
      subject: "Project",
      subjectIds: [project.id],
    });
  });
  process.stdout.write(`${project.name}: ${visibility}\n`);
}
