import { ConditionsParser, type Operand } from "survey-core";

/**
 * The part of SurveyJS' conditions that we draw: a question compared with a constant, joined by and, or, not. Read once from the text by survey-core's
 * own parser into data small enough to be sent to the page, so that server and browser decide alike. Whatever else a condition says is refused by the check.
 */
export type Condition =
  | { op: "and" | "or"; of: [Condition, Condition] }
  | { op: "not"; of: Condition }
  | { op: "empty" | "notempty"; question: string }
  | { op: Comparison; question: string; value: string | number | boolean }
  | { op: "anyof" | "allof"; question: string; values: (string | number)[] };

const COMPARISONS = [
  "equal",
  "notequal",
  "less",
  "lessorequal",
  "greater",
  "greaterorequal",
  "contains",
  "notcontains",
] as const;
type Comparison = (typeof COMPARISONS)[number];

/** null: not a condition that we draw. A question of a matrix row is named «question.row». */
export function readCondition(text: string): Condition | null {
  const parsed = new ConditionsParser().parseExpression(text) as Node | undefined;
  return parsed ? readNode(parsed) : null;
}

/** The questions that a condition asks about (of a matrix row: the matrix). */
export function questionsAskedIn(condition: Condition): string[] {
  switch (condition.op) {
    case "and":
    case "or":
      return condition.of.flatMap(questionsAskedIn);
    case "not":
      return questionsAskedIn(condition.of);
    default:
      return [condition.question.split(".", 1)[0]!];
  }
}

/** survey-core's operands, as far as they are read here (src/expressions/expressions.ts of 2.5). */
interface Node extends Operand {
  operatorName?: string;
  left?: Node;
  right?: Node;
  expression?: Node;
  variableName?: string;
  /** {#name}: the value unconverted, which we do not draw. */
  useValueAsItIs?: boolean;
  values?: Node[];
}

function readNode(node: Node): Condition | null {
  const op = node.operatorName;
  if (node.getType() === "unary" && node.expression) {
    if (op === "negate") {
      const of = readNode(node.expression);
      return of && { op: "not", of };
    }
    const question = variableOf(node.expression);
    return question && (op === "empty" || op === "notempty") ? { op, question } : null;
  }
  if (node.getType() !== "binary" || !node.left || !node.right) return null;
  if (op === "and" || op === "or") {
    const [left, right] = [readNode(node.left), readNode(node.right)];
    return left && right && { op, of: [left, right] };
  }
  const question = variableOf(node.left);
  if (!question) return null;
  if (op === "anyof" || op === "allof") {
    const values = node.right.values?.map(constantOf);
    return values?.every((value) => typeof value === "string" || typeof value === "number")
      ? { op, question, values }
      : null;
  }
  const value = constantOf(node.right);
  return value !== undefined && isComparison(op) ? { op, question, value } : null;
}

function isComparison(op: string | undefined): op is Comparison {
  return (COMPARISONS as readonly (string | undefined)[]).includes(op);
}

function variableOf(node: Node): string | null {
  const { variableName, useValueAsItIs } = node;
  return node.getType() === "variable" && variableName && !useValueAsItIs ? variableName : null;
}

/** «undefined» is no text to survey-core but nothing at all, whichever way it is written. */
function constantOf(node: Node): string | number | boolean | undefined {
  if (node.getType() !== "const") return undefined;
  const value: unknown = (node as unknown as { correctValue?: unknown }).correctValue;
  if (value === "undefined") return undefined;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : undefined;
}
