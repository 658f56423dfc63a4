import { Temporal } from "temporal-polyfill";
import { cutText, tidyText } from "../../../surveys/finnish/tidy-text";
import type { TurnContext } from "../../turn/context";
import { dayInput, FORM_FIELDS, formInput } from "./form";
import { CHANNELS, clientIdsOf, ENTRY_KINDS, type Fact, type JournalPayload, withKind, withoutClients } from "./model";
import { journalTexts } from "./texts";

/** A change to a draft: one tapped choice, or the inputs of the edit form. Cards come back from outside: nothing in them is believed. */

export type ReadChange = { type: "revised"; payload: JournalPayload } | { type: "refused"; why: string };

export function readChange(context: TurnContext, payload: JournalPayload, data: Record<string, unknown>): ReadChange {
  const texts = journalTexts[context.actor.language];
  const text = readText(context, payload, data.text);
  if (text.type === "refused") return text;
  const facts: Fact[] = [];
  for (const [index, before] of payload.facts.entries()) {
    const settled = new Set<string>();
    const read = readFactChange(context, before, changeOf(data, index), settled);
    if (read.type === "refused") return read;
    facts.push({ ...read.fact, doubts: before.doubts.filter((doubt) => !settled.has(doubt)) });
  }
  if (typeof data.fact === "number" && !payload.facts[data.fact]) return { type: "refused", why: texts.badChange };
  return {
    type: "revised",
    payload: {
      ...payload,
      text: text.text,
      // Words that were written anew are everyone's: their parts are no longer known.
      facts: text.text === payload.text ? facts : facts.map(({ text: _, ...one }) => one),
      isPrivate: data.visibility === "private" || (data.visibility !== "team" && payload.isPrivate),
    },
  };
}

/** What was said about one fact: the tap names its fact, the form's inputs are named after theirs. */
function changeOf(data: Record<string, unknown>, index: number): Record<string, unknown> {
  const tapped = data.fact === index ? data : {};
  const typed = FORM_FIELDS.flatMap((field) =>
    formInput(index, field) in data ? [[field, data[formInput(index, field)]]] : [],
  );
  return { ...tapped, ...Object.fromEntries(typed) };
}

type ReadFact = { type: "read"; fact: Fact } | { type: "refused"; why: string };

function readFactChange(
  context: TurnContext,
  before: Fact,
  change: Record<string, unknown>,
  settled: Set<string>,
): ReadFact {
  const texts = journalTexts[context.actor.language];
  let after = before;
  const kind = ENTRY_KINDS.find((name) => name === change.kind);
  if (kind) {
    after = withKind(after, kind);
    settled.add("kind");
  }
  const channel = change.channel === "none" ? null : CHANNELS.find((name) => name === change.channel);
  if (channel !== undefined) {
    after = withKind({ ...after, channel }, after.kind);
    settled.add("channel");
  }
  const clients = readClients(context, after, change);
  if (clients === "unknown") return { type: "refused", why: texts.unknownClient };
  if (clients) {
    after = { ...after, clients };
    settled.add("clients");
    if (clients.every((slot) => slot.nobody)) after = withoutClients(after);
  }
  if (typeof change.employer === "string") {
    if (change.employer !== "none" && !context.roster.employer(change.employer))
      return { type: "refused", why: texts.badChange };
    after = { ...after, employer: change.employer === "none" ? null : change.employer };
    settled.add("employer");
  }
  if (typeof change.day === "string" && change.day !== dayInput(before)) {
    const day = readDay(context, before, change.day);
    if (!day) return { type: "refused", why: texts.badDay(cutText(change.day, 60)) };
    after = { ...after, ...day };
    settled.add("date");
  }
  if (typeof change.minutes === "string" || typeof change.minutes === "number") {
    const minutes = readMinutes(String(change.minutes).trim());
    if (minutes === "wrong") return { type: "refused", why: texts.badMinutes };
    after = { ...after, durationMinutes: minutes };
    settled.add("duration");
  }
  if (change.reached === "yes" || change.reached === "no")
    after = withKind({ ...after, isAttempt: change.reached === "no" }, after.kind);
  if (typeof change.topic === "string") {
    after = { ...after, topics: after.topics.filter((topic) => topic.code !== change.topic) };
    settled.add("topics");
  }
  return { type: "read", fact: after };
}

/** One slot settled by a tap, or the form's list of ids. */
function readClients(
  context: TurnContext,
  before: Fact,
  change: Record<string, unknown>,
): Fact["clients"] | "unknown" | null {
  if (typeof change.slot === "number" && typeof change.client === "string") {
    const chosen = change.client;
    if (chosen !== "nobody" && !context.roster.client(chosen)) return "unknown";
    return before.clients.map((slot, at) => (at === change.slot ? settleSlot(slot, chosen) : slot));
  }
  if (typeof change.clients !== "string" || change.clients === clientIdsOf(before).join(",")) return null;
  const ids = change.clients.split(",").filter((id) => id !== "");
  return ids.some((id) => !context.roster.client(id)) ? "unknown" : ids.map((id) => slotOf(context, id));
}

function readText(
  context: TurnContext,
  payload: JournalPayload,
  written: unknown,
): { type: "read"; text: string } | { type: "refused"; why: string } {
  const texts = journalTexts[context.actor.language];
  if (typeof written !== "string") return { type: "read", text: payload.text };
  const text = cutText(tidyText(written), 4000);
  if (text === "") return { type: "refused", why: texts.emptyText };
  return { type: "read", text };
}

function readMinutes(written: string): number | null | "wrong" {
  if (written === "") return null;
  const minutes = Number(/^(\d{1,4})(?:\s*min)?$/i.exec(written)?.[1] ?? Number.NaN);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440 ? minutes : "wrong";
}

function settleSlot(slot: Fact["clients"][number], chosen: string): Fact["clients"][number] {
  return chosen === "nobody" ? { ...slot, chosen: null, nobody: true } : { ...slot, chosen, nobody: false };
}

function slotOf(context: TurnContext, id: string): Fact["clients"][number] {
  const client = context.roster.client(id)!;
  return {
    mention: `${client.givenName} ${client.familyName}`,
    candidates: [id],
    chosen: id,
    nobody: false,
    unknown: false,
    suggested: false,
  };
}

/** A tapped day keeps the clock times; what was typed («23.11.», «eilen klo 9–10») is read like any sentence. Never a day to come. */
function readDay(
  context: TurnContext,
  before: Fact,
  written: string,
): Pick<Fact, "date" | "dateEnd" | "startTime" | "endTime"> | null {
  const today = context.now.toPlainDate();
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) {
    try {
      const date = Temporal.PlainDate.from(written, { overflow: "reject" });
      if (
        Temporal.PlainDate.compare(date, today) > 0 ||
        Temporal.PlainDate.compare(date, today.subtract({ years: 3 })) < 0
      )
        return null;
      return { date: date.toString(), dateEnd: null, startTime: before.startTime, endTime: before.endTime };
    } catch {
      return null; // 2026-02-31 is no day
    }
  }
  const entry = context.roster.understand(written, context.now).entries[0];
  if (!entry?.date) return null;
  return {
    date: entry.date,
    dateEnd: entry.dateEnd === entry.date ? null : entry.dateEnd,
    startTime: entry.startTime,
    endTime: entry.endTime,
  };
}
