import type { EventReading, Mention, Understanding } from "../../../understanding/understanding";
import { outcomeIn } from "./outcome-words";
import type { OutcomeCode, PathFact } from "./path-fact";

/** A step as a sentence tells it: whom, what, when; the rest is asked on the card (pure). Days `YYYY-MM-DD`; null = not said. */
export interface SaidStep {
  kind: PathFact["kind"];
  clients: Mention[];
  day: string | null;
  /** «31.1. asti», «1.12.–31.1.»: the last day that was said. */
  until: string | null;
  /** «kuukaudella», «2 kk»: how much longer. */
  months: number | null;
  employer: string | null;
  /** The day is when something new begins (a job, studies), not the last day. */
  begins: boolean;
  /** A written day that no calendar has. */
  badDay: string | null;
  code: OutcomeCode | null;
  reason: string | null;
  /** Entries of the understanding that say nothing more. */
  covers: number[];
}

const KINDS: Record<string, PathFact["kind"]> = {
  project_started: "introduction",
  workshop_started: "workshop",
  returned_to_workshop: "workshop",
  placement_started: "placement",
  placement_ended: "agreement_end",
  search_started: "search",
  agreement_extended: "terms",
  paused: "pause",
  resumed: "resume",
  job_found: "exit",
  studies_started: "exit",
  exit: "exit",
  followed_up: "follow_up",
};

export function readSteps(text: string, understanding: Understanding): SaidStep[] {
  return understanding.events.flatMap((event) => {
    const clients = event.clients.length > 0 ? event.clients : unknownIn(text, understanding, event);
    return KINDS[event.name] !== undefined && clients.length > 0
      ? [stepOf(text, understanding, { ...event, clients })]
      : [];
  });
}

/** A name that fits nobody: the near ones are offered. Two unknown words side by side are one person's names. */
function unknownIn(text: string, { unknownNames }: Understanding, { span }: EventReading): Mention[] {
  const mentions: Mention[] = [];
  for (const name of unknownNames.filter((one) => one.span[0] >= span[0] && one.span[1] <= span[1])) {
    const before = mentions.at(-1);
    const said = name.name ?? name.mention;
    if (before && /^[^\S\n]+$/.test(text.slice(before.span[1], name.span[0])))
      mentions[mentions.length - 1] = {
        mention: `${before.mention} ${said}`,
        span: [before.span[0], name.span[1]],
        candidates: [...new Set([...before.candidates, ...name.near])],
      };
    else mentions.push({ mention: said, span: name.span, candidates: name.near });
  }
  return mentions;
}

function stepOf(text: string, understanding: Understanding, event: EventReading): SaidStep {
  const kind = KINDS[event.name]!;
  const words = text.slice(...event.span);
  const isUntil = kind === "terms";
  return {
    kind,
    clients: event.clients,
    day: isUntil ? null : event.from,
    until: isUntil ? (event.to ?? event.from) : event.to !== event.from ? event.to : null,
    months: isUntil ? monthsIn(words) : null,
    employer: event.employers[0] ?? null,
    begins: event.name === "job_found" || event.name === "studies_started",
    badDay: impossibleDayIn(words),
    code: codeOf(event.name, words),
    reason:
      kind === "exit" || kind === "workshop" || kind === "agreement_end" || kind === "pause" ? reasonIn(words) : null,
    covers: coveredBy(understanding, event),
  };
}

const NUMBERS: Record<string, number> = { kahdella: 2, kolmella: 3, neljällä: 4, two: 2, three: 3 };

/** «kuukaudella», «kahdella kuukaudella», «2 kk:lla», “by a month”. */
function monthsIn(words: string): number | null {
  const told =
    /(\d|kahdella|kolmella|neljällä|two|three|a|one)?\s*(?:kuukaudella|kuukauden|kk|months?)(?!\p{L})/iu.exec(words);
  if (!told) return null;
  const count = told[1]?.toLowerCase() ?? "1";
  return NUMBERS[count] ?? (Number(count) || 1);
}

/** «31.2.», «31.11.2026»: written as a day, and none. */
function impossibleDayIn(words: string): string | null {
  for (const [written, day, month, year] of words.matchAll(/(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})?(?!\d)/g)) {
    const read = new Date(Date.UTC(Number(year ?? 2024), Number(month) - 1, Number(day)));
    if (read.getUTCDate() !== Number(day) || read.getUTCMonth() !== Number(month) - 1) return written;
  }
  return null;
}

/** «sai töitä» is a job unless its words tell which; «lopetti» tells nothing by itself. */
function codeOf(event: string, words: string): OutcomeCode | null {
  if (event === "job_found") {
    const code = outcomeIn(words);
    return code === "subsidised_job" || code === "self_employed" ? code : "open_job";
  }
  if (event === "studies_started") return outcomeIn(words) === "other_study" ? "other_study" : "vocational_study";
  return event === "exit" || event === "followed_up" ? outcomeIn(words) : null;
}

/** «palasi pajalle, allergia»: what follows the comma. A part that only tells when is no reason. */
function reasonIn(words: string): string | null {
  const after = /[,;:–(]\s*(?:koska|kun|syynä|syy|because|due to|reason)?\s*:?\s*([^)]{3,200})/iu
    .exec(words)?.[1]
    ?.trim();
  if (!after || /^(?:alkaa|alkaen|alkoi|aloittaa|starts?|from)(?!\p{L})/iu.test(after) || /^[\d.\s–-]+$/.test(after))
    return null;
  // «…, jäi tauolle, selkäleikkaus» told on: the reason is what follows the step.
  return after.replace(/^(?:jäi|jää|on|meni|palasi) (?:tauolle|tauolla|pajalle)\s*,\s*/iu, "").replace(/[\s.,;]+$/, "");
}

/** Observations and notes of the same people in the same words, that touch no topic but work itself. */
function coveredBy({ entries }: Understanding, event: EventReading): number[] {
  return entries.flatMap((entry, index) => {
    const overlaps = entry.span[0] < event.span[1] && event.span[0] < entry.span[1];
    const isPlain = entry.kind === "observation" || entry.kind === "note";
    const isAbout = entry.clients.every(({ candidates }) =>
      event.clients.some((client) => client.candidates.some((id) => candidates.includes(id))),
    );
    const tellsMore = entry.topics.some(({ code }) => !code.startsWith("d84") && !code.startsWith("d85"));
    return overlaps && isPlain && isAbout && !tellsMore ? [index] : [];
  });
}
