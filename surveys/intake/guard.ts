import type { SurveyLanguage } from "../catalogue/languages";
import { type Answers, type Question, type Questionnaire, questionsOf } from "../catalogue/questionnaire";
import { guardMatrix, guardOneOf, guardRating, guardSeveral, guardYesOrNo } from "./guard-choice";
import { guardDay } from "./guard-day";
import { guardNumber } from "./guard-number";
import { guardComment, guardText } from "./guard-text";
import type { Guarded } from "./guarded";
import { isSmall } from "./json-size";
import { LIMITS, type Limits } from "./limits";
import type { FieldProblem } from "./submitted";
import { type IntakeTexts, intakeTexts } from "./texts";

/**
 * The first look at what arrives, before survey-core sees it: survey-core takes ratings out of range, choices that are none and texts of any length, and drops
 * what it does not know (measured, components.md). Here every key must be a question and every value of its kind; nothing is mended, nothing left out.
 */
export function guardAnswers(
  questionnaire: Pick<Questionnaire, "pages">,
  raw: unknown,
  language: SurveyLanguage,
  limits: Limits = LIMITS,
): { type: "guarded"; answers: Answers; problems: FieldProblem[] } | { type: "refused"; problems: FieldProblem[] } {
  const texts = intakeTexts[language];
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return refused(texts.unreadable);
  if (!isSmall(raw, limits)) return refused(texts.tooBig);
  const questions = questionsByName(questionnaire);
  const answers: [string, Answers[string]][] = [];
  const problems: FieldProblem[] = [];
  for (const [name, value] of Object.entries(raw)) {
    const question = questions.get(name);
    if (!question) return refused(texts.notInForm(printable(name)));
    const guarded = guardOne(question, value, texts, language);
    if (guarded.type === "taken") answers.push([name, guarded.value]);
    if (guarded.type === "wrong") problems.push({ question: name, say: guarded.say });
  }
  return { type: "guarded", answers: Object.fromEntries(answers), problems };
}

function guardOne(question: Question, raw: unknown, texts: IntakeTexts, language: SurveyLanguage): Guarded {
  switch (question.type) {
    case "text":
      if (question.input === "number") return guardNumber(question, raw, texts, language);
      if (question.input === "date") return guardDay(question, raw, texts, language);
      return guardText(question, raw, texts, language);
    case "comment":
      return guardComment(question, raw, texts, language);
    case "radiogroup":
    case "dropdown":
      return guardOneOf(question, raw, texts, language);
    case "rating":
      return guardRating(question, raw, texts, language);
    case "boolean":
      return guardYesOrNo(question, raw, texts, language);
    case "checkbox":
      return guardSeveral(question, raw, texts, language);
    case "matrix":
      return guardMatrix(question, raw, texts, language);
  }
}

const byName = new WeakMap<object, ReadonlyMap<string, Question>>();

/** A Map: «__proto__» and «constructor» are names like any other, and no question's. Once a version. */
export function questionsByName(questionnaire: Pick<Questionnaire, "pages">): ReadonlyMap<string, Question> {
  const known = byName.get(questionnaire.pages);
  if (known) return known;
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.name, question]));
  byName.set(questionnaire.pages, questions);
  return questions;
}

function refused(say: string): { type: "refused"; problems: FieldProblem[] } {
  return { type: "refused", problems: [{ question: null, say }] };
}

const LONGEST_SHOWN = 40;

function printable(key: string): string {
  return key.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, "").slice(0, LONGEST_SHOWN);
}
