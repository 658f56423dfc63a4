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
    const fault = faultOf(raw);
    if (fault) found.problem(where, fault);
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

/** What keeps a JSON from being looked at closer, or stored: PostgreSQL takes neither a NUL nor half a character. */
function faultOf(raw: unknown): string | null {
  // Without recursion: JSON.parse() reads a hundred thousand brackets, but no function that calls itself walks them.
  let level: unknown[] = [raw];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return `is nested deeper than ${DEEPEST} levels`;
    if (level.some((one) => typeof one === "string" && /\0|\p{Cs}/u.test(one)))
      return "holds a character that cannot be stored: write the texts anew";
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
  }
  const bytes = Buffer.byteLength(JSON.stringify(raw) ?? "");
  return bytes > MOST_BYTES ? `has ${Math.round(bytes / 1000)} KB: ${MOST_BYTES / 1000} KB at most` : null;
}
