import type { Temporal } from "temporal-polyfill";
import { numberClauses } from "../../../understanding/clauses";
import type { DayExpression } from "../../../understanding/day-expression";
import { readTimes } from "../../../understanding/times";
import { type Token, tokenise } from "../../../understanding/tokens";
import type { Mention, Span, UnknownName } from "../../../understanding/understanding";
import { daysMeant } from "./days-meant";
import type { Presence, Reason } from "./model";
import { type ClauseWords, readClauseWords } from "./read-clause";
import { OTHERS } from "./vocabulary";

/** One person's mark as the words tell it; who the person is and whether anybody expected them is settled later. */
export interface ReadMark {
  mention: Mention | UnknownName;
  presence: Presence;
  reason: Reason | null;
  note: string | null;
  days: string[];
}

export interface AttendanceReading {
  /** A roll: it begins with «pajalla», «läsnä», «poissa» or «kaikki», and lists people. Otherwise sentences that tell of somebody. */
  isRoll: boolean;
  marks: ReadMark[];
  /** «kaikki paikalla paitsi …»: how those are marked who are not named. */
  everyone: { presence: Presence; days: string[] } | null;
  /** Stretches of the message that tell nothing but attendance. */
  told: Span[];
}

/** Names found in the message. `isBase`: written in its nominative, so that it can be who was away; «Matin äiti» is not Matti. */
export interface NamesFound {
  clients: readonly Mention[];
  /** Words that may be names («Onni»): in a list of people they are. */
  suggested: readonly Mention[];
  unknown: readonly UnknownName[];
  isBase: (mention: Mention | UnknownName) => boolean;
}

interface Clause {
  from: number;
  to: number;
  names: (Mention | UnknownName)[];
  words: string[];
  days: DayExpression[];
  /** Hours or a length: a part of a day, which no mark tells. */
  isPartOfDay: boolean;
  says: ClauseWords;
  /** «(lääkärissä)» belongs to the name just before it. */
  inBrackets: boolean;
  /** Begins a sentence, a line or what follows a semicolon. */
  opens: boolean;
  /** «pajalla tänään: Matti» – a colon or dash follows. */
  leads: boolean;
  /** The status word stands before every name. */
  statusFirst: boolean;
}

interface State {
  presence: Presence;
  statusFirst: boolean;
  days: string[];
}

