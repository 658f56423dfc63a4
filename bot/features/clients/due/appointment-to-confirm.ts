import { cutText } from "../../../../surveys/finnish/tidy-text";
import type { DueItem, DueRule } from "../../../schedule/due";
import { localDay, sayDay, sayTime } from "../../../texts/dates";
import { inEach } from "../../../texts/texts";
import { findUnconfirmed, type PastAppointment } from "./store";
import { dueTexts } from "./texts";

/** An appointment that has begun is confirmed into a contact, moved or cancelled: it cannot be put off. */
export const appointmentToConfirm: DueRule = {
  name: "appointment_to_confirm",
  async find(db, { now, today, timeZone, ...whose }) {
    const dayStart = new Date(today.toZonedDateTime(timeZone).epochMilliseconds);
    const rows = await findUnconfirmed(db, whose, now, dayStart, timeZone);
    return rows.map((row): DueItem => {
      const day = localDay(row.startsAt, timeZone);
      return {
        rule: "appointment_to_confirm",
        key: `appointment:${row.id}`,
        staffId: row.staffId,
        clientId: row.clientId,
        dueOn: day,
        urgency: day === today.toString() ? 0 : 1,
        about: aboutOf(row),
        line: inEach((language) => {
          const said = sayDay(day, today, language);
          return dueTexts[language].appointment(
            row.timeKnown ? `${said} ${sayTime(row.startsAt, timeZone, language)}` : said,
          );
        }),
        act: {
          title: inEach((language) => dueTexts[language].confirm),
          verb: "appointments.confirm",
          data: { appointment: row.id },
        },
        canWait: false,
      };
    });
  },
};

function aboutOf({ clientName, employerName, text }: PastAppointment): string {
  return clientName ?? employerName ?? cutText(text, 40);
}
