import { z } from "zod";
import type { Drafts } from "../../../drafts/drafts";
import { findDraftOfMessage } from "../../../drafts/store";
import { membershipIn } from "../../../staff/actor";
import { sayDay } from "../../../texts/dates";
import type { RosterClientEntry, TurnContext } from "../../../turn/context";
import type { ActionHandler, CommandHandler } from "../../../turn/feature";
import type { Reply } from "../../../turn/reply";
import { inPlace } from "../../../turn/reply";
import type { RollCall } from "./roll-call";
import { ROLL_CALL_KIND, withLatest } from "./roll-call-kind";
import { findRollCalls, listWorkshopPeriods } from "./store";
import { attendanceTexts } from "./texts";

/** «nimenhuuto»: today's roll (or an earlier day's) of each project of the actor's that has somebody at its workshop. */
export function rollCallCommand(drafts: Drafts): CommandHandler {
  return async (context, { command }) => {
    const texts = attendanceTexts[context.actor.language];
    const today = context.now.toPlainDate();
    const day = command?.from ?? today.toString();
    if (day > today.toString()) return [{ type: "text", text: texts.rollAhead }];
    const replies: Reply[] = [];
    for (const { projectId } of context.actor.memberships)
      replies.push(...(await open(context, drafts, projectId, day)));
    return replies.length > 0
      ? replies
      : [{ type: "text", text: texts.rollNobody(sayDay(day, today, context.actor.language)) }];
  };
}

const pressed = z.object({ project: z.uuid(), day: z.iso.date() });

/** How old a morning card may be. */
const OLDEST_DAYS = 31;

/** «Avaa nimenhuuto» on the morning's card: the roll takes its place. */
export function rollCallButton(drafts: Drafts): ActionHandler {
  return async (context, data) => {
    const texts = attendanceTexts[context.actor.language];
    const read = pressed.safeParse(data);
    const today = context.now.toPlainDate();
    const oldest = today.subtract({ days: OLDEST_DAYS }).toString();
    const isKnown = read.success && membershipIn(context.actor, read.data.project) !== undefined;
    if (!isKnown || read.data.day > today.toString() || read.data.day < oldest)
      return [{ type: "text", text: texts.rollGone }];
    const replies = await open(context, drafts, read.data.project, read.data.day);
    if (replies.length === 0)
      return [{ type: "text", text: texts.rollNobody(sayDay(read.data.day, today, context.actor.language)) }];
    return inPlace(replies);
  };
}

/** The roll that this conversation has begun of the day; a saved or discarded one is followed by another, with what is marked by then. */
async function open(context: TurnContext, drafts: Drafts, projectId: string, day: string): Promise<Reply[]> {
  const people = await peopleOf(context, projectId, day);
  if (people.length === 0) return [];
  const first = `roll-call:${projectId}:${day}`;
  const begun = await findRollCalls(context.db, context.turn.conversationId, first);
  const unfinished = begun.find(({ state }) => state === "open");
  if (unfinished) {
    const draft = await findDraftOfMessage(context.db, context.turn.conversationId, unfinished.sourceId);
    if (draft) {
      const shown = await drafts.act(context, "draft.revise", { draftId: draft.id, version: draft.version });
      return shown.map((reply): Reply => (reply.type === "replace" ? asNew(reply) : reply));
    }
  }
  const roll: RollCall = await withLatest(context, {
    projectId,
    day,
    people: people.map(({ id }) => ({ client: id, presence: "present", reason: null, touchedAt: null, before: null })),
    page: 0,
  });
  const sourceId = begun.length === 0 ? first : `${first}:${begun.length + 1}`;
  return drafts.propose(context, ROLL_CALL_KIND, sourceId, projectId, roll, false);
}

function asNew({ card, preview, draftId }: Extract<Reply, { type: "replace" }>): Reply {
  return { type: "card", card, preview, ...(draftId ? { draftId } : {}) };
}

/** Own clients first, then by coach and name: coaches stand in for each other. */
async function peopleOf(context: TurnContext, projectId: string, day: string): Promise<RosterClientEntry[]> {
  const periods = await listWorkshopPeriods(context.db, [projectId], day);
  const whose = (client: RosterClientEntry) =>
    `${client.coachId === context.actor.staffId ? 0 : 1}${client.coachName ?? "\uffff"}`;
  return [...new Set(periods.map(({ clientId }) => clientId))]
    .flatMap((id) => context.roster.client(id) ?? [])
    .sort(
      (a, b) =>
        whose(a).localeCompare(whose(b), "fi") ||
        `${a.familyName} ${a.givenName}`.localeCompare(`${b.familyName} ${b.givenName}`, "fi"),
    );
}
