import type { DueItem, DueRule, DueScope } from "../../../schedule/due";
import { sayDate } from "../../../texts/dates";
import { inEach } from "../../../texts/texts";
import { type EmployerDue, findEmployersDue } from "./store";
import { dueTexts } from "./texts";

/** Contacts with employers in the rhythm that an agreement or the employer's own card says. */
export const employerContact: DueRule = {
  name: "employer_contact",
  async find(db, scope) {
    const days = { today: scope.today.toString(), until: scope.until.toString() };
    return employerItems(await findEmployersDue(db, scope, days, scope.timeZone), scope.today);
  },
};

/** One line an employer and coach, however many of the coach's clients are there: one call does. `rows`: the earliest first. */
export function employerItems(rows: EmployerDue[], today: DueScope["today"]): DueItem[] {
  const first = new Map<string, EmployerDue>();
  for (const row of rows) {
    const key = `${row.employerId}:${row.staffId ?? "nobody"}`;
    if (!first.has(key)) first.set(key, row);
  }
  return [...first].map(
    ([key, row]): DueItem => ({
      rule: "employer_contact",
      // The day makes it another thing after the next contact.
      key: `employer:${key}:${row.dueOn}`,
      staffId: row.staffId,
      clientId: row.clientId,
      dueOn: row.dueOn,
      urgency: row.dueOn < today.toString() ? 1 : 2,
      about: row.name,
      line: inEach((language) =>
        dueTexts[language].employer(row.lastOn && sayDate(row.lastOn, today, language), row.every),
      ),
      act: {
        title: inEach((language) => dueTexts[language].log),
        verb: "reminders.log",
        data: { employer: row.employerId },
      },
    }),
  );
}
