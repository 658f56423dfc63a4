import { editDistance } from "../../understanding/edit-distance";

/** Whether two workplaces may be one: «K-rauta Kajaani» and «K-Rauta», «Kahvila Rosa Oy» and «Kahvila Roosa». Pure. */

const LEGAL_FORMS = new Set("oy oyj ab abp ky ay tmi t:mi ry rf osk osuuskunta säätiö ltd inc oy:n".split(" "));

export function isNearName(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (one.length === 0) return false;
  if (isNearWord(one.join(""), other.join(""))) return true;
  // The shorter name within the longer one: by a word that says something.
  return one.some((word) => word.length >= 5) && one.every((word) => other.some((same) => isNearWord(word, same)));
}

/** One slip in a word of four letters or more. */
function isNearWord(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= 4 && editDistance(a, b, 1) <= 1);
}

/** The same name, whatever its capitals, marks and legal form. */
export function foldName(name: string): string {
  return wordsOf(name).join(" ");
}

function wordsOf(name: string): string[] {
  const words =
    name
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}:&]+/gu) ?? [];
  const joined = words.join(" ").replace(/^(k|s|r) (?=\p{L}{3})/u, "$1"); // K-Rauta, S-market, R-kioski
  return joined.split(" ").filter((word) => word !== "" && !LEGAL_FORMS.has(word));
}

/** Exactly somebody's full name, either way round: worth asking about. «Ranta Oy» is nobody's. */
export function isPersonsName(name: string, person: { givenName: string; familyName: string }): boolean {
  const plain = (written: string) =>
    written
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\s,]+/g, " ")
      .trim();
  const [said, given, family] = [plain(name), plain(person.givenName), plain(person.familyName)];
  return said === `${given} ${family}` || said === `${family} ${given}`;
}
