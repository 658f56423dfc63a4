import { readEmail } from "../../clients/intake/contact-details";

/** Sends mail, as a port: smtp-mailer.ts in production, folder-mailer.ts on a developer's own machine. */
export interface Mailer {
  /**
   * Hands one mail over. `commit` is asked when everything has gone out except the last line, without which no server takes the mail:
   * true → it goes; false → it is taken back («withheld»), and nobody gets it. Never throws for what the other side does.
   */
  send(mail: Mail, commit: Commit): Promise<Outcome>;
  close(): Promise<void>;
}

export interface Mail {
  /** The delivery's id. The Message-ID is made of it, so that the same mail is known again. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** Writes down that the message leaves now. */
export type Commit = () => Promise<boolean>;

/** What came of one attempt, by mail or as a text message. */
export type Outcome =
  /** The other side has it and said so. We do not claim that it was delivered, let alone read. */
  | { type: "handed_over"; code: number }
  /** The other side will not have this message. `permanent`: asking again would get the same answer. */
  | { type: "refused"; code: number; reason: Refusal; permanent: boolean; retryAfterSeconds?: number }
  /** It did not come so far: no connection, wrong credentials. Nobody's message is at fault; it is tried again. */
  | { type: "unreachable"; code: number; reason: "connection" | "credentials" | "tls" | "sender" | "bug" }
  /** The connection was lost after everything had been sent: it may have arrived, so it is never sent again. */
  | { type: "unknown" }
  | { type: "withheld" };

/** In one word: it is stored, shown and counted, and holds nothing of the address. */
export type Refusal = "bad_address" | "no_such_address" | "mailbox_full" | "blocked" | "busy" | "refused";

/** An address that can stand in a header and an SMTP command as it is: no line break, no second address, no comment. */
export function isPlainAddress(address: string): boolean {
  const read = readEmail(address);
  return read.type === "read" && read.value !== null && read.value.toLowerCase() === address.toLowerCase();
}

/** The reason by an SMTP reply: enhanced status codes of RFC 3463 where the server gives one, else the basic code of RFC 5321. */
export function refusalOf(code: number, reply: string): Refusal {
  const [, subject, detail] = /^\d{3}[ -][245]\.(\d{1,3})\.(\d{1,3})\b/.exec(reply) ?? [];
  if (subject === "1") return "no_such_address";
  if (subject === "2" && detail === "1") return "no_such_address";
  if (subject === "2" && detail === "2") return "mailbox_full";
  if (subject === "7") return "blocked";
  if (code < 500) return "busy";
  if (code === 552) return "mailbox_full";
  if (code === 554) return "blocked";
  return [550, 551, 553].includes(code) ? "no_such_address" : "refused";
}
