import { writeFile } from "node:fs/promises";
import type { RowProblem } from "../../bot/features/clients/intake/import/row-problem";

/** The list's problems as a CSV file for a spreadsheet: semicolons and a mark, as Finnish Excel wants them. */
export async function writeProblems(path: string, problems: readonly RowProblem[]): Promise<void> {
  const rows = [
    ["row", "column", "value", "what is wrong", "what to do"],
    ...problems.map(({ row, column, value, wrong, todo }) => [String(row), column, value, wrong, todo]),
  ];
  const text = rows.map((cells) => cells.map(quoted).join(";")).join("\r\n");
  // Readable by the person who runs this alone: values of clients stand in it.
  await writeFile(path, `\ufeff${text}\r\n`, { mode: 0o600 });
}

function quoted(cell: string): string {
  return `"${neutral(cell).replaceAll('"', '""')}"`;
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe (OWASP: CSV injection). */
export function neutral(cell: string): string {
  return /^[\s]*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
