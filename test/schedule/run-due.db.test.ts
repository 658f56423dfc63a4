import { enqueue } from "../../bot/outbox/outbox";
import { createFakeClock, type FakeClock } from "../../bot/schedule/clock";
import type { LocalJob, Occurrence } from "../../bot/schedule/local-job";
import { MOST_ATTEMPTS } from "../../bot/schedule/plan";
import { createPruneJob } from "../../bot/schedule/prune-job";
import { runDue } from "../../bot/schedule/run-due";
import { claimTask, finishTask, LEASE_MS, noteTasks, readTasks, renewLease } from "../../bot/schedule/tasks";
import { dailyAt } from "../../bot/schedule/working-time";
import { type Database, openDatabase } from "../../prisma/client";
import { MAIJA } from "../outbox/people";
import { emptyDatabase, openTestDatabase, type TestDatabase } from "../support/database";
import { createLogLines } from "../teams/log-lines";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const HELSINKI = "Europe/Helsinki";
/** Tuesday, 7.59 in Helsinki: a minute before the morning card. */
const START = new Date("2026-11-24T05:59:00Z");

let test_: TestDatabase;
let other: Database;
let clock: FakeClock;
let logged: ReturnType<typeof createLogLines>;

beforeAll(async () => {
  test_ = await openTestDatabase();
  other = openDatabase({ url: test_.url, poolSize: 2 });
});
afterAll(async () => {
  await other.close();
  await test_.close();
});
beforeEach(async () => {
  await emptyDatabase(test_.db);
  clock = createFakeClock(START);
  logged = createLogLines();
});

/** A job at 8.00 local each day, or at what is given, that queues one message an occurrence and remembers what it ran. */
function daily(more: Partial<LocalJob> & { at?: string; keys?: string[]; timeZone?: string } = {}) {
  const name = more.name ?? "morning";
  const ran: string[] = [];
  const job: LocalJob = {
    name,
    late: { type: "coalesce", within: 5 * DAY },
    occurrences: async (_db, window) =>
      dailyAt(window, more.at ?? "08:00", more.timeZone ?? HELSINKI).flatMap(({ dueAt }) =>
        (more.keys ?? [`${name}:maija`]).map((key) => ({ key, dueAt })),
      ),
    ...more,
    async run(db, occurrence, now) {
      ran.push(`${occurrence.key} ${occurrence.dueAt.toISOString()}`);
      await more.run?.(db, occurrence, now);
      await send(db, occurrence);
    },
  };
  return { job, ran };
}

async function send(db: Database, { key, dueAt }: Occurrence): Promise<void> {
  await db.$transaction((tx) =>
    enqueue(tx, {
      dedupeKey: `${key}:${dueAt.toISOString()}`,
      purpose: "test",
      recipient: MAIJA,
      message: { type: "text", text: "Tänään" },
      dueAt,
    }),
  );
}

const tick = (jobs: LocalJob[], more: Partial<Parameters<typeof runDue>[0]> = {}) =>
  runDue({ db: test_.db, jobs, clock, log: logged.log, ...more });
const tasks = () =>
  test_.db.task.findMany({ where: { dueAt: { gt: new Date(0) } }, orderBy: [{ dueAt: "asc" }, { jobKey: "asc" }] });
const sent = () => test_.db.outboxMessage.count();
/** What stands in the database after a tick an hour for a while. */
async function hours(count: number, jobs: LocalJob[]): Promise<void> {
  for (let hour = 0; hour < count; hour += 1) {
    clock.advance(HOUR);
    await tick(jobs);
  }
}

