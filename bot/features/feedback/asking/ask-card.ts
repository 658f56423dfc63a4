import { LANGUAGE_NAMES, say } from "../../../../surveys/catalogue/languages";
import type { Questionnaire } from "../../../../surveys/catalogue/questionnaire";
import { cutText } from "../../../../surveys/finnish/tidy-text";
import { button, card, choiceInput, text, textInput } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import type { CardElement, Reply } from "../../../turn/reply";
import type { Reach } from "../reach";
import { feedbackTexts } from "../texts";
import type { Person, Placement } from "./store";

/** «Kenelle, mikä, miten»: one card, one tap. */

export interface AskForm {
  /** Kept through the card's life: however often and by however many ways it is sent, it is one asking. */
  nonce: string;
  whom: { client: string } | { employer: string };
  name: string;
  offered: Questionnaire[];
  people: Person[];
  placements: Placement[];
  typed: TypedAsk;
  /** What was asked of the same lately, in a line. */
  before: string | null;
  /** The way that the order named stands first. */
  wishedWay: string | null;
}

export interface TypedAsk {
  questionnaire: string;
  language: string;
  /** Contact person's id; empty: the one there is, or nobody. */
  person: string;
  /** Agreement's id. */
  placement: string;
  email: string;
  phone: string;
}

/** How much of each field is read. The key of a questionnaire that the project brought is «<project id>/<name>»: 77 characters at most. */
export const ASK_INPUTS = { questionnaire: 80, language: 2, person: 36, placement: 36, email: 254, phone: 40 } as const;

export function askCard(context: TurnContext, reach: Reach, form: AskForm, problem?: string): Reply {
  const { language } = context.actor;
  const texts = feedbackTexts[language];
  const { typed, people, placements } = form;
  const how = (title: string, way: string, style?: "positive"): CardElement =>
    button(title, "feedback.ask", { nonce: form.nonce, ...form.whom, how: way }, style ? { style } : {});
  return {
    type: "card",
    preview: texts.preview,
    card: card(
      [
        text(texts.askTitle(form.name), { bold: true, large: true }),
        problem ? text(problem, { color: "Attention", bold: true }) : null,
        choiceInput(
          "questionnaire",
          texts.labels.questionnaire,
          typed.questionnaire,
          form.offered.map((one) => [one.key, cutText(say(one.title, language), 80)]),
        ),
        placements.length > 0
          ? choiceInput(
              "placement",
              texts.labels.placement,
              typed.placement,
              placements.slice(0, 12).map((one) => [one.agreementId, one.clientName]),
            )
          : null,
        people.length > 1
          ? choiceInput(
              "person",
              texts.labels.person,
              typed.person,
              people.slice(0, 12).map((one) => [one.id ?? "", one.name]),
            )
          : null,
        choiceInput("language", texts.labels.language, typed.language, Object.entries(LANGUAGE_NAMES)),
        reach.mail ? textInput("email", texts.labels.email, typed.email, { maxLength: ASK_INPUTS.email }) : null,
        reach.sms ? textInput("phone", texts.labels.phone, typed.phone, { maxLength: ASK_INPUTS.phone }) : null,
        form.before ? text(form.before, { small: true, subtle: true }) : null,
        reach.mail ? null : text(texts.noMail, { small: true, subtle: true }),
      ],
      waysOf(reach, form.wishedWay).map((way, at) => how(texts.ways[way], way, at === 0 ? "positive" : undefined)),
    ),
  };
}

const WAYS = ["mail", "sms", "qr", "tablet", "link", "sheet", "preview"] as const;

/** Those there are, the wished one first. */
function waysOf({ mail, sms }: Reach, wished: string | null): (typeof WAYS)[number][] {
  const there = WAYS.filter((way) => (way !== "mail" || mail) && (way !== "sms" || sms));
  return [...there.filter((way) => way === wished), ...there.filter((way) => way !== wished)];
}
