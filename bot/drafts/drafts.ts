import { removeIdentityCodes } from "../../surveys/finnish/identity-code";
import { canActOnDraft } from "../staff/access";
import { recordAudit } from "../staff/audit";
import { privateLine } from "../turn/card-elements";
import type { TurnContext } from "../turn/context";
import type { Reply } from "../turn/reply";
import { Refusal } from "./message-part";
import type { Draft, DraftState, PayloadKind } from "./payload-kind";
import { unlessRefused } from "./refusal";
import {
  findDraft,
  findDraftOfMessage,
  findLatestStored,
  findUndelivered,
  insertDraft,
  keepPayload,
  moveDraft,
} from "./store";
import { draftTexts } from "./texts";

/** draft → confirm → stored → undo, for every kind of payload that a feature registers. A draft is a row, not a dialog. */
export interface Drafts {
  /** Makes the draft of a message and shows its card; `storeNow` saves it at once where nothing is missing. */
  propose(
    context: TurnContext,
    kind: string,
    sourceId: string,
    projectId: string,
    payload: unknown,
    storeNow: boolean,
  ): Promise<Reply[]>;
  /** A button of a draft's card. */
  act(context: TurnContext, verb: DraftVerb, data: Record<string, unknown>): Promise<Reply[]>;
  /** The form of an open draft with what was `typed` into it and the `problem`; nothing is stored. Null: there is no such form any more. */
  showForm(context: TurnContext, typed: Record<string, unknown>, problem: string): Promise<Reply[] | null>;
  /** The message was edited. @returns null when nothing had come of it. */
  onEdited(context: TurnContext, messageId: string, text: string): Promise<Reply[] | null>;
  /** The message was deleted. */
  onDeleted(context: TurnContext, messageId: string): Promise<Reply[]>;
  /** Drafts whose card never arrived, offered again. */
  offerUndelivered(context: TurnContext): Promise<Reply[]>;
  undoLatest(context: TurnContext): Promise<Reply[]>;
}

export const DRAFT_VERBS = [
  "draft.confirm",
  "draft.discard",
  "draft.undo",
  "draft.restore",
  "draft.edit",
  "draft.revise",
  "draft.show",
] as const;
export type DraftVerb = (typeof DRAFT_VERBS)[number];

