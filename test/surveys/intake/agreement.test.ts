import fc from "fast-check";
import { Model } from "survey-core";
import { readQuestionnaire } from "../../../surveys/catalogue/catalogue";
import { only, visibleQuestions } from "../../../surveys/catalogue/hidden";
import type { Answers } from "../../../surveys/catalogue/questionnaire";
import { judge } from "../../../surveys/intake/judge";
import { ALL_KINDS, allKinds, questionnaireOf } from "./all-kinds";
import { validAnswers } from "./valid-answers";

/** The respondent's browser decides by hold.ts what is shown, the server by survey-core too: the two must never differ. */

const comparable = fc.oneof(
  ...[
    ["mood", "1", "3", "5", "'dk'", "'3'"],
    ["contact", "'yes'", "'no'", "'YES'", "'other'"],
    ["again", "true", "false"],
    ["days", "0", "3", "7", "'3'"],
    ["hours", "0", "12.5"],
    ["place", "'hall'", "3", "'3'"],
    ["parts.start", "1", "2", "'2'"],
    ["name", "'hyvä'", "'yes'", "''"],
  ].map(([question, ...values]) =>
    fc
      .tuple(fc.constantFrom("=", "<>", "<", "<=", ">", ">="), fc.constantFrom(...values))
      .map(([op, value]) => `{${question}} ${op} ${value}`),
  ),
);
const emptiness = fc
  .tuple(
    fc.constantFrom("mood", "about", "helps", "again", "days", "name", "parts", "parts.end"),
    fc.constantFrom("empty", "notempty"),
  )
  .map(([question, op]) => `{${question}} ${op}`);
const listed = fc.constantFrom(
  "{helps} contains 'a'",
  "{helps} notcontains 'none'",
  "{helps} contains 4",
  "{helps} anyof ['a', 'b']",
  "{helps} allof ['a', 'b']",
  "{place} anyof ['hall', 3]",
  "{mood} anyof [1, 2]",
  "{name} contains 'YES'",
  "{name} notcontains 'hyvä'",
);
const one = fc.oneof(comparable, emptiness, listed);
const condition = fc.oneof(
  one,
  fc.tuple(one, fc.constantFrom("and", "or"), one).map(([a, op, b]) => `${a} ${op} ${b}`),
  fc.tuple(one, one, one).map(([a, b, c]) => `(${a} or ${b}) and !(${c})`),
);

it("any condition, any answers: survey-core and the page show the same", () => {
  fc.assert(
    fc.property(condition, validAnswers(allKinds), (visibleIf, answers) => {
      const asked = { type: "text", name: "asked", title: "?", visibleIf };
      const definition = { ...ALL_KINDS, pages: [...ALL_KINDS.pages, { name: "last_page", elements: [asked] }] };
      const { meta } = allKinds;
      const questionnaire = readQuestionnaire("conditions", definition, meta);
      const kept = only(answers, visibleQuestions(questionnaire, answers));
      const model = new Model(definition);
      model.data = kept;
      const ours = visibleQuestions(questionnaire, kept);
      const theirs = model.getAllQuestions().filter((question) => question.isVisible && question.isParentVisible);
      expect([...ours].sort()).toEqual(
        theirs
          .filter((question) => question.getType() !== "html")
          .map(({ name }) => name)
          .sort(),
      );
    }),
    { numRuns: 120 },
  );
});

describe("answers to hidden questions", () => {
  const text = (name: string, visibleIf?: string) => ({
    type: "text",
    name,
    title: name,
    ...(visibleIf && { visibleIf }),
  });

  it("are cleared to the end of the row: what depends on a hidden answer is hidden too", () => {
    const row = questionnaireOf([
      text("a"),
      text("b", "{a} = '1'"),
      text("c", "{b} notempty"),
      text("d", "{c} notempty"),
      text("e", "{d} notempty"),
    ]);
    const answers: Answers = { a: "2", b: "x", c: "x", d: "x", e: "x" };
    expect(judge(row, answers, "fi")).toMatchObject({ answers: { a: "2" }, problems: [], disagreed: [] });
    expect(judge(row, { ...answers, a: "1" }, "fi").answers).toEqual({ ...answers, a: "1" });
  });

  it("count as none for a question that comes before them: nothing that the respondent sees is lost", () => {
    const backwards = questionnaireOf([
      text("first", "{second} empty"),
      text("second", "{third} = 'x'"),
      text("third"),
    ]);
    const answers: Answers = { first: "kept", second: "hidden", third: "y" };
    expect(judge(backwards, answers, "fi")).toMatchObject({ answers: { first: "kept", third: "y" }, problems: [] });
  });

  it("that hide each other in a circle never vanish unsaid", () => {
    const circle = questionnaireOf([text("a", "{b} empty"), text("b", "{a} empty")]);
    const { answers, problems } = judge(circle, { a: "1", b: "1" }, "fi");
    expect([...Object.keys(answers), ...problems.map(({ question }) => question)]).toEqual(
      expect.arrayContaining(["a", "b"]),
    );
    expect(judge(circle, { a: "1" }, "fi")).toMatchObject({ answers: { a: "1" }, problems: [] });
  });

  it("of hidden panels and pages go with them", () => {
    const { answers } = judge(allKinds, { mood: 4, inside: "x", nps: 9, last: "x", days: 7 }, "fi");
    expect(answers).toEqual({ mood: 4, days: 7 });
  });
});

describe("what is required", () => {
  it("is asked for only where it is shown", () => {
    const hidden = questionnaireOf([
      { type: "radiogroup", name: "more", title: "?", choices: [1, 2] },
      { type: "text", name: "what", title: "?", isRequired: true, visibleIf: "{more} = 1" },
    ]);
    expect(judge(hidden, { more: 2 }, "fi").problems).toEqual([]);
    expect(judge(hidden, { more: 1 }, "fi").problems).toMatchObject([{ question: "what" }]);
    expect(judge(hidden, { more: 1, what: "   " }, "fi").problems).toMatchObject([{ question: "what" }]);
  });

  it("by a condition is asked for only while it holds, with one model after another answer", () => {
    const about = (mood: number) => judge(allKinds, { mood, contact: "yes", about: "x" }, "fi").problems;
    expect(about(2)).toMatchObject([{ question: "more" }]);
    expect(about(3)).toEqual([]);
    expect(about(1)).toMatchObject([{ question: "more" }]);
  });

  it("in every row of a matrix is asked for", () => {
    const rows = questionnaireOf([
      { type: "matrix", name: "m", title: "?", rows: ["a", "b"], columns: [1, 2], eachRowRequired: true },
    ]);
    expect(judge(rows, { m: { a: 1 } }, "fi").problems).toMatchObject([{ question: "m" }]);
    expect(judge(rows, { m: { a: 1, b: 2 } }, "fi").problems).toEqual([]);
  });
});

it("no answer of one respondent is left in the model for the next", () => {
  judge(allKinds, { mood: 4, contact: "yes", about: "salaisuus" }, "fi");
  expect(judge(allKinds, { mood: 4, contact: "yes" }, "fi").answers).toEqual({ mood: 4, contact: "yes" });
});

it("survey-core tells nothing of answers on the console", () => {
  const warn = jest.spyOn(console, "warn").mockImplementation(() => undefined);
  fc.assert(
    fc.property(validAnswers(allKinds), (answers) => {
      judge(allKinds, answers, "uk");
    }),
    { numRuns: 50 },
  );
  expect(warn).not.toHaveBeenCalled();
  warn.mockRestore();
});
