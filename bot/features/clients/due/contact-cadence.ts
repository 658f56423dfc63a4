import type { Temporal } from "temporal-polyfill";
import type { DueItem, DueRule, DueScope } from "../../../schedule/due";
import { weekInstants } from "../../../schedule/working-time";
import { weekOf } from "../../../texts/dates";
import { inEach } from "../../../texts/texts";
import { findFewContacts } from "./store";
import { dueTexts } from "./texts";

/** In the early phase so many client contacts a week (funding decision: at least two). Weeks are ISO weeks, Monday to Sunday. */
export const contactCadence: DueRule = {
  name: "contact_cadence",
  async find(db, scope) {
    const { earlyPhaseWeeks, contactsPerWeek } = scope.settings;
    if (earlyPhaseWeeks === 0 || contactsPerWeek === 0) return [];
    const rows = await findFewContacts(
      db,
      scope,
      earlyPhase(scope.today, earlyPhaseWeeks),
      weekInstants(scope.today, scope.timeZone),
      contactsPerWeek,
    );
    const sunday = weekOf(scope.today).to;
    return rows.map(
      ({ clientId, staffId, name, contacts }): DueItem => ({
        rule: "contact_cadence",
        key: `contact:${clientId}:${isoWeek(scope.today)}`,
        staffId,
        clientId,
        dueOn: sunday,
        urgency: urgencyOn(scope.today),
        about: name,
        line: inEach((language) => dueTexts[language].contacts(contacts, contactsPerWeek)),
        act: { title: inEach((language) => dueTexts[language].log), verb: "reminders.log", data: { client: clientId } },
      }),
    );
  },
};

/** Starting days of those who are within their first `weeks` weeks today: the start's own day is the first day of the first week. */
export function earlyPhase(today: Temporal.PlainDate, weeks: number): { from: string; to: string } {
  return { from: today.subtract({ days: weeks * 7 - 1 }).toString(), to: today.toString() };
}

/** «2026-W53»: by the ISO year, which around New Year is not the calendar's. */
export function isoWeek(day: Temporal.PlainDate): string {
  return `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, "0")}`;
}

/** Early in the week it is good to know; from Friday on there is hardly time left. */
function urgencyOn(today: DueScope["today"]): DueItem["urgency"] {
  if (today.dayOfWeek >= 5) return 1;
  return today.dayOfWeek >= 3 ? 2 : 3;
}
