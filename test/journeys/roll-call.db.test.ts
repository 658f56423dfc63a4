import { DEMO_PROJECT_ID, demoClientId, demoStaffId } from "../../prisma/demo/people";
import { agree, forgetAgreements } from "../support/agreements";
import { openStory, type Story } from "../support/story";

const [MATTI, LIISA, EETU, SATU] = [1, 3, 7, 13] as const;

let story: Story;
beforeEach(async () => {
  story = await openStory();
  await forgetAgreements(story.test.db);
});
afterEach(() => story.close());

const counted = async () => {
  const rows = await story.test.db.attendanceDay.findMany({ where: { status: "stored" }, include: { client: true } });
  return rows.map((row) => [row.client.givenName, row.presence, row.reason].filter(Boolean).join(" ")).sort();
};

test("the morning's roll: everyone of the workshop is there, one tap makes absent, one gives the reason, one saves", async () => {
  await agree(story.test.db, [MATTI, LIISA, SATU]);
  await agree(story.test.db, [EETU], { place: "employer" });
  await story.says("maija", "nimenhuuto");
  expect(story.sees("maija")).toContain("Nimenhuuto ti 24.11. · 3 henkilöä");
  expect(story.sees("maija")).not.toContain("Eetu");
  await story.taps("maija", "Satu Heikkinen");
  await story.taps("maija", "sairas");
  expect(story.sees("maija")).toContain("Poissa: Satu Heikkinen (sairas)");
  await story.taps("maija", "Tallenna");
  expect(story.sees("maija")).toContain("✓ Nimenhuuto tallennettu: läsnä 2, poissa 1");
  expect(await counted()).toEqual(["Liisa present", "Matti present", "Satu absent sick"]);
  expect(story.last("maija").card?.actions?.[0]).toMatchObject({ title: "Kumoa" });
  await story.taps("maija", "Kumoa");
  expect(await counted()).toEqual([]);
  await story.taps("maija", "Palauta");
  expect(await counted()).toHaveLength(3);
});

test("an unfinished roll outlives a restart, and is the same when asked for again", async () => {
  await agree(story.test.db, [MATTI, SATU]);
  await story.says("maija", "nimenhuuto");
  await story.taps("maija", "Satu Heikkinen");
  story.restarts();
  await story.says("maija", "roll call");
  expect(story.sees("maija")).toContain("Poissa: Satu Heikkinen");
  await story.taps("maija", "läsnä");
  await story.taps("maija", "Tallenna");
  expect(await counted()).toEqual(["Matti present", "Satu present"]);
  expect(await story.test.db.draft.count()).toBe(1);
});

test("what chat told before is on the card, and not marked again", async () => {
  await agree(story.test.db, [MATTI, SATU]);
  await story.says("pekka", "Satu poissa, sairas");
  await story.taps("pekka", "Tallenna");
  await story.says("maija", "nimenhuuto");
  expect(story.sees("maija")).toContain("Poissa: Satu Heikkinen (sairas)");
  expect(story.sees("maija")).toContain("Merkitty jo: Satu Heikkinen poissa, sairas (Pekka Ohjaaja)");
  await story.taps("maija", "Tallenna");
  expect(await counted()).toEqual(["Matti present", "Satu absent sick"]);
});

test("what is told while the roll is open stands, unless that person was tapped afterwards", async () => {
  await agree(story.test.db, [MATTI, LIISA, SATU]);
  await story.says("maija", "nimenhuuto");
  const roll = story.last("maija");
  await story.says("pekka", "poissa Satu ja Liisa");
  await story.taps("pekka", "Tallenna");
  await story.tapsOn(roll, "maija", "Matti Virtanen");
  await story.taps("maija", "Tallenna");
  expect(story.sees("maija")).toContain("läsnä 0, poissa 3");
  expect(await counted()).toEqual(["Liisa absent", "Matti absent", "Satu absent"]);
});

test("a colleague's later roll wins, and tells who marked before", async () => {
  await agree(story.test.db, [MATTI, SATU]);
  await story.says("maija", "nimenhuuto");
  await story.taps("maija", "Satu Heikkinen");
  await story.taps("maija", "Tallenna");
  await story.says("pekka", "nimenhuuto");
  expect(story.sees("pekka")).toContain("Satu Heikkinen poissa (Maija Valmentaja)");
  await story.taps("pekka", "läsnä");
  await story.taps("pekka", "Tallenna");
  await story.says("sari", "onko Satu tänään pajalla");
  expect(story.sees("sari")).toBe("Satu Heikkinen on tänään paikalla. Merkitsi Pekka Ohjaaja.");
  await story.says("sari", "onko Matti tänään pajalla");
  expect(story.sees("sari")).toContain("Merkitsi Maija Valmentaja.");
});

