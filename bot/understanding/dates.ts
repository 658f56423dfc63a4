import type { Temporal } from "temporal-polyfill";
import { type Days, daysFrom, oneDay, weekByNumber, weekdayAround, weekFrom } from "./calendar";
import { readLoneMonth, readMonthDay, readYear } from "./dates-by-month";
import { readNumericDate } from "./dates-numeric";
import { readNumber } from "./durations";
import { readWeekday } from "./lexicon/calendar-words";
import type { Token } from "./tokens";

/** Days named in the message: tokens [from, to). */
export interface DayExpression {
  from: number;
  to: number;
  days: Days;
  /** Belongs to the future whatever the verb («huomenna», «ensi viikolla»). */
  future: boolean;
  /** Tied to now («tänään», «eilen»): no verb moves it into the future. */
  certain: boolean;
  /** Only a part of a day («aamulla»): gives way to any real day. */
  vague: boolean;
  /** Says when. A genitive («viime viikon») or an abbreviation in a doubtful place only does in a question. */
  when: boolean;
  /** «15.12. asti», «maanantaista lähtien»: the edge of something told. */
  edge: "until" | "since" | null;
  /** The number is a convention («muutama» = 3). */
  guessed: boolean;
}

export type Today = Temporal.PlainDate;
export type Found = Pick<DayExpression, "to" | "days"> & Partial<DayExpression>;

/** The expression of days that begins at token `at`, or null. `hour`: the hour now, for «aamulla» and «illalla». */
export function readDaysAt(tokens: Token[], at: number, today: Today, hour: number): DayExpression | null {
  const found =
    readRelative(tokens, at, today) ??
    readAgo(tokens, at, today) ??
    readWeek(tokens, at, today) ??
    readWeekdays(tokens, at, today) ??
    readNumericDate(tokens, at, today) ??
    readMonthDay(tokens, at, today) ??
    readLoneMonth(tokens, at, today) ??
    readYear(tokens, at, today) ??
    readLastOf(tokens, at, today) ??
    readPartOfDay(tokens, at, today, hour);
  if (found === null) return null;
  const expression = {
    from: at,
    future: false,
    certain: false,
    vague: false,
    when: true,
    edge: null,
    guessed: false,
    ...found,
  };
  return { ...expression, edge: expression.edge ?? readEdge(tokens, at, expression.to) };
}

const UNTIL = new Set("asti saakka mennessä ennen until till loppuun".split(" "));
const SINCE = new Set("alkaen lähtien eteenpäin jälkeen".split(" "));

function readEdge(tokens: Token[], from: number, to: number): "until" | "since" | null {
  const after = tokens[to]?.lower ?? "";
  const before = tokens[from - 1]?.lower ?? "";
  if (UNTIL.has(after) || before === "until" || before === "till" || before === "ennen" || before === "by")
    return "until";
  return SINCE.has(after) || before === "since" ? "since" : null;
}

const TODAY = new Set("tänään tänäpäivänä tänä-aamuna tänäaamuna today tonight tänän täänään".split(" "));
const YESTERDAY = /^(?:eilen(?:kin)?|eile|yesterday|eilis(?:aamuna|iltana|päivänä|iltapäivänä|aamupäivänä|yönä))$/;
const BEFORE_YESTERDAY = /^toissa-?(?:päivänä|päivän|päivä|iltana|aamuna)$/;
const TOMORROW = /^(?:huomenna(?:kin)?|huomen|tomorrow|huomis(?:aamuna|iltana|päivänä|iltapäivänä|aamupäivänä))$/;
const PARTS = /^(?:aamu|aamupäivä|päivä|iltapäivä|ilta|yö)(?:na|nä)$/;
const NOW = /^(?:äsken|äskön|äske|äskeisen|just-now)$/;

