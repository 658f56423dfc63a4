import { DEMO_PROJECT_ID, demoClientId, demoStaffId } from "../../prisma/demo/people";
import { agree, forgetAgreements } from "../support/agreements";
import { openStory, type Story } from "../support/story";

const [MATTI, LIISA_V, LIISA_M, EETU, SATU] = [1, 2, 3, 7, 13] as const;

let story: Story;
beforeEach(async () => {
  story = await openStory();
  await forgetAgreements(story.test.db);
});
afterEach(() => story.close());

/** «Matti present», «Satu absent sick 11-24»: what counts of every day, by the latest stored mark. */
async function marks(where: object = { status: "stored" }): Promise<string[]> {
  const rows = await story.test.db.attendanceDay.findMany({
    where,
    include: { client: true },
    orderBy: [{ day: "asc" }, { sentAt: "asc" }],
  });
  return rows
    .map((row) =>
      [row.client.givenName, row.client.familyName, row.presence, row.reason, row.day.toISOString().slice(5, 10)]
        .filter(Boolean)
        .join(" "),
    )
    .sort();
}

const entries = () => story.test.db.logEntry.count({ where: { draftId: { not: null }, status: "stored" } });

describe("telling", () => {
  test("«pajalla tänään Matti, Liisa; Satu poissa, sairas»: one card, one tap, and no entry beside it", async () => {
    await agree(story.test.db, [MATTI, LIISA_M, SATU]);
    await story.says("maija", "pajalla tänään Matti, Liisa; Satu poissa, sairas");
    expect(story.sees("maija")).toContain("Läsnä ti 24.11.: Matti Virtanen, Liisa Mäki");
    expect(story.sees("maija")).toContain("Poissa ti 24.11.: Satu Heikkinen (sairas)");
    expect(story.sees("maija")).not.toContain("Havainto");
    expect(JSON.stringify(story.last("maija").card).length).toBeLessThan(25_000);
    await story.taps("maija", "Tallenna");
    expect(story.sees("maija")).toContain("✓ Tallennettu");
    expect(await marks()).toEqual([
      "Liisa Mäki present 11-24",
      "Matti Virtanen present 11-24",
      "Satu Heikkinen absent sick 11-24",
    ]);
    expect(await entries()).toBe(0);
  });

  test("of two Liisas the one who should be there is meant; when both should, the card asks", async () => {
    await agree(story.test.db, [LIISA_V, LIISA_M]);
    await story.says("maija", "Liisa poissa tänään, sairas");
    expect(story.sees("maija")).toContain("Ketä tarkoitat: «Liisa»?");
    await story.taps("maija", "Tallenna");
    expect(story.sees("maija")).toContain("Valitse ensin");
    await story.taps("maija", "Liisa Mäki");
    await story.taps("maija", "Tallenna");
    expect(await marks()).toEqual(["Liisa Mäki absent sick 11-24"]);
  });

  test("one tap makes somebody absent, another gives the reason, a third takes it back", async () => {
    await agree(story.test.db, [MATTI, EETU]);
    await story.says("maija", "pajalla tänään Matti, Eetu");
    await story.taps("maija", "Eetu H. poissa");
    expect(story.sees("maija")).toContain("Poissa ti 24.11.: Eetu Haapala");
    await story.taps("maija", "ei ilm.");
    expect(story.sees("maija")).toContain("Eetu Haapala (ei ilmoitettu)");
    await story.taps("maija", "Tallenna");
    expect(await marks()).toEqual(["Eetu Haapala absent unexcused 11-24", "Matti Virtanen present 11-24"]);
  });

  test("the form changes people and the day", async () => {
    await agree(story.test.db, [MATTI, EETU]);
    await story.says("maija", "pajalla tänään Matti, Eetu");
    await story.taps("maija", "Muokkaa");
    await story.taps("maija", "Tallenna", { "p0.m1": "absent:agreed", "p0.day": "eilen" });
    expect(await marks()).toEqual(["Eetu Haapala absent agreed 11-23", "Matti Virtanen present 11-23"]);
  });

  test("«Satu sairaslomalla ma–ke» marks each agreed weekday, also tomorrow", async () => {
    await agree(story.test.db, [SATU], { from: "2026-11-24" });
    await story.says("pekka", "Satu sairaslomalla ma–ke");
    await story.taps("pekka", "Tallenna");
    expect(await marks()).toEqual(["Satu Heikkinen absent sick 11-24", "Satu Heikkinen absent sick 11-25"]);
  });

  test("a call that tells of an illness is a contact and an absence", async () => {
    await agree(story.test.db, [SATU]);
    await story.says("pekka", "soitin Satulle, on kipeä");
    expect(story.sees("pekka")).toContain("Asiakaskontakti");
    expect(story.sees("pekka")).toContain("Poissa ti 24.11.: Satu Heikkinen (sairas)");
    await story.taps("pekka", "Tallenna");
    expect([await marks(), await entries()]).toEqual([["Satu Heikkinen absent sick 11-24"], 1]);
  });

  test("who came and did well is marked present, and stays an observation", async () => {
    await agree(story.test.db, [MATTI]);
    await story.says("maija", "Matti tuli ajoissa pajalle, jaksoi hyvin");
    expect(story.sees("maija")).toContain("Havainto");
    await story.taps("maija", "Tallenna");
    expect([await marks(), await entries()]).toEqual([["Matti Virtanen present 11-24"], 1]);
  });

  test("the part can be dropped: then it is the observation that it was", async () => {
    await agree(story.test.db, [SATU]);
    await story.says("pekka", "Satu poissa tänään");
    await story.taps("pekka", "✕");
    expect(story.sees("pekka")).toContain("Havainto");
    await story.taps("pekka", "Tallenna");
    expect([await marks(), await entries()]).toEqual([[], 1]);
  });

  test("«kaikki paikalla paitsi Satu» marks everyone of the workshop", async () => {
    await agree(story.test.db, [MATTI, EETU, SATU]);
    await agree(story.test.db, [LIISA_M], { place: "employer" });
    await story.says("maija", "kaikki paikalla paitsi Satu");
    await story.taps("maija", "Tallenna");
    expect(await marks()).toEqual([
      "Eetu Haapala present 11-24",
      "Matti Virtanen present 11-24",
      "Satu Heikkinen absent 11-24",
    ]);
  });

  test("a Saturday is marked, and told", async () => {
    await agree(story.test.db, [MATTI]);
    await story.says("maija", "Matti oli lauantaina pajalla");
    expect(story.sees("maija")).toContain("la 21.11. on viikonloppu");
    await story.taps("maija", "Tallenna");
    expect(await marks()).toEqual(["Matti Virtanen present 11-21"]);
  });
});

