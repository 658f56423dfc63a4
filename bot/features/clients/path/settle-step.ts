import { membershipIn } from "../../../staff/actor";
import { projectSettings } from "../../../staff/project";
import type { TurnContext } from "../../../turn/context";
import { foldPath, type ToldFact } from "./fold-path";
import { planStep } from "./plan-step";
import { factOf, type StepDraft, type StepView, withDefaults } from "./step-draft";
import { loadFacts } from "./store";

const NEW = "00000000-0000-0000-0000-000000000000";

/** The project's local day, and its limits of work trials. */
export function pathSettings(context: TurnContext, projectId: string) {
  const membership = membershipIn(context.actor, projectId);
  const settings = membership?.settings ?? projectSettings.parse({});
  const today = context.now
    .withTimeZone(membership?.timeZone ?? context.actor.timeZone)
    .toPlainDate()
    .toString();
  return { limits: settings.workTrial, today, settings };
}

/** Looks up the client's path, fills in what it tells, and sees what would come of the step. Nothing is stored. */
export async function settleStep(
  context: TurnContext,
  step: StepDraft,
  told: { draftId?: string; before?: readonly ToldFact[] } = {},
): Promise<StepDraft> {
  const client = step.client ? context.roster.client(step.client) : undefined;
  if (!client) return { ...step, view: null };
  const { limits, today } = pathSettings(context, client.projectId);
  const known = await loadFacts(context.db, client.id, told.draftId);
  const own = [...known.own.values()].flat();
  const facts = [...known.facts, ...(told.before ?? [])];
  const others = facts.filter(({ id }) => !own.includes(id));
  const settled = withDefaults(step, foldPath(others, known.referredOn, today), {
    firstMonths: limits.firstMonths,
    today,
  });
  const fact = factOf(settled, context.actor.staffId, today, settled.employer ?? NEW);
  if (!fact) return { ...settled, view: null };
  const plan = planStep(
    facts,
    { id: NEW, day: settled.day, toldAt: context.turn.sentAt.getTime(), fact },
    { referredOn: known.referredOn, today, limits },
    own,
  );
  const other = plan.problem && facts.find(({ id }) => id === plan.problem!.factId);
  const view: StepView = {
    problem: plan.problem && {
      type: plan.problem.type,
      on: other ? other.day : plan.problem.on,
      about: other ? other.fact.kind : null,
    },
    cutsShort: plan.cutsShort && {
      place: plan.cutsShort.employerId ? (context.roster.employer(plan.cutsShort.employerId)?.name ?? null) : null,
      on: plan.cutsShort.endedOn ?? plan.cutsShort.endsOn,
    },
    breaches: plan.breaches,
    days: { used: plan.days.agreed, inAll: plan.days.inAll, left: Math.max(0, plan.days.inAll - plan.days.agreed) },
  };
  return { ...settled, view };
}
