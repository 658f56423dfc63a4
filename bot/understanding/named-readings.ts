import type { Names } from "./names";
import { foldUnits, matchEvents, type Phrasebook, type PhraseMatch, type Unit } from "./phrases";
import type { Times } from "./times";
import type { Token } from "./tokens";
import type { NamedReading } from "./understanding";

export interface Read {
  text: string;
  tokens: Token[];
  units: Unit[];
  names: Names;
  times: Times;
}

/** Questions about what is to come: their weekdays and dates are the next ones. */
const AHEAD = new Set(["agenda", "placement_ending"]);

/** A question or command with the days and workplaces that were said with it. */
export function readNamed(match: PhraseMatch, read: Read): NamedReading {
  const asksOfPast = read.tokens.some((token) => /^(?:oli|olin|olivat|was|did|ollut)$/.test(token.lower));
  const { from, to } = daysOf(read, AHEAD.has(match.name) && !asksOfPast);
  return { name: match.name, from, to, employers: employersOf(read), values: valuesOf(match, read, read.units) };
}

/** The step on the path that a note tells, with its own date, which may lie ahead. */
export function readEvent(book: Phrasebook, read: Read, clauses: number[]): NamedReading | null {
  const folds = read.units
    .filter((unit) => unit.type !== "word")
    .map((unit) => ({ type: unit.type as "client" | "employer" | "time", from: unit.from, to: unit.to }));
  let begin = 0;
  let found: NamedReading | null = null;
  for (let i = 1; i <= read.tokens.length; i += 1) {
    if (i < read.tokens.length && clauses[i] === clauses[begin]) continue;
    const units = foldUnits(read.tokens, folds, begin, i);
    const match = units.length < 2 ? null : matchEvents(book, units);
    if (match !== null) {
      const times = { ...read.times, days: read.times.days.filter((day) => day.from >= begin && day.from < i) };
      const isPast = units.some(
        (unit) => unit.type === "word" && /(?:oi|i|ut|yt|tiin|tu|ty|ed)$/.test(unit.lower) && unit.lower.length > 3,
      );
      const days = ahead(times.days, match.name);
      const isAhead = !isPast || match.name === "appointment_made" || days.some((day) => day.edge === "until");
      const { from, to } = daysOf({ ...read, times: { ...times, days } }, isAhead);
      const event = { name: match.name, from, to, employers: employersOf(read), values: valuesOf(match, read, units) };
      // «pääsi opiskelemaan, opinnot alkavat tammikuussa»: the clause with the day tells more.
      if (found === null || (found.from === null && event.from !== null && event.name === found.name)) found = event;
    }
    begin = i;
  }
  return found;
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
  const pick = (day: typeof first) => (ahead && !day.certain ? day.days.next : day.days);
  const last = days.at(-1)!;
  if (first.edge === "until" && days.length === 1) return { from: null, to: pick(first).last.toString() };
  if (first.edge === "since" && days.length === 1) return { from: pick(first).first.toString(), to: null };
  const [begin, end] = [pick(first).first, pick(last).last];
  return begin.until(end).days < 0
    ? { from: end.toString(), to: begin.toString() }
    : { from: begin.toString(), to: end.toString() };
}

function employersOf(read: Read): string[] {
  return [...new Set(read.names.employers.flatMap((employer) => employer.ids))];
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
