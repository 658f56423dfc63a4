import { randomUUID } from "node:crypto";
import { createLogger } from "../../bot/log";
import { createFakeChannel } from "../../bot/teams/fake-channel";
import { createTeho } from "../../bot/teho";
import type { IncomingTurn } from "../../bot/turn/incoming-turn";
import { openDatabase } from "../../prisma/client";
import { demoAadId } from "../../prisma/demo/people";
import { putDemo } from "../../prisma/demo/put-demo";
import { type BreakableProxy, createBreakableProxy } from "../support/breakable-proxy";
import { openTestDatabase, type TestDatabase } from "../support/database";
import { NOW } from "../support/story";

/** The whole bot when the ground gives way: the coach is told, nothing is half-saved, and it works again by itself. */

let test_: TestDatabase;
beforeAll(async () => {
  test_ = await openTestDatabase();
  await putDemo(test_.db, NOW);
});
afterAll(() => test_.close());

const message = (text: string, more: Partial<IncomingTurn> = {}): IncomingTurn => ({
  activityId: randomUUID(),
  conversationId: "personal-maija",
  scope: "personal",
  tenantId: "t",
  aadObjectId: demoAadId("maija"),
  sentAt: new Date(),
  reference: {},
  act: { type: "text", text, hasAttachment: false },
  ...more,
});

describe("the database is away for a while", () => {
  let proxy: BreakableProxy;
  beforeAll(async () => {
    proxy = await createBreakableProxy(test_.url);
  });
  afterAll(() => proxy.close());

  test("the coach is told, nothing is half-saved, and the next message works again", async () => {
    const db = openDatabase({ url: proxy.url, poolSize: 3 });
    const channel = createFakeChannel();
    const teho = createTeho({ db, log: createLogger("silent"), timeZone: "Europe/Helsinki" });
    await teho.handle(message("Matti Virtaselle soitettu eilen, 20 min"), channel);
    expect(await test_.db.draft.count()).toBe(1);

    proxy.cut();
    const before = Date.now();
    await teho.handle(message("Liisa Mäelle soitettu eilen, 20 min"), channel);
    expect(channel.last("personal-maija")?.text).toContain("En saa juuri nyt yhteyttä tietokantaan");
    expect(Date.now() - before).toBeLessThan(9000);
    expect(await test_.db.draft.count()).toBe(1);

    proxy.mend();
    await teho.handle(message("Liisa Mäelle soitettu eilen, 20 min"), channel);
    expect(await test_.db.draft.count()).toBe(2);
    await db.close();
  });

  test("cut between the arrival and the draft: the same delivery, repeated, makes the draft", async () => {
    const db = openDatabase({ url: proxy.url, poolSize: 3 });
    const channel = createFakeChannel();
    const teho = createTeho({ db, log: createLogger("silent"), timeZone: "Europe/Helsinki" });
    await teho.handle(message("ohje"), channel);
    const drafts = await test_.db.draft.count();
    proxy.cutAfterQueries(2);
    const delivery = message("Eetu Haapala jaksoi tänään hyvin", { conversationId: "personal-maija-2" });
    await teho.handle(delivery, channel);
    expect(channel.last("personal-maija-2")?.text).toContain("tietokantaan");
    expect(await test_.db.draft.count()).toBe(drafts);
    proxy.mend();
    await test_.db.$executeRaw`UPDATE "ConversationTurn" SET "leaseUntil" = 'epoch'`; // the lease of the broken turn runs out
    await teho.handle(delivery, channel);
    expect(await test_.db.draft.count()).toBe(drafts + 1);
    await db.close();
  });
});

test("cut in the middle of saving at once: the coach is not told that nothing was stored; what was stored shows its receipt next time", async () => {
  const proxy = await createBreakableProxy(test_.url);
  const db = openDatabase({ url: proxy.url, poolSize: 1 });
  const channel = createFakeChannel();
  const teho = createTeho({ db, log: createLogger("silent"), timeZone: "Europe/Helsinki" });
  const where = { conversationId: "personal-maija-3" };
  await teho.handle(message("suora tallennus päälle", where), channel);
  const entries = await test_.db.logEntry.count();
  proxy.loseAnswerOf("COMMIT");
  await teho.handle(message("Matti Virtaselle soitettu eilen, 20 min", where), channel);
  expect(channel.last("personal-maija-3")?.text).toContain("enkä tiedä, ehtikö viestisi talteen");
  expect(await test_.db.logEntry.count()).toBe(entries + 1);
  proxy.mend();
  await test_.db.$executeRaw`UPDATE "ConversationTurn" SET "leaseUntil" = 'epoch'`;
  await teho.handle(message("ohje", where), channel);
  const [note, receipt] = channel.seen("personal-maija-3").slice(-3);
  expect(note?.text).toContain("kuittaus ei mennyt perille");
  expect(JSON.stringify(receipt?.card)).toContain("Matti Virtanen");
  await teho.handle(message("suora tallennus pois", where), channel);
  await db.close();
  await proxy.close();
});

test("the disk is full: said plainly, nothing stored", async () => {
  await test_.db.$executeRawUnsafe(
    `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$`,
  );
  await test_.db.$executeRawUnsafe(
    `CREATE TRIGGER full_disk BEFORE INSERT ON "Draft" FOR EACH ROW EXECUTE FUNCTION full_disk()`,
  );
  const drafts = await test_.db.draft.count();
  const channel = createFakeChannel();
  const teho = createTeho({ db: test_.db, log: createLogger("silent"), timeZone: "Europe/Helsinki" });
  await teho.handle(message("Matti Virtaselle soitettu eilen, 20 min", { conversationId: "c-full" }), channel);
  expect(channel.last("c-full")?.text).toContain("Palvelimen levy on täynnä");
  expect(await test_.db.draft.count()).toBe(drafts);
  await test_.db.$executeRawUnsafe(`DROP TRIGGER full_disk ON "Draft"`);
});

test("64 senders with a pool of five connections: everyone is answered, everything is there", async () => {
  const db = openDatabase({ url: test_.url, poolSize: 5 });
  const channel = createFakeChannel();
  const teho = createTeho({ db, log: createLogger("silent"), timeZone: "Europe/Helsinki" });
  const before = await test_.db.draft.count();
  await Promise.all(
    Array.from({ length: 64 }, (_, index) =>
      teho.handle(
        message(`Matti Virtaselle soitettu eilen, ${index + 1} min`, { conversationId: `many-${index % 32}` }),
        channel,
      ),
    ),
  );
  expect(await test_.db.draft.count()).toBe(before + 64);
  expect(
    Array.from({ length: 32 }, (_, index) => channel.seen(`many-${index}`).filter((seen) => seen.card).length),
  ).toEqual(Array(32).fill(2));
  await db.close();
});