describe("a job", () => {
  it("begins when it is first seen: a new database does nothing of last week's", async () => {
    const { job, ran } = daily();
    clock.advance(HOUR);
    await tick([job]);
    await tick([job]);
    expect(ran).toEqual([]);
    expect(await tasks()).toEqual([]);
  });

  it("that comes with a new version begins then, while the others go on", async () => {
    const old = daily();
    const added = daily({ name: "roll_call" });
    await tick([old.job]);
    clock.advance(HOUR);
    await tick([old.job, added.job]);
    expect(old.ran).toHaveLength(1);
    expect(added.ran).toEqual([]);
    clock.advance(DAY);
    await tick([old.job, added.job]);
    expect(old.ran).toHaveLength(2);
    expect(added.ran).toHaveLength(1);
  });

  it("runs once, at the first look after it is due, and its row says so", async () => {
    const { job, ran } = daily();
    await tick([job]);
    expect(ran).toEqual([]);
    clock.advance(MINUTE);
    expect(await tick([job])).toBe(1);
    expect(await tick([job])).toBe(0);
    await hours(5, [job]);
    expect(ran).toEqual(["morning:maija 2026-11-24T06:00:00.000Z"]);
    expect(await tasks()).toMatchObject([
      {
        jobKey: "morning:maija",
        state: "done",
        attempts: 1,
        lastError: null,
        doneAt: new Date("2026-11-24T06:00:00Z"),
      },
    ]);
  });

  it("gets the data of its occurrence and the moment", async () => {
    const run = jest.fn(async () => undefined);
    const dueAt = new Date(START.getTime() + MINUTE);
    const job: LocalJob = {
      name: "survey",
      late: { type: "skip", within: HOUR },
      occurrences: async () => [{ key: "survey:r1", dueAt, data: { round: "r1" } }],
      run,
    };
    await tick([job]);
    clock.advance(90_000);
    await tick([job]);
    expect(run).toHaveBeenCalledWith(test_.db, { key: "survey:r1", dueAt, data: { round: "r1" } }, clock.now());
  });

  it("whose time is moved to one that is past does not run twice that day", async () => {
    const { job, ran } = daily();
    const moved = daily({ at: "07:45" });
    await tick([job]);
    clock.advance(MINUTE);
    await tick([job]);
    clock.advance(HOUR);
    await tick([moved.job]);
    expect([...ran, ...moved.ran]).toHaveLength(1);
    clock.advance(DAY);
    await tick([moved.job]);
    expect(moved.ran).toEqual(["morning:maija 2026-11-25T05:45:00.000Z"]);
  });

  it("that names another's key, or the future, is not believed", async () => {
    const liar: LocalJob = { ...daily().job, name: "digest" };
    const early: LocalJob = {
      ...daily().job,
      occurrences: async (_db, { from, to }) => [
        { key: "morning:maija", dueAt: new Date(to.getTime() + 1) },
        { key: "morning:maija", dueAt: from },
      ],
    };
    await tick([liar, early]);
    clock.advance(HOUR);
    await tick([liar, early]);
    expect(await tasks()).toEqual([]);
    expect(logged.lines).toMatchObject([{ level: "error", fields: { job: "digest", error: "ForeignKey" } }]);
  });
});

describe("two processes", () => {
  it("at once do one due task once", async () => {
    for (let round = 0; round < 20; round += 1) {
      const [here, there] = [daily(), daily()];
      await tick([here.job]);
      clock.advance(DAY);
      await Promise.all([tick([here.job]), tick([there.job], { db: other })]);
      expect([...here.ran, ...there.ran]).toHaveLength(1);
    }
    expect(await sent()).toBe(20);
    expect(await tasks()).toHaveLength(20);
  });

  it("share many due tasks, none left out, none done twice", async () => {
    const keys = Array.from({ length: 30 }, (_, person) => `morning:${person}`);
    const [here, there] = [daily({ keys }), daily({ keys })];
    await tick([here.job]);
    clock.advance(HOUR);
    const counts = await Promise.all([tick([here.job]), tick([there.job], { db: other })]);
    expect(counts[0]! + counts[1]!).toBe(30);
    expect(new Set([...here.ran, ...there.ran]).size).toBe(30);
    expect(await test_.db.task.count({ where: { state: "done", attempts: 1 } })).toBe(30);
  });

  it("that start together on a new database agree on when it began", async () => {
    const { job, ran } = daily();
    await Promise.all(Array.from({ length: 4 }, (_, n) => tick([job], { db: n % 2 ? other : test_.db })));
    clock.advance(MINUTE);
    await Promise.all(Array.from({ length: 4 }, (_, n) => tick([job], { db: n % 2 ? other : test_.db })));
    expect(ran).toHaveLength(1);
  });

  it("whose clocks differ do each once", async () => {
    const { job, ran } = daily({ at: "08:00" });
    const behind = createFakeClock(new Date(START.getTime() - 20_000));
    await tick([job]);
    for (let minute = 0; minute < 5; minute += 1) {
      clock.advance(MINUTE);
      behind.advance(MINUTE);
      await tick([job]);
      await tick([job], { db: other, clock: behind });
    }
    expect(ran).toHaveLength(1);
  });
});

