import { randomUUID } from "node:crypto";
import { DEMO_TENANT_ID } from "../../../../bot/config";
import { createLogger } from "../../../../bot/log";
import type { SeenMessage } from "../../../../bot/teams/fake-channel";
import { createTeho } from "../../../../bot/teho";
import { DEMO_PROJECT_ID, type DemoPerson, demoAadId, demoClientId, demoStaffId } from "../../../../prisma/demo/people";
import { openStory, type Story } from "../../../support/story";

/** A coach takes in a client, from a sentence to a case code. */

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story.close());

type Teho = ReturnType<typeof createTeho>;
const otherProcess = (): Teho =>
  createTeho({ db: story.test.db, log: createLogger("silent"), timeZone: "Europe/Helsinki" });
const find = (givenName: string, familyName: string) =>
  story.test.db.client.findMany({ where: { givenName, familyName }, include: { referrals: true } });
/** The card as it stands now: the fake channel replaces cards in place. */
const asShown = (person: DemoPerson) => structuredClone(story.last(person));
const weight = (message: SeenMessage) => Buffer.byteLength(JSON.stringify(message.card));

test("«uusi asiakas Jaana Koponen»: one card, one tap, a case code and what to say next", async () => {
  await story.says("maija", "uusi asiakas jaana koponen");
  expect(story.sees("maija")).toContain("givenName (Etunimi): Jaana");
  expect(story.sees("maija")).toContain("familyName (Sukunimi): Koponen");
  expect(story.sees("maija")).toContain("referredOn (Milloin ohjattu): 24.11.2026");
  expect(weight(story.last("maija"))).toBeLessThan(25_000);
  expect(await find("Jaana", "Koponen")).toEqual([]);

  await story.taps("maija", "Tallenna", {
    phone: "040-123 4567",
    email: "jaana.koponen@Posti.FI",
    preferredLanguage: "fi",
    goal: "vocational_studies",
    source: "employment_services",
    referredBy: "Virpi työllisyyspalveluista",
    referredOn: "eilen",
    channel: "phone",
    labour_market: "long_term_unemployed",
    age: "aged_55_plus",
    target_group: "ageing_unemployed,partial_work_ability",
  });
  expect(story.sees("maija")).toContain("Jaana Koponen · A-025");
  expect(story.sees("maija")).toContain("«Jaana aloitti pajalla tänään»");
  expect(story.last("maija").preview ?? "").not.toContain("Jaana");
  const [jaana] = await find("Jaana", "Koponen");
  expect(jaana).toMatchObject({
    caseCode: "A-025",
    status: "referred",
    startedOn: null,
    coachId: demoStaffId("maija"),
    phone: "+358401234567",
    email: "jaana.koponen@posti.fi",
    preferredLanguage: "fi",
    goal: "vocational_studies",
    startingSituation: ["long_term_unemployed", "aged_55_plus", "partial_work_ability", "ageing_unemployed"],
    referrals: [
      {
        source: "employment_services",
        referredBy: "Virpi työllisyyspalveluista",
        referredOn: new Date("2026-11-23T00:00:00Z"),
        channel: "phone",
      },
    ],
  });
  const trail = await story.test.db.auditEvent.findMany({ where: { subjectIds: { has: jaana!.id } } });
  expect(trail.map((event) => event.command)).toEqual(expect.arrayContaining(["draft.propose", "draft.confirmed"]));
  await story.says("maija", "miten Jaana Koposella menee");
  expect(story.sees("maija")).toContain("A-025 · ohjattu · valmentaja Maija Valmentaja");
});

