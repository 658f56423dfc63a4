import { addFirstManager } from "../../bot/staff/first-manager";
import { findActor } from "../../bot/staff/store";
import { DEMO_PROJECT_ID, demoAadId, demoStaffId } from "../../prisma/demo/people";
import { putDemo } from "../../prisma/demo/put-demo";
import { openTestDatabase, type TestDatabase } from "../support/database";
import { openShell, type Shell } from "../support/shell";

/** What an administrator runs from a shell, against the real database. */

jest.setTimeout(120_000);
const NEW_PERSON = "aaaaaaaa-0000-4000-8000-000000000099";
let test_: TestDatabase;
let shell: Shell;

beforeAll(async () => {
  test_ = await openTestDatabase();
  await putDemo(test_.db, new Date());
  shell = openShell({ DATABASE_URL: test_.url });
});
afterAll(async () => {
  shell.close();
  await test_.close();
});

const run = (script: string, args: string[], input?: string) => shell.run(script, args, { input });

const actor = () => findActor(test_.db, NEW_PERSON, "Europe/Helsinki");

test("staff: a new coach is added, given another role, deactivated, brought back; every step is audited", async () => {
  expect(await actor()).toBeNull();
  expect(
    (await run("staff", ["add", "--aad", NEW_PERSON, "--name", "Uusi Valmentaja", "--role", "coach"])).out,
  ).toContain("Uusi Valmentaja: coach");
  expect((await actor())?.memberships).toMatchObject([{ projectId: DEMO_PROJECT_ID, role: "coach" }]);
  await run("staff", ["add", "--aad", NEW_PERSON, "--role", "manager"]);
  expect((await actor())?.memberships).toMatchObject([{ role: "manager" }]);
  await run("staff", ["deactivate", "--aad", NEW_PERSON]);
  expect(await actor()).toBeNull();
  await run("staff", ["add", "--aad", NEW_PERSON, "--role", "coach"]);
  expect((await actor())?.displayName).toBe("Uusi Valmentaja");
  const trail = await test_.db.auditEvent.findMany({ where: { actorLabel: "cli" }, orderBy: { at: "asc" } });
  expect(trail.map((event) => event.command)).toEqual([
    "staff.add.coach",
    "staff.add.manager",
    "staff.deactivate",
    "staff.add.coach",
  ]);
  expect((await run("staff", ["list"])).out).toMatch(/Maija Valmentaja .* active .* coach/);
});

test.each([
  [["add", "--aad", "abc", "--role", "coach"], "object id"],
  [["add", "--aad", "aaaaaaaa-0000-4000-8000-000000000077", "--role", "coach"], "needs a name"],
  [["add", "--aad", NEW_PERSON, "--name", "X", "--role", "king"], "coach, manager or admin"],
  [["add", "--aad", NEW_PERSON, "--name", "X", "--role", "coach", "--project", "Ei ole"], "Say which project"],
  [["deactivate", "--aad", "aaaaaaaa-0000-4000-8000-000000000077"], "Nobody has the object id"],
  [["add", "--aad"], "needs a value"],
  [["fire"], "npm run staff -- list"],
])("staff %j ends with what to do, and code 1", async (args, hint) => {
  const { code, out } = await run("staff", args);
  expect(out).toContain(hint);
  expect(code).toBe(1);
});

test("audit: the trail of one client is shown with names of staff and ids of rows", async () => {
  await test_.db.auditEvent.create({
    data: {
      actorId: demoStaffId("maija"),
      command: "question.client_status",
      subject: "Client",
      subjectIds: ["cccccccc-0000-4000-8000-000000000001"],
    },
  });
  const { out } = await run("audit", ["show", "--client", "A-001", "--last", "5"]);
  expect(out).toMatch(/Maija Valmentaja +question\.client_status +ok +Client cccccccc/);
  expect((await run("audit", ["show", "--client", "Z-999"])).out).toContain("No client has the case code");
  expect((await run("audit", ["show", "--last", "zero"])).code).toBe(1);
});

