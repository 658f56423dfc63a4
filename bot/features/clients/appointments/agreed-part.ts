import { z } from "zod";
import { cutText, tidyText } from "../../../../surveys/finnish/tidy-text";
import { type MessagePart, Refusal } from "../../../drafts/message-part";
import type { Revision } from "../../../drafts/payload-kind";
import { membershipIn } from "../../../staff/actor";
import { fullName } from "../../../texts/names";
import type { TurnContext } from "../../../turn/context";
import type { Told } from "../../../turn/feature";
import type { Mention } from "../../../understanding/understanding";

import { appointmentElements, appointmentInputs, dayProblem, placeInput, receiptLine, whenInput } from "./card";
import { employersNamed } from "./employers-named";
import { sayWhen, whenSaid, zoneOf } from "./lines";
import {
  type AgreedAppointment,
  agreedAppointment,
  clientOf,
  instantsOfMeeting,
  isPast,
  otherDaysOf,
  toldAnew,
  type Whom,
} from "./model";
import { type AppointmentReading, readAppointments } from "./read-appointments";
import { readWhen, type When } from "./read-when";
import { findClash, findStanding, putAppointment, withdrawAppointments } from "./store";
import { appointmentTexts } from "./texts";

/** So many clients of one meeting become appointments; more are a group, which is an event. */
const MOST_CLIENTS = 8;

/** «sovittiin tapaaminen to klo 10»: an appointment that a message agrees on. */
export const agreedPart: MessagePart<AgreedAppointment> = {
  kind: "appointments.agreed",
  async read(context, told) {
    const found = readAppointments(
      told.text,
      told.understanding,
      employersNamed(told.text, context.roster),
      context.now,
    );
    const parts = await Promise.all(
      found.flatMap((reading) =>
        whomsOf(reading).map(async (whom, nth) => ({
          part: await appointmentOf(context, told, reading, whom),
          covers: nth === 0 ? reading.covers : [],
          takesComingDay: true,
        })),
      ),
    );
    return parts;
  },
  parse: (data) => agreedAppointment.parse(data),
  subjects: ({ whom }) => (!whom || whom.nobody ? [] : whom.chosen ? [whom.chosen] : whom.candidates),
  missing(context, said) {
    const texts = appointmentTexts[context.actor.language];
    const { whom } = said;
    if (whom && !whom.nobody) {
      if (whom.chosen === null) return texts.chooseClient;
      if (!context.roster.client(whom.chosen)) return texts.unknownClient;
    }
    return dayProblem(context, said);
  },
  revise: reviseAppointment,
  elements: appointmentElements,
  inputs: appointmentInputs,
  line(context, said) {
    const client = said.whom?.chosen ? context.roster.client(said.whom.chosen) : undefined;
    return { title: client ? fullName(client) : null, line: receiptLine(context, said) };
  },
  resume: resumeAppointment,
  async store(context, tx, source, said) {
    const texts = appointmentTexts[context.actor.language];
    if (said.date === null) throw new Refusal(texts.noSuchDay(said.badDay ?? "?"));
    const clientId = clientOf(said);
    const client = clientId ? context.roster.client(clientId) : undefined;
    const { employer: employerId, place } = inOneProject(context, said);
    const employer = employerId ? context.roster.employer(employerId) : undefined;
    // Of an own meeting with a workplace the workplace says the project.
    const projectId = client ? source.projectId : (employer?.projectId ?? source.projectId);
    if ((clientId && !client) || !membershipIn(context.actor, projectId)) throw new Refusal(texts.unknownClient);
    const when = instantsOfMeeting({ ...said, date: said.date }, zoneOf(context, projectId));
    const retold = await putAppointment(
      tx,
      { draftId: source.draftId, part: source.place, reason: source.reason },
      {
        ...{ projectId, staffId: context.actor.staffId, clientId, employerId: employer?.id ?? null },
        ...{ place, text: said.text, ...when },
      },
      // Brought back, the message says nothing new.
      source.reason === "restored" ? { time: false, whom: false } : toldAnew(said),
    );
    if (retold.type === "settled" && retold.differs) throw new Refusal(texts.settledAlready[retold.as]);
  },
  async learn(tx, { draftId, place }, said) {
    const standing = await findStanding(tx, draftId, place);
    if (!standing || said.date === null) return said;
    const { date, startTime, endTime, employer } = said;
    return { ...said, stored: { client: clientOf(said), employer, date, startTime, endTime, standing } };
  },
  withdraw: (context, tx, source) =>
    withdrawAppointments(tx, source.draftId, source.place, context.actor.staffId, source.reason),
};

