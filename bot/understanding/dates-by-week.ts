import { type Days, daysBetween, daysFrom, isAfter, oneDay, weekByNumber, weekdayAround, weekFrom } from "./calendar";
import { readMonthDay } from "./dates-by-month";
import { readNumericDate } from "./dates-numeric";
import type { Found, Today } from "./day-expression";
import { readWeekday } from "./lexicon/calendar-words";
import { contactOf } from "./lexicon/contact-words";
import { numberOfWord } from "./lexicon/numbers";
import type { Token } from "./tokens";

const WEEKS: Record<string, number> = {
  viime: -1,
  viimme: -1,
  edellisellä: -1,
  edellisen: -1,
  menneellä: -1,
  kuluneella: -1,
  toissa: -2,
  tällä: 0,
  täl: 0,
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
export function readWeek(tokens: Token[], at: number, today: Today): Found | null {
  const shift = Object.hasOwn(WEEKS, tokens[at]!.lower) ? WEEKS[tokens[at]!.lower]! : null;
  if (shift !== null) {
    const noun = tokens[at + 1]?.lower ?? "";
    if (/^(?:viikonlop|weekend)/.test(noun)) return weekend(weekFrom(today, shift), at + 2, noun);
    if (
      !/^(?:viiko(?:lla|n|lta|sta|ll|l|lt)|viikkoise(?:ssa|lla)|viikkoa|viikko|vk|vko|vkol|vkolla|vkon|week)$/.test(
        noun,
      )
    )
      return null;
    return withWeekday(tokens, {
      to: at + 2,
      days: weekFrom(today, shift),
      future: shift > 0,
      certain: shift <= 0,
      when: isWhen(noun) || lasts(tokens, at, at + 2),
    });
  }
  const word = tokens[at]!.lower;
  if (/^toissaviikol(?:la|l)$/.test(word)) return { to: at + 1, days: weekFrom(today, -2), certain: true };
  // «edellisviikolla», «viimeviikkoisessa palaverissa»
  if (/^(?:edellis|viime)-?(?:viikol(?:la|l)|viikkoise(?:ssa|lla))$/.test(word))
    return { to: at + 1, days: weekFrom(today, -1), certain: true };
  if (word === "the" && tokens[at + 1]?.lower === "weekend")
    return weekend(weekFrom(today, today.dayOfWeek >= 6 ? 0 : -1), at + 2, "weekend");
  if (/^(?:viikonloppuna(?:kin)?|vkl|vklp|vkloppuna)$/.test(word))
    return weekend(weekFrom(today, today.dayOfWeek >= 6 ? 0 : -1), at + 1, "viikonloppuna");
  if (
    !/^(?:viik(?:olla|ol|on|olta|olt|ko|ot|oilla|ojen|kojen|osta)|v|vk|vko|vkolla|vk:lla|vko:lla|week|weeks)$/.test(
      word,
    )
  )
    return null;
  const next = tokens[at + 1]?.text === "." ? at + 2 : at + 1;
  if (word === "v" && (next !== at + 2 || tokens[next]?.text.length !== 2)) return null;
  const said = /^\d{1,2}$/.test(tokens[next]?.text ?? "")
    ? Number(tokens[next]!.text)
    : weekInWords(word, tokens[next]?.lower);
  const first = said === null ? null : weekByNumber(today, said);
  if (first === null) return null;
  // «viikoilla 45–46», «viikkojen 45 ja 46 aikana»
  const isSpan =
    /^(?:[-–&]|ja|and)$/.test(tokens[next + 1]?.text ?? "") && /^\d{1,2}$/.test(tokens[next + 2]?.text ?? "");
  const last = isSpan ? weekByNumber(today, Number(tokens[next + 2]!.text)) : null;
  if (last !== null) {
    const days = { first: first.first, last: last.last, next: { first: first.next.first, last: last.next.last } };
    return { to: next + 3, days, when: isWhen(word) || lasts(tokens, at, next + 3) };
  }
  return withWeekday(tokens, {
    to: next + 1,
    days: first,
    when: isWhen(word) || lasts(tokens, at, next + 1),
    future: liesAhead(first, today),
  });
}

/** «viikolla neljäkymmentäkuusi» */
function weekInWords(noun: string, word: string | undefined): number | null {
  if (noun !== "viikolla" && noun !== "viikko") return null;
  const number = numberOfWord(word ?? "");
  return number !== null && number >= 2 && number <= 53 ? number : null;
}

/** «koko viime viikon», «viime viikon ajan»: a genitive that says when all the same. */
function lasts(tokens: Token[], from: number, to: number): boolean {
  return (
    /^(?:koko|pitkin|läpi)$/.test(tokens[from - 1]?.lower ?? "") ||
    /^(?:ajan|aikana|kuluessa|mittaan|varrella|läpi|yhteenvetona|yhteenveto|osalta|kooste|koosteena)$/.test(
      tokens[to]?.lower ?? "",
    )
  );
}

/** «vk 49» in November: a week half a year gone is not meant when the same number is near ahead. */
function liesAhead(week: Days, today: Today): boolean {
  return daysBetween(week.first, today) > 180 && daysBetween(today, week.next.first) < 100;
}

function isWhen(noun: string): boolean {
  return !/^(?:viikon|viikolta|viikosta|viikkoa|viikojen)$/.test(noun);
}

function weekend(week: Days, to: number, noun: string): Found {
  return {
    to,
    days: daysFrom(week.first.add({ days: 5 }), week.last),
    when: noun.endsWith("na") || noun === "weekend",
  };
}

/** A weekday right after the week narrows it to that day. */
function withWeekday(tokens: Token[], week: Found): Found {
  const word = tokens[week.to]?.lower ?? "";
  // «viime viikolla ma–ti», «viime viikol ma-ti»
  const joined = /^(ma|ti|ke|to|pe|la|su)-(ma|ti|ke|to|pe|la|su)$/.exec(word);
  if (joined !== null) {
    const [from, to] = [readWeekday(joined[1]!)!.weekday, readWeekday(joined[2]!)!.weekday];
    const span = (monday: Today) => daysFrom(monday.add({ days: from - 1 }), monday.add({ days: to - 1 }));
    if (to > from) return { ...week, to: week.to + 1, days: span(week.days.first), when: true };
  }
  const weekday = readWeekday(word);
  // «viime viikolla keskiviikosta torstaihin»
  const until = weekday?.form === "from" ? readWeekday(tokens[week.to + 1]?.lower ?? "") : null;
  if (weekday !== null && until?.form === "to" && until.weekday > weekday.weekday) {
    const span = (monday: Today) =>
      daysFrom(monday.add({ days: weekday.weekday - 1 }), monday.add({ days: until.weekday - 1 }));
    return { ...week, to: week.to + 2, days: span(week.days.first), when: true };
  }
  if (weekday === null || (weekday.form !== "when" && weekday.form !== "short" && weekday.form !== "plain"))
    return week;
  const pick = (monday: Today) => monday.add({ days: weekday.weekday - 1 });
  const [past, next] = [pick(week.days.first), pick(week.days.next.first)];
  return { ...week, to: week.to + 1, days: { first: past, last: past, next: { first: next, last: next } }, when: true };
}

const LAST = new Set("viime viimme edellisenä last menneenä".split(" "));
const NEXT = new Set("ensi ens tulevana seuraavana next tuleva seuraava tulevan".split(" "));

/** «maanantaina», «viime tiistaina», «ke», «ti–to», «maanantaista keskiviikkoon», «maanantaina viime viikolla». */
export function readWeekdays(tokens: Token[], at: number, today: Today): Found | null {
  const lead = tokens[at]!.lower;
  const isLast = LAST.has(lead);
  const isNext = NEXT.has(lead);
  const isToissa = lead === "toissa";
  const isThis = lead === "tänä" || lead === "this";
  const joined = /^(ma|ti|ke|to|pe|la|su)-(ma|ti|ke|to|pe|la|su)$/.exec(lead);
  if (joined !== null)
    return weekdaySpan(today, readWeekday(joined[1]!)!.weekday, readWeekday(joined[2]!)!.weekday, at + 1);
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
      when:
        word.form === "when" ||
        word.form === "short" ||
        word.form === "plain" ||
        (word.form === "genitive" && besideMeeting(tokens, to)),
    };
  if (isToissa) return { to, days: oneDay(around.first.subtract({ days: 7 })), certain: true };
  if (isThis) return { to, days: oneDay(weekFrom(today, 0).first.add({ days: word.weekday - 1 })) };
  if (word.form === "short" && !shortFits(tokens, at)) return null;
  const span = readWeekdaySpan(tokens, at, today) ?? readTwoShort(tokens, at, today);
  if (span !== null) return span;
  const date =
    tokens[to]?.type === "number" ? (readNumericDate(tokens, to, today) ?? readMonthDay(tokens, to, today)) : null;
  if (
    date !== null &&
    (tokens[date.to - 1]?.text === "." ||
      tokens[date.to - 1]?.type === "word" ||
      date.days.first.dayOfWeek === word.weekday ||
      date.days.next.first.dayOfWeek === word.weekday)
  ) {
    // «pe 27.11.»: the weekday tells which year's.
    const isNext = date.days.first.dayOfWeek !== word.weekday && date.days.next.first.dayOfWeek === word.weekday;
    return isNext
      ? { ...date, days: { ...date.days.next, next: date.days.next }, future: isAfter(date.days.next.first, today) }
      : date;
  }
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
    when:
      word.form === "when" ||
      word.form === "short" ||
      (word.form === "plain" && plainFits(tokens, at)) ||
      // «viime torstain tienoilla», «maanantain tapaamisen kirjaan»
      (word.form === "genitive" && besideMeeting(tokens, to)) ||
      // «perjantain ryhmässä», «perjantain ryhmään»
      (word.form === "genitive" && /.{3}(?:ss[aä]|ll[aä]|aan|ään|een|iin)$/.test(tokens[to]?.lower ?? "")),
  };
}

