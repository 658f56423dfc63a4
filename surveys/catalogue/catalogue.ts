import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { metadata } from "./metadata";
import type { Questionnaire } from "./questionnaire";
import { readDefinition } from "./read-definition";

/** The questionnaires that come with Teho. */
export const QUESTIONNAIRES_FOLDER = join(__dirname, "..", "questionnaires");

export type Catalogue = ReadonlyMap<string, Questionnaire>;

/** @throws Error naming the file and what is wrong in it: a questionnaire that cannot be asked must stop the start, not an answer. */
export function loadCatalogue(folder = QUESTIONNAIRES_FOLDER): Catalogue {
  const keys = readdirSync(folder)
    .filter((file) => file.endsWith(".json") && !file.endsWith(".meta.json"))
    .map((file) => file.slice(0, -".json".length))
    .sort();
  return new Map(
    keys.map((key) => [
      key,
      readQuestionnaire(key, readJson(join(folder, `${key}.json`)), readJson(join(folder, `${key}.meta.json`))),
    ]),
  );
}

/** A questionnaire of its two JSONs, as files or as rows of the database. @throws Error as loadCatalogue() does. */
export function readQuestionnaire(key: string, definition: unknown, meta: unknown): Questionnaire {
  const read = readDefinition(definition);
  if (read.type === "unreadable")
    throw new Error(`${key}: ${read.problems.map(({ where, what }) => `${where} ${what}`).join("; ")}`);
  const checked = metadata.safeParse(meta);
  if (!checked.success)
    throw new Error(
      `${key}: ${checked.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; ")}`,
    );
  return { key, meta: checked.data, ...read.questionnaire };
}

/** null: it cannot be asked. */
export function tryQuestionnaire(key: string, definition: unknown, meta: unknown): Questionnaire | null {
  const read = readDefinition(definition);
  const checked = metadata.safeParse(meta);
  return read.type === "read" && checked.success ? { key, meta: checked.data, ...read.questionnaire } : null;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
