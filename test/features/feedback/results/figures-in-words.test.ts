import fc from "fast-check";
import {
  bar,
  isWaiting,
  sayNumber,
  sayRate,
  saySigned,
} from "../../../../bot/features/feedback/results/figures-in-words";
import { resultsOf } from "../../../../surveys/results/results";
import { asked, collected, questionnaire, response, round, scale } from "../../../surveys/results/made";

test.each([
  [0.34, "fi", "+0,3"],
  [-0.34, "fi", "−0,3"],
  [-0.04, "fi", "±0"],
  [12, "en", "+12.0"],
] as const)("%d is said in %s: %s", (value, language, said) => {
  expect(saySigned(value, language)).toBe(said);
});

test("means have one decimal, rounded", () => {
  expect([sayNumber(4.25, "fi"), sayNumber(4, "fi"), sayNumber(3.96, "en")]).toEqual(["4,3", "4,0", "4.0"]);
});

test("a bar is ten cells, and seen where anybody answered so", () => {
  const shares = fc
    .integer({ min: 1, max: 5000 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(shares, ([count, n]) => {
      const drawn = bar({ count }, n);
      expect([...drawn]).toHaveLength(10);
      expect(drawn.includes("█")).toBe(count > 0);
    }),
  );
});

describe("fewer are counted than have answered", () => {
  const of = questionnaire([scale("goes")]);
  const made = (answered: number, handedOver: number, more: { isSettled?: boolean } = {}) => {
    const rows = Array.from({ length: answered }, () => response(of, { goes: 4 }));
    const invitations = Array.from({ length: handedOver }, (_, at) =>
      asked(of, { answered: at < answered ? 1 : 0, isSettled: more.isSettled ?? true }),
    );
    return collected([of], rows, { invitations });
  };
  const resultsFor = (...args: Parameters<typeof made>) => resultsOf(made(...args))[0]!;

  test.each([
    ["the sixth of six waits", 6, 6, true],
    ["all five are counted", 5, 6, false],
    ["nothing is shown, and nothing more is told", 4, 6, false],
  ])("%s", (_, answered, handedOver, waits) => {
    expect(isWaiting(resultsFor(answered, handedOver), null, "2026-11-24")).toBe(waits);
  });

  test("while it can be answered the sixth is not told of", () => {
    const five = resultsFor(5, 9, { isSettled: false });
    const six = resultsFor(6, 9, { isSettled: false });
    expect(isWaiting(six, null, "2026-11-24")).toBe(isWaiting(five, null, "2026-11-24"));
  });

  test("of a time that is over nothing waits; nor is a hidden round said to", () => {
    const six = resultsFor(6, 6);
    expect(isWaiting(six, "2026-12-31", "2026-11-24")).toBe(true);
    expect(isWaiting(six, "2026-10-31", "2026-11-24")).toBe(false);
    const small = round(of);
    const hidden = made(5, 5);
    const [results] = resultsOf({
      ...hidden,
      rounds: [small],
      invitations: [...hidden.invitations, asked(of, { round: small, handedOver: 9, answered: 3 })],
    });
    expect(results!.participation).toMatchObject({ answered: 8 });
    expect(isWaiting(results!, null, "2026-11-24")).toBe(false);
  });

  test("a rate of at least nothing is no rate", () => {
    expect(sayRate(resultsFor(4, 9, { isSettled: false }), "fi")).toBeNull();
    expect(sayRate(resultsFor(5, 9, { isSettled: false }), "fi")).toBe("vastausprosentti vähintään 56 % (5/9)");
    expect(sayRate(resultsFor(0, 9), "fi")).toBe("vastausprosentti 0 % (0/9)");
  });
});