/** Reads attendance out of a message. Pure; whatever is said in other words is left out, never guessed at. */
export function readAttendance(text: string, names: NamesFound, now: Temporal.ZonedDateTime): AttendanceReading {
  const today = now.toPlainDate();
  const clauses = cut(text, names, now);
  const isRoll = opensRoll(clauses);
  const marks: ReadMark[] = [];
  const told: Clause[] = [];
  let everyone: AttendanceReading["everyone"] = null;
  let state: State | null = null;
  /** Names of a list whose status is told after them. */
  let waiting: Clause[] = [];
  /** Marks of the last clause that made any. */
  let group: ReadMark[] = [];
  let groupEnds = -1;
  /** Days said last, for what follows without any. */
  let lastSaid: string[] | null = null;

  const daysIn = (clause: Clause, away: boolean): string[] | null => {
    if (clause.days.length > 0) return daysMeant(clause.days, today, clause.says.tense, away);
    const isNow = clause.says.tense === "present" && !isRoll;
    return (isNow ? null : lastSaid) ?? onlyDaysAfter(clauses, clause, today, away) ?? [today.toString()];
  };
  const put = (clause: Clause, as: State, reason: Reason | null) => {
    const made = clause.names.map(
      (mention): ReadMark => ({
        mention,
        presence: as.presence,
        reason: as.presence === "absent" ? reason : null,
        note: null,
        days: as.days,
      }),
    );
    for (const mark of made) {
      const before = marks.findIndex(({ mention }) => mention.span[0] === mark.mention.span[0]);
      if (before >= 0) marks.splice(before, 1);
      marks.push(mark);
    }
    told.push(clause);
    return made;
  };
  const settleWaiting = (as: State | null, reason: Reason | null = null): ReadMark[] => {
    const made = as ? waiting.flatMap((clause) => put(clause, as, clause.says.reason ?? reason)) : [];
    waiting = [];
    return made;
  };

  for (const [n, clause] of clauses.entries()) {
    const { says } = clause;
    if (clause.opens) {
      settleWaiting(state?.statusFirst === false ? state : null);
      if (state && !state.statusFirst) state = null;
    }
    const isOpen = !says.isClosed || clause.isPartOfDay;
    const away = says.presence !== "present";
    const days = isOpen ? null : daysIn(clause, away);
    if (clause.days.length > 0 && days) lastSaid = days;

    if (isOpen) {
      const follows = groupEnds === n - 1 && group.length > 0 && group[0]!.presence === "absent";
      const isShort = clause.words.length <= LONGEST_REASON && (says.reason !== null || isRoll);
      if (follows && clause.names.length === 0 && (isShort || clause.inBrackets)) {
        explain(clause, group, noteOf(text, clause), isRoll || clause.inBrackets);
        told.push(clause);
        groupEnds = n;
      }
      continue;
    }
    if (days === null || (says.onlyUnwell && isButDone(clauses[n + 1]))) continue;

    if (says.everyone && says.presence !== null && (says.except || clause.names.length === 0)) {
      everyone = { presence: says.presence, days };
      told.push(clause);
      state = says.presence === "present" ? { presence: "absent", statusFirst: true, days } : null;
      if (clause.names.length > 0 && state) {
        group = put(clause, state, says.reason);
        groupEnds = n;
      }
    } else if (says.except && everyone) {
      state = {
        presence: everyone.presence === "present" ? "absent" : "present",
        statusFirst: true,
        days: everyone.days,
      };
      group = put(clause, state, says.reason);
      groupEnds = n;
    } else if (says.presence !== null && clause.names.length > 0) {
      if (!clause.names.every((mention) => isRoll || names.isBase(mention) || ownsLeave(clause, mention))) continue;
      state = { presence: says.presence, statusFirst: clause.statusFirst, days };
      group = [...settleWaiting(state, says.reason), ...put(clause, state, says.reason)];
      groupEnds = n;
    } else if (says.presence !== null) {
      const isReason = groupEnds === n - 1 && group.length > 0 && group.every((mark) => mark.presence === "absent");
      if (waiting.length > 0) {
        state = { presence: says.presence, statusFirst: false, days };
        group = settleWaiting(state, says.reason);
        groupEnds = n;
        told.push(clause);
      } else if (isReason && says.presence === "absent" && !clause.leads) {
        // «Satu sairas, poissa ma–ke»
        explain(clause, group, null, clause.inBrackets || state?.statusFirst === true);
        if (clause.days.length > 0) for (const mark of group) mark.days = days;
        told.push(clause);
        groupEnds = n;
      } else if (heads(clause, clauses[n + 1]) || n === 0) {
        state = { presence: says.presence, statusFirst: true, days };
        told.push(clause);
        group = [];
      } else {
        const subject = subjectBefore(clauses[n - 1], names);
        if (subject && says.presence === "absent") {
          state = { presence: "absent", statusFirst: false, days };
          group = put({ ...clause, names: [subject] }, state, says.reason);
          groupEnds = n;
        }
      }
    } else if (clause.names.length > 0) {
      const isList = isRoll || clause.names.every((mention) => names.isBase(mention));
      if (!isList) continue;
      if (state?.statusFirst) {
        const before = groupEnds === n - 1 ? group.filter((mark) => mark.presence === state?.presence) : [];
        group = [...before, ...put(clause, state, says.reason)];
        groupEnds = n;
      } else waiting.push(clause);
    } else if (says.reason !== null && groupEnds === n - 1 && group.some((mark) => mark.presence === "absent")) {
      explain(clause, group, null, clause.inBrackets || state?.statusFirst === true);
      told.push(clause);
      groupEnds = n;
    } else if (says.reason === null) {
      // «eilen:»; «poissa ma ja ke»
      if (clause.days.length > 0 && groupEnds === n - 1)
        for (const mark of group) mark.days = withMore(mark.days, clause, today);
      if (clause.days.length > 0) told.push(clause);
    }
  }
  settleWaiting(state?.statusFirst === false ? state : null);
  for (const mark of marks)
    if (mark.presence === "absent" && mark.reason === null && mark.days.some((day) => day > today.toString()))
      mark.reason = "agreed"; // nobody knows ahead of any other
  if (marks.some((mark) => mark.presence === "present") && MEETING.test(text))
    return { isRoll: false, marks: [], everyone: null, told: [] };
  const spans = told.map((clause): Span => spanOf(clause, tokensOf(text)));
  return { isRoll, marks, everyone, told: spans };
}

