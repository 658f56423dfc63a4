import { DEMO_PROJECT_ID, demoClientId, demoEmployerId, demoStaffId } from "../../prisma/demo/people";
import { printCard } from "../../scripts/print-card";
import { openStory, type Story } from "../support/story";

/** The network by chat: an employer is added, asked about, offers work; an event is held, its message edited and taken back. */

let story: Story;
beforeEach(async () => {
  story = await openStory();
  // The demo's own agreements would stand beside those of the stories.
  await story.test.db.agreement.deleteMany();
  await story.test.db.employer.updateMany({ data: { branch: null, offers: [] } });
});
afterEach(() => story.close());

const employerNamed = (name: string) =>
  story.test.db.employer.findMany({ where: { name }, include: { contactPersons: true } });
const sees = () => story.sees("maija");
const sizeOf = () => Buffer.byteLength(JSON.stringify(story.last("maija").card ?? {}));

describe("an employer", () => {
  const filled = {
    businessId: "1572860-0",
    municipality: "Kajaani",
    branch: "kahvila",
    offers: "keittiötyö, tarjoilu",
    contactName: "Raija Ruska",
    contactPhone: "040 123 4567",
    everyDays: "30",
  };

  test("is added by a form, and asked about", async () => {
    await story.says("maija", "uusi työnantaja Kahvila Ruska");
    expect(sees()).toContain("Uusi työnantaja");
    await story.taps("maija", "Tallenna", filled);
    expect(sees()).toContain("Tallennettu: Kahvila Ruska");
    const [row] = await employerNamed("Kahvila Ruska");
    expect(row).toMatchObject({
      projectId: DEMO_PROJECT_ID,
      businessId: "1572860-0",
      offers: ["keittiötyö", "tarjoilu"],
      contactEveryDays: 30,
      contactPersons: [{ name: "Raija Ruska", phone: "040 123 4567" }],
    });
    await story.says("maija", "Kahvila Ruskan historia");
    expect(sees()).toContain("Raija Ruska, 040 123 4567");
    expect(sees()).toContain("Ei vielä yhteydenottoja · Yhteys 30 päivän välein, seuraava tänään");
    await story.says("maija", "kuka ottaisi keittiöapulaisen");
    expect(sees()).toMatch(/Kahvila Ruska[\s\S]*tarjoaa: keittiötyö/);
    const audit = await story.test.db.auditEvent.findFirst({ where: { command: "employer.added" } });
    expect(audit).toMatchObject({ actorId: demoStaffId("maija"), subjectIds: [row!.id] });
  });

  test("is one row, however often the same form is saved", async () => {
    await story.says("maija", "uusi työnantaja Kahvila Ruska");
    const form = structuredClone(story.last("maija")); // cards are replaced in place
    await story.tapsOn(form, "maija", "Tallenna", filled);
    await story.tapsOn(form, "maija", "Tallenna", filled);
    await Promise.all([1, 2, 3].map(() => story.tapsOn(form, "maija", "Tallenna", filled)));
    expect(sees()).toContain("Tallennettu: Kahvila Ruska");
    expect(await employerNamed("Kahvila Ruska")).toHaveLength(1);
    expect(await story.test.db.contactPerson.count({ where: { name: "Raija Ruska" } })).toBe(1);
  });

  test("the same form saved at once five times is one row", async () => {
    await story.says("maija", "uusi työnantaja Kahvila Ruska");
    const form = structuredClone(story.last("maija")); // cards are replaced in place
    await Promise.all([1, 2, 3, 4, 5].map(() => story.tapsOn(form, "maija", "Tallenna", filled)));
    expect(await employerNamed("Kahvila Ruska")).toHaveLength(1);
    expect(await story.test.db.contactPerson.count({ where: { name: "Raija Ruska" } })).toBe(1);
  });

  test.each([
    [{ businessId: "1572860-1" }, "tarkistusnumero ei täsmää"],
    [{ businessId: "12-3" }, "Y-tunnus kirjoitetaan näin"],
    [{ name: "  " }, "Kirjoita työnantajan nimi"],
    [{ contactName: "", contactPhone: "040 1234567" }, "yhteyshenkilön nimi"],
    [{ contactEmail: "ei osoite" }, "Sähköpostiosoite"],
    [{ everyDays: "usein" }, "päiviä, 1–730"],
    [{ everyDays: "0" }, "päiviä, 1–730"],
    [{ notes: "Matti 131052-308T" }, "henkilötunnus"],
    [{ notes: "x".repeat(1600) }, "liian pitkä"],
  ])("with %j is not saved, and what was typed stays: «%s»", async (wrong, say) => {
    await story.says("maija", "uusi työnantaja Kahvila Ruska");
    await story.taps("maija", "Tallenna", { ...filled, ...wrong });
    expect(sees()).toContain(say);
    expect(JSON.stringify(story.last("maija").card)).toContain("keittiötyö, tarjoilu");
    expect(await employerNamed("Kahvila Ruska")).toEqual([]);
  });

  test("much like another is shown before it is saved, and may be saved all the same", async () => {
    await story.says("maija", "lisää työnantaja K-Rauta Kajaani Oy");
    await story.taps("maija", "Tallenna", {});
    expect(sees()).toContain("samankaltainen: K-Rauta");
    expect(await employerNamed("K-Rauta Kajaani Oy")).toEqual([]);
    // Another name in the same form is asked about anew.
    await story.taps("maija", "Tallenna silti", { name: "Prisma Oy" });
    expect(sees()).toContain("samankaltainen: Prisma");
    await story.taps("maija", "Tallenna silti", {});
    expect(await employerNamed("Prisma Oy")).toHaveLength(1);
  });

  test("of the very same name or business id is refused, and the other can be opened", async () => {
    await story.test.db.employer.update({
      where: { id: demoEmployerId(2) },
      data: { businessId: "1572860-0" },
    });
    await story.says("maija", "uusi työnantaja K-Rauta");
    await story.taps("maija", "Tallenna", {});
    expect(sees()).toContain("K-Rauta on jo rekisterissä");
    await story.taps("maija", "Tallenna", { name: "Uusi Paikka", businessId: "FI15728600" });
    expect(sees()).toContain("Sama Y-tunnus on jo työnantajalla Prisma");
    await story.taps("maija", "Avaa Prisma");
    expect(sees()).toContain("Muokkaa: Prisma");
    expect(await employerNamed("Uusi Paikka")).toEqual([]);
  });

  test("with a client's full name is asked about; with a part of it is not", async () => {
    await story.says("maija", "uusi työnantaja Matti Virtanen");
    await story.taps("maija", "Tallenna", {});
    expect(sees()).toContain("myös asiakkaan nimi");
    await story.taps("maija", "Tallenna silti", {});
    expect(await employerNamed("Matti Virtanen")).toHaveLength(1);
    await story.says("maija", "lisää työnantaja Ranta Oy");
    await story.taps("maija", "Tallenna", {});
    expect(sees()).toContain("Tallennettu: Ranta Oy");
  });

  test("is edited; two at once do not write over each other", async () => {
    await story.says("maija", "K-Raudan tiedot");
    const opened = structuredClone(story.last("maija"));
    await story.says("pekka", "muokkaa K-Rautaa");
    await story.taps("pekka", "Tallenna", { branch: "rautakauppa" });
    expect(story.sees("pekka")).toContain("Tallennettu: K-Rauta");
    await story.tapsOn(opened, "maija", "Tallenna", { branch: "puutavara" });
    expect(sees()).toContain("Joku muutti tietoja sillä välin");
    await story.taps("maija", "Tallenna", { offers: "varastotyö" });
    const [row] = await employerNamed("K-Rauta");
    expect(row).toMatchObject({ branch: "rautakauppa", offers: ["varastotyö"] });
    expect(row!.contactPersons).toHaveLength(1);
  });

  test("gets a contact person by a sentence; the same person again is brought up to date", async () => {
    await story.says("maija", "K-Raudan yhteyshenkilö on Ilkka Korhonen, p. 040 123 4567");
    expect(sees()).toContain("yhteyshenkilön Ilkka Korhonen tiedot päivitetty");
    await story.says(
      "maija",
      "Prisman yhteyshenkilö on osastopäällikkö Tiina Uusi, p. 050 111 2222, tiina@esimerkki.fi",
    );
    expect(sees()).toContain("yhteyshenkilö Tiina Uusi lisätty");
    const [rauta] = await employerNamed("K-Rauta");
    expect(rauta!.contactPersons).toMatchObject([
      { name: "Ilkka Korhonen", phone: "040 123 4567", title: "myymäläpäällikkö" },
    ]);
    const [prisma] = await employerNamed("Prisma");
    expect(prisma!.contactPersons.map(({ name, title }) => [name, title])).toContainEqual([
      "Tiina Uusi",
      "osastopäällikkö",
    ]);
  });

  test("offers work: asked, added, found, taken back", async () => {
    await story.says("maija", "K-Rauta tarjoaa varastotyötä");
    expect(sees()).toContain("K-Rauta tarjoaa: varastotyö. Lisätäänkö rekisteriin?");
    await story.taps("maija", "Lisää");
    expect((await employerNamed("K-Rauta"))[0]!.offers).toEqual(["varastotyö"]);
    await story.says("maija", "mitkä työnantajat ottaisivat varastotyöntekijän");
    expect(sees()).toMatch(/varastotyöntekijän: 1 työnantaja[\s\S]*K-Rauta[\s\S]*tarjoaa: varastotyö/);
    await story.says("maija", "which employers would take a warehouse worker");
    expect(sees()).toContain("K-Rauta");
    await story.says("maija", "kuka ottaisi astronautin");
    expect(sees()).toContain("Kenenkään tiedoissa ei ole tätä: astronautin");
  });

  test("«K-Rauta tarjoaa Matille jatkoa» may be a note: one tap logs it", async () => {
    await story.says("maija", "K-Rauta tarjoaa Matille jatkoa");
    await story.taps("maija", "Kirjaa merkintänä");
    await story.taps("maija", "Tallenna");
    const entry = await story.test.db.logEntry.findFirst({
      where: { text: "K-Rauta tarjoaa Matille jatkoa" },
      include: { clients: true },
    });
    expect(entry?.clients.map(({ clientId }) => clientId)).toEqual([demoClientId(1)]);
  });
});

