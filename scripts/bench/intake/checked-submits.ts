import { setImmediate as breathe } from "node:timers/promises";
import { Model, surveyLocalization } from "survey-core";
import type { Answers, Questionnaire } from "../../../surveys/catalogue/questionnaire";
import { checkAnswers } from "../../../surveys/intake/check";
import { median } from "../figures";

/** What is checked: a questionnaire and a whole answer to it. */
export interface Subject {
  questionnaire: Questionnaire;
  answers: Answers;
}

export interface CheckRates {
  /** Per second. */
  ours: number;
  alone: number;
  /** The median of the rounds' own ratios. */
  ratio: number;
}

/** Both in turn, round by round, so that a busy minute of the machine meets both alike. */
export async function compareWithSurveyCore(
  subject: Subject,
  size: { rounds: number; each: number },
): Promise<CheckRates> {
  const rounds: { ours: number; alone: number }[] = [];
  for (let round = 0; round <= size.rounds; round += 1) {
    const ours = await perSecond(size.each * 4, () => check(subject));
    const alone = await perSecond(size.each, () => validateAlone(subject));
    if (round > 0) rounds.push({ ours, alone }); // the first only warms up
  }
  return {
    ours: median(rounds.map(({ ours }) => ours)),
    alone: median(rounds.map(({ alone }) => alone)),
    ratio: median(rounds.map(({ ours, alone }) => ours / alone)),
  };
}

/** Guard, conditions, required questions, identity codes. @throws when the answer is not taken: then the figures mean nothing. */
export function check({ questionnaire, answers }: Subject): void {
  const { problems } = checkAnswers(questionnaire, answers, "fi", { findName: null });
  if (problems.length > 0) throw new Error(`${questionnaire.key}: ${JSON.stringify(problems)}`);
}

/** As survey-core's own documentation does it on a server. */
function validateAlone({ questionnaire, answers }: Subject): void {
  surveyLocalization.defaultLocale = "fi";
  const model = new Model(questionnaire.definition);
  model.data = answers;
  if (!model.validate(true)) throw new Error(`${questionnaire.key}: survey-core does not take the answer.`);
  model.dispose();
}

async function perSecond(times: number, work: () => void): Promise<number> {
  let spent = 0;
  for (let time = 0; time < times; time += 1) {
    const from = performance.now();
    work();
    spent += performance.now() - from;
    await breathe();
  }
  return (times / spent) * 1000;
}
