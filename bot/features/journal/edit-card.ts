import type { Draft } from "../../drafts/payload-kind";
import { fullName } from "../../texts/names";
import { button, card, choiceInput, text, textInput } from "../../turn/card-elements";
import type { RosterClientEntry, TurnContext } from "../../turn/context";
import { CARD_ROOM, fitInputs, weigh } from "../../turn/fit-card";
import type { Card, CardElement } from "../../turn/reply";

import { dayInput, type FormField, formInput } from "./form";
import { CHANNELS, clientIdsOf, ENTRY_KINDS, type Fact, type JournalPayload } from "./model";
import { type PartKinds, partInputs } from "./parts";
import { journalTexts } from "./texts";

type JournalDraft = Draft<JournalPayload>;

/** Everything that can be changed, as inputs; of a message with several facts each has its own. */
export function editCard(
  context: TurnContext,
  kinds: PartKinds,
  draft: JournalDraft,
  problem?: string,
  typed: Record<string, unknown> = {},
): Card {
  const texts = journalTexts[context.actor.language];
  const id = { draftId: draft.id, version: draft.version };
  const asTyped = (element: CardElement): CardElement => {
    const written = typed[String(element.id)];
    return typeof written === "string" ? { ...element, value: written.slice(0, 4000) } : element;
  };
  const head = problem ? [text(problem, { color: "Attention", bold: true })] : [];
  const foot = [
    choiceInput("visibility", texts.labels.visibility, draft.payload.isPrivate ? "private" : "team", [
      ["team", texts.visibleToTeam],
      ["private", texts.visibleToFew],
    ]),
    textInput("text", texts.labels.text, draft.payload.text, { isMultiline: true, maxLength: 4000 }),
  ].map(asTyped);
  const buttons = [
    button(texts.saveChanges, "draft.confirm", id, { style: "positive" }),
    button(texts.back, "draft.show", id, { inputs: "none" }),
    button(texts.discard, "draft.discard", id, { inputs: "none" }),
  ];
  const { facts } = draft.payload;
  const blocks = [
    ...facts.map((one, index) => ({
      elements: factInputs(context, one, index, facts.length),
      isOpen: one.doubts.length > 0 || one.clients.some((slot) => !slot.chosen && !slot.nobody),
    })),
    ...partInputs(context, kinds, draft.payload),
  ].map((block) => ({ ...block, elements: block.elements.map(asTyped) }));
  const { elements, hidden } = fitInputs(blocks, CARD_ROOM - weigh([head, foot, buttons]));
  return card(
    [...head, ...elements, hidden > 0 ? text(texts.notOnForm(hidden), { small: true, subtle: true }) : null, ...foot],
    buttons,
  );
}

function factInputs(context: TurnContext, one: Fact, index: number, facts: number): CardElement[] {
  const texts = journalTexts[context.actor.language];
  const chosen = clientIdsOf(one);
  const name = (field: FormField) => formInput(index, field);
  const channels: [string, string][] = [
    ...CHANNELS.map((channel): [string, string] => [channel, texts.shortChannels[channel]]),
    ["none", "–"],
  ];
  return [
    {
      type: "Input.ChoiceSet",
      id: name("clients"),
      label: texts.labels.clients,
      style: "compact",
      value: chosen.join(","),
      choices: clientChoices(context, one, chosen, facts),
    },
    choiceInput(
      name("employer"),
      texts.labels.employer,
      one.employer ?? "none",
      employerChoices(context, one.employer, facts),
    ),
    choiceInput(
      name("kind"),
      texts.labels.kind,
      one.kind,
      ENTRY_KINDS.map((kind) => [kind, texts.kinds[kind]]),
    ),
    choiceInput(name("channel"), texts.labels.channel, one.channel ?? "none", channels),
    choiceInput(name("reached"), texts.labels.reached, one.isAttempt ? "no" : "yes", [
      ["yes", texts.reached],
      ["no", texts.notReached],
    ]),
    textInput(name("day"), texts.labels.day, dayInput(one), { placeholder: texts.dayHint, maxLength: 60 }),
    textInput(name("minutes"), texts.labels.minutes, String(one.durationMinutes ?? ""), { maxLength: 5 }),
  ];
}

/** A card may weigh 25 KB: of a long list those that are likely are shown. */
const MOST_CHOICES = { clients: 36, employers: 18 };

function employerChoices(context: TurnContext, chosen: string | null, facts: number): [string, string][] {
  const first = (id: string) => (id === chosen ? 0 : 1);
  const shown = context.roster
    .employers()
    .map((employer): [string, string] => [employer.id, employer.name])
    .sort(([a, nameA], [b, nameB]) => first(a) - first(b) || nameA.localeCompare(nameB, "fi"))
    .slice(0, Math.ceil(MOST_CHOICES.employers / facts));
  return [...shown, ["none", "–"]];
}

/** Those who may be meant first, then the coach's own, then the others; «–» for no client; several together stay one choice. */
function clientChoices(
  context: TurnContext,
  one: Fact,
  chosen: string[],
  facts: number,
): { title: string; value: string }[] {
  const candidates = [...chosen, ...one.clients.flatMap((slot) => slot.candidates)];
  const weight = (client: RosterClientEntry) =>
    candidates.includes(client.id) ? 0 : client.coachId === context.actor.staffId ? 1 : 2;
  const others = context.roster
    .clients()
    .filter((client) => client.status !== "ended" || candidates.includes(client.id))
    .sort((a, b) => weight(a) - weight(b) || fullName(a).localeCompare(fullName(b), "fi"))
    .slice(0, Math.ceil(MOST_CHOICES.clients / facts));
  const together = chosen.flatMap((id) => context.roster.client(id) ?? []);
  return [
    ...(together.length > 1 ? [{ title: together.map(fullName).join(", "), value: chosen.join(",") }] : []),
    ...others.map((client) => ({ title: `${fullName(client)} · ${client.caseCode}`, value: client.id })),
    { title: "–", value: "" },
  ];
}
