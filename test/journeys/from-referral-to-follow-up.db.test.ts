import { printCard } from "../../scripts/print-card";
import { openStory, type Story } from "../support/story";

/** One invented client from the referral to the six-month follow-up, by chat alone; time runs from November to July. */

let story: Story;
beforeAll(async () => {
  story = await openStory();
  await story.ticks(); // the schedule begins
});
afterAll(() => story.close());

const sees = () => story.sees("maija");
const asks = async (question: string) => {
  await story.says("maija", question);
  return sees();
};
const tells = async (text: string) => {
  await story.says("maija", text);
  await story.taps("maija", "Tallenna");
  expect(sees()).toContain("✓ Tallennettu");
};
const jaana = () => story.test.db.client.findFirstOrThrow({ where: { familyName: "Koponen", givenName: "Jaana" } });
/** The newest reminder that somebody got, as lines. */
const reminded = async (person: "maija" | "pekka" | "sari") => {
  const message = (await story.reminders(person)).at(-1);
  return message?.card ? printCard(message.card, 1).lines.join("\n") : "";
};

test("the referral: taken in on one card", async () => {
  story.goesTo("2026-11-24T10:30");
  await story.says("maija", "uusi asiakas Jaana Koponen");
  await story.taps("maija", "Tallenna", { referredBy: "Kajaanin työllisyyspalvelut" });
  expect(sees()).toContain("Jaana Koponen");
  expect(await jaana()).toMatchObject({ status: "referred", startedOn: null, caseCode: "A-025" });
});

test("the first meeting: agreed, asked for, kept, and it is in the log", async () => {
  await tells("tapaaminen Jaana Koposen kanssa pe klo 10");
  expect(await asks("mitä mulla on perjantaina")).toContain("Jaana Koponen");
  story.goesTo("2026-11-27T11:00");
  expect(await asks("tänään")).toContain("Jaana Koponen");
  await story.says("maija", "mitä mulla on tänään");
  await story.taps("maija", "Toteutui");
  expect(sees()).toContain("✓ Tallennettu");
  expect(await asks("milloin olen viimeksi ollut yhteydessä Jaana Koposeen")).toContain("tänään");
});

test("the start and the workshop, with a month's agreement", async () => {
  await tells("Jaana Koponen aloitti hankkeessa tänään");
  await tells("Jaana Koponen aloittaa työpajalla ensi maanantaina");
  expect(await jaana()).toMatchObject({ status: "active" });
  story.goesTo("2026-11-30T08:01");
  await story.ticks();
  expect(await asks("miten Jaana Koposella menee")).toMatch(/ohjaus .* → aloitus 27\.11\. → työpaja 30\.11\. → nyt/);
  expect(sees()).toContain("sopimus ti 29.12. asti");
});

test("EURA's start is asked for until it is noted with one tap", async () => {
  expect(await reminded("maija")).toMatch(/Jaana Koponen .*EURA-aloitus/);
  story.goesTo("2026-11-30T09:00");
  await story.says("maija", "tänään");
  const card = printCard(story.last("maija").card!, 1);
  const tap = card.taps.find((one) => one.verb === "clients.eura" && one.data.client)!;
  await story.does("maija", {
    type: "action",
    verb: tap.verb,
    data: { ...tap.data, client: (await jaana()).id },
    cardId: null,
    answered: "inline",
  });
  expect((await jaana()).euraStartOn).toEqual(new Date("2026-11-30"));
});

test("who was there: by chat, and asked", async () => {
  await tells("pajalla tänään Jaana Koponen");
  story.goesTo("2026-12-01T09:00");
  await tells("Jaana Koponen poissa tänään, kipeä");
  expect(await asks("oliko Jaana Koponen eilen paikalla")).toMatch(/Jaana Koponen.*paikalla/);
  story.goesTo("2026-12-02T09:00");
  expect(await asks("oliko Jaana Koponen eilen paikalla")).toMatch(/sairas/);
});

test("early on two contacts a week are due, and the card says how many there were", async () => {
  await tells("Jaana Koposelle soitettu tänään, 10 min, voi jo paremmin");
  expect(await asks("miten Jaana Koposella menee")).toContain("Kontaktit tällä viikolla 1 / 2");
  story.goesTo("2026-12-03T08:01");
  await story.ticks();
  expect(await asks("viikko")).toMatch(/Jaana Koponen kontakteja tällä viikolla 1\/2/);
  await tells("Tapasin Jaana Koposen pajalla tänään, 30 min");
  expect(await asks("viikko")).not.toMatch(/Jaana Koponen kontakteja/);
});

