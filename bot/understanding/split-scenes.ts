import type { Case } from "../../surveys/finnish/inflect";
import { cuesOf } from "./channel";
import { ownWorkAt } from "./kind";
import { BESIDE } from "./lexicon/context-words";
import { isWithin } from "./mentions";
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
  const carried = new Set<number>();
  let current = 0;
  for (let i = 1; i < tokens.length; i += 1) {
    if (clauses[i] === clauses[i - 1]) continue;
    // A note has a few pieces; beyond that the cutting would cost more than it tells.
    if (starts.length >= MOST_SCENES || clauses[i]! > MOST_CLAUSES) break;
    let end = i;
    while (end < tokens.length && clauses[end] === clauses[i]) end += 1;
    const joined = skipJoints(tokens, i);
    // «mutta sillä Honkan Hilkalla»
    const isPointed =
      /^(?:se|sillä|tuo|toi|sitä)$/.test(tokens[joined]?.lower ?? "") &&
      names.people.some(({ from }) => from === joined + 1);
    const begin = joined + (isPointed ? 1 : 0);
    if (begin >= end) continue;
    // «Pekalla (Rinne) meni hermot»: the name goes over the brackets
    const opener = names.people.find((person) => person.from === begin && person.to > end);
    if (opener !== undefined) {
      end = opener.to;
      while (end < tokens.length && clauses[end] === clauses[opener.to]) end += 1;
    }
    const next = cut(begin, sentenceEnd(tokens, clauses, begin, end));
    const now = cut(current, i);
    if (begins(now, next, tokens[i]!.sentence !== tokens[current]!.sentence) || singlesOut(now, next, names)) {
      if (goesOn(now, next)) carried.add(i);
      starts.push(i);
      current = i;
    }
  }
  const scenes = starts.map((from, n) => cut(from, starts[n + 1] ?? tokens.length));
  return scenes.map((scene, n) => {
    const before = scenes[n - 1];
    const isHeaded = before !== undefined && isHeadedCue(scenes[0]!) && cuesOf(scene).length === 0;
    return { ...scene, goesOn: before !== undefined && (carried.has(scene.from) || goesOn(before, scene) || isHeaded) };
  });
}

function skipJoints(tokens: Token[], at: number): number {
  let next = at;
  if (tokens[next]?.type === "mark") next += 1;
  if (tokens[next]?.lower === "kun") {
    if (tokens[next + 1]?.lower === "taas") next += 2;
    else if (tokens[next + 1]?.lower === "sen" && tokens[next + 2]?.lower === "sijaan") next += 3;
  }
  while (
    next < tokens.length &&
    (tokens[next]!.type === "mark" ||
      /^(?:ja|sitten|sit|sekä|lisäksi|and|then|myös|mutta|mut|but|taas|while|whereas|tuota|tota|niinku|vielä)$/.test(
        tokens[next]!.lower,
      ))
  )
    next += 1;
  return next;
}

function sentenceEnd(tokens: Token[], clauses: number[], begin: number, clauseEnd: number): number {
  return clauses[begin] === clauses[clauseEnd - 1] ? clauseEnd : Math.min(tokens.length, clauseEnd);
}

