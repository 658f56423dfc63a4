import {
  type Answers,
  type AnswerValue,
  type Question,
  type Questionnaire,
  questionsOf,
} from "../catalogue/questionnaire";

/**
 * Answers out of a posted form, for the guard to judge: fields become what SurveyJS keeps (a number where the choice is a number, a list, rows).
 * What is not on the form stays as the text that it came as, so that the guard refuses it by name. Fields of no question are passed over.
 */
export function readForm(questionnaire: Pick<Questionnaire, "pages">, fields: URLSearchParams): Answers {
  const answers: Answers = {};
  for (const question of questionsOf(questionnaire)) {
    const value = readField(question, fields);
    if (value !== undefined) answers[question.name] = value;
  }
  return answers;
}

function readField(question: Question, fields: URLSearchParams): AnswerValue | undefined {
  const text = fields.get(question.name) ?? "";
  switch (question.type) {
    case "checkbox": {
      const chosen = fields.getAll(question.name).filter((one) => one !== "");
      return chosen.length === 0 ? undefined : chosen.map((one) => choiceOf(question.choices, one));
    }
    case "matrix": {
      const rows = question.rows.flatMap(({ value }) => {
        const column = fields.get(`${question.name}.${value}`);
        return column ? [[String(value), choiceOf(question.columns, column)] as const] : [];
      });
      return rows.length === 0 ? undefined : Object.fromEntries(rows);
    }
    case "boolean":
      return text === "true" ? true : text === "false" ? false : text || undefined;
    case "radiogroup":
    case "dropdown":
      return text === "" ? undefined : choiceOf(question.choices, text);
    case "rating":
      return text === "" ? undefined : choiceOf(question.points, text);
    case "text":
      return question.input === "number" ? readNumber(text) : text.trim() || undefined;
    case "comment":
      // A form posts CR LF; a script and the database keep LF.
      return text.replace(/\r\n?/g, "\n").trim() || undefined;
  }
}

function choiceOf(choices: readonly { value: string | number }[], text: string): string | number {
  return choices.find(({ value }) => String(value) === text)?.value ?? text;
}

/** With a comma too, as Finns write it; what is no number stays text. */
function readNumber(text: string): string | number | undefined {
  const plain = text
    .trim()
    .replace(/[\s\u00a0]/g, "")
    .replace(",", ".")
    .replace("\u2212", "-");
  if (plain === "") return undefined;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text.trim();
}
