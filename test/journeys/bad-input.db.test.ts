import { randomUUID } from "node:crypto";
import { fitsLimit, writeActivity } from "../../bot/teams/outgoing";
import { DEMO_PROJECT_ID, demoStaffId } from "../../prisma/demo/people";
import { openStory, type Story } from "../support/story";

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story.close());

const drafts = () => story.test.db.draft.count();

test.each([
  ["an empty message", "", /Viesti oli tyhjä/],
  ["blanks alone", " \n\t ", /Viesti oli tyhjä/],
  ["direction marks alone", "\u200f\u202e\u2066", /Viesti oli tyhjä/],
  ["only an emoji", "👍", /En löytänyt tästä kirjattavaa/],
  ["28 KB of text", "työ ".repeat(7000), /liian pitkä/],
])("%s gets a friendly line and stores nothing", async (_, text, line) => {
  const before = await drafts();
  await story.says("maija", text);
  expect(story.sees("maija")).toMatch(line);
  expect(await drafts()).toBe(before);
});

test("an attachment alone is answered, not ignored", async () => {
  await story.does("maija", { type: "text", text: "", hasAttachment: true });
  expect(story.sees("maija")).toContain("liitteitä");
});

test("right-to-left marks inside a sentence do not hide it", async () => {
  await story.says("maija", "\u202eMatti\u202c Virtaselle \u200fsoitettu eilen, 20 min");
  expect(story.sees("maija")).toContain("Matti Virtanen");
});

test("Markdown and HTML in a sentence come out as they were written", async () => {
  await story.says("maija", "Matti Virtaselle soitettu eilen: **[linkki](http://example.invalid)** <b>x</b>");
  const card = JSON.stringify(story.last("maija").card);
  expect(card).not.toContain("**[linkki](http");
  expect(story.sees("maija")).toContain("**[linkki](http://example.invalid)** <b>x</b>");
});

test.each([
  ["unknown", randomUUID()],
  ["forged", "' OR 1=1 --"],
  ["missing", undefined],
  ["of the wrong type", { $ne: null }],
])("an action with an %s draft id is answered kindly", async (_, draftId) => {
  await story.does("maija", {
    type: "action",
    verb: "draft.confirm",
    data: { draftId, version: 1 },
    cardId: null,
    answered: "inline",
  });
  expect(story.sees("maija")).toContain("Tätä luonnosta ei enää löydy");
});

test("a button that Teho does not know is answered kindly", async () => {
  await story.does("maija", {
    type: "action",
    verb: "journal.launch_missiles",
    data: {},
    cardId: null,
    answered: "inline",
  });
  expect(story.sees("maija")).toContain("Tätä nappia en enää tunne");
});

test.each([
  { kind: "nonsense" },
  { fact: 7, kind: "note" },
  { minutes: "-5" },
  { minutes: "10000" },
  { day: "2026-02-31" },
  { day: "2027-01-01" },
  { client: randomUUID(), slot: 0 },
  { clients: "x" },
  { text: "   " },
])("a forged change %j does not break the draft", async (change) => {
  await story.says("maija", "Matti Virtaselle soitettu eilen, 20 min");
  const draft = await story.test.db.draft.findFirstOrThrow({ where: { state: "open" }, orderBy: { sentAt: "desc" } });
  await story.does("maija", {
    type: "action",
    verb: "draft.revise",
    data: { draftId: draft.id, version: draft.version, ...change },
    cardId: null,
    answered: "inline",
  });
  const after = await story.test.db.draft.findUniqueOrThrow({ where: { id: draft.id } });
  expect(after.payload).toEqual(draft.payload);
  expect(after.state).toBe("open");
});

test("the same message 50 times at once: one draft, one card", async () => {
  const before = await drafts();
  const seen = story.messages("maija").length;
  const activityId = randomUUID();
  await Promise.all(
    Array.from({ length: 50 }, () => story.says("maija", "Matti Virtaselle soitettu eilen, 20 min", { activityId })),
  );
  expect(await drafts()).toBe(before + 1);
  expect(story.messages("maija")).toHaveLength(seen + 1);
});

