import { demoEmployerId } from "../../prisma/demo/people";
import { openStory, type Story } from "../support/story";

let story: Story;
beforeEach(async () => {
  story = await openStory();
});
afterEach(() => story.close());

const stored = () =>
  story.test.db.logEntry.findMany({
    where: { draftId: { not: null }, status: "stored" },
    include: { clients: true, versions: { orderBy: { version: "asc" } } },
    orderBy: { sentAt: "asc" },
  });

test("a coach tells of a call in one sentence, saves it with one tap and sees it when asking", async () => {
  await story.says("maija", "Matti Virtaselle soitettu eilen, 20 min, työkokeilu sujuu hyvin");
  expect(story.sees("maija")).toContain("Matti Virtanen");
  expect(story.sees("maija")).toContain("Asiakaskontakti · puhelin · eilen ma 23.11. · 20 min");

  await story.taps("maija", "Tallenna");
  expect(story.sees("maija")).toContain("✓ Tallennettu");
  expect(story.sees("maija")).toContain("Kumoa");

  await story.says("maija", "miten Matti Virtasella menee");
  expect(story.sees("maija")).toContain("Matti Virtanen");
  expect(story.sees("maija")).toContain("Viimeisin yhteydenotto eilen");
  expect(story.sees("maija")).toContain("Matti Virtaselle soitettu eilen, 20 min, työkokeilu sujuu hyvin");

  const [entry] = await stored();
  expect(entry).toMatchObject({ kind: "client_contact", channel: "phone", durationMinutes: 20, timeKnown: false });
  expect(entry!.occurredAt.toISOString()).toBe("2026-11-22T22:00:00.000Z"); // local midnight of 23 November
});

test("two messages in a row make two drafts, each with its own card", async () => {
  await story.says("maija", "Matti Virtaselle soitettu eilen, 20 min");
  await story.says("maija", "Liisa Mäki jaksoi tänään koko päivän");
  const [first, second] = story.messages("maija");
  await story.tapsOn(first!, "maija", "Tallenna");
  await story.tapsOn(second!, "maija", "Tallenna");
  expect((await stored()).map((entry) => entry.kind)).toEqual(["client_contact", "observation"]);
});

test("a draft survives a restart", async () => {
  await story.says("maija", "Matti Virtaselle soitettu eilen, 20 min");
  story.restarts();
  await story.taps("maija", "Tallenna");
  expect(await stored()).toHaveLength(1);
});

test("a plan that did not happen makes no draft", async () => {
  await story.says("maija", "olis pitänyt soittaa Matti Virtaselle");
  expect(story.last("maija").card).toBeUndefined();
  expect(await story.test.db.draft.count()).toBe(0);
});

test("kind, channel, day and client change with one tap each", async () => {
  await story.says("maija", "Matti Virtaselle soitettu eilen, 20 min");
  await story.taps("maija", "Video");
  expect(story.sees("maija")).toContain("Asiakaskontakti · video");
  await story.taps("maija", "tänään");
  expect(story.sees("maija")).toContain("tänään ti 24.11.");
  await story.taps("maija", "Havainto");
  expect(story.sees("maija")).toContain("Havainto · tänään");
  expect(story.sees("maija")).not.toContain("video");
  await story.taps("maija", "Tallenna");
  expect(await stored()).toMatchObject([{ kind: "observation", channel: null }]);
});

test("the form changes everything at once; a wrong day is said and nothing is lost", async () => {
  await story.says("maija", "Matti Virtaselle soitettu eilen, 20 min");
  await story.taps("maija", "Muokkaa");
  await story.taps("maija", "Tallenna", { "0.day": "31.2.", "0.minutes": "25", text: "Soitettu, sovittiin palaveri" });
  expect(story.sees("maija")).toContain("En saanut selvää päivästä «31.2.»");
  await story.taps("maija", "Tallenna", {
    "0.day": "20.11. klo 9–10",
    "0.minutes": "25",
    text: "Soitettu, sovittiin palaveri",
  });
  expect(story.sees("maija")).toContain("✓ Tallennettu");
  expect(await stored()).toMatchObject([
    {
      durationMinutes: 25,
      text: "Soitettu, sovittiin palaveri",
      timeKnown: true,
      occurredAt: new Date("2026-11-20T07:00:00Z"),
      occurredUntil: new Date("2026-11-20T08:00:00Z"),
    },
  ]);
});

