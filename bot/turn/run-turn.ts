import { randomBytes } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { Database } from "../../prisma/client";
import { isDatabaseGone, isDiskFull } from "../../prisma/database-errors";
import { cutIdentityCodes } from "../../surveys/finnish/identity-code";
import type { Drafts } from "../drafts/drafts";
import { deliveryMarks, type ShownDraft } from "../drafts/store";
import type { Logger } from "../log";
import type { Actor } from "../staff/actor";
import { recordAudit } from "../staff/audit";
import { answerWithCard, type Channel, type Delivery, type TurnResult } from "../teams/channel";
import { askByButton } from "./answer-question";
import type { TeamRoster, TurnContext } from "./context";
import type { Register } from "./feature";
import type { Inbox } from "./inbox";
import type { IncomingTurn } from "./incoming-turn";
import { type Opening, openingQuestion, readOpening } from "./opening";
import type { Reply } from "./reply";
import { auditIdentityCode, routeText } from "./route-text";
import { turnTexts } from "./texts";

export interface TurnDependencies {
  db: Database;
  log: Logger;
  inbox: Inbox;
  register: Register;
  drafts: Drafts;
  rosters: { for(actor: Actor): Promise<TeamRoster> };
  timeZone: string;
  /** Keeps the way back to a person fresh (outbox); called when there is something to note. */
  remember(turn: IncomingTurn): Promise<void>;
  forget(turn: IncomingTurn): Promise<void>;
}

export type HandleTurn = (turn: IncomingTurn, channel: Channel) => Promise<TurnResult>;

export interface TurnHandler {
  handle: HandleTurn;
  /** Waits for the turns that are still being worked on (shutdown). */
  drain(): Promise<void>;
}

/** After this the channel is answered and the work goes on; the result comes as a message of its own. Teams gives up at 15 s. */
const ANSWER_WITHIN_MS = 3000;

/** One turn from the door to the answer. Never throws: whatever happens, the person gets a line that says what to do next. */
export function createTurnHandler(deps: TurnDependencies): TurnHandler {
  const working = new Set<Promise<unknown>>();
  return {
    async handle(turn, channel) {
      if (turn.act.type === "ignored") return { status: 200 };
      const progress = { begun: false };
      const work = runTurn(deps, turn, channel, progress);
      working.add(work);
      work.catch(() => {}).finally(() => working.delete(work));
      const result = await Promise.race([work, after(ANSWER_WITHIN_MS)]);
      if (result !== "slow") return result;
      // A repeat, or one that waits for earlier turns: it says nothing by itself, and may still have to be delivered again.
      if (!progress.begun) return work;
      if (isQuiet(turn)) return { status: 200 };
      await channel.send(turn, [{ type: "text", text: turnTexts.fi.working }]);
      return { status: 200 };
    },
    async drain() {
      await Promise.allSettled(working);
    },
  };
}

function after(ms: number): Promise<"slow"> {
  return new Promise((resolve) => setTimeout(() => resolve("slow"), ms).unref());
}

async function runTurn(
  deps: TurnDependencies,
  turn: IncomingTurn,
  channel: Channel,
  progress: { begun: boolean },
): Promise<TurnResult> {
  let admitted = false;
  let result: TurnResult = { status: 200 };
  let shown: ShownDraft[] = [];
  let repeated: unknown;
  let heartbeat: NodeJS.Timeout | undefined;
  try {
    const admission = await deps.inbox.admit(turn, openingQuestion(turn));
    if (admission.type === "repeat") return repeatAnswer(deps, turn, admission);
    if (admission.type === "busy") return await say(deps, turn, channel, turnTexts.fi.busy, 503);
    admitted = true;
    progress.begun = true;
    heartbeat = setInterval(() => deps.inbox.extend(turn).catch(() => {}), 4000);
    const opening = { ...readOpening(admission.answer, turn, deps.timeZone), leftOver: admission.leftOver };
    const replies = await serve(deps, turn, opening);
    ({ result, shown, repeated } = await deliver(deps, turn, channel, replies));
  } catch (error) {
    result = await say(deps, turn, channel, explain(deps.log, turn, error, progress.begun), 200);
  } finally {
    clearInterval(heartbeat);
  }
  const body = repeated ?? result.body;
  const kept = body === undefined ? null : { to: turn.aadObjectId, body };
  if (admitted)
    await deps.inbox.finish(turn, kept, shown.length > 0 ? deliveryMarks(shown) : undefined).catch((error) => {
      // A draft whose card is there, but is not noted, is at worst offered once more.
      deps.log.warn(
        { activityId: turn.activityId, reason: reasonOf(error) },
        "a turn could not be closed; its lease will run out",
      );
    });
  return result;
}

