import { z } from "zod";

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What a project can set. Stored as JSON in Project.settings; every field has a default, so an older row stays readable. */
export const projectSettings = z.object({
  /** `team`: everyone in the project sees its clients. `own`: a coach sees own clients only; managers see all. */
  visibility: z.enum(["team", "own"]).default("team"),
  /** So many weeks from the start at least `contactsPerWeek` client contacts a week are due («early on» in the funding decision; the length is our proposal). */
  earlyPhaseWeeks: z.number().int().min(0).max(52).default(8),
  /** Client contacts a week in the early phase (funding decision: at least two). */
  contactsPerWeek: z.number().int().min(0).max(14).default(2),
  /** A client without any entry for so many days is told to the coach (our proposal). */
  noEntryDays: z.number().int().min(1).max(365).default(14),
  /** Whether a subsidised job counts as placed in the open labour market (to be agreed with the funder). */
  subsidisedJobCounts: z.boolean().default(true),
  /** Limits of a work trial: funding decision (first agreement one month, six months in all) and the pre-2025 rules (5 days, 4–8 h). */
  workTrial: z
    .object({
      firstMonths: z.number().int().positive().default(1),
      monthsInAll: z.number().int().positive().default(6),
      daysPerWeek: z.number().int().min(1).max(7).default(5),
      leastHoursPerDay: z.number().min(0).max(24).default(4),
      mostHoursPerDay: z.number().min(1).max(24).default(8),
    })
    .refine(({ leastHoursPerDay, mostHoursPerDay }) => leastHoursPerDay <= mostHoursPerDay, {
      message: "leastHoursPerDay must not be more than mostHoursPerDay: no work trial could keep both.",
      path: ["leastHoursPerDay"],
    })
    .refine(({ firstMonths, monthsInAll }) => firstMonths <= monthsInAll, {
      message: "firstMonths must not be more than monthsInAll.",
      path: ["firstMonths"],
    })
    .prefault({}),
  /** Local times. No reminder goes out between `quietFrom` and `quietTo`, on weekends or public holidays. */
  reminders: z
    .object({
      morningAt: time.default("08:00"),
      /** When the workshop's roll-call card goes out; null: never. */
      rollCallAt: time.nullable().default("09:30"),
      digestAt: time.default("14:00"),
      /** ISO weekday of the manager's digest. */
      digestWeekday: z.number().int().min(1).max(7).default(5),
      quietFrom: time.default("17:00"),
      quietTo: time.default("07:30"),
      /** Proactive messages a person gets in a week at most, all reminders and surveys together (our proposal). */
      perWeek: z.number().int().min(1).max(100).default(15),
    })
    .prefault({}),
});
export type ProjectSettings = z.infer<typeof projectSettings>;

/** The project's targets. Stored as JSON in Project.targets. Defaults are TEHOA's (funding decision). */
export const projectTargets = z.object({
  /** Share of leavers placed in the open labour market or in vocational studies. */
  placementShare: z.number().min(0).max(1).default(0.45),
  clientsPerYear: z.number().int().positive().default(40),
  clientsInAll: z.number().int().positive().default(120),
});
export type ProjectTargets = z.infer<typeof projectTargets>;
