import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { offerReminder, outsideQuiet } from "../../outbox/offer-reminder";
import type { DueRule } from "../../schedule/due";
import type { LocalJob } from "../../schedule/local-job";
import { isWorkingDay, localInstant, weekInstants } from "../../schedule/working-time";
import { recordAudit } from "../../staff/audit";
import { projectSettings } from "../../staff/project";
import { localDay } from "../../texts/dates";
import { gatherFor } from "./gather";
import { loadStaffDays, type StaffDays } from "./store";
import { reminderTexts } from "./texts";
import { itemsOf, listCard } from "./today-card";

/** Later than this the morning is over: «tänään» answers at any time. */
const LATE_MS = 4 * 3600_000;

const who = z.object({ staffId: z.uuid(), day: z.iso.date() });

/** Each staff member's «Tänään» on own working mornings; nothing when nothing is due. */
export function createMorningJob(rules: () => readonly DueRule[]): LocalJob {
  return {
    name: "morning",
    late: { type: "skip", within: LATE_MS },

    async occurrences(db, { from, to }) {
      const staff = await loadStaffDays(db, daysAround(from, to));
      return staff.flatMap((one) => {
        if (!one.morningCard) return [];
        const { timeZone, settings } = placeOf(one);
        return daysBetween(from, to, timeZone).flatMap((day) => {
          const dueAt = localInstant(day, settings.reminders.morningAt, timeZone);
          if (dueAt <= from || dueAt > to || !isWorkingDay(day, one)) return [];
          const data = { staffId: one.staffId, day: day.toString() };
          return [{ key: `morning:${data.staffId}:${data.day}`, dueAt, data }];
        });
      });
    },

    async run(db, occurrence, now) {
      const { staffId, day } = who.parse(occurrence.data);
      // Read again: the person may have switched it off or fallen ill since the occurrence was written.
      const [one] = await loadStaffDays(db, { from: day, to: day }, staffId);
      if (!one?.morningCard || !isWorkingDay(Temporal.PlainDate.from(day), one)) return;
      const { timeZone, settings } = placeOf(one);
      if (localDay(now, timeZone) !== day) return;
      const { language } = one;
      const today = Temporal.PlainDate.from(day);
      const memberships = one.projects.map((project) => ({
        ...project,
        settings: projectSettings.parse(project.settings),
      }));
      const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
      const gathered = await gatherFor(db, rules(), { staffId, memberships }, local, "today");
      const items = itemsOf("today", gathered.items, today);
      if (items.length === 0) return;
      const texts = reminderTexts[language];
      const { morningAt, perWeek } = settings.reminders;
      const foot = texts.morningFoot(language === "fi" ? morningAt.replace(":", ".").replace(/^0/, "") : morningAt);
      await db.$transaction(async (tx) => {
        const offered = await offerReminder(
          tx,
          {
            dedupeKey: occurrence.key,
            purpose: "reminder.morning",
            recipient: one.aadObjectId,
            dueAt: outsideQuiet(now, timeZone, settings),
          },
          weekInstants(today, timeZone),
          perWeek,
          (isLast) => ({
            type: "card",
            preview: texts.previewMorning(items.length),
            card: listCard({
              view: "today",
              items,
              offset: 0,
              language,
              today,
              foot: isLast ? [texts.lastOfWeek(perWeek), foot] : [foot],
            }),
          }),
        );
        if (offered.type !== "queued") return;
        await recordAudit(tx, {
          actorLabel: "system",
          command: "reminders.morning",
          subject: "Client",
          subjectIds: [...new Set(items.flatMap((item) => item.clientId ?? []))],
        });
      });
    },
  };
}

/** Where and when the person works: the own zone, else the latest project's; that project's times. */
export function placeOf(one: StaffDays) {
  const [project] = one.projects;
  return {
    timeZone: one.timeZone ?? project!.timeZone,
    settings: projectSettings.parse(project!.settings),
  };
}

/** Local days that touch the instants, both included. */
export function daysBetween(from: Date, to: Date, timeZone: string): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  const last = localDay(to, timeZone);
  for (let day = Temporal.PlainDate.from(localDay(from, timeZone)); day.toString() <= last; day = day.add({ days: 1 }))
    days.push(day);
  return days;
}

/** Days in any zone on earth that touch the instants. */
export function daysAround(from: Date, to: Date): { from: string; to: string } {
  const day = 24 * 3600_000;
  return {
    from: new Date(from.getTime() - day).toISOString().slice(0, 10),
    to: new Date(to.getTime() + day).toISOString().slice(0, 10),
  };
}
