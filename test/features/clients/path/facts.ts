import type { ToldFact } from "../../../../bot/features/clients/path/fold-path";
import type { PathFact } from "../../../../bot/features/clients/path/path-fact";

/** Facts in short: `workshop("2026-09-01", "2026-09-30")`. Told in the order in which they are made, unless said. */

let made = 0;

export function told(day: string, fact: PathFact, more: Partial<ToldFact> = {}): ToldFact {
  made += 1;
  return { id: `fact-${made}`, day, toldAt: made, fact, ...more };
}

export const EMPLOYERS = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"] as const;

const terms = (endsOn: string, more: Partial<Extract<PathFact, { kind: "workshop" }>["terms"]> = {}) => ({
  endsOn,
  tasks: null,
  daysPerWeek: null,
  hoursPerDay: null,
  supervisor: null,
  contactEveryDays: null,
  specialNeeds: null,
  ...more,
});

export const introduction = (day: string) => told(day, { kind: "introduction" });
export const workshop = (day: string, endsOn: string, more = {}) =>
  told(day, { kind: "workshop", terms: terms(endsOn, more), reason: null, accepted: [] });
export const placement = (day: string, endsOn: string, employer: 0 | 1 = 0, reason: string | null = null) =>
  told(day, { kind: "placement", employerId: EMPLOYERS[employer], terms: terms(endsOn), reason, accepted: [] });
export const change = (day: string, agreementId: string, endsOn: string) =>
  told(day, { kind: "terms", agreementId, terms: terms(endsOn), accepted: [] });
export const agreementEnd = (day: string) => told(day, { kind: "agreement_end", reason: null });
export const pause = (day: string) => told(day, { kind: "pause", reason: null });
export const resume = (day: string) => told(day, { kind: "resume" });
export const exit = (day: string, code: "open_job" | "moved" = "open_job") =>
  told(day, { kind: "exit", code, whereTo: null, beginsOn: null, reason: null });
export const followUp = (day: string, at: "day28" | "month6" = "day28") =>
  told(day, { kind: "follow_up", at, code: "open_job" });
