import { z } from "zod";
import { tidyText } from "../../../surveys/finnish/tidy-text";
import { recordAudit } from "../../staff/audit";
import { sayDate } from "../../texts/dates";
import type { TurnContext } from "../../turn/context";
import type { ActionHandler, FormHandler } from "../../turn/feature";
import type { Reply } from "../../turn/reply";
import type { ToldItem } from "./gather";
import { findItem, freshList, goneList, named, type Rules, shownItem, unknownButton } from "./show-list";
import { addDecision, cancelDecisions } from "./store";
import { reminderTexts } from "./texts";
import type { View } from "./today-card";

/** Not now, or not needed because: the thing leaves the list until then or for good, and «Kumoa» brings it back. */

const putOff = named.extend({ days: z.union([z.literal(1), z.literal(7)]) });
const settled = named.extend({
  why: z.enum(["done", "not_now", "agreed", "other"]),
  reason: z.string().max(1000).default(""),
});

export function postpone(rules: Rules): ActionHandler {
  return async (context, data) => {
    const read = putOff.safeParse(data);
    if (!read.success) return unknownButton(context);
    const { view, thing: key, days } = read.data;
    const item = await findItem(context, rules, view, key);
    if (!item) return [await goneList(context, rules, view)];
    const { language } = context.actor;
    const today = context.now.toPlainDate();
    const until = today.add({ days }).toString();
    const texts = reminderTexts[language];
    const said = texts.postponed(item.about || texts.thing, sayDate(until, today, language));
    return [await decide(context, rules, view, item, { until, reason: null }, said)];
  };
}

export function settle(rules: Rules): ActionHandler {
  return async (context, data) => {
    const read = settled.safeParse(data);
    if (!read.success) return unknownButton(context);
    const { view, thing: key, why } = read.data;
    const item = await findItem(context, rules, view, key);
    if (!item) return [await goneList(context, rules, view)];
    const texts = reminderTexts[context.actor.language];
    const reason = why === "other" ? tidyText(read.data.reason).slice(0, 200) : texts.reasons[why];
    if (reason === "") return [await shownItem(context, item, view, texts.reasonMissing)];
    const said = texts.settled(item.about || texts.thing, reason);
    return [await decide(context, rules, view, item, { until: null, reason }, said)];
  };
}

/** The card of the thing with the reason that was typed. */
export function showReason(rules: Rules): FormHandler {
  return async (context, typed, problem) => {
    const read = settled.safeParse(typed);
    const item = read.success ? await findItem(context, rules, read.data.view, read.data.thing) : null;
    return read.success && item ? [await shownItem(context, item, read.data.view, problem, read.data.reason)] : null;
  };
}

/** «Kumoa»: one's own decisions about the thing are taken back. */
export function undoDecision(rules: Rules): ActionHandler {
  return async (context, data) => {
    const read = named.safeParse(data);
    if (!read.success) return unknownButton(context);
    const { staffId, language } = context.actor;
    await context.db.$transaction(async (tx) => {
      const clients = await cancelDecisions(tx, read.data.thing, staffId, context.turn.sentAt);
      const subjectIds = [...new Set(clients)];
      await recordAudit(tx, { actorId: staffId, command: "reminders.undo", subject: "Client", subjectIds });
    });
    return [await freshList(context, rules, read.data.view, 0, { say: reminderTexts[language].undone })];
  };
}

/** A later decision of one's own replaces the earlier; the same one again changes nothing. */
async function decide(
  context: TurnContext,
  rules: Rules,
  view: View,
  item: ToldItem,
  decision: { until: string | null; reason: string | null },
  say: string,
): Promise<Reply> {
  const { staffId } = context.actor;
  const isRepeat = decision.until !== null && item.putOffUntil === decision.until;
  if (isRepeat) return freshList(context, rules, view, 0, { say, undo: item.key });
  await context.db.$transaction(async (tx) => {
    await cancelDecisions(tx, item.key, staffId, context.turn.sentAt);
    await addDecision(tx, { dueKey: item.key, staffId, clientId: item.clientId, ...decision });
    await recordAudit(tx, {
      actorId: staffId,
      command: decision.until ? "reminders.postpone" : "reminders.not_needed",
      subject: "Client",
      subjectIds: item.clientId ? [item.clientId] : [],
    });
  });
  return freshList(context, rules, view, 0, { say, undo: item.key });
}
