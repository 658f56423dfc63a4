import { applyStepsOfToday } from "../../bot/features/clients/path/steps-of-today";
import { DEMO_PROJECT_ID, demoClientId, demoStaffId } from "../../prisma/demo/people";
import { openStory, type Story } from "../support/story";

/** The path by chat: what a coach tells of it, what is refused and why, and how it is taken back. */

let story: Story;
const JAANA = "cccccccc-0000-4000-8000-000000000777";

beforeEach(async () => {
  story = await openStory();
  // Referred three weeks ago, not yet begun.
  await story.test.db.client.create({
    data: {
      id: JAANA,
      projectId: DEMO_PROJECT_ID,
      caseCode: "A-777",
      givenName: "Jaana",
      familyName: "Koponen",
      coachId: demoStaffId("maija"),
      status: "referred",
      referrals: { create: { source: "self", channel: "phone", referredOn: new Date("2026-11-03") } },
    },
  });
});
afterEach(() => story.close());

const client = () => story.test.db.client.findUniqueOrThrow({ where: { id: JAANA } });
const days = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
const agreements = async () =>
  (await story.test.db.agreement.findMany({ where: { clientId: JAANA }, orderBy: { startsOn: "asc" } })).map((one) => [
    one.place,
    days(one.startsOn),
    days(one.endsOn),
    days(one.endedOn),
  ]);

/** Says it and saves it. */
async function tells(text: string) {
  await story.says("maija", text);
  await story.taps("maija", "Tallenna");
  expect(story.sees("maija")).toContain("✓ Tallennettu");
}

test("a step is told in a sentence, seen on one card and saved with one tap", async () => {
  await story.says("maija", "Jaana Koponen aloitti työpajalla maanantaina");
  expect(story.sees("maija")).toContain("Työpajalle · ma 23.11. · sopimus ti 22.12. asti");
  expect(story.sees("maija")).toContain(
    "Tämän sopimuksen loppuun mennessä työkokeilua 30 / 181 päivää, jäljelle jää 151.",
  );
  expect(await client()).toMatchObject({ status: "referred", startedOn: null });

  await story.taps("maija", "Tallenna");
  expect(story.sees("maija")).toContain("✓ Tallennettu");
  expect(await client()).toMatchObject({ status: "active" });
  expect(await agreements()).toEqual([["workshop", "2026-11-23", "2026-12-22", null]]);
  // It says all there is: no second entry in the log.
  expect(await story.test.db.logEntry.count({ where: { clients: { some: { clientId: JAANA } } } })).toBe(0);
});

test("a call that tells of a step is a contact and a step, on one card", async () => {
  await tells("Soitin Jaana Koposelle tänään, 15 min, aloitti työpajalla maanantaina");
  expect(await story.test.db.logEntry.findMany({ where: { clients: { some: { clientId: JAANA } } } })).toMatchObject([
    { kind: "client_contact", channel: "phone", durationMinutes: 15 },
  ]);
  expect(await agreements()).toHaveLength(1);
});

test("«miten menee» shows the path as a line, the agreement, the days and what is left", async () => {
  await tells("Jaana Koponen aloitti hankkeessa 9.11.");
  await tells("Jaana Koponen aloitti työpajalla 11.11.");
  await story.says("maija", "miten Jaana Koposella menee");
  expect(story.sees("maija")).toContain("ohjaus 3.11. → aloitus 9.11. → työpaja 11.11. → nyt");
  expect(story.sees("maija")).toContain("työpaja, sopimus to 10.12. asti");
  expect(story.sees("maija")).toContain("Työkokeilua käytetty 14 / 181 päivää, jäljellä 167.");
  expect(story.sees("maija")).toContain("Kontaktit tällä viikolla 0 / 2");
});

test("a change of place ends the agreement before it, and says so first", async () => {
  await tells("Jaana Koponen aloitti työpajalla 9.11.");
  await story.says("maija", "Jaana Koponen siirtyi K-Rautaan 1.12.");
  expect(story.sees("maija")).toContain("Nykyinen sopimus päättyy: työpaja, ma 30.11.");
  await story.taps("maija", "2 kk");
  await story.taps("maija", "Tallenna");
  expect(await agreements()).toEqual([
    ["workshop", "2026-11-09", "2026-12-08", "2026-11-30"],
    ["employer", "2026-12-01", "2027-01-31", null],
  ]);
});

