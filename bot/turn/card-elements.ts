import type { Card, CardElement, Reply } from "./reply";

/** The few Adaptive Card pieces that our cards are made of. Width: a phone's; colours: the client's theme. */

export function card(body: (CardElement | null)[], actions: CardElement[] = []): Card {
  return {
    type: "AdaptiveCard",
    version: "1.5",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    body: body.filter((element) => element !== null),
    ...(actions.length > 0 ? { actions } : {}),
  };
}

interface TextStyle {
  bold?: boolean;
  small?: boolean;
  subtle?: boolean;
  large?: boolean;
  color?: "Accent" | "Good" | "Attention";
  spacing?: "None" | "Small" | "Medium" | "Large";
}

export function text(content: string, style: TextStyle = {}): CardElement {
  return {
    type: "TextBlock",
    text: escapeMarkdown(content),
    wrap: true,
    ...(style.bold ? { weight: "Bolder" } : {}),
    ...(style.small ? { size: "Small" } : {}),
    ...(style.large ? { size: "Medium" } : {}),
    ...(style.subtle ? { isSubtle: true } : {}),
    ...(style.color ? { color: style.color } : {}),
    ...(style.spacing ? { spacing: style.spacing } : {}),
  };
}

/** A card's texts are read as Markdown: what people write must not turn into links, lists or bold. */
export function escapeMarkdown(content: string): string {
  return content
    .replace(/[\\`*_[\]<>#~|]/g, "\\$&")
    .replace(/^(\s*)([-+])(\s)/gm, "$1\\$2$3")
    .replace(/^(\s*\d+)([.)])(\s)/gm, "$1\\$2$3");
}

interface ButtonStyle {
  style?: "positive" | "destructive";
  /** Inputs are sent along by default; `none` for a button that must not wait for them. */
  inputs?: "auto" | "none";
}

/** A line that names a client: as a card, since a notification shows a text as it stands, but of a card only its preview. */
export function privateLine(line: string, preview: string): Reply {
  return { type: "card", preview, card: card([text(line)]) };
}

/** A button: Action.Execute (the card is replaced in place), with Action.Submit where a client cannot do that. */
export function button(
  title: string,
  verb: string,
  data: Record<string, unknown>,
  style: ButtonStyle = {},
): CardElement {
  const look = style.style ? { style: style.style } : {};
  const inputs = style.inputs === "none" ? { associatedInputs: "none" } : {};
  return {
    type: "Action.Execute",
    title,
    verb,
    data,
    ...look,
    ...inputs,
    fallback: { type: "Action.Submit", title, data: { ...data, verb }, ...look, ...inputs },
  };
}

export interface Choice {
  title: string;
  chosen: boolean;
  data: Record<string, unknown>;
}

/** What happens when an element itself is tapped. Without a fallback: a card may have many of these, and may weigh 25 KB at most. */
export function tap(title: string, verb: string, data: Record<string, unknown>): CardElement {
  return { type: "Action.Execute", title, verb, data, associatedInputs: "none" };
}

/** A whole line that can be tapped: big enough for a thumb. */
export function tapLine(title: string, verb: string, data: Record<string, unknown>): CardElement {
  return {
    type: "Container",
    style: "emphasis",
    spacing: "Small",
    minHeight: "44px",
    verticalContentAlignment: "Center",
    selectAction: tap(title, verb, data),
    items: [{ type: "TextBlock", text: escapeMarkdown(title), wrap: true, color: "Accent" }],
  };
}

/** A row of words, the chosen one marked; a tap on another chooses it. Smaller than buttons, so that five fit a phone's width. */
export function choiceRow(label: string, choices: Choice[], verb: string): CardElement {
  return {
    type: "ColumnSet",
    spacing: "Small",
    columns: choices.map((choice) => ({
      type: "Column",
      width: "auto",
      spacing: "Small",
      minHeight: "32px",
      verticalContentAlignment: "Center",
      items: [
        {
          type: "TextBlock",
          text: escapeMarkdown(choice.chosen ? `✓ ${choice.title}` : choice.title),
          size: "Small",
          ...(choice.chosen ? { weight: "Bolder" } : { color: "Accent" }),
        },
      ],
      ...(choice.chosen ? {} : { selectAction: tap(`${label}: ${choice.title}`, verb, choice.data) }),
    })),
  };
}

/** A field to type into. */
export function textInput(
  id: string,
  label: string,
  value: string,
  more: { placeholder?: string; maxLength?: number; isMultiline?: boolean } = {},
): CardElement {
  return { type: "Input.Text", id, label, value, maxLength: 200, ...more };
}

/** A field to choose in, closed: `choices` are pairs of value and title. */
export function choiceInput(
  id: string,
  label: string,
  value: string,
  choices: (readonly [value: string, title: string])[],
): CardElement {
  return {
    type: "Input.ChoiceSet",
    id,
    label,
    style: "compact",
    value,
    choices: choices.map(([key, title]) => ({ title, value: key })),
  };
}
