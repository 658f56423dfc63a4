import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { agreementEnding } from "../../../../bot/features/clients/due/agreement-ending";
import { appointmentToConfirm } from "../../../../bot/features/clients/due/appointment-to-confirm";
import { contactCadence } from "../../../../bot/features/clients/due/contact-cadence";
import { draftOpen } from "../../../../bot/features/clients/due/draft-open";
import { employerContact } from "../../../../bot/features/clients/due/employer-contact";
import { eura } from "../../../../bot/features/clients/due/eura";
import { followUp } from "../../../../bot/features/clients/due/follow-up";
import { noEntry } from "../../../../bot/features/clients/due/no-entry";
import { createSixMonthsNear } from "../../../../bot/features/clients/due/six-months-near";
import { projectSettings } from "../../../../bot/staff/project";
import { emptyDatabase, openTestDatabase, type TestDatabase } from "../../../support/database";
import { at, date, type SmallProject, smallProject } from "./project";

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

const TUESDAY = "2026-11-24T10:30";
const names = (items: { about: string }[]) => items.map((item) => item.about).sort();

describe("contacts in the early phase", () => {
  const started = (day: string, more = {}) => ({ startedOn: date(day), ...more });

  test.each([
    ["none", [], "ei vielä kontakteja tällä viikolla (0/2)"],
    ["one", ["2026-11-23T09:00"], "kontakteja tällä viikolla 1/2"],
    ["one on Monday at 00:00", ["2026-11-23T00:00"], "kontakteja tällä viikolla 1/2"],
    ["Sunday night is last week's", ["2026-11-22T23:59"], "ei vielä kontakteja tällä viikolla (0/2)"],
    ["two", ["2026-11-23T09:00", "2026-11-24T09:00"], null],
    ["three", ["2026-11-23T09:00", "2026-11-24T09:00", "2026-11-24T10:00"], null],
  ])("%s", async (_, contacts, line) => {
    const matti = await project.client("Matti Virtanen", started("2026-11-02"));
    for (const moment of contacts) await project.contact(matti, moment);
    const items = await project.find(contactCadence, TUESDAY);
    expect(items[0]?.line.fi ?? null).toBe(line);
    expect(items.map((item) => item.key)).toEqual(line ? [`contact:${matti}:2026-W48`] : []);
  });

  test.each([
    ["an attempt that reached nobody", { isAttempt: true }],
    ["an entry that was taken back", { status: "voided" as const }],
    ["an observation", { kind: "observation" as const }],
    ["a talk with the employer", { kind: "employer_contact" as const }],
  ])("%s is no contact", async (_, more) => {
    const matti = await project.client("Matti Virtanen", started("2026-11-02"));
    await project.contact(matti, "2026-11-23T09:00", more);
    await project.contact(matti, "2026-11-23T10:00");
    expect((await project.find(contactCadence, TUESDAY))[0]?.line.en).toBe("contacts this week 1/2");
  });

  test("a private contact counts", async () => {
    const matti = await project.client("Matti Virtanen", started("2026-11-02"));
    await project.contact(matti, "2026-11-23T09:00", { isPrivate: true });
    await project.contact(matti, "2026-11-23T10:00", { authorId: project.sari });
    expect(await project.find(contactCadence, TUESDAY)).toEqual([]);
  });

  test.each([
    ["the first day", "2026-11-24", true],
    ["the last day of eight weeks", "2026-09-30", true],
    ["eight weeks are full", "2026-09-29", false],
    ["the start is still to come", "2026-11-25", false],
  ])("%s", async (_, startedOn, isDue) => {
    await project.client("Matti Virtanen", started(startedOn));
    expect(await project.find(contactCadence, TUESDAY)).toHaveLength(isDue ? 1 : 0);
  });

  test.each(["referred", "paused", "ended"] as const)("a client who is %s is left in peace", async (status) => {
    await project.client("Matti Virtanen", started("2026-11-02", { status }));
    expect(await project.find(contactCadence, TUESDAY)).toEqual([]);
  });

  test.each([
    ["2026-11-23T08:00", 3],
    ["2026-11-24T08:00", 3],
    ["2026-11-25T08:00", 2],
    ["2026-11-26T08:00", 2],
    ["2026-11-27T08:00", 1],
    ["2026-11-29T08:00", 1],
  ])("at %s its urgency is %i", async (now, urgency) => {
    await project.client("Matti Virtanen", started("2026-11-02"));
    expect((await project.find(contactCadence, now))[0]).toMatchObject({ urgency, dueOn: "2026-11-29" });
  });

  test("New Year's Eve and New Year's Day are one week", async () => {
    const matti = await project.client("Matti Virtanen", started("2026-12-07"));
    await project.contact(matti, "2026-12-31T09:00");
    const [before, after, next] = await Promise.all(
      ["2026-12-31T12:00", "2027-01-01T12:00", "2027-01-04T08:00"].map((now) => project.find(contactCadence, now)),
    );
    expect(before![0]!.key).toBe(`contact:${matti}:2026-W53`);
    expect(after![0]).toMatchObject({
      key: `contact:${matti}:2026-W53`,
      line: { fi: "kontakteja tällä viikolla 1/2" },
    });
    expect(next![0]).toMatchObject({
      key: `contact:${matti}:2027-W01`,
      line: { fi: "ei vielä kontakteja tällä viikolla (0/2)" },
    });
  });

  test("each coach's own, and nobody's only where everyone's are asked for", async () => {
    await project.client("Matti Virtanen", started("2026-11-02"));
    await project.client("Satu Heikkinen", started("2026-11-02", { coachId: project.pekka }));
    await project.client("Yksin Jäänyt", started("2026-11-02", { coachId: null }));
    expect(names(await project.find(contactCadence, TUESDAY, { staffIds: [project.maija] }))).toEqual([
      "Matti Virtanen",
    ]);
    expect(names(await project.find(contactCadence, TUESDAY))).toEqual([
      "Matti Virtanen",
      "Satu Heikkinen",
      "Yksin Jäänyt",
    ]);
    const other = await smallProject(test_.db);
    expect(await other.find(contactCadence, TUESDAY)).toEqual([]);
  });

  test.each([
    ["no early phase", { earlyPhaseWeeks: 0 }],
    ["no contacts wanted", { contactsPerWeek: 0 }],
  ])("%s: nothing is due", async (_, settings) => {
    const calm = await smallProject(test_.db, settings);
    await calm.client("Matti Virtanen", started("2026-11-02"));
    expect(await calm.find(contactCadence, TUESDAY)).toEqual([]);
  });
});

