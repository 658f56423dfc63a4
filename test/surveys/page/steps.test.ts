import { loadCatalogue } from "../../../surveys/catalogue/catalogue";
import { questionsOf } from "../../../surveys/catalogue/questionnaire";
import { isCountSure, mayGoOn, nextStep, stepBefore, stepOf, stepsOf as stepsIn } from "../../../surveys/page/steps";
import { EVERY_TYPE } from "./every-type";

const stepsOf = (questionnaire: typeof EVERY_TYPE) => stepsIn(questionnaire).map(({ items }) => [...items]);

test("what hangs on an answer of its page comes a step later, what hangs on that one more", () => {
  expect(stepsOf(EVERY_TYPE)).toEqual([
    ["hello", "job", "email", "phone", "hours", "from", "has_job"],
    ["which_job"],
    ["why_glad"],
    ["helps", "town", "mood", "recommend", "again"],
    ["parts"],
  ]);
});

test("steps with nothing to show are passed over, forth and back", () => {
  expect(nextStep(EVERY_TYPE, -1, {})).toBe(0);
  expect(nextStep(EVERY_TYPE, 0, { has_job: "no" })).toBe(3);
  expect(nextStep(EVERY_TYPE, 0, { has_job: "yes" })).toBe(1);
  expect(nextStep(EVERY_TYPE, 3, { again: false })).toBeNull();
  expect(stepBefore(EVERY_TYPE, 3, { has_job: "no" })).toBe(0);
  expect(stepBefore(EVERY_TYPE, 0, {})).toBeNull();
});

test("«send» stands on the last step only when nothing hangs on what is being asked", () => {
  expect(mayGoOn(EVERY_TYPE, 3, {})).toBe(true);
  expect(mayGoOn(EVERY_TYPE, 4, { again: true })).toBe(false);
});

test("how many questions there are is sure when nothing hangs on what is still to be answered", () => {
  expect(stepsOf(EVERY_TYPE).map((_, step) => isCountSure(EVERY_TYPE, step))).toEqual([
    false,
    false,
    false,
    false,
    true,
  ]);
});

test.each([...loadCatalogue().values()].map((one) => [one.key, one] as const))(
  "%s: every question stands on one step",
  (_, questionnaire) => {
    const placed = stepsOf(questionnaire).flat();
    expect(new Set(placed).size).toBe(placed.length);
    for (const { name } of questionsOf(questionnaire)) expect(stepOf(questionnaire, name)).not.toBeNull();
  },
);
