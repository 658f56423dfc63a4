import { z } from "zod";
import { type MessagePart, Refusal } from "../../../drafts/message-part";
import { text } from "../../../turn/card-elements";
import { settleAppointment, unsettleAppointment } from "./store";
import { appointmentTexts } from "./texts";

const settled = z.object({
  appointment: z.uuid(),
  client: z.uuid().nullable(),
  outcome: z.enum(["kept", "missed"]),
});
export type Settled = z.infer<typeof settled>;

/**
 * What came of an appointment, carried by the contact that it became: both are stored, undone and brought back in one transaction, so that
 * an appointment is kept exactly as long as its contact stands.
 */
export const settledPart: MessagePart<Settled> = {
  kind: "appointments.settled",
  read: async () => [],
  parse: (data) => settled.parse(data),
  subjects: ({ client }) => (client ? [client] : []),
  missing: () => null,
  revise: async (_context, part) => ({ type: "revised", payload: part }),
  elements: (context, part) => [text(lineOf(context.actor.language, part), { small: true, spacing: "Small" })],
  inputs: () => [],
  line: (context, part) => ({ title: null, line: lineOf(context.actor.language, part) }),
  async store(context, tx, source, { appointment, outcome }) {
    if (await settleAppointment(tx, appointment, outcome, source.draftId, context.actor.staffId)) return;
    throw new Refusal(appointmentTexts[context.actor.language].settledOtherwise);
  },
  withdraw: (context, tx, source, { appointment }) =>
    unsettleAppointment(tx, appointment, source.draftId, context.actor.staffId),
};

function lineOf(language: "fi" | "en", { outcome }: Settled): string {
  const texts = appointmentTexts[language];
  return outcome === "kept" ? texts.keptLine : texts.missedLine;
}
