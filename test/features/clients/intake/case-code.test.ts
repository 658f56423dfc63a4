import fc from "fast-check";
import { seriesOf, tidyCaseCode, writeCaseCode } from "../../../../bot/features/clients/intake/case-code";

test.each([
  [[], "A-001"],
  [["A-001", "A-024"], "A-025"],
  [["A-024", "A-003"], "A-025"],
  [["A-999"], "A-1000"],
  [["A-1000", "A-999"], "A-1001"],
  [["TEHO-007", "TEHO-008", "A-100"], "TEHO-009"],
  [["K12", "K13"], "K014"],
  [["vanha", "2025/3", ""], "A-001"],
])("after %j comes %s", (codes, next) => {
  expect(writeCaseCode(seriesOf(codes))).toBe(next);
});

test("the next code is never one that there is", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom("A-", "B-", "K"), fc.nat(3000))), (pairs) => {
      const codes = pairs.map(([prefix, next]) => writeCaseCode({ prefix, next }));
      expect(codes).not.toContain(writeCaseCode(seriesOf(codes)));
    }),
  );
});

test.each([
  [" a-017 ", "A-017"],
  ["17", "17"],
  ["A 17", null],
  ["=A1", null],
  ["", null],
])("«%s» in a list is the code %s", (written, code) => {
  expect(tidyCaseCode(written)).toBe(code);
});
