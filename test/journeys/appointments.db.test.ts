import { randomUUID } from "node:crypto";
import { DEMO_TENANT_ID } from "../../bot/config";
import { createLogger } from "../../bot/log";
import { createTeho } from "../../bot/teho";
import { DEMO_PROJECT_ID, type DemoPerson, demoAadId, demoClientId, demoStaffId } from "../../prisma/demo/people";
import { printCard } from "../../scripts/print-card";
import { openStory, type Story } from "../support/story";

/** Appointments from the sentence that agrees on one to the contact that it becomes. «Now» is Tuesday 24 November 2026, 10.30. */

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
/** Every story begins with the demo's own history and an empty calendar. */
beforeEach(async () => {
  const { db } = story.test;
  await db.appointment.deleteMany();
  await db.logEntry.deleteMany({ where: { draftId: { not: null } } });
  await db.draft.deleteMany();
});
afterAll(() => story.close());

const [MATTI, LIISA, HANNU] = [demoClientId(1), demoClientId(3), demoClientId(5)];
const THURSDAY_NOON = new Date("2026-11-26T10:00:00Z");
let later = 0;

/** Says or taps at another moment than now. */
const saysAt = (at: Date, text: string, person: DemoPerson = "maija") =>
  story.says(person, text, { sentAt: new Date(at.getTime() + ++later) });
async function tapsAt(at: Date, title: string, person: DemoPerson = "maija", message = story.last(person)) {
  const tap = printCard(message.card!, 1).taps.find((one) => one.title.startsWith(title));
  if (!tap) throw new Error(`No «${title}»:\n${story.sees(person)}`);
  await story.does(
    person,
    { type: "action", verb: tap.verb, data: tap.data, cardId: message.id, answered: "inline" },
    { sentAt: new Date(at.getTime() + ++later) },
  );
}

const appointments = () => story.test.db.appointment.findMany({ orderBy: [{ startsAt: "asc" }, { part: "asc" }] });
const contactsOf = (clientId: string) =>
  story.test.db.logEntry.findMany({
    where: { status: "stored", draftId: { not: null }, clients: { some: { clientId } } },
    orderBy: { recordedAt: "asc" },
  });

async function agree(text: string, person: DemoPerson = "maija") {
  await story.says(person, text);
  await story.taps(person, "Tallenna");
}

