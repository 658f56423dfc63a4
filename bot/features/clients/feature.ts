import { defineTexts } from "../../texts/texts";
import { card, text } from "../../turn/card-elements";
import type { TurnContext } from "../../turn/context";
import type { Asked, ClientSection, Example, Feature } from "../../turn/feature";
import type { Reply } from "../../turn/reply";
import { clientTexts } from "./texts";
import { clientWords } from "./words";

/** Clients: who they are and how they are doing. Other features add their own sections to a client's card. */
export function createClients(sections: ClientSection[]): Feature {
  return {
    name: "clients",
    words: clientWords,
    questions: {
      client_status: {
        about: "client",
        example: defineTexts<Example>({
          fi: (say) => `miten ${say("adessive")} menee`,
          en: (say) => `how is ${say("nominative")} doing`,
        }),
        answer: (context, asked) => clientStatus(context, asked, sections),
      },
      roster_count: {
        about: "anything",
        example: defineTexts<Example>({
          fi: () => "montako asiakasta mulla on",
          en: () => "how many clients do I have",
        }),
        answer: countClients,
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

async function countClients(context: TurnContext): Promise<Reply[]> {
  const present = context.roster.clients().filter((client) => client.status === "active" || client.status === "paused");
  const own = present.filter((client) => client.coachId === context.actor.staffId).length;
  return [{ type: "text", text: clientTexts[context.actor.language].count(own, present.length) }];
}