export function createDrafts(kinds: ReadonlyMap<string, PayloadKind>): Drafts {
  return {
    async propose(context, kindName, sourceId, projectId, payload, storeNow) {
      const kind = kinds.get(kindName)!;
      const inserted = await insertDraft(context.db, {
        projectId,
        authorId: context.actor.staffId,
        kind: kindName,
        payload,
        conversationId: context.turn.conversationId,
        sourceId,
        sentAt: context.turn.sentAt,
        subjects: kind.subjects(payload),
      });
      const draft = inserted ?? (await findDraftOfMessage(context.db, context.turn.conversationId, sourceId));
      if (!draft) throw new Error("A draft that exists already could not be read.");
      // Somebody else's message by the same id: nothing of it is shown.
      if (!canActOnDraft(context.actor, draft))
        return [{ type: "text", text: draftTexts[context.actor.language].notYours }];
      if (storeNow && draft.state === "open" && kind.readiness(context, kind.parse(draft.payload)).type === "ready") {
        const stored = await store(context, kind, draft, ["open"], "confirmed", { taps: 0 });
        if (stored instanceof Refusal) return [show(context, kind, draft, "new", stored.say)];
        if (stored) return [show(context, kind, stored, "new")];
      }
      return [show(context, kind, draft, "new")];
    },

    async act(context, verb, data) {
      const texts = draftTexts[context.actor.language];
      const draft = isUuid(data.draftId) ? await findDraft(context.db, data.draftId) : null;
      const kind = draft && kinds.get(draft.kind);
      if (!draft || !kind) return [{ type: "text", text: texts.unknown }];
      if (!canActOnDraft(context.actor, draft)) {
        await recordAudit(context.db, {
          actorId: context.actor.staffId,
          projectId: draft.projectId,
          command: verb,
          outcome: "refused",
          subject: "Draft",
          subjectIds: [draft.id],
        });
        return [{ type: "text", text: texts.notYours }];
      }
      if (verb === "draft.edit" || verb === "draft.show")
        await recordAudit(context.db, {
          actorId: context.actor.staffId,
          projectId: draft.projectId,
          command: verb,
          subject: "Draft",
          subjectIds: [draft.id],
        });
      return actOnOwn(context, kind, draft, verb, data);
    },

    async showForm(context, typed, problem) {
      const draft = isUuid(typed.draftId) ? await findDraft(context.db, typed.draftId) : null;
      const kind = draft && kinds.get(draft.kind);
      if (!draft || !kind || draft.state !== "open" || !canActOnDraft(context.actor, draft)) return null;
      return [form(context, kind, { ...draft, payload: kind.parse(draft.payload) }, problem, typed)];
    },

    async onEdited(context, messageId, text) {
      const texts = draftTexts[context.actor.language];
      const draft = await findDraftOfMessage(context.db, context.turn.conversationId, messageId);
      const kind = draft && kinds.get(draft.kind);
      if (!draft || !kind || !canActOnDraft(context.actor, draft)) return null;
      if (draft.state !== "open" && draft.state !== "stored") return [{ type: "text", text: texts.alreadyDiscarded }];
      if (removeIdentityCodes(text).found) {
        await recordAudit(context.db, {
          actorId: context.actor.staffId,
          command: "turn.identity_code",
          outcome: "refused",
        });
        return [{ type: "text", text: texts.identityCodeEdited }];
      }
      const reread = await kind.reread(context, { ...draft, payload: kind.parse(draft.payload) }, text);
      if (reread.type === "refused") return [{ type: "text", text: reread.why }];
      const ready = kind.readiness(context, reread.payload).type === "ready";
      const changed =
        draft.state === "stored" && ready
          ? await store(context, kind, { ...draft, payload: reread.payload }, ["stored"], "edited", {
              before: kind.subjects(kind.parse(draft.payload)),
              was: kind.parse(draft.payload),
            })
          : await reopen(context, kind, draft, reread.payload);
      if (changed instanceof Refusal) return [privateLine(changed.say, kind.preview(context, draft))];
      if (!changed) return this.onEdited(context, messageId, text); // somebody tapped at the same moment: read it again
      const said = changed.state === "stored" ? texts.messageEditedStored : texts.messageEdited;
      return [show(context, kind, changed, "card"), { type: "text", text: said }];
    },

    async onDeleted(context, messageId) {
      const texts = draftTexts[context.actor.language];
      const draft = await findDraftOfMessage(context.db, context.turn.conversationId, messageId);
      const kind = draft && kinds.get(draft.kind);
      if (!draft || !kind || !canActOnDraft(context.actor, draft)) return [];
      if (draft.state === "stored") {
        const undone = await withdraw(context, kind, draft, "message_deleted");
        if (undone instanceof Refusal) return [privateLine(undone.say, kind.preview(context, draft))];
        return undone
          ? [show(context, kind, undone, "card"), { type: "text", text: texts.messageDeletedStored }]
          : this.onDeleted(context, messageId);
      }
      if (draft.state !== "open") return [];
      const discarded = await move(context, draft, ["open"], { state: "discarded" }, "draft.discard");
      return discarded
        ? [show(context, kind, discarded, "card"), { type: "text", text: texts.messageDeleted }]
        : this.onDeleted(context, messageId);
    },

    async offerUndelivered(context) {
      const drafts = await findUndelivered(context.db, context.turn.conversationId, context.actor.staffId);
      const texts = draftTexts[context.actor.language];
      return drafts.flatMap((draft) => {
        const kind = kinds.get(draft.kind);
        if (!kind) return [];
        const note = draft.state === "open" ? [] : [{ type: "text" as const, text: texts.storedUnseen }];
        return [...note, show(context, kind, draft, "new", texts.offeredAgain)];
      });
    },

    async undoLatest(context) {
      const draft = await findLatestStored(context.db, context.actor.staffId);
      const kind = draft && kinds.get(draft.kind);
      if (!draft || !kind || !canActOnDraft(context.actor, draft))
        return [{ type: "text", text: draftTexts[context.actor.language].nothingToUndo }];
      const withdrawn = await withdraw(context, kind, draft, "undone");
      if (withdrawn instanceof Refusal) return [privateLine(withdrawn.say, kind.preview(context, draft))];
      const undone = withdrawn ?? (await findDraft(context.db, draft.id)) ?? draft;
      return [...(draft.cardId ? [show(context, kind, undone, "card")] : []), show(context, kind, undone, "new")];
    },
  };
}

