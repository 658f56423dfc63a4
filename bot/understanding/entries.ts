import { inheritFromBefore } from "./inherit";
import { ownWorkAt, readKind } from "./kind";
import { isWithin, listMentions, spanOf } from "./mentions";
import type { Names } from "./names";
import type { Scene } from "./scene";
import { splitScenes } from "./split-scenes";
import type { Times } from "./times";
import type { Token } from "./tokens";
import { readTopics } from "./topics";
import type { EntryReading, Mention, Span, UncertainField } from "./understanding";
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
  return inheritFromBefore(
    told,
    scenes,
    scenes.map((scene) => readEntry(told, scene)),
  );
}

function readEntry(told: Told, scene: Scene): EntryReading {
  const { kind, channel, guessed, attempt, because } = readKind(scene);
  const when = readWhen(scene, kind);
  const clients = clientsOf(told, scene);
  const employer = employerOf(scene);
  const unsure = new Set<UncertainField>(when.doubts);
  // Only a time, or a meeting with nobody named: what kind it was is the caller's to ask.
  if (guessed || told.guessed || (kind === "note" && scene.people.length === 0 && ownWorkAt(scene) === undefined))
    unsure.add("kind");
  if (employer === "unsure" || scene.outsiders.some((outsider) => outsider.employer?.guessed)) unsure.add("employer");
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
    because: {
      ...spanAt(told, "kind", because.kind),
      ...spanAt(told, "channel", because.channel),
      ...(employer === null || employer === "unsure" ? {} : spanAt(told, "employer", scene.employers[0]?.from ?? null)),
      ...Object.fromEntries(Object.entries(when.because).map(([field, said]) => [field, spanOf(told.tokens, said)])),
    },
  };
}

function spanAt(told: Told, field: string, at: number | null): Record<string, Span> {
  return at === null ? {} : { [field]: spanOf(told.tokens, { from: at, to: at + 1 }) };
}

/** The scene's own mentions, with the candidates that the whole message leaves. */
function clientsOf(told: Told, scene: Scene): Mention[] {
  return listMentions(told.text, told.tokens, scene.people).map((mention) => {
    const whole = told.clients.find((client) => isWithin(client.candidates, mention.candidates));
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
