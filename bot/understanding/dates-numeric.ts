import type { Temporal } from "temporal-polyfill";
import { type Days, dayOf, daysBetween, isAfter, makeDay, oneDay } from "./calendar";
import { readWeekday } from "./lexicon/calendar-words";
import type { Token } from "./tokens";

interface Found {
  to: number;
  days: Days;
}

const DASH = /^[-–—−]$/;
/** Units that make a number with a point an amount, not a date. */
const AMOUNT = /^(?:€|%|e|eur|euroa|km|m|kg|g|l|h|min|tuntia|kertaa|kpl|pv|°|x|\/)$/;

/** «3.11.», «3.11.2026», «3.11», «3.–5.11.», «3.11.–5.11.», «2026-11-03»; beginning at token `at`. */
export function readNumericDate(tokens: Token[], at: number, today: Temporal.PlainDate): Found | null {
  const token = tokens[at]!;
  if (token.type !== "number") return null;
  return (
    readIso(tokens, at) ??
    readSlashed(tokens, at, today) ??
    readSpanOfDays(tokens, at, today) ??
    readOneOrSpan(tokens, at, today)
  );
}

const COUNTED =
  /^(?:päiv|pv|kert|krt|tehtäv|kpl|asiakk|henk|hlö|of$|tunti|vuoro|osa|poiss|paikal|days|tasks|points|pistettä)/;
const NEAR_DAYS = 45;

/** «3/11», «on 19/11 10–11», «19/11/2026»; «4/5 päivää», «9/10» are counts. */
function readSlashed(tokens: Token[], at: number, today: Temporal.PlainDate): Found | null {
  const [day, slash, month, slash2, year] = tokens.slice(at, at + 5);
  if (slash?.text !== "/" || slash.spaceBefore || month === undefined || month.spaceBefore) return null;
  if (!/^\d{1,2}$/.test(day!.text) || !/^\d{1,2}$/.test(month.text)) return null;
  const isDated = slash2?.text === "/" && !slash2.spaceBefore && /^(?:20)?\d\d$/.test(year?.text ?? "");
  if (isDated) {
    const exact = dayOf(today, Number(day!.text), Number(month.text), Number(year!.text));
    return exact === null ? null : { to: at + 5, days: exact };
  }
  const days = dayOf(today, Number(day!.text), Number(month.text), null);
  const next = tokens[at + 3];
  if (days === null || next?.text === "/" || AMOUNT.test(next?.lower ?? "") || COUNTED.test(next?.lower ?? ""))
    return null;
  const before = tokens[at - 1]?.lower ?? "";
  const isLed = before === "on" || readWeekday(before) !== null || (next?.type === "number" && next.spaceBefore);
  const isNear = daysBetween(days.first, today) <= NEAR_DAYS || daysBetween(today, days.next.first) <= NEAR_DAYS;
  const isCount = month.text === "10" || (Number(day!.text) <= Number(month.text) && Number(month.text) < 10);
  return isLed || (isNear && !isCount) ? { to: at + 3, days } : null;
}

function readIso(tokens: Token[], at: number): Found | null {
  const [year, dash, month, dash2, day] = tokens.slice(at, at + 5);
  if (!/^\d{4}$/.test(year!.text) || dash?.text !== "-" || dash2?.text !== "-") return null;
  if (!/^\d\d$/.test(month?.text ?? "") || !/^\d\d$/.test(day?.text ?? "")) return null;
  const made = makeDay(Number(year!.text), Number(month!.text), Number(day!.text));
  return made === null ? null : { to: at + 5, days: oneDay(made) };
}

