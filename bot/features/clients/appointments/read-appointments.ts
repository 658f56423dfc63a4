import type { Temporal } from "temporal-polyfill";
import { numberClauses } from "../../../understanding/clauses";
import { readTimes } from "../../../understanding/times";
import { type Token, tokenise } from "../../../understanding/tokens";
import type { EntryReading, Mention, Understanding } from "../../../understanding/understanding";
import { type EmployerNamed, type Meeting, readMeeting, type Told } from "./read-meeting";
import { range, type Scene, splitScenes } from "./scenes";

/** `covers`: places of the entries that say nothing more than this. */
export type AppointmentReading = Omit<Meeting, "isAlone" | "agreed"> & { covers: number[] };

type Found = Meeting & { scene: Scene };

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
  const told = hear(text, understanding, employers, now);
  const scenes = splitScenes(told);
  const found: Found[] = [];
  for (const scene of scenes) {
    const goesOn = found.at(-1)?.scene.to === scene.from;
    const meeting = readMeeting(told, scenes, scene, goesOn);
    if (meeting) found.push({ ...meeting, scene });
  }
  const covered = new Set<number>();
  return found.map((one): AppointmentReading => {
    const { scene: _, isAlone, agreed: __, ...reading } = one;
    const covers = isAlone ? coveredBy(told, found, one).filter((at) => !covered.has(at)) : [];
    for (const at of covers) covered.add(at);
    return { ...reading, covers };
  });
}

function hear(
  text: string,
  understanding: Understanding,
  employers: EmployerNamed[],
  now: Temporal.ZonedDateTime,
): Told {
  const tokens = tokenise(text);
  const mentions = everyMention(tokens, understanding.clients);
  const named = [...mentions, ...understanding.unknownNames, ...employers].map(({ span }) => span);
  const names = new Set(
    tokens.flatMap((token, at) => (named.some(([from, to]) => token.start >= from && token.end <= to) ? [at] : [])),
  );
  const times = readTimes(tokens, now, names);
  const timed = new Set([...times.days, ...times.clocks, ...times.lengths].flatMap(range));
  return {
    ...{ text, tokens, times, now, understanding, mentions, employers },
    clauses: numberClauses(tokens),
    isName: (at) => names.has(at),
    isTime: (at) => timed.has(at),
  };
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

/**
 * The entries, all of whose words stand in scenes that say the same as appointments; the first such scene has them. «sovittiin puhelimitse
 * tapaaminen» stays the call that it was.
 */
function coveredBy({ tokens, times, understanding }: Told, found: Found[], { scene, agreed }: Found): number[] {
  const scenes = found.filter((one) => one.isAlone).map((one) => one.scene);
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
  // «klo 10–12» says when, not how long it took.
  const tellsLength = (entry: EntryReading) =>
    times.lengths.some(({ from }) => tokens[from]!.start >= entry.span[0] && tokens[from]!.end <= entry.span[1]);
  return understanding.entries.flatMap((entry, at) =>
    begins(entry) && isSaid(entry) && !wasReached(entry) && entry.topics.length === 0 && !tellsLength(entry)
      ? [at]
      : [],
  );
}
