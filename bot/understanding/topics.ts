import { compileLexicon, writtenFor } from "./lexicon/lexicon";
import { TOPIC_CUES } from "./lexicon/topic-cues";
import type { Scene } from "./scene";
import type { TopicReading } from "./understanding";

interface Cue {
  code: string;
  direction: "+" | "-" | "±" | "∓";
  /** Tests of the other words of the clause; the first word is what found the cue. */
  rest: ((word: string) => boolean)[];
  never: ((word: string) => boolean) | null;
}

const MOST = 3;
const NOT = new Set(
  "ei eikä eivät ettei eihän eiku not never didn't doesn't don't isn't wasn't can't couldn't".split(" "),
);
/** What somebody wishes or may do says nothing of how they do; nor does what the coach did not. */
const UNREAL = new Set(
  "voiko saako pystyykö haluaa haluaisi toivoo toivoisi pitäisi pitäis jos voisi tavoite tavoitteena tavoitteet harjoitellaan en emme if should wants hopes jotta ettei-".split(
    " ",
  ),
);
const WEAKENS =
  /^(?:vain|ainoastaan|vaivoin|tuskin|huonosti|heikosti|huonommin|vaikea|vaikeaa|vaikeuksia|vaikeuksi|hankala|hankalaa|only|hardly|barely|badly|poorly)$/;

const cues: Cue[] = [];
const findCues = compileLexicon(readCues());

/** At most three topics that the scene tells, in the order told. */
export function readTopics(scene: Scene): TopicReading[] {
  const topics: TopicReading[] = [];
  const names = new Set(
    [...scene.people, ...scene.employers, ...scene.outsiders, ...scene.unknown].flatMap(({ from, to }) =>
      Array.from({ length: to - from }, (_, n) => from + n),
    ),
  );
  for (let i = scene.from; i < scene.to && topics.length < MOST; i += 1) {
    const token = scene.tokens[i]!;
    if (token.type !== "word" || names.has(i)) continue;
    for (const found of findCues(token.lower)) {
      const cue = cues[Number(found)]!;
      const direction = directionOf(cue, scene.clauseWords(i), token.lower);
      if (direction === null || topics.some((topic) => topic.code === cue.code) || topics.length >= MOST) continue;
      topics.push({ code: cue.code, direction });
    }
  }
  return topics;
}

function directionOf(cue: Cue, words: string[], anchor: string): "+" | "-" | null {
  if (words.some((word) => UNREAL.has(word))) return null;
  const others = words.filter((word) => word !== anchor);
  if (!cue.rest.every((test) => others.some(test))) return null;
  if (cue.never !== null && words.some(cue.never)) return null;
  const negated = words.some((word) => NOT.has(word)) && !cue.rest.some((test) => [...NOT].some(test));
  if (cue.direction === "±") return negated || words.some((word) => WEAKENS.test(word)) ? "-" : "+";
  if (cue.direction === "∓") return negated ? "+" : "-";
  return negated ? null : cue.direction;
}

/** Compiles the table: the first group of each cue becomes what finds it. */
function readCues(): Record<string, string> {
  const anchors: Record<string, string> = {};
  for (const line of TOPIC_CUES.trim().split("\n")) {
    const [code, direction, first, ...others] = line.trim().split(/\s+/);
    const never = others.find((group) => group.startsWith("!"));
    anchors[String(cues.length)] = first!.replaceAll("|", " ");
    cues.push({
      code: code!,
      direction: direction as Cue["direction"],
      rest: others.filter((group) => !group.startsWith("!")).map(testOf),
      never: never === undefined ? null : testOf(never.slice(1)),
    });
  }
  return anchors;
}

function testOf(group: string): (word: string) => boolean {
  const words = group.split("|");
  const whole = new Set(words.filter((word) => !word.endsWith("~")));
  const stems = words.filter((word) => word.endsWith("~")).map((word) => word.slice(0, -1));
  const fits = (word: string) => whole.has(word) || stems.some((stem) => word.startsWith(stem));
  return (word) => fits(word) || writtenFor(word).some((written) => whole.has(written));
}
