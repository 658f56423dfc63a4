import { readdirSync } from "node:fs";
import { join } from "node:path";
import { withDefaults } from "../../surveys/catalogue/bring";
import { QUESTIONNAIRES_FOLDER } from "../../surveys/catalogue/catalogue";
import { checkQuestionnaire } from "../../surveys/catalogue/check";
import { option, refuseStrayWords } from "../command-line";
import { countFindings, printFindings } from "./print-findings";
import { readJsonFile, readMetaOf } from "./read-made";

const USAGE = `npm run surveys -- check                        those that come with Teho
npm run surveys -- check FILE [--meta FILE]     one made elsewhere`;

/** `npm run surveys -- check`: what is wrong, file by file. Ends with code 1 when a questionnaire cannot be asked, or a shipped one is not flawless. */
export function checkSurveys([file, ...rest]: string[]): void {
  if (file === undefined || file.startsWith("--")) {
    refuseStrayWords(file === undefined ? [] : [file, ...rest], {}, USAGE);
    checkShipped();
    return;
  }
  refuseStrayWords(rest, { values: ["meta"] }, USAGE);
  const definition = readJsonFile(file);
  const meta = readMetaOf(file, option(rest, "meta"));
  // Whom it is asked of may be said later, when it is added.
  const found = checkQuestionnaire(definition, withDefaults({ audience: "client", ...object(meta) }, definition));
  process.stdout.write(`${file}: ${countFindings(found)}\n`);
  printFindings(found);
  if (found.problems.length > 0) process.exitCode = 1;
}

function checkShipped(): void {
  const files = readdirSync(QUESTIONNAIRES_FOLDER).filter(
    (file) => file.endsWith(".json") && !file.endsWith(".meta.json"),
  );
  for (const file of files) {
    const path = join(QUESTIONNAIRES_FOLDER, file);
    const found = checkQuestionnaire(readJsonFile(path), readMetaOf(path, undefined));
    process.stdout.write(`${file.slice(0, -".json".length)}: ${countFindings(found)}\n`);
    printFindings(found);
    if (found.problems.length > 0 || found.warnings.length > 0) process.exitCode = 1;
  }
}

function object(meta: unknown): object {
  return typeof meta === "object" && meta !== null ? meta : { meta };
}
