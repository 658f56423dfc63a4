import { ledgerOf } from "../../../../bot/features/feedback/delivery/ledger";
import { sayReasons } from "../../../../bot/features/feedback/delivery/reason-words";
import { listRounds } from "../../../../bot/features/feedback/rounds/store";
import type { OutboxState } from "../../../../prisma/generated/client";
import { emptyDatabase, openTestDatabase, type TestDatabase } from "../../../support/database";
import { askRound, makeProject, NOW } from "./asked";

let test_: TestDatabase;
let projectId: string;

beforeAll(async () => {
  test_ = await openTestDatabase();
});
afterAll(() => test_.close());
beforeEach(async () => {
  await emptyDatabase(test_.db);
  projectId = await makeProject(test_.db);
});

const STATES: [OutboxState, string | null][] = [
  ["handed_over", null],
  ["handed_over", null],
  ["unreachable", "no_such_address"],
  ["unreachable", "mailbox_full"],
  ["unreachable", "no_such_address"],
  ["unknown", "no_answer"],
  ["cancelled", null],
  ["queued", "busy"],
];

test.each(["named", "anonymous"] as const)("a %s round in counts, with the reasons of what failed", async (privacy) => {
  const round = await askRound(test_.db, projectId, STATES.length + 1, privacy);
  await askRound(test_.db, projectId, 3);
  const rows = await test_.db.surveyDelivery.findMany({
    where: { invitation: { roundId: round } },
    orderBy: { id: "asc" },
  });
  for (const [at, [state, lastError]] of STATES.entries())
    await test_.db.surveyDelivery.update({ where: { id: rows[at]!.id }, data: { state, lastError } });
  const answered = { state: "answered", answers: 1 } as const;
  await test_.db.invitation.update({ where: { id: rows[0]!.invitationId }, data: answered });
  await test_.db.invitation.update({ where: { id: rows[5]!.invitationId }, data: answered });
  // A reminder counts nowhere.
  await test_.db.surveyDelivery.create({
    data: { invitationId: rows[1]!.invitationId, step: 1, channel: "mail", dueAt: NOW, state: "unreachable" },
  });
  const ledger = await ledgerOf(test_.db, round);
  expect(ledger).toEqual({
    asked: 9,
    handedOver: 2,
    answered: 2,
    failed: 3,
    reasons: [
      { reason: "no_such_address", count: 2 },
      { reason: "mailbox_full", count: 1 },
    ],
    unknown: 1,
    waiting: 2,
    cancelled: 1,
  });
  expect(ledger.handedOver + ledger.failed + ledger.unknown + ledger.waiting + ledger.cancelled).toBe(ledger.asked);
  expect(sayReasons(ledger.reasons, "fi")).toBe("osoitetta ei ole (2), postilaatikko on täynnä (1)");
  expect(sayReasons([{ reason: "bug", count: 1 }], "en")).toBe("the message could not be made (1)");
  // The card says the same.
  expect(await listRounds(test_.db, [projectId], round)).toMatchObject([
    { id: round, asked: 9, gone: 2, answered: 2, failed: 3, unknown: 1, queued: 2, privacy, isEvent: false },
  ]);
});

test("a round that asked nobody", async () => {
  const round = await askRound(test_.db, projectId, 0);
  expect(await ledgerOf(test_.db, round)).toMatchObject({ asked: 0, reasons: [], waiting: 0 });
});