test("in English the same", async () => {
  await agree(story.test.db, [MATTI, SATU]);
  await story.test.db.staffMember.update({ where: { id: demoStaffId("maija") }, data: { language: "en" } });
  await story.says("maija", "present today Matti; Satu absent, sick");
  expect(story.sees("maija")).toContain("Present Tue 24/11: Matti Virtanen");
  expect(story.sees("maija")).toContain("Absent Tue 24/11: Satu Heikkinen (sick)");
  await story.taps("maija", "Save");
  await story.says("maija", "was Satu there today");
  expect(story.sees("maija")).toBe("Satu Heikkinen is absent today (sick). Marked by Maija Valmentaja.");
  await story.says("maija", "how many days has Satu been absent in November");
  expect(story.sees("maija")).toContain("absent 1 (sick 1)");
});

describe("what cannot be marked", () => {
  test("a roll with somebody who has no agreement says so and leaves that mark out", async () => {
    await agree(story.test.db, [MATTI]);
    await agree(story.test.db, [SATU], { from: "2026-11-02", to: "2026-12-31", endedOn: "2026-11-20" });
    await story.says("maija", "pajalla tänään Matti, Satu");
    expect(story.sees("maija")).toContain("Ei sopimusta ti 24.11.: Satu Heikkinen. Jää merkitsemättä.");
    await story.taps("maija", "Tallenna");
    expect(await marks()).toEqual(["Matti Virtanen present 11-24"]);
  });

  test("a roll of people none of whom has an agreement explains that, and stays an observation", async () => {
    await story.says("pekka", "pajalla tänään Satu");
    expect(story.sees("pekka")).toContain("Ei sopimusta ti 24.11.: Satu Heikkinen. Jää merkitsemättä.");
    await story.taps("pekka", "Tallenna");
    expect([await marks(), await entries()]).toEqual([[], 1]);
  });

  test("an unknown name in a roll is told, and the others are marked", async () => {
    await agree(story.test.db, [MATTI]);
    await story.says("maija", "pajalla tänään Matti, Jorma");
    expect(story.sees("maija")).toContain("En tunne nimeä: Jorma. Jää merkitsemättä.");
    await story.taps("maija", "Tallenna");
    expect(await marks()).toEqual(["Matti Virtanen present 11-24"]);
  });

  test("forged changes of a part neither throw nor mark a stranger", async () => {
    await agree(story.test.db, [MATTI]);
    await story.says("maija", "Matti poissa tänään");
    const before = await story.test.db.draft.findFirstOrThrow();
    const changes = [
      { mark: 9, presence: "present" },
      { mark: 0, client: demoClientId(SATU) },
      { mark: 0, presence: "gone" },
      { day: "31.2." },
      { day: "9999-99-99" },
      { m0: "absent:bored" },
    ];
    for (const change of changes) {
      const { version } = await story.test.db.draft.findUniqueOrThrow({ where: { id: before.id } });
      const data = { draftId: before.id, version, part: 0, ...change };
      await story.does("maija", {
        type: "action",
        verb: "draft.revise",
        data,
        cardId: before.cardId,
        answered: "inline",
      });
    }
    await story.taps("maija", "Tallenna");
    expect(await marks()).toEqual(["Matti Virtanen absent 11-24"]);
  });

  test("a sentence about somebody without an agreement is the observation that it was", async () => {
    await story.says("pekka", "Satu poissa tänään, kipeä");
    expect(story.sees("pekka")).not.toContain("Poissa ti");
    await story.taps("pekka", "Tallenna");
    expect([await marks(), await entries()]).toEqual([[], 1]);
  });

  test("nobody is present tomorrow", async () => {
    await agree(story.test.db, [MATTI]);
    await story.says("maija", "Matti oli eilen poissa");
    await story.taps("maija", "Muokkaa");
    await story.taps("maija", "Tallenna", { "p0.m0": "present", "p0.day": "25.11.2026" });
    expect(story.sees("maija")).toContain("Tulevalle päivälle voi merkitä vain sovitun poissaolon");
    expect(await marks()).toEqual([]);
  });

  test("an agreement of another project's client neither marks nor shows anybody", async () => {
    const other = "dddddddd-0000-4000-8000-000000000099";
    const day = new Date("2026-01-01");
    await story.test.db.project.create({
      data: { id: other, name: "Muu", startsOn: day, endsOn: day, midpointOn: day },
    });
    await story.test.db.client.create({
      data: { id: demoClientId(99), projectId: other, caseCode: "B-1", givenName: "Taneli", familyName: "Salainen" },
    });
    await agree(story.test.db, [99], { projectId: other });
    await agree(story.test.db, [MATTI]);
    for (const text of ["pajalla tänään Taneli, Matti", "nimenhuuto", "ketkä on pajalla tänään", "Taneli poissa"])
      await story.says("maija", text);
    expect(JSON.stringify(story.messages("maija"))).not.toContain("Salainen");
    await story.does("maija", {
      type: "action",
      verb: "attendance.roll_call",
      data: { project: other, day: "2026-11-24" },
      cardId: null,
      answered: "inline",
    });
    expect(story.sees("maija")).toContain("en voi avata");
  });
});

