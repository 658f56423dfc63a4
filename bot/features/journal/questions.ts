import { Temporal } from "temporal-polyfill";
import type { Drafts } from "../../drafts/drafts";
import { findOpenDrafts } from "../../drafts/store";
import { localDay, sayDay, sayRange, weekOf } from "../../texts/dates";
import { fullName } from "../../texts/names";
import { defineTexts } from "../../texts/texts";
import { button, card, privateLine, text } from "../../turn/card-elements";
import type { RosterClientEntry, TurnContext } from "../../turn/context";
import type { Asked, Example, Question } from "../../turn/feature";
import type { Reply } from "../../turn/reply";

import { entryLines, readerOf } from "./entry-lines";
import { whoseFigures } from "./figures";
import { instantsOf } from "./model";
import { clientsContacted, lastContacts, listEntries, listEntriesOfClient } from "./store";
import { figureTexts, journalTexts } from "./texts";

const PAGE = 6;

export const journalQuestions = (drafts: Drafts): Record<string, Question> => ({
  search_entries: {
    about: "either",
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
  open_drafts: {
    about: "anything",
    example: defineTexts<Example>({ fi: () => "näytä keskeneräiset", en: () => "show what is unfinished" }),
    answer: (context) => openDrafts(context, drafts),
  },
});

async function searchEntries(context: TurnContext, asked: Asked): Promise<Reply[]> {
  const { client } = asked;
  if (!client) return ownEntries(context, asked);
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

/** «mitä kirjasin eilen»: one's own entries of the days said (today unless said), a colleague's or the team's for a manager. */
async function ownEntries(context: TurnContext, asked: Asked): Promise<Reply[]> {
  const { language, timeZone } = context.actor;
  const texts = journalTexts[language];
  const whose = whoseFigures(context, asked);
  if (whose.type === "refused") return [{ type: "text", text: figureTexts[language].othersFigures }];
  const today = context.now.toPlainDate().toString();
  const { from, to, range } = rangeOf(context, asked, { from: today, to: today });
  const page = await listEntries(
    context.db,
    {
      authorIds: whose.staff.map((one) => one.id),
      projectIds: context.actor.memberships.map(({ projectId }) => projectId),
      ...instantsOf(from, to, timeZone),
    },
    readerOf(context.actor),
    { offset: asked.offset, limit: PAGE },
  );
  if (page.total === 0) return [{ type: "text", text: texts.noOwnEntries(range) }];
  const last = asked.offset + page.entries.length;
  // An entry about somebody whom the reader may not see is not shown; its place in the count says that it is there.
  const shown = page.entries.filter((entry) => entry.clientIds.every((id) => context.roster.client(id)));
  for (const entry of shown) for (const id of entry.clientIds) context.reads.add(id);
  const names = (ids: string[]) =>
    ids
      .flatMap((id) => context.roster.client(id) ?? [])
      .map(fullName)
      .join(", ");
  const who = whose.type === "colleague" ? `${whose.staff[0].name}, ` : "";
  return [
    {
      type: "card",
      preview: texts.previewAnswer,
      card: card(
        [
          text(capitalise(`${who}${texts.ownEntries(range, page.total)}`), { bold: true }),
          ...shown.flatMap((entry) => entryLines(context, entry, timeZone, names(entry.clientIds) || undefined)),
          page.total > PAGE
            ? text(texts.shown(asked.offset + 1, last, page.total), { small: true, subtle: true })
            : null,
        ],
        last < page.total
          ? [button(texts.more, "ask", { question: "search_entries", staff: asked.staff, from, to, offset: last })]
          : [],
      ),
    },
  ];
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** How many open drafts are shown at once: each is a card of its own. */
const MOST_OPEN = 5;

/** Drafts that wait to be saved, newest first, each as its card. */
export async function openDrafts(context: TurnContext, drafts: Drafts): Promise<Reply[]> {
  const texts = journalTexts[context.actor.language];
  const { open, total } = await findOpenDrafts(context.db, context.actor.staffId, MOST_OPEN);
  if (open.length === 0) return [{ type: "text", text: texts.nothingOpen }];
  const cards = await Promise.all(open.map((draft) => drafts.act(context, "draft.show", { draftId: draft.id })));
  return [
    { type: "text", text: texts.openDrafts(total, open.length) },
    ...cards.flat().map((reply): Reply => (reply.type === "replace" ? { ...reply, type: "card" } : reply)),
  ];
}

/** Active clients whom nobody reached in the range (this week unless said): one's own, a colleague's, or everyone for a manager. */
async function notContacted(context: TurnContext, asked: Asked): Promise<Reply[]> {
  const { language, timeZone } = context.actor;
  const texts = journalTexts[language];
  const whose = whoseFigures(context, asked);
  if (whose.type === "refused") return [{ type: "text", text: figureTexts[language].othersFigures }];
  const { from, to, range } = rangeOf(context, asked, weekOf(context.now.toPlainDate()));
  const coaches = whose.staff.map((one) => one.id);
  const own = context.roster
    .clients()
    .filter(
      (client) => client.status === "active" && (whose.type === "team" || coaches.includes(client.coachId ?? "")),
    );
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
  const name =
    whose.type === "team" ? figureTexts[language].team : whose.type === "colleague" ? whose.staff[0].name : null;
  if (missing.length === 0)
    return [{ type: "text", text: name ? texts.allContactedOf(name, range) : texts.allContacted(range) }];
  const shown = missing.slice(asked.offset, asked.offset + PAGE * 2);
  const last = asked.offset + shown.length;
  const line = (client: RosterClientEntry) => {
    const contact = latest.get(client.id);
    const coach = whose.type === "team" ? client.coachName : null;
    return [fullName(client), coach, contact ? texts.lastTime(dayOf(context, contact.at)) : texts.never]
      .filter(Boolean)
      .join(" · ");
  };
  return [
    {
      type: "card",
      preview: texts.previewAnswer,
      card: card(
        [
          text(name ? texts.notContactedOf(name, range, missing.length) : texts.notContacted(range, missing.length), {
            bold: true,
          }),
          ...shown.map((client) => text(line(client), { spacing: "Small" })),
        ],
        last < missing.length
          ? [button(texts.more, "ask", { question: "not_contacted", staff: asked.staff, from, to, offset: last })]
          : [],
      ),
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