describe("an employer's history", () => {
  const day = (date: string) => new Date(`${date}T00:00:00Z`);
  const agreement = (client: number, more: { startsOn: Date; endsOn: Date; endedOn?: Date; endReason?: string }) =>
    story.test.db.agreement.create({
      data: {
        id: `99999999-0000-4000-8000-${String(client).padStart(12, "0")}`,
        projectId: DEMO_PROJECT_ID,
        clientId: demoClientId(client),
        place: "employer",
        employerId: demoEmployerId(1),
        tasks: "trukkityö",
        contactEveryDays: 14,
        ...more,
      },
    });

  test("tells who are and were there, how it ended, and when the next contact is due", async () => {
    await story.test.db.logEntry.deleteMany({ where: { employerId: demoEmployerId(1) } });
    await agreement(1, { startsOn: day("2026-11-02"), endsOn: day("2026-12-02") });
    await agreement(5, {
      startsOn: day("2026-09-01"),
      endsOn: day("2026-10-30"),
      endedOn: day("2026-10-09"),
      endReason: "allergia",
    });
    await story.says("maija", "Soitin K-Rautaan 16.11., ovat tyytyväisiä");
    await story.taps("maija", "Tallenna");
    for (const question of [
      "K-Raudan historia",
      "keitä K-Raudassa on ollut",
      "ketkä ovat K-Raudassa",
      "K-Rauta history",
    ]) {
      await story.says("maija", question);
      expect(sees()).toContain("Nyt 1 asiakas, aiemmin 1");
      expect(sees()).toContain("Matti Virtanen · ma 2.11. – ke 2.12. · trukkityö");
      expect(sees()).toContain("Hannu Karppinen · ti 1.9. – pe 30.10. · trukkityö · päättyi pe 9.10.: allergia");
      expect(sees()).toContain("Viimeksi yhteydessä ma 16.11. · Yhteys 14 päivän välein, seuraava ma 30.11.");
      expect(sees()).toContain("Soitin K-Rautaan 16.11., ovat tyytyväisiä");
    }
    const audit = await story.test.db.auditEvent.findFirst({
      where: { command: "question.employer_history" },
      orderBy: { at: "desc" },
    });
    expect(audit?.subjectIds).toEqual(expect.arrayContaining([demoClientId(1), demoClientId(5)]));
  });

  test("does not show clients whom the person may not see, nor others' private entries", async () => {
    await story.test.db.project.update({ where: { id: DEMO_PROJECT_ID }, data: { settings: { visibility: "own" } } });
    await agreement(1, { startsOn: day("2026-11-02"), endsOn: day("2026-12-02") });
    await story.test.db.logEntry.create({
      data: {
        projectId: DEMO_PROJECT_ID,
        authorId: demoStaffId("maija"),
        kind: "employer_contact",
        text: "vain minulle",
        isPrivate: true,
        employerId: demoEmployerId(1),
        occurredAt: new Date("2026-11-24T08:00:00Z"),
        sentAt: new Date("2026-11-24T08:00:00Z"),
      },
    });
    await story.says("pekka", "K-Raudan historia");
    expect(story.sees("pekka")).not.toMatch(/Matti|vain minulle|tänään/);
    await story.says("sari", "K-Raudan historia");
    expect(story.sees("sari")).toMatch(/Matti Virtanen[\s\S]*vain minulle/);
  });

  test("an employer that several names fit is picked; none is asked for", async () => {
    await story.test.db.employer.create({ data: { projectId: DEMO_PROJECT_ID, name: "Prisma Sotkamo" } });
    await story.says("maija", "työnantajat");
    expect(sees()).toContain("11 työnantajaa");
    await story.taps("maija", "Prisma Sotkamo");
    expect(sees()).toContain("Ei asiakkaita nyt eikä aiemmin.");
  });
});

