import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { offerReminder, outsideQuiet } from "../../../outbox/offer-reminder";
import type { DueRule } from "../../../schedule/due";
import { holidayOn } from "../../../schedule/holidays";
import type { LocalJob } from "../../../schedule/local-job";
import { isWorkingDay, localInstant, weekInstants } from "../../../schedule/working-time";
import { recordAudit } from "../../../staff/audit";
import { projectSettings } from "../../../staff/project";
import { localDay } from "../../../texts/dates";
import { daysAround, daysBetween } from "../morning";
import { loadStaffDays } from "../store";
import { digestCard, makeDigest } from "./digest";
import { digestTexts } from "./texts";

/** A digest of yesterday is no news; within the day it still is. run() looks at the day itself. */
const LATE_MS = 10 * 3600_000;

const whose = z.object({ staffId: z.uuid(), projectId: z.uuid(), day: z.iso.date() });

/** The managers' week, on the project's digest day (the day before, where that is a holiday); nothing to one who is away or wants no reminders. */
export function createDigestJob(rules: () => readonly DueRule[]): LocalJob {
  return {
    name: "digest",
    late: { type: "skip", within: LATE_MS },

    async occurrences(db, { from, to }) {
      const staff = await loadStaffDays(db, daysAround(from, to));
      return staff.flatMap((one) =>
        !one.morningCard
          ? []
          : managed(one.projects).flatMap(({ projectId, timeZone, settings }) => {
              const { digestAt, digestWeekday } = settings.reminders;
              return daysBetween(from, to, timeZone).flatMap((day) => {
                if (!isDigestDay(day, digestWeekday) || !isThere(day, one.absences)) return [];
                const dueAt = localInstant(day, digestAt, timeZone);
                if (dueAt <= from || dueAt > to) return [];
                const data = { staffId: one.staffId, projectId, day: day.toString() };
                return [{ key: `digest:${projectId}:${one.staffId}:${data.day}`, dueAt, data }];
              });
            }),
      );
    },

    async run(db, occurrence, now) {
      const { staffId, projectId, day } = whose.parse(occurrence.data);
      const [one] = await loadStaffDays(db, { from: day, to: day }, staffId);
      const project = one && managed(one.projects).find((each) => each.projectId === projectId);
      if (!one?.morningCard || !project || !isThere(Temporal.PlainDate.from(day), one.absences)) return;
      if (localDay(now, project.timeZone) !== day) return;
      const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(project.timeZone);
      const digest = await makeDigest(db, rules(), project, local);
      const texts = digestTexts[one.language];
      const { digestAt, perWeek } = project.settings.reminders;
      const foot = texts.foot(one.language === "fi" ? digestAt.replace(":", ".") : digestAt);
      await db.$transaction(async (tx) => {
        const offered = await offerReminder(
          tx,
          {
            dedupeKey: occurrence.key,
            purpose: "reminder.digest",
            recipient: one.aadObjectId,
            dueAt: outsideQuiet(now, project.timeZone, project.settings),
          },
          weekInstants(Temporal.PlainDate.from(day), project.timeZone),
          perWeek,
          (isLast) => ({
            type: "card",
            preview: texts.preview,
            card: digestCard(digest, one.language, isLast ? [texts.lastOfWeek(perWeek), foot] : [foot]),
          }),
        );
        if (offered.type !== "queued") return;
        await recordAudit(tx, {
          actorLabel: "system",
          projectId,
          command: "reminders.digest",
          subject: "Project",
          subjectIds: [projectId],
        });
      });
    },
  };
}

/** Good Friday's digest comes on Thursday. */
function isDigestDay(day: Temporal.PlainDate, weekday: number): boolean {
  let last = day.add({ days: weekday - day.dayOfWeek });
  while (holidayOn(last) && last.dayOfWeek > 1) last = last.subtract({ days: 1 });
  return last.equals(day);
}

/** The digest keeps to the project's day, whatever days the manager works. */
function isThere(day: Temporal.PlainDate, absences: { from: string; to: string }[]): boolean {
  return isWorkingDay(day, { workingDays: [day.dayOfWeek], absences });
}

function managed<P extends { role: string; settings: unknown }>(projects: P[]) {
  return projects
    .filter((project) => project.role === "manager")
    .map((project) => ({ ...project, settings: projectSettings.parse(project.settings) }));
}
