import { z } from "zod";
import { type MessagePart, type PartTap, Refusal } from "../../../drafts/message-part";
import type { Revision } from "../../../drafts/payload-kind";
import { membershipIn } from "../../../staff/actor";
import { sayDate, sayDay } from "../../../texts/dates";
import { fullName } from "../../../texts/names";
import { choiceInput, choiceRow, text, textInput } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import type { CardElement } from "../../../turn/reply";
import { readDay } from "../../../understanding/read-day";
import { expectedDays } from "./agreed-days";
import {
  type AttendancePart,
  attendancePart,
  daysOf,
  isTooEarly,
  isWeekend,
  PRESENCES,
  REASONS,
  type ToldMark,
  withPresence,
} from "./model";
import { absentRows, type PersonOnCard, presentRows } from "./person-rows";
import { readPart } from "./read-part";
import { sayDays, sayPerson } from "./say";
import { listAgreedPeriods, type NewMark, voidMarks, writeMarks } from "./store";
import { type AttendanceTexts, attendanceTexts } from "./texts";

export const ATTENDANCE_PART = "attendance.marks";

/** Above so many a tap row for each would push the buttons off a phone; «Muokkaa» has them all. */
const MOST_ROWS = 12;
/** How many a form holds: a card may weigh 25 KB. */
const MOST_INPUTS = 25;

/** All that one message tells of who was there and who was away: one part, however many people. */
export const attendanceMarks: MessagePart<AttendancePart> = {
  kind: ATTENDANCE_PART,
  read: readPart,
  parse: (data) => attendancePart.parse(data),
  subjects: (part) => [
    ...new Set(part.marks.flatMap((mark) => mark.chosen ?? mark.candidates.map(({ client }) => client))),
  ],
  missing(context, part) {
    const texts = attendanceTexts[context.actor.language];
    const today = context.now.toPlainDate().toString();
    const isOpen = (mark: ToldMark) => mark.chosen === null && mark.candidates.some(({ days }) => days.length > 0);
    if (part.marks.some(isOpen)) return texts.whomFirst;
    const kept = part.marks.filter((mark) => daysOf(mark).length > 0);
    if (kept.some((mark) => !context.roster.client(mark.chosen!))) return texts.unknownClient;
    return kept.some((mark) => isTooEarly(mark, today)) ? texts.tooEarly : null;
  },
  revise,
  elements,
  inputs,
  line(context, part) {
    const texts = attendanceTexts[context.actor.language];
    return { title: texts.title, line: lines(context, texts, part).join(" · ") || texts.nothing };
  },
  async store(context, tx, source, part) {
    const marks = part.marks.flatMap((mark) => newMarks(context, mark, source.sentAt));
    // A person named twice: what was said last.
    const each = [...new Map(marks.map((mark) => [`${mark.clientId} ${mark.day}`, mark])).values()];
    const { draftId, place } = source;
    const authorId = context.actor.staffId;
    await writeMarks(tx, { draftId, part: place, authorId, changedAt: context.turn.sentAt }, each);
  },
  withdraw: (_context, tx, source) => voidMarks(tx, source.draftId, source.place),
};

function newMarks(context: TurnContext, mark: ToldMark, sentAt: Date): NewMark[] {
  const { chosen, presence, reason, note } = mark;
  const days = daysOf(mark);
  if (!chosen || days.length === 0) return [];
  const client = context.roster.client(chosen);
  if (!client || !membershipIn(context.actor, client.projectId))
    throw new Refusal(attendanceTexts[context.actor.language].unknownClient);
  return days.map((day) => ({ projectId: client.projectId, clientId: chosen, day, presence, reason, note, sentAt }));
}

const tapped = z.object({
  mark: z.number().int().min(0).optional(),
  presence: z.enum(PRESENCES).optional(),
  reason: z.enum(REASONS).nullish(),
  client: z.uuid().optional(),
  day: z.string().max(100).optional(),
});