test("what is wrong is said in words, and nothing has to be typed twice", async () => {
  await story.says("maija", "uusi asiakas Seija Mutanen");
  await story.taps("maija", "Tallenna", {
    familyName: "Mutanen2",
    phone: "12",
    email: "seija",
    referredBy: "äiti",
    referredOn: "31.2.",
  });
  const seen = story.sees("maija");
  expect(seen).toContain("Sukunimi: kirjoita vain kirjaimia");
  expect(seen).toContain("Puhelin: «12» ei käy");
  expect(seen).toContain("Sähköposti: «seija» ei käy");
  expect(seen).toContain("Milloin ohjattu: «31.2.» ei ole päivä");
  expect(seen).toContain("referredBy (Kuka ohjasi): äiti");
  expect(seen).toContain("phone (Puhelin): 12");
  await story.taps("maija", "Tallenna", { familyName: "", phone: "", email: "", referredOn: "1.12.2026" });
  expect(story.sees("maija")).toContain("Sukunimi puuttuu.");
  expect(story.sees("maija")).toContain("päivä on vasta tulossa");
  await story.taps("maija", "Tallenna", { familyName: "Mutanen", referredOn: "23.11." });
  expect(story.sees("maija")).toMatch(/Seija Mutanen · A-\d+/);
});

test.each(["givenName", "referredBy", "phone", "aliases"])(
  "a personal identity code in %s is refused, and is stored nowhere",
  async (field) => {
    await story.says("maija", "uusi asiakas Tuula Tunnus");
    await story.taps("maija", "Tallenna", { [field]: "131052-308T" });
    expect(story.sees("maija")).toContain("Kentässä oli henkilötunnus. Poistin sen, enkä tallentanut vielä mitään.");
    expect(JSON.stringify(story.last("maija").card)).not.toContain("131052");
    expect(await find("Tuula", "Tunnus")).toEqual([]);
    expect(await story.test.db.$queryRaw`SELECT id FROM "Draft" WHERE payload::text LIKE '%131052%'`).toEqual([]);
    await story.taps("maija", "Hylkää");
    expect(story.sees("maija")).toContain("uutta asiakasta ei lisätty");
  },
);

test("a referral of another decade is asked about", async () => {
  await story.says("maija", "uusi asiakas Reino Vanhala");
  await story.taps("maija", "Tallenna", { referredOn: "23.11.2016" });
  expect(story.sees("maija")).toContain("Ohjauspäivästä 23.11.2016 on yli kolme vuotta");
  await story.taps("maija", "Kyllä, tallenna");
  expect(story.sees("maija")).toMatch(/Reino Vanhala · A-\d+/);
});

test.each([
  ["the same name", "Matti Virtanen", "A-001"],
  ["a slip", "Mati Virtanen", "A-001"],
  ["swapped", "Virtanen Matti", "A-001"],
  ["without dots", "Liisa Maki", "A-003"],
])("a near-duplicate is shown before saving: %s", async (_, name, code) => {
  await story.says("maija", `uusi asiakas ${name}`);
  expect(story.sees("maija")).toContain(code);
  expect(story.sees("maija")).toContain("Onko tämä sama henkilö kuin");
  const before = await story.test.db.client.count();
  await story.taps("maija", "Sama henkilö");
  expect(story.sees("maija")).toContain(`${code} · mukana`);
  expect(await story.test.db.client.count()).toBe(before);
  const open = await story.test.db.draft.count({ where: { kind: "clients.intake", state: "open" } });
  expect(open).toBe(0);
});

test("«Eri henkilö, tallenna» makes another Matti Virtanen", async () => {
  await story.says("maija", "uusi asiakas Matti Virtanen");
  await story.taps("maija", "Eri henkilö, tallenna", { phone: "040 765 4321" });
  expect(story.sees("maija")).toMatch(/Matti Virtanen · A-\d+/);
  expect(await find("Matti", "Virtanen")).toHaveLength(2);
});

test("a name typed into the form is looked at as well, and what was typed stays", async () => {
  await story.says("maija", "uusi asiakas");
  await story.taps("maija", "Tallenna", { givenName: "hannu", familyName: "karpinen", phone: "040 111 2222" });
  expect(story.sees("maija")).toContain("Hannu Karppinen · A-005");
  expect(story.sees("maija")).toContain("phone (Puhelin): 040 111 2222");
  await story.taps("maija", "Eri henkilö, tallenna");
  expect(await find("Hannu", "Karpinen")).toMatchObject([{ phone: "+358401112222" }]);
});