describe("correcting", () => {
  test("an edited message replaces its marks; those no longer said are voided", async () => {
    await agree(story.test.db, [MATTI, EETU, SATU]);
    const id = await story.says("maija", "pajalla tänään Matti, Eetu; Satu poissa");
    await story.taps("maija", "Tallenna");
    await story.edits("maija", id, "pajalla tänään Matti; Satu poissa, sairas");
    expect(await marks()).toEqual(["Matti Virtanen present 11-24", "Satu Heikkinen absent sick 11-24"]);
    expect(await marks({ status: "voided" })).toEqual(["Eetu Haapala present 11-24"]);
  });

  test("edited so that it tells of something else, nothing is left marked", async () => {
    await agree(story.test.db, [SATU]);
    const id = await story.says("pekka", "Satu poissa tänään");
    await story.taps("pekka", "Tallenna");
    await story.edits("pekka", id, "Satu jaksoi tänään hyvin");
    expect([await marks(), await entries()]).toEqual([[], 1]);
  });

  test("undo takes the marks out, «palauta» brings them back, a deleted message voids them", async () => {
    await agree(story.test.db, [SATU]);
    const id = await story.says("pekka", "Satu poissa tänään");
    await story.taps("pekka", "Tallenna");
    await story.taps("pekka", "Kumoa");
    expect(await marks()).toEqual([]);
    await story.taps("pekka", "Palauta");
    expect(await marks()).toEqual(["Satu Heikkinen absent 11-24"]);
    await story.deletes("pekka", id);
    expect(await marks()).toEqual([]);
  });

  test("the later of two coaches counts; an edit that changes nothing of a mark does not make it later", async () => {
    await agree(story.test.db, [MATTI, SATU]);
    const id = await story.says("maija", "pajalla tänään Matti, Satu");
    await story.taps("maija", "Tallenna");
    await story.says("pekka", "Satu poissa, sairas");
    await story.taps("pekka", "Tallenna");
    await story.says("sari", "onko Satu tänään paikalla");
    expect(story.sees("sari")).toBe("Satu Heikkinen on tänään poissa (sairas). Merkitsi Pekka Ohjaaja.");
    await story.edits("maija", id, "pajalla tänään Matti ja Satu");
    await story.says("sari", "onko Satu tänään paikalla");
    expect(story.sees("sari")).toContain("poissa (sairas)");
  });

  test("the same message twice, and twenty taps at once, are one mark", async () => {
    await agree(story.test.db, [SATU]);
    const activityId = "11111111-1111-4111-8111-111111111111";
    await story.says("pekka", "Satu poissa tänään", { activityId });
    await story.says("pekka", "Satu poissa tänään", { activityId });
    const card = story.last("pekka");
    await Promise.all(Array.from({ length: 20 }, () => story.tapsOn(card, "pekka", "Tallenna")));
    expect(await story.test.db.attendanceDay.count()).toBe(1);
  });

  test("two coaches at once mark the same people: both marks are kept, one counts", async () => {
    await agree(story.test.db, [MATTI, EETU, SATU]);
    await story.says("maija", "pajalla tänään Matti, Eetu, Satu");
    await story.says("pekka", "poissa Satu, Eetu, Matti");
    await Promise.all([story.taps("maija", "Tallenna"), story.taps("pekka", "Tallenna")]);
    expect(await story.test.db.attendanceDay.count({ where: { status: "stored" } })).toBe(6);
    await story.says("sari", "ketkä on tänään poissa");
    for (const name of ["Satu Heikkinen", "Eetu Haapala", "Matti Virtanen"]) expect(story.sees("sari")).toContain(name);
  });
});