describe("impossible orders are explained, and nothing is stored", () => {
  test("ended twice", async () => {
    await tells("Jaana Koponen aloitti työpajalla 9.11.");
    await tells("Jaana Koponen lopetti, muutti Ouluun");
    expect(await client()).toMatchObject({ status: "ended" });
    await story.says("maija", "Jaana Koponen lopetti, muutti Ouluun");
    expect(story.sees("maija")).toContain("Jakso hankkeessa on jo päättynyt (ti 24.11.)");
    await story.taps("maija", "Tallenna");
    expect(story.sees("maija")).not.toContain("✓ Tallennettu");
    expect(await story.test.db.outcome.count({ where: { clientId: JAANA } })).toBe(1);
  });

  test("before the referral, and the thirty-first of February", async () => {
    await story.says("maija", "Jaana Koponen aloitti työpajalla 2.11.");
    expect(story.sees("maija")).toContain("Päivä on ennen ohjausta (ti 3.11.)");
    await story.taps("maija", "Muokkaa");
    await story.taps("maija", "Tallenna", { "p0.day": "31.2." });
    expect(story.sees("maija")).toContain("En saanut selvää päivästä «31.2.»");
    await story.taps("maija", "Tallenna", { "p0.day": "9.11.", "p0.until": "5.11.2026" });
    expect(story.sees("maija")).toContain("Loppu olisi ennen alkua");
    await story.taps("maija", "Muokkaa");
    await story.taps("maija", "Tallenna", { "p0.day": "9.11.", "p0.until": "30.11." });
    expect(story.sees("maija")).toContain("✓ Tallennettu");
    expect(await agreements()).toEqual([["workshop", "2026-11-09", "2026-11-30", null]]);
  });

  test("an outcome has to be chosen when the words do not tell it", async () => {
    await tells("Jaana Koponen aloitti työpajalla 9.11.");
    await story.says("maija", "Jaana Koponen lopetti");
    await story.taps("maija", "Tallenna");
    expect(story.sees("maija")).toContain("Valitse, mihin jakso päättyi");
    await story.taps("maija", "keskeytti");
    await story.taps("maija", "Tallenna");
    expect(await story.test.db.outcome.findMany({ where: { clientId: JAANA } })).toMatchObject([
      { code: "dropped_out" },
    ]);
  });
});

test("a first agreement of two months is a warning, and saving it a recorded decision", async () => {
  await story.says("maija", "Jaana Koponen aloitti työpajalla 9.11.");
  await story.taps("maija", "2 kk");
  expect(story.sees("maija")).toContain("Ensimmäinen sopimus on 61 päivää, ohje on enintään kuukausi (30 päivää).");
  await story.taps("maija", "Tallenna");
  expect(story.sees("maija")).toContain("Muuta sopimusta tai hyväksy poikkeus");
  await story.taps("maija", "sovittu työllisyyspalvelujen kanssa");
  await story.taps("maija", "Tallenna");
  const [agreement] = await story.test.db.agreement.findMany({ where: { clientId: JAANA } });
  expect(agreement!.accepted).toMatchObject([
    { rule: "first_month", why: "sovittu työllisyyspalvelujen kanssa", by: demoStaffId("maija"), on: "2026-11-24" },
  ]);
  expect(
    await story.test.db.auditEvent.count({ where: { command: "path.accept_breach", subjectIds: { has: JAANA } } }),
  ).toBe(1);
});

