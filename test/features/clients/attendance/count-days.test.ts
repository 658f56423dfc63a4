import fc from "fast-check";
import {
  type AgreedPeriod,
  agreedWorkdays,
  isExpected,
  isFinnishHoliday,
  shift,
  withoutPauses,
} from "../../../../bot/features/clients/attendance/agreed-days";
import { countDays, type DayMark } from "../../../../bot/features/clients/attendance/count-days";
import { REASONS } from "../../../../bot/features/clients/attendance/model";

const period = (from: string, to: string, daysPerWeek: number | null = 5): AgreedPeriod => ({
  clientId: "matti",
  place: "workshop",
  from,
  to,
  daysPerWeek,
});
const november = { from: "2026-11-02", to: "2026-11-29" };

test("five days a week are Monday to Friday", () => {
  const days = agreedWorkdays([period("2026-11-01", "2026-11-30")], november, new Set(), isFinnishHoliday);
  expect(days).toHaveLength(20);
  expect(days.slice(0, 6)).toEqual([
    "2026-11-02",
    "2026-11-03",
    "2026-11-04",
    "2026-11-05",
    "2026-11-06",
    "2026-11-09",
  ]);
});

test("three days a week: three of each week, first those that were marked", () => {
  const days = agreedWorkdays(
    [period("2026-11-01", "2026-11-30", 3)],
    { from: "2026-11-02", to: "2026-11-06" },
    new Set(["2026-11-05", "2026-11-06"]),
    isFinnishHoliday,
  );
  expect(days).toEqual(["2026-11-02", "2026-11-05", "2026-11-06"]);
});

test("a public holiday is nobody's agreed day", () => {
  const christmas = { from: "2026-12-21", to: "2026-12-27" };
  const days = agreedWorkdays([period("2026-12-01", "2026-12-31")], christmas, new Set(), isFinnishHoliday);
  expect(days).toEqual(["2026-12-21", "2026-12-22", "2026-12-23"]);
});

test("two agreements at once do not make two days of one", () => {
  const both = [period("2026-11-02", "2026-11-06", 3), period("2026-11-02", "2026-11-06", 5)];
  expect(agreedWorkdays(both, november, new Set(), isFinnishHoliday)).toHaveLength(5);
});

test("18 present and 2 sick of 20 agreed; a Saturday stands apart", () => {
  const days = agreedWorkdays([period("2026-11-01", "2026-11-30")], november, new Set(), isFinnishHoliday);
  const marks = days.map(
    (day, n): DayMark =>
      n < 18 ? { day, presence: "present", reason: null } : { day, presence: "absent", reason: "sick" },
  );
  const count = countDays(
    [period("2026-11-01", "2026-11-30")],
    [...marks, { day: "2026-11-07", presence: "present", reason: null }],
    november,
    isFinnishHoliday,
  );
  expect(count).toEqual({
    agreed: 20,
    present: 18,
    absent: 2,
    unmarked: 0,
    extra: 1,
    reasons: { sick: 2, agreed: 0, unexcused: 0, other: 0, none: 0 },
  });
});

const day = fc.integer({ min: 0, max: 120 }).map((n) => shift("2026-09-01", n));
const periods = fc.array(
  fc
    .tuple(day, fc.integer({ min: 0, max: 60 }), fc.option(fc.integer({ min: 1, max: 7 })))
    .map(([from, days, perWeek]) => period(from, shift(from, days), perWeek)),
  { maxLength: 4 },
);
const marks = fc.uniqueArray(
  fc.tuple(day, fc.boolean(), fc.option(fc.constantFrom(...REASONS))).map(
    ([on, isPresent, reason]): DayMark => ({
      day: on,
      presence: isPresent ? "present" : "absent",
      reason: isPresent ? null : reason,
    }),
  ),
  { selector: (mark) => mark.day, maxLength: 60 },
);
const range = fc.tuple(day, fc.integer({ min: 0, max: 60 })).map(([from, days]) => ({ from, to: shift(from, days) }));

test("present, absent and unmarked are the agreed days; the reasons are the absences; extra days are present ones beside them", () => {
  fc.assert(
    fc.property(periods, marks, range, (agreements, said, within) => {
      const count = countDays(agreements, said, within, isFinnishHoliday);
      const present = said.filter(
        (mark) => mark.presence === "present" && mark.day >= within.from && mark.day <= within.to,
      );
      expect(count.present + count.absent + count.unmarked).toBe(count.agreed);
      expect(Object.values(count.reasons).reduce((sum, n) => sum + n, 0)).toBe(count.absent);
      expect(count.present + count.extra).toBe(present.length);
    }),
  );
});

test("no week has more agreed days than agreed on, and each is within an agreement", () => {
  fc.assert(
    fc.property(periods, marks, range, (agreements, said, within) => {
      const days = agreedWorkdays(agreements, within, new Set(said.map((mark) => mark.day)), isFinnishHoliday);
      expect(new Set(days).size).toBe(days.length);
      for (const one of days) expect(isExpected(agreements, "matti", one)).toBe(true);
      const most = Math.max(0, ...agreements.map((one) => one.daysPerWeek ?? 5));
      const weeks = new Map<number, number>();
      for (const one of days) {
        const week = Math.floor((Date.parse(one) / 86_400_000 + 3) / 7);
        weeks.set(week, (weeks.get(week) ?? 0) + 1);
      }
      for (const count of weeks.values()) expect(count).toBeLessThanOrEqual(most);
    }),
  );
});

test("a pause takes its days out of an agreement, and no others", () => {
  fc.assert(
    fc.property(periods, day, fc.option(fc.integer({ min: 0, max: 40 })), day, (agreements, from, length, asked) => {
      const to = length === null ? null : shift(from, length);
      const left = withoutPauses(agreements, [{ clientId: "matti", from, to }]);
      const isPaused = from <= asked && (to === null || asked <= to);
      expect(isExpected(left, "matti", asked)).toBe(!isPaused && isExpected(agreements, "matti", asked));
    }),
  );
});
