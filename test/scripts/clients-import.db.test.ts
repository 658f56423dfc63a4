import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import ExcelJS from "exceljs";
import { DEMO_PROJECT_ID, demoStaffId } from "../../prisma/demo/people";
import { putDemo } from "../../prisma/demo/put-demo";
import { openTestDatabase, type TestDatabase } from "../support/database";
import { openShell, type Shell } from "../support/shell";

/** `npm run clients -- import` against the real database, with files made here of invented people. */

jest.setTimeout(120_000);
let test_: TestDatabase;
let shell: Shell;
let folder: string;

beforeAll(async () => {
  test_ = await openTestDatabase();
  await putDemo(test_.db, new Date());
  shell = openShell({ DATABASE_URL: test_.url });
  folder = mkdtempSync(join(tmpdir(), "teho-import-"));
});
afterAll(async () => {
  shell.close();
  rmSync(folder, { recursive: true, force: true });
  await test_.close();
});

const run = (args: string[]) => shell.run("clients", args);
/** In a process of its own. */
const runAlone = (args: string[], env: Record<string, string> = {}) => shell.run("clients", args, { alone: true, env });

let made = 0;
function file(content: string | Buffer, name?: string): string {
  made += 1;
  const path = join(folder, name ?? `list-${made}.csv`);
  writeFileSync(path, content);
  return path;
}
const count = () => test_.db.client.count();
const find = (givenName: string, familyName: string) =>
  test_.db.client.findMany({ where: { givenName, familyName }, include: { referrals: true, pathEvents: true } });

test("the example of the documentation: looked at first, written with --apply, and again adds nothing", async () => {
  const before = await count();
  const looked = await run(["import", "docs/examples/clients.csv"]);
  expect(looked.out).toContain("New: 4. Nothing was written");
  expect(await count()).toBe(before);

  const written = await run(["import", "docs/examples/clients.csv", "--apply"]);
  expect(written.out).toContain("Added: 4");
  expect(written.code).toBe(0);
  expect(await find("Aino", "Esimerkki")).toMatchObject([
    {
      caseCode: "K-001",
      status: "active",
      coachId: demoStaffId("maija"),
      startedOn: new Date("2026-01-19T00:00:00Z"),
      phone: "+358400000001",
      startingSituation: ["long_term_unemployed", "aged_55_plus", "isced_3_4", "ageing_unemployed"],
      referrals: [{ source: "employment_services", referredBy: "neuvoja Virpi" }],
      pathEvents: [{ fact: { kind: "introduction" }, text: "tuotu listasta", authorId: demoStaffId("maija") }],
    },
  ]);
  const [cecilia] = await find("Cecilia", "Kuvitteellinen");
  expect(cecilia).toMatchObject({ status: "ended", endedOn: new Date("2026-08-28T00:00:00Z") });
  expect(cecilia!.pathEvents.map(({ fact }) => (fact as { kind: string }).kind)).toEqual(["introduction", "exit"]);
  // No code in the list: the next free one of the project's own series.
  expect((await find("Daniel", "Keksitty"))[0]).toMatchObject({
    caseCode: "A-025",
    status: "referred",
    pathEvents: [],
  });
  const trail = await test_.db.auditEvent.findMany({ where: { command: "clients.import" } });
  expect(trail.flatMap((event) => event.subjectIds)).toHaveLength(4);

  const again = await run(["import", "docs/examples/clients.csv", "--apply"]);
  expect(again.out).toContain("There already: 4");
  expect(again.out).toContain("Added: 0");
  expect(await count()).toBe(before + 4);
});

test("what is wrong is told by row and column, good rows are brought, and formulas in the error file are harmless", async () => {
  const errors = join(folder, "errors.csv");
  const path = file(
    [
      "Sukunimi,Etunimi,Aloitus,Lempiväri,Puhelin",
      "Hyvönen,Kelpaa,1.3.2026,sininen,",
      "Huono,Päivä,31.2.2026,,",
      "=CMD(1),Kaava,,,",
      "Tunnus,Tuula,,131052-308T,",
      "Hyvönen,Kelpaa,1.3.2026,,",
      "Virtanen,Mati,,,",
    ].join("\r\n"),
  );
  const { out } = await run(["import", path, "--apply", "--errors", errors]);
  expect(out).toContain("Left out, not known: Lempiväri");
  expect(out).toContain("row 3, Aloitus «31.2.2026»: There is no such day.");
  expect(out).toContain("row 4, Sukunimi «=CMD(1)»");
  expect(out).toMatch(/row 5, Lempiväri: The cell holds a personal identity code\. Delete it/);
  expect(out).toContain("row 6 is the same as row 2");
  expect(out).toMatch(/row 7, Mati Virtanen: like Matti Virtanen A-001/);
  expect(out).toContain("Added: 1");
  const written = readFileSync(errors, "utf8");
  expect(written).toContain(`"'=CMD(1)"`);
  expect(written + out).not.toContain("131052");
  expect(await find("Mati", "Virtanen")).toEqual([]);
  expect((await run(["import", path, "--apply", "--include-similar"])).out).toContain("Added: 1");
  expect((await run(["import", path, "--apply", "--include-similar"])).out).toContain("Added: 0");
});

