import type { Feature } from "../../../turn/feature";
import { agreementEnding } from "./agreement-ending";
import { appointmentToConfirm } from "./appointment-to-confirm";
import { contactCadence } from "./contact-cadence";
import { draftOpen } from "./draft-open";
import { employerContact } from "./employer-contact";
import { eura } from "./eura";
import { followUp } from "./follow-up";
import { markEura, unmarkEura } from "./mark-eura";
import { noEntry } from "./no-entry";
import { createSixMonthsNear } from "./six-months-near";

/** What is due with the clients: each rule is a file of this folder. */
export function createDue(): Feature {
  return {
    name: "due",
    words: [],
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
    actions: { "clients.eura": markEura, "clients.eura_undo": unmarkEura },
  };
}
