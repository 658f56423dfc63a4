import { openStory, type Story } from "../support/story";

/** Another invented client: changes place twice, is absent, is on a break, drops out, and comes back. By chat alone. */

let story: Story;
beforeAll(async () => {
  story = await openStory();
  await story.ticks();
});
afterAll(() => story.close());

const sees = () => story.sees("pekka");
const asks = async (question: string) => {
  await story.says("pekka", question);
  return sees();
};
const tells = async (text: string) => {
  await story.says("pekka", text);
  await story.taps("pekka", "Tallenna");
  expect(sees()).toContain("✓ Tallennettu");
};
const tuomo = () => story.test.db.client.findFirstOrThrow({ where: { familyName: "Kinnunen" } });

test("taken in, begun, at the workshop", async () => {
  story.goesTo("2026-12-07T09:00");
  await story.says("pekka", "uusi asiakas Tuomo Kinnunen");
  await story.taps("pekka", "Tallenna");
  await tells("Tuomo Kinnunen aloitti työpajalla tänään");
  expect(await tuomo()).toMatchObject({ status: "active", startedOn: new Date("2026-12-07") });
});

test("changes place twice: the workshop, an employer, another one", async () => {
  story.goesTo("2026-12-21T09:00");
  await tells("Tuomo Kinnunen siirtyi Puuiloon tänään");
  story.goesTo("2027-01-11T09:00");
  await tells("Tuomo Kinnunen palasi pajalle, allergia");
  story.goesTo("2027-01-18T09:00");
  await tells("Tuomo Kinnunen siirtyi Prismaan tänään");
  const agreements = await story.test.db.agreement.findMany({
    where: { clientId: (await tuomo()).id },
    orderBy: { startsOn: "asc" },
  });
  expect(agreements.map(({ place, endReason }) => [place, endReason])).toEqual([
    ["workshop", null],
    ["employer", "allergia"],
    ["workshop", null],
    ["employer", null],
  ]);
  expect(await asks("miten Tuomo Kinnusella menee")).toMatch(
    /työpaja 7\.12\.2026 → Puuilo 21\.12\.2026 → työpaja 11\.1\. → Prisma 18\.1\. → nyt/,
  );
  // 7 December to 18 January, every day covered once.
  expect(sees()).toContain("Työkokeilua käytetty 43 / 182 päivää");
});

test("is absent, first ill, then without telling", async () => {
  story.goesTo("2027-01-20T09:00");
  await tells("Tuomo Kinnunen poissa tänään, sairas");
  story.goesTo("2027-01-21T09:00");
  await tells("Tuomo Kinnunen ei tullut töihin eikä ilmoittanut");
  expect(await asks("oliko Tuomo Kinnunen eilen paikalla")).toMatch(/sairas/);
});

test("is on a break: its days are not used", async () => {
  await tells("Tuomo Kinnunen jäi tauolle tänään, uupumus");
  expect(await tuomo()).toMatchObject({ status: "paused" });
  story.goesTo("2027-02-01T09:00");
  expect(await asks("miten Tuomo Kinnusella menee")).toContain("Työkokeilua käytetty 45 / 182 päivää");
  await tells("Tuomo Kinnunen palasi tauolta tänään");
  expect(await asks("miten Tuomo Kinnusella menee")).toContain("Työkokeilua käytetty 46 / 182 päivää");
});

test("drops out; a second end is explained, and so is a step after it", async () => {
  story.goesTo("2027-02-04T15:00");
  await tells("Tuomo Kinnunen lopetti, ei halua enää jatkaa");
  const [outcome] = await story.test.db.outcome.findMany({ where: { clientId: (await tuomo()).id } });
  expect(outcome).toMatchObject({ code: "dropped_out", exitedOn: new Date("2027-02-04") });
  expect(await asks("Tuomo Kinnunen lopetti, ei halua enää jatkaa")).toContain("on jo päättynyt (to 4.2.)");
  expect(await asks("Tuomo Kinnunen jäi tauolle tänään")).toContain("on jo päättynyt");
});

test("is asked after 28 days later", async () => {
  story.goesTo("2027-03-04T08:01");
  await story.ticks();
  expect(await asks("tänään")).toMatch(/Tuomo Kinnunen .*28 pv seuranta|ja \d+ muuta/);
});

test("comes back: the first start stays, and the exit moves with the next one", async () => {
  story.goesTo("2027-04-12T09:00");
  await tells("Tuomo Kinnunen aloitti työpajalla tänään");
  expect(await tuomo()).toMatchObject({ status: "active", startedOn: new Date("2026-12-07"), endedOn: null });
  story.goesTo("2027-05-03T09:00");
  await tells("Tuomo Kinnunen aloitti opinnot ammattiopistossa tänään");
  expect(await tuomo()).toMatchObject({ status: "ended", endedOn: new Date("2027-05-03") });
  const outcomes = await story.test.db.outcome.findMany({
    where: { clientId: (await tuomo()).id },
    orderBy: { exitedOn: "asc" },
  });
  expect(outcomes.map(({ code }) => code)).toEqual(["dropped_out", "vocational_study"]);
});
