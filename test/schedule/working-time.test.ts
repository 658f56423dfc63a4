import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import {
  dailyAt,
  isQuiet,
  isWorkingDay,
  localInstant,
  nextAllowed,
  nextWorkingDay,
  type WorkingTime,
} from "../../bot/schedule/working-time";

const HELSINKI = "Europe/Helsinki";
const day = (date: string) => Temporal.PlainDate.from(date);
const EVERY_WEEKDAY = { workingDays: [], absences: [] };
const OFFICE: WorkingTime = { ...EVERY_WEEKDAY, timeZone: HELSINKI, quietFrom: "17:00", quietTo: "07:30" };

describe("a working day", () => {
  test.each([
    ["an ordinary Tuesday", "2026-11-24", EVERY_WEEKDAY, true],
    ["a Saturday", "2026-11-28", EVERY_WEEKDAY, false],
    ["a Saturday of one who works on Saturdays", "2026-11-28", { workingDays: [6], absences: [] }, true],
    ["a Tuesday of one who works Mondays and Thursdays", "2026-11-24", { workingDays: [1, 4], absences: [] }, false],
    ["Good Friday", "2027-03-26", EVERY_WEEKDAY, false],
    ["Midsummer Eve", "2027-06-25", EVERY_WEEKDAY, false],
    ["Christmas Eve", "2026-12-24", EVERY_WEEKDAY, false],
    ["New Year's Eve", "2026-12-31", EVERY_WEEKDAY, true],
    [
      "the first day of a holiday",
      "2026-12-22",
      { workingDays: [], absences: [{ from: "2026-12-22", to: "2027-01-07" }] },
      false,
    ],
    ["its last day", "2027-01-07", { workingDays: [], absences: [{ from: "2026-12-22", to: "2027-01-07" }] }, false],
    ["the day after", "2027-01-08", { workingDays: [], absences: [{ from: "2026-12-22", to: "2027-01-07" }] }, true],
    ["leap day", "2028-02-29", EVERY_WEEKDAY, true],
  ])("%s", (_, date, rule, expected) => {
    expect(isWorkingDay(day(date), rule)).toBe(expected);
  });

  test.each([
    ["after Friday comes Monday", "2026-11-27", EVERY_WEEKDAY, "2026-11-30"],
    ["after Maundy Thursday the Tuesday after Easter", "2027-03-25", EVERY_WEEKDAY, "2027-03-30"],
    ["after the eve of Christmas Eve the Monday after", "2026-12-23", EVERY_WEEKDAY, "2026-12-28"],
    ["after 28 February of a leap year the 29th", "2028-02-28", EVERY_WEEKDAY, "2028-02-29"],
    [
      "over an absence",
      "2026-11-24",
      { workingDays: [1, 3], absences: [{ from: "2026-11-25", to: "2026-12-01" }] },
      "2026-12-02",
    ],
    [
      "never, in an absence without end",
      "2026-11-24",
      { workingDays: [], absences: [{ from: "2026-11-25", to: "9999-12-31" }] },
      null,
    ],
    ["never, on weekdays that do not exist", "2026-11-24", { workingDays: [9], absences: [] }, null],
  ])("%s", (_, date, rule, expected) => {
    expect(nextWorkingDay(day(date), rule)?.toString() ?? null).toBe(expected);
  });
});

