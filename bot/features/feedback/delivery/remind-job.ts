import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Database } from "../../../../prisma/client";
import { createVersions, type Versions } from "../../../../surveys/catalogue/store";
import type { LocalJob } from "../../../schedule/local-job";
import { dailyAt, isWorkingDay, weekInstants } from "../../../schedule/working-time";
import { recordAudit } from "../../../staff/audit";
import { projectSettings } from "../../../staff/project";
import { localDay } from "../../../texts/dates";
import { whenAllowed } from "../asking/invite";
import { sentInWeek } from "../triggers/store";
import { reminderDue } from "./plan-reminder";

const what = z.object({ projectId: z.uuid() });
const LATE_MS = 24 * 3600_000;
/** When people look at their mail, and before the new questionnaires of the day take their share of the budget. */
const REMINDS_AT = "10:00";
const ANYBODY = { workingDays: [], absences: [] };

/** Reminds those who have not answered, once a working day. Once a step, whatever happens to the process: a delivery is unique by its step. */
export function createRemindJob(): LocalJob {
  return {
    name: "survey_reminders",
    late: { type: "coalesce", within: LATE_MS },

    async occurrences(db, window) {
      const projects = await db.project.findMany({ select: { id: true, timeZone: true } });
      return projects.flatMap(({ id, timeZone }) =>
        dailyAt(window, REMINDS_AT, timeZone)
          .filter(({ day }) => isWorkingDay(day, ANYBODY))
          .map(({ dueAt }) => ({ key: `survey_reminders:${id}`, dueAt, data: { projectId: id } })),
      );
    },

    async run(db, occurrence, now) {
      const { projectId } = what.parse(occurrence.data);
      const project = await db.project.findUniqueOrThrow({ where: { id: projectId } });
      const settings = projectSettings.parse(project.settings);
      const { timeZone } = project;
      // Late in the evening after downtime: the next morning that is allowed.
      const dueAt = whenAllowed(now, timeZone, settings);
      const today = Temporal.PlainDate.from(localDay(now, timeZone));
      const week = weekInstants(Temporal.PlainDate.from(localDay(dueAt, timeZone)), timeZone);
      const reminded: string[] = [];
      for (const { id, channel, address, step } of await findDue(db, createVersions(db), {
        projectId,
        timeZone,
        today,
        dueAt,
      })) {
        // Over the budget: tomorrow again.
        if ((await sentInWeek(db, address, week)) >= settings.surveys.perWeek) continue;
        const { count } = await db.surveyDelivery.createMany({
          data: [{ invitationId: id, step, channel, dueAt }],
          skipDuplicates: true,
        });
        if (count > 0) reminded.push(id);
      }
      if (reminded.length > 0)
        await recordAudit(db, {
          actorLabel: "system",
          projectId,
          command: "feedback.remind.auto",
          subject: "Invitation",
          subjectIds: reminded,
        });
    },
  };
}

interface DueReminder {
  id: string;
  channel: "mail" | "sms";
  address: string;
  step: 1 | 2;
}

async function findDue(
  db: Database,
  versions: Versions,
  at: { projectId: string; timeZone: string; today: Temporal.PlainDate; dueAt: Date },
): Promise<DueReminder[]> {
  const rows = await db.invitation.findMany({
    where: {
      projectId: at.projectId,
      state: "open",
      noReminders: false,
      expiresAt: { gt: at.dueAt },
      OR: [{ roundId: null }, { round: { state: "open" } }],
      deliveries: { some: { step: 0, state: { in: ["handed_over", "unknown"] } } },
    },
    orderBy: { expiresAt: "asc" },
    select: {
      id: true,
      email: true,
      phone: true,
      questionnaireId: true,
      deliveries: { select: { step: true, state: true, settledAt: true, channel: true } },
    },
  });
  const due: DueReminder[] = [];
  for (const { id, email, phone, questionnaireId, deliveries } of rows) {
    const { meta } = await versions.byId(questionnaireId);
    const step = reminderDue(deliveries, meta.remindAfterDays, at.today, at.timeZone);
    const channel = deliveries.find((one) => one.step === 0)?.channel === "sms" ? "sms" : "mail";
    const address = channel === "sms" ? phone : email;
    if (step !== null && address !== null) due.push({ id, channel, address, step });
  }
  return due;
}
