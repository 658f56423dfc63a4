import { type Case, inflect } from "../../surveys/finnish/inflect";

/** «Matti Virtanen» → «Matti Virtasella», «Maija» → «Maijan»: the last word bends; a given name's grades may differ from a family name's. */
export function bendName(name: string, wanted: Case, kind: "given" | "family" = "family"): string {
  const bent = inflect(name, kind).find(([, itsCase]) => itsCase === wanted)?.[0] ?? name.toLowerCase();
  return bent
    .split(" ")
    .map((word) => word.replace(/(^|-)(\p{L})/gu, (_, dash: string, letter: string) => dash + letter.toUpperCase()))
    .join(" ");
}