function begins(now: Scene, next: Scene, newSentence: boolean): boolean {
  const isNew =
    next.unknown.length > 0 ||
    next.people.some(({ candidates }) => now.people.every((known) => !isWithin(candidates, known.candidates)));
  const cues = cuesOf(next).filter((cue) => !cue.weak);
  const isSending =
    cues.some((cue) => cue.channel !== null && cue.channel !== "face_to_face") &&
    next.tokens
      .slice(next.from, next.from + 5)
      .some((token) =>
        /^(?:laitoin|lähetin|pistin|laitettiin|lähetettiin|kirjoitin|naputin|jätin|sent|left)$/.test(token.lower),
      );
  const opensWithCue =
    isSending ||
    cues.some(
      (cue) =>
        (cue.at <= next.from + (newSentence ? 3 : 2) || onlyNamesBefore(next, cue.at)) &&
        /(?:in|imme|tiin|ttu|tty|called|met|visited|spoke|texted|emailed|phoned|rang|messaged|bumped|ran|dropped|popped|stopped|soitto|puhelu|puh|sp|viesti|meili|maili|sposti|sähköposti|tekstari|palaveri|chat|word|conversation|haastattelu|alkuhaast|haast|käynti|kotikäynti|tapaaminen|kiinni|hold)$/.test(
          next.tokens[cue.at]!.lower,
        ),
    );
  const parties = partiesOf(next);
  // «soitin Matille 25 min ja Korhoselle 10 min»: the same done to somebody else
  if (parties.some((party) => party.kind !== "client") && cues.length === 0 && goesOn(now, next)) return true;
  // «tk-käynti Biltemassa, Nyman tavattu»: one visit
  const isVisit = cuesOf(now).some((cue) => cue.tags.has("visit"));
  // «kävin Kuhmon sahalla, missä Veikko on, ja juttelin työnjohtajan kanssa»
  const meetsPlace =
    now.employers.length > 0 && parties.length > 0 && parties.every((party) => party.kind === "workplace");
  const isSameVisit =
    isVisit &&
    ((now.people.length === 0 && now.outsiders.length === 0) || (meetsPlace && !newSentence)) &&
    cues.every((cue) => cue.channel === "face_to_face" || cue.channel === null);
  if (isSameVisit) return false;
  // «Prismasta soitettiin Igorista ja samalla kysyttiin Svetlanan lomista»
  if (next.tokens[next.from]?.lower === "samalla" && parties.every((party) => party.kind === "client")) return false;
  if (newSentence && opensWithCue && turnsToClient(now, next)) return true;
  // «Ma tiimipalaveri 1,5 h. Tänään puh Laakso»: from own work to a contact
  if (newSentence && opensWithCue && isNew && partiesOf(now).length === 0 && ownWorkAt(now) !== undefined) return true;
  if (opensWithCue && parties.length > 0 && hasContact(now))
    return isNew || parties.some((party) => party.kind !== "client" && !knows(now, party));
  if (!isNew && next.outsiders.length === 0) return false;
  // «Kela-puhelu Igorista 20 min, iltapäivällä tein Svetlanan lausuntoa tunnin»
  if (hasContact(now) && cues.length === 0 && ownWorkAt(next) !== undefined && next.times.lengths.length > 0)
    return true;
  // «…, kun taas Pirjolla on vaikeuksia»
  const [front, back] = [next.tokens[next.from - 2]?.lower, next.tokens[next.from - 1]?.lower];
  const isContrast = (front === "kun" && back === "taas") || (front === "sen" && back === "sijaan");
  if (isContrast && next.people[0]?.from === next.from && now.people.length > 0 && says(next)) return true;
  // «Oleksandr on oppinut trukin, ja sitten Igorin asiassa soitin opolle»
  const isThen = [1, 2].some((ago) => /^sit(?:ten)?$/.test(next.tokens[next.from - ago]?.lower ?? ""));
  const acts = cues.some((cue) => /(?:in|imme|ttiin)$/.test(next.tokens[cue.at]!.lower));
  if (isThen && acts && now.people.length > 0 && !hasContact(now)) return true;
  // «… sit samana päivänä viel joonas soitti»
  const caller = [...next.people, ...next.unknown, ...next.outsiders].sort((a, b) => a.from - b.from)[0];
  if (
    (caller?.cases.has("nom") || caller?.cases.has("abl")) &&
    hasContact(now) &&
    cues.some(
      (cue) =>
        (caller.cases.has("nom") ? cue.tags.has("third") : cue.channel !== null) &&
        (Math.abs(cue.at - caller.to) <= 1 || cue.at === caller.from - 1),
    )
  )
    return true;
  if (goesOn(now, next)) return true;
  // «Britan kans Kelassa 1,5 h, Einon kans puhelu 20 min»
  if (opensBeside(now) && opensBeside(next)) return true;
  // «Matille soitettu eilen ja Liisalle toissapäivänä tekstari»
  if (hasContact(now) && hasOwnTime(next) && cues.some((cue) => cue.channel !== null)) return true;
  const first = next.people[0] ?? next.unknown[0];
  // «She's happy with Abdi»: whoever was spoken of goes on.
  if (/^(?:he|she|he's|she's|hän|he|they|hänen)$/.test(next.tokens[next.from]?.lower ?? "") && cues.length === 0)
    return false;
  if (newSentence)
    return (
      now.people.length + now.unknown.length > 0 &&
      (cues.length > 0 || (first !== undefined && first.from <= next.from + 3))
    );
  return first !== undefined && isOtherFact(now, next, first);
}

