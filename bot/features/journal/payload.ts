import type { Draft, PayloadKind } from "../../drafts/payload-kind";
import { draftTexts } from "../../drafts/texts";
import { membershipIn } from "../../staff/actor";
import type { TurnContext } from "../../turn/context";
import { removeIdentityCodes } from "../../turn/identity-code";
import { closedCard, draftCard, editCard, receiptCard } from "./card";
import { type ClientSlot, clientIdsIn, type JournalPayload, journalPayload, missingFrom } from "./model";
import { readChange } from "./read-form";
import { voidEntriesOfDraft, writeEntries } from "./store";
import { journalTexts } from "./texts";

/** Log entries as drafts: the first kind of payload that chat can store. */
export const journalEntry: PayloadKind<JournalPayload> = {
  kind: "journal.entry",
  parse: (payload) => journalPayload.parse(payload),
  subjects: clientIdsIn,
  readiness: (context, payload) =>
    missingFrom(payload) === null
      ? { type: "ready" }
      : { type: "needs", what: journalTexts[context.actor.language].chooseClient },
  revise: readChange,

  reread(context, payload, text) {
    const texts = journalTexts[context.actor.language];
    if (removeIdentityCodes(text).found) return { type: "refused", why: texts.identityCodeEdited };
    const understanding = context.roster.understand(text, context.now);
    if (understanding.entries.length === 0)
      return { type: "refused", why: draftTexts[context.actor.language].editNotUnderstood };
    return { type: "revised", payload: rereadPayload(context, payload, text, understanding) };
  },

  async store(context, tx, draft, reason) {
    await writeEntries(tx, draft.payload, {
      draftId: draft.id,
      projectId: draft.projectId,
      authorId: draft.authorId,
      timeZone: membershipIn(context.actor, draft.projectId)?.timeZone ?? context.actor.timeZone,
      sentAt: draft.sentAt,
      reason,
      projectOf: (clientId) => context.roster.client(clientId)?.projectId,
    });
  },
  withdraw: (context, tx, draft, reason) => voidEntriesOfDraft(tx, draft.id, context.actor.staffId, reason),

  draftCard,
  editCard,
  receiptCard,
  closedCard,
  preview(context, draft: Draft<JournalPayload>) {
    const texts = journalTexts[context.actor.language];
    if (draft.state === "open") return texts.previewDraft;
    return draft.state === "stored" ? texts.previewSaved : texts.previewClosed;
  },
};

/** The edited sentence read anew. Who was meant by the same words is not asked twice. */
function rereadPayload(
  context: TurnContext,
  before: JournalPayload,
  text: string,
  understanding: ReturnType<TurnContext["roster"]["understand"]>,
): JournalPayload {
  const settled = before.facts.flatMap((one) => one.clients);
  const slotOf = (mention: string, candidates: string[], suggestion: boolean): ClientSlot => {
    const known = settled.find((slot) => slot.chosen !== null && candidates.includes(slot.chosen));
    const only = candidates.length === 1 && !suggestion ? candidates[0]! : null;
    return { mention, candidates, chosen: only ?? known?.chosen ?? null, nobody: false };
  };
  const unknown = understanding.unknownNames.map((name) => slotOf(name.mention, name.near, true));
  const facts = understanding.entries.map((entry, index) => {
    const named = [...entry.clients.map((mention) => slotOf(mention.mention, mention.candidates, false)), ...unknown];
    return {
      kind: entry.kind,
      channel: entry.channel,
      clients: named.length > 0 ? named : (before.facts[index]?.clients ?? []),
      employer: entry.employer,
      date: entry.date ?? before.facts[index]?.date ?? context.now.toPlainDate().toString(),
      dateEnd: entry.dateEnd === entry.date ? null : entry.dateEnd,
      startTime: entry.startTime,
      endTime: entry.endTime,
      durationMinutes: entry.durationMinutes,
      topics: entry.topics.slice(0, 3),
    };
  });
  return { text, facts, doubts: [...new Set(understanding.uncertain.map(String))] };
}
