import type { Drafts } from "../../../drafts/drafts";
import { defineTexts } from "../../../texts/texts";
import type { Example, Feature, Question } from "../../../turn/feature";
import { createAgenda } from "./agenda";
import { agreedPart } from "./agreed-part";
import { cancelByButton, moveByButton, showMoveForm, undoByButton } from "./change";
import { cancelCommand, moveCommand } from "./commands";
import { confirmByButton, createMark } from "./confirm";
import { settledPart } from "./settled-part";
import { appointmentWords } from "./words";

/** Appointments: agreed, moved, kept. `questions`: everything that can be asked, for the way on to the rest of the day. */
export function createAppointments(drafts: Drafts, questions: () => ReadonlyMap<string, Question>): Feature {
  return {
    name: "appointments",
    words: appointmentWords,
    help: {
      topic: "calendar",
      say: [
        defineTexts<Example>({
          fi: (say) => `tapaaminen ${say("genitive")} kanssa to klo 10`,
          en: (say) => `appointment with ${say("nominative")} on Thursday at 10`,
        }),
        defineTexts<Example>({
          fi: () => "siirrä torstain tapaaminen perjantaille",
          en: () => "move Thursday's meeting to Friday",
        }),
      ],
    },
    parts: [agreedPart, settledPart],
    commands: { move_appointment: moveCommand, cancel_appointment: cancelCommand },
    questions: {
      agenda: {
        about: "either",
        example: defineTexts<Example>({
          fi: () => "mitä mulla on tänään",
          en: () => "what do I have today",
        }),
        answer: createAgenda(questions),
      },
    },
    actions: {
      "appointments.confirm": confirmByButton,
      "appointments.mark": createMark(drafts),
      "appointments.move": moveByButton,
      "appointments.cancel": cancelByButton,
      "appointments.undo": undoByButton,
    },
    forms: { "appointments.move": showMoveForm },
  };
}
