import { isManagerSomewhere } from "../../staff/actor";
import { defineTexts } from "../../texts/texts";
import type { Example, Feature } from "../../turn/feature";
import { absenceFeature } from "./absence/feature";
import { postpone, settle, showReason, undoDecision } from "./decide";
import { answerDigest } from "./digest/answer";
import { createDigestJob } from "./digest/digest-job";
import { createMorningJob } from "./morning";
import { answerList, type Rules, showItem, showList } from "./show-list";
import { setMorningCard } from "./store";
import { reminderTexts } from "./texts";
import { reminderWords } from "./words";
import { writeIt } from "./write-it";

/** What is due, told to the right person; and who is away. */
export function createReminders(rules: Rules): Feature {
  const switchMorning =
    (on: boolean): NonNullable<Feature["commands"]>[string] =>
    async (context) => {
      await setMorningCard(context.db, context.actor.staffId, on);
      const texts = reminderTexts[context.actor.language];
      return [{ type: "text", text: (on ? texts.morningOn : texts.morningOff)(isManagerSomewhere(context.actor)) }];
    };
  return {
    name: "reminders",
    words: reminderWords,
    help: {
      topic: "reminders",
      say: [
        defineTexts<Example>({ fi: () => "lomalla 22.12.–6.1.", en: () => "on holiday 22.12.–6.1." }),
        defineTexts<Example>({ fi: () => "aamukooste pois", en: () => "morning card off" }),
      ],
    },
    questions: {
      today: {
        about: "anything",
        example: defineTexts<Example>({ fi: () => "tänään", en: () => "today" }),
        answer: (context, asked) => answerList(context, rules, "today", asked),
      },
      week: {
        about: "anything",
        example: defineTexts<Example>({ fi: () => "viikko", en: () => "this week" }),
        answer: (context, asked) => answerList(context, rules, "week", asked),
      },
      forgotten: {
        about: "anything",
        example: defineTexts<Example>({ fi: () => "mitä unohdin", en: () => "what did I forget" }),
        answer: (context, asked) => answerList(context, rules, "forgotten", asked),
      },
      digest: {
        about: "anything",
        managersOnly: true,
        example: defineTexts<Example>({ fi: () => "viikkokooste", en: () => "weekly digest" }),
        answer: (context) => answerDigest(context, rules),
      },
      ...absenceFeature.questions,
    },
    jobs: [createMorningJob(rules), createDigestJob(rules)],
    commands: { morning_off: switchMorning(false), morning_on: switchMorning(true), ...absenceFeature.commands },
    actions: {
      "reminders.show": showList(rules),
      "reminders.item": showItem(rules),
      "reminders.postpone": postpone(rules),
      "reminders.not_needed": settle(rules),
      "reminders.undo": undoDecision(rules),
      "reminders.log": writeIt,
      ...absenceFeature.actions,
    },
    forms: { "reminders.not_needed": showReason(rules) },
  };
}
