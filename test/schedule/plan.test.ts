import fc from "fast-check";
import type { Lateness, Occurrence } from "../../bot/schedule/local-job";
import { MOST_ATTEMPTS, type Pending, planJob } from "../../bot/schedule/plan";

const HOUR = 3600_000;
const NOW = new Date("2026-11-24T08:00:00Z");
const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR);
const morning = (hours: number, key = "morning:maija"): Occurrence => ({ key, dueAt: ago(hours) });
const pending = (hours: number, more: Partial<Pending> = {}): Pending => ({
  key: "morning:maija",
  dueAt: ago(hours),
  attempts: 1,
  lastError: null,
  ...more,
});
const SKIP: Lateness = { type: "skip", within: HOUR };
const COALESCE: Lateness = { type: "coalesce", within: 24 * HOUR };
const plan = (late: Lateness, occurrences: Occurrence[], waiting: Pending[] = [], since = ago(100)) =>
  planJob(late, occurrences, waiting, { since, now: NOW });

test("what has just become due runs", () => {
  expect(plan(SKIP, [morning(0)])).toEqual({ run: [morning(0)], due: [morning(0)], late: [], over: [] });
});

test("a skipping job does each that is still worth it, and none that is not", () => {
  const { run, late } = plan(SKIP, [morning(3), morning(0.9), morning(0.5)]);
  expect(run).toEqual([morning(0.9), morning(0.5)]);
  expect(late).toEqual([morning(3)]);
});

test("of three mornings that were missed a coalescing job does the newest, each person's own", () => {
  const missed = [morning(48), morning(24), morning(0), morning(30, "morning:pekka"), morning(6, "morning:pekka")];
  const { run, late } = plan(COALESCE, missed);
  expect(run).toEqual([morning(6, "morning:pekka"), morning(0)]);
  expect(late).toEqual([morning(48), morning(24), morning(30, "morning:pekka")]);
});

test("a coalescing job does not even do the newest when that is too late", () => {
  expect(plan(COALESCE, [morning(60), morning(30)])).toMatchObject({ run: [], late: [morning(60), morning(30)] });
});

test("what was looked at before is not looked at again, unless it is pending", () => {
  expect(plan(COALESCE, [morning(2)], [], ago(1)).run).toEqual([]);
  expect(plan(COALESCE, [morning(2)], [pending(2)], ago(1))).toEqual({
    run: [morning(2)],
    due: [],
    late: [],
    over: [],
  });
});

test.each([
  ["too late by now, after a crash", COALESCE, [morning(25)], pending(25), "skipped"],
  ["too late by now, after errors", COALESCE, [morning(25)], pending(25, { lastError: "TypeError" }), "failed"],
  ["no longer due: the coach is away after all", COALESCE, [], pending(2), "skipped"],
  ["followed by a newer one, which may be done already", COALESCE, [morning(20), morning(0)], pending(20), "skipped"],
  ["begun ten times without an end", SKIP, [morning(0.5)], pending(0.5, { attempts: MOST_ATTEMPTS }), "failed"],
])("a pending one is given up when it is %s", (_, late, occurrences, task, state) => {
  expect(plan(late, occurrences, [task], ago(0.1)).over).toEqual([{ task, state }]);
});

test("a pending one of a skipping job does not mind a newer one", () => {
  const { run, over } = plan(SKIP, [morning(0.5), morning(0)], [pending(0.5)], ago(0.1));
  expect(run).toEqual([morning(0.5), morning(0)]);
  expect(over).toEqual([]);
});

test("an occurrence named twice is one", () => {
  expect(plan(SKIP, [morning(0), morning(0)]).run).toEqual([morning(0)]);
});

test("each occurrence is done or not, once, whatever was missed and left over", () => {
  const hours = fc.integer({ min: 0, max: 200 });
  const key = fc.constantFrom("morning:maija", "morning:pekka");
  fc.assert(
    fc.property(
      fc.constantFrom<Lateness>(SKIP, COALESCE, { type: "coalesce", within: 300 * HOUR }),
      fc.array(fc.tuple(hours, key)),
      fc.uniqueArray(fc.tuple(hours, key, fc.integer({ min: 0, max: 12 })), { selector: ([h, k]) => `${k}${h}` }),
      hours,
      (late, due, left, mark) => {
        const occurrences = due.map(([h, k]) => morning(h, k));
        const waiting = left.map(([h, k, attempts]) => pending(h, { key: k, attempts }));
        const found = planJob(late, occurrences, waiting, { since: ago(mark), now: NOW });
        const name = (one: { key: string; dueAt: Date }) => `${one.key} ${one.dueAt.toISOString()}`;
        const isWaiting = new Set(waiting.map(name));
        const fresh = new Set(occurrences.filter((one) => one.dueAt > ago(mark)).map(name));
        for (const one of isWaiting) fresh.delete(one);

        expect([...found.due, ...found.late].map(name).sort()).toEqual([...fresh].sort());
        const again = found.run.filter((one) => isWaiting.has(name(one)));
        expect([...again, ...found.over.map((one) => one.task)].map(name).sort()).toEqual([...isWaiting].sort());
        expect(found.run.length).toBe(again.length + found.due.length);
        for (const one of found.run) expect(NOW.getTime() - one.dueAt.getTime()).toBeLessThanOrEqual(late.within);
        if (late.type === "coalesce") {
          expect(new Set(found.run.map((one) => one.key)).size).toBe(found.run.length);
          for (const one of found.run)
            for (const other of occurrences) expect(other.key === one.key && other.dueAt > one.dueAt).toBe(false);
        }
      },
    ),
  );
});