test("the form leaves what nobody changed: clock times stay", async () => {
  await story.says("maija", "Tapasin Matti Virtasen eilen klo 9–10, cv päivitetty");
  await story.taps("maija", "Muokkaa");
  await story.taps("maija", "Tallenna", { text: "Tapaaminen, cv päivitetty" });
  expect(await stored()).toMatchObject([
    {
      timeKnown: true,
      occurredAt: new Date("2026-11-23T07:00:00Z"),
      occurredUntil: new Date("2026-11-23T08:00:00Z"),
      durationMinutes: 60,
    },
  ]);
});

test("two facts in one message: two entries on one card, each changed by itself in the form", async () => {
  await story.says("maija", "Matti Virtanen ajoissa, Liisa Mäki taas myöhässä");
  await story.taps("maija", "Muokkaa");
  await story.taps("maija", "Tallenna", { "1.kind": "client_contact", "1.channel": "phone" });
  expect(
    (await stored()).map(({ part, kind, channel }) => ({ part, kind, channel })).sort((a, b) => a.part - b.part),
  ).toEqual([
    { part: 0, kind: "observation", channel: null },
    { part: 1, kind: "client_contact", channel: "phone" },
  ]);
});

test("two facts in one message: each client's entry holds only what was said about that client", async () => {
  await story.says("maija", "Matti Virtanen ajoissa, Liisa Mäki taas myöhässä");
  await story.taps("maija", "Tallenna");
  const [matti, liisa] = (await stored()).sort((a, b) => a.part - b.part);
  expect(matti?.text).toContain("ajoissa");
  expect(matti?.text).not.toMatch(/Liisa|myöhässä/);
  expect(liisa?.text).toContain("myöhässä");
  expect(liisa?.text).not.toMatch(/Matti|ajoissa/);
});

test("the employer and who may see the entry are chosen in the form", async () => {
  await story.says("maija", "Matti Virtaselle soitettu eilen, 20 min");
  await story.taps("maija", "Muokkaa");
  await story.taps("maija", "Tallenna", { "0.employer": demoEmployerId(3), visibility: "private" });
  expect(story.sees("maija")).toContain("Puuilo");
  expect(await stored()).toMatchObject([{ employerId: demoEmployerId(3), isPrivate: true }]);
});

test("«Hylkää» stores nothing, and the old card answers truthfully", async () => {
  await story.says("maija", "Matti Virtaselle soitettu eilen, 20 min");
  const before = structuredClone(story.last("maija"));
  await story.taps("maija", "Hylkää");
  expect(story.sees("maija")).toContain("Hylätty. Mitään ei tallennettu.");
  await story.tapsOn(before, "maija", "Tallenna");
  expect(story.sees("maija")).toContain("Hylätty");
  expect(await stored()).toHaveLength(0);
});

test("«Kumoa» takes the entry out, «Palauta» brings it back, and the history keeps all of it", async () => {
  await story.says("maija", "Matti Virtaselle soitettu eilen, 20 min");
  await story.taps("maija", "Tallenna");
  await story.taps("maija", "Kumoa");
  expect(story.sees("maija")).toContain("Kumottu");
  expect(await stored()).toHaveLength(0);
  await story.taps("maija", "Palauta");
  expect(story.sees("maija")).toContain("✓ Tallennettu");
  const [entry] = await stored();
  expect(entry!.versions.map((version) => version.reason)).toEqual(["confirmed", "undone", "restored"]);
});

