import { contactOf } from "./lexicon/contact-words";
import { HOUR_STEMS, numberOfWord } from "./lexicon/numbers";
import type { Token } from "./tokens";

/** A time of the clock or a span of two, in minutes from midnight; tokens [from, to). */
export interface ClockTime {
  from: number;
  to: number;
  start: number;
  end: number | null;
  /** Told only by the hour's name or a small number, so afternoon was assumed. */
  guessed: boolean;
}

interface Reading {
  minutes: number;
  next: number;
  guessed: boolean;
}

const LABELS = new Set(["klo", "kello", "kl", "klock", "at", "kl."]);
/** «kahden aikaan», «yhdentoista maissa», «9 maissa»: about that hour. */
const ABOUT = /^(?:maissa|mais|aikaan|aikoihin|paikkeilla|tienoilla|pintaan|hujakoilla)$/;
const DASHES = new Set(["-", "–", "—", "−"]);
const TOS = new Set(["to", "and", "till", "until", "ja"]);

/** The clock time that begins at token `at`, or null. `afterDay`: a day stands right before, so «9-11» and «8.30» are times. */
export function readClockAt(tokens: Token[], at: number, afterDay: boolean): ClockTime | null {
  const token = tokens[at]!;
  if (LABELS.has(token.lower)) return readLabelled(tokens, at);
  const about = readAbout(tokens, at);
  if (about !== null) return about;
  if (token.type === "number") return readBare(tokens, at, afterDay);
  if (token.type !== "word") return null;
  if (token.lower === "from" || token.lower === "between") return readFromTo(tokens, at);
  return readSpoken(tokens, at);
}

function readAbout(tokens: Token[], at: number): ClockTime | null {
  const token = tokens[at]!;
  const isEnglish = token.lower === "around" || token.lower === "about";
  if (isEnglish) {
    const start = tokens[at + 1]?.type === "number" ? readHour(tokens, at + 1) : null;
    const after = tokens[start?.next ?? at];
    const closes =
      after === undefined || after.type === "mark" || /^(?:in|with|and|today|yesterday|on|at)$/.test(after.lower);
    return start !== null && closes && start.minutes >= 7 * 60 && start.minutes < 21 * 60
      ? { from: at, to: start.next, start: start.minutes, end: null, guessed: true }
      : null;
  }
  const isNumber = token.type === "number" && /^\d{1,2}(?:[.:]\d\d)?$/.test(token.text);
  const hour = token.type === "word" ? HOUR_GENITIVE.get(token.lower) : undefined;
  // «puoli kahden aikaan»
  const half = /^puol(?:i)?$/.test(token.lower) ? HOUR_GENITIVE.get(tokens[at + 1]?.lower ?? "") : undefined;
  if (half !== undefined && ABOUT.test(tokens[at + 2]?.lower ?? ""))
    return { from: at, to: at + 3, ...late(half, -30) };
  if (!ABOUT.test(tokens[at + 1]?.lower ?? "")) return null;
  const start = isNumber ? readHour(tokens, at) : null;
  if (start !== null) return { from: at, to: at + 2, start: start.minutes, end: null, guessed: true };
  if (hour === undefined) return null;
  // «maanantai-iltana siinä seitsemän maissa»
  const isEvening = tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => /(?:iltana|illalla|illal)$/.test(lower));
  return isEvening && hour >= 4 && hour < 12
    ? { from: at, to: at + 2, start: (hour + 12) * 60, end: null, guessed: true }
    : { from: at, to: at + 2, ...late(hour, 0) };
}

function readLabelled(tokens: Token[], at: number): ClockTime | null {
  let next = at + 1;
  while (next < at + 3 && /^(?:n|noin|about|\.|:|around)$/.test(tokens[next]?.lower ?? "")) next += 1;
  const isEnglish = tokens[at]!.lower === "at";
  if (isEnglish && tokens[next]?.type !== "number") return null;
  const start = readHour(tokens, next);
  return start === null ? null : close(tokens, at, start, true);
}

/** With the start read, looks for «–10» or «- 11.30» after it. */
function close(tokens: Token[], from: number, start: Reading, labelled: boolean): ClockTime {
  let at = start.next;
  const between = tokens[at]?.lower ?? "";
  if (DASHES.has(between) || (labelled && TOS.has(between))) {
    at += 1;
    if (LABELS.has(tokens[at]?.lower ?? "")) at += 1;
    const end = readHour(tokens, at);
    if (end !== null) return span(from, start, end);
  }
  return { from, to: start.next, start: start.minutes, end: null, guessed: start.guessed };
}

