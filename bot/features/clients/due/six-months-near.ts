import { Temporal } from "temporal-polyfill";
import type { DueItem, DueRule } from "../../../schedule/due";
import { sayDate } from "../../../texts/dates";
import { inEach } from "../../../texts/texts";
import { findWorkTrials } from "./store";
import { dueTexts } from "./texts";

/** A stretch of days `YYYY-MM-DD`, both included. */
export interface Stretch {
  from: string;
  to: string;
}

/** The first day on which a work trial is no longer allowed. `agreements`: in order, at least one. */
export type WorkTrialLimit = (agreements: Stretch[], months: number) => Temporal.PlainDate;

/** So many days before the limit it is told (our proposal). */
const NEAR_DAYS = 30;

/** A work trial lasts six months at most in all (funding decision): the end comes near. `limit` counts the days. */
export function createSixMonthsNear(limit: WorkTrialLimit = workTrialLimit): DueRule {
  return {
    name: "six_months_near",
    async find(db, scope) {
      const { today, until } = scope;
      const { monthsInAll } = scope.settings.workTrial;
      const rows = await findWorkTrials(db, scope, today.toString());
      return rows.flatMap(({ agreements, clientId, staffId, name }): DueItem[] => {
        const over = limit(agreements, monthsInAll);
        if (daysTo(until, over) > NEAR_DAYS) return [];
        const left = daysTo(today, over);
        const last = over.subtract({ days: 1 }).toString();
        return [
          {
            rule: "six_months_near",
            key: `six_months:${clientId}:${agreements[0]!.from}`,
            staffId,
            clientId,
            dueOn: last,
            urgency: left <= 7 ? 1 : 2,
            about: name,
            line: inEach((language) => dueTexts[language].workTrial(left, monthsInAll, sayDate(last, today, language))),
          },
        ];
      });
    },
  };
}

/** Months from the first start, and as many days more as nothing was agreed in between: «taukoja» do not use the time up. */
export function workTrialLimit(agreements: Stretch[], months: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from(agreements[0]!.from);
  let gaps = 0;
  let covered = first.subtract({ days: 1 });
  for (const { from, to } of agreements) {
    gaps += Math.max(0, daysTo(covered, Temporal.PlainDate.from(from)) - 1);
    const end = Temporal.PlainDate.from(to);
    if (Temporal.PlainDate.compare(end, covered) > 0) covered = end;
  }
  return first.add({ months }).add({ days: gaps });
}

function daysTo(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to, { largestUnit: "days" }).days;
}
