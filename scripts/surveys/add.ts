import { recordAudit } from "../../bot/staff/audit";
import type { Database } from "../../prisma/client";
import { bringQuestionnaire, nameOfFile } from "../../surveys/catalogue/bring";
import { AUDIENCES } from "../../surveys/catalogue/metadata";
import { option, refuseStrayWords, runCommand, UsageError } from "../command-line";
import { countFindings, printFindings } from "./print-findings";
import { readJsonFile, readMetaOf } from "./read-made";

const USAGE = `npm run surveys -- add FILE --audience WHOM [--meta FILE] [--name NAME] [--project NAME]
  FILE        a SurveyJS JSON (docs/surveys.md)
  --audience  ${AUDIENCES.join(" | ")}; or the metadata says it
  --meta      the metadata; FILE's own «.meta.json» beside it if nothing is said
  --name      the file's name if nothing is said; the same name again is the next version`;

/** `npm run surveys -- add`: stores a questionnaire made elsewhere as the project's own. */
export function addSurvey([file, ...argv]: string[]): Promise<void> {
  if (file === undefined || file.startsWith("--")) throw new UsageError(USAGE);
  refuseStrayWords(argv, { values: ["audience", "meta", "name", "project"] }, USAGE);
  const definition = readJsonFile(file);
  const meta = metaWith(readMetaOf(file, option(argv, "meta")), option(argv, "audience"));
  const name = option(argv, "name") ?? nameOfFile(file);
  if (!name) throw new UsageError(`${file} gives no name: say one with --name.`);
  return runCommand(async (db) => {
    const project = await projectOf(db, option(argv, "project"));
    const brought = await db.$transaction(async (tx) => {
      const result = await bringQuestionnaire(
        tx,
        { name, definition, meta },
        { projectId: project.id, createdBy: null },
      );
      if (result.type === "brought" && result.isNew)
        await recordAudit(tx, {
          actorLabel: "cli",
          projectId: project.id,
          command: "surveys.add",
          subject: "Questionnaire",
          subjectIds: [result.id],
        });
      return result;
    });
    if (brought.type === "refused") {
      process.stdout.write(`${file} was not added: ${countFindings(brought)}\n`);
      printFindings(brought);
      process.exitCode = 1;
      return;
    }
    const { version, isNew } = brought;
    process.stdout.write(`${project.name}: «${name}» ${isNew ? "is now" : "is already"} version ${version}\n`);
    printFindings({ problems: [], warnings: brought.warnings });
  });
}

function metaWith(meta: unknown, audience: string | undefined): unknown {
  const isObject = typeof meta === "object" && meta !== null && !Array.isArray(meta);
  if (audience === undefined) {
    if (isObject && !("audience" in meta))
      throw new UsageError(`Say who is asked: --audience ${AUDIENCES.join(" | ")}`);
    return meta;
  }
  if (!(AUDIENCES as readonly string[]).includes(audience))
    throw new UsageError(`«${audience}» is nobody: --audience ${AUDIENCES.join(" | ")}`);
  return isObject ? { ...meta, audience } : meta;
}

async function projectOf(db: Database, name: string | undefined): Promise<{ id: string; name: string }> {
  const projects = await db.project.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } });
  const project = name === undefined && projects.length === 1 ? projects[0] : projects.find((one) => one.name === name);
  if (!project)
    throw new UsageError(
      `Say which project: --project ${projects.map((one) => `"${one.name}"`).join(" | ") || "(there is none yet)"}`,
    );
  return project;
}