describe("asking", () => {
  beforeEach(() => agree(story.test.db, [MATTI, SATU, EETU]));

  test("«oliko Satu eilen paikalla» before and after it is marked", async () => {
    await story.says("maija", "oliko Satu eilen paikalla");
    expect(story.sees("maija")).toBe("Satu Heikkinen: läsnäoloa ei ole merkitty eilen.");
    await story.says("maija", "Satu poissa eilen, hammaslääkäri");
    await story.taps("maija", "Tallenna");
    await story.says("maija", "oliko Satu eilen paikalla");
    expect(story.sees("maija")).toBe("Satu Heikkinen oli poissa eilen (sovittu). Merkitsi Maija Valmentaja.");
    await story.says("maija", "was Riitta there yesterday");
    expect(story.sees("maija")).toContain("Riitta Juntunen: ei merkintää eikä sopimusta eilen.");
    expect(story.last("maija").text).toBeUndefined(); // a name goes in a card, never in a notification
  });

  test("«montako päivää Matti on ollut poissa marraskuussa»: present ÷ agreed up to today, by reason", async () => {
    await story.says("maija", "Matti oli poissa 5.–6.11., flunssa");
    await story.taps("maija", "Tallenna");
    await story.says("maija", "pajalla eilen Matti");
    await story.taps("maija", "Tallenna");
    await story.says("maija", "montako päivää Matti on ollut poissa marraskuussa");
    // Agreed Monday to Friday from 2 to 24 November: 17 days.
    expect(story.sees("maija")).toContain("Läsnä 1/17 sovittua päivää, poissa 2 (sairas 2), 14 päivää merkitsemättä");
    expect(story.sees("maija")).toContain("pe 6.11. sairas");
    await story.says("maija", "miten Matti Virtasella menee");
    expect(story.sees("maija")).toContain("Läsnä 1/17 sovittua päivää, poissa 2 (sairas 2)");
  });

  test("during a pause on the path nobody is expected", async () => {
    const event = (fact: object, day: string) =>
      story.test.db.pathEvent.create({
        data: {
          projectId: DEMO_PROJECT_ID,
          clientId: demoClientId(SATU),
          authorId: demoStaffId("pekka"),
          fact,
          day: new Date(`${day}T00:00:00Z`),
          text: "",
          sentAt: new Date(`${day}T08:00:00Z`),
        },
      });
    const terms = { endsOn: "2026-12-31" };
    await event({ kind: "workshop", terms, reason: null }, "2026-11-02");
    await event({ kind: "pause", reason: null }, "2026-11-23");
    await story.says("maija", "nimenhuuto");
    expect(story.sees("maija")).toContain("2 henkilöä");
    expect(story.sees("maija")).not.toContain("Satu");
    await story.says("maija", "Satu Heikkisen läsnäolot");
    expect(story.sees("maija")).toContain("Läsnä 0/15 sovittua päivää");
  });

  test("«ketkä on pajalla tänään», and the reads are audited", async () => {
    await story.says("maija", "pajalla tänään Matti; Satu poissa, sovittu");
    await story.taps("maija", "Tallenna");
    await story.says("maija", "ketkä on pajalla tänään");
    expect(story.sees("maija")).toContain("Paikalla tänään\nMatti Virtanen");
    expect(story.sees("maija")).toContain("Merkitsemättä: Eetu Haapala");
    await story.says("maija", "ketkä on tänään poissa");
    expect(story.sees("maija")).toContain("Poissa tänään\nSatu Heikkinen · sovittu");
    await story.says("maija", "poissaolot viime viikolla");
    expect(story.sees("maija")).toContain("Kukaan ei ole merkitty poissa olevaksi viime viikolla.");
    const read = await story.test.db.auditEvent.findFirst({ where: { command: "question.clients_there" } });
    expect(read?.subjectIds).toEqual(expect.arrayContaining([demoClientId(MATTI), demoClientId(EETU)]));
    const written = await story.test.db.auditEvent.findFirst({ where: { command: "draft.confirmed" } });
    expect(written).toMatchObject({ actorId: demoStaffId("maija"), projectId: DEMO_PROJECT_ID });
    expect(written?.subjectIds).toEqual(expect.arrayContaining([demoClientId(MATTI), demoClientId(SATU)]));
  });

  test("with «only own» a coach asks and calls the roll of own clients alone", async () => {
    await story.test.db.project.update({ where: { id: DEMO_PROJECT_ID }, data: { settings: { visibility: "own" } } });
    await story.says("maija", "ketkä on pajalla tänään");
    expect(story.sees("maija")).not.toContain("Satu");
    await story.says("maija", "nimenhuuto");
    expect(story.sees("maija")).toContain("2 henkilöä");
    expect(story.sees("maija")).not.toContain("Satu");
  });
});
