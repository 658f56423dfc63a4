import { createRollCallJob } from "../../../../bot/features/clients/attendance/roll-call-job";
import type { Occurrence } from "../../../../bot/schedule/local-job";
import { DEMO_PROJECT_ID, demoAadId, demoStaffId } from "../../../../prisma/demo/people";
import { putDemo } from "../../../../prisma/demo/put-demo";
import { agree, forgetAgreements } from "../../../support/agreements";
import { openTestDatabase, type TestDatabase } from "../../../support/database";

const job = createRollCallJob();
const at = (instant: string) => new Date(instant);
/** 24 November 2026, a Tuesday; 9.30 in Helsinki is 7.30 UTC. */
const TUESDAY = { from: at("2026-11-24T00:00:00Z"), to: at("2026-11-24T12:00:00Z") };
const [MATTI, SATU] = [1, 13] as const;

let base: TestDatabase;
beforeEach(async () => {
  base = await openTestDatabase();
  await putDemo(base.db, at("2026-11-24T08:30:00Z"));
  await forgetAgreements(base.db);
});
afterEach(() => base.close());

const names = (found: Occurrence[]) =>
  found.map(({ key, dueAt }) => `${key.split(":")[2]?.slice(-1)} ${dueAt.toISOString()}`);

test("each coach with somebody at the workshop gets one card at 9.30 local; it names nobody", async () => {
  await agree(base.db, [MATTI, SATU]);
  const found = await job.occurrences(base.db, TUESDAY);
  expect(names(found)).toEqual(["1 2026-11-24T07:30:00.000Z", "2 2026-11-24T07:30:00.000Z"]);
  for (const one of [...found, ...found]) await job.run(base.db, one, at("2026-11-24T07:31:00Z"));
  const messages = await base.db.outboxMessage.findMany({
    where: { purpose: "reminder.roll_call" },
    orderBy: { recipient: "asc" },
  });
  expect(messages.map(({ recipient }) => recipient)).toEqual([demoAadId("maija"), demoAadId("pekka")]);
  expect(JSON.stringify(messages)).toContain("Pajalla pitäisi tänään olla 2 henkilöä.");
  expect(JSON.stringify(messages)).not.toMatch(/Matti|Satu|Virtanen|Heikkinen/);
  expect(JSON.stringify(messages[0]?.message)).toContain(`"verb":"attendance.roll_call"`);
});

test("the span is open at its start: two ticks that touch find a morning once", async () => {
  await agree(base.db, [MATTI]);
  const due = at("2026-11-24T07:30:00Z");
  expect(await job.occurrences(base.db, { from: TUESDAY.from, to: due })).toHaveLength(1);
  expect(await job.occurrences(base.db, { from: due, to: TUESDAY.to })).toHaveLength(0);
});

test("a week has five mornings, and summer time moves them in UTC", async () => {
  await agree(base.db, [MATTI], { from: "2026-10-19", to: "2026-11-30" });
  const week = await job.occurrences(base.db, { from: at("2026-10-22T00:00:00Z"), to: at("2026-10-28T23:00:00Z") });
  expect(names(week)).toEqual([
    "1 2026-10-22T06:30:00.000Z",
    "1 2026-10-23T06:30:00.000Z",
    "1 2026-10-26T07:30:00.000Z",
    "1 2026-10-27T07:30:00.000Z",
    "1 2026-10-28T07:30:00.000Z",
  ]);
});

test.each([
  ["nobody is at the workshop", () => agree(base.db, [MATTI], { place: "employer" })],
  ["the agreement has ended", () => agree(base.db, [MATTI], { endedOn: "2026-11-23" })],
  [
    "the project wants no roll call",
    async () => {
      await agree(base.db, [MATTI]);
      await base.db.project.update({
        where: { id: DEMO_PROJECT_ID },
        data: { settings: { reminders: { rollCallAt: null } } },
      });
    },
  ],
  [
    "the coach does not work on Tuesdays",
    async () => {
      await agree(base.db, [MATTI]);
      await base.db.staffMember.update({ where: { id: demoStaffId("maija") }, data: { workingDays: [1, 5] } });
    },
  ],
])("no card when %s", async (_, given) => {
  await given();
  expect(await job.occurrences(base.db, TUESDAY)).toEqual([]);
});

test("for a coach who is away the one who stands in is asked", async () => {
  await agree(base.db, [MATTI]);
  const day = new Date("2026-11-24T00:00:00Z");
  await base.db.absence.create({
    data: { staffId: demoStaffId("maija"), from: day, to: day, substituteId: demoStaffId("pekka") },
  });
  expect(names(await job.occurrences(base.db, TUESDAY))).toEqual(["2 2026-11-24T07:30:00.000Z"]);
});

test("a public holiday is nobody's morning", async () => {
  await agree(base.db, [MATTI], { to: "2027-01-31" });
  const epiphany = { from: at("2027-01-05T12:00:00Z"), to: at("2027-01-07T12:00:00Z") };
  expect(names(await job.occurrences(base.db, epiphany))).toEqual(["1 2027-01-07T07:30:00.000Z"]);
});

test("whoever has no client at the workshop any more when the card would go gets none", async () => {
  await agree(base.db, [MATTI]);
  const [occurrence] = await job.occurrences(base.db, TUESDAY);
  await base.db.agreement.deleteMany();
  await job.run(base.db, occurrence!, at("2026-11-24T07:31:00Z"));
  expect(await base.db.outboxMessage.count()).toBe(0);
});
