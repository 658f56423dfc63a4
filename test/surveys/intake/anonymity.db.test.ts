import { randomBytes } from "node:crypto";
import { closeDueRounds, closeRound } from "../../../surveys/intake/close-round";
import { releaseWaiting } from "../../../surveys/intake/release";
import { shuffled } from "../../../surveys/intake/shuffle";
import { emptyDatabase, openTestDatabase, type TestDatabase } from "../../support/database";
import { questionnaireOf } from "./all-kinds";
import { type AskedWorld, NOW, openAskedWorld } from "./asked-world";
import { joinHits, orderLeaks, type Truth, tablesWith } from "./attacker";

let test: TestDatabase;
let world: AskedWorld;

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await emptyDatabase(test.db);
  world = await openAskedWorld(test.db);
});

const anonymous = questionnaireOf([{ type: "comment", name: "words", title: "Kerro", maxLength: 9000 }], {
  privacy: "anonymous",
});

/** Asks so many, lets them answer one after another in an order of their own, and releases now and then. */
async function playRound(people: number, releaseEvery: number): Promise<Truth> {
  const roundId = await world.newRound(anonymous);
  const asked = [];
  for (let one = 0; one < people; one += 1) asked.push(await world.ask(anonymous, { roundId }));
  const truth: Truth = { roundId, codes: [], invitationIds: [] };
  for (const [at, { token, invitationId }] of shuffled(asked).entries()) {
    const code = randomBytes(12).toString("hex").replace(/\d/g, "x") + at.toString(36).replace(/\d/g, "y");
    truth.codes.push(code);
    truth.invitationIds.push(invitationId);
    // Every second answer is so long that PostgreSQL keeps it apart, under a number that counts up.
    const words = at % 2 === 0 ? code : `${code} ${randomBytes(4000).toString("hex").replace(/\d/g, "z")}`;
    expect(await world.submit(token, { words })).toEqual({ type: "stored" });
    if ((at + 1) % releaseEvery === 0) await releaseWaiting(test.db, NOW);
  }
  return truth;
}

const PEOPLE = 21;
const ROUNDS = 8;

describe("with the whole database in hand, nobody matches answers to invitations better than by chance", () => {
  /** Sums over the rounds: what chance does to one of them evens out, what leaks adds up. */
  const correlations = { open: new Map<string, number>(), closed: new Map<string, number>() };
  const hits = { open: new Map<string, number>(), closed: new Map<string, number>() };
  let places: string[];

  const add = (sums: Map<string, number>, one: Map<string, number>) => {
    for (const [what, value] of one) sums.set(what, (sums.get(what) ?? 0) + value);
  };

  beforeEach(async () => {
    if (correlations.closed.size > 0) return;
    for (let round = 0; round < ROUNDS; round += 1) {
      const truth = await playRound(PEOPLE, 8);
      add(correlations.open, await orderLeaks(test.db, truth));
      add(hits.open, await joinHits(test.db, truth));
      if (round === 0) places = await tablesWith(test.db, truth.codes[0]!);
      await closeRound(test.db, truth.roundId, NOW);
      add(correlations.closed, await orderLeaks(test.db, truth));
      add(hits.closed, await joinHits(test.db, truth));
    }
  }, 240_000);

  it("an answer's words stand in one place only", () => {
    expect(places).toHaveLength(1);
    expect(["WaitingAnswer", "SurveyResponse"]).toEqual(expect.arrayContaining(places));
  });

  it.each(["open", "closed"] as const)(
    "no column, row place, transaction or TOAST number follows the order of answering (round %s)",
    (state) => {
      const overAll = [...correlations[state]].map(([what, sum]) => ({ what, deviations: sum / Math.sqrt(ROUNDS) }));
      // Five standard deviations come by chance once in a million columns.
      expect(overAll.filter(({ deviations }) => Math.abs(deviations) > 5)).toEqual([]);
      expect(correlations[state].size).toBeGreaterThan(12);
    },
  );

  it.each(["open", "closed"] as const)("no column equals one of the invitation's (round %s)", (state) => {
    const most = ROUNDS + 6 * Math.sqrt(ROUNDS);
    expect([...hits[state]].filter(([, sum]) => sum > most)).toEqual([]);
    expect(hits[state].size).toBeGreaterThan(100);
  });
});

