import { cutIdentityCodes, removeIdentityCodes } from "../../../surveys/finnish/identity-code";

/** Individual numbers 900–999 are for test use: nobody has these. */
test.each([
  "010190-9008", // 1900s
  "010190+9008", // 1800s
  "010106A9003", // 2000s
  "010190Y9008",
  "010190X9008",
  "010190W9008",
  "010190V9008",
  "010190U9008",
  "010106B9003",
  "010106C9003",
  "010106D9003",
  "010106E9003",
  "010106F9003",
  "010106a9003", // typed in lower case
  "010190 - 9008", // with blanks
  "010190–9008", // with a dash that a phone makes
  "010190-900H", // mistyped: still a code
])("%s is taken out", (code) => {
  expect(removeIdentityCodes(`Matti (${code}) soitti`)).toEqual({
    found: true,
    cleaned: "Matti ([henkilötunnus poistettu]) soitti",
  });
});

test("written without its sign it is known by its check letter", () => {
  expect(removeIdentityCodes("Matti 010190903T soitti").cleaned).toBe("Matti [henkilötunnus poistettu] soitti");
  expect(removeIdentityCodes("tilaus 010190903S").found).toBe(false);
});

test.each([
  "soita 050123-4567",
  "viikko 46-47",
  "2026-11-24",
  "klo 9-10.30",
  "1234567-8",
  "A-017",
  "990190-900",
  "010190-90081",
])("%s is left alone", (text) => {
  expect(removeIdentityCodes(text)).toEqual({ found: false, cleaned: text });
});

test.each([
  "131052-308Tllä",
  "hetu131052-308T",
  "131052  -\t308T",
  "131052\n-308T",
  "131052\u200b-308T",
  "131052\u00ad-308T",
  "131052\u2043308T",
  "١٣١٠٥٢-٣٠٨T",
  "010106А9003", // a Cyrillic А
  "13.10.52-308T",
  "13101952-308T",
  "131052–308t",
])("%j is seen through", (code) => {
  expect(removeIdentityCodes(`Matti ${code} soitti`).found).toBe(true);
});

test.each([
  "24.11.2026 - 1500 e",
  "13.10.2026 klo 9-10",
  "12.11.-13.11.",
  "puh. 044 123 4567",
  "24.11.2026\n1500 euroa",
])("%j is no code", (text) => {
  expect(removeIdentityCodes(text)).toEqual({ found: false, cleaned: text });
});

describe("what a card sends", () => {
  test("loses the code wherever it stands, and nothing else", () => {
    const data = {
      version: 3,
      "p0.tasks": "varasto 131052-308T, aamuvuoro",
      when: "131052-308T",
      deep: { list: ["ok", "131052-308T"], drop: true },
      "131052-308T": "x",
    };
    expect(cutIdentityCodes(data)).toEqual({
      found: true,
      cleaned: {
        version: 3,
        "p0.tasks": "varasto , aamuvuoro",
        when: "",
        deep: { list: ["ok", ""], drop: true },
      },
    });
  });

  test("an id that looks like a code by chance is an id", () => {
    const data = { draftId: "ab131052-308a-4000-8000-000000000001", clients: "ab131052-308a-4000-8000-000000000001,x" };
    expect(removeIdentityCodes(data.draftId).found).toBe(true);
    expect(cutIdentityCodes(data)).toEqual({ found: false, cleaned: data });
  });
});
