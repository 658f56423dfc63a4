import type { Case } from "../../surveys/finnish/inflect";

/** The cases that the end of an ordinary noun allows. */
export function casesByEnding(word: string): Set<Case> {
  if (/lle(?:en|ni|nsa)?$/.test(word)) return new Set(["all"]);
  if (/lt[aä](?:an|än|ni)?$/.test(word)) return new Set(["abl"]);
  if (/ll[aä]$/.test(word)) return new Set(["ade"]);
  if (/ss[aä]$/.test(word)) return new Set(["ine"]);
  if (/st[aä]$/.test(word)) return new Set(["ela"]);
  if (/([aäeiouyö])\1n$/.test(word) || /h[aäeiouyö]n$/.test(word)) return new Set(["ill", "gen"]);
  if (/n$/.test(word)) return new Set(["gen"]);
  if (/[^iyaäeou][aä]$|[oiueyö][aä]$|t[aä]$/.test(word) && !/(?:j|sk)[aä]$/.test(word)) return new Set(["part", "nom"]);
  return new Set(["nom"]);
}