test("a repeated tap by Teams' own retry gets the stored answer", async () => {
  await story.says("maija", "Matti Virtaselle soitettu eilen, 20 min");
  const draft = await story.test.db.draft.findFirstOrThrow({ where: { state: "open" }, orderBy: { sentAt: "desc" } });
  const act = {
    type: "action",
    verb: "draft.confirm",
    data: { draftId: draft.id, version: draft.version },
    cardId: draft.cardId,
    answered: "inline",
  } as const;
  const activityId = randomUUID();
  const first = await story.does("maija", act, { activityId });
  const again = await story.does("maija", act, { activityId });
  expect(first.body).toMatchObject({ type: "application/vnd.microsoft.card.adaptive" });
  expect(again).toEqual(first);
});

test("another person's delivery with the same id does not get the stored answer, which holds a client's card", async () => {
  await story.says("maija", "Matti Virtaselle soitettu eilen, 20 min");
  const draft = await story.test.db.draft.findFirstOrThrow({ where: { state: "open" }, orderBy: { sentAt: "desc" } });
  const act = {
    type: "action",
    verb: "draft.confirm",
    data: { draftId: draft.id, version: draft.version },
    cardId: draft.cardId,
    answered: "inline",
  } as const;
  const delivery = { activityId: randomUUID(), conversationId: "personal-maija" };
  const first = await story.does("maija", act, delivery);
  expect(JSON.stringify(first.body)).toContain("Matti Virtanen");
  expect((await story.does("pekka", act, delivery)).body).toBeUndefined();
  expect((await story.does({ aadObjectId: randomUUID() }, act, delivery)).body).toBeUndefined();
});

test("20 messages at once in one conversation: all there, ordered by when they were sent", async () => {
  const sent = Array.from({ length: 20 }, (_, index) => ({
    text: `Matti Virtaselle soitettu eilen, ${index + 1} min`,
    sentAt: new Date(Date.UTC(2026, 10, 24, 9, 0, index)),
  }));
  const shuffled = [...sent].sort(
    (a, b) => ((a.text.length * 7 + a.sentAt.getTime()) % 5) - ((b.text.length * 7 + b.sentAt.getTime()) % 5),
  );
  await Promise.all(shuffled.map(({ text, sentAt }) => story.says("maija", text, { sentAt })));
  const rows = await story.test.db.draft.findMany({
    where: { sentAt: { gte: sent[0]!.sentAt } },
    orderBy: { sentAt: "asc" },
  });
  expect(rows.map((row) => (row.payload as { text: string }).text)).toEqual(sent.map(({ text }) => text));
});

test("an entry can be asked for at the very edges of what a page holds", async () => {
  for (const offset of [0, 5, 1_000_000, -1, 1.5, "x"])
    await story.does("maija", {
      type: "action",
      verb: "ask",
      data: { question: "search_entries", client: "cccccccc-0000-4000-8000-000000000001", offset },
      cardId: null,
      answered: "inline",
    });
  expect(story.sees("maija")).not.toContain("Jokin meni pieleen");
});

test("a project of 200 clients and 100 employers, a long message of three facts: the card and its form still fit into Teams", async () => {
  await story.test.db.client.createMany({
    data: Array.from({ length: 200 }, (_, index) => ({
      projectId: DEMO_PROJECT_ID,
      givenName: `Aleksanteri-Johannes ${index}`,
      familyName: `Kaukovainio-Lehtonen ${index}`,
      caseCode: `A-${500 + index}`,
      coachId: demoStaffId("maija"),
      status: "active" as const,
    })),
  });
  await story.test.db.employer.createMany({
    data: Array.from({ length: 100 }, (_, index) => ({
      projectId: DEMO_PROJECT_ID,
      name: `Kainuun Teollisuuskiinteistöpalvelut Osakeyhtiö ${index}`,
    })),
  });
  const before = story.messages("maija").length;
  const rest = " ja työ sujui hyvin ilman ohjausta koko päivän".repeat(60);
  await story.says("maija", `Matti Virtanen ajoissa, Liisa Mäki taas myöhässä, Oleksandr sairaana${rest}`);
  await story.taps("maija", "Muokkaa");
  const cards = story
    .messages("maija")
    .slice(before)
    .map((message) => message.card!);
  expect(cards.length).toBeGreaterThan(0);
  for (const card of cards) expect(fitsLimit(writeActivity({ type: "card", card, preview: "" }))).toBe(true);
  expect(story.sees("maija")).not.toContain("liian pitkä");
});
