import { questionsAskedIn } from "../catalogue/conditions";
import { conditionOf, settleAnswers } from "../catalogue/hidden";
import type { Answers, Item, Page, Questionnaire } from "../catalogue/questionnaire";

/** The way through a questionnaire without JavaScript: what is asked at once, and what only after the answers that it hangs on. */

export interface Step {
  /** Whose answers are checked before going on. */
  page: Page;
  /** Names of the questions and passages that stand on it. */
  items: ReadonlySet<string>;
  /** The questions that their conditions ask about. */
  hangsOn: ReadonlySet<string>;
}

const kept = new WeakMap<object, readonly Step[]>();

/** Read once a version: definitions never change. */
export function stepsOf(questionnaire: Pick<Questionnaire, "pages">): readonly Step[] {
  const known = kept.get(questionnaire);
  if (known) return known;
  const steps = planSteps(questionnaire);
  kept.set(questionnaire, steps);
  return steps;
}

/** The next step that shows anything; null: everything was asked. Count from -1 for the first. */
export function nextStep(questionnaire: Pick<Questionnaire, "pages">, after: number, answers: Answers): number | null {
  const at = stepsOf(questionnaire).findIndex((step, n) => n > after && isShown(questionnaire, step, answers));
  return at < 0 ? null : at;
}

export function stepBefore(
  questionnaire: Pick<Questionnaire, "pages">,
  before: number,
  answers: Answers,
): number | null {
  const steps = stepsOf(questionnaire);
  const at = steps.findLastIndex((step, n) => n < before && isShown(questionnaire, step, answers));
  return at < 0 ? null : at;
}

/** Whether something may be asked after this step: it is shown already, or hangs on what is being asked now. */
export function mayGoOn(questionnaire: Pick<Questionnaire, "pages">, step: number, answers: Answers): boolean {
  if (nextStep(questionnaire, step, answers) !== null) return true;
  const steps = stepsOf(questionnaire);
  const asked = steps[step]?.items ?? new Set<string>();
  return steps.slice(step + 1).some(({ hangsOn }) => [...hangsOn].some((name) => asked.has(name)));
}

/** Whether nothing that is still to be answered shows or hides a question, so that their number stays. */
export function isCountSure(questionnaire: Pick<Questionnaire, "pages">, step: number): boolean {
  const steps = stepsOf(questionnaire);
  const toAnswer = new Set(steps.slice(step).flatMap(({ items }) => [...items]));
  return !steps.some(({ hangsOn }) => [...hangsOn].some((name) => toAnswer.has(name)));
}

/** Where a question stands; null: nowhere. */
export function stepOf(questionnaire: Pick<Questionnaire, "pages">, question: string): number | null {
  const at = stepsOf(questionnaire).findIndex(({ items }) => items.has(question));
  return at < 0 ? null : at;
}

function isShown(questionnaire: Pick<Questionnaire, "pages">, { page, items }: Step, answers: Answers): boolean {
  const { hidden } = settleAnswers(questionnaire, answers);
  if (hidden.has(page.name)) return false;
  return [...leaves(page.items)].some(
    ({ name, within }) => items.has(name) && ![name, ...within].some((one) => hidden.has(one)),
  );
}

/** Every question and passage, with the panels around it and all the conditions that it hangs on. */
function* leaves(
  items: readonly Item[],
  within: readonly string[] = [],
  conditions: readonly (string | null)[] = [],
): Generator<{ name: string; within: readonly string[]; conditions: readonly string[] }> {
  for (const item of items) {
    const all = [...conditions, item.visibleIf].filter((one) => one !== null);
    if (item.type === "panel") yield* leaves(item.items, [...within, item.name], all);
    else yield { name: item.name, within, conditions: all };
  }
}

/** A question that hangs on another one of its page comes a step later; on one of a later page never, for pages are asked in their order. */
function planSteps({ pages }: Pick<Questionnaire, "pages">): Step[] {
  return pages.flatMap((page) => {
    const asked = new Map(
      [...leaves(page.items)].map((leaf) => [leaf.name, leaf.conditions.flatMap((one) => askedBy(one))]),
    );
    const levels = new Map<string, number>();
    const levelOf = (name: string, from: readonly string[]): number => {
      const known = levels.get(name);
      if (known !== undefined) return known;
      // A circle is refused by the check; here it only must not turn for ever.
      const others = (asked.get(name) ?? []).filter(
        (other) => asked.has(other) && other !== name && !from.includes(other),
      );
      const level = others.length === 0 ? 0 : 1 + Math.max(...others.map((other) => levelOf(other, [...from, name])));
      levels.set(name, level);
      return level;
    };
    const steps: Set<string>[] = [];
    for (const name of asked.keys()) {
      const level = levelOf(name, []);
      while (steps.length <= level) steps.push(new Set());
      steps[level]!.add(name);
    }
    const ofPage = askedBy(page.visibleIf);
    return steps
      .filter((items) => items.size > 0)
      .map((items) => ({
        page,
        items,
        hangsOn: new Set([...ofPage, ...[...items].flatMap((name) => asked.get(name) ?? [])]),
      }));
  });
}

function askedBy(condition: string | null): string[] {
  const read = conditionOf(condition);
  return read ? questionsAskedIn(read) : [];
}