test("an employer is found, contacted, and the three agree on a place", async () => {
  await tells("Soitin K-Rautaan tänään, voivat ottaa Jaana Koposen työkokeiluun");
  story.goesTo("2026-12-14T13:00");
  await story.says("maija", "Jaana Koponen siirtyi K-Rautaan tänään");
  expect(sees()).toContain("Nykyinen sopimus päättyy: työpaja, su 13.12.");
  await story.taps("maija", "Muokkaa");
  await story.taps("maija", "Tallenna", {
    "p0.until": "14.2.2027",
    "p0.tasks": "hyllytys",
    "p0.daysPerWeek": "4",
    "p0.hoursPerDay": "5,5",
    "p0.supervisor": "Ilkka Korhonen",
    "p0.contactEveryDays": "14",
  });
  expect(sees()).toContain("✓ Tallennettu");
  expect(await asks("miten Jaana Koposella menee")).toContain(
    "K-Rauta, sopimus su 14.2.2027 asti · 4 pv/vk, 5,5 h/pv · ohjaaja Ilkka Korhonen",
  );
  expect(await asks("keitä K-Raudassa on ollut")).toContain("Jaana Koponen");
});

test("the employer's turn comes two weeks later, not before", async () => {
  story.goesTo("2026-12-28T08:01");
  await story.ticks();
  expect(await asks("tänään")).toMatch(/K-Rauta ota yhteyttä|ja \d+ muuta/);
  await tells("Soitin K-Rautaan tänään, Jaana Koponen pärjää hyvin, 15 min");
  expect(await asks("miten Jaana Koposella menee")).toContain(
    "Yhteys työnantajaan 14 päivän välein, viimeksi 0 pv sitten",
  );
});

test("the agreement's end comes near: fourteen and three days before", async () => {
  story.goesTo("2027-02-01T08:01");
  await story.ticks();
  expect(await asks("kenen sopimus päättyy helmikuussa")).toContain("su 14.2. · Jaana Koponen · K-Rauta");
  expect(await story.test.db.outboxMessage.count({ where: { purpose: "reminder.morning" } })).toBeGreaterThan(0);
  expect(await asks("Jaana Koposen sopimusta jatkettiin 31.3. asti")).toContain("sopimus ke 31.3. asti");
  await story.taps("maija", "Tallenna");
  expect(await asks("kenen sopimus päättyy helmikuussa")).not.toContain("Jaana Koponen");
});

test("a job, and the exit with its code", async () => {
  story.goesTo("2027-03-19T14:00");
  await story.says("maija", "Jaana Koponen sai töitä K-Raudasta, alkaa 1.4.");
  await story.taps("maija", "Tallenna");
  expect(await jaana()).toMatchObject({ status: "active", endedOn: new Date("2027-03-31") });
  story.goesTo("2027-03-31T08:00");
  await story.ticks();
  expect(await jaana()).toMatchObject({ status: "ended" });
});

test("28 days later she is asked after, and the answer is two taps", async () => {
  story.goesTo("2027-04-28T08:01");
  await story.ticks();
  await story.does("maija", {
    type: "action",
    verb: "path.follow_up",
    data: { client: (await jaana()).id, at: "day28" },
    cardId: null,
    answered: "inline",
  });
  expect(sees()).toContain("28 päivän seuranta");
  await story.taps("maija", "työ avoimilla markkinoilla");
  await story.taps("maija", "Tallenna");
  expect(sees()).toContain("✓ Tallennettu");
});

test("six months later she still works, told in a sentence; the path is whole", async () => {
  story.goesTo("2027-09-30T10:00");
  await tells("Jaana Koponen on edelleen töissä K-Raudassa");
  const outcomes = await story.test.db.outcome.findMany({ where: { clientId: (await jaana()).id } });
  expect(outcomes).toMatchObject([
    { code: "open_job", day28Code: "open_job", month6Code: "open_job", month6On: new Date("2027-09-30") },
  ]);
  expect(await asks("miten Jaana Koposella menee")).toMatch(
    /ohjaus 24\.11\.2026 → aloitus 27\.11\.2026 → työpaja 30\.11\.2026 → K-Rauta 14\.12\.2026 → seuranta 1\.4\. → työ avoimilla markkinoilla/,
  );
  const steps = await story.test.db.pathStep.findMany({ where: { clientId: (await jaana()).id } });
  expect(steps).toHaveLength(5);
});
