import type { Temporal } from "temporal-polyfill";
import type { Mention, Span, Understanding, UnknownName } from "../../../understanding/understanding";
import * as words from "./meeting-words";
import { readPlace } from "./read-place";
import { clockOf, dateLike, dayMeant, type MeantDay, realDays, type When } from "./read-when";
import { type Heard, isCue, range, type Scene } from "./scenes";

/** A workplace that the message names. */
export interface EmployerNamed {
  id: string;
  span: Span;
}

/** A message as heard, with what it was understood to be. */
export interface Told extends Heard {
  text: string;
  now: Temporal.ZonedDateTime;
  understanding: Understanding;
  /** Of clients, also those that name again somebody named before. */
  mentions: Mention[];
  employers: EmployerNamed[];
}

export interface Meeting {
  /** Whom it names; several: they are met together. */
  clients: Mention[];
  unknown: UnknownName[];
  employer: string | null;
  /** null: what stands for a day is none («31.2.», in `badDay`). */
  date: string | null;
  badDay: string | null;
  /** The same weekday of the week after may be meant. */
  byWeekday: boolean;
  startTime: string | null;
  endTime: string | null;
  place: string | null;
  /** Its own words. */
  text: string;
  /** That it was agreed on is told: somebody was talked with. */
  agreed: boolean;
  /** Nothing but the meeting is told there. */
  isAlone: boolean;
}

/** One scene with what decides about it. */
interface Spoken {
  scene: Scene;
  text: string;
  /** Its words that are no names and no times: their places, and as they are in lower case. */
  at: number[];
  lower: string[];
  /** Places of those that name a meeting. */
  cues: number[];
  clock: Pick<When, "startTime" | "endTime">;
  hasName: boolean;
  /** Nothing is told of what has been: the message is about something to come. */
  isPlan: boolean;
  agreed: boolean;
}

/** The appointment that a scene speaks of; null: none. `goesOn`: the scene before it was one. */
export function readMeeting(told: Told, scenes: Scene[], scene: Scene, goesOn: boolean): Meeting | null {
  const spoken = hearScene(told, scene);
  if (!isMeeting(told, spoken, goesOn)) return null;
  const day = readDayOf(told, spoken);
  if (day === null) return null;
  const place = readPlace(told.tokens.slice(scene.from, scene.to), (n) => isFree(told, scene.from + n));
  if (!spoken.agreed && tellsMore(told, scenes, spoken, day.meant, place)) return null;
  const employers = told.employers.filter((one) => isInside(told, scene, one.span));
  return {
    ...whomOf(told, spoken, goesOn, employers.length > 0),
    employer: employers[0]?.id ?? null,
    date: day.date,
    badDay: day.badDay,
    byWeekday: day.meant?.byWeekday ?? false,
    ...spoken.clock,
    place: employers.length > 0 ? null : place,
    text: spoken.text,
    agreed: spoken.agreed,
    isAlone: !spoken.lower.some(words.isPastWord) && !told.times.lengths.some((length) => begins(scene, length)),
  };
}

function hearScene(told: Told, scene: Scene): Spoken {
  const { tokens, times } = told;
  const at = range(scene).filter((i) => tokens[i]!.type === "word" && !told.isName(i) && !told.isTime(i));
  const lower = at.map((i) => tokens[i]!.lower);
  const clock = clockOf(times.clocks.find((one) => begins(scene, one)));
  const hasName = range(scene).some(told.isName);
  const spoken = {
    scene,
    text: sceneText(told, scene),
    at,
    lower,
    clock,
    hasName,
    cues: at.filter((i) => isCue(told, i)),
  };
  const isPlan = told.understanding.intent !== "log";
  return { ...spoken, isPlan, agreed: isAgreement(told, spoken) };
}

/** «sovittiin tapaaminen», «seuraava aika»: agreed on, whatever else is told; or agreed with somebody at a clock time. */
function isAgreement({ tokens }: Told, spoken: Omit<Spoken, "isPlan" | "agreed">): boolean {
  const { cues, lower, scene, clock, hasName } = spoken;
  if (cues.some((i) => i > scene.from && words.isNextWord(tokens[i - 1]!.lower))) return true;
  if (!lower.some(words.isAgreedWord)) return false;
  if (cues.some((i) => !words.goesSomewhere(tokens[i]!.lower))) return true;
  const says = (word: string) => words.isAgreedWord(word) || words.isFreeWord(word) || words.isMeetingVerb(word);
  return clock.startTime !== null && hasName && lower.every(says);
}

/** People meet, and it is the coach who does. */
function isMeeting(told: Told, spoken: Spoken, goesOn: boolean): boolean {
  const { cues, lower, clock, hasName, isPlan, agreed } = spoken;
  if (!isPlan && (lower.some(words.isTheirs) || isClientsOwn(told, spoken.scene))) return false;
  if (agreed) return true;
  if (lower.some(words.isToDo)) return false;
  const named = cues.filter((i) => !words.goesSomewhere(told.tokens[i]!.lower));
  // «puhelu Matin kanssa to klo 10» told beside what was done is a call that was made.
  const calls = lower.some(words.isCallWord);
  if (calls && !isPlan) return named.some((i) => words.isMeetingWord(told.tokens[i]!.lower, ""));
  if (named.length > 0 || (goesOn && lower.every(words.isFreeWord))) return true;
  if (clock.startTime === null) return false;
  return cues.length > 0 || (hasName && (calls || lower.every(words.isFreeWord)));
}

interface DaySaid {
  date: string | null;
  badDay: string | null;
  /** As the words say it; null: none does, and today is meant. */
  meant: MeantDay | null;
}

