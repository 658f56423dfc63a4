import fc from "fast-check";
import { readEmail, readPhone, sayPhone } from "../../../../bot/features/clients/intake/contact-details";

test.each([
  ["040 123 4567", "+358401234567"],
  ["040-1234567", "+358401234567"],
  ["(040) 123 4567", "+358401234567"],
  ["+358 40 123 4567", "+358401234567"],
  ["+358 (0)40 123 4567", "+358401234567"],
  ["+358 040 1234567", "+358401234567"],
  ["00358401234567", "+358401234567"],
  ["puh. 08 123 456", "+3588123456"],
  ["+46 70 123 45 67", "+46701234567"],
  ["", null],
  ["-", null],
])("«%s» is the number %s", (written, value) => {
  expect(readPhone(written)).toEqual({ type: "read", value });
});

test.each(["12", "401234567", "soita Maijalle", "040 12", "+1234567890123456", "040+1234567", "=1+1"])(
  "«%s» is no number",
  (written) => {
    expect(readPhone(written)).toEqual({ type: "wrong" });
  },
);

test("a number is said so that it reads as the same number", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^0[1-9][0-9]{6,9}$/), (written) => {
      const read = readPhone(written);
      if (read.type !== "read" || read.value === null) throw new Error(written);
      expect(readPhone(sayPhone(read.value))).toEqual(read);
    }),
  );
});

test("whatever is written, nothing breaks", () => {
  fc.assert(
    fc.property(fc.string(), (written) => {
      readPhone(written);
      readEmail(written);
    }),
  );
});

test.each([
  ["Jaana.Koponen@Posti.FI", "Jaana.Koponen@posti.fi"],
  [" mailto:a@b.fi ", "a@b.fi"],
  ["a+b@c-d.example.com", "a+b@c-d.example.com"],
  ["", null],
])("«%s» is the address %s", (written, value) => {
  expect(readEmail(written)).toEqual({ type: "read", value });
});

test.each(["jaana", "jaana@", "@posti.fi", "a@b", "a b@c.fi", "a@b@c.fi", "Jaana <a@b.fi>", `${"a".repeat(250)}@b.fi`])(
  "«%s» is no address",
  (written) => {
    expect(readEmail(written)).toEqual({ type: "wrong" });
  },
);
