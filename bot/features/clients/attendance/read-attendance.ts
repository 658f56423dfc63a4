import type { Temporal } from "temporal-polyfill";
import type { Mention, Span, UnknownName } from "../../../understanding/understanding";
import { type Clause, cutClauses, type NamesFound } from "./cut-clauses";
import { daysMeant } from "./days-meant";
import type { Presence, Reason } from "./model";
import { heads, isButDone, opensRoll, ownsLeave, subjectBefore } from "./roll-shapes";

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

const NOTHING: AttendanceReading = { isRoll: false, marks: [], everyone: null, told: [] };

/** Reads attendance out of a message. Pure; whatever is said in other words is left out, never guessed at. */
export function readAttendance(text: string, names: NamesFound, now: Temporal.ZonedDateTime): AttendanceReading {
  const reader = new RollReader(text, names, now.toPlainDate(), cutClauses(text, names, now));
  const { marks, everyone, isRoll, told } = reader.read();
  return marks.some((mark) => mark.presence === "present") && MEETING.test(text)
    ? NOTHING
    : { isRoll, marks, everyone, told };
}

/** «Läsnä olivat …, sosiaaliohjaaja sekä allekirjoittanut» is who came to a meeting. */
const MEETING =
  /palaver|neuvottelu|kokou|allekirjoittanu|sosiaali|työntekijä|hoitaja|johtaja|päällik|psykolog|terapeut|meeting/i;

/** So many words explain an absence at most; more tell something of their own. */
const LONGEST_REASON = 4;

/** What was said last of being there or away, and holds for the names that follow. */
interface State {
  presence: Presence;
  /** «poissa Satu, Eetu»: the names come after. */
  statusFirst: boolean;
  days: string[];
}

/** Goes through the clauses once, with what the ones before have said. */
class RollReader {
  readonly marks: ReadMark[] = [];
  readonly told: Span[] = [];
  readonly isRoll: boolean;
  everyone: AttendanceReading["everyone"] = null;
  private state: State | null = null;
  /** Names of a list whose status is told after them. */
  private waiting: Clause[] = [];
  /** The marks made last, and the place of the clause that told of them last: a reason right after is theirs. */
  private group: ReadMark[] = [];
  private groupEnds = -1;
  /** Days said last, for what follows without any. */
  private lastSaid: string[] | null = null;

  constructor(
    private readonly text: string,
    private readonly names: NamesFound,
    private readonly today: Temporal.PlainDate,
    private readonly clauses: readonly Clause[],
  ) {
    this.isRoll = opensRoll(clauses);
  }

  read(): this {
    for (const clause of this.clauses) {
      if (clause.opens) this.closeSentence();
      if (clause.says.isClosed && !clause.isPartOfDay) this.readClosed(clause);
      else this.readNote(clause);
    }
    this.closeSentence();
    const today = this.today.toString();
    // An absence to come that has no other reason was agreed on: how else would it be known.
    for (const mark of this.marks)
      if (mark.presence === "absent" && mark.days.some((day) => day > today)) mark.reason ??= "agreed";
    return this;
  }

  private closeSentence(): void {
    const told = this.state?.statusFirst === false ? this.state : null;
    this.settleWaiting(told);
    if (told) this.state = null;
  }

  /** Other words right after an absence: in a list or in brackets, or where they hold a reason, they are its note. */
  private readNote(clause: Clause): void {
    if (clause.names.length > 0 || !this.follows(clause) || this.group[0]?.presence !== "absent") return;
    const isShort = clause.words.length <= LONGEST_REASON && (clause.says.reason !== null || this.isRoll);
    if (!isShort && !clause.inBrackets) return;
    const note = this.text.slice(...clause.span).replace(/^[\s,;:(–-]+|[\s,;:).–-]+$/g, "");
    this.explain(clause, note.slice(0, 200), this.isRoll || clause.inBrackets);
  }

  private readClosed(clause: Clause): void {
    const { says } = clause;
    const days = this.daysOf(clause);
    if (days === null) return;
    if (clause.days.length > 0) this.lastSaid = days;
    const hasNames = clause.names.length > 0;
    if (says.onlyUnwell && isButDone(this.clauses[clause.at + 1])) return;
    if (says.everyone && says.presence !== null && (says.except || !hasNames))
      this.readEveryone(clause, says.presence, days);
    else if (says.except && this.everyone) this.readExceptions(clause, this.everyone);
    else if (says.presence !== null && hasNames) this.readStatus(clause, says.presence, days);
    else if (says.presence !== null) this.readStatusAlone(clause, says.presence, days);
    else if (hasNames) this.readList(clause);
    else if (says.reason !== null) this.readReason(clause);
    else this.readDays(clause);
  }

  /** «kaikki paikalla paitsi Satu», «muut paikalla» */
  private readEveryone(clause: Clause, presence: Presence, days: string[]): void {
    this.everyone = { presence, days };
    if (clause.names.length > 0) this.readExceptions(clause, this.everyone);
    else this.told.push(clause.span);
    if (clause.names.length === 0)
      this.state = presence === "present" ? { presence: "absent", statusFirst: true, days } : null;
  }

  private readExceptions(clause: Clause, everyone: { presence: Presence; days: string[] }): void {
    const presence = everyone.presence === "present" ? "absent" : "present";
    this.state = { presence, statusFirst: true, days: everyone.days };
    this.form(clause, this.put(clause, this.state, clause.says.reason));
  }

