import { constants } from "node:fs";
import { type FileHandle, open, rm, stat } from "node:fs/promises";
import type { RowProblem } from "../../bot/features/clients/intake/import/row-problem";
import { UsageError } from "../command-line";

/** A place for the list's problems, open for writing before anything is imported. */
export interface ProblemsFile {
  write(problems: readonly RowProblem[]): Promise<void>;
  /** Nothing is to be written after all: what was there stays as it was. */
  drop(): Promise<void>;
}

/** @throws UsageError when it is the list itself, or there already and not to be overwritten, or cannot be written. */
export async function openProblems(path: string, list: string, overwrite: boolean): Promise<ProblemsFile> {
  const [there, ofList] = await Promise.all([stat(path).catch(() => null), stat(list).catch(() => null)]);
  // By what the file is, not by its name: «./L.csv», a link, a drive that knows no capitals.
  if (there && ofList && there.ino === ofList.ino && there.dev === ofList.dev)
    throw new UsageError(`${path} is the list itself. Name another file for --errors.`);
  if (there && !there.isFile()) throw new UsageError(`${path} is no file. Name a file for --errors.`);
  if (there && !overwrite) throw new UsageError(alreadyThere(path));
  const file = await openFile(path, overwrite);
  return {
    async write(problems) {
      // Readable by the person who runs this alone: values of clients stand in it.
      await file.chmod(0o600).catch(() => {});
      await file.truncate(0);
      await file.writeFile(problemsAsCsv(problems));
      await file.close();
    },
    async drop() {
      await file.close();
      if (!there) await rm(path, { force: true });
    },
  };
}

async function openFile(path: string, overwrite: boolean): Promise<FileHandle> {
  try {
    return await open(path, constants.O_RDWR | constants.O_CREAT | (overwrite ? 0 : constants.O_EXCL), 0o600);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw new UsageError(alreadyThere(path));
    throw new UsageError(
      code === "ENOENT" || code === "ENOTDIR"
        ? `${path} cannot be written: there is no such folder. Nothing was brought.`
        : `${path} cannot be written (${code}). Name another file for --errors. Nothing was brought.`,
    );
  }
}

function alreadyThere(path: string): string {
  return `${path} is there already. Name another file for --errors, or add --overwrite.`;
}

/** For a spreadsheet: semicolons and a mark, as Finnish Excel wants them. */
function problemsAsCsv(problems: readonly RowProblem[]): string {
  const rows = [
    ["row", "column", "value", "what is wrong", "what to do"],
    ...problems.map(({ row, column, value, wrong, todo }) => [String(row), column, value, wrong, todo]),
  ];
  return `\ufeff${rows.map((cells) => cells.map(quoted).join(";")).join("\r\n")}\r\n`;
}

function quoted(cell: string): string {
  return `"${neutral(cell).replaceAll('"', '""')}"`;
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe (OWASP: CSV injection). */
export function neutral(cell: string): string {
  return /^[\s]*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
