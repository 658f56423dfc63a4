import { demoClientId, demoEmployerId } from "../../prisma/demo/people";
import { openStory, type Story } from "../support/story";

/** What a tired coach and a manager really write: found by people who had never seen Teho. */

let story: Story;
beforeEach(async () => {
  story = await openStory();
});
afterEach(() => story.close());

const newest = () =>
  story.test.db.logEntry.findMany({
    where: { draftId: { not: null } },
    orderBy: [{ sentAt: "desc" }, { part: "asc" }],
    include: { clients: { select: { clientId: true } }, topics: true },
  });

describe("days", () => {
  test("a day still to come is never saved: the card asks for the day", async () => {
    await story.says("maija", "Matti Virtaselle soitettu tänään");
    await story.taps("maija", "Muokkaa");
    await story.taps("maija", "Tallenna", { "0.day": "24.12.2030" });
    expect(story.sees("maija")).toContain("vasta tulossa");
    expect(await newest()).toEqual([]);
  });

  test.each([
    ["Matti Virtaselle soitettu huomenna", "Tarkista päivä"],
    ["tavattu Matti Virtanen pe 27.11.", "Tarkista päivä"],
  ])("«%s»: told as done on a day still to come, so the day is marked", async (text, mark) => {
    await story.says("maija", text);
    expect(story.sees("maija")).toContain(mark);
  });

  test("a day that belongs to what is told is not the entry's: an interview to come, a date of birth", async () => {
    await story.says("maija", "suora tallennus päälle");
    await story.says("maija", "Soitin Matti Virtaselle, haastattelu perjantaina klo 10");
    await story.says("maija", "Soitin Matti Virtaselle 10 min, sopii ma");
    const entries = await newest();
    expect(entries.map((entry) => entry.occurredAt.toISOString())).toEqual(Array(2).fill("2026-11-23T22:00:00.000Z"));
  });
});

describe("several people in one message", () => {
  test("each keeps what was said of them", async () => {
    await story.says("maija", "Matti Virtanen tuli ajoissa, Liisa Mäki myöhästyi ja Oleksandr oli poissa sairaana");
    await story.taps("maija", "Tallenna");
    const entries = await newest();
    expect(entries.map((entry) => entry.topics.map(({ code, direction }) => `${code} ${direction}`))).toEqual([
      ["d230 strength"],
      ["d230 difficulty"],
    ]);
    // Who was away, and nothing more, is no observation but a mark: an agreement expected him.
    expect(await story.test.db.attendanceDay.findMany({ where: { presence: "absent" } })).toMatchObject([
      { clientId: demoClientId(4), reason: "sick", day: new Date("2026-11-24") },
    ]);
  });

  test("each has its own day, length and channel", async () => {
    await story.says("maija", "matti virtaselle soitettu eilen 2 h 15min ja liisa mäelle toissapäivänä tekstari");
    await story.taps("maija", "Tallenna");
    expect(await newest()).toMatchObject([
      { channel: "phone", durationMinutes: 135, occurredAt: new Date("2026-11-22T22:00:00Z") },
      { channel: "message", durationMinutes: null, occurredAt: new Date("2026-11-21T22:00:00Z") },
    ]);
  });

  test("each has its own hours", async () => {
    await story.says("maija", "tapasin Matti Virtasen tänään klo 9–10 ja Liisa Mäen 11–12");
    await story.taps("maija", "Tallenna");
    expect((await newest()).map((entry) => entry.occurredAt.toISOString().slice(11, 16))).toEqual(["07:00", "09:00"]);
  });
});