/** The day to come that a scene says; null: it says none that an appointment can be on. */
function readDayOf(told: Told, { scene, text, clock, agreed, isPlan }: Spoken): DaySaid | null {
  const said = realDays(told.times).filter((day) => begins(scene, day));
  const meant = said.map((day) => dayMeant(day, told.tokens, told.now.toPlainDate())).filter((day) => day !== null);
  const isLaterToday = clock.startTime !== null && clock.startTime > clockNow(told.now);
  if (said.length === 0) {
    const badDay = dateLike(text);
    if (badDay !== null) return { date: null, badDay, meant: null };
    return isLaterToday ? { date: told.now.toPlainDate().toString(), badDay: null, meant: null } : null;
  }
  const day = chooseDay(meant, agreed);
  if (day === null) return null;
  // A date that is gone was mistaken; «sovittiin eilen tapaaminen» says when it was agreed.
  const isDate = range(said[0]!).some((i) => told.tokens[i]!.type === "number");
  if (day.kind === "past" && !(agreed && (isDate || said.length > 1))) return null;
  if (day.kind === "today" && !agreed && !isPlan && !isLaterToday) return null;
  if (day.kind === "weekday" && !agreed && !isPlan && clock.startTime === null) return null;
  return { date: day.date, badDay: null, meant: day };
}

/** The day to come; of «sovittiin eilen aika perjantaille» Friday. */
function chooseDay(days: MeantDay[], agreed: boolean): MeantDay | null {
  const past = days.find(({ kind }) => kind === "past");
  if (!agreed && past) return past;
  const ahead = days.find(({ kind }) => kind === "ahead" || kind === "weekday");
  return ahead ?? days.find(({ kind }) => kind === "today") ?? days[0] ?? null;
}

/** Something besides the meeting is told, so that the sentence is a note of what has been. A bare weekday bears less than a day ahead. */
function tellsMore(
  told: Told,
  scenes: Scene[],
  { scene, at, lower, cues, isPlan }: Spoken,
  day: MeantDay | null,
  place: string | null,
): boolean {
  const { tokens, times, understanding } = told;
  if (lower.some(words.isPastWord)) return true;
  if (isPlan) return false;
  if (times.lengths.some((length) => begins(scene, length))) return true;
  const isPlace = (i: number) => place?.toLowerCase().includes(tokens[i]!.lower) ?? false;
  const besides = at.filter((i) => !cues.includes(i) && !words.isFreeWord(tokens[i]!.lower) && !isPlace(i));
  const isSure = day?.kind === "ahead";
  if (besides.length > (isSure ? 5 : 1)) return true;
  if (isSure) return false;
  // «Ma klo 10 tapaaminen Liisan kanssa, soitin Matille»: a diary of what has been.
  const elsewhere = scenes
    .filter((one) => one !== scene)
    .flatMap(range)
    .filter((i) => tokens[i]!.type === "word" && isFree(told, i) && !words.isFreeWord(tokens[i]!.lower));
  const isTold = elsewhere.length > 1 || elsewhere.some((i) => words.isPastWord(tokens[i]!.lower));
  return isTold || understanding.entries.some((entry) => entry.topics.length > 0 || entry.attempt);
}

/** Whom the scene names; else whoever was named last, where the words leave no other. */
function whomOf(
  told: Told,
  { scene, text, lower, agreed }: Spoken,
  goesOn: boolean,
  hasEmployer: boolean,
): Pick<Meeting, "clients" | "unknown"> {
  const clients = told.mentions.filter((one) => isInside(told, scene, one.span));
  const unknown = told.understanding.unknownNames.filter((one) => isInside(told, scene, one.span));
  // «Soitin Matille. Huomenna klo 9 tapaaminen»: his; a team's meeting or one at a workplace need not be.
  const isWithNobodyElse =
    !hasEmployer &&
    words.meetingKind(text) !== "negotiation" &&
    !lower.some((word) => /^(?:kanssa|kaa|kans|with)$/.test(word));
  const isKnown = told.understanding.clients.length === 1 && (lower.some(words.isPronoun) || isWithNobodyElse);
  if (clients.length + unknown.length > 0 || !(agreed || goesOn || isKnown)) return { clients, unknown };
  const start = told.tokens[scene.from]!.start;
  return { clients: told.mentions.filter(({ span }) => span[1] <= start).slice(-1), unknown };
}

/** «Liisalla on tapaaminen»: the client's own. */
function isClientsOwn({ tokens, mentions }: Told, scene: Scene): boolean {
  return mentions.some(({ span }) => {
    const at = tokens.findIndex((token) => token.end === span[1]);
    return begins(scene, { from: at }) && /ll[aä]$/.test(tokens[at]!.lower) && tokens[at + 1]?.lower === "on";
  });
}

function isFree(told: Told, at: number): boolean {
  return !told.isName(at) && !told.isTime(at) && !isCue(told, at);
}

function begins(scene: Scene, { from }: { from: number }): boolean {
  return from >= scene.from && from < scene.to;
}

function isInside({ tokens }: Told, scene: Scene, span: Span): boolean {
  return span[0] >= tokens[scene.from]!.start && span[1] <= tokens[scene.to - 1]!.end;
}

function sceneText({ text, tokens }: Told, scene: Scene): string {
  return text
    .slice(tokens[scene.from]!.start, tokens[scene.to - 1]!.end)
    .replace(/^(?:[\s,;.–-]|(?:ja|sekä|and|sitten|sit|että|et|that)\s)+/iu, "")
    .replace(/[\s,;.]+$/, "");
}

function clockNow(now: Temporal.ZonedDateTime): string {
  return now.toPlainTime().toString({ smallestUnit: "minute" });
}
