import type { Transaction } from "../../prisma/client";
import type { Privacy } from "../catalogue/metadata";
import type { Answers } from "../catalogue/questionnaire";
import type { StoredQuestionnaire } from "../catalogue/store";

/** An answer that was stored, as whoever takes part in it is told. Never of an anonymous one. */
export interface Answered {
  responseId: string;
  invitationId: string;
  projectId: string;
  questionnaire: StoredQuestionnaire;
  privacy: Exclude<Privacy, "anonymous">;
  answers: Answers;
  language: string;
  answeredAt: Date;
  /** Whom it speaks of and who answered, as the invitation had it. */
  clientId: string | null;
  employerId: string | null;
  contactPersonId: string | null;
  stakeholderId: string | null;
  agreementId: string | null;
  eventId: string | null;
  recipientName: string | null;
  askedBy: string | null;
}

/** Takes its part in the transaction that stores the answer: if it throws, nothing is stored and the link stays open. */
export type OnAnswered = (tx: Transaction, answered: Answered) => Promise<void>;
