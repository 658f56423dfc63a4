import { readKind } from "./kind";
import { workOf } from "./lexicon/own-work-words";
import { listMentions } from "./mentions";
import type { Names } from "./names";
import type { Scene } from "./scene";
import { splitScenes } from "./split-scenes";
import type { Times } from "./times";
import type { Token } from "./tokens";
import { readTopics } from "./topics";
import type { EntryReading, Mention, UncertainField } from "./understanding";
import { readWhen } from "./when";

export interface Told {
  text: string;
  tokens: Token[];
  clauses: number[];
  names: Names;
  times: Times;
  /** Every client of the message, narrowed. */
  clients: Mention[];
  /** It is only likely that this is a note at all. */
  guessed: boolean;
}

/** What a note tells, one entry for each thing; and the fields that rest on a guess. */
export function readEntries(told: Told): { entries: EntryReading[]; uncertain: UncertainField[] } {
  const doubts = new Set<UncertainField>();
  const scenes = splitScenes(told.tokens, told.clauses, told.names, told.times);
  const entries = scenes.map((scene) => readEntry(told, scene, doubts));
  const header = entries[0];
  if (header !== undefined && opensWithDay(told)) {
    for (const entry of entries.slice(1))
      if (entry.date === null) Object.assign(entry, { date: header.date, dateEnd: header.dateEnd });
  }
  for (const [n, entry] of entries.entries()) {
    const before = entries[n - 1];
    const [scene, sceneBefore] = [scenes[n]!, scenes[n - 1]];
    if (before === undefined || sceneBefore === undefined) continue;
    // One sentence has one day, and «esimies» said after a workplace is that workplace's.
    const isSameSentence = told.tokens[scene.from]!.sentence === told.tokens[sceneBefore.from]!.sentence;
    if (isSameSentence && entry.date === null) Object.assign(entry, { date: before.date, dateEnd: before.dateEnd });
    if (entry.employer === null && entry.kind === "employer_contact" && scene.employers.length === 0)
      entry.employer = before.employer;
  }
  if (told.guessed) doubts.add("kind");
  if (
    told.clients.some((client) => client.candidates.length > 1) ||
    told.names.people.some((person) => person.slip) ||
    told.names.unknown.length > 0
  ) {
    doubts.add("clients");
  }
  return { entries, uncertain: [...doubts] };
}

function readEntry(told: Told, scene: Scene, doubts: Set<UncertainField>): EntryReading {
  const { kind, channel, guessed } = readKind(scene);
  const when = readWhen(scene, kind);
  if (guessed) doubts.add("kind");
  for (const doubt of when.doubts) doubts.add(doubt);
  // Only a time, or a meeting with nobody named: what kind it was is the caller's to ask.
  if (kind === "note" && scene.people.length === 0 && !tellsOwnWork(scene)) doubts.add("kind");
  return {
    kind,
    span: [scene.tokens[scene.from]?.start ?? 0, scene.tokens[scene.to - 1]?.end ?? told.text.length],
    clients: clientsOf(told, scene),
    employer: employerOf(scene, doubts),
    channel,
    date: when.date,
    dateEnd: when.dateEnd,
    startTime: when.startTime,
    endTime: when.endTime,
    durationMinutes: when.durationMinutes,
    topics: kind === "note" ? [] : readTopics(scene),
  };
}

function tellsOwnWork(scene: Scene): boolean {
  for (let i = scene.from; i < scene.to; i += 1) if (workOf(scene.tokens[i]!.lower).has("own")) return true;
  return false;
}

/** The scene's own mentions, with the candidates that the whole message leaves. */
function clientsOf(told: Told, scene: Scene): Mention[] {
  return listMentions(told.text, told.tokens, scene.people).map((mention) => {
    const whole = told.clients.find((client) => client.candidates.every((id) => mention.candidates.includes(id)));
    return whole === undefined ? mention : { ...mention, candidates: whole.candidates };
  });
}

function employerOf(scene: Scene, doubts: Set<UncertainField>): string | null {
  const met = scene.outsiders.find((outsider) => outsider.employer !== null)?.employer;
  const employer = met ?? scene.employers[0];
  if (employer === undefined) return null;
  if (employer.ids.length === 1) return employer.ids[0]!;
  doubts.add("employer");
  return null;
}

/** «Eilen: soitin Matille. Tapasin Liisan.»: a day at the very front is the day of all. */
function opensWithDay(told: Told): boolean {
  const first = told.times.days[0];
  return first !== undefined && first.from === 0 && first.when && !first.future && first.edge === null;
}
