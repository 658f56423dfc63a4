import { z } from "zod";
import { cutText, tidyText } from "../../../surveys/finnish/tidy-text";
import { DRAFT_VERBS, type Drafts } from "../../drafts/drafts";
import { setDirectSave } from "../../staff/store";
import { button, card, text } from "../../turn/card-elements";
import type { TurnContext } from "../../turn/context";
import type { Feature, Told } from "../../turn/feature";
import type { Reply } from "../../turn/reply";
import { inPlace } from "../../turn/reply";
import { figureQuestions } from "./figures";
import { clientIdsIn, type JournalPayload } from "./model";
import { type PartKinds, readParts, subjectsOfParts } from "./parts";
import { createJournalEntry } from "./payload";
import { journalQuestions, openDrafts } from "./questions";
import { isUnambiguous, payloadOf } from "./read-message";
import { journalTexts } from "./texts";
import { journalWords } from "./words";

/** Log entries: a coach tells what happened, one card, one tap, saved. */
export function createJournal(drafts: Drafts, parts: PartKinds): Feature {
  const journalEntry = createJournalEntry(parts);

  async function onLog(context: TurnContext, told: Told): Promise<Reply[]> {
    const read = await payloadOf(context, told.text, told.understanding);
    return propose(context, told, { ...read, ...(await readParts(context, parts, told, read.facts)) });
  }

  /** «tapaaminen Liisan kanssa to klo 10»: nothing has happened yet, but a feature may keep it. */
  async function onPlan(context: TurnContext, told: Told): Promise<Reply[] | null> {
    const payload = {
      text: told.text,
      isPrivate: false,
      ...(await readParts(context, parts, told, [])),
    };
    return payload.parts.length > 0 ? propose(context, told, payload) : null;
  }

  async function propose(context: TurnContext, told: Told, payload: JournalPayload): Promise<Reply[]> {
    const projectId = projectOf(context, [...clientIdsIn(payload), ...subjectsOfParts(parts, payload)]);
    const storeNow = context.actor.directSave && isUnambiguous(payload);
    return drafts.propose(context, journalEntry.kind, told.messageId, projectId, payload, storeNow);
  }

  return {
    name: "journal",
    words: journalWords,
    help: { topic: "log" },
    payloads: [journalEntry],
    questions: { ...journalQuestions(drafts), ...figureQuestions },
    onLog,
    onPlan,
    onIdentityCode: offerWithoutIdentityCode,
    commands: {
      direct_save_on: (context) => switchDirectSave(context, true),
      direct_save_off: (context) => switchDirectSave(context, false),
      undo_last: (context) => drafts.undoLatest(context),
      confirm: (context) => showOpenDrafts(context, drafts),
    },
    actions: {
      ...Object.fromEntries(
        DRAFT_VERBS.map((verb) => [
          verb,
          (context: TurnContext, data: Record<string, unknown>) => drafts.act(context, verb, data),
        ]),
      ),
      "journal.log_text": (context, data) => logCleanedText(context, data, onLog),
    },
    forms: { "draft.confirm": drafts.showForm, "draft.revise": drafts.showForm },
  };
}

async function switchDirectSave(context: TurnContext, on: boolean): Promise<Reply[]> {
  await setDirectSave(context.db, context.actor.staffId, on);
  const texts = journalTexts[context.actor.language];
  return [{ type: "text", text: on ? texts.directSaveOn : texts.directSaveOff }];
}

/** «kyllä, tallenna» in words: the buttons are on the cards, so the open ones are shown again. */
async function showOpenDrafts(context: TurnContext, drafts: Drafts): Promise<Reply[]> {
  const [first, ...cards] = await openDrafts(context, drafts);
  const texts = journalTexts[context.actor.language];
  if (cards.length === 0) return [first!];
  return [{ type: "text", text: `${texts.confirmByCard} ${first!.type === "text" ? first!.text : ""}` }, ...cards];
}

/** A message with a personal identity code: nothing was stored; the same without the code can be logged with one tap. */
function offerWithoutIdentityCode(context: TurnContext, cleaned: string): Reply[] {
  const texts = journalTexts[context.actor.language];
  // Nothing to log in what is left: a question, or the code alone.
  if (context.roster.understand(cleaned, context.now).intent !== "log")
    return [{ type: "text", text: texts.identityCodeOnly }];
  return [
    {
      type: "card",
      preview: texts.previewIdentityCode,
      card: card(
        [text(texts.identityCode, { bold: true, color: "Attention" }), text(cutText(cleaned, 600))],
        [button(texts.saveWithout, "journal.log_text", { text: cleaned })],
      ),
    },
  ];
}

/** The entry hangs on the tap, not on the message: deleting that message, as asked, must not take the entry with it. */
async function logCleanedText(
  context: TurnContext,
  data: Record<string, unknown>,
  onLog: NonNullable<Feature["onLog"]>,
): Promise<Reply[]> {
  const texts = journalTexts[context.actor.language];
  const read = z.object({ text: z.string().min(1).max(4000) }).safeParse(data);
  if (!read.success) return [{ type: "text", text: texts.badChange }];
  const told = tidyText(read.data.text);
  const understanding = context.roster.understand(told, context.now);
  const entries = understanding.entries.length > 0 ? understanding.entries : [plainNote(understanding.clients)];
  const replies = await onLog(context, {
    text: told,
    messageId: context.turn.activityId,
    understanding: { ...understanding, intent: "log", entries },
  });
  return inPlace(replies);
}

function plainNote(clients: Told["understanding"]["clients"]): Told["understanding"]["entries"][number] {
  return {
    kind: "note",
    span: [0, 0],
    clients,
    employer: null,
    channel: null,
    date: null,
    dateEnd: null,
    startTime: null,
    endTime: null,
    durationMinutes: null,
    topics: [],
    attempt: false,
    unsure: [],
    because: {},
  };
}

/** The project of the first client named, or the person's newest project. */
function projectOf(context: TurnContext, clientIds: string[]): string {
  const ofClient = clientIds.map((id) => context.roster.client(id)?.projectId).find((id) => id !== undefined);
  return ofClient ?? context.actor.memberships[0]!.projectId;
}