test("a second «Tallenna» answers with the same receipt and stores nothing more", async () => {
  await story.says("maija", "Matti Virtaselle soitettu eilen, 20 min");
  const before = structuredClone(story.last("maija"));
  await Promise.all([
    story.tapsOn(before, "maija", "Tallenna"),
    story.tapsOn(before, "maija", "Tallenna"),
    story.tapsOn(before, "maija", "Tallenna"),
  ]);
  expect(story.sees("maija")).toContain("✓ Tallennettu");
  expect(await stored()).toHaveLength(1);
});

test("editing the message updates the draft, and then the saved entry; the history keeps all versions", async () => {
  const message = await story.says("maija", "Matti Virtaselle soitettu eilen, 20 min");
  await story.edits("maija", message, "Matti Virtaselle soitettu eilen, 25 min");
  expect(story.sees("maija")).toContain("Muokkasit viestiä");
  const [cardMessage] = story.messages("maija");
  await story.tapsOn(cardMessage!, "maija", "Tallenna");
  expect(await stored()).toMatchObject([{ durationMinutes: 25 }]);

  await story.edits("maija", message, "Liisa Mäelle soitettu eilen, 30 min");
  expect(story.sees("maija")).toContain("tallennetun kirjauksen");
  const [entry] = await stored();
  expect(entry).toMatchObject({ durationMinutes: 30, version: 2 });
  expect(entry!.clients).toHaveLength(1);
  expect(entry!.versions.map((version) => (version.content as { durationMinutes: number }).durationMinutes)).toEqual([
    25, 30,
  ]);
});

test("a card that shows an older version does not save what the coach no longer sees", async () => {
  const message = await story.says("maija", "Matti Virtaselle soitettu eilen, 20 min");
  const old = structuredClone(story.last("maija"));
  await story.edits("maija", message, "Liisa Mäelle soitettu eilen, 25 min");
  await story.tapsOn(old, "maija", "Tallenna");
  expect(await stored()).toHaveLength(0);
  await story.tapsOn(story.messages("maija")[0]!, "maija", "Tallenna");
  expect(await stored()).toMatchObject([{ durationMinutes: 25 }]);
});

test("deleting the message discards the draft; deleting it later voids the entry", async () => {
  const draft = await story.says("maija", "Matti Virtaselle soitettu eilen, 20 min");
  await story.deletes("maija", draft);
  expect(story.sees("maija")).toContain("hylkäsin luonnoksen");

  const saved = await story.says("maija", "Liisa Mäki jaksoi tänään koko päivän");
  await story.tapsOn(story.messages("maija").at(-1)!, "maija", "Tallenna");
  await story.deletes("maija", saved);
  expect(story.sees("maija")).toContain("kumosin kirjauksen");
  expect(await stored()).toHaveLength(0);
  expect(await story.test.db.logEntryVersion.count({ where: { reason: "message_deleted" } })).toBe(1);
});

test("«suora tallennus päälle»: clear entries are saved at once, unclear ones are still asked", async () => {
  await story.says("maija", "suora tallennus päälle");
  await story.says("maija", "Matti Virtaselle soitettu eilen, 20 min");
  expect(story.sees("maija")).toContain("✓ Tallennettu");
  await story.says("maija", "Liisalle soitettu eilen, 20 min");
  expect(story.sees("maija")).toContain("Ketä tarkoitat");
  expect(await stored()).toHaveLength(1);
  await story.says("maija", "suora tallennus pois");
  await story.says("maija", "Matti Virtaselle soitettu tänään, 5 min");
  expect(story.sees("maija")).toContain("Hylkää");
});

