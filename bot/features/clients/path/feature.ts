import type { Drafts } from "../../../drafts/drafts";
import { defineTexts } from "../../../texts/texts";
import type { Example, Feature } from "../../../turn/feature";
import { askFollowUp, askRemoval, removeStep, restoreStep } from "./actions";
import { pathQuestions } from "./questions";
import { stepPart } from "./step-part";
import { pathWords } from "./words";

/** The client's path: steps, agreements, outcomes, follow-ups. */
export function createPath(drafts: Drafts): Feature {
  return {
    name: "path",
    words: pathWords,
    help: {
      topic: "path",
      say: [
        defineTexts<Example>({
          fi: (say) => `${say("nominative")} aloitti työpajalla maanantaina`,
          en: (say) => `${say("nominative")} started at the workshop on Monday`,
        }),
        defineTexts<Example>({
          fi: (say) => `${say("nominative")} siirtyi työkokeiluun tänään`,
          en: (say) => `${say("nominative")} started a work trial today`,
        }),
        defineTexts<Example>({
          fi: (say) => `${say("nominative")} palasi pajalle, allergia`,
          en: (say) => `${say("nominative")} is back to the workshop, allergy`,
        }),
        defineTexts<Example>({
          fi: (say) => `${say("nominative")} sai töitä, alkaa 7.1.`,
          en: (say) => `${say("nominative")} got a job, starts 7.1.`,
        }),
        defineTexts<Example>({
          fi: (say) => `${say("nominative")} lopetti, muutti Ouluun`,
          en: (say) => `${say("nominative")} left the project, moved away`,
        }),
      ],
    },
    parts: [stepPart],
    questions: pathQuestions,
    actions: {
      "path.remove": askRemoval,
      "path.remove_now": removeStep(pathQuestions.client_path!),
      "path.restore": restoreStep(pathQuestions.client_path!),
      "path.follow_up": askFollowUp(drafts),
    },
  };
}
