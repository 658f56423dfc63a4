import { createFeatures } from "../../bot/features";
import { createMorningJob } from "../../bot/features/reminders/morning";
import type { Card } from "../../bot/turn/reply";
import { type DemoPerson, demoAadId, demoClientId, demoStaffId } from "../../prisma/demo/people";
import { printCard } from "../../scripts/print-card";
import { NOBODY_ASKED_BY_ITSELF, openStory, type Story } from "../support/story";
import { tapsLineOf } from "../support/taps-line";

/** Nobody forgotten: a coach's days with what is due, as they see them. */

let story: Story;
beforeEach(async () => {
  story = await openStory({ reach: NOBODY_ASKED_BY_ITSELF });
  // What is due of the demo's own agreements would stand before what these stories are about.
  await story.test.db.agreement.deleteMany();
});
afterEach(() => story.close());

const LIISA = demoClientId(3);
const asks = async (person: DemoPerson, text: string) => {
  await story.says(person, text);
  return story.sees(person);
};
const tapsLine = (person: DemoPerson, about: string, title: string) => tapsLineOf(story, person, about, title);

test("«tänään»: own clients by name, each with a button; putting off, taking back, «ei tarvita»", async () => {
  expect(await asks("maija", "tänään")).toMatch(/Tänään ti 24\.11\. · \d+ asiaa/);
  expect(story.sees("maija")).toContain("Liisa Mäki ei vielä kontakteja tällä viikolla (0/2)");
  expect(story.sees("maija")).not.toContain("Satu Heikkinen");
  expect(story.last("maija").text ?? "").toBe("");

  await tapsLine("maija", "Liisa Mäki", "…");
  expect(story.sees("maija")).toContain("Ei tarvita, koska …");
  await story.taps("maija", "Siirrä huomiseen");
  expect(story.sees("maija")).toContain("Siirretty (ke 25.11.): Liisa Mäki");
  expect(story.sees("maija").match(/Liisa Mäki/g)).toHaveLength(1);
  expect(await asks("maija", "mitä unohdin")).toContain(
    "Liisa Mäki ei vielä kontakteja tällä viikolla (0/2) (siirretty: ke 25.11.)",
  );

  await asks("maija", "tänään");
  await tapsLine("maija", "Oleksandr Kovalenko", "…");
  await story.taps("maija", "hoidettu jo");
  expect(story.sees("maija")).toContain("Kuitattu, hoidettu jo: Oleksandr Kovalenko");
  await story.taps("maija", "Kumoa");
  expect(story.sees("maija")).toMatch(/Palautettu listalle\.[\s\S]*Oleksandr Kovalenko/);

  expect(await story.test.db.dueDecision.findMany({ orderBy: { createdAt: "asc" } })).toMatchObject([
    { clientId: LIISA, reason: null, until: new Date("2026-11-25"), cancelledAt: null },
    { reason: "hoidettu jo", until: null, cancelledAt: expect.any(Date) },
  ]);
  const audited = await story.test.db.auditEvent.findMany({ where: { command: { startsWith: "reminders." } } });
  expect(new Set(audited.map(({ command }) => command))).toEqual(
    new Set(["reminders.item", "reminders.postpone", "reminders.not_needed", "reminders.show", "reminders.undo"]),
  );
});

test("a reason in own words is kept; an empty one and a personal identity code are refused in words", async () => {
  await asks("maija", "tänään");
  await tapsLine("maija", "Liisa Mäki", "…");
  await story.taps("maija", "Muu syy", { reason: "  " });
  expect(story.sees("maija")).toContain("Kirjoita syy kenttään");
  await story.taps("maija", "Muu syy", { reason: "ks. 131052-308T" });
  expect(story.sees("maija")).toContain("henkilötunnus");
  expect(await story.test.db.dueDecision.count()).toBe(0);
  await story.taps("maija", "Muu syy", { reason: "on ulkomailla perjantaihin" });
  expect(story.sees("maija")).toContain("Kuitattu, on ulkomailla perjantaihin: Liisa Mäki");
});

