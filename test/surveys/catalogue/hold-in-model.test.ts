import fc from "fast-check";
import { Model } from "survey-core";
import { loadCatalogue } from "../../../surveys/catalogue/catalogue";
import { checkQuestionnaire } from "../../../surveys/catalogue/check";
import { readCondition } from "../../../surveys/catalogue/conditions";
import { holds } from "../../../surveys/catalogue/hold";
import { type Answers, type AnswerValue, type Question, questionsOf } from "../../../surveys/catalogue/questionnaire";
import { readDefinition } from "../../../surveys/catalogue/read-definition";

/** The same against a whole survey, where survey-core asks its questions for their values: what it shows, the page shows. */

/** As the intake's guard lets an answer through. */
function answerTo(question: Question): fc.Arbitrary<AnswerValue | undefined> {
  const one = (choices: readonly { value: string | number }[]) => fc.constantFrom(...choices.map(({ value }) => value));
  const given = (): fc.Arbitrary<AnswerValue> => {
    switch (question.type) {
      case "rating":
        return one(question.points);
      case "radiogroup":
      case "dropdown":
        return one(question.choices);
      case "checkbox":
        return fc.uniqueArray(one(question.choices), { minLength: 1 });
      case "boolean":
        return fc.boolean();
      case "matrix":
        return fc.dictionary(
          fc.constantFrom(...question.rows.map(({ value }) => String(value))),
          one(question.columns),
          {
            minKeys: 1,
            noNullPrototype: true,
          },
        );
      case "comment":
        return fc.constantFrom("Hyvin", "yes", "2", "ei kommenttia");
      default:
        if (question.input === "number") return fc.oneof(fc.integer({ min: -1, max: 12 }), fc.constant(2.5));
        return question.input === "date"
          ? fc.constantFrom("2026-11-24", "2026-12-31", "2027-01-01")
          : fc.constantFrom("Kajaani", "kajaani ", "10");
    }
  };
  return fc.option(given(), { nil: undefined });
}

function answersTo(questions: readonly Question[]): fc.Arbitrary<Answers> {
  return fc
    .record(Object.fromEntries(questions.map((question) => [question.name, answerTo(question)])))
    .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Answers);
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

const CONDITIONAL = [...loadCatalogue().values()].filter((one) =>
  questionsOf(one).some(({ visibleIf }) => visibleIf !== null),
);

test.each(CONDITIONAL.map((one) => [one.key, one] as const))("%s shows what survey-core shows", (_, questionnaire) => {
  const questions = questionsOf(questionnaire);
  const hidden = new Set<string>();
  const shown = new Set<string>();
  fc.assert(
    fc.property(answersTo(questions), (answers) => {
      const model = new Model(plain(questionnaire.definition));
      model.data = plain(answers);
      for (const { name, visibleIf } of questions) {
        if (visibleIf === null) continue;
        const is = holds(readCondition(visibleIf)!, answers);
        (is ? shown : hidden).add(name);
        expect({ answers, name, is }).toEqual({ answers, name, is: model.getQuestionByName(name).isVisible });
      }
    }),
    { numRuns: 60 },
  );
  expect(shown.size).toBeGreaterThan(0);
  expect([...shown].sort()).toEqual([...hidden].sort());
});

const list = ["yes", "no", 3, "dk"].map((value) => ({ value, text: `v ${value}` }));
const EVERY_TYPE = {
  title: "Kaikki",
  pages: [
    {
      name: "sivu",
      elements: [
        { type: "radiogroup", name: "radio", title: "A", choices: list },
        { type: "dropdown", name: "drop", title: "B", choices: list },
        { type: "checkbox", name: "boxes", title: "C", choices: list },
        { type: "rating", name: "grade", title: "D", rateValues: [1, 2, 3, { value: "dk", text: "?" }] },
        { type: "boolean", name: "bool", title: "E" },
        { type: "matrix", name: "table", title: "F", rows: ["work", "home"], columns: list },
        { type: "comment", name: "words", title: "G" },
        { type: "text", name: "town", title: "H" },
        { type: "text", inputType: "number", name: "count", title: "I" },
        { type: "text", inputType: "date", name: "day", title: "J" },
        { type: "comment", name: "target", title: "Z" },
      ],
    },
  ],
};

const ASKED = ["radio", "drop", "boxes", "grade", "bool", "table.work", "words", "town", "count", "day"];
const constant = fc.constantFrom("'yes'", "'no'", "'dk'", "3", "'3'", "2", "true", "'Kajaani'", "10", "'2026-12-31'");
const condition = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...ASKED),
      fc.constantFrom("=", "<>", "<", "<=", ">", ">=", "contains", "notcontains"),
      constant,
    )
    .map(([name, op, value]) => `{${name}} ${op} ${value}`),
  fc.tuple(fc.constantFrom(...ASKED), fc.constantFrom("empty", "notempty")).map(([name, op]) => `{${name}} ${op}`),
  fc
    .tuple(fc.constantFrom(...ASKED), fc.constantFrom("anyof", "allof"), fc.constantFrom("'yes', 3", "'dk'", "2, 10"))
    .map(([name, op, values]) => `{${name}} ${op} [${values}]`),
);

const withCondition = (visibleIf: string) => {
  const definition = plain(EVERY_TYPE);
  definition.pages[0].elements.at(-1).visibleIf = visibleIf;
  return definition;
};

const EVENT = loadCatalogue().get("event")!;

/** What the check refuses (several choices «<=» one) is never drawn. */
const passes = (visibleIf: string) =>
  !checkQuestionnaire(withCondition(visibleIf), EVENT.meta).problems.some(({ where }) => where === "target.visibleIf");

test("questions of every type are compared as survey-core compares them", () => {
  const questions = questionsOf(read(EVERY_TYPE));
  let held = 0;
  let asked = 0;
  fc.assert(
    fc.property(condition.filter(passes), answersTo(questions), (visibleIf, answers) => {
      const model = new Model(withCondition(visibleIf));
      model.data = plain(answers);
      const is = holds(readCondition(visibleIf)!, answers);
      asked += 1;
      if (is) held += 1;
      expect({ visibleIf, answers, is }).toEqual({
        visibleIf,
        answers,
        is: model.getQuestionByName("target").isVisible,
      });
    }),
    { numRuns: 200 },
  );
  expect(held).toBeGreaterThan(asked / 10);
  expect(held).toBeLessThan(asked);
});

function read(definition: unknown) {
  const result = readDefinition(definition);
  if (result.type === "unreadable") throw new Error(JSON.stringify(result.problems));
  return result.questionnaire;
}
