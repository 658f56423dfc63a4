import type { Condition } from "./conditions";
import type { Answers, AnswerValue } from "./questionnaire";

/** Whether a condition holds, as survey-core decides it (a property test compares the two). Runs in the respondent's browser too: imports types alone. */
export function holds(condition: Condition, answers: Answers): boolean {
  switch (condition.op) {
    case "and":
      return condition.of.every((one) => holds(one, answers));
    case "or":
      return condition.of.some((one) => holds(one, answers));
    case "not":
      return !holds(condition.of, answers);
    case "empty":
      return isEmpty(answerTo(condition.question, answers));
    case "notempty":
      return !isEmpty(answerTo(condition.question, answers));
    case "anyof": {
      const value = answerTo(condition.question, answers);
      if (isEmpty(value)) return false;
      return listOf(value).some((one) => condition.values.some((other) => same(one, other)));
    }
    case "allof": {
      const value = answerTo(condition.question, answers);
      if (isEmpty(value)) return false;
      return condition.values.every((other) => listOf(value).some((one) => same(one, other)));
    }
    default:
      return compare(condition.op, answerTo(condition.question, answers), condition.value);
  }
}

type Value = AnswerValue | undefined;

function answerTo(question: string, answers: Answers): Value {
  const dot = question.indexOf(".");
  if (dot < 0) return answers[question];
  const rows = answers[question.slice(0, dot)];
  return typeof rows === "object" && !Array.isArray(rows) ? rows[question.slice(dot + 1)] : undefined;
}

function compare(op: string, value: Value, constant: string | number | boolean): boolean {
  if (op === "equal") return same(value, constant);
  if (op === "notequal") return !same(value, constant);
  if (op === "contains" || op === "notcontains") {
    const has = Array.isArray(value)
      ? value.some((one) => same(one, constant))
      : typeof value === "string" && value.toLowerCase().includes(String(constant).toLowerCase());
    return has === (op === "contains");
  }
  if (isEmpty(value)) return false;
  const [left, right] = [Number(value), Number(constant)];
  if (Number.isNaN(left) || Number.isNaN(right)) return false;
  if (op === "less") return left < right;
  if (op === "lessorequal") return left <= right;
  return op === "greater" ? left > right : left >= right;
}

function same(value: Value, constant: string | number | boolean): boolean {
  if (value === undefined || typeof value === "object") return false;
  return value === constant || String(value).toLowerCase() === String(constant).toLowerCase();
}

function isEmpty(value: Value): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

function listOf(value: Value): (string | number)[] {
  if (Array.isArray(value)) return value;
  return typeof value === "string" || typeof value === "number" ? [value] : [];
}