describe("an event", () => {
  const events = () =>
    story.test.db.event.findMany({
      include: { clients: true, employers: true },
      orderBy: { sentAt: "asc" },
    });

  test("is held, its message edited, undone and restored", async () => {
    const message = await story.says("maija", "työnantajailta eilen, 14 osallistujaa, 6 yritystä");
    expect(sees()).toContain("Työnantajatilaisuus · eilen · 14 osallistujaa · 6 yritystä");
    await story.taps("maija", "Tallenna");
    expect(await events()).toMatchObject([
      {
        kind: "employer_workshop",
        heldOn: new Date("2026-11-23T00:00:00Z"),
        attendees: 14,
        organisations: 6,
        status: "stored",
        authorId: demoStaffId("maija"),
      },
    ]);
    expect(await story.test.db.logEntry.count({ where: { text: { contains: "työnantajailta" } } })).toBe(0);
    await story.edits("maija", message, "työnantajailta toissapäivänä, 15 osallistujaa, 6 yritystä");
    expect(await events()).toMatchObject([
      { attendees: 15, heldOn: new Date("2026-11-22T00:00:00Z"), status: "stored" },
    ]);
    await story.says("maija", "tapahtumat tänä vuonna");
    expect(sees()).toContain("Tapahtumat tänä vuonna: 1 · 15 osallistujaa");
    await story.says("maija", "kumoa");
    expect(await events()).toMatchObject([{ status: "voided" }]);
    await story.says("maija", "tapahtumat tänä vuonna");
    expect(sees()).toContain("Ei tapahtumia tänä vuonna");
    const audits = await story.test.db.auditEvent.findMany({ where: { command: { startsWith: "event." } } });
    expect(audits.map(({ command }) => command).sort()).toEqual(["event.stored", "event.stored", "event.voided"]);
  });

  test("an edit that tells of no event any more takes it out of the figures", async () => {
    const message = await story.says("maija", "infotilaisuus eilen, 25 kävijää");
    await story.taps("maija", "Tallenna");
    await story.edits("maija", message, "Soitin Hannu Karppiselle eilen");
    expect(await events()).toMatchObject([{ status: "voided" }]);
  });

  test("stands beside the contact with the clients who were there", async () => {
    await story.says("maija", "yritysvierailu Prismaan eilen, mukana Matti ja Kerttu");
    expect(sees()).toContain("Yritysvierailu · eilen · Prisma");
    await story.taps("maija", "Tallenna");
    const [event] = await events();
    expect(event!.clients.map(({ clientId }) => clientId).sort()).toEqual([demoClientId(1), demoClientId(8)]);
    expect(event!.employers.map(({ employerId }) => employerId)).toEqual([demoEmployerId(2)]);
    expect(await story.test.db.logEntry.count({ where: { draftId: event!.draftId } })).toBe(1);
    await story.says("maija", "Prisman historia");
    expect(sees()).toContain("eilen · Yritysvierailu");
  });

  test("who of two was there is asked before it is saved", async () => {
    await story.says("maija", "hygieniapassikoulutus eilen, 5 asiakasta. Liisa mukana.");
    expect(sees()).toContain("Koulutus · eilen · 5 osallistujaa");
    expect(sees()).toContain("Valitse vielä, kuka asiakas oli mukana");
    await story.taps("maija", "Liisa Mäki");
    expect(sees()).not.toContain("Valitse vielä, kuka asiakas oli mukana");
  });

  test("is changed by taps and by the form", async () => {
    await story.says("maija", "infotilaisuus eilen, 25 kävijää");
    await story.taps("maija", "Verkosto");
    expect(sees()).toContain("Verkostotilaisuus · eilen");
    await story.taps("maija", "tänään");
    await story.taps("maija", "Muokkaa");
    for (const [typed, say] of [
      [{ "p0.attendees": "100001" }, "0–100 000"],
      [{ "p0.attendees": "paljon" }, "0–100 000"],
      [{ "p0.day": "huomenna" }, "ei voi kirjata etukäteen"],
      [{ "p0.day": "31.2." }, "En saanut selvää päivästä"],
      [{ "p0.text": " " }, "Kirjoita lyhyesti"],
      [{ "p0.clients": "cccccccc-0000-4000-8000-000000000099" }, "Muutos ei onnistunut"],
    ] as [Record<string, string>, string][]) {
      await story.taps("maija", "Tallenna", typed);
      expect(sees()).toContain(say);
      await story.taps("maija", "Takaisin");
      await story.taps("maija", "Muokkaa");
    }
    await story.taps("maija", "Tallenna", {
      "p0.attendees": "20",
      "p0.organisations": "30",
      "p0.employers": demoEmployerId(3),
      "p0.clients": demoClientId(1),
    });
    const [event] = await events();
    expect(event).toMatchObject({ kind: "network_meeting", attendees: 20, organisations: 30 });
    expect(event!.heldOn).toEqual(new Date("2026-11-24T00:00:00Z"));
    expect(event!.clients).toHaveLength(1);
    expect(event!.employers).toMatchObject([{ employerId: demoEmployerId(3) }]);
  });

  test("that is still to come is not stored", async () => {
    await story.says("maija", "työnantajailta huomenna");
    expect(sees()).toContain("Tapahtuma on vasta ke 25.11.; kirjaa se, kun se on pidetty.");
    await story.taps("maija", "Tallenna");
    expect(await events()).toEqual([]);
  });

  test("with more companies than people is stored, with a word of it", async () => {
    await story.says("maija", "työnantajailta eilen, 3 osallistujaa, 6 yritystä");
    expect(sees()).toContain("Yrityksiä on enemmän kuin osallistujia");
    await story.taps("maija", "Tallenna");
    expect(await events()).toMatchObject([{ attendees: 3, organisations: 6 }]);
  });

  test("dropped from the card, the note comes back", async () => {
    await story.says("maija", "infotilaisuus eilen, 25 kävijää");
    await story.taps("maija", "✕");
    await story.taps("maija", "Tallenna");
    expect(await events()).toEqual([]);
    expect(await story.test.db.logEntry.count({ where: { text: { contains: "infotilaisuus" } } })).toBe(1);
  });
});

