import { createFeatures } from "../../../bot/features";
import { createDigestJob } from "../../../bot/features/reminders/digest/digest-job";
import { createMorningJob } from "../../../bot/features/reminders/morning";
import type { LocalJob } from "../../../bot/schedule/local-job";
import type { Card } from "../../../bot/turn/reply";
import { printCard } from "../../../scripts/print-card";
import { emptyDatabase, openTestDatabase, type TestDatabase } from "../../support/database";
import { NOBODY_ASKED_BY_ITSELF } from "../../support/story";
import { at, date, type SmallProject, smallProject } from "../clients/due/project";

const rules = () => createFeatures(NOBODY_ASKED_BY_ITSELF).register.dueRules;
const morning = createMorningJob(rules);
const digest = createDigestJob(rules);

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

const dayOf = (day: string) => ({ from: at(`${day}T00:00`), to: at(`${day}T23:59`) });
const whoOf = async (job: LocalJob, day: string) =>
  (await job.occurrences(project.db, dayOf(day))).map(({ data }) => (data as { staffId: string }).staffId).sort();
/** Runs everything of a day at a local moment. */
async function runAll(job: LocalJob, day: string, now = `${day}T08:00`) {
  for (const occurrence of await job.occurrences(project.db, dayOf(day)))
    await job.run(project.db, occurrence, at(now));
}
const sent = () => project.db.outboxMessage.findMany({ orderBy: { createdAt: "asc" } });
async function cardTo(staffId: string): Promise<string> {
  const { aadObjectId } = await project.db.staffMember.findUniqueOrThrow({ where: { id: staffId } });
  const message = await project.db.outboxMessage.findFirst({
    where: { recipient: aadObjectId },
    orderBy: { createdAt: "desc" },
  });
  return message ? printCard((message.message as unknown as { card: Card }).card, 1).lines.join("\n") : "";
}
const started = { startedOn: date("2026-11-02"), euraStartOn: date("2026-11-02") };