test("a second tap, and a card from before, decide nothing twice", async () => {
  await asks("maija", "tänään");
  await tapsLine("maija", "Liisa Mäki", "…");
  const message = story.last("maija");
  const [tap] = printCard(message.card!, 1).taps.filter(({ title }) => title === "Siirrä viikon päähän");
  for (let n = 0; n < 3; n += 1)
    await story.does("maija", {
      type: "action",
      verb: tap!.verb,
      data: tap!.data,
      cardId: message.id,
      answered: "inline",
    });
  expect(await story.test.db.dueDecision.count()).toBe(1);
});

test("«Kirjaa» shows how to write it, and what it shows is understood as that contact", async () => {
  await asks("maija", "tänään");
  await tapsLine("maija", "Liisa Mäki", "Kirjaa");
  const [, example] = /«(.+)»/.exec(story.sees("maija"))!;
  expect(example).toBe("Liisa Mäelle soitettu, 10 min, kuulumiset vaihdettu");
  for (let n = 0; n < 2; n += 1) {
    await story.says("maija", example!);
    await story.taps("maija", "Tallenna");
  }
  expect(await asks("maija", "tänään")).not.toContain("Liisa Mäki");
});

test("«Tehty» notes the day of EURA, once, and «Kumoa» takes it back", async () => {
  await asks("maija", "tänään");
  await tapsLine("maija", "EURA", "Tehty");
  expect(story.sees("maija")).toContain("Juha-Pekka Ranta: EURA-aloitusilmoitus merkitty tehdyksi, ti 24.11.");
  const day = async () =>
    (await story.test.db.client.findUniqueOrThrow({ where: { id: demoClientId(11) } })).euraStartOn;
  expect(await day()).toEqual(new Date("2026-11-24"));
  await story.taps("maija", "Kumoa");
  expect(await day()).toBeNull();
  const tap = {
    type: "action" as const,
    verb: "clients.eura",
    data: { client: LIISA, which: "start" },
    cardId: null,
    answered: "inline" as const,
  };
  const before = (await story.test.db.client.findUniqueOrThrow({ where: { id: LIISA } })).euraStartOn;
  await story.does("maija", tap);
  expect((await story.test.db.client.findUniqueOrThrow({ where: { id: LIISA } })).euraStartOn).toEqual(before);
  await story.does("maija", { ...tap, data: { client: LIISA, which: "exit" } });
  expect(story.sees("maija")).toContain("nappia en enää tunne");
  expect(
    await story.test.db.auditEvent.count({
      where: { command: "client.eura_marked", subjectIds: { has: demoClientId(11) } },
    }),
  ).toBe(1);
});

test("«lomalla …, Pekka sijaistaa» moves the lines to Pekka, and «loma peruttu» brings them back", async () => {
  expect(await asks("maija", "lomalla tänään ja huomenna, Pekka sijaistaa")).toContain("Pekka Ohjaaja sijaistaa");
  expect(await asks("maija", "tänään")).toContain("Olet poissa ke 25.11. asti. Asioitasi hoitaa Pekka Ohjaaja.");
  expect(await asks("pekka", "tänään")).toMatch(/Liisa Mäki .*\(Maijan puolesta\)/);
  expect(await asks("sari", "kuka on poissa")).toContain(
    "Maija Valmentaja tänään – ke 25.11., sijaisena Pekka Ohjaaja",
  );
  // Pekka may do all that Maija could.
  await tapsLine("pekka", "Liisa Mäki", "…");
  await story.taps("pekka", "Siirrä huomiseen");
  expect(await asks("maija", "loma peruttu")).toContain("peruttu");
  expect(await asks("pekka", "tänään")).not.toContain("Maijan puolesta");
  expect(await asks("maija", "tänään")).not.toContain("Liisa Mäki");
  expect(story.sees("maija")).toContain("Oleksandr Kovalenko");
});

