import { type Choice, DONT_KNOW, type Question, questionsOf } from "../questionnaire";
import type { Finder } from "./findings";
import { choiceLists, type Definition } from "./places";

/** Tired people answer ten; over fifteen are not finished. */
const BETTER_UNDER = 10;
const MOST_QUESTIONS = 15;
/** One long answer; the whole submit is at most 64 KB. */
const LONGEST_ANSWER = 5000;

/** How many questions, and whether each can be answered by everybody. */
export function checkQuestions(definition: Definition, found: Finder): void {
  const questions = questionsOf(definition);
  const count = questions.length;
  if (count === 0) found.problem("pages", "ask nothing: add a question");
  if (count > MOST_QUESTIONS) found.problem("pages", `ask ${count} questions: ${MOST_QUESTIONS} at most`);
  else if (count > BETTER_UNDER)
    found.warning("pages", `ask ${count} questions: ${BETTER_UNDER} or fewer are answered to the end`);
  for (const { name, items } of definition.pages) if (items.length === 0) found.problem(name, "is an empty page");
  for (const question of questions) {
    checkChoices(question, found);
    checkDontKnow(question, found);
    checkLimits(question, found);
    if (question.type === "rating") checkScale(question.name, question.points, found);
    if (question.isRequired && question.requiredIf !== null)
      found.warning(question.name, "is always required: its requiredIf changes nothing");
  }
}

/** survey-core takes «Yes» and «yes» for the same value. */
function checkChoices(question: Question, found: Finder): void {
  for (const { list, choices } of choiceLists(question)) {
    const values = new Map<string, Choice>();
    const texts = new Set<string>();
    for (const { value, text } of choices) {
      const where = `${question.name}.${list}[${value}]`;
      const twin = values.get(String(value).toLowerCase());
      if (twin) found.problem(where, `has the same value as «${twin.text.fi}»: give each its own`);
      values.set(String(value).toLowerCase(), { value, text });
      for (const [language, said] of Object.entries(text)) {
        const key = `${language} ${said.toLowerCase()}`;
        if (texts.has(key)) found.problem(where, `says «${said}» (${language}), as another choice does`);
        texts.add(key);
      }
    }
  }
}

/** «En osaa sanoa» is always there: a forced answer is no answer. */
function checkDontKnow(question: Question, found: Finder): void {
  const lacks = (choices: readonly Choice[]) => !choices.some(({ value }) => value === DONT_KNOW);
  const add = (list: string) =>
    found.warning(question.name, `has no «En osaa sanoa»: add the value "${DONT_KNOW}" to ${list}`);
  switch (question.type) {
    case "rating":
      if (lacks(question.points)) add("rateValues");
      return;
    case "radiogroup":
    case "dropdown":
      if (lacks(question.choices)) add("choices");
      return;
    case "matrix":
      if (lacks(question.columns)) add("columns");
      return;
    case "checkbox":
      if (question.isRequired && question.none === null && lacks(question.choices)) add("choices, or showNoneItem");
      return;
    case "boolean":
      found.warning(question.name, "has no «En osaa sanoa»: ask it as a radiogroup with yes, no and dk");
      return;
    default:
      return;
  }
}

/** Every point in words; of a scale from 0 to 10 both ends are enough. */
function checkScale(name: string, points: readonly Choice[], found: Finder): void {
  const scale = points.filter(({ value }) => typeof value === "number");
  if (scale.length < 2) {
    found.problem(name, "has no scale: give at least two points with numbers as values");
    return;
  }
  if (scale.some(({ value }, at) => at > 0 && value <= scale[at - 1]!.value))
    found.problem(name, "has points out of order: from the lowest number to the highest");
  const bare = scale.filter(({ text }) => !/\p{L}/u.test(text.fi));
  const ends = [scale[0], scale.at(-1)];
  const bareEnds = bare.filter((point) => ends.includes(point));
  const bareMiddle = bare.filter((point) => !ends.includes(point));
  const list = (some: readonly Choice[]) => some.map(({ value }) => value).join(", ");
  if (bareEnds.length > 0)
    found.problem(name, `does not say in words what ${list(bareEnds)} means: nobody can know which end is good`);
  if (bareMiddle.length > 0 && scale.length < 11)
    found.warning(name, `has points without words: ${list(bareMiddle)}. Word each one in rateValues`);
}

function checkLimits(question: Question, found: Finder): void {
  const { name } = question;
  if (question.type === "checkbox") {
    const { least, most, choices } = question;
    for (const [key, limit] of [["minSelectedChoices", least] as const, ["maxSelectedChoices", most ?? 0] as const])
      if (!Number.isInteger(limit) || limit < 0 || limit > choices.length)
        found.problem(`${name}.${key}`, `is ${limit}: there are ${choices.length} to choose from`);
    if (most !== null && most < least) found.problem(name, `asks for at least ${least} and at most ${most}`);
  }
  if (question.type === "comment" || (question.type === "text" && "maxLength" in question)) {
    const { maxLength } = question;
    if (!Number.isInteger(maxLength) || maxLength < 1 || maxLength > LONGEST_ANSWER)
      found.problem(`${name}.maxLength`, `is ${maxLength}: a whole number from 1 to ${LONGEST_ANSWER}`);
  }
  if (question.type === "text" && "min" in question) {
    const { min, max } = question;
    if (min !== null && max !== null && min > max) found.problem(name, `asks for at least ${min} and at most ${max}`);
  }
}
