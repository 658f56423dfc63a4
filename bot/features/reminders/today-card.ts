import { Temporal } from "temporal-polyfill";
import { cutText } from "../../../surveys/finnish/tidy-text";
import type { Language } from "../../staff/actor";
import { bendName } from "../../texts/bend-name";
import { sayDate, weekOf } from "../../texts/dates";
import { button, card, tap, text } from "../../turn/card-elements";
import { CARD_ROOM, weigh } from "../../turn/fit-card";
import type { Card, CardElement } from "../../turn/reply";
import type { ToldItem } from "./gather";
import { mostTelling } from "./order";
import { reminderTexts } from "./texts";

/** «Tänään»: each line with its own button, and «…» for putting it off. */

export type View = "today" | "week" | "forgotten";

/** Lines of the first page; the pages behind it are looked at on purpose, and may be longer. */
export const FIRST_LINES = 7;
const MORE_LINES = 12;
/** Title, foot and buttons need the rest. */
const LINES_ROOM = CARD_ROOM - 2500;

export interface ListShown {
  view: View;
  /** In order. */
  items: ToldItem[];
  offset: number;
  language: Language;
  today: Temporal.PlainDate;
  /** What was just done, with its «Kumoa». */
  note?: { say: string; undo?: string };
  /** Small, at the foot. */
  foot?: string[];
}

export function listCard({ view, items, offset, language, today, note, foot = [] }: ListShown): Card {
  const texts = reminderTexts[language];
  const most = offset === 0 ? FIRST_LINES : MORE_LINES;
  const lines = mostTelling(items, FIRST_LINES)
    .slice(offset, offset + most)
    .map((item) => itemLine(item, view, language, today));
  while (lines.length > 1 && weigh(lines) > LINES_ROOM) lines.pop();
  const left = Math.max(0, items.length - offset - lines.length);
  return card(
    [
      note ? text(note.say, { subtle: true, color: "Good" }) : null,
      text(titleOf(view, items.length, language, today), { bold: true, large: true }),
      ...(items.length === 0 ? [text(texts.nothing[view])] : []),
      ...lines,
      left > 0 ? text(texts.rest(left), { subtle: true }) : null,
      ...foot.map((line) => text(line, { small: true, subtle: true })),
    ],
    [
      ...(left > 0 ? [button(texts.showRest(left), "reminders.show", { view, offset: offset + lines.length })] : []),
      ...(offset > 0 ? [button(texts.backToStart, "reminders.show", { view, offset: 0 })] : []),
      ...(note?.undo ? [button(texts.undo, "reminders.undo", { view, thing: note.undo })] : []),
    ],
  );
}

function titleOf(view: View, count: number, language: Language, today: Temporal.PlainDate): string {
  const texts = reminderTexts[language];
  if (view === "today") return texts.today(sayDate(today.toString(), today, language), count);
  return view === "week" ? texts.week(today.weekOfYear ?? 0, count) : texts.forgotten(count);
}

/** Name and what is due on the left, its two taps on the right: on a phone a row of full buttons under each line would make two screens of seven lines. */
function itemLine(item: ToldItem, view: View, language: Language, today: Temporal.PlainDate): CardElement {
  const texts = reminderTexts[language];
  const { act } = item;
  return {
    type: "ColumnSet",
    spacing: "Medium",
    columns: [
      {
        type: "Column",
        width: "stretch",
        items: [
          item.about === "" ? null : text(cutText(item.about, 60), { bold: true }),
          text(lineOf(item, language, today), item.about === "" ? {} : { spacing: "None" }),
        ].filter((element) => element !== null),
      },
      ...(act ? [tapColumn(act.title[language], tap(act.title[language], act.verb, act.data))] : []),
      ...(item.canWait === false
        ? []
        : [
            tapColumn(
              texts.more,
              tap(texts.moreOf(item.about || texts.thing), "reminders.item", { view, thing: item.key }),
              // The sign is narrow, a thumb is not.
              "44px",
            ),
          ]),
    ],
  };
}

function tapColumn(title: string, selectAction: CardElement, width = "auto"): CardElement {
  return {
    type: "Column",
    width,
    spacing: "Small",
    minHeight: "44px",
    verticalContentAlignment: "Center",
    items: [
      {
        type: "TextBlock",
        text: title,
        color: "Accent",
        weight: "Bolder",
        horizontalAlignment: "Center",
        spacing: "None",
      },
    ],
    selectAction,
  };
}

/** One due thing by itself: do it, put it off, or say why it is not needed. */
export function itemCard(
  item: ToldItem,
  view: View,
  language: Language,
  today: Temporal.PlainDate,
  trouble?: string,
  reason = "",
): Card {
  const texts = reminderTexts[language];
  const data = { view, thing: item.key };
  const { act } = item;
  const free = { inputs: "none" } as const;
  return card(
    [
      item.about === "" ? null : text(item.about, { bold: true, large: true }),
      text(lineOf(item, language, today), { spacing: "None" }),
      {
        type: "ActionSet",
        actions: [
          ...(act ? [button(act.title[language], act.verb, act.data, { ...free, style: "positive" })] : []),
          button(texts.tomorrow, "reminders.postpone", { ...data, days: 1 }, free),
          button(texts.nextWeek, "reminders.postpone", { ...data, days: 7 }, free),
        ],
      },
      text(texts.notNeeded, { bold: true, spacing: "Medium" }),
      {
        type: "ActionSet",
        actions: (["done", "not_now", "agreed"] as const).map((why) =>
          button(texts.reasons[why], "reminders.not_needed", { ...data, why }, free),
        ),
      },
      {
        type: "Input.Text",
        id: "reason",
        label: texts.otherReason,
        value: reason.slice(0, 200),
        placeholder: texts.otherReasonHint,
        maxLength: 200,
      },
      trouble ? text(trouble, { color: "Attention" }) : null,
    ],
    [
      button(texts.saveReason, "reminders.not_needed", { ...data, why: "other" }),
      button(texts.back, "reminders.show", { view, offset: 0 }, free),
    ],
  );
}

function lineOf(item: ToldItem, language: Language, today: Temporal.PlainDate): string {
  const texts = reminderTexts[language];
  const given = item.forWhom?.split(" ")[0];
  return [
    item.line[language],
    given ? texts.forWhom(language === "fi" ? bendName(given, "gen", "given") : given) : null,
    item.putOffUntil ? texts.putOff(sayDate(item.putOffUntil, today, language)) : null,
  ]
    .filter((part) => part !== null)
    .join(" ");
}

/** Which of what was gathered a view shows. */
export function itemsOf(view: View, items: ToldItem[], today: Temporal.PlainDate): ToldItem[] {
  if (view === "today") return withoutEchoes(items.filter((item) => item.putOffUntil === null));
  // What was put off to a day of this week is still this week's.
  if (view === "week") {
    const sunday = weekOf(today).to;
    return withoutEchoes(items.filter((item) => item.putOffUntil === null || item.putOffUntil <= sunday));
  }
  return items.filter(
    (item) =>
      item.putOffUntil !== null ||
      item.rule === "no_entry" ||
      Temporal.PlainDate.compare(Temporal.PlainDate.from(item.dueOn), today) < 0,
  );
}

/** That nothing is written of a client says nothing new where the client stands on the list anyway. */
function withoutEchoes(items: ToldItem[]): ToldItem[] {
  const others = new Set(items.filter((item) => item.rule !== "no_entry").map((item) => item.clientId));
  return items.filter((item) => item.rule !== "no_entry" || !others.has(item.clientId));
}