function span(from: number, start: Reading, end: Reading): ClockTime {
  // «klo 9–3»: the second is in the afternoon.
  let begin = start.minutes;
  let finish = end.minutes;
  if (finish <= begin && finish < 12 * 60) finish += 12 * 60;
  if (finish <= begin && start.guessed) begin -= 12 * 60;
  return {
    from,
    to: end.next,
    start: begin,
    end: finish > begin && finish < 24 * 60 ? finish : null,
    guessed: start.guessed || end.guessed,
  };
}

/** «9», «9.30», «14:05», «9am», «yhdeksän», «puoli kymmenen». */
function readHour(tokens: Token[], at: number): Reading | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.type === "word") return readHourWord(tokens, at);
  const match = /^(\d{1,2})(?:[.:](\d\d))?$/.exec(token.text) ?? /^(\d\d)(\d\d)$/.exec(token.text);
  if (match === null) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (hour > 24 || minute > 59) return null;
  let next = at + 1;
  const suffix = (tokens[next]?.lower ?? "").replaceAll(".", "");
  if (suffix === "am" || suffix === "pm") {
    const turned = (hour % 12) + (suffix === "pm" ? 12 : 0);
    return { minutes: turned * 60 + minute, next: next + 1, guessed: false };
  }
  if (suffix === "ap" || suffix === "ip") {
    next += 1;
    return { minutes: ((hour % 12) + (suffix === "ip" ? 12 : 0)) * 60 + minute, next, guessed: false };
  }
  return workHour(hour, minute, next, match[2] !== undefined, tokens);
}

/** Nobody meets a client at two in the night: 1–5 without minutes means the afternoon. */
function workHour(hour: number, minute: number, next: number, exact: boolean, tokens: Token[]): Reading {
  const isMorning = /^(?:aamu|yöl)/.test(tokens[next]?.lower ?? "");
  const isLate = hour >= 1 && hour <= 5 && !exact && !isMorning;
  return { minutes: ((isLate ? hour + 12 : hour) % 24) * 60 + minute, next, guessed: isLate };
}

/** «9.15-10.00», «14:30», «9-11» after a day. A lone «9.15» that could be a date is left to the dates. */
function readBare(tokens: Token[], at: number, afterDay: boolean): ClockTime | null {
  const token = tokens[at]!;
  const exact = /^(\d{1,2})([.:])(\d\d)$/.exec(token.text);
  const suffix = tokens[at + 1]?.lower ?? "";
  if (/^\d{1,2}$/.test(token.text) && (suffix === "am" || suffix === "pm")) {
    const start = readHour(tokens, at);
    return start === null ? null : close(tokens, at, start, true);
  }
  const start = readHour(tokens, at);
  if (start === null) return null;
  // «9 to 10.30», «last Wed, 9 to 15,»
  const isTo =
    tokens[start.next]?.lower === "to" &&
    (/^\d{1,2}[.:]\d\d$/.test(tokens[start.next + 1]?.text ?? "") ||
      (tokens[at - 1]?.type === "mark" && tokens[start.next + 2]?.text === ","));
  const isSpan = DASHES.has(tokens[start.next]?.text ?? "") || isTo;
  const end = isSpan ? readHour(tokens, start.next + 1) : null;
  if (exact !== null) {
    if (end !== null && tokens[end.next]?.text !== ".") return span(at, start, end);
    if (exact[2] === ":") return close(tokens, at, start, false);
    const day = Number(exact[1]);
    const month = Number(exact[3]);
    const couldBeDate = day >= 1 && day <= 31 && month >= 1 && month <= 12;
    return couldBeDate && !(afterDay && tokens[at + 1]?.text !== ".") ? null : close(tokens, at, start, false);
  }
  if (!/^\d{1,2}$/.test(token.text) || end === null || !/^\d{1,2}(?:[.:]\d\d)?$/.test(tokens[start.next + 1]!.text))
    return null;
  const after = tokens[end.next];
  const closes =
    after === undefined || after.type === "mark"
      ? after?.text !== "." && after?.text !== "%" && after?.text !== "/"
      : // «Prisma 14-15 Teams»
        contactOf(after.lower).size > 0 && after.capital;
  const suffixed = /^(?:am|pm)$/.test(tokens[end.next - 1]!.lower) && /^\d{1,2}$/.test(token.text);
  if (suffixed) {
    const shift = end.minutes >= 12 * 60 && start.minutes % (12 * 60) < end.minutes - 12 * 60 ? 12 * 60 : 0;
    return span(at, { ...start, minutes: (start.minutes % (12 * 60)) + shift }, end);
  }
  // «9 to 10.30»
  const exactSpan = /[.:]\d\d$/.test(tokens[start.next + 1]!.text) && tokens[end.next]?.text !== ".";
  if (exactSpan && Number(token.text) >= 6 && end.minutes > start.minutes) return span(at, start, end);
  const plausible = Number(token.text) >= 6 && Number(token.text) < 21 && end.minutes > start.minutes;
  return plausible && (afterDay || closes) && (afterDay || at === 0 || mayPrecedeHours(tokens[at - 1]!))
    ? span(at, start, end)
    : null;
}

