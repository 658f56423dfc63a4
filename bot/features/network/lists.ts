import { cutText } from "../../../surveys/finnish/tidy-text";
import { localDay, sayDay, sayRange } from "../../texts/dates";
import { button, card, privateLine, tap, text } from "../../turn/card-elements";
import type { TurnContext } from "../../turn/context";
import type { Question } from "../../turn/feature";
import type { CardElement } from "../../turn/reply";
import { type EventSums, listEvents } from "./event-store";
import { EVENT_KINDS } from "./event-words";
import { eventRowLine } from "./history";
import { projectIdsOf, readerOf } from "./scope";
import { findEmployers } from "./search";
import { agreementsWith, lastEmployerContacts, listEmployers } from "./store";
import { employerTexts, eventTexts } from "./texts";

/** Lists of the network: all employers, those who would take somebody for a work, and the events of a stretch of time. */

const PAGE = 12;
const MOST_FOUND = 8;

/** «työnantajat» */
export const answerEmployers: Question["answer"] = async (context, asked) => {
  const texts = employerTexts[context.actor.language];
  const all = await listEmployers(context.db, projectIdsOf(context));
  if (all.length === 0) return [{ type: "text", text: texts.emptyList }];
  const shown = all.slice(asked.offset, asked.offset + PAGE);
  const contacts = await lastEmployerContacts(
    context.db,
    shown.map(({ id }) => id),
    readerOf(context),
  );
  const last = asked.offset + shown.length;
  return [
    {
      type: "card",
      preview: texts.previewAnswer,
      card: card(
        [
          text(texts.list(all.length), { bold: true }),
          ...shown.map((employer) =>
            employerLine(
              employer,
              [employer.branch, employer.municipality, lastSaid(context, contacts.get(employer.id))]
                .filter(Boolean)
                .join(" · "),
            ),
          ),
          all.length > PAGE
            ? text(texts.shown(asked.offset + 1, last, all.length), { small: true, subtle: true })
            : text(texts.listHow, { small: true, subtle: true }),
        ],
        last < all.length ? [button(texts.more, "ask", { question: "employers_list", offset: last })] : [],
      ),
    },
  ];
};

/** «mitkä työnantajat ottaisivat varastotyöntekijän» */
export const answerEmployersFor: Question["answer"] = async (context, asked) => {
  const texts = employerTexts[context.actor.language];
  const work = cutText((asked.values.what ?? "").trim().replace(/[?.!]+$/, ""), 80);
  if (work === "") return [{ type: "text", text: texts.foundNothingAsked }];
  const all = await listEmployers(context.db, projectIdsOf(context));
  const agreements = await agreementsWith(
    context.db,
    all.map(({ id }) => id),
  );
  const seen = agreements.filter(({ clientId, tasks }) => tasks !== null && context.roster.client(clientId));
  const tasks = new Map<string, string[]>();
  for (const row of seen) tasks.set(row.employerId, [...(tasks.get(row.employerId) ?? []), cutText(row.tasks!, 100)]);
  const found = findEmployers(
    work,
    all.map((employer) => ({ ...employer, tasks: tasks.get(employer.id) ?? [] })),
  );
  if (found.length === 0) return [privateLine(texts.foundNone(work), texts.previewAnswer)];
  const shown = found.slice(0, MOST_FOUND);
  const throughTasks = new Set(
    shown.filter(({ why }) => why.some((one) => one.in === "tasks")).map(({ employer }) => employer.id),
  );
  for (const row of seen) if (throughTasks.has(row.employerId)) context.reads.add(row.clientId);
  const contacts = await lastEmployerContacts(
    context.db,
    shown.map(({ employer }) => employer.id),
    readerOf(context),
  );
  return [
    {
      type: "card",
      preview: texts.previewAnswer,
      card: card([
        text(texts.found(work, found.length), { bold: true }),
        ...shown.map(({ employer, why }) =>
          employerLine(
            employer,
            [
              ...why.slice(0, 2).map((one) => `${texts.foundIn[one.in]}: ${cutText(one.words, 120)}`),
              lastSaid(context, contacts.get(employer.id)),
            ].join(" · "),
          ),
        ),
        found.length > MOST_FOUND
          ? text(texts.andMore(found.length - MOST_FOUND), { small: true, subtle: true })
          : null,
      ]),
    },
  ];
};