  /** «Satu poissa», «poissa Satu» */
  private readStatus(clause: Clause, presence: Presence, days: string[]): void {
    const isSubject = (mention: Mention | UnknownName) =>
      this.isRoll || this.names.isBase(mention) || ownsLeave(clause, mention);
    if (!clause.names.every(isSubject)) return;
    this.state = { presence, statusFirst: clause.statusFirst, days };
    const { reason } = clause.says;
    this.form(clause, [...this.settleWaiting(this.state, reason), ...this.put(clause, this.state, reason)]);
  }

  /** «…: pajalla», «poissa:», «(sairas)», «on kipeä»: whom it is of, the clauses around tell. */
  private readStatusAlone(clause: Clause, presence: Presence, days: string[]): void {
    const { reason } = clause.says;
    const isMore = this.follows(clause) && this.group.every((mark) => mark.presence === "absent");
    if (this.waiting.length > 0) {
      this.state = { presence, statusFirst: false, days };
      this.form(clause, this.settleWaiting(this.state, reason));
      this.told.push(clause.span);
    } else if (isMore && presence === "absent" && !clause.leads) {
      // «Satu sairas, poissa ma–ke»; «on kipeä, poissa myös huomenna»
      const isAlso = clause.words.some((word) => /^(?:myös|vielä|edelleen|also|still)$/.test(word));
      if (clause.days.length > 0)
        for (const mark of this.group) mark.days = isAlso ? [...new Set([...mark.days, ...days])].sort() : days;
      this.explain(clause, null, clause.inBrackets || this.state?.statusFirst === true);
    } else if (heads(clause, this.clauses[clause.at + 1]) || clause.at === 0) {
      this.state = { presence, statusFirst: true, days };
      this.told.push(clause.span);
      this.group = [];
    } else if (presence === "absent") {
      const subject = subjectBefore(clause, this.clauses[clause.at - 1], this.names);
      if (!subject) return;
      this.state = { presence, statusFirst: false, days };
      this.form(clause, this.put({ ...clause, names: [subject] }, this.state, reason));
    }
  }

  /** Names and nothing else: they go with the status before them, or wait for the one to come. */
  private readList(clause: Clause): void {
    const { state } = this;
    if (!this.isRoll && !clause.names.every((mention) => this.names.isBase(mention))) return;
    if (!state?.statusFirst) {
      this.waiting.push(clause);
      return;
    }
    const before = this.follows(clause) ? this.group.filter((mark) => mark.presence === state.presence) : [];
    this.form(clause, [...before, ...this.put(clause, state, clause.says.reason)]);
  }

  private readReason(clause: Clause): void {
    if (this.follows(clause) && this.group.some((mark) => mark.presence === "absent"))
      this.explain(clause, null, clause.inBrackets || this.state?.statusFirst === true);
  }

  /** «eilen:»; «poissa ma ja ke», where the second day is after the first. */
  private readDays(clause: Clause): void {
    if (clause.days.length === 0) return;
    this.told.push(clause.span);
    if (!this.follows(clause)) return;
    const meant = (tense: typeof clause.says.tense) => daysMeant(clause.days, this.today, tense, true) ?? [];
    for (const mark of this.group) {
      const last = mark.days.at(-1)!;
      const more = meant(clause.says.tense);
      const after = more.every((day) => day < last) ? meant("present") : more;
      mark.days = [...new Set([...mark.days, ...after])].sort();
    }
  }

  /** The days that a clause speaks of: its own, else those said last, else the only ones said later, else today. */
  private daysOf(clause: Clause): string[] | null {
    const { tense, presence } = clause.says;
    const away = presence !== "present";
    if (clause.days.length > 0) return daysMeant(clause.days, this.today, tense, away);
    const isNow = tense === "present" && !this.isRoll;
    const later = this.clauses.slice(clause.at + 1).filter((one) => one.days.length > 0);
    const [only] = later;
    const isOwn = later.length === 1 && only?.says.isClosed === true && only.says.presence === null;
    const ahead = isOwn ? daysMeant(only.days, this.today, tense, away) : null;
    return (isNow ? null : this.lastSaid) ?? ahead ?? [this.today.toString()];
  }

  private follows(clause: Clause): boolean {
    return this.group.length > 0 && this.groupEnds === clause.at - 1;
  }

  private form(clause: Clause, group: ReadMark[]): void {
    this.group = group;
    this.groupEnds = clause.at;
  }

  private put(clause: Clause, state: State, reason: Reason | null): ReadMark[] {
    const { presence, days } = state;
    this.told.push(clause.span);
    return clause.names.map((mention) => {
      const before = this.marks.findIndex((mark) => mark.mention.span[0] === mention.span[0]);
      if (before >= 0) this.marks.splice(before, 1); // said anew of the same person
      const mark = { mention, presence, reason: presence === "absent" ? reason : null, note: null, days };
      this.marks.push(mark);
      return mark;
    });
  }

  private settleWaiting(state: State | null, reason: Reason | null = null): ReadMark[] {
    const waiting = this.waiting;
    this.waiting = [];
    return state ? waiting.flatMap((clause) => this.put(clause, state, clause.says.reason ?? reason)) : [];
  }

  /** Adds a reason to those whom it is told of: the last one in a list, «molemmat» the last two, otherwise all of the group. */
  private explain(clause: Clause, note: string | null, lastOnly: boolean): void {
    const both = clause.words.some((word) => /^(?:molemmat|kumpikin|both)$/.test(word));
    const whose = both ? this.group.slice(-2) : lastOnly ? this.group.slice(-1) : this.group;
    for (const mark of whose) {
      mark.reason = clause.says.reason ?? mark.reason;
      mark.note = note ?? mark.note;
    }
    this.told.push(clause.span);
    this.groupEnds = clause.at;
  }
}
