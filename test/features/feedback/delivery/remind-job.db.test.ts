import { createRemindJob } from "../../../../bot/features/feedback/delivery/remind-job";
import { createFakeClock } from "../../../../bot/schedule/clock";
import { runDue } from "../../../../bot/schedule/run-due";
import { emptyDatabase, openTestDatabase, type TestDatabase } from "../../../support/database";
import { createLogLines } from "../../../teams/log-lines";
import { askOne, askRound, makeProject, NOW } from "./asked";

/** employer-two-weeks reminds after 5 and 10 days, and is open for 21. */

const DAY = 24 * 3600_000;
const job = createRemindJob();

let test_: TestDatabase;
let projectId: string;

beforeAll(async () => {
  test_ = await openTestDatabase();
});
afterAll(() => test_.close());
beforeEach(async () => {
  await emptyDatabase(test_.db);
  projectId = await makeProject(test_.db);
});

/** The invitation has left at that time. */
async function asked(email: string, leftAt = NOW, more: Parameters<typeof askOne>[3] = {}): Promise<string> {
  const id = await askOne(test_.db, projectId, email, { dueAt: leftAt, ...more });
  await settle(id, 0, leftAt);
  return id;
}
const settle = (
  invitationId: string,
  step: number,
  settledAt: Date,
  state: "handed_over" | "unknown" | "unreachable" = "handed_over",
) =>
  test_.db.surveyDelivery.update({ where: { invitationId_step: { invitationId, step } }, data: { state, settledAt } });
const run = (now: Date) =>
  job.run(test_.db, { key: `survey_reminders:${projectId}`, dueAt: now, data: { projectId } }, now);
const reminders = () =>
  test_.db.surveyDelivery.findMany({
    where: { step: { gt: 0 } },
    orderBy: [{ invitationId: "asc" }, { step: "asc" }],
    select: { invitationId: true, step: true, channel: true, dueAt: true, state: true },
  });

describe("looks once a working day, at ten in the morning", () => {
  const between = async (from: string, to: string) =>
    (await job.occurrences(test_.db, { from: new Date(from), to: new Date(to) })).map(({ dueAt }) =>
      dueAt.toISOString(),
    );

  test.each<[string, string, string, string[]]>([
    [
      "a week with Independence Day on a Sunday",
      "2026-12-03T00:00:00Z",
      "2026-12-08T00:00:00Z",
      ["2026-12-03T08:00:00.000Z", "2026-12-04T08:00:00.000Z", "2026-12-07T08:00:00.000Z"],
    ],
    [
      "Christmas",
      "2026-12-23T00:00:00Z",
      "2026-12-29T00:00:00Z",
      ["2026-12-23T08:00:00.000Z", "2026-12-28T08:00:00.000Z"],
    ],
    [
      "Easter, and the clocks forward in it",
      "2027-03-25T00:00:00Z",
      "2027-03-31T00:00:00Z",
      ["2027-03-25T08:00:00.000Z", "2027-03-30T07:00:00.000Z"],
    ],
    [
      "the clocks back",
      "2026-10-23T00:00:00Z",
      "2026-10-27T00:00:00Z",
      ["2026-10-23T07:00:00.000Z", "2026-10-26T08:00:00.000Z"],
    ],
    [
      "Midsummer Eve",
      "2027-06-24T00:00:00Z",
      "2027-06-29T00:00:00Z",
      ["2027-06-24T07:00:00.000Z", "2027-06-28T07:00:00.000Z"],
    ],
  ])("%s", async (_, from, to, expected) => {
    expect(await between(from, to)).toEqual(expected);
  });
});

test("who has not answered is reminded twice, each once, and never a third time", async () => {
  const id = await asked("kaisa@example.fi");
  const clock = createFakeClock(new Date("2026-11-24T08:01:00Z"));
  const { log } = createLogLines();
  // Every day of four weeks, by two processes.
  for (let day = 0; day < 28; day += 1) {
    await Promise.all([1, 2].map(() => runDue({ db: test_.db, jobs: [job], clock, log })));
    await test_.db.surveyDelivery.updateMany({
      where: { invitationId: id, state: "queued" },
      data: { state: "handed_over", settledAt: clock.now() },
    });
    clock.advance(DAY);
  }
  const dueDays = (await reminders()).map(({ step, dueAt }) => [step, dueAt.toISOString().slice(0, 10)]);
  // Five days after Tuesday is a Sunday: Monday. Ten days after it: five days after the Monday is a Saturday: the next Monday.
  expect(dueDays).toEqual([
    [1, "2026-11-30"],
    [2, "2026-12-07"],
  ]);
});

