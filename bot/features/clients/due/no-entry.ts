import { Temporal } from "temporal-polyfill";
import type { DueItem, DueRule } from "../../../schedule/due";
import { sayDate } from "../../../texts/dates";
import { inEach } from "../../../texts/texts";
import { findSilent } from "./store";
import { dueTexts } from "./texts";

/** A client of whom nothing has been written for long. Told to the coach (or who stands in) alone: it is a nudge, not a figure. */
export const noEntry: DueRule = {
  name: "no_entry",
  async find(db, scope) {
    const { today, until, timeZone, settings } = scope;
    const rows = await findSilent(db, scope, until.subtract({ days: settings.noEntryDays }).toString(), timeZone);
    return rows.map(({ clientId, staffId, name, lastOn, hasEntries }): DueItem => {
      const last = Temporal.PlainDate.from(lastOn);
      const days = last.until(today, { largestUnit: "days" }).days;
      return {
        rule: "no_entry",
        key: `no_entry:${clientId}:${lastOn}`,
        staffId,
        clientId,
        dueOn: last.add({ days: settings.noEntryDays }).toString(),
        urgency: 3,
        about: name,
        line: inEach((language) => {
          const day = sayDate(lastOn, today, language);
          return hasEntries ? dueTexts[language].silent(days, day) : dueTexts[language].neverWritten(day);
        }),
        act: { title: inEach((language) => dueTexts[language].log), verb: "reminders.log", data: { client: clientId } },
        moves: "to_substitute",
      };
    });
  },
};