describe("the morning card", () => {
  test("comes at eight local on own working days, winter and summer", async () => {
    await project.db.staffMember.update({ where: { id: project.pekka }, data: { workingDays: [1, 2] } });
    expect(await whoOf(morning, "2026-11-24")).toEqual([project.maija, project.pekka, project.sari].sort());
    expect(await whoOf(morning, "2026-11-26")).toEqual([project.maija, project.sari].sort());
    expect(await whoOf(morning, "2026-11-28")).toEqual([]);
    expect(await whoOf(morning, "2026-12-25")).toEqual([]);
    const [winter] = await morning.occurrences(project.db, dayOf("2026-11-24"));
    const [summer] = await morning.occurrences(project.db, dayOf("2027-06-15"));
    expect([winter!.dueAt, summer!.dueAt]).toEqual([
      new Date("2026-11-24T06:00:00Z"),
      new Date("2027-06-15T05:00:00Z"),
    ]);
    expect(winter!.key).toMatch(/^morning:.*:2026-11-24$/);
  });

  test("in the person's own zone, at the project's time", async () => {
    await project.db.staffMember.update({ where: { id: project.maija }, data: { timeZone: "Europe/Stockholm" } });
    await project.db.project.update({
      where: { id: project.id },
      data: { settings: { reminders: { morningAt: "07:45" } } },
    });
    const all = await morning.occurrences(project.db, dayOf("2026-11-24"));
    expect(all.find(({ key }) => key.includes(project.maija))!.dueAt).toEqual(new Date("2026-11-24T06:45:00Z"));
    expect(all.find(({ key }) => key.includes(project.pekka))!.dueAt).toEqual(new Date("2026-11-24T05:45:00Z"));
  });

  test("a window holds its end and not its beginning: each morning is found once", async () => {
    const [first, eight, last] = [at("2026-11-24T07:59"), at("2026-11-24T08:00"), at("2026-11-24T08:01")];
    expect(await morning.occurrences(project.db, { from: first, to: eight })).toHaveLength(3);
    expect(await morning.occurrences(project.db, { from: eight, to: last })).toEqual([]);
  });

  test("three days of downtime: one occurrence a day, each found again the same", async () => {
    const window = { from: at("2026-11-24T07:00"), to: at("2026-11-26T09:00") };
    const once = await morning.occurrences(project.db, window);
    expect(new Set(once.map(({ key }) => key)).size).toBe(9);
    expect(await morning.occurrences(project.db, window)).toEqual(once);
    expect(morning.late).toEqual({ type: "skip", within: 4 * 3600_000 });
  });

  test("tells what is due, why it came and how to stop it; the notification names nobody", async () => {
    await project.client("Matti Virtanen", started);
    await runAll(morning, "2026-11-24");
    expect(await sent()).toHaveLength(1);
    expect(await cardTo(project.maija)).toContain("Matti Virtanen ei vielä kontakteja tällä viikolla (0/2)");
    expect(await cardTo(project.maija)).toContain("Aamukooste työpäivinä klo 8.00. Pois: «aamukooste pois».");
    const [message] = await sent();
    expect(message).toMatchObject({
      purpose: "reminder.morning",
      dedupeKey: `morning:${project.maija}:2026-11-24`,
      message: { preview: "Tänään: 1 asia hoidettavana" },
    });
    expect(await project.db.auditEvent.findFirst({ where: { command: "reminders.morning" } })).toMatchObject({
      actorLabel: "system",
      subject: "Client",
    });
  });

  test("in English for one who reads English", async () => {
    await project.client("Matti Virtanen", started);
    await project.db.staffMember.update({ where: { id: project.maija }, data: { language: "en" } });
    await runAll(morning, "2026-11-24");
    expect(await cardTo(project.maija)).toMatch(
      /no contacts yet this week[\s\S]*The morning card comes on working days at 08:00/,
    );
  });

  test("run again, or by two processes at once, it is one card", async () => {
    await project.client("Matti Virtanen", started);
    const occurrences = (await morning.occurrences(project.db, dayOf("2026-11-24"))).filter(({ key }) =>
      key.includes(project.maija),
    );
    await Promise.all(
      Array.from({ length: 4 }, () => morning.run(project.db, occurrences[0]!, at("2026-11-24T08:00"))),
    );
    expect(await sent()).toHaveLength(1);
  });

  test("nothing is due: nothing is sent", async () => {
    await runAll(morning, "2026-11-24");
    await runAll(morning, "2026-11-23");
    expect(await sent()).toEqual([]);
  });

  test.each([
    [
      "switched off",
      () => project.db.staffMember.update({ where: { id: project.maija }, data: { morningCard: false } }),
    ],
    [
      "fell ill",
      () =>
        project.db.absence.create({
          data: { staffId: project.maija, from: date("2026-11-24"), to: date("2026-11-24") },
        }),
    ],
    ["left", () => project.db.staffMember.update({ where: { id: project.maija }, data: { active: false } })],
  ])("%s after the occurrence was found: nothing is sent to that person", async (_, happens) => {
    await project.client("Matti Virtanen", started);
    const occurrences = await morning.occurrences(project.db, dayOf("2026-11-24"));
    await happens();
    for (const one of occurrences)
      if (one.key.includes(project.maija)) await morning.run(project.db, one, at("2026-11-24T08:00"));
    expect(await sent()).toEqual([]);
  });

  test("the morning of yesterday is not sent today", async () => {
    await project.client("Matti Virtanen", started);
    await runAll(morning, "2026-11-24", "2026-11-25T08:00");
    expect(await sent()).toEqual([]);
  });

  test("the absent coach's clients are on the substitute's card, and back afterwards", async () => {
    await project.client("Matti Virtanen", started);
    await project.db.absence.create({
      data: { staffId: project.maija, from: date("2026-11-24"), to: date("2026-11-24"), substituteId: project.pekka },
    });
    await runAll(morning, "2026-11-24");
    expect(await cardTo(project.pekka)).toContain("(Maijan puolesta)");
    expect(await cardTo(project.maija)).toBe("");
    await runAll(morning, "2026-11-25");
    expect(await cardTo(project.maija)).toContain("Matti Virtanen");
    expect((await sent()).length).toBe(2);
  });

  test("a client whom nobody has is the manager's", async () => {
    await project.client("Yksin Jäänyt", { ...started, coachId: null });
    await runAll(morning, "2026-11-24");
    expect(await cardTo(project.sari)).toContain("Yksin Jäänyt");
    expect(await sent()).toHaveLength(1);
  });
});

