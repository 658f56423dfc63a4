import type { Localized } from "../catalogue/languages";
import type { AnswerValue } from "../catalogue/questionnaire";
import type { Counted } from "./counted";

/** What a question's answers come to. */
export interface Figures {
  /** Who answered it, «en osaa sanoa» too. */
  n: number;
  /** In the order of the choices; of several choices the counts may come to more than n. Empty where nothing is to be chosen. */
  distribution: Share[];
  /** Of numbered points and numbers alone: «en osaa sanoa» enters no figure. */
  scale: Mean | null;
  nps: Nps | null;
}

export interface Share {
  value: string | number | boolean;
  text: Localized;
  count: number;
}

export interface Mean {
  n: number;
  mean: number;
}

/** Share of 9–10 less share of 0–6, −100 … 100; unstable where n is small. */
export interface Nps {
  n: number;
  promoters: number;
  passives: number;
  detractors: number;
  score: number;
}

/** `least`: fewer numbered answers than that give no mean and no NPS. */
export function figuresOf(question: Counted, values: readonly AnswerValue[], least: number): Figures {
  const numbers = ["scale", "number"].includes(question.kind)
    ? values.filter((value): value is number => typeof value === "number")
    : [];
  const shown = numbers.length >= Math.max(1, least);
  return {
    n: values.length,
    distribution: question.choices.map(({ value, text }) => ({
      value,
      text,
      count: values.filter((one) => (Array.isArray(one) ? one.includes(value as never) : one === value)).length,
    })),
    scale: shown && !question.isNps ? { n: numbers.length, mean: meanOf(numbers) } : null,
    nps: shown && question.isNps ? npsOf(numbers) : null,
  };
}

export function npsOf(numbers: readonly number[]): Nps {
  const promoters = numbers.filter((number) => number >= 9).length;
  const detractors = numbers.filter((number) => number <= 6).length;
  const n = numbers.length;
  return {
    n,
    promoters,
    passives: n - promoters - detractors,
    detractors,
    score: (100 * (promoters - detractors)) / n,
  };
}

export function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
