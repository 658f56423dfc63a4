import type { Language } from "../../../staff/actor";
import { defineTexts } from "../../../texts/texts";
import type { Ledger } from "./ledger";
import type { Refusal } from "./mailer";

/** Why deliveries failed, as the manager reads it: what is wrong at the other end, never whose. */
const REASONS = defineTexts<Record<Refusal | "other", string>>({
  fi: {
    bad_address: "osoite on kirjoitettu väärin",
    no_such_address: "osoitetta ei ole",
    mailbox_full: "postilaatikko on täynnä",
    blocked: "vastaanottajan palvelin esti viestin",
    busy: "vastaanottajan palvelin ei ottanut viestiä vastaan",
    refused: "vastaanottajan palvelin hylkäsi viestin",
    other: "viestiä ei saatu tehtyä",
  },
  en: {
    bad_address: "the address is written wrong",
    no_such_address: "there is no such address",
    mailbox_full: "the mailbox is full",
    blocked: "the recipient's server blocked the message",
    busy: "the recipient's server did not take the message",
    refused: "the recipient's server refused the message",
    other: "the message could not be made",
  },
});

/** «osoitetta ei ole (2), postilaatikko on täynnä (1)» */
export function sayReasons(reasons: Ledger["reasons"], language: Language): string {
  const words: Record<string, string> = REASONS[language];
  return reasons.map(({ reason, count }) => `${words[reason] ?? REASONS[language].other} (${count})`).join(", ");
}
