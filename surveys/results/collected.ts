import type { Privacy } from "../catalogue/metadata";
import type { Answers } from "../catalogue/questionnaire";
import type { StoredQuestionnaire } from "../catalogue/store";

/** Everything that the figures of a project are made of, as store.ts reads it. */
export interface Collected {
  /** Versions that were asked or answered. */
  questionnaires: StoredQuestionnaire[];
  responses: Response[];
  invitations: Asked[];
  rounds: Round[];
}

export interface Round {
  id: string;
  questionnaireId: string;
  name: string;
  privacy: Privacy;
  /** Closed, and no answer waits for its release any more. */
  isClosed: boolean;
  /** Last day, local. */
  day: string;
}

export interface Response {
  id: string;
  questionnaireId: string;
  privacy: Privacy;
  round: Round | null;
  /** Null where anonymous. */
  answeredAt: Date | null;
  day: string;
  clientId: string | null;
  employerId: string | null;
  answers: Answers;
}

/** An invitation that was not taken back. */
export interface Asked {
  questionnaireId: string;
  privacy: Privacy;
  round: Round | null;
  /** Local day of the asking. */
  day: string;
  clientId: string | null;
  employerId: string | null;
  /** To how many it was handed over: 0 while a mail has not left; null where nobody knows (an open link to uncounted guests). */
  handedOver: number | null;
  answered: number;
  /** Its time is over. Not whether it was answered: that would tell of one answer. */
  isSettled: boolean;
}
