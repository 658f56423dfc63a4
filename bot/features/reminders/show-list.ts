import { z } from "zod";
import type { DueRule } from "../../schedule/due";
import { isManagerSomewhere } from "../../staff/actor";
import { recordAudit } from "../../staff/audit";
import { sayDate } from "../../texts/dates";
import type { TurnContext } from "../../turn/context";
import type { ActionHandler, Asked } from "../../turn/feature";
import type { Reply } from "../../turn/reply";
import { turnTexts } from "../../turn/texts";
import { type Gathered, gatherFor, type ToldItem } from "./gather";
import { reminderTexts } from "./texts";
import { itemCard, itemsOf, type ListShown, listCard, type View } from "./today-card";

/** «tänään», «viikko», «mitä unohdin», and the buttons of those cards. What a button names is looked for anew among what the person is to be told. */

export type Rules = () => readonly DueRule[];

const view = z.enum(["today", "week", "forgotten"]);
const paged = z.object({ view, offset: z.number().int().min(0).max(100_000) });
/** `thing`: the due item's key. Not called «key»: the Playground's renderer makes a button with such a field dead. */
export const named = z.object({ view, thing: z.string().min(1).max(300) });

/** The answer to a question; the router audits what was read. */
export async function answerList(context: TurnContext, rules: Rules, view: View, asked: Asked): Promise<Reply[]> {
  const texts = reminderTexts[context.actor.language];
  const gathered = await gather(context, rules, view);
  const items = itemsOf(view, gathered.items, context.now.toPlainDate());
  if (gathered.away && items.length === 0) return [{ type: "text", text: sayAway(context, gathered.away) }];
  if (items.length === 0) {
    const others = isManagerSomewhere(context.actor) ? ` ${texts.wholeProject}` : "";
    return [{ type: "text", text: `${texts.nothing[view]}${others}` }];
  }
  for (const item of items) if (item.clientId) context.reads.add(item.clientId);
  return [{ type: "card", ...shownList(context, view, items, asked.offset) }];
}

/** A page of the list, in the card's place. */
export function showList(rules: Rules): ActionHandler {
  return async (context, data) => {
    const read = paged.safeParse(data);
    if (!read.success) return unknownButton(context);
    return [await freshList(context, rules, read.data.view, read.data.offset)];
  };
}

/** «…»: the card of one thing, in the card's place. */
export function showItem(rules: Rules): ActionHandler {
  return async (context, data) => {
    const read = named.safeParse(data);
    if (!read.success) return unknownButton(context);
    const item = await findItem(context, rules, read.data.view, read.data.thing);
    return item ? [await shownItem(context, item, read.data.view)] : [await goneList(context, rules, read.data.view)];
  };
}

export async function shownItem(
  context: TurnContext,
  item: ToldItem,
  view: View,
  trouble?: string,
  reason = "",
): Promise<Reply> {
  const { language } = context.actor;
  await auditRead(context, "reminders.item", [item]);
  return {
    type: "replace",
    at: null,
    preview: reminderTexts[language].preview,
    card: itemCard(item, view, language, context.now.toPlainDate(), trouble, reason),
  };
}

/** The thing by its key, if it is among what this person is told; null for anything else, whatever the card says. */
export async function findItem(context: TurnContext, rules: Rules, view: View, key: string): Promise<ToldItem | null> {
  const { items } = await gather(context, rules, view);
  return items.find((item) => item.key === key && item.canWait !== false) ?? null;
}

/** The list as it is now, in the card's place. */
export async function freshList(
  context: TurnContext,
  rules: Rules,
  view: View,
  offset: number,
  note?: ListShown["note"],
): Promise<Reply> {
  const gathered = await gather(context, rules, view);
  const items = itemsOf(view, gathered.items, context.now.toPlainDate());
  await auditRead(context, "reminders.show", items);
  return { type: "replace", at: null, ...shownList(context, view, items, offset, note) };
}

export function goneList(context: TurnContext, rules: Rules, view: View): Promise<Reply> {
  return freshList(context, rules, view, 0, { say: reminderTexts[context.actor.language].gone });
}

export function unknownButton(context: TurnContext): Reply[] {
  return [{ type: "text", text: turnTexts[context.actor.language].unknownButton }];
}

function gather(context: TurnContext, rules: Rules, view: View): Promise<Gathered> {
  return gatherFor(context.db, rules(), context.actor, context.now, view === "today" ? "today" : "week");
}

function shownList(context: TurnContext, view: View, items: ToldItem[], offset: number, note?: ListShown["note"]) {
  const { language } = context.actor;
  const today = context.now.toPlainDate();
  return {
    preview: reminderTexts[language].preview,
    card: listCard({ view, items, offset: offset < items.length ? offset : 0, language, today, note }),
  };
}

function sayAway(context: TurnContext, { until, substitute }: NonNullable<Gathered["away"]>): string {
  const { language } = context.actor;
  return reminderTexts[language].away(sayDate(until, context.now.toPlainDate(), language), substitute);
}

async function auditRead(context: TurnContext, command: string, items: ToldItem[]): Promise<void> {
  const subjectIds = [...new Set(items.flatMap((item) => item.clientId ?? []))];
  if (subjectIds.length === 0) return;
  await recordAudit(context.db, { actorId: context.actor.staffId, command, subject: "Client", subjectIds });
}
