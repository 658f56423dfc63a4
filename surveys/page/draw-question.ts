import { conditionOf } from "../catalogue/hidden";
import { type SurveyLanguage, say } from "../catalogue/languages";
import { type AnswerValue, type Choice, DONT_KNOW, type Question } from "../catalogue/questionnaire";
import { html, type Markup, type Part } from "./html";
import { sentence } from "./sentence";
import { TEXTS } from "./texts";

/** How one question is drawn just now. */
export interface Drawing {
  language: SurveyLanguage;
  answer: AnswerValue | undefined;
  /** What to mend, in the respondent's words. */
  problems: readonly string[];
  /** «Kysymys 2/4», or «Kysymys 2» while it is open how many there are; empty while it is hidden. */
  number: string;
  isShown: boolean;
  /** The answer stands under its giver's name: others' names are no secret in it. */
  isNamed: boolean;
  /** A staff device: what others typed into it is not offered. */
  isTablet: boolean;
}

type Of<T extends Question["type"]> = Extract<Question, { type: T }>;

/** A group of options is a fieldset, one field a label with its field; the script finds both by `data-q`. */
export function drawQuestion(question: Question, drawing: Drawing): Markup {
  const { name } = question;
  const isGroup = !(question.type === "text" || question.type === "comment" || question.type === "dropdown");
  const title = html`<span class="n">${drawing.number}</span> <span class="t">${say(question.title, drawing.language)}</span>${drawOptional(question, drawing)}`;
  const inside = html`${drawHints(question, drawing)}${drawProblems(question, drawing)}${drawFields(question, drawing)}`;
  const conditions = html`${drawCondition("if", question.visibleIf)}${drawCondition("reqif", question.requiredIf)}`;
  const flags = html`${question.isRequired && html` data-req`}${!drawing.isShown && html` hidden`}`;
  const attributes = html` id="f-${name}" data-q="${name}" data-t="${question.type}"${conditions}${flags}`;
  const wrong = drawing.problems.length > 0 ? " bad" : "";
  if (!isGroup)
    return html`<div class="q${wrong}"${attributes}><label class="l" for="i-${name}">${title}</label>${inside}</div>`;
  return html`<fieldset class="q${wrong}"${attributes}${describedBy(question, drawing)}><legend class="l">${title}</legend>${inside}</fieldset>`;
}

export function drawCondition(attribute: "if" | "reqif", text: string | null): Part {
  const condition = conditionOf(text);
  return condition && html` data-${attribute}="${JSON.stringify(condition)}"`;
}

function drawOptional(question: Question, { language }: Drawing): Part {
  if (question.isRequired || question.requiredIf !== null) return null;
  if (question.type === "matrix" && question.allRowsRequired) return null;
  return html` <span class="opt">(${TEXTS[language].optional})</span>`;
}

function hintsOf(question: Question, { language, isNamed }: Drawing): string[] {
  const own = question.description && say(question.description, language);
  const howMany = question.type === "checkbox" ? TEXTS[language].howMany(question.least, question.most) : null;
  const noNames = !isNamed && isFreeText(question) ? TEXTS[language].noNames : null;
  return [own, howMany, noNames].filter((hint) => hint !== null).map(sentence);
}

function isFreeText(question: Question): boolean {
  return question.type === "comment" || (question.type === "text" && question.input === "text");
}

function drawHints(question: Question, drawing: Drawing): Part {
  const hints = hintsOf(question, drawing);
  return hints.length > 0 && html`<p class="hint" id="d-${question.name}">${hints.join(" ")}</p>`;
}

/** The place is there from the start: the script fills it. */
function drawProblems({ name }: Question, { problems, language }: Drawing): Markup {
  return html`<p class="err" id="e-${name}"${problems.length === 0 && html` hidden`}><span class="vh">${TEXTS[language].wrong}: </span><span>${problems.join(" ")}</span></p>`;
}

function describedBy(question: Question, drawing: Drawing): Markup {
  const ids = [
    hintsOf(question, drawing).length > 0 && `d-${question.name}`,
    drawing.problems.length > 0 && `e-${question.name}`,
  ];
  const named = ids.filter((id) => id !== false).join(" ");
  return html`${named && html` aria-describedby="${named}"`}`;
}

function drawFields(question: Question, drawing: Drawing): Markup {
  switch (question.type) {
    case "text":
      return drawText(question, drawing);
    case "comment":
      return html`<textarea${fieldOf(question, drawing)} rows="4" maxlength="${question.maxLength}">
${textOf(drawing.answer)}</textarea>`;
    case "dropdown":
      return drawDropdown(question, drawing);
    case "rating":
      return drawRating(question, drawing);
    case "boolean":
      return drawOptions(question.name, "radio", [
        { value: "true", label: say(question.yes, drawing.language), isChosen: drawing.answer === true, ...YES_NO },
        { value: "false", label: say(question.no, drawing.language), isChosen: drawing.answer === false, ...YES_NO },
      ]);
    case "checkbox":
      return drawOptions(
        question.name,
        "checkbox",
        optionsOf(question.choices, drawing.language, listOf(drawing.answer)).map((option) => ({
          ...option,
          isNone: option.value === question.none,
        })),
      );
    case "radiogroup":
      return drawOptions(question.name, "radio", optionsOf(question.choices, drawing.language, [drawing.answer]));
    case "matrix":
      return drawMatrix(question, drawing);
  }
}

