import { openStory, type Story } from "../support/story";

/** A personal identity code typed into any form: told, cut out, and nowhere in the database. */

const CODE = "131052-308T";
const TOLD = "Kentässä oli henkilötunnus. Poistin sen, enkä tallentanut vielä mitään.";

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story.close());

const form = () => JSON.stringify(story.last("maija").card ?? story.last("maija").text);

async function traces(): Promise<string[]> {
  const tables = await story.test.db.$queryRaw<{ table_name: string }[]>`
    SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'`;
  const found = await Promise.all(
    tables.map(({ table_name }) =>
      story.test.db.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM "${table_name}" t WHERE t::text LIKE '%131052%'`),
    ),
  );
  return tables.flatMap(({ table_name }, at) => (found[at]!.length > 0 ? [table_name] : []));
}

/** Sends the form with the code in the field, and with another field that must not be lost. */
async function types(button: string, field: string, other?: [field: string, typed: string]): Promise<void> {
  await story.taps("maija", button, { [field]: `${CODE} aamuisin`, ...(other ? { [other[0]]: other[1] } : {}) });
  expect(story.sees("maija")).toContain(TOLD);
  expect(form()).not.toContain("131052");
  expect(form()).toContain("aamuisin");
  if (other) expect(form()).toContain(other[1]);
  expect(await traces()).toEqual([]);
}

test.each(["givenName", "referredBy", "referredOn", "phone", "email", "aliases", "coach"])(
  "in the form of a new client, field %s",
  async (field) => {
    await story.says("maija", "uusi asiakas Jokke Esimerkki");
    const typed = { [field]: CODE, familyName: "Esimerkkinen" };
    await story.taps("maija", "Tallenna", typed);
    expect(story.sees("maija")).toContain(TOLD);
    expect(form()).not.toContain("131052");
    expect(form()).toContain("Esimerkkinen");
    expect(await traces()).toEqual([]);
    await story.taps("maija", "Hylkää");
  },
);

test("in a client's details", async () => {
  await story.says("maija", "Matti Virtasen tiedot");
  await story.taps("maija", "Muokkaa");
  await types("Tallenna", "referredBy", ["phone", "040 7654321"]);
});

test.each(["p0.tasks", "p0.supervisor", "p0.reason", "p0.day", "p0.until", "p0.daysPerWeek", "text"])(
  "in a step's form, field %s; after that it is saved as it then is",
  async (field) => {
    await story.says("maija", "Liisa Mäki siirtyi K-Rautaan tänään");
    await story.taps("maija", "Muokkaa");
    await types("Tallenna", field, ["p0.specialNeeds", "tauot usein"]);
    await story.taps("maija", "Hylkää");
  },
);

test("in an appointment's place and time, and in the time that it is moved to", async () => {
  await story.says("maija", "tapaaminen Matti Virtasen kanssa to klo 10");
  await story.taps("maija", "Muokkaa");
  await types("Tallenna", "p0.place", ["p0.when", "pe klo 12"]);
  await types("Tallenna", "p0.when", ["p0.place", "kirjasto"]);
  await story.taps("maija", "Tallenna", { "p0.when": "to klo 10" });
  await story.says("maija", "siirrä Matti Virtasen tapaaminen");
  if (!story.sees("maija").includes("Mihin")) await story.taps("maija", "to 26.11.");
  await types("Siirrä", "when");
});

test("in the day of attendance and of an entry", async () => {
  await story.says("maija", "Soitin Matti Virtaselle eilen, 20 min");
  await story.taps("maija", "Muokkaa");
  await types("Tallenna", "0.day", ["text", "muutettu teksti"]);
  await story.taps("maija", "Hylkää");
});

test("in an employer's and a stakeholder's notes", async () => {
  await story.says("maija", "uusi työnantaja Kahvila Ruska");
  await types("Tallenna", "notes", ["municipality", "Sotkamo"]);
  await story.says("maija", "uusi sidosryhmä Kainuun opisto");
  await types("Tallenna", "notes", ["name", "Raija"]);
});

test("in data that no form shows: a line, and the card stays", async () => {
  await story.says("maija", "Soitin Matti Virtaselle eilen, 20 min");
  const { id } = story.last("maija");
  for (const verb of ["journal.log_text", "ask", "draft.discard", "nobody.knows"])
    await story.does("maija", {
      type: "action",
      verb,
      data: { text: `Matti ${CODE}`, question: CODE, draftId: CODE },
      cardId: id,
      answered: "inline",
    });
  expect(story.sees("maija")).toContain(TOLD);
  expect(await traces()).toEqual([]);
});

test("a message of a new client edited to hold a code", async () => {
  const message = await story.says("maija", "uusi asiakas Jokke Esimerkki");
  await story.edits("maija", message, `uusi asiakas Jokke ${CODE}`);
  expect(story.sees("maija")).toContain("Muokatussa viestissä on henkilötunnus");
  expect(await traces()).toEqual([]);
});

test("each is in the audit trail, without the code", async () => {
  const rows = await story.test.db.auditEvent.findMany({ where: { command: "turn.identity_code" } });
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.every(({ outcome }) => outcome === "refused")).toBe(true);
});
