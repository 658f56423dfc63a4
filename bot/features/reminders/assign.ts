import type { DueItem } from "../../schedule/due";
import type { Teammate } from "./store";

/** Who is told of a due thing. `forWhom`: the name of the one who is away, where it is somebody else's. */
export interface Told {
  staffIds: string[];
  forWhom: string | null;
}

const NOBODY: Told = { staffIds: [], forWhom: null };

/**
 * Its owner; of one who is away the substitute, and without one the managers; the managers too where nobody has it. In a project of
 * visibility «own» a coach may not see another's clients, so there only a manager can stand in.
 */
export function whomToTell(
  item: Pick<DueItem, "staffId" | "moves">,
  team: Teammate[],
  visibility: "team" | "own",
): Told {
  const owner = team.find((one) => one.staffId === item.staffId);
  const managers = presentFirst(team.filter((one) => one.role === "manager" && one !== owner));
  if (!owner) return item.moves ? NOBODY : { staffIds: managers, forWhom: null };
  if (owner.awayUntil === null) return { staffIds: [owner.staffId], forWhom: null };
  if (item.moves === "never") return NOBODY;
  const substitute = team.find((one) => one.staffId === owner.substituteId);
  if (substitute && canStandIn(substitute, owner, visibility))
    return { staffIds: [substitute.staffId], forWhom: owner.name };
  if (item.moves === "to_substitute") return NOBODY;
  // A manager who is away and has nobody: better told late than to nobody.
  return managers.length > 0
    ? { staffIds: managers, forWhom: owner.name }
    : { staffIds: [owner.staffId], forWhom: null };
}

function canStandIn(substitute: Teammate, owner: Teammate, visibility: "team" | "own"): boolean {
  return (
    substitute !== owner && substitute.awayUntil === null && (visibility === "team" || substitute.role === "manager")
  );
}

/** Those who are there; if all are away, all of them. */
function presentFirst(managers: Teammate[]): string[] {
  const present = managers.filter((one) => one.awayUntil === null);
  return (present.length > 0 ? present : managers).map((one) => one.staffId);
}