test("a client who left long ago: «Palaako …?»", async () => {
  await story.says("maija", "uusi asiakas Anna-Maija Leinonen");
  expect(story.sees("maija")).toContain("Palaako Anna-Maija Leinonen? Hän on ollut asiakkaana (A-010).");
});

test("a name that is also an employer's, or its contact person's, is told", async () => {
  await story.says("maija", "uusi asiakas K-Rauta");
  await story.taps("maija", "Tallenna", { givenName: "K-Rauta", familyName: "Kajaani" });
  expect(story.sees("maija")).toContain("K-Rauta on työnantaja. Onko tämä asiakkaan nimi?");
  await story.taps("maija", "Hylkää");
  await story.says("maija", "uusi asiakas Ilkka Korhonen");
  expect(story.sees("maija")).toContain("Samanniminen on työnantajan yhteyshenkilö (K-Rauta)");
  await story.taps("maija", "Kyllä, tallenna");
  expect(story.sees("maija")).toMatch(/Ilkka Korhonen · A-\d+/);
});

test("the same card tapped twice, or at once in two processes, makes one client", async () => {
  await story.says("maija", "uusi asiakas Kaksi Kertaa");
  const form = asShown("maija");
  await story.tapsOn(form, "maija", "Tallenna");
  await story.tapsOn(form, "maija", "Tallenna");
  expect(story.sees("maija")).toContain("Uusi asiakas on tallennettu");
  expect(await find("Kaksi", "Kertaa")).toHaveLength(1);

  await story.says("maija", "uusi asiakas Monta Kertaa");
  const second = asShown("maija");
  const other = otherProcess();
  await Promise.all([
    ...Array.from({ length: 4 }, () => story.tapsOn(second, "maija", "Tallenna")),
    ...Array.from({ length: 4 }, (_, n) => save(other, second, "maija", `elsewhere-${n}`)),
  ]);
  expect(await find("Monta", "Kertaa")).toHaveLength(1);
});

/** [Tallenna] of a form as it reaches a process, whichever chat it comes from. */
async function save(teho: Teho, form: SeenMessage, person: DemoPerson, conversationId: string): Promise<void> {
  const { verb, data } = form.card!.actions![0] as unknown as { verb: string; data: Record<string, unknown> };
  const inputs = form.card!.body.filter((one) => one.type.startsWith("Input."));
  await teho.handle(
    {
      activityId: randomUUID(),
      scope: "personal",
      tenantId: DEMO_TENANT_ID,
      sentAt: new Date("2026-11-24T09:30:00Z"),
      reference: { conversation: { id: conversationId } },
      aadObjectId: demoAadId(person),
      conversationId,
      act: {
        type: "action",
        verb,
        data: { ...Object.fromEntries(inputs.map((one) => [one.id, one.value ?? ""])), ...data },
        cardId: form.id,
        answered: "inline",
      },
    },
    story.channel,
  );
}

test("the same message delivered twice is one form", async () => {
  const id = await story.says("maija", "uusi asiakas Toistuva Viesti");
  await story.says("maija", "uusi asiakas Toistuva Viesti", { activityId: id });
  expect(await story.test.db.draft.count({ where: { sourceId: id } })).toBe(1);
  await story.taps("maija", "Hylkää");
});

test("a form left open is offered again when one asks what is open", async () => {
  await story.says("pekka", "uusi asiakas Kesken Jäänyt");
  await story.says("pekka", "mitä on kesken");
  const shown = story.messages("pekka").map((message) => JSON.stringify(message.card ?? ""));
  expect(shown.filter((card) => card.includes("Jäänyt"))).toHaveLength(2);
  await story.taps("pekka", "Hylkää");
});