async function revise(
  context: TurnContext,
  part: AttendancePart,
  change: Record<string, unknown>,
): Promise<Revision<AttendancePart>> {
  const texts = attendanceTexts[context.actor.language];
  const read = tapped.safeParse(change);
  if (!read.success) return { type: "refused", why: texts.badChange };
  const { mark: at, presence, reason = null, client, day } = read.data;
  let marks = part.marks.map((mark, n): ToldMark => {
    const typed = readTyped(change[`m${n}`]);
    if (typed) return withPresence(mark, typed.presence, typed.reason);
    if (n !== at) return mark;
    const chosen = mark.candidates.some((one) => one.client === client) ? client! : mark.chosen;
    return presence ? withPresence({ ...mark, chosen }, presence, reason) : { ...mark, chosen };
  });
  if (day !== undefined && day.trim() !== "") {
    const meant = /^\d{4}-\d{2}-\d{2}$/.test(day.trim()) ? day.trim() : readDay(day, context.now, "near")?.from;
    if (!meant || !z.iso.date().safeParse(meant).success || meant < "2000" || meant > "2100")
      return { type: "refused", why: texts.badDay };
    if (oneDay(part) !== meant) marks = await onDay(context, marks, meant);
  }
  return { type: "revised", payload: { ...part, marks } };
}

/** «absent:sick» of a form's field. */
function readTyped(value: unknown): Pick<ToldMark, "presence" | "reason"> | null {
  if (value === "present" || value === "absent") return { presence: value, reason: null };
  const reason = REASONS.find((one) => value === `absent:${one}`);
  return reason ? { presence: "absent", reason } : null;
}

/** The same marks on another day: who was expected then is asked anew. */
async function onDay(context: TurnContext, marks: ToldMark[], day: string): Promise<ToldMark[]> {
  const ids = marks.flatMap((mark) => mark.candidates.map(({ client }) => client));
  const periods = await listAgreedPeriods(context.db, ids, { from: day, to: day });
  return marks.map((mark) => ({
    ...mark,
    days: [day],
    candidates: mark.candidates.map(({ client }) => ({ client, days: expectedDays(periods, client, [day]) })),
  }));
}

/** The day that all marks share, or null. */
function oneDay(part: AttendancePart): string | null {
  const days = new Set(part.marks.flatMap((mark) => mark.days));
  return days.size === 1 ? [...days][0]! : null;
}

interface Settled {
  mark: ToldMark;
  at: number;
  name: string;
  days: string[];
}

function settled(context: TurnContext, part: AttendancePart): Settled[] {
  return part.marks.flatMap((mark, at) => {
    const client = mark.chosen ? context.roster.client(mark.chosen) : undefined;
    const days = daysOf(mark);
    return client && days.length > 0 ? [{ mark, at, name: fullName(client), days }] : [];
  });
}

function groupByDays<T extends { days: string[] }>(people: T[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of people) groups.set(one.days.join(), [...(groups.get(one.days.join()) ?? []), one]);
  return [...groups.values()];
}

/** «Läsnä ti 24.11.: Matti Virtanen, Liisa Mäki», «Poissa ti 24.11.: Satu Heikkinen (sairas)». */
function lines(context: TurnContext, texts: AttendanceTexts, part: AttendancePart): string[] {
  const people = settled(context, part);
  return PRESENCES.flatMap((presence) =>
    groupByDays(people.filter(({ mark }) => mark.presence === presence)).map((group) => {
      const days = sayDays(context, texts, group[0]!.days);
      return `${texts[presence](days)}: ${group.map(({ name, mark }) => sayPerson(texts, name, mark)).join(", ")}`;
    }),
  );
}

function elements(context: TurnContext, part: AttendancePart, tap: PartTap): CardElement[] {
  const texts = attendanceTexts[context.actor.language];
  if (part.inPassing) return lines(context, texts, part).map((line) => text(line, { spacing: "Small" }));
  const people = settled(context, part);
  const present = people.filter(({ mark }) => mark.presence === "present");
  const absent = people.filter(({ mark }) => mark.presence === "absent");
  const onCard = ({ mark, at, name }: Settled): PersonOnCard => ({ ...mark, name, change: { mark: at } });
  const hasRows = people.length <= MOST_ROWS;
  return [
    ...part.marks.flatMap((mark, at) => question(context, texts, mark, at, tap)),
    ...groupByDays(present).flatMap((group) => [
      text(`${texts.present(sayDays(context, texts, group[0]!.days))}: ${group.map(({ name }) => name).join(", ")}`, {
        spacing: "Small",
      }),
      ...(hasRows ? presentRows(texts, group.map(onCard), tap, (name) => texts.markAbsent(short(name)), 3) : []),
    ]),
    ...absent.flatMap((one) => absentRows(texts, texts.absent(sayDays(context, texts, one.days)), onCard(one), tap)),
    ...dayRow(context, texts, part, tap),
    ...warnings(context, texts, part).map((line) => text(line, { small: true, color: "Attention", spacing: "Small" })),
  ];
}

