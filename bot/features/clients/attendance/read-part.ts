import type { PartReading } from "../../../drafts/message-part";
import type { TurnContext } from "../../../turn/context";
import type { Told } from "../../../turn/feature";
import type { Mention } from "../../../understanding/understanding";
import { type AgreedPeriod, expectedDays } from "./agreed-days";
import { isBaseForm } from "./base-form";
import { type AttendancePart, daysOf, type ToldMark } from "./model";
import { type AttendanceReading, type ReadMark, readAttendance } from "./read-attendance";
import { listAgreedPeriods, listWorkshopPeriods } from "./store";

/** The marks that a told message makes, with what the agreements say of those days. @returns at most one part. */
export async function readPart(context: TurnContext, told: Told): Promise<PartReading<AttendancePart>[]> {
  const { understanding } = told;
  const reading = readAttendance(
    told.text,
    {
      clients: understanding.clients,
      suggested: understanding.suggested,
      unknown: understanding.unknownNames,
      isBase: (mention) => isBaseForm(mention, (id) => context.roster.client(id)),
    },
    context.now,
  );
  if (reading.marks.length === 0 && reading.everyone === null) return [];
  const named = await settle(context, reading);
  const marks = [...named, ...(await theOthers(context, reading, named))];
  const unknown = reading.isRoll ? reading.marks.flatMap(({ mention }) => unknownName(mention)) : [];
  const isStorable = marks.some((mark) => mark.candidates.some((one) => one.days.length > 0));
  if (!isStorable && (!reading.isRoll || understanding.entries.length === 0 || marks.length === 0)) return [];
  const covers = isStorable ? coveredEntries(told, reading, marks) : [];
  const isSettled = marks.every((mark) => mark.chosen !== null);
  const inPassing = !reading.isRoll && isSettled && covers.length < understanding.entries.length;
  return [{ part: { marks, unknown, inPassing }, covers }];
}

/** Whom each mark is about: the one of those who fit whom an agreement expects. In a sentence that is no roll the others are left alone. */
async function settle(context: TurnContext, reading: AttendanceReading): Promise<ToldMark[]> {
  const ids = [...new Set(reading.marks.flatMap(({ mention }) => visible(context, mention)))];
  const days = reading.marks.flatMap((mark) => mark.days).sort();
  const periods = days.length > 0 ? await listAgreedPeriods(context.db, ids, { from: days[0]!, to: days.at(-1)! }) : [];
  const marks: ToldMark[] = [];
  for (const mark of reading.marks) {
    const fitting = visible(context, mark.mention);
    const expected = fitting.filter((id) => expectedDays(periods, id, mark.days).length > 0);
    if (fitting.length === 0 || (expected.length === 0 && !reading.isRoll)) continue;
    const ranked = await context.roster.rank(expected.length > 0 ? expected : fitting);
    marks.push(
      toldMark(
        mark,
        periods,
        ranked.slice(0, MOST_CANDIDATES).map((client) => client.id),
      ),
    );
  }
  return marks;
}

const MOST_CANDIDATES = 6;

function toldMark(mark: ReadMark, periods: AgreedPeriod[], ids: string[]): ToldMark {
  return {
    mention: mark.mention.mention,
    candidates: ids.map((client) => ({ client, days: expectedDays(periods, client, mark.days) })),
    chosen: ids.length === 1 ? ids[0]! : null,
    days: mark.days,
    presence: mark.presence,
    reason: mark.reason,
    note: mark.note,
  };
}

/** «kaikki paikalla paitsi Satu»: everyone else who should be at the workshop that day. */
async function theOthers(context: TurnContext, reading: AttendanceReading, named: ToldMark[]): Promise<ToldMark[]> {
  const { everyone } = reading;
  const day = everyone?.days[0];
  if (!everyone || !day || everyone.days.length > 1) return [];
  const projects = context.actor.memberships.map(({ projectId }) => projectId);
  const periods = await listWorkshopPeriods(context.db, projects, day);
  const spoken = new Set(named.flatMap((mark) => mark.candidates.map(({ client }) => client)));
  const ids = [...new Set(periods.map(({ clientId }) => clientId))].filter((id) => !spoken.has(id));
  return ids
    .flatMap((id) => context.roster.client(id) ?? [])
    .sort((a, b) => a.familyName.localeCompare(b.familyName, "fi") || a.givenName.localeCompare(b.givenName, "fi"))
    .map((client) => ({
      mention: "",
      candidates: [{ client: client.id, days: [day] }],
      chosen: client.id,
      days: [day],
      presence: everyone.presence,
      reason: null,
      note: null,
    }));
}

function visible(context: TurnContext, mention: ReadMark["mention"]): string[] {
  return "candidates" in mention ? mention.candidates.filter((id) => context.roster.client(id)) : [];
}

function unknownName(mention: ReadMark["mention"]): string[] {
  return "candidates" in mention ? [] : [mention.mention];
}

/** Entries that tell nothing but these marks: every word of theirs was read, and each of their people is marked (of a roll, one at least). */
function coveredEntries(told: Told, reading: AttendanceReading, marks: ToldMark[]): number[] {
  return told.understanding.entries.flatMap((entry, index) => {
    if ((entry.kind !== "observation" && entry.kind !== "note") || entry.topics.length > 0) return [];
    if (/[\p{L}\d]/u.test(untold(told.text, entry.span, reading.told))) return [];
    const isMarked = (mention: Mention) =>
      marks.some(
        (mark) =>
          (mark.chosen === null || daysOf(mark).length > 0) &&
          mark.candidates.some(({ client, days }) => days.length > 0 && mention.candidates.includes(client)),
      );
    const all = reading.isRoll ? entry.clients.some(isMarked) : entry.clients.every(isMarked);
    return all || entry.clients.length === 0 ? [index] : [];
  });
}

/** What is left of a stretch of the message when the told spans are cut out. */
function untold(text: string, [start, end]: readonly [number, number], spans: AttendanceReading["told"]): string {
  let left = "";
  for (let at = start; at < end; at += 1)
    if (!spans.some(([from, to]) => at >= from && at < to)) left += text[at] ?? "";
  return left;
}
