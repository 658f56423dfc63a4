import { removeIdentityCodes } from "../../bot/turn/identity-code";

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

test.each([
  "soita 050123-4567",
  "viikko 46-47",
  "2026-11-24",
  "klo 9-10.30",
  "1234567-8",
  "A-017",
  "990190-900",
  "010190-90081",
  "tilaus X010190-9008Z",
])("%s is left alone", (text) => {
  expect(removeIdentityCodes(text)).toEqual({ found: false, cleaned: text });
});
