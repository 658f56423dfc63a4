import type { Share } from "../../../../surveys/results/figures";
import type { Change, QuestionnaireResults, QuestionResults } from "../../../../surveys/results/results";
import type { Wave } from "../../../../surveys/results/waves";
import type { Language } from "../../../staff/actor";
import { resultsTexts } from "./texts";

/** Figures as they are said on a card. Pure. */

export function sayNumber(value: number, language: Language): string {
  const written = (Math.round(value * 10) / 10).toFixed(1);
  return language === "fi" ? written.replace(".", ",") : written;
}

/** «+0,3», «−0,3», «±0». */
export function saySigned(value: number, language: Language, digits: 0 | 1 = 1): string {
  const size = Math.abs(value);
  const written = digits === 0 ? String(Math.round(size)) : sayNumber(size, language);
  if (/^0(?:[.,]0)?$/.test(written)) return "±0";
  return `${value > 0 ? "+" : "−"}${written}`;
}

/** «1–6/2026», or the round's name. */
export function sayWave({ kind, name, from, to }: Wave): string {
  return kind === "round" ? (name ?? "") : `${Number(from.slice(5, 7))}–${Number(to.slice(5, 7))}/${from.slice(0, 4)}`;
}

function sayChange(change: Change, language: Language, digits: 0 | 1 = 1): string {
  const { from, to, difference } = change;
  return resultsTexts[language].change(saySigned(difference, language, digits), sayWave(from), sayWave(to));
}

export function sayRate({ participation: of }: QuestionnaireResults, language: Language): string | null {
  const texts = resultsTexts[language];
  if (of === null) return null;
  if (of === "under_five") return texts.rateHidden;
  // «At least 0 %» says nothing.
  if (of.isAtLeast && of.answered === 0) return null;
  return texts.rate(Math.round((100 * of.answered) / of.handedOver), of.answered, of.handedOver, of.isAtLeast);
}

/**
 * More have answered than the figures are of, since what is asked all along waits for its five. Told only from the two figures that stand beside it, so that it tells
 * nothing more; not where a round that is not shown is the cause, nor of a time that is over: what waited then has been counted since.
 */
export function isWaiting(
  { n, participation: of, isInFives, hiddenRounds }: QuestionnaireResults,
  to: string | null,
  today: string,
): boolean {
  if (of === null || of === "under_five" || !isInFives) return false;
  return n > 0 && of.answered > n && hiddenRounds.length === 0 && (to === null || to >= today);
}

/** «n 12 · vastausprosentti 60 % (12/20) · keskiarvo 4,2 · NPS +40 · muutos +0,3 (…)». */
export function summaryLine(results: QuestionnaireResults, language: Language): string {
  const texts = resultsTexts[language];
  const nps = results.questions.find(({ figures }) => figures?.nps)?.figures?.nps;
  return [
    results.n > 0 ? texts.n(results.n) : null,
    sayRate(results, language),
    results.mean === null ? null : texts.mean(sayNumber(results.mean, language)),
    nps ? `${texts.nps(saySigned(nps.score, language, 0))} (${texts.n(nps.n)})` : null,
    results.change ? sayChange(results.change, language) : null,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** «keskiarvo 4,2 · n 12 · muutos +0,3 (…)»: a mean and its n are of the numbered points alone. */
export function questionLine({ figures, change, isNps }: QuestionResults, language: Language): string {
  const texts = resultsTexts[language];
  if (!figures) return texts.questionHidden;
  const { scale, nps, n } = figures;
  return [
    scale ? texts.mean(sayNumber(scale.mean, language)) : null,
    nps ? texts.nps(saySigned(nps.score, language, 0)) : null,
    texts.n(scale?.n ?? nps?.n ?? n),
    change ? sayChange(change, language, isNps ? 0 : 1) : null,
  ]
    .filter(Boolean)
    .join(" · ");
}

const CELLS = 10;

/** A bar of ten cells, drawn with characters: the same in Teams, in the Playground and when read as text. A share that is not none is seen. */
export function bar({ count }: Pick<Share, "count">, n: number): string {
  const full = count === 0 ? 0 : Math.max(1, Math.round((CELLS * count) / n));
  return "█".repeat(full) + "░".repeat(CELLS - full);
}
