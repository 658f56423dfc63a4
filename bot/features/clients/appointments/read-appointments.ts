import type { Temporal } from "temporal-polyfill";
import { numberClauses } from "../../../understanding/clauses";
import { readTimes } from "../../../understanding/times";
import { type Token, tokenise } from "../../../understanding/tokens";
import type { EntryReading, Mention, Span, Understanding, UnknownName } from "../../../understanding/understanding";
import * as words from "./meeting-words";
import { readPlace } from "./read-place";
import { clockOf, dateLike, dayMeant, type MeantDay, realDays } from "./read-when";
import { type Heard, isCue, range, type Scene, splitScenes } from "./scenes";

/** A workplace that the message names. */
export interface EmployerNamed {
  id: string;
  span: Span;
}

export interface AppointmentReading {
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
  /** Places of the entries that say nothing more than this. */
  covers: number[];
}

/** The message as heard, with what it was understood to be. */
interface Told extends Heard {
  text: string;
  now: Temporal.ZonedDateTime;
  understanding: Understanding;
  /** Of clients, also those that name again somebody named before. */
  mentions: Mention[];
  employers: EmployerNamed[];
}

/**
 * The appointments that a told message or a plan agrees on, in order. What has been is none: a past verb, a length or anything else told
 * beside a bare weekday leaves the sentence to the journal. Pure.
 */
export function readAppointments(
  text: string,
  understanding: Understanding,
  employers: EmployerNamed[],
  now: Temporal.ZonedDateTime,
): AppointmentReading[] {
  const tokens = tokenise(text);
  const mentions = everyMention(tokens, understanding.clients);
  const named = [...mentions, ...understanding.unknownNames, ...employers].map(({ span }) => span);
  const names = new Set(
    tokens.flatMap((token, at) => (named.some(([from, to]) => token.start >= from && token.end <= to) ? [at] : [])),
  );
  const times = readTimes(tokens, now, names);
  const timed = new Set([...times.days, ...times.clocks, ...times.lengths].flatMap(range));
  const isName = (at: number) => names.has(at);
  const isTime = (at: number) => timed.has(at);
  const told: Told = {
    ...{ text, tokens, clauses: numberClauses(tokens), times, isName, isTime, now, understanding, mentions, employers },
  };
  const scenes = splitScenes(told);
  const found: Found[] = [];
  for (const scene of scenes) {
    const before = found.at(-1)?.scene ?? null;
    const meeting = readScene(told, scenes, scene, before !== null && before.to === scene.from);
    if (meeting) found.push({ ...meeting, scene });
  }
  const covered = new Set<number>();
  return found.map((one): AppointmentReading => {
    const { scene: _, replaces, agreed: __, ...reading } = one;
    const covers = replaces ? coveredBy(told, found, one) : [];
    const mine = covers.filter((at) => !covered.has(at));
    for (const at of mine) covered.add(at);
    return { ...reading, covers: mine };
  });
}

/** `replaces`: nothing but the meeting is told there. `agreed`: that it was agreed on is told, so somebody was talked with. */
type SceneReading = Omit<AppointmentReading, "covers"> & { replaces: boolean; agreed: boolean };
type Found = SceneReading & { scene: Scene };

