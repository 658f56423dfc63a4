import { type Breach, openBreaches, type WorkTrialLimits } from "./agreement-rules";
import { countTrialDays, type TrialDays } from "./days";
import { type Agreement, foldPath, lastDayOf, type Path, type Problem, type ToldFact } from "./fold-path";
import type { PathFact } from "./path-fact";

/** What would come of telling a fact (pure): how the path looks then, what it would end, what stands in its way and which rules it goes beyond. */
export interface StepPlan {
  path: Path;
  /** The first thing that cannot be so. It may be a later fact, which this one would make impossible. */
  problem: Problem | null;
  /** The agreement that this one ends sooner than agreed. */
  cutsShort: Agreement | null;
  /** Rules that it goes beyond and nobody has accepted yet. */
  breaches: Breach[];
  days: TrialDays;
}

export function planStep(
  facts: readonly ToldFact[],
  told: ToldFact,
  context: { referredOn: string | null; today: string; limits: WorkTrialLimits },
): StepPlan {
  const before = foldPath(facts, context.referredOn, context.today);
  const path = foldPath([...facts, told], context.referredOn, context.today);
  const known = new Set(before.problems.map(({ factId, type }) => `${factId} ${type}`));
  const agreement = agreementOf(path, told);
  return {
    path,
    problem: path.problems.find(({ factId, type }) => !known.has(`${factId} ${type}`)) ?? null,
    cutsShort: cutShort(before, path),
    breaches: agreement ? openBreaches(agreement, path, context.limits) : [],
    days: countTrialDays(path.agreements, path.pauses, context.today, context.limits.monthsInAll),
  };
}

/** Taking a fact back: the first thing that would no longer be so without it, or null. */
export function problemWithout(
  facts: readonly ToldFact[],
  factIds: readonly string[],
  context: { referredOn: string | null; today: string },
): Problem | null {
  const before = foldPath(facts, context.referredOn, context.today);
  const path = foldPath(
    facts.filter(({ id }) => !factIds.includes(id)),
    context.referredOn,
    context.today,
  );
  const known = new Set(before.problems.map(({ factId, type }) => `${factId} ${type}`));
  return path.problems.find(({ factId, type }) => !known.has(`${factId} ${type}`)) ?? null;
}

function agreementOf(path: Path, { id, fact }: ToldFact): Agreement | undefined {
  const agreementId = fact.kind === "terms" ? fact.agreementId : id;
  return path.agreements.find((agreement) => agreement.id === agreementId);
}

function cutShort(before: Path, after: Path): Agreement | null {
  return (
    after.agreements.find((agreement) => {
      const was = before.agreements.find(({ id }) => id === agreement.id);
      return was !== undefined && lastDayOf(agreement) < lastDayOf(was);
    }) ?? null
  );
}

/** The kinds of fact that make an agreement. */
export function makesAgreement(fact: PathFact): boolean {
  return fact.kind === "workshop" || fact.kind === "placement";
}