function drawText(question: Of<"text">, drawing: Drawing): Markup {
  const field = html`${fieldOf(question, drawing)} value="${textOf(drawing.answer)}"`;
  switch (question.input) {
    // Not type=number: it drops a decimal comma, and a wheel or an arrow key changes the answer unseen.
    case "number":
      return html`<input type="text" inputmode="${question.wholeNumbers ? "numeric" : "decimal"}" class="short" data-k="n"${field} maxlength="20">`;
    case "date":
      return html`<input type="date" class="short"${field}${question.min && html` min="${question.min}"`}${question.max && html` max="${question.max}"`}>`;
    default:
      return html`<input type="${question.input}"${question.input !== "text" && !drawing.isTablet && html` autocomplete="${question.input}"`}${field} maxlength="${question.maxLength}">`;
  }
}

function fieldOf(question: Question, drawing: Drawing): Markup {
  const { name } = question;
  return html` id="i-${name}" name="${name}"${drawing.problems.length > 0 && html` aria-invalid="true"`}${describedBy(question, drawing)}`;
}

function drawDropdown(question: Of<"dropdown">, drawing: Drawing): Markup {
  const { language, answer } = drawing;
  return html`<select${fieldOf(question, drawing)}><option value="">${TEXTS[language].choose}</option>${optionsOf(
    question.choices,
    language,
    [answer],
  ).map(
    ({ value, label, isChosen, kind }) =>
      html`<option value="${value}"${kind && html` data-k="${kind}"`}${isChosen && html` selected`}>${label}</option>`,
  )}</select>`;
}

/** Words stand on every button; a scale of bare numbers lies in one grid with the words of its ends below. */
function drawRating(question: Of<"rating">, { language, answer }: Drawing): Markup {
  const options = optionsOf(question.points, language, [answer]);
  const scale = options.filter((option) => typeof option.value === "number");
  const rest = options.filter((option) => typeof option.value !== "number");
  const isBare =
    question.isNps || (scale.length > 3 && scale.slice(1, -1).every(({ value, label }) => label === String(value)));
  if (!isBare) return drawOptions(question.name, "radio", [...scale, ...rest]);
  const [least, most] = [scale[0], scale.at(-1)].map((end) => (end ? endWords(end) : null));
  const ends =
    (least || most) && html`<p class="ends" aria-hidden="true"><span>${least}</span><span>${most}</span></p>`;
  const points = scale.map((option) => ({ ...option, short: String(option.value) }));
  return html`${drawOptions(question.name, "radio", points, "os grid")}${ends}${rest.length > 0 && drawOptions(question.name, "radio", rest, "os", points.length)}`;
}

function endWords({ value, label }: Option): string | null {
  if (label === String(value)) return null;
  return label.startsWith(String(value)) ? label : `${value} – ${label}`;
}

function drawMatrix(question: Of<"matrix">, { language, answer }: Drawing): Markup {
  const given = typeof answer === "object" && !Array.isArray(answer) ? answer : {};
  return html`${question.rows.map((row, at) => {
    const name = `${question.name}.${row.value}`;
    const options = optionsOf(question.columns, language, [given[String(row.value)]]);
    return html`<fieldset class="row"><legend>${say(row.text, language)}</legend>${drawOptions(name, "radio", options, "os", 0, at === 0 ? question.name : null)}</fieldset>`;
  })}`;
}

interface Option {
  value: string | number;
  label: string;
  isChosen: boolean;
  /** What the script makes of the field's text: n a number, b yes or no, else text. */
  kind: "n" | "b" | null;
  /** Excludes the others. */
  isNone?: boolean;
  /** «En osaa sanoa»: beside the answers, not one of them. */
  isAside: boolean;
  /** What is seen where the whole label is only heard. */
  short?: string;
}

const YES_NO = { kind: "b", isAside: false } as const;

function optionsOf(choices: readonly Choice[], language: SurveyLanguage, chosen: readonly unknown[]): Option[] {
  return choices.map(({ value, text }) => ({
    value,
    label: say(text, language),
    isChosen: chosen.some((one) => one !== undefined && String(one) === String(value)),
    kind: typeof value === "number" ? "n" : null,
    isAside: value === DONT_KNOW,
  }));
}

/** The first field carries the id that the summary of errors leads to. */
function drawOptions(
  name: string,
  type: "radio" | "checkbox",
  options: readonly Option[],
  className = "os",
  from = 0,
  id: string | null = name,
): Markup {
  return html`<div class="${className}">${options.map((option, at) => {
    const { value, isChosen, kind, isNone, isAside } = option;
    const flags = html`${kind && html` data-k="${kind}"`}${isNone && html` data-none`}${isChosen && html` checked`}`;
    const anchor = id && from + at === 0 && html` id="i-${id}"`;
    return html`<label class="o${isAside && " aside"}"><input type="${type}" name="${name}" value="${value}"${anchor}${flags}><span>${drawLabel(option)}</span></label>`;
  })}</div>`;
}

/** Where only a number is seen, the words after it are heard. */
function drawLabel({ label, short }: Option): Part {
  if (!short || label === short) return label;
  const rest = label.startsWith(short) ? label.slice(short.length) : ` ${label}`;
  return html`${short}<span class="vh">${rest}</span>`;
}

function textOf(answer: AnswerValue | undefined): string {
  return typeof answer === "string" || typeof answer === "number" ? String(answer) : "";
}

function listOf(answer: AnswerValue | undefined): readonly unknown[] {
  return Array.isArray(answer) ? answer : answer === undefined ? [] : [answer];
}
