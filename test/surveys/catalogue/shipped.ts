import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { QUESTIONNAIRES_FOLDER } from "../../../surveys/catalogue/catalogue";

/** The keys of the questionnaires that come with Teho. */
export const SHIPPED: string[] = readdirSync(QUESTIONNAIRES_FOLDER)
  .filter((file) => file.endsWith(".meta.json"))
  .map((file) => file.slice(0, -".meta.json".length))
  .sort();

/** Both files as JSON.parse() gives them, new each time. */
export function readJsonPair(folder: string, key: string): { definition: unknown; meta: unknown } {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), "utf8"));
  return { definition: read(`${key}.json`), meta: read(`${key}.meta.json`) };
}
