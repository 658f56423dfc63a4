import fc from "fast-check";
import { ConditionRunner } from "survey-core";
import { readCondition } from "../../../surveys/catalogue/conditions";
import { holds } from "../../../surveys/catalogue/hold";
import type { Answers, AnswerValue } from "../../../surveys/catalogue/questionnaire";

/** The page decides with holds(), the server judges by survey-core: they must agree on every condition that is drawn, whatever was answered. */

const QUESTIONS = ["a", "b", "rows.first"];

const word = fc.oneof(
  fc.constantFrom(
    "yes",
    "Yes",
    "no",
    "dk",
    "2",
    "10",
    "1.5",
    "true",
    "false",
    "undefined",
    "0",
    "ä",
    "Ää",
    "ä o",
    "-1",
  ),
  fc.constantFrom("2026-11-24", "2026-11-25", "0x10", "1e1", " yes", "yes ", "", " ", "01", "item1", "0123", "tosi"),
  fc.stringMatching(/^[\w åäö.,-]{0,6}$/u),
);
const number = fc.oneof(fc.integer({ min: -2, max: 11 }), fc.constantFrom(1.5, 0, 100));
const answer: fc.Arbitrary<AnswerValue | undefined> = fc.oneof(
  fc.constant(undefined),
  word,
  number,
  fc.boolean(),
  fc.array(fc.oneof(word, number), { maxLength: 3 }),
);
const answers: fc.Arbitrary<Answers> = fc
  .record({ a: answer, b: answer, first: fc.option(fc.oneof(word, number), { nil: undefined }) })
  .map(({ a, b, first }) => {
    const given: Answers = {};
    if (a !== undefined) given.a = a;
    if (b !== undefined) given.b = b;
    if (first !== undefined) given.rows = { first };
    return given;
  });

const constant = fc.oneof(
  word.filter((text) => text.trim() !== "").map((text) => `'${text}'`),
  number.map(String),
  fc.constantFrom("true", "false"),
);
const question = fc.constantFrom(...QUESTIONS);
const leaf = fc.oneof(
  fc
    .tuple(question, fc.constantFrom("=", "<>", "<", "<=", ">", ">=", "contains", "notcontains"), constant)
    .map(([of, op, value]) => `{${of}} ${op} ${value}`),
  fc.tuple(question, fc.constantFrom("empty", "notempty")).map(([of, op]) => `{${of}} ${op}`),
  fc
    .tuple(
      question,
      fc.constantFrom("anyof", "allof"),
      fc.array(
        constant.filter((text) => !["true", "false"].includes(text)),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(([of, op, values]) => `{${of}} ${op} [${values.join(", ")}]`),
);
const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc
      .tuple(tie("condition"), fc.constantFrom("and", "or"), tie("condition"))
      .map(([left, op, right]) => `(${left}) ${op} (${right})`),
    tie("condition").map((of) => `!(${of})`),
  ),
}));

const judged = (text: string, given: Answers) => new ConditionRunner(text).runValues(JSON.parse(JSON.stringify(given)));

test("a condition holds in the page exactly when survey-core says so", () => {
  let drawn = 0;
  let held = 0;
  fc.assert(
    fc.property(condition, answers, (text, given) => {
      const read = readCondition(text);
      // What is not drawn is refused by the check.
      if (!read) return;
      drawn += 1;
      const is = holds(read, given);
      if (is) held += 1;
      expect({ text, given, is }).toEqual({ text, given, is: judged(text, given) });
    }),
    { numRuns: 4000 },
  );
  // Of no use if hardly anything were drawn, or nothing ever held.
  expect(drawn).toBeGreaterThan(2000);
  expect(held).toBeGreaterThan(drawn / 10);
  expect(held).toBeLessThan(drawn);
});