describe("taking back and correcting", () => {
  test("«Kumoa» leaves no trace in the path, and «Palauta» brings it again", async () => {
    await tells("Jaana Koponen aloitti työpajalla 9.11.");
    await story.taps("maija", "Kumoa");
    expect(await client()).toMatchObject({ status: "referred", startedOn: null });
    expect(await agreements()).toEqual([]);
    await story.taps("maija", "Palauta");
    expect(await client()).toMatchObject({ status: "active" });
    expect(await story.test.db.pathEventVersion.count()).toBe(3);
  });

  test("a start that a break rests on is not taken back before it", async () => {
    await tells("Jaana Koponen aloitti hankkeessa 9.11.");
    const start = story.last("maija");
    await tells("Jaana Koponen jäi tauolle maanantaina, leikkaus");
    await story.tapsOn(start, "maija", "Kumoa");
    expect(story.sees("maija")).toContain("myöhemmin kirjattu (Tauolle, ma 23.11.) nojaa siihen");
    expect(await client()).toMatchObject({ status: "paused" });
  });

  test("editing the message edits the step; somebody else's name moves it to them", async () => {
    await story.says("maija", "Jaana Koponen aloitti työpajalla 9.11.");
    const [draft] = await story.test.db.draft.findMany({ orderBy: { sentAt: "desc" }, take: 1 });
    await story.taps("maija", "Tallenna");
    await story.edits("maija", draft!.sourceId, "Jaana Koponen aloitti työpajalla 10.11.");
    expect(await agreements()).toEqual([["workshop", "2026-11-10", "2026-12-09", null]]);
    await story.edits("maija", draft!.sourceId, "Fatima Ali aloitti työpajalla 30.11.");
    expect(await agreements()).toEqual([]);
    expect(await client()).toMatchObject({ status: "referred", startedOn: null });
    expect(await story.test.db.agreement.count({ where: { clientId: demoClientId(12) } })).toBe(1);
  });

  test("an edited message that tells of no step any more takes the step back", async () => {
    await story.says("maija", "Jaana Koponen aloitti työpajalla 9.11.");
    const [draft] = await story.test.db.draft.findMany({ orderBy: { sentAt: "desc" }, take: 1 });
    await story.taps("maija", "Tallenna");
    await story.edits("maija", draft!.sourceId, "Jaana Koponen kävi tutustumassa työpajaan 9.11.");
    expect(await agreements()).toEqual([]);
    expect(
      await story.test.db.logEntry.count({ where: { clients: { some: { clientId: JAANA } }, status: "stored" } }),
    ).toBe(1);
  });

  test("a deleted message takes its step along", async () => {
    const message = await story.says("maija", "Jaana Koponen aloitti työpajalla 9.11.");
    await story.taps("maija", "Tallenna");
    await story.deletes("maija", message);
    expect(await client()).toMatchObject({ status: "referred" });
  });

  test("a colleague removes a step from the list, and the history tells who", async () => {
    await tells("Jaana Koponen aloitti työpajalla 9.11.");
    await story.says("pekka", "näytä Jaana Koposen polku");
    expect(story.sees("pekka")).toContain("ma 9.11. · Työpajalle");
    await story.taps("pekka", "Poista tämä");
    await story.taps("pekka", "Kyllä, poista");
    expect(await agreements()).toEqual([]);
    expect(await story.test.db.pathEventVersion.findMany({ orderBy: { version: "desc" }, take: 1 })).toMatchObject([
      { reason: "removed", changedBy: demoStaffId("pekka") },
    ]);
  });

  test("«Ei tätä» drops the step, and the sentence is an observation as before", async () => {
    await story.says("maija", "Jaana Koponen aloitti työpajalla maanantaina");
    await story.taps("maija", "✕ Ei tätä");
    expect(story.sees("maija")).toContain("Havainto");
    await story.taps("maija", "Tallenna");
    expect(await agreements()).toEqual([]);
    expect(await story.test.db.logEntry.count({ where: { clients: { some: { clientId: JAANA } } } })).toBe(1);
  });
});

test("two taps at once, or the same message twice, make one step", async () => {
  const id = await story.says("maija", "Jaana Koponen aloitti työpajalla 9.11.");
  const message = story.last("maija");
  await story.says("maija", "Jaana Koponen aloitti työpajalla 9.11.", { activityId: id });
  await Promise.all([1, 2, 3, 4].map(() => story.tapsOn(message, "maija", "Tallenna")));
  expect(await story.test.db.pathEvent.count({ where: { clientId: JAANA } })).toBe(1);
});

test("a job that begins later: the last day is the day before, and follow-ups are due from it", async () => {
  await tells("Jaana Koponen aloitti työpajalla 9.11.");
  await story.says("maija", "Jaana Koponen sai töitä Puuilosta, alkaa 7.1.");
  expect(story.sees("maija")).toContain("työ avoimilla markkinoilla");
  expect(story.sees("maija")).toContain("Puuilo alkaa to 7.1.2027");
  await story.taps("maija", "Tallenna");
  expect(await story.test.db.outcome.findMany({ where: { clientId: JAANA } })).toMatchObject([
    { code: "open_job", whereTo: "Puuilo", beginsOn: new Date("2027-01-07"), exitedOn: new Date("2027-01-06") },
  ]);
  await story.says("maija", "miten Jaana Koposella menee");
  expect(story.sees("maija")).toContain(
    "Viimeinen päivä ke 6.1.2027: työ avoimilla markkinoilla, Puuilo alkaa to 7.1.2027",
  );
  expect(story.sees("maija")).toContain("28 päivän seuranta: ke 3.2.2027");
  expect(story.sees("maija")).toContain("6 kuukauden seuranta: ti 6.7.2027");
});

