import type { Draft } from "../../drafts/payload-kind";
import { sayDate, sayDay, sayMinutes } from "../../texts/dates";
import { cutText } from "../../texts/tidy-text";
import { button, type Choice, card, choiceRow, tap, text } from "../../turn/card-elements";
import type { RosterClientEntry, TurnContext } from "../../turn/context";
import type { Card, CardElement } from "../../turn/reply";
import { dayInput, type FormField, formInput } from "./form";
import { CHANNELS, type ClientSlot, clientIdsOf, ENTRY_KINDS, type Fact, type JournalPayload } from "./model";
import { type JournalTexts, journalTexts } from "./texts";
import { topicName } from "./topics";

type JournalDraft = Draft<JournalPayload>;

/** How many names a choice shows at most: more do not fit a phone, and «Muokkaa» has them all. */
const MOST_CANDIDATES = 5;

/** The draft: what was understood, each thing one tap from being another, and three buttons. */
export function draftCard(context: TurnContext, draft: JournalDraft, note?: string): Card {
  const texts = journalTexts[context.actor.language];
  const id = { draftId: draft.id, version: draft.version };
  return card(
    [
      note ? text(note, { color: "Attention", bold: true }) : null,
      ...draft.payload.facts.flatMap((one, index) => factElements(context, draft, one, index)),
      draft.payload.isPrivate ? text(texts.visibleToFew, { small: true, color: "Accent" }) : null,
      text(shortened(draft.payload.text), { subtle: true, spacing: "Medium" }),
    ],
    [
      button(texts.save, "draft.confirm", id, { style: "positive", inputs: "none" }),
      button(texts.edit, "draft.edit", id, { inputs: "none" }),
      button(texts.discard, "draft.discard", id, { inputs: "none" }),
    ],
  );
}

function factElements(context: TurnContext, draft: JournalDraft, one: Fact, index: number): CardElement[] {
  const texts = journalTexts[context.actor.language];
  const data = { draftId: draft.id, version: draft.version, fact: index };
  const pick = (title: string, chosen: boolean, change: Record<string, unknown>): Choice => ({
    title,
    chosen,
    data: { ...data, ...change },
  });
  const today = context.now.toPlainDate();
  const contact = one.kind !== "observation" && one.kind !== "note";
  const days = [0, 1, 2].map((ago) => today.subtract({ days: ago }).toString());
  if (!days.includes(one.date)) days.push(one.date);
  return [
    ...one.clients.filter((slot) => !slot.nobody).flatMap((slot) => slotElements(context, one, slot, data)),
    ...(one.clients.every((slot) => slot.nobody) && needsClient(one)
      ? [
          text(texts.whomUnnamed, { bold: true }),
          text(texts.chooseClientHint, { small: true, subtle: true, spacing: "None" }),
        ]
      : []),
    ...(one.kind === "note" && one.clients.length > 0 && one.clients.every((slot) => slot.nobody)
      ? [text(texts.withoutClient, { small: true, subtle: true })]
      : []),
    text(factLine(context, one), { spacing: "Small" }),
    ...one.doubts.flatMap((doubt) =>
      texts.check[doubt]
        ? [text(`⚠ ${texts.check[doubt]}`, { small: true, color: "Attention", spacing: "Small" })]
        : [],
    ),
    choiceRow(
      texts.labels.kind,
      ENTRY_KINDS.map((kind) => pick(texts.shortKinds[kind], kind === one.kind, { kind })),
      "draft.revise",
    ),
    ...(contact
      ? [
          choiceRow(
            texts.labels.channel,
            CHANNELS.map((channel) => pick(texts.shortChannels[channel], channel === one.channel, { channel })),
            "draft.revise",
          ),
        ]
      : []),
    // Only where the words said so: most contacts reach somebody.
    ...(one.isAttempt
      ? [
          choiceRow(
            texts.labels.reached,
            [pick(texts.notReached, true, {}), pick(texts.reached, false, { reached: "yes" })],
            "draft.revise",
          ),
        ]
      : []),
    choiceRow(
      texts.labels.day,
      days.map((day) => pick(sayDay(day, today, context.actor.language), day === one.date, { day })),
      "draft.revise",
    ),
    ...one.topics.map((topic) =>
      choiceRow(
        texts.labels.topics,
        [
          pick(`${topic.direction === "+" ? "+" : "–"} ${topicName(topic.code, context.actor.language)} ✕`, false, {
            topic: topic.code,
          }),
        ],
        "draft.revise",
      ),
    ),
  ];
}

