import { allOpenBreaches, type Breach, type WorkTrialLimits } from "./agreement-rules";
import { countTrialDays, type TrialDays } from "./days";
import { type Agreement, foldPath, lastDayOf, type Path, type Problem, type ToldFact } from "./fold-path";

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

/** @param facts everything stored, also what `told` replaces. @param replaces ids of the facts that it is told in the place of (an edited message). */
export function planStep(
  facts: readonly ToldFact[],
  told: ToldFact,
  context: { referredOn: string | null; today: string; limits: WorkTrialLimits },
  replaces: readonly string[] = [],
): StepPlan {
  const before = foldPath(facts, context.referredOn, context.today);
  const others = facts.filter(({ id }) => !replaces.includes(id));
  const path = foldPath([...others, told], context.referredOn, context.today);
  return {
    path,
    problem: newProblem(before, path),
    cutsShort: cutShort(foldPath(others, context.referredOn, context.today), path),
    breaches: newBreaches(before, path, context.limits, agreementOf(path, told)?.id ?? null),
    days: countTrialDays(path.agreements, path.pauses, context.today, context.limits.monthsInAll),
  };
}

/** Rules that were kept before and are not now; of the agreement that is told, all that are open. */
function newBreaches(before: Path, after: Path, limits: WorkTrialLimits, own: string | null): Breach[] {
  const key = (breach: Breach & { agreementId: string }) => `${breach.agreementId} ${breach.rule} ${breach.value}`;
  const known = new Set(allOpenBreaches(before, limits).map(key));
  const open = allOpenBreaches(after, limits).filter((breach) => breach.agreementId === own || !known.has(key(breach)));
  // One rule once: six months are told of each agreement that lies beyond.
  return open
    .filter((breach, n) => open.findIndex(({ rule }) => rule === breach.rule) === n)
    .map(({ rule, limit }) => ({ rule, limit, value: worst(open.filter((one) => one.rule === rule)) }));
}

function worst(breaches: Breach[]): number {
  const values = breaches.map(({ value }) => value);
  return breaches[0]!.rule === "least_hours" ? Math.min(...values) : Math.max(...values);
}

function newProblem(before: Path, after: Path): Problem | null {
  const key = ({ factId, type }: Problem) => `${factId} ${type}`;
  const known = new Set(before.problems.map(key));
  return after.problems.find((problem) => !known.has(key(problem))) ?? null;
}

/** Taking a fact back: the first thing that would no longer be so without it, or null. */
export function problemWithout(
  facts: readonly ToldFact[],
  factIds: readonly string[],
  context: { referredOn: string | null; today: string },
): Problem | null {
  const before = foldPath(facts, context.referredOn, context.today);
  const left = facts.filter(({ id }) => !factIds.includes(id));
  return newProblem(before, foldPath(left, context.referredOn, context.today));
}

/** Taking a fact back, or another day of referral: the rules that would be gone beyond without a decision. */
export function breachesWithout(
  facts: readonly ToldFact[],
  factIds: readonly string[],
  context: { referredOn: string | null; today: string; limits: WorkTrialLimits },
): Breach[] {
  const before = foldPath(facts, context.referredOn, context.today);
  const left = facts.filter(({ id }) => !factIds.includes(id));
  return newBreaches(before, foldPath(left, context.referredOn, context.today), context.limits, null);
}

/** Another day of referral: the first thing that would no longer be so, or null. */
export function problemWithReferral(
  facts: readonly ToldFact[],
  referred: { before: string | null; after: string | null },
  today: string,
): Problem | null {
  return newProblem(foldPath(facts, referred.before, today), foldPath(facts, referred.after, today));
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
