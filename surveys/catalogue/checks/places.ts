import type { Localized } from "../languages";
import type { Item, Question, Questionnaire } from "../questionnaire";

/** A definition laid out in the order in which it is read: what the checks go through. */

export type Definition = Omit<Questionnaire, "key" | "meta">;

/** One thing of a definition that may be hidden by a condition. */
export interface Place {
  name: string;
  kind: "page" | "panel" | "html" | "question";
  question: Question | null;
  visibleIf: string | null;
  requiredIf: string | null;
  page: number;
  /** 0, 1, 2 … in reading order. */
  order: number;
  /** The names of what stands in it, panels' insides too. */
  holds: string[];
  /** The page and the panels that it stands in. */
  within: string[];
}

export function placesOf({ pages }: Definition): Place[] {
  const places: Place[] = [];
  pages.forEach(({ name, visibleIf, items }, page) => {
    places.push({
      ...{ name, kind: "page", question: null, visibleIf, requiredIf: null },
      ...{ page, order: places.length, holds: namesIn(items), within: [] },
    });
    add(items, page, [name]);
  });
  return places;

  function add(items: readonly Item[], page: number, within: string[]): void {
    for (const item of items) {
      const question = item.type === "panel" || item.type === "html" ? null : item;
      places.push({
        name: item.name,
        kind: question ? "question" : item.type === "panel" ? "panel" : "html",
        question,
        visibleIf: item.visibleIf,
        requiredIf: question?.requiredIf ?? null,
        ...{ page, order: places.length, within },
        holds: item.type === "panel" ? namesIn(item.items) : [],
      });
      if (item.type === "panel") add(item.items, page, [...within, item.name]);
    }
  }
}

function namesIn(items: readonly Item[]): string[] {
  return items.flatMap((item) => (item.type === "panel" ? [item.name, ...namesIn(item.items)] : [item.name]));
}

/** What a text is: how long it may be depends on it. */
export type TextKind = "title" | "heading" | "question" | "description" | "choice" | "passage";

export interface PlacedText {
  where: string;
  kind: TextKind;
  text: Localized;
}

/** Every text that a respondent may read. */
export function textsOf(definition: Definition): PlacedText[] {
  return [
    { where: "title", kind: "title", text: definition.title },
    ...definition.pages.flatMap(({ name, title, items }) => [
      ...some(`${name}.title`, "heading", title),
      ...items.flatMap(textsOfItem),
    ]),
  ];
}

function textsOfItem(item: Item): PlacedText[] {
  if (item.type === "panel")
    return [...some(`${item.name}.title`, "heading", item.title), ...item.items.flatMap(textsOfItem)];
  if (item.type === "html") return some(item.name, "passage", item.text);
  return [
    { where: item.name, kind: "question", text: item.title },
    ...some(`${item.name}.description`, "description", item.description),
    ...choiceTexts(item),
  ];
}

function choiceTexts(question: Question): PlacedText[] {
  const { name } = question;
  if (question.type === "boolean")
    return [...some(`${name}.yes`, "choice", question.yes), ...some(`${name}.no`, "choice", question.no)];
  return choiceLists(question).flatMap(({ list, choices }) =>
    choices.map(({ value, text }) => ({ where: `${name}.${list}[${value}]`, kind: "choice" as const, text })),
  );
}

/** The lists that a question chooses from, by the names that SurveyJS gives them. */
export function choiceLists(question: Question) {
  switch (question.type) {
    case "rating":
      return [{ list: "rateValues", choices: question.points }];
    case "radiogroup":
    case "dropdown":
    case "checkbox":
      return [{ list: "choices", choices: question.choices }];
    case "matrix":
      return [
        { list: "rows", choices: question.rows },
        { list: "columns", choices: question.columns },
      ];
    default:
      return [];
  }
}

function some(where: string, kind: TextKind, text: Localized | null): PlacedText[] {
  return text ? [{ where, kind, text }] : [];
}