/** Each whom it is with; null: nobody was named. */
function whomsOf({ clients, unknown }: AppointmentReading): (Mention | { mention: string; near: string[] } | null)[] {
  const named = [...clients, ...unknown.map(({ mention, name, near }) => ({ mention: name ?? mention, near }))].slice(
    0,
    MOST_CLIENTS,
  );
  return named.length > 0 ? named : [null];
}

async function appointmentOf(
  context: TurnContext,
  told: Told,
  reading: AppointmentReading,
  named: Mention | { mention: string; near: string[] } | null,
): Promise<AgreedAppointment> {
  const today = context.now.toPlainDate();
  const place = reading.place && cutText(reading.place, 100);
  const said: AgreedAppointment = {
    whom: named && (await whomOf(context, named)),
    employer: reading.employer,
    date: reading.date,
    badDay: reading.badDay,
    otherDays: reading.date ? otherDaysOf(reading.date, reading.byWeekday, today) : [],
    startTime: reading.startTime,
    endTime: reading.endTime,
    place,
    text: cutText(reading.text, 500),
    clash: null,
    words: {
      whom: named?.mention ?? null,
      ...{ date: reading.date, startTime: reading.startTime, endTime: reading.endTime },
      ...{ employer: reading.employer, place },
    },
    stored: null,
  };
  // A message that was edited is not in its own way.
  const { act, conversationId } = context.turn;
  const sourceId = act.type === "edited" ? act.messageId : told.messageId;
  return withClash(context, { ...said, ...inOneProject(context, said) }, { conversationId, sourceId });
}

/** What an edit leaves as the words had it stays as it was chosen or typed: whom, when, where. */
function resumeAppointment(before: AgreedAppointment, reread: AgreedAppointment): AgreedAppointment {
  const [was, is] = [before.words, reread.words];
  if (!was || !is) return { ...reread, stored: before.stored };
  const isSameTime = was.date === is.date && was.startTime === is.startTime && was.endTime === is.endTime;
  const { date, badDay, otherDays, startTime, endTime, clash } = before;
  return {
    ...reread,
    ...(was.whom === is.whom ? { whom: before.whom } : {}),
    ...(isSameTime && date !== null ? { date, badDay, otherDays, startTime, endTime, clash } : {}),
    ...(was.employer === is.employer && was.place === is.place
      ? { employer: before.employer, place: before.place }
      : {}),
    stored: before.stored,
  };
}

/** An appointment belongs to one project: a workplace of another than the client's is only where it is. */
function inOneProject(context: TurnContext, said: AgreedAppointment): Pick<AgreedAppointment, "employer" | "place"> {
  const { employer: employerId, place } = said;
  const clientId = clientOf(said);
  const client = clientId ? context.roster.client(clientId) : undefined;
  const employer = employerId ? context.roster.employer(employerId) : undefined;
  if (!employer || !client || employer.projectId === client.projectId) return { employer: employerId, place };
  return { employer: null, place: place ?? employer.name };
}

async function whomOf(context: TurnContext, named: Mention | { mention: string; near: string[] }): Promise<Whom> {
  if ("near" in named)
    return { mention: named.mention, candidates: named.near.slice(0, 5), chosen: null, nobody: false, unknown: true };
  const ranked = (await context.roster.rank(named.candidates)).map(({ id }) => id);
  return {
    mention: named.mention,
    candidates: ranked,
    chosen: ranked.length === 1 ? ranked[0]! : null,
    nobody: false,
    unknown: false,
  };
}

