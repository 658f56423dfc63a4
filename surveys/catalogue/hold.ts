import type { Condition } from "./conditions";
import type { Answers, AnswerValue } from "./questionnaire";

/**
 * Whether a condition holds, as survey-core decides it (a property test compares the two): its rules are kept with their oddities, for the server judges by
 * the original (Helpers and OperandMaker of 2.5.38). Runs in the respondent's browser too: imports types alone.
 */
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
      return Array.isArray(value)
        ? condition.values.some((one) => contains(value, one, true))
        : condition.values.some((one) => same(one, value));
    }
    case "allof": {
      const value = answerTo(condition.question, answers);
      return Boolean(value) && condition.values.every((one) => contains(value, one, true));
    }
    default:
      return compare(condition.op, answerTo(condition.question, answers), condition.value);
  }
}

type Value = AnswerValue | undefined;
type Constant = string | number | boolean;

function answerTo(question: string, answers: Answers): Value {
  const dot = question.indexOf(".");
  if (dot < 0) return asCompared(own(answers, question));
  const rows = own(answers, question.slice(0, dot));
  return typeof rows === "object" && !Array.isArray(rows) ? asCompared(own(rows, question.slice(dot + 1))) : undefined;
}

function own<T>(object: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A text that is written like a number or a boolean is compared as one; quotes around it are no part of it. */
function asCompared(value: Value): Value {
  if (typeof value !== "string" || value === "") return value;
  const low = value.toLowerCase();
  if (low === "true" || low === "false") return low === "true";
  if (/^['"].*['"]$/su.test(value)) return value.slice(1, -1);
  const number = numberIn(value);
  // «0123» is a code, «0.5» and «0x1f» are numbers.
  return number === null || (/^0./su.test(value) && !/^0([.,]|x)/u.test(value)) ? value : number;
}

function numberIn(text: string): number | null {
  const trimmed = text.trim();
  if (/^0x/u.test(trimmed)) {
    const read = trimmed.length > 32 ? Number.NaN : Number.parseInt(trimmed, 16);
    return Number.isNaN(read) ? null : read;
  }
  if (trimmed.length > 15 && /^\d+$/u.test(trimmed)) return null;
  const dotted = trimmed.split(",").length === 2 ? trimmed.replace(",", ".") : trimmed;
  const read = Number.parseFloat(dotted);
  return Number.isNaN(read) || !Number.isFinite(Number(dotted)) ? null : read;
}

function compare(op: string, value: Value, constant: Constant): boolean {
  if (op === "equal") return same(value, constant);
  if (op === "notequal") return !same(value, constant);
  if (op === "contains") return contains(value, constant, true);
  if (op === "notcontains") return (!value && !isEmpty(constant)) || contains(value, constant, false);
  if (op.endsWith("orequal") && same(value, constant)) return true;
  if (value === undefined) return false;
  // As JavaScript orders them: numbers by size, two texts by their letters, and what cannot be ordered never holds.
  const [left, right] = [value as number, constant as number];
  return op.startsWith("less") ? left < right : left > right;
}

function contains(value: Value, constant: Constant, wanted: boolean): boolean {
  if (Array.isArray(value)) return value.some((one) => same(one, constant)) === wanted;
  if (value === undefined || value === "" || typeof value === "object" || !constant) return false;
  return String(value).toLowerCase().includes(String(constant).toLowerCase()) === wanted;
}

function same(value: Value, other: Value): boolean {
  if (typeof value === "object" || typeof other === "object") return false;
  if (value === other) return true;
  if (value === undefined || other === undefined) return (value ?? other) === "";
  if (typeof value === "string" && typeof other === "string")
    return value.trim().toLowerCase() === other.trim().toLowerCase();
  if (value === "" || other === "") return false;
  if (typeof value === "boolean" && typeof other === "string") return String(value) === other.toLowerCase();
  if (typeof other === "boolean" && typeof value === "string") return String(other) === value.toLowerCase();
  return Number(value) === Number(other);
}

function isEmpty(value: Value): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === "object") return Object.values(value).every((one) => isEmpty(one));
  return value === undefined || value === "";
}
