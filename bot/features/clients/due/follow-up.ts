import { Temporal } from "temporal-polyfill";
import type { DueItem, DueRule } from "../../../schedule/due";
import { sayDate } from "../../../texts/dates";
import { inEach } from "../../../texts/texts";
import { findLeavers } from "./store";
import { dueTexts } from "./texts";

/** It is told so many days before its day (our proposal). */
const AHEAD = 3;

/** How a leaver is doing 28 days and six months after the exit («upon leaving» is within four weeks: Regulation (EU) 2021/1057). */
export const followUp: DueRule = {
  name: "follow_up",
  async find(db, scope) {
    const { today, until } = scope;
    const seen = until.add({ days: AHEAD });
    const rows = await findLeavers(db, scope, seen.subtract({ days: 28 }).toString());
    return rows.flatMap(({ id, exitedOn, day28Done, clientId, staffId, name }): DueItem[] => {
      const due = followUpDue(exitedOn, day28Done, seen);
      if (!due) return [];
      return [
        {
          rule: "follow_up",
          key: `follow_up:${id}:${due.at}`,
          staffId,
          clientId,
          dueOn: due.day,
          urgency: due.day < today.toString() ? 1 : 2,
          about: name,
          line: inEach((language) => dueTexts[language][due.at](sayDate(due.day, today, language))),
          act: {
            title: inEach((language) => dueTexts[language].log),
            verb: "path.follow_up",
            data: { client: clientId, at: due.at },
          },
        },
      ];
    });
  },
};

/** Which of the two is to be asked, of an exit whose six months have not been asked; once those are near, the 28 days are past asking. */
export function followUpDue(
  exitedOn: string,
  day28Done: boolean,
  seen: Temporal.PlainDate,
): { at: "day28" | "month6"; day: string } | null {
  const exit = Temporal.PlainDate.from(exitedOn);
  const month6 = exit.add({ months: 6 });
  if (Temporal.PlainDate.compare(month6, seen) <= 0) return { at: "month6", day: month6.toString() };
  const day28 = exit.add({ days: 28 });
  return !day28Done && Temporal.PlainDate.compare(day28, seen) <= 0 ? { at: "day28", day: day28.toString() } : null;
}
