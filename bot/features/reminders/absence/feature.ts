import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { recordAudit } from "../../../staff/audit";
import { sayDate, sayDay, sayRange } from "../../../texts/dates";
import { defineTexts } from "../../../texts/texts";
import { button, card, text } from "../../../turn/card-elements";
import type { StaffEntry, TurnContext } from "../../../turn/context";
import type { Asked, Example, Feature } from "../../../turn/feature";
import type { Reply } from "../../../turn/reply";
import type { Understanding } from "../../../understanding/understanding";
import { unknownButton } from "../show-list";
import { LONGEST_DAYS, readAbsence } from "./read-absence";
import { type AbsenceRow, cancelAbsence, listAbsences, putAbsence, restoreAbsences } from "./store";
import { absenceTexts } from "./texts";
import { ownerBehind, type Whose, whoseAbsence } from "./whose";

/** Being away: one's own days, who stands in, and back again. */
export const absenceFeature = {
  questions: {
    who_is_away: {
      about: "anything",
      example: defineTexts<Example>({ fi: () => "kuka on poissa", en: () => "who is away" }),
      answer: whoIsAway,
    },
  },
  commands: { absence: beAway, absence_off: comeBack },
  actions: { "reminders.absence_undo": undoAbsence, "reminders.absence_restore": restoreAbsence },
} satisfies Partial<Feature>;

/** «lomalla 22.12.–6.1., Pekka sijaistaa»: saved at once, with «Kumoa». */
async function beAway(context: TurnContext, understanding: Understanding): Promise<Reply[]> {
  const { actor, now } = context;
  const all = absenceTexts[actor.language];
  const say = (line: string): Reply[] => [{ type: "text", text: line }];
  const whose = await whoseAbsence(context, understanding.command);
  if (whose.type !== "known") return say(sayWhose(context, whose));
  const texts = textsFor(context, whose.who);
  const written = writtenText(context);
  const reading = readAbsence(understanding.command ?? { from: null, to: null }, written, now.toPlainDate());
  switch (reading.type) {
    case "no_end":
      return say(texts.noEnd);
    case "too_long":
      return say(texts.tooLong(reading.days, LONGEST_DAYS));
    case "end_before_start":
      return say(all.endBeforeStart);
    case "no_such_day":
      return say(all.noSuchDay(reading.written));
    case "past":
      return say(texts.past);
  }
  const substitute = substituteIn(context, understanding, written, whose);
  if (substitute.type === "substituteUnknown") return say(all.substituteUnknown);
  if (substitute.type !== "known" && substitute.type !== "none") return say(texts[substitute.type]);
  return [await save(context, whose.who, reading, substitute.type === "known" ? substitute : null)];
}

function sayWhose({ actor }: TurnContext, whose: Exclude<Whose, { type: "known" }>): string {
  const texts = absenceTexts[actor.language];
  return whose.type === "refused" ? texts.managersOnly(whose.name) : texts.whoUnknown;
}

/** To the person «poissaolosi», to the manager who marks it the person's name. */
function textsFor({ actor }: TurnContext, who: StaffEntry) {
  const texts = absenceTexts[actor.language];
  return who.id === actor.staffId ? texts.own : texts.colleague;
}

type Substitute =
  | { type: "none" }
  | { type: "known"; id: string; name: string; mayLook: boolean }
  | { type: "substituteSelf" | "substituteUnknown" | "substituteMany" };

/** Who is named as standing in; colleagues are known by the reader, clients and strangers are not meant. */
function substituteIn(
  context: TurnContext,
  { staff, clients, unknownNames }: Understanding,
  written: string,
  { who, isSelf, isNamed }: Extract<Whose, { type: "known" }>,
): Substitute {
  const { actor, roster } = context;
  if (!/sijai|tuura|hoitaa|hoidan|cover|substitut|stand/i.test(written)) return { type: "none" };
  // «Pekka lomalla ensi viikon, minä sijaistan»
  const me = !isSelf && /sijaistan|tuuraan|hoidan/i.test(written) ? [actor.staffId] : [];
  const others = [...new Set([...staff.filter((id) => id !== who.id), ...me])];
  if (others.length > 1) return { type: "substituteMany" };
  const [id] = others;
  const member = roster.staff().find((one) => one.id === id);
  if (member)
    return { type: "known", id: member.id, name: member.name, mayLook: mayLook(context, who, member.projectIds) };
  if ((!isNamed && staff.length > 0) || /\bitse\b|myself/i.test(written)) return { type: "substituteSelf" };
  return clients.length + unknownNames.length > 0 || !/sijaista ei|ei sijaista/i.test(written)
    ? { type: "substituteUnknown" }
    : { type: "none" };
}

