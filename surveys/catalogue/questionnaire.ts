import type { Localized, SurveyLanguage } from "./languages";
import type { Metadata } from "./metadata";

/** A SurveyJS definition as the page draws it, the guard checks it and the results count it: only what we draw, everything else was refused by the check. */
export interface Questionnaire {
  /** «client-end» */
  key: string;
  meta: Metadata;
  title: Localized;
  /** In which languages every text is there; Finnish first. */
  languages: SurveyLanguage[];
  pages: Page[];
  /** The SurveyJS JSON that it was read from: what survey-core judges by. */
  definition: Record<string, unknown>;
}

export interface Page {
  name: string;
  title: Localized | null;
  visibleIf: string | null;
  items: Item[];
}

export type Item = Question | Passage | Panel;

/** SurveyJS `html`, drawn as plain text: no markup ever. */
export interface Passage {
  type: "html";
  name: string;
  text: Localized;
  visibleIf: string | null;
}

export interface Panel {
  type: "panel";
  name: string;
  title: Localized | null;
  visibleIf: string | null;
  items: Item[];
}

interface Asked {
  name: string;
  title: Localized;
  description: Localized | null;
  isRequired: boolean;
  /** SurveyJS expressions (surveys/catalogue/conditions.ts reads them). */
  requiredIf: string | null;
  visibleIf: string | null;
}

export interface Choice {
  value: string | number;
  text: Localized;
}

export type Question = Asked &
  (
    | { type: "text"; input: "text" | "email" | "tel"; maxLength: number }
    | { type: "text"; input: "number"; min: number | null; max: number | null; wholeNumbers: boolean }
    /** Days `YYYY-MM-DD`. */
    | { type: "text"; input: "date"; min: string | null; max: string | null }
    | { type: "comment"; maxLength: number }
    /** `none`: the choice that excludes the others. */
    | { type: "checkbox"; choices: Choice[]; none: string | number | null; least: number; most: number | null }
    | { type: "radiogroup"; choices: Choice[] }
    | { type: "dropdown"; choices: Choice[] }
    /** `points`: every point worded. Those with a number are the scale; «en osaa sanoa» has the value "dk" and enters no figure. */
    | { type: "rating"; points: Choice[]; isNps: boolean }
    | { type: "boolean"; yes: Localized; no: Localized }
    /** One choice a row; the value is { row: column }. */
    | { type: "matrix"; rows: Choice[]; columns: Choice[]; allRowsRequired: boolean }
  );

/** The value of «en osaa sanoa». */
export const DONT_KNOW = "dk";

/** Every question in order, those of panels too. */
export function questionsOf({ pages }: Pick<Questionnaire, "pages">): Question[] {
  return pages.flatMap((page) => questionsIn(page.items));
}

export function questionsIn(items: readonly Item[]): Question[] {
  return items.flatMap((item): Question[] => {
    if (item.type === "panel") return questionsIn(item.items);
    return item.type === "html" ? [] : [item];
  });
}

/** { question name: value }, as SurveyJS keeps its data. */
export type Answers = Record<string, AnswerValue>;
export type AnswerValue = string | number | boolean | (string | number)[] | Record<string, string | number>;