function readRelative(tokens: Token[], at: number, today: Today): Found | null {
  const word = tokens[at]!.lower;
  const next = tokens[at + 1]?.lower ?? "";
  if (TODAY.has(word)) return { to: at + 1, days: oneDay(today), certain: true };
  if (word === "tänä" && PARTS.test(next)) return { to: at + 2, days: oneDay(today), certain: true };
  if (word === "this" && /^(?:morning|afternoon|evening)$/.test(next))
    return { to: at + 2, days: oneDay(today), certain: true };
  if (YESTERDAY.test(word)) return { to: at + 1, days: oneDay(today.subtract({ days: 1 })), certain: true };
  if (BEFORE_YESTERDAY.test(word)) return { to: at + 1, days: oneDay(today.subtract({ days: 2 })), certain: true };
  if (word === "toissa" && /^(?:päivänä|päivän|iltana|aamuna)$/.test(next)) {
    return { to: at + 2, days: oneDay(today.subtract({ days: 2 })), certain: true };
  }
  if (word === "day" && next === "before" && tokens[at + 2]?.lower === "yesterday") {
    return { to: at + 3, days: oneDay(today.subtract({ days: 2 })), certain: true };
  }
  // about that day, not on it: only questions use these
  if (/^eilise(?:n|t|ltä|stä)$/.test(word))
    return { to: at + 1, days: oneDay(today.subtract({ days: 1 })), certain: true, when: false };
  if (/^(?:tämän|tältä|tän)$/.test(word) && /^päivä(?:n|ltä)$/.test(next))
    return { to: at + 2, days: oneDay(today), certain: true, when: false };
  if (/^huomise(?:n|t|lle)$/.test(word))
    return { to: at + 1, days: oneDay(today.add({ days: 1 })), future: true, when: false };
  if (TOMORROW.test(word)) return { to: at + 1, days: oneDay(today.add({ days: 1 })), future: true };
  if (word === "ylihuomenna") return { to: at + 1, days: oneDay(today.add({ days: 2 })), future: true };
  if (NOW.test(word) || (word === "just" && next === "now")) {
    return { to: at + (word === "just" ? 2 : 1), days: oneDay(today), certain: true };
  }
  return null;
}

const AGO = new Set(["sitten", "sit", "ago"]);
const DAY_UNIT = /^(?:päivää|päivä|päivän|pv|pvä|vrk|day|days)$/;
const WEEK_UNIT = /^(?:viikkoa|viikko|viikon|vk|vko|week|weeks)$/;
const MONTH_UNIT = /^(?:kuukautta|kuukausi|kk|month|months)$/;
const SHORT_UNIT = /^(?:tunti|tuntia|min|minuuttia|hetki|hetken|h|hour|hours|minutes|minute|tovi)$/;

/** «kaksi päivää sitten», «viikko sitten», «viikko sitten maanantaina», «3 days ago», «hetki sitten». */
function readAgo(tokens: Token[], at: number, today: Today): Found | null {
  const isArticle = tokens[at]!.lower === "a" || tokens[at]!.lower === "an" || tokens[at]!.lower === "puoli";
  const number = isArticle ? { value: 1, next: at + 1 } : (readNumber(tokens, at) ?? { value: 1, next: at });
  const unit = tokens[number.next]?.lower ?? "";
  if (!AGO.has(tokens[number.next + 1]?.lower ?? "")) return null;
  const to = number.next + 2;
  const count = Math.min(Math.round(number.value), 3650);
  const guessed = /^(?:muutam|few)/.test(tokens[at]!.lower);
  if (DAY_UNIT.test(unit)) return { to, days: oneDay(today.subtract({ days: count })), certain: true, guessed };
  if (MONTH_UNIT.test(unit))
    return { to, days: oneDay(today.subtract({ months: Math.min(count, 120) })), certain: true, guessed };
  if (SHORT_UNIT.test(unit)) return { to, days: oneDay(today), certain: true };
  if (!WEEK_UNIT.test(unit)) return null;
  const day = today.subtract({ days: count * 7 });
  const weekday = readWeekday(tokens[to]?.lower ?? "");
  if (weekday?.form !== "when") return { to, days: oneDay(day), certain: true, guessed };
  return { to: to + 1, days: oneDay(weekFrom(day, 0).first.add({ days: weekday.weekday - 1 })), certain: true };
}

const WEEKS: Record<string, number> = {
  viime: -1,
  viimme: -1,
  edellisellä: -1,
  edellisen: -1,
  menneellä: -1,
  kuluneella: -1,
  toissa: -2,
  tällä: 0,
  tän: 0,
  tämän: 0,
  tää: 0,
  tätä: 0,
  kuluvalla: 0,
  kuluvan: 0,
  ensi: 1,
  ens: 1,
  seuraavalla: 1,
  tulevalla: 1,
  seuraavan: 1,
  tulevan: 1,
  last: -1,
  this: 0,
  next: 1,
  past: -1,
};

