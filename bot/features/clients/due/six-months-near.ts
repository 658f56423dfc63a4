import { Temporal } from "temporal-polyfill";
import type { DueItem, DueRule } from "../../../schedule/due";
import { sayDate } from "../../../texts/dates";
import { inEach } from "../../../texts/texts";
import { countTrialDays } from "../path/days";
import type { Pause } from "../path/fold-path";
import { loadPaths } from "../path/store";
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
      const near = (over: Temporal.PlainDate) => daysTo(until, over) <= NEAR_DAYS;
      const rows = (await findWorkTrials(db, scope, today.toString())).filter(({ agreements }) =>
        near(limit(agreements, monthsInAll)),
      );
      // Breaks move the limit; they are looked up for the few whose limit is near without them.
      const paths = await loadPaths(
        db,
        rows.map(({ clientId }) => clientId),
        today.toString(),
      );
      return rows.flatMap(({ agreements, clientId, staffId, name }): DueItem[] => {
        const paused = pausedDays(agreements, paths.get(clientId)?.pauses ?? [], today.toString());
        const over = limit(agreements, monthsInAll).add({ days: paused });
        if (!near(over)) return [];
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

/** Days of the agreements so far that a break took out. */
function pausedDays(agreements: Stretch[], pauses: Pause[], today: string): number {
  const held = agreements.map(({ from, to }) => ({ startsOn: from, endsOn: to, endedOn: null }));
  const used = (breaks: Pause[]) => countTrialDays(held, breaks, today, 0).used;
  return used([]) - used(pauses);
}

function daysTo(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to, { largestUnit: "days" }).days;
}