describe("a process that died", () => {
  const note = async (dueAt: Date) => {
    await noteTasks(
      test_.db,
      { due: [{ key: "morning:maija", dueAt }], late: [], begun: ["morning"], looked: [] },
      dueAt,
    );
    return { key: "morning:maija", dueAt };
  };
  const DUE = new Date("2026-11-24T06:00:00Z");

  it("in the middle of a task: the lease runs out, and another takes it over", async () => {
    const { job, ran } = daily();
    clock.advance(MINUTE);
    await claimTask(test_.db, await note(DUE), clock.now());
    clock.advance(LEASE_MS - 1);
    await tick([job]);
    expect(ran).toEqual([]);
    clock.advance(1);
    await tick([job]);
    expect(ran).toHaveLength(1);
    expect(await tasks()).toMatchObject([{ state: "done", attempts: 2 }]);
  });

  it("after it noted what is due, before it began: the next look does it", async () => {
    const { job, ran } = daily();
    clock.advance(MINUTE);
    await note(DUE);
    await tick([job]);
    expect(ran).toHaveLength(1);
  });

  it("before it noted anything: the next look finds it", async () => {
    const { job, ran } = daily();
    await tick([job]);
    clock.advance(MINUTE);
    const dies: LocalJob = { ...job, occurrences: () => Promise.reject(new Error("killed here")) };
    await tick([dies]);
    clock.advance(HOUR);
    await tick([job]);
    expect(ran).toEqual(["morning:maija 2026-11-24T06:00:00.000Z"]);
  });

  it("only slept: what was taken over meanwhile is not its own any more", async () => {
    const occurrence = await note(DUE);
    const slow = (await claimTask(test_.db, occurrence, DUE))!;
    const later = new Date(DUE.getTime() + LEASE_MS);
    const quick = (await claimTask(other, occurrence, later))!;
    expect(await renewLease(test_.db, slow, later)).toBe(false);
    expect(await finishTask(test_.db, slow, later)).toBe(false);
    expect(await tasks()).toMatchObject([{ state: "running", attempts: 2 }]);
    expect(await finishTask(other, quick, later)).toBe(true);
    expect(await finishTask(other, quick, later)).toBe(false);
  });

  it("again and again over the same task: it is given up and the rest goes on", async () => {
    const { job, ran } = daily();
    const occurrence = await note(DUE);
    for (let times = 0; times < MOST_ATTEMPTS; times += 1)
      await claimTask(test_.db, occurrence, new Date(DUE.getTime() + times * LEASE_MS));
    clock.advance(HOUR);
    await tick([job]);
    expect(ran).toEqual([]);
    expect(await tasks()).toMatchObject([{ state: "failed", attempts: MOST_ATTEMPTS }]);
    expect(logged.lines.at(-1)).toMatchObject({ level: "error", fields: { task: "morning:maija" } });
    clock.advance(DAY);
    await tick([job]);
    expect(ran).toEqual(["morning:maija 2026-11-25T06:00:00.000Z"]);
  });

  it("and whose task is no longer due, since the coach is away after all: it is skipped", async () => {
    await note(DUE);
    const away: LocalJob = { ...daily().job, occurrences: async () => [] };
    clock.advance(HOUR);
    await tick([away]);
    expect(await tasks()).toMatchObject([{ state: "skipped", attempts: 0 }]);
    expect(await sent()).toBe(0);
  });
});

describe("after downtime", () => {
  it("of three days a coalescing job runs once, for the newest", async () => {
    const { job, ran } = daily();
    await tick([job]);
    clock.advance(3 * DAY + HOUR);
    await tick([job]);
    await tick([job]);
    expect(ran).toEqual(["morning:maija 2026-11-27T06:00:00.000Z"]);
    expect((await tasks()).map((task) => task.state)).toEqual(["skipped", "skipped", "skipped", "done"]);
  });

  it("a skipping job leaves out what is too late, and its next comes in time", async () => {
    const { job, ran } = daily({ late: { type: "skip", within: HOUR } });
    await tick([job]);
    clock.advance(3 * DAY + 3 * HOUR);
    await tick([job]);
    expect(ran).toEqual([]);
    await hours(24, [job]);
    expect(ran).toEqual(["morning:maija 2026-11-28T06:00:00.000Z"]);
  });

  it("of a month no more than a week is looked back", async () => {
    const { job, ran } = daily({ late: { type: "skip", within: 60 * DAY } });
    await tick([job]);
    clock.advance(30 * DAY);
    await tick([job]);
    expect(ran).toHaveLength(7);
  });

  it("a clock that was wrong for a while does not stop the schedule", async () => {
    const { job, ran } = daily();
    await tick([job]);
    await tick([job], { clock: createFakeClock(new Date("2031-01-01T00:00:00Z")) });
    const before = ran.length;
    clock.advance(MINUTE / 2);
    await tick([job]);
    clock.advance(DAY);
    await tick([job]);
    expect(ran.slice(before)).toEqual(["morning:maija 2026-11-24T06:00:00.000Z"]);
  });
});

