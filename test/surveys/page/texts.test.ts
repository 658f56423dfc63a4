import { SURVEY_LANGUAGES } from "../../../surveys/catalogue/languages";
import { TEXTS } from "../../../surveys/page/texts";

/** Every text of a language with its path. */
function spoken(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => spoken(one, `${path}.${key}`));
}

test.each(SURVEY_LANGUAGES)("%s says everything that Finnish says, and in its own words", (language) => {
  const finnish = new Map(spoken(TEXTS.fi));
  const texts = spoken(TEXTS[language]);
  expect(texts.map(([path]) => path)).toEqual([...finnish.keys()]);
  if (language !== "fi") expect(texts.filter(([path, text]) => finnish.get(path) === text)).toEqual([]);
  expect(texts.filter(([, text]) => text.trim() === "")).toEqual([]);
});

test.each(SURVEY_LANGUAGES)("%s: numbers stand in their places", (language) => {
  const texts = TEXTS[language];
  expect(texts.question).toMatch(/\{n\}.*\{of\}/);
  expect(texts.questionOfSome).toMatch(/\{n\}$/);
  for (const count of [1, 5]) expect(texts.minutes(count)).not.toMatch(/undefined|NaN/);
  expect(texts.howMany(0, null)).toBeNull();
  expect(texts.howMany(2, 2)).toMatch(/ 2\.$/);
  expect(texts.howMany(1, 3)).toMatch(/1–3/);
  expect(texts.stop.title).toMatch(/\?$/);
  expect(texts.slowDown(7)).toContain("7");
});