function needsClient(one: Fact): boolean {
  return one.kind === "client_contact" || one.kind === "observation";
}

/** The client's name; or, where several fit or none does, the question and a button for each who may be meant. */
function slotElements(context: TurnContext, one: Fact, slot: ClientSlot, data: Record<string, unknown>): CardElement[] {
  const texts = journalTexts[context.actor.language];
  const at = one.clients.indexOf(slot);
  const chosen = slot.chosen ? context.roster.client(slot.chosen) : undefined;
  const candidates = slot.candidates.flatMap((id) => context.roster.client(id) ?? []);
  const chooseOf = (client: RosterClientEntry) => ({ ...data, slot: at, client: client.id });
  if (!chosen) {
    return [
      text(questionAbout(texts, slot), { bold: true }),
      ...candidates.slice(0, MOST_CANDIDATES).map((client) => tapLine(nameLine(context, client), chooseOf(client))),
      tapLine(slot.mention ? texts.noneOfThese : texts.noClient, { ...data, slot: at, client: "nobody" }),
    ];
  }
  const others = candidates.filter((client) => client.id !== chosen.id).slice(0, 3);
  return [
    text(fullName(chosen), { bold: true, large: true }),
    ...(others.length > 0
      ? [
          choiceRow(
            texts.labels.clients,
            others.map((client) => ({ title: fullName(client), chosen: false, data: chooseOf(client) })),
            "draft.revise",
          ),
        ]
      : []),
  ];
}

function questionAbout(texts: JournalTexts, slot: ClientSlot): string {
  if (slot.mention === "") return texts.whomUnnamed;
  return slot.unknown ? texts.whomUnknown(slot.mention) : texts.whom(slot.mention);
}

/** A whole line that can be tapped: big enough for a thumb. */
function tapLine(title: string, data: Record<string, unknown>): CardElement {
  return {
    type: "Container",
    style: "emphasis",
    spacing: "Small",
    minHeight: "44px",
    verticalContentAlignment: "Center",
    selectAction: tap(title, "draft.revise", data),
    items: [{ type: "TextBlock", text: title, wrap: true, color: "Accent" }],
  };
}

/** «Matti Virtanen · A-003 · oma asiakas». */
function nameLine(context: TurnContext, client: RosterClientEntry): string {
  const texts = journalTexts[context.actor.language];
  const whose = client.coachId === context.actor.staffId ? texts.ownClient : client.coachName;
  return [fullName(client), client.caseCode, whose].filter(Boolean).join(" · ");
}

export function fullName(client: { givenName: string; familyName: string }): string {
  return `${client.givenName} ${client.familyName}`;
}

/** «Asiakaskontakti · puhelin · eilen ma 23.11. klo 9–10 · 20 min · K-Rauta». */
export function factLine(context: TurnContext, one: Fact): string {
  const { language } = context.actor;
  const texts = journalTexts[language];
  const employer = one.employer ? context.roster.employer(one.employer)?.name : null;
  return [
    texts.kinds[one.kind],
    one.channel ? texts.channels[one.channel] : null,
    one.isAttempt ? texts.notReached.toLowerCase() : null,
    dayLine(context, one),
    one.durationMinutes ? sayMinutes(one.durationMinutes) : null,
    employer,
  ]
    .filter(Boolean)
    .join(" · ");
}

function dayLine(context: TurnContext, one: Fact): string {
  const { language } = context.actor;
  const today = context.now.toPlainDate();
  const near = sayDay(one.date, today, language);
  const date = sayDate(one.date, today, language);
  const day = near === date ? date : `${near} ${date}`;
  const range = one.dateEnd && one.dateEnd !== one.date ? `${date} – ${sayDate(one.dateEnd, today, language)}` : day;
  const clock = (time: string) => (language === "fi" ? time.replace(/^0/, "").replace(":", ".") : time);
  if (!one.startTime) return range;
  const from = clock(one.startTime);
  const span = one.endTime ? `${from}–${clock(one.endTime)}` : from;
  return language === "fi" ? `${range} klo ${span}` : `${range} ${span}`;
}

