import { createLogger } from "../../bot/log";
import { createFakeChannel } from "../../bot/teams/fake-channel";
import { createTeho } from "../../bot/teho";
import { demoAadId, demoClientId } from "../../prisma/demo/people";
import { openStory, type Story } from "../support/story";

/** The understanding as a coach meets it: what is asked, what is learned, what is counted. */

let story: Story;
beforeEach(async () => {
  story = await openStory();
});
afterEach(() => story.close());

const newest = () =>
  story.test.db.logEntry.findMany({
    where: { draftId: { not: null } },
    orderBy: [{ sentAt: "desc" }, { part: "asc" }],
    include: { clients: { select: { clientId: true } } },
  });

test("only what is unsure is marked", async () => {
  await story.says("maija", "Matti Virtaselle soitettu eilen, 20 min");
  expect(story.sees("maija")).not.toContain("⚠");
  await story.says("maija", "Matti Virtaselle soitettu muutama päivä sitten");
  expect(story.sees("maija")).toContain("⚠ Tarkista päivä");
  expect(story.sees("maija")).not.toMatch(/Tarkista (laji|kanava|asiakas)/);
});

test("of two entries on one card each has its own marks", async () => {
  await story.says("maija", "Matti Virtanen tuli ajoissa, Liisa taas myöhästyi");
  expect(story.sees("maija").match(/⚠ Tarkista asiakas/g)).toHaveLength(1);
});

test("a word that may be a name is asked about where nobody else is named, never taken", async () => {
  const { id: ONNI } = await story.test.db.client.findFirstOrThrow({ where: { givenName: "Onni" } });
  await story.says("pekka", "oli onni että jaksoi tänään koko päivän");
  expect(story.sees("pekka")).toContain("Tarkoititko sanalla «onni» asiakasta?");
  await story.taps("pekka", "Onni Niemi");
  await story.taps("pekka", "Tallenna");
  expect(await newest()).toMatchObject([{ clients: [{ clientId: ONNI }] }]);
});

test("a word that may be a name is not even asked about where somebody is named", async () => {
  await story.says("maija", "oli onni että Matti Virtanen jaksoi tänään koko päivän");
  expect(story.sees("maija")).not.toContain("Tarkoititko");
});

describe("a nickname", () => {
  test("is learned when a person says so, works in case forms, and can be forgotten", async () => {
    await story.says("maija", "Lissu on Liisa Virtanen");
    expect(story.sees("maija")).toContain("Lissu tarkoittaa tästä lähtien asiakasta Liisa Virtanen");
    await story.says("maija", "Lissulle soitettu eilen, 15 min");
    await story.taps("maija", "Tallenna");
    expect(await newest()).toMatchObject([{ clients: [{ clientId: demoClientId(2) }] }]);
    await story.says("maija", "unohda Lissu");
    await story.says("maija", "Lissulle soitettu eilen, 15 min");
    expect(story.sees("maija")).not.toContain("Liisa Virtanen");
    expect(await story.test.db.auditEvent.count({ where: { command: { startsWith: "client.alias_" } } })).toBe(2);
  });

  test("of two Liisas: which one is asked; «Kumoa» takes it back", async () => {
    await story.says("maija", "Lissu on Liisa");
    await story.taps("maija", "Liisa Mäki · A-003");
    expect(await story.test.db.client.findUnique({ where: { id: demoClientId(3) } })).toMatchObject({
      aliases: ["Lissu"],
    });
    await story.taps("maija", "Kumoa");
    expect(await story.test.db.client.findUnique({ where: { id: demoClientId(3) } })).toMatchObject({ aliases: [] });
  });

  test("that means somebody else already is refused", async () => {
    await story.says("maija", "Matti on Liisa Virtanen");
    expect(story.sees("maija")).toContain("Matti on jo asiakkaan Matti Virtanen · A-001 nimi");
    await story.says("maija", "Lissu on Liisa Virtanen");
    await story.says("maija", "mitä kutsumanimiä tunnet");
    expect(story.sees("maija")).toContain("Lissu · Liisa Virtanen · A-002");
    await story.says("maija", "Lissu on Liisa Mäki");
    expect(story.sees("maija")).toContain("«unohda Lissu»");
  });

  test("that is an ordinary word or a colleague's name is refused, and help goes on working", async () => {
    for (const word of ["hän", "ohje", "Pekka", "Korhonen", "mies"]) {
      await story.says("maija", `${word} on Matti Virtanen`);
      expect(story.sees("maija")).not.toContain("tarkoittaa tästä lähtien");
    }
    await story.says("maija", "ohje");
    expect(story.sees("maija")).toContain("Näin Teho auttaa");
  });

  test("learned in one process is known in another with its next turn", async () => {
    const channel = createFakeChannel();
    const other = createTeho({ db: story.test.db, log: createLogger("silent"), timeZone: "Europe/Helsinki" });
    const say = (text: string) =>
      other.handle(
        {
          activityId: `other-${text}`,
          conversationId: "other",
          scope: "personal",
          tenantId: "t",
          aadObjectId: demoAadId("maija"),
          sentAt: new Date("2026-11-24T08:30:00Z"),
          reference: {},
          act: { type: "text", text, hasAttachment: false },
        },
        channel,
      );
    await say("ohje"); // its roster is in memory now
    await story.says("maija", "Lissu on Liisa Virtanen");
    await say("miten Lissulla menee");
    expect(JSON.stringify(channel.last("other")?.card)).toContain("Liisa Virtanen");
  });
});