/** «oli sairas mutta teki kaikki tehtävät» */
function isButDone(next: Clause | undefined): boolean {
  return next !== undefined && !next.says.isClosed && /^(?:mutta|mut|but|silti|though)$/.test(next.words[0] ?? "");
}

/** «ma ja ke»: the second day is after the first. */
function withMore(days: string[], clause: Clause, today: Temporal.PlainDate): string[] {
  const last = days.at(-1)!;
  const more = daysMeant(clause.days, today, clause.says.tense, true) ?? [];
  const next = more.every((day) => day < last) ? daysMeant(clause.days, today, "present", true) : null;
  return [...new Set([...days, ...(next ?? more)])].sort();
}

/** Adds the reason to those whom it is told of: to the last one in a list, otherwise to all of its clause. */
function explain(clause: Clause, group: ReadMark[], note: string | null, lastOnly: boolean): void {
  const { reason } = clause.says;
  const both = clause.words.some((word) => /^(?:molemmat|kumpikin|both)$/.test(word));
  for (const mark of both ? group.slice(-2) : lastOnly ? group.slice(-1) : group) {
    mark.reason = reason ?? mark.reason;
    mark.note = note ?? mark.note;
  }
}

function cut(text: string, names: NamesFound, now: Temporal.ZonedDateTime): Clause[] {
  const tokens = tokensOf(text);
  const listed = [...names.clients, ...names.unknown, ...names.suggested].sort((a, b) => a.span[0] - b.span[0]);
  const nameAt = (token: Token) => listed.find(({ span }) => token.start >= span[0] && token.end <= span[1]);
  const taken = new Set(tokens.flatMap((token, i) => (nameAt(token) ? [i] : [])));
  const times = readTimes(tokens, now, taken);
  const numbers = numberClauses(tokens);
  const timed = (i: number) => times.days.find((day) => i >= day.from && i < day.to);
  const partial = (i: number) => [...times.clocks, ...times.lengths].some((time) => i >= time.from && i < time.to);
  const clauses: Clause[] = [];
  let from = 0;
  let brackets = 0;
  for (let i = 1; i <= tokens.length; i += 1) {
    if (i < tokens.length && numbers[i] === numbers[from]) continue;
    const inside = tokens.slice(from, i);
    brackets += inside.some((token) => token.text === "(") ? 1 : 0;
    if (inside.some((token) => token.text === ")")) brackets = 0;
    const found = [...new Set(inside.flatMap((token) => nameAt(token) ?? []))];
    const rest = inside.flatMap((token, n) =>
      token.type === "mark" || taken.has(from + n) || timed(from + n) ? [] : [token],
    );
    const days = times.days.filter((day) => day.from >= from && day.from < i);
    const words = rest.map((token) => token.lower);
    const says = readClauseWords(words);
    const status = says.statusAt >= 0 ? rest[says.statusAt] : undefined;
    // «ma–ke» may be cut in two: the rest of it belongs to what it began in.
    if (rest.length === 0 && found.length === 0 && days.length === 0) {
      const before = clauses.at(-1);
      if (before) before.to = i;
    } else
      clauses.push({
        from,
        to: i,
        names: found,
        words,
        days: days.filter((day) => !day.vague),
        isPartOfDay:
          inside.some((_, n) => partial(from + n)) || (says.presence === "absent" && days.some((day) => day.vague)),
        says,
        inBrackets: brackets > 0,
        opens:
          inside[0]!.text === ";" ||
          clauses.length === 0 ||
          tokens[clauses.at(-1)!.from]!.sentence !== inside.find((token) => token.type !== "mark")?.sentence,
        leads: tokens[i]?.text === ":" || (/^[–-]$/.test(tokens[i]?.text ?? "") && tokens[i + 1]?.spaceBefore === true),
        statusFirst: status !== undefined && (found.length === 0 || status.start < found[0]!.span[0]),
      });
    from = i;
  }
  return clauses;
}

