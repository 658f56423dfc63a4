import { daysBetween, daysFrom, oneDay, weekFrom } from "./calendar";
import { readLoneMonth, readMonthDay, readSeason, readYear } from "./dates-by-month";
import { readWeek, readWeekdays } from "./dates-by-week";
import { readNumericDate } from "./dates-numeric";
import type { DayExpression, Found, Today } from "./day-expression";
import { readNumber } from "./durations";
import { readWeekday } from "./lexicon/calendar-words";
import { contactOf } from "./lexicon/contact-words";
import { writtenFor } from "./lexicon/lexicon";
import type { Token } from "./tokens";

/** The expression of days that begins at token `at`, or null. `hour`: the hour now, for «aamulla» and «illalla». */
export function readDaysAt(tokens: Token[], at: number, today: Today, hour: number): DayExpression | null {
  const found =
    tokens[at]!.type === "number" ? readFromNumber(tokens, at, today) : readFromWord(tokens, at, today, hour);
  if (found === null) return null;
  const expression = {
    from: at,
    future: daysBetween(today, found.days.first) > 0,
    certain: false,
    vague: false,
    when: true,
    edge: null,
    guessed: false,
    strange: isStrange(found.days, today) || isComing(found.days, today),
    coming: isComing(found.days, today),
    ...found,
  };
  return { ...expression, edge: expression.edge ?? readEdge(tokens, at, expression.to) };
}

function isStrange({ first, last }: Found["days"], today: Today): boolean {
  return daysBetween(first, today) > 366 || daysBetween(today, last) > 0;
}

function isComing({ first, next }: Found["days"], today: Today): boolean {
  const ahead = daysBetween(today, next.first);
  return daysBetween(first, today) > 270 && ahead > 0 && ahead < 60;
}

function readFromNumber(tokens: Token[], at: number, today: Today): Found | null {
  return readAgo(tokens, at, today) ?? readNumericDate(tokens, at, today) ?? readMonthDay(tokens, at, today);
}

function readFromWord(tokens: Token[], at: number, today: Today, hour: number): Found | null {
  return (
    readRelative(tokens, at, today) ??
    readAgo(tokens, at, today) ??
    readWeek(tokens, at, today) ??
    readWeekdays(tokens, at, today) ??
    readMonthDay(tokens, at, today) ??
    readLoneMonth(tokens, at, today) ??
    readSeason(tokens, at, today) ??
    readYear(tokens, at, today) ??
    readLastOf(tokens, at, today) ??
    readPartOfDay(tokens, at, today, hour)
  );
}

const UNTIL = new Set("asti saakka mennessä menn men ennen until till loppuun".split(" "));
const SINCE = new Set("alkaen alk lähtien eteenpäin jälkeen".split(" "));
const UNTIL_BEFORE = new Set("until till ennen before by".split(" "));
const SINCE_BEFORE = new Set("since alkaen alk".split(" "));

function readEdge(tokens: Token[], from: number, to: number): "until" | "since" | null {
  const after = tokens[to]?.lower ?? "";
  // «alk. 1.12.»
  const isCut = tokens[from - 1]?.text === "." && tokens[from - 2]?.lower === "alk";
  const before = tokens[isCut ? from - 2 : from - 1]?.lower ?? "";
  // «keskiviikkona ennen pyhiä» is before something else
  const isBefore = after === "ennen" && tokens[to + 1]?.type === "word";
  if ((UNTIL.has(after) && !isBefore) || UNTIL_BEFORE.has(before)) return "until";
  return SINCE.has(after) || SINCE_BEFORE.has(before) ? "since" : null;
}

const TODAY =
  /^(?:tänään|tänää|tännään|tännää|tänän|täänään|tänään?ki+n?|tänä-?(?:päivänä|aamuna|aamun|iltana)|tän-?aamuna|today|tonight)$/;
const YESTERDAY =
  /^(?:eilen(?:ki|kin|kää|kään)?|eile|eil|yesterday|eilis(?:aamuna|iltana|päivänä|iltapäivänä|aamupäivänä|yönä))$/;
