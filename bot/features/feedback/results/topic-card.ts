import { say } from "../../../../surveys/catalogue/languages";
import { canReadOpenAnswers } from "../../../staff/access";
import { button, card, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import { CARD_ROOM, weigh } from "../../../turn/fit-card";
import type { Reply } from "../../../turn/reply";
import { dataOf, type Narrowed } from "./asked-for";
import { narrowedLine } from "./narrowed-line";
import { asManyAsFit, type Listed } from "./overview-card";
import { questionBlock } from "./question-block";
import { resultsTexts } from "./texts";
import { speaksOf, type Topic } from "./topic";

/** So many questionnaires' own words are a tap away; the others are behind «Kaikki palautteet». Teams shows six buttons. */
const MOST_OPEN = 4;

/** «mitä asiakkaat sanovat ohjauksesta»: the questions that speak of it, of whichever questionnaire; null: none does. */
export function topicCard(context: TurnContext, topic: Topic, meant: Listed[], narrowed: Narrowed): Reply | null {
  const { language } = context.actor;
  const texts = resultsTexts[language];
  const found = meant.flatMap((of) =>
    of.results.questions.map((question) => ({ of, question, how: speaksOf(topic, question.title) })),
  );
  const itself = found.filter(({ how }) => how === "itself");
  const shown = itself.length > 0 ? itself : found.filter(({ how }) => how === "related");
  if (shown.length === 0) return null;
  const withOpen = [...new Set(shown.filter(({ question }) => question.kind === "open").map(({ of }) => of))]
    .filter(({ projectId }) => canReadOpenAnswers(context.actor, projectId))
    .slice(0, MOST_OPEN);
  const blocks = shown.map(({ of, question }) =>
    questionBlock(question, language, {
      mayReadOpen: canReadOpenAnswers(context.actor, of.projectId),
      versions: of.results.versions,
      of: say(of.results.title, language),
    }),
  );
  const head = [
    text(texts.topic(topic.said), { bold: true, large: true }),
    text(
      narrowedLine(
        context,
        narrowed,
        shown.map(({ of }) => of.results),
      ),
      { subtle: true, spacing: "None" },
    ),
  ];
  const { elements } = asManyAsFit(blocks, 0, CARD_ROOM - weigh(head) - 1500);
  return {
    type: "card",
    preview: texts.preview,
    card: card(
      [...head, ...elements],
      [
        ...withOpen.map(({ projectId, results }) =>
          button(texts.openOf(say(results.title, language)), "feedback.open_answers", {
            project: projectId,
            key: results.key,
            ...dataOf(narrowed),
          }),
        ),
        button(texts.all, "feedback.results", dataOf(narrowed)),
      ],
    ),
  };
}