function besideMeeting(tokens: Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? "";
  if (/^(?:tienoil|paikkeil|korvil|tietämil|aikoihin|kieppeil)/.test(word)) return true;
  return (
    /(?:tapaamise|palaveri|puhelu|käynni|keskustelu)n$/.test(word) &&
    !/^(?:jälkeen|pohjalta|perusteella|muistio|yhteenveto)/.test(tokens[at + 1]?.lower ?? "")
  );
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
  if (/^(?:ja|\+|&)$/.test(after?.lower ?? "") && readWeekday(tokens[at + 2]?.lower ?? "")?.form === "short")
    return true;
  // «sp Fatimalle to, cv:n korjaukset»: closed by a mark; English «to» never is.
  if (word === "to" && after !== undefined && /^[,;:–]$|^(?:sp|puh|klo|tap|viesti|soitto)$/.test(after.lower))
    return true;
  // «ei tullu tokmannille ma eikä ilmoittanut»
  if (/^(?:eikä|mut|mutta|et|että|ku|kun)$/.test(after?.lower ?? "") && word !== "to" && word.length === 2) return true;
  // «kävin to kahvila Rosassa»
  if (word === "to" && /(?:in|iin|ttu|tty)$/.test(before?.lower ?? "") && contactOf(before!.lower).size > 0)
    return true;
  // «näin linhii kirjastos la jutteli reippaasti»
  if (
    word === "la" &&
    /(?:[aeiouyäö]s|ss[aä]|[aeiouyäö]l|ll[aä])$/.test(before?.lower ?? "") &&
    contactOf(after?.lower ?? "").has("third")
  )
    return true;
  // «näin Kaisan kaupungilla la, kerto …»
  if (word === "la" && after?.type === "mark" && after.text !== ".") return true;
  if (word === "to" || word === "su" || word === "la" || word === "sun" || word === "sat")
    return besideTime && (opensPiece || after?.type === "number" || /^klo/.test(after?.lower ?? ""));
  // «käväsin ma Motonetissa»
  if (contactOf(before?.lower ?? "").size > 0 && (word !== "to" || /(?:in|iin|ttu|tty)$/.test(before!.lower)))
    return true;
  return besideTime || opensPiece || word.length > 2 || word === "pe" || word === "ke" || word === "ti";
}

