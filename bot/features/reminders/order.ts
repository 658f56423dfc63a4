import type { DueItem } from "../../schedule/due";

type Ranked = Pick<DueItem, "urgency" | "dueOn" | "about" | "key" | "rule">;

/** The most urgent first, then the earliest day, then the name: always the same order for the same things. */
export function inOrder<T extends Ranked>(items: T[]): T[] {
  return [...items].sort(
    (a, b) =>
      a.urgency - b.urgency ||
      a.dueOn.localeCompare(b.dueOn) ||
      a.about.localeCompare(b.about, "fi") ||
      a.key.localeCompare(b.key),
  );
}

/** Of one rule so many at most stand among the first lines while there is anything else: forty missing forms would hide all the rest. */
const MOST_OF_A_RULE = 3;

/** Brings the `lines` that are told first to the front, in their order; what has a clock time today always comes. `items`: in order. */
export function mostTelling<T extends Ranked>(items: T[], lines: number): T[] {
  const counts = new Map<string, number>();
  const first = new Set<T>();
  for (const item of items) {
    const count = (counts.get(item.rule) ?? 0) + 1;
    counts.set(item.rule, count);
    if (first.size < lines && (item.urgency === 0 || count <= MOST_OF_A_RULE)) first.add(item);
  }
  for (const item of items) if (first.size < lines) first.add(item);
  return [...items.filter((item) => first.has(item)), ...items.filter((item) => !first.has(item))];
}
