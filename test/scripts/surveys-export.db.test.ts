import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { DEMO_PROJECT_ID, demoClientId, demoEmployerId } from "../../prisma/demo/people";
import { putDemo } from "../../prisma/demo/put-demo";
import { writeExport } from "../../scripts/surveys/export";
import { putAnswer, putRound } from "../features/feedback/results/stored-answers";
import { openTestDatabase, type TestDatabase } from "../support/database";
import { comment, questionnaire, scale } from "../surveys/results/made";

/** `npm run surveys -- export`: what a spreadsheet shows, read back from the files. */

const NOW = new Date("2026-11-24T08:30:00Z");
const schools = questionnaire([scale("cooperation"), scale("rarely"), comment("wish")], {
  key: "school",
  audience: "school",
  purpose: "yearly",
  privacy: "anonymous",
});
const associations = questionnaire([scale("cooperation")], {
  key: "association",
  audience: "association",
  purpose: "yearly",
  privacy: "anonymous",
});
const assessment = questionnaire(
  [
    { type: "text", name: "title_of_task", title: { fi: "Mitä työ oli?" } },
    scale("tasks_go", ["=cmd()", "Melko huonosti", "Siltä väliltä", "Melko hyvin", "Hyvin"]),
  ],
  { key: "employer-assessment", audience: "employer", purpose: "assessment", privacy: "named" },
);

let test_: TestDatabase;
let folder: string;
let said: string;

beforeAll(async () => {
  test_ = await openTestDatabase();
  const { db } = test_;
  await putDemo(db, NOW);
  const roundId = await putRound(db, schools);
  for (const n of [0, 1, 2, 3, 4, 5])
    await putAnswer(db, schools, {
      answers: {
        cooperation: n < 5 ? n + 1 : "dk",
        wish: `=HYPERLINK("http://x.fi";"${n}") Matti Korhonen 0401234567`,
        ...(n < 4 ? { rarely: 3 } : {}),
      },
      roundId,
      language: "uk",
    });
  const small = await putRound(db, associations, { name: "Yhdistykset" });
  for (const n of [1, 2, 3, 4]) await putAnswer(db, associations, { answers: { cooperation: n }, roundId: small });
  await putAnswer(db, assessment, {
    answers: { tasks_go: 4 },
    clientId: demoClientId(1),
    employerId: demoEmployerId(1),
    day: "2026-10-06",
  });
});
afterAll(() => test_.close());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "teho-export-"));
  said = "";
  jest.spyOn(process.stdout, "write").mockImplementation((line) => {
    said += String(line);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...argv: string[]) => writeExport(test_.db, argv, NOW);

async function sheets(file: string): Promise<Map<string, unknown[][]>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  return new Map(
    book.worksheets.map((sheet) => {
      const rows: unknown[][] = [];
      sheet.eachRow({ includeEmpty: true }, (row) => rows.push((row.values as unknown[]).slice(1)));
      return [sheet.name, rows];
    }),
  );
}

test("XLSX: a sheet a questionnaire; anonymous answers without id, day, version and language", async () => {
  const file = join(folder, "answers.xlsx");
  await run("--out", file);
  const book = await sheets(file);
  expect([...book.keys()]).toEqual(["summary", "codebook", "association", "employer-assessment", "school"]);
  const [head, ...rows] = book.get("school")!;
  expect(head).toEqual(["privacy", "wave", "version", "day", "employer", "client", "cooperation", "rarely"]);
  expect(rows.map(([privacy, wave, ...rest]) => [privacy, wave, ...rest.slice(0, 4).filter(Boolean)])).toEqual(
    Array.from({ length: 6 }, () => ["anonymous", "Koulut 11/2026"]),
  );
  expect(rows.map((row) => row[6]).sort()).toEqual([1, 2, 3, 4, 5, "dk"]);
  // Four answered it: not shown.
  expect(rows.flatMap((row) => row[7] ?? [])).toEqual([]);
  const stored = await test_.db.surveyResponse.findMany({ where: { privacy: "anonymous" } });
  const written = JSON.stringify([...book]);
  for (const { id } of stored) expect(written).not.toContain(id);
  expect(written).not.toMatch(/"uk"|HYPERLINK/);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("a round of four is named in the summary with the reason, and none of its answers is there", async () => {
  const file = join(folder, "answers.xlsx");
  await run("--out", file);
  const book = await sheets(file);
  expect(book.get("association")).toHaveLength(1);
  expect(book.get("summary")!.find(([key]) => key === "association")).toMatchObject({ 2: 0, 6: "under_five" });
  expect(said).toContain("school 6");
});

test("named answers stand with day, workplace and case code; the codebook tells what the values mean", async () => {
  const file = join(folder, "answers.xlsx");
  await run("--out", file);
  const book = await sheets(file);
  const { caseCode } = await test_.db.client.findUniqueOrThrow({ where: { id: demoClientId(1) } });
  expect(book.get("employer-assessment")![1]).toEqual(["named", "2026-2", 1, "2026-10-06", "K-Rauta", caseCode, 4]);
  const meanings = book
    .get("codebook")!
    .filter(([key, column]) => key === "employer-assessment" && column === "tasks_go");
  expect(meanings.map((row) => row.slice(4))).toEqual([
    [1, "'=cmd()", "1"],
    [2, "Melko huonosti", "1"],
    [3, "Siltä väliltä", "1"],
    [4, "Melko hyvin", "1"],
    [5, "Hyvin", "1"],
    ["dk", "En osaa sanoa", "1"],
  ]);
  const audit = await test_.db.auditEvent.findFirst({ where: { command: "surveys.export" } });
  expect(audit).toMatchObject({ projectId: DEMO_PROJECT_ID, actorLabel: "cli", subjectIds: [demoClientId(1)] });
});

test("own words only when asked for, masked, in cells that are no formulas", async () => {
  const file = join(folder, "answers.xlsx");
  await run("--out", file, "--texts");
  const book = await sheets(file);
  const [, ...rows] = book.get("open-answers")!;
  expect(rows).toHaveLength(6);
  for (const [, , words] of rows) expect(words).toMatch(/^'=HYPERLINK.* \[nimi\] \[puhelin\]$/);
});

test("CSV: the same tables as files", async () => {
  const out = join(folder, "csv");
  await run("--out", out);
  expect(readdirSync(out).sort()).toEqual([
    "association.csv",
    "codebook.csv",
    "employer-assessment.csv",
    "school.csv",
    "summary.csv",
  ]);
  const rows = parse(readFileSync(join(out, "school.csv")), { bom: true, delimiter: ";" }) as string[][];
  expect(rows).toHaveLength(7);
  expect(rows.map((row) => row.length)).toEqual(Array.from({ length: 7 }, () => 8));
});

test.each([
  [[], /--out FILE\.xlsx/],
  [["--out", "x.xlsx", "--project", "Muu"], /Say which project/],
  [["--out", "x.xlsx", "--text"], /«--text» is not known/],
])("%j is refused with what to write", async (argv, words) => {
  await expect(run(...argv)).rejects.toThrow(words);
});

test("a file that is there already stays as it is, unless told", async () => {
  const file = join(folder, "answers.xlsx");
  await run("--out", file);
  const before = readFileSync(file);
  await expect(run("--out", file)).rejects.toThrow(/there already/);
  expect(readFileSync(file).equals(before)).toBe(true);
  await run("--out", file, "--overwrite");
});
