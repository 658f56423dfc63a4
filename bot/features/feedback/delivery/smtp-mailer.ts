import { Readable } from "node:stream";
import MailComposer from "nodemailer/lib/mail-composer";
import type { Commit, Mail, Mailer, Outcome } from "./mailer";
import { isPlainAddress, refusalOf } from "./mailer";
import { type Conversation, createConversations, type SmtpServer } from "./smtp-conversations";

export interface SmtpOptions extends SmtpServer {
  /** «Teho <kyselyt@example.org>»: what the mail says it is from; replies come there. */
  from: string;
}

/**
 * Mail through an SMTP server, by nodemailer's own connection: its pool reads a message to the end before the server has agreed to take it,
 * so that nobody could say when the last line goes out. Connections are kept and used again.
 */
export function createSmtpMailer({ from, ...server }: SmtpOptions): Mailer {
  const conversations = createConversations(server);

  async function attempt(mail: Mail, commit: Commit): Promise<Outcome & { again?: boolean }> {
    let committed = false;
    let conversation: Conversation | undefined;
    try {
      const { message, envelope } = await compose(mail, from);
      conversation = await conversations.take();
      const content = untilCommitted(message, async () => {
        const goes = await commit();
        committed = goes;
        return goes;
      });
      const code = await conversation.send(envelope, content);
      conversations.giveBack(conversation);
      return { type: "handed_over", code };
    } catch (error) {
      conversation?.close();
      const outcome = outcomeOf(error, committed);
      // The server had ended the connection meanwhile, which says nothing of this mail.
      const stale =
        conversation?.isReused === true && outcome.type === "unreachable" && outcome.reason === "connection";
      return { ...outcome, again: stale && !committed };
    }
  }

  return {
    async send(mail, commit) {
      if (!isPlainAddress(mail.to)) return { type: "refused", code: 0, reason: "bad_address", permanent: true };
      while (true) {
        const { again, ...outcome } = await attempt(mail, commit);
        if (!again) return outcome;
      }
    },
    close: () => conversations.close(),
  };
}

/** A mail that must not go out after all: thrown into the message's stream, so that its last line is never written. */
class Withheld extends Error {
  override name = "Withheld";
}

/** The message, whose end waits for the commit. Read only when the server has said that it takes the data (354). */
function untilCommitted(message: Buffer, commit: Commit): Readable {
  async function* parts() {
    yield message;
    if (!(await commit())) throw new Withheld();
  }
  return Readable.from(parts(), { objectMode: false });
}

async function compose(
  mail: Mail,
  from: string,
): Promise<{ message: Buffer; envelope: { from: string; to: string[] } }> {
  const [, domain = "localhost"] = /@([^\s@<>]+)>?\s*$/.exec(from) ?? [];
  const node = new MailComposer({
    from,
    to: { name: "", address: mail.to },
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@${domain}>`,
    // RFC 3834: no out-of-office answers.
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const { from: sender, to } = node.getEnvelope();
  return { message: await node.build(), envelope: { from: sender || "", to } };
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}

/** As nodemailer's errors tell it. */
interface SmtpError extends Error {
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
}

function outcomeOf(error: unknown, committed: boolean): Outcome {
  const { name, code, command, response = "", responseCode = 0 } = error as SmtpError;
  if (name === "Withheld") return { type: "withheld" };
  if (responseCode >= 400 && (committed || command === "RCPT TO" || command === "DATA")) {
    // 503: the conversation was out of step, not the message refused.
    const permanent = responseCode >= 500 && responseCode !== 503;
    return { type: "refused", code: responseCode, reason: refusalOf(responseCode, response), permanent };
  }
  if (committed) return { type: "unknown" };
  const unreachable = (reason: Extract<Outcome, { type: "unreachable" }>["reason"]): Outcome => ({
    type: "unreachable",
    code: responseCode,
    reason,
  });
  if (code === "EAUTH" || code === "ENOAUTH") return unreachable("credentials");
  if (code === "ETLS") return unreachable("tls");
  if (command === "MAIL FROM") return unreachable("sender");
  // Without a code it is no word of the network's: the database at the commit, or a bug of ours.
  return unreachable(code ? "connection" : "bug");
}
