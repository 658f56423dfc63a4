import type { Card, CardElement } from "../bot/turn/reply";

/** A card as lines of text, with a number before everything that can be tapped. */
export interface PrintedCard {
  lines: string[];
  taps: Tap[];
}

export interface Tap {
  title: string;
  verb: string;
  data: Record<string, unknown>;
  /** True when the card's inputs go along. */
  withInputs: boolean;
}

/** `firstNumber`: what the card's first button is called. */
export function printCard(card: Card, firstNumber: number): PrintedCard {
  const lines: string[] = [];
  const taps: Tap[] = [];
  const numbered = (action: CardElement, title: string) => {
    taps.push({
      title,
      verb: String(action.verb),
      data: (action.data ?? {}) as Record<string, unknown>,
      withInputs: action.associatedInputs !== "none",
    });
    return `[${firstNumber + taps.length - 1}] ${title}`;
  };
  const walk = (element: CardElement): void => {
    const inner = list(element.items);
    if (element.type === "TextBlock") lines.push(unescapeMarkdown(String(element.text)));
    else if (element.type === "Container") {
      const words = inner.map((item) => unescapeMarkdown(String(item.text ?? ""))).join(" ");
      if (isElement(element.selectAction)) lines.push(`  ${numbered(element.selectAction, words)}`);
      else inner.forEach(walk);
    } else if (element.type === "ColumnSet") {
      lines.push(
        `  ${list(element.columns)
          .map((column) => {
            const words = list(column.items)
              .map((item) => String(item.text ?? ""))
              .join(" ");
            return isElement(column.selectAction) ? numbered(column.selectAction, words) : words;
          })
          .join("  ")}`,
      );
    } else if (element.type === "ActionSet")
      lines.push(...list(element.actions).map((action) => `  ${numbered(action, String(action.title))}`));
    else if (element.type.startsWith("Input.")) {
      const choices = list(element.choices).map((choice) => `${choice.value}=${choice.title}`);
      lines.push(
        `  ${element.id} (${element.label}): ${element.value ?? ""}${choices.length > 0 && choices.length < 8 ? `   ${choices.join(", ")}` : ""}`,
      );
    }
  };
  // The buttons come first in number, since they are what one reaches for; on a card they stand last.
  const buttons = list(card.actions).map((action) => numbered(action, String(action.title)));
  card.body.forEach(walk);
  if (buttons.length > 0) lines.push(buttons.join("  "));
  return { lines, taps };
}

/** What the card's inputs hold before anyone changes them, by id: the client sends all of them along with a button. */
export function valuesOf(card: Card): Record<string, string> {
  const inputs = (element: CardElement): CardElement[] =>
    element.type.startsWith("Input.")
      ? [element]
      : [...list(element.items), ...list(element.columns)].flatMap((inner) => inputs(inner));
  return Object.fromEntries(card.body.flatMap(inputs).map((input) => [String(input.id), String(input.value ?? "")]));
}

function list(value: unknown): CardElement[] {
  return Array.isArray(value) ? (value as CardElement[]) : [];
}

function isElement(value: unknown): value is CardElement {
  return typeof value === "object" && value !== null;
}

function unescapeMarkdown(text: string): string {
  return text.replace(/\\([\\`*_[\]<>#~|+\-.)])/g, "$1");
}
