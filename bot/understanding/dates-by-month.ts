import type { Temporal } from "temporal-polyfill";
import { type Days, dayOf, daysBetween, daysFrom, isAfter, makeDay, monthOf, oneDay } from "./calendar";
import { readMonth, readOrdinal } from "./lexicon/calendar-words";
import type { Token } from "./tokens";

type Today = Temporal.PlainDate;
interface Found {
  to: number;
  days: Days;
  when?: boolean;
  future?: boolean;
  certain?: boolean;
  edge?: "since" | null;
}

/** «3. marraskuuta 2026», «marraskuun 3. päivä», «kolmas marraskuuta», «Nov 3», «3 Nov», «3. päivä». */
export function readMonthDay(tokens: Token[], at: number, today: Today): Found | null {
  const token = tokens[at]!;
  const day = readDayNumber(tokens, at);
  if (day !== null) {
    const span = readEnglishSpan(tokens, at, day.value, today);
    if (span !== null) return span;
    const ofs = tokens[day.next]?.lower === "of" ? 1 : 0;
    const month = readMonth(tokens[day.next + ofs]?.lower ?? "");
    if (month !== null && (month.form === "partitive" || month.form === "english")) {
      return withYear(tokens, day.next + ofs + 1, today, day.value, month.month);
    }
    const noun = tokens[day.next]?.lower ?? "";
    const isThe = tokens[at - 1]?.lower === "the" && /^(?:st|nd|rd|th)$/.test(tokens[at + 1]?.lower ?? "");
    if (isThe) return dayOfThisMonth(today, day.value, day.next);
    // «kolmas päivä pajalla» counts days; «kolmastoista päivä» hardly does.
    return day.dotted && (token.type === "number" || day.value >= 10) && DAY_NOUN.test(noun)
      ? dayOfThisMonth(today, day.value, day.next + 1)
      : null;
  }
  return readDayOfMonth(tokens, at, today);
}

const DAY_NOUN = /^(?:päivä|päivänä|pvä|pv)$/;

/** «marraskuun 3. päivä», «tämän kuun yhdeksäntenä», «viime kuun 9.–13.», «marraskuun yhdeksännestä kolmanteentoista», «Nov 3». */
function readDayOfMonth(tokens: Token[], at: number, today: Today): Found | null {
  const shift = tokens[at + 1]?.lower === "kuun" ? shiftOf(tokens[at]!.lower) : null;
  const month = shift === null ? readMonth(tokens[at]!.lower) : null;
  if (shift === null && month?.form !== "genitive" && month?.form !== "english") return null;
  const begin = at + (shift === null ? (tokens[at + 1]?.lower === "the" ? 2 : 1) : 2);
  const dated = (day: number, next: number): Found | null => {
    if (month !== null) return withYear(tokens, next, today, day, month.month);
    const { year, month: number } = today.with({ day: 1 }).add({ months: shift ?? 0 });
    const made = makeDay(year, number, day);
    return made === null ? null : { to: next, days: oneDay(made), future: isAfter(made, today) };
  };
  const day = readDayNumber(tokens, begin);
  if (day !== null) {
    if (month?.form !== "english" && !day.dotted) return null;
    return dated(day.value, day.next + (DAY_NOUN.test(tokens[day.next]?.lower ?? "") ? 1 : 0));
  }
  const first = readOrdinal(tokens[begin]?.lower ?? "");
  const day2 = /^päiväst/.test(tokens[begin + 1]?.lower ?? "") ? begin + 2 : begin + 1;
  const last = readOrdinal(tokens[day2]?.lower ?? "");
  if (first?.form !== "from" || last?.form !== "to" || first.value >= last.value) return null;
  const end = dated(last.value, day2 + (/^päivään/.test(tokens[day2 + 1]?.lower ?? "") ? 2 : 1));
  return end === null ? null : { ...end, days: sinceDay(end.days, first.value) };
}

