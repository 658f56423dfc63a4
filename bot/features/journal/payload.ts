import { Temporal } from "temporal-polyfill";
import { tidyText } from "../../../surveys/finnish/tidy-text";
import type { Draft, PayloadKind, Readiness } from "../../drafts/payload-kind";
import { draftTexts } from "../../drafts/texts";
import { membershipIn } from "../../staff/actor";
import type { TurnContext } from "../../turn/context";
import { LONGEST_MESSAGE } from "../../turn/longest-message";
import { closedCard, draftCard, receiptCard } from "./card";
import { correctionsOf } from "./corrections";
import { editCard } from "./edit-card";
import {
  clientIdsIn,
  clientIdsOf,
  clientIdsShown,
  JOURNAL_KIND,
  type JournalPayload,
  journalPayload,
  missingFrom,
} from "./model";
import {
  learnParts,
  missingFromParts,
  type PartKinds,
  readParts,
  resumeParts,
  reviseParts,
  storeParts,
  subjectsOfParts,
  withdrawGoneParts,
} from "./parts";
import { readChange } from "./read-form";
import { rereadPayload } from "./read-message";
import { noteCorrections, voidEntriesOfDraft, writeEntries } from "./store";
import { journalTexts } from "./texts";

/** Told messages as drafts: their log entries, and whatever parts other features found in them. */
export const createJournalEntry = (kinds: PartKinds): PayloadKind<JournalPayload> => ({
  kind: JOURNAL_KIND,
  parse: (payload) => journalPayload.parse(payload),
  subjects: (payload) => [...new Set([...clientIdsShown(payload), ...subjectsOfParts(kinds, payload)])],
  readiness(context, payload) {
    const texts = journalTexts[context.actor.language];
    const missing = missingFrom(payload, context.now.toPlainDate().toString());
    if (missing === null) {
      const inParts = missingFromParts(context, kinds, payload);
      return inParts === null ? readinessOfClients(context, payload) : { type: "needs", what: inParts };
    }
    return { type: "needs", what: missing === "day" ? texts.chooseDay : texts.chooseClient };
  },
  async revise(context, payload, change) {
    const revision = await reviseParts(context, kinds, payload, change);
    return revision.type === "refused" ? revision : readChange(context, revision.payload, change);
  },

  async reread(current, { id: draftId, payload, sourceId, sentAt }, written) {
    // «tänään» is the day on which the message was sent, on whatever day it is edited.
    const context = { ...current, now: momentOf(current, sentAt) };
    const texts = journalTexts[context.actor.language];
    const text = tidyText(written);
    if (text.length > LONGEST_MESSAGE) return { type: "refused", why: texts.editTooLong(LONGEST_MESSAGE) };
    const understanding = context.roster.understand(text, context.now);
    const read = await rereadPayload(context, payload, text, understanding);
    const told = { text, messageId: sourceId, draftId, understanding };
    const { facts, parts } = await readParts(context, kinds, told, read.facts);
    const payloadNow = { ...read, facts, parts: resumeParts(kinds, payload, parts) };
    return payloadNow.facts.length + payloadNow.parts.length === 0
      ? { type: "refused", why: draftTexts[context.actor.language].editNotUnderstood }
      : { type: "revised", payload: payloadNow };
  },

  async store(context, tx, draft, reason, was) {
    if (was) await withdrawGoneParts(context, kinds, tx, draft, was);
    await writeEntries(tx, draft.payload, {
      draftId: draft.id,
      projectId: draft.projectId,
      authorId: draft.authorId,
      timeZone: membershipIn(context.actor, draft.projectId)?.timeZone ?? context.actor.timeZone,
      sentAt: draft.sentAt,
      isPrivate: draft.payload.isPrivate,
      reason,
      projectOf: (clientId) => context.roster.client(clientId)?.projectId,
    });
    await storeParts(context, kinds, tx, draft, reason);
    if (reason === "confirmed") await noteCorrections(tx, correctionsOf(draft.payload.facts));
  },
  learn: async (tx, draft) => ({ ...draft.payload, parts: await learnParts(kinds, tx, draft) }),
  async withdraw(context, tx, draft, reason) {
    await storeParts(context, kinds, tx, draft, reason);
    await voidEntriesOfDraft(tx, draft.id, context.actor.staffId, reason);
  },

  draftCard: (context, draft, note) => draftCard(context, kinds, draft, note),
  editCard: (context, draft, problem, typed) => editCard(context, kinds, draft, problem, typed),
  receiptCard: (context, draft) => receiptCard(context, kinds, draft),
  closedCard: (context, draft) => closedCard(context, kinds, draft),
  preview(context, draft: Draft<JournalPayload>) {
    const texts = journalTexts[context.actor.language];
    if (draft.state === "open") return texts.previewDraft;
    return draft.state === "stored" ? texts.previewSaved : texts.previewClosed;
  },
});

function momentOf({ actor }: TurnContext, at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(actor.timeZone);
}

/** The chosen clients must still be ones that the person may see, and all of one project: an entry belongs to one. */
function readinessOfClients(context: TurnContext, payload: JournalPayload): Readiness {
  const texts = journalTexts[context.actor.language];
  const clients = clientIdsIn(payload).map((id) => context.roster.client(id));
  if (clients.some((client) => !client)) return { type: "needs", what: texts.unknownClient };
  const mixed = payload.facts.some(
    (one) => new Set(clientIdsOf(one).map((id) => context.roster.client(id)?.projectId)).size > 1,
  );
  return mixed ? { type: "needs", what: texts.oneProject } : { type: "ready" };
}