/** «viime viikolla», «viikolla 45», «viime viikon maanantaina», «tällä viikolla», «last week». */
function readWeek(tokens: Token[], at: number, today: Today): Found | null {
  const shift = Object.hasOwn(WEEKS, tokens[at]!.lower) ? WEEKS[tokens[at]!.lower]! : null;
  if (shift !== null) {
    const noun = tokens[at + 1]?.lower ?? "";
    if (/^viikonlop/.test(noun)) return weekend(weekFrom(today, shift), at + 2, noun);
    if (!/^(?:viiko(?:lla|n|lta|sta|ll)|viikkoa|viikko|vk|vko|week)$/.test(noun)) return null;
    return withWeekday(tokens, {
      to: at + 2,
      days: weekFrom(today, shift),
      future: shift > 0,
      certain: shift <= 0,
      when: isWhen(noun),
    });
  }
  const word = tokens[at]!.lower;
  if (/^viikonloppuna(?:kin)?$/.test(word))
    return weekend(weekFrom(today, today.dayOfWeek >= 6 ? 0 : -1), at + 1, word);
  if (!/^(?:viik(?:olla|on|olta|ko|ot|oilla|ojen|osta)|v|vk|vko|vkolla|vk:lla|vko:lla|week|weeks)$/.test(word))
    return null;
  const next = tokens[at + 1]?.text === "." ? at + 2 : at + 1;
  if (word === "v" && (next !== at + 2 || tokens[next]?.text.length !== 2)) return null;
  const first = /^\d{1,2}$/.test(tokens[next]?.text ?? "") ? weekByNumber(today, Number(tokens[next]!.text)) : null;
  if (first === null) return null;
  const isSpan = /^[-–]$/.test(tokens[next + 1]?.text ?? "") && /^\d{1,2}$/.test(tokens[next + 2]?.text ?? "");
  const last = isSpan ? weekByNumber(today, Number(tokens[next + 2]!.text)) : null;
  if (last !== null) {
    const days = { first: first.first, last: last.last, next: { first: first.next.first, last: last.next.last } };
    return { to: next + 3, days, when: isWhen(word) };
  }
  return withWeekday(tokens, { to: next + 1, days: first, when: isWhen(word) });
}

function isWhen(noun: string): boolean {
  return !/^(?:viikon|viikolta|viikosta|viikkoa|viikojen)$/.test(noun);
}

function weekend(week: Days, to: number, noun: string): Found {
  return { to, days: daysFrom(week.first.add({ days: 5 }), week.last), when: noun.endsWith("na") };
}

/** A weekday right after the week narrows it to that day. */
function withWeekday(tokens: Token[], week: Found): Found {
  const weekday = readWeekday(tokens[week.to]?.lower ?? "");
  if (weekday === null || (weekday.form !== "when" && weekday.form !== "short" && weekday.form !== "plain"))
    return week;
  const pick = (monday: Today) => monday.add({ days: weekday.weekday - 1 });
  const [past, next] = [pick(week.days.first), pick(week.days.next.first)];
  return { ...week, to: week.to + 1, days: { first: past, last: past, next: { first: next, last: next } }, when: true };
}

const LAST = new Set("viime viimme edellisenä last menneenä".split(" "));
const NEXT = new Set("ensi ens tulevana seuraavana next tuleva seuraava tulevan".split(" "));

/** «maanantaina», «viime tiistaina», «ke», «ti–to», «maanantaista keskiviikkoon», «maanantaina viime viikolla». */
function readWeekdays(tokens: Token[], at: number, today: Today): Found | null {
  const lead = tokens[at]!.lower;
  const isLast = LAST.has(lead);
  const isNext = NEXT.has(lead);
  const isToissa = lead === "toissa";
  const isThis = lead === "tänä" || lead === "this";
  const joined = /^(ma|ti|ke|to|pe|la|su)-(ma|ti|ke|to|pe|la|su)$/.exec(lead);
  if (joined !== null) return weekdaySpan(today, readWeekday(joined[1]!)!.weekday, readWeekday(joined[2]!)!.weekday, at + 1);
  const begin = isLast || isNext || isToissa || isThis ? at + 1 : at;
  const word = readWeekday(tokens[begin]?.lower ?? "");
  if (word === null) return null;
  const around = weekdayAround(today, word.weekday);
  const to = begin + 1;
  if (isNext) return { to, days: around, future: true, when: word.form === "when" || word.form === "plain" };
  if (isLast)
    return {
      to,
      days: around,
      certain: true,
      when: word.form === "when" || word.form === "short" || word.form === "plain",
    };
  if (isToissa) return { to, days: oneDay(around.first.subtract({ days: 7 })), certain: true };
  if (isThis) return { to, days: oneDay(weekFrom(today, 0).first.add({ days: word.weekday - 1 })) };
  if (word.form === "short" && !shortFits(tokens, at)) return null;
  const span = readWeekdaySpan(tokens, at, today);
  if (span !== null) return span;
  const date = tokens[to]?.type === "number" ? readNumericDate(tokens, to, today) : null;
  if (
    date !== null &&
    (tokens[date.to - 1]?.text === "." ||
      date.days.first.dayOfWeek === word.weekday ||
      date.days.next.first.dayOfWeek === word.weekday)
  )
    return date;
  const week = tokens[to] === undefined ? null : readWeek(tokens, to, today);
  if (week !== null && (word.form === "when" || word.form === "short")) {
    const pick = (monday: Today) => monday.add({ days: word.weekday - 1 });
    const [past, next] = [pick(week.days.first), pick(week.days.next.first)];
    return { ...week, days: { first: past, last: past, next: { first: next, last: next } }, when: true };
  }
  if (word.form === "from") return { to, days: around, edge: "since", when: false };
  if (word.form === "to") return { to, days: around, edge: "until", when: false };
  return {
    to,
    days: around,
    when: word.form === "when" || word.form === "short" || (word.form === "plain" && plainFits(tokens, at)),
  };
}

