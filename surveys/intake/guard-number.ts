import type { Question } from "../catalogue/questionnaire";
import { type Guard, taken, wrong } from "./guarded";
import { LIMITS } from "./limits";

/** A number of JSON: a text is never read as one here (the page's form reader does that). */
export const guardNumber: Guard<Extract<Question, { input: "number" }>> = ({ min, max, wholeNumbers }, raw, texts) => {
  if (typeof raw !== "number" || !Number.isFinite(raw)) return wrong(texts.number);
  if (wholeNumbers && !Number.isInteger(raw)) return wrong(texts.wholeNumber);
  const least = min ?? -LIMITS.largestNumber;
  const most = max ?? LIMITS.largestNumber;
  if (raw < least) return wrong(texts.numberAtLeast(least));
  return raw > most ? wrong(texts.numberAtMost(most)) : taken(raw);
};