async function actOnOwn(
  context: TurnContext,
  kind: PayloadKind,
  draft: Draft,
  verb: DraftVerb,
  data: Record<string, unknown>,
): Promise<Reply[]> {
  const texts = draftTexts[context.actor.language];
  const payload = kind.parse(draft.payload);
  switch (verb) {
    case "draft.show":
      return [show(context, kind, draft, "here")];
    case "draft.edit":
      return draft.state === "open"
        ? [form(context, kind, { ...draft, payload })]
        : [show(context, kind, draft, "here")];
    case "draft.discard": {
      const discarded = await move(context, draft, ["open"], { state: "discarded" }, verb);
      return [show(context, kind, discarded ?? (await findDraft(context.db, draft.id)) ?? draft, "here")];
    }
    case "draft.undo": {
      const undone = draft.state === "stored" ? await withdraw(context, kind, draft, "undone") : null;
      return shownOr(context, kind, draft, undone);
    }
    case "draft.restore": {
      const restored = await store(context, kind, draft, ["undone"], "restored");
      if (restored instanceof Refusal && restored.mendable) return reopenUndone(context, kind, draft, restored);
      return shownOr(context, kind, draft, restored);
    }
    case "draft.revise":
    case "draft.confirm": {
      if (draft.state !== "open") return [show(context, kind, draft, "here")];
      if (data.version !== draft.version) return [show(context, kind, draft, "here", texts.changedMeanwhile)];
      const revision = await kind.revise(context, payload, data);
      if (revision.type === "refused") return [form(context, kind, { ...draft, payload }, revision.why, data)];
      return verb === "draft.revise"
        ? revise(context, kind, draft, revision.payload)
        : confirm(context, kind, { ...draft, payload: revision.payload }, typeof data.text === "string");
    }
  }
}

async function revise(context: TurnContext, kind: PayloadKind, draft: Draft, payload: unknown): Promise<Reply[]> {
  const revised = await move(context, draft, ["open"], { payload }, "draft.revise");
  return [show(context, kind, revised ?? (await findDraft(context.db, draft.id)) ?? draft, "here")];
}

async function confirm(context: TurnContext, kind: PayloadKind, draft: Draft, byForm: boolean): Promise<Reply[]> {
  const readiness = kind.readiness(context, draft.payload);
  // What was typed is kept, whatever is still missing.
  if (readiness.type === "needs") return keepOpen(context, kind, draft, readiness.what);
  // Each change was a tap, and so is this one; a form was opened with one more. Saved again after an edit it is not measured anew.
  const isFirst = draft.storedAt == null;
  const taps = isFirst ? { taps: draft.version + (byForm ? 1 : 0) } : {};
  const stored = await store(context, kind, draft, ["open"], "confirmed", taps);
  if (stored instanceof Refusal) return keepOpen(context, kind, draft, stored.say);
  return [show(context, kind, stored ?? (await findDraft(context.db, draft.id)) ?? draft, "here")];
}

/** It cannot be saved yet: what it says now is kept in the draft, and the card tells why. */
async function keepOpen(context: TurnContext, kind: PayloadKind, draft: Draft, why: string): Promise<Reply[]> {
  const kept = await move(context, draft, ["open"], { payload: draft.payload }, "draft.revise");
  return [show(context, kind, kept ?? (await findDraft(context.db, draft.id)) ?? draft, "here", why)];
}

/** What cannot come back as it was is open again, with what has to be mended first. */
async function reopenUndone(context: TurnContext, kind: PayloadKind, draft: Draft, why: Refusal): Promise<Reply[]> {
  const opened = await move(context, draft, ["undone"], { state: "open" }, "draft.restore");
  if (!opened) return shownOr(context, kind, draft, null);
  return [show(context, kind, opened, "here", why.say)];
}

/** The card as it is now; and where it could not be done, the line that says why. */
async function shownOr(
  context: TurnContext,
  kind: PayloadKind,
  draft: Draft,
  result: Draft | Refusal | null,
): Promise<Reply[]> {
  if (!(result instanceof Refusal))
    return [show(context, kind, result ?? (await findDraft(context.db, draft.id)) ?? draft, "here")];
  return [show(context, kind, draft, "here"), privateLine(result.say, kind.preview(context, draft))];
}

