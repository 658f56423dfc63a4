import { mkdir, open } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { recordAudit } from "../../bot/staff/audit";
import type { Database } from "../../prisma/client";
import { namesFinder } from "../../surveys/intake/name-finders";
import { createMask, MASK_WORDS } from "../../surveys/results/mask";
import { collect } from "../../surveys/results/store";
import { neutral } from "../clients/problems-file";
import { option, refuseStrayWords, runCommand, UsageError } from "../command-line";
import { type Cell, exportTables, type Names, type Table } from "./export-tables";

const USAGE = `npm run surveys -- export --out FILE.xlsx|FOLDER [--project NAME] [--texts] [--overwrite]
  FILE.xlsx: a sheet for each questionnaire, with summary and codebook; FOLDER: the same as CSV files
  --texts: what respondents wrote in their own words too, with names and contact details masked as far as they are
    found where it was not given by name; it may still tell who wrote it`;

/** `npm run surveys -- export`: answers for a spreadsheet. */
export function exportSurveys(argv: string[]): Promise<void> {
  return runCommand((db) => writeExport(db, argv, new Date()));
}

/** @throws UsageError saying what to write instead. */
export async function writeExport(db: Database, argv: string[], now: Date): Promise<void> {
  refuseStrayWords(argv, { values: ["out", "project"], flags: ["texts", "overwrite"] }, USAGE);
  const out = option(argv, "out");
  if (!out) throw new UsageError(USAGE);
  const project = await chosenProject(db, option(argv, "project"));
  const collected = await collect(db, { projectId: project.id, clientIds: null }, now);
  if (collected.questionnaires.length === 0) throw new UsageError(`${project.name}: nobody was asked anything yet.`);
  const texts = argv.includes("--texts");
  const mask = texts ? createMask(await namesFinder(db, project.id), MASK_WORDS.fi) : null;
  const tables = exportTables(collected, await namesOf(db, project.id), { texts: mask });
  const clientIds = collected.responses.flatMap(({ privacy, clientId }) =>
    privacy === "named" && clientId ? [clientId] : [],
  );
  // Before the file is there: what cannot be noted is not handed out.
  await recordAudit(db, {
    actorLabel: "cli",
    projectId: project.id,
    command: texts ? "surveys.export_texts" : "surveys.export",
    subject: "Client",
    subjectIds: [...new Set(clientIds)],
  });
  const write = { overwrite: argv.includes("--overwrite") };
  if (extname(out).toLowerCase() === ".xlsx") await writeFile(out, await asXlsx(tables), write);
  else await writeFolder(out, tables, write);
  process.stdout.write(`${project.name}: ${tables.map(({ name, rows }) => `${name} ${rows.length - 1}`).join(", ")}\n`);
  process.stdout.write(
    `Written to ${out}. It holds respondents' answers: keep it where the project's records are kept.\n`,
  );
}

async function writeFolder(folder: string, tables: Table[], how: { overwrite: boolean }): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${folder} cannot be made (${error.code}). Name another folder for --out.`);
  });
  for (const table of tables) await writeFile(join(folder, `${fileName(table.name)}.csv`), asCsv(table), how);
}

/** «project/own» of a questionnaire that a manager brought must not lead into another folder. */
function fileName(name: string): string {
  return basename(name.replaceAll(/[^\p{L}\d]+/gu, "-"));
}

/** Readable by the person who runs this alone. */
async function writeFile(path: string, content: string | Buffer, { overwrite }: { overwrite: boolean }): Promise<void> {
  const file = await open(path, overwrite ? "w" : "wx", 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      error.code === "EEXIST"
        ? `${path} is there already. Name another one for --out, or add --overwrite.`
        : `${path} cannot be written (${error.code}). Name another one for --out.`,
    );
  });
  try {
    await file.chmod(0o600);
    await file.writeFile(content);
  } finally {
    await file.close();
  }
}

/** For a spreadsheet: semicolons and a mark, as Finnish Excel wants them. */
function asCsv({ rows }: Table): string {
  const field = (cell: Cell) =>
    typeof cell === "string" ? `"${neutral(cell).replaceAll('"', '""')}"` : String(cell ?? "");
  return `\uFEFF${rows.map((row) => row.map(field).join(";")).join("\r\n")}\r\n`;
}

async function asXlsx(tables: Table[]): Promise<Buffer> {
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.Workbook();
  for (const { name, rows } of tables) {
    const sheet = book.addWorksheet(
      sheetName(
        name,
        book.worksheets.map((one) => one.name),
      ),
      {
        views: [{ state: "frozen", ySplit: 1 }],
      },
    );
    for (const row of rows) sheet.addRow(row.map((cell) => (typeof cell === "string" ? neutral(cell) : cell)));
    sheet.getRow(1).font = { bold: true };
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Excel takes 31 characters, each name once. */
function sheetName(name: string, taken: string[]): string {
  const plain = fileName(name).slice(-31);
  const free = (candidate: string) => !taken.some((one) => one.toLowerCase() === candidate.toLowerCase());
  if (free(plain)) return plain;
  for (let n = 2; ; n += 1) {
    const numbered = `${plain.slice(0, 27)} ${n}`;
    if (free(numbered)) return numbered;
  }
}

async function namesOf(db: Database, projectId: string): Promise<Names> {
  const [employers, clients] = await Promise.all([
    db.employer.findMany({ where: { projectId }, select: { id: true, name: true } }),
    db.client.findMany({ where: { projectId }, select: { id: true, caseCode: true } }),
  ]);
  const employerNames = new Map(employers.map(({ id, name }) => [id, name]));
  const caseCodes = new Map(clients.map(({ id, caseCode }) => [id, caseCode]));
  return { employer: (id) => employerNames.get(id) ?? null, client: (id) => caseCodes.get(id) ?? null };
}

async function chosenProject(db: Database, name: string | undefined): Promise<{ id: string; name: string }> {
  const projects = await db.project.findMany({ select: { id: true, name: true } });
  const found = name === undefined && projects.length === 1 ? projects[0] : projects.find((one) => one.name === name);
  if (!found)
    throw new UsageError(
      `Say which project: --project ${projects.map((one) => `"${one.name}"`).join(" | ") || "(there is none yet)"}`,
    );
  return found;
}
