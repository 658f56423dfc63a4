import "./set-up-first";
import type { z } from "zod";
import { recordAudit } from "../bot/staff/audit";
import { contradictionsIn, projectSettings, projectTargets } from "../bot/staff/project";
import type { Database } from "../prisma/client";
import { option, printTable, refuseStrayWords, runCommand, UsageError } from "./command-line";

const USAGE = `npm run project -- list
npm run project -- show [--project NAME]                      its settings, and what each means
npm run project -- set [--project NAME] KEY=VALUE …           for example visibility=own earlyPhaseWeeks=6 reminders.morningAt=07:45`;

/** Settings and targets as one thing to show and set: «targets.placementShare» beside «earlyPhaseWeeks». */
const everything = projectSettings.extend({ targets: projectTargets.prefault({}) });
type Everything = z.infer<typeof everything>;

/** `npm run project`: the projects and their settings. A change holds from the next message on, and is audited. */
runCommand(async (db, [action, ...argv]) => {
  switch (action) {
    case "list":
      refuseStrayWords(argv, {}, USAGE);
      return listProjects(db);
    case "show":
      refuseStrayWords(argv, { values: ["project"] }, USAGE);
      return showSettings(db, argv);
    case "set":
      refuseStrayWords(argv, { values: ["project", "visibility"], isWord: (word) => PAIR.test(word) }, USAGE);
      return setSettings(db, argv);
    default:
      throw new UsageError(USAGE);
  }
});

const PAIR = /^[a-zA-Z]+(?:\.[a-zA-Z]+)?=./;

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
  const rows = Object.entries(settingsOf(project)).flatMap(([key, value]): string[][] =>
    isGroup(value)
      ? Object.entries(value).map(([inner, set]) => [`${key}.${inner}`, sayValue(set), meaningOf([key, inner])])
      : [[key, sayValue(value), meaningOf([key])]],
  );
  printTable([["SETTING", project.name, "MEANING"], ...rows]);
}

function settingsOf(project: { settings: unknown; targets: unknown }): Everything {
  return { ...projectSettings.parse(project.settings), targets: projectTargets.parse(project.targets) };
}

function sayValue(value: unknown): string {
  return value === null ? "none" : String(value);
}

/** The schema's own words about a setting. */
function meaningOf(path: string[]): string {
  let at: unknown = everything;
  for (const name of path) {
    while (isWrapped(at)) at = at.unwrap();
    at = (at as z.ZodObject).shape[name];
  }
  return (at as z.ZodType).description ?? "";
}

function isWrapped(schema: unknown): schema is { unwrap(): unknown } {
  return typeof (schema as { unwrap?: unknown }).unwrap === "function";
}

async function setSettings(db: Database, argv: string[]): Promise<void> {
  const visibility = option(argv, "visibility");
  const named = argv[argv.indexOf("--project") + 1];
  const pairs = [
    ...(visibility === undefined ? [] : [`visibility=${visibility}`]),
    ...argv.filter((word, at) => PAIR.test(word) && !(argv[at - 1] === "--project" && word === named)),
  ];
  if (pairs.length === 0) throw new UsageError(USAGE);
  const project = await chosenProject(db, argv);
  const read = everything.safeParse(pairs.reduce(withPair, settingsOf(project)));
  if (!read.success)
    throw new UsageError(read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n"));
  const { targets, ...settings } = read.data;
  const contradictions = contradictionsIn(settings);
  if (contradictions.length > 0) throw new UsageError(contradictions.join("\n"));
  await db.$transaction(async (tx) => {
    await tx.project.update({ where: { id: project.id }, data: { settings, targets } });
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
function withPair(settings: Everything, pair: string): Everything {
  const [name = "", ...rest] = pair.split("=");
  const [key = "", inner] = name.split(".");
  const value = readValue(rest.join("="));
  const before = (settings as Record<string, unknown>)[key];
  const known = isGroup(before) ? inner !== undefined && inner in before : key in settings && inner === undefined;
  if (!known) throw new UsageError(`There is no setting ${name}. «npm run project -- show» lists them.`);
  return { ...settings, [key]: isGroup(before) ? { ...before, [inner!]: value } : value } as Everything;
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
  const projects = await db.project.findMany({ select: { id: true, name: true, settings: true, targets: true } });
  const project = name === undefined && projects.length === 1 ? projects[0] : projects.find((one) => one.name === name);
  if (!project)
    throw new UsageError(
      `Say which project: --project ${projects.map((one) => `"${one.name}"`).join(" | ") || "(there is none yet)"}`,
    );
  return project;
}