/** «Einon kans … 20 min» */
function opensBeside({ from, people, tokens, times }: Scene): boolean {
  return people[0]?.from === from && BESIDE.test(tokens[people[0].to]?.lower ?? "") && times.lengths.length > 0;
}

/** «pirjo ja ritva oli eilen keikalla, pirjo jaksoi …, mut ritvalla …»: both, then one after the other. */
function singlesOut(now: Scene, next: Scene, names: Names): boolean {
  const [first, ...more] = next.people;
  if (first === undefined || more.length > 0 || now.people.length < 2 || hasContact(now)) return false;
  if (first.from !== next.from || !(first.cases.has("nom") || first.cases.has("ade")) || !says(next)) return false;
  const isOf = (person: { candidates: string[] }, other: { candidates: string[] }) =>
    person.candidates.some((id) => other.candidates.includes(id));
  if (!now.people.some((person) => isOf(person, first))) return false;
  return names.people.some(
    (later) => later.from > first.from && !isOf(later, first) && now.people.some((person) => isOf(person, later)),
  );
}

/** «Visited Kuljetus: foreman is happy. Then had a chat with Teemu»: from the workplace's people to the client. */
function turnsToClient(now: Scene, next: Scene): boolean {
  const met = partiesOf(now).some((party) => party.kind === "workplace");
  const parties = partiesOf(next);
  return (
    met &&
    parties.length > 0 &&
    parties.every((party) => party.kind === "client") &&
    parties.some(
      (party) =>
        /^(?:with)$/.test(next.tokens[party.at - 1]?.lower ?? "") ||
        /^(?:kanssa|kaa|kans)$/.test(next.tokens[party.to]?.lower ?? ""),
    )
  );
}

/** «Pikku-Pete joht. puh»: nothing but who before the word of contact. */
function onlyNamesBefore(scene: Scene, at: number): boolean {
  const parties = partiesOf(scene);
  for (let i = scene.from; i < at; i += 1) {
    if (scene.tokens[i]!.type !== "mark" && !parties.some((party) => i >= party.at && i < party.to)) return false;
  }
  return true;
}

/** «Eetu tuli ajoissa, Timo myöhästyi ja Hannu oli poissa»: another person opens the clause, and both clauses say something. */
function isOtherFact(now: Scene, next: Scene, first: { from: number; to: number; cases: ReadonlySet<Case> }): boolean {
  const opened = now.people[0] ?? now.unknown[0];
  if (opened === undefined || opened.from > now.clauseStart(opened.from) + 8 || first.from !== next.from) return false;
  const isTopic =
    first.cases.has("gen") && /^(?:kohdalla|osalta|kohdalta|puolesta)$/.test(next.tokens[first.to]?.lower ?? "");
  const isSubject =
    first.cases.has("gen") &&
    /(?:minen|kyky|vointi|työskentely|motivaatio|vireys|olo|suoritus|keskittyminen)$/.test(
      next.tokens[first.to]?.lower ?? "",
    );
  const isDoer = isSubject || first.cases.has("nom") || first.cases.has("ade") || isTopic;
  if (!isDoer || next.tokens[first.to]?.lower === "kanssa" || tellsTheSame(next)) return false;
  const strong = (scene: Scene) => cuesOf(scene).filter((cue) => !cue.weak).length;
  // «Two calls yesterday: Maria …, Riitta …»: what stands before the colon is of both.
  const ofHeader = isHeadedCue(now) ? 1 : 0;
  return strong(now) - ofHeader === strong(next) && says(now) && says(next);
}