/** «Matti V.» */
function short(name: string): string {
  const [given = "", family = ""] = name.split(" ");
  return `${given} ${family.slice(0, 1)}.`;
}

/** Of several who fit and are expected then, each is one tap away. */
function question(
  context: TurnContext,
  texts: AttendanceTexts,
  mark: ToldMark,
  at: number,
  tap: PartTap,
): CardElement[] {
  const known = mark.candidates.flatMap(({ client, days }) => {
    const found = context.roster.client(client);
    return found && days.length > 0 ? [found] : [];
  });
  if (mark.chosen !== null || known.length === 0) return [];
  return [
    text(texts.whom(mark.mention), { bold: true }),
    ...known.map((client) =>
      choiceRow(
        texts.labels.person,
        [tap(`${fullName(client)} · ${client.caseCode}`, false, { mark: at, client: client.id })],
        "draft.revise",
      ),
    ),
  ];
}

function dayRow(context: TurnContext, texts: AttendanceTexts, part: AttendancePart, tap: PartTap): CardElement[] {
  const day = oneDay(part);
  const isStorable = part.marks.some((mark) => mark.candidates.some(({ days }) => days.length > 0));
  if (day === null || !isStorable) return [];
  const today = context.now.toPlainDate();
  const days = [0, 1, 2].map((ago) => today.subtract({ days: ago }).toString());
  if (!days.includes(day)) days.push(day);
  const choices = days.map((one) => tap(sayDay(one, today, context.actor.language), one === day, { day: one }));
  return [choiceRow(texts.labels.day, choices, "draft.revise")];
}

function warnings(context: TurnContext, texts: AttendanceTexts, part: AttendancePart): string[] {
  const today = context.now.toPlainDate();
  const refused = part.marks.filter(
    (mark) => mark.candidates.every(({ days }) => days.length === 0) || isChosenWithout(mark),
  );
  const nameOf = (mark: ToldMark) => {
    const client = mark.chosen ? context.roster.client(mark.chosen) : undefined;
    return client ? fullName(client) : mark.mention;
  };
  const weekends = [...new Set(part.marks.flatMap(daysOf))].filter(isWeekend);
  return [
    ...groupByDays(refused).map((group) =>
      texts.noAgreement(sayDays(context, texts, group[0]!.days), group.map(nameOf).join(", ")),
    ),
    ...(part.unknown.length > 0 ? [texts.unknownName(part.unknown.join(", "))] : []),
    ...(weekends.length > 0
      ? [texts.weekend(weekends.map((day) => sayDate(day, today, context.actor.language)).join(", "))]
      : []),
    ...(part.marks.some((mark) => daysOf(mark).length > 0 && isTooEarly(mark, today.toString()))
      ? [texts.tooEarly]
      : []),
  ];
}

function isChosenWithout(mark: ToldMark): boolean {
  return mark.chosen !== null && daysOf(mark).length === 0;
}

function inputs(context: TurnContext, part: AttendancePart, name: (field: string) => string): CardElement[] {
  const texts = attendanceTexts[context.actor.language];
  const day = oneDay(part);
  const choices: (readonly [string, string])[] = [
    ["present", texts.choicePresent],
    ["absent", texts.choiceAbsent],
    ...REASONS.map((reason) => [`absent:${reason}`, texts.choiceReason(texts.reasons[reason])] as const),
  ];
  return [
    ...settled(context, part)
      .slice(0, MOST_INPUTS)
      .map(({ mark, at, name: who }) =>
        choiceInput(name(`m${at}`), who, mark.reason ? `absent:${mark.reason}` : mark.presence, choices),
      ),
    ...(day
      ? [textInput(name("day"), texts.labels.day, sayDate(day, context.now.toPlainDate(), context.actor.language))]
      : []),
  ];
}
