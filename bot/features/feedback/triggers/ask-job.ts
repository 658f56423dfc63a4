import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { LocalJob } from "../../../schedule/local-job";
import { dailyAt, weekInstants } from "../../../schedule/working-time";
import { recordAudit } from "../../../staff/audit";
import { projectSettings } from "../../../staff/project";
import { localDay } from "../../../texts/dates";
import { invite, privacyOfOne, queueDelivery, whenAllowed } from "../asking/invite";
import type { Reach } from "../reach";
import { findPlanned, LEAVES_AT, STILL_SENT_DAYS } from "./due";
import { sentInWeek, stoppedKeys } from "./store";

const what = z.object({ projectId: z.uuid(), day: z.iso.date() });
const LATE_MS = 24 * 3600_000;

/** Asks by itself what «Tänään» said in the morning, unless somebody stopped it. Once each, whatever happens to the process: the invitation carries the key of its occasion. */
export function createAskJob(reach: Reach): LocalJob {
  return {
    name: "surveys",
    late: { type: "coalesce", within: LATE_MS },

    async occurrences(db, window) {
      const projects = await db.project.findMany({ select: { id: true, timeZone: true } });
      return projects.flatMap(({ id, timeZone }) =>
        dailyAt(window, LEAVES_AT, timeZone).map(({ day, dueAt }) => ({
          key: `surveys:${id}`,
          dueAt,
          data: { projectId: id, day: day.toString() },
        })),
      );
    },

    async run(db, occurrence, now) {
      const { projectId } = what.parse(occurrence.data);
      const project = await db.project.findUniqueOrThrow({ where: { id: projectId } });
      const settings = projectSettings.parse(project.settings);
      const today = Temporal.PlainDate.from(localDay(now, project.timeZone));
      const earliest = today.subtract({ days: STILL_SENT_DAYS }).toString();
      const planned = (await findPlanned(db, reach, { projectId, today, until: today, staffIds: null })).filter(
        ({ dueOn, email }) => dueOn <= today.toString() && dueOn >= earliest && email !== null,
      );
      if (!reach.mail || planned.length === 0) return;
      const stopped = await stoppedKeys(
        db,
        planned.map(({ key }) => key),
        today.toString(),
      );
      const week = weekInstants(today, project.timeZone);
      for (const one of planned) {
        if (stopped.has(one.key)) continue;
        // Over the budget: tomorrow again, for a week.
        if ((await sentInWeek(db, one.email!, week)) >= settings.surveys.perWeek) continue;
        await db.$transaction(async (tx) => {
          const invitation = await invite(tx, {
            ...{ projectId, questionnaire: one.questionnaire, dedupeKey: one.key, channel: "mail", now },
            privacy: privacyOfOne(one.questionnaire),
            language: one.language,
            askedBy: one.coachId,
            clientId: one.clientId,
            employerId: one.employerId,
            contactPersonId: one.contactPersonId,
            agreementId: one.agreementId,
            recipientName: one.recipientName,
            email: one.email,
          });
          if (!invitation.isNew) return;
          await queueDelivery(tx, invitation.id, "mail", whenAllowed(now, project.timeZone, settings));
          await recordAudit(tx, {
            actorLabel: "system",
            projectId,
            command: "feedback.ask.auto",
            subject: "Invitation",
            subjectIds: [invitation.id],
          });
        });
      }
    },
  };
}
