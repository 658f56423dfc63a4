import type { AppointmentState } from "../../prisma/generated/client";
import { type Day, isoOf, isWorkingDay, type WallClock, workingDayFrom } from "./calendar";
import { between, happens, pick, type Random, weighted } from "./chance";
import { phaseOn, type SeededClient, stayOn } from "./seeded-client";

/** What is marked of a client beside the log: who was there, and what was agreed. */

export interface InventedMark {
  day: string;
  presence: "present" | "absent";
  reason: "sick" | "agreed" | "unexcused" | "other" | null;
  sentAt: Date;
}

export interface Today {
  now: Date;
  today: Day;
  clock: WallClock;
}

/** The workshop's roll-call: one mark for each agreed day there, until today. Workplaces keep their own. */
export function inventMarks(random: Random, client: SeededClient, { now, today, clock }: Today): InventedMark[] {
  const marks: InventedMark[] = [];
  for (const stay of client.stays) {
    if (stay.place !== "workshop") continue;
    for (let day = stay.from; day <= Math.min(stay.to, today); day += 1) {
      const weekday = (day + 3) % 7; // Monday = 0
      if (!isWorkingDay(day) || weekday >= stay.daysPerWeek || phaseOn(client, day) !== "workshop") continue;
      const sentAt = clock.at(day, 9 * 60 + between(random, 20, 50));
      if (sentAt >= now) continue;
      const isPresent = happens(random, 0.86);
      const reason = isPresent ? null : weighted(random, { sick: 0.45, agreed: 0.3, unexcused: 0.2, other: 0.05 });
      marks.push({ day: isoOf(day), presence: isPresent ? "present" : "absent", reason, sentAt });
    }
  }
  return marks;
}

export interface InventedAppointment {
  startsAt: Date;
  endsAt: Date | null;
  timeKnown: boolean;
  place: string | null;
  text: string;
  state: AppointmentState;
  employerId: string | null;
  createdAt: Date;
}

const PLACES = ["toimisto", "työpaja", "kirjasto", null];

/** Every two or three weeks one, while the client is there; the last one often still to come, some of the past not confirmed. */
export function inventAppointments(
  random: Random,
  client: SeededClient,
  { now, today, clock }: Today,
): InventedAppointment[] {
  const appointments: InventedAppointment[] = [];
  const isHere = client.to >= today;
  const until = isHere ? today + 14 : client.to;
  for (
    let day = workingDayFrom(client.from + between(random, 1, 10));
    day <= until;
    day = workingDayFrom(day + between(random, 8, 24))
  ) {
    if (phaseOn(client, day) === "paused") continue;
    const timeKnown = happens(random, 0.9);
    const start = timeKnown ? between(random, 16, 30) * 30 : 0;
    const startsAt = clock.at(day, start);
    const stay = stayOn(client, day);
    const isPast = startsAt < now;
    const state = !isPast
      ? "agreed"
      : day > today - 4
        ? weighted<AppointmentState>(random, { kept: 0.5, agreed: 0.4, missed: 0.1 })
        : weighted<AppointmentState>(random, { kept: 0.82, missed: 0.08, cancelled: 0.1 });
    appointments.push({
      startsAt,
      endsAt: timeKnown ? clock.at(day, start + 60) : null,
      timeKnown,
      place: stay?.place === "employer" ? "työpaikka" : pick(random, PLACES),
      text: `Tapaaminen: ${client.givenName} ${client.familyName}`,
      state,
      employerId: stay?.place === "employer" && happens(random, 0.5) ? stay.employerId : null,
      createdAt: new Date(Math.min(clock.at(day - between(random, 2, 9), 14 * 60).getTime(), now.getTime())),
    });
  }
  return appointments;
}
