import type { Temporal } from "temporal-polyfill";
import type { Language } from "../../../staff/actor";
import { membershipIn } from "../../../staff/actor";
import { sayDate } from "../../../texts/dates";
import { fullName } from "../../../texts/names";
import type { TurnContext } from "../../../turn/context";

import { meetingKind } from "./meeting-words";
import { type Instants, whenOf } from "./model";
import type { When } from "./read-when";
import { appointmentTexts } from "./texts";

/** How an appointment is said in one line. */

/** «to 26.11. klo 10», «tänään klo 9–10.30»; the day alone where no clock time is agreed. */
export function sayWhen(when: When, today: Temporal.PlainDate, language: Language): string {
  const isToday = when.date === today.toString();
  const day = isToday ? (language === "fi" ? "tänään" : "today") : sayDate(when.date, today, language);
  return when.startTime === null ? day : `${day} ${sayClock(when, language)}`;
}

/** «klo 10», «klo 9–10.30»; in English «10:00», «9:00–10:30». */
export function sayClock({ startTime, endTime }: Pick<When, "startTime" | "endTime">, language: Language): string {
  if (startTime === null) return "";
  const one = (time: string) => {
    const short = time.replace(/^0/, "");
    return language === "fi" ? short.replace(/:00$/, "").replace(":", ".") : short;
  };
  const span = endTime ? `${one(startTime)}–${one(endTime)}` : one(startTime);
  return language === "fi" ? `klo ${span}` : span;
}

export function zoneOf(context: TurnContext, projectId: string): string {
  return membershipIn(context.actor, projectId)?.timeZone ?? context.actor.timeZone;
}

interface Stored extends Instants {
  projectId: string;
  clientId: string | null;
  employerId: string | null;
  place: string | null;
  text: string;
}

export function whenSaid(context: TurnContext, meeting: Stored): When {
  return whenOf(meeting, zoneOf(context, meeting.projectId));
}

/** «to 26.11. klo 10» of a stored appointment. */
export function whenLine(context: TurnContext, meeting: Stored): string {
  return sayWhen(whenSaid(context, meeting), context.now.toPlainDate(), context.actor.language);
}

/** With whom and where: «Liisa Mäki · K-Rauta»; its own words where neither a client nor a workplace is known. */
export function whomAndWhere(context: TurnContext, meeting: Omit<Stored, keyof Instants>): string {
  const client = meeting.clientId ? context.roster.client(meeting.clientId) : undefined;
  const employer = meeting.employerId ? context.roster.employer(meeting.employerId)?.name : undefined;
  const kind = meetingKind(meeting.text);
  const { kinds } = appointmentTexts[context.actor.language];
  // A client who may not be seen is not told of by the words either.
  const instead = meeting.clientId && !client ? kinds[kind] : meeting.text;
  return [
    client ? fullName(client) : employer ? null : instead,
    client && kind !== "meeting" ? kinds[kind].toLowerCase() : null,
    employer ?? null,
    meeting.place,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** «to 26.11. klo 10 · Liisa Mäki · K-Rauta». */
export function appointmentLine(context: TurnContext, meeting: Stored): string {
  return `${whenLine(context, meeting)} · ${whomAndWhere(context, meeting)}`;
}