test("project: «only own» is one command, and is audited", async () => {
  expect((await run("project", ["set", "--visibility", "own"])).out).toContain("own");
  expect((await findActor(test_.db, demoAadId("maija"), "UTC"))?.memberships[0]?.settings.visibility).toBe("own");
  expect((await run("project", ["list"])).out).toMatch(/TEHOA työllistämiseen \(demo\) .* own +45 %/);
  await run("project", ["set", "--visibility", "team"]);
  expect(await test_.db.auditEvent.count({ where: { command: { startsWith: "project.visibility" } } })).toBe(2);

  await run("project", ["set", "earlyPhaseWeeks=6", "reminders.morningAt=07:45", "subsidisedJobCounts=false"]);
  expect((await findActor(test_.db, demoAadId("maija"), "UTC"))?.memberships[0]?.settings).toMatchObject({
    earlyPhaseWeeks: 6,
    reminders: { morningAt: "07:45", digestAt: "14:00" },
    subsidisedJobCounts: false,
  });
  expect((await run("project", ["show"])).out).toContain("07:45");
  await run("project", ["set", "targets.placementShare=0.5", "reminders.rollCallAt=none"]);
  const shown = (await run("project", ["show"])).out;
  expect(shown).toMatch(/targets\.placementShare +0\.5 +share of leavers placed/);
  expect(shown).toMatch(/reminders\.rollCallAt +none +when the workshop's roll-call card goes out/);
  const lines = shown.trim().split("\n");
  expect(lines.filter((line) => line.trim().split(/ {2,}/).length !== 3)).toEqual([]);
  expect((await run("project", ["list"])).out).toContain("50 %");
});

test.each([
  [["earlyPhaseWeeks=many"], "earlyPhaseWeeks: write a whole number from 0 to 52"],
  [["reminders.morningAt=7:45"], "reminders.morningAt: write a time as 07:45"],
  [["reminders.morningAt=25:00"], "reminders.morningAt: write a time as 07:45"],
  [["reminders.rollCallAt=9"], "reminders.rollCallAt: write a time as 07:45"],
  [["targets.placementShare=50"], "targets.placementShare: write a share from 0 to 1, such as 0.45"],
  [["targets.clientsPerYear=0"], "targets.clientsPerYear: write a whole number from 1"],
  [["--visibility", "all"], "visibility: write team or own"],
  [["noSuchSetting=1"], "There is no setting noSuchSetting"],
  [["reminders=8"], "There is no setting reminders"],
])("project set %j says what to write", async (args, hint) => {
  const before = await test_.db.project.findMany();
  const { code, out } = await run("project", ["set", ...args]);
  expect(out).toContain(hint);
  expect(out).not.toMatch(/pattern|Invalid input/);
  expect(code).toBe(1);
  expect(await test_.db.project.findMany()).toEqual(before);
});

test.each([
  ["project", ["set", "visibility=own", "earlyPhaseWeeks", "=", "7"], "«earlyPhaseWeeks», «=», «7» are not known here"],
  ["project", ["list", "--all"], "«--all» is not known here"],
  [
    "staff",
    ["add", "--aad", "aaaaaaaa-0000-4000-8000-000000000055", "--name", "Uusi", "Coach", "--role", "coach"],
    "«Coach» is not known here: nothing was done. A value of several words stands in quotation marks.",
  ],
  ["staff", ["list", "coaches"], "«coaches» is not known here"],
  ["outbox", ["list", "--sate", "queued"], "«--sate», «queued» are not known here"],
  ["outbox", ["list", "--last", "5", "--last", "6"], "--last is said twice"],
  ["audit", ["show", "A-001"], "«A-001» is not known here"],
  ["understand-report", ["30"], "«30» is not known here"],
  ["chat", ["maija"], "«maija» is not known here"],
  ["playground", ["sari", "pekka"], "«pekka» is not known here"],
  ["package-app", ["--out", "x"], "«--out», «x» are not known here"],
])("%s %j: the stray words are named and nothing is done", async (script, args, hint) => {
  const before = [await test_.db.project.findMany(), await test_.db.staffMember.count()];
  const { code, out } = await run(script, args);
  expect(out).toContain(hint);
  expect(out).not.toContain("    at ");
  expect(code).toBe(1);
  expect([await test_.db.project.findMany(), await test_.db.staffMember.count()]).toEqual(before);
});

test("staff: a project's only manager stays, unless it is forced", async () => {
  const sari = ["deactivate", "--aad", demoAadId("sari")];
  const active = async () => (await findActor(test_.db, demoAadId("sari"), "UTC"))?.memberships[0]?.role;
  const refused = await run("staff", sari);
  expect(refused).toMatchObject({
    code: 1,
    out: expect.stringContaining("Sari Päällikkö is the only manager of «TEHOA"),
  });
  const demoted = await run("staff", ["add", "--aad", demoAadId("sari"), "--role", "coach"]);
  expect(demoted).toMatchObject({ code: 1, out: expect.stringContaining("only manager") });
  expect(await active()).toBe("manager");
  expect((await run("staff", [...sari, "--force"])).out).toContain("deactivated");
  expect(await active()).toBeUndefined();
  await run("staff", ["add", "--aad", demoAadId("sari"), "--role", "manager"]);
  expect(await active()).toBe("manager");
});

test("chat: a form's button sends every field; what was typed stands over it", async () => {
  const { out } = await run("chat", ["--as", "maija"], "muokkaa K-Rautaa\n#1 branch=remonttitarvikkeet\n/quit\n");
  expect(out).toMatch(/Tallennettu: K-Rauta/);
  expect(await test_.db.employer.findFirst({ where: { name: { startsWith: "K-Rauta" } } })).toMatchObject({
    branch: "remonttitarvikkeet",
    municipality: "Kajaani",
  });
});

test("chat: the whole bot in a terminal, a sentence logged, saved and asked for", async () => {
  const { out } = await run(
    "chat",
    ["--as", "maija"],
    "Matti Virtaselle soitettu eilen, 20 min\n1\nmiten Matti Virtasella menee\n/quit\n",
  );
  expect(out).toContain("✓ Tallennettu");
  expect(out).toContain("A-001 · mukana · valmentaja Maija Valmentaja");
  expect(await test_.db.logEntry.count({ where: { text: "Matti Virtaselle soitettu eilen, 20 min" } })).toBe(1);
  expect((await run("chat", ["--as", "kukaan"])).out).toContain("Who is «kukaan»?");
});

test("understand:report: the time to log and the words behind corrections, without a client, a person or a text", async () => {
  expect((await run("understand-report", [])).out).toContain("Set right on cards");
  await test_.db.readingCorrection.createMany({
    data: [
      { field: "kind", readAs: "client_contact", correctedTo: "network_contact", words: ["pölpötettiin"] },
      { field: "kind", readAs: "client_contact", correctedTo: "network_contact", words: ["pölpötettiin"] },
      { field: "client", readAs: "person", correctedTo: "nobody", words: [] },
    ],
  });
  const { out } = await run("understand-report", ["--days", "7"]);
  expect(out).toMatch(/Time to log, 7 days: \d+ entries saved/);
  expect(out).toMatch(
    /2 +kind +client_contact +network_contact +pölpötettiin +people-words\.ts \(network\): network_contact \+= pölpötettiin/,
  );
  expect(out).not.toMatch(/Matti|Virtanen|Maija/);
  expect((await run("understand-report", ["--days", "x"])).code).toBe(1);
});

test("seed: an invented project beside the demo, told of as it goes, and whom to speak as; the same again is refused", async () => {
  const numbers = ["--clients", "3", "--entries", "40", "--seed", "7"];
  const { code, out } = await run("seed", numbers);
  expect(out).toMatch(/Making the invented project «Keksitty hanke 7 \(3 asiakasta\)»: 3 clients, 40 entries/);
  expect(out).toMatch(/entries: 40 of 40 \(100 %\)/);
  expect(code).toBe(0);
  const coach = /--as ([0-9a-f-]{36})/.exec(out)?.[1] ?? "";
  expect((await findActor(test_.db, coach, "Europe/Helsinki"))?.memberships).toMatchObject([{ role: "coach" }]);
  expect(await run("seed", numbers)).toMatchObject({ code: 1, out: expect.stringContaining("--project NAME") });
  expect(await run("seed", ["--clients", "0"])).toMatchObject({ code: 1, out: expect.stringContaining("--clients") });
  expect(await test_.db.project.count()).toBe(2);
});

test("the first manager of a real tenant comes from configuration, once", async () => {
  const empty = await openTestDatabase();
  const config = {
    timeZone: "Europe/Helsinki",
    firstManager: { aadObjectId: demoAadId("sari"), displayName: "Sari Päällikkö" },
    firstProject: { name: "Hanke", startsOn: "2026-01-01", endsOn: "2028-12-31" },
  };
  expect(await addFirstManager(empty.db, { ...config, firstProject: null })).toBe("needs_project");
  expect(await addFirstManager(empty.db, config)).toBe("added");
  expect(await addFirstManager(empty.db, config)).toBe("not_needed");
  expect(await findActor(empty.db, demoAadId("sari"), "UTC")).toMatchObject({
    isAdmin: true,
    memberships: [{ role: "manager", timeZone: "Europe/Helsinki" }],
  });
  await empty.close();
});
