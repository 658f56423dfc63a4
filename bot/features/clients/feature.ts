import { defineTexts } from "../../texts/texts";
import { card, text } from "../../turn/card-elements";
import type { TurnContext } from "../../turn/context";
import type { Asked, ClientSection, Example, Feature } from "../../turn/feature";
import type { Reply } from "../../turn/reply";
import { forgetAlias, forgetAliasByButton, teachAlias, teachAliasByButton } from "./aliases";
import { listNew, listPaused, listWithoutCoach } from "./lists";
import { clientTexts } from "./texts";
import { clientWords } from "./words";

/** Clients: who they are and how they are doing. Other features add their own sections to a client's card. */
export function createClients(sections: ClientSection[]): Feature {
  return {
    name: "clients",
    words: clientWords,
    help: {
      topic: "clients",
      say: [
        defineTexts<Example>({ fi: () => "uusi asiakas", en: () => "new client" }),
        defineTexts<Example>({
          fi: (say) => `Lissu on ${say("nominative")}`,
          en: (say) => `Lissu is ${say("nominative")}`,
        }),
      ],
    },
    commands: { teach_alias: teachAlias, forget_alias: forgetAlias },
    actions: { "clients.teach_alias": teachAliasByButton, "clients.forget_alias": forgetAliasByButton },
    questions: {
      client_status: {
        about: "client",
        example: defineTexts<Example>({
          fi: (say) => `miten ${say("adessive")} menee`,
          en: (say) => `how is ${say("nominative")} doing`,
        }),
        answer: (context, asked) => clientStatus(context, asked, sections),
      },
      aliases: {
        about: "anything",
        example: defineTexts<Example>({
          fi: () => "mitä kutsumanimiä tunnet",
          en: () => "list the nicknames",
        }),
        answer: listAliases,
      },
      roster_count: {
        about: "anything",
        example: defineTexts<Example>({
          fi: () => "montako asiakasta mulla on",
          en: () => "how many clients do I have",
        }),
        answer: countClients,
      },
      paused_clients: {
        about: "anything",
        example: defineTexts<Example>({ fi: () => "ketkä ovat tauolla", en: () => "who is on a break" }),
        answer: listPaused,
      },
      clients_without_coach: { about: "anything", answer: listWithoutCoach },
      new_clients: {
        about: "anything",
        example: defineTexts<Example>({
          fi: () => "montako uutta asiakasta tässä kuussa",
          en: () => "how many new clients this month",
        }),
        answer: listNew,
      },
    },
  };
}

async function clientStatus(context: TurnContext, asked: Asked, sections: ClientSection[]): Promise<Reply[]> {
  const client = asked.client!;
  const texts = clientTexts[context.actor.language];
  const parts = await Promise.all(sections.map((section) => section(context, client)));
  const about = [
    client.caseCode,
    texts.statuses[client.status],
    client.coachName ? texts.coach(client.coachName) : texts.noCoach,
  ];
  return [
    {
      type: "card",
      preview: texts.preview,
      card: card(
        [
          text(`${client.givenName} ${client.familyName}`, { bold: true, large: true }),
          text(about.join(" · "), { subtle: true, spacing: "None" }),
          ...parts.flatMap((part) => part.elements),
        ],
        parts.flatMap((part) => part.actions),
      ),
    },
  ];
}

/** How many names a card lists: more would not fit a phone. */
const MOST_NAMES = 25;

/** «mitä kutsumanimiä tunnet»: what has been taught, and how to change it. */
async function listAliases(context: TurnContext): Promise<Reply[]> {
  const texts = clientTexts[context.actor.language];
  const named = context.roster
    .clients()
    .filter((client) => client.aliases.length > 0)
    .sort((a, b) => a.aliases[0]!.localeCompare(b.aliases[0]!, "fi"));
  for (const client of named) context.reads.add(client.id);
  const lines = named.map(({ aliases, givenName, familyName, caseCode }) =>
    text(`${aliases.join(", ")} · ${givenName} ${familyName} · ${caseCode}`, { spacing: "None" }),
  );
  return [
    {
      type: "card",
      preview: texts.preview,
      card: card([
        text(named.length > 0 ? texts.aliases : texts.noAliases, { bold: true }),
        ...lines.slice(0, MOST_NAMES),
        lines.length > MOST_NAMES ? text(texts.andMore(lines.length - MOST_NAMES), { subtle: true }) : null,
        text(texts.aliasHow, { subtle: true }),
      ]),
    },
  ];
}

/** «montako asiakasta mulla on», «ketkä on mun asiakkaat»: the number and the names, one's own; for a manager without a caseload the team's. */
async function countClients(context: TurnContext, asked: Asked): Promise<Reply[]> {
  const texts = clientTexts[context.actor.language];
  const present = context.roster.clients().filter((client) => client.status === "active" || client.status === "paused");
  const whose = context.roster.staff().find(({ id }) => id === asked.staff && id !== context.actor.staffId);
  const own = present.filter((client) => client.coachId === (whose?.id ?? context.actor.staffId));
  const listed = [...(own.length > 0 || whose ? own : present)].sort((a, b) =>
    `${a.familyName} ${a.givenName}`.localeCompare(`${b.familyName} ${b.givenName}`, "fi"),
  );
  for (const client of listed.slice(0, MOST_NAMES)) context.reads.add(client.id);
  return [
    {
      type: "card",
      preview: texts.preview,
      card: card([
        text(whose ? texts.countOf(whose.name, own.length, present.length) : texts.count(own.length, present.length), {
          bold: true,
        }),
        ...listed
          .slice(0, MOST_NAMES)
          .map((client) =>
            text(
              [
                `${client.givenName} ${client.familyName}`,
                client.caseCode,
                own.length > 0 ? null : client.coachName,
                client.status === "paused" ? texts.statuses.paused : null,
              ]
                .filter(Boolean)
                .join(" · "),
              { spacing: "None" },
            ),
          ),
        listed.length > MOST_NAMES ? text(texts.andMore(listed.length - MOST_NAMES), { subtle: true }) : null,
      ]),
    },
  ];
}