/** Whether the things can be shown to a colleague: where visibility is «own» they go to the managers (assign.ts). */
function mayLook({ actor }: TurnContext, who: StaffEntry, projectIds: string[]): boolean {
  return actor.memberships.some(
    ({ projectId, settings }) =>
      settings.visibility === "team" && projectIds.includes(projectId) && who.projectIds.includes(projectId),
  );
}

async function save(
  context: TurnContext,
  who: StaffEntry,
  { from, to }: { from: string; to: string },
  substitute: { id: string; name: string; mayLook: boolean } | null,
): Promise<Reply> {
  const { actor, db, turn } = context;
  const all = absenceTexts[actor.language];
  const texts = textsFor(context, who);
  const [{ id, replaced }, clashes] = await db.$transaction(async (tx) => {
    const put = await putAbsence(tx, { staffId: who.id, from, to, substituteId: substitute?.id ?? null }, turn.sentAt);
    await audit(context, tx, "absence.saved", put.id);
    return [put, substitute ? await listAbsences(tx, [substitute.id], { from, to }) : []] as const;
  });
  const lines = substitute
    ? [
        substitute.mayLook ? texts.substitute(substitute.name) : texts.ownOnly(substitute.name),
        ...clashes.map((clash) => texts.substituteAway(substitute.name, sayDays(context, clash))),
      ]
    : [texts.noSubstitute];
  return {
    type: "card",
    preview: all.preview,
    card: card(
      [
        text(texts.saved(sayDays(context, { from, to }), who.name), { bold: true }),
        ...lines.map((line) => text(line)),
        replaced.length > 0 ? text(texts.replaced, { subtle: true }) : null,
      ],
      [button(all.undo, "reminders.absence_undo", { absence: id, replaced })],
    ),
  };
}

/** «loma peruttu», «Pekan loma peruttu»: the one there is; of several, which one. */
async function comeBack(context: TurnContext, { command }: Understanding): Promise<Reply[]> {
  const { actor, db, now } = context;
  const texts = absenceTexts[actor.language];
  const whose = await whoseAbsence(context, command);
  if (whose.type !== "known") return [{ type: "text", text: sayWhose(context, whose) }];
  const absences = await listAbsences(db, [whose.who.id], { from: now.toPlainDate().toString() });
  if (absences.length === 0) return [{ type: "text", text: textsFor(context, whose.who).nothing(whose.who.name) }];
  if (absences.length === 1) return [{ type: "card", ...(await cancel(context, absences[0]!.id, [])) }];
  return [
    {
      type: "card",
      preview: texts.preview,
      card: card([
        text(texts.which, { bold: true }),
        {
          type: "ActionSet",
          actions: absences
            .slice(0, 6)
            .map((one) => button(sayDays(context, one), "reminders.absence_undo", { absence: one.id, replaced: [] })),
        },
      ]),
    },
  ];
}

const undone = z.object({ absence: z.uuid(), replaced: z.array(z.uuid()).max(20).default([]) });

async function undoAbsence(context: TurnContext, data: Record<string, unknown>): Promise<Reply[]> {
  const read = undone.safeParse(data);
  if (!read.success) return unknownButton(context);
  return [{ type: "replace", at: null, ...(await cancel(context, read.data.absence, read.data.replaced)) }];
}

