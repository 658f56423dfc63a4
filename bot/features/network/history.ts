import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { cutText } from "../../../surveys/finnish/tidy-text";
import { localDay, sayDate, sayDay } from "../../texts/dates";
import { button, card, text } from "../../turn/card-elements";
import type { TurnContext } from "../../turn/context";
import type { ActionHandler, Question } from "../../turn/feature";
import type { CardElement, Reply } from "../../turn/reply";
import { inPlace } from "../../turn/reply";
import { isOn, rhythmOf } from "./contact-rhythm";
import { aboutLines } from "./employer-card";
import { withEmployer, withEmployerOf } from "./employers";
import { type EventRow, eventsOfEmployer } from "./event-store";
import { noteReads, readerOf } from "./scope";
import {
  type AgreementRow,
  agreementsWith,
  type EmployerView,
  type EntryRow,
  entriesOfEmployer,
  lastEmployerContacts,
} from "./store";
import { employerTexts, eventTexts } from "./texts";

/** «K-Raudan historia»: who are or were there, the latest contacts, the rhythm that was agreed and when the next contact is due. */

const PAGE = 5;
const MOST_CLIENTS = 8;
const MOST_EVENTS = 4;

export const answerHistory: Question["answer"] = (context, asked) =>
  withEmployer(context, asked.employers, "network.employer", {}, (employer) => history(context, employer, 0));

/** An employer tapped in a list, or the next page of its entries. */
export const showEmployer: ActionHandler = (context, data) =>
  withEmployerOf(context, data, "employer.history", async (employer) => {
    const offset = z.number().int().min(0).max(100_000).catch(0).parse(data.offset);
    const replies = inPlace(await history(context, employer, offset));
    await noteReads(context, "employer.history");
    return replies;
  });

async function history(context: TurnContext, employer: EmployerView, offset: number): Promise<Reply[]> {
  const texts = employerTexts[context.actor.language];
  const reader = readerOf(context);
  const [agreements, contacts, page, events] = await Promise.all([
    agreementsWith(context.db, [employer.id]),
    lastEmployerContacts(context.db, [employer.id], reader),
    entriesOfEmployer(context.db, employer.id, reader, { offset, limit: PAGE }),
    eventsOfEmployer(context.db, employer.id, MOST_EVENTS),
  ]);
  // Whom the person may not see is left out, in words and in numbers.
  const seen = agreements.filter(({ clientId }) => context.roster.client(clientId));
  const entries = page.entries.filter(({ clientIds }) => clientIds.every((id) => context.roster.client(id)));
  for (const { clientId } of seen.slice(0, MOST_CLIENTS)) context.reads.add(clientId);
  for (const { clientIds } of entries) for (const id of clientIds) context.reads.add(id);
  const last = offset + page.entries.length;
  const isFirst = offset === 0;
  return [
    {
      type: "card",
      preview: texts.previewAnswer,
      card: card(
        [
          text(employer.name, { bold: true, large: true }),
          ...(isFirst ? aboutLines(context, employer) : []),
          ...(isFirst ? [text(rhythmLine(context, employer, seen, contacts.get(employer.id) ?? null))] : []),
          ...(isFirst ? clientLines(context, seen) : []),
          ...(isFirst ? eventLines(context, events) : []),
          isFirst && employer.notes ? text(cutText(employer.notes, 400), { subtle: true }) : null,
          page.total > 0
            ? text(
                page.total > PAGE
                  ? `${texts.contacts(page.total)} · ${texts.shown(offset + 1, last, page.total)}`
                  : texts.contacts(page.total),
                { bold: true, spacing: "Medium" },
              )
            : null,
          ...entries.flatMap((entry) => entryLines(context, entry)),
        ],
        [
          ...(last < page.total
            ? [button(texts.more, "network.employer", { employer: employer.id, offset: last })]
            : []),
          button(texts.edit, "network.edit_employer", { employer: employer.id }),
        ],
      ),
    },
  ];
}

function rhythmLine(
  context: TurnContext,
  employer: EmployerView,
  agreements: AgreementRow[],
  lastContact: Date | null,
): string {
  const { language, timeZone } = context.actor;
  const texts = employerTexts[language];
  const today = context.now.toPlainDate();
  const lastOn = lastContact ? localDay(lastContact, timeZone) : null;
  const rhythm = rhythmOf(employer.contactEveryDays, agreements.map(daysOf), lastOn, today.toString());
  const said = lastOn ? texts.lastContact(sayDay(lastOn, today, language)) : texts.neverContacted;
  if (!rhythm) return `${said} · ${texts.noRhythm}`;
  const late = Temporal.PlainDate.from(rhythm.nextOn).until(today).days;
  const next =
    late > 0 ? texts.late(late) : late === 0 ? texts.dueToday : texts.next(sayDate(rhythm.nextOn, today, language));
  return `${said} · ${texts.everyDays(rhythm.everyDays)}, ${next}`;
}

