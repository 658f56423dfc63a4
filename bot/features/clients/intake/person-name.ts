import { commonFamilyName, commonGivenName } from "../../../../surveys/finnish/common-names";
import { cutText, tidyText } from "../../../../surveys/finnish/tidy-text";

/** Clients' names as they are written down. Pure. */

export const LONGEST_NAME = 60;

/** One line, single spaces, and «jaana koponen» or «JAANA KOPONEN» as «Jaana Koponen»; a name with its own capitals («McDonald», «von Essen») stays. */
export function tidyName(written: string): string {
  const name = tidyText(written)
    .replace(/[\u2018\u2019\u00b4`]/g, "'")
    .replace(/[\u2010\u2011\u2013\u2014]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
  const oneCase = name === name.toLowerCase() || (name === name.toUpperCase() && name.length > 2);
  if (!oneCase) return name;
  return name.toLowerCase().replace(/(^|[\s'-])(\p{L})/gu, (_, before: string, letter: string) => {
    const capital = letter.toUpperCase();
    // «ß» and the like have no capital of one letter.
    return before + (capital.length === letter.length ? capital : letter);
  });
}

export type NameFault = "missing" | "too_long" | "not_a_name";

/** What keeps a tidied name from being one; null: nothing. */
export function faultOfName(name: string): NameFault | null {
  if (name === "") return "missing";
  if (name.length > LONGEST_NAME) return "too_long";
  return /^\p{L}[\p{L}\p{M}'. -]*$/u.test(name) ? null : "not_a_name";
}

/** «Jaana Maria Koponen», «Koponen, Jaana» and, where both words are common names, «Koponen Jaana» → given and family name; one word is the given name. */
export function splitName(written: string): { givenName: string; familyName: string } {
  const whole = tidyName(cutText(written, 2 * LONGEST_NAME));
  const comma = /^([^,]+),\s*([^,]+)$/.exec(whole);
  if (comma) return { givenName: tidyName(comma[2]!), familyName: tidyName(comma[1]!) };
  const words = whole.split(" ").filter(Boolean);
  const [first = ""] = words;
  const last = words.at(-1) ?? "";
  if (words.length < 2) return { givenName: first, familyName: "" };
  const isGiven = (word: string) => commonGivenName(word.toLowerCase()) === word.toLowerCase();
  const isFamily = (word: string) => commonFamilyName(word.toLowerCase()) === word.toLowerCase();
  const swapped = isFamily(first) && !isGiven(first) && isGiven(last) && !isFamily(last);
  return swapped
    ? { givenName: words.slice(1).join(" "), familyName: first }
    : { givenName: words.slice(0, -1).join(" "), familyName: last };
}