/** «puh 9-10», «ryhmä 9–11», «Prisma 14-15» */
function mayPrecedeHours(token: Token): boolean {
  return (
    token.type === "mark" || token.capital || contactOf(token.lower).size > 0 || /^(?:ryhmä|paja)$/.test(token.lower)
  );
}

function readFromTo(tokens: Token[], at: number): ClockTime | null {
  if (tokens[at + 1]?.type !== "number") return null;
  const start = readHour(tokens, at + 1);
  if (start === null || !(TOS.has(tokens[start.next]?.lower ?? "") || DASHES.has(tokens[start.next]?.text ?? "")))
    return null;
  const end = readHour(tokens, start.next + 1);
  return end === null || tokens[start.next + 1]?.type !== "number" ? null : span(at, start, end);
}

const HOUR_GENITIVE = new Map(
  "yhden kahden kolmen neljän viiden kuuden seitsemän kahdeksan yhdeksän kymmenen yhdentoista kahdentoista"
    .split(" ")
    .map((word, i) => [word, i + 1] as const),
);
const AT_HOUR = new Map<string, number>();
const FROM_HOUR = new Map<string, number>();
const TO_HOUR = new Map<string, number>();
const HOUR_NAME = new Map<string, number>([
  ["yks", 1],
  ["kaks", 2],
  ["viis", 5],
  ["kuus", 6],
  ["seittemän", 7],
  ["kaheksan", 8],
  ["yheksän", 9],
  ["kymppi", 10],
  ["seiska", 7],
  ["kasi", 8],
  ["ysi", 9],
  ["kybä", 10],
]);
for (const [name, oblique, illative, hour] of HOUR_STEMS) {
  const [stem, tail = ""] = oblique.split("~");
  const a = /[aou]/.test(stem!) && !/[äö]/.test(stem!) ? "a" : "ä";
  HOUR_NAME.set(name, hour);
  for (const ending of a === "a" ? ["lta"] : ["ltä", "lta"]) AT_HOUR.set(stem + ending + tail, hour);
  for (const ending of a === "a" ? ["sta"] : ["stä", "sta"]) FROM_HOUR.set(stem + ending + tail, hour);
  TO_HOUR.set(illative, hour);
}
for (const [spoken, hour] of [
  ["yheltä", 1],
  ["kaheltä", 2],
  ["kahelta", 2],
  ["viieltä", 5],
  ["kuuelta", 6],
  ["kaheksalta", 8],
  ["yheksältä", 9],
] as const) {
  AT_HOUR.set(spoken, hour);
}

const PART_OF_DAY = /^(?:aamulla|aamupäivällä|iltapäivällä|illalla|päivällä|aamul|illal|iltapäiväl)$/;

