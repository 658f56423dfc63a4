import { type SurveyLanguage, say } from "../catalogue/languages";
import type { Choice, Question } from "../catalogue/questionnaire";
import { type Guard, type Guarded, taken, UNANSWERED, wrong } from "./guarded";
import type { IntakeTexts } from "./texts";

type Of<T extends Question["type"]> = Extract<Question, { type: T }>;

/** Values must be those of the definition, of their own type: "3" is not 3. */

export const guardOneOf: Guard<Of<"radiogroup" | "dropdown">> = ({ choices }, raw, texts) => oneOf(choices, raw, texts);

export const guardRating: Guard<Of<"rating">> = ({ points }, raw, texts) => oneOf(points, raw, texts);

export const guardYesOrNo: Guard<Of<"boolean">> = (_, raw, texts) =>
  typeof raw === "boolean" ? taken(raw) : wrong(texts.yesOrNo);

export const guardSeveral: Guard<Of<"checkbox">> = ({ choices, none, least, most }, raw, texts, language) => {
  if (!Array.isArray(raw)) return wrong(texts.chooseFromList);
  if (raw.length === 0) return UNANSWERED;
  if (!raw.every((one) => isOneOf(choices, one))) return wrong(texts.chooseFromList);
  if (new Set(raw).size < raw.length) return wrong(texts.chosenTwice);
  if (none !== null && raw.includes(none))
    return raw.length === 1 ? taken(raw) : wrong(texts.noneAlone(worded(choices, none, language)));
  if (raw.length < least) return wrong(texts.chooseAtLeast(least));
  return most !== null && raw.length > most ? wrong(texts.chooseAtMost(most)) : taken(raw);
};

/** Whether every row has to be chosen in is the judge's to say. */
export const guardMatrix: Guard<Of<"matrix">> = ({ rows, columns }, raw, texts) => {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return wrong(texts.chooseInRows);
  const chosen = Object.entries(raw);
  if (chosen.length === 0) return UNANSWERED;
  const isRow = (name: string) => rows.some(({ value }) => String(value) === name);
  return chosen.every(([row, column]) => isRow(row) && isOneOf(columns, column))
    ? taken(raw as Record<string, string | number>)
    : wrong(texts.chooseInRows);
};

function oneOf(choices: Choice[], raw: unknown, texts: IntakeTexts): Guarded {
  return isOneOf(choices, raw) ? taken(raw as string | number) : wrong(texts.chooseOne);
}

function worded(choices: Choice[], value: string | number, language: SurveyLanguage): string {
  const choice = choices.find((one) => one.value === value);
  return choice ? say(choice.text, language) : String(value);
}

function isOneOf(choices: Choice[], raw: unknown): boolean {
  return choices.some(({ value }) => value === raw);
}