describe("from agreeing to the contact", () => {
  test("a coach agrees on an appointment, asks the agenda, moves it, is asked, and one tap logs the contact", async () => {
    await story.says("maija", "tapaaminen Liisa Mäen kanssa to klo 10 K-Raudassa");
    expect(story.sees("maija")).toContain("Tapaaminen · to 26.11. klo 10 · K-Rauta");
    expect(story.last("maija").preview ?? "").not.toContain("Liisa");
    await story.taps("maija", "Tallenna");
    expect(await appointments()).toMatchObject([
      { clientId: LIISA, staffId: demoStaffId("maija"), startsAt: new Date("2026-11-26T08:00:00Z"), state: "agreed" },
    ]);
    expect(await contactsOf(LIISA)).toEqual([]);

    await story.says("maija", "mitä mulla on torstaina");
    expect(story.sees("maija")).toContain("klo 10 · Liisa Mäki · K-Rauta");
    await story.says("maija", "milloin tapaan Liisa Mäen");
    expect(story.sees("maija")).toContain("to 26.11. klo 10 · K-Rauta");
    await story.says("pekka", "miten Liisa Mäellä menee");
    expect(story.sees("pekka")).toContain("Seuraava tapaaminen: to 26.11. klo 10 · K-Rauta · Maija Valmentaja");

    await story.says("maija", "siirrä torstain tapaaminen klo 9");
    expect(story.sees("maija")).toContain("to 26.11. klo 10 → to 26.11. klo 9");
    await saysAt(THURSDAY_NOON, "mitä mulla on tänään");
    expect(story.sees("maija")).toContain("Toteutuiko tapaaminen?");
    await tapsAt(THURSDAY_NOON, "Toteutui");
    expect(story.sees("maija")).toContain("✓ Tallennettu");
    expect(story.sees("maija")).toContain("Asiakaskontakti · tapaaminen · tänään to 26.11. klo 9.00 · K-Rauta");
    expect(await contactsOf(LIISA)).toMatchObject([
      {
        kind: "client_contact",
        channel: "face_to_face",
        occurredAt: new Date("2026-11-26T07:00:00Z"),
        isAttempt: false,
      },
    ]);
    expect(await appointments()).toMatchObject([{ state: "kept" }]);

    await saysAt(THURSDAY_NOON, "miten Liisa Mäellä menee");
    expect(story.sees("maija")).toContain("Viimeisin yhteydenotto tänään");
    expect(story.sees("maija")).not.toContain("Seuraava tapaaminen");
    await saysAt(THURSDAY_NOON, "mitä mulla on tänään");
    expect(story.sees("maija")).not.toContain("Toteutuiko");
    expect(story.sees("maija")).toContain("klo 9 · Liisa Mäki · K-Rauta · toteutui");
  });

  test("a contact that is undone is asked about again; brought back, the appointment is kept again", async () => {
    await agree("tapaaminen Liisa Mäen kanssa to klo 10");
    await saysAt(THURSDAY_NOON, "mitä mulla on tänään");
    await tapsAt(THURSDAY_NOON, "Toteutui");
    const receipt = story.last("maija");
    await tapsAt(THURSDAY_NOON, "Kumoa");
    expect(await contactsOf(LIISA)).toEqual([]);
    expect(await appointments()).toMatchObject([{ state: "agreed" }]);
    await saysAt(THURSDAY_NOON, "mitä mulla on tänään");
    expect(story.sees("maija")).toContain("Toteutuiko");
    const closed = story.messages("maija").find(({ id }) => id === receipt.id)!;
    await tapsAt(THURSDAY_NOON, "Palauta", "maija", closed);
    expect(await contactsOf(LIISA)).toHaveLength(1);
    expect(await appointments()).toMatchObject([{ state: "kept" }]);
  });

  test("undone and then told otherwise, the old contact cannot be brought back beside it", async () => {
    await agree("tapaaminen Liisa Mäen kanssa to klo 10");
    await saysAt(THURSDAY_NOON, "mitä mulla on tänään");
    await tapsAt(THURSDAY_NOON, "Toteutui");
    const receipt = story.last("maija");
    await tapsAt(THURSDAY_NOON, "Kumoa");
    await saysAt(THURSDAY_NOON, "mitä mulla on tänään");
    await tapsAt(THURSDAY_NOON, "Ei tullut");
    await tapsAt(THURSDAY_NOON, "Palauta", "maija", story.messages("maija").find(({ id }) => id === receipt.id)!);
    expect(story.sees("maija")).toContain("Tapaamiseen on jo merkitty, miten siinä kävi");
    expect(await appointments()).toMatchObject([{ state: "missed" }]);
    expect(await contactsOf(LIISA)).toMatchObject([{ isAttempt: true }]);
  });

  test("«Ei tullut» logs a contact that reached nobody", async () => {
    await agree("varattu aika Matti Virtaselle to 26.11. klo 10");
    await saysAt(THURSDAY_NOON, "mitä mulla on tänään");
    await tapsAt(THURSDAY_NOON, "Ei tullut");
    expect(await appointments()).toMatchObject([{ state: "missed" }]);
    expect(
      await story.test.db.logEntry.findFirst({
        where: { status: "stored", text: { startsWith: "Ei tullut paikalle" } },
      }),
    ).toMatchObject({ kind: "client_contact", isAttempt: true });
  });

  test("a meeting with a workplace becomes a contact with it, a call a call", async () => {
    await agree("palaveri K-Raudassa to klo 9");
    await agree("soitan Matti Virtaselle to klo 9");
    await saysAt(THURSDAY_NOON, "mitä mulla on tänään");
    const agenda = story.last("maija");
    await tapsAt(THURSDAY_NOON, "Toteutui", "maija", agenda);
    const second = printCard(agenda.card!, 1).taps.filter((tap) => tap.title.startsWith("Toteutui"))[1]!;
    await story.does(
      "maija",
      { type: "action", verb: second.verb, data: second.data, cardId: agenda.id, answered: "inline" },
      { sentAt: THURSDAY_NOON },
    );
    const entries = await story.test.db.logEntry.findMany({
      where: { occurredAt: new Date("2026-11-26T07:00:00Z") },
      orderBy: { kind: "asc" },
    });
    expect(entries.map(({ kind, channel }) => `${kind} ${channel}`).sort()).toEqual([
      "client_contact phone",
      "employer_contact face_to_face",
    ]);
  });

  test("what is still to come is not marked as having been", async () => {
    await agree("tapaaminen Liisa Mäen kanssa to klo 10");
    const [meeting] = await appointments();
    await story.does("maija", {
      type: "action",
      verb: "appointments.mark",
      data: { appointment: meeting!.id, as: "kept" },
      cardId: null,
      answered: "inline",
    });
    expect(story.sees("maija")).toContain("vasta tulossa");
    expect(await appointments()).toMatchObject([{ state: "agreed" }]);
  });

  test("a coach who wrote of the meeting is not asked whether it took place; a call of another hour answers nothing", async () => {
    await agree("tapaaminen Liisa Mäen kanssa to klo 10");
    await agree("tapaaminen Matti Virtasen kanssa to klo 9");
    await saysAt(THURSDAY_NOON, "Tapasin Liisa Mäen tänään klo 10.15");
    await tapsAt(THURSDAY_NOON, "Tallenna");
    await saysAt(THURSDAY_NOON, "Soitin Matti Virtaselle tänään, 5 min");
    await tapsAt(THURSDAY_NOON, "Tallenna");
    await saysAt(THURSDAY_NOON, "mitä mulla on tänään");
    const asked = story.sees("maija").split("\n");
    expect(asked.filter((line) => line.includes("Toteutuiko"))).toHaveLength(1);
    expect(asked[1]).toContain("Matti Virtanen");
  });

  test("a card of its own asks with four buttons, and shows the receipt in its place", async () => {
    await agree("tapaaminen Liisa Mäen kanssa to klo 10");
    const [meeting] = await appointments();
    await story.does(
      "maija",
      {
        type: "action",
        verb: "appointments.confirm",
        data: { appointment: meeting!.id },
        cardId: null,
        answered: "inline",
      },
      { sentAt: THURSDAY_NOON },
    );
    expect(story.sees("maija")).toMatch(/Toteutui.*Ei tullut.*Siirrettiin.*Peruttiin/);
    const before = story.messages("maija").length;
    await tapsAt(THURSDAY_NOON, "Siirrettiin");
    expect(story.sees("maija")).toContain("Mihin tapaaminen siirretään?");
    expect(story.messages("maija")).toHaveLength(before);
  });
});

