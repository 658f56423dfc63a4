import type { Transaction } from "../../../../prisma/client";
import { type MessagePart, type PartReading, type PartSource, Refusal } from "../../../drafts/message-part";
import { recordAudit } from "../../../staff/audit";
import { sayDate } from "../../../texts/dates";
import type { TurnContext } from "../../../turn/context";
import type { Told } from "../../../turn/feature";
import { dayBefore, type Problem, type ToldFact } from "./fold-path";
import { planStep, problemWithout } from "./plan-step";
import { readSteps, type SaidStep } from "./read-step";
import { isOfProject, isTooFar, reviseStep } from "./revise-step";
import { pathSettings, settleStep } from "./settle-step";
import { sayProblem, stepElements, stepInputs, stepLine } from "./step-card";
import { factOf, openIn, type StepDraft, stepDraft, unaccepted } from "./step-draft";
import { findOrAddEmployer, findStored, loadFacts, lockPath, redrawPath, storeFact, voidFacts } from "./store";
import { pathTexts } from "./texts";

/** A step on the path, as a part of the message that tells it. */
export const stepPart: MessagePart<StepDraft> = {
  kind: "clients.step",
  read: readParts,
  parse: (data) => stepDraft.parse(data),
  subjects: (step) => (step.client ? [step.client] : []),

  missing(context, step) {
    const texts = pathTexts[context.actor.language];
    const open = openIn(step);
    if (open === null) return null;
    return {
      client: texts.needsClient,
      day: texts.needsDay,
      employer: texts.needsEmployer,
      code: texts.needsCode,
      until: texts.needsUntil,
      breach: texts.needsAccept,
    }[open];
  },

  revise: reviseStep,
  elements: stepElements,
  inputs: stepInputs,

  line(context, step) {
    const client = step.client ? context.roster.client(step.client) : undefined;
    return { title: client ? `${client.givenName} ${client.familyName}` : null, line: stepLine(context, step) };
  },

  async store(context, tx, source, step) {
    const texts = pathTexts[context.actor.language];
    const client = step.client ? context.roster.client(step.client) : undefined;
    if (!client) throw new Refusal(texts.needsClient);
    const { limits, today } = pathSettings(context, client.projectId);
    const stored = await findStored(tx, source.draftId, source.place);
    if (stored?.wasRemoved) throw new Refusal(texts.removedByColleague);
    const movesFrom = stored && stored.clientId !== client.id ? stored.clientId : null;
    // In one order whoever asks, so that two edits do not wait for each other.
    for (const id of [client.id, ...(movesFrom ? [movesFrom] : [])].sort()) await lockPath(tx, id);
    if (movesFrom && stored) await refuseIfRestedOn(context, tx, movesFrom, [stored.id], today);

    if (step.employer && !isOfProject(context, client.id, step.employer)) throw new Refusal(texts.badChoice);
    const employerId =
      step.employer ?? (step.newEmployer ? await findOrAddEmployer(tx, client.projectId, step.newEmployer) : null);
    const fact = factOf(step, context.actor.staffId, today, employerId);
    if (!fact) throw new Refusal(texts.badChoice);
    const { facts, referredOn, own } = await loadFacts(tx, client.id, source.draftId);
    // What the same message tells further on is told anew after this.
    const replaces = [...own].flatMap(([part, ids]) => (part >= source.place ? ids : []));
    const told: ToldFact = { id: stored?.id ?? "told", day: step.day, toldAt: source.sentAt.getTime(), fact };
    const plan = planStep(facts, told, { referredOn, today, limits }, replaces);
    if (plan.problem) throw new Refusal(explain(context, plan.problem, facts), true);
    if (unaccepted({ ...step, view: step.view && { ...step.view, breaches: plan.breaches } }).length > 0)
      throw new Refusal(texts.needsAccept, true);
    await storeFact(tx, {
      projectId: client.projectId,
      clientId: client.id,
      day: step.day,
      fact,
      text: source.text,
      draftId: source.draftId,
      part: source.place,
      authorId: context.actor.staffId,
      sentAt: source.sentAt,
      reason: source.reason,
    });
    // The edited message speaks of somebody else: the agreement leaves the one before it comes to the other.
    if (movesFrom) await redrawPath(tx, movesFrom, today);
    await redrawPath(tx, client.id, today);
    if (step.accepted.length > 0)
      await recordAudit(tx, {
        actorId: context.actor.staffId,
        projectId: client.projectId,
        command: "path.accept_breach",
        subject: "Client",
        subjectIds: [client.id],
      });
  },

  async withdraw(context, tx, source, step) {
    if (step.client) await withdrawFacts(context, tx, source, step.client, { part: source.place });
  },
};

