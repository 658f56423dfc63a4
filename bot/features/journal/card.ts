import { cutText } from "../../../surveys/finnish/tidy-text";
import type { Draft } from "../../drafts/payload-kind";
import { sayDate, sayDay, sayMinutes } from "../../texts/dates";
import { fullName } from "../../texts/names";
import { button, type Choice, card, choiceRow, tapLine, text } from "../../turn/card-elements";
import type { RosterClientEntry, TurnContext } from "../../turn/context";
import { CARD_ROOM, fitBlocks, weigh } from "../../turn/fit-card";
import type { Card, CardElement } from "../../turn/reply";
import { CHANNELS, type ClientSlot, clientIdsOf, ENTRY_KINDS, type Fact, type JournalPayload } from "./model";
import { type PartKinds, partBlocks, partLines } from "./parts";
import { type JournalTexts, journalTexts } from "./texts";
import { topicName } from "./topics";

type JournalDraft = Draft<JournalPayload>;

/** How many names a choice shows at most: more do not fit a phone, and «Muokkaa» has them all. */
const MOST_CANDIDATES = 5;

/** From so many things on one card on, only the unsure ones can be changed with one tap. */
const MOST_WITH_ROWS = 3;

/** The draft: what was understood, each thing one tap from being another, and three buttons. */
export function draftCard(context: TurnContext, kinds: PartKinds, draft: JournalDraft, note?: string): Card {
  const texts = journalTexts[context.actor.language];
  const id = { draftId: draft.id, version: draft.version };
  const head = note ? [text(note, { color: "Attention", bold: true })] : [];
  const foot = [
    ...(draft.payload.isPrivate ? [text(texts.visibleToFew, { small: true, color: "Accent" })] : []),
    text(shortened(draft.payload.text), { subtle: true, spacing: "Medium" }),
  ];
  const buttons = [
    button(texts.save, "draft.confirm", id, { style: "positive", inputs: "none" }),
    button(texts.edit, "draft.edit", id, { inputs: "none" }),
    button(texts.discard, "draft.discard", id, { inputs: "none" }),
  ];
  const facts = draft.payload.facts.map((one, index) => ({
    elements: factElements(context, draft, one, index),
    isOpen: one.doubts.length > 0 || one.clients.some((slot) => !slot.chosen && !slot.nobody),
  }));
  const blocks = [...facts, ...partBlocks(context, kinds, draft, texts.dropPart)];
  const { elements, isShort, hidden } = fitBlocks(blocks, CARD_ROOM - weigh([head, foot, buttons]));
  return card(
    [
      ...head,
      ...elements,
      hidden > 0 ? text(texts.notOnCard(hidden), { small: true, color: "Attention" }) : null,
      isShort ? text(texts.choicesInForm, { small: true, subtle: true }) : null,
      ...foot,
    ],
    buttons,
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
  // Three things on one card: rows only where something is unsure, so that the buttons stay near; «Muokkaa» has them all.
  const hasRows = draft.payload.facts.length < MOST_WITH_ROWS || one.doubts.length > 0;
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
    ...(hasRows
      ? [
          choiceRow(
            texts.labels.kind,
            ENTRY_KINDS.map((kind) => pick(texts.shortKinds[kind], kind === one.kind, { kind })),
            "draft.revise",
          ),
        ]
      : []),
    ...(contact && hasRows
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
    ...(hasRows
      ? [
          choiceRow(
            texts.labels.day,
            days.map((day) => pick(sayDay(day, today, context.actor.language), day === one.date, { day })),
            "draft.revise",
          ),
        ]
      : []),
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
      ...candidates
        .slice(0, MOST_CANDIDATES)
        .map((client) => tapLine(nameLine(context, client), "draft.revise", chooseOf(client))),
      candidates.length === 0 && slot.mention ? text(texts.writeWholeName, { small: true, subtle: true }) : null,
      tapLine(candidates.length > 0 && slot.mention ? texts.noneOfThese : texts.noClient, "draft.revise", {
        ...data,
        slot: at,
        client: "nobody",
      }),
    ].filter((element) => element !== null);
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
  if (slot.suggested) return texts.didYouMean(slot.mention);
  if (slot.unknown && slot.candidates.length === 0) return texts.unknownName(slot.mention);
  return slot.unknown ? texts.whomUnknown(slot.mention) : texts.whom(slot.mention);
}

/** «Matti Virtanen · A-003 · oma asiakas». */
function nameLine(context: TurnContext, client: RosterClientEntry): string {
  const texts = journalTexts[context.actor.language];
  const whose = client.coachId === context.actor.staffId ? texts.ownClient : client.coachName;
  return [fullName(client), client.caseCode, whose].filter(Boolean).join(" · ");
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

/** A card may weigh 25 KB: a long message is shown by its beginning. */
function shortened(words: string): string {
  return words.length > 700 ? `${cutText(words, 700)} …` : words;
}

/** Short: what was saved, and «Kumoa». */
export function receiptCard(context: TurnContext, kinds: PartKinds, draft: JournalDraft): Card {
  const texts = journalTexts[context.actor.language];
  return card(
    [
      text(`✓ ${texts.saved}`, { bold: true, color: "Good" }),
      ...summary(context, kinds, draft),
      draft.payload.isPrivate ? text(texts.visibleToFew, { small: true, color: "Accent" }) : null,
    ],
    [button(texts.undo, "draft.undo", { draftId: draft.id, version: draft.version })],
  );
}

export function closedCard(context: TurnContext, kinds: PartKinds, draft: JournalDraft): Card {
  const texts = journalTexts[context.actor.language];
  const undone = draft.state === "undone";
  return card(
    [text(undone ? texts.undone : texts.discarded, { bold: true }), ...summary(context, kinds, draft)],
    undone ? [button(texts.restore, "draft.restore", { draftId: draft.id, version: draft.version })] : [],
  );
}

function summary(context: TurnContext, kinds: PartKinds, draft: JournalDraft): CardElement[] {
  const entries = draft.payload.facts.map((one) => {
    const names = clientIdsOf(one)
      .flatMap((id) => context.roster.client(id) ?? [])
      .map(fullName);
    const elements = [
      ...(names.length > 0 ? [text(names.join(", "), { bold: true, spacing: "Small" })] : []),
      text(factLine(context, one), { small: true, spacing: "None" }),
    ];
    return { elements, isOpen: false };
  });
  const blocks = [...entries, ...partLines(context, kinds, draft.payload)];
  const { elements, hidden } = fitBlocks(blocks, CARD_ROOM - 1000);
  const more = journalTexts[context.actor.language].andMore(hidden);
  return hidden > 0 ? [...elements, text(more, { small: true, subtle: true })] : elements;
}