describe("stakeholders", () => {
  test("are added, listed by group, edited and taken out of use", async () => {
    await story.says("maija", "sidosryhmät");
    expect(sees()).toContain("Sidosryhmiä ei ole vielä");
    await story.says("maija", "uusi sidosryhmä Kainuun hyvinvointialue");
    const form = structuredClone(story.last("maija")); // cards are replaced in place
    const filled = { group: "wellbeing_area", name: "Anne Aho", phone: "08 615 5000" };
    await story.tapsOn(form, "maija", "Tallenna", { ...filled, email: "anne" });
    expect(sees()).toContain("Sähköpostiosoite ei näytä oikealta");
    await story.tapsOn(form, "maija", "Tallenna", filled);
    await story.tapsOn(form, "maija", "Tallenna", filled);
    expect(await story.test.db.stakeholder.count()).toBe(1);
    await story.says("maija", "uusi sidosryhmä");
    await story.taps("maija", "Tallenna", { organisation: "Kajaanin kaupunki" });
    expect(sees()).toContain("Valitse ryhmä.");
    await story.taps("maija", "Tallenna", { group: "steering_group" });
    await story.says("pekka", "sidosryhmät");
    expect(story.sees("pekka")).toMatch(/Hyvinvointialue\s[\s\S]*Kainuun hyvinvointialue[\s\S]*Ohjausryhmä\s/);
    await story.taps("pekka", "Kainuun hyvinvointialue");
    await story.taps("pekka", "Tallenna", { name: "Anne Aho-Laine" });
    expect(story.sees("pekka")).toContain("Anne Aho-Laine");
    await story.taps("pekka", "Muokkaa");
    await story.taps("pekka", "Poista käytöstä");
    expect(story.sees("pekka")).toContain("Poistettu käytöstä: Kainuun hyvinvointialue");
    await story.says("pekka", "stakeholders");
    expect(story.sees("pekka")).toContain("Sidosryhmät · 1");
    expect(story.sees("pekka")).toContain("Poissa käytöstä 1");
  });
});

