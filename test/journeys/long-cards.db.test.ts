import { DEMO_CLIENTS, demoClientId } from "../../prisma/demo/people";
import { agree, forgetAgreements } from "../support/agreements";
import { openStory, type Story } from "../support/story";

/** Messages and days that tell of many people: the story fails at a card that Teams would not show. */

let story: Story;
beforeEach(async () => {
  story = await openStory();
  await forgetAgreements(story.test.db);
});
afterEach(() => story.close());

const SIX = ["Matti Virtanen", "Liisa Virtanen", "Liisa Mäki", "Hannu Karppinen", "Päivi Kemppainen", "Eetu Haapala"];

test.each([
  ["lopetti, muutti Ouluun", "Poistui"],
  ["lopetti", "Mihin"],
  ["siirtyi Prismaan tänään", "Prisma"],
  ["siirtyi työkokeiluun", "Missä"],
  ["aloitti pajalla 3.11.", "pajalla"],
])("six people «%s»: the card and the form fit, and all six are on both", async (what) => {
  await story.says("maija", SIX.map((name) => `${name} ${what}`).join(". "));
  for (const name of SIX) expect(story.sees("maija")).toContain(name);
  expect(story.sees("maija")).not.toContain("ei mahtunut");
  await story.taps("maija", "Muokkaa");
  const ids = (story.last("maija").card?.body ?? []).map(({ id }) => String(id));
  expect([0, 1, 2, 3, 4, 5].filter((at) => ids.includes(`p${at}.day`))).toHaveLength(6);
});

test("six who left are saved with what the form says", async () => {
  await story.says("maija", SIX.map((name) => `${name} lopetti, muutti Ouluun`).join(". "));
  await story.taps("maija", "Muokkaa");
  await story.taps("maija", "Tallenna", { "p5.code": "health" });
  expect(story.sees("maija")).toContain("Tallennettu");
  const facts = await story.test.db.pathEvent.findMany({ where: { draftId: { not: null } } });
  expect(facts.map(({ fact }) => (fact as { code?: string }).code).sort()).toEqual([
    "health",
    ...Array(5).fill("moved"),
  ]);
});

test("six appointments: the form fits", async () => {
  await story.says(
    "maija",
    SIX.map((name, n) => `Tapaaminen ${name.replace(/nen$/, "sen")} kanssa to klo ${9 + n}`).join(". "),
  );
  await story.taps("maija", "Muokkaa");
  const ids = (story.last("maija").card?.body ?? []).map(({ id }) => String(id));
  expect(ids.filter((id) => id.endsWith(".when")).length).toBeGreaterThanOrEqual(5);
});

test("as many as a message holds: the card says what did not fit", async () => {
  const many = DEMO_CLIENTS.map(([given, family]) => `${given} ${family} lopetti, muutti Ouluun`).join(". ");
  await story.says("maija", many);
  await story.taps("maija", "Muokkaa");
  await story.taps("maija", "Takaisin");
  expect(story.sees("maija")).toContain("Loput löytyvät kohdasta Muokkaa");
  await story.taps("maija", "Tallenna");
  expect(story.last("maija").card?.body.length).toBeGreaterThan(1);
});

test("sixteen who were away: the card and the form fit", async () => {
  const ids = DEMO_CLIENTS.flatMap(([, , , status], n) => (status === "active" ? [n + 1] : []));
  await agree(story.test.db, ids.slice(0, 16));
  const names = ids.slice(0, 16).map((n) => `${DEMO_CLIENTS[n - 1]![0]} ${DEMO_CLIENTS[n - 1]![1]}`);
  await story.says("maija", `poissa tänään: ${names.join(", ")}`);
  for (const name of names) expect(story.sees("maija")).toContain(name);
  await story.taps("maija", "Muokkaa");
  await story.taps("maija", "Tallenna");
  expect(await story.test.db.attendanceDay.count({ where: { status: "stored", presence: "absent" } })).toBe(16);
});

test("forty on the roll, all of them away", async () => {
  const { projectId } = await story.test.db.client.findFirstOrThrow();
  const coachId = (await story.test.db.client.findUniqueOrThrow({ where: { id: demoClientId(1) } })).coachId;
  for (let n = 101; n <= 140; n += 1)
    await story.test.db.client.create({
      data: {
        id: demoClientId(n),
        projectId,
        coachId,
        caseCode: `A-${n}`,
        givenName: `Kaarlo-Ferdinand${"abcdefghij"[n % 10]}${"abcdefghij"[Math.floor(n / 10) % 10]}`,
        familyName: "Pitkänimi-Väisänen",
        status: "active",
      },
    });
  await agree(
    story.test.db,
    Array.from({ length: 40 }, (_, at) => 101 + at),
  );
  await story.says("maija", "nimenhuuto");
  expect(story.sees("maija")).toContain("40 henkilöä");
  for (let page = 1; page <= 5; page += 1) {
    expect(story.sees("maija")).toContain(`${page}/5`);
    for (;;) {
      const line = /\[\d+\] (Kaarlo-\S+ Pitkänimi-Väisänen)/.exec(story.sees("maija"));
      if (!line) break;
      await story.taps("maija", line[1]!);
    }
    // The reasons stand under whoever was tapped last; a tap on another name brings that one's.
    await story.taps("maija", "sairas");
    await story.taps("maija", "Poissa: Kaarlo");
    if (page < 5) await story.taps("maija", "Seuraava");
  }
  await story.taps("maija", "Tallenna");
  expect(await story.test.db.attendanceDay.count({ where: { status: "stored", presence: "absent" } })).toBe(40);
}, 120_000);
