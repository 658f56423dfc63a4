import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Breach } from "./agreement-rules";
import { dayBefore, type Path } from "./fold-path";
import { FOLLOW_UP_EARLY_DAYS, followUpDue } from "./follow-ups";
import { OUTCOME_CODES, type PathFact, pathFact } from "./path-fact";

/** A step as it stands on its card: what was said, what is still open, and what would come of it (view). Days `YYYY-MM-DD`. */

const day = z.iso.date();
const words = z.string().max(500).nullable().default(null);

const view = z.object({
  /** What stands in the way. `about`: the kind of the other fact that it clashes with; null: it is this step itself. */
  problem: z.object({ type: z.string(), on: day.nullable(), about: z.string().nullable() }).nullable(),
  cutsShort: z.object({ place: z.string().nullable(), on: day }).nullable(),
  breaches: z.array(z.object({ rule: z.string(), limit: z.number(), value: z.number() })),
  days: z.object({ used: z.number(), inAll: z.number(), left: z.number() }),
});
export type StepView = z.infer<typeof view>;

export const stepDraft = z.object({
  kind: z.enum([
    "introduction",
    "workshop",
    "placement",
    "search",
    "terms",
    "agreement_end",
    "pause",
    "resume",
    "exit",
    "follow_up",
  ]),
  mention: z.string(),
  candidates: z.array(z.string()),
  client: z.string().nullable(),
  day,
  /** A day was written that no calendar has («31.2.»), or one too far away: it has to be said again. */
  badDay: z.string().nullable().default(null),
  employer: z.string().nullable().default(null),
  newEmployer: words,
  endsOn: day.nullable().default(null),
  /** Lengthened by so many months, where no last day was said. */
  months: z.number().int().min(1).max(12).nullable().default(null),
  tasks: words,
  daysPerWeek: z.number().int().min(1).max(7).nullable().default(null),
  hoursPerDay: z.number().positive().max(24).nullable().default(null),
  supervisor: words,
  contactEveryDays: z.number().int().min(1).max(365).nullable().default(null),
  specialNeeds: words,
  agreementId: z.string().nullable().default(null),
  code: z.enum(OUTCOME_CODES).nullable().default(null),
  whereTo: words,
  beginsOn: day.nullable().default(null),
  at: z.enum(["day28", "month6"]).nullable().default(null),
  reason: words,
  accepted: z.array(z.object({ rule: z.string(), why: z.string().max(500), value: z.number() })).default([]),
  view: view.nullable().default(null),
});
export type StepDraft = z.infer<typeof stepDraft>;

/** What the coach has still to say before it can be stored. */
export type Open = "client" | "day" | "employer" | "code" | "until" | "breach" | null;

export function openIn(step: StepDraft): Open {
  if (step.client === null) return "client";
  if (step.badDay !== null) return "day";
  if (step.kind === "placement" && step.employer === null && step.newEmployer === null) return "employer";
  if ((step.kind === "exit" || step.kind === "follow_up") && step.code === null) return "code";
  if (step.kind === "terms" && step.endsOn === null) return "until";
  return unaccepted(step).length > 0 ? "breach" : null;
}

/** What it goes beyond and nobody has accepted, or only up to less. Only a step with an agreement can carry the decision. */
export function unaccepted({ kind, view: seen, accepted }: StepDraft): Breach[] {
  if (!ACCEPTS.has(kind)) return [];
  const open = seen?.breaches.filter(
    ({ rule, value }) => !accepted.some((one) => one.rule === rule && one.value === value),
  );
  return (open ?? []) as Breach[];
}

const ACCEPTS: ReadonlySet<StepDraft["kind"]> = new Set(["workshop", "placement", "terms"]);

/** What it goes beyond without carrying an agreement itself (a break that is shorter than was said): told, not decided. */
export function warnings({ kind, view: seen }: StepDraft): Breach[] {
  return ACCEPTS.has(kind) ? [] : ((seen?.breaches ?? []) as Breach[]);
}

/** The fact that the step tells; null while something is open. `employerId`: of a workplace that is being registered with it. */
export function factOf(step: StepDraft, by: string, on: string, employerId: string | null): PathFact | null {
  const { kind, reason } = step;
  const terms = {
    endsOn: step.endsOn ?? step.day,
    tasks: step.tasks,
    daysPerWeek: step.daysPerWeek,
    hoursPerDay: step.hoursPerDay,
    supervisor: step.supervisor,
    contactEveryDays: step.contactEveryDays,
    specialNeeds: step.specialNeeds,
  };
  const accepted = step.accepted.map(({ rule, why, value }) => ({ rule, why, value, by, on }));
  const draft = {
    introduction: { kind },
    search: { kind },
    resume: { kind },
    pause: { kind, reason },
    agreement_end: { kind, reason },
    workshop: { kind, terms, reason, accepted },
    placement: { kind, employerId, terms, reason, accepted },
    terms: { kind, agreementId: step.agreementId, terms, accepted },
    exit: { kind, code: step.code, whereTo: step.whereTo, beginsOn: step.beginsOn, reason },
    follow_up: { kind, at: step.at, code: step.code },
  }[kind];
  const read = pathFact.safeParse(draft);
  return read.success ? read.data : null;
}

/** Ends 14.2., a month longer: 14.3. */
function later(endsOn: string, months: number): string {
  return Temporal.PlainDate.from(endsOn).add({ months }).toString();
}

/** What nobody said and the path tells: how long the agreement lasts, which agreement changes, which follow-up it is. */
export function withDefaults(
  step: StepDraft,
  path: Path,
  { firstMonths, today }: { firstMonths: number; today: string },
): StepDraft {
  switch (step.kind) {
    case "workshop":
    case "placement": {
      if (step.endsOn !== null) return step;
      const month = Temporal.PlainDate.from(step.day).add({ months: firstMonths }).subtract({ days: 1 }).toString();
      // One that was told before and begins later: this one lasts until then.
      const next = path.agreements.find(({ startsOn }) => startsOn > step.day);
      return { ...step, endsOn: next && next.startsOn <= month ? dayBefore(next.startsOn) : month };
    }
    case "terms": {
      const agreement = path.agreements.find(({ id }) => id === step.agreementId) ?? path.agreements.at(-1);
      if (!agreement || step.agreementId !== null) return step;
      const { tasks, daysPerWeek, hoursPerDay, supervisor, contactEveryDays, specialNeeds } = agreement;
      return {
        ...step,
        agreementId: agreement.id,
        endsOn: step.endsOn ?? (step.months === null ? null : later(agreement.endsOn, step.months)),
        tasks: step.tasks ?? tasks,
        daysPerWeek: step.daysPerWeek ?? daysPerWeek,
        hoursPerDay: step.hoursPerDay ?? hoursPerDay,
        supervisor: step.supervisor ?? supervisor,
        contactEveryDays: step.contactEveryDays ?? contactEveryDays,
        specialNeeds: step.specialNeeds ?? specialNeeds,
      };
    }
    case "follow_up": {
      const last = path.outcomes.at(-1);
      const soon = Temporal.PlainDate.from(today).add({ days: FOLLOW_UP_EARLY_DAYS }).toString();
      return { ...step, at: step.at ?? (last ? followUpDue(last, soon) : null) };
    }
    default:
      return step;
  }
}