describe("the same stakeholder twice", () => {
  const count = () => story.test.db.stakeholder.count();
  const add = async (organisation: string, name: string) => {
    await story.says("maija", `uusi sidosryhmä ${organisation}`);
    await story.taps("maija", "Tallenna", { name });
  };

  test("is asked about; opened, it is the one there is", async () => {
    await add("Kajaanin Lukio", "Anne Aho");
    await add("kajaanin lukio", "anne aho");
    expect(sees()).toContain("Tämä on jo sidosryhmissä: Kajaanin Lukio, Anne Aho. Avataanko se?");
    expect(await count()).toBe(1);
    await story.taps("maija", "Avaa se");
    expect(sees()).toContain("Muokkaa: Kajaanin Lukio");
  });

  test("is saved all the same when one says so; another person of the organisation is not asked about", async () => {
    await add("Kajaanin Lukio", "Anne Aho");
    await add("Kajaanin Lukio", "Anne Aho");
    await story.taps("maija", "Tallenna silti");
    expect(sees()).toContain("Tallennettu: Kajaanin Lukio");
    expect(await count()).toBe(2);
    await add("Kajaanin Lukio", "Pentti Aho");
    expect(await count()).toBe(3);
  });

  test("«Tallenna silti» is for the name it was asked of", async () => {
    await add("Kajaanin Lukio", "Anne Aho");
    await add("Kainuun Opisto", "Pentti Aho");
    await add("Kajaanin Lukio", "Anne Aho");
    await story.taps("maija", "Tallenna silti", { organisation: "Kainuun Opisto", name: "Pentti Aho" });
    expect(sees()).toContain("Tämä on jo sidosryhmissä: Kainuun Opisto, Pentti Aho");
    expect(await count()).toBe(2);
  });
});

