import { removeIdentityCodes } from "../../surveys/finnish/identity-code";
import { tidyText } from "../../surveys/finnish/tidy-text";
import { recordAudit } from "../staff/audit";
import type { Understanding } from "../understanding/understanding";
import { answerQuestion } from "./answer-question";
import type { TurnContext } from "./context";
import type { Register } from "./feature";
import { LONGEST_MESSAGE } from "./longest-message";
import type { Reply } from "./reply";
import { turnTexts } from "./texts";

/** A written message → the feature that answers it. `messageId`: the message that editing or deleting will name. */
export async function routeText(
  context: TurnContext,
  register: Register,
  written: { text: string; hasAttachment: boolean; messageId: string },
): Promise<Reply[]> {
  const texts = turnTexts[context.actor.language];
  const text = tidyText(written.text);
  if (text === "") return [{ type: "text", text: written.hasAttachment ? texts.attachment : texts.empty }];
  if (text.length > LONGEST_MESSAGE) return [{ type: "text", text: texts.tooLong(LONGEST_MESSAGE) }];
  const codes = removeIdentityCodes(text);
  if (codes.found) {
    await auditIdentityCode(context);
    return register.onIdentityCode(context, codes.cleaned);
  }

  const understanding = context.roster.understand(text, context.now);
  switch (understanding.intent) {
    case "command":
      return runCommand(context, register, understanding);
    case "ask":
      return ask(context, register, understanding);
    case "log":
      return register.onLog(context, { text, messageId: written.messageId, understanding });
    case "other": {
      const kept =
        understanding.other === "plan"
          ? await register.onPlan(context, { text, messageId: written.messageId, understanding })
          : null;
      if (kept) return kept;
      return [
        {
          type: "text",
          text: written.hasAttachment ? texts.attachment : texts.other[understanding.other ?? "unknown"],
        },
      ];
    }
  }
}

/** That somebody wrote a personal identity code; never which one, nor whose. */
export function auditIdentityCode({ db, actor }: TurnContext): Promise<void> {
  return recordAudit(db, { actorId: actor.staffId, command: "turn.identity_code", outcome: "refused" });
}

async function runCommand(context: TurnContext, register: Register, understanding: Understanding): Promise<Reply[]> {
  const handler = understanding.command && register.commands.get(understanding.command.name);
  return handler ? handler(context, understanding) : [{ type: "text", text: turnTexts[context.actor.language].notYet }];
}

async function ask(context: TurnContext, register: Register, understanding: Understanding): Promise<Reply[]> {
  const texts = turnTexts[context.actor.language];
  if (!understanding.question) return [{ type: "text", text: texts.unknownQuestion }];
  return answerQuestion(context, register, {
    question: understanding.question.name,
    clients: understanding.clients,
    unknownNames: understanding.unknownNames,
    staff: understanding.staff[0] ?? null,
    from: understanding.question.from,
    to: understanding.question.to ?? understanding.question.from,
    offset: 0,
    employers: understanding.question.employers,
    values: understanding.question.values,
  });
}
