import { claimDue } from "../../bot/outbox/claim";
import { enqueue, personSpoke } from "../../bot/outbox/outbox";
import { createPump } from "../../bot/outbox/pump";
import type { Pump } from "../../bot/outbox/pump-loop";
import { createFakeClock, type FakeClock } from "../../bot/schedule/clock";
import { TeamsAdapter } from "../../bot/teams/adapter";
import { createAuthentication } from "../../bot/teams/authentication";
import type { Sender } from "../../bot/teams/channel";
import { createTeamsSender } from "../../bot/teams/sender";
import type { Reply } from "../../bot/turn/reply";
import { openDatabase } from "../../prisma/client";
import type { OutboxMessage } from "../../prisma/generated/client";
import { emptyDatabase, openTestDatabase, type TestDatabase } from "../support/database";
import { type FaultyConnector, refusal, startFaultyConnector } from "../teams/faulty-connector";
import { createLogLines } from "../teams/log-lines";
import { MAIJA, makeProject, NOW, PEKKA, personNumber, reach, SARI } from "./people";

let test: TestDatabase;
let connector: FaultyConnector;
let clock: FakeClock;
let sender: Sender;
let pump: Pump;
let logged: ReturnType<typeof createLogLines>;

beforeAll(async () => {
  test = await openTestDatabase();
  connector = await startFaultyConnector();
  sender = createTeamsSender(new TeamsAdapter(createAuthentication(null, { timeoutMs: 300 })));
});
afterAll(async () => {
  await connector.close();
  await test.close();
});
beforeEach(async () => {
  await emptyDatabase(test.db);
  connector.calls.length = 0;
  connector.always(null);
  clock = createFakeClock(NOW, "passes");
  logged = createLogLines();
  pump = newPump();
  await reach(test.db, MAIJA, connector.url);
  await reach(test.db, PEKKA, connector.url);
});

const newPump = (more: Partial<Parameters<typeof createPump>[0]> = {}) =>
  createPump({ db: test.db, sender, clock, log: logged.log, random: () => 1, ...more });
const queue = (dedupeKey: string, recipient = MAIJA, message: Reply = { type: "text", text: dedupeKey }) =>
  enqueue(test.db, { dedupeKey, purpose: "reminder", recipient, message, dueAt: NOW });
const row = (dedupeKey: string): Promise<OutboxMessage> =>
  test.db.outboxMessage.findUniqueOrThrow({ where: { dedupeKey } });
const texts = () => connector.calls.map((call) => call.body.text);
const UPDATE: Reply = {
  type: "replace",
  card: { type: "AdaptiveCard", version: "1.5", body: [] },
  preview: "",
  at: "m1",
};

