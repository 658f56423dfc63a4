import { Temporal } from "temporal-polyfill";
import { inThePast } from "../../../../bot/features/feedback/results/asked-for";

/** Which time results are asked of. Tuesday 24 November 2026. */

const TODAY = Temporal.PlainDate.from("2026-11-24");

test.each([
  ["the coming January is the one of this year", "2027-01-01", "2027-01-31", "2026-01-01", "2026-01-31"],
  ["the coming December is that of last year", "2026-12-01", "2026-12-31", "2025-12-01", "2025-12-31"],
  ["February keeps its last day", "2029-02-01", "2029-02-28", "2026-02-01", "2026-02-28"],
  ["of a leap year too", "2028-02-01", "2028-02-29", "2026-02-01", "2026-02-28"],
  ["this month, though it is not over", "2026-11-01", "2026-11-30", "2026-11-01", "2026-11-30"],
  ["today", "2026-11-24", "2026-11-24", "2026-11-24", "2026-11-24"],
])("%s", (_, from, to, first, last) => {
  expect(inThePast({ from, to, employer: "e" }, TODAY)).toEqual({ from: first, to: last, employer: "e" });
});

test("February of the leap year is whole when asked a year ahead of it", () => {
  const { to } = inThePast(
    { from: "2029-02-01", to: "2029-02-28", employer: null },
    Temporal.PlainDate.from("2028-06-01"),
  );
  expect(to).toBe("2028-02-29");
});

test("all the time is all the time", () => {
  expect(inThePast({ from: null, to: null, employer: null }, TODAY)).toEqual({ from: null, to: null, employer: null });
});
