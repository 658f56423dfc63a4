import { z } from "zod";
import { recordAudit } from "../bot/staff/audit";
import { type ProjectSettings, projectSettings, projectTargets } from "../bot/staff/project";
import type { Database } from "../prisma/client";
import { option, printTable, runCommand, UsageError } from "./command-line";

const USAGE = `npm run project -- list
npm run project -- show [--project NAME]                      its settings
npm run project -- set [--project NAME] KEY=VALUE …           for example visibility=own earlyPhaseWeeks=6 reminders.morningAt=07:45
   visibility=team: everyone in the project sees its clients. own: a coach sees own clients only, managers see all.
   What each setting means: bot/staff/project.ts.`;

/** `npm run project`: the projects and their settings. A change holds from the next message on, and is audited. */
runCommand(async (db, [action, ...argv]) => {
  if (action === "list") return listProjects(db);
  if (action === "show") return showSettings(db, argv);
  if (action === "set") return setSettings(db, argv);
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

async function showSettings(db: Database, argv: string[]): Promise<void> {
  const project = await chosenProject(db, argv);
  const rows = Object.entries(projectSettings.parse(project.settings)).flatMap(([key, value]): [string, string][] =>
    isGroup(value)
      ? Object.entries(value).map(([inner, set]) => [`${key}.${inner}`, String(set)])
      : [[key, String(value)]],
  );
  printTable([["SETTING", project.name], ...rows]);
}

async function setSettings(db: Database, argv: string[]): Promise<void> {
  const visibility = option(argv, "visibility");
  const pairs = [
    ...(visibility === undefined ? [] : [`visibility=${visibility}`]),
    ...argv.filter((word) => /^[a-zA-Z.]+=/.test(word)),
  ];
  if (pairs.length === 0) throw new UsageError(USAGE);
  const project = await chosenProject(db, argv);
  const settings = pairs.reduce(withPair, projectSettings.parse(project.settings));
  const read = projectSettings.safeParse(settings);
  if (!read.success) throw new UsageError(`${z.prettifyError(read.error)}\n${USAGE}`);
  await db.$transaction(async (tx) => {
    await tx.project.update({ where: { id: project.id }, data: { settings: read.data } });
    for (const pair of pairs)
      await recordAudit(tx, {
        actorLabel: "cli",
        projectId: project.id,
        command: `project.${pair.replace("=", ".")}`,
        subject: "Project",
        subjectIds: [project.id],
      });
  });
  process.stdout.write(`${project.name}: ${pairs.join(" ")}\n`);
}

/** «reminders.morningAt=07:45» into the settings; the schema judges it afterwards. An unknown key is told at once. */
function withPair(settings: ProjectSettings, pair: string): ProjectSettings {
  const [name = "", ...rest] = pair.split("=");
  const [key = "", inner] = name.split(".");
  const value = readValue(rest.join("="));
  const before = (settings as Record<string, unknown>)[key];
  const known = isGroup(before) ? inner !== undefined && inner in before : key in settings && inner === undefined;
  if (!known) throw new UsageError(`There is no setting ${name}.\n${USAGE}`);
  return { ...settings, [key]: isGroup(before) ? { ...before, [inner!]: value } : value } as ProjectSettings;
}

function readValue(written: string): unknown {
  if (written === "true" || written === "false") return written === "true";
  if (written === "null" || written === "none") return null;
  return /^\d+(\.\d+)?$/.test(written) ? Number(written) : written;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

async function chosenProject(db: Database, argv: string[]) {
  const name = option(argv, "project");
  const projects = await db.project.findMany({ select: { id: true, name: true, settings: true } });
  const project = name === undefined && projects.length === 1 ? projects[0] : projects.find((one) => one.name === name);
  if (!project)
    throw new UsageError(
      `Say which project: --project ${projects.map((one) => `"${one.name}"`).join(" | ") || "(there is none yet)"}`,
    );
  return project;
}