/** Cancels an absence that the speaker may mark, and brings back those that had given way to it. */
async function cancel(context: TurnContext, id: string, replaced: string[]) {
  const { actor, db, turn } = context;
  const texts = absenceTexts[actor.language];
  const who = await ownerBehind(context, id);
  if (!who) return { preview: texts.preview, card: card([text(texts.gone)]) };
  const cancelled = await db.$transaction(async (tx) => {
    const row = await cancelAbsence(tx, id, who.id, turn.sentAt);
    if (row) {
      await restoreAbsences(tx, replaced, who.id);
      await audit(context, tx, "absence.cancelled", id);
    }
    return row;
  });
  return {
    preview: texts.preview,
    card: cancelled
      ? card(
          [text(textsFor(context, who).undone(sayDays(context, cancelled), who.name))],
          [button(texts.undo, "reminders.absence_restore", { absence: id, replaced })],
        )
      : card([text(texts.gone)]),
  };
}

async function restoreAbsence(context: TurnContext, data: Record<string, unknown>): Promise<Reply[]> {
  const read = undone.safeParse(data);
  if (!read.success) return unknownButton(context);
  const { actor, db, turn, now } = context;
  const texts = absenceTexts[actor.language];
  const { absence: id, replaced } = read.data;
  const who = await ownerBehind(context, id);
  const back = who
    ? await db.$transaction(async (tx) => {
        if ((await restoreAbsences(tx, [id], who.id)) === 0) return null;
        for (const other of replaced) await cancelAbsence(tx, other, who.id, turn.sentAt);
        await audit(context, tx, "absence.restored", id);
        const known = await listAbsences(tx, [who.id], { from: now.toPlainDate().toString() });
        return known.find((one) => one.id === id) ?? null;
      })
    : null;
  const said = who && back ? textsFor(context, who).restored(sayDays(context, back), who.name) : texts.gone;
  return [
    {
      type: "replace",
      at: null,
      preview: texts.preview,
      card: card([text(said)], back ? [button(texts.undo, "reminders.absence_undo", { absence: id, replaced })] : []),
    },
  ];
}

const MOST_LINES = 20;

/** «kuka on poissa»: of the team, on the days said, otherwise today and the two weeks to come. */
async function whoIsAway(context: TurnContext, asked: Asked): Promise<Reply[]> {
  const { actor, db, roster, now } = context;
  const texts = absenceTexts[actor.language];
  const today = now.toPlainDate();
  const from = asked.from ?? today.toString();
  const to = asked.to ?? (asked.from ? asked.from : today.add({ days: 14 }).toString());
  const when = asked.from
    ? sayRange(from, to, today, actor.language)
    : `${sayDay(from, today, actor.language)} – ${sayDate(to, today, actor.language)}`;
  const absences = await listAbsences(
    db,
    roster.staff().map((one) => one.id),
    { from, to },
  );
  if (absences.length === 0) return [{ type: "text", text: texts.nobodyAway(when) }];
  const more = absences.length - MOST_LINES;
  return [
    {
      type: "card",
      preview: texts.preview,
      card: card([
        text(texts.away(when), { bold: true }),
        ...absences
          .slice(0, MOST_LINES)
          .map((one) => text(texts.line(one.name, sayDays(context, one), one.substitute), { spacing: "None" })),
        more > 0 ? text(texts.andMore(more), { subtle: true }) : null,
      ]),
    },
  ];
}

function sayDays({ actor, now }: TurnContext, { from, to }: Pick<AbsenceRow, "from" | "to">): string {
  const today = now.toPlainDate();
  const say = (day: string) =>
    Temporal.PlainDate.compare(Temporal.PlainDate.from(day), today) === 0
      ? sayDay(day, today, actor.language)
      : sayDate(day, today, actor.language);
  return from === to ? say(from) : `${say(from)} – ${say(to)}`;
}

function writtenText({ turn }: TurnContext): string {
  return turn.act.type === "text" || turn.act.type === "edited" ? turn.act.text : "";
}

function audit(
  { actor }: TurnContext,
  tx: Parameters<typeof recordAudit>[0],
  command: string,
  id: string,
): Promise<void> {
  return recordAudit(tx, { actorId: actor.staffId, command, subject: "Absence", subjectIds: [id] });
}