/** Whether the only word of contact stands in a heading that names nobody. */
function isHeadedCue(scene: Scene): boolean {
  const opened = scene.people[0] ?? scene.unknown[0];
  const cues = cuesOf(scene).filter((cue) => !cue.weak);
  if (opened === undefined || cues.length !== 1 || cues[0]!.at > opened.from) return false;
  const isAtWork = scene.employers.some(({ from }) => from < opened.from);
  // «kävin Pesulalla kattomassa ja siellä Tuula …, ja Britta …»
  const [cue] = cues;
  if (isAtWork && cue!.tags.has("visit") && scene.clauseOf(cue!.at) !== scene.clauseOf(opened.from)) return true;
  for (let i = cues[0]!.at; i < opened.from; i += 1) {
    // «Käynti S-marketissa, Pekka …, Liisa …»
    if (scene.tokens[i]!.text === ":" || (scene.tokens[i]!.text === "," && isAtWork)) return true;
  }
  return false;
}

/** «Matti oli ajoissa ja Liisa myös»: the same of both. */
function tellsTheSame(scene: Scene): boolean {
  return scene.tokens
    .slice(scene.from, scene.to)
    .some((token) => /^(?:myös|myöskin|samoin|kans|sama|samat|ditto|too|also|likewise|eikä)$/.test(token.lower));
}

/** «tapasin Timon klo 9–10 ja Eetun 11–12», «Matille soitettu eilen, Liisalle tänään»: only another person, in the same case, at another time. */
function goesOn(now: Scene, next: Scene): boolean {
  if (isNextOfSeries(now, next)) return true;
  const [first] = whoIn(next);
  const [known] = whoIn(now);
  if (first === undefined || known === undefined || !hasOwnTime(next) || !hasOwnTime(now) || !hasContact(now))
    return false;
  return [...first.cases].some((of) => known.cases.has(of)) && !says(next);
}

/** Everyone named in a scene, in order: clients, other people, workplaces. */
function whoIn(scene: Scene): { from: number; to: number; cases: ReadonlySet<Case> }[] {
  const places = scene.employers.filter(({ to }) => !scene.outsiders.some((other) => other.from === to));
  return [...scene.people, ...scene.unknown, ...scene.outsiders, ...places].sort((a, b) => a.from - b.from);
}

/** «soittelin ensin Olenalle … ja sitten Ritvalle, joka …»: the same done to one after the other. */
function isNextOfSeries(now: Scene, next: Scene): boolean {
  const [first] = next.people;
  const [known] = now.people;
  if (first === undefined || known === undefined || first.from > next.from + 1 || cuesOf(next).some((cue) => !cue.weak))
    return false;
  const has = (from: number, to: number, words: RegExp) =>
    next.tokens.slice(from, to).some((token) => words.test(token.lower));
  return (
    has(now.from, known.from, /^(?:ensin|eka|ekana|first)$/) &&
    has(Math.max(now.from, next.from - 2), next.from + 1, /^(?:sitten|sit|then)$/) &&
    !first.cases.has("nom") &&
    [...first.cases].some((of) => known.cases.has(of))
  );
}

function hasOwnTime({ times }: Scene): boolean {
  return times.clocks.length + times.days.length + times.lengths.length > 0;
}

/** Whether a scene has any word besides names, times and joining words. */
function says(scene: Scene): boolean {
  const { days, clocks, lengths } = scene.times;
  const known = [
    ...scene.people,
    ...scene.unknown,
    ...scene.employers,
    ...scene.outsiders,
    ...days,
    ...clocks,
    ...lengths,
  ];
  for (let i = scene.from; i < scene.to; i += 1) {
    const token = scene.tokens[i]!;
    if (token.type === "mark" || known.some((item) => i >= item.from && i < item.to)) continue;
    if (
      !/^(?:ja|sekä|sitten|sit|mutta|mut|and|then|but|klo|kello|noin|n|no|oli|olivat|siellä|siel|there|taas|plus)$/.test(
        token.lower,
      )
    )
      return true;
  }
  return false;
}

function hasContact(scene: Scene): boolean {
  return cuesOf(scene).some((cue) => !cue.weak) && partiesOf(scene).length > 0;
}

function knows(scene: Scene, party: Party): boolean {
  return partiesOf(scene).some(
    (other) => other.kind === party.kind || (other.kind !== "client" && party.kind === "place"),
  );
}
