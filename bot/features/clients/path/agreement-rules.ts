import { Temporal } from "temporal-polyfill";
import type { ProjectSettings } from "../../../staff/project";
import { countTrialDays } from "./days";
import { type Agreement, lastDayOf, type Path } from "./fold-path";

/** What work-trial agreements must keep within, as data. A breach is a warning: a person decides, and the decision is recorded with its reason. */
export interface AgreementRule {
  key: "first_month" | "six_months" | "days_per_week" | "least_hours" | "most_hours";
  /** Where the limit comes from; the numbers themselves are settings of the project (bot/staff/project.ts). */
  source: string;
  /** The limit that is gone beyond and by what; null: kept. */
  breach(agreement: Agreement, path: Path, limits: WorkTrialLimits): { limit: number; value: number } | null;
}

export type WorkTrialLimits = ProjectSettings["workTrial"];

export interface Breach {
  rule: AgreementRule["key"];
  limit: number;
  value: number;
}

const FUNDING = "TEHOA, funding decision: measure 2";
const OLD_RULES = "rules of work trials before 2025; check with the employment services";

export const AGREEMENT_RULES: readonly AgreementRule[] = [
  {
    key: "first_month",
    source: FUNDING,
    breach(agreement, path, { firstMonths }) {
      if (path.agreements[0]?.id !== agreement.id) return null;
      const from = Temporal.PlainDate.from(agreement.startsOn);
      const limit = from.until(from.add({ months: firstMonths }), { largestUnit: "days" }).days;
      const value = from.until(Temporal.PlainDate.from(lastDayOf(agreement)), { largestUnit: "days" }).days + 1;
      return value > limit ? { limit, value } : null;
    },
  },
  {
    key: "six_months",
    source: FUNDING,
    breach(agreement, path, { monthsInAll }) {
      const upTo = path.agreements.slice(0, path.agreements.findIndex(({ id }) => id === agreement.id) + 1);
      const { agreed, inAll } = countTrialDays(upTo, path.pauses, agreement.endsOn, monthsInAll);
      return agreed > inAll ? { limit: inAll, value: agreed } : null;
    },
  },
  {
    key: "days_per_week",
    source: OLD_RULES,
    breach: ({ daysPerWeek }, _, limits) =>
      daysPerWeek !== null && daysPerWeek > limits.daysPerWeek
        ? { limit: limits.daysPerWeek, value: daysPerWeek }
        : null,
  },
  {
    key: "least_hours",
    source: OLD_RULES,
    breach: ({ hoursPerDay }, _, { leastHoursPerDay: limit }) =>
      hoursPerDay !== null && hoursPerDay < limit ? { limit, value: hoursPerDay } : null,
  },
  {
    key: "most_hours",
    source: OLD_RULES,
    breach: ({ hoursPerDay }, _, { mostHoursPerDay: limit }) =>
      hoursPerDay !== null && hoursPerDay > limit ? { limit, value: hoursPerDay } : null,
  },
];

/** The rules that an agreement of the path goes beyond, accepted or not. */
export function breachesOf(agreement: Agreement, path: Path, limits: WorkTrialLimits): Breach[] {
  return AGREEMENT_RULES.flatMap((rule) => {
    const found = rule.breach(agreement, path, limits);
    return found ? [{ rule: rule.key, ...found }] : [];
  });
}

/** Those of them that nobody has accepted yet, or only up to less. What goes beyond six months in all may have been accepted with any agreement. */
export function openBreaches(agreement: Agreement, path: Path, limits: WorkTrialLimits): Breach[] {
  return breachesOf(agreement, path, limits).filter((breach) => {
    const decisions =
      breach.rule === "six_months" ? path.agreements.flatMap(({ accepted }) => accepted) : agreement.accepted;
    return !decisions.some(({ rule, value }) => rule === breach.rule && !isWorse(breach, value));
  });
}

/** Every rule that any agreement of the path goes beyond without a decision. */
export function allOpenBreaches(path: Path, limits: WorkTrialLimits): (Breach & { agreementId: string })[] {
  return path.agreements.flatMap((agreement) =>
    openBreaches(agreement, path, limits).map((breach) => ({ ...breach, agreementId: agreement.id })),
  );
}

/** Fewer hours than the least is the worse the fewer; of the other rules more is worse. */
function isWorse({ rule, value }: Breach, accepted: number): boolean {
  return rule === "least_hours" ? value < accepted : value > accepted;
}