function daysOf(agreement: AgreementRow) {
  const day = (date: Date) => date.toISOString().slice(0, 10);
  return {
    startsOn: day(agreement.startsOn),
    endsOn: day(agreement.endsOn),
    endedOn: agreement.endedOn ? day(agreement.endedOn) : null,
    contactEveryDays: agreement.contactEveryDays,
  };
}

/** Those who are there first, then those who were. */
function clientLines(context: TurnContext, agreements: AgreementRow[]): CardElement[] {
  const { language } = context.actor;
  const texts = employerTexts[language];
  const today = context.now.toPlainDate();
  if (agreements.length === 0) return [text(texts.nobodyHere)];
  const rank = (row: AgreementRow) => (isOn(daysOf(row), today.toString()) ? 0 : 1);
  const ordered = [...agreements].sort((a, b) => rank(a) - rank(b));
  const now = new Set(ordered.filter((row) => rank(row) === 0).map(({ clientId }) => clientId));
  const before = new Set(ordered.map(({ clientId }) => clientId).filter((id) => !now.has(id)));
  return [
    text(texts.clientsHere(now.size, before.size), { bold: true, spacing: "Medium" }),
    ...ordered.slice(0, MOST_CLIENTS).map((row) => text(clientLine(context, row), { spacing: "None" })),
    ...(ordered.length > MOST_CLIENTS
      ? [text(texts.andMore(ordered.length - MOST_CLIENTS), { small: true, subtle: true, spacing: "None" })]
      : []),
  ];
}

/** «Matti Virtanen · ma 5.10. – pe 4.12. · trukkityö», «… · päättyi pe 13.11.: allergia» */
function clientLine(context: TurnContext, row: AgreementRow): string {
  const { language } = context.actor;
  const texts = employerTexts[language];
  const today = context.now.toPlainDate();
  const client = context.roster.client(row.clientId)!;
  const days = daysOf(row);
  const say = (day: string) => sayDate(day, today, language);
  const isOver = (days.endedOn ?? days.endsOn) < today.toString();
  return [
    `${client.givenName} ${client.familyName}`,
    `${say(days.startsOn)} – ${say(days.endsOn)}`,
    row.tasks ? cutText(row.tasks, 80) : null,
    days.startsOn > today.toString() ? texts.startsLater : null,
    isOver && (days.endedOn || row.endReason)
      ? texts.ended(say(days.endedOn ?? days.endsOn), row.endReason ? cutText(row.endReason, 80) : null)
      : null,
  ]
    .filter(Boolean)
    .join(" · ");
}

function eventLines(context: TurnContext, events: EventRow[]): CardElement[] {
  if (events.length === 0) return [];
  const texts = employerTexts[context.actor.language];
  return [
    text(texts.events, { bold: true, spacing: "Medium" }),
    ...events.map((event) => text(eventRowLine(context, event), { spacing: "None" })),
  ];
}

/** «pe 13.11. · Infotilaisuus · 25 osallistujaa · 6 yritystä» */
export function eventRowLine(context: TurnContext, event: EventRow): string {
  const { language } = context.actor;
  const texts = eventTexts[language];
  return [
    sayDay(event.heldOn.toISOString().slice(0, 10), context.now.toPlainDate(), language),
    texts.kinds[event.kind],
    event.attendees === null ? null : texts.attendees(event.attendees),
    event.organisations === null ? null : texts.organisations(event.organisations),
  ]
    .filter(Boolean)
    .join(" · ");
}

function entryLines(context: TurnContext, entry: EntryRow): CardElement[] {
  const { language, timeZone } = context.actor;
  const texts = employerTexts[language];
  const facts = [
    sayDay(localDay(entry.occurredAt, timeZone), context.now.toPlainDate(), language),
    texts.kinds[entry.kind],
    entry.isAttempt ? texts.attempt : null,
    entry.authorName,
  ];
  return [
    text(facts.filter(Boolean).join(" · "), { small: true, subtle: true, spacing: "Small" }),
    text(cutText(entry.text, 220), { spacing: "None" }),
  ];
}
