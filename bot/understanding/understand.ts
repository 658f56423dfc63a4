import type { Temporal } from "temporal-polyfill";
import { numberClauses } from "./clauses";
import { readEntries } from "./entries";
import { readIntent, tellsContactAfter } from "./intent";
import { listMentions, spanOf } from "./mentions";
import { readEvents, readNamed } from "./named-readings";
import { type Names, readNames } from "./names";
import { foldUnits, matchMessage, type Phrasebook } from "./phrases";
import type { RosterIndex } from "./roster-index";
import { readTimes, type Times } from "./times";
import { tokenise } from "./tokens";
import type { UncertainField, Understanding } from "./understanding";

export interface Context {
  now: Temporal.ZonedDateTime;
  index: RosterIndex;
  phrasebook: Phrasebook;
}

/** A message longer than this is read up to here: a note is a few sentences, and the time stays bounded. */
const LONGEST = 8000;

/**
 * Reads one message: names, times, then what it wants (phrases first), then what it tells. Pure: same text and context, same answer;
 * never throws, whatever the text. Spans are UTF-16 units of `text`.
 */
export function understand(text: string, context: Context): Understanding {
  const tokens = tokenise(text.length > LONGEST ? text.slice(0, LONGEST) : text);
  const names = readNames(tokens, context.index);
  const taken = takenBy(names);
  const times = readTimes(tokens, context.now, taken);
  const clauses = numberClauses(tokens);
  const clients = listMentions(text, tokens, names.people);
  const base: Understanding = {
    intent: "other",
    clients,
    unknownNames: names.unknown.map((item) => {
      const span = spanOf(tokens, item);
      return { mention: text.slice(span[0], span[1]), span, near: item.near, name: item.name ?? null };
    }),
    suggested: listMentions(text, tokens, names.suggested),
    staff: [...new Set(names.staff.flatMap(({ id }) => id ?? []))],
    other: null,
    entries: [],
    events: [],
    event: null,
    question: null,
    command: null,
    uncertain: [],
  };
  const units = foldUnits(tokens, foldsOf(names, times), 0, tokens.length, placesOf(names.staff));
  const read = { text, tokens, units, names, times };
  const match = matchMessage(context.phrasebook, units);
  if (match !== null && !(match.intent === "ask" && tellsContactAfter({ tokens, clauses, names, times, taken }))) {
    const reading = readNamed(match, read);
    const doubts: UncertainField[] = clients.some((client) => client.candidates.length > 1) ? ["clients"] : [];
    if (match.intent === "command") return { ...base, intent: "command", command: reading, uncertain: doubts };
    return { ...base, intent: "ask", question: reading, uncertain: doubts };
  }
  const { intent, guessed, other } = readIntent({ tokens, clauses, names, times, taken });
  if (intent !== "log")
    return {
      ...base,
      intent,
      other: other ?? null,
      events: other === "plan" ? readEvents(context.phrasebook, read, clauses, clients) : [],
      uncertain: clients.some((client) => client.candidates.length > 1) ? ["clients"] : [],
    };
  const entries = readEntries({ text, tokens, clauses, names, times, clients, guessed });
  const uncertain = [...new Set(entries.flatMap((entry) => entry.unsure))];
  const events = readEvents(context.phrasebook, read, clauses, clients);
  return { ...base, intent, entries, events, event: events[0] ?? null, uncertain };
}

function placesOf(items: { from: number; to: number }[]): Set<number> {
  return new Set(items.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
}

function takenBy(names: Names): Set<number> {
  const taken = new Set<number>();
  for (const list of [names.people, names.employers, names.outsiders, names.unknown, names.staff]) {
    for (const item of list) for (let i = item.from; i < item.to; i += 1) taken.add(i);
  }
  return taken;
}

function foldsOf(names: Names, times: Times): { type: "client" | "employer" | "time"; from: number; to: number }[] {
  return [
    ...[...names.people, ...names.unknown].map(({ from, to }) => ({ type: "client" as const, from, to })),
    ...names.employers.map(({ from, to }) => ({ type: "employer" as const, from, to })),
    ...[...times.days, ...times.clocks, ...times.lengths].map(({ from, to }) => ({ type: "time" as const, from, to })),
  ];
}