test("a form that comes without some of its fields leaves them as they are", async () => {
  const { db } = story.test;
  const employer = await db.employer.findFirstOrThrow({
    where: { name: "K-Rauta" },
    include: { contactPersons: true },
  });
  await story.says("maija", "muokkaa K-Rautaa");
  const [save] = printCard(story.last("maija").card!, 1).taps;
  const cardId = story.last("maija").id;
  const data = { ...save!.data, branch: "remonttitarvikkeet" };
  await story.does("maija", { type: "action", verb: save!.verb, data, cardId, answered: "inline" });
  expect(sees()).toContain("Tallennettu: K-Rauta");
  expect(
    await db.employer.findUniqueOrThrow({ where: { id: employer.id }, include: { contactPersons: true } }),
  ).toMatchObject({
    municipality: employer.municipality,
    offers: employer.offers,
    contactPersons: employer.contactPersons.map(({ name, phone }) => ({ name, phone })),
    branch: "remonttitarvikkeet",
  });

  await story.says("maija", "uusi sidosryhmä Kajaanin lukio");
  await story.taps("maija", "Tallenna", { name: "Anne Aho", phone: "08 615 5000", notes: "soita aamulla" });
  const kept = await db.stakeholder.findFirstOrThrow();
  const sent = { stakeholder: kept.id, phone: "08 615 5001" };
  const at = story.last("maija").id;
  await story.does("maija", {
    type: "action",
    verb: "network.save_stakeholder",
    data: sent,
    cardId: at,
    answered: "inline",
  });
  expect(await db.stakeholder.findFirstOrThrow()).toMatchObject({
    group: "school",
    name: "Anne Aho",
    notes: "soita aamulla",
    phone: "08 615 5001",
  });
});

