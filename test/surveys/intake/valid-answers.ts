import fc from "fast-check";
import {
  type Answers,
  type AnswerValue,
  type Question,
  type Questionnaire,
  questionsOf,
} from "../../../surveys/catalogue/questionnaire";

/** Answers that a respondent may give, made from the definition: each question answered or not, hidden ones too. */
export function validAnswers(questionnaire: Pick<Questionnaire, "pages">): fc.Arbitrary<Answers> {
  const questions = questionsOf(questionnaire);
  return fc.record(Object.fromEntries(questions.map((question) => [question.name, answerTo(question)])), {
    requiredKeys: [],
    noNullPrototype: true,
  }) as fc.Arbitrary<Answers>;
}

function answerTo(question: Question): fc.Arbitrary<AnswerValue> {
  switch (question.type) {
    case "text":
      if (question.input === "number") {
        const [min, max] = [question.min ?? -1000, question.max ?? 1000];
        return question.wholeNumbers
          ? fc.integer({ min, max })
          : fc.double({ min, max, noNaN: true }).map((n) => n + 0);
      }
      if (question.input === "date")
        return fc
          .date({
            min: new Date(question.min ?? "1950-01-01"),
            max: new Date(question.max ?? "2100-01-01"),
            noInvalidDate: true,
          })
          .map((date) => date.toISOString().slice(0, 10));
      return question.input === "email"
        ? fc.constantFrom("a@b.fi", "nimi.sukunimi@esimerkki.fi")
        : textOf(question.maxLength, false);
    case "comment":
      return textOf(question.maxLength, true);
    case "radiogroup":
    case "dropdown":
      return fc.constantFrom(...question.choices.map(({ value }) => value));
    case "rating":
      return fc.constantFrom(...question.points.map(({ value }) => value));
    case "boolean":
      return fc.boolean();
    case "checkbox": {
      const values = question.choices.map(({ value }) => value).filter((value) => value !== question.none);
      const some = fc.subarray(values, {
        minLength: Math.max(1, question.least),
        maxLength: question.most ?? values.length,
      });
      return question.none === null ? some : fc.oneof(some, fc.constant<(string | number)[]>([question.none]));
    }
    case "matrix": {
      const column = fc.constantFrom(...question.columns.map(({ value }) => value));
      return fc
        .record(Object.fromEntries(question.rows.map(({ value }) => [String(value), column])), {
          requiredKeys: question.allRowsRequired ? question.rows.map(({ value }) => String(value)) : [],
          noNullPrototype: true,
        })
        .filter((rows) => Object.keys(rows).length > 0);
    }
  }
}

const WORDS = [
  "hyvä",
  "Ehkä",
  "työ",
  "päivä",
  "ja",
  "😀",
  "добре",
  "№",
  "<b>",
  "=1+1",
  "'",
  '"',
  "\\",
  "å",
  "{mood}",
  "yes",
];

function textOf(maxLength: number, withBreaks: boolean): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: Math.max(1, Math.floor(maxLength / 7)) })
    .map((words) =>
      words
        .join(withBreaks ? "\n" : " ")
        .slice(0, maxLength)
        .replace(/[\ud800-\udbff]$/, ""),
    )
    .filter((text) => text.trim() !== "");
}