describe("a local time", () => {
  test.each([
    ["in winter", "2026-11-24", "08:00", HELSINKI, "2026-11-24T06:00:00.000Z"],
    ["in summer", "2026-07-01", "08:00", HELSINKI, "2026-07-01T05:00:00.000Z"],
    ["on leap day", "2028-02-29", "08:00", HELSINKI, "2028-02-29T06:00:00.000Z"],
    ["that comes twice is the first of the two", "2026-10-25", "03:30", HELSINKI, "2026-10-25T00:30:00.000Z"],
    ["before the clocks go back", "2026-10-25", "02:30", HELSINKI, "2026-10-24T23:30:00.000Z"],
    ["after they have gone back", "2026-10-25", "08:00", HELSINKI, "2026-10-25T06:00:00.000Z"],
    ["that comes twice, a year later", "2027-10-31", "03:30", HELSINKI, "2027-10-31T00:30:00.000Z"],
    ["that the spring leaves out comes an hour later", "2027-03-28", "03:30", HELSINKI, "2027-03-28T01:30:00.000Z"],
    ["before the jump", "2027-03-28", "02:30", HELSINKI, "2027-03-28T00:30:00.000Z"],
    ["after the jump", "2027-03-28", "08:00", HELSINKI, "2027-03-28T05:00:00.000Z"],
    [
      "left out in Stockholm an hour of the clock sooner",
      "2027-03-28",
      "02:30",
      "Europe/Stockholm",
      "2027-03-28T01:30:00.000Z",
    ],
    ["at a midnight that does not exist", "2026-09-06", "00:00", "America/Santiago", "2026-09-06T04:00:00.000Z"],
  ])("%s", (_, date, at, timeZone, expected) => {
    expect(localInstant(day(date), at, timeZone).toISOString()).toBe(expected);
  });

  test.each(["2026-10-25", "2027-03-28", "2027-10-31"])(
    "on %s each time of the day comes once, in a window cut anywhere",
    (date) => {
      for (const at of ["00:00", "02:30", "03:00", "03:30", "04:00", "23:59"]) {
        const from = localInstant(day(date).subtract({ days: 2 }), "12:00", HELSINKI);
        const to = localInstant(day(date).add({ days: 2 }), "12:00", HELSINKI);
        const found = [];
        for (let begin = from; begin < to; ) {
          const end = new Date(Math.min(begin.getTime() + 10 * 60_000, to.getTime()));
          found.push(...dailyAt({ from: begin, to: end }, at, HELSINKI));
          begin = end;
        }
        expect(found.map((one) => one.day.toString())).toEqual(
          [-1, 0, 1, 2].map((days) => {
            const noonFirst = at < "12:01" ? days : days - 1;
            return day(date).add({ days: noonFirst }).toString();
          }),
        );
      }
    },
  );

  test("a daily time is found once a day however the ticks fall, in any zone", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(HELSINKI, "America/Santiago", "Pacific/Apia", "Australia/Lord_Howe", "UTC"),
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 0, max: 1000 }),
        fc.array(fc.integer({ min: 1, max: 40 * 3600_000 }), { minLength: 1, maxLength: 20 }),
        (timeZone, minute, startDay, steps) => {
          const start = Date.UTC(2026, 0, 1 + startDay);
          const whole = { from: new Date(start), to: new Date(start + steps.reduce((sum, step) => sum + step, 0)) };
          let from = whole.from;
          const pieces = steps.flatMap((step) => {
            const window = { from, to: new Date(from.getTime() + step) };
            from = window.to;
            return dailyAt(window, clock(minute), timeZone);
          });
          const days = pieces.map((one) => one.day.toString());
          expect(days).toEqual(dailyAt(whole, clock(minute), timeZone).map((one) => one.day.toString()));
          expect(new Set(days).size).toBe(days.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("quiet hours", () => {
  test.each([
    ["17:00", "07:30", "16:59", false],
    ["17:00", "07:30", "17:00", true],
    ["17:00", "07:30", "00:00", true],
    ["17:00", "07:30", "07:29", true],
    ["17:00", "07:30", "07:30", false],
    ["12:00", "13:00", "12:30", true],
    ["12:00", "13:00", "13:00", false],
    ["12:00", "13:00", "11:59", false],
    ["08:00", "08:00", "08:00", false],
    ["00:00", "07:00", "00:00", true],
  ])("from %s to %s: at %s it is %s", (from, to, at, expected) => {
    expect(isQuiet(localInstant(day("2026-11-24"), at, HELSINKI), HELSINKI, from, to)).toBe(expected);
  });
});

describe("the next time that somebody may be written to", () => {
  test.each([
    ["now, in working hours", "2026-11-24T08:30:00.000Z", OFFICE, "2026-11-24T08:30:00.000Z"],
    ["the same morning, before half past seven", "2026-11-24T03:00:00.000Z", OFFICE, "2026-11-24T05:30:00.000Z"],
    ["the next morning, after five", "2026-11-24T15:00:00.000Z", OFFICE, "2026-11-25T05:30:00.000Z"],
    ["Monday morning, on Friday evening", "2026-11-27T16:00:00.000Z", OFFICE, "2026-11-30T05:30:00.000Z"],
    [
      "Monday's midnight where nothing is quiet",
      "2026-11-28T16:00:00.000Z",
      { ...OFFICE, quietFrom: "00:00", quietTo: "00:00" },
      "2026-11-29T22:00:00.000Z",
    ],
    [
      "the Tuesday after Easter, in summer time by then",
      "2027-03-25T16:00:00.000Z",
      OFFICE,
      "2027-03-30T04:30:00.000Z",
    ],
    ["Monday after the clocks went back", "2026-10-23T15:00:00.000Z", OFFICE, "2026-10-26T05:30:00.000Z"],
    ["leap day", "2028-02-28T16:00:00.000Z", OFFICE, "2028-02-29T05:30:00.000Z"],
    [
      "the second half past three, when the clocks have gone back",
      "2026-10-25T01:10:00.000Z",
      { ...OFFICE, workingDays: [7], quietTo: "03:30" },
      "2026-10-25T01:30:00.000Z",
    ],
    [
      "between the two",
      "2026-10-25T00:45:00.000Z",
      { ...OFFICE, workingDays: [7], quietTo: "03:30" },
      "2026-10-25T00:45:00.000Z",
    ],
    ["never", "2026-11-24T16:00:00.000Z", { ...OFFICE, absences: [{ from: "2026-01-01", to: "9999-12-31" }] }, null],
  ])("%s", (_, instant, rule, expected) => {
    expect(nextAllowed(new Date(instant), rule)?.toISOString() ?? null).toBe(expected);
  });

  test("it is never too early, always allowed, stays where it is, and nothing allowed comes before it", () => {
    const rule = fc.record({
      timeZone: fc.constantFrom(HELSINKI, "UTC", "America/Santiago"),
      workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
      absences: fc.array(
        fc.integer({ min: 0, max: 600 }).map((days) => ({
          from: day("2026-09-01").add({ days }).toString(),
          to: day("2026-09-01")
            .add({ days: days + 5 })
            .toString(),
        })),
        { maxLength: 3 },
      ),
      quietFrom: fc.integer({ min: 0, max: 1439 }).map(clock),
      quietTo: fc.integer({ min: 0, max: 1439 }).map(clock),
    });
    const allowed = (at: Date, it: WorkingTime) =>
      isWorkingDay(Temporal.Instant.from(at.toISOString()).toZonedDateTimeISO(it.timeZone).toPlainDate(), it) &&
      !isQuiet(at, it.timeZone, it.quietFrom, it.quietTo);
    fc.assert(
      fc.property(rule, fc.integer({ min: 0, max: 600 * 24 * 60 }), (it, minutes) => {
        const instant = new Date(Date.UTC(2026, 8, 1) + minutes * 60_000);
        const next = nextAllowed(instant, it)!;
        expect(next.getTime()).toBeGreaterThanOrEqual(instant.getTime());
        expect(allowed(next, it)).toBe(true);
        expect(nextAllowed(next, it)).toEqual(next);
        for (let at = instant.getTime(); at < next.getTime(); at += 15 * 60_000)
          // Where quiet hours end at a time that the spring leaves out, they end up to an hour later.
          if (allowed(new Date(at), it)) expect(next.getTime() - at).toBeLessThanOrEqual(3600_000);
      }),
      { numRuns: 100 },
    );
  });
});

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
