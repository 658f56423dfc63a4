import type { Temporal } from "temporal-polyfill";
import { readDay } from "../../understanding/read-day";
import { readTimes } from "../../understanding/times";
import { tokenise } from "../../understanding/tokens";
import type { EntryReading, Mention, Understanding } from "../../understanding/understanding";
import { type Counts, readCounts } from "./event-counts";
import { EVENT_NOUNS, type EventKind, HELD, NOT_HELD, type NounForm } from "./event-words";

/** An event that a message tells of: an employer evening, a steering-group meeting, a training. Pure. */

export interface EventRead extends Counts {
  kind: EventKind;
  /** `YYYY-MM-DD`, today unless said, perhaps still to come; null: a day that the calendar does not have («31.2.»). */
  day: string | null;
  /** Its own part of the message. */
  text: string;
  clients: Mention[];
  /** Ids of the workplaces named. */
  employers: string[];
  /** Places of the entries that say nothing more. */
  covers: number[];
}

/** Every event in the message, in order. Only what was held: a contact that mentions a training is none, nor is a plan. */
export function readEvents(text: string, understanding: Understanding, now: Temporal.ZonedDateTime): EventRead[] {
  if (understanding.intent !== "log") return [];
  const nouns = findNouns(text);
  const events: EventRead[] = [];
  for (const [n, noun] of nouns.entries()) {
    const region = regionOf(text, understanding, noun, nouns[n - 1] ?? null, nouns[n + 1] ?? null);
    const read = readEvent(text, understanding, noun, region, now);
    if (read && events.every((before) => before.text !== read.text)) events.push(read);
  }
  return events;
}

interface NounAt {
  kind: EventKind;
  form: NounForm;
  counted: boolean;
  start: number;
  end: number;
}

/** The events' names in order; of two at one place the longer one, of the same length the first in the table. */
function findNouns(text: string): NounAt[] {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return []; // İ and the like: places would no longer fit
  const found = EVENT_NOUNS.flatMap(({ kind, form, counted, pattern }) =>
    [...lower.matchAll(pattern)].map(
      (match): NounAt => ({ kind, form, counted, start: match.index, end: match.index + match[0].length }),
    ),
  );
  const picked: NounAt[] = [];
  for (const noun of found.sort((a, b) => priority(a) - priority(b) || length(b) - length(a))) {
    if (picked.every((other) => noun.end <= other.start || noun.start >= other.end)) picked.push(noun);
  }
  const inOrder = picked.sort((a, b) => a.start - b.start);
  // «tiedotus: juttu Kainuun Sanomissa»: one thing, named twice.
  return inOrder.filter((noun, n) => {
    const before = inOrder[n - 1];
    return before?.kind !== noun.kind || /[.!?\n;]\s/.test(text.slice(before.end, noun.start));
  });
}

const length = (noun: NounAt) => noun.end - noun.start;
/** «info» and any «…koulutus» give way to the names that say more. */
const priority = (noun: NounAt) => (noun.counted ? 1 : 0);

/** Where the event is told: its sentence and those after it that tell of nobody else, up to the next event. */
function regionOf(
  text: string,
  { entries, clients }: Understanding,
  noun: NounAt,
  before: NounAt | null,
  next: NounAt | null,
): Region {
  const own = entries.findIndex(({ span }) => span[0] <= noun.start && noun.start < span[1]);
  const sentences = sentencesOf(text);
  const first = sentences.findIndex(({ end }) => noun.start < end);
  const starts = [sentences[first]!.start, own > 0 ? entries[own]!.span[0] : 0];
  if (before && before.end > starts[0]!) starts.push(clauseStart(text, noun.start, before.end));
  const start = Math.max(...starts);
  let last = first;
  while (last + 1 < sentences.length && goesOn(text, sentences[last + 1]!, clients, next)) last += 1;
  const nextEntry = entries.find(({ span, clients: of }) => span[0] > noun.start && of.length > 0);
  const limits = [sentences[last]!.end, nextEntry?.span[0] ?? text.length];
  if (next) limits.push(clauseStart(text, next.start, noun.end));
  const end = Math.max(noun.end, Math.min(...limits));
  return { start, end, entries: entries.flatMap(({ span }, at) => (span[0] < end && span[1] > start ? [at] : [])) };
}
interface Region {
  start: number;
  end: number;
  /** Places of the entries that it touches. */
  entries: number[];
}

function sentencesOf(text: string): { start: number; end: number }[] {
  const ends = [...text.matchAll(/[!?\n]+|\.(?=\s+[\p{Lu}\d])/gu)].map((match) => match.index + match[0].length);
  const all = [...ends.filter((end) => end < text.length), text.length];
  return all.map((end, at) => ({ start: all[at - 1] ?? 0, end }));
}

function goesOn(
  text: string,
  { start, end }: { start: number; end: number },
  clients: Mention[],
  next: NounAt | null,
): boolean {
  if (next && next.start < end) return false;
  const isAboutClients = clients.some(({ span }) => span[0] >= start && span[1] <= end);
  return !isAboutClients || TOOK_PART.test(text.slice(start, end));
}

const TOOK_PART = /(?<!\p{L})(?:mukana|osallistui|osallistuivat|took part|attended|along)(?!\p{L})/iu;

