import { AGREEMENT_RULES, breachesOf } from "../../../../bot/features/clients/path/agreement-rules";
import { foldPath, type ToldFact } from "../../../../bot/features/clients/path/fold-path";
import { followUpDay, followUpDue } from "../../../../bot/features/clients/path/follow-ups";
import { OUTCOME_CODES } from "../../../../bot/features/clients/path/path-fact";
import { countsAsPlaced } from "../../../../bot/features/clients/path/placed";
import { pause, placement, resume, workshop } from "./facts";

const LIMITS = { firstMonths: 1, monthsInAll: 6, daysPerWeek: 5, leastHoursPerDay: 4, mostHoursPerDay: 8 };
const breaches = (...facts: ToldFact[]) => {
  const path = foldPath(facts, null, "2026-11-24");
  return breachesOf(path.agreements.at(-1)!, path, LIMITS);
};

test.each([
  ["a month to the day", [workshop("2026-09-01", "2026-09-30")], []],
  ["a day more than a month", [workshop("2026-09-01", "2026-10-01")], [{ rule: "first_month", limit: 30, value: 31 }]],
  ["a long month is a month", [workshop("2026-10-01", "2026-10-31")], []],
  ["the second may last longer", [workshop("2026-09-01", "2026-09-30"), placement("2026-10-01", "2026-12-31")], []],
  ["six months to the day", [workshop("2026-09-01", "2026-09-30"), placement("2026-10-01", "2027-02-28")], []],
  [
    "a day more than six months",
    [workshop("2026-09-01", "2026-09-30"), placement("2026-10-01", "2027-03-01")],
    [{ rule: "six_months", limit: 181, value: 182 }],
  ],
  [
    "a break gives its days back",
    [
      workshop("2026-09-01", "2026-09-30"),
      pause("2026-09-10"),
      resume("2026-09-11"),
      placement("2026-10-01", "2027-03-01"),
    ],
    [],
  ],
  [
    "six days a week",
    [workshop("2026-09-01", "2026-09-30", { daysPerWeek: 6 })],
    [{ rule: "days_per_week", limit: 5, value: 6 }],
  ],
  [
    "three hours a day",
    [workshop("2026-09-01", "2026-09-30", { hoursPerDay: 3.5 })],
    [{ rule: "least_hours", limit: 4, value: 3.5 }],
  ],
  [
    "nine hours a day",
    [workshop("2026-09-01", "2026-09-30", { hoursPerDay: 9 })],
    [{ rule: "most_hours", limit: 8, value: 9 }],
  ],
  ["four and eight are within", [workshop("2026-09-01", "2026-09-30", { hoursPerDay: 8, daysPerWeek: 5 })], []],
])("%s", (_, facts, expected) => {
  expect(breaches(...facts)).toEqual(expected);
});

test("every rule names its source", () => {
  for (const rule of AGREEMENT_RULES) expect(rule.source.length).toBeGreaterThan(10);
});

test("an open job and vocational study count, a subsidised job if the project says so, training in general does not", () => {
  const placed = (subsidised: boolean) => OUTCOME_CODES.filter((code) => countsAsPlaced(code, subsidised));
  expect(placed(true)).toEqual(["open_job", "subsidised_job", "self_employed", "vocational_study"]);
  expect(placed(false)).toEqual(["open_job", "self_employed", "vocational_study"]);
});

test.each([
  ["2026-11-24", "2026-12-22", "2027-05-24"],
  ["2026-08-31", "2026-09-28", "2027-02-28"],
  ["2027-08-31", "2027-09-28", "2028-02-29"],
])("left on %s: asked on %s and on %s", (exit, day28, month6) => {
  expect([followUpDay(exit, "day28"), followUpDay(exit, "month6")]).toEqual([day28, month6]);
});

test("six months on, only the second follow-up is asked for", () => {
  const outcome = {
    id: "o",
    code: "open_job" as const,
    exitedOn: "2026-01-10",
    whereTo: null,
    beginsOn: null,
    day28: null,
    month6: null,
  };
  expect(followUpDue(outcome, "2026-02-06")).toBeNull();
  expect(followUpDue(outcome, "2026-02-07")).toBe("day28");
  expect(followUpDue(outcome, "2026-07-10")).toBe("month6");
  expect(followUpDue({ ...outcome, month6: { code: "open_job", on: "2026-07-11" } }, "2026-08-01")).toBe("day28");
});
