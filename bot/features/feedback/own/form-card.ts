import { AUDIENCES, PRIVACIES } from "../../../../surveys/catalogue/metadata";
import type { Problem } from "../../../../surveys/catalogue/read-definition";
import { cutText } from "../../../../surveys/finnish/tidy-text";
import type { Language } from "../../../staff/actor";
import { button, card, choiceInput, text, textInput } from "../../../turn/card-elements";
import { CARD_ROOM, weigh } from "../../../turn/fit-card";
import type { Card, CardElement, Reply } from "../../../turn/reply";
import { feedbackTexts } from "../texts";
import { ownTexts } from "./texts";
import { MOST_NAME, MOST_TYPED, type Typed } from "./typed";

/** The form into which a questionnaire is pasted. What was typed stays, as far as a card can hold it. */
export function formCard(
  language: Language,
  typed: Typed,
  wrong: { problem?: string; problems?: Problem[] } = {},
): Reply {
  const texts = ownTexts[language];
  const told = [
    wrong.problem ? text(wrong.problem, { color: "Attention", bold: true }) : null,
    ...(wrong.problems ? findingLines(language, texts.problems(wrong.problems.length), wrong.problems) : []),
  ].filter((element) => element !== null);
  const whole = draw(language, typed, told);
  const fits = weigh(whole) <= CARD_ROOM;
  return {
    type: "card",
    preview: texts.preview,
    card: fits ? whole : draw(language, { ...typed, json: "" }, [...told, text(texts.pasteAgain, { bold: true })]),
  };
}

function draw(language: Language, typed: Typed, told: CardElement[]): Card {
  const texts = ownTexts[language];
  const { groups } = feedbackTexts[language];
  return card(
    [
      text(texts.title, { bold: true, large: true }),
      ...(told.length > 0 ? told : [text(texts.told)]),
      textInput("name", texts.labels.name, typed.name, { maxLength: MOST_NAME }),
      choiceInput(
        "audience",
        texts.labels.audience,
        typed.audience,
        AUDIENCES.map((one) => [one, groups[one]]),
      ),
      choiceInput(
        "privacy",
        texts.labels.privacy,
        typed.privacy,
        PRIVACIES.map((one) => [one, texts.privacies[one]]),
      ),
      textInput("json", texts.labels.json, typed.json, { maxLength: MOST_TYPED, isMultiline: true }),
    ],
    [button(texts.check, "feedback.own_check", {}, { style: "positive" })],
  );
}

/** So many at a time: whoever mends them checks again. */
const MOST_FINDINGS = 12;
/** A finding may quote what somebody wrote. */
const LONGEST_FINDING = 280;

export function findingLines(
  language: Language,
  heading: string,
  findings: readonly Problem[],
  most = MOST_FINDINGS,
): CardElement[] {
  const texts = ownTexts[language];
  const left = findings.length - most;
  return [
    text(heading, { bold: true }),
    text(texts.inEnglish, { small: true, subtle: true, spacing: "None" }),
    ...findings
      .slice(0, most)
      .map(({ where, what }) => text(cutText(`${where}: ${what}`, LONGEST_FINDING), { small: true, spacing: "Small" })),
    ...(left > 0 ? [text(texts.more(left), { small: true, subtle: true })] : []),
  ];
}