describe("a job that fails", () => {
  const breaks = (times: number) => {
    let left = times;
    return async () => {
      left -= 1;
      if (left >= 0) throw new TypeError("Matti Virtanen is not a function");
    };
  };

  it("is tried again with later ticks, and does not stop the others", async () => {
    const broken = daily({ run: breaks(3) });
    const fine = daily({ name: "digest" });
    const jobs = [broken.job, fine.job];
    await tick(jobs);
    clock.advance(MINUTE);
    await tick(jobs);
    expect(fine.ran).toHaveLength(1);
    expect(broken.ran).toHaveLength(1);
    for (let minute = 0; minute < 10; minute += 1) {
      clock.advance(MINUTE);
      await tick(jobs);
    }
    expect(broken.ran).toHaveLength(4);
    expect(fine.ran).toHaveLength(1);
    expect(await sent()).toBe(2);
    expect(await tasks()).toMatchObject([
      { jobKey: "digest:maija", attempts: 1 },
      { jobKey: "morning:maija", state: "done", attempts: 4, lastError: null },
    ]);
  });

  it("for good is given up after ten attempts within the hour, with the error's name and nothing else", async () => {
    const { job, ran } = daily({ run: breaks(1000) });
    await tick([job]);
    for (let minute = 0; minute < 60; minute += 1) {
      clock.advance(MINUTE);
      await tick([job]);
    }
    expect(ran).toHaveLength(MOST_ATTEMPTS);
    expect(await tasks()).toMatchObject([{ state: "failed", attempts: MOST_ATTEMPTS, lastError: "TypeError" }]);
    expect(logged.lines.filter((line) => line.level === "error")).toHaveLength(1);
    expect(JSON.stringify(logged.lines)).not.toContain("Matti");
  });

  it("in what is due leaves its own time untouched, and the others run", async () => {
    const broken: LocalJob = { ...daily({ name: "digest" }).job, occurrences: () => Promise.reject(new Error("no")) };
    const fine = daily();
    await tick([broken, fine.job]);
    clock.advance(MINUTE);
    await tick([broken, fine.job]);
    expect(fine.ran).toHaveLength(1);
  });

  it("without a promise fails the same way", async () => {
    const job: LocalJob = {
      ...daily().job,
      run: () => {
        throw new RangeError("at once");
      },
    };
    await tick([job]);
    clock.advance(MINUTE);
    await tick([job]);
    expect(await tasks()).toMatchObject([{ state: "running", lastError: "RangeError" }]);
  });
});

describe("a long run", () => {
  /** A job that runs until it is let go, or for good. */
  function slow() {
    let letGo: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let end: () => void = () => undefined;
    const made = daily({
      run: () => {
        letGo();
        return new Promise<void>((resolve) => {
          end = resolve;
        });
      },
    });
    return { ...made, begun, end: () => end() };
  }
  const until = async (isSo: () => Promise<boolean>) => {
    for (let tries = 0; tries < 200 && !(await isSo()); tries += 1)
      await new Promise((resolve) => setImmediate(resolve));
  };
  const leaseIsAfter = (time: number) => async () => ((await tasks())[0]?.leaseUntil.getTime() ?? 0) > time;

  it("keeps its lease, so that nobody takes it over", async () => {
    const { job, ran, begun, end } = slow();
    const { job: same, ran: taken } = daily();
    await tick([job]);
    clock.advance(MINUTE);
    const running = tick([job]);
    await begun;
    for (let part = 0; part < 6; part += 1) {
      clock.advance(LEASE_MS / 3);
      await until(leaseIsAfter(clock.now().getTime() + LEASE_MS - 1));
      await tick([same], { db: other });
    }
    end();
    await running;
    expect(ran).toHaveLength(1);
    expect(taken).toEqual([]);
    expect(await tasks()).toMatchObject([{ state: "done", attempts: 1 }]);
  });

  it("without end is taken for stuck after ten minutes, and the rest goes on", async () => {
    const { job, begun } = slow();
    const fine = daily({ name: "digest", at: "08:01" });
    await tick([job, fine.job]);
    clock.advance(2 * MINUTE);
    const running = tick([job, fine.job]);
    await begun;
    for (let part = 0; part < 15; part += 1) {
      clock.advance(LEASE_MS / 3);
      await until(leaseIsAfter(clock.now().getTime() + LEASE_MS - 1));
    }
    await running;
    expect(fine.ran).toHaveLength(1);
    expect((await tasks())[0]).toMatchObject({ state: "running", lastError: "RunTooLong" });
  });

  it("is given back when the process is told to end, and the next process does it at once", async () => {
    const { job, begun } = slow();
    const later = daily({ name: "digest", at: "08:01" });
    const stopping = new AbortController();
    await tick([job, later.job]);
    clock.advance(2 * MINUTE);
    const running = tick([job, later.job], { stopping: stopping.signal });
    await begun;
    stopping.abort();
    await new Promise((resolve) => setImmediate(resolve));
    clock.advance(10_000);
    await running;
    expect(later.ran).toEqual([]);
    const next = daily();
    await tick([next.job, later.job], { db: other });
    expect(next.ran).toHaveLength(1);
    expect(later.ran).toHaveLength(1);
  });

  it("that ends in time is finished before the process ends", async () => {
    const { job, begun, end } = slow();
    const stopping = new AbortController();
    await tick([job]);
    clock.advance(MINUTE);
    const running = tick([job], { stopping: stopping.signal });
    await begun;
    stopping.abort();
    end();
    await running;
    expect(await tasks()).toMatchObject([{ state: "done", attempts: 1 }]);
  });
});