/** What was answered then, but only to the person it was answered to, and only while that person is one of the team. */
function repeatAnswer(
  deps: TurnDependencies,
  turn: IncomingTurn,
  { response, answer }: { response: unknown; answer: unknown },
): TurnResult {
  const kept = response as { to: string | null; body: unknown } | null;
  const { actor } = readOpening(answer, turn, deps.timeZone);
  return kept && actor && kept.to === turn.aadObjectId ? { status: 200, body: kept.body } : { status: 200 };
}

async function serve(
  deps: TurnDependencies,
  turn: IncomingTurn,
  { actor, speechIsNews, leftOver }: Opening & { leftOver: boolean },
): Promise<Reply[]> {
  const { act } = turn;
  if (act.type === "uninstalled") {
    await deps.forget(turn);
    return [];
  }
  if (!actor) return serveStranger(deps, turn);
  if (actor.memberships.length === 0) return [{ type: "text", text: turnTexts[actor.language].noProject }];
  if (turn.scope !== "personal")
    return act.type === "text" || act.type === "installed" || act.type === "action"
      ? [{ type: "text", text: turnTexts[actor.language].onlyPersonal }]
      : [];
  const [roster] = await Promise.all([deps.rosters.for(actor), speechIsNews ? deps.remember(turn) : undefined]);
  const context: TurnContext = {
    db: deps.db,
    log: deps.log,
    turn,
    actor,
    roster,
    now: Temporal.Instant.fromEpochMilliseconds(turn.sentAt.getTime()).toZonedDateTimeISO(actor.timeZone),
    reads: new Set(),
  };
  const offered = leftOver ? await deps.drafts.offerUndelivered(context) : [];
  return [...offered, ...(await route(deps, context))];
}

async function route(deps: TurnDependencies, context: TurnContext): Promise<Reply[]> {
  const { act, activityId } = context.turn;
  switch (act.type) {
    case "text":
      return routeText(context, deps.register, { ...act, messageId: activityId });
    case "edited": {
      const updated = await deps.drafts.onEdited(context, act.messageId, act.text);
      return (
        updated ?? routeText(context, deps.register, { text: act.text, hasAttachment: false, messageId: act.messageId })
      );
    }
    case "deleted":
      return deps.drafts.onDeleted(context, act.messageId);
    case "action": {
      const { found, cleaned } = cutIdentityCodes(act.data);
      if (found) return refuseIdentityCode(deps, context, act.verb, cleaned);
      if (act.verb === "ask") return askByButton(context, deps.register, act.data);
      const handler = deps.register.actions.get(act.verb);
      return handler
        ? handler(context, act.data)
        : [{ type: "text", text: turnTexts[context.actor.language].unknownButton }];
    }
    case "installed":
      return deps.register.onInstalled(context);
    default:
      return [];
  }
}

/**
 * A field of a form held a personal identity code. The feature's action is not run, so nothing is stored: the form comes back without the
 * code and with what else was typed. Where there is no form, the card that was tapped stays as it is.
 */
async function refuseIdentityCode(
  deps: TurnDependencies,
  context: TurnContext,
  verb: string,
  cleaned: Record<string, unknown>,
): Promise<Reply[]> {
  await auditIdentityCode(context);
  const problem = turnTexts[context.actor.language].identityCode;
  const form = await deps.register.forms.get(verb)?.(context, cleaned, problem);
  return form?.some(({ type }) => type !== "text") ? form : [{ type: "text", text: problem }];
}

/** Someone whom the team does not know: one friendly line that reveals nothing, and a trace. */
async function serveStranger(deps: TurnDependencies, turn: IncomingTurn): Promise<Reply[]> {
  await recordAudit(deps.db, {
    actorLabel: turn.aadObjectId ?? "unknown",
    command: `turn.${turn.act.type}`,
    outcome: "refused",
  });
  const spoke = turn.act.type === "text" || turn.act.type === "action" || turn.act.type === "installed";
  return spoke ? [{ type: "text", text: turnTexts.fi.stranger }] : [];
}

