import type { Question } from "../catalogue/questionnaire";
import { type Guard, taken, UNANSWERED, wrong } from "./guarded";

/** PostgreSQL's jsonb refuses NUL, and half a surrogate pair is no text at all; the other controls nobody types. */
const CONTROL = /[\p{Cc}\p{Surrogate}]/u;
const BREAKS_AND_TABS = /[\n\r\t]/g;
/** One @, something around it, a dot in the domain, no blanks: what a mail server says of it is not ours to guess. */
const EMAIL = /^[^\s@<>",;:]+@[^\s@<>",;:]+\.[^\s@<>",;:.]+$/u;

export const guardText: Guard<Extract<Question, { input: "text" | "email" | "tel" }>> = (
  { input, maxLength },
  raw,
  texts,
) => {
  if (raw === "") return UNANSWERED;
  if (typeof raw !== "string") return wrong(texts.writeText);
  if (/[\n\r]/.test(raw)) return wrong(texts.oneLine);
  if (hasStrange(raw)) return wrong(texts.strangeCharacters);
  if (raw.length > maxLength) return wrong(texts.tooLong(maxLength, raw.length));
  return input === "email" && !EMAIL.test(raw) ? wrong(texts.email) : taken(raw);
};

/** A line break is one letter, however the browser sends it. */
export const guardComment: Guard<Extract<Question, { type: "comment" }>> = ({ maxLength }, raw, texts) => {
  if (raw === "") return UNANSWERED;
  if (typeof raw !== "string") return wrong(texts.writeText);
  if (hasStrange(raw)) return wrong(texts.strangeCharacters);
  const { length } = raw.replaceAll("\r\n", "\n");
  return length > maxLength ? wrong(texts.tooLong(maxLength, length)) : taken(raw);
};

function hasStrange(text: string): boolean {
  return CONTROL.test(text.replace(BREAKS_AND_TABS, ""));
}
