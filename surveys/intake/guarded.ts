import type { SurveyLanguage } from "../catalogue/languages";
import type { AnswerValue, Question } from "../catalogue/questionnaire";
import type { IntakeTexts } from "./texts";

/** What a guard makes of one raw value: an answer as it stands, none, or something to mend. Never anything else than what was sent. */
export type Guarded = { type: "taken"; value: AnswerValue } | { type: "unanswered" } | { type: "wrong"; say: string };

export type Guard<Q extends Question> = (
  question: Q,
  raw: unknown,
  texts: IntakeTexts,
  language: SurveyLanguage,
) => Guarded;

export const UNANSWERED: Guarded = { type: "unanswered" };

export function taken(value: AnswerValue): Guarded {
  return { type: "taken", value };
}

export function wrong(say: string): Guarded {
  return { type: "wrong", say };
}