test("an absence told twice is one; a longer one takes its place; «Kumoa» brings the first back", async () => {
  const absences = () =>
    story.test.db.absence.findMany({
      where: { cancelledAt: null },
      select: { from: true, to: true, substituteId: true },
    });
  await asks("maija", "lomalla 22.12.–6.1.");
  expect(story.sees("maija")).toContain("Sijaista ei ole");
  await asks("maija", "lomalla 22.12.–6.1., Pekka sijaistaa");
  const first = { from: new Date("2026-12-22"), to: new Date("2027-01-06"), substituteId: demoStaffId("pekka") };
  expect(await absences()).toEqual([first]);
  expect(await asks("maija", "lomalla 22.12.–8.1.")).toContain("Aiempi poissaolosi samoilta päiviltä väistyi.");
  expect(await absences()).toMatchObject([{ to: new Date("2027-01-08"), substituteId: null }]);
  await story.taps("maija", "Kumoa");
  expect(await absences()).toEqual([first]);
  await story.taps("maija", "Kumoa");
  expect(await absences()).toMatchObject([{ to: new Date("2027-01-08") }]);
});

test.each([
  ["lomalla 1.1. alkaen", /Milloin palaat\?/],
  ["lomalla 22.12.–20.12.", /Loppu on ennen alkua/],
  ["lomalla 1.1.–30.6.", /181 päivää, enintään 60/],
  ["lomalla to-pe, Maija sijaistaa", /Et voi sijaistaa itseäsi/],
  ["lomalla to-pe, Liisa sijaistaa", /En löydä sijaista/],
  ["lomalla to-pe, Jorma sijaistaa", /En löydä sijaista/],
])("«%s» is told, and nothing is saved", async (text, said) => {
  expect(await asks("maija", text)).toMatch(said);
  expect(await story.test.db.absence.count()).toBe(0);
});

test("a substitute who is away too is told, and the manager has the load that day", async () => {
  await asks("pekka", "olen sairaana tänään");
  expect(await asks("maija", "lomalla tänään ja huomenna, Pekka sijaistaa")).toContain(
    "Pekka Ohjaaja on itsekin poissa tänään: silloin asiasi näkyvät päällikölle.",
  );
  expect(await asks("sari", "tänään")).toMatch(/Liisa Mäki .*\(Maijan puolesta\)/);
});

test("of several absences the one to cancel is asked; nobody can cancel a colleague's", async () => {
  await asks("maija", "lomalla 22.12.–6.1.");
  const undo = story.last("maija");
  const [tap] = printCard(undo.card!, 1).taps;
  await asks("pekka", "tänään");
  const cardId = story.last("pekka").id;
  await story.does("pekka", { type: "action", verb: tap!.verb, data: tap!.data, cardId, answered: "inline" });
  expect(story.sees("pekka")).toContain("Tätä poissaoloa ei enää ole.");
  await asks("maija", "olen poissa huomenna");
  expect(await asks("maija", "loma peruttu")).toContain("Mikä poissaolo perutaan?");
  await story.taps("maija", "ti 22.12.");
  expect(await story.test.db.absence.count({ where: { cancelledAt: null } })).toBe(1);
  expect(await asks("sari", "peru loma")).toContain("ei ole merkitty poissaoloja");
});