test("twenty intakes at once, in two processes, get twenty case codes one after another", async () => {
  const forms: SeenMessage[] = [];
  for (const letter of "abcdefghijklmnopqrst") {
    await story.says("pekka", `uusi asiakas Yhtaikainen ${letter.repeat(7)}`);
    forms.push(asShown("pekka"));
  }
  const teho = [otherProcess(), otherProcess()];
  await Promise.all(forms.map((form, n) => save(teho[n % 2]!, form, "pekka", `chat-${n}`)));
  const added = await story.test.db.client.findMany({ where: { givenName: "Yhtaikainen" } });
  const numbers = added.map((client) => Number(client.caseCode.slice(2))).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, n) => numbers[0]! + n));
});

test("two coaches take in the same person at once: one client, and the other is told", async () => {
  const forms: SeenMessage[] = [];
  for (const person of ["maija", "pekka"] as const) {
    await story.says(person, "uusi asiakas Samuli Samanlainen");
    forms.push(asShown(person));
  }
  const teho = [otherProcess(), otherProcess()];
  await Promise.all([
    save(teho[0]!, forms[0]!, "maija", "personal-maija"),
    save(teho[1]!, forms[1]!, "pekka", "personal-pekka"),
  ]);
  expect(await find("Samuli", "Samanlainen")).toHaveLength(1);
});

test("«Kumoa» takes the client away while nothing is logged; «Palauta» brings the same code back", async () => {
  await story.says("maija", "uusi asiakas Veikko Hetkinen");
  await story.taps("maija", "Tallenna");
  const code = /A-\d+/.exec(story.sees("maija"))![0];
  await story.taps("maija", "Kumoa");
  expect(story.sees("maija")).toContain("Kumottu: asiakas on poistettu.");
  expect(await find("Veikko", "Hetkinen")).toEqual([]);
  await story.taps("maija", "Palauta");
  expect(await find("Veikko", "Hetkinen")).toMatchObject([{ caseCode: code, referrals: [{}] }]);

  await story.says("maija", "Veikko Hetkiselle soitettu tänään, 10 min");
  await story.taps("maija", "Tallenna");
  const receipts = story
    .messages("maija")
    .filter((message) => JSON.stringify(message.card ?? "").includes("draft.undo"));
  const receipt = receipts.find((message) => JSON.stringify(message.card).includes(code))!;
  await story.tapsOn(receipt, "maija", "Kumoa");
  expect(story.sees("maija")).toContain("ei voi enää kumota, koska hänestä on jo kirjattu jotain");
  expect(await find("Veikko", "Hetkinen")).toHaveLength(1);
});

test("deleting the message leaves a saved client; editing it before saving changes the name", async () => {
  const id = await story.says("maija", "uusi asiakas Saara Lahtela");
  await story.edits("maija", id, "uusi asiakas Saara Lahtinen");
  const form = story.messages("maija").findLast((message) => JSON.stringify(message.card ?? "").includes("Lahtinen"))!;
  await story.tapsOn(form, "maija", "Tallenna");
  expect(await find("Saara", "Lahtinen")).toHaveLength(1);
  await story.edits("maija", id, "uusi asiakas Saara Lahtonen");
  expect(story.sees("maija")).toContain("Asiakas on jo tallennettu");
  await story.deletes("maija", id);
  expect(story.sees("maija")).toContain("jää talteen");
  expect(await find("Saara", "Lahtinen")).toHaveLength(1);
});

test("a manager's new client has no coach until one is chosen; a coach of another project is refused", async () => {
  await story.says("sari", "lisää asiakas Niilo Tuominen");
  expect(story.sees("sari")).toContain("coach (Valmentaja): none");
  await story.taps("sari", "Tallenna", { coach: demoStaffId("aino") });
  expect(story.sees("sari")).toContain("ei ole asiakkaan hankkeessa");
  await story.taps("sari", "Tallenna", { coach: demoStaffId("pekka") });
  expect(story.sees("sari")).toContain("valmentaja Pekka Ohjaaja");
});

