import { LANGUAGE_NAMES, say } from "../../../../surveys/catalogue/languages";
import type { Audience } from "../../../../surveys/catalogue/metadata";
import { type Questionnaire, questionsOf } from "../../../../surveys/catalogue/questionnaire";
import type { Problem } from "../../../../surveys/catalogue/read-definition";
import type { Language } from "../../../staff/actor";
import { card, tap, text } from "../../../turn/card-elements";
import { CARD_ROOM, weigh } from "../../../turn/fit-card";
import type { Card, CardElement } from "../../../turn/reply";
import { feedbackTexts } from "../texts";
import { findingLines } from "./form-card";
import { pack } from "./packed";
import { ownTexts } from "./texts";

/** What would come into use, before it does. */
export interface Checkable {
  name: string;
  questionnaire: Omit<Questionnaire, "key">;
  warnings: Problem[];
  json: string;
  /** The version that stands under this name now. */
  replaces: number | null;
}

/** The buttons hold the questionnaire: nothing of it is stored before «Ota käyttöön». @returns null when no card can hold it. */
export function checkedCard(language: Language, checked: Checkable): Card | null {
  const { name, questionnaire, warnings } = checked;
  const texts = ownTexts[language];
  const { audience, privacy } = questionnaire.meta;
  const data = { name, audience, privacy, packed: pack(checked.json) };
  const draw = (told: CardElement[]) =>
    card(
      [
        text(say(questionnaire.title, language), { bold: true, large: true }),
        text(checked.replaces === null ? texts.isNew(name) : texts.isNext(name, checked.replaces)),
        text(texts.whom(feedbackTexts[language].groups[audience], texts.privacies[privacy])),
        text(
          texts.size(
            questionsOf(questionnaire).length,
            questionnaire.meta.minutes,
            questionnaire.languages.map((code) => LANGUAGE_NAMES[code]).join(", "),
          ),
        ),
        ...told,
        text(texts.effect[isOfOne(audience) ? "one" : "group"]),
        text(texts.notYet, { subtle: true }),
      ],
      // Without fallbacks, which would hold it once more each.
      [
        { ...tap(texts.take, "feedback.own_take", data), style: "positive" },
        tap(texts.look, "feedback.own_preview", data),
        tap(texts.change, "feedback.own_change", data),
      ],
    );
  const heading = texts.warnings(warnings.length);
  // Counted at least: how each could be better, as many as there is room for.
  const ways = [
    ...(warnings.length > 0 ? [12, 6, 3].map((most) => findingLines(language, heading, warnings, most)) : []),
    warnings.length > 0 ? [text(heading)] : [],
  ];
  return ways.map(draw).find((one) => weigh(one) <= CARD_ROOM) ?? null;
}

function isOfOne(audience: Audience): boolean {
  return audience === "client" || audience === "employer";
}

/** How it is sent from now on. */
export function orderFor(audience: Audience, language: Language): string {
  const { orders } = ownTexts[language];
  return audience === "client" || audience === "employer" || audience === "event" || audience === "staff"
    ? orders[audience]
    : orders.group;
}
