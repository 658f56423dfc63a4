import { openTestDatabase, type TestDatabase } from "../support/database";
import { effectOf, STAGES, type Stage, TIMES } from "./killed-jobs";
import { alive, createDice, type Scheduler, startScheduler } from "./scheduler-process";

/** Two real processes run the schedule on one database and are killed with SIGKILL, twenty times and more. Time is told to them. */

jest.setTimeout(300_000);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Two days before the clocks go back. */
const START = new Date("2026-10-23T04:30:00Z");
const MOST_KILL_DELAY_MS = 15;

let test_: TestDatabase;

beforeAll(async () => {
  test_ = await openTestDatabase();
});
afterAll(async () => {
  for (const scheduler of alive) scheduler.kill();
  await test_.close();
});

test("whatever is killed whenever, each occurrence has its effect once, none is lost and none doubled", async () => {
  const dice = createDice(20261024);
  let now = START;
  let kills = 0;
  const killedAt: Record<string, number> = {};
  let pair: Scheduler[] = await Promise.all([startScheduler(test_.url), startScheduler(test_.url)]);

  const restart = async () => {
    pair = await Promise.all(pair.map((one) => (alive.has(one) ? one : startScheduler(test_.url))));
  };
  /** One tick of both at once; `victim` dies at a place of its own choosing, or is killed from outside somewhere in it. */
  const tickBoth = async (how?: { victim: number; dieAt?: Stage }) => {
    const answers = pair.map((one, index) => one.tick(now, index === how?.victim ? how.dieAt : undefined));
    if (how && !how.dieAt) setTimeout(pair[how.victim]!.kill, dice(MOST_KILL_DELAY_MS));
    for (const answer of await Promise.all(answers)) expect(answer?.error).toBeUndefined();
    if (how && !how.dieAt && alive.has(pair[how.victim]!))
      await new Promise((resolve) => pair[how.victim]!.child.once("exit", resolve));
    for (const one of pair) if (!alive.has(one)) kills += 1;
  };
  const goOn = async (ticks: number) => {
    for (let count = 0; count < ticks; count += 1) {
      now = new Date(now.getTime() + [MINUTE, 5 * MINUTE, 31 * MINUTE, 61 * MINUTE][dice(4)]!);
      await tickBoth();
      await restart();
    }
  };
  /** Goes to the minute in which something becomes due: that is where a kill hurts. */
  const goToNextDue = async () => {
    const ahead = { from: now, to: new Date(now.getTime() + 3 * DAY) };
    const next = Math.min(...TIMES.flatMap((job) => job.due(ahead)).map(({ dueAt }) => dueAt.getTime()));
    now = new Date(now.getTime() + Math.ceil((next - now.getTime()) / MINUTE) * MINUTE);
  };

  await tickBoth();
  // Each place three times, each time between others from outside at random.
  for (const stage of [...STAGES, ...STAGES, ...STAGES]) {
    const before = kills;
    const victim = dice(2);
    // The other may be faster and leave it nothing: then it dies the next time.
    for (let tries = 0; kills === before && tries < 20; tries += 1) {
      await goToNextDue();
      await tickBoth({ victim, dieAt: stage });
    }
    expect(kills).toBeGreaterThan(before);
    killedAt[stage] = (killedAt[stage] ?? 0) + kills - before;
    await restart();
    await goOn(2);
    if (dice(3) > 0) {
      await goToNextDue();
      await tickBoth({ victim: dice(2) });
      await restart();
    }
  }
  // Everything at once, in the middle of a morning, and three days of nothing.
  do {
    await goToNextDue();
  } while (!TIMES[1]!.due({ from: new Date(now.getTime() - MINUTE), to: now }).length);
  const down = now;
  const lastTick = pair.map((one) => one.tick(now));
  await new Promise((resolve) => setTimeout(resolve, 10));
  for (const one of pair) one.kill();
  await Promise.all(lastTick);
  kills += 2;
  now = new Date(now.getTime() + 3 * DAY + 20 * MINUTE);
  const up = now;
  while (alive.size > 0) await new Promise((resolve) => setImmediate(resolve));
  await restart();
  await goOn(6);
  now = new Date(now.getTime() + 2 * HOUR);
  await tickBoth();
  for (const one of pair) one.child.stdin?.end();

  expect(kills).toBeGreaterThanOrEqual(20);
  expect(Object.keys(killedAt).sort()).toEqual([...STAGES].sort());

  const tasks = await test_.db.task.findMany({ where: { dueAt: { gt: new Date(0) } } });
  const stateOf = new Map(tasks.map((task) => [effectOf({ key: task.jobKey, dueAt: task.dueAt }), task]));
  const effects = (await test_.db.outboxMessage.findMany({ select: { dedupeKey: true } })).map((row) => row.dedupeKey);
  const expected = (name: string) => TIMES.find((job) => job.name === name)!.due({ from: START, to: now });

  // Nothing is left half done, and nothing came of nothing.
  expect(tasks.filter((task) => task.state !== "done" && task.state !== "skipped")).toEqual([]);
  expect(new Set(effects).size).toBe(effects.length);
  const all = TIMES.flatMap((job) => expected(job.name)).map(effectOf);
  expect(effects.filter((effect) => !all.includes(effect))).toEqual([]);
  expect(all.filter((effect) => !stateOf.has(effect))).toEqual([]);

  // What is owed however late is all there.
  const surveys = expected("survey").map(effectOf);
  expect(surveys.length).toBeGreaterThan(50);
  expect(effects.filter((effect) => effect.startsWith("survey:")).sort()).toEqual(surveys.sort());

  // A morning card: each day's, except that of the days that were missed only the newest came.
  const newestMissed = Math.max(
    ...expected("morning")
      .filter(({ dueAt }) => dueAt <= up)
      .map(({ dueAt }) => dueAt.getTime()),
  );
  for (const occurrence of expected("morning")) {
    const { dueAt } = occurrence;
    const task = stateOf.get(effectOf(occurrence))!;
    const missed = dueAt >= down && dueAt <= up && dueAt.getTime() !== newestMissed;
    // On the morning of the kill some had it before, and some had it and no row to say so.
    if (dueAt.getTime() === down.getTime()) continue;
    expect([occurrence, task.state]).toEqual([occurrence, missed ? "skipped" : "done"]);
    expect(effects.includes(effectOf(occurrence))).toBe(!missed);
  }
  // A digest is sent in time or not at all.
  for (const occurrence of expected("digest")) {
    const task = stateOf.get(effectOf(occurrence))!;
    if (task.state === "done" || task.attempts === 0)
      expect(effects.includes(effectOf(occurrence))).toBe(task.state === "done");
  }

  // And the runs themselves: only a kill between «happened» and «written down as done» makes one come again.
  const runs = await test_.db.auditEvent.count({ where: { command: "test.run" } });
  expect(runs).toBeGreaterThanOrEqual(effects.length);
  expect(runs - effects.length).toBeLessThanOrEqual(kills);
});
