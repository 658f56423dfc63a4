import type { Condition } from "../catalogue/conditions";
import { holds } from "../catalogue/hold";
import type { Answers } from "../catalogue/questionnaire";

/** Something that is there only while its condition holds, with the questions that go with it: itself, or those of a panel or page. */
export interface Guarded {
  condition: Condition;
  questions: readonly string[];
}

/**
 * Which of them are hidden (by index), and the answers without those of hidden questions: an answer that nobody sees decides nothing. Repeats until
 * nothing changes, for conditions that hang on each other. Runs in the respondent's browser too.
 */
export function settle(guarded: readonly Guarded[], answers: Answers): { hidden: Set<number>; answers: Answers } {
  let hidden = new Set<number>();
  let left = answers;
  for (let round = 0; round <= guarded.length; round++) {
    const now = new Set(guarded.flatMap(({ condition }, at) => (holds(condition, left) ? [] : [at])));
    const settled = now.size === hidden.size && [...now].every((at) => hidden.has(at));
    if (settled) break;
    hidden = now;
    const gone = new Set([...now].flatMap((at) => guarded[at]!.questions));
    left = Object.fromEntries(Object.entries(answers).filter(([name]) => !gone.has(name)));
  }
  return { hidden, answers: left };
}