describe("the manager marks a coach away", () => {
  const absences = () =>
    story.test.db.absence.findMany({
      where: { cancelledAt: null },
      select: { staffId: true, from: true, to: true, substituteId: true },
    });

  test("with the days, with somebody who stands in, and back again", async () => {
    expect(await asks("sari", "Pekka on lomalla 25.11.–4.12.")).toMatch(
      /^Merkitty: Pekka Ohjaaja poissa ke 25\.11\. – pe 4\.12\.\nSijaista ei ole/,
    );
    const away = { staffId: demoStaffId("pekka"), from: new Date("2026-11-25"), to: new Date("2026-12-04") };
    expect(await absences()).toEqual([{ ...away, substituteId: null }]);
    expect(await asks("sari", "Pekka on lomalla 25.11.–4.12., Maija sijaistaa")).toContain(
      "Maija Valmentaja sijaistaa",
    );
    expect(await absences()).toEqual([{ ...away, substituteId: demoStaffId("maija") }]);
    expect(await story.test.db.logEntry.count({ where: { text: { contains: "lomalla" } } })).toBe(0);
    await story.taps("sari", "Kumoa");
    expect(story.sees("sari")).toContain("Pekka Ohjaaja: poissaolo ke 25.11. – pe 4.12. peruttu");
    expect(await absences()).toEqual([]);
    await story.taps("sari", "Kumoa");
    expect(await asks("pekka", "loma peruttu")).toContain("peruttu. Asiasi näkyvät taas sinulle.");
    expect(await asks("sari", "Pekan loma peruttu")).toBe("Pekka Ohjaaja: ei merkittyjä poissaoloja.");
  });

  test.each([
    ["Pekka lomalla ensi viikon, Maija sijaistaa", "2026-11-30", "2026-12-06", "maija"],
    ["Pekka lomalla ensi viikon, minä sijaistan", "2026-11-30", "2026-12-06", "sari"],
    ["Pekka Ohjaaja on ensi viikon lomalla", "2026-11-30", "2026-12-06", null],
    ["Pekan loma 25.11.–4.12.", "2026-11-25", "2026-12-04", null],
    ["Pekalla on loma 25.11.–4.12.", "2026-11-25", "2026-12-04", null],
    ["Pekka on sairaana tänään ja huomenna", "2026-11-24", "2026-11-25", null],
    ["Pekka is on holiday next week, Maija covers", "2026-11-30", "2026-12-06", "maija"],
  ] as const)("«%s»", async (text, from, to, substitute) => {
    await asks("sari", text);
    expect(await absences()).toEqual([
      {
        staffId: demoStaffId("pekka"),
        from: new Date(from),
        to: new Date(to),
        substituteId: substitute ? demoStaffId(substitute) : null,
      },
    ]);
    await asks("sari", "peru Pekan loma");
    expect(await absences()).toEqual([]);
  });

  test.each([
    ["Pekka lomalla 1.1. alkaen", /Mihin asti\?/],
    ["Pekka lomalla to-pe, Pekka sijaistaa", /En löydä sijaista/],
    ["Pekka lomalla to-pe, Liisa sijaistaa", /En löydä sijaista/],
    ["Pekka lomalla 22.12.–20.12.", /Loppu on ennen alkua/],
  ])("«%s» is told, and nothing is saved", async (text, said) => {
    expect(await asks("sari", text)).toMatch(said);
    expect(await absences()).toEqual([]);
  });

  test("a coach who says it of a colleague is told who may; of oneself by name it is one's own", async () => {
    expect(await asks("maija", "Pekka on lomalla ensi viikon")).toBe(
      "Pekka Ohjaaja merkitsee poissaolonsa itse, tai päällikkö merkitsee sen.",
    );
    expect(await absences()).toEqual([]);
    await asks("pekka", "lomalla ensi viikon");
    expect(await asks("maija", "Pekan loma peruttu")).toContain("merkitsee poissaolonsa itse");
    expect(await absences()).toHaveLength(1);
    expect(await story.test.db.auditEvent.count({ where: { command: "absence.colleague", outcome: "refused" } })).toBe(
      2,
    );
    expect(await asks("maija", "Maija on lomalla ensi viikon")).toMatch(/^Merkitty: poissa ma 30\.11\. – su 6\.12\./);
  });

  test("who is no manager of the project cannot use a colleague's button either", async () => {
    await asks("pekka", "lomalla ensi viikon");
    const [tap] = printCard(story.last("pekka").card!, 1).taps;
    await story.test.db.projectRole.updateMany({ where: { staffId: demoStaffId("sari") }, data: { role: "coach" } });
    story.restarts();
    expect(await asks("sari", "Pekan loma peruttu")).toContain("merkitsee poissaolonsa itse");
    await asks("sari", "tänään");
    const cardId = story.last("sari").id;
    await story.does("sari", { type: "action", verb: tap!.verb, data: tap!.data, cardId, answered: "inline" });
    expect(story.sees("sari")).toContain("Tätä poissaoloa ei enää ole.");
    expect(await absences()).toHaveLength(1);
  });
});

