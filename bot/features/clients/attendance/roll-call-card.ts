import type { PartTap } from "../../../drafts/message-part";
import type { Draft } from "../../../drafts/payload-kind";
import { sayDate } from "../../../texts/dates";
import { fullName } from "../../../texts/names";
import { button, card, choiceRow, tapLine, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import { CARD_ROOM, weigh } from "../../../turn/fit-card";
import type { Card, CardElement } from "../../../turn/reply";
import { absentRow, absentRows, type PersonOnCard } from "./person-rows";
import { pagesOf, type RollCall, type RollPerson } from "./roll-call";
import { sayPerson } from "./say";
import { type AttendanceTexts, attendanceTexts } from "./texts";

type RollDraft = Draft<RollCall>;

interface Listed extends PersonOnCard {
  at: number;
  coach: string | null;
  before: RollPerson["before"];
  touchedAt: string | null;
}

/** Everyone of the roll whom the actor may see. */
function listed(context: TurnContext, roll: RollCall): Listed[] {
  return roll.people.flatMap((one, at) => {
    const client = context.roster.client(one.client);
    if (!client) return [];
    const { presence, reason, before, touchedAt } = one;
    const coach = client.coachName;
    return [{ name: fullName(client), presence, reason, before, touchedAt, at, coach, change: { person: at } }];
  });
}

/** Names to tap, those away with their reasons, and «Tallenna». */
export function rollCard(context: TurnContext, draft: RollDraft, note?: string): Card {
  const texts = attendanceTexts[context.actor.language];
  const roll = draft.payload;
  const id = { draftId: draft.id, version: draft.version };
  const tap = (title: string, chosen: boolean, change: Record<string, unknown>) => ({
    title,
    chosen,
    data: { ...id, ...change },
  });
  const everyone = listed(context, roll);
  const pages = pagesOf(everyone);
  const page = Math.min(roll.page, pages.length - 1);
  const shown = (pages[page] ?? []).map((at) => everyone[at]!);
  const absent = shown.filter((one) => one.presence === "absent");
  const day = sayDate(roll.day, context.now.toPlainDate(), context.actor.language);
  const head = [
    ...(note ? [text(note, { color: "Attention", bold: true })] : []),
    text(texts.rollCall(day, everyone.length), { bold: true, large: true }),
    text(texts.rollHint, { small: true, subtle: true, spacing: "None" }),
    ...(pages.length > 1 ? pageElements(texts, shown[0]?.coach ?? null, page, pages.length, tap) : []),
    ...shown
      .filter((one) => one.presence === "present")
      .map(({ name, change }) =>
        tapLine(name, "draft.revise", tap(name, false, { ...change, presence: "absent" }).data),
      ),
  ];
  const before = beforeLine(context, texts, shown);
  const foot = [
    ...(before ? [before] : []),
    ...(pages.length > 1 ? [text(texts.allPages(everyone.length), { small: true, subtle: true })] : []),
  ];
  const buttons = [
    button(texts.save, "draft.confirm", id, { style: "positive", inputs: "none" }),
    button(texts.discard, "draft.discard", id, { inputs: "none" }),
  ];
  const room = CARD_ROOM - weigh([head, foot, buttons]);
  return card([...head, ...absentElements(texts, absent, tap, room), ...foot], buttons);
}

/** Those away: the reasons stand under those tapped last, as many as fit; a tap on another name brings that person's. */
function absentElements(texts: AttendanceTexts, absent: Listed[], tap: PartTap, room: number): CardElement[] {
  const short = new Map(absent.map((one) => [one, absentRow(texts, one, tap)]));
  const latest = [...absent].sort((a, b) => (b.touchedAt ?? "").localeCompare(a.touchedAt ?? "") || a.at - b.at);
  const shown = new Map<Listed, CardElement[]>(short);
  for (const one of latest) {
    shown.set(one, absentRows(texts, texts.headAbsent, one, tap));
    if (weigh([...shown.values()]) <= room) continue;
    shown.set(one, short.get(one)!);
    break;
  }
  return absent.flatMap((one) => shown.get(one)!);
}

function pageElements(
  texts: AttendanceTexts,
  coach: string | null,
  page: number,
  pages: number,
  tap: (title: string, chosen: boolean, change: Record<string, unknown>) => Parameters<typeof choiceRow>[1][number],
): CardElement[] {
  const turn = [
    ...(page > 0 ? [tap(`← ${texts.previousPage}`, false, { page: page - 1 })] : []),
    ...(page < pages - 1 ? [tap(`${texts.nextPage} →`, false, { page: page + 1 })] : []),
  ];
  return [
    text(`${coach ?? texts.noCoach} · ${texts.page(page + 1, pages)}`, { bold: true, spacing: "Small" }),
    choiceRow(texts.labels.page, turn, "draft.revise"),
  ];
}

/** «Merkitty jo: Satu Heikkinen (Pekka Ohjaaja)»: what a colleague, or the chat, told of the day before this card. */
function beforeLine(context: TurnContext, texts: AttendanceTexts, shown: Listed[]): CardElement | null {
  const staff = new Map(context.roster.staff().map(({ id, name }) => [id, name]));
  const marked = shown.filter((one) => one.before !== null);
  if (marked.length === 0) return null;
  const said = marked.map((one) => {
    const { presence, reason, by } = one.before!;
    const how =
      presence === "present"
        ? texts.wasThere
        : [texts.wasAway, reason && texts.reasons[reason]].filter(Boolean).join(", ");
    return `${one.name} ${how} (${staff.get(by) ?? texts.someone})`;
  });
  const most = said.slice(0, MOST_BEFORE).join("; ");
  const more = said.length > MOST_BEFORE ? ` ${texts.andMore(said.length - MOST_BEFORE)}` : "";
  return text(texts.markedBefore(`${most}${more}`), { small: true, subtle: true });
}

const MOST_BEFORE = 6;

export function rollReceipt(context: TurnContext, draft: RollDraft): Card {
  const texts = attendanceTexts[context.actor.language];
  const { present, absent } = split(context, draft.payload);
  return card(
    [
      text(texts.rollSaved(present.length, absent.length), { bold: true, color: "Good" }),
      ...summary(context, texts, draft.payload),
    ],
    [button(texts.undo, "draft.undo", { draftId: draft.id, version: draft.version })],
  );
}

export function rollClosed(context: TurnContext, draft: RollDraft): Card {
  const texts = attendanceTexts[context.actor.language];
  const isUndone = draft.state === "undone";
  return card(
    [
      text(isUndone ? texts.rollUndone : texts.rollDiscarded, { bold: true }),
      ...(isUndone ? summary(context, texts, draft.payload) : []),
    ],
    isUndone ? [button(texts.restore, "draft.restore", { draftId: draft.id, version: draft.version })] : [],
  );
}

function split(context: TurnContext, roll: RollCall) {
  const everyone = listed(context, roll);
  return {
    present: everyone.filter((one) => one.presence === "present"),
    absent: everyone.filter((one) => one.presence === "absent"),
  };
}

function summary(context: TurnContext, texts: AttendanceTexts, roll: RollCall): CardElement[] {
  const day = sayDate(roll.day, context.now.toPlainDate(), context.actor.language);
  const { present, absent } = split(context, roll);
  const names = (people: Listed[]) => people.map((one) => sayPerson(texts, one.name, one)).join(", ");
  return [
    ...(absent.length > 0 ? [text(`${texts.absent(day)}: ${names(absent)}`, { spacing: "Small" })] : []),
    ...(present.length > 0
      ? [text(`${texts.present(day)}: ${names(present)}`, { small: true, subtle: true, spacing: "Small" })]
      : []),
  ];
}
