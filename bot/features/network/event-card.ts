import type { MessagePart } from "../../drafts/message-part";
import { sayDay } from "../../texts/dates";
import { choiceInput, choiceRow, text, textInput } from "../../turn/card-elements";
import type { TurnContext } from "../../turn/context";
import type { CardElement } from "../../turn/reply";
import { chosenClients, dayInput, type EventPart, eventLine, missingFromEvent } from "./event-draft";
import { EVENT_KINDS } from "./event-words";
import { eventTexts } from "./texts";

/** How an event looks on the card of the message that tells of it. */

/** A card may weigh 25 KB: of a long list those that are likely are shown. */
const MOST_CHOICES = { clients: 30, employers: 20, candidates: 4 };
/** So many words stand side by side on a phone. */
const IN_A_ROW = 4;

export const eventElements: MessagePart<EventPart>["elements"] = (context, part, tap) => {
  const { language } = context.actor;
  const texts = eventTexts[language];
  const today = context.now.toPlainDate();
  const missing = missingFromEvent(context, part);
  const names = chosenClients(part).flatMap((id) => context.roster.client(id) ?? []);
  const kinds = EVENT_KINDS.map((kind) => tap(texts.shortKinds[kind], kind === part.kind, { kind }));
  const days = [0, 1, 2].map((ago) => today.subtract({ days: ago }).toString());
  if (part.day && !days.includes(part.day) && part.day < today.toString()) days.push(part.day);
  const fewer = part.attendees !== null && part.organisations !== null && part.organisations > part.attendees;
  return [
    text(eventLine(context, part), { bold: true }),
    names.length > 0
      ? text(names.map((client) => `${client.givenName} ${client.familyName}`).join(", "), { spacing: "None" })
      : null,
    missing ? text(`⚠ ${missing}`, { small: true, color: "Attention", spacing: "Small" }) : null,
    fewer ? text(`⚠ ${texts.moreOrganisations}`, { small: true, color: "Attention", spacing: "Small" }) : null,
    ...part.clients.flatMap((slot, at) => {
      if (slot.chosen || slot.nobody) return [];
      const candidates = slot.candidates.flatMap((id) => context.roster.client(id) ?? []);
      const choices = candidates
        .slice(0, MOST_CHOICES.candidates)
        .map((client) => tap(`${client.givenName} ${client.familyName}`, false, { slot: at, client: client.id }));
      return [
        text(texts.whichClient(slot.mention), { small: true, spacing: "Small" }),
        choiceRow(
          texts.labels.clients,
          [...choices, tap(texts.notThere, false, { slot: at, client: "nobody" })],
          "draft.revise",
        ),
      ];
    }),
    choiceRow(texts.labels.kind, kinds.slice(0, IN_A_ROW), "draft.revise"),
    choiceRow(texts.labels.kind, kinds.slice(IN_A_ROW), "draft.revise"),
    choiceRow(
      texts.labels.day,
      days.map((day) => tap(sayDay(day, today, language), day === part.day, { day })),
      "draft.revise",
    ),
  ].filter((element) => element !== null);
};

export const eventInputs: MessagePart<EventPart>["inputs"] = (context, part, name) => {
  const texts = eventTexts[context.actor.language];
  return [
    choiceInput(
      name("kind"),
      texts.labels.kind,
      part.kind,
      EVENT_KINDS.map((kind) => [kind, texts.kinds[kind]]),
    ),
    textInput(name("day"), texts.labels.day, dayInput(part), { placeholder: texts.dayHint, maxLength: 60 }),
    textInput(name("attendees"), texts.labels.attendees, String(part.attendees ?? ""), { maxLength: 8 }),
    textInput(name("organisations"), texts.labels.organisations, String(part.organisations ?? ""), { maxLength: 8 }),
    several(name("clients"), texts.labels.clients, chosenClients(part), clientChoices(context, part)),
    several(name("employers"), texts.labels.employers, part.employers, employerChoices(context, part)),
    textInput(name("text"), texts.labels.text, part.text, { isMultiline: true, maxLength: 1000 }),
  ];
};

function several(id: string, label: string, chosen: string[], choices: [string, string][]): CardElement {
  return { ...choiceInput(id, label, chosen.join(","), choices), isMultiSelect: true };
}

/** Those who are chosen or may be meant first, then the coach's own. */
function clientChoices(context: TurnContext, part: EventPart): [string, string][] {
  const first = new Set([...chosenClients(part), ...part.clients.flatMap((slot) => slot.candidates)]);
  const weight = ({ id, coachId }: { id: string; coachId: string | null }) =>
    first.has(id) ? 0 : coachId === context.actor.staffId ? 1 : 2;
  return context.roster
    .clients()
    .filter((client) => client.status !== "ended" || first.has(client.id))
    .sort((a, b) => weight(a) - weight(b) || a.familyName.localeCompare(b.familyName, "fi"))
    .slice(0, Math.max(MOST_CHOICES.clients, first.size))
    .map((client) => [client.id, `${client.givenName} ${client.familyName}`]);
}

function employerChoices(context: TurnContext, part: EventPart): [string, string][] {
  const weight = (id: string) => (part.employers.includes(id) ? 0 : 1);
  return context.roster
    .employers()
    .map((employer): [string, string] => [employer.id, employer.name])
    .sort(([a, nameA], [b, nameB]) => weight(a) - weight(b) || nameA.localeCompare(nameB, "fi"))
    .slice(0, Math.max(MOST_CHOICES.employers, part.employers.length));
}
