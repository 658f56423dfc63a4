import { z } from "zod";
import type { Database, Transaction } from "../../../../prisma/client";
import type { Drafts } from "../../../drafts/drafts";
import { Refusal } from "../../../drafts/message-part";
import { unlessRefused } from "../../../drafts/refusal";
import { recordAudit } from "../../../staff/audit";
import { sayDate } from "../../../texts/dates";
import { fullName } from "../../../texts/names";
import { button, card, privateLine, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import { type ActionHandler, askAbout, type Question } from "../../../turn/feature";
import { inPlace } from "../../../turn/reply";
import { JOURNAL_KIND } from "../../journal/model";
import type { Breach } from "./agreement-rules";
import { foldPath } from "./fold-path";
import { FOLLOW_UPS } from "./follow-ups";
import { breachesWithout, planStep, problemWithout } from "./plan-step";
import { factLine } from "./questions";
import { pathSettings, settleStep } from "./settle-step";
import { stepDraft } from "./step-draft";
import { explain, stepPart } from "./step-part";
import { findRemoved, listTold, loadFacts, lockPath, REMOVED, redrawPath, restoreFact, voidFact } from "./store";
import { pathTexts } from "./texts";

const removal = z.object({ event: z.uuid(), client: z.uuid() });

/** «Poista tämä» asks first: the next row would stand where the finger is. */
export const askRemoval: ActionHandler = async (context, data) => {
  const texts = pathTexts[context.actor.language];
  const read = removal.safeParse(data);
  const client = read.success ? context.roster.client(read.data.client) : undefined;
  const told =
    client && read.success
      ? (await listTold(context.db, client.id)).find(({ id }) => id === read.data.event)
      : undefined;
  if (!read.success || !client || !told) return [{ type: "text", text: texts.badChoice }];
  await auditPath(context.db, context, client, "path.ask_removal");
  const on = sayDate(told.day, context.now.toPlainDate(), context.actor.language);
  return inPlace([
    {
      type: "card",
      preview: texts.preview,
      card: card(
        [text(texts.removeSure(fullName(client)), { bold: true }), text(`${on} · ${factLine(context, told)}`)],
        [
          button(texts.removeYes, "path.remove_now", read.data, { style: "destructive" }),
          button(texts.back, "ask", { question: "client_path", client: client.id, offset: 0 }),
        ],
      ),
    },
  ]);
};

/** «Palauta» after a removal: the step counts again, unless something told since clashes with it. */
export function restoreStep(question: Question): ActionHandler {
  return async (context, data) => {
    const texts = pathTexts[context.actor.language];
    const read = removal.safeParse(data);
    const client = read.success ? context.roster.client(read.data.client) : undefined;
    if (!read.success || !client) return [{ type: "text", text: texts.badChoice }];
    const { today, limits } = pathSettings(context, client.projectId);
    const refused = await unlessRefused(context, async (tx) => {
      await lockPath(tx, client.id);
      const told = await findRemoved(tx, read.data.event, client.id);
      if (!told) return null;
      const { facts, referredOn } = await loadFacts(tx, client.id);
      const plan = planStep(facts, told, { referredOn, today, limits });
      if (plan.problem) throw new Refusal(explain(context, plan.problem, facts));
      await restoreFact(tx, told.id, context.actor.staffId);
      await redrawPath(tx, client.id, today);
      await auditPath(tx, context, client, "path.restore");
      return null;
    });
    context.reads.add(client.id);
    const replies = inPlace((await question.answer(context, askAbout("client_path", client))).slice(0, 1));
    return refused instanceof Refusal ? [...replies, privateLine(refused.say, texts.preview)] : replies;
  };
}

async function auditPath(
  db: Database | Transaction,
  context: TurnContext,
  client: { id: string; projectId: string },
  command: string,
): Promise<void> {
  await recordAudit(db, {
    actorId: context.actor.staffId,
    projectId: client.projectId,
    command,
    subject: "Client",
    subjectIds: [client.id],
  });
}

/** «Kyllä, poista»: corrects a colleague's step too, with its history kept. Refused while something later rests on it. */
export function removeStep(question: Question): ActionHandler {
  return async (context, data) => {
    const texts = pathTexts[context.actor.language];
    const read = removal.safeParse(data);
    const client = read.success ? context.roster.client(read.data.client) : undefined;
    if (!read.success || !client) return [{ type: "text", text: texts.badChoice }];
    const { today, limits } = pathSettings(context, client.projectId);
    let beyond: Breach[] = [];
    let isRemoved = false;
    const refusal = await context.db.$transaction(async (tx) => {
      await lockPath(tx, client.id);
      const { facts, referredOn } = await loadFacts(tx, client.id);
      if (!facts.some(({ id }) => id === read.data.event)) return null; // gone already, or of somebody else's path
      const problem = problemWithout(facts, [read.data.event], { referredOn, today });
      if (problem) return facts.find(({ id }) => id === problem.factId) ?? null;
      beyond = breachesWithout(facts, [read.data.event], { referredOn, today, limits });
      await voidFact(tx, read.data.event, context.actor.staffId, REMOVED);
      await redrawPath(tx, client.id, today);
      await auditPath(tx, context, client, "path.remove");
      isRemoved = true;
      return null;
    });
    context.reads.add(client.id);
    const [shown] = await question.answer(context, askAbout("client_path", client));
    const replies = inPlace(shown ? [shown] : []);
    const [list] = replies;
    if (isRemoved && list?.type === "replace")
      list.card.actions = [button(texts.restore, "path.restore", read.data), ...(list.card.actions ?? [])];
    // A correction is not kept back by a rule, but told.
    if (beyond.length > 0)
      replies.push(
        privateLine(beyond.map(({ rule, value, limit }) => texts.rules[rule](value, limit)).join(" "), texts.preview),
      );
    if (!refusal) return replies;
    const on = sayDate(refusal.day, context.now.toPlainDate(), context.actor.language);
    return [...replies, privateLine(texts.laterRests(texts.kinds[refusal.fact.kind], on), texts.preview)];
  };
}

const followUp = z.object({ client: z.uuid(), at: z.enum(FOLLOW_UPS) });

/** The button of a follow-up that is due: its card asks how things stand; one tap chooses, one saves. */
export function askFollowUp(drafts: Drafts): ActionHandler {
  return async (context: TurnContext, data) => {
    const texts = pathTexts[context.actor.language];
    const read = followUp.safeParse(data);
    const client = read.success ? context.roster.client(read.data.client) : undefined;
    if (!read.success || !client) return [{ type: "text", text: texts.badChoice }];
    const { today } = pathSettings(context, client.projectId);
    const known = await loadFacts(context.db, client.id);
    const outcome = foldPath(known.facts, known.referredOn, today).outcomes.at(-1);
    if (!outcome || outcome[read.data.at] !== null) return [{ type: "text", text: texts.gone }];
    const step = await settleStep(
      context,
      stepDraft.parse({
        kind: "follow_up",
        mention: `${client.givenName} ${client.familyName}`,
        candidates: [client.id],
        client: client.id,
        day: today,
        at: read.data.at,
      }),
    );
    const payload = {
      text: texts.followUpAsk(texts[read.data.at]),
      facts: [],
      parts: [{ kind: stepPart.kind, data: step, instead: [] }],
      isPrivate: false,
    };
    return drafts.propose(
      context,
      JOURNAL_KIND,
      `follow-up:${context.turn.activityId}`,
      client.projectId,
      payload,
      false,
    );
  };
}