test("a step told ahead changes the status on its day", async () => {
  await tells("Jaana Koponen aloittaa työpajalla ensi maanantaina");
  expect(await client()).toMatchObject({ status: "referred" });
  expect(await applyStepsOfToday(story.test.db, new Date("2026-11-29T21:59:00Z"))).toBe(0);
  // Midnight in Kajaani is ten o'clock the evening before in UTC.
  expect(await applyStepsOfToday(story.test.db, new Date("2026-11-29T22:00:00Z"))).toBe(1);
  expect(await client()).toMatchObject({ status: "active" });
  expect(await applyStepsOfToday(story.test.db, new Date("2026-11-29T22:01:00Z"))).toBe(0);
});

test("a workplace that nobody had registered is written on the form and registered with the step", async () => {
  await tells("Jaana Koponen aloitti työpajalla 9.11.");
  await story.says("maija", "Jaana Koponen siirtyi työkokeiluun eilen");
  await story.taps("maija", "Tallenna");
  expect(story.sees("maija")).toContain("Valitse työpaikka");
  await story.taps("maija", "Muokkaa");
  await story.taps("maija", "Tallenna", { "p0.newEmployer": "Kahvila Ruska" });
  expect(story.sees("maija")).toContain("Kahvila Ruska");
  expect(await story.test.db.employer.count({ where: { name: "Kahvila Ruska" } })).toBe(1);
});

test("who is where, and whose agreement ends", async () => {
  await tells("Jaana Koponen aloitti työpajalla 9.11.");
  await story.says("maija", "missä Jaana Koponen on työkokeilussa");
  expect(story.sees("maija")).toContain("Jaana Koponen: työpaja, ti 8.12. asti");
  await story.says("maija", "kenen sopimus päättyy joulukuussa");
  expect(story.sees("maija")).toContain("ti 8.12. · Jaana Koponen · työpaja");
  await story.says("sari", "ketkä ovat työkokeilussa");
  expect(story.sees("sari")).toContain("Työkokeilussa nyt");
  expect(story.sees("sari")).toMatch(/Työhön tai ammatillisiin opintoihin 2 \/ 2 päättyneestä \(100 %\), tavoite 45 %/);
  await story.says("maija", "ketkä ovat työkokeilussa");
  expect(story.sees("maija")).not.toContain("tavoite");
});

test("a step for a client of another project is none of ours", async () => {
  const day = new Date("2026-01-01");
  const other = "dddddddd-0000-4000-8000-000000000099";
  await story.test.db.project.create({ data: { id: other, name: "Muu", startsOn: day, endsOn: day, midpointOn: day } });
  const foreign = await story.test.db.client.create({
    data: { projectId: other, caseCode: "B-1", givenName: "Taneli", familyName: "Salainen" },
  });
  await story.says("maija", "Taneli Salainen aloitti työpajalla maanantaina");
  await story.does("maija", {
    type: "action",
    verb: "path.follow_up",
    data: { client: foreign.id, at: "day28" },
    cardId: null,
    answered: "inline",
  });
  expect(await story.test.db.pathEvent.count({ where: { clientId: foreign.id } })).toBe(0);
});

