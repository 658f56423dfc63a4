import type { Mention, UnknownName } from "../../../understanding/understanding";
import type { Clause, NamesFound } from "./cut-clauses";
import { OTHERS, SICK_LEAVE } from "./vocabulary";

/** How the clauses of a roll, and those around a mark, are put together. */

/** «pajalla tänään Matti, Liisa», «kaikki paikalla paitsi Satu»: the first thing said is the status, and then come the people. */
export function opensRoll(clauses: readonly Clause[]): boolean {
  const first = clauses.find((clause) => clause.words.length > 0 || clause.names.length > 0);
  if (!first?.says.isClosed || first.says.presence === null || first.isPartOfDay) return false;
  if (first.says.everyone) return true;
  if (!first.statusFirst || /^(?:ei|eikä|not|no|did|didn't|oli|on|jäi)$/.test(first.words[0] ?? "")) return false;
  return first.names.length > 0 || heads(first, clauses[first.at + 1]);
}

/** The clause is the heading of a list: names follow that have no status of their own. */
export function heads(clause: Clause, next: Clause | undefined): boolean {
  if (clause.names.length > 0 || next === undefined || next.names.length === 0) return false;
  return next.says.isClosed && (clause.leads || next.says.presence === null);
}

/** «Satulla sairasloma ma–ke», «Satun poissaolo» */
export function ownsLeave(clause: Clause, { mention }: Mention | UnknownName): boolean {
  const hasLeave = clause.words.some((word) => SICK_LEAVE.has(word) || word === "poissaolo");
  return hasLeave && /(?:ll[aä]|n)$/.test(mention);
}

/** «soitin Satulle, on kipeä»: whom the clause before speaks of, if it is one person, nobody's mother, and not somebody who was here and left. */
export function subjectBefore(
  clause: Clause,
  before: Clause | undefined,
  names: NamesFound,
): Mention | UnknownName | null {
  const [only, ...others] = before?.names ?? [];
  if (!before || !only || others.length > 0 || before.words.some((word) => OTHERS.has(word))) return null;
  if (before.words.some((word) => /^(?:lähti|lähtee|lähtenyt|läks|meni|left|went)$/.test(word))) return null;
  // «Satu teki töitä, kipeä» says of what hardly.
  if (clause.says.onlyUnwell && clause.says.tense === null) return null;
  const isOwned = /n$/.test(only.mention) && !names.isBase(only);
  const withThem = before.words.some((word) => /^(?:kanssa|kans|kaa|luona|with)$/.test(word));
  return !isOwned || withThem ? only : null;
}

/** «oli sairas mutta teki kaikki tehtävät» */
export function isButDone(next: Clause | undefined): boolean {
  return next !== undefined && !next.says.isClosed && /^(?:mutta|mut|but|silti|though)$/.test(next.words[0] ?? "");
}
