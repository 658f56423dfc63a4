import { say } from "../../../../surveys/catalogue/languages";
import type { QuestionResults } from "../../../../surveys/results/results";
import type { Language } from "../../../staff/actor";
import { text } from "../../../turn/card-elements";
import type { CardElement } from "../../../turn/reply";
import { bar, questionLine } from "./figures-in-words";
import { resultsTexts } from "./texts";

/** More choices than these show only those that were chosen. */
const MOST_BARS = 8;

export interface BlockOptions {
  /** The reader may read own words; the card then has the button for them. Their number is told to nobody: it is not that of the figures. */
  mayReadOpen: boolean;
  /** The questionnaire's versions: told where only some of them ask it so. */
  versions?: number[];
  /** The questionnaire's title, where the card is of several. */
  of?: string;
}

/** One question on a card: its title, its figures, a bar for each answer. */
export function questionBlock(
  question: QuestionResults,
  language: Language,
  { mayReadOpen, versions = [], of }: BlockOptions,
): CardElement[] {
  const texts = resultsTexts[language];
  const isPartly = question.figures && versions.length > question.versions.length;
  const openLine = mayReadOpen ? texts.openBelow : texts.openManagersOnly;
  const figuresLine = question.kind === "open" ? openLine : questionLine(question, language);
  return [
    text(say(question.title, language), { bold: true, spacing: "Medium" }),
    text([of, figuresLine].filter(Boolean).join(" · "), {
      small: true,
      subtle: true,
      spacing: "None",
    }),
    ...barLines(question, language).map((line) => text(line, { small: true, spacing: "None" })),
    ...(isPartly
      ? [text(texts.questionVersions(question.versions.join(", ")), { small: true, subtle: true, spacing: "None" })]
      : []),
  ];
}

function barLines({ figures, isNps }: QuestionResults, language: Language): string[] {
  if (!figures) return [];
  const { nps, n, distribution } = figures;
  if (isNps) {
    const groups = resultsTexts[language].npsGroups;
    return nps
      ? (["promoters", "passives", "detractors"] as const).map(
          (group) => `${bar({ count: nps[group] }, nps.n)} ${nps[group]} · ${groups[group]}`,
        )
      : [];
  }
  const shown = distribution.length > MOST_BARS ? distribution.filter(({ count }) => count > 0) : distribution;
  return shown.map((share) => `${bar(share, n)} ${share.count} · ${say(share.text, language)}`);
}