describe("what did not happen", () => {
  test.each(["en tavannut Matti Virtasta", "huomenna soitan Matille", "Matille pitää soittaa perjantaina"])(
    "«%s» is not logged, and Teho says why",
    async (text) => {
      await story.says("maija", text);
      expect(story.sees("maija")).toContain("ei ole vielä tapahtunut");
      expect(await story.test.db.draft.count()).toBe(0);
    },
  );

  test("a call that nobody answered is an attempt: logged and shown, but nobody was reached", async () => {
    await story.test.db.logEntryClient.deleteMany({ where: { clientId: demoClientId(1) } });
    await story.says("maija", "Matti Virtaselle soitettu tänään, ei vastannu");
    expect(story.sees("maija")).toContain("ei tavoitettu");
    await story.taps("maija", "Tallenna");
    expect(await newest()).toMatchObject([{ kind: "client_contact", channel: "phone", isAttempt: true }]);
    await story.says("maija", "ketä en ole tavoittanut tällä viikolla");
    expect(story.sees("maija")).toContain("Matti Virtanen");
    await story.says("maija", "milloin olen viimeksi ollut yhteydessä Matti Virtaseen");
    expect(story.sees("maija")).toContain("yhtään yhteydenottoa ei ole kirjattu");
    await story.says("maija", "montako kertaa olen soittanut Matti Virtaselle");
    expect(story.sees("maija")).toContain("0 puhelua, lisäksi 1 yritys");
  });

  test("an attempt that was none after all is one tap away", async () => {
    await story.says("maija", "Matti Virtaselle soitettu tänään, ei vastannu");
    await story.taps("maija", "Tavoitettiin");
    await story.taps("maija", "Tallenna");
    expect(await newest()).toMatchObject([{ isAttempt: false }]);
  });
});

describe("people who are no clients", () => {
  test("a workplace's contact person is known: with the workplace, and by the full name alone", async () => {
    const { name, employerId } = await story.test.db.contactPerson.findFirstOrThrow({
      where: { employerId: demoEmployerId(1) },
    });
    await story.says("maija", `Juttelin ${name} kanssa puhelimessa 15 min Matti Virtasen palkasta`);
    expect(story.sees("maija")).not.toContain("En tunne asiakasta");
    await story.taps("maija", "Tallenna");
    expect(await newest()).toMatchObject([{ kind: "employer_contact", channel: "phone", employerId }]);
  });

  test("a case code names its client", async () => {
    await story.says("maija", "soitin A-007");
    await story.taps("maija", "Tallenna");
    expect(await newest()).toMatchObject([{ clients: [{ clientId: demoClientId(7) }] }]);
  });

  test("an unknown name offers no one who is not near it, and «Ei asiakasta» leads on", async () => {
    await story.says("maija", "Tapasin Jorma Kettusen, haluaisi mukaan");
    expect(story.sees("maija")).toContain("En tunne asiakasta");
    expect(story.sees("maija")).not.toMatch(/A-0\d\d/);
    expect(story.sees("maija")).toContain("Jorma Kettunen");
    await story.taps("maija", "Ei asiakasta");
    await story.taps("maija", "Tallenna");
    expect(await newest()).toMatchObject([{ kind: "note", clients: [] }]);
  });

  test("«Avoinna» on a client's card counts drafts about the client, not those that only offer the name", async () => {
    await story.says("maija", "Liisa tuli tänään ajoissa");
    const liisa = demoClientId(2);
    const { givenName, familyName } = await story.test.db.client.findUniqueOrThrow({ where: { id: liisa } });
    expect(givenName).toBe("Liisa");
    await story.says("maija", `näytä ${givenName} ${familyName}`);
    expect(story.sees("maija")).not.toContain("Avoinna");
  });
});

describe("the form", () => {
  test("a wrong day loses nothing of what was typed", async () => {
    await story.says("maija", "Matti Virtaselle soitettu tänään");
    await story.taps("maija", "Muokkaa");
    await story.taps("maija", "Tallenna", { "0.day": "31.2.", "0.minutes": "35", text: "Pitkä uusi teksti" });
    expect(story.sees("maija")).toContain("En saanut selvää päivästä");
    expect(story.sees("maija")).toContain("35");
    expect(story.sees("maija")).toContain("Pitkä uusi teksti");
  });

  test("the receipt of a private entry says that it is private", async () => {
    await story.says("maija", "Matti Virtaselle soitettu tänään");
    await story.taps("maija", "Muokkaa");
    await story.taps("maija", "Tallenna", { visibility: "private" });
    expect(story.sees("maija")).toContain("Vain minä ja päällikkö");
  });
});

