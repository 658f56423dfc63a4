import type { SurveyLanguage } from "../catalogue/languages";
import type { Answers } from "../catalogue/questionnaire";
import type { StoredQuestionnaire } from "../catalogue/store";

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

/** What arrives from a page. Nothing of it is trusted. */
export interface Sent {
  /** Made by the page when it was opened: the same one sent again is the same answer. */
  submissionId: string;
  /** { question name: value }, as the page's script or its form reader made it. */
  answers: unknown;
  language: string;
  /** For the limits only, never kept. */
  address: string;
}

/** The door of surveys/intake/, as surveys/page/ knows it. A token is looked up anew each time; nothing here throws for what a respondent sent. */
export interface Intake {
  /** Checks and stores a whole answer, once. */
  submit(token: string, sent: Sent): Promise<Submitted>;
  /** Half an answer, kept only where mayKeepDraft() says so; «not_kept» where it does not, or the link is not open. */
  saveDraft(token: string, sent: Omit<Sent, "submissionId">): Promise<"kept" | "not_kept" | "slow_down">;
  /** Counts a request of an address that checks something and stores nothing; 0: go on. Submits and drafts count themselves. */
  secondsToWait(address: string): number;
  /** One page's answers beside those of the pages before, for the way without JavaScript: what has to be mended before going on. Stores nothing. */
  checkPage(
    questionnaire: StoredQuestionnaire,
    page: string,
    answers: unknown,
    language: SurveyLanguage,
  ): Promise<{ answers: Answers; problems: FieldProblem[] }>;
  /** «Älä muistuta»: no reminder goes to this invitation any more; the link still works. */
  stopReminders(token: string): Promise<"stopped" | "unknown">;
}