/** «ma», «to», «su» are also other words: they need a clock, a date, a mark or the message's edge beside them. */
function shortFits(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const besideTime =
    after === undefined ||
    after.type !== "word" ||
    /^(?:klo|kello|aamu|aamulla|ilta|illalla|iltap|aamupäivällä|iltapäivällä)/.test(after.lower);
  const opensPiece = before === undefined || before.type === "mark" || before.lower === "viime";
  const word = tokens[at]!.lower;
  if (word === "to" || word === "su" || word === "la" || word === "sun" || word === "sat")
    return besideTime && (opensPiece || after?.type === "number" || /^klo/.test(after?.lower ?? ""));
  return besideTime || opensPiece || word.length > 2 || word === "pe" || word === "ke" || word === "ti";
}

/** «perjantai 20.11.» and «Maanantai: …» say when; «perjantai sopii» does not. */
function plainFits(tokens: Token[], at: number): boolean {
  const after = tokens[at + 1];
  return after === undefined || after.type !== "word" || /^(?:klo|kello|aamu|ilta)/.test(after.lower);
}

function readWeekdaySpan(tokens: Token[], at: number, today: Today): Found | null {
  const first = readWeekday(tokens[at]!.lower);
  const isDash = /^[-–—]$/.test(tokens[at + 1]?.text ?? "");
  const secondAt = isDash ? at + 2 : at + 1;
  const second = readWeekday(tokens[secondAt]?.lower ?? "");
  if (first === null || second === null) return null;
  if (!isDash && !(first.form === "from" && second.form === "to")) return null;
  return weekdaySpan(today, first.weekday, second.weekday, secondAt + 1);
}

function weekdaySpan(today: Today, first: number, second: number, to: number): Found {
  const last = weekdayAround(today, second);
  const length = (second - first + 7) % 7;
  const next = { first: last.next.first.subtract({ days: length }), last: last.next.first };
  return { to, days: { first: last.first.subtract({ days: length }), last: last.last, next } };
}

/** «viimeisen kuukauden aikana», «viimeiset 2 viikkoa», «past 30 days». */
function readLastOf(tokens: Token[], at: number, today: Today): Found | null {
  if (!/^(?:viimeisen|viimeiset|viimeisten|viimeisimmän|past|last|kuluneen)$/.test(tokens[at]!.lower)) return null;
  const number = readNumber(tokens, at + 1) ?? { value: 1, next: at + 1 };
  const unit = tokens[number.next]?.lower ?? "";
  const count = Math.min(Math.max(Math.round(number.value), 1), 1000);
  const to = number.next + 1;
  if (/^(?:päivä|day)/.test(unit)) return { to, days: daysFrom(today.subtract({ days: count }), today), certain: true };
  if (/^(?:viik|week)/.test(unit))
    return { to, days: daysFrom(today.subtract({ days: count * 7 }), today), certain: true };
  if (/^(?:kuukau|kk$|month)/.test(unit))
    return { to, days: daysFrom(today.subtract({ months: Math.min(count, 120) }), today), certain: true };
  return null;
}

const PART_BEGINS: Record<string, number> = {
  aamulla: 0,
  aamusta: 0,
  aamupäivällä: 8,
  päivällä: 11,
  iltapäivällä: 12,
  illalla: 17,
  iltapäivästä: 12,
  aamuna: 99,
};

/** «aamulla» is today's once it has begun; a part of the day still ahead says nothing of the day. */
function readPartOfDay(tokens: Token[], at: number, today: Today, hour: number): Found | null {
  const word = tokens[at]!.lower;
  const begins = Object.hasOwn(PART_BEGINS, word) ? PART_BEGINS[word]! : null;
  if (begins === null || hour < begins) return null;
  return { to: at + 1, days: oneDay(today), vague: true };
}
