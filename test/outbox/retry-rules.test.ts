import fc from "fast-check";
import { decideNext, type Sends } from "../../bot/outbox/retry-rules";
import type { SendOutcome } from "../../bot/teams/channel";

const rejected = (status: number, code = "", retryAfterSeconds?: number): SendOutcome => ({
  type: "rejected",
  status,
  code,
  ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
});
/** After `times` times the same status, this one included. */
const stepAfter = (outcome: SendOutcome, times: number, sends: Sends = "new", random = 1) => {
  const status = outcome.type === "rejected" ? outcome.status : 0;
  return decideNext(outcome, { attempts: times, statusCodes: Array(times).fill(status), sends }, random);
};

it("what was handed over is done", () => {
  expect(stepAfter({ type: "handed_over", activityId: "m1" }, 1)).toEqual({ type: "handed_over" });
});

describe("429, slow down", () => {
  it.each([1, 2, 3, 4])("the %i. time with Retry-After: as long as it says, and everybody waits", (times) => {
    expect(stepAfter(rejected(429, "", 7), times)).toEqual({ type: "retry", afterMs: 7000, pauseAllMs: 7000 });
  });
  it.each([
    [1, 1000],
    [2, 2000],
    [3, 4000],
    [4, 8000],
  ])("the %i. time without: %i ms at most", (times, ms) => {
    expect(stepAfter(rejected(429), times)).toMatchObject({ type: "retry", afterMs: ms, pauseAllMs: ms });
  });
  it("the fifth time: given up, without holding it against the person", () => {
    expect(stepAfter(rejected(429, "Throttled", 7), 5)).toEqual({
      type: "unreachable",
      whom: "message",
      reason: "429 Throttled",
    });
  });
  it("a Retry-After of a day silences for an hour at most", () => {
    expect(stepAfter(rejected(429, "", 86_400), 1)).toMatchObject({ afterMs: 3_600_000 });
  });
});

it.each([
  [1, { type: "retry", afterMs: 500 }],
  [2, { type: "retry", afterMs: 1000 }],
  [3, { type: "retry", afterMs: 2000 }],
  [4, { type: "unreachable", whom: "message", reason: "412" }],
])("412 the %i. time", (times, step) => {
  expect(stepAfter(rejected(412), times)).toEqual(step);
});

describe("it may have arrived", () => {
  const silences: SendOutcome[] = [
    ...[408, 500, 502, 503, 504].map((status) => rejected(status)),
    { type: "no_answer" },
  ];
  it.each(silences)("%j: a new message is never sent again", (outcome) => {
    expect(stepAfter(outcome, 1)).toEqual({ type: "unknown" });
  });
  it.each(silences)("%j: an update is made again, five times in all", (outcome) => {
    expect(stepAfter(outcome, 1, "update")).toEqual({ type: "retry", afterMs: 1000 });
    expect(stepAfter(outcome, 4, "update")).toEqual({ type: "retry", afterMs: 8000 });
    expect(stepAfter(outcome, 5, "update")).toEqual({ type: "unknown" });
  });
});

it.each(["BotNotInConversationRoster", "MessageWritesBlocked", "BotDisabledByAdmin", ""])(
  "403 %s: nothing more to this person until they speak",
  (code) => {
    expect(stepAfter(rejected(403, code), 1)).toMatchObject({ type: "unreachable", whom: "person" });
  },
);

it("404 after the conversation was made anew: the person is unreachable; of an update, that card is gone", () => {
  expect(stepAfter(rejected(404), 1)).toEqual({ type: "unreachable", whom: "person", reason: "404" });
  expect(stepAfter(rejected(404), 1, "update")).toEqual({ type: "unreachable", whom: "message", reason: "404" });
});

it.each([400, 405, 409, 413, 415, 307])("%i: this message is refused, the person is not at fault", (status) => {
  expect(stepAfter(rejected(status, "BadSyntax"), 1)).toEqual({
    type: "unreachable",
    whom: "message",
    reason: `${status} BadSyntax`,
  });
});

it.each<SendOutcome>([rejected(401), { type: "not_sent", reason: "credentials" }])(
  "%j: our credentials; kept, everybody waits, said in the log",
  (outcome) => {
    expect(stepAfter(outcome, 1)).toEqual({ type: "retry", afterMs: 30_000, pauseAllMs: 30_000, trouble: true });
    expect(stepAfter(outcome, 50)).toEqual({ type: "retry", afterMs: 900_000, pauseAllMs: 900_000, trouble: true });
  },
);

it("no network: kept for as long as it takes, and nobody else waits for it", () => {
  expect(stepAfter({ type: "not_sent", reason: "ENOTFOUND" }, 1)).toEqual({
    type: "retry",
    afterMs: 5000,
    trouble: true,
  });
  expect(stepAfter({ type: "not_sent", reason: "ENOTFOUND" }, 99)).toEqual({
    type: "retry",
    afterMs: 300_000,
    trouble: true,
  });
});

it("a reference that cannot be used: there is no conversation", () => {
  expect(stepAfter({ type: "not_sent", reason: "bad_reference" }, 1)).toEqual({
    type: "unreachable",
    whom: "person",
    reason: "no_conversation",
  });
});

it("whatever comes back, a wait is between half a second and an hour, and a new message met by 5xx or silence is never repeated", () => {
  const outcomes = fc.oneof(
    fc.record({
      type: fc.constant("rejected" as const),
      status: fc.integer({ min: 300, max: 599 }),
      code: fc.string(),
    }),
    fc.record({
      type: fc.constant("rejected" as const),
      status: fc.constant(429),
      code: fc.constant(""),
      retryAfterSeconds: fc.double({ min: 0.5, max: 1e9, noNaN: true }),
    }),
    fc.constant<SendOutcome>({ type: "no_answer" }),
    fc.record({ type: fc.constant("not_sent" as const), reason: fc.string() }),
  );
  fc.assert(
    fc.property(
      outcomes,
      fc.integer({ min: 1, max: 200 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (outcome, times, random) => {
        const step = stepAfter(outcome, times, "new", random);
        if (step.type === "retry") {
          expect(step.afterMs).toBeGreaterThanOrEqual(500);
          expect(step.afterMs).toBeLessThanOrEqual(3_600_000);
        }
        const silent = outcome.type === "no_answer" || (outcome.type === "rejected" && outcome.status >= 500);
        if (silent) expect(step.type).toBe("unknown");
      },
    ),
  );
});
