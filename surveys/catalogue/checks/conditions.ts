import { type Condition, questionsAskedIn, readCondition } from "../conditions";
import { holds } from "../hold";
import type { Answers, Choice, Question } from "../questionnaire";
import type { Finder } from "./findings";
import { type Definition, type Place, placesOf } from "./places";

/** Whether each condition asks about something that has been answered by then, and can both hold and not hold. */
export function checkConditions(definition: Definition, found: Finder): void {
  const places = placesOf(definition);
  const byName = new Map(places.map((place) => [place.name, place]));
  for (const place of places)
    for (const key of ["visibleIf", "requiredIf"] as const) {
      const condition = place[key] === null ? null : readCondition(place[key]);
      if (!condition) continue;
      const where = `${place.name}.${key}`;
      for (const name of new Set(questionsAskedIn(condition))) checkAsked(where, place, name, byName, found);
      for (const leaf of leavesOf(condition)) checkLeaf(where, leaf, byName, found);
    }
  checkCircles(places, byName, found);
}

type Leaf = Extract<Condition, { question: string }>;

function leavesOf(condition: Condition): Leaf[] {
  if ("question" in condition) return [condition];
  return condition.op === "not" ? leavesOf(condition.of) : condition.of.flatMap(leavesOf);
}

function checkAsked(
  where: string,
  place: Place,
  name: string,
  byName: ReadonlyMap<string, Place>,
  found: Finder,
): void {
  const asked = byName.get(name);
  if (!asked?.question) found.problem(where, `asks about «${name}», which is no question here`);
  else if (asked === place) found.problem(where, `asks about ${name} itself`);
  else if (place.holds.includes(name)) found.problem(where, `asks about ${name}, which it hides itself`);
  else if (asked.page > place.page) found.problem(where, `asks about ${name}, which stands on a later page`);
  else if (asked.page === place.page && place.kind === "page")
    found.problem(where, `asks about ${name}, which stands on the same page`);
  else if (asked.order > place.order)
    found.warning(where, `asks about ${name}, which stands below: move that question up`);
}

/** Hidden by each other: neither would ever be seen. What a page or panel hides, it hides with all that stands in it. */
function checkCircles(places: readonly Place[], byName: ReadonlyMap<string, Place>, found: Finder): void {
  const needs = (place: Place): string[] => {
    const condition = place.visibleIf === null ? null : readCondition(place.visibleIf);
    const asked = condition ? questionsAskedIn(condition) : [];
    // Those two have been told in plainer words.
    return [...place.within, ...asked.filter((name) => name !== place.name && !place.holds.includes(name))];
  };
  const state = new Map<string, "open" | "done">();
  const visit = (place: Place, path: readonly string[]): void => {
    state.set(place.name, "open");
    for (const name of needs(place)) {
      const next = byName.get(name);
      if (!next) continue;
      if (state.get(name) === "open") {
        const circle = [...path.slice(path.indexOf(name)), name];
        found.problem(`${place.name}.visibleIf`, `goes in a circle: ${circle.join(" → ")}`);
      } else if (state.get(name) === undefined) visit(next, [...path, name]);
    }
    state.set(place.name, "done");
  };
  for (const place of places) if (!state.has(place.name)) visit(place, [place.name]);
}

function checkLeaf(where: string, leaf: Leaf, byName: ReadonlyMap<string, Place>, found: Finder): void {
  const [name = "", row] = splitRow(leaf.question);
  const question = byName.get(name)?.question;
  if (!question) return;
  if (question.type === "matrix") {
    const rows = question.rows.map(({ value }) => String(value));
    if (row === null || !rows.includes(row)) {
      found.problem(where, `asks about the rows of ${name}: write {${name}.${rows[0]}}, one row at a time`);
      return;
    }
  } else if (row !== null) {
    found.problem(where, `asks about «${leaf.question}»: ${name} has no rows`);
    return;
  }
  if (leaf.op === "empty" || leaf.op === "notempty") return;
  if (question.type === "checkbox" && !["anyof", "allof", "contains", "notcontains"].includes(leaf.op)) {
    found.problem(where, `compares ${name} by «${leaf.op}», but several may be chosen there: use contains or anyof`);
    return;
  }
  if (isContaining(leaf.op) && question.type !== "checkbox" && question.type !== "comment" && question.type !== "text")
    found.problem(where, `looks for a part of the answer to ${name}: use =, <> or anyof`);
  const choices = choicesOf(question);
  if (choices) checkChosen(where, leaf, choices, question, found);
  else checkTyped(where, leaf, question, found);
}

function splitRow(asked: string): [string, string | null] {
  const dot = asked.indexOf(".");
  return dot < 0 ? [asked, null] : [asked.slice(0, dot), asked.slice(dot + 1)];
}

const isContaining = (op: string) => op === "contains" || op === "notcontains" || op === "allof";
const isOrdering = (op: string) => op.startsWith("less") || op.startsWith("greater");

function valuesIn(leaf: Leaf): readonly (string | number | boolean)[] {
  if ("values" in leaf) return leaf.values;
  return "value" in leaf ? [leaf.value] : [];
}

/** null: whatever the respondent writes. */
function choicesOf(question: Question): readonly Pick<Choice, "value">[] | null {
  switch (question.type) {
    case "rating":
      return question.points;
    case "radiogroup":
    case "dropdown":
    case "checkbox":
      return question.choices;
    case "matrix":
      return question.columns;
    default:
      return null;
  }
}

function checkChosen(
  where: string,
  leaf: Leaf,
  choices: readonly Pick<Choice, "value">[],
  question: Question,
  found: Finder,
): void {
  if (!isOrdering(leaf.op)) {
    const known = new Set(choices.map(({ value }) => String(value).toLowerCase()));
    for (const value of valuesIn(leaf))
      if (!known.has(String(value).toLowerCase()))
        found.problem(where, `compares ${question.name} with ${JSON.stringify(value)}, which is no choice there`);
    return;
  }
  const holding = choices.filter(({ value }) => holds(leaf, answered(leaf.question, value)));
  if (holding.length === 0) found.problem(where, `never holds: no choice of ${question.name} is so`);
  if (holding.length === choices.length) found.problem(where, `always holds: every choice of ${question.name} is so`);
}

function answered(question: string, value: string | number): Answers {
  const [name, row] = splitRow(question);
  return { [name]: row === null ? value : { [row]: value } };
}

/** Of texts anything may be asked; of a number, a day or yes and no only what it can be. */
function checkTyped(where: string, leaf: Leaf, question: Question, found: Finder): void {
  const wrong = (what: string) => found.problem(where, `compares ${question.name} with something that is no ${what}`);
  for (const value of valuesIn(leaf)) {
    if (question.type === "boolean" && String(value) !== "true" && String(value) !== "false") wrong("true or false");
    if (question.type !== "text") continue;
    if (question.input === "number" && (String(value).trim() === "" || Number.isNaN(Number(value)))) wrong("number");
    if (question.input === "date" && !/^\d{4}-\d{2}-\d{2}$/.test(String(value))) wrong("day such as '2026-12-31'");
  }
}
