import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { earlyPhase, isoWeek } from "../../../../bot/features/clients/due/contact-cadence";
import { employerItems } from "../../../../bot/features/clients/due/employer-contact";
import { followUpDue } from "../../../../bot/features/clients/due/follow-up";
import { workTrialLimit } from "../../../../bot/features/clients/due/six-months-near";
import { weekInstants } from "../../../../bot/schedule/working-time";

const day = (text: string) => Temporal.PlainDate.from(text);

describe("the week of the contacts", () => {
  test.each([
    ["2026-11-24", "2026-W48"],
    ["2026-12-28", "2026-W53"],
    ["2026-12-31", "2026-W53"],
    ["2027-01-01", "2026-W53"],
    ["2027-01-03", "2026-W53"],
    ["2027-01-04", "2027-W01"],
    ["2024-12-30", "2025-W01"],
  ])("%s is in %s", (date, week) => expect(isoWeek(day(date))).toBe(week));

  test("New Year does not begin a new week: both days have the same instants", () => {
    const expected = { start: new Date("2026-12-27T22:00:00Z"), end: new Date("2027-01-03T22:00:00Z") };
    expect(weekInstants(day("2026-12-31"), "Europe/Helsinki")).toEqual(expected);
    expect(weekInstants(day("2027-01-01"), "Europe/Helsinki")).toEqual(expected);
  });

  test("the week of the change of clocks is an hour longer or shorter", () => {
    const hours = (date: string) => {
      const { start, end } = weekInstants(day(date), "Europe/Helsinki");
      return (end.getTime() - start.getTime()) / 3600_000;
    };
    expect([hours("2026-10-25"), hours("2027-03-28"), hours("2026-11-24")]).toEqual([169, 167, 168]);
  });

  test("eight weeks of early phase are 56 days, the starting day the first", () => {
    expect(earlyPhase(day("2026-11-24"), 8)).toEqual({ from: "2026-09-30", to: "2026-11-24" });
    expect(day("2026-09-30").until(day("2026-11-24")).days).toBe(55);
  });
});

describe("six months of work trial", () => {
  test.each([
    ["without a break", [["2026-06-01", "2026-11-30"]], "2026-12-01"],
    [
      "two agreements end to end",
      [
        ["2026-06-01", "2026-06-30"],
        ["2026-07-01", "2026-11-30"],
      ],
      "2026-12-01",
    ],
    [
      "ten days between",
      [
        ["2026-06-01", "2026-06-30"],
        ["2026-07-11", "2026-11-30"],
      ],
      "2026-12-11",
    ],
    [
      "overlapping ones leave no gap",
      [
        ["2026-06-01", "2026-08-31"],
        ["2026-07-01", "2026-07-31"],
        ["2026-09-01", "2026-11-30"],
      ],
      "2026-12-01",
    ],
    ["from the end of August to the end of February", [["2026-08-31", "2027-01-31"]], "2027-02-28"],
  ] as const)("%s", (_, agreements, limit) => {
    const stretches = agreements.map(([from, to]) => ({ from, to }));
    expect(workTrialLimit([...stretches], 6).toString()).toBe(limit);
  });

  test("a break never makes the limit come sooner", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), (length, gap) => {
        const first = day("2026-01-01");
        const end = first.add({ days: length });
        const next = end.add({ days: 1 + gap });
        const limit = workTrialLimit(
          [
            { from: first.toString(), to: end.toString() },
            { from: next.toString(), to: next.add({ days: 30 }).toString() },
          ],
          6,
        );
        expect(limit.toString()).toBe(first.add({ months: 6, days: 0 }).add({ days: gap }).toString());
      }),
    );
  });
});

describe("follow-ups after the exit", () => {
  test.each([
    ["27 days and not yet three before", "2026-11-24", false, "2026-12-21", null],
    ["on the 28th day", "2026-11-24", false, "2026-12-22", { at: "day28", day: "2026-12-22" }],
    ["the 28 days asked already", "2026-11-24", true, "2026-12-22", null],
    ["a day before the six months", "2026-11-24", true, "2027-05-23", null],
    ["six months", "2026-11-24", true, "2027-05-24", { at: "month6", day: "2027-05-24" }],
    [
      "six months, and the 28 days were never asked: past asking",
      "2026-11-24",
      false,
      "2027-05-24",
      { at: "month6", day: "2027-05-24" },
    ],
    ["from the last of August", "2026-08-31", true, "2027-02-28", { at: "month6", day: "2027-02-28" }],
  ] as const)("%s", (_, exitedOn, day28Done, seen, due) => {
    expect(followUpDue(exitedOn, day28Done, day(seen))).toEqual(due);
  });
});

test("two clients at one employer are one call for their coach", () => {
  const row = { employerId: "e", name: "K-Rauta", every: 14, lastOn: null };
  const items = employerItems(
    [
      { ...row, clientId: "c1", staffId: "s1", dueOn: "2026-11-20" },
      { ...row, clientId: "c2", staffId: "s1", dueOn: "2026-11-23" },
      { ...row, clientId: "c3", staffId: "s2", dueOn: "2026-11-24" },
    ],
    day("2026-11-24"),
  );
  expect(items.map(({ staffId, dueOn, urgency }) => [staffId, dueOn, urgency])).toEqual([
    ["s1", "2026-11-20", 1],
    ["s2", "2026-11-24", 2],
  ]);
});