const BEFORE_YESTERDAY = /^toissa-?(?:päivänä|päivän|päivä|p|pv|pvä|päivän?ä?ki|iltana|aamuna)$/;
const TOMORROW =
  /^(?:huomenna(?:kin)?|huomen|tomorrow(?:'s)?|huomis(?:aamuna|iltana|päivänä|iltapäivänä|aamupäivänä))$/;
const PARTS = /^(?:aamu|aamupäivä|päivä|iltapäivä|ilta|yö)(?:na|nä)$/;
const NOW = /^(?:äsken|äskön|äske|äskeisen|just-now)$/;

function readRelative(tokens: Token[], at: number, today: Today): Found | null {
  const word = tokens[at]!.lower;
  const next = tokens[at + 1]?.lower ?? "";
  if (TODAY.test(word)) return { to: at + 1, days: oneDay(today), certain: true };
  if (word === "tänä" && PARTS.test(next)) return { to: at + 2, days: oneDay(today), certain: true };
  // «oli tänä pajalla»: said for «tänään»; «tänä vuonna», «tänä syksynä» are not.
  if (word === "tänä" && !/(?:na|nä|[aä]ki)$/.test(next) && readWeekday(next) === null)
    return { to: at + 1, days: oneDay(today), certain: true };
  if (/^(?:tämä|tää|koko)$/.test(word) && /^(?:aamu|aamupäivä|iltapäivä|päivä|ilta)$/.test(next) && word !== "koko")
    return { to: at + 2, days: oneDay(today), certain: true };
  if (word === "this" && /^(?:morning|afternoon|evening)$/.test(next))
    return { to: at + 2, days: oneDay(today), certain: true };
  if (word === "last" && /^(?:night|evening)$/.test(next))
    return { to: at + 2, days: oneDay(today.subtract({ days: 1 })), certain: true };
  if (YESTERDAY.test(word)) return { to: at + 1, days: oneDay(today.subtract({ days: 1 })), certain: true };
  if (BEFORE_YESTERDAY.test(word)) return { to: at + 1, days: oneDay(today.subtract({ days: 2 })), certain: true };
  if (word === "toissa" && /^(?:päivänä|päivän|iltana|aamuna)$/.test(next)) {
    return { to: at + 2, days: oneDay(today.subtract({ days: 2 })), certain: true };
  }
  if (word === "day" && next === "before" && tokens[at + 2]?.lower === "yesterday") {
    return { to: at + 3, days: oneDay(today.subtract({ days: 2 })), certain: true };
  }
  // «eilinen meni koulutuksessa»
  if (word === "eilinen" && /^(?:meni|oli|kului|hujahti)$/.test(next))
    return { to: at + 1, days: oneDay(today.subtract({ days: 1 })), certain: true };
  // «eilisessä ryhmässä»
  if (/^eilise(?:ssä|llä|s|l)$/.test(word))
    return { to: at + 1, days: oneDay(today.subtract({ days: 1 })), certain: true };
  // about that day, not on it: only questions use these
  if (/^eilise(?:n|t|ltä|stä)$/.test(word))
    return {
      to: at + 1,
      days: oneDay(today.subtract({ days: 1 })),
      certain: true,
      when: tokens.slice(at + 1, at + 4).some((token) => /^(?:aikana|kuluessa|mittaan)$/.test(token.lower)),
    };
  if (word === "tältä" && /^(?:aamulta|illalta|aamupäivältä|iltapäivältä)$/.test(next))
    return { to: at + 2, days: oneDay(today), certain: true };
  if (/^(?:tämän|tältä|tän)$/.test(word) && /^päivä(?:n|ltä)$/.test(next))
    return { to: at + 2, days: oneDay(today), certain: true, when: false };
  if (/^huomise(?:n|t|lle)$/.test(word))
    return { to: at + 1, days: oneDay(today.add({ days: 1 })), future: true, when: false };
  if (TOMORROW.test(word)) return { to: at + 1, days: oneDay(today.add({ days: 1 })), future: true };
  if (word === "ylihuomenna") return { to: at + 1, days: oneDay(today.add({ days: 2 })), future: true };
  if (NOW.test(word) || (word === "just" && next === "now")) {
    return { to: at + (word === "just" ? 2 : 1), days: oneDay(today), certain: true };
  }
  if (/^(?:just|juuri|justiin|justiinsa)$/.test(word) && besideContact(tokens, at))
    return { to: at + 1, days: oneDay(today), vague: true };
  return null;
}

/** «soitin just», «just soitti», «tavattiin Liisan kaa just»: right before or after what happened, not «just silleen». */
function besideContact(tokens: Token[], at: number): boolean {
  const isPast = (i: number) => {
    const tags = contactOf(tokens[i]?.lower ?? "");
    return tags.size > 0 && !tags.has("infinitive") && /(?:in|i|tu|ty|ii|ut|yt|me|ed)$/.test(tokens[i]!.lower);
  };
  const closes =
    tokens[at + 1] === undefined ||
    tokens[at + 1]!.type === "mark" ||
    /^(?:ja|et|että|mut|mutta)$/.test(tokens[at + 1]!.lower);
  // «soitti mulle justiinsa»
  const toMe = /^(?:mulle|minulle|meille)$/.test(tokens[at - 1]?.lower ?? "") && isPast(at - 2);
  return toMe || isPast(at + 1) || isPast(at - 1) || (closes && [2, 3, 4].some((back) => isPast(at - back)));
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
  const said = tokens[at]!.lower;
  const word = [said, ...writtenFor(said)].find((written) => Object.hasOwn(PART_BEGINS, written)) ?? said;
  const begins = Object.hasOwn(PART_BEGINS, word) ? PART_BEGINS[word]! : null;
  if (begins === null || hour < begins) return null;
  return { to: at + 1, days: oneDay(today), vague: true };
}