describe("once, however often", () => {
  test("the same message delivered twice and saved twice is one appointment", async () => {
    const activityId = randomUUID();
    for (let n = 0; n < 2; n += 1) await story.says("maija", "tapaaminen Liisa Mäen kanssa to klo 10", { activityId });
    const card = story.last("maija");
    await Promise.all([story.tapsOn(card, "maija", "Tallenna"), story.tapsOn(card, "maija", "Tallenna")]);
    expect(await appointments()).toHaveLength(1);
  });

  test("«Toteutui» tapped twelve times in two processes is one contact", async () => {
    await agree("tapaaminen Liisa Mäen kanssa to klo 10");
    const [meeting] = await appointments();
    const processes = [0, 1].map(() =>
      createTeho({ db: story.test.db, log: createLogger("silent"), timeZone: "Europe/Helsinki" }),
    );
    await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        processes[n % 2]!.handle(
          {
            activityId: randomUUID(),
            conversationId: "personal-maija",
            aadObjectId: demoAadId("maija"),
            scope: "personal",
            tenantId: DEMO_TENANT_ID,
            sentAt: new Date(THURSDAY_NOON.getTime() + n),
            reference: {},
            act: {
              type: "action",
              verb: "appointments.mark",
              data: { appointment: meeting!.id, as: "kept" },
              cardId: null,
              answered: "inline",
            },
          },
          story.channel,
        ),
      ),
    );
    expect(await contactsOf(LIISA)).toHaveLength(1);
    expect(await appointments()).toMatchObject([{ state: "kept" }]);
  });

  test("«Toteutui» and «Ei tullut» by two coaches at once: one counts, and the other's contact asks for nothing later", async () => {
    for (let n = 0; n < 5; n += 1) {
      await story.test.db.appointment.deleteMany();
      await agree(`tapaaminen Liisa Mäen kanssa to klo ${8 + n}`);
      const [meeting] = await appointments();
      const mark = (person: DemoPerson, as: string) =>
        story.does(
          person,
          {
            type: "action",
            verb: "appointments.mark",
            data: { appointment: meeting!.id, as },
            cardId: null,
            answered: "inline",
          },
          { sentAt: new Date(THURSDAY_NOON.getTime() + ++later) },
        );
      await Promise.all([mark("maija", "kept"), mark("pekka", "missed")]);
      const [settled] = await appointments();
      expect(["kept", "missed"]).toContain(settled!.state);
      expect(await story.test.db.draft.count({ where: { state: "open" } })).toBe(0);
      expect(story.sees(settled!.state === "kept" ? "pekka" : "maija")).toContain("jo merkitty");
    }
  });

  test("a colleague who stands in may confirm; what is confirmed is not confirmed again by another", async () => {
    await agree("tapaaminen Liisa Mäen kanssa to klo 10");
    const [meeting] = await appointments();
    const mark = (person: DemoPerson, as: string) =>
      story.does(
        person,
        {
          type: "action",
          verb: "appointments.mark",
          data: { appointment: meeting!.id, as },
          cardId: null,
          answered: "inline",
        },
        { sentAt: new Date(THURSDAY_NOON.getTime() + ++later) },
      );
    await mark("pekka", "kept");
    expect(story.sees("pekka")).toContain("✓ Tallennettu");
    for (const as of ["kept", "missed", "cancelled", "moved"]) {
      await mark("maija", as);
      expect(story.sees("maija")).toContain("jo merkitty toteutuneeksi");
    }
    expect(await contactsOf(LIISA)).toHaveLength(1);
    expect(await story.test.db.draft.count({ where: { state: "open", authorId: demoStaffId("maija") } })).toBe(0);
  });
});