/** «pajalla tänään Matti, Liisa», «kaikki paikalla paitsi Satu»: the first thing said is the status, and then come the people. */
function opensRoll(clauses: readonly Clause[]): boolean {
  const at = clauses.findIndex((clause) => clause.words.length > 0 || clause.names.length > 0);
  const first = clauses[at];
  if (!first?.says.isClosed || first.says.presence === null || first.isPartOfDay) return false;
  if (first.says.everyone) return true;
  if (!first.statusFirst || /^(?:ei|eikä|not|no|did|didn't|oli|on|jäi)$/.test(first.words[0] ?? "")) return false;
  const next = clauses[at + 1];
  return first.names.length > 0 || (next !== undefined && heads(first, next));
}

/** The clause is the heading of a list: names follow that have no status of their own. */
function heads(clause: Clause, next: Clause | undefined): boolean {
  if (clause.names.length > 0 || next === undefined || next.names.length === 0) return false;
  return next.says.isClosed && (clause.leads || next.says.presence === null);
}

/** «Satulla sairasloma ma–ke», «Satun sairasloma» */
function ownsLeave(clause: Clause, mention: Mention | UnknownName): boolean {
  return (
    clause.words.some((word) => /^(?:saikku|saikkua|sairas?u?slomaa?|sairasloma|poissaolo)$/.test(word)) &&
    /(?:ll[aä]|n)$/.test(mention.mention)
  );
}

/** «soitin Satulle, on kipeä»: whom the clause before speaks of, if it is one person and nobody's mother. */
function subjectBefore(before: Clause | undefined, names: NamesFound): Mention | UnknownName | null {
  const [only, ...others] = before?.names ?? [];
  if (!before || !only || others.length > 0 || before.words.some((word) => OTHERS.has(word))) return null;
  const isOwned = /n$/.test(only.mention) && !names.isBase(only);
  const withThem = before.words.some((word) => /^(?:kanssa|kans|kaa|luona|with)$/.test(word));
  return !isOwned || withThem ? only : null;
}

/** Days of the only expression that comes later, where none was said before. */
function onlyDaysAfter(
  clauses: readonly Clause[],
  clause: Clause,
  today: Temporal.PlainDate,
  away: boolean,
): string[] | null {
  const later = clauses.filter((one) => one.from > clause.from && one.days.length > 0);
  const [one] = later;
  if (later.length !== 1 || !one?.says.isClosed || one.says.presence !== null) return null;
  return daysMeant(one.days, today, clause.says.tense, away);
}

function noteOf(text: string, clause: Clause): string {
  const [from, to] = spanOf(clause, tokensOf(text));
  return text
    .slice(from, to)
    .replace(/^[\s,;:(–-]+|[\s,;:).–-]+$/g, "")
    .slice(0, 200);
}

function spanOf(clause: Clause, tokens: Token[]): Span {
  return [tokens[clause.from]!.start, tokens[clause.to - 1]!.end];
}

function tokensOf(text: string): Token[] {
  return tokenise(text.slice(0, LONGEST));
}

/** So many words explain an absence at most; more tell something of their own. */
const LONGEST_REASON = 4;

/** «Läsnä olivat …, sosiaaliohjaaja sekä allekirjoittanut» is who came to a meeting. */
const MEETING =
  /palaver|neuvottelu|kokou|allekirjoittanu|sosiaali|työntekijä|hoitaja|johtaja|päällik|psykolog|terapeut|meeting/i;

/** As far as understanding/ reads. */
const LONGEST = 8000;