describe("contacts with employers", () => {
  const placed = async (more = {}) => {
    const employerId = await project.employer("K-Rauta");
    const matti = await project.client("Matti Virtanen");
    await project.agreement(matti, "2026-11-02", "2027-01-31", {
      place: "employer",
      employerId,
      contactEveryDays: 14,
      ...more,
    });
    return { employerId, matti };
  };
  const talked = (employerId: string, clientId: string, local: string, more = {}) =>
    project.contact(clientId, local, { kind: "employer_contact", employerId, ...more });

  test.each([
    ["13 days from the start", "2026-11-15T09:00", null],
    ["14 days from the start", "2026-11-16T09:00", 2],
    ["15 days from the start", "2026-11-17T09:00", 1],
  ])("%s", async (_, now, urgency) => {
    await placed();
    const items = await project.find(employerContact, now);
    expect(items[0]?.urgency ?? null).toBe(urgency);
    if (items[0]) expect(items[0]).toMatchObject({ about: "K-Rauta", staffId: project.maija, dueOn: "2026-11-16" });
  });

  test("a contact begins the count anew, and makes another thing of it", async () => {
    const { employerId, matti } = await placed();
    const [before] = await project.find(employerContact, "2026-11-20T09:00");
    await talked(employerId, matti, "2026-11-20T10:00");
    expect(await project.find(employerContact, "2026-12-03T09:00")).toEqual([]);
    const [after] = await project.find(employerContact, "2026-12-04T09:00");
    expect(after!.line.fi).toBe("ota yhteyttä, viimeksi pe 20.11. (sovittu 14 pv välein)");
    expect(after!.key).not.toBe(before!.key);
  });

  test("an attempt and a voided entry do not", async () => {
    const { employerId, matti } = await placed();
    await talked(employerId, matti, "2026-11-20T10:00", { isAttempt: true });
    await talked(employerId, matti, "2026-11-20T10:00", { status: "voided" });
    expect((await project.find(employerContact, TUESDAY))[0]!.line.fi).toContain("ei vielä kertaakaan");
  });

  test.each([
    ["ended as agreed", { endsOn: date("2026-11-23") }],
    ["ended sooner", { endedOn: date("2026-11-20") }],
    ["no rhythm agreed", { contactEveryDays: null }],
    ["not begun", { startsOn: date("2026-11-25") }],
  ])("%s: nothing", async (_, more) => {
    await placed(more);
    expect(await project.find(employerContact, TUESDAY)).toEqual([]);
  });

  test("the employer's own rhythm asks whoever spoke with them last, with or without an agreement", async () => {
    const rosa = await project.employer("Kahvila Rosa", { contactEveryDays: 30 });
    const puuilo = await project.employer("Puuilo", { contactEveryDays: 30 });
    const satu = await project.client("Satu Heikkinen", { coachId: project.pekka });
    await talked(rosa, satu, "2026-10-25T09:00", { authorId: project.pekka });
    const items = await project.find(employerContact, TUESDAY);
    expect(items.map(({ about, staffId }) => [about, staffId]).sort()).toEqual([
      ["Kahvila Rosa", project.pekka],
      ["Puuilo", null],
    ]);
    expect(names(await project.find(employerContact, TUESDAY, { staffIds: [project.pekka] }))).toEqual([
      "Kahvila Rosa",
    ]);
    await project.agreement(satu, "2026-11-23", "2027-01-31", { place: "employer", employerId: puuilo });
    expect(names(await project.find(employerContact, TUESDAY))).toEqual(["Kahvila Rosa"]);
  });

  test("«viikko» looks ahead to Sunday", async () => {
    await placed({ startsOn: date("2026-11-14") });
    expect(await project.find(employerContact, TUESDAY)).toEqual([]);
    const [item] = await project.find(employerContact, TUESDAY, { until: Temporal.PlainDate.from("2026-11-29") });
    expect(item).toMatchObject({ dueOn: "2026-11-28", urgency: 2 });
  });
});