it("an anonymous answer has no submit, no invitation, no time, and a day no finer than a quarter", async () => {
  const { roundId, invitationIds } = await playRound(6, 6);
  const rows = await test.db.surveyResponse.findMany({ where: { roundId } });
  expect(rows).toHaveLength(5);
  for (const row of rows) {
    expect(row).toMatchObject({ invitationId: null, submissionId: null, answeredAt: null });
    expect(row.answeredOn).toEqual(new Date("2026-10-01"));
    expect(row.id[14]).toBe("4");
  }
  const invitations = await test.db.invitation.findMany({ where: { id: { in: invitationIds } } });
  expect(invitations.map(({ state, answeredAt }) => ({ state, answeredAt }))).toEqual(
    Array(6).fill({ state: "answered", answeredAt: null }),
  );
});

it.each([
  [4, 0, 4],
  [5, 5, 0],
  [9, 5, 4],
  [12, 10, 2],
])("of %i that wait %i are released, in whole batches, and %i wait on", async (people, released, left) => {
  const { roundId } = await playRound(people, Number.POSITIVE_INFINITY);
  expect(await releaseWaiting(test.db, NOW)).toBe(released);
  expect(await test.db.surveyResponse.count({ where: { roundId } })).toBe(released);
  expect(await test.db.waitingAnswer.count({ where: { roundId } })).toBe(left);
  expect(await releaseWaiting(test.db, NOW)).toBe(0);
});

it("of fewer than five nothing is shown: they are counted and removed, with their submits", async () => {
  const { roundId } = await playRound(4, 9);
  expect(await closeRound(test.db, roundId, NOW)).toEqual({ type: "closed", withheld: 4 });
  expect(await test.db.surveyRound.findUnique({ where: { id: roundId } })).toMatchObject({
    state: "closed",
    withheld: 4,
    closedAt: NOW,
  });
  expect(await test.db.waitingAnswer.count()).toBe(0);
  expect(await test.db.surveyResponse.count()).toBe(0);
  expect(await test.db.spentSubmission.count()).toBe(0);
});

it("of five or more all are released at the close, none lost and none doubled; a second close does nothing", async () => {
  const { roundId, codes } = await playRound(13, 6);
  expect(await closeRound(test.db, roundId, NOW)).toEqual({ type: "closed", withheld: 0 });
  expect(await closeRound(test.db, roundId, NOW)).toEqual({ type: "already_closed" });
  const rows = await test.db.surveyResponse.findMany({ where: { roundId } });
  const said = rows.map(({ answers }) => (answers as { words: string }).words.split(" ", 1)[0]);
  expect(said.sort()).toEqual([...codes].sort());
  expect(await test.db.waitingAnswer.count()).toBe(0);
});

it("answers, releases and closes at the same time lose and double nothing", async () => {
  const roundId = await world.newRound(anonymous);
  const asked = await Promise.all(Array.from({ length: 23 }, () => world.ask(anonymous, { roundId })));
  const codes = asked.map((_, at) => `koodi${String.fromCharCode(97 + at)}`);
  await Promise.all([
    ...asked.map(({ token }, at) => world.submit(token, { words: codes[at] })),
    ...Array.from({ length: 5 }, () => releaseWaiting(test.db, NOW)),
  ]);
  await closeRound(test.db, roundId, NOW);
  const rows = await test.db.surveyResponse.findMany({ where: { roundId } });
  expect(rows.map(({ answers }) => (answers as { words: string }).words).sort()).toEqual(codes);
});

it("rounds close by themselves when their time is over, and those that are not due stay open", async () => {
  const due = await world.newRound(anonymous, NOW);
  const later = await world.newRound(anonymous, new Date(NOW.getTime() + 1));
  expect(await closeDueRounds(test.db, NOW)).toBe(1);
  const states = await test.db.surveyRound.findMany({ select: { id: true, state: true } });
  expect(new Map(states.map(({ id, state }) => [id, state]))).toEqual(
    new Map([
      [due, "closed"],
      [later, "open"],
    ]),
  );
});

it("a round that is not anonymous closes and keeps its answers as they are", async () => {
  const named = questionnaireOf([{ type: "comment", name: "words", title: "Kerro" }]);
  const roundId = await world.newRound(named);
  const { token, invitationId } = await world.ask(named, { roundId });
  await world.submit(token, { words: "Hyvä" });
  const before = await test.db.surveyResponse.findMany();
  expect(await closeRound(test.db, roundId, NOW)).toEqual({ type: "closed", withheld: 0 });
  expect(await test.db.surveyResponse.findMany()).toEqual(before);
  expect(before).toMatchObject([{ invitationId }]);
});
