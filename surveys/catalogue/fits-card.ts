import { type Questionnaire, questionsOf } from "./questionnaire";

/** An Adaptive Card shows everything at once, and a phone has little room. */
const MOST_ON_CARD = 5;
const DRAWN = ["text", "comment", "radiogroup", "dropdown", "checkbox", "rating", "boolean"];

/** Whether it can be answered on a card in Teams; else a link is sent. @returns what is in the way, for the check. */
export function fitsCard({ pages }: Pick<Questionnaire, "pages">): string | null {
  const items = pages.flatMap((page) => page.items);
  const questions = questionsOf({ pages });
  if (questions.length > MOST_ON_CARD) return `asks more than ${MOST_ON_CARD} questions`;
  if (items.some(({ type }) => type === "panel" || type === "html")) return "has panels or passages";
  if (
    pages.some(({ visibleIf }) => visibleIf) ||
    questions.some(({ visibleIf, requiredIf }) => visibleIf || requiredIf)
  )
    return "has conditions";
  const odd = questions.find(({ type }) => !DRAWN.includes(type));
  return odd ? `asks «${odd.name}» (${odd.type}), which a card cannot draw` : null;
}
