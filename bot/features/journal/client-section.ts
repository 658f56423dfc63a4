import { findOpenDraftsOfClient } from "../../drafts/store";
import { localDay, sayDay } from "../../texts/dates";
import { defineTexts } from "../../texts/texts";
import { button, text } from "../../turn/card-elements";
import type { ClientSection } from "../../turn/feature";
import { entryLines, readerOf } from "./entry-lines";
import { clientIdsIn, journalPayload } from "./model";
import { countTopics, lastContacts, listEntriesOfClient } from "./store";
import { topicName } from "./topics";

const LATEST = 4;
const TOPIC_DAYS = 90;

const sectionTexts = defineTexts({
  fi: {
    latest: "Viimeisimmät kirjaukset",
    none: "Ei vielä kirjauksia.",
    contactAgo: (day: string) => `Viimeisin yhteydenotto ${day}`,
    noContact: "Yhtään yhteydenottoa ei ole kirjattu.",
    topics: `Havainnot aiheittain (${TOPIC_DAYS} päivää)`,
    strengths: (count: number) => `${count} × sujuu`,
    difficulties: (count: number) => `${count} × vaikeaa`,
    open: (count: number) =>
      count === 1 ? "Avoinna: 1 kirjaus odottaa tallennusta" : `Avoinna: ${count} kirjausta odottaa tallennusta`,
    all: (count: number) => `Kaikki kirjaukset (${count})`,
  },
  en: {
    latest: "Latest entries",
    none: "No entries yet.",
    contactAgo: (day: string) => `Last contact ${day}`,
    noContact: "No contact has been logged.",
    topics: `Observations by topic (${TOPIC_DAYS} days)`,
    strengths: (count: number) => `${count} × going well`,
    difficulties: (count: number) => `${count} × difficult`,
    open: (count: number) =>
      count === 1 ? "Open: 1 entry waits to be saved" : `Open: ${count} entries wait to be saved`,
    all: (count: number) => `All entries (${count})`,
  },
});

/** What the journal knows of a client: the last contact, the latest entries, observations by topic, and what is open. */
export const journalSection: ClientSection = async (context, client) => {
  const { actor, db } = context;
  const texts = sectionTexts[actor.language];
  const reader = readerOf(actor);
  const since = new Date(context.now.subtract({ days: TOPIC_DAYS }).epochMilliseconds);
  const [contacts, page, topics, drafts] = await Promise.all([
    lastContacts(db, [client.id], reader),
    listEntriesOfClient(db, client.id, reader, { offset: 0, limit: LATEST }),
    countTopics(db, client.id, since, reader),
    findOpenDraftsOfClient(db, client.id, actor.staffId),
  ]);
  // A draft that only offers the client for an unsettled name is not about them.
  const open = drafts.filter((draft) => {
    const read = journalPayload.safeParse(draft.payload);
    return read.success && clientIdsIn(read.data).includes(client.id);
  });
  const contact = contacts.get(client.id);
  const topicLine = (topic: (typeof topics)[number]) =>
    [
      topicName(topic.code, actor.language),
      topic.strengths > 0 ? texts.strengths(topic.strengths) : null,
      topic.difficulties > 0 ? texts.difficulties(topic.difficulties) : null,
    ]
      .filter(Boolean)
      .join(" · ");
  return {
    elements: [
      text(
        contact
          ? texts.contactAgo(sayDay(localDay(contact.at, actor.timeZone), context.now.toPlainDate(), actor.language))
          : texts.noContact,
      ),
      ...(open.length > 0 ? [text(texts.open(open.length), { color: "Accent" })] : []),
      ...(topics.length > 0
        ? [
            text(texts.topics, { bold: true, spacing: "Medium" }),
            ...topics.map((topic) => text(topicLine(topic), { spacing: "None" })),
          ]
        : []),
      text(page.total > 0 ? texts.latest : texts.none, { bold: page.total > 0, spacing: "Medium" }),
      ...page.entries.flatMap((entry) => entryLines(context, entry, actor.timeZone)),
    ],
    actions:
      page.total > LATEST
        ? [
            button(texts.all(page.total), "ask", {
              question: "search_entries",
              client: client.id,
              from: null,
              to: null,
              offset: 0,
            }),
          ]
        : [],
  };
};
