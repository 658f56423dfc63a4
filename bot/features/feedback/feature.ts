import { defineTexts } from "../../texts/texts";
import type { Example, Feature } from "../../turn/feature";
import { ask, showAskForm } from "./asking/ask";
import { openAsk, sendSurvey } from "./asking/open-ask";
import { stopReminding, withdraw } from "./asking/take-back";
import { createRemindJob } from "./delivery/remind-job";
import { sendAnswerCard, showAnswerCard } from "./on-card/answer-card";
import { previewTeam, sendTeam } from "./on-card/ask-team";
import { bringOwn, changeOwn, checkOwn, previewOwn, showOwnForm, takeOwn } from "./own/bring-own";
import type { Reach } from "./reach";
import { resultsPart } from "./results/results-part";
import { openEventRound } from "./rounds/open-event";
import { cancelRound, confirmRound, openRoundsByButton, previewRound, sendRound } from "./rounds/open-rounds";
import {
  answerRounds,
  closeRoundByButton,
  resumeRoundByButton,
  showRoundsByButton,
  stopRoundByButton,
} from "./rounds/round-card";
import type { Surveys } from "./surveys";
import { createAskJob } from "./triggers/ask-job";
import { createSurveyDue } from "./triggers/due";
import { feedbackWords } from "./words";

/** Asking for feedback, and what came of it. `surveys` null: only to look at what there is; nothing that needs answers is wired. */
export function createFeedback(reach: Reach, surveys: Surveys | null): Feature {
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
        defineTexts<Example>({ fi: () => "palautekysely tilaisuudesta", en: () => "event survey" }),
      ],
      managersSay: [
        defineTexts<Example>({ fi: () => "lähetä sidosryhmäkysely", en: () => "send stakeholder survey" }),
        defineTexts<Example>({ fi: () => "kysely tiimille", en: () => "send team survey" }),
        defineTexts<Example>({ fi: () => "tuo oma kysely", en: () => "import a questionnaire" }),
      ],
    },
    commands: { send_survey: sendSurvey(reach), bring_questionnaire: bringOwn },
    questions: {
      ...resultsPart.questions,
      survey_rounds: {
        about: "either",
        example: defineTexts<Example>({ fi: () => "kyselyt", en: () => "survey rounds" }),
        answer: answerRounds,
      },
    },
    actions: {
      ...resultsPart.actions,
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
      "feedback.round_resume": resumeRoundByButton,
      "feedback.no_reminders": stopReminding,
      "feedback.round_close": closeRoundByButton,
      "feedback.event_open": openEventRound(reach),
      "feedback.team_preview": previewTeam(reach),
      "feedback.team_send": sendTeam(reach),
      "feedback.own_check": checkOwn,
      "feedback.own_change": changeOwn,
      "feedback.own_preview": previewOwn(reach),
      "feedback.own_take": takeOwn,
      ...(surveys ? { "feedback.card_send": sendAnswerCard(reach.publicUrl, surveys) } : {}),
    },
    forms: {
      "feedback.ask": showAskForm(reach),
      "feedback.own_check": showOwnForm,
      ...(surveys ? { "feedback.card_send": showAnswerCard(surveys) } : {}),
    },
    dueRules: [createSurveyDue(reach)],
    jobs: [createAskJob(reach), createRemindJob()],
  };
}
