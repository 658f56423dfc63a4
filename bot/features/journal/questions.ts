import { Temporal } from "temporal-polyfill";
import { localDay, monthOf, sayDay, sayMinutes, sayRange, weekOf } from "../../texts/dates";
import { defineTexts } from "../../texts/texts";
import { button, card, privateLine, text } from "../../turn/card-elements";
import type { RosterClientEntry, TurnContext } from "../../turn/context";
import type { Asked, Example, Question } from "../../turn/feature";
import type { Reply } from "../../turn/reply";
import { fullName } from "./card";
import { entryLines, readerOf } from "./entry-lines";
import { instantsOf } from "./model";
import { clientsContacted, countContacts, lastContacts, listEntriesOfClient, sumMinutes } from "./store";
import { journalTexts } from "./texts";

const PAGE = 6;

export const journalQuestions: Record<string, Question> = {
  search_entries: {
    about: "client",
    example: defineTexts<Example>({
      fi: (say) => `mitä ${say("elative")} on kirjattu viime viikolla`,
      en: (say) => `what is logged about ${say("nominative")} last week`,
    }),
    answer: searchEntries,
  },
  last_contact: {
    about: "client",
    example: defineTexts<Example>({
      fi: (say) => `milloin olen viimeksi ollut yhteydessä ${say("illative")}`,
      en: (say) => `when did I last contact ${say("nominative")}`,
    }),
    answer: lastContact,
  },
  not_contacted: {
    about: "anything",
    example: defineTexts<Example>({
      fi: () => "ketä en ole tavoittanut tällä viikolla",
      en: () => "who haven't I contacted this week",
    }),
    answer: notContacted,
  },
  contacts_count: {
    about: "anything",
    example: defineTexts<Example>({
      fi: () => "montako kontaktia tein viime viikolla",
      en: () => "how many contacts did I make last week",
    }),
    answer: contactsCount,
  },
  hours_count: {
    about: "anything",
    example: defineTexts<Example>({
      fi: () => "paljonko tunteja mulla on tässä kuussa",
      en: () => "how many hours do I have this month",
    }),
    answer: hoursCount,
  },
};

async function searchEntries(context: TurnContext, asked: Asked): Promise<Reply[]> {
  const client = asked.client!;
  const { language, timeZone } = context.actor;
  const texts = journalTexts[language];
  const span = asked.from && asked.to ? instantsOf(asked.from, asked.to, timeZone) : {};
  const page = await listEntriesOfClient(context.db, client.id, readerOf(context.actor), {
    ...span,
    offset: asked.offset,
    limit: PAGE,
  });
  const range =
    asked.from && asked.to ? sayRange(asked.from, asked.to, context.now.toPlainDate(), language) : texts.allTime;
  if (page.total === 0) return [privateLine(texts.noEntries(fullName(client), range), texts.previewAnswer)];
  const last = asked.offset + page.entries.length;
  const more = last < page.total;
  return [
    {
      type: "card",
      preview: texts.previewAnswer,
      card: card(
        [
          text(texts.entries(fullName(client), range, page.total), { bold: true }),
          ...page.entries.flatMap((entry) => entryLines(context, entry, timeZone)),
          page.total > PAGE
            ? text(texts.shown(asked.offset + 1, last, page.total), { small: true, subtle: true })
            : null,
        ],
        more
          ? [
              button(texts.more, "ask", {
                question: "search_entries",
                client: client.id,
                from: asked.from,
                to: asked.to,
                offset: last,
              }),
            ]
          : [],
      ),
    },
  ];
}

async function lastContact(context: TurnContext, asked: Asked): Promise<Reply[]> {
  const client = asked.client!;
  const texts = journalTexts[context.actor.language];
  const contact = (await lastContacts(context.db, [client.id], readerOf(context.actor))).get(client.id);
  if (!contact) return [privateLine(texts.noContact(fullName(client)), texts.previewAnswer)];
  const channel = contact.channel ? texts.channels[contact.channel] : "";
  return [privateLine(texts.lastContact(fullName(client), dayOf(context, contact.at), channel), texts.previewAnswer)];
}

