import { Temporal } from "temporal-polyfill";
import { gatherFor, type Listener, type Span } from "../../../bot/features/reminders/gather";
import { addDecision, cancelDecisions } from "../../../bot/features/reminders/store";
import type { DueItem, DueRule } from "../../../bot/schedule/due";
import { projectSettings } from "../../../bot/staff/project";
import { emptyDatabase, openTestDatabase, type TestDatabase } from "../../support/database";
import { date, type SmallProject, smallProject } from "../clients/due/project";

let test_: TestDatabase;
let project: SmallProject;
beforeAll(async () => {
  test_ = await openTestDatabase();
});
beforeEach(async () => {
  await emptyDatabase(test_.db);
  project = await smallProject(test_.db);
});
afterAll(() => test_.close());

const NOW = Temporal.ZonedDateTime.from("2026-11-24T10:30[Europe/Helsinki]");
const item = (key: string, staffId: string | null, more: Partial<DueItem> = {}): DueItem => ({
  rule: "test",
  key,
  staffId,
  clientId: null,
  dueOn: "2026-11-24",
  urgency: 2,
  about: key,
  line: { fi: key, en: key },
  ...more,
});
/** A rule that finds these, as a statement would: only those in the scope. */
const finding = (items: DueItem[]): DueRule => ({
  name: "test",
  find: async (_, { staffIds, until }) =>
    items.filter(
      (one) =>
        (staffIds === null || (one.staffId !== null && staffIds.includes(one.staffId))) &&
        one.dueOn <= until.toString(),
    ),
});
async function told(
  items: DueItem[],
  staffId: string,
  {
    span = "today",
    role = "coach",
    settings = {},
    now = NOW,
  }: { span?: Span; role?: "coach" | "manager"; settings?: object; now?: Temporal.ZonedDateTime } = {},
) {
  const listener: Listener = {
    staffId,
    memberships: [
      { projectId: project.id, role, timeZone: "Europe/Helsinki", settings: projectSettings.parse(settings) },
    ],
  };
  const { items: gathered } = await gatherFor(test_.db, [finding(items)], listener, now, span);
  return gathered.map(({ key, forWhom, putOffUntil }) =>
    [key, ...(forWhom ? [forWhom] : []), ...(putOffUntil ? [putOffUntil] : [])].join(" "),
  );
}
const decide = (dueKey: string, until: string | null) =>
  test_.db.$transaction((tx) =>
    addDecision(tx, { dueKey, staffId: project.maija, clientId: null, until, reason: until ? null : "hoidettu jo" }),
  );
const away = (staffId: string, from: string, to: string, substituteId: string | null = null) =>
  test_.db.absence.create({ data: { staffId, from: date(from), to: date(to), substituteId } });

test("each gets their own; the manager those that nobody has", async () => {
  const items = [item("m", project.maija), item("p", project.pekka), item("n", null)];
  expect(await told(items, project.maija)).toEqual(["m"]);
  expect(await told(items, project.pekka)).toEqual(["p"]);
  expect(await told(items, project.sari, { role: "manager" })).toEqual(["n"]);
});

test("put off until tomorrow it is marked so today and gone back to normal tomorrow", async () => {
  const items = [item("a", project.maija), item("b", project.maija)];
  await decide("a", "2026-11-25");
  expect(await told(items, project.maija)).toEqual(["a 2026-11-25", "b"]);
  expect(await told(items, project.maija, { now: NOW.add({ days: 1 }) })).toEqual(["a", "b"]);
});

test("not needed is not needed, until that is taken back; a decision of others cannot be", async () => {
  const items = [item("a", project.maija)];
  await decide("a", null);
  expect(await told(items, project.maija, { now: NOW.add({ days: 300 }) })).toEqual([]);
  await test_.db.$transaction((tx) => cancelDecisions(tx, "a", project.pekka, new Date()));
  expect(await told(items, project.maija)).toEqual([]);
  await test_.db.$transaction((tx) => cancelDecisions(tx, "a", project.maija, new Date()));
  expect(await told(items, project.maija)).toEqual(["a"]);
});