async function withClash(
  context: TurnContext,
  said: AgreedAppointment,
  except: { conversationId?: string; sourceId?: string } = {},
): Promise<AgreedAppointment> {
  if (said.date === null || said.startTime === null) return { ...said, clash: null };
  const when = instantsOfMeeting({ ...said, date: said.date }, context.actor.timeZone);
  const found = await findClash(context.db, context.actor.staffId, when, except);
  if (!found) return { ...said, clash: null };
  const at = sayWhen(whenSaid(context, found), context.now.toPlainDate(), context.actor.language);
  const client = found.clientId && context.roster.client(found.clientId) ? found.clientId : null;
  return { ...said, clash: { at, client } };
}

const changes = z.object({
  whom: z.union([z.uuid(), z.literal("nobody")]).optional(),
  day: z.iso.date().optional(),
  when: z.string().max(200).optional(),
  place: z.string().max(400).optional(),
});

async function reviseAppointment(
  context: TurnContext,
  before: AgreedAppointment,
  change: Record<string, unknown>,
): Promise<Revision<AgreedAppointment>> {
  const texts = appointmentTexts[context.actor.language];
  const read = changes.safeParse(change);
  if (!read.success) return { type: "refused", why: texts.badChange };
  const { whom, day, when, place } = read.data;
  let after = before;
  if (whom !== undefined && whom !== "nobody" && !context.roster.client(whom))
    return { type: "refused", why: texts.unknownClient };
  if (whom !== undefined && (whom !== "nobody" || before.whom !== null || change.part !== undefined))
    after = { ...after, whom: chooseWhom(context, before.whom, whom) };
  if (day !== undefined) after = { ...after, ...withDay(context, after, day) };
  if (when !== undefined && when.trim() !== whenInput(before)) {
    const typed = readWhen(when, context.now, before.date);
    if (!typed) return { type: "refused", why: texts.badDay(cutText(tidyText(when), 60)) };
    after = { ...after, ...typed, badDay: null, otherDays: [] };
  }
  if (place !== undefined && place.trim() !== placeInput(context, before)) {
    const typed = cutText(tidyText(place), 100);
    after = { ...after, ...placeOf(context, typed, after) };
  }
  after = { ...after, ...inOneProject(context, after) };
  if (after.date !== before.date || after.startTime !== before.startTime || day !== undefined) {
    const wrong = dayRefusal(context, after as When);
    if (wrong) return { type: "refused", why: wrong };
  }
  return { type: "revised", payload: await withClash(context, after) };
}

function chooseWhom(context: TurnContext, before: Whom | null, id: string): Whom | null {
  if (id === "nobody") return before && { ...before, chosen: null, nobody: true };
  const client = context.roster.client(id)!;
  const known = before ?? { mention: fullName(client), candidates: [id], unknown: false };
  return { ...known, chosen: id, nobody: false };
}

function withDay(context: TurnContext, said: AgreedAppointment, day: string): Partial<AgreedAppointment> {
  const today = context.now.toPlainDate().toString();
  const offered = [...new Set([...(said.date ? [said.date] : []), ...said.otherDays])];
  const others = offered.filter((one) => one !== day && one >= today);
  return { date: day, badDay: null, otherDays: others.slice(0, 3) };
}

function placeOf(
  context: TurnContext,
  typed: string,
  said: AgreedAppointment,
): Pick<AgreedAppointment, "employer" | "place"> {
  const clientId = clientOf(said);
  const projectId = clientId ? context.roster.client(clientId)?.projectId : undefined;
  const employer = context.roster
    .employers()
    .find((one) => one.name.toLowerCase() === typed.toLowerCase() && (!projectId || one.projectId === projectId));
  return employer ? { employer: employer.id, place: null } : { employer: null, place: typed || null };
}

/** Why an appointment cannot be then, in words; null: it can. */
export function dayRefusal(context: TurnContext, when: When): string | null {
  const texts = appointmentTexts[context.actor.language];
  if (isPast(when, context.now.toPlainDateTime())) return texts.pastDay;
  return when.date > context.now.toPlainDate().add({ years: 2 }).toString() ? texts.tooFar : null;
}