/** Sends the replies. `shown`: which activity now shows which draft, to be noted. The part that goes with the answer of the call becomes its body; `repeated`: what a repeated call is answered instead. */
async function deliver(
  deps: TurnDependencies,
  turn: IncomingTurn,
  channel: Channel,
  replies: Reply[],
): Promise<{ result: TurnResult; shown: ShownDraft[]; repeated: unknown }> {
  const deliveries = replies.length > 0 ? await channel.send(turn, replies) : [];
  const shown = replies.flatMap((reply, index) => {
    const delivery = deliveries[index];
    if (reply.type === "text" || !reply.draftId) return [];
    if (delivery?.type === "handed_over") return [{ draftId: reply.draftId, cardId: delivery.activityId }];
    // In the place of the card that was tapped: that card now shows the draft.
    const tapped = turn.act.type === "action" ? turn.act.cardId : null;
    return delivery?.type === "inline" && tapped ? [{ draftId: reply.draftId, cardId: tapped }] : [];
  });
  for (const delivery of deliveries) logFailure(deps.log, turn, delivery);
  const inline = deliveries.find((delivery) => delivery.type === "inline");
  if (inline?.type !== "inline") return { result: { status: 200 }, shown, repeated: undefined };
  const reply = replies[deliveries.indexOf(inline)];
  const repeated = reply && reply.type !== "text" && reply.onRepeat ? answerWithCard(reply.onRepeat) : undefined;
  return { result: { status: 200, body: inline.body }, shown, repeated };
}

function logFailure(log: Logger, turn: IncomingTurn, delivery: Delivery): void {
  if (delivery.type === "rejected")
    log.warn(
      { activityId: turn.activityId, status: delivery.status, code: delivery.code },
      "the channel refused a reply",
    );
  if (delivery.type === "no_answer" || delivery.type === "not_sent")
    log.warn({ activityId: turn.activityId, delivery: delivery.type }, "a reply may not have arrived");
}

async function say(
  deps: TurnDependencies,
  turn: IncomingTurn,
  channel: Channel,
  text: string,
  status: number,
): Promise<TurnResult> {
  if (!isQuiet(turn)) {
    const [delivery] = await channel.send(turn, [{ type: "text", text }]);
    if (delivery) logFailure(deps.log, turn, delivery);
  }
  return { status };
}

/** Nobody wrote or tapped anything: nobody waits for an answer. */
function isQuiet(turn: IncomingTurn): boolean {
  return turn.act.type === "installed" || turn.act.type === "uninstalled";
}

/**
 * What went wrong, in a person's words. Before the turn had `begun` nothing can have been stored; a connection that breaks later may have
 * broken after the COMMIT and before its answer. The person's language is not known here when the database is gone: Finnish, with English behind it. */
function explain(log: Logger, turn: IncomingTurn, error: unknown, begun: boolean): string {
  if (isDatabaseGone(error)) {
    log.error({ activityId: turn.activityId, reason: reasonOf(error) }, "the database does not answer");
    if (!begun) return `${turnTexts.fi.databaseGone}\n\n${turnTexts.en.databaseGone}`;
    const lost = turn.act.type === "action" ? "button" : "text";
    return `${turnTexts.fi.databaseLost[lost]}\n\n${turnTexts.en.databaseLost[lost]}`;
  }
  if (isDiskFull(error)) {
    log.error({ activityId: turn.activityId }, "the disk is full (SQLSTATE 53100)");
    return `${turnTexts.fi.diskFull}\n\n${turnTexts.en.diskFull}`;
  }
  const id = randomBytes(3).toString("hex").toUpperCase();
  log.error({ activityId: turn.activityId, bug: id, reason: reasonOf(error), at: stackOf(error) }, "a turn failed");
  return `${turnTexts.fi.bug(id)}\n\n${turnTexts.en.bug(id)}`;
}

/** The error's class and code only: messages of database errors may quote what a person wrote. */
function reasonOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return `${error instanceof Error ? error.name : typeof error}${typeof code === "string" ? ` ${code}` : ""}`;
}

/** Where in our own code: file and line, no values. */
function stackOf(error: unknown): string[] {
  const lines = error instanceof Error ? (error.stack ?? "").split("\n") : [];
  return lines
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim().replace(/^at /, ""));
}