describe("what a coach tried", () => {
  test("a form that goes beyond the rules keeps all that was typed, with the exception", async () => {
    await tells("Jaana Koponen aloitti työpajalla 4.11.");
    await story.says("maija", "Jaana Koponen siirty k-rautaan tänään");
    await story.taps("maija", "Muokkaa");
    await story.taps("maija", "Tallenna", { "p0.tasks": "hyllytys", "p0.daysPerWeek": "6", "p0.hoursPerDay": "9" });
    expect(story.sees("maija")).toContain("6 päivää viikossa, enintään 5.");
    expect(story.sees("maija")).toContain("hyllytys · 6 pv/vk, 9 h/pv");
    await story.taps("maija", "sovittu työllisyyspalvelujen kanssa");
    await story.taps("maija", "Tallenna");
    expect(story.sees("maija")).toContain("✓ Tallennettu");
    const [, trial] = await story.test.db.agreement.findMany({
      where: { clientId: JAANA },
      orderBy: { startsOn: "asc" },
    });
    expect(trial).toMatchObject({ tasks: "hyllytys", daysPerWeek: 6, hoursPerDay: 9 });
    expect(trial!.accepted).toMatchObject([
      { rule: "days_per_week", value: 6 },
      { rule: "most_hours", value: 9 },
    ]);
  });

  test("«jatkettiin kuukaudella» lengthens by a month, and nothing seems to end", async () => {
    await tells("Jaana Koponen aloitti työpajalla 4.11.");
    await story.says("maija", "Jaana Koposen sopimusta jatkettiin kuukaudella");
    expect(story.sees("maija")).toContain("Sopimusta jatketaan · sopimus su 3.1.2027 asti");
    expect(story.sees("maija")).not.toContain("Nykyinen sopimus päättyy");
  });

  test("a follow-up long before its day is only how things are", async () => {
    await tells("Jaana Koponen aloitti työpajalla 4.11.");
    await tells("Jaana Koponen sai töitä Puuilosta");
    await story.says("maija", "Jaana Koponen on edelleen töissä Puuilossa");
    expect(story.sees("maija")).not.toContain("Seuranta");
    expect(story.sees("maija")).toContain("Havainto");
  });

  test("removing a step is asked, and can be taken back", async () => {
    await tells("Jaana Koponen aloitti työpajalla 4.11.");
    await story.says("maija", "näytä Jaana Koposen polku");
    await story.taps("maija", "Poista tämä");
    expect(story.sees("maija")).toContain("Poistetaanko tämä polulta: Jaana Koponen?");
    await story.taps("maija", "Takaisin");
    await story.taps("maija", "Poista tämä");
    await story.taps("maija", "Kyllä, poista");
    expect(await agreements()).toEqual([]);
    await story.taps("maija", "Palauta poistettu");
    expect(await agreements()).toHaveLength(1);
  });

  test.each([
    ["jaana koponen siirty k-rautaan työkokeiluun tänään", "Työkokeiluun · K-Rauta"],
    ["Jaana Koponen meni tänään k-rautaan työkokeiluun", "Työkokeiluun · K-Rauta"],
    ["Jaana Koponen lopettaa meillä, ei enää jaksa", "Lopettaa hankkeessa"],
    ["Jaana Koposen sopparia jatkettiin 31.1. asti", "Sopimusta jatketaan"],
  ])("as coaches speak: «%s»", async (text, line) => {
    await tells("Jaana Koponen aloitti työpajalla 4.11.");
    await story.says("maija", text);
    expect(story.sees("maija")).toContain(line);
  });
});