/** «perjantai 20.11.» and «Maanantai: …» say when; «perjantai sopii» does not. */
function plainFits(tokens: Token[], at: number): boolean {
  const after = tokens[at + 1];
  return after === undefined || after.type !== "word" || /^(?:klo|kello|aamu|ilta)/.test(after.lower);
}

function readWeekdaySpan(tokens: Token[], at: number, today: Today): Found | null {
  const first = readWeekday(tokens[at]!.lower);
  const isDash = /^[-–—]$/.test(tokens[at + 1]?.text ?? "") || isEnglishTo(tokens, at);
  const secondAt = isDash ? at + 2 : at + 1;
  const second = readWeekday(tokens[secondAt]?.lower ?? "");
  if (first === null || second === null) return null;
  if (!isDash && !(first.form === "from" && second.form === "to")) return null;
  return weekdaySpan(today, first.weekday, second.weekday, secondAt + 1);
}

/** «Tuesday to Friday», «Wed until Fri»: between English weekdays; «ti to» are two Finnish ones. */
function isEnglishTo(tokens: Token[], at: number): boolean {
  const isEnglish = (token: Token | undefined) => /^(?:mon|tue|wed|thu|fri|sat|sun)/.test(token?.lower ?? "");
  const joins = /^(?:to|until|till|through|thru)$/.test(tokens[at + 1]?.lower ?? "");
  return joins && isEnglish(tokens[at]) && isEnglish(tokens[at + 2]) && !isMove(tokens, at);
}

/** «move the meeting from Thursday to Friday»: from one day to another. */
function isMove(tokens: Token[], at: number): boolean {
  const clause = tokens.slice(tokens.findLastIndex((token, i) => i < at && token.type === "mark") + 1, at);
  return clause.some(({ lower }) => /^(?:mov|resched|postpon|push|shift|chang|swap|switch)/.test(lower));
}

/** «to ja pe», «ma+ti»: two days side by side are one stretch, written short. */
function readTwoShort(tokens: Token[], at: number, today: Today): Found | null {
  const first = readWeekday(tokens[at]!.lower);
  const second = readWeekday(tokens[at + 2]?.lower ?? "");
  if (first?.form !== "short" || second?.form !== "short" || !/^(?:ja|\+|&|,|and)$/.test(tokens[at + 1]!.lower))
    return null;
  return (second.weekday - first.weekday + 7) % 7 === 1
    ? weekdaySpan(today, first.weekday, second.weekday, at + 3)
    : null;
}

function weekdaySpan(today: Today, first: number, second: number, to: number): Found {
  const last = weekdayAround(today, second);
  const length = (second - first + 7) % 7;
  const next = { first: last.next.first.subtract({ days: length }), last: last.next.first };
  return { to, days: { first: last.first.subtract({ days: length }), last: last.last, next } };
}