/** The mark before the next event's clause. */
function clauseStart(text: string, at: number, least: number): number {
  const before = text.slice(least, at);
  const cut = Math.max(...[". ", "! ", "; ", "\n", ", ", " ja ", " and "].map((mark) => before.lastIndexOf(mark)));
  return cut < 0 ? at : least + cut + 1;
}

function readEvent(
  text: string,
  understanding: Understanding,
  noun: NounAt,
  region: Region,
  now: Temporal.ZonedDateTime,
): EventRead | null {
  const part = text.slice(region.start, region.end);
  if (NOT_HELD.test(part)) return null;
  const entries = region.entries.map((index) => understanding.entries[index]!);
  const clients = uniqueMentions(
    understanding.clients.filter(({ span }) => span[0] >= region.start && span[1] <= region.end),
  );
  const counts = countsIn(part, region.start, understanding, now);
  if (!isHeld(text, noun, part, { counts, clients, entries, region })) return null;
  return {
    kind: noun.kind,
    ...counts,
    day: dayOf(part, entries, now),
    text: part.replace(/^[\s,;.]*(?:(?:ja|and|sitten)\s)?/i, "").replace(/[\s,;]+$/, ""),
    clients,
    employers: [...new Set(entries.flatMap((entry) => entry.employer ?? []))],
    covers: region.entries.filter((index) => {
      const entry = understanding.entries[index]!;
      const earlier = text.slice(entry.span[0], Math.max(entry.span[0], region.start));
      return !/[\p{L}\p{N}]/u.test(earlier) && saysNothingMore(entry, noun.kind);
    }),
  };
}

/** Its own words' day first: an entry may tell of several things. */
function dayOf(part: string, entries: EntryReading[], now: Temporal.ZonedDateTime): EventRead["day"] {
  const day = readDay(part, now, "past")?.from ?? entries.find((entry) => entry.date)?.date;
  if (day) return day;
  return /(?<!\d)\d{1,2}\.\d{1,2}\.(?!\d?\d:)/.test(part) ? null : now.toPlainDate().toString();
}

/** Whether the noun tells that something was held, and not merely names it. */
function isHeld(
  text: string,
  noun: NounAt,
  clause: string,
  told: { counts: Counts; clients: Mention[]; entries: EntryReading[]; region: Region },
): boolean {
  const { counts, clients, entries, region } = told;
  const isCounted = counts.attendees !== null || counts.organisations !== null;
  const tookPart = clients.length > 0 && (TOOK_PART.test(clause) || / with /i.test(clause));
  const isLabel = /^\s*[:–-]\s/.test(text.slice(noun.end, noun.end + 3));
  const before = text.slice(region.start, noun.start);
  const opens =
    /^[\s\p{P}]*(?:(?:tänään|eilen|oli|meillä|meidän|ensimmäinen|toinen|today|yesterday|the|our|an|a|had|we|first|ma|ti|ke|to|pe|\d{1,2}\.\d{1,2}\.)[\s,]*)*$/iu.test(
      before,
    );
  const hasClients = clients.length > 0;
  // A contact with a client, or what somebody saw of one: the event is only its place or its subject.
  const isContact = hasClients && !opens && entries.some((entry) => entry.kind === "client_contact");
  if (isContact || (hasClients && !tookPart && !isCounted && clients.length < 2)) return false;
  if (hasClients && !opens && !tookPart && !HELD.test(clause)) return false;
  if (noun.form === "inside") return isCounted;
  if (noun.form === "object") return HELD.test(clause) && (isCounted || (!noun.counted && startsWithHeld(clause)));
  const evidence = isLabel || opens || HELD.test(clause) || isCounted;
  if (!noun.counted) return evidence;
  // «koulutus Lahti 10.–11.11.»: the coach's own, unless people are counted or clients were there.
  return isCounted || (tookPart && opens && noun.kind !== "network_meeting");
}

function startsWithHeld(clause: string): boolean {
  return /^[\s\p{P}]*(?:(?:eilen|tänään|me|mä|minä|yesterday|today|we|i)\s+)*(?:pid|järjest|vedin|vedettiin|held|hosted|organi|ran)/iu.test(
    clause,
  );
}

/** The numbers of the event's part; not those of clock times and dates. */
function countsIn(part: string, offset: number, understanding: Understanding, now: Temporal.ZonedDateTime): Counts {
  const tokens = tokenise(part);
  const names = new Set<number>();
  for (const [at, token] of tokens.entries()) {
    const isName = understanding.clients.some(
      ({ span }) => span[0] <= token.start + offset && token.end + offset <= span[1],
    );
    if (isName) names.add(at);
  }
  const times = readTimes(tokens, now, names);
  const taken = new Set(names);
  for (const time of [...times.days, ...times.clocks, ...times.lengths])
    for (let i = time.from; i < time.to; i += 1) taken.add(i);
  return readCounts(tokens, taken);
}

/** A contact with clients or with a workplace is a contact all the same; so is one with the network. */
function saysNothingMore(entry: EntryReading, kind: EventKind): boolean {
  // Hours that were told are the coach's own work, and counted as such.
  if (entry.clients.length > 0 || entry.durationMinutes !== null) return false;
  if (entry.kind === "employer_contact") return entry.employer === null;
  return !(entry.kind === "network_contact" && kind === "network_meeting");
}

function uniqueMentions(mentions: Mention[]): Mention[] {
  const seen = new Set<string>();
  return mentions.filter(({ candidates }) => {
    const key = [...candidates].sort().join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
