import type { Condition } from "./conditions";
import { holds } from "./hold";
import type { Answers } from "./questionnaire";

/** Something that is there only while its condition holds, with the questions that go with it: itself, or those of a panel or page. */
export interface Guarded {
  condition: Condition;
  questions: readonly string[];
}

/**
 * Which of them are hidden (by index), and the answers without those of hidden questions: an answer that nobody sees decides nothing. Looked at again until
 * nothing changes, for conditions that hang on each other. In a circle they may never settle (the check refuses circles): then what was hidden once stays
 * hidden. Runs in the respondent's browser too.
 */
export function settle(guarded: readonly Guarded[], answers: Answers): { hidden: Set<number>; answers: Answers } {
  let hidden = new Set<number>();
  let left = answers;
  for (let round = 0; round <= 2 * guarded.length; round++) {
    const isCircle = round > guarded.length;
    const now = new Set(
      guarded.flatMap(({ condition }, at) => ((isCircle && hidden.has(at)) || !holds(condition, left) ? [at] : [])),
    );
    if (now.size === hidden.size && [...now].every((at) => hidden.has(at))) break;
    hidden = now;
    const gone = new Set([...now].flatMap((at) => guarded[at]!.questions));
    left = Object.fromEntries(Object.entries(answers).filter(([name]) => !gone.has(name)));
  }
  return { hidden, answers: left };
}
