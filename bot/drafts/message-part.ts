import type { Transaction } from "../../prisma/client";
import type { Choice } from "../turn/card-elements";
import type { TurnContext } from "../turn/context";
import type { Told } from "../turn/feature";
import type { CardElement } from "../turn/reply";
import type { Revision } from "./payload-kind";

/**
 * Something that a message tells beside its log entries: a step on the path, an appointment, who was present. It stands on the same card,
 * is saved with the same tap and taken back with the same «Kumoa». A feature registers it; the journal, which owns told messages, carries it.
 */
export interface MessagePart<P = unknown> {
  /** «clients.step» */
  kind: string;
  /** What the message tells of this kind, in order; nothing is stored yet. */
  read(context: TurnContext, told: Told): Promise<PartReading<P>[]>;
  parse(data: unknown): P;
  /** Client ids that it speaks of, for the audit trail. */
  subjects(part: P): string[];
  /** What keeps it from being stored, in the person's words; null: nothing. */
  missing(context: TurnContext, part: P): string | null;
  /** One change: by a tap (what `tap` below was given) or by the form's inputs, named as `inputs` named them. */
  revise(context: TurnContext, part: P, change: Record<string, unknown>): Promise<Revision<P>>;
  /** How the draft's card shows it. */
  elements(context: TurnContext, part: P, tap: PartTap): CardElement[];
  /** What the form lets change; `name` makes an input's id of a field. */
  inputs(context: TurnContext, part: P, name: (field: string) => string): CardElement[];
  /** One line of a receipt; `title` stands in bold above it. */
  line(context: TurnContext, part: P): { title: string | null; line: string };
  /** Stores it, or brings what was stored to what it says now. @throws Refusal when it cannot be so; then nothing is stored. */
  store(context: TurnContext, tx: Transaction, source: PartSource, part: P): Promise<void>;
  /** The message was edited: what the person settled of the part that stood in the same place (`before`), and the edit leaves as it was, stays so. Absent: all is read anew. */
  resume?(before: P, reread: P): P;
  /** What storing found out (how the row stands now), kept with the draft and shown by `line`. Absent: nothing. */
  learn?(tx: Transaction, source: Pick<PartSource, "draftId" | "place">, part: P): Promise<P>;
  /** Takes what was stored out of every figure; the history stays. `part`: what it said. @throws Refusal when something later rests on it. */
  withdraw(context: TurnContext, tx: Transaction, source: PartSource, part: P): Promise<void>;
}

export interface PartReading<P> {
  part: P;
  /** Entries (by their place in the understanding) that say nothing more than this: they are left out unless the person drops the part. */
  covers: number[];
  /** The coming day in the message is this part's: entries without a day of their own need not be doubted for it. */
  takesComingDay?: boolean;
}

/** Makes a choice of a card row: a tap on it hands `change` to revise(). */
export type PartTap = (title: string, chosen: boolean, change: Record<string, unknown>) => Choice;

/** Where a part comes from: unique by draft and place, so that storing twice is storing once. */
export interface PartSource {
  draftId: string;
  place: number;
  projectId: string;
  text: string;
  sentAt: Date;
  reason: "confirmed" | "edited" | "restored" | "undone" | "message_deleted";
}

/** It cannot be stored as it is: `say` tells the person why and what to do next. Thrown inside the transaction, which is rolled back. */
export class Refusal extends Error {
  /** `mendable`: the card can be changed so that it can be stored after all. */
  constructor(
    readonly say: string,
    readonly mendable = false,
  ) {
    super("refused");
    this.name = "Refusal";
  }
}
