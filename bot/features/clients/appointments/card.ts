import type { PartTap } from "../../../drafts/message-part";
import { sayDate } from "../../../texts/dates";
import { fullName } from "../../../texts/names";
import { choiceInput, choiceRow, tapLine, text, textInput } from "../../../turn/card-elements";
import type { RosterClientEntry, TurnContext } from "../../../turn/context";
import type { CardElement } from "../../../turn/reply";

import { sayClock, sayWhen, zoneOf } from "./lines";
import { meetingKind } from "./meeting-words";
import {
  type AgreedAppointment,
  instantsOfMeeting,
  isPast,
  isSameTime,
  otherDaysOf,
  toldAnew,
  type Whom,
  whenOf,
} from "./model";
import { appointmentTexts } from "./texts";

/** How the draft's card shows an appointment, and what its form lets change. */

const MOST_CANDIDATES = 5;
const MOST_CLIENTS = 24;

export function appointmentElements(context: TurnContext, said: AgreedAppointment, tapOf: PartTap): CardElement[] {
  const { language } = context.actor;
  const texts = appointmentTexts[language];
  const today = context.now.toPlainDate();
  const problem = dayProblem(context, said);
  const days = [...new Set([...(said.date && !problem ? [said.date] : []), ...daysToChoose(context, said)])].sort();
  return [
    ...(said.whom && !said.whom.nobody ? whomElements(context, said.whom, tapOf) : []),
    text(detailLine(context, said), { spacing: "Small", bold: true }),
    ...(problem ? [text(problem, { small: true, color: "Attention", spacing: "Small" })] : []),
    ...(days.length > (problem ? 0 : 1)
      ? [
          choiceRow(
            texts.day,
            days.map((day) => tapOf(sayDate(day, today, language), !problem && day === said.date, { day })),
            "draft.revise",
          ),
        ]
      : []),
    ...(said.clash ? [text(clashLine(context, said), { small: true, color: "Attention", spacing: "Small" })] : []),
  ];
}

