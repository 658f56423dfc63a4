import { Temporal } from "temporal-polyfill";
import type { TurnContext } from "../../turn/context";
import { removeIdentityCodes } from "../../turn/identity-code";
import { CHANNELS, ENTRY_KINDS, type Fact, type JournalPayload, withKind } from "./model";
import { journalTexts } from "./texts";

/** A change to a draft: one tapped choice, or the inputs of the edit form. Cards come back from outside: nothing in them is believed. */

export type ReadChange = { type: "revised"; payload: JournalPayload } | { type: "refused"; why: string };

export function readChange(context: TurnContext, payload: JournalPayload, change: Record<string, unknown>): ReadChange {
  const texts = journalTexts[context.actor.language];
  const index = typeof change.fact === "number" ? change.fact : 0;
  const before = payload.facts[index];
  if (!before) return { type: "refused", why: texts.badChange };
  let after: Fact = before;
  let text = payload.text;
  const settled: string[] = [];

  const kind = ENTRY_KINDS.find((name) => name === change.kind);
  if (kind) {
    after = withKind(after, kind);
    settled.push("kind");
  }
  if (change.channel === "none") after = { ...after, channel: null };
  const channel = CHANNELS.find((name) => name === change.channel);
  if (channel) after = { ...after, channel };
  if (channel || change.channel === "none") settled.push("channel");

  if (typeof change.slot === "number" && typeof change.client === "string") {
    const chosen = change.client;
    if (chosen !== "nobody" && !context.roster.client(chosen)) return { type: "refused", why: texts.unknownClient };
    after = {
      ...after,
      clients: after.clients.map((slot, at) => (at === change.slot ? settleSlot(slot, chosen) : slot)),
    };
    settled.push("clients");
  }
  if (typeof change.clients === "string") {
    const ids = change.clients.split(",").filter((id) => id !== "");
    if (ids.some((id) => !context.roster.client(id))) return { type: "refused", why: texts.unknownClient };
    after = { ...after, clients: ids.map((id) => slotOf(context, id)) };
    settled.push("clients");
  }
  if (typeof change.day === "string") {
    const read = readDay(context, change.day);
    if (!read) return { type: "refused", why: texts.badDay(change.day) };
    after = { ...after, ...read };
    settled.push("date");
  }
  if (typeof change.minutes === "string" || typeof change.minutes === "number") {
    const written = String(change.minutes).trim();
    const minutes = written === "" ? null : Number(written.replace(",", "."));
    if (minutes !== null && !(Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440))
      return { type: "refused", why: texts.badMinutes };
    after = { ...after, durationMinutes: minutes };
    settled.push("duration");
  }
  if (typeof change.topic === "string")
    after = { ...after, topics: after.topics.filter((topic) => topic.code !== change.topic) };
  if (typeof change.text === "string") {
    const written = change.text.trim();
    if (written === "") return { type: "refused", why: texts.emptyText };
    if (removeIdentityCodes(written).found) return { type: "refused", why: texts.identityCodeInForm };
    text = written.slice(0, 4000);
  }
  return {
    type: "revised",
    payload: {
      text,
      facts: payload.facts.map((one, at) => (at === index ? after : one)),
      doubts: payload.doubts.filter((doubt) => !settled.includes(doubt)),
    },
  };
}

function settleSlot(slot: Fact["clients"][number], chosen: string): Fact["clients"][number] {
  return chosen === "nobody" ? { ...slot, chosen: null, nobody: true } : { ...slot, chosen, nobody: false };
}

function slotOf(context: TurnContext, id: string): Fact["clients"][number] {
  const client = context.roster.client(id)!;
  return { mention: `${client.givenName} ${client.familyName}`, candidates: [id], chosen: id, nobody: false };
}

/** An ISO day from a tapped choice, or what was typed («23.11.», «eilen klo 9–10»), read like any sentence. Never a day to come. */
function readDay(
  context: TurnContext,
  written: string,
): Pick<Fact, "date" | "dateEnd" | "startTime" | "endTime"> | null {
  const today = context.now.toPlainDate();
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) {
    try {
      const date = Temporal.PlainDate.from(written, { overflow: "reject" });
      return Temporal.PlainDate.compare(date, today) > 0
        ? null
        : { date: date.toString(), dateEnd: null, startTime: null, endTime: null };
    } catch {
      return null; // 2026-02-31 is no day
    }
  }
  const entry = context.roster.understand(written, context.now).entries[0];
  if (!entry?.date) return null;
  return { date: entry.date, dateEnd: entry.dateEnd, startTime: entry.startTime, endTime: entry.endTime };
}