describe("the message that agreed on it", () => {
  test("edited, it moves the appointment and keeps how it was", async () => {
    const message = await story.says("maija", "Soitin Liisa Mäelle, sovittiin tapaaminen to klo 10");
    await story.taps("maija", "Tallenna");
    await story.edits("maija", message, "Soitin Liisa Mäelle, sovittiin tapaaminen pe klo 13");
    const [meeting, ...others] = await appointments();
    expect(others).toEqual([]);
    expect(meeting).toMatchObject({ startsAt: new Date("2026-11-27T11:00:00Z"), state: "agreed" });
    expect(meeting!.history).toMatchObject([{ state: "agreed", by: demoStaffId("maija") }]);
    expect(new Date((meeting!.history as { startsAt: string }[])[0]!.startsAt)).toEqual(
      new Date("2026-11-26T08:00:00Z"),
    );
  });

  test("edited so that it tells of no appointment, it takes it back; the contact stays", async () => {
    const message = await story.says("maija", "Soitin Liisa Mäelle, sovittiin tapaaminen to klo 10");
    await story.taps("maija", "Tallenna");
    await story.edits("maija", message, "Soitin Liisa Mäelle, ei vastannut");
    expect(await appointments()).toMatchObject([{ state: "cancelled" }]);
  });

  test("undone, it is off; brought back, it stands; deleted, it is off again, and all that is kept", async () => {
    const message = await story.says("maija", "tapaaminen Liisa Mäen kanssa to klo 10");
    await story.taps("maija", "Tallenna");
    await story.taps("maija", "Kumoa");
    expect(await appointments()).toMatchObject([{ state: "cancelled" }]);
    await story.taps("maija", "Palauta");
    expect(await appointments()).toMatchObject([{ state: "agreed" }]);
    await story.deletes("maija", message);
    const [meeting] = await appointments();
    expect(meeting).toMatchObject({ state: "cancelled" });
    expect(meeting!.history).toHaveLength(3);
  });

  test("undone after the meeting has been, it takes neither the appointment nor its contact with it", async () => {
    await agree("tapaaminen Liisa Mäen kanssa to klo 10");
    const receipt = story.last("maija");
    await saysAt(THURSDAY_NOON, "mitä mulla on tänään");
    await tapsAt(THURSDAY_NOON, "Toteutui");
    await tapsAt(THURSDAY_NOON, "Kumoa", "maija", receipt);
    expect(await appointments()).toMatchObject([{ state: "kept" }]);
    expect(await contactsOf(LIISA)).toHaveLength(1);
  });

  test("dropped from the card, it is the contact that it would otherwise be", async () => {
    await story.says("maija", "tapaaminen Liisa Mäen kanssa to klo 10 K-Raudassa");
    await story.taps("maija", "✕ Ei tätä");
    expect(story.sees("maija")).toContain("Asiakaskontakti · tapaaminen · to 19.11. klo 10.00");
    await story.taps("maija", "Tallenna");
    expect(await appointments()).toEqual([]);
    expect(await contactsOf(LIISA)).toHaveLength(1);
  });
});

