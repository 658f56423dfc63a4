import fc from "fast-check";
import { only, visibleQuestions } from "../../../surveys/catalogue/hidden";
import { SURVEY_LANGUAGES } from "../../../surveys/catalogue/languages";
import { checkAnswers } from "../../../surveys/intake/check";
import { guardAnswers } from "../../../surveys/intake/guard";
import { LIMITS } from "../../../surveys/intake/limits";
import { intakeTexts } from "../../../surveys/intake/texts";
import { allKinds } from "./all-kinds";
import { validAnswers } from "./valid-answers";

const fi = intakeTexts.fi;
const check = (raw: unknown) => checkAnswers(allKinds, raw, "fi", { findName: null });
const parsed = (json: string): unknown => JSON.parse(json);

describe("what survey-core lets through is refused, naming the question", () => {
  it.each<[string, string, unknown, string]>([
    ["a rating above the scale", "mood", 6, fi.chooseOne],
    ["a rating below the scale", "mood", 0, fi.chooseOne],
    ["a rating between the points", "mood", 2.5, fi.chooseOne],
    ["a rating as text", "mood", "3", fi.chooseOne],
    ["a rating in a list", "mood", [3], fi.chooseOne],
    ["a rating that is null", "mood", null, fi.chooseOne],
    ["a rating that is true", "mood", true, fi.chooseOne],
    ["a recommendation of eleven", "nps", 11, fi.chooseOne],
    ["a boolean as text", "again", "true", fi.yesOrNo],
    ["a boolean as number", "again", 1, fi.yesOrNo],
    ["a boolean that is null", "again", null, fi.yesOrNo],
    ["a radio choice not in the list", "contact", "maybe", fi.chooseOne],
    ["a radio choice in other letters", "contact", "YES", fi.chooseOne],
    ["a radio choice that is empty", "contact", "", fi.chooseOne],
    ["a dropdown choice not in the list", "place", "roof", fi.chooseOne],
    ["a dropdown number as text", "place", "3", fi.chooseOne],
    ["a dropdown choice of Object's own", "place", "constructor", fi.chooseOne],
    ["a checkbox as text", "helps", "a", fi.chooseFromList],
    ["a checkbox as an object", "helps", { 0: "a", length: 1 }, fi.chooseFromList],
    ["a checkbox with an unknown choice", "helps", ["a", "z"], fi.chooseFromList],
    ["a checkbox with a list in it", "helps", [["a"]], fi.chooseFromList],
    ["a checkbox with too many", "helps", ["a", "b", "c", 4], fi.chooseAtMost(3)],
    ["a checkbox with the same twice", "helps", ["a", "a"], fi.chosenTwice],
    ["a checkbox with none and another", "helps", ["none", "a"], fi.noneAlone("Ei mikään")],
    ["a text as a list", "name", ["moi"], fi.writeText],
    ["a text as a number", "name", 5, fi.writeText],
    ["a text as an object", "name", { fi: "moi" }, fi.writeText],
    ["a text too long", "name", "a".repeat(21), fi.tooLong(20, 21)],
    ["a text on two lines", "name", "a\nb", fi.oneLine],
    ["a text with NUL", "name", "a\u0000b", fi.strangeCharacters],
    ["a text with an escape", "name", "\u001b[31m", fi.strangeCharacters],
    ["a text with half an emoji", "name", "a\ud83d", fi.strangeCharacters],
    ["a text with the other half", "name", "\ude00a", fi.strangeCharacters],
    ["a comment with NUL", "about", "a\u0000b", fi.strangeCharacters],
    ["a comment too long", "about", "ä".repeat(51), fi.tooLong(50, 51)],
    ["a comment as true", "about", true, fi.writeText],
    ["a mail address without an @", "mail", "nimi.esimerkki.fi", fi.email],
    ["a mail address with a line break", "mail", "a@b.fi\r\nBcc: c@d.fi", fi.oneLine],
    ["two mail addresses", "mail", "a@b.fi, c@d.fi", fi.email],
    ["a number as text", "days", "3", fi.number],
    ["a word as a number", "days", "abc", fi.number],
    ["a number that is none", "hours", Number.NaN, fi.number],
    ["an endless number", "hours", Number.POSITIVE_INFINITY, fi.number],
    ["an endless number, as JSON makes it", "hours", parsed("1e999"), fi.number],
    ["a huge number", "hours", 1e300, fi.numberAtMost(LIMITS.largestNumber)],
    ["a number below the least", "days", -1, fi.numberAtLeast(0)],
    ["a number above the most", "days", 8, fi.numberAtMost(7)],
    ["half a day", "days", 2.5, fi.wholeNumber],
    ["the thirtieth of February", "since", "2026-02-30", fi.day],
    ["a leap day in a common year", "since", "2027-02-29", fi.day],
    ["a thirteenth month", "since", "2026-13-01", fi.day],
    ["a day as people write it", "since", "1.12.2026", fi.day],
    ["a day with a time", "since", "2026-12-01T10:00", fi.day],
    ["a day as a number", "since", 20261201, fi.day],
    ["the year zero", "since", "0000-01-01", fi.day],
    ["a day too early", "since", "2023-12-31", fi.dayFrom("1.1.2024")],
    ["a day too late", "since", "2031-01-01", fi.dayTo("31.12.2030")],
    ["an unknown row", "parts", { middle: 1 }, fi.chooseInRows],
    ["an unknown column", "parts", { start: 9 }, fi.chooseInRows],
    ["a column as text", "parts", { start: "1" }, fi.chooseInRows],
    ["a matrix as a list", "parts", [1, 2], fi.chooseInRows],
    ["a matrix as text", "parts", "start", fi.chooseInRows],
    ["a matrix with __proto__", "parts", parsed('{"__proto__":1}'), fi.chooseInRows],
    ["two columns in a row", "parts", { start: [1, 2] }, fi.chooseInRows],
  ])("%s", (_, question, value, say) => {
    const shown = { mood: 4, contact: "yes", again: true, parts: { start: 2 }, days: 3 };
    expect(check({ ...shown, [question]: value }).problems).toEqual([{ question, say }]);
  });

  it.each<[string, unknown, string]>([
    ["an unknown question", { mood: 4, extra: 1 }, fi.notInForm("extra")],
    ["a comment without its question", { mood: 4, "contact-Comment": "x" }, fi.notInForm("contact-Comment")],
    ["a question in other letters", { Mood: 4 }, fi.notInForm("Mood")],
    ["a page's name", { first: "x" }, fi.notInForm("first")],
    ["a passage's name", { hello: "x" }, fi.notInForm("hello")],
    ["__proto__", parsed('{"mood":4,"__proto__":{"isAdmin":true}}'), fi.notInForm("__proto__")],
    ["constructor", parsed('{"mood":4,"constructor":{"prototype":1}}'), fi.notInForm("constructor")],
    ["toString", { toString: 1 }, fi.notInForm("toString")],
    ["a key that would garble the page", { "\u202e\u0000<b>": 1 }, fi.notInForm("<b>")],
    ["an endless key", { ["k".repeat(500)]: 1 }, fi.notInForm("k".repeat(40))],
    ["nothing", undefined, fi.unreadable],
    ["null", null, fi.unreadable],
    ["a list", [], fi.unreadable],
    ["a text", "{}", fi.unreadable],
    ["a number", 7, fi.unreadable],
    ["five megabytes of text", { about: "a".repeat(5_000_000) }, fi.tooBig],
    ["more than 64 KB in many letters", { about: "я".repeat(33_000) }, fi.tooBig],
    ["too many keys", Object.fromEntries(Array.from({ length: 6000 }, (_, n) => [`k${n}`, 1])), fi.tooBig],
    ["nested a hundred thousand deep", parsed(`{"mood":${"[".repeat(100_000)}${"]".repeat(100_000)}}`), fi.tooBig],
  ])("%s is refused as a whole", (_, raw, say) => {
    expect(check(raw).problems).toEqual([{ question: null, say }]);
    expect(check(raw).answers).toEqual({});
  });
});

