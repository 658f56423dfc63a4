import { Temporal } from "temporal-polyfill";
import type { Language } from "../staff/actor";

const WEEKDAYS: Record<Language, string[]> = {
  fi: ["ma", "ti", "ke", "to", "pe", "la", "su"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
};
const NEAR: Record<Language, string[]> = {
  fi: ["tänään", "eilen", "toissapäivänä"],
  en: ["today", "yesterday", "two days ago"],
};

const SPANS: Record<Language, string[]> = {
  fi: ["tällä viikolla", "viime viikolla", "tässä kuussa", "viime kuussa"],
  en: ["this week", "last week", "this month", "last month"],
};

/** «tänään», «eilen», «toissapäivänä», otherwise «ma 23.11.» (with the year when it is another year's). */
export function sayDay(date: string, today: Temporal.PlainDate, language: Language): string {
  const day = Temporal.PlainDate.from(date);
  const ago = day.until(today, { largestUnit: "days" }).days;
  return NEAR[language][ago] ?? sayDate(date, today, language);
}

/** «ma 23.11.» or «ma 23.11.2025». */
export function sayDate(date: string, today: Temporal.PlainDate, language: Language): string {
  const day = Temporal.PlainDate.from(date);
  const weekday = WEEKDAYS[language][day.dayOfWeek - 1];
  const year = day.year === today.year ? "" : String(day.year);
  return language === "fi"
    ? `${weekday} ${day.day}.${day.month}.${year}`
    : `${weekday} ${day.day}/${day.month}${year ? `/${year}` : ""}`;
}

/** «viikolla 46 (9.–15.11.)» for Monday to Sunday. */
function sayWeek(from: string, to: string, today: Temporal.PlainDate, language: Language): string | null {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  if (first.dayOfWeek !== 1 || first.until(last, { largestUnit: "days" }).days !== 6) return null;
  const year = last.year === today.year ? "" : String(last.year);
  if (language === "en")
    return `in week ${first.weekOfYear} (${first.day}/${first.month} – ${last.day}/${last.month}${year && `/${year}`})`;
  const begin = first.month === last.month ? `${first.day}.` : `${first.day}.${first.month}.`;
  return `viikolla ${first.weekOfYear} (${begin}–${last.day}.${last.month}.${year})`;
}

const MONTHS: Record<Language, string[]> = {
  fi: "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu".split(" ").map((name) => `${name}kuussa`),
  en: "January February March April May June July August September October November December"
    .split(" ")
    .map((name) => `in ${name}`),
};

/** «lokakuussa», «joulukuussa 2025» for a whole month. */
function sayMonth(from: string, to: string, today: Temporal.PlainDate, language: Language): string | null {
  const first = Temporal.PlainDate.from(from);
  if (first.day !== 1 || !first.add({ months: 1 }).subtract({ days: 1 }).equals(Temporal.PlainDate.from(to)))
    return null;
  const name = MONTHS[language][first.month - 1]!;
  return first.year === today.year ? name : `${name} ${first.year}`;
}

/** «tällä viikolla», «viikolla 46 (9.–15.11.)», «lokakuussa» where the days are just that; otherwise «eilen» or «ma 16.11. – ke 18.11.». */
export function sayRange(from: string, to: string, today: Temporal.PlainDate, language: Language): string {
  if (from === to) return sayDay(from, today, language);
  const known = [
    weekOf(today),
    weekOf(today.subtract({ weeks: 1 })),
    monthOf(today),
    monthOf(today.subtract({ months: 1 })),
  ];
  const at = known.findIndex((span) => span.from === from && span.to === to);
  return (
    SPANS[language][at] ??
    sayWeek(from, to, today, language) ??
    sayMonth(from, to, today, language) ??
    `${sayDate(from, today, language)} – ${sayDate(to, today, language)}`
  );
}

/** A sentence with its full stop; one that ends with a Finnish date («ke 18.11.») has it already. */
export function endSentence(sentence: string): string {
  return sentence.endsWith(".") ? sentence : `${sentence}.`;
}

/** An instant as a local `YYYY-MM-DD`. */
export function localDay(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/** An instant as local «9.00» (fi) or «9:00» (en). */
export function sayTime(instant: Date, timeZone: string, language: Language): string {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return `${local.hour}${language === "fi" ? "." : ":"}${String(local.minute).padStart(2, "0")}`;
}

/** «20 min», «1 h 15 min», «2 h». */
export function sayMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** Monday and Sunday of the week that holds `day`. */
export function weekOf(day: Temporal.PlainDate): { from: string; to: string } {
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  return { from: monday.toString(), to: monday.add({ days: 6 }).toString() };
}

/** First and last day of the month that holds `day`. */
export function monthOf(day: Temporal.PlainDate): { from: string; to: string } {
  return { from: day.with({ day: 1 }).toString(), to: day.with({ day: day.daysInMonth }).toString() };
}