test("two clients of the same name: buttons, own caseload first; nothing is saved before one is chosen", async () => {
  await story.says("maija", "Liisalle soitettu eilen, 20 min");
  expect(story.sees("maija")).toContain("Ketä tarkoitat: «Liisalle»?");
  expect(story.sees("maija")).toMatch(/Liisa Virtanen · A-002 · oma asiakas/);
  await story.taps("maija", "Tallenna");
  expect(story.sees("maija")).toContain("Valitse ensin asiakas");
  await story.taps("maija", "Liisa Mäki");
  await story.taps("maija", "Tallenna");
  const [entry] = await stored();
  expect(entry!.clients).toMatchObject([{ clientId: "cccccccc-0000-4000-8000-000000000003" }]);
});

test("an unknown name is asked about, with near names and «Ei kukaan näistä»", async () => {
  await story.says("maija", "Soitin Kallelle eilen, 20 min");
  expect(story.sees("maija")).toContain("En tunne asiakasta nimeltä Kalle.");
  expect(story.sees("maija")).toContain("Kirjoita koko nimi viestiin tai valitse asiakas kohdasta Muokkaa.");
  await story.says("maija", "Soitin Jennalle eilen, 20 min");
  expect(story.sees("maija")).toContain("En tunne asiakasta nimeltä Jenna. Ketä tarkoitat?");
  expect(story.sees("maija")).toContain("Jenni Hyvönen");
  expect(story.sees("maija")).toContain("Ei kukaan näistä");
  await story.taps("maija", "Ei kukaan näistä");
  expect(story.sees("maija")).toContain("Ilman asiakasta tämä tallentuu muistiona");
  await story.taps("maija", "Tallenna");
  expect(story.sees("maija")).toContain("Tallennettu");
});

test("several clients in one sentence: one entry with all of them", async () => {
  await story.says("maija", "Matti Virtanen ja Liisa Mäki olivat tänään ajoissa");
  await story.taps("maija", "Tallenna");
  const entries = await stored();
  expect(entries).toHaveLength(1);
  expect(entries[0]!.clients).toHaveLength(2);
});

test("«poista äskeinen» undoes the newest saved entry", async () => {
  await story.says("maija", "Matti Virtaselle soitettu eilen, 20 min");
  await story.taps("maija", "Tallenna");
  await story.says("maija", "poista äskeinen");
  expect(story.sees("maija")).toContain("Kumottu");
  expect(await stored()).toHaveLength(0);
});

test("a card that never arrived is offered again with the next turn", async () => {
  story.channel.failNext(1, "no_answer");
  await story.says("maija", "Matti Virtaselle soitettu eilen, 20 min");
  expect(story.messages("maija")).toHaveLength(0);
  await story.says("maija", "ohje");
  const [offered] = story.messages("maija");
  expect(JSON.stringify(offered!.card)).toContain("Tämä jäi kesken");
  await story.tapsOn(offered!, "maija", "Tallenna");
  expect(await stored()).toHaveLength(1);
});

test("in English from now on, for this person only", async () => {
  await story.says("maija", "in English");
  await story.says("maija", "Called Matti Virtanen yesterday, 15 min, going well");
  expect(story.sees("maija")).toContain("Client contact · phone · yesterday Mon 23/11 · 15 min");
  await story.says("pekka", "ohje");
  expect(story.sees("pekka")).toContain("Näin Teho auttaa");
  await story.says("maija", "suomeksi");
  expect(story.sees("maija")).toContain("puhun suomea");
});

test("welcomed once, however often the channel tells of the installation", async () => {
  await story.does("maija", { type: "installed" });
  await story.does("maija", { type: "installed" });
  expect(story.messages("maija")).toHaveLength(1);
  expect(story.sees("maija")).toContain("Hei Maija! Olen Teho.");
  expect(story.sees("maija").trimEnd()).toMatch(/Prefer English\? Write: in English$/);
});

test("a notification never carries a client's name", async () => {
  await story.says("maija", "Matti Virtaselle soitettu eilen, 20 min");
  await story.says("maija", "miten Matti Virtasella menee");
  for (const message of story.messages("maija")) expect(message.preview).not.toMatch(/Matti|Virta/);
});