it("an answer that goes round in itself ends", () => {
  const circle: Record<string, unknown> = {};
  circle.mood = circle;
  expect(check(circle).problems).toEqual([{ question: null, say: fi.tooBig }]);
});

it("nothing that was sent changes Object itself", () => {
  check(parsed('{"__proto__":{"polluted":1},"parts":{"__proto__":{"polluted":1}}}'));
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

it.each([
  ["an empty text", { name: "" }],
  ["an empty comment", { contact: "yes", about: "" }],
  ["an empty day", { since: "" }],
  ["nothing chosen of several", { helps: [] }],
  ["nothing chosen in rows", { parts: {} }],
])("%s is no answer, and no mistake", (_, raw) => {
  const { answers, problems } = check({ mood: 4, ...raw });
  expect(problems).toEqual([]);
  expect(Object.keys(answers)).not.toContain(Object.keys(raw).at(-1));
});

it("line breaks count as one letter, however the browser sends them, and are kept", () => {
  const about = Array.from({ length: 25 }, () => "a").join("\r\n");
  expect(about.length).toBeGreaterThan(50);
  expect(check({ mood: 4, contact: "yes", about })).toMatchObject({ problems: [], answers: { about } });
});

it("all that has to be mended is told at once, in the order of the form", () => {
  const { problems } = check({ days: "3", contact: "maybe", name: 5 });
  expect(problems.map(({ question }) => question)).toEqual(["mood", "contact", "name", "days"]);
});

it.each(SURVEY_LANGUAGES)("every refusal is worded in %s", (language) => {
  const texts = intakeTexts[language];
  const shown = { mood: 9, contact: "yes", days: "x" };
  const { problems } = checkAnswers(allKinds, shown, language, { findName: null });
  expect(problems.map(({ say }) => say)).toEqual([texts.chooseOne, texts.number]);
});

it("a required question speaks the respondent's language", () => {
  const said = SURVEY_LANGUAGES.map(
    (language) =>
      checkAnswers(allKinds, {}, language, { findName: null }).problems.find((one) => one.question === "mood")?.say,
  );
  expect(new Set(said).size).toBe(4);
  expect(said[3]).toMatch(/[а-яіїєґ]/i);
});

describe("any JSON", () => {
  const names = ["mood", "about", "helps", "parts", "again", "days", "since", "mail", "__proto__", "nps"];
  const junk = fc.oneof(
    fc.anything({ maxDepth: 4 }),
    fc.jsonValue({ maxDepth: 6 }),
    fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.jsonValue(), fc.anything({ maxDepth: 3 }))),
  );

  it("never throws; what is taken is what was sent", () => {
    fc.assert(
      fc.property(junk, (raw) => {
        const guarded = guardAnswers(allKinds, raw, "fi");
        const sent = raw as Record<string, unknown>;
        if (guarded.type === "refused") return expect(guarded.problems).toHaveLength(1);
        for (const [name, value] of Object.entries(guarded.answers)) expect(value).toBe(sent[name]);
        const told = new Set([...Object.keys(guarded.answers), ...guarded.problems.map(({ question }) => question)]);
        for (const [name, value] of Object.entries(sent))
          if (!told.has(name))
            expect(["", "[]", "{}"]).toContain(typeof value === "string" ? value : JSON.stringify(value));
      }),
      { numRuns: 2000 },
    );
  });

  it("never throws in the whole check either", () => {
    fc.assert(
      fc.property(junk, (raw) => {
        check(raw);
      }),
      { numRuns: 300 },
    );
  });
});

it("every valid answer passes the guard unchanged, and the whole check without what is hidden", () => {
  fc.assert(
    fc.property(validAnswers(allKinds), (answers) => {
      expect(guardAnswers(allKinds, answers, "fi")).toEqual({ type: "guarded", answers, problems: [] });
      const checked = check(answers);
      expect(checked.disagreed).toEqual([]);
      expect(checked.answers).toEqual(only(answers, visibleQuestions(allKinds, answers)));
      // Only what is required and was not answered may be missing.
      for (const { question } of checked.problems) expect(Object.keys(answers)).not.toContain(question);
    }),
    { numRuns: 300 },
  );
});
