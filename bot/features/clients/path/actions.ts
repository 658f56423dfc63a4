import { z } from "zod";
import type { Drafts } from "../../../drafts/drafts";
import { recordAudit } from "../../../staff/audit";
import { sayDate } from "../../../texts/dates";
import { privateLine } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import { type ActionHandler, askAbout, type Question } from "../../../turn/feature";
import { inPlace } from "../../../turn/reply";
import { JOURNAL_KIND } from "../../journal/model";
import type { Breach } from "./agreement-rules";
import { foldPath } from "./fold-path";
import { FOLLOW_UPS } from "./follow-ups";
import { breachesWithout, problemWithout } from "./plan-step";
import { pathSettings, settleStep } from "./settle-step";
import { stepDraft } from "./step-draft";
import { stepPart } from "./step-part";
import { loadFacts, lockPath, REMOVED, redrawPath, voidFact } from "./store";
import { pathTexts } from "./texts";

const removal = z.object({ event: z.uuid(), client: z.uuid() });

/** «Poista» on the list of what was told: corrects a colleague's step too, with its history kept. Refused while something later rests on it. */
export function removeStep(question: Question): ActionHandler {
  return async (context, data) => {
    const texts = pathTexts[context.actor.language];
    const read = removal.safeParse(data);
    const client = read.success ? context.roster.client(read.data.client) : undefined;
    if (!read.success || !client) return [{ type: "text", text: texts.badChoice }];
    const { today, limits } = pathSettings(context, client.projectId);
    let beyond: Breach[] = [];
    const refusal = await context.db.$transaction(async (tx) => {
      await lockPath(tx, client.id);
      const { facts, referredOn } = await loadFacts(tx, client.id);
      if (!facts.some(({ id }) => id === read.data.event)) return null; // gone already, or of somebody else's path
      const problem = problemWithout(facts, [read.data.event], { referredOn, today });
      if (problem) return facts.find(({ id }) => id === problem.factId) ?? null;
      beyond = breachesWithout(facts, [read.data.event], { referredOn, today, limits });
      await voidFact(tx, read.data.event, context.actor.staffId, REMOVED);
      await redrawPath(tx, client.id, today);
      await recordAudit(tx, {
        actorId: context.actor.staffId,
        projectId: client.projectId,
        command: "path.remove",
        subject: "Client",
        subjectIds: [client.id],
      });
      return null;
    });
    context.reads.add(client.id);
    const [shown] = await question.answer(context, askAbout("client_path", client));
    const replies = inPlace(shown ? [shown] : []);
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
