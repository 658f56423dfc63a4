import type { Drafts } from "../../../drafts/drafts";
import type { Feature } from "../../../turn/feature";
import { askFollowUp, removeStep } from "./actions";
import { pathQuestions } from "./questions";
import { stepPart } from "./step-part";
import { pathWords } from "./words";

/** The client's path: steps, agreements, outcomes, follow-ups. */
export function createPath(drafts: Drafts): Feature {
  return {
    name: "path",
    words: pathWords,
    parts: [stepPart],
    questions: pathQuestions,
    actions: { "path.remove": removeStep(pathQuestions.client_path!), "path.follow_up": askFollowUp(drafts) },
  };
}
