import type { TeamRoster } from "../../../turn/context";
import { readNames } from "../../../understanding/names";
import { buildRosterIndex, type RosterIndex } from "../../../understanding/roster-index";
import { tokenise } from "../../../understanding/tokens";
import type { EmployerNamed } from "./read-meeting";

/** Indexes of workplaces alone, kept as long as their roster is: a plan is understood without saying which workplaces it names. */
const indexes = new WeakMap<object, RosterIndex>();

/** The workplaces that a text names and that are one workplace only. */
export function employersNamed(text: string, { roster }: TeamRoster): EmployerNamed[] {
  if (roster.employers.length === 0) return [];
  let index = indexes.get(roster.employers);
  if (!index) {
    index = buildRosterIndex({ clients: [], employers: roster.employers });
    indexes.set(roster.employers, index);
  }
  const tokens = tokenise(text);
  return readNames(tokens, index).employers.flatMap(({ from, to, ids, guessed }) =>
    ids.length === 1 && !guessed ? [{ id: ids[0]!, span: [tokens[from]!.start, tokens[to - 1]!.end] as const }] : [],
  );
}