function readScene(told: Told, scenes: Scene[], scene: Scene, goesOn: boolean): SceneReading | null {
  const { tokens, times, understanding } = told;
  const isPlan = understanding.intent !== "log";
  const at = range(scene);
  const spoken = at.filter((i) => tokens[i]!.type === "word" && !told.isName(i) && !told.isTime(i));
  const lower = spoken.map((i) => tokens[i]!.lower);
  const inScene = <T extends { from: number }>(list: T[]) =>
    list.filter(({ from }) => from >= scene.from && from < scene.to);
  const clock = clockOf(inScene(times.clocks)[0]);
  const text = sceneText(told, scene);
  const cues = spoken.filter((i) => isCue(told, i));
  const hasCall = lower.some(words.isCallWord);
  const ownNames = named(told, scene);
  const agreed = isAgreement(told, scene, spoken, cues, clock.startTime !== null && ownNames);

  if (lower.some(words.isToDo) && !agreed) return null;
  if (lower.some(words.isTheirs) && !isPlan) return null;
  if (ownsIt(told, scene) && !isPlan) return null;
  const meets =
    cues.some((i) => !words.goesSomewhere(tokens[i]!.lower)) ||
    (cues.length > 0 && clock.startTime !== null) ||
    (goesOn && lower.every(words.isFreeWord)) ||
    (clock.startTime !== null &&
      ownNames &&
      lower.every((word) => words.isFreeWord(word) || (isPlan && words.isCallWord(word))));
  if (!agreed && !meets && !(isPlan && hasCall && clock.startTime !== null && ownNames)) return null;
  if (!agreed && hasCall && !isPlan && !cues.some((i) => words.isMeetingWord(tokens[i]!.lower, ""))) return null;

  const meant = inScene(realDays(times)).map((day) => dayMeant(day, tokens, told.now.toPlainDate()));
  const day = chooseDay(meant, agreed);
  const badDay = day === null && inScene(realDays(times)).length === 0 ? dateLike(text) : null;
  const isLaterToday = clock.startTime !== null && clock.startTime > clockNow(told.now);
  if (day === null && badDay === null && !(meant.length === 0 && isLaterToday)) return null;
  if (day?.kind === "past" && !(agreed && !isWhenAgreed(told, scene, meant))) return null;
  if ((day?.kind === "today" || (day === null && badDay === null)) && !agreed && !isLaterToday && !isPlan) return null;
  if (!agreed && tellsMore(told, scenes, scene, spoken, cues, day, isPlan)) return null;
  if (!agreed && !isPlan && day?.kind === "weekday" && clock.startTime === null) return null;

  const own = told.mentions.filter((one) => isInside(told, scene, one.span));
  const unknown = understanding.unknownNames.filter((one) => isInside(told, scene, one.span));
  const inherits = own.length + unknown.length === 0 && (agreed || goesOn || understanding.clients.length === 1);
  const earlier = told.mentions.filter(({ span }) => span[1] <= tokens[scene.from]!.start).slice(-1);
  const employer = told.employers.find((one) => isInside(told, scene, one.span));
  return {
    clients: inherits ? earlier : own,
    unknown,
    employer: employer?.id ?? null,
    date: badDay !== null ? null : (day?.date ?? told.now.toPlainDate().toString()),
    badDay,
    byWeekday: day?.byWeekday ?? false,
    ...clock,
    place: employer ? null : readPlace(tokens.slice(scene.from, scene.to), (n) => isFree(told, scene.from + n)),
    text,
    agreed,
    replaces: lower.every((word) => !words.isPastWord(word)) && inScene(times.lengths).length === 0,
  };
}

/** «sovittiin tapaaminen», «seuraava aika»: agreed on, whatever else is told; or agreed with somebody at a clock time. */
function isAgreement(told: Told, scene: Scene, spoken: number[], cues: number[], isAt: boolean): boolean {
  const lower = spoken.map((i) => told.tokens[i]!.lower);
  if (cues.some((i) => words.isNextWord(told.tokens[i - 1]?.lower ?? "") && i > scene.from)) return true;
  if (!lower.some(words.isAgreedWord)) return false;
  return (
    cues.some((i) => !words.goesSomewhere(told.tokens[i]!.lower)) ||
    (isAt && lower.every((word) => words.isAgreedWord(word) || words.isFreeWord(word) || words.isMeetingVerb(word)))
  );
}

/** The day to come; of «sovittiin eilen aika perjantaille» Friday. */
function chooseDay(meant: (MeantDay | null)[], agreed: boolean): MeantDay | null {
  const days = meant.filter((day) => day !== null);
  const ahead = days.find(({ kind }) => kind === "ahead" || kind === "weekday");
  if (!agreed && days.some(({ kind }) => kind === "past")) return days.find(({ kind }) => kind === "past")!;
  return ahead ?? days.find(({ kind }) => kind === "today") ?? days[0] ?? null;
}

/** «sovittiin eilen tapaaminen»: the day of the agreement, not of the meeting. A date is the meeting's. */
function isWhenAgreed(told: Told, scene: Scene, meant: (MeantDay | null)[]): boolean {
  const [day] = realDays(told.times).filter(({ from }) => from >= scene.from && from < scene.to);
  return (
    meant.length === 1 &&
    day !== undefined &&
    (day.certain || told.tokens[day.from]!.type !== "number") &&
    !hasNumber(told, day)
  );
}

/** An Understanding names each client once: «Tapasin Matin. Seuraava aika Matille …» names him again. */
function everyMention(tokens: Token[], clients: Mention[]): Mention[] {
  const known = clients.map(({ span }) => span);
  const again = tokens.flatMap((token): Mention[] => {
    if (token.type !== "word" || known.some(([from, to]) => token.start < to && token.end > from)) return [];
    const named = clients.filter(({ mention }) => isSameName(token, mention.split(" ")[0]!));
    return named.length === 1 ? [{ ...named[0]!, mention: token.text, span: [token.start, token.end] }] : [];
  });
  return [...clients, ...again].sort((a, b) => a.span[0] - b.span[0]);
}

