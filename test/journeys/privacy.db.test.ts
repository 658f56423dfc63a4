import { randomUUID } from "node:crypto";
import { Writable } from "node:stream";
import { pino } from "pino";
import { demoClientId, demoStaffId } from "../../prisma/demo/people";
import { openStory, type Story } from "../support/story";

let story: Story;
const lines: string[] = [];
beforeAll(async () => {
  const log = pino(
    { level: "debug" },
    new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    }),
  );
  story = await openStory({ log });
});
afterAll(() => story.close());

/** A code that nobody has: the individual number 900 and up is for test use. */
const CODE = "010190-9008";

test("a personal identity code is caught before anything is stored, and the same is offered without it", async () => {
  const before = await story.test.db.draft.count();
  const message = await story.says("maija", `Matti Virtaselle (${CODE}) soitettu eilen, 20 min`);
  expect(story.sees("maija")).toContain("henkilötunnus");
  expect(story.sees("maija")).toContain("Poista viesti Teamsista");
  expect(story.sees("maija")).not.toContain(CODE);
  expect(await story.test.db.draft.count()).toBe(before);

  await story.taps("maija", "Kirjaa ilman tunnusta");
  expect(story.sees("maija")).toContain("Matti Virtanen");
  await story.taps("maija", "Tallenna");
  await story.deletes("maija", message); // as asked: the entry stays
  const entry = await story.test.db.logEntry.findFirstOrThrow({
    where: { draftId: { not: null } },
    orderBy: { sentAt: "desc" },
  });
  expect(entry).toMatchObject({
    status: "stored",
    text: "Matti Virtaselle ([henkilötunnus poistettu]) soitettu eilen, 20 min",
  });
});

test("an edit that brings in a code changes nothing", async () => {
  const message = await story.says("maija", "Liisa Mäelle soitettu eilen, 20 min");
  await story.edits("maija", message, `Liisa Mäelle ${CODE} soitettu eilen, 25 min`);
  expect(story.sees("maija")).toContain("en päivittänyt");
});

test("no code is anywhere in the database", async () => {
  const tables = await story.test.db.$queryRaw<
    { table_name: string }[]
  >`SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'`;
  for (const { table_name } of tables) {
    const rows = await story.test.db.$queryRawUnsafe<{ row: string }[]>(
      `SELECT t::text AS row FROM "${table_name}" t WHERE t::text LIKE '%${CODE}%'`,
    );
    expect(`${table_name}: ${rows.length}`).toBe(`${table_name}: 0`);
  }
});

test.each(["group", "channel"] as const)(
  "in a %s no client matter, only an invitation to the 1:1 chat",
  async (scope) => {
    const drafts = await story.test.db.draft.count();
    await story.says("maija", "Matti Virtaselle soitettu eilen, 20 min", { scope, conversationId: `c-${scope}` });
    const seen = story.channel.last(`c-${scope}`)!;
    expect(seen.text).toContain("Kirjoita minulle 1:1-keskusteluun");
    expect(await story.test.db.draft.count()).toBe(drafts);
  },
);

test("a stranger gets one friendly line that reveals nothing, and leaves a trace", async () => {
  const stranger = randomUUID();
  await story.does(
    { aadObjectId: stranger },
    { type: "text", text: "miten Matti Virtasella menee", hasAttachment: false },
  );
  await story.does({ aadObjectId: null }, { type: "text", text: "moi", hasAttachment: false });
  const said = story.channel.seen("personal-stranger").map((message) => message.text);
  expect(said).toHaveLength(2);
  expect(said[0]).not.toMatch(/Matti|TEHOA|Maija|Kajaani/);
  const trace = await story.test.db.auditEvent.findMany({ where: { actorLabel: stranger } });
  expect(trace).toMatchObject([{ command: "turn.text", outcome: "refused" }]);
});

test("an admin without a role in the project sees no client", async () => {
  await story.says("aino", "miten Matti Virtasella menee");
  expect(story.sees("aino")).toContain("ei ole roolia");
  await story.does("aino", {
    type: "action",
    verb: "ask",
    data: { question: "client_status", client: demoClientId(1) },
    cardId: null,
    answered: "inline",
  });
  expect(story.sees("aino")).not.toContain("Matti");
});

test("a deactivated coach is a stranger from the next message on", async () => {
  await story.test.db.staffMember.update({ where: { id: demoStaffId("pekka") }, data: { active: false } });
  await story.says("pekka", "miten Matti Virtasella menee");
  expect(story.sees("pekka")).not.toContain("Matti");
  await story.test.db.staffMember.update({ where: { id: demoStaffId("pekka") }, data: { active: true } });
});

test("no text and no preview names a client, whatever is asked: notifications show them", async () => {
  for (const question of [
    "miten Kerttu Moilasella menee",
    "mitä Kerttu Moilasesta on kirjattu viikolla 2",
    "milloin olen viimeksi ollut yhteydessä Fatima Aliin",
    "miten Kerttu Moilosella menee",
    "miten Kaljaselta sujuu",
    "ketä en ole tavoittanut tällä viikolla",
    "montako asiakasta mulla on",
    "Kerttu Moilaselle soitettu eilen",
    "ohje",
  ])
    await story.says("maija", question);
  const notified = story.channel.log.map(({ reply }) => (reply.type === "text" ? reply.text : reply.preview));
  expect(notified.filter((line) => /Kerttu|Moila|Fatima|Matti|Liisa|Kalja/.test(line))).toEqual([]);
});

test("every read of a client's data is an audit event, without the data", async () => {
  await story.says("pekka", "miten Matti Virtasella menee");
  const [event] = await story.test.db.auditEvent.findMany({
    where: { actorId: demoStaffId("pekka"), command: "question.client_status" },
  });
  expect(event!.subjectIds).toEqual([demoClientId(1)]);
  expect(JSON.stringify(event)).not.toMatch(/Matti|Virta/);
});

test("the audit trail cannot be changed or emptied", async () => {
  const { db } = story.test;
  await expect(db.auditEvent.updateMany({ data: { command: "x" } })).rejects.toThrow(/append-only/);
  await expect(db.auditEvent.deleteMany()).rejects.toThrow(/append-only/);
  await expect(db.$executeRaw`TRUNCATE "AuditEvent"`).rejects.toThrow(/append-only/);
});

test("the log of the whole journey holds no name, no code and no text", () => {
  expect(lines.join("")).not.toMatch(/Matti|Virta|Liisa|Maija|soitettu|010190/);
});
