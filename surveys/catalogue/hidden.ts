import { type Condition, readCondition } from "./conditions";
import { type Answers, type Item, type Questionnaire, questionsIn, questionsOf } from "./questionnaire";
import { type Guarded, settle } from "./settle";

/** What answers hide, for the page and for the intake alike. */

/** What these answers hide (names of pages, panels, questions, passages), and the answers without it. */
export function settleAnswers(
  questionnaire: Pick<Questionnaire, "pages">,
  answers: Answers,
): { hidden: ReadonlySet<string>; answers: Answers } {
  const guarded = guardedOf(questionnaire);
  const settled = settle(guarded, answers);
  const names = [...settled.hidden].flatMap((at) => [guarded[at]!.name, ...guarded[at]!.questions]);
  return { hidden: new Set(names), answers: settled.answers };
}

/** Which questions are asked, given these answers. */
export function visibleQuestions(questionnaire: Pick<Questionnaire, "pages">, answers: Answers): Set<string> {
  const { hidden } = settleAnswers(questionnaire, answers);
  return new Set(
    questionsOf(questionnaire)
      .map(({ name }) => name)
      .filter((name) => !hidden.has(name)),
  );
}

/** The answers to these questions alone. */
export function only(answers: Answers, names: ReadonlySet<string>): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => names.has(name)));
}

type Named = Guarded & { name: string };
const kept = new WeakMap<object, readonly Named[]>();

/** Pages, panels, questions and passages with a condition of their own; read once a version. */
function guardedOf(questionnaire: Pick<Questionnaire, "pages">): readonly Named[] {
  const known = kept.get(questionnaire.pages);
  if (known) return known;
  const guarded = guardedIn(questionnaire);
  kept.set(questionnaire.pages, guarded);
  return guarded;
}

function guardedIn({ pages }: Pick<Questionnaire, "pages">): Named[] {
  const guarded: Named[] = [];
  const add = (name: string, text: string | null, questions: readonly string[]) => {
    const condition = conditionOf(text);
    if (condition) guarded.push({ name, condition, questions });
  };
  const walk = (items: readonly Item[]) => {
    for (const item of items) {
      add(
        item.name,
        item.visibleIf,
        questionsIn([item]).map(({ name }) => name),
      );
      if (item.type === "panel") walk(item.items);
    }
  };
  for (const page of pages) {
    add(
      page.name,
      page.visibleIf,
      questionsOf({ pages: [page] }).map(({ name }) => name),
    );
    walk(page.items);
  }
  return guarded;
}

/** Read before it is drawn, and kept: the parser is survey-core's. */
const conditions = new Map<string, Condition | null>();
export function conditionOf(text: string | null): Condition | null {
  if (text === null) return null;
  const known = conditions.get(text);
  if (known !== undefined) return known;
  const read = readCondition(text);
  if (conditions.size > 2000) conditions.clear();
  conditions.set(text, read);
  return read;
}
