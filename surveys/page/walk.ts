import { settleAnswers } from "../catalogue/hidden";
import type { SurveyLanguage } from "../catalogue/languages";
import type { Answers, Questionnaire } from "../catalogue/questionnaire";
import type { StoredQuestionnaire } from "../catalogue/store";
import type { FieldProblem, Intake } from "../intake/submitted";
import type { FormState } from "./draw-form";
import { readForm } from "./read-form";
import { nextStep, stepBefore, stepOf, stepsOf } from "./steps";

/** The way without JavaScript: one form posted again and again, each time with everything that was answered. */

/** What a posted form wants. */
export type Walked =
  | { type: "shows"; state: FormState }
  /** Whole: to be taken in. */
  | { type: "sends"; state: FormState };

export async function walk(
  intake: Pick<Intake, "checkPage">,
  questionnaire: StoredQuestionnaire,
  fields: URLSearchParams,
  language: SurveyLanguage,
): Promise<Walked> {
  const state: FormState = {
    language,
    step: readStep(questionnaire, fields.get("_step")),
    answers: readForm(questionnaire, fields),
    problems: [],
    submissionId: fields.get("_id") ?? "",
    notice: null,
    isPosted: true,
  };
  if (fields.has("_lang")) return { type: "shows", state };
  const go = fields.get("_go");
  if (go === "send") return { type: "sends", state };
  const steps = stepsOf(questionnaire);
  const { step, answers } = state;
  if (go === "back") {
    const before = stepBefore(questionnaire, step === "end" ? steps.length : step, settled(questionnaire, answers));
    return { type: "shows", state: { ...state, step: before ?? step } };
  }
  if (step === "end") return { type: "shows", state };
  const { page, items } = steps[step]!;
  const checked = await intake.checkPage(questionnaire, page.name, settled(questionnaire, answers), language);
  // What stands on a later step of the same page was not asked yet.
  const problems = checked.problems.filter(({ question }) => question === null || items.has(question));
  if (problems.length > 0) return { type: "shows", state: { ...state, problems } };
  return {
    type: "shows",
    state: { ...state, step: nextStep(questionnaire, step, settled(questionnaire, answers)) ?? "end" },
  };
}

/** Back to the first step that has something to mend. */
export function withProblems(
  questionnaire: Questionnaire,
  state: FormState,
  problems: readonly FieldProblem[],
): FormState {
  const steps = problems.flatMap(({ question }) => (question === null ? [] : (stepOf(questionnaire, question) ?? [])));
  return { ...state, problems, step: steps.length > 0 ? Math.min(...steps) : state.step };
}

/** Without the answers of questions that are hidden by now. */
export function settled(questionnaire: Questionnaire, answers: Answers): Answers {
  return settleAnswers(questionnaire, answers).answers;
}

function readStep(questionnaire: Questionnaire, text: string | null): number | "end" {
  if (text === "end") return "end";
  const step = Number(text ?? 0);
  return Number.isInteger(step) && step >= 0 && step < stepsOf(questionnaire).length ? step : 0;
}
