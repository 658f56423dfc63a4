import fc from "fast-check";
import { countTrialDays } from "../../../../bot/features/clients/path/days";
import {
  type Agreement,
  foldPath,
  lastDayOf,
  type Pause,
  type ToldFact,
} from "../../../../bot/features/clients/path/fold-path";
import { introduction, pause, placement, resume, workshop } from "./facts";

const count = (facts: ToldFact[], today: string) => {
  const path = foldPath(facts, null, today);
  return countTrialDays(path.agreements, path.pauses, today, 6);
};

test.each([
  ["none before any agreement", [introduction("2026-09-01")], "2026-09-10", { used: 0, agreed: 0, inAll: 0, left: 0 }],
  [
    "the first day is one day",
    [workshop("2026-09-01", "2026-09-30")],
    "2026-09-01",
    { used: 1, agreed: 30, inAll: 181, left: 180 },
  ],
  [
    "not before it begins",
    [workshop("2026-09-10", "2026-10-09")],
    "2026-09-09",
    { used: 0, agreed: 30, inAll: 181, left: 181 },
  ],
  [
    "a change of place goes on without a gap",
    [workshop("2026-09-01", "2026-09-30"), placement("2026-09-15", "2026-10-14")],
    "2026-10-31",
    { used: 44, agreed: 44, inAll: 181, left: 137 },
  ],
  [
    "days between agreements are not used",
    [workshop("2026-09-01", "2026-09-10"), placement("2026-09-21", "2026-09-30")],
    "2026-10-31",
    { used: 20, agreed: 20, inAll: 181, left: 161 },
  ],
  [
    "a break is not used",
    [workshop("2026-09-01", "2026-09-30"), pause("2026-09-10"), resume("2026-09-15")],
    "2026-09-30",
    { used: 25, agreed: 25, inAll: 181, left: 156 },
  ],
  [
    "a break that goes on",
    [workshop("2026-09-01", "2026-09-30"), pause("2026-09-10")],
    "2026-09-30",
    { used: 9, agreed: 9, inAll: 181, left: 172 },
  ],
])("%s", (_, facts, today, expected) => {
  expect(count(facts, today)).toEqual(expected);
});

test("an unbroken trial of six months is exactly used up on its last day, whatever the month", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1500 }), (n) => {
      const from = new Date(Date.UTC(2024, 0, 1 + n));
      const start = from.toISOString().slice(0, 10);
      const end = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 6, from.getUTCDate()));
      // 31 August + 6 months is the last of February, not early March.
      if (end.getUTCDate() !== from.getUTCDate()) return;
      const last = new Date(end.getTime() - 86_400_000).toISOString().slice(0, 10);
      expect(count([workshop(start, last)], last)).toMatchObject({ left: 0 });
    }),
  );
});

describe("against counting day by day", () => {
  const number = fc.integer({ min: 0, max: 300 });
  const dayOf = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
  const span = fc.tuple(number, fc.integer({ min: 0, max: 90 }));
  const agreements = fc.array(span, { minLength: 1, maxLength: 8 }).map((spans) =>
    spans.map(
      ([from, length], n): Agreement => ({
        id: String(n),
        place: "workshop",
        employerId: null,
        startsOn: dayOf(from),
        endsOn: dayOf(from + length),
        endedOn: null,
        endReason: null,
        tasks: null,
        daysPerWeek: null,
        hoursPerDay: null,
        supervisor: null,
        contactEveryDays: null,
        specialNeeds: null,
        accepted: [],
        toldAt: n,
      }),
    ),
  );
  /** Breaks follow each other, as the path makes them. */
  const pauses = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 30 })), { maxLength: 5 })
    .map((gaps) => {
      let at = 0;
      return gaps.map(([gap, length]): Pause => {
        const from = at + gap;
        at = from + length + 1;
        return { from: dayOf(from), to: dayOf(from + length) };
      });
    });

  test("the days are the same, also of agreements that overlap", () => {
    fc.assert(
      fc.property(agreements, pauses, number, (some, breaks, n) => {
        const today = dayOf(n);
        let used = 0;
        for (let at = 0; at <= n; at += 1) {
          const day = dayOf(at);
          const held = some.some((agreement) => agreement.startsOn <= day && day <= lastDayOf(agreement));
          const away = breaks.some(({ from, to }) => from <= day && day <= to!);
          if (held && !away) used += 1;
        }
        const days = countTrialDays(some, breaks, today, 6);
        expect(days.used).toBe(used);
        expect(days.left).toBe(Math.max(0, days.inAll - used));
        expect(days.agreed).toBeGreaterThanOrEqual(days.used);
      }),
    );
  });
});
