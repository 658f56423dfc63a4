import { only, visibleQuestions } from "../../../surveys/catalogue/hidden";
import {
  type Answers,
  type AnswerValue,
  type Question,
  type Questionnaire,
  questionsOf,
} from "../../../surveys/catalogue/questionnaire";

/** An answer to every question that is shown, of a talkative respondent. */
export function wholeAnswer(questionnaire: Questionnaire): Answers {
  const all = Object.fromEntries(questionsOf(questionnaire).map((question) => [question.name, answerTo(question)]));
  return only(all, visibleQuestions(questionnaire, all));
}

const WORDS = "Yhteistyö sujui hyvin, ja valmentajan sai aina kiinni. Alku olisi voinut olla nopeampi. ".repeat(4);

function answerTo(question: Question): AnswerValue {
  switch (question.type) {
    case "text":
      if (question.input === "number") return question.min ?? 3;
      if (question.input === "date") return question.min ?? "2026-11-24";
      return question.input === "email" ? "nimi@esimerkki.fi" : WORDS.slice(0, Math.min(60, question.maxLength));
    case "comment":
      return WORDS.slice(0, question.maxLength);
    case "rating":
      return question.points[0]!.value;
    case "boolean":
      return true;
    case "checkbox":
      return question.choices.slice(0, Math.max(1, question.least)).map(({ value }) => value);
    case "matrix":
      return Object.fromEntries(question.rows.map(({ value }) => [value, question.columns[0]!.value]));
    default:
      return question.choices[0]!.value;
  }
}
