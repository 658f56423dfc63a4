import { removeIdentityCodes } from "../../../../../surveys/finnish/identity-code";
import type { Cell } from "./cell-days";
import type { ReadHeader } from "./columns";
import type { RowProblem } from "./row-problem";

const NEVER_BRING =
  "Delete it from the list. Teho never stores personal identity codes; EURA holds them, with strong identification.";

/** A filled cell under «henkilötunnus», or a code in any cell, also of columns that are otherwise left out. The code itself is never repeated. */
export function identityProblems(row: number, cells: readonly Cell[], header: ReadHeader): RowProblem[] {
  return cells.flatMap((cell, at): RowProblem[] => {
    if (cell === null || cell instanceof Date) return [];
    const text = String(cell).trim();
    const isColumn = header.columns[at] === "identity_code" && text !== "";
    if (!isColumn && !removeIdentityCodes(text).found) return [];
    const wrong = isColumn ? "This column holds personal identity codes." : "The cell holds a personal identity code.";
    return [{ row, column: header.titles[at] ?? "", value: "", wrong, todo: NEVER_BRING }];
  });
}
