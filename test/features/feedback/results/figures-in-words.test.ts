import fc from "fast-check";
import { bar, sayNumber, saySigned } from "../../../../bot/features/feedback/results/figures-in-words";

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
