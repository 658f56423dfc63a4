import { type SurveyLanguage, say } from "../../../surveys/catalogue/languages";
import {
  type Answers,
  type AnswerValue,
  type Question,
  type Questionnaire,
  questionsOf,
} from "../../../surveys/catalogue/questionnaire";

/** A named answer in words, a line a question: «Miten työ on lähtenyt käyntiin? Melko hyvin». Pure. */
export function answerLines(
  questionnaire: Pick<Questionnaire, "pages">,
  answers: Answers,
  language: SurveyLanguage,
): string[] {
  return questionsOf(questionnaire).flatMap((question) => {
    const value = Object.hasOwn(answers, question.name) ? answers[question.name] : undefined;
    if (value === undefined) return [];
    return `${say(question.title, language)} ${sayValue(question, value, language)}`;
  });
}

function sayValue(question: Question, value: AnswerValue, language: SurveyLanguage): string {
  const chosen = (choices: { value: string | number; text: { fi: string } }[], one: unknown) => {
    const choice = choices.find((other) => other.value === one);
    return choice ? say(choice.text, language) : String(one);
  };
  switch (question.type) {
    case "rating":
      return chosen(question.points, value);
    case "radiogroup":
    case "dropdown":
      return chosen(question.choices, value);
    case "checkbox":
      return (Array.isArray(value) ? value : [value]).map((one) => chosen(question.choices, one)).join(", ");
    case "boolean":
      return say(value === true ? question.yes : question.no, language);
    case "matrix":
      return Object.entries(value as Record<string, string | number>)
        .map(([row, column]) => `${chosen(question.rows, row)}: ${chosen(question.columns, column)}`)
        .join("; ");
    default:
      return String(value);
  }
}