describe("a message that is due", () => {
  it("is handed over once, and the ledger says so", async () => {
    await queue("hello");
    expect(await pump.pumpOnce()).toBe(1);
    expect(await pump.pumpOnce()).toBe(0);
    expect(texts()).toEqual(["hello"]);
    expect(await row("hello")).toMatchObject({
      state: "handed_over",
      attempts: 1,
      statusCodes: [201],
      conversationId: `a:${MAIJA}`,
      leaseUntil: null,
      lastError: null,
      settledAt: NOW,
    });
  });

  it("queued twice under one key is one message", async () => {
    expect(await queue("hello")).toMatchObject({ type: "queued" });
    expect(await queue("hello")).toEqual({ type: "already_there" });
    await pump.pumpOnce();
    expect(await queue("hello")).toEqual({ type: "already_there" });
    await pump.pumpOnce();
    expect(texts()).toEqual(["hello"]);
  });

  it("waits for its time", async () => {
    await enqueue(test.db, {
      dedupeKey: "later",
      purpose: "reminder",
      recipient: MAIJA,
      message: { type: "text", text: "later" },
      dueAt: new Date(NOW.getTime() + 60_000),
    });
    expect(await pump.pumpOnce()).toBe(0);
    clock.advance(60_000);
    expect(await pump.pumpOnce()).toBe(1);
  });

  it("of a transaction that failed is never sent", async () => {
    const failing = test.db.$transaction(async (tx) => {
      await enqueue(tx, {
        dedupeKey: "x",
        purpose: "p",
        recipient: MAIJA,
        message: { type: "text", text: "x" },
        dueAt: NOW,
      });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await pump.pumpOnce()).toBe(0);
  });

  it("goes to the 1:1 chat, whatever other conversations the person is in", async () => {
    await test.db.conversationReference.updateMany({ where: { aadObjectId: MAIJA }, data: { scope: "group" } });
    await queue("private");
    await pump.pumpOnce();
    expect(connector.calls).toEqual([]);
    expect(await row("private")).toMatchObject({
      state: "unreachable",
      lastError: "person:no_conversation",
      attempts: 0,
    });
  });
});

describe("429", () => {
  it("without Retry-After: everybody waits a second, then all is sent, in order", async () => {
    await queue("one");
    await queue("two", PEKKA);
    connector.next(refusal(429));
    await pump.pumpOnce();
    expect(await row("one")).toMatchObject({ state: "queued", statusCodes: [429], attempts: 1, leaseUntil: null });
    const sentBefore = connector.calls.length;
    expect(await pump.pumpOnce()).toBe(0);
    expect(connector.calls).toHaveLength(sentBefore);
    clock.advance(1000);
    await pump.pumpOnce();
    expect(await row("one")).toMatchObject({ state: "handed_over", statusCodes: [429, 201] });
    expect(await row("two")).toMatchObject({ state: "handed_over" });
  });

  it("with Retry-After: another process waits too", async () => {
    await queue("one");
    connector.next(refusal(429, undefined, { "Retry-After": "30" }));
    await pump.pumpOnce();
    await queue("earlier", PEKKA);
    expect(await row("one")).toMatchObject({ dueAt: new Date(clock.now().getTime() + 30_000) });
    clock.advance(29_000);
    expect(await pump.pumpOnce()).toBe(0);
    clock.advance(1000);
    expect(await pump.pumpOnce()).toBe(2);
  });

  it("five times: given up, and the person's next message is still tried", async () => {
    await queue("one");
    connector.always(refusal(429));
    for (let n = 0; n < 10; n += 1) {
      await pump.pumpOnce();
      clock.advance(20_000);
    }
    expect(await row("one")).toMatchObject({
      state: "unreachable",
      lastError: "message:429",
      statusCodes: [429, 429, 429, 429, 429],
    });
    connector.always(null);
    await queue("two");
    await pump.pumpOnce();
    expect(await row("two")).toMatchObject({ state: "handed_over" });
  });
});

it("412: three short retries, then given up", async () => {
  await queue("one");
  connector.always(refusal(412));
  for (let n = 0; n < 8; n += 1) {
    await pump.pumpOnce();
    clock.advance(2000);
  }
  expect(await row("one")).toMatchObject({
    state: "unreachable",
    statusCodes: [412, 412, 412, 412],
    lastError: "message:412",
  });
});

describe("it may have arrived", () => {
  it.each([
    [refusal(502), 502],
    [refusal(503, undefined, { "Retry-After": "1" }), 503],
    [refusal(504), 504],
    ["hang" as const, 0],
    ["reset" as const, 0],
    ["slow body" as const, 0],
  ])("%j: unknown, and not sent again", async (fault, status) => {
    await queue("one");
    connector.always(fault);
    await pump.pumpOnce();
    clock.advance(3_600_000);
    await pump.pumpOnce();
    expect(connector.calls).toHaveLength(1);
    expect(await row("one")).toMatchObject({ state: "unknown", attempts: 1, statusCodes: [status] });
  });

  it("an update is made again", async () => {
    await queue("card", MAIJA, UPDATE);
    connector.next(refusal(502), "hang");
    for (let n = 0; n < 3; n += 1) {
      await pump.pumpOnce();
      clock.advance(20_000);
    }
    expect(await row("card")).toMatchObject({ state: "handed_over", statusCodes: [502, 0, 201] });
  });
});

describe("403", () => {
  beforeEach(async () => {
    await makeProject(test.db);
    await reach(test.db, SARI, connector.url);
  });

  it("nothing more goes to this person, and the manager is told once a day, through the outbox", async () => {
    await queue("one");
    connector.next(refusal(403, "BotDisabledByAdmin"));
    await pump.pumpOnce();
    await queue("two");
    await queue("three", PEKKA);
    await pump.pumpOnce();
    expect(await row("one")).toMatchObject({ state: "unreachable", lastError: "person:403 BotDisabledByAdmin" });
    expect(await row("two")).toMatchObject({ state: "queued", attempts: 0 });
    expect(await row("three")).toMatchObject({ state: "handed_over" });
    const notices = await test.db.outboxMessage.findMany({ where: { purpose: "unreachable_notice" } });
    expect(notices).toMatchObject([{ recipient: SARI, state: "handed_over" }]);
    expect(texts()).toContainEqual(expect.stringContaining("Maija Valmentaja"));
  });

  it("until they speak: then the recent messages go out and the old ones do not", async () => {
    await queue("old");
    connector.next(refusal(403));
    await pump.pumpOnce();
    clock.advance(48 * 3600_000);
    await enqueue(test.db, {
      dedupeKey: "new",
      purpose: "p",
      recipient: MAIJA,
      message: { type: "text", text: "new" },
      dueAt: clock.now(),
    });
    connector.calls.length = 0;
    expect(await personSpoke(test.db, MAIJA, clock.now())).toBe(0);
    await pump.pumpOnce();
    expect(texts()).toContain("new");
    expect(texts()).not.toContain("old");
    expect(await row("old")).toMatchObject({ state: "cancelled" });
  });

  it("the refused message itself is sent when they speak soon", async () => {
    await queue("one");
    connector.next(refusal(403));
    await pump.pumpOnce();
    expect(await personSpoke(test.db, MAIJA, clock.now())).toBe(1);
    await pump.pumpOnce();
    expect(await row("one")).toMatchObject({ state: "handed_over", statusCodes: [403, 201], lastError: null });
    expect(await personSpoke(test.db, MAIJA, clock.now())).toBe(0);
  });

  it("a manager who cannot be reached either is not told about", async () => {
    connector.always(refusal(403));
    await queue("one");
    for (let n = 0; n < 5; n += 1) await pump.pumpOnce();
    const notices = await test.db.outboxMessage.findMany({ where: { purpose: "unreachable_notice" } });
    expect(notices).toMatchObject([{ recipient: SARI, state: "unreachable" }]);
  });
});

describe("404", () => {
  it("the conversation is made anew once, and from then on the new one is used", async () => {
    await queue("one");
    connector.next(refusal(404, "ConversationNotFound"));
    await pump.pumpOnce();
    expect(await row("one")).toMatchObject({ state: "handed_over", statusCodes: [201] });
    const references = await test.db.conversationReference.findMany({ where: { aadObjectId: MAIJA } });
    expect(references).toMatchObject([{ conversationId: expect.stringMatching(/^a:anew/), scope: "personal" }]);
    await queue("two");
    await pump.pumpOnce();
    expect(connector.calls.at(-1)?.path).toContain("anew");
  });

  it("and when that does not help the person is unreachable", async () => {
    await queue("one");
    connector.always(refusal(404));
    await pump.pumpOnce();
    expect(await row("one")).toMatchObject({ state: "unreachable", lastError: "person:404" });
    expect(connector.calls).toHaveLength(2);
  });
});

it("413: the short form; if that is refused too, this message alone has failed", async () => {
  await queue("one");
  connector.next(refusal(413));
  await pump.pumpOnce();
  expect(await row("one")).toMatchObject({ state: "handed_over" });
  await queue("two");
  connector.next(refusal(413), refusal(413));
  await pump.pumpOnce();
  expect(await row("two")).toMatchObject({ state: "unreachable", lastError: "message:413" });
});

it("401: kept, everybody waits, and the log says whose fault it is", async () => {
  await queue("one");
  connector.next(refusal(401));
  await pump.pumpOnce();
  expect(await row("one")).toMatchObject({ state: "queued", statusCodes: [401] });
  expect(logged.lines).toContainEqual(
    expect.objectContaining({ level: "error", message: expect.stringContaining("credentials") }),
  );
  clock.advance(30_000);
  await pump.pumpOnce();
  expect(await row("one")).toMatchObject({ state: "handed_over", statusCodes: [401, 201] });
});

it("no network for an hour: nothing is lost", async () => {
  await reach(test.db, MAIJA, "http://127.0.0.1:1");
  await queue("one");
  for (let n = 0; n < 12; n += 1) {
    await pump.pumpOnce();
    clock.advance(300_000);
  }
  expect(await row("one")).toMatchObject({ state: "queued" });
  await test.db.conversationReference.deleteMany({ where: { aadObjectId: MAIJA } });
  await reach(test.db, MAIJA, connector.url);
  await pump.pumpOnce();
  expect(await row("one")).toMatchObject({ state: "handed_over" });
});

describe("crashes", () => {
  it("between claim and send: another process takes it over when the lease has ended, and it is sent once", async () => {
    await queue("one");
    expect(await claimDue(test.db, clock.now(), 10)).toHaveLength(1);
    expect(await pump.pumpOnce()).toBe(0);
    clock.advance(60_001);
    expect(await pump.pumpOnce()).toBe(1);
    expect(texts()).toEqual(["one"]);
  });

  it("in the middle of the call: unknown, never sent again; an update is", async () => {
    await queue("one");
    await queue("card", PEKKA, UPDATE);
    const dying: Sender = { send: () => new Promise(() => undefined) };
    const died = newPump({ sender: dying });
    void died.pumpOnce();
    await sendingBegan(2);
    clock.advance(59_000);
    expect(await pump.pumpOnce()).toBe(0);
    clock.advance(2000);
    await pump.pumpOnce();
    expect(await row("one")).toMatchObject({
      state: "unknown",
      attempts: 1,
      statusCodes: [0],
      lastError: "interrupted",
    });
    expect(await row("card")).toMatchObject({ state: "handed_over", attempts: 2, statusCodes: [0, 201] });
    expect(connector.calls.map((call) => call.method)).toEqual(["PUT"]);
  });

  it("a process that slept through its lease does not send what another has sent", async () => {
    await queue("one");
    let wake: () => void = () => undefined;
    const asleep = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const sleepy = newPump({ pace: { takeTurn: () => asleep } });
    const late = sleepy.pumpOnce();
    await claimed(1);
    clock.advance(60_001);
    await pump.pumpOnce();
    wake();
    await late;
    expect(texts()).toEqual(["one"]);
    expect(await row("one")).toMatchObject({ state: "handed_over", attempts: 1 });
  });

  it("a bug of ours in the middle of a call is no reason to send twice", async () => {
    await queue("one");
    const broken = newPump({ sender: { send: () => Promise.reject(new TypeError("x is not a function")) } });
    await broken.pumpOnce();
    clock.advance(3_600_000);
    await pump.pumpOnce();
    expect(await row("one")).toMatchObject({ state: "unknown" });
    expect(connector.calls).toEqual([]);
  });
});

describe("two processes", () => {
  it("empty 200 messages together, each exactly once", async () => {
    const other = await openSecond();
    for (let n = 0; n < 40; n += 1) await reach(test.db, personNumber(n), connector.url);
    for (let n = 0; n < 200; n += 1) await queue(`k${n}`, personNumber(n % 40));
    const pumps = [
      pump,
      createPump({ db: other.db, sender, clock: createFakeClock(NOW, "passes"), log: logged.log, random: () => 1 }),
    ];
    await Promise.all(
      pumps.map(async (one) => {
        for (let idle = 0, rounds = 0; idle < 5 && rounds < 200; rounds += 1) {
          if ((await one.pumpOnce()) > 0) idle = 0;
          else {
            idle += 1;
            await new Promise((resolve) => setImmediate(resolve));
          }
        }
      }),
    );
    expect(texts().sort()).toEqual(Array.from({ length: 200 }, (_, n) => `k${n}`).sort());
    expect(await test.db.outboxMessage.groupBy({ by: ["state", "attempts"], _count: true })).toEqual([
      { state: "handed_over", attempts: 1, _count: 200 },
    ]);
    await other.close();
  });

  it("never write to one person at the same time", async () => {
    await queue("one");
    await claimDue(test.db, clock.now(), 1);
    await queue("two");
    await queue("three", PEKKA);
    const rows = await claimDue(test.db, clock.now(), 10);
    expect(rows.map((claim) => claim.recipient)).toEqual([PEKKA]);
  });
});

it("stopping gives back what was not begun, and starting again sends it", async () => {
  for (let n = 0; n < 10; n += 1) await queue(`k${n}`);
  let sent = 0;
  const stopped = newPump({
    sender: {
      send: async () => {
        sent += 1;
        if (sent === 3) void stopped.stop();
        return { type: "handed_over", activityId: "m" };
      },
    },
  });
  await stopped.pumpOnce();
  expect(sent).toBe(3);
  expect(await test.db.outboxMessage.count({ where: { state: "queued", leaseUntil: null } })).toBe(7);
  await pump.pumpOnce();
  expect(await test.db.outboxMessage.count({ where: { state: "handed_over" } })).toBe(10);
});

it("running, it empties the outbox by itself and stops when told", async () => {
  await queue("one");
  pump.start();
  await until(async () => (await row("one")).state === "handed_over");
  await pump.stop();
  await queue("two");
  expect(await row("two")).toMatchObject({ state: "queued" });
});

it("while the database is away it goes on trying", async () => {
  const broken = newPump({ db: (await closedDatabase()).db });
  broken.start();
  await until(async () => logged.lines.some((line) => line.message.includes("trying again")));
  await broken.stop();
});

/** Looks again until it is so; bounded. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 500; n += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error("it never came true");
}
const sendingBegan = (count: number) =>
  until(async () => (await test.db.outboxMessage.count({ where: { lastError: "sending" } })) === count);
const claimed = (count: number) =>
  until(async () => (await test.db.outboxMessage.count({ where: { leaseUntil: { not: null } } })) === count);

async function openSecond(): Promise<TestDatabase> {
  const db = openDatabase({ url: test.url, poolSize: 5 });
  return { db, url: test.url, close: () => db.close() };
}

async function closedDatabase(): Promise<{ db: TestDatabase["db"] }> {
  return { db: openDatabase({ url: "postgresql://nobody@127.0.0.1:1/none", poolSize: 2 }) };
}