describe("another project's network", () => {
  const OTHER = "dddddddd-0000-4000-8000-000000000098";
  const EMPLOYER = "eeeeeeee-0000-4000-8000-000000000098";
  const STAKEHOLDER = "77777777-0000-4000-8000-000000000098";

  beforeEach(async () => {
    const day = new Date("2026-01-01");
    const { db } = story.test;
    await db.project.create({ data: { id: OTHER, name: "Muu", startsOn: day, endsOn: day, midpointOn: day } });
    await db.employer.create({
      data: { id: EMPLOYER, projectId: OTHER, name: "Salainen Paja", offers: ["varastotyö"], businessId: "1572860-0" },
    });
    await db.stakeholder.create({
      data: { id: STAKEHOLDER, projectId: OTHER, group: "school", organisation: "Salainen Opisto" },
    });
    await db.event.create({
      data: {
        ...{ projectId: OTHER, kind: "training", heldOn: new Date("2026-11-01"), text: "Salainen koulutus" },
        ...{ attendees: 5, authorId: demoStaffId("maija"), sentAt: day },
      },
    });
  });

  test("is never shown, whatever is asked or tapped", async () => {
    for (const said of [
      ...["työnantajat", "sidosryhmät", "tapahtumat tänä vuonna", "kuka ottaisi varastotyöntekijän"],
      ...["Salaisen Pajan historia", "muokkaa Salainen Paja"],
    ])
      await story.says("sari", said);
    const form = { name: "Kaapattu", organisation: "Kaapattu", group: "school", offer: "x", person: "A B" };
    for (const verb of [
      ...["edit_employer", "save_employer", "employer", "contact_person", "ask_offer", "add_offer", "remove_offer"],
      ...["edit_stakeholder", "save_stakeholder", "switch_stakeholder"],
    ])
      for (const ids of [
        { employer: EMPLOYER, stakeholder: STAKEHOLDER },
        { nonce: verb.includes("stakeholder") ? STAKEHOLDER : EMPLOYER },
      ])
        await story.does("sari", {
          type: "action",
          verb: `network.${verb}`,
          data: { ...ids, ...form },
          cardId: null,
          answered: "inline",
        });
    const shown = story.messages("sari").map((message) => JSON.stringify(message.card?.body ?? message.text ?? ""));
    // What the person wrote may be echoed; what stands in the other project is not.
    expect(shown.join()).not.toMatch(/Salainen Opisto|Salainen koulutus|tarjoaa: varastotyö/);
    expect(await story.test.db.employer.findUnique({ where: { id: EMPLOYER } })).toMatchObject({
      name: "Salainen Paja",
      offers: ["varastotyö"],
    });
    expect(await story.test.db.stakeholder.findUnique({ where: { id: STAKEHOLDER } })).toMatchObject({
      organisation: "Salainen Opisto",
      active: true,
    });
  });

  test("does not keep the same name or business id from being used in this one", async () => {
    await story.says("maija", "uusi työnantaja Salainen Paja");
    await story.taps("maija", "Tallenna", { businessId: "1572860-0" });
    expect(sees()).toContain("Tallennettu: Salainen Paja");
  });
});

