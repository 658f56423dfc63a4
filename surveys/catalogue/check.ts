import { checkConditions } from "./checks/conditions";
import { Finder, type Findings } from "./checks/findings";
import { checkMetadata, checkPromises } from "./checks/metadata";
import { checkQuestions } from "./checks/questions";
import { checkTexts } from "./checks/texts";
import type { Questionnaire } from "./questionnaire";
import { readDefinition } from "./read-definition";

/** Fifteen questions in four languages take 12 KB. */
const MOST_BYTES = 100_000;
/** No definition that we draw is nested deeper; JSON.stringify() overflows at some thousands. */
const DEEPEST = 40;

export interface Checked extends Findings {
  /** Null as long as there is a problem. */
  questionnaire: Omit<Questionnaire, "key"> | null;
}

/** What is wrong with a questionnaire, and what could be better. Any JSON may come in; nothing throws. */
export function checkQuestionnaire(definition: unknown, meta: unknown): Checked {
  const found = new Finder();
  for (const [where, raw] of [["definition", definition] as const, ["meta", meta] as const]) {
    const bytes = isDeep(raw) ? null : Buffer.byteLength(JSON.stringify(raw) ?? "");
    if (bytes === null) found.problem(where, `is nested deeper than ${DEEPEST} levels`);
    else if (bytes > MOST_BYTES)
      found.problem(where, `has ${Math.round(bytes / 1000)} KB: ${MOST_BYTES / 1000} KB at most`);
  }
  // Not looked at closer: a hostile one would cost what it is meant to cost.
  if (found.problems.length > 0) return { ...findings(found), questionnaire: null };

  const readMeta = checkMetadata(meta, found);
  const read = readDefinition(definition);
  if (read.type === "unreadable") {
    for (const { where, what } of read.problems) found.problem(where, what);
    return { ...findings(found), questionnaire: null };
  }
  checkQuestions(read.questionnaire, found);
  checkTexts(read.questionnaire, found);
  checkConditions(read.questionnaire, found);
  if (typeof read.questionnaire.definition.completedHtml !== "undefined")
    found.warning("completedHtml", "is not shown: the page has its own thanks. Take it away");
  if (readMeta) checkPromises(readMeta, read.questionnaire, found);
  const isRight = readMeta && found.problems.length === 0;
  return { ...findings(found), questionnaire: isRight ? { meta: readMeta, ...read.questionnaire } : null };
}

function findings({ problems, warnings }: Findings): Findings {
  return { problems, warnings };
}

/** Without recursion: a JSON of a hundred thousand brackets is read by JSON.parse() but walked by no function that calls itself. */
function isDeep(raw: unknown): boolean {
  let level: unknown[] = [raw];
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  return true;
}