test("somebody of several projects chooses the project; another project's is refused", async () => {
  const day = new Date("2026-01-01");
  const other = "dddddddd-0000-4000-8000-000000000077";
  const foreign = "dddddddd-0000-4000-8000-000000000078";
  for (const id of [other, foreign])
    await story.test.db.project.create({ data: { id, name: "Toinen", startsOn: day, endsOn: day, midpointOn: day } });
  await story.test.db.projectRole.create({ data: { projectId: other, staffId: demoStaffId("sari"), role: "manager" } });
  await story.says("sari", "uusi asiakas Iiro Ahtola");
  expect(story.sees("sari")).toContain("project (Hanke)");
  await story.taps("sari", "Tallenna", { project: foreign });
  expect(story.sees("sari")).toContain("Et ole tässä hankkeessa");
  await story.taps("sari", "Tallenna", { project: other });
  expect(await find("Iiro", "Ahtola")).toMatchObject([{ projectId: other, caseCode: "A-001" }]);
  await story.test.db.projectRole.deleteMany({ where: { projectId: other } });
});

describe("a client's details", () => {
  const fi: DemoPerson = "pekka";

  test("«Matin tiedot» shows phone and mail; [Muokkaa] changes them, and every look is in the audit trail", async () => {
    await story.says(fi, "Oleksandr Kovalenkon tiedot");
    expect(story.sees(fi)).toContain("Oleksandr Kovalenko");
    expect(story.sees(fi)).toContain("Puhelin: –");
    await story.taps(fi, "Muokkaa");
    expect(weight(story.last(fi))).toBeLessThan(25_000);
    await story.taps(fi, "Tallenna", {
      phone: "+358 (0)50 555 1212",
      preferredLanguage: "uk",
      goal: "open_job",
      source: "self",
      euraStartOn: "23.11.",
    });
    expect(story.sees(fi)).toContain("✓ Tallennettu");
    expect(story.sees(fi)).toContain("Puhelin: 050 555 1212");
    expect(story.sees(fi)).toContain("aloitus ma 23.11.");
    expect(story.sees(fi)).toContain("українська");
    const [client] = await find("Oleksandr", "Kovalenko");
    expect(client).toMatchObject({ phone: "+358505551212", referrals: [{ source: "self" }] });
    const trail = await story.test.db.auditEvent.findMany({
      where: { subjectIds: { has: demoClientId(4) }, actorId: demoStaffId(fi) },
    });
    expect(trail.map((event) => event.command)).toEqual([
      "question.client_details",
      "clients.edit_details",
      "clients.save_details",
    ]);
  });

  test("wrong input comes back in words with what was typed; an exit before the start is refused", async () => {
    await story.says(fi, "muokkaa Oleksandr Kovalenkon tietoja");
    await story.taps(fi, "Muokkaa");
    await story.taps(fi, "Tallenna", { euraExitOn: "1.1.2026", phone: "soita" });
    expect(story.sees(fi)).toContain("EURA: lopetus ei voi olla ennen aloitusta");
    expect(story.sees(fi)).toContain("phone (Puhelin): soita");
    await story.taps(fi, "Takaisin");
    expect(story.sees(fi)).toContain("Puhelin: 050 555 1212");
  });

  test("two people at once: the later one sees what the earlier one saved, and nothing is lost", async () => {
    await story.says("maija", "Kerttu Moilasen tiedot");
    await story.taps("maija", "Muokkaa");
    const mine = asShown("maija");
    await story.says(fi, "Kerttu Moilasen tiedot");
    await story.taps(fi, "Muokkaa");
    await story.taps(fi, "Tallenna", { phone: "040 333 4444" });
    await story.tapsOn(mine, "maija", "Tallenna", { email: "kerttu@posti.fi" });
    expect(story.sees("maija")).toContain("Joku muutti tietoja samaan aikaan");
    expect(story.sees("maija")).toContain("phone (Puhelin): 040 333 4444");
    await story.taps("maija", "Tallenna", { email: "kerttu@posti.fi" });
    expect(await find("Kerttu", "Moilanen")).toMatchObject([{ phone: "+358403334444", email: "kerttu@posti.fi" }]);
  });

  test("a client of whose referral nothing is known: none is made up by looking or by saving something else", async () => {
    await story.test.db.referral.deleteMany();
    await story.says(fi, "Hannu Karppisen tiedot");
    expect(story.sees(fi)).toContain("Ohjattu: –");
    await story.taps(fi, "Muokkaa");
    await story.taps(fi, "Tallenna", { phone: "040 777 8888" });
    expect(story.sees(fi)).toContain("Ohjattu: –");
    await story.taps(fi, "Muokkaa");
    await story.taps(fi, "Tallenna", { source: "wellbeing_area" });
    expect(story.sees(fi)).toContain("Ohjattu: hyvinvointialue · ti 8.9.");
  });

  test("phone and mail stand on no other card", async () => {
    await story.says("maija", "miten Kerttu Moilasella menee");
    expect(JSON.stringify(story.last("maija").card)).not.toMatch(/3334444|333 4444|posti\.fi/);
  });
});

