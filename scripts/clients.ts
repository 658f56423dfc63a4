import "./set-up-first";
import { stat } from "node:fs/promises";
import { extname } from "node:path";
import { importList, ListFault, type ListReport } from "../bot/features/clients/intake/import/import-list";
import { type ListProject, listProjects } from "../bot/features/clients/intake/import/store";
import type { Database } from "../prisma/client";
import { openProblems } from "./clients/problems-file";
import { readCsv } from "./clients/read-csv";
import { readXlsx } from "./clients/read-xlsx";
import { option, refuseStrayWords, runCommand, UsageError } from "./command-line";

const USAGE = `npm run clients -- import FILE [--project NAME] [--sheet N] [--errors FILE [--overwrite]] [--apply] [--include-similar]
  FILE               a list of clients, CSV or XLSX (docs/clients.md, docs/examples/clients.csv)
  --apply            writes; without it the list is only looked at
  --errors FILE      what is wrong, as a CSV file; --overwrite if it is there already
  --include-similar  also those whose name is like that of somebody who is there already`;

/** `npm run clients`: brings a list of clients that was kept elsewhere. */
runCommand(async (db, [action, file, ...argv]) => {
  if (action !== "import" || file === undefined || file.startsWith("--")) throw new UsageError(USAGE);
  const known = { values: ["project", "sheet", "errors"], flags: ["apply", "include-similar", "overwrite"] };
  refuseStrayWords(argv, known, USAGE);
  try {
    await importFile(db, file, argv);
  } catch (error) {
    throw error instanceof ListFault ? new UsageError(error.message) : error;
  }
});

/** Larger files are no lists of clients: 50,000 rows take about 10 MB. */
const MOST_BYTES = 50_000_000;

async function importFile(db: Database, file: string, argv: string[]): Promise<void> {
  const info = await stat(file).catch(() => null);
  if (!info?.isFile()) throw new UsageError(`There is no file ${file}.`);
  if (info.size > MOST_BYTES) throw new UsageError(`${file} is over 50 MB. Bring the list in parts.`);
  const project = await projectOf(db, option(argv, "project"));
  const sheet = Number(option(argv, "sheet") ?? 1);
  if (!Number.isInteger(sheet) || sheet < 1) throw new UsageError("--sheet is a number: 1 is the first sheet.");
  const apply = argv.includes("--apply");
  const errors = option(argv, "errors");
  const rows = /^\.xlsx$/i.test(extname(file)) ? readXlsx(file, sheet) : readCsv(file);
  if (/^\.xls$/i.test(extname(file)))
    throw new UsageError("Old XLS files cannot be read. Save the list as XLSX or CSV.");
  const problems = errors ? await openProblems(errors, file, argv.includes("--overwrite")) : null;
  const report = await importList(db, rows, {
    project,
    apply,
    includeSimilar: argv.includes("--include-similar"),
    now: new Date(),
    progress: (done, all) => process.stderr.write(`${done} of ${all} written\n`),
  }).catch(async (error) => {
    await problems?.drop();
    throw error;
  });
  print(report, project, apply);
  if (problems) {
    await problems.write(report.problems);
    line(`What is wrong is in ${errors}: it holds clients' data, so delete it when it is mended.`);
  }
}

/** So many of each are shown; all are in the file of --errors. */
const MOST_SHOWN = 20;

function print(report: ListReport, project: ListProject, apply: boolean): void {
  const { header, rows, fresh, added, there, problems, repeated, similar } = report;
  line(`${project.name}: ${rows} rows`);
  const used = header.titles.filter((_, at) => !["unknown", "empty", "identity_code"].includes(header.columns[at]!));
  line(`Columns: ${used.join(", ")}`);
  if (header.unknown.length > 0) line(`Left out, not known: ${header.unknown.join(", ")}`);
  if (header.columns.includes("identity_code"))
    line(
      "The list has a column of personal identity codes. Delete it: Teho never stores them, and no such row is brought.",
    );
  const wrongRows = new Set(problems.map((problem) => problem.row)).size;
  if (problems.length > 0) {
    line(`\nRows with something wrong: ${wrongRows}`);
    for (const { row, column, value, wrong, todo } of problems.slice(0, MOST_SHOWN))
      line(`  row ${row}${column ? `, ${column}` : ""}${value ? ` «${value}»` : ""}: ${wrong} ${todo}`);
    more(problems.length);
  }
  if (repeated.length > 0) {
    line(`\nTwice in the list: ${repeated.length}`);
    for (const { row, earlier } of repeated.slice(0, MOST_SHOWN))
      line(`  row ${row} is the same as row ${earlier}. If they are two people, give each a case code.`);
    more(repeated.length);
  }
  if (similar.length > 0) {
    line(`\nPerhaps there already, left out (bring them with --include-similar): ${similar.length}`);
    for (const { client, to } of similar.slice(0, MOST_SHOWN))
      line(
        `  row ${client.row}, ${nameOf(client.details)}: like ${to
          .slice(0, 3)
          .map((one) => `${nameOf(one)} ${one.caseCode}`)
          .join(", ")}`,
      );
    more(similar.length);
  }
  line(`\nThere already: ${there}`);
  line(apply ? `Added: ${added}` : `New: ${fresh.length}. Nothing was written: add --apply to bring them.`);
}

function more(count: number): void {
  if (count > MOST_SHOWN) line(`  … and ${count - MOST_SHOWN} more`);
}

function nameOf({ givenName, familyName }: { givenName: string; familyName: string }): string {
  return `${givenName} ${familyName}`;
}

function line(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The named project, or the only one there is. */
async function projectOf(db: Database, name: string | undefined): Promise<ListProject> {
  const projects = await listProjects(db);
  const found = name === undefined && projects.length === 1 ? projects[0] : projects.find((one) => one.name === name);
  if (projects.length === 0)
    throw new UsageError("There is no project yet: start Teho once with PROJECT_NAME and its days.");
  if (!found)
    throw new UsageError(`Say which project: --project ${projects.map((one) => `"${one.name}"`).join(" | ")}`);
  return found;
}