/** Two forms of one name: as long a beginning in common as case endings leave. */
function isSameName(token: Token, name: string): boolean {
  const [a, b] = [token.lower, name.toLowerCase()];
  let common = 0;
  while (common < Math.min(a.length, b.length) && a[common] === b[common]) common += 1;
  return token.capital && common >= 3 && common >= Math.min(a.length, b.length) - 3;
}

function hasNumber(told: Told, day: Scene): boolean {
  return range(day).some((i) => told.tokens[i]!.type === "number");
}

/** Something besides the meeting is told, so that the sentence is a note of what has been. A bare weekday bears less than a day ahead. */
function tellsMore(
  told: Told,
  scenes: Scene[],
  scene: Scene,
  spoken: number[],
  cues: number[],
  day: MeantDay | null,
  isPlan: boolean,
): boolean {
  const { tokens, times, understanding } = told;
  const inside = (one: { from: number }) => one.from >= scene.from && one.from < scene.to;
  if (spoken.some((i) => words.isPastWord(tokens[i]!.lower))) return true;
  if (isPlan) return false;
  if (times.lengths.some(inside)) return true;
  const isSure = day?.kind === "ahead";
  const extra = spoken.filter(
    (i) => !cues.includes(i) && !words.isFreeWord(tokens[i]!.lower) && !isPlaceWord(told, scene, i),
  ).length;
  if (extra > (isSure ? 5 : 1)) return true;
  if (isSure) return false;
  // «Ma klo 10 tapaaminen Liisan kanssa, soitin Matille»: a diary of what has been.
  const elsewhere = scenes
    .filter((one) => one !== scene)
    .flatMap(range)
    .filter((i) => tokens[i]!.type === "word" && isFree(told, i) && !words.isFreeWord(tokens[i]!.lower));
  const isTold = elsewhere.length > 1 || elsewhere.some((i) => words.isPastWord(tokens[i]!.lower));
  return isTold || understanding.entries.some((entry) => entry.topics.length > 0 || entry.attempt);
}

function isPlaceWord(told: Told, scene: Scene, at: number): boolean {
  const place = readPlace(told.tokens.slice(scene.from, scene.to), (n) => isFree(told, scene.from + n));
  return place?.toLowerCase().split(" ").includes(told.tokens[at]!.lower) ?? false;
}

function isFree(told: Told, at: number): boolean {
  return !told.isName(at) && !told.isTime(at) && !isCue(told, at);
}

/** «Liisalla on tapaaminen»: the client's own. */
function ownsIt(told: Told, scene: Scene): boolean {
  return told.mentions.some(({ span }) => {
    const at = told.tokens.findIndex((token) => token.end === span[1]);
    return (
      at >= scene.from && at < scene.to && /ll[aä]$/.test(told.tokens[at]!.lower) && told.tokens[at + 1]?.lower === "on"
    );
  });
}

function named(told: Told, scene: Scene): boolean {
  return range(scene).some(told.isName);
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

/**
 * The entries, all of whose words stand in scenes that say the same as appointments; the first such scene has them. «sovittiin puhelimitse
 * tapaaminen» stays the call that it was.
 */
function coveredBy({ tokens, understanding }: Told, found: Found[], { scene, agreed }: Found): number[] {
  const scenes = found.filter((one) => one.replaces).map((one) => one.scene);
  const isSaid = (entry: EntryReading) =>
    tokens.every(
      (token, i) =>
        token.type !== "word" ||
        token.start < entry.span[0] ||
        token.end > entry.span[1] ||
        /^(?:ja|sekä|and)$/.test(token.lower) ||
        scenes.some(({ from, to }) => i >= from && i < to),
    );
  const begins = (entry: EntryReading) =>
    entry.span[0] < tokens[scene.to - 1]!.end && entry.span[1] > tokens[scene.from]!.start;
  const wasReached = ({ channel }: EntryReading) => agreed && channel !== null && channel !== "face_to_face";
  return understanding.entries.flatMap((entry, at) =>
    begins(entry) && isSaid(entry) && !wasReached(entry) && entry.topics.length === 0 && entry.durationMinutes === null
      ? [at]
      : [],
  );
}

function clockNow(now: Temporal.ZonedDateTime): string {
  return now.toPlainTime().toString({ smallestUnit: "minute" });
}