describe("what a coach sets right", () => {
  test("is counted with the word behind it, and with no name, no text and nobody's id", async () => {
    await story.says("maija", "Matti Virtaselle soitettu eilen, jutteli kuulumisia");
    await story.taps("maija", "Video");
    await story.taps("maija", "toissapäivänä");
    await story.taps("maija", "Tallenna");
    const rows = await story.test.db.readingCorrection.findMany({ orderBy: { field: "asc" } });
    expect(rows).toMatchObject([
      { field: "channel", readAs: "phone", correctedTo: "video", words: ["soitettu"] },
      { field: "date", readAs: null, correctedTo: null, words: [] },
    ]);
    expect(Object.keys(rows[0]!).sort()).toEqual(["at", "correctedTo", "field", "id", "readAs", "words"]);
  });

  test("where no word decided, the verbs stand there for the lexicon, but never a name", async () => {
    await story.says("maija", "höpsteltiin Matti Virtasen kanssa eilen");
    await story.taps("maija", "Havainto");
    await story.taps("maija", "Tallenna");
    const [row] = await story.test.db.readingCorrection.findMany({ where: { field: "kind" } });
    expect(JSON.stringify(row?.words)).not.toMatch(/virta|matti/i);
  });

  test("a change of mind that ends where it began is no correction", async () => {
    await story.says("maija", "Matti Virtaselle soitettu eilen");
    await story.taps("maija", "Video");
    await story.taps("maija", "Puhelin");
    await story.taps("maija", "Tallenna");
    expect(await story.test.db.readingCorrection.count()).toBe(0);
  });
});

test("the time and the taps that an entry took are measured, once", async () => {
  await story.says("maija", "Matti Virtaselle soitettu eilen");
  await story.taps("maija", "Tallenna");
  await story.says("maija", "Matti Virtaselle soitettu eilen, 10 min");
  await story.taps("maija", "Video");
  await story.taps("maija", "Muokkaa");
  await story.taps("maija", "Tallenna", { "0.minutes": "25", text: "Matti Virtaselle soitettu eilen, 10 min" });
  await story.says("maija", "suora tallennus päälle");
  await story.says("maija", "Matti Virtaselle soitettu eilen, 30 min");
  const drafts = await story.test.db.draft.findMany({ orderBy: { sentAt: "asc" } });
  expect(drafts.map(({ taps }) => taps)).toEqual([1, 3, 0]);
  expect(drafts.every(({ storedAt }) => storedAt !== null)).toBe(true);
  await story.tapsOn(story.messages("maija").at(-1)!, "maija", "Kumoa");
  await story.tapsOn(story.messages("maija").at(-1)!, "maija", "Palauta");
  expect(await story.test.db.draft.findUnique({ where: { id: drafts[2]!.id } })).toMatchObject({ taps: 0 });
});