test("the morning card's buttons work as those of «tänään», and «aamukooste pois» stops it", async () => {
  const job = createMorningJob(() => createFeatures().register.dueRules);
  const day = { from: new Date("2026-11-24T00:00:00Z"), to: new Date("2026-11-24T12:00:00Z") };
  const occurrences = await job.occurrences(story.test.db, day);
  for (const one of occurrences) await job.run(story.test.db, one, one.dueAt);
  const { message } = await story.test.db.outboxMessage.findFirstOrThrow({ where: { recipient: demoAadId("maija") } });
  const { card } = message as unknown as { card: Card };
  expect(JSON.stringify(card).length).toBeLessThan(25_000);
  const tap = printCard(card, 1).taps.find(({ verb }) => verb === "reminders.item")!;
  await asks("maija", "viikko");
  const cardId = story.last("maija").id;
  await story.does("maija", { type: "action", verb: tap.verb, data: tap.data, cardId, answered: "inline" });
  expect(story.sees("maija")).toContain("Siirrä huomiseen");
  expect(await asks("maija", "aamukooste pois")).toContain("Aamukooste on pois päältä");
  const left = await job.occurrences(story.test.db, day);
  expect(left).toHaveLength(occurrences.length - 1);
  await asks("maija", "aamukooste päälle");
  expect(await job.occurrences(story.test.db, day)).toEqual(occurrences);
});

test("«viikkokooste» is the manager's: numbers without names; a coach is told so", async () => {
  expect(await asks("sari", "viikkokooste")).toMatch(/Viikko 48[\s\S]*Kontakteja: asiakkaiden kanssa \d+/);
  expect(story.sees("sari")).not.toMatch(/Virtanen|Mäki|Kovalenko/);
  await asks("maija", "viikkokooste");
  expect(story.sees("maija")).not.toContain("Kontakteja");
});

test("forged buttons reveal and change nothing", async () => {
  const forged = [
    { verb: "reminders.item", data: { view: "today", thing: `contact:${demoClientId(13)}:2026-W48` } },
    { verb: "reminders.postpone", data: { view: "today", thing: `contact:${demoClientId(13)}:2026-W48`, days: 1 } },
    { verb: "reminders.postpone", data: { view: "today", thing: "x", days: 10_000 } },
    {
      verb: "reminders.not_needed",
      data: { view: "today", thing: `contact:${demoClientId(13)}:2026-W48`, why: "done" },
    },
    { verb: "reminders.show", data: { view: "all", offset: -1 } },
    { verb: "reminders.log", data: { client: "cccccccc-0000-4000-8000-000000000099" } },
    { verb: "reminders.undo", data: {} },
    { verb: "reminders.absence_restore", data: { absence: "nope" } },
    { verb: "clients.eura", data: { client: "cccccccc-0000-4000-8000-000000000099", which: "start" } },
  ];
  for (const { verb, data } of forged) {
    await asks("maija", "tänään");
    await story.does("maija", { type: "action", verb, data, cardId: story.last("maija").id, answered: "inline" });
    expect(story.sees("maija")).not.toContain("Satu Heikkinen");
  }
  expect(await story.test.db.dueDecision.count()).toBe(0);
});