describe("what a tester tried", () => {
  const sourceOf = async () => (await story.test.db.draft.findFirstOrThrow({ orderBy: { sentAt: "desc" } })).sourceId;

  test("an edit that would break what was told later is refused, and nothing changes", async () => {
    await tells("Jaana Koponen aloitti työpajalla 4.11.");
    const source = await sourceOf();
    await tells("Jaana Koponen jäi tauolle 10.11., leikkaus");
    await story.edits("maija", source, "Jaana Koponen aloitti työpajalla 20.11.");
    expect(story.sees("maija")).toContain("Ristiriidassa");
    expect(await client()).toMatchObject({ status: "paused" });
    expect(await agreements()).toEqual([["workshop", "2026-11-04", "2026-12-03", null]]);
  });

  test("an edit to somebody else is refused while something rests on it", async () => {
    await tells("Jaana Koponen aloitti työpajalla 4.11.");
    const source = await sourceOf();
    await tells("Jaana Koponen jäi tauolle 10.11., leikkaus");
    await story.edits("maija", source, "Fatima Ali aloitti työpajalla 24.11.");
    expect(story.sees("maija")).toContain("nojaa siihen");
    expect(await client()).toMatchObject({ status: "paused" });
  });

  test("two clients of one message change places by an edit", async () => {
    await tells("Jaana Koponen aloitti työpajalla 10.11. ja Fatima Ali aloitti työpajalla 20.11.");
    await story.edits(
      "maija",
      await sourceOf(),
      "Fatima Ali aloitti työpajalla 20.11. ja Jaana Koponen aloitti työpajalla 10.11.",
    );
    expect(story.sees("maija")).toContain("Muokkasit viestiä");
    expect(await agreements()).toEqual([["workshop", "2026-11-10", "2026-12-09", null]]);
  });

  test("the referral's day cannot pass what is on the path", async () => {
    await tells("Jaana Koponen aloitti työpajalla 9.11.");
    await story.says("maija", "Jaana Koposen tiedot");
    await story.taps("maija", "Muokkaa");
    await story.taps("maija", "Tallenna", { referredOn: "20.11.2026" });
    expect(story.sees("maija")).toContain("Ohjaus olisi vasta sen jälkeen");
    await story.taps("maija", "Tallenna", { referredOn: "1.11.2026" });
    expect(story.sees("maija")).toContain("✓ Tallennettu");
    await story.says("maija", "miten Jaana Koposella menee");
    expect(story.sees("maija")).toContain("ohjaus 1.11. → työpaja 9.11.");
  });

  test.each(["Jaana Koponen siirtyi Prismaan 31.2.", "Jaana Koponen siirtyi Prismaan 1.12.2030"])(
    "a day that is none, or far away, is asked for: «%s»",
    async (text) => {
      await story.says("maija", text);
      expect(story.sees("maija")).toContain("En saanut selvää päivästä");
      await story.taps("maija", "Tallenna");
      expect(story.sees("maija")).toContain("Valitse päivä");
      await story.taps("maija", "ma 23.11.");
      await story.taps("maija", "Tallenna");
      expect(await agreements()).toMatchObject([["employer", "2026-11-23", "2026-12-22", null]]);
    },
  );

  test("a last day ahead is the last day", async () => {
    await tells("Jaana Koponen aloitti työpajalla 9.11.");
    await tells("Jaana Koponen lopettaa 27.11., muuttaa Ouluun");
    expect(await story.test.db.outcome.findMany({ where: { clientId: JAANA } })).toMatchObject([
      { code: "moved", exitedOn: new Date("2026-11-27"), beginsOn: null },
    ]);
    expect(await client()).toMatchObject({ status: "active" });
  });

  test("a step that a colleague removed does not come back by an edit", async () => {
    await tells("Jaana Koponen aloitti työpajalla 9.11.");
    const source = await sourceOf();
    await story.says("pekka", "näytä Jaana Koposen polku");
    await story.taps("pekka", "Poista tämä");
    await story.taps("pekka", "Kyllä, poista");
    await story.edits("maija", source, "Jaana Koponen aloitti työpajalla 9.11.!");
    expect(story.sees("maija")).toContain("poistettu polulta");
    expect(await agreements()).toEqual([]);
  });

  test("what cannot be restored as it was is open again, to be mended", async () => {
    await story.says("maija", "Jaana Koponen aloitti työpajalla 9.11.");
    await story.taps("maija", "Tallenna");
    const first = story.last("maija");
    await story.taps("maija", "Kumoa");
    await tells("Jaana Koponen aloitti työpajalla 10.11.");
    await story.tapsOn(first, "maija", "Palauta");
    const card = story.messages("maija").find(({ id }) => id === first.id)!;
    expect(JSON.stringify(card.card)).toContain("Ristiriidassa");
    expect(JSON.stringify(card.card)).toContain("Tallenna");
  });

  test("a workplace of another project is none for this client", async () => {
    const day = new Date("2026-01-01");
    const other = "dddddddd-0000-4000-8000-000000000098";
    const { db } = story.test;
    await db.project.create({ data: { id: other, name: "Muu", startsOn: day, endsOn: day, midpointOn: day } });
    await db.employer.create({ data: { projectId: other, name: "Toinen Leipomo" } });
    await db.projectRole.create({ data: { projectId: other, staffId: demoStaffId("maija"), role: "coach" } });
    await story.says("maija", "Jaana Koponen siirtyi Toiseen Leipomoon tänään");
    await story.taps("maija", "Tallenna");
    expect(story.sees("maija")).not.toContain("✓ Tallennettu");
    expect(await agreements()).toEqual([]);
  });
});
