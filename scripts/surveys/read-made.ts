import { existsSync, readFileSync, statSync } from "node:fs";
import { UsageError } from "../command-line";

/** Larger files are no questionnaires: the check's own limit is a tenth of it. */
const MOST_BYTES = 1_000_000;

/** @throws UsageError when there is no such file, it is too large, or it holds no JSON. */
export function readJsonFile(file: string): unknown {
  const size = statSync(file, { throwIfNoEntry: false });
  if (!size?.isFile()) throw new UsageError(`There is no file ${file}.`);
  if (size.size > MOST_BYTES) throw new UsageError(`${file} is over 1 MB: that is no questionnaire.`);
  try {
    return JSON.parse(readFileSync(file, "utf8").replace(/^\ufeff/u, ""));
  } catch (error) {
    throw new UsageError(`${file} holds no JSON: ${error instanceof Error ? error.message : error}`);
  }
}

/** The metadata of a definition: the named file, or the one beside it («x.meta.json» of «x.json»), or none. */
export function readMetaOf(file: string, named: string | undefined): unknown {
  if (named !== undefined) return readJsonFile(named);
  const beside = file.replace(/\.json$/iu, ".meta.json");
  return beside !== file && existsSync(beside) ? readJsonFile(beside) : {};
}