describe("an edit after the appointment has changed by itself", () => {
  const FRIDAY_AT_TEN = new Date("2026-11-27T08:00:00Z");
  const receipt = () => {
    const cards = story.messages("maija").filter((message) => message.card);
    return cards.map(({ card }) => printCard(card!, 1).lines.join("\n")).join("\n\n");
  };

  test("cancelled and then edited to another time, it is agreed again and the receipt says so", async () => {
    const message = await story.says("maija", "tapaaminen Jenni Hyvösen kanssa to klo 14");
    await story.taps("maija", "Tallenna");
    await story.says("maija", "peru Jenni Hyvösen aika");
    expect(story.sees("maija")).toContain("✓ Peruttu");
    await story.edits("maija", message, "tapaaminen Jenni Hyvösen kanssa pe klo 14");
    expect(await appointments()).toMatchObject([{ state: "agreed", startsAt: new Date("2026-11-27T12:00:00Z") }]);
    expect(receipt()).toContain("Tapaaminen · pe 27.11. klo 14 · sovittu uudelleen");
    await story.says("maija", "mitä mulla on perjantaina");
    expect(story.sees("maija")).toContain("klo 14 · Jenni Hyvönen");
  });

  test("cancelled, a typo leaves it cancelled, the receipt says so, and the cancellation can still be undone", async () => {
    const message = await story.says("maija", "tapaaminen Jenni Hyvösen kaa huomenna klo 14");
    await story.taps("maija", "Tallenna");
    await story.says("maija", "peru Jenni Hyvösen aika");
    const cancelled = story.last("maija");
    await story.edits("maija", message, "tapaaminen Jenni Hyvösen kanssa huomenna klo 14");
    await story.edits("maija", message, "tapaaminen Jenni Hyvösen kanssa huomenna klo 14!");
    expect(await appointments()).toMatchObject([{ state: "cancelled" }]);
    expect(receipt()).toContain("ke 25.11. klo 14 · peruttu");
    await story.tapsOn(cancelled, "maija", "Kumoa");
    expect(await appointments()).toMatchObject([{ state: "agreed", text: expect.stringContaining("kanssa") }]);
  });

  test("cancelled by a person, «Kumoa» and «Palauta» of the message leave it cancelled", async () => {
    await agree("tapaaminen Jenni Hyvösen kanssa to klo 14");
    const first = story.last("maija");
    await story.says("maija", "peru Jenni Hyvösen aika");
    await story.tapsOn(first, "maija", "Kumoa");
    await story.tapsOn(story.messages("maija").find(({ id }) => id === first.id)!, "maija", "Palauta");
    expect(await appointments()).toMatchObject([{ state: "cancelled" }]);
  });

  test("taken out of the message and written back, it stands again as it is told", async () => {
    const message = await story.says("maija", "Soitin Liisa Mäelle, sovittiin tapaaminen to klo 10");
    await story.taps("maija", "Tallenna");
    await story.edits("maija", message, "Soitin Liisa Mäelle, ei vastannut");
    expect(await appointments()).toMatchObject([{ state: "cancelled" }]);
    await story.edits("maija", message, "Soitin Liisa Mäelle, sovittiin tapaaminen pe klo 10");
    expect(await appointments()).toMatchObject([{ state: "agreed", startsAt: FRIDAY_AT_TEN }]);
  });

  describe("kept", () => {
    const NOON = new Date("2026-11-24T10:00:00Z");
    const editsAt = (at: Date, messageId: string, text: string) =>
      story.does(
        "maija",
        { type: "edited", messageId, text },
        { activityId: `${messageId}:edit:${randomUUID()}`, sentAt: new Date(at.getTime() + ++later) },
      );
    async function told(mark: "Toteutui" | "Ei tullut") {
      const message = await story.says("maija", "tapaaminen Ville Pulkkisen kanssa tänään klo 11");
      await story.taps("maija", "Tallenna");
      await saysAt(NOON, "mitä mulla on tänään");
      await tapsAt(NOON, mark);
      return message;
    }

    test.each([
      "tapaaminen Antti Oikarisen kanssa pe klo 11",
      "tapaaminen Antti Oikarisen kanssa tänään klo 11",
      "tapaaminen Ville Pulkkisen kanssa pe klo 11",
      "tapaaminen Ville Pulkkisen kanssa tänään klo 13",
    ])("it is not changed by «%s»", async (text) => {
      const message = await told("Toteutui");
      const before = await appointments();
      await editsAt(NOON, message, text);
      expect(story.sees("maija")).toContain(
        "Tapaaminen on jo kirjattu pidetyksi. Kirjoita uusi tapaaminen uutena viestinä.",
      );
      expect(await appointments()).toEqual(before);
      expect(before).toMatchObject([{ state: "kept" }]);
    });

    test("missed, it is refused in words of its own", async () => {
      const message = await told("Ei tullut");
      await editsAt(NOON, message, "tapaaminen Ville Pulkkisen kanssa pe klo 11");
      expect(story.sees("maija")).toContain("ettei asiakas tullut. Kirjoita uusi tapaaminen uutena viestinä.");
      expect(await appointments()).toMatchObject([{ state: "missed" }]);
    });

    test("a typo passes on another day too, adds no second contact, and the contact can still be undone", async () => {
      const message = await told("Toteutui");
      const contact = story.last("maija");
      await editsAt(THURSDAY_NOON, message, "Tapaaminen Ville Pulkkisen kanssa tänään klo 11!");
      expect(story.sees("maija")).not.toContain("uutena viestinä");
      expect(await story.test.db.draft.count({ where: { state: "open" } })).toBe(0);
      const [meeting] = await appointments();
      expect(meeting).toMatchObject({ state: "kept", startsAt: new Date("2026-11-24T09:00:00Z") });
      expect(await contactsOf(meeting!.clientId!)).toHaveLength(1);
      await tapsAt(THURSDAY_NOON, "Kumoa", "maija", contact);
      expect(await appointments()).toMatchObject([{ state: "agreed" }]);
    });
  });

  test("moved, a typo leaves it moved and the receipt says when it is; another time in the message moves it", async () => {
    const message = await story.says("maija", "tapaaminen Helmi Kankaan kanssa to klo 10 K-Raudassa");
    await story.taps("maija", "Tallenna");
    await story.says("maija", "siirrä Helmi Kankaan tapaaminen perjantaille");
    const moved = story.last("maija");
    await story.edits("maija", message, "tapaaminen Helmi Kankaan kanssa to klo 10 K-Raudassa!");
    expect(await appointments()).toMatchObject([{ startsAt: FRIDAY_AT_TEN, state: "agreed" }]);
    expect(receipt()).toContain("Tapaaminen · pe 27.11. klo 10 · K-Rauta · siirretty");
    await story.tapsOn(moved, "maija", "Kumoa");
    expect(await appointments()).toMatchObject([{ startsAt: new Date("2026-11-26T08:00:00Z") }]);
    await story.edits("maija", message, "tapaaminen Helmi Kankaan kanssa ma klo 10 Prismassa");
    expect(await appointments()).toMatchObject([{ startsAt: new Date("2026-11-30T08:00:00Z"), state: "agreed" }]);
  });

  test("moved, «Kumoa» and «Palauta» of the message leave it moved", async () => {
    await agree("tapaaminen Helmi Kankaan kanssa to klo 10 K-Raudassa");
    const first = story.last("maija");
    await story.says("maija", "siirrä Helmi Kankaan tapaaminen perjantaille");
    await story.tapsOn(first, "maija", "Kumoa");
    expect(await appointments()).toMatchObject([{ state: "cancelled" }]);
    await story.tapsOn(story.messages("maija").find(({ id }) => id === first.id)!, "maija", "Palauta");
    expect(await appointments()).toMatchObject([{ startsAt: FRIDAY_AT_TEN, state: "agreed" }]);
    expect(receipt()).toContain("pe 27.11. klo 10 · K-Rauta · siirretty");
  });

  test("a day chosen on the card and a client chosen of two stay when a typo is mended", async () => {
    const message = await story.says("maija", "tapaaminen Liisan kanssa to klo 10");
    await story.taps("maija", "Liisa Mäki");
    await story.taps("maija", "to 3.12.");
    await story.taps("maija", "Tallenna");
    await story.edits("maija", message, "Tapaaminen Liisan kanssa to klo 10");
    expect(await appointments()).toMatchObject([
      { clientId: LIISA, startsAt: new Date("2026-12-03T08:00:00Z"), state: "agreed" },
    ]);
    expect(await story.test.db.draft.count({ where: { state: "open" } })).toBe(0);
  });
});

