import { say } from "../../../../surveys/catalogue/languages";
import { cutText } from "../../../../surveys/finnish/tidy-text";
import { ofQuery } from "../../../../surveys/results/query";
import { isIn } from "../../../../surveys/results/waves";
import { sayDate } from "../../../texts/dates";
import { fullName } from "../../../texts/names";
import { card, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import type { Asked } from "../../../turn/feature";
import { CARD_ROOM, weigh } from "../../../turn/fit-card";
import type { CardElement, Reply } from "../../../turn/reply";
import { answerLines } from "../answer-lines";
import { type Narrowed, type ProjectResults, queryOf } from "./asked-for";
import { asManyAsFit } from "./overview-card";
import { resultsTexts } from "./texts";

/** «Matin palautteet»: what was said of one client by name, the newest first. That is case data; what the client answered in confidence is not here. */
export function clientCard(
  context: TurnContext,
  client: NonNullable<Asked["client"]>,
  { collected }: Pick<ProjectResults, "collected">,
  { from, to }: Narrowed,
): Reply {
  const { actor, roster, now } = context;
  const texts = resultsTexts[actor.language];
  const query = queryOf({ from, to, employer: null }, null, client.id);
  const versions = new Map(collected.questionnaires.map((one) => [one.id, one]));
  const rows = ofQuery(collected.responses, new Set(versions.keys()), query)
    .filter(({ day }) => isIn(day, query))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.id < b.id ? 1 : -1));
  const blocks = rows.map((row): CardElement[] => {
    const questionnaire = versions.get(row.questionnaireId)!;
    const who = row.employerId ? (roster.employer(row.employerId)?.name ?? "") : "";
    const day = sayDate(row.day, now.toPlainDate(), actor.language);
    return [
      text(texts.answeredOn(say(questionnaire.title, actor.language), who, day), { bold: true, spacing: "Medium" }),
      ...answerLines(questionnaire, row.answers, actor.language).map((line) =>
        text(cutText(line, 600), { spacing: "Small" }),
      ),
    ];
  });
  const head = [text(texts.ofClient(fullName(client)), { bold: true, large: true })];
  const foot = [text(texts.clientRest, { small: true, subtle: true })];
  const { elements } = asManyAsFit(blocks, 0, CARD_ROOM - weigh([...head, ...foot]));
  return {
    type: "card",
    preview: texts.preview,
    card: card([...head, ...(blocks.length > 0 ? elements : [text(texts.clientNone)]), ...foot]),
  };
}