describe("another coach", () => {
  test("«Matti siirtyy Pekalle»: one tap, and back with one", async () => {
    await story.says("maija", "Timo Seppä siirtyy Pekalle");
    expect(story.sees("maija")).toContain("Timo Seppä · A-009: uusi valmentaja Pekka Ohjaaja?");
    const card = asShown("maija");
    await story.taps("maija", "Siirrä");
    expect(story.sees("maija")).toContain("valmentaja on nyt Pekka Ohjaaja");
    await story.tapsOn(card, "maija", "Siirrä");
    expect(story.sees("maija")).toContain("valmentaja on nyt Pekka Ohjaaja");
    expect((await find("Timo", "Seppä"))[0]?.coachId).toBe(demoStaffId("pekka"));
    await story.taps("maija", "Kumoa");
    expect((await find("Timo", "Seppä"))[0]?.coachId).toBe(demoStaffId("maija"));
  });

  test.each(["Timo Sepän valmentaja on Pekka", "Timo Sepän valmentajaksi Pekka Ohjaaja", "Timo Seppä moves to Pekka"])(
    "«%s» asks the same",
    async (said) => {
      await story.says("maija", said);
      expect(story.sees("maija")).toContain("uusi valmentaja Pekka Ohjaaja?");
    },
  );

  test("«vaihda … valmentaja» without a name is a choice", async () => {
    await story.says("sari", "vaihda Timo Sepän valmentaja");
    expect(story.sees("sari")).toContain("kuka on uusi valmentaja?");
    await story.taps("sari", "Siirrä", { coach: demoStaffId("sari") });
    expect(story.sees("sari")).toContain("valmentaja on nyt Sari Päällikkö");
    await story.taps("sari", "Kumoa");
  });

  test("of two Liisas one is chosen first; who has the coach already is told", async () => {
    await story.says("maija", "Liisa siirtyy Pekalle");
    await story.taps("maija", "Liisa Mäki");
    expect(story.sees("maija")).toContain("Liisa Mäki · A-003: uusi valmentaja Pekka Ohjaaja?");
    await story.says("maija", "Satu Heikkinen siirtyy Pekalle");
    expect(story.sees("maija")).toContain("valmentaja on jo Pekka Ohjaaja");
  });

  test("changed elsewhere meanwhile: nothing is overwritten", async () => {
    await story.says("maija", "Eetu Haapala siirtyy Pekalle");
    await story.test.db.client.update({ where: { id: demoClientId(7) }, data: { coachId: demoStaffId("sari") } });
    await story.taps("maija", "Siirrä");
    expect(story.sees("maija")).toContain("ehti vaihtua muualla");
    expect((await find("Eetu", "Haapala"))[0]?.coachId).toBe(demoStaffId("sari"));
    await story.test.db.client.update({ where: { id: demoClientId(7) }, data: { coachId: demoStaffId("maija") } });
  });
});