describe("days on which the clocks change", () => {
  test.each([
    ["2026-10-25", "03:30", HELSINKI],
    ["2026-10-25", "02:30", HELSINKI],
    ["2027-03-28", "03:30", HELSINKI],
    ["2027-03-28", "02:30", HELSINKI],
    ["2027-10-31", "03:30", HELSINKI],
    ["2027-03-28", "02:30", "Europe/Stockholm"],
    ["2028-02-29", "03:30", HELSINKI],
  ])("on %s a job at %s in %s runs once, as on the day before and after", async (date, at, timeZone) => {
    const noonBefore = new Date(Date.parse(`${date}T10:00:00Z`) - 2 * DAY);
    clock = createFakeClock(noonBefore);
    const { job, ran } = daily({ at, timeZone });
    await tick([job]);
    for (let half = 0; half < 2 * 72; half += 1) {
      clock.advance(HOUR / 2);
      await tick([job]);
    }
    expect(ran).toHaveLength(3);
    expect(await sent()).toBe(3);
  });
});

describe("the rows of the schedule", () => {
  it("cost two statements a tick when nothing is due", async () => {
    const jobs = [daily().job, daily({ name: "digest" }).job, createPruneJob(HELSINKI)];
    await tick(jobs);
    const statements: string[] = [];
    const counted = new Proxy(test_.db, {
      get(target, name) {
        statements.push(String(name));
        const found = Reflect.get(target, name);
        return typeof found === "function" ? found.bind(target) : found;
      },
    });
    clock.advance(MINUTE / 2);
    await tick(jobs, { db: counted });
    expect(statements).toEqual(["$queryRaw", "$executeRaw"]);
  });

  it("are pruned at night after 60 days; the marks stay, and what is being done", async () => {
    const { job } = daily();
    const prune = createPruneJob(HELSINKI);
    const old = (jobKey: string, state: "done" | "skipped" | "failed", days: number) => ({
      jobKey,
      dueAt: new Date(START.getTime() - days * DAY),
      state,
      leaseUntil: new Date(START.getTime() - days * DAY),
      doneAt: new Date(START.getTime() - days * DAY),
    });
    await tick([job, prune]);
    await test_.db.task.createMany({
      data: [
        old("morning:a", "done", 62),
        old("morning:b", "skipped", 62),
        old("morning:c", "failed", 61),
        old("morning:d", "done", 59),
        { ...old("gone_job", "done", 70), state: "running", doneAt: null },
        { ...old("running_job", "done", 1), state: "running", doneAt: null },
      ],
    });
    await hours(24, [job, prune]);
    const keys = (await tasks()).map((task) => task.jobKey);
    expect(keys.sort()).toEqual(["morning:d", "morning:maija", "prune_tasks", "running_job"]);
    const { marks } = await readTasks(test_.db, ["morning", "prune_tasks"], clock.now());
    expect([...marks.keys()].sort()).toEqual(["morning", "prune_tasks"]);
  });
});