/** The same month from day `first` on. */
function sinceDay({ first: last, next }: Days, first: number): Days {
  return { first: last.with({ day: first }), last, next: { first: next.last.with({ day: first }), last: next.last } };
}

function shiftOf(lower: string): number | null {
  return Object.hasOwn(SHIFTS, lower) ? SHIFTS[lower]! : null;
}

/** «16–17 Nov» */
function readEnglishSpan(tokens: Token[], at: number, first: number, today: Today): Found | null {
  if (!/^[-–]$/.test(tokens[at + 1]?.text ?? "") || !/^\d{1,2}$/.test(tokens[at + 2]?.text ?? "")) return null;
  const month = readMonth(tokens[at + 3]?.lower ?? "");
  if (month?.form !== "english") return null;
  const last = withYear(tokens, at + 4, today, Number(tokens[at + 2]!.text), month.month);
  if (last === null || first < 1 || first >= last.days.first.day) return null;
  return { to: last.to, days: sinceDay(last.days, first) };
}

function readDayNumber(tokens: Token[], at: number): { value: number; next: number; dotted: boolean } | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const ordinal = token.type === "word" ? readOrdinal(token.lower) : null;
  if (ordinal?.form === "nominative" || ordinal?.form === "essive")
    return { value: ordinal.value, next: at + 1, dotted: true };
  if (!/^\d{1,2}$/.test(token.text)) return null;
  const after = tokens[at + 1];
  const dotted = after?.text === "." && !after.spaceBefore;
  const suffixed = after !== undefined && !after.spaceBefore && /^(?:st|nd|rd|th)$/.test(after.lower);
  return { value: Number(token.text), next: at + (dotted || suffixed ? 2 : 1), dotted };
}

function withYear(tokens: Token[], next: number, today: Today, day: number, month: number): Found | null {
  const at = tokens[next]?.text === "," ? next + 1 : next;
  const year = /^20\d\d$/.test(tokens[at]?.text ?? "") ? Number(tokens[at]!.text) : null;
  const days = dayOf(today, day, month, year);
  return days === null ? null : { to: year === null ? next : at + 1, days };
}

function dayOfThisMonth(today: Today, day: number, to: number): Found | null {
  const months = [0, -1, -2].map((shift) => today.with({ day: 1 }).add({ months: shift }));
  const past = months
    .map((m) => makeDay(m.year, m.month, day))
    .find((made) => made !== null && daysBetween(today, made) <= 0);
  return past ? { to, days: oneDay(past) } : null;
}

const SHIFTS: Record<string, number> = {
  viime: -1,
  edellisessä: -1,
  edellisen: -1,
  toissa: -2,
  tässä: 0,
  tämän: 0,
  tän: 0,
  kuluvan: 0,
  ensi: 1,
  seuraavassa: 1,
  seuraavan: 1,
  last: -1,
  this: 0,
  next: 1,
};

/** «marraskuussa», «viime kuussa», «lokakuulta», «in October», «syyskuusta lähtien». */
export function readLoneMonth(tokens: Token[], at: number, today: Today): Found | null {
  const word = tokens[at]!.lower;
  const shift = shiftOf(word);
  const noun = tokens[at + 1]?.lower ?? "";
  if (
    shift !== null &&
    /^(?:kuussa|kuun|kuulta|kuukautena|kuukauden|kuukaudelta|kuukaudessa|kuuta|month|kuus|kk)$/.test(noun)
  ) {
    const first = today.with({ day: 1 }).add({ months: shift });
    const days = daysFrom(first, first.add({ months: 1 }).subtract({ days: 1 }));
    return {
      to: at + 2,
      days,
      future: shift > 0,
      certain: shift <= 0,
      when: /^(?:kuussa|kuukautena|kuukaudessa|month|kuus|kk)$/.test(noun),
    };
  }
  const month = readMonth(word);
  if (month === null || month.form === "partitive" || month.form === "other") return null;
  if (
    month.form === "english" &&
    (word === "may" || word === "mar" || word.length <= 4) &&
    tokens[at - 1]?.lower !== "in"
  )
    return null;
  const year = /^20\d\d$/.test(noun) ? Number(noun) : null;
  const days = monthOf(today, month.month, year);
  const lasts = /^(?:aikana|ajan|kuluessa|mittaan)$/.test(tokens[at + (year === null ? 1 : 2)]?.lower ?? "");
  const when =
    month.form === "when" ||
    (month.form === "genitive" && lasts) ||
    (month.form === "english" && tokens[at - 1]?.lower === "in");
  return { to: at + (year === null ? 1 : 2), days, when, edge: month.form === "from" ? "since" : null };
}