test("the file of --errors is never the list itself, nor one that is there already, and nothing is brought", async () => {
  const content = "Etunimi;Sukunimi\nErja;Virhetön\n;Nimetön\n";
  const path = file(content);
  const link = join(folder, "link.csv");
  symlinkSync(path, link);
  for (const same of [path, join(folder, ".", "..", basename(folder), basename(path)), link])
    for (const more of [[], ["--overwrite"]])
      expect(await run(["import", path, "--apply", "--errors", same, ...more])).toMatchObject({
        code: 1,
        out: expect.stringContaining("is the list itself"),
      });
  expect(readFileSync(path, "utf8")).toBe(content);

  const there = file("oma taulukko, joka on pidempi kuin virheet ".repeat(20));
  expect(await run(["import", path, "--apply", "--errors", there])).toMatchObject({
    code: 1,
    out: expect.stringContaining("is there already. Name another file for --errors, or add --overwrite."),
  });
  expect(readFileSync(there, "utf8")).toContain("oma taulukko");
  expect(await find("Erja", "Virhetön")).toEqual([]);

  expect(await run(["import", path, "--apply", "--errors", there, "--overwrite"])).toMatchObject({ code: 0 });
  expect(readFileSync(there, "utf8")).toMatch(/^\ufeff"row";"column"/);
  expect(readFileSync(there, "utf8")).not.toContain("oma taulukko");
  expect(await find("Erja", "Virhetön")).toHaveLength(1);
});

test("a list that cannot be read leaves no empty file of errors behind", async () => {
  const errors = join(folder, "none.csv");
  expect((await run(["import", file("Väri;Koko\npunainen;L\n"), "--errors", errors])).code).toBe(1);
  expect(existsSync(errors)).toBe(false);
});

test("a case code that another has is told; one's own is kept", async () => {
  const path = file("Koodi;Etunimi;Sukunimi\nA-001;Toinen;Ihminen\nZZ-9;Kolmas;Ihminen\n");
  const { out } = await run(["import", path, "--apply"]);
  expect(out).toContain("row 2, case code «A-001»: Another client has this case code.");
  expect(await find("Toinen", "Ihminen")).toEqual([]);
  expect(await find("Kolmas", "Ihminen")).toMatchObject([{ caseCode: "ZZ-9" }]);
});

test.each([
  ["UTF-8 with a mark, semicolons", Buffer.from("\ufeffEtunimi;Sukunimi\nÄijö;Törmälä\n")],
  ["tabs", Buffer.from("Etunimi\tSukunimi\nÄijö\tTörmälä\n")],
  ["Windows-1252", Buffer.from("Etunimi;Sukunimi\nÄijö;Törmälä\n", "latin1")],
  ["UTF-16 as Excel saves «Unicode text»", Buffer.from("\ufeffEtunimi\tSukunimi\nÄijö\tTörmälä\n", "utf16le")],
  ["old Macintosh line ends, quotes", Buffer.from('"Etunimi","Sukunimi"\r"Äijö","Törmälä"\r')],
])("%s is read right", async (_, content) => {
  const { out } = await run(["import", file(content), "--apply"]);
  expect(out).toContain("Columns: Etunimi, Sukunimi");
  expect(await find("Äijö", "Törmälä")).toHaveLength(1);
});

test.each([
  ["an empty file", "", "The list is empty"],
  ["only titles", "Etunimi;Sukunimi\n", "Added: 0"],
  ["no known titles", "Väri;Koko\npunainen;L\n", "No known titles"],
  ["no names", "Etunimi;Puhelin\nJaana;040 123 4567\n", "needs the columns"],
  ["a column twice", "Etunimi;Sukunimi;First name\na;b;c\n", "Two columns mean the same"],
  ["no text at all", Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), "This is no CSV file"],
  ["a quotation mark without its pair", `Etunimi;Sukunimi\n"Jaana;Koponen\n${"x".repeat(300)}\n`, "quotation mark"],
])("%s is explained", async (_, content, hint) => {
  const before = await count();
  expect((await run(["import", file(content), "--apply"])).out).toContain(hint);
  expect(await count()).toBe(before);
});

test.each([
  [[], "npm run clients -- import FILE"],
  [["import"], "npm run clients -- import FILE"],
  [["import", "/ei/ole.csv"], "There is no file"],
  [["import", "docs/examples/clients.csv", "--project", "Ei ole"], "Say which project"],
  [["import", "docs/examples/clients.csv", "--aply"], "«--aply» is not known here"],
  [["import", "docs/examples/clients.csv", "apply"], "«apply» is not known here: nothing was done"],
  [["import", "docs/examples/clients.csv", "--errors", "/nosuchdir/x.csv", "--apply"], "there is no such folder"],
  [["import", "docs/examples/clients.csv", "--errors", "docs", "--apply"], "docs is no file"],
  [["import", "docs/examples/clients.csv", "--sheet", "nolla"], "--sheet is a number"],
])("clients %j ends with what to do, and code 1", async (args, hint) => {
  const { code, out } = await run(args);
  expect(out).toContain(hint);
  expect(code).toBe(1);
});

