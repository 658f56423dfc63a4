import { say } from "../../../../surveys/catalogue/languages";
import type { QuestionnaireResults } from "../../../../surveys/results/results";
import { button, card, tapLine, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import { CARD_ROOM, weigh } from "../../../turn/fit-card";
import type { CardElement, Reply } from "../../../turn/reply";
import { feedbackTexts } from "../texts";
import { dataOf, type Narrowed } from "./asked-for";
import { isWaiting, summaryLine } from "./figures-in-words";
import { narrowedLine } from "./narrowed-line";
import { resultsTexts } from "./texts";

export interface Listed {
  projectId: string;
  results: QuestionnaireResults;
}

/** Every questionnaire with its figures in one line; a tap opens it. `note`: said before them. */
export function overviewCard(
  context: TurnContext,
  listed: Listed[],
  narrowed: Narrowed,
  note: string | null,
  at: number,
): Reply {
  const { language } = context.actor;
  const texts = resultsTexts[language];
  const head = [
    text(texts.title, { bold: true, large: true }),
    text(
      narrowedLine(
        context,
        narrowed,
        listed.map(({ results }) => results),
      ),
      { subtle: true, spacing: "None" },
    ),
    ...(note ? [text(note, { spacing: "Small" })] : []),
  ];
  const { elements, next } = asManyAsFit(
    listed.map((one) => overviewLines(context, one, narrowed)),
    at,
    CARD_ROOM - weigh(head) - 400,
  );
  return {
    type: "card",
    preview: texts.preview,
    card: card(
      [...head, ...elements],
      next === null ? [] : [button(texts.more, "feedback.results", { ...dataOf(narrowed), at: next })],
    ),
  };
}

function overviewLines(context: TurnContext, { projectId, results }: Listed, narrowed: Narrowed): CardElement[] {
  const { language } = context.actor;
  const texts = resultsTexts[language];
  const summary = summaryLine(results, language);
  return [
    tapLine(say(results.title, language), "feedback.results_one", {
      project: projectId,
      key: results.key,
      ...dataOf(narrowed),
    }),
    ...[
      [feedbackTexts[language].groups[results.audience], summary].filter(Boolean).join(" · "),
      isWaiting(results, narrowed.to, context.now.toPlainDate().toString()) ? texts.waiting : "",
      results.hidden ? texts.hidden[results.hidden] : "",
    ]
      .filter((line) => line !== "")
      .map((line) => text(line, { small: true, spacing: "None" })),
  ];
}

/** Things from `at` on until the room is full, one at least; `next`: where the rest begins. */
export function asManyAsFit(
  blocks: readonly CardElement[][],
  at: number,
  room: number,
): { elements: CardElement[]; next: number | null } {
  const elements: CardElement[] = [];
  let next = at;
  for (const block of blocks.slice(at)) {
    if (elements.length > 0 && weigh([...elements, ...block]) > room) break;
    elements.push(...block);
    next += 1;
  }
  return { elements, next: next < blocks.length ? next : null };
}
