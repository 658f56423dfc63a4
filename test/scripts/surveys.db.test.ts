import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEMO_PROJECT_ID } from "../../prisma/demo/people";
import { putDemo } from "../../prisma/demo/put-demo";
import { openTestDatabase, type TestDatabase } from "../support/database";
import { openShell, type Shell } from "../support/shell";

/** `npm run surveys`. */

jest.setTimeout(120_000);
const ROOT = join(__dirname, "..", "..");
const SHIPPED = join(ROOT, "surveys", "questionnaires");
let test_: TestDatabase;
let shell: Shell;
let folder: string;

beforeAll(async () => {
  test_ = await openTestDatabase();
  await putDemo(test_.db, new Date());
  shell = openShell({ DATABASE_URL: test_.url });
  folder = mkdtempSync(join(tmpdir(), "teho-surveys-"));
});
afterAll(async () => {
  shell.close();
  rmSync(folder, { recursive: true, force: true });
  await test_.close();
});

const run = (args: string[], url = test_.url) => shell.run("surveys", args, { env: { DATABASE_URL: url } });

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const SUMMER = {
  title: { fi: "Kysely kesästä" },
  pages: [{ name: "sivu", elements: [{ type: "comment", name: "kesa", title: { fi: "Miten kesä meni?" } }] }],
};

test("check: those that come with Teho are flawless, and no database is needed", async () => {
  const { code, out } = await run(["check"], "postgresql://nobody@127.0.0.1:1/none");
  expect(code).toBe(0);
  expect(out).toMatch(/^client-end: nothing wrong$/m);
  expect(out.trim().split("\n")).toHaveLength(14);
});

test("check: one made elsewhere, with all that is wrong in it", async () => {
  const { code, out } = await run([
    "check",
    file("bad.json", { ...SUMMER, title: "<script>alert(1)</script>", logo: "x.png" }),
  ]);
  expect(code).toBe(1);
  expect(out).toContain("problem  title holds markup: write plain text");
  expect(out).toContain("problem  definition has «logo», which the page does not draw: take it away");
  const fine = await run(["check", file("fine.json", SUMMER)]);
  expect(fine).toMatchObject({ code: 0, out: expect.stringContaining("warning  languages is not there in Swedish") });
});

test("add: a file becomes the project's own, its next content the next version, and each is audited", async () => {
  const path = file("Kysely kesästä.json", SUMMER);
  expect(await run(["add", path, "--audience", "client"])).toMatchObject({
    code: 0,
    out: expect.stringContaining("«kysely-kesasta» is now version 1"),
  });
  expect((await run(["add", path, "--audience", "client"])).out).toContain("is already version 1");
  file("Kysely kesästä.json", { ...SUMMER, title: { fi: "Kesästä" } });
  file("Kysely kesästä.meta.json", { audience: "employer", minutes: 3 });
  expect((await run(["add", path])).out).toContain("is now version 2");
  const rows = await test_.db.questionnaire.findMany({
    where: { projectId: DEMO_PROJECT_ID },
    orderBy: { version: "asc" },
  });
  expect(rows).toMatchObject([
    { key: `${DEMO_PROJECT_ID}/kysely-kesasta`, version: 1, meta: { audience: "client" } },
    { key: `${DEMO_PROJECT_ID}/kysely-kesasta`, version: 2, meta: { audience: "employer", minutes: 3 } },
  ]);
  const trail = await test_.db.auditEvent.findMany({ where: { command: "surveys.add" }, orderBy: { at: "asc" } });
  expect(trail.map(({ subjectIds }) => subjectIds)).toEqual(rows.map(({ id }) => [id]));
});

test("add: what has a problem is not added", async () => {
  const before = await test_.db.questionnaire.count();
  const { code, out } = await run(["add", file("file.json", { ...SUMMER, pages: [] }), "--audience", "client"]);
  expect(code).toBe(1);
  expect(out).toContain("was not added: 1 problem");
  expect(out).toContain("problem  pages has no page");
  expect(await test_.db.questionnaire.count()).toBe(before);
});

test.each([
  [["constructor"], "npm run surveys -- check"],
  [["check", "/ei/ole.json"], "There is no file"],
  [["check", "package.json", "--mta", "x"], "«--mta»"],
  [["check", "README.md"], "holds no JSON"],
  [["add", "package.json"], "Say who is asked"],
  [["add", "package.json", "--audience", "kaikki"], "«kaikki» is nobody"],
  [["add", join(SHIPPED, "event.json"), "--project", "Ei ole"], "Say which project"],
])("surveys %j ends with what to do, and code 1", async (args, hint) => {
  const { code, out } = await run(args);
  expect(out).toContain(hint);
  expect(code).toBe(1);
});