test.each<[string, (id: string) => Promise<unknown>]>([
  ["answered", (id) => test_.db.invitation.update({ where: { id }, data: { state: "answered" } })],
  ["withdrawn", (id) => test_.db.invitation.update({ where: { id }, data: { state: "withdrawn" } })],
  ["wants no reminders", (id) => test_.db.invitation.update({ where: { id }, data: { noReminders: true } })],
  ["its link has expired", (id) => test_.db.invitation.update({ where: { id }, data: { expiresAt: NOW } })],
  ["its mail failed", (id) => settle(id, 0, NOW, "unreachable")],
  [
    "its mail has not left",
    (id) =>
      test_.db.surveyDelivery.updateMany({ where: { invitationId: id }, data: { state: "queued", settledAt: null } }),
  ],
])("%s: no reminder, and the others get theirs", async (_, happens) => {
  await happens(await asked("kaisa@example.fi"));
  const other = await asked("olli@example.fi");
  await run(new Date(NOW.getTime() + 6 * DAY));
  expect((await reminders()).map(({ invitationId }) => invitationId)).toEqual([other]);
});

test("what perhaps arrived is reminded of", async () => {
  const id = await asked("kaisa@example.fi");
  await settle(id, 0, NOW, "unknown");
  await run(new Date(NOW.getTime() + 6 * DAY));
  expect(await reminders()).toMatchObject([{ invitationId: id, step: 1, channel: "mail" }]);
});

test("a link, a code or a sheet is nobody's to remind", async () => {
  const id = await askOne(test_.db, projectId, "kaisa@example.fi", { channel: "qr" });
  await test_.db.surveyDelivery.deleteMany({ where: { invitationId: id } });
  await run(new Date(NOW.getTime() + 6 * DAY));
  expect(await reminders()).toEqual([]);
});

test("asked by text message, reminded by text message", async () => {
  const id = await asked("", NOW, { channel: "sms", email: null, phone: "+358401234567" });
  await run(new Date(NOW.getTime() + 6 * DAY));
  expect(await reminders()).toMatchObject([{ invitationId: id, channel: "sms" }]);
});

test("an address gets no more in a week than the project allows; the rest waits for the next week", async () => {
  await test_.db.project.update({ where: { id: projectId }, data: { settings: { surveys: { perWeek: 2 } } } });
  for (let count = 0; count < 3; count += 1) await asked(count === 1 ? "Kaisa@Example.fi" : "kaisa@example.fi");
  const other = await asked("olli@example.fi");
  const monday = new Date("2026-11-30T08:00:00Z");
  await run(monday);
  const first = await reminders();
  expect(first).toHaveLength(3);
  expect(first.some(({ invitationId }) => invitationId === other)).toBe(true);
  await run(new Date(monday.getTime() + DAY));
  expect(await reminders()).toHaveLength(3);
  await run(new Date(monday.getTime() + 7 * DAY));
  expect((await reminders()).filter(({ step }) => step === 1)).toHaveLength(4);
});

test("after downtime in the evening it goes the next morning that is allowed", async () => {
  await asked("kaisa@example.fi");
  // Friday the 4th, six in the evening.
  await run(new Date("2026-12-04T16:00:00Z"));
  // Sunday is Independence Day; Monday at half past seven.
  expect((await reminders()).map(({ dueAt }) => dueAt.toISOString())).toEqual(["2026-12-07T05:30:00.000Z"]);
});

test("of a round: only those who have not answered; of a stopped one nobody", async () => {
  const round = await askRound(test_.db, projectId, 6, "anonymous");
  await test_.db.surveyDelivery.updateMany({ data: { state: "handed_over", settledAt: NOW } });
  const [first] = await test_.db.invitation.findMany({ where: { roundId: round }, orderBy: { id: "asc" } });
  await test_.db.invitation.update({ where: { id: first!.id }, data: { state: "answered" } });
  await test_.db.surveyRound.update({ where: { id: round }, data: { state: "stopped" } });
  const now = new Date(NOW.getTime() + 6 * DAY);
  await run(now);
  expect(await reminders()).toEqual([]);
  await test_.db.surveyRound.update({ where: { id: round }, data: { state: "open" } });
  await run(now);
  expect(await reminders()).toHaveLength(5);
  expect((await reminders()).some(({ invitationId }) => invitationId === first!.id)).toBe(false);
  await run(now);
  expect(await reminders()).toHaveLength(5);
});

test("another project's are left alone, and what was done is in the trail", async () => {
  const id = await asked("kaisa@example.fi");
  const elsewhere = await makeProject(test_.db);
  await job.run(
    test_.db,
    { key: `survey_reminders:${elsewhere}`, dueAt: NOW, data: { projectId: elsewhere } },
    new Date(NOW.getTime() + 6 * DAY),
  );
  expect(await reminders()).toEqual([]);
  await run(new Date(NOW.getTime() + 6 * DAY));
  expect(await test_.db.auditEvent.findMany({ where: { command: "feedback.remind.auto" } })).toMatchObject([
    { projectId, actorLabel: "system", subjectIds: [id] },
  ]);
});
