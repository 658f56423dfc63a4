import { editDistance } from "../../../understanding/edit-distance";

/** Who may be the same person under a name that is written a little differently. Pure. */

export interface Named {
  givenName: string;
  familyName: string;
  aliases: readonly string[];
}

/** Same letters: case, accents, hyphens and blanks fall away. */
export function foldName(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, "");
}

export function isSameName(a: Pick<Named, "givenName" | "familyName">, b: Pick<Named, "givenName" | "familyName">) {
  return foldName(a.givenName) === foldName(b.givenName) && foldName(a.familyName) === foldName(b.familyName);
}

/** True when given and family name are each at most one slip apart, also swapped, or with an alias or the first of several given names. */
export function isSimilarName(a: Named, b: Named): boolean {
  return (
    (isNear(a.familyName, b.familyName) && anyNear(givenOf(a), givenOf(b))) ||
    (anyNear([a.familyName], givenOf(b)) && anyNear(givenOf(a), [b.familyName]))
  );
}

function givenOf({ givenName, aliases }: Named): string[] {
  const [first = ""] = givenName.split(" ");
  return [...new Set([givenName, first, ...aliases])];
}

function anyNear(some: string[], others: string[]): boolean {
  return some.some((one) => others.some((other) => isNear(one, other)));
}

function isNear(a: string, b: string): boolean {
  const [one, other] = [foldName(a), foldName(b)];
  if (one === other) return one !== "";
  // In names of two letters one slip is half of it.
  return Math.min(one.length, other.length) > 2 && editDistance(one, other, 1) <= 1;
}

/**
 * Finds similar names among thousands: only those whose family name (or, swapped, given name) shares a form with one letter left out
 * are compared. 5,000 names against 5,000 would otherwise be 25 million comparisons.
 */
export class NameIndex<T extends Named> {
  private readonly byForm = new Map<string, T[]>();

  constructor(known: Iterable<T>) {
    for (const one of known) this.add(one);
  }

  add(one: T): void {
    for (const form of formsOf(one.familyName)) {
      const list = this.byForm.get(form);
      if (list) list.push(one);
      else this.byForm.set(form, [one]);
    }
  }

  similarTo(name: Named): T[] {
    const found = new Set<T>();
    for (const part of [name.familyName, ...givenOf(name)])
      for (const form of formsOf(part))
        for (const one of this.byForm.get(form) ?? []) if (isSimilarName(name, one)) found.add(one);
    return [...found];
  }
}

function formsOf(name: string): Set<string> {
  const folded = foldName(name);
  const forms = new Set([folded]);
  for (let at = 0; at < folded.length; at += 1) forms.add(folded.slice(0, at) + folded.slice(at + 1));
  return forms;
}
