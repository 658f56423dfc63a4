import { say } from "../../../../surveys/catalogue/languages";
import { cutText } from "../../../../surveys/finnish/tidy-text";
import { namesFinder } from "../../../../surveys/intake/name-finders";
import { createMask, MASK_WORDS } from "../../../../surveys/results/mask";
import { openAnswers } from "../../../../surveys/results/open-answers";
import type { QuestionnaireResults } from "../../../../surveys/results/results";
import { button, card, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import { CARD_ROOM, weigh } from "../../../turn/fit-card";
import type { CardElement, Reply } from "../../../turn/reply";
import { dataOf, type Narrowed, type ProjectResults, queryOf } from "./asked-for";
import { narrowedLine } from "./narrowed-line";
import { asManyAsFit } from "./overview-card";
import { resultsTexts } from "./texts";

/** So much of one answer stands on the card; all of it is in the export (`npm run surveys -- export --texts`). */
const LONGEST = 1200;

/** Respondents' own words, question by question. `at`: the line to begin with. Whoever calls has checked that the person may read them. */
export async function openCard(
  context: TurnContext,
  { scope, collected }: ProjectResults,
  results: QuestionnaireResults,
  narrowed: Narrowed,
  at: number,
): Promise<Reply> {
  const { language } = context.actor;
  const texts = resultsTexts[language];
  const of = { project: scope.projectId, key: results.key, ...dataOf(narrowed) };
  const query = { ...queryOf(narrowed, [results.key]), keys: [results.key] as const };
  const mask = createMask(await namesFinder(context.db, scope.projectId), MASK_WORDS[language]);
  const lines = openAnswers(collected, query, mask).flatMap((question): CardElement[][] => {
    const title = text(say(question.title, language), { bold: true, spacing: "Medium" });
    if (question.texts === null) return [[title, text(texts.questionHidden, { small: true, subtle: true })]];
    // The title goes with the first answer, so that it never stands alone at the end of a card.
    return question.texts.map((words, n) => {
      const said = text(`«${cutText(words, LONGEST)}»`, { spacing: "Small" });
      return n === 0 ? [title, said] : [said];
    });
  });
  const head = [
    text(`${say(results.title, language)} · ${texts.open}`, { bold: true, large: true }),
    text(narrowedLine(context, narrowed, [results]), { subtle: true, spacing: "None" }),
    text(lines.length === 0 ? texts.openNone : texts.openTold, { small: true, subtle: true }),
  ];
  const { elements, next } = asManyAsFit(lines, at, CARD_ROOM - weigh(head) - 1200);
  return {
    type: "card",
    preview: texts.preview,
    card: card(
      [...head, ...elements],
      [
        ...(next === null ? [] : [button(texts.more, "feedback.open_answers", { ...of, at: next })]),
        button(texts.back, "feedback.results_one", of),
      ],
    ),
  };
}
