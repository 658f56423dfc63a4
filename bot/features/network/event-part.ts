import { z } from "zod";
import { cutText, tidyText } from "../../../surveys/finnish/tidy-text";
import type { MessagePart } from "../../drafts/message-part";
import type { Revision } from "../../drafts/payload-kind";
import { recordAudit } from "../../staff/audit";
import type { TurnContext } from "../../turn/context";
import { readDay } from "../../understanding/read-day";
import { eventElements, eventInputs } from "./event-card";
import { MOST_PEOPLE } from "./event-counts";
import { chosenClients, dayInput, type EventPart, eventLine, eventPart, missingFromEvent } from "./event-draft";
import { putEvent, voidEvent } from "./event-store";
import { EVENT_KINDS } from "./event-words";
import { readEvents } from "./read-event";
import { eventTexts } from "./texts";

const LONGEST_TEXT = 1000;

/** «työnantajailta eilen, 14 osallistujaa, 6 yritystä»: an event that was held, stored with the message that tells of it. */
export const eventMessagePart: MessagePart<EventPart> = {
  kind: "network.event",

  async read(context, told) {
    const events = readEvents(told.text, told.understanding, context.now);
    return Promise.all(
      events.map(async ({ covers, clients, ...event }) => ({
        covers,
        part: {
          ...event,
          attendees: within(event.attendees),
          organisations: within(event.organisations),
          text: cutText(event.text, LONGEST_TEXT),
          employers: event.employers.filter((id) => context.roster.employer(id)),
          clients: await Promise.all(
            clients.map(async ({ mention, candidates }) => {
              const ranked = (await context.roster.rank(candidates)).map(({ id }) => id);
              return { mention, candidates: ranked, chosen: ranked.length === 1 ? ranked[0]! : null, nobody: false };
            }),
          ),
        },
      })),
    );
  },

  parse: (data) => eventPart.parse(data),
  subjects: (part) =>
    part.clients.flatMap((slot) => (slot.nobody ? [] : slot.chosen ? [slot.chosen] : slot.candidates)),

  missing: missingFromEvent,

  revise: async (context, part, change) => reviseEvent(context, part, change),
  elements: eventElements,
  inputs: eventInputs,
  line: (context, part) => ({ title: null, line: eventLine(context, part) }),

  async store(context, tx, source, part) {
    const inProject = (id: string) => context.roster.employer(id)?.projectId === source.projectId;
    const clientIds = chosenClients(part).filter((id) => context.roster.client(id)?.projectId === source.projectId);
    const event = await putEvent(
      tx,
      { ...source, authorId: context.actor.staffId },
      { ...part, day: part.day!, clientIds, employerIds: [...new Set(part.employers)].filter(inProject) },
    );
    await recordAudit(tx, {
      actorId: context.actor.staffId,
      projectId: source.projectId,
      command: "event.stored",
      subject: "Event",
      subjectIds: [event],
    });
  },

  async withdraw(context, tx, source) {
    const event = await voidEvent(tx, source.draftId, source.place);
    if (event)
      await recordAudit(tx, {
        actorId: context.actor.staffId,
        projectId: source.projectId,
        command: "event.voided",
        subject: "Event",
        subjectIds: [event],
      });
  },
};

/** Cards come back from outside: nothing in them is believed. */
function reviseEvent(context: TurnContext, before: EventPart, change: Record<string, unknown>): Revision<EventPart> {
  const texts = eventTexts[context.actor.language];
  const refused = (why: string): Revision<EventPart> => ({ type: "refused", why });
  const after = { ...before };
  const kind = EVENT_KINDS.find((name) => name === change.kind);
  if (kind) after.kind = kind;
  if (typeof change.day === "string" && change.day !== dayInput(before)) {
    const written = tidyText(change.day);
    const day = /^\d{4}-\d{2}-\d{2}$/.test(written) ? isoDay(written) : readDay(written, context.now, "past")?.from;
    if (!day) return refused(texts.badDay(cutText(written, 60)));
    if (day > context.now.toPlainDate().toString()) return refused(texts.dayAhead);
    after.day = day;
  }
  for (const field of ["attendees", "organisations"] as const) {
    if (typeof change[field] !== "string") continue;
    const count = readCount(change[field]);
    if (count === "wrong") return refused(texts.badCount);
    after[field] = count;
  }
  if (typeof change.text === "string") {
    const text = cutText(tidyText(change.text), LONGEST_TEXT);
    if (text === "") return refused(texts.emptyText);
    after.text = text;
  }
  const { slot, client } = change;
  if (typeof slot === "number" && typeof client === "string") {
    if (!before.clients[slot] || (client !== "nobody" && !context.roster.client(client)))
      return refused(texts.badChange);
    after.clients = before.clients.map((one, at) => {
      if (at !== slot) return one;
      return client === "nobody" ? { ...one, chosen: null, nobody: true } : { ...one, chosen: client, nobody: false };
    });
  }
  if (typeof change.clients === "string" && change.clients !== chosenClients(before).join(",")) {
    const ids = idsIn(change.clients);
    if (ids.some((id) => !context.roster.client(id))) return refused(texts.badChange);
    after.clients = ids.map((id) => ({ mention: "", candidates: [id], chosen: id, nobody: false }));
  }
  if (typeof change.employers === "string" && change.employers !== before.employers.join(",")) {
    const ids = idsIn(change.employers);
    if (ids.some((id) => !context.roster.employer(id))) return refused(texts.badChange);
    after.employers = ids;
  }
  return { type: "revised", payload: after };
}

function isoDay(written: string): string | null {
  return z.iso.date().safeParse(written).success ? written : null;
}

function readCount(written: string): number | null | "wrong" {
  const plain = tidyText(written).replace(/[\s\u00a0]/g, "");
  if (plain === "") return null;
  const count = /^\d{1,7}$/.test(plain) ? Number(plain) : Number.NaN;
  return count <= MOST_PEOPLE ? count : "wrong";
}

function within(count: number | null): number | null {
  return count !== null && count <= MOST_PEOPLE ? count : null;
}

function idsIn(written: string): string[] {
  return [...new Set(written.split(",").filter((id) => id !== ""))].slice(0, 200);
}