/** Own active clients without a client contact in the range (this week unless said). */
async function notContacted(context: TurnContext, asked: Asked): Promise<Reply[]> {
  const { language, timeZone, staffId } = context.actor;
  const texts = journalTexts[language];
  const { from, to, range } = rangeOf(context, asked, weekOf(context.now.toPlainDate()));
  const own = context.roster.clients().filter((client) => client.coachId === staffId && client.status === "active");
  if (own.length === 0) return [{ type: "text", text: texts.noOwnClients }];
  const { start, end } = instantsOf(from, to, timeZone);
  const ids = own.map((client) => client.id);
  for (const id of ids) context.reads.add(id);
  const [contacted, latest] = await Promise.all([
    clientsContacted(context.db, ids, readerOf(context.actor), start, end),
    lastContacts(context.db, ids, readerOf(context.actor)),
  ]);
  const missing = own
    .filter((client) => !contacted.has(client.id))
    .sort((a, b) => (latest.get(a.id)?.at.getTime() ?? 0) - (latest.get(b.id)?.at.getTime() ?? 0));
  if (missing.length === 0) return [{ type: "text", text: texts.allContacted(range) }];
  const shown = missing.slice(asked.offset, asked.offset + PAGE * 2);
  const last = asked.offset + shown.length;
  const line = (client: RosterClientEntry) => {
    const contact = latest.get(client.id);
    return `${fullName(client)} · ${contact ? texts.lastTime(dayOf(context, contact.at)) : texts.never}`;
  };
  return [
    {
      type: "card",
      preview: texts.previewAnswer,
      card: card(
        [
          text(texts.notContacted(range, missing.length), { bold: true }),
          ...shown.map((client) => text(line(client), { spacing: "Small" })),
        ],
        last < missing.length ? [button(texts.more, "ask", { question: "not_contacted", from, to, offset: last })] : [],
      ),
    },
  ];
}

async function contactsCount(context: TurnContext, asked: Asked): Promise<Reply[]> {
  const texts = journalTexts[context.actor.language];
  const { from, to, range } = rangeOf(context, asked, weekOf(context.now.toPlainDate()));
  const { start, end } = instantsOf(from, to, context.actor.timeZone);
  const counts = await countContacts(context.db, context.actor.staffId, start, end);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const kinds = [...counts].map(([kind, count]) => `${texts.kinds[kind]}: ${count}`);
  return [{ type: "text", text: [texts.contactsCount(range, total), ...kinds].join("\n\n") }];
}

async function hoursCount(context: TurnContext, asked: Asked): Promise<Reply[]> {
  const texts = journalTexts[context.actor.language];
  const month = monthOf(context.now.toPlainDate());
  const { from, to, range } = rangeOf(context, asked, month);
  const { start, end } = instantsOf(from, to, context.actor.timeZone);
  const { minutes, entries } = await sumMinutes(context.db, context.actor.staffId, start, end);
  return [
    {
      type: "text",
      text: entries === 0 ? texts.noHours(range) : texts.hoursCount(range, sayMinutes(minutes), entries),
    },
  ];
}

/** The days that were said, or else `usual`; with the words for them. */
function rangeOf(
  context: TurnContext,
  asked: Asked,
  usual: { from: string; to: string },
): { from: string; to: string; range: string } {
  const from = asked.from ?? usual.from;
  const to = asked.to ?? asked.from ?? usual.to;
  return { from, to, range: sayRange(from, to, context.now.toPlainDate(), context.actor.language) };
}

function dayOf(context: TurnContext, instant: Date): string {
  return sayDay(
    localDay(instant, context.actor.timeZone),
    Temporal.PlainDate.from(context.now.toPlainDate()),
    context.actor.language,
  );
}
