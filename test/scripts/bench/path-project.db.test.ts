import { openAsking } from "../../../scripts/bench/path/asking";
import { fillCaseloads, nameAt, nameTo, pickClients } from "../../../scripts/bench/path/path-project";
import { measureStatusQuestion } from "../../../scripts/bench/path/status-question";
import { type Filled, fillProject } from "../../../scripts/seed/fill-project";
import { openTestDatabase, type TestDatabase } from "../../support/database";

/** What `npm run bench:path` measures with, on a small project: the figures mean something only if the answers are right. */

const NOW = new Date("2026-11-24T08:30:00Z");
const TIME_ZONE = "Europe/Helsinki";
let test_: TestDatabase;
let filled: Filled;

beforeAll(async () => {
  test_ = await openTestDatabase();
  const plan = { name: "Mittaus", clients: 120, entries: 600, seed: 7, now: NOW, timeZone: TIME_ZONE };
  filled = await fillProject(test_.db, plan, { begin: () => {}, at: () => {} });
});
afterAll(() => test_.close());

test("«miten … menee» is asked of clients whose name is theirs alone, and is answered with their cards", async () => {
  const clients = await pickClients(test_.db, filled.coaches, 25);
  expect(new Set(clients.map(({ givenName, familyName }) => `${givenName} ${familyName}`)).size).toBe(25);
  const asking = openAsking(test_.url, { poolSize: 3, now: NOW, timeZone: TIME_ZONE });
  const { turns, roundTrips, plainReads } = await measureStatusQuestion(asking, clients);
  expect([turns, roundTrips, plainReads].map(({ length }) => length)).toEqual([25, 25, 25]);
  expect(await test_.db.auditEvent.count({ where: { command: "question.client_status" } })).toBe(25);
  await asking.close();
});

test("a wrong answer is no figure", async () => {
  const [client] = await pickClients(test_.db, filled.coaches, 1);
  const asking = openAsking(test_.url, { poolSize: 3, now: NOW, timeZone: TIME_ZONE });
  const nobody = { ...client!, caseCode: "Z-999" };
  await expect(measureStatusQuestion(asking, [nobody])).rejects.toThrow("was not answered with the client's card");
  await asking.close();
});

test("a full caseload is forty clients who are all there", async () => {
  const coach = filled.coaches[0]!;
  await fillCaseloads(test_.db, [coach]);
  const own = await test_.db.client.findMany({ where: { coachId: coach.id }, select: { status: true } });
  expect(own).toHaveLength(40);
  expect(own.every(({ status }) => status === "active" || status === "paused")).toBe(true);
});

test.each([
  ["Matti", "Virtanen", "Matti Virtasella", "Matti Virtaselle"],
  ["Liisa", "Mäki", "Liisa Mäellä", "Liisa Mäelle"],
])("%s %s", (givenName, familyName, at, to) => {
  expect([nameAt({ givenName, familyName }), nameTo({ givenName, familyName })]).toEqual([at, to]);
});