describe("who may", () => {
  const OTHER = "dddddddd-0000-4000-8000-000000000099";
  const SECRET = "cccccccc-0000-4000-8000-000000000099";
  beforeAll(async () => {
    const day = new Date("2026-01-01");
    await story.test.db.project.create({
      data: { id: OTHER, name: "Muu hanke", startsOn: day, endsOn: day, midpointOn: day },
    });
    await story.test.db.client.create({
      data: { id: SECRET, projectId: OTHER, caseCode: "B-001", givenName: "Taneli", familyName: "Salainen" },
    });
  });

  test("a client of another project is no near-duplicate, for anybody", async () => {
    for (const person of ["maija", "sari"] as const) {
      await story.says(person, "uusi asiakas Taneli Salainen");
      expect(JSON.stringify(story.last(person).card)).not.toMatch(/B-001|Sama henkilö/);
      await story.taps(person, "Hylkää");
    }
  });

  test.each([
    "clients.same_person",
    "clients.edit_details",
    "clients.show_details",
    "clients.save_details",
    "clients.ask_coach",
    "clients.change_coach",
  ])("%s about a client of another project reveals and changes nothing", async (verb) => {
    for (const client of [SECRET, "x", 7, null])
      await story.does("maija", {
        type: "action",
        verb,
        data: { client, coach: demoStaffId("maija"), from: null, givenName: "Toinen", seen: "x" },
        cardId: null,
        answered: "inline",
      });
    expect(story.sees("maija")).toContain("En löydä tätä asiakasta");
    const secret = await story.test.db.client.findUniqueOrThrow({ where: { id: SECRET } });
    expect(secret).toMatchObject({ givenName: "Taneli", coachId: null });
  });

  test("with «only own» no «Kumoa» is offered for a client who left one's sight; a manager has it", async () => {
    await story.test.db.project.update({ where: { id: DEMO_PROJECT_ID }, data: { settings: { visibility: "own" } } });
    await story.says("maija", "Timo Seppä siirtyy Pekalle");
    await story.taps("maija", "Siirrä");
    expect(story.sees("maija")).toContain("valmentaja on nyt Pekka Ohjaaja");
    expect(story.sees("maija")).not.toContain("Kumoa");
    await story.says("sari", "Timo Seppä siirtyy Maijalle");
    await story.taps("sari", "Siirrä");
    expect(story.sees("sari")).toContain("Kumoa");
    expect((await find("Timo", "Seppä"))[0]?.coachId).toBe(demoStaffId("maija"));
    await story.test.db.project.update({ where: { id: DEMO_PROJECT_ID }, data: { settings: { visibility: "team" } } });
  });

  test("with «only own» a colleague's client is neither shown as a near-duplicate nor opened", async () => {
    await story.test.db.project.update({ where: { id: DEMO_PROJECT_ID }, data: { settings: { visibility: "own" } } });
    await story.says("maija", "uusi asiakas Satu Heikkinen");
    expect(JSON.stringify(story.last("maija").card)).not.toContain("A-013");
    await story.taps("maija", "Hylkää");
    await story.says("maija", "Satu Heikkisen tiedot");
    expect(story.sees("maija")).not.toContain("A-013");
    await story.test.db.project.update({ where: { id: DEMO_PROJECT_ID }, data: { settings: { visibility: "team" } } });
  });
});

test("the same by English words", async () => {
  await story.test.db.staffMember.update({ where: { id: demoStaffId("pekka") }, data: { language: "en" } });
  await story.says("pekka", "new client Olena Bondarenko");
  await story.taps("pekka", "Save");
  expect(story.sees("pekka")).toMatch(/Olena Bondarenko · A-\d+/);
  await story.says("pekka", "show the details of Olena Bondarenko");
  expect(story.sees("pekka")).toContain("Phone: –");
  await story.test.db.staffMember.update({ where: { id: demoStaffId("pekka") }, data: { language: "fi" } });
});