/** Marks the draft stored and stores what it says, in one transaction. @returns null when the draft was not so any more. */
async function store(
  context: TurnContext,
  kind: PayloadKind,
  draft: Draft,
  from: DraftState[],
  reason: "confirmed" | "edited" | "restored",
  /** `before`: whom it was about before, since an edit may take an entry from one client to another; `was`: all that it said. */
  { before = [], was, taps }: { before?: string[]; was?: unknown; taps?: number } = {},
): Promise<Draft | Refusal | null> {
  return unlessRefused(context, async (tx) => {
    const moved = await moveDraft(tx, draft, from, {
      state: "stored",
      payload: draft.payload,
      ...(taps === undefined ? {} : { taps }),
    });
    if (!moved) return null;
    const told = { ...moved, payload: kind.parse(moved.payload) };
    await kind.store(context, tx, told, reason, was);
    const learnt = await kind.learn?.(tx, told);
    if (learnt !== undefined) await keepPayload(tx, moved.id, learnt);
    await recordAudit(tx, {
      actorId: context.actor.staffId,
      projectId: moved.projectId,
      command: `draft.${reason}`,
      subject: "Client",
      subjectIds: [...new Set([...before, ...kind.subjects(kind.parse(moved.payload))])],
    });
    return learnt === undefined ? moved : { ...moved, payload: learnt };
  });
}

async function withdraw(
  context: TurnContext,
  kind: PayloadKind,
  draft: Draft,
  reason: "undone" | "message_deleted",
): Promise<Draft | Refusal | null> {
  return unlessRefused(context, async (tx) => {
    const moved = await moveDraft(tx, draft, ["stored"], { state: "undone" });
    if (!moved) return null;
    await kind.withdraw(context, tx, { ...moved, payload: kind.parse(moved.payload) }, reason);
    await recordAudit(tx, {
      actorId: context.actor.staffId,
      projectId: moved.projectId,
      command: `draft.${reason}`,
      subject: "Client",
      subjectIds: kind.subjects(kind.parse(moved.payload)),
    });
    return moved;
  });
}

/** A stored entry whose edited message leaves something to ask goes back to being a draft. */
async function reopen(
  context: TurnContext,
  kind: PayloadKind,
  draft: Draft,
  payload: unknown,
): Promise<Draft | Refusal | null> {
  return unlessRefused(context, async (tx) => {
    const moved = await moveDraft(tx, draft, ["open", "stored"], { state: "open", payload });
    if (!moved) return null;
    if (draft.state === "stored")
      await kind.withdraw(context, tx, { ...moved, payload: kind.parse(draft.payload) }, "undone");
    await recordAudit(tx, {
      actorId: context.actor.staffId,
      projectId: moved.projectId,
      command: "draft.edited",
      subject: "Client",
      subjectIds: kind.subjects(kind.parse(payload)),
    });
    return moved;
  });
}

async function move(
  context: TurnContext,
  draft: Draft,
  from: DraftState[],
  to: { state?: DraftState; payload?: unknown },
  command: string,
): Promise<Draft | null> {
  return context.db.$transaction(async (tx) => {
    const moved = await moveDraft(tx, draft, from, to);
    if (moved)
      await recordAudit(tx, {
        actorId: context.actor.staffId,
        projectId: draft.projectId,
        command,
        subject: "Draft",
        subjectIds: [draft.id],
      });
    return moved;
  });
}

/** The card that tells the truth about a draft as it is now: as a new card, in place of the one just tapped, or in place of its own. */
function show(
  context: TurnContext,
  kind: PayloadKind,
  row: Draft,
  where: "new" | "here" | "card",
  note?: string,
): Reply {
  const draft = { ...row, payload: kind.parse(row.payload) };
  const card =
    draft.state === "open"
      ? kind.draftCard(context, draft, note)
      : draft.state === "stored"
        ? kind.receiptCard(context, draft)
        : kind.closedCard(context, draft);
  const shown = { card, preview: kind.preview(context, draft), draftId: draft.id };
  if (where === "here") return { type: "replace", at: null, ...shown };
  if (where === "card" && draft.cardId) return { type: "replace", at: draft.cardId, ...shown };
  return { type: "card", ...shown };
}

/** The form of a draft, in the place of the card that was tapped. */
function form(
  context: TurnContext,
  kind: PayloadKind,
  draft: Draft,
  problem?: string,
  typed?: Record<string, unknown>,
): Reply {
  return {
    type: "replace",
    at: null,
    card: kind.editCard(context, draft, problem, typed),
    preview: kind.preview(context, draft),
    draftId: draft.id,
  };
}

function isUuid(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value);
}
