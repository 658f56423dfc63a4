import type { CardElement } from "./reply";

/**
 * Keeps a card within what Teams takes (teams/outgoing.ts: 12 800 characters of JSON, with the message around it): what is told of many things
 * is shown shorter from the end on, and first where nothing has to be chosen.
 */

/** Characters of JSON that a card's body and buttons may have together. */
export const CARD_ROOM = 12_000;

export function weigh(content: unknown): number {
  return JSON.stringify(content).length;
}

/** One of the things on a card. `isOpen`: something of it has to be settled before it can be saved. */
export interface Block {
  elements: CardElement[];
  isOpen: boolean;
}

/** `isShort`: some choices do not stand on the card. `hidden`: so many things are not on it at all. */
export interface Fitted {
  elements: CardElement[];
  isShort: boolean;
  hidden: number;
}

/** A draft's things: first the rows of choices go, then the lines to tap, at last whole things. */
export function fitBlocks(blocks: readonly Block[], room: number): Fitted {
  const shown = blocks.map(({ elements }) => elements);
  const fits = () => weigh(shown.flat()) <= room;
  let isShort = false;
  // The last rows first: what is asked stands before what may be changed.
  for (const goes of [isRow, isTapLine])
    for (const at of fromTheLast(blocks))
      while (!fits() && shown[at]!.some(goes)) {
        const last = shown[at]!.findLastIndex(goes);
        shown[at] = shown[at]!.filter((_, n) => n !== last);
        isShort = true;
      }
  return { ...withoutWhole(blocks, shown, room), isShort };
}

/** A form's things: first the long lists of people and places get shorter, then whole things go. */
export function fitInputs(blocks: readonly Block[], room: number): Fitted {
  let shown = blocks.map(({ elements }) => elements);
  for (const most of [24, 16, 10, 6, 4, 2]) {
    if (weigh(shown.flat()) <= room) break;
    shown = shown.map((elements) => elements.map((element) => withFewerIds(element, most)));
  }
  return { ...withoutWhole(blocks, shown, room), isShort: false };
}

function withoutWhole(blocks: readonly Block[], shown: CardElement[][], room: number) {
  const left = new Map(shown.entries());
  for (const at of fromTheLast(blocks)) {
    if (left.size <= 1 || weigh([...left.values()].flat()) <= room) break;
    left.delete(at);
  }
  return { elements: [...left.values()].flat(), hidden: blocks.length - left.size };
}

/** The settled ones before the open ones, each from the last. */
function fromTheLast(blocks: readonly Block[]): number[] {
  const isOpen = (at: number) => Number(blocks[at]!.isOpen);
  return [...blocks.keys()].sort((a, b) => isOpen(a) - isOpen(b) || b - a);
}

function isRow({ type, columns }: CardElement): boolean {
  return type === "ColumnSet" && (columns as CardElement[]).some(({ selectAction }) => selectAction !== undefined);
}

function isTapLine({ type, style, selectAction }: CardElement): boolean {
  return type === "Container" && style === "emphasis" && selectAction !== undefined;
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/i;

/** Of a choice among people or places the chosen one and the first ones; what is no id («–») stays. */
function withFewerIds(element: CardElement, most: number): CardElement {
  if (element.type !== "Input.ChoiceSet") return element;
  const choices = element.choices as { title: string; value: string }[];
  const kept = new Set(
    choices
      .filter(({ value }) => ID.test(value))
      .slice(0, most)
      .map(({ value }) => value),
  );
  return {
    ...element,
    choices: choices.filter(({ value }) => !ID.test(value) || kept.has(value) || value === element.value),
  };
}
