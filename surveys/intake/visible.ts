import { type Condition, readCondition } from "../catalogue/conditions";
import { holds } from "../catalogue/hold";
import type { Answers, Item, Questionnaire } from "../catalogue/questionnaire";

/**
 * Which questions are asked, given these answers. An answer to a hidden question counts as none, also where another question depends on it: looked at again
 * until nothing changes (as many rounds as conditions stand in a row). Conditions that go in a circle may never settle: then what was hidden once stays hidden.
 */
export function visibleQuestions(questionnaire: Pick<Questionnaire, "pages">, answers: Answers): Set<string> {
  const placed = placesOf(questionnaire);
  let visible = shown(placed, answers);
  if (placed.conditioned === 0) return visible;
  for (let round = 0; round <= placed.conditioned + placed.questions.length; round += 1) {
    const isCircle = round > placed.conditioned;
    const next = shown(placed, only(answers, visible));
    const settled = isCircle ? new Set([...next].filter((name) => visible.has(name))) : next;
    if (isSame(settled, visible)) return visible;
    visible = settled;
  }
  return visible;
}

/** The answers to these questions alone. */
export function only(answers: Answers, names: ReadonlySet<string>): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => names.has(name)));
}

interface Places {
  questions: { name: string; conditions: Condition[] }[];
  /** How many of them depend on others. */
  conditioned: number;
}

const read = new WeakMap<object, Places>();

/** Each question with its own condition and those of the panels and the page around it; read once a version. */
function placesOf({ pages }: Pick<Questionnaire, "pages">): Places {
  const known = read.get(pages);
  if (known) return known;
  const questions = pages.flatMap((page) => placed(page.items, conditionsOf(page.visibleIf)));
  const places = { questions, conditioned: questions.filter(({ conditions }) => conditions.length > 0).length };
  read.set(pages, places);
  return places;
}

function placed(items: readonly Item[], around: Condition[]): Places["questions"] {
  return items.flatMap((item): Places["questions"] => {
    const conditions = [...around, ...conditionsOf(item.visibleIf)];
    if (item.type === "panel") return placed(item.items, conditions);
    return item.type === "html" ? [] : [{ name: item.name, conditions }];
  });
}

/** The check of the definition has let only such conditions pass as can be read. */
function conditionsOf(text: string | null): Condition[] {
  const condition = text && readCondition(text);
  return condition ? [condition] : [];
}

function shown({ questions }: Places, answers: Answers): Set<string> {
  return new Set(
    questions.filter(({ conditions }) => conditions.every((one) => holds(one, answers))).map(({ name }) => name),
  );
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}