describe("a span of clock times", () => {
  test.each(["to klo 10-12", "to klo 10–12", "torstaina klo 9.30–10.30 K-Raudassa"])(
    "«%s» is an appointment and nothing that has been",
    async (when) => {
      await agree(`tapaaminen Antti Oikarisen kanssa ${when}`);
      const [meeting] = await appointments();
      expect(meeting).toMatchObject({ state: "agreed" });
      expect(await contactsOf(meeting!.clientId!)).toEqual([]);
    },
  );
});

describe("what cannot be as it is said", () => {
  test("in the past: asked in words, with days to choose", async () => {
    await story.says("maija", "varattu aika Matti Virtaselle pe 20.11. klo 13");
    expect(story.sees("maija")).toContain("Tapaaminen olisi jo mennyt – tarkoititko pe 27.11.?");
    await story.taps("maija", "Tallenna");
    expect(await appointments()).toEqual([]);
    await story.taps("maija", "pe 27.11.");
    await story.taps("maija", "Tallenna");
    expect(await appointments()).toMatchObject([{ startsAt: new Date("2026-11-27T11:00:00Z") }]);
  });

  test("31.2. is refused by the card and by the form; what is typed instead is read", async () => {
    await story.says("maija", "tapaaminen Matti Virtasen kanssa 31.2. klo 10");
    await story.taps("maija", "Tallenna");
    expect(story.sees("maija")).toContain("Päivää 31.2. ei ole kalenterissa");
    await story.taps("maija", "Muokkaa");
    for (const wrong of ["30.2. klo 10", "eilen klo 9", "ensi viikolla", "1.1.2031 klo 9"]) {
      await story.taps("maija", "Tallenna", { "p0.when": wrong });
      expect(story.sees("maija")).toMatch(/En saanut selvää|olisi jo mennyt|yli kahden vuoden/);
    }
    await story.taps("maija", "Tallenna", { "p0.when": "3.12. klo 10", "p0.place": "prisma" });
    expect(story.sees("maija")).toContain("Tapaaminen · to 3.12. klo 10 · Prisma");
    expect(await appointments()).toMatchObject([{ startsAt: new Date("2026-12-03T08:00:00Z"), clientId: MATTI }]);
  });

  test("an identity code in the place is refused", async () => {
    await story.says("maija", "tapaaminen Matti Virtasen kanssa to klo 10");
    await story.taps("maija", "Muokkaa");
    await story.taps("maija", "Tallenna", { "p0.place": "131052-308T" });
    expect(story.sees("maija")).toContain("henkilötunnus");
    expect(await appointments()).toEqual([]);
  });

  test("two of one name: asked with a line for each, and saved only when one is chosen", async () => {
    await story.says("maija", "tapaaminen Liisan kanssa to klo 10");
    await story.taps("maija", "Tallenna");
    expect(await appointments()).toEqual([]);
    await story.taps("maija", "Liisa Mäki");
    await story.taps("maija", "Tallenna");
    expect(await appointments()).toMatchObject([{ clientId: LIISA }]);
  });

  test("another at the same time is a warning, not a refusal", async () => {
    await agree("tapaaminen Liisa Mäen kanssa to klo 10");
    await story.says("maija", "tapaaminen Matti Virtasen kanssa to klo 10.30");
    expect(story.sees("maija")).toContain("⚠ Samaan aikaan on jo: to 26.11. klo 10 · Liisa Mäki");
    await story.taps("maija", "Tallenna");
    expect(await appointments()).toHaveLength(2);
  });

  test("several in one message are several appointments; the clock of the summer is right in UTC", async () => {
    await agree("tapaaminen Matti Virtasen kanssa pe klo 10 ja Liisa Mäen kanssa ma klo 12");
    await agree("tapaaminen Hannu Karppisen kanssa 26.3.2027 klo 10");
    await agree("tapaaminen Hannu Karppisen kanssa 29.3.2027 klo 10");
    expect((await appointments()).map(({ clientId, startsAt }) => [clientId, startsAt.toISOString()])).toEqual([
      [MATTI, "2026-11-27T08:00:00.000Z"],
      [LIISA, "2026-11-30T10:00:00.000Z"],
      [HANNU, "2027-03-26T08:00:00.000Z"],
      [HANNU, "2027-03-29T07:00:00.000Z"],
    ]);
  });
});