test("of two decisions the longer one holds", async () => {
  await decide("a", "2026-11-25");
  await decide("a", "2026-12-01");
  expect(await told([item("a", project.maija)], project.maija)).toEqual(["a 2026-12-01"]);
  await decide("a", null);
  expect(await told([item("a", project.maija)], project.maija)).toEqual([]);
});

test("what cannot wait is shown whatever was decided", async () => {
  await decide("a", null);
  expect(await told([item("a", project.maija, { canWait: false })], project.maija)).toEqual(["a"]);
});

test("the load moves on the first day of the absence and back after the last", async () => {
  const items = [item("m", project.maija, { dueOn: "2026-11-20" }), item("p", project.pekka, { dueOn: "2026-11-20" })];
  await away(project.maija, "2026-11-24", "2026-11-26", project.pekka);
  const on = (day: string) => ({ now: Temporal.ZonedDateTime.from(`${day}T09:00[Europe/Helsinki]`) });
  expect(await told(items, project.pekka, on("2026-11-23"))).toEqual(["p"]);
  expect(await told(items, project.pekka, on("2026-11-24"))).toEqual(["m Maija Valmentaja", "p"]);
  expect(await told(items, project.pekka, on("2026-11-26"))).toEqual(["m Maija Valmentaja", "p"]);
  expect(await told(items, project.pekka, on("2026-11-27"))).toEqual(["p"]);
  expect(await told(items, project.maija, on("2026-11-25"))).toEqual([]);
  expect(await told(items, project.maija, on("2026-11-27"))).toEqual(["m"]);
});

test("while the substitute is away too, the manager has it; a cancelled absence moves nothing", async () => {
  const items = [item("m", project.maija)];
  await away(project.maija, "2026-11-20", "2026-11-30", project.pekka);
  const { id } = await away(project.pekka, "2026-11-24", "2026-11-24");
  expect(await told(items, project.pekka)).toEqual([]);
  expect(await told(items, project.sari, { role: "manager" })).toEqual(["m Maija Valmentaja"]);
  await test_.db.absence.update({ where: { id }, data: { cancelledAt: new Date() } });
  expect(await told(items, project.pekka)).toEqual(["m Maija Valmentaja"]);
  expect(await told(items, project.sari, { role: "manager" })).toEqual([]);
});

test("with «only own» the manager stands in for an absent coach, and a moved client's name is not told", async () => {
  const settings = { visibility: "own" };
  await away(project.maija, "2026-11-20", "2026-11-30", project.pekka);
  const items = [item("m", project.maija)];
  expect(await told(items, project.pekka, { settings })).toEqual([]);
  expect(await told(items, project.sari, { role: "manager", settings })).toEqual(["m Maija Valmentaja"]);
  const other = await project.client("Matti Virtanen");
  const own = await project.client("Satu Heikkinen", { coachId: project.pekka });
  const appointments = [
    item("other", project.pekka, { clientId: other }),
    item("own", project.pekka, { clientId: own }),
  ];
  expect(await told(appointments, project.pekka, { settings })).toEqual(["own"]);
});

test("«viikko» looks to Sunday, «tänään» to today", async () => {
  const items = [
    item("now", project.maija),
    item("friday", project.maija, { dueOn: "2026-11-27" }),
    item("monday", project.maija, { dueOn: "2026-11-30" }),
  ];
  expect(await told(items, project.maija)).toEqual(["now"]);
  expect(await told(items, project.maija, { span: "week" })).toEqual(["now", "friday"]);
});

test("one who is not of the project, or has left, is told nothing", async () => {
  const outsider = await test_.db.staffMember.create({
    data: { displayName: "Ulla", aadObjectId: crypto.randomUUID() },
  });
  expect(await told([item("a", outsider.id), item("n", null)], outsider.id, { role: "manager" })).toEqual([]);
});
