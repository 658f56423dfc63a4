import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { offerReminder, outsideQuiet } from "../../../outbox/offer-reminder";
import type { LocalJob, Occurrence } from "../../../schedule/local-job";
import { dailyAt, weekInstants } from "../../../schedule/working-time";
import type { Language } from "../../../staff/actor";
import { projectSettings } from "../../../staff/project";
import { button, card, text } from "../../../turn/card-elements";
import { isFinnishHoliday } from "./agreed-days";
import { findRollCallRecipients, listProjects } from "./store";
import { attendanceTexts } from "./texts";

/** Its keys begin with it. */
const JOB = "roll_call";

/** After so long the morning is over, and «nimenhuuto» in the chat does the same. */
const LATE_MS = 3 * 3600_000;

const occurrenceData = z.object({ project: z.uuid(), day: z.iso.date(), staff: z.uuid() });

/** Each working morning, to each coach with clients at the workshop: one card that opens the roll. It names nobody, the roll does. */
export function createRollCallJob(): LocalJob {
  return {
    name: JOB,
    late: { type: "skip", within: LATE_MS },

    async occurrences(db, window) {
      const found: Occurrence[] = [];
      for (const project of await listProjects(db)) {
        const at = projectSettings.parse(project.settings).reminders.rollCallAt;
        if (at === null) continue;
        for (const { day: date, dueAt } of dailyAt(window, at, project.timeZone)) {
          const day = date.toString();
          if (isFinnishHoliday(day)) continue;
          const coaches = await findRollCallRecipients(db, project.id, day);
          for (const { staffId } of coaches)
            found.push({
              key: `${JOB}:${project.id}:${staffId}`,
              dueAt,
              data: { project: project.id, day, staff: staffId },
            });
        }
      }
      return found;
    },

    async run(db, occurrence, now) {
      const { project, day, staff } = occurrenceData.parse(occurrence.data);
      // Asked again: by now the coach may be away, or nobody at the workshop.
      const recipient = (await findRollCallRecipients(db, project, day)).find(({ staffId }) => staffId === staff);
      if (!recipient) return;
      const texts = attendanceTexts[recipient.language as Language];
      const { rollCallAt, perWeek } = recipient.settings.reminders;
      const at = (rollCallAt ?? "").replace(/^0/, "");
      const foot = texts.morningFoot(recipient.language === "fi" ? at.replace(":", ".") : at);
      await db.$transaction((tx) =>
        offerReminder(
          tx,
          {
            dedupeKey: `${occurrence.key}:${day}`,
            purpose: "reminder.roll_call",
            recipient: recipient.aadObjectId,
            dueAt: outsideQuiet(now, recipient.timeZone, recipient.settings),
          },
          weekInstants(Temporal.PlainDate.from(day), recipient.timeZone),
          perWeek,
          () => ({
            type: "card",
            preview: texts.previewMorning,
            card: card(
              [text(texts.morning(recipient.people)), text(foot, { small: true, subtle: true })],
              [button(texts.openRoll, "attendance.roll_call", { project, day }, { style: "positive" })],
            ),
          }),
        ),
      );
    },
  };
}
