import type { Model, Question as ModelQuestion } from "survey-core";
import { only, visibleQuestions } from "../catalogue/hidden";
import type { SurveyLanguage } from "../catalogue/languages";
import type { Answers, Questionnaire } from "../catalogue/questionnaire";
import { withModel } from "./models";
import type { FieldProblem } from "./submitted";
import { intakeTexts } from "./texts";

export interface Judged {
  /** Without those to hidden questions. */
  answers: Answers;
  problems: FieldProblem[];
  /** The questions that are asked, given these answers. */
  visible: ReadonlySet<string>;
  /** Questions that survey-core shows and we hide, or the other way round: a condition that our check should have refused. */
  disagreed: string[];
}

/** What depends on several answers at once, by survey-core: hidden questions, required ones. Takes guarded answers alone. Whatever a visible question was answered with is kept, or it is a problem. */
export function judge(
  questionnaire: Pick<Questionnaire, "pages" | "definition">,
  guarded: Answers,
  language: SurveyLanguage,
): Judged {
  const visible = visibleQuestions(questionnaire, guarded);
  const answers = only(guarded, visible);
  const { answerAgain } = intakeTexts[language];
  return withModel(questionnaire, language, (model) => {
    model.data = answers;
    const disagreed: string[] = [];
    const problems: FieldProblem[] = [];
    for (const question of model.getAllQuestions()) {
      const { name } = question;
      if (question.getType() === "html") continue;
      const isAsked = visible.has(name);
      const disagree = isShown(question) !== isAsked;
      if (disagree) disagreed.push(name);
      const isLost = isAsked || disagree ? !isKept(model, name, answers, guarded) : false;
      const say = isLost ? answerAgain : isAsked ? whatIsWrong(question, answerAgain) : null;
      if (say) problems.push({ question: name, say });
    }
    return { answers, problems, visible, disagreed };
  });
}

function isShown(question: ModelQuestion): boolean {
  return question.isVisible && question.isParentVisible;
}

/** Lost by us (conditions in a circle) or by the model: neither goes unsaid. */
function isKept(model: Model, name: string, answers: Answers, guarded: Answers): boolean {
  if (!Object.hasOwn(guarded, name)) return true;
  return Object.hasOwn(answers, name) && JSON.stringify(model.getValue(name)) === JSON.stringify(guarded[name]);
}

function whatIsWrong(question: ModelQuestion, otherwise: string): string | null {
  if (question.validate(true)) return null;
  const [error] = question.errors;
  const say = error?.getText() || otherwise;
  question.clearErrors();
  return say;
}