describe("appointments to confirm", () => {
  const agreed = (local: string, more = {}) =>
    project.db.appointment.create({
      data: { projectId: project.id, staffId: project.maija, startsAt: at(local), text: "", ...more },
    });

  test.each([
    ["began a minute ago", "2026-11-24T10:29", {}, 0],
    ["begins now", "2026-11-24T10:30", {}, null],
    ["yesterday", "2026-11-23T10:00", {}, 1],
    ["today without a clock time", "2026-11-24T00:00", { timeKnown: false }, null],
    ["yesterday without a clock time", "2026-11-23T00:00", { timeKnown: false }, 1],
    ["kept", "2026-11-23T10:00", { state: "kept" }, null],
    ["cancelled", "2026-11-23T10:00", { state: "cancelled" }, null],
  ])("%s", async (_, local, more, urgency) => {
    await agreed(local, more);
    const items = await project.find(appointmentToConfirm, TUESDAY);
    expect(items[0]?.urgency ?? null).toBe(urgency);
  });

  test("it belongs to whose calendar it is in, says with whom, and cannot be put off", async () => {
    const matti = await project.client("Matti Virtanen", { coachId: project.pekka });
    const { id } = await agreed("2026-11-23T09:05", { clientId: matti });
    const [item] = await project.find(appointmentToConfirm, TUESDAY, { staffIds: [project.maija] });
    expect(item).toMatchObject({
      staffId: project.maija,
      about: "Matti Virtanen",
      line: { fi: "tapaaminen eilen 9.05: pidettiinkö?", en: "appointment yesterday 9:05: did it take place?" },
      act: { verb: "appointments.confirm", data: { appointment: id } },
      canWait: false,
    });
    expect(await project.find(appointmentToConfirm, TUESDAY, { staffIds: [project.pekka] })).toEqual([]);
  });
});

describe("agreements that end", () => {
  test.each([
    ["2026-11-23", null, null],
    ["2026-11-24", ":3", 1],
    ["2026-11-27", ":3", 1],
    ["2026-11-28", ":14", 3],
    ["2026-12-08", ":14", 3],
    ["2026-12-09", null, null],
  ])("ending on %s", async (endsOn, stage, urgency) => {
    const matti = await project.client("Matti Virtanen");
    const id = await project.agreement(matti, "2026-11-02", endsOn);
    const items = await project.find(agreementEnding, TUESDAY);
    expect(items.map((item) => [item.key, item.urgency])).toEqual(
      stage ? [[`agreement:${id}:${endsOn}${stage}`, urgency]] : [],
    );
  });

  test("the line says when", async () => {
    const matti = await project.client("Matti Virtanen");
    await project.agreement(matti, "2026-11-02", "2026-11-27");
    expect((await project.find(agreementEnding, TUESDAY))[0]!.line).toEqual({
      fi: "sopimus päättyy 3 pv päästä (pe 27.11.)",
      en: "agreement ends in 3 days (Fri 27/11)",
    });
  });

  test("a later agreement, an earlier end or an exit makes it needless", async () => {
    const [a, b, c] = [
      await project.client("A A"),
      await project.client("B B"),
      await project.client("C C", { status: "ended" }),
    ];
    for (const client of [a, b, c])
      await project.agreement(client, "2026-11-02", "2026-11-27", client === b ? { endedOn: date("2026-11-20") } : {});
    await project.agreement(a, "2026-11-28", "2027-01-31");
    expect(await project.find(agreementEnding, TUESDAY)).toEqual([]);
  });
});

