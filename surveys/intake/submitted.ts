/** One thing that the respondent has to mend. `question`: its name; null: of the whole. `say`: in the respondent's language, what to do. */
export interface FieldProblem {
  question: string | null;
  say: string;
}

/** What came of an answer that was sent. */
export type Submitted =
  /** Stored now. */
  | { type: "stored" }
  /** The same submit again: thanks again, nothing done. */
  | { type: "already_there" }
  /** Somebody has answered through another copy of the link. */
  | { type: "used" }
  | { type: "closed" | "expired" | "unknown" }
  /** A preview: checked, nothing stored. */
  | { type: "previewed" }
  | { type: "refused"; problems: FieldProblem[] }
  /** Too many in a short time, from this address or to this link. */
  | { type: "slow_down"; seconds: number };
