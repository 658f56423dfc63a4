import type { Drafts } from "../../../drafts/drafts";
import type { MessagePart } from "../../../drafts/message-part";
import type { PayloadKind } from "../../../drafts/payload-kind";
import { defineTexts } from "../../../texts/texts";
import type { Example, Feature } from "../../../turn/feature";
import { attendanceMarks } from "./attendance-part";
import { rollCallButton, rollCallCommand } from "./open-roll-call";
import { attendanceQuestions } from "./questions";
import { createRollCallJob } from "./roll-call-job";
import { rollCallKind } from "./roll-call-kind";
import { attendanceWords } from "./words";

/** Who was at the workshop or the workplace, and who was away: told in chat, or marked in the morning's roll call. */
export function createAttendance(drafts: Drafts): Feature {
  return {
    name: "attendance",
    words: attendanceWords,
    help: {
      topic: "attendance",
      say: [
        defineTexts<Example>({
          fi: (say) => `pajalla tänään ${say("nominative")}`,
          en: (say) => `at the workshop today: ${say("nominative")}`,
        }),
        defineTexts<Example>({
          fi: (say) => `${say("nominative")} poissa tänään, sairas`,
          en: (say) => `${say("nominative")} absent today, sick`,
        }),
      ],
    },
    parts: [attendanceMarks as MessagePart],
    payloads: [rollCallKind as PayloadKind],
    questions: attendanceQuestions,
    commands: { roll_call: rollCallCommand(drafts) },
    jobs: [createRollCallJob()],
    actions: { "attendance.roll_call": rollCallButton(drafts) },
  };
}
