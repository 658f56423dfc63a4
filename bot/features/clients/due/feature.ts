import { defineTexts } from "../../../texts/texts";
import type { Example, Feature } from "../../../turn/feature";
import { agreementEnding } from "./agreement-ending";
import { appointmentToConfirm } from "./appointment-to-confirm";
import { contactCadence } from "./contact-cadence";
import { draftOpen } from "./draft-open";
import { employerContact } from "./employer-contact";
import { eura } from "./eura";
import { followUp } from "./follow-up";
import { listWithoutEura } from "./list-eura";
import { markEura, unmarkEura } from "./mark-eura";
import { noEntry } from "./no-entry";
import { sayEura, sayEuraByButton } from "./said-eura";
import { createSixMonthsNear } from "./six-months-near";
import { dueWords } from "./words";

/** What is due with the clients: each rule is a file of this folder. */
export function createDue(): Feature {
  return {
    name: "due",
    words: dueWords,
    help: {
      topic: "clients",
      say: [
        defineTexts<Example>({
          fi: (say) => `${say("genitive")} EURA-aloituslomake annettu tänään`,
          en: (say) => `${say("nominative")}'s EURA start form is done`,
        }),
      ],
    },
    questions: {
      clients_without_eura: {
        about: "anything",
        example: defineTexts<Example>({ fi: () => "keneltä EURA puuttuu", en: () => "whose EURA is missing" }),
        answer: listWithoutEura,
      },
    },
    commands: { eura_start_done: sayEura("start"), eura_exit_done: sayEura("exit"), eura_done: sayEura(null) },
    dueRules: [
      appointmentToConfirm,
      contactCadence,
      employerContact,
      agreementEnding,
      createSixMonthsNear(),
      followUp,
      eura,
      draftOpen,
      noEntry,
    ],
    actions: {
      "clients.eura": markEura,
      "clients.eura_undo": unmarkEura,
      "clients.eura_said": sayEuraByButton,
    },
  };
}
