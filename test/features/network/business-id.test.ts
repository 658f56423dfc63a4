import fc from "fast-check";
import { checkDigit, readBusinessId } from "../../../bot/features/network/business-id";

/** Numbers with their check digits worked out by hand; 1234567-1 is the example of the form. */
test.each([
  ["1572860-0", "1572860-0"],
  ["0737546-2", "0737546-2"],
  ["1234567-1", "1234567-1"],
  [" 1572860-0 ", "1572860-0"],
  ["1572860 - 0", "1572860-0"],
  ["1572860–0", "1572860-0"],
  ["15728600", "1572860-0"],
  ["737546-2", "0737546-2"],
  ["FI15728600", "1572860-0"],
  ["fi 1572860-0", "1572860-0"],
  ["FI-07375462", "0737546-2"],
])("«%s» is %s", (written, id) => {
  expect(readBusinessId(written)).toEqual({ type: "valid", id });
});

test.each(["", "   "])("«%s» is no id, and none is asked for", (written) => {
  expect(readBusinessId(written)).toEqual({ type: "none" });
});

test.each(["1572860-1", "1234567-8", "FI15728601", "0000000-0"])("«%s» has a wrong check digit", (written) => {
  expect(readBusinessId(written)).toEqual({ type: "wrong_digit" });
});

test.each([
  "K-Rauta",
  "12345-6",
  "12345678-9",
  "1572860-",
  "1572860-00",
  "737546",
  "SE15728600",
  "1572860-X",
  "FI1572860-0-1",
])("«%s» is not of that form", (written) => {
  expect(readBusinessId(written)).toEqual({ type: "wrong_form" });
});

const bodies = fc
  .integer({ min: 1, max: 9_999_999 })
  .map((number) => String(number).padStart(7, "0"))
  .filter((body) => checkDigit(body) !== null);

test("every id that can exist is read back as itself, in each of its forms", () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const id = `${body}-${checkDigit(body)}`;
      for (const written of [id, id.replace("-", ""), `FI${id.replace("-", "")}`])
        expect(readBusinessId(written)).toEqual({ type: "valid", id });
    }),
  );
});

test("each single digit that is typed wrong is caught", () => {
  fc.assert(
    fc.property(bodies, fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 9 }), (body, at, more) => {
      const digits = `${body}${checkDigit(body)}`;
      const wrong = digits.slice(0, at) + ((Number(digits[at]) + more) % 10) + digits.slice(at + 1);
      expect(readBusinessId(wrong)).toEqual({ type: "wrong_digit" });
    }),
  );
});
