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

/** What a note tells, one entry for each thing. */
export function readEntries(told: Told): EntryReading[] {
  const scenes = splitScenes(told.tokens, told.clauses, told.names, told.times);
  const entries = scenes.map((scene) => readEntry(told, scene));
  const header = entries[0];
  if (header !== undefined && opensWithDay(told)) {
    for (const entry of entries.slice(1))
      if (entry.date === null) Object.assign(entry, { date: header.date, dateEnd: header.dateEnd });
  }
  for (const [n, entry] of entries.entries()) {
    const before = entries[n - 1];
    const [scene, sceneBefore] = [scenes[n]!, scenes[n - 1]];
    if (before === undefined || sceneBefore === undefined) continue;
    // «Timon klo 9–10 ja Eetun 11–12»: the second is what the first was.
    if (scene.goesOn) Object.assign(entry, { kind: before.kind, channel: before.channel, unsure: before.unsure });
    // One sentence has one day, and «esimies» said after a workplace is that workplace's.
    const isSameSentence = told.tokens[scene.from]!.sentence === told.tokens[sceneBefore.from]!.sentence;
    if (isSameSentence && entry.date === null) Object.assign(entry, { date: before.date, dateEnd: before.dateEnd });
    if (entry.employer === null && entry.kind === "employer_contact" && scene.employers.length === 0)
      entry.employer = before.employer;
  }
  return entries;
}

function readEntry(told: Told, scene: Scene): EntryReading {
  const { kind, channel, guessed, attempt } = readKind(scene);
  const when = readWhen(scene, kind);
  const clients = clientsOf(told, scene);
  const employer = employerOf(scene);
  const unsure = new Set<UncertainField>(when.doubts);
  // Only a time, or a meeting with nobody named: what kind it was is the caller's to ask.
  if (guessed || told.guessed || (kind === "note" && scene.people.length === 0 && !tellsOwnWork(scene)))
    unsure.add("kind");
  if (employer === "unsure") unsure.add("employer");
  if (
    clients.some((client) => client.candidates.length > 1) ||
    scene.people.some((person) => person.slip) ||
    scene.unknown.length > 0
  )
    unsure.add("clients");
  return {
    kind,
    span: [scene.tokens[scene.from]?.start ?? 0, scene.tokens[scene.to - 1]?.end ?? told.text.length],
    clients,
    employer: employer === "unsure" ? null : employer,
    channel,
    date: when.date,
    dateEnd: when.dateEnd,
    startTime: when.startTime,
    endTime: when.endTime,
    durationMinutes: when.durationMinutes,
    topics: kind === "note" ? [] : readTopics(scene),
    attempt,
    unsure: [...unsure],
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

/** @returns «unsure» when the name fits several workplaces. */
function employerOf(scene: Scene): string | null {
  const met = scene.outsiders.find((outsider) => outsider.employer !== null)?.employer;
  const employer = met ?? scene.employers[0];
  if (employer === undefined) return null;
  return employer.ids.length === 1 ? employer.ids[0]! : "unsure";
}

/** «Eilen: soitin Matille. Tapasin Liisan.»: a day at the very front is the day of all. */
function opensWithDay(told: Told): boolean {
  const first = told.times.days[0];
  return first !== undefined && first.from === 0 && first.when && !first.future && first.edge === null;
}
