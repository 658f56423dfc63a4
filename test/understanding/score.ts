import type { EntryReading, Understanding } from "../../bot/understanding/understanding";

/** A labelled message of a batch: what a careful colleague would read in it (../shared/data/understanding, «Conventions»). */
export interface Labelled {
  persona: string;
  text: string;
  now: string;
  expect: {
    intent: string;
    /** For each person, every roster id that the words can mean. */
    clients: string[][];
    entries: LabelledEntry[];
    question: string | null;
    command: string | null;
  };
}

type LabelledEntry = Omit<EntryReading, "clients" | "span"> & { clients: string[][] };

export const FIELDS = [
  "intent",
  "clients",
  "entries",
  "kind",
  "channel",
  "employer",
  "date",
  "time",
  "duration",
] as const;
export type Field = (typeof FIELDS)[number];

export interface Score {
  right: Record<Field, number>;
  of: Record<Field, number>;
  topics: { found: number; right: number; wanted: number };
  misses: { text: string; field: Field | "topics"; wanted: string; got: string }[];
}

/**
 * Scores a reader on labelled messages. Intent and clients count once a message; the fields of an entry once for each entry wanted,
 * in order, and an entry that is missing has every field wrong. Topics count by code and direction.
 */
export function scoreBatch(batch: Labelled[], read: (text: string, now: string) => Understanding): Score {
  const none = () => Object.fromEntries(FIELDS.map((field) => [field, 0])) as Record<Field, number>;
  const score: Score = { right: none(), of: none(), topics: { found: 0, right: 0, wanted: 0 }, misses: [] };
  for (const { text, now, expect } of batch) {
    const got = read(text, now);
    const note = (field: Field, wanted: unknown, seen: unknown) => {
      score.of[field] += 1;
      if (JSON.stringify(wanted) === JSON.stringify(seen)) score.right[field] += 1;
      else score.misses.push({ text, field, wanted: JSON.stringify(wanted), got: JSON.stringify(seen) });
    };
    note("intent", expect.intent, got.intent);
    note("clients", asSet(expect.clients), asSet(got.clients.map(({ candidates }) => candidates)));
    if (expect.intent !== "log") continue;
    note("entries", expect.entries.length, got.entries.length);
    for (const [n, wanted] of expect.entries.entries()) {
      const seen = got.entries[n];
      note("kind", wanted.kind, seen?.kind);
      note("channel", wanted.channel, seen?.channel);
      note("employer", wanted.employer, seen?.employer);
      note("date", [wanted.date, wanted.dateEnd], [seen?.date, seen?.dateEnd]);
      note("time", [wanted.startTime, wanted.endTime], [seen?.startTime, seen?.endTime]);
      note("duration", wanted.durationMinutes, seen?.durationMinutes);
    }
    const [wanted, found] = [topicsOf(expect.entries), topicsOf(got.entries)];
    const right = found.filter((topic) => wanted.includes(topic));
    score.topics.wanted += wanted.length;
    score.topics.found += found.length;
    score.topics.right += right.length;
    if (right.length < found.length)
      score.misses.push({ text, field: "topics", wanted: wanted.join(" "), got: found.join(" ") });
  }
  return score;
}

function asSet(clients: string[][]): string[] {
  return clients.map((candidates) => [...candidates].sort().join("|")).sort();
}

function topicsOf(entries: { topics: { code: string; direction: string }[] }[]): string[] {
  return [...new Set(entries.flatMap(({ topics }) => topics.map(({ code, direction }) => code + direction)))];
}
