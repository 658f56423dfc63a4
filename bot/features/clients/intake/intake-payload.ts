import { z } from "zod";
import { clientDetails } from "./client-details";

/** What an intake draft holds. */
export const intakePayload = z.object({
  /** The client's id from the first card on: storing twice is storing once. */
  clientId: z.uuid(),
  projectId: z.uuid(),
  coachId: z.uuid().nullable(),
  details: clientDetails,
  /** Keys of the doubts (doubts.ts) that the person has looked at and waved through. */
  accepted: z.array(z.string().max(200)).max(50),
  /** Given by storing; null before. */
  caseCode: z.string().nullable(),
});
export type IntakePayload = z.infer<typeof intakePayload>;
