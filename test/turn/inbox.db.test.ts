import { createInbox, LEASE_SECONDS, pruneInbox } from "../../bot/turn/inbox";
import type { IncomingTurn } from "../../bot/turn/incoming-turn";
import { openDatabase } from "../../prisma/client";
import { openTestDatabase, type TestDatabase } from "../support/database";

let test_: TestDatabase;
beforeAll(async () => {
  test_ = await openTestDatabase();
});
afterAll(() => test_.close());

let counter = 0;
function turnOf(conversationId: string, more: Partial<IncomingTurn> = {}): IncomingTurn {
  counter += 1;
  return {
    activityId: `a${counter}`,
    conversationId,
    scope: "personal",
    tenantId: "t",
    aadObjectId: null,
    sentAt: new Date(Date.UTC(2026, 10, 24, 8, 0, counter)),
    reference: {},
    act: { type: "ignored" },
    ...more,
  };
}

test("a first delivery is admitted, its repeat gets the stored answer", async () => {
  const inbox = createInbox(test_.db);
  const turn = turnOf("c1");
  expect(await inbox.admit(turn)).toMatchObject({ type: "admitted", leftOver: false });
  await inbox.finish(turn, { statusCode: 200 });
  expect(await inbox.admit(turn)).toMatchObject({ type: "repeat", response: { statusCode: 200 } });
});

test("the next message waits until the turn before it ends", async () => {
  const inbox = createInbox(test_.db);
  const [first, second] = [turnOf("c2"), turnOf("c2")];
  await inbox.admit(first);
  let admitted = false;
  const waiting = inbox.admit(second).then(() => {
    admitted = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(admitted).toBe(false);
  await inbox.finish(first, null);
  await waiting;
  expect(admitted).toBe(true);
});

test("other conversations do not wait", async () => {
  const inbox = createInbox(test_.db);
  await inbox.admit(turnOf("c3"));
  expect(await inbox.admit(turnOf("c4"))).toMatchObject({ type: "admitted" });
});

test("of those waiting, the one sent first goes first", async () => {
  const inbox = createInbox(test_.db);
  const [running, third, second] = [
    turnOf("c5"),
    turnOf("c5", { sentAt: new Date("2026-11-24T10:00:03Z") }),
    turnOf("c5", { sentAt: new Date("2026-11-24T10:00:02Z") }),
  ];
  await inbox.admit(running);
  const order: string[] = [];
  const go = async (turn: IncomingTurn, name: string) => {
    await inbox.admit(turn);
    order.push(name);
    await inbox.finish(turn, null);
  };
  const waiting = [go(third!, "third"), go(second!, "second")];
  await test_.db.inboundActivity.findMany(); // both have arrived by now: one connection later than theirs
  await inbox.finish(running!, null);
  await Promise.all(waiting);
  expect(order).toEqual(["second", "third"]);
});

test("two processes: never two turns of one conversation at once, and none is lost", async () => {
  const other = openDatabase({ url: test_.url, poolSize: 5 });
  const inboxes = [createInbox(test_.db), createInbox(other)];
  let running = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 30 }, async (_, index) => {
      const turn = turnOf("c6");
      const inbox = inboxes[index % 2]!;
      expect(await inbox.admit(turn)).toMatchObject({ type: "admitted" });
      running += 1;
      most = Math.max(most, running);
      await test_.db.$queryRaw`SELECT pg_sleep(0.005)::text`;
      running -= 1;
      await inbox.finish(turn, null);
    }),
  );
  await other.close();
  expect(most).toBe(1);
});

test("simultaneous repeats through two processes: one turn each time, and no deadlock", async () => {
  const other = openDatabase({ url: test_.url, poolSize: 5 });
  const inboxes = [createInbox(test_.db), createInbox(other)];
  for (let round = 0; round < 15; round += 1) {
    const turn = turnOf("c8");
    const admissions = await Promise.all(
      Array.from({ length: 6 }, async (_, index) => {
        const inbox = inboxes[index % 2]!;
        const admission = await inbox.admit(turn);
        if (admission.type === "admitted") await inbox.finish(turn, null);
        return admission.type;
      }),
    );
    expect(admissions.filter((type) => type === "admitted")).toHaveLength(1);
  }
  await other.close();
});

test("a delivery whose process died is taken over when its lease has run out", async () => {
  const inbox = createInbox(test_.db);
  const turn = turnOf("c7");
  await inbox.admit(turn); // and the process dies here
  await test_.db
    .$executeRaw`UPDATE "ConversationTurn" SET "leaseUntil" = now() - interval '1 second' WHERE "conversationId" = 'c7'`;
  expect(await createInbox(test_.db).admit(turn)).toMatchObject({ type: "admitted" });
  expect(LEASE_SECONDS).toBeLessThan(14);
});

test("only ids are kept, and only for a day", async () => {
  const columns = await test_.db.$queryRaw<
    { column_name: string }[]
  >`SELECT column_name FROM information_schema.columns WHERE table_name = 'InboundActivity'`;
  expect(columns.map((column) => column.column_name).sort()).toEqual([
    "activityId",
    "conversationId",
    "doneAt",
    "leaseUntil",
    "receivedAt",
    "response",
    "sentAt",
  ]);
  await test_.db
    .$executeRaw`UPDATE "InboundActivity" SET "receivedAt" = now() - interval '25 hours' WHERE "conversationId" = 'c1'`;
  expect(await pruneInbox(test_.db)).toBe(1);
});
