import type { MessagePart } from "../../drafts/message-part";
import { defineTexts } from "../../texts/texts";
import type { Example, Feature } from "../../turn/feature";
import {
  askOfferByButton,
  changeOfferByButton,
  editEmployer,
  editEmployerByButton,
  newEmployer,
  newEmployerByButton,
  tellContactPerson,
  tellContactPersonByButton,
  tellOffer,
} from "./employers";
import { eventMessagePart } from "./event-part";
import { answerHistory, showEmployer } from "./history";
import { answerEmployers, answerEmployersFor, answerEvents } from "./lists";
import { closeEmployerForm, saveEmployer, showEmployerForm } from "./save-employer";
import {
  answerStakeholders,
  closeStakeholderForm,
  editStakeholder,
  newStakeholder,
  newStakeholderByButton,
  saveStakeholder,
  showStakeholderForm,
  switchStakeholder,
} from "./stakeholders";
import { networkWords } from "./words";

/** Employers, stakeholders and events. */
export function createNetwork(): Feature {
  return {
    name: "network",
    words: networkWords,
    help: {
      topic: "network",
      say: [
        defineTexts<Example>({ fi: () => "uusi työnantaja Kahvila Ruska", en: () => "new employer Kahvila Ruska" }),
        defineTexts<Example>({
          fi: () => "työnantajailta eilen, 14 osallistujaa, 6 yritystä",
          en: () => "employer workshop yesterday, 14 attendees, 6 companies",
        }),
      ],
    },
    commands: {
      new_employer: newEmployer,
      edit_employer: editEmployer,
      employer_contact_person: tellContactPerson,
      employer_offers: tellOffer,
      new_stakeholder: newStakeholder,
    },
    questions: {
      // No example: it would name a workplace that a project may not have. The list leads here with a tap.
      employer_history: { about: "anything", answer: answerHistory },
      employers_for: {
        about: "anything",
        example: example("mitkä työnantajat ottaisivat varastotyöntekijän", "who would take a warehouse worker"),
        answer: answerEmployersFor,
      },
      employers_list: { about: "anything", example: example("työnantajat", "employers"), answer: answerEmployers },
      stakeholders_list: {
        about: "anything",
        example: example("sidosryhmät", "stakeholders"),
        answer: answerStakeholders,
      },
      events_list: {
        about: "anything",
        example: example("tapahtumat tänä vuonna", "events this year"),
        answer: answerEvents,
      },
    },
    actions: {
      "network.new_employer": newEmployerByButton,
      "network.edit_employer": editEmployerByButton,
      "network.save_employer": saveEmployer,
      "network.close_employer": closeEmployerForm,
      "network.employer": showEmployer,
      "network.contact_person": tellContactPersonByButton,
      "network.ask_offer": askOfferByButton,
      "network.add_offer": changeOfferByButton("offered"),
      "network.remove_offer": changeOfferByButton("not_offered"),
      "network.new_stakeholder": newStakeholderByButton,
      "network.edit_stakeholder": editStakeholder,
      "network.save_stakeholder": saveStakeholder,
      "network.switch_stakeholder": switchStakeholder,
      "network.close_stakeholder": closeStakeholderForm,
    },
    forms: { "network.save_employer": showEmployerForm, "network.save_stakeholder": showStakeholderForm },
    parts: [eventMessagePart as MessagePart],
  };
}

function example(fi: string, en: string) {
  return defineTexts<Example>({ fi: () => fi, en: () => en });
}
