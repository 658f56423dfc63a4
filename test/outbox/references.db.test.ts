import { cancelQueued, enqueue, settleAnswered } from "../../bot/outbox/outbox";
import { deleteReference, findPersonalReference, saveReference } from "../../bot/outbox/references";
import { noteSpeech } from "../../bot/outbox/speech";
import { emptyDatabase, openTestDatabase, type TestDatabase } from "../support/database";
import { referenceAt } from "../teams/faulty-connector";
import { MAIJA, NOW } from "./people";

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());
beforeEach(() => emptyDatabase(test.db));

const spoke = (fields: Partial<Parameters<typeof saveReference>[1]> = {}, at = NOW) =>
  saveReference(
    test.db,
    {
      conversationId: "a:1",
      aadObjectId: MAIJA,
      scope: "personal",
      reference: referenceAt("http://127.0.0.1:1", "a:1"),
      ...fields,
    },
    at,
  );
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

it("where a person can be reached is kept, and changes when Teams says so", async () => {
  await spoke();
  await spoke({ reference: referenceAt("http://127.0.0.1:2", "a:1") }, later(1));
  expect(await findPersonalReference(test.db, MAIJA)).toMatchObject({
    conversationId: "a:1",
    reference: { serviceUrl: "http://127.0.0.1:2" },
  });
});

it("a turn that brings nothing new does not write, but for once an hour", async () => {
  const updatedAt = async () => (await test.db.conversationReference.findFirstOrThrow()).updatedAt;
  await spoke({ reference: { ...referenceAt("http://127.0.0.1:1", "a:1"), activityId: "1" } });
  await spoke({ reference: { ...referenceAt("http://127.0.0.1:1", "a:1"), activityId: "2" } }, later(30));
  expect(await updatedAt()).toEqual(NOW);
  await spoke({}, later(61));
  expect(await updatedAt()).toEqual(later(61));
});

it("a group chat is never where a person is reached, even if it is newer", async () => {
  await spoke();
  await spoke({ conversationId: "19:group", scope: "group" }, later(1));
  expect(await findPersonalReference(test.db, MAIJA)).toMatchObject({ conversationId: "a:1" });
});

it("the bot taken away: forgotten", async () => {
  await spoke();
  await deleteReference(test.db, "a:1");
  await deleteReference(test.db, "a:1");
  expect(await findPersonalReference(test.db, MAIJA)).toBeNull();
});

it("one statement for a turn: the way back is kept and what could not reach the person is queued again", async () => {
  await enqueue(test.db, {
    dedupeKey: "held",
    purpose: "survey",
    recipient: MAIJA,
    message: { type: "text", text: "x" },
    dueAt: NOW,
  });
  const where = { dedupeKey: "held" };
  await test.db.outboxMessage.update({ where, data: { state: "unreachable", lastError: "person:no_conversation" } });
  const turn = {
    conversationId: "a:1",
    scope: "personal" as const,
    reference: referenceAt("http://127.0.0.1:1", "a:1"),
  };
  await noteSpeech(test.db, { ...turn, aadObjectId: null }, NOW);
  expect(await test.db.conversationReference.count()).toBe(0);
  await noteSpeech(test.db, { ...turn, aadObjectId: MAIJA }, NOW);
  await noteSpeech(test.db, { ...turn, aadObjectId: MAIJA }, NOW);
  expect(await findPersonalReference(test.db, MAIJA)).toMatchObject({ conversationId: "a:1" });
  expect(await test.db.outboxMessage.findUnique({ where })).toMatchObject({ state: "queued", lastError: null });
});

it("the first message of a person, twenty times at once, is one row", async () => {
  await Promise.all(Array.from({ length: 20 }, () => spoke()));
  expect(await test.db.conversationReference.count()).toBe(1);
});

describe("taking back and settling", () => {
  const put = (dedupeKey: string) =>
    enqueue(test.db, {
      dedupeKey,
      purpose: "survey",
      recipient: MAIJA,
      message: { type: "text", text: "x" },
      dueAt: NOW,
    });
  const stateOf = async (dedupeKey: string) =>
    (await test.db.outboxMessage.findUniqueOrThrow({ where: { dedupeKey } })).state;

  it("what waits can be cancelled, what was sent cannot", async () => {
    await put("waits");
    await put("sent");
    await test.db.outboxMessage.update({ where: { dedupeKey: "sent" }, data: { state: "handed_over" } });
    expect(await cancelQueued(test.db, { purpose: "survey" }, NOW)).toBe(1);
    expect([await stateOf("waits"), await stateOf("sent")]).toEqual(["cancelled", "handed_over"]);
  });

  it("an answer settles also what may not have arrived", async () => {
    await put("asked");
    await test.db.outboxMessage.update({ where: { dedupeKey: "asked" }, data: { state: "unknown" } });
    await settleAnswered(test.db, "asked", NOW);
    expect(await stateOf("asked")).toBe("answered");
  });

  it("fifty at once under one key are one message", async () => {
    const results = await Promise.all(Array.from({ length: 50 }, () => put("same")));
    expect(results.filter((result) => result.type === "queued")).toHaveLength(1);
    expect(await test.db.outboxMessage.count()).toBe(1);
  });
});
