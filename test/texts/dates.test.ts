import { Temporal } from "temporal-polyfill";
import { endSentence, sayRange } from "../../bot/texts/dates";

const TODAY = Temporal.PlainDate.from("2026-11-24");

test.each([
  ["2026-11-16", "2026-11-18", "Ei kirjauksia ma 16.11. – ke 18.11."],
  ["2026-11-12", "2026-11-12", "Ei kirjauksia to 12.11."],
  ["2025-11-12", "2025-11-12", "Ei kirjauksia ke 12.11.2025."],
  ["2026-11-16", "2026-11-22", "Ei kirjauksia viime viikolla."],
  ["2026-11-09", "2026-11-15", "Ei kirjauksia viikolla 46 (9.–15.11.)."],
])("a sentence about %s – %s ends with one full stop", (from, to, said) => {
  expect(endSentence(`Ei kirjauksia ${sayRange(from, to, TODAY, "fi")}`)).toBe(said);
});