/** «Tapaaminen · to 26.11. klo 10 · K-Rauta». */
export function detailLine(context: TurnContext, said: AgreedAppointment): string {
  const { language } = context.actor;
  const when = said.date
    ? sayWhen({ ...said, date: said.date }, context.now.toPlainDate(), language)
    : [said.badDay && `${said.badDay}?`, sayClock(said, language)].filter(Boolean).join(" ");
  return [
    appointmentTexts[language].kinds[meetingKind(said.text)],
    when,
    said.employer ? context.roster.employer(said.employer)?.name : null,
    said.place,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** The same as it stands in the calendar: moved, cancelled or agreed on again since it was told. */
export function receiptLine(context: TurnContext, said: AgreedAppointment): string {
  const { stored } = said;
  if (!stored) return detailLine(context, said);
  const { changes } = appointmentTexts[context.actor.language];
  const { standing } = stored;
  const client = stored.client ? context.roster.client(stored.client) : undefined;
  const zone = zoneOf(context, (client ?? context.roster.employer(stored.employer ?? ""))?.projectId ?? "");
  const isMoved = !isSameTime(standing, instantsOfMeeting(stored, zone));
  const note =
    standing.state === "cancelled"
      ? changes.cancelled
      : standing.again
        ? changes.again
        : isMoved
          ? changes.moved
          : null;
  return [detailLine(context, { ...said, ...whenOf(standing, zone) }), note].filter(Boolean).join(" · ");
}

/** What is wrong with its day, in words; null: nothing. */
export function dayProblem(context: TurnContext, said: AgreedAppointment): string | null {
  const { language } = context.actor;
  const texts = appointmentTexts[language];
  // What was stored was still to come when it was told.
  if (said.stored && !toldAnew(said).time) return null;
  if (said.date === null) return texts.noSuchDay(said.badDay ?? "?");
  if (!isPast({ ...said, date: said.date }, context.now.toPlainDateTime())) return null;
  const [next] = daysToChoose(context, said);
  return next ? texts.past(sayDate(next, context.now.toPlainDate(), language)) : texts.pastDay;
}

/** Of a day that is gone by now those that may have been meant, else what the reader left open. */
function daysToChoose(context: TurnContext, said: AgreedAppointment): string[] {
  if (said.date === null) return [];
  const today = context.now.toPlainDate();
  if (!isPast({ ...said, date: said.date }, context.now.toPlainDateTime())) return said.otherDays;
  const other = otherDaysOf(said.date, true, today);
  return said.date === today.toString() ? [today.add({ days: 1 }).toString(), ...other] : other;
}

function clashLine(context: TurnContext, { clash }: AgreedAppointment): string {
  const client = clash?.client ? context.roster.client(clash.client) : undefined;
  return appointmentTexts[context.actor.language].clash(
    [clash?.at, client ? fullName(client) : null].filter(Boolean).join(" · "),
  );
}

/** The client's name; or, where several fit or none does, the question and a line to tap for each who may be meant. */
function whomElements(context: TurnContext, whom: Whom, tapOf: PartTap): CardElement[] {
  const texts = appointmentTexts[context.actor.language];
  const chosen = whom.chosen ? context.roster.client(whom.chosen) : undefined;
  const candidates = whom.candidates.flatMap((id) => context.roster.client(id) ?? []);
  if (chosen) return [text(fullName(chosen), { bold: true, large: true })];
  const question =
    candidates.length === 0
      ? texts.unknownName(whom.mention)
      : whom.unknown
        ? texts.whomUnknown(whom.mention)
        : texts.whom(whom.mention);
  return [
    text(question, { bold: true }),
    ...candidates
      .slice(0, MOST_CANDIDATES)
      .map((client) => tapLine(nameLine(context, client), "draft.revise", tapOf("", false, { whom: client.id }).data)),
    tapLine(
      candidates.length > 0 ? texts.noneOfThese : texts.noClient,
      "draft.revise",
      tapOf("", false, { whom: "nobody" }).data,
    ),
  ];
}

function nameLine(context: TurnContext, client: RosterClientEntry): string {
  const whose =
    client.coachId === context.actor.staffId ? appointmentTexts[context.actor.language].ownClient : client.coachName;
  return [fullName(client), client.caseCode, whose].filter(Boolean).join(" · ");
}

export function appointmentInputs(
  context: TurnContext,
  said: AgreedAppointment,
  name: (field: string) => string,
): CardElement[] {
  const texts = appointmentTexts[context.actor.language];
  const candidates = said.whom ? [...(said.whom.chosen ? [said.whom.chosen] : []), ...said.whom.candidates] : [];
  const weight = (client: RosterClientEntry) =>
    candidates.includes(client.id) ? 0 : client.coachId === context.actor.staffId ? 1 : 2;
  const clients = context.roster
    .clients()
    .filter((client) => client.status !== "ended" || candidates.includes(client.id))
    .sort((a, b) => weight(a) - weight(b) || fullName(a).localeCompare(fullName(b), "fi"))
    .slice(0, MOST_CLIENTS);
  return [
    choiceInput(name("whom"), texts.labels.whom, said.whom?.chosen ?? "nobody", [
      ...clients.map((client): [string, string] => [client.id, `${fullName(client)} · ${client.caseCode}`]),
      ["nobody", "–"],
    ]),
    textInput(name("when"), texts.labels.when, whenInput(said), { placeholder: texts.whenHint, maxLength: 60 }),
    textInput(name("place"), texts.labels.place, placeInput(context, said), {
      placeholder: texts.placeHint,
      maxLength: 100,
    }),
  ];
}

/** «26.11.2026 klo 10.00–11.00», as the form shows it and reads it back. */
export function whenInput(said: Pick<AgreedAppointment, "date" | "badDay" | "startTime" | "endTime">): string {
  const clock = (time: string) => time.replace(/^0/, "").replace(":", ".");
  const [year, month, number] = said.date?.split("-").map(Number) ?? [];
  const day = said.date ? `${number}.${month}.${year}` : (said.badDay ?? "");
  if (said.startTime === null) return day;
  return `${day} klo ${clock(said.startTime)}${said.endTime ? `–${clock(said.endTime)}` : ""}`;
}

export function placeInput(context: TurnContext, said: Pick<AgreedAppointment, "employer" | "place">): string {
  return said.place ?? (said.employer ? (context.roster.employer(said.employer)?.name ?? "") : "");
}