describe("six months near", () => {
  const sixMonthsNear = createSixMonthsNear();
  test.each([
    ["31 days left", "2026-06-25", null],
    ["30 days left", "2026-06-24", 2],
    ["7 days left", "2026-06-01", 1],
    ["over", "2026-05-20", 1],
  ])("%s", async (_, from, urgency) => {
    const matti = await project.client("Matti Virtanen");
    await project.agreement(matti, from, "2026-12-31");
    expect((await project.find(sixMonthsNear, TUESDAY))[0]?.urgency ?? null).toBe(urgency);
  });

  test("the line counts the days, and a project may have other months", async () => {
    const matti = await project.client("Matti Virtanen");
    await project.agreement(matti, "2026-06-01", "2026-11-30");
    expect((await project.find(sixMonthsNear, TUESDAY))[0]).toMatchObject({
      dueOn: "2026-11-30",
      line: { fi: "työkokeilua jäljellä 7 pv (6 kk täynnä ma 30.11.)" },
    });
  });

  test("an agreement that ended uses no days", async () => {
    const matti = await project.client("Matti Virtanen");
    await project.agreement(matti, "2026-06-01", "2026-11-23");
    expect(await project.find(sixMonthsNear, TUESDAY)).toEqual([]);
  });

  test("another way to count the days can be handed in", async () => {
    const matti = await project.client("Matti Virtanen");
    await project.agreement(matti, "2026-11-01", "2026-11-30");
    const other = createSixMonthsNear(() => Temporal.PlainDate.from("2026-11-26"));
    expect((await project.find(other, TUESDAY))[0]!.line.en).toContain("2 days of the work trial left");
  });
});

describe("follow-ups", () => {
  const left = async (exitedOn: string, more = {}, client = {}) => {
    const id = await project.client("Anna Lähtenyt", { status: "ended", endedOn: date(exitedOn), ...client });
    await project.db.outcome.create({
      data: {
        id: randomUUID(),
        projectId: project.id,
        clientId: id,
        code: "open_job",
        exitedOn: date(exitedOn),
        ...more,
      },
    });
    return id;
  };

  test.each([
    ["24 days after the exit", "2026-10-31", {}, null],
    ["25 days after the exit", "2026-10-30", {}, ["day28", "2026-11-27", 2]],
    ["28 days after", "2026-10-27", {}, ["day28", "2026-11-24", 2]],
    ["29 days after", "2026-10-26", {}, ["day28", "2026-11-23", 1]],
    ["the 28 days are told", "2026-10-26", { day28On: date("2026-11-23") }, null],
    ["six months in three days", "2026-05-27", {}, ["month6", "2026-11-27", 2]],
    ["six months in four days, 28 days told", "2026-05-28", { day28On: date("2026-06-24") }, null],
    ["everything told", "2026-05-20", { month6On: date("2026-11-20") }, null],
  ])("%s", async (_, exitedOn, more, due) => {
    const client = await left(exitedOn, more);
    const [item] = await project.find(followUp, TUESDAY);
    expect(item ? [item.act!.data.at, item.dueOn, item.urgency] : null).toEqual(due);
    if (item) expect(item.act).toMatchObject({ verb: "path.follow_up", data: { client } });
  });

  test("one who came back is not followed; of two exits the last counts", async () => {
    await left("2026-10-20", {}, { status: "active" });
    expect(await project.find(followUp, TUESDAY)).toEqual([]);
    const twice = await left("2026-10-20");
    await project.db.outcome.create({
      data: { id: randomUUID(), projectId: project.id, clientId: twice, code: "moved", exitedOn: date("2026-11-20") },
    });
    expect(await project.find(followUp, TUESDAY)).toEqual([]);
  });
});