/** The name, and small under it what is said of it; a tap opens its history. */
function employerLine({ id, name }: { id: string; name: string }, said: string): CardElement {
  return {
    type: "Container",
    spacing: "Small",
    selectAction: tap(name, "network.employer", { employer: id }),
    items: [
      text(name, { color: "Accent" }),
      ...(said === "" ? [] : [text(said, { small: true, subtle: true, spacing: "None" })]),
    ],
  };
}

function lastSaid(context: TurnContext, contact: Date | undefined): string {
  const { language, timeZone } = context.actor;
  const texts = employerTexts[language];
  if (!contact) return texts.neverContacted;
  return texts.lastContact(sayDay(localDay(contact, timeZone), context.now.toPlainDate(), language));
}

/** «tapahtumat tänä vuonna»: this year's unless other days were said. */
export const answerEvents: Question["answer"] = async (context, asked) => {
  const { language } = context.actor;
  const texts = eventTexts[language];
  const today = context.now.toPlainDate();
  const from = asked.from ?? `${today.year}-01-01`;
  const to = asked.to ?? (asked.from ? today.toString() : `${today.year}-12-31`);
  const range = rangeSaid(context, from, to);
  const { events, sums } = await listEvents(
    context.db,
    projectIdsOf(context),
    { from, to },
    { offset: asked.offset, limit: PAGE },
  );
  const total = sums.reduce((all, one) => all + one.events, 0);
  if (total === 0) return [{ type: "text", text: texts.none(range) }];
  const attendees = sums.reduce((all, one) => all + one.attendees, 0);
  const last = asked.offset + events.length;
  // An event's words may name clients: its number is everyone's, its words those who may see all of them.
  const words = (event: (typeof events)[number]) => {
    if (!event.clientIds.every((id) => context.roster.client(id))) return null;
    for (const id of event.clientIds) context.reads.add(id);
    return text(cutText(event.text, 160), { small: true, subtle: true, spacing: "None" });
  };
  return [
    {
      type: "card",
      preview: texts.preview,
      card: card(
        [
          text(texts.listTitle(range, total, attendees), { bold: true }),
          text(sumsLine(sums, language), { small: true, spacing: "None" }),
          ...events.flatMap((event) => [text(eventRowLine(context, event), { spacing: "Small" }), words(event)]),
          total > PAGE ? text(texts.shown(asked.offset + 1, last, total), { small: true, subtle: true }) : null,
        ],
        last < total ? [button(texts.more, "ask", { question: "events_list", from, to, offset: last })] : [],
      ),
    },
  ];
};

function sumsLine(sums: EventSums[], language: "fi" | "en"): string {
  const texts = eventTexts[language];
  return EVENT_KINDS.flatMap((kind) => {
    const sum = sums.find((one) => one.kind === kind);
    return sum ? [texts.sum(texts.kinds[kind], sum.events)] : [];
  }).join(", ");
}

/** «tänä vuonna», «vuonna 2025», else as other ranges are said. */
function rangeSaid(context: TurnContext, from: string, to: string): string {
  const { language } = context.actor;
  const texts = eventTexts[language];
  const today = context.now.toPlainDate();
  const year = Number(from.slice(0, 4));
  if (from === `${year}-01-01` && (to === `${year}-12-31` || (year === today.year && to === today.toString())))
    return year === today.year ? texts.thisYear : texts.year(year);
  return sayRange(from, to, today, language);
}
