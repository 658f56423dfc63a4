import { setTimeout as pause } from "node:timers/promises";
import { putDemo } from "../../prisma/demo/put-demo";
import { openTestDatabase, type TestDatabase } from "../support/database";
import { alive, createDice, startScheduler } from "./scheduler-process";

/** The bot's own jobs – morning cards, roll call, digest – run by two real processes that are killed in the middle, over two weeks with three days of downtime. */

jest.setTimeout(300_000);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ZONE_MS = 2 * HOUR; // Finland in winter

let test_: TestDatabase;
beforeAll(async () => {
  test_ = await openTestDatabase();
  await putDemo(test_.db, new Date("2026-11-24T08:30:00Z"));
});
afterAll(async () => {
  for (const scheduler of alive) scheduler.kill();
  await test_.close();
});

/** Local hours at which something is due: the morning card, the roll call, Friday's digest. */
const HOURS = [8 * HOUR, 9.5 * HOUR, 14 * HOUR];

test("every morning card, roll call and digest is there once, however often a process dies over it", async () => {
  const dice = createDice(4711);
  let processes = await Promise.all([1, 2].map(() => startScheduler(test_.url, "teho")));
  let kills = 0;
  const tickAll = async (now: Date, kill: boolean) => {
    const victim = kill ? processes[dice(2)]! : null;
    const ticks = processes.map((one) => one.tick(now));
    if (victim) {
      await pause(dice(40));
      victim.kill();
      kills += 1;
    }
    await Promise.all(ticks);
    if (victim) processes = [...processes.filter((one) => one !== victim), await startScheduler(test_.url, "teho")];
  };

  const midnight = (day: number) => new Date(Date.UTC(2026, 10, 24 + day) - ZONE_MS);
  await tickAll(new Date(midnight(1).getTime() - MINUTE), false); // the schedule begins
  // Wednesday to Wednesday; Saturday to Monday nobody is there.
  for (let day = 1; day <= 8; day += 1) {
    if (day >= 4 && day <= 6) continue;
    for (const hour of HOURS) {
      const due = midnight(day).getTime() + hour;
      await tickAll(new Date(due), true);
      // Whatever was claimed by the one that died is taken over when its lease has run out.
      for (const later of [3, 8, 15, 25]) await tickAll(new Date(due + later * MINUTE), false);
    }
  }
  const rows = await test_.db.outboxMessage.findMany({ where: { purpose: { startsWith: "reminder." } } });
  const keys = rows.map(({ dedupeKey }) => dedupeKey);
  expect(new Set(keys).size).toBe(keys.length);
  const count = (purpose: string, day: string) =>
    rows.filter((row) => row.purpose === `reminder.${purpose}` && row.dedupeKey.endsWith(day)).length;
  // Two coaches have their clients; the manager has nothing of her own that is due.
  for (const day of ["2026-11-25", "2026-11-26", "2026-11-27", "2026-12-01", "2026-12-02"]) {
    expect({ day, cards: count("morning", day) }).toEqual({ day, cards: 2 });
    expect({ day, rolls: count("roll_call", day) }).toEqual({ day, rolls: 2 });
  }
  expect(count("digest", "2026-11-27")).toBe(1);
  // The days without anybody: nothing is made up for, since by then the morning is over.
  for (const day of ["2026-11-28", "2026-11-29", "2026-11-30"]) expect(count("morning", day)).toBe(0);
  expect(kills).toBe(15);
});
