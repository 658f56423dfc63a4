import type { SurveyLanguage } from "../catalogue/languages";
import type { Answers, Questionnaire } from "../catalogue/questionnaire";
import { removeIdentityCodes } from "../finnish/identity-code";
import type { FindName } from "./client-names";
import { guardAnswers, questionsByName } from "./guard";
import { judge } from "./judge";
import { LIMITS, type Limits } from "./limits";
import type { FieldProblem } from "./submitted";
import { intakeTexts } from "./texts";

export interface Checked {
  /** What may be stored when there is no problem: as it was sent, without answers to hidden questions. */
  answers: Answers;
  problems: FieldProblem[];
  /** For the log: names of questions (Judged). */
  disagreed: string[];
}

export interface Rules {
  /** Of an anonymous questionnaire; null: names may stand in the texts. */
  findName: FindName | null;
  limits?: Limits;
}

/** Everything that an answer is checked for, pure: its shape, its conditions, what must not stand in a text. Problems come in the order of the form. */
export function checkAnswers(
  questionnaire: Pick<Questionnaire, "pages" | "definition">,
  raw: unknown,
  language: SurveyLanguage,
  { findName, limits = LIMITS }: Rules,
): Checked {
  const guarded = guardAnswers(questionnaire, raw, language, limits);
  if (guarded.type === "refused") return { answers: {}, problems: guarded.problems, disagreed: [] };
  const judged = judge(questionnaire, guarded.answers, language);
  const problems = new Map<string | null, FieldProblem>();
  const add = (problem: FieldProblem) => problems.set(problem.question, problems.get(problem.question) ?? problem);
  // A hidden question's answer is cleared anyhow, and nobody could mend what is not shown.
  for (const problem of guarded.problems) if (judged.visible.has(problem.question ?? "")) add(problem);
  for (const problem of textProblems(questionnaire, judged.answers, language, findName)) add(problem);
  for (const problem of judged.problems) add(problem);
  const order = [...questionsByName(questionnaire).keys()];
  const place = ({ question }: FieldProblem) => (question === null ? -1 : order.indexOf(question));
  return {
    answers: judged.answers,
    problems: [...problems.values()].sort((a, b) => place(a) - place(b)),
    disagreed: judged.disagreed,
  };
}

function textProblems(
  questionnaire: Pick<Questionnaire, "pages">,
  answers: Answers,
  language: SurveyLanguage,
  findName: FindName | null,
): FieldProblem[] {
  const texts = intakeTexts[language];
  const questions = questionsByName(questionnaire);
  return Object.entries(answers).flatMap(([question, value]): FieldProblem[] => {
    const type = questions.get(question)?.type;
    if (typeof value !== "string" || (type !== "text" && type !== "comment")) return [];
    if (removeIdentityCodes(value).found) return [{ question, say: texts.identityCode }];
    const name = findName?.(value);
    return name ? [{ question, say: texts.name(name) }] : [];
  });
}

/** Half an answer as it may wait: each value of its kind, nothing forbidden in the texts, nothing cleared yet. Null: it may not. */
export function readDraft(
  questionnaire: Pick<Questionnaire, "pages">,
  raw: unknown,
  language: SurveyLanguage,
  limits: Limits = LIMITS,
): Answers | null {
  const guarded = guardAnswers(questionnaire, raw, language, limits);
  if (guarded.type === "refused" || guarded.problems.length > 0) return null;
  return textProblems(questionnaire, guarded.answers, language, null).length > 0 ? null : guarded.answers;
}