describe("moving and cancelling in words", () => {
  test("one that fits is done at once, told as it was and as it is, and undone with one tap", async () => {
    await agree("huomenna klo 9 tapaaminen Liisa Mäen kanssa");
    await agree("tapaaminen Matti Virtasen kanssa to klo 10");
    await story.says("maija", "siirrä huominen tapaaminen perjantaille");
    expect(story.sees("maija")).toContain("ke 25.11. klo 9 → pe 27.11. klo 9");
    const card = structuredClone(story.last("maija"));
    await story.taps("maija", "Kumoa");
    expect(story.sees("maija")).toContain("ke 25.11. klo 9 · Liisa Mäki");
    await story.tapsOn(card, "maija", "Kumoa");
    expect(await appointments()).toMatchObject([
      { clientId: LIISA, startsAt: new Date("2026-11-25T07:00:00Z") },
      { clientId: MATTI, startsAt: new Date("2026-11-26T08:00:00Z") },
    ]);
    await story.says("maija", "cancel tomorrow's meeting");
    expect(story.sees("maija")).toContain("✓ Peruttu");
    expect(await appointments()).toMatchObject([{ state: "cancelled" }, { state: "agreed" }]);
    await story.taps("maija", "Kumoa");
    expect(await appointments()).toMatchObject([{ state: "agreed" }, { state: "agreed" }]);
  });

  test("of several the coach chooses; of none it is said what there is", async () => {
    await agree("tapaaminen Matti Virtasen kanssa to klo 10");
    await agree("tapaaminen Matti Virtasen kanssa pe klo 12");
    await story.says("maija", "siirrä Matin aika ensi tiistaille klo 9");
    expect(story.sees("maija")).toContain("Mikä tapaaminen siirretään?");
    await story.taps("maija", "pe 27.11. klo 12");
    expect(story.sees("maija")).toContain("pe 27.11. klo 12 → ti 1.12. klo 9");
    await story.says("maija", "peru huominen tapaaminen");
    expect(story.sees("maija")).toContain("Tulossa on:");
    expect(story.sees("maija")).toContain("to 26.11. klo 10 · Matti Virtanen");
    await story.says("pekka", "peru huominen tapaaminen");
    expect(story.sees("pekka")).toContain("ei ole tulevia tapaamisia");
  });

  test("without a new day it is asked where to; the past is refused there too", async () => {
    await agree("tapaaminen Matti Virtasen kanssa to klo 10");
    await story.says("maija", "siirrä Matin tapaaminen");
    for (const [wrong, answer] of [
      ["eilen klo 9", "olisi jo mennyt"],
      ["31.2.", "En saanut selvää"],
    ] as const) {
      await story.taps("maija", "Siirrä", { when: wrong });
      expect(story.sees("maija")).toContain(answer);
    }
    await story.taps("maija", "Siirrä", { when: "pe klo 13" });
    expect(story.sees("maija")).toContain("to 26.11. klo 10 → pe 27.11. klo 13");
    await story.says("maija", "siirrä Matin tapaaminen 31.2.");
    expect(story.sees("maija")).toContain("31.2.");
    expect(await appointments()).toMatchObject([{ startsAt: new Date("2026-11-27T11:00:00Z"), state: "agreed" }]);
  });

  test("a moved one is as long as it was, also in the night of the spring change; what is stored is what is said", async () => {
    await agree("tapaaminen Matti Virtasen kanssa 2.12. klo 10-12");
    await story.says("maija", "siirrä Matti Virtasen tapaaminen 28.3.2027 klo 3.30");
    expect(story.sees("maija")).toContain("klo 4.30–6.30");
    expect(await appointments()).toMatchObject([
      { startsAt: new Date("2027-03-28T01:30:00Z"), endsAt: new Date("2027-03-28T03:30:00Z") },
    ]);
  });

  test("«-5» is no time to move to", async () => {
    await agree("tapaaminen Matti Virtasen kanssa to klo 10");
    await story.says("maija", "siirrä Matin tapaaminen");
    await story.taps("maija", "Siirrä", { when: "pe klo -5" });
    expect(story.sees("maija")).toContain("En saanut selvää ajasta «pe klo -5»");
    expect(await appointments()).toMatchObject([{ startsAt: new Date("2026-11-26T08:00:00Z") }]);
  });

  test("of two moves at once one is done", async () => {
    await agree("tapaaminen Matti Virtasen kanssa to klo 10");
    const [meeting] = await appointments();
    await story.says("maija", "milloin tapaan Matin");
    await story.says("pekka", "milloin tapaan Matin");
    await Promise.all(
      ["2026-11-27", "2026-11-30"].map((date, n) =>
        story.does(n === 0 ? "maija" : "pekka", {
          type: "action",
          verb: "appointments.move",
          data: { appointment: meeting!.id, date },
          cardId: story.last(n === 0 ? "maija" : "pekka").id,
          answered: "inline",
        }),
      ),
    );
    const [moved] = await appointments();
    const changes = (moved!.history as unknown[]).length;
    expect([1, 2]).toContain(changes);
    const told = [story.sees("maija"), story.sees("pekka")];
    expect(told.filter((card) => card.includes("✓ Siirretty"))).toHaveLength(changes);
  });
});

