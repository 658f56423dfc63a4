import { z } from "zod";

// What is wrong is said as what to write: these sentences are shown at the shell after the setting's name.
const time = z.string("write a time as 07:45").regex(/^([01]\d|2[0-3]):[0-5]\d$/, "write a time as 07:45");
const yesOrNo = z.boolean("write true or false");

function whole(least: number, most: number) {
  const wrong = `write a whole number from ${least} to ${most}`;
  return z.number(wrong).int(wrong).min(least, wrong).max(most, wrong);
}

function hours(least: number) {
  const wrong = `write hours from ${least} to 24`;
  return z.number(wrong).min(least, wrong).max(24, wrong);
}

/**
 * What a project can set, each with its meaning (`npm run project -- show` prints it). Stored as JSON in Project.settings; every field
 * has a default, so an older row stays readable.
 */
export const projectSettings = z.object({
  visibility: z
    .enum(["team", "own"], "write team or own")
    .default("team")
    .describe("team: everyone in the project sees its clients; own: a coach sees own clients only, managers all"),
  /** «Early on» in the funding decision; the length is our proposal. */
  earlyPhaseWeeks: whole(0, 52)
    .default(8)
    .describe("weeks from a client's start in which contactsPerWeek contacts are due each week"),
  /** Funding decision: at least two. */
  contactsPerWeek: whole(0, 14).default(2).describe("contacts with a client each week of the early phase, at least"),
  /** Our proposal. */
  noEntryDays: whole(1, 365).default(14).describe("days without any entry of a client, after which the coach is told"),
  /** To be agreed with the funder. */
  subsidisedJobCounts: yesOrNo
    .default(true)
    .describe("whether a subsidised job counts as placed in the open labour market"),
  /** Limits of a work trial: funding decision (first agreement one month, six months in all) and the pre-2025 rules (5 days, 4–8 h). */
  workTrial: z
    .object({
      firstMonths: whole(1, 9999).default(1).describe("months of the first work trial agreement, at most"),
      monthsInAll: whole(1, 9999).default(6).describe("months of work trials together, at most"),
      daysPerWeek: whole(1, 7).default(5).describe("days a week in a work trial, at most"),
      leastHoursPerDay: hours(0).default(4).describe("hours a day in a work trial, at least"),
      mostHoursPerDay: hours(1).default(8).describe("hours a day in a work trial, at most"),
    })
    .prefault({}),
  /** Local times. Nothing goes out on weekends or public holidays either. */
  reminders: z
    .object({
      morningAt: time.default("08:00").describe("when the morning card goes out"),
      rollCallAt: time.nullable().default("09:30").describe("when the workshop's roll-call card goes out; none: never"),
      digestAt: time.default("14:00").describe("when the managers' weekly digest goes out"),
      digestWeekday: whole(1, 7).default(5).describe("the digest's weekday, 1 Monday – 7 Sunday"),
      quietFrom: time.default("17:00").describe("no reminders from this time on"),
      quietTo: time.default("07:30").describe("no reminders before this time"),
      /** All reminders and surveys together (our proposal). */
      perWeek: whole(1, 100).default(15).describe("messages that Teho sends a person of itself in a week, at most"),
    })
    .prefault({}),
  surveys: z
    .object({
      /** Our proposal: a respondent is not to feel besieged. */
      perWeek: whole(1, 20).default(2).describe("questionnaires and their reminders to one address in a week, at most"),
    })
    .prefault({}),
});
export type ProjectSettings = z.infer<typeof projectSettings>;

/** What settings contradict each other, in sentences; asked before they are stored. What is stored is read all the same: a turn must not fail for it. */
export function contradictionsIn({ workTrial }: Pick<ProjectSettings, "workTrial">): string[] {
  return [
    workTrial.leastHoursPerDay > workTrial.mostHoursPerDay
      ? "workTrial.leastHoursPerDay must not be more than mostHoursPerDay: no work trial could keep both."
      : null,
    workTrial.firstMonths > workTrial.monthsInAll ? "workTrial.firstMonths must not be more than monthsInAll." : null,
  ].filter((line) => line !== null);
}

/** The project's targets. Stored as JSON in Project.targets. Defaults are TEHOA's (funding decision). */
export const projectTargets = z.object({
  placementShare: z
    .number("write a share from 0 to 1, such as 0.45")
    .min(0, "write a share from 0 to 1, such as 0.45")
    .max(1, "write a share from 0 to 1, such as 0.45")
    .default(0.45)
    .describe("share of leavers placed in the open labour market or in vocational studies"),
  clientsPerYear: whole(1, 1_000_000).default(40).describe("clients who start in a year"),
  clientsInAll: whole(1, 1_000_000).default(120).describe("clients in the whole project"),
});
export type ProjectTargets = z.infer<typeof projectTargets>;
