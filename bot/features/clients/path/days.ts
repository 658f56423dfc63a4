import { Temporal } from "temporal-polyfill";
import { type Agreement, lastDayOf, type Pause } from "./fold-path";

/**
 * Days of work trial, used and left (pure). Six months «in all» across places, returns and pauses is counted as the calendar days of six
 * months from the first agreement's first day (decision 014): an unbroken trial ends exactly six months after it began, and a day that no
 * agreement covers, or a pause, moves that end by one day.
 */
export interface TrialDays {
  /** Days that an agreement covered, up to and with the day asked for. */
  used: number;
  /** Days that the agreements cover in all, as they are agreed now. */
  agreed: number;
  /** Days in all; 0 while there is no agreement. */
  inAll: number;
  /** `inAll` minus `used`, never below zero. */
  left: number;
}

export function countTrialDays(
  agreements: readonly Held[],
  pauses: readonly Pause[],
  today: string,
  monthsInAll: number,
): TrialDays {
  const first = agreements.map(({ startsOn }) => startsOn).sort()[0];
  if (first === undefined) return { used: 0, agreed: 0, inAll: 0, left: 0 };
  const from = Temporal.PlainDate.from(first);
  const inAll = from.until(from.add({ months: monthsInAll }), { largestUnit: "days" }).days;
  const used = coveredDays(agreements, pauses, today);
  return { used, agreed: coveredDays(agreements, pauses, null), inAll, left: Math.max(0, inAll - used) };
}

type Held = Pick<Agreement, "startsOn" | "endsOn" | "endedOn">;

/** Days that lie in any agreement and in no pause; each counts once. `until`: days after it are left out. */
function coveredDays(agreements: readonly Held[], pauses: readonly Pause[], until: string | null): number {
  const spans = agreements
    .map((agreement): [number, number] => [
      numberOf(agreement.startsOn),
      numberOf(earlier(lastDayOf(agreement), until)),
    ])
    .filter(([from, to]) => to >= from)
    .sort(([a], [b]) => a - b);
  const away = pauses.map(({ from, to }): [number, number] => [
    numberOf(from),
    to === null ? Number.POSITIVE_INFINITY : numberOf(to),
  ]);
  let days = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const [from, to] of spans) {
    const begin = Math.max(from, reached + 1);
    if (begin > to) continue;
    reached = to;
    days += to - begin + 1 - overlap(begin, to, away);
  }
  return days;
}

/** How many days of [from, to] lie in any of the stretches; those do not overlap each other. */
function overlap(from: number, to: number, stretches: [number, number][]): number {
  return stretches.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(to, b) - Math.max(from, a) + 1), 0);
}

function earlier(day: string, until: string | null): string {
  return until !== null && until < day ? until : day;
}

/** Days since 1970: differences of days without a zone in the way. */
function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}
