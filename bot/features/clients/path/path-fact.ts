import { z } from "zod";

/** What can be told of a client's path. Stored as it was told (PathEvent.fact); the path is drawn from all of it (fold-path.ts). Days `YYYY-MM-DD`. */

export const OUTCOME_CODES = [
  "open_job",
  "subsidised_job",
  "self_employed",
  "vocational_study",
  "other_study",
  "other_service",
  "job_seeking",
  "health",
  "moved",
  "dropped_out",
  "unknown",
] as const;
export type OutcomeCode = (typeof OUTCOME_CODES)[number];

const day = z.iso.date();
const words = z.string().max(500).nullable().default(null);

/** A rule of work-trial agreements that this one goes beyond, accepted by a person with a reason. */
const acceptedBreach = z.object({
  rule: z.string(),
  why: z.string(),
  by: z.uuid(),
  on: day,
  /** How far beyond was accepted (days, hours): worse than this is another decision. */
  value: z.number(),
});
export type AcceptedBreach = z.infer<typeof acceptedBreach>;

/** What client, employer and coach agree on (domain 2.5). `endsOn`: the last day, included. */
const terms = z.object({
  endsOn: day,
  tasks: words,
  daysPerWeek: z.number().int().min(1).max(7).nullable().default(null),
  hoursPerDay: z.number().positive().max(24).nullable().default(null),
  supervisor: words,
  /** Agreed rhythm of contacts with the employer, in days. */
  contactEveryDays: z.number().int().min(1).max(365).nullable().default(null),
  specialNeeds: words,
});
export type AgreementTerms = z.infer<typeof terms>;

export const pathFact = z.discriminatedUnion("kind", [
  /** The visit of step 2.2: the client has begun in the project, no place yet. */
  z.object({ kind: z.literal("introduction") }),
  /** At the workshop from this day on; a place before it ends the day before. `reason`: why back, or why changed. */
  z.object({
    kind: z.literal("workshop"),
    terms,
    reason: words,
    accepted: z.array(acceptedBreach).default([]),
  }),
  /** In a work trial with an employer from this day on. */
  z.object({
    kind: z.literal("placement"),
    employerId: z.uuid(),
    terms,
    reason: words,
    accepted: z.array(acceptedBreach).default([]),
  }),
  /** Looking for a place or a job; an agreement that runs goes on. */
  z.object({ kind: z.literal("search") }),
  /** The agreement's terms as they are from now on («jatkettiin 31.1. asti»). `agreementId`: the event that made it. */
  z.object({
    kind: z.literal("terms"),
    agreementId: z.uuid(),
    terms,
    accepted: z.array(acceptedBreach).default([]),
  }),
  /** The agreement's last day was this one, and no new place is known yet. */
  z.object({ kind: z.literal("agreement_end"), reason: words }),
  z.object({ kind: z.literal("pause"), reason: words }),
  z.object({ kind: z.literal("resume") }),
  /** Out of the project: this day is the last one. */
  z.object({
    kind: z.literal("exit"),
    code: z.enum(OUTCOME_CODES),
    whereTo: words,
    beginsOn: day.nullable().default(null),
    reason: words,
  }),
  /** What was found 28 days or six months after the exit. */
  z.object({ kind: z.literal("follow_up"), at: z.enum(["day28", "month6"]), code: z.enum(OUTCOME_CODES) }),
]);
export type PathFact = z.infer<typeof pathFact>;