describe("EURA", () => {
  test.each([
    ["started today", { startedOn: date("2026-11-24") }, ["start", 2, 0]],
    ["starts tomorrow", { startedOn: date("2026-11-25") }, null],
    ["27 days", { startedOn: date("2026-10-28") }, ["start", 2, 0]],
    ["28 days", { startedOn: date("2026-10-27") }, ["start", 1, 28]],
    ["done", { startedOn: date("2026-10-27"), euraStartOn: date("2026-10-28") }, null],
    ["not started", {}, null],
    [
      "left today",
      {
        startedOn: date("2026-05-01"),
        euraStartOn: date("2026-05-01"),
        endedOn: date("2026-11-24"),
        status: "ended" as const,
      },
      ["exit", 2, 0],
    ],
    [
      "came back: the exit is not the last",
      {
        startedOn: date("2026-05-01"),
        euraStartOn: date("2026-05-01"),
        endedOn: date("2026-10-24"),
        status: "active" as const,
      },
      null,
    ],
  ] as [string, { startedOn?: Date; endedOn?: Date }, [string, number, number] | null][])(
    "%s",
    async (_, more, due) => {
      const client = await project.client("Matti Virtanen", more);
      const items = await project.find(eura, TUESDAY);
      const since = due?.[0] === "exit" ? more.endedOn : more.startedOn;
      expect(items.map((item) => [item.key, item.urgency])).toEqual(
        due ? [[`eura:${client}:${due[0]}:${since!.toISOString().slice(0, 10)}:${due[2]}`, due[1]]] : [],
      );
    },
  );
});

describe("drafts that wait", () => {
  test.each([
    ["two hours and a minute", "2026-11-24T08:29", "open", true],
    ["two hours", "2026-11-24T08:30", "open", false],
    ["saved", "2026-11-23T08:00", "stored", false],
    ["discarded", "2026-11-23T08:00", "discarded", false],
  ] as const)("%s", async (_, sent, state, isDue) => {
    const { id } = await project.db.draft.create({
      data: {
        projectId: project.id,
        authorId: project.pekka,
        kind: "journal.entry",
        payload: {},
        state,
        conversationId: "c",
        sourceId: randomUUID(),
        sentAt: at(sent),
      },
    });
    const items = await project.find(draftOpen, TUESDAY);
    expect(items.map((item) => [item.staffId, item.act?.data.draftId])).toEqual(isDue ? [[project.pekka, id]] : []);
  });
});

describe("clients of whom nothing is written", () => {
  test.each([
    ["13 days", "2026-11-11T12:00", false],
    ["14 days", "2026-11-10T12:00", true],
    ["14 days, late in the evening", "2026-11-10T23:30", true],
  ])("%s", async (_, last, isDue) => {
    const matti = await project.client("Matti Virtanen", { startedOn: date("2026-05-01") });
    await project.contact(matti, last, { kind: "observation" });
    await project.contact(matti, "2026-11-23T12:00", { status: "voided" });
    const items = await project.find(noEntry, TUESDAY);
    expect(items.map((item) => item.line.fi)).toEqual(isDue ? ["ei kirjauksia 14 päivään (viimeksi ti 10.11.)"] : []);
  });

  test("without any entry the start counts; without a coach nobody is told", async () => {
    await project.client("Matti Virtanen", { startedOn: date("2026-11-10") });
    await project.client("Liisa Mäki", { startedOn: date("2026-11-11") });
    await project.client("Yksin Jäänyt", { startedOn: date("2026-05-01"), coachId: null });
    const items = await project.find(noEntry, TUESDAY);
    expect(items.map((item) => [item.about, item.line.fi])).toEqual([
      ["Matti Virtanen", "ei yhtään kirjausta (aloitti ti 10.11.)"],
    ]);
  });
});

test("one rule asks once, however many coaches and clients there are", async () => {
  for (let n = 0; n < 30; n += 1)
    await project.client(`Nro N${n}`, {
      startedOn: date("2026-11-02"),
      coachId: n % 2 ? project.maija : project.pekka,
    });
  let statements = 0;
  const counting = new Proxy(project.db, {
    get(target, name) {
      if (name === "$queryRaw") statements += 1;
      return Reflect.get(target, name);
    },
  });
  for (const rule of [contactCadence, employerContact, agreementEnding, followUp, eura, noEntry])
    await rule.find(counting as never, {
      projectId: project.id,
      settings: projectSettings.parse({}),
      timeZone: "Europe/Helsinki",
      now: at(TUESDAY),
      today: Temporal.PlainDate.from("2026-11-24"),
      until: Temporal.PlainDate.from("2026-11-24"),
      staffIds: null,
    });
  expect(statements).toBe(6);
});
