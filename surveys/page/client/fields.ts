/// <reference lib="dom" />
import type { Condition } from "../../catalogue/conditions";
import { holds } from "../../catalogue/hold";
import type { Answers, AnswerValue } from "../../catalogue/questionnaire";
import { type Guarded, settle } from "../../catalogue/settle";

/** The form as the script sees it: questions found by `data-q`, read and hidden as the server would. */

export type Fields = ReturnType<typeof readFields>;

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function readFields(form: HTMLFormElement, numbered: string) {
  const questions = all<HTMLElement>(form, "[data-q]");
  const guards = all<HTMLElement>(form, "[data-if]").map((element) => ({
    element,
    condition: conditionIn(element.dataset.if),
    questions: [element, ...all<HTMLElement>(element, "[data-q]")].flatMap(({ dataset }) => dataset.q ?? []),
  }));
  /** Hidden by its own condition, or inside of what is. */
  const isHidden = (element: HTMLElement) => element.closest("[hidden]") !== null;

  return {
    questions,
    isHidden,
    /** Those of questions that are seen. */
    answers: (): Answers => settle(guards as Guarded[], everything(questions)).answers,
    /** Shows what is to be seen now, and numbers it. */
    arrange(): void {
      const { hidden } = settle(guards as Guarded[], everything(questions));
      guards.forEach(({ element }, at) => {
        element.hidden = hidden.has(at);
      });
      const seen = questions.filter((question) => !isHidden(question));
      seen.forEach((question, at) => {
        const place = question.querySelector(".n")!;
        const words = numbered.replace("{n}", String(at + 1)).replace("{of}", String(seen.length));
        if (place.textContent !== words) place.textContent = words;
      });
    },
    /** Seen questions that need an answer and have none. */
    unanswered(): string[] {
      const answers = this.answers();
      return questions
        .filter((question) => {
          const { q, req, reqif } = question.dataset;
          const needed = req !== undefined || (reqif !== undefined && holds(conditionIn(reqif), answers));
          return needed && !isHidden(question) && answers[q!] === undefined;
        })
        .map(({ dataset }) => dataset.q!);
    },
  };
}

function conditionIn(text: string | undefined): Condition {
  return JSON.parse(text!) as Condition;
}

function everything(questions: HTMLElement[]): Answers {
  const answers: Answers = {};
  for (const question of questions) {
    const value = answerIn(question);
    if (value !== undefined) answers[question.dataset.q!] = value;
  }
  return answers;
}

function answerIn(question: HTMLElement): AnswerValue | undefined {
  const { q, t } = question.dataset;
  const given = fieldsIn(question).flatMap((field): [string, string | number | boolean][] => {
    if (field instanceof HTMLInputElement && /radio|checkbox/.test(field.type) && !field.checked) return [];
    const text = field.value.trim();
    return text === "" ? [] : [[field.name, typed(field, text)]];
  });
  if (given.length === 0) return undefined;
  if (t === "checkbox") return given.map(([, value]) => value as string | number);
  if (t === "matrix")
    return Object.fromEntries(given.map(([name, value]) => [name.slice(q!.length + 1), value as string | number]));
  return given[0]![1];
}

function typed(field: Field, text: string): string | number | boolean {
  const option = field instanceof HTMLSelectElement ? field.selectedOptions[0]! : field;
  const kind = option.dataset.k;
  if (kind === "b") return text === "true";
  if (kind !== "n") return text;
  const plain = text.replace(/\s/g, "").replace(",", ".").replace("\u2212", "-");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

export function fieldsIn(question: HTMLElement): Field[] {
  return all<Field>(question, "input,textarea,select");
}

export function all<T extends Element>(root: ParentNode, selector: string): T[] {
  return [...root.querySelectorAll<T>(selector)];
}

/** What was typed and chosen, as the browser itself keeps it: [field, value]. */
export function dump(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    name.startsWith("_") || typeof value !== "string" || value === "" ? [] : [[name, value]],
  );
}

export function restore(form: HTMLFormElement, kept: [string, string][]): void {
  const has = (name: string, value: string) => kept.some(([one, other]) => one === name && other === value);
  for (const field of fieldsIn(form)) {
    if (field.name.startsWith("_")) continue;
    if (field instanceof HTMLInputElement && /radio|checkbox/.test(field.type))
      field.checked = has(field.name, field.value);
    else field.value = kept.find(([name]) => name === field.name)?.[1] ?? "";
  }
}
