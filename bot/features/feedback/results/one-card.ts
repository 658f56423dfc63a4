import { say } from "../../../../surveys/catalogue/languages";
import type { QuestionnaireResults } from "../../../../surveys/results/results";
import { type ItemChange, wellbeingChange } from "../../../../surveys/results/wellbeing";
import { canReadOpenAnswers } from "../../../staff/access";
import { button, card, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import { CARD_ROOM, weigh } from "../../../turn/fit-card";
import type { CardElement, Reply } from "../../../turn/reply";
import { dataOf, type Narrowed, type ProjectResults } from "./asked-for";
import { isWaiting, sayRate, sayWave } from "./figures-in-words";
import { narrowedLine } from "./narrowed-line";
import { asManyAsFit } from "./overview-card";
import { questionBlock } from "./question-block";
import { resultsTexts } from "./texts";

/** One questionnaire, question by question, with bars. `at`: the question to begin with. */
export function oneCard(
  context: TurnContext,
  { scope, collected }: ProjectResults,
  results: QuestionnaireResults,
  narrowed: Narrowed,
  at: number,
): Reply {
  const { language } = context.actor;
  const texts = resultsTexts[language];
  const of = { project: scope.projectId, key: results.key, ...dataOf(narrowed) };
  const head = [
    text(say(results.title, language), { bold: true, large: true }),
    text(narrowedLine(context, narrowed, [results]), { subtle: true, spacing: "None" }),
    ...headLines(results, context, narrowed),
  ];
  const foot = footLines(results, context);
  const mayReadOpen = canReadOpenAnswers(context.actor, scope.projectId);
  const options = { mayReadOpen, versions: results.versions };
  const blocks = [
    ...(results.n > 0 ? results.questions.map((one) => questionBlock(one, language, options)) : []),
    ...(narrowed.employer === null && isOfStages(results) ? wellbeingBlocks(wellbeingChange(collected), context) : []),
  ];
  const { elements, next } = asManyAsFit(blocks, at, CARD_ROOM - weigh([...head, ...foot]) - 1500);
  const hasOpen = results.questions.some(({ kind }) => kind === "open");
  return {
    type: "card",
    preview: texts.preview,
    card: card(
      [...head, ...elements, ...foot],
      [
        ...(next === null ? [] : [button(texts.more, "feedback.results_one", { ...of, at: next })]),
        ...(mayReadOpen && hasOpen ? [button(texts.open, "feedback.open_answers", of)] : []),
        button(texts.all, "feedback.results", dataOf(narrowed)),
      ],
    ),
  };
}

function headLines(
  results: QuestionnaireResults,
  { actor: { language }, now }: TurnContext,
  { to }: Narrowed,
): CardElement[] {
  const texts = resultsTexts[language];
  const counts = [results.n > 0 ? texts.n(results.n) : null, sayRate(results, language)].filter(Boolean).join(" · ");
  return [
    ...(counts === "" ? [] : [text(counts, { spacing: "Small" })]),
    ...(isWaiting(results, to, now.toPlainDate().toString())
      ? [text(texts.waiting, { small: true, subtle: true })]
      : []),
    ...(results.hidden ? [text(texts.hidden[results.hidden], { spacing: "Small" })] : []),
  ];
}

function footLines(results: QuestionnaireResults, { actor: { language } }: TurnContext): CardElement[] {
  const texts = resultsTexts[language];
  const { versions, hiddenRounds, isInFives } = results;
  return [
    ...hiddenRounds.map(({ wave, why }) => texts.hiddenRound(sayWave(wave), why)),
    ...(isInFives ? [texts.inFives] : []),
    ...(versions.length > 0 ? [texts.versions(versions.join(", "), versions.length > 1)] : []),
  ].map((line) => text(line, { small: true, subtle: true }));
}

/** A client's own items are told beside the questionnaires that ask them again. */
function isOfStages({ audience, purpose }: QuestionnaireResults): boolean {
  return audience === "client" && (purpose === "end" || purpose === "three_months");
}

function wellbeingBlocks(items: ItemChange[], { actor: { language } }: TurnContext): CardElement[][] {
  const texts = resultsTexts[language];
  const steps = [...new Set(items.map(({ from, to }) => `${from} ${to}`))];
  return steps.map((step, n) => {
    const ofStep = items.filter(({ from, to }) => `${from} ${to}` === step);
    const shown = ofStep.flatMap(({ title, change }) => (change ? [{ title: say(title, language), ...change }] : []));
    const lines = shown.map(({ title, better, same, worse, n }) => texts.itemChange(title, better, same, worse, n));
    return [
      ...(n === 0 ? [text(texts.wellbeing, { bold: true, spacing: "Medium" })] : []),
      text(`${texts.stages[ofStep[0]!.from]} → ${texts.stages[ofStep[0]!.to]}`, { spacing: "Small" }),
      ...[...lines, ...(shown.length < ofStep.length ? [texts.itemHidden] : [])].map((line) =>
        text(line, { small: true, spacing: "None" }),
      ),
    ];
  });
}