/** «3.–5.11.», «3-5.11.»: the first has a day only. */
function readSpanOfDays(tokens: Token[], at: number, today: Temporal.PlainDate): Found | null {
  if (!/^\d{1,2}$/.test(tokens[at]!.text)) return null;
  let next = at + 1;
  if (tokens[next]?.text === ".") next += 1;
  const isPair = tokens[next]?.lower === "ja" && next === at + 2;
  if (!(isPair || DASH.test(tokens[next]?.text ?? "")) || tokens[next + 1]?.type !== "number") return null;
  const last = readOne(tokens, next + 1, today);
  if (last === null || tokens[last.to - 1]?.text === tokens[at]!.text) return null;
  const closes = tokens[last.to - 1]?.text === "." || /\.\d{4}$/.test(tokens[last.to - 1]?.text ?? "");
  const day = Number(tokens[at]!.text);
  if (!closes || day < 1 || day >= last.days.first.day || (isPair && day !== last.days.first.day - 1)) return null;
  const widened = widen(last.days, (date) => date.with({ day }));
  // «23.–25.11.» said on the 24th: a stretch that has begun is this year's.
  const hasBegun = isAfter(last.days.next.first, today) && !isAfter(widened.next.first, today);
  return { to: last.to, days: hasBegun ? { ...widened.next, next: widened.next } : widened };
}

function readOneOrSpan(tokens: Token[], at: number, today: Temporal.PlainDate): Found | null {
  const first = readOne(tokens, at, today);
  if (first === null) return null;
  if (DASH.test(tokens[first.to]?.text ?? "") && tokens[first.to + 1]?.type === "number") {
    const last = readOne(tokens, first.to + 1, today);
    if (last !== null) {
      // «1.2.–30.4.2027»: the year of the end is the beginning's too.
      const { year } = last.days.first;
      if (/\.\d{4}$/.test(tokens[last.to - 1]!.text) && !/\.\d{4}$/.test(tokens[at]!.text)) {
        const { month, day } = first.days.first;
        const same = makeDay(year, month, day);
        const begun = same !== null && isAfter(same, last.days.first) ? makeDay(year - 1, month, day) : same;
        if (begun !== null)
          return {
            to: last.to,
            days: { first: begun, last: last.days.last, next: { first: begun, last: last.days.last } },
          };
      }
      // Without years the end is the first such day after the beginning: «1.11.–31.12.» is still going on.
      const begin = first.days.first;
      const end = daysBetween(begin, last.days.first) >= 0 ? last.days.last : last.days.last.add({ years: 1 });
      const next = { first: first.days.next.first, last: last.days.next.last };
      return { to: last.to, days: { first: begin, last: end, next } };
    }
  }
  return first;
}

function readOne(tokens: Token[], at: number, today: Temporal.PlainDate): Found | null {
  const match = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d\d))?$/.exec(tokens[at]!.text);
  if (match === null) return readSpaced(tokens, at, today);
  const days = dayOf(today, Number(match[1]), Number(match[2]), match[3] === undefined ? null : Number(match[3]));
  if (days === null) return null;
  let to = at + 1;
  const after = tokens[to];
  if (match[3] === undefined && after?.text === "." && !after.spaceBefore) {
    to += 1;
    // «3.11. 2026»
    if (/^20\d\d$/.test(tokens[to]?.text ?? "")) {
      const exact = dayOf(today, Number(match[1]), Number(match[2]), Number(tokens[to]!.text));
      if (exact !== null) return { to: to + 1, days: exact };
    }
    return { to, days };
  }
  if (match[3] === undefined && AMOUNT.test(after?.lower ?? "")) return null;
  return { to, days };
}

/** «3. 11.» with a space. */
function readSpaced(tokens: Token[], at: number, today: Temporal.PlainDate): Found | null {
  const [day, dot, month, dot2] = tokens.slice(at, at + 4);
  if (dot?.text !== "." || dot2?.text !== "." || dot2.spaceBefore || dot.spaceBefore) return null;
  if (!/^\d{1,2}$/.test(day!.text) || !/^\d{1,2}$/.test(month?.text ?? "")) return null;
  const days = dayOf(today, Number(day!.text), Number(month!.text), null);
  return days === null ? null : { to: at + 4, days };
}

function widen(days: Days, begin: (last: Temporal.PlainDate) => Temporal.PlainDate): Days {
  return { first: begin(days.last), last: days.last, next: { first: begin(days.next.last), last: days.next.last } };
}