describe("whose it is", () => {
  test("a manager may look at a coach's calendar, a coach not at a colleague's", async () => {
    await agree("tapaaminen Liisa Mäen kanssa to klo 10");
    const asks = async (person: DemoPerson, staff: string) => {
      await story.says(person, "ohje");
      await story.does(person, {
        type: "action",
        verb: "ask",
        data: { question: "agenda", staff, from: "2026-11-26", to: "2026-11-26" },
        cardId: story.last(person).id,
        answered: "inline",
      });
    };
    await asks("sari", demoStaffId("maija"));
    expect(story.sees("sari")).toContain("klo 10 · Liisa Mäki");
    await story.says("sari", "näytä Maijan kalenteri torstaina");
    expect(story.sees("sari")).toContain("Maija Valmentaja, to 26.11.: 1 tapaaminen");
    await asks("pekka", demoStaffId("maija"));
    expect(story.sees("pekka")).toContain("vain hänen projektinsa päällikkö");
    expect(
      await story.test.db.auditEvent.count({
        where: { command: "question.agenda", actorId: demoStaffId("sari"), subjectIds: { has: LIISA } },
      }),
    ).toBe(2);
  });

  test("an appointment of another project is shown, moved, cancelled and settled by nobody here", async () => {
    const day = new Date("2026-01-01");
    const project = await story.test.db.project.create({
      data: { name: "Muu hanke", startsOn: day, endsOn: day, midpointOn: day },
    });
    const client = await story.test.db.client.create({
      data: { projectId: project.id, caseCode: "B-001", givenName: "Taneli", familyName: "Salainen" },
    });
    const meeting = await story.test.db.appointment.create({
      data: {
        projectId: project.id,
        staffId: demoStaffId("maija"),
        clientId: client.id,
        startsAt: new Date("2026-11-24T07:00:00Z"),
        text: "tapaaminen Taneli Salaisen kanssa",
      },
    });
    for (const person of ["maija", "pekka", "sari", "aino"] as const)
      for (const verb of ["confirm", "mark", "move", "cancel", "undo"]) {
        for (const as of ["kept", "missed", "moved", "cancelled"])
          await story.does(person, {
            type: "action",
            verb: `appointments.${verb}`,
            data: { appointment: meeting.id, as, date: "2026-12-01", when: "huomenna", changes: 0 },
            cardId: null,
            answered: "inline",
          });
        expect(story.sees(person)).toMatch(/ei löydy|roolia|projekti/);
      }
    await story.says("maija", "mitä mulla on tänään");
    expect(JSON.stringify(story.messages("maija"))).not.toMatch(/Taneli|Salai|B-001/);
    expect(await story.test.db.appointment.findUnique({ where: { id: meeting.id } })).toMatchObject({
      state: "agreed",
      history: [],
      startsAt: new Date("2026-11-24T07:00:00Z"),
    });
    expect(
      await story.test.db.auditEvent.count({ where: { outcome: "refused", subjectIds: { has: meeting.id } } }),
    ).toBeGreaterThan(0);
  });

  test("forged buttons are answered in words", async () => {
    for (const data of [
      {},
      { appointment: "x" },
      { appointment: randomUUID(), as: "kept" },
      { appointment: 7, when: {} },
    ])
      for (const verb of ["confirm", "mark", "move", "cancel", "undo"]) {
        await story.does("maija", {
          type: "action",
          verb: `appointments.${verb}`,
          data,
          cardId: null,
          answered: "inline",
        });
        expect(story.sees("maija")).toContain("Tätä tapaamista ei löydy");
      }
  });

  test("a workplace of another project than the client's is only where the meeting is", async () => {
    const day = new Date("2026-01-01");
    const project = await story.test.db.project.create({
      data: { name: "Toinen hanke", startsOn: day, endsOn: day, midpointOn: day },
    });
    await story.test.db.projectRole.create({
      data: { projectId: project.id, staffId: demoStaffId("pekka"), role: "coach" },
    });
    await story.test.db.employer.create({ data: { projectId: project.id, name: "Kainuun Saha" } });
    story.restarts();
    await story.says("pekka", "tapaaminen Matti Virtasen kanssa to klo 10 Kainuun Sahassa");
    expect(story.sees("pekka")).toContain("Kainuun Saha");
    await story.taps("pekka", "Muokkaa");
    await story.taps("pekka", "Tallenna", { "p0.place": "Kainuun Saha" });
    expect(await appointments()).toMatchObject([
      { projectId: DEMO_PROJECT_ID, clientId: MATTI, employerId: null, place: "Kainuun Saha" },
    ]);
    await story.test.db.projectRole.deleteMany({ where: { projectId: project.id } });
    story.restarts();
  });

  test("an own meeting without a client belongs to the project of its workplace", async () => {
    await agree("palaveri K-Raudassa ma klo 12");
    expect(await appointments()).toMatchObject([
      { projectId: DEMO_PROJECT_ID, clientId: null, text: "palaveri K-Raudassa ma klo 12" },
    ]);
  });
});

test("in English", async () => {
  await story.test.db.staffMember.update({ where: { id: demoStaffId("maija") }, data: { language: "en" } });
  await story.says("maija", "appointment with Matti on Friday at 10");
  expect(story.sees("maija")).toContain("Appointment · Fri 27/11 10:00");
  await story.taps("maija", "Save");
  await story.says("maija", "what do I have on Friday");
  expect(story.sees("maija")).toContain("10:00 · Matti Virtanen");
  await story.says("maija", "move Friday's meeting to Monday at 9");
  expect(story.sees("maija")).toContain("Fri 27/11 10:00 → Mon 30/11 9:00");
});

test("a call in which a meeting is agreed is today's, without a doubt about the day", async () => {
  await story.says("pekka", "Soitin Päivi Kemppaiselle 10 min, sovittiin tapaaminen huomenna klo 10");
  expect(story.sees("pekka")).toContain("Asiakaskontakti · puhelin · tänään ti 24.11. · 10 min");
  expect(story.sees("pekka")).not.toContain("Tarkista päivä");
  expect(story.sees("pekka")).toContain("Tapaaminen · ke 25.11. klo 10");
});
