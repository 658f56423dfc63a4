import { Temporal } from "temporal-polyfill";
import { reminderDue, type Sent } from "../../../../bot/features/feedback/delivery/plan-reminder";

const HELSINKI = "Europe/Helsinki";
const sent = (step: number, settledAt: string | null, state: Sent["state"] = "handed_over"): Sent => ({
  step,
  state,
  settledAt: settledAt === null ? null : new Date(settledAt),
});
const on = (day: string, deliveries: Sent[], days = [5, 12]) =>
  reminderDue(deliveries, days, Temporal.PlainDate.from(day), HELSINKI);

describe("days are counted from the local day on which the invitation left", () => {
  test.each([
    // Tuesday, ten in the morning.
    ["2026-11-24T08:00:00Z", "2026-11-28", null],
    ["2026-11-24T08:00:00Z", "2026-11-29", 1],
    // 23:30 UTC is the next day in Finland.
    ["2026-11-24T23:30:00Z", "2026-11-29", null],
    ["2026-11-24T23:30:00Z", "2026-11-30", 1],
    // Over the clocks' going back (25 October) and forward (28 March): days stay days.
    ["2026-10-22T20:30:00Z", "2026-10-26", null],
    ["2026-10-22T20:30:00Z", "2026-10-27", 1],
    ["2027-03-25T21:30:00Z", "2027-03-29", null],
    ["2027-03-25T21:30:00Z", "2027-03-30", 1],
    // Over the turn of the year.
    ["2026-12-29T08:00:00Z", "2027-01-03", 1],
  ] as const)("left %s, looked at on %s: %j", (left, day, expected) => {
    expect(on(day, [sent(0, left)])).toBe(expected);
  });
});

test("the second comes after its days, and no third", () => {
  const first = [sent(0, "2026-11-24T08:00:00Z"), sent(1, "2026-11-30T08:00:00Z")];
  expect(on("2026-12-06", first)).toBeNull();
  expect(on("2026-12-07", first)).toBe(2);
  expect(on("2027-01-07", [...first, sent(2, "2026-12-07T08:00:00Z")])).toBeNull();
});

test("when the first came late, the second keeps its distance", () => {
  const late = [sent(0, "2026-11-24T08:00:00Z"), sent(1, "2026-12-05T08:00:00Z")];
  expect(on("2026-12-11", late)).toBeNull();
  expect(on("2026-12-12", late)).toBe(2);
});

test.each<[string, Sent[], number[], 1 | 2 | null]>([
  ["no reminders are wanted", [sent(0, "2026-11-01T08:00:00Z")], [], null],
  ["one is wanted", [sent(0, "2026-11-01T08:00:00Z")], [5], 1],
  ["one is wanted and was sent", [sent(0, "2026-11-01T08:00:00Z"), sent(1, "2026-11-06T08:00:00Z")], [5], null],
  ["it perhaps arrived", [sent(0, "2026-11-01T08:00:00Z", "unknown")], [5, 12], 1],
  ["it failed", [sent(0, "2026-11-01T08:00:00Z", "unreachable")], [5, 12], null],
  ["it has not left", [sent(0, null, "queued")], [5, 12], null],
  ["it was taken back", [sent(0, "2026-11-01T08:00:00Z", "cancelled")], [5, 12], null],
  ["the first reminder waits", [sent(0, "2026-11-01T08:00:00Z"), sent(1, null, "queued")], [5, 12], null],
  [
    "the first reminder failed",
    [sent(0, "2026-11-01T08:00:00Z"), sent(1, "2026-11-06T08:00:00Z", "unreachable")],
    [5, 12],
    null,
  ],
  [
    "the first reminder perhaps arrived",
    [sent(0, "2026-11-01T08:00:00Z"), sent(1, "2026-11-06T08:00:00Z", "unknown")],
    [5, 12],
    2,
  ],
  ["nothing was ever sent (a link, a code)", [], [5, 12], null],
])("%s", (_, deliveries, days, expected) => {
  expect(on("2026-11-24", deliveries, days)).toBe(expected);
});