test("after saving, another roll of the day corrects the first", async () => {
  await agree(story.test.db, [MATTI, SATU]);
  await story.says("maija", "nimenhuuto");
  await story.taps("maija", "Tallenna");
  await story.says("maija", "nimenhuuto");
  await story.taps("maija", "Satu Heikkinen");
  await story.taps("maija", "muu");
  await story.taps("maija", "Tallenna");
  await story.says("maija", "ketkä on tänään poissa");
  expect(story.sees("maija")).toContain("Satu Heikkinen · muu syy");
  expect(await counted()).toHaveLength(3);
});

test("twenty taps at once save one roll", async () => {
  await agree(story.test.db, [MATTI, SATU, LIISA]);
  await story.says("maija", "nimenhuuto");
  const roll = story.last("maija");
  await Promise.all(Array.from({ length: 20 }, () => story.tapsOn(roll, "maija", "Tallenna")));
  expect(await story.test.db.attendanceDay.count()).toBe(3);
});

test("yesterday's roll can be called today, tomorrow's not; with nobody at the workshop there is none", async () => {
  await story.says("maija", "nimenhuuto");
  expect(story.sees("maija")).toBe("Kenelläkään ei ole pajasopimusta tänään, joten nimenhuutoa ei tarvita.");
  await agree(story.test.db, [MATTI]);
  await story.says("maija", "nimenhuuto eilen");
  expect(story.sees("maija")).toContain("Nimenhuuto ma 23.11. · 1 henkilö");
  await story.says("maija", "nimenhuuto huomenna");
  expect(story.sees("maija")).toContain("vasta sinä päivänä");
});

test("sixty people: a card a page, each light enough, saved together", async () => {
  const many = Array.from({ length: 60 }, (_, n) => 200 + n);
  await story.test.db.client.createMany({
    data: many.map((number) => ({
      id: demoClientId(number),
      projectId: DEMO_PROJECT_ID,
      caseCode: `A-${number}`,
      givenName: `Testaaja${number}`,
      familyName: "Pitkänimi-Esimerkkinen",
      coachId: demoStaffId(number % 2 ? "maija" : "pekka"),
      status: "active" as const,
    })),
  });
  await agree(story.test.db, many);
  await story.says("maija", "nimenhuuto");
  expect(story.sees("maija")).toContain("Maija Valmentaja · 1/8");
  expect(JSON.stringify(story.last("maija").card).length).toBeLessThan(25_000);
  await story.taps("maija", "Testaaja201 Pitkänimi-Esimerkkinen");
  await story.taps("maija", "Seuraavat");
  expect(story.sees("maija")).toContain("Maija Valmentaja · 2/8");
  await story.taps("maija", "Tallenna");
  expect(story.sees("maija")).toContain("läsnä 59, poissa 1");
  expect(JSON.stringify(story.last("maija").card).length).toBeLessThan(25_000);
});

test("the button of the morning's card opens the roll in its place; forged data opens nothing", async () => {
  await agree(story.test.db, [MATTI]);
  await story.says("maija", "ketkä on pajalla tänään");
  const { id: cardId } = story.last("maija"); // stands for the morning's card
  const presses = (data: Record<string, unknown>) =>
    story.does("maija", { type: "action", verb: "attendance.roll_call", data, cardId, answered: "inline" });
  for (const data of [
    {},
    { project: "x", day: "2026-11-24" },
    { project: DEMO_PROJECT_ID, day: "2026-13-45" },
    { project: DEMO_PROJECT_ID, day: "2026-11-25" },
    { project: DEMO_PROJECT_ID, day: "2020-01-01" },
    { project: "dddddddd-0000-4000-8000-000000000099", day: "2026-11-24" },
  ]) {
    await presses(data);
    expect(story.sees("maija")).toContain("en voi avata");
  }
  await presses({ project: DEMO_PROJECT_ID, day: "2026-11-24" });
  const opened = story.messages("maija").find(({ id }) => id === cardId);
  expect(JSON.stringify(opened?.card)).toContain("Nimenhuuto ti 24.11. · 1 henkilö");
  await story.tapsOn(opened!, "maija", "Tallenna");
  expect(await counted()).toEqual(["Matti present"]);
});

test("a forged tap marks nobody who is not on the roll", async () => {
  await agree(story.test.db, [MATTI]);
  await story.says("maija", "nimenhuuto");
  const draft = await story.test.db.draft.findFirstOrThrow();
  for (const change of [
    { person: 99, presence: "absent" },
    { person: -1 },
    { person: 0, presence: "gone" },
    { page: -3 },
  ])
    await story.does("maija", {
      type: "action",
      verb: "draft.confirm",
      data: { draftId: draft.id, version: draft.version, ...change },
      cardId: null,
      answered: "inline",
    });
  expect((await counted()).every((line) => line === "Matti present")).toBe(true);
});