describe("figures", () => {
  test("a question for one kind is never answered with another's figure", async () => {
    const answers = new Map<string, string>();
    for (const what of ["kontaktia", "puhelua", "tapaamista", "viestiä", "havaintoa", "kirjausta"]) {
      await story.says("maija", `montako ${what} mulla oli viime viikolla`);
      answers.set(what, story.sees("maija").split("\n")[0]!);
    }
    for (const [what, answer] of answers) expect(answer).toMatch(new RegExp(`\\d+ ${what}|1 ${what.slice(0, 4)}`));
    const count = (what: string) => Number(/(\d+) /.exec(answers.get(what)!.split(": ").at(-1)!)?.[1]);
    expect(count("puhelua") + count("tapaamista") + count("viestiä")).toBeLessThanOrEqual(count("kirjausta"));
  });

  test("the manager asks about a coach, about the team, and gets figures that add up; a coach does not see another's", async () => {
    await story.says("sari", "montako kontaktia Pekka teki viime viikolla");
    const pekka = Number(/Pekka Ohjaaja, viime viikolla: (\d+)/.exec(story.sees("sari"))?.[1]);
    await story.says("sari", "montako kontaktia Maija teki viime viikolla");
    const maija = Number(/Maija Valmentaja, viime viikolla: (\d+)/.exec(story.sees("sari"))?.[1]);
    await story.says("sari", "montako kontaktia tehtiin viime viikolla");
    expect(story.sees("sari")).toContain(`Tiimi, viime viikolla: ${pekka + maija} kontaktia`);
    expect(pekka + maija).toBeGreaterThan(0);
    await story.says("pekka", "montako kontaktia Maija teki viime viikolla");
    expect(story.sees("pekka")).toContain("näkee projektipäällikkö");
    await story.says("sari", "ketä Maija ei ole tavoittanut tällä viikolla");
    expect(story.sees("sari")).toContain("Maija Valmentaja");
  });

  test("a period that was named is the period that is answered", async () => {
    await story.says("sari", "tilannekatsaus syyskuulta");
    expect(story.sees("sari")).toContain("Syyskuussa:");
    expect(story.sees("sari")).not.toContain("Viime viikolla:");
    await story.says("maija", "montako kontaktia tein viikolla 46");
    expect(story.sees("maija")).toContain("viikolla 46 (9.–15.11.)");
  });

  test("«mitä kirjasin eilen» and «ketkä on mun asiakkaat» are answered with what they ask for", async () => {
    await story.says("maija", "Matti Virtaselle soitettu eilen, 20 min");
    await story.taps("maija", "Tallenna");
    await story.says("maija", "mitä kirjasin eilen");
    expect(story.sees("maija")).toContain("Matti Virtanen");
    await story.says("maija", "ketkä on mun asiakkaat");
    expect(story.sees("maija")).toContain("Oleksandr Kovalenko");
  });

  test("«näytä keskeneräiset» shows what waits, and how much", async () => {
    await story.says("maija", "Matti Virtaselle soitettu eilen, 20 min");
    await story.says("maija", "Liisa Mäelle soitettu eilen, 20 min");
    await story.says("maija", "näytä keskeneräiset");
    const said = story.messages("maija").slice(-3);
    expect(said[0]?.text).toContain("2 kirjausta odottaa tallennusta");
    expect(said[1]?.card).toBeDefined();
  });
});

describe("small talk", () => {
  test.each([
    ["kiitos", "Ole hyvä"],
    ["moikka", "Kerro, mitä tapahtui"],
  ])("«%s» → «%s»", async (text, answer) => {
    await story.says("maija", text);
    expect(story.sees("maija")).toContain(answer);
  });
});
