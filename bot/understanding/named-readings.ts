import { writeClock } from "./clock";
import type { Names } from "./names";
import { foldUnits, matchEvents, type Phrasebook, type PhraseMatch, type Unit } from "./phrases";
import type { Times } from "./times";
import type { Token } from "./tokens";
import type { EventReading, Mention, NamedReading } from "./understanding";

export interface Read {
  text: string;
  tokens: Token[];
  units: Unit[];
  names: Names;
  times: Times;
}

/** Questions and commands about what is to come: their weekdays and dates are the next ones. */
const AHEAD = new Set(["agenda", "placement_ending", "absence", "who_is_away"]);

/** A question or command with the days and workplaces that were said with it. */
export function readNamed(match: PhraseMatch, read: Read): NamedReading {
  const asksOfPast = read.tokens.some((token) => /^(?:oli|olin|olivat|was|did|ollut)$/.test(token.lower));
  const { from, to } = daysOf(read, AHEAD.has(match.name) && !asksOfPast);
  return { name: match.name, from, to, employers: employersOf(read), values: valuesOf(match, read, read.units) };
}

/** The steps, appointments and absences that a message tells, in order, each with its own date, which may lie ahead. */
export function readEvents(book: Phrasebook, read: Read, clauses: number[], mentions: Mention[]): EventReading[] {
  const told = findEvents(book, read, clauses);
  return told.map((event, n): EventReading => {
    const end = told[n + 1]?.begin ?? read.tokens.length;
    const days = daysOfEvent(read, event, end, told.length === 1);
    const { from, to } = daysOf({ ...read, times: { ...read.times, days } }, isAhead(read, event, days, clauses));
    const clock = read.times.clocks.find((time) => time.from >= event.begin && time.from < end);
    return {
      name: event.match.name,
      from,
      to,
      employers: employersOf(read, event.begin, end),
      values: valuesOf(event.match, read, event.units),
      span: [read.tokens[event.begin]!.start, read.tokens[end - 1]!.end],
      clients: clientsOf(read, mentions, event, end),
      startTime: clock ? writeClock(clock.start) : null,
      endTime: clock?.end ? writeClock(clock.end) : null,
    };
  });
}

interface EventAt {
  match: PhraseMatch;
  units: Unit[];
  /** First token of its clause, and the first after it. */
  begin: number;
  end: number;
}

function findEvents(book: Phrasebook, read: Read, clauses: number[]): EventAt[] {
  const folds = read.units
    .filter((unit) => unit.type !== "word")
    .map((unit) => ({ type: unit.type as "client" | "employer" | "time", from: unit.from, to: unit.to }));
  const found: EventAt[] = [];
  let begin = 0;
  for (let i = 1; i <= read.tokens.length; i += 1) {
    if (i < read.tokens.length && clauses[i] === clauses[begin]) continue;
    const units = foldUnits(read.tokens, folds, begin, i);
    const match = units.length < 2 ? null : matchEvents(book, units);
    const before = found.at(-1);
    const names = units.some((unit) => unit.type === "client");
    // «pääsi opiskelemaan, opinnot alkavat tammikuussa»: the same event, told on.
    if (match !== null && !(before?.match.name === match.name && !names)) found.push({ match, units, begin, end: i });
    begin = i;
  }
  return found;
}

/** Its own clause's days; else those that follow before another event; else, where it is the only one, any. */
function daysOfEvent(read: Read, event: EventAt, end: number, isOnly: boolean): Times["days"] {
  const inside = (from: number, to: number) => read.times.days.filter((day) => day.from >= from && day.from < to);
  const own = [inside(event.begin, event.end), inside(event.end, end), isOnly ? read.times.days : []];
  return ahead(own.find((days) => days.length > 0) ?? [], event.match.name);
}

/** «alkaa 7.1.»: a day that is told in the present tense, or until which something lasts, is the next one. */
function isAhead(read: Read, event: EventAt, days: Times["days"], clauses: number[]): boolean {
  const [day] = days;
  // «Matti», «ensi» end like a past tense.
  const folded = [...read.times.days, ...read.names.people, ...read.names.employers, ...read.names.unknown];
  const isFolded = (i: number) => folded.some(({ from, to }) => i >= from && i < to);
  const words =
    day === undefined
      ? []
      : read.tokens.filter((_, i) => clauses[i] === clauses[day.from] && !isFolded(i)).map((token) => token.lower);
  const isPast = words.some(
    (word) =>
      (/(?:oi|i|ut|yt|tiin|tu|ty|ed)$/.test(word) && (word.length > 3 || /^(?:jäi|sai|vei)$/.test(word))) ||
      /^(?:began|quit|left|went|came|got|found)$/.test(word),
  );
  const isUntil = days.some(({ edge, from }) => edge === "until" || extendsTo(read, event, from));
  return !isPast || event.match.name === "appointment_made" || isUntil;
}

/** «extended to 31 January»: until when, not when. Before a date «to» may have been read as a Thursday. */
function extendsTo(read: Read, event: EventAt, day: number): boolean {
  const words = read.tokens.slice(Math.max(0, day - 2), day + 1).map(({ lower }) => lower);
  return event.match.name === "agreement_extended" && /(?:extended|prolonged) to(?: |$)/.test(words.join(" "));
}

/** Whom its words name; else whoever was named last before it. */
function clientsOf(read: Read, mentions: Mention[], event: EventAt, end: number): Mention[] {
  const startsIn = (from: number, to: number) => {
    const [first, last] = [read.tokens[from]!.start, read.tokens[to - 1]!.end];
    return mentions.filter(({ span }) => span[0] >= first && span[1] <= last);
  };
  const own = startsIn(event.begin, event.end);
  if (own.length > 0) return own;
  const before = event.begin > 0 ? startsIn(0, event.begin).slice(-1) : [];
  return before.length > 0 ? before : startsIn(event.begin, end);
}

/** «sovittiin eilen aika perjantaille»: the appointment's day is the one that is not when it was agreed. */
function ahead(days: Times["days"], event: string): Times["days"] {
  const open = days.filter((day) => !day.certain);
  return event === "appointment_made" && open.length > 0 ? open : days;
}

/** First and last day named; «lokakuusta lähtien» runs to today's end of the words, an open end stays null. */
function daysOf(read: Read, ahead: boolean): { from: string | null; to: string | null } {
  const days = read.times.days.filter((day) => !day.vague || read.times.days.length === 1);
  const first = days[0];
  if (first === undefined) return { from: null, to: null };
  const pick = (day: typeof first) => ((ahead || day.coming) && !day.certain ? day.days.next : day.days);
  const last = days.at(-1)!;
  if (first.edge === "until" && days.length === 1) return { from: null, to: pick(first).last.toString() };
  if (first.edge === "since" && days.length === 1) return { from: pick(first).first.toString(), to: null };
  const [begin, end] = [pick(first).first, pick(last).last];
  return begin.until(end).days < 0
    ? { from: end.toString(), to: begin.toString() }
    : { from: begin.toString(), to: end.toString() };
}

function employersOf(read: Read, from = 0, to = read.tokens.length): string[] {
  const named = read.names.employers.filter((employer) => employer.from >= from && employer.from < to);
  return [...new Set(named.flatMap((employer) => employer.ids))];
}

function valuesOf(match: PhraseMatch, read: Read, units: Unit[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, [from, to]] of Object.entries(match.captured)) {
    const [first, last] = [units[from], units[to - 1]];
    if (first === undefined || last === undefined) continue;
    values[name] = read.text.slice(read.tokens[first.from]!.start, read.tokens[last.to - 1]!.end);
  }
  return values;
}