async function withdrawFacts(
  context: TurnContext,
  tx: Transaction,
  source: PartSource,
  clientId: string,
  { part }: { part: number },
): Promise<void> {
  const { today } = pathSettings(context, source.projectId);
  await lockPath(tx, clientId);
  const { own } = await loadFacts(tx, clientId, source.draftId);
  await refuseIfRestedOn(context, tx, clientId, own.get(part) ?? [], today);
  await voidFacts(tx, { draftId: source.draftId, part }, context.actor.staffId, source.reason);
  await redrawPath(tx, clientId, today);
}

/** @throws Refusal when something told later would no longer be so without these facts. */
async function refuseIfRestedOn(
  context: TurnContext,
  tx: Transaction,
  clientId: string,
  factIds: string[],
  today: string,
): Promise<void> {
  const { facts, referredOn } = await loadFacts(tx, clientId);
  const problem = problemWithout(facts, factIds, { referredOn, today });
  if (!problem) return;
  const later = facts.find(({ id }) => id === problem.factId);
  const texts = pathTexts[context.actor.language];
  const on = later ? sayDate(later.day, context.now.toPlainDate(), context.actor.language) : "";
  throw new Refusal(texts.laterRests(later ? texts.kinds[later.fact.kind] : "", on));
}

/** What stands in the way, in words: the step itself, or another that it clashes with. */
export function explain(context: TurnContext, problem: Problem, facts: readonly ToldFact[]): string {
  const other = facts.find(({ id }) => id === problem.factId);
  return sayProblem(context, {
    type: problem.type,
    on: other ? other.day : problem.on,
    about: other ? other.fact.kind : null,
  });
}

async function readParts(context: TurnContext, told: Told): Promise<PartReading<StepDraft>[]> {
  const parts: PartReading<StepDraft>[] = [];
  const before = new Map<string, ToldFact[]>();
  for (const said of readSteps(told.text, told.understanding)) {
    for (const [n, mention] of said.clients.entries()) {
      const ranked = (await context.roster.rank(mention.candidates)).map(({ id }) => id);
      const client = ranked.length === 1 ? ranked[0]! : null;
      const step = await settleStep(context, draftOf(context, said, mention.mention, ranked, client), {
        draftId: told.draftId,
        before: before.get(client ?? "") ?? [],
      });
      if (isOrdinary(step)) continue;
      parts.push({ part: step, covers: n === 0 ? said.covers : [] });
      const fact = client ? factOf(step, context.actor.staffId, step.day, step.employer) : null;
      // «palasi pajalle ja jäi tauolle»: the second rests on the first.
      if (client && fact)
        before.set(client, [
          ...(before.get(client) ?? []),
          { id: `said-${parts.length}`, day: step.day, toldAt: context.turn.sentAt.getTime(), fact },
        ]);
    }
  }
  return parts;
}

/** «palasi pajalle lounaan jälkeen», «on edelleen töissä»: where the path knows of nothing to change, it is only an observation. */
function isOrdinary(step: StepDraft): boolean {
  const problem = step.view?.problem?.type;
  if (step.kind === "follow_up") return step.client === null || problem !== undefined || step.at === null;
  return step.kind === "workshop" &&
    step.reason === null &&
    problem === "already_there" &&
    step.day === step.view?.problem?.on
    ? true
    : step.kind === "agreement_end" && (problem === "not_begun" || problem === "ended_as_agreed");
}

function draftOf(
  context: TurnContext,
  said: SaidStep,
  mention: string,
  candidates: string[],
  client: string | null,
): StepDraft {
  const today = context.now.toPlainDate().toString();
  const day = said.day ?? today;
  // «sai töitä, alkaa 7.1.»: the client stays until the day before, unless the coach says otherwise.
  const beginsLater = said.begins && said.day !== null && said.day > today;
  const tooFar = [said.day, said.until].find((one) => one !== null && isTooFar(context, one)) ?? null;
  const employer =
    said.employer && (client === null || isOfProject(context, client, said.employer)) ? said.employer : null;
  return stepDraft.parse({
    kind: said.kind,
    mention,
    candidates,
    client,
    day: tooFar ? today : beginsLater ? dayBefore(day) : day,
    badDay: said.badDay ?? tooFar,
    beginsOn: beginsLater ? said.day : null,
    employer: said.kind === "placement" ? employer : null,
    whereTo: said.kind === "exit" && employer ? (context.roster.employer(employer)?.name ?? null) : null,
    months: said.months,
    endsOn: said.until !== null && said.until >= day && !tooFar ? said.until : null,
    code: said.code,
    reason: said.reason,
  });
}
