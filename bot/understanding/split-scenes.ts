import { cuesOf } from "./channel";
import { contextOf } from "./lexicon/context-words";
import type { Names } from "./names";
import { type Party, partiesOf } from "./parties";
import { type Scene, sceneOf } from "./scene";
import type { Times } from "./times";
import type { Token } from "./tokens";

const MOST_SCENES = 12;
const MOST_CLAUSES = 60;

/**
 * Cuts a message into the things it tells. A new one begins where another contact verb meets somebody new, or where a sentence turns to
 * another client; everything else stays with what came before. Cautious: two entries for one contact are worse than one for two.
 */
export function splitScenes(tokens: Token[], clauses: number[], names: Names, times: Times): Scene[] {
  const cut = (from: number, to: number) => sceneOf(tokens, clauses, names, times, from, to);
  const starts = [0];
  let current = 0;
  for (let i = 1; i < tokens.length; i += 1) {
    if (clauses[i] === clauses[i - 1]) continue;
    // A note has a few pieces; beyond that the cutting would cost more than it tells.
    if (starts.length >= MOST_SCENES || clauses[i]! > MOST_CLAUSES) break;
    let end = i;
    while (end < tokens.length && clauses[end] === clauses[i]) end += 1;
    const begin = skipJoints(tokens, i);
    if (begin >= end) continue;
    const next = cut(begin, sentenceEnd(tokens, clauses, begin, end));
    if (begins(cut(current, i), next, tokens[i]!.sentence !== tokens[current]!.sentence)) {
      starts.push(i);
      current = i;
    }
  }
  return starts.map((from, n) => cut(from, starts[n + 1] ?? tokens.length));
}

function skipJoints(tokens: Token[], at: number): number {
  let next = at;
  while (
    next < tokens.length &&
    (tokens[next]!.type === "mark" || /^(?:ja|sitten|sit|sekä|lisäksi|and|then|myös|mutta)$/.test(tokens[next]!.lower))
  )
    next += 1;
  return next;
}

function sentenceEnd(tokens: Token[], clauses: number[], begin: number, clauseEnd: number): number {
  return clauses[begin] === clauses[clauseEnd - 1] ? clauseEnd : Math.min(tokens.length, clauseEnd);
}

function begins(now: Scene, next: Scene, newSentence: boolean): boolean {
  const before = clientsOf(now);
  const after = clientsOf(next);
  const isNew = after.some((id) => !before.includes(id));
  const cues = cuesOf(next).filter((cue) => !cue.weak);
  const opensWithCue = cues.some(
    (cue) =>
      cue.at <= next.from + 2 &&
      /(?:in|imme|tiin|ttu|tty|called|met|visited|spoke|texted|emailed|soitto|puhelu|puh|sp|viesti|tekstari|palaveri|haastattelu|alkuhaast|haast|käynti|kotikäynti|tapaaminen)$/.test(
        next.tokens[cue.at]!.lower,
      ),
  );
  const parties = partiesOf(next);
  if (opensWithCue && parties.length > 0 && hasContact(now))
    return isNew || parties.some((party) => party.kind !== "client" && !knows(now, party));
  if (!isNew) return false;
  const first = next.people[0] ?? next.unknown[0];
  const opensWithClient =
    first !== undefined && first.from <= next.from + (newSentence ? 1 : 0) && first.cases.has("nom");
  if (newSentence)
    return before.length > 0 && (cues.length > 0 || (first !== undefined && first.from <= next.from + 1));
  const opened = now.people[0] ?? now.unknown[0];
  return (
    opensWithClient &&
    opened !== undefined &&
    opened.from <= now.from + 2 &&
    cuesOf(now).length === cuesOf(next).length &&
    next.tokens[first.to]?.lower !== "kanssa" &&
    next.tokens[next.from - 1]?.type === "mark" &&
    doesSomething(next)
  );
}

function hasContact(scene: Scene): boolean {
  return cuesOf(scene).some((cue) => !cue.weak) && partiesOf(scene).length > 0;
}

function doesSomething(scene: Scene): boolean {
  return (
    scene.tokens.slice(scene.from, scene.to).some((token) => contextOf(token.lower).has("human")) ||
    scene.to - scene.from >= 2
  );
}

function knows(scene: Scene, party: Party): boolean {
  return partiesOf(scene).some(
    (other) => other.kind === party.kind || (other.kind !== "client" && party.kind === "place"),
  );
}

function clientsOf(scene: Scene): string[] {
  return [...scene.people.flatMap((person) => person.candidates), ...scene.unknown.map((name) => name.from.toString())];
}