const SEASONS: [word: RegExp, first: number, months: number][] = [
  [/^(?:kevään|keväällä|keväältä|keväänä|kevät|spring)$/, 3, 3],
  [/^(?:kesän|kesällä|kesältä|kesänä|kesä|summer)$/, 6, 3],
  [/^(?:syksyn|syksyllä|syksyltä|syksynä|syksy|autumn|fall)$/, 9, 3],
  [/^(?:talven|talvella|talvelta|talvena|talvi|winter)$/, 12, 3],
];

/** «syksyllä», «syksyltä», «keväällä 2026», «viime kesänä», «tänä keväänä», «last spring»: three months, the latest that has begun. */
export function readSeason(tokens: Token[], at: number, today: Today): Found | null {
  const lead = tokens[at]!.lower;
  const isLed = /^(?:viime|tänä|last|this|the|in)$/.test(lead);
  const word = tokens[at + (isLed ? 1 : 0)]?.lower ?? "";
  const season = SEASONS.find(([pattern]) => pattern.test(word));
  if (season === undefined || (!isLed && !/(?:llä|lla|ltä|lta|nä|na)$/.test(word))) return null;
  const [, month, months] = season;
  const begin = (year: number) => today.with({ year, month, day: 1 });
  const after = at + (isLed ? 2 : 1);
  const named = /^20\d\d$/.exec(tokens[after]?.lower ?? "");
  const year = named ? Number(named[0]) : daysBetween(today, begin(today.year)) > 0 ? today.year - 1 : today.year;
  const isBefore = lead === "viime" && year === today.year && daysBetween(today, begin(year).add({ months })) > 0;
  const first = begin(isBefore && !named ? year - 1 : year);
  return {
    to: after + (named ? 1 : 0),
    days: daysFrom(first, first.add({ months }).subtract({ days: 1 })),
    when: false,
  };
}

/** «tänä vuonna», «viime vuonna», «vuonna 2025», «vuoden alusta». */
export function readYear(tokens: Token[], at: number, today: Today): Found | null {
  const word = tokens[at]!.lower;
  const next = tokens[at + 1]?.lower ?? "";
  const whole = (year: number) =>
    daysFrom(today.with({ year, month: 1, day: 1 }), today.with({ year, month: 12, day: 31 }));
  const isYear = /^(?:vuonna|vuoden|vuodelta|year)$/.test(next);
  if (isYear && /^(?:tänä|tämän|this|kuluvan)$/.test(word))
    return { to: at + 2, days: whole(today.year), certain: true, when: next !== "vuoden" };
  if (isYear && /^(?:viime|last|edellisen)$/.test(word))
    return { to: at + 2, days: whole(today.year - 1), certain: true, when: next !== "vuoden" };
  if (isYear && /^(?:ensi|next)$/.test(word)) return { to: at + 2, days: whole(today.year + 1), future: true };
  if (/^(?:vuonna|vuoden|vuodelta)$/.test(word) && /^20\d\d$/.test(next))
    return { to: at + 2, days: whole(Number(next)), when: word === "vuonna" };
  if (word === "vuoden" && next === "alusta")
    return { to: at + 2, days: daysFrom(today.with({ month: 1, day: 1 }), today), when: false };
  return null;
}