describe("a spreadsheet", () => {
  let path: string;
  beforeAll(async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("Ohje").addRow(["Tämä välilehti on ohje"]);
    const sheet = book.addWorksheet("Asiakkaat");
    sheet.addRow(["Nimi", "Aloituspäivä", "Puhelin", "Sähköposti", "Ohjauspäivä"]);
    sheet.addRow([
      "Taulukko, Tiina",
      new Date("2026-02-02T00:00:00Z"),
      "0401112222",
      { text: "t@posti.fi", hyperlink: "mailto:t@posti.fi" },
      46023,
    ]);
    sheet.getCell("A4").value = { richText: [{ text: "Kaava " }, { text: "Kalle" }] };
    sheet.getCell("B4").value = { formula: "1+1", result: 46055, date1904: false };
    sheet.addRow(["Rikki Riku", { error: "#N/A" }]);
    path = join(folder, "clients.xlsx");
    await book.xlsx.writeFile(path);
  });

  test("dates, links, rich text and results of formulas are read as one sees them", async () => {
    const { out } = await run(["import", path, "--sheet", "2", "--apply"]);
    expect(out).toMatch(/row 5, Aloituspäivä «#N\/A»: This is no day/);
    expect(out).toContain("Added: 2");
    expect(await find("Tiina", "Taulukko")).toMatchObject([
      {
        startedOn: new Date("2026-02-02T00:00:00Z"),
        phone: "+358401112222",
        email: "t@posti.fi",
        referrals: [{ referredOn: new Date("2026-01-01T00:00:00Z") }],
      },
    ]);
    expect(await test_.db.client.findMany({ where: { startedOn: new Date("2026-02-02") } })).toHaveLength(2);
  });

  test("the wrong sheet, and a sheet that is not there", async () => {
    expect((await run(["import", path])).out).toContain("No known titles");
    expect((await run(["import", path, "--sheet", "9"])).out).toContain("The file has 2 sheets");
  });

  test("a broken file is explained", async () => {
    const broken = file(readFileSync(path).subarray(0, 900), "broken.xlsx");
    expect((await run(["import", broken])).out).toMatch(/no XLSX file, or it is broken|holds no sheets/);
    expect((await run(["import", file("x", "old.xls")])).out).toContain("Old XLS files");
  });
});

test("two imports of one list at the same time bring everybody once, and an intake's case code is not taken twice", async () => {
  const rows = Array.from({ length: 600 }, (_, n) => `${letters(n)}a;${letters(n + 7)}yhta;2.3.2026`);
  const path = file(`Etunimi;Sukunimi;Aloitus\n${rows.join("\n")}\n`);
  const before = await count();
  const runs = await Promise.all([runAlone(["import", path, "--apply"]), runAlone(["import", path, "--apply"])]);
  expect(runs.map(({ code }) => code)).toEqual([0, 0]);
  expect(await count()).toBe(before + 600);
});

test("5,000 rows are brought within seconds and in little memory, and again add nothing", async () => {
  const project = "TEHOA työllistämiseen (demo)";
  const rows = Array.from(
    { length: 5000 },
    (_, n) =>
      `${letters(n * 31)};${letters(n * 17 + 5)}nen;040 ${String(1000000 + n)};${1 + (n % 28)}.3.2026;Maija Valmentaja`,
  );
  const path = file(`Etunimi;Sukunimi;Puhelin;Aloitus;Valmentaja\n${rows.join("\n")}\n`);
  const before = await count();
  const started = Date.now();
  const { out } = await runAlone(["import", path, "--project", project, "--apply", "--include-similar"], {
    NODE_OPTIONS: "--max-old-space-size=160",
  });
  expect(out).toContain("Added: 5000");
  expect(out).toContain("5000 of 5000 written");
  // Three seconds on an idle machine; the tests share theirs.
  expect(Date.now() - started).toBeLessThan(60_000);
  expect(await count()).toBe(before + 5000);
  const codes = await test_.db.client.findMany({ where: { projectId: DEMO_PROJECT_ID }, select: { caseCode: true } });
  expect(new Set(codes.map(({ caseCode }) => caseCode)).size).toBe(codes.length);
  expect((await run(["import", path, "--apply"])).out).toContain("There already: 5000");
});

/** A word of letters for each number. */
function letters(n: number): string {
  let word = "";
  for (let left = n + 30_000; left > 0; left = Math.floor(left / 20)) word += "aeioubdfghklmnprstvy"[left % 20];
  return word[0]!.toUpperCase() + word.slice(1);
}
