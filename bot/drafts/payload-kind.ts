import type { Transaction } from "../../prisma/client";
import type { TurnContext } from "../turn/context";
import type { Card } from "../turn/reply";

export type DraftState = "open" | "stored" | "discarded" | "undone";

/** A draft with its payload as the feature that registered the kind reads it. */
export interface Draft<P = unknown> {
  id: string;
  projectId: string;
  authorId: string;
  kind: string;
  payload: P;
  state: DraftState;
  /** Grows with every change; a card carries the version that it shows. */
  version: number;
  conversationId: string;
  sourceId: string;
  cardId: string | null;
  sentAt: Date;
  /** First saved; absent or null: never yet. */
  storedAt?: Date | null;
}

export type Readiness = { type: "ready" } | { type: "needs"; what: string };
export type Revision<P> = { type: "revised"; payload: P } | { type: "refused"; why: string };

/** One thing that chat can store: how its draft looks, what confirming stores and how it is undone. A feature registers it. */
export interface PayloadKind<P = unknown> {
  kind: string;
  parse(payload: unknown): P;
  /** Client ids that the payload speaks of, for the audit trail. */
  subjects(payload: P): string[];
  /** May it be stored as it is? `what` tells the person what is missing. */
  readiness(context: TurnContext, payload: P): Readiness;
  /** One change by a button or a form's inputs. */
  revise(context: TurnContext, payload: P, change: Record<string, unknown>): Promise<Revision<P>>;
  /** The message was edited: read it anew, or `refused` when nothing in it can be stored. */
  reread(context: TurnContext, draft: Draft<P>, text: string): Promise<Revision<P>>;
  /**
   * Stores what the draft says, or brings what was stored to what the draft says now. Same result however often it runs. `was`: what an
   * edited draft said before. @throws Refusal when it cannot be so.
   */
  store(
    context: TurnContext,
    tx: Transaction,
    draft: Draft<P>,
    reason: "confirmed" | "edited" | "restored",
    was?: P,
  ): Promise<void>;
  /** What storing found out (a case code): the payload with it, kept with the draft. Absent: storing finds out nothing. */
  learn?(tx: Transaction, draft: Draft<P>): Promise<P>;
  /** Takes what was stored out of every figure; the history stays. @throws Refusal when something later rests on it. */
  withdraw(context: TurnContext, tx: Transaction, draft: Draft<P>, reason: "undone" | "message_deleted"): Promise<void>;
  draftCard(context: TurnContext, draft: Draft<P>, note?: string): Card;
  /** `problem`: what was wrong with what the person typed; `typed`: the inputs as they were, so that nothing is typed twice. */
  editCard(context: TurnContext, draft: Draft<P>, problem?: string, typed?: Record<string, unknown>): Card;
  receiptCard(context: TurnContext, draft: Draft<P>): Card;
  /** After «Hylkää» or «Kumoa». */
  closedCard(context: TurnContext, draft: Draft<P>): Card;
  /** What a notification may show: no client name. */
  preview(context: TurnContext, draft: Draft<P>): string;
}
