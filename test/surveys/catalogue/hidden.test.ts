import fc from "fast-check";
import { readQuestionnaire } from "../../../surveys/catalogue/catalogue";
import { settleAnswers, visibleQuestions } from "../../../surveys/catalogue/hidden";
import type { Answers } from "../../../surveys/catalogue/questionnaire";
import { EVERY_TYPE } from "../page/every-type";

const question = (name: string, visibleIf?: string) => ({
  type: "radiogroup",
  name,
  title: name,
  choices: ["yes", "no"],
  ...(visibleIf && { visibleIf }),
});

/** Four questions in a chain, the third in a panel, the last only while the second is hidden. */
const CHAIN = readQuestionnaire(
  "chain",
  {
    title: "Ketju",
    pages: [
      {
        name: "one",
        elements: [
          question("a"),
          question("b", "{a} = 'yes'"),
          { type: "panel", name: "p", visibleIf: "{b} = 'yes'", elements: [question("c", "{a} notempty")] },
        ],
      },
      { name: "two", visibleIf: "{c} empty", elements: [question("d", "{b} empty or {c} = 'no'")] },
    ],
  },
  EVERY_TYPE.meta,
);

const answer = fc.constantFrom("yes", "no", undefined);
const answers = fc
  .record({ a: answer, b: answer, c: answer, d: answer })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Answers);

test("an answer that is left is one to a question that is seen", () => {
  fc.assert(
    fc.property(answers, (given) => {
      const { answers: left } = settleAnswers(CHAIN, given);
      const visible = visibleQuestions(CHAIN, given);
      expect(Object.keys(left).every((name) => visible.has(name))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("an answer that is hidden by another decides nothing any more", () => {
  expect(settleAnswers(CHAIN, { a: "no", b: "yes", c: "yes", d: "yes" }).answers).toEqual({ a: "no", d: "yes" });
});
