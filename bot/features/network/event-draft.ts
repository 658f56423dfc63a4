import { z } from "zod";
import { sayDate, sayDay } from "../../texts/dates";
import type { TurnContext } from "../../turn/context";
import { MOST_PEOPLE } from "./event-counts";
import { EVENT_KINDS } from "./event-words";
import { eventTexts } from "./texts";

/** What a draft holds of an event, what is missing from it, and how it is said. */

/** Somebody named as having been there: of several who fit one has to be chosen, or said to be no client. */
const clientSlot = z.object({
  mention: z.string(),
  candidates: z.array(z.string()),
  chosen: z.string().nullable(),
  nobody: z.boolean().default(false),
});

export const eventPart = z.object({
  kind: z.enum(EVENT_KINDS),
  /** Null: a day that the calendar does not have. */
  day: z.iso.date().nullable(),
  attendees: z.number().int().min(0).max(MOST_PEOPLE).nullable(),
  organisations: z.number().int().min(0).max(MOST_PEOPLE).nullable(),
  text: z.string(),
  clients: z.array(clientSlot),
  employers: z.array(z.string()),
});
export type EventPart = z.infer<typeof eventPart>;

/** «Infotilaisuus · eilen · 25 osallistujaa · 6 yritystä · Prisma» */
export function eventLine(context: TurnContext, part: EventPart): string {
  const { language } = context.actor;
  const texts = eventTexts[language];
  return [
    texts.kinds[part.kind],
    part.day ? sayDay(part.day, context.now.toPlainDate(), language) : null,
    part.attendees === null ? null : texts.attendees(part.attendees),
    part.organisations === null ? null : texts.organisations(part.organisations),
    part.attendees === null && part.organisations === null && part.clients.length === 0 ? texts.notCounted : null,
    ...part.employers.map((id) => context.roster.employer(id)?.name ?? null),
  ]
    .filter(Boolean)
    .join(" · ");
}

export function chosenClients(part: EventPart): string[] {
  return [...new Set(part.clients.flatMap(({ chosen, nobody }) => (chosen && !nobody ? [chosen] : [])))];
}

/** What keeps it from being stored, in words; null: nothing. */
export function missingFromEvent(context: TurnContext, part: EventPart): string | null {
  const texts = eventTexts[context.actor.language];
  if (part.day === null) return texts.chooseDay;
  const today = context.now.toPlainDate();
  if (part.day > today.toString()) return texts.stillToCome(sayDate(part.day, today, context.actor.language));
  const settled = part.clients.every((slot) => slot.nobody || (slot.chosen && context.roster.client(slot.chosen)));
  return settled ? null : texts.chooseClient;
}

/** The day as one writes it, for the form. */
export function dayInput({ day }: EventPart): string {
  if (day === null) return "";
  const [year, month, number] = day.split("-").map(Number);
  return `${number}.${month}.${year}`;
}
