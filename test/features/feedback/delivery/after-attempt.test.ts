import fc from "fast-check";
import { type AfterAttempt, decideAfter } from "../../../../bot/features/feedback/delivery/after-attempt";
import type { Outcome } from "../../../../bot/features/feedback/delivery/mailer";

const MINUTE = 60_000;
const later: Outcome = { type: "refused", code: 450, reason: "busy", permanent: false };
const gone: Outcome = { type: "refused", code: 550, reason: "no_such_address", permanent: true };
const away: Outcome = { type: "unreachable", code: 0, reason: "connection" };
const bug: Outcome = { type: "unreachable", code: 0, reason: "bug" };
const codes = (times: number, code = 450) => Array.from({ length: times }, () => code);

test.each<[string, Outcome, number[], AfterAttempt]>([
  ["taken", { type: "handed_over", code: 250 }, [250], { type: "handed_over" }],
  ["no answer after everything was sent", { type: "unknown" }, [0], { type: "unknown" }],
  ["taken back at the last moment", { type: "withheld" }, [0], { type: "release" }],
  ["no such address", gone, [550], { type: "unreachable", reason: "no_such_address" }],
  ["«later», the first time", later, codes(1), { type: "retry", afterMs: 5 * MINUTE }],
  ["«later», the third time", later, codes(3), { type: "retry", afterMs: 20 * MINUTE }],
  ["«later», the seventh time", later, codes(7), { type: "retry", afterMs: 240 * MINUTE }],
  ["«later», eight times", later, codes(8), { type: "unreachable", reason: "busy" }],
  [
    "«later», and the gateway says when: everybody waits",
    { ...later, code: 429, retryAfterSeconds: 30 } as Outcome,
    [429],
    { type: "retry", afterMs: 30_000, pauseAllMs: 30_000 },
  ],
  [
    "a day of waiting is a mistake of somebody's",
    { ...later, code: 429, retryAfterSeconds: 86_400 } as Outcome,
    [429],
    { type: "retry", afterMs: 60 * MINUTE, pauseAllMs: 60 * MINUTE },
  ],
  ["the server is away", away, [0], { type: "retry", afterMs: 5000, pauseAllMs: 5000, trouble: true }],
  [
    "away for long: every five minutes, without end",
    away,
    codes(500, 0),
    { type: "retry", afterMs: 5 * MINUTE, pauseAllMs: 5 * MINUTE, trouble: true },
  ],
  ["a bug holds up nobody else", bug, [0], { type: "retry", afterMs: 5000, trouble: true }],
  ["a bug that stays", bug, codes(5, 0), { type: "unreachable", reason: "bug" }],
])("%s", (_, outcome, statusCodes, expected) => {
  expect(decideAfter(outcome, { attempts: statusCodes.length, statusCodes }, 1)).toEqual(expected);
});

test("being away before does not use up the patience for «later»", () => {
  const statusCodes = [...codes(20, 0), 450];
  expect(decideAfter(later, { attempts: 21, statusCodes }, 1)).toMatchObject({ type: "retry", afterMs: 5 * MINUTE });
});

test("what may have arrived is never tried again, whatever came before", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(0, 250, 421, 450, 550)),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (statusCodes, random) => {
        const tried = { attempts: statusCodes.length, statusCodes };
        expect(decideAfter({ type: "unknown" }, tried, random)).toEqual({ type: "unknown" });
      },
    ),
  );
});