/** «puoli kymmeneltä», «yhdeksältä», «varttia vaille kymmenen», «yhdeksästä kymmeneen», «puoliltapäivin». */
function readSpoken(tokens: Token[], at: number): ClockTime | null {
  const word = tokens[at]!.lower;
  const next = tokens[at + 1]?.lower ?? "";
  if (word === "puoliltapäivin" || word === "keskipäivällä")
    return { from: at, to: at + 1, start: 720, end: null, guessed: true };
  if (word === "puolilta" && next === "päivin") return { from: at, to: at + 2, start: 720, end: null, guessed: true };
  if (word === "puoli" || word === "puol") {
    const hour = AT_HOUR.get(next);
    const from = FROM_HOUR.get(next);
    const toHalf = /^puoli?$/.test(tokens[at + 2]?.lower ?? "");
    const until = TO_HOUR.get(tokens[at + (toHalf ? 3 : 2)]?.lower ?? "");
    // «puoli yhdestätoista puoli kahteentoista»
    if (from !== undefined && until !== undefined) {
      const [start, end] = [late(from, -30).start, late(until, toHalf ? -30 : 0).start];
      if (end > start) return { from: at, to: at + (toHalf ? 4 : 3), start, end, guessed: true };
    }
    if (hour !== undefined) return { from: at, to: at + 2, ...late(hour, -30) };
    // «eilen illalla puoli kahdeksan»
    const part = tokens[at - 1]?.lower ?? "";
    const named = HOUR_NAME.get(next);
    if (named === undefined || !PART_OF_DAY.test(part)) return null;
    const start = late(named, -30).start;
    return {
      from: at,
      to: at + 2,
      start: /^ilta|^illa/.test(part) && start < 720 ? start + 720 : start,
      end: null,
      guessed: true,
    };
  }
  const sharp = AT_HOUR.get(word);
  if (
    sharp !== undefined &&
    (next === "" || !/^(?:asiakkaa|henkilö|työn|ihmise|tuttav|viimeise|ensimmäise)/.test(next))
  ) {
    return { from: at, to: at + 1, ...late(sharp, 0) };
  }
  const since = FROM_HOUR.get(word);
  // «kahdeksasta puoli yhdeksään»
  const half = next === "puoli" || next === "puol" ? TO_HOUR.get(tokens[at + 2]?.lower ?? "") : undefined;
  if (since !== undefined && half !== undefined) {
    const [start, end] = [late(since, 0).start, late(half, -30).start];
    if (end > start) return { from: at, to: at + 3, start, end, guessed: true };
  }
  const until = TO_HOUR.get(next);
  if (since !== undefined && until !== undefined) {
    const start = late(since, 0).start;
    const end = late(until, 0).start;
    return end > start ? { from: at, to: at + 2, start, end, guessed: true } : null;
  }
  return readPastOrTo(tokens, at);
}

const ENGLISH_PARTS = new Map([
  ["quarter", 15],
  ["half", 30],
  ["ten", 10],
  ["twenty", 20],
  ["five", 5],
]);
const ENGLISH_HOURS = "one two three four five six seven eight nine ten eleven twelve".split(" ");

/** «varttia vaille kymmenen», «vartin yli yhdeksän», «kymmentä yli kaksi». */
function readPastOrTo(tokens: Token[], at: number): ClockTime | null {
  const word = tokens[at]!.lower;
  const side = tokens[at + 1]?.lower;
  // «quarter past nine», «half past two»
  const part = ENGLISH_PARTS.get(word);
  const english = ENGLISH_HOURS.indexOf(tokens[at + 2]?.lower ?? "") + 1;
  if (part !== undefined && (side === "past" || side === "to") && english > 0)
    return { from: at, to: at + 3, ...late(english, side === "past" ? part : -part) };
  if (side !== "yli" && side !== "vaille" && side !== "vailla") return null;
  const minutes = /^vart(?:ti|tia|in)$/.test(word)
    ? 15
    : tokens[at]!.type === "number"
      ? Number(tokens[at]!.text)
      : (numberOfWord(word) ?? 0);
  const name = tokens[at + 2]?.lower ?? "";
  const hour = HOUR_NAME.get(name) ?? AT_HOUR.get(name);
  if (hour === undefined || !(minutes >= 1 && minutes < 30)) return null;
  return { from: at, to: at + 3, ...late(hour, side === "yli" ? minutes : -minutes) };
}

function readHourWord(tokens: Token[], at: number): Reading | null {
  const word = tokens[at]!.lower;
  if (word === "puoli" || word === "puol") {
    const hour = HOUR_NAME.get(tokens[at + 1]?.lower ?? "");
    return hour === undefined ? null : { minutes: late(hour, -30).start, next: at + 2, guessed: true };
  }
  const relative = readPastOrTo(tokens, at);
  if (relative !== null) return { minutes: relative.start, next: relative.to, guessed: true };
  const hour = HOUR_NAME.get(word);
  return hour === undefined ? null : { minutes: late(hour, 0).start, next: at + 1, guessed: true };
}

function late(hour: number, shift: number): { start: number; end: null; guessed: boolean } {
  const isLate = hour <= 5 || (hour === 6 && shift >= 0);
  return { start: ((isLate ? hour + 12 : hour) * 60 + shift + 1440) % 1440, end: null, guessed: true };
}

/** 545 → "09:05". */
export function writeClock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