describe("the budget of a week", () => {
  beforeEach(async () => {
    await project.client("Matti Virtanen", started);
    await project.db.project.update({ where: { id: project.id }, data: { settings: { reminders: { perWeek: 2 } } } });
  });

  test("the last one says so, over it nothing comes, and Monday begins anew", async () => {
    for (const day of ["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"]) await runAll(morning, day);
    expect(await sent()).toHaveLength(2);
    expect(await cardTo(project.maija)).toContain("Tämä on viikon viimeinen muistutus (enintään 2 viikossa).");
    await runAll(morning, "2026-11-30");
    expect(await sent()).toHaveLength(3);
    expect(await cardTo(project.maija)).not.toContain("viikon viimeinen");
  });

  test("other reminders count, other messages and cancelled ones do not", async () => {
    const { aadObjectId } = await project.db.staffMember.findUniqueOrThrow({ where: { id: project.maija } });
    const other = (purpose: string, state: "handed_over" | "cancelled" = "handed_over") =>
      project.db.outboxMessage.create({
        data: {
          dedupeKey: `${purpose}:${state}`,
          purpose,
          recipient: aadObjectId,
          message: {},
          dueAt: at("2026-11-23T09:30"),
          state,
          statusCodes: [],
        },
      });
    await other("welcome");
    await other("reminder.roll_call", "cancelled");
    await other("reminder.roll_call");
    await runAll(morning, "2026-11-24");
    expect(await cardTo(project.maija)).toContain("viikon viimeinen");
    await runAll(morning, "2026-11-25");
    expect(await project.db.outboxMessage.count({ where: { purpose: "reminder.morning" } })).toBe(1);
  });

  test("the last place is taken once, however many come at once", async () => {
    await runAll(morning, "2026-11-24");
    const week = await Promise.all(
      ["2026-11-25", "2026-11-26", "2026-11-27"].map((day) => morning.occurrences(project.db, dayOf(day))),
    );
    const own = week.flat().filter(({ key }) => key.includes(project.maija));
    await Promise.all(own.map((one) => morning.run(project.db, one, new Date(one.dueAt))));
    expect(await project.db.outboxMessage.count({ where: { purpose: "reminder.morning" } })).toBe(2);
  });
});

describe("the manager's digest", () => {
  test("comes on Friday at two to managers who are there, and not on a holiday", async () => {
    const [one, ...more] = await digest.occurrences(project.db, dayOf("2026-11-27"));
    expect(more).toEqual([]);
    expect(one).toMatchObject({ dueAt: new Date("2026-11-27T12:00:00Z"), data: { staffId: project.sari } });
    for (const day of ["2026-11-26", "2026-11-28", "2026-12-25"])
      expect(await digest.occurrences(project.db, dayOf(day))).toEqual([]);
    await project.db.absence.create({
      data: { staffId: project.sari, from: date("2026-11-27"), to: date("2026-11-27") },
    });
    expect(await digest.occurrences(project.db, dayOf("2026-11-27"))).toEqual([]);
  });

  test("a manager who works Monday to Wednesday gets it all the same: it keeps to the project's day", async () => {
    await project.db.staffMember.update({ where: { id: project.sari }, data: { workingDays: [1, 2, 3] } });
    expect(await digest.occurrences(project.db, dayOf("2026-11-27"))).toHaveLength(1);
  });

  test("numbers of the week, and no client's name", async () => {
    const matti = await project.client("Matti Virtanen", started);
    await project.client("Satu Heikkinen", { ...started, coachId: project.pekka });
    await project.client("Yksin Jäänyt", { ...started, coachId: null });
    await project.contact(matti, "2026-11-23T09:00");
    await project.contact(matti, "2026-11-22T09:00");
    await project.contact(matti, "2026-11-24T09:00", { isAttempt: true });
    await project.agreement(matti, "2026-11-02", "2026-12-04");
    await project.db.absence.create({
      data: { staffId: project.maija, from: date("2026-12-01"), to: date("2026-12-04"), substituteId: project.pekka },
    });
    await runAll(digest, "2026-11-27", "2026-11-27T14:00");
    const card = await cardTo(project.sari);
    expect(card).toContain("Kontakteja: asiakkaiden kanssa 1, työnantajien 0, verkoston 0");
    expect(card).toContain(
      "Alkuvaiheen asiakkaita, joilla alle 2 kontaktia: 3 (ilman valmentajaa 1, Maija Valmentaja 1, Pekka Ohjaaja 1)",
    );
    expect(card).toContain("Sopimuksia päättymässä kahden viikon sisällä: 1");
    expect(card).toContain("Poissa: Maija Valmentaja 1.12.–4.12., sijaisena Pekka Ohjaaja");
    expect(card).toContain("muistutukset pois");
    expect(card).not.toMatch(/Virtanen|Heikkinen|Jäänyt/);
    expect(await sent()).toMatchObject([{ purpose: "reminder.digest", message: { preview: "Viikkokooste" } }]);
  });

  test("late within the day it still comes, on the next day not", async () => {
    await runAll(digest, "2026-11-27", "2026-11-28T00:10");
    expect(await sent()).toEqual([]);
    await runAll(digest, "2026-11-27", "2026-11-27T18:00");
    expect(await sent()).toHaveLength(1);
  });
});