/** Everything that can be changed, as inputs; of a message with several facts each has its own. */
export function editCard(
  context: TurnContext,
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
  return card(
    [
      problem ? text(problem, { color: "Attention", bold: true }) : null,
      ...draft.payload.facts.flatMap((one, index) => factInputs(context, one, index, draft.payload.facts.length)),
      choiceSet("visibility", texts.labels.visibility, draft.payload.isPrivate ? "private" : "team", [
        ["team", texts.visibleToTeam],
        ["private", texts.visibleToFew],
      ]),
      {
        type: "Input.Text",
        id: "text",
        label: texts.labels.text,
        value: draft.payload.text,
        isMultiline: true,
        maxLength: 4000,
      },
    ].map((element) => element && asTyped(element)),
    [
      button(texts.saveChanges, "draft.confirm", id, { style: "positive" }),
      button(texts.back, "draft.show", id, { inputs: "none" }),
      button(texts.discard, "draft.discard", id, { inputs: "none" }),
    ],
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
    choiceSet(
      name("employer"),
      texts.labels.employer,
      one.employer ?? "none",
      employerChoices(context, one.employer, facts),
    ),
    choiceSet(
      name("kind"),
      texts.labels.kind,
      one.kind,
      ENTRY_KINDS.map((kind) => [kind, texts.kinds[kind]]),
    ),
    choiceSet(name("channel"), texts.labels.channel, one.channel ?? "none", channels),
    choiceSet(name("reached"), texts.labels.reached, one.isAttempt ? "no" : "yes", [
      ["yes", texts.reached],
      ["no", texts.notReached],
    ]),
    {
      type: "Input.Text",
      id: name("day"),
      label: texts.labels.day,
      value: dayInput(one),
      placeholder: texts.dayHint,
      maxLength: 60,
    },
    {
      type: "Input.Text",
      id: name("minutes"),
      label: texts.labels.minutes,
      value: String(one.durationMinutes ?? ""),
      maxLength: 5,
    },
  ];
}

/** A card may weigh 25 KB: a long message is shown by its beginning, and a long list by those that are likely. */
function shortened(words: string): string {
  return words.length > 700 ? `${cutText(words, 700)} …` : words;
}
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

function choiceSet(id: string, label: string, value: string, choices: (readonly [string, string])[]): CardElement {
  return {
    type: "Input.ChoiceSet",
    id,
    label,
    style: "compact",
    value,
    choices: choices.map(([key, title]) => ({ title, value: key })),
  };
}

/** Short: what was saved, and «Kumoa». */
export function receiptCard(context: TurnContext, draft: JournalDraft): Card {
  const texts = journalTexts[context.actor.language];
  return card(
    [
      text(`✓ ${texts.saved}`, { bold: true, color: "Good" }),
      ...summary(context, draft),
      draft.payload.isPrivate ? text(texts.visibleToFew, { small: true, color: "Accent" }) : null,
    ],
    [button(texts.undo, "draft.undo", { draftId: draft.id, version: draft.version })],
  );
}

export function closedCard(context: TurnContext, draft: JournalDraft): Card {
  const texts = journalTexts[context.actor.language];
  const undone = draft.state === "undone";
  return card(
    [text(undone ? texts.undone : texts.discarded, { bold: true }), ...summary(context, draft)],
    undone ? [button(texts.restore, "draft.restore", { draftId: draft.id, version: draft.version })] : [],
  );
}

function summary(context: TurnContext, draft: JournalDraft): CardElement[] {
  return draft.payload.facts.flatMap((one) => {
    const names = clientIdsOf(one)
      .flatMap((id) => context.roster.client(id) ?? [])
      .map(fullName);
    return [
      ...(names.length > 0 ? [text(names.join(", "), { bold: true, spacing: "Small" })] : []),
      text(factLine(context, one), { small: true, spacing: "None" }),
    ];
  });
}
