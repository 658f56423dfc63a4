import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Database } from "../../../../prisma/client";
import { enqueue } from "../../../outbox/outbox";
import type { Language } from "../../../staff/actor";
import { projectSettings } from "../../../staff/project";
import { button, card, text } from "../../../turn/card-elements";
import { type IsHoliday, noHolidays } from "./agreed-days";
import { findRollCallRecipients, listProjects } from "./store";
import { attendanceTexts } from "./texts";

/** The contract of bot/schedule/run-due.ts, kept here until that file stands: the integrator replaces it by an import. */
export interface LocalJob {
  name: string;
  /** What happens to an occurrence that was missed: left out, or run once within so long. */
  late: { type: "skip" | "coalesce"; within: number };
  occurrences(db: Database, span: { from: Date; to: Date }): Promise<Occurrence[]>;
  run(db: Database, occurrence: Occurrence, now: Date): Promise<void>;
}

export interface Occurrence {
  key: string;
  dueAt: Date;
  data?: unknown;
}

/** After so long the morning is over, and «nimenhuuto» in the chat does the same. */
const LATE_MS = 3 * 3600_000;

const occurrenceData = z.object({ project: z.uuid(), day: z.iso.date(), staff: z.uuid() });

/** Each working morning, to each coach with clients at the workshop: one card that opens the roll. It names nobody, the roll does. */
export function createRollCallJob(isHoliday: IsHoliday = noHolidays): LocalJob {
  return {
    name: "roll_call",
    late: { type: "skip", within: LATE_MS },

    async occurrences(db, { from, to }) {
      const found: Occurrence[] = [];
      for (const project of await listProjects(db)) {
        const at = projectSettings.parse(project.settings).reminders.rollCallAt;
        if (at === null) continue;
        for (const { day, dueAt } of morningsBetween(from, to, at, project.timeZone)) {
          if (isHoliday(day)) continue;
          const coaches = await findRollCallRecipients(db, project.id, day);
          for (const { staffId } of coaches)
            found.push({
              key: `roll-call:${project.id}:${staffId}:${day}`,
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
      await enqueue(db, {
        dedupeKey: occurrence.key,
        purpose: "roll_call",
        recipient: recipient.aadObjectId,
        dueAt: now,
        message: {
          type: "card",
          preview: texts.previewMorning,
          card: card(
            [text(texts.morning(recipient.people))],
            [button(texts.openRoll, "attendance.roll_call", { project, day }, { style: "positive" })],
          ),
        },
      });
    },
  };
}

/** Local days whose wall-clock time `at` falls within (from, to]. A time that a spring change skips is taken an hour later. */
function morningsBetween(from: Date, to: Date, at: string, timeZone: string): { day: string; dueAt: Date }[] {
  const local = (instant: Date) =>
    Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  const mornings: { day: string; dueAt: Date }[] = [];
  const last = local(to);
  for (let day = local(from); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const zoned = day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(at) });
    const dueAt = new Date(zoned.epochMilliseconds);
    if (dueAt > from && dueAt <= to) mornings.push({ day: day.toString(), dueAt });
  }
  return mornings;
}
