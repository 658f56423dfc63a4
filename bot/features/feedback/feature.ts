import { defineTexts } from "../../texts/texts";
import type { Example, Feature } from "../../turn/feature";
import { ask, showAskForm, withdraw } from "./asking/ask";
import { openAsk, sendSurvey } from "./asking/open-ask";
import { createRemindJob } from "./delivery/remind-job";
import type { Reach } from "./reach";
import {
  cancelRound,
  confirmRound,
  openEventRound,
  openRoundsByButton,
  previewRound,
  sendRound,
} from "./rounds/open-rounds";
import { answerRounds, closeRoundByButton, showRoundsByButton, stopRoundByButton } from "./rounds/round-card";
import { createAskJob } from "./triggers/ask-job";
import { createSurveyDue } from "./triggers/due";
import { feedbackWords } from "./words";

/** Asking for feedback, and what came of it. */
export function createFeedback(reach: Reach): Feature {
  return {
    name: "feedback",
    words: feedbackWords,
    help: {
      topic: "feedback",
      say: [
        defineTexts<Example>({
          fi: (say) => `palautekysely ${say("allative")}`,
          en: (say) => `send ${say("nominative")} a survey`,
        }),
        defineTexts<Example>({ fi: () => "lähetä sidosryhmäkysely", en: () => "send stakeholder survey" }),
      ],
    },
    commands: { send_survey: sendSurvey(reach) },
    questions: {
      survey_rounds: {
        about: "anything",
        managersOnly: true,
        example: defineTexts<Example>({ fi: () => "kyselykierrokset", en: () => "survey rounds" }),
        answer: answerRounds,
      },
    },
    actions: {
      "feedback.open": openAsk(reach),
      "feedback.ask": ask(reach),
      "feedback.withdraw": withdraw,
      "feedback.rounds": openRoundsByButton(reach),
      "feedback.round_confirm": confirmRound(reach),
      "feedback.round_preview": previewRound(reach),
      "feedback.round_send": sendRound(reach),
      "feedback.round_cancel": cancelRound,
      "feedback.rounds_show": showRoundsByButton,
      "feedback.round_stop": stopRoundByButton,
      "feedback.round_close": closeRoundByButton(async (context, roundId) => {
        await context.db.surveyRound.update({ where: { id: roundId }, data: { state: "closed" } });
      }),
      "feedback.event_open": openEventRound(reach),
    },
    forms: { "feedback.ask": showAskForm(reach) },
    dueRules: [createSurveyDue(reach)],
    jobs: [createAskJob(reach), createRemindJob()],
  };
}