test("two hundred employers with long details stay within a card's weight", async () => {
  const long = "ä".repeat(90);
  await story.test.db.employer.createMany({
    data: Array.from({ length: 200 }, (_, n) => ({
      projectId: DEMO_PROJECT_ID,
      name: `Yritys ${n} ${long}`.slice(0, 100),
      branch: long,
      municipality: "Kajaani",
      offers: Array.from({ length: 20 }, (_, i) => `varastotyö ${i} ${"ö".repeat(60)}`),
      notes: long.repeat(15),
    })),
  });
  for (const said of [
    "työnantajat",
    "kuka ottaisi varastotyöntekijän",
    "tapahtumat",
    "infotilaisuus eilen, 25 kävijää",
  ]) {
    await story.says("maija", said);
    expect(sizeOf()).toBeLessThan(25_000);
  }
  await story.taps("maija", "Muokkaa");
  expect(sizeOf()).toBeLessThan(25_000);
  await story.says("maija", "työnantajat");
  expect(sees()).toContain("210 työnantajaa");
  for (let page = 1; page < 18; page += 1) {
    await story.taps("maija", "Näytä lisää");
    expect(sizeOf()).toBeLessThan(25_000);
  }
  expect(sees()).toContain("205–210 / 210");
  await story.taps("maija", "Yritys");
  expect(sizeOf()).toBeLessThan(25_000);
  await story.taps("maija", "Muokkaa");
  expect(sizeOf()).toBeLessThan(25_000);
});

test("what is told after a new employer's name is kept as notes, not as its name", async () => {
  await story.says("maija", "uusi työnantaja Kajaanin Leipomo Oy, Kajaani, yhteyshenkilö Anu Heino 040 5554433");
  await story.taps("maija", "Tallenna");
  expect(await story.test.db.employer.findMany({ where: { name: { contains: "Leipomo" } } })).toMatchObject([
    { name: "Kajaanin Leipomo Oy", notes: "Kajaani, yhteyshenkilö Anu Heino 040 5554433" },
  ]);
});
