import { type SurveyLanguage, say } from "../../../../surveys/catalogue/languages";
import {
  type Choice,
  type Question,
  type Questionnaire,
  questionsOf,
} from "../../../../surveys/catalogue/questionnaire";
import type { FieldProblem } from "../../../../surveys/intake/submitted";
import { button, card, text, textInput } from "../../../turn/card-elements";
import type { Card, CardElement } from "../../../turn/reply";

/** A short questionnaire on a card (surveys/catalogue/fits-card.ts): for the team, who are in Teams anyway. */

export interface CardForm {
  /** Kept through the card's life: the same answer sent again is the same answer. */
  submissionId: string;
  invitationId: string;
  /** { field: as typed }, when something has to be mended. */
  typed: Record<string, string>;
  problems: FieldProblem[];
}

/** Fields of a question are named so: Teams gives back all fields of a card in one bag with the button's data. */
export const FIELD = "q_";

/** `form` null: to look at, nothing can be sent. */
export function drawAnswerCard(
  questionnaire: Questionnaire,
  language: SurveyLanguage,
  texts: { privacy: string; send: string; previewTold: string },
  form: CardForm | null,
): Card {
  const fields = questionsOf(questionnaire).flatMap((question) => [
    ...(form?.problems ?? [])
      .filter((one) => one.question === question.name)
      .map((one) => text(one.say, { color: "Attention", bold: true })),
    field(question, language, form?.typed[FIELD + question.name] ?? ""),
  ]);
  return card(
    [
      text(say(questionnaire.title, language), { bold: true, large: true }),
      text(say(questionnaire.meta.why, language)),
      text(texts.privacy, { small: true, subtle: true }),
      ...(form?.problems ?? [])
        .filter((one) => one.question === null)
        .map((one) => text(one.say, { color: "Attention", bold: true })),
      ...fields,
      form ? null : text(texts.previewTold, { subtle: true }),
    ],
    form
      ? [
          button(
            texts.send,
            "feedback.card_send",
            { invitation: form.invitationId, submission: form.submissionId },
            { style: "positive" },
          ),
        ]
      : [],
  );
}

function field(question: Question, language: SurveyLanguage, value: string): CardElement {
  const id = FIELD + question.name;
  const label = say(question.title, language);
  const choices = (all: readonly Choice[], more: object): CardElement => ({
    ...{ type: "Input.ChoiceSet", id, label, value, wrap: true, ...more },
    choices: all.map((choice) => ({ title: say(choice.text, language), value: String(choice.value) })),
  });
  switch (question.type) {
    case "rating":
      return choices(question.points, { style: question.isNps ? "compact" : "expanded" });
    case "radiogroup":
      return choices(question.choices, { style: "expanded" });
    case "checkbox":
      return choices(question.choices, { style: "expanded", isMultiSelect: true });
    case "dropdown":
      return choices(question.choices, { style: "compact" });
    case "boolean":
      return choices(
        [
          { value: "true", text: question.yes },
          { value: "false", text: question.no },
        ],
        { style: "expanded" },
      );
    case "comment":
      return textInput(id, label, value, { maxLength: question.maxLength, isMultiline: true });
    default:
      return textInput(id, label, value, "maxLength" in question ? { maxLength: question.maxLength } : {});
  }
}
