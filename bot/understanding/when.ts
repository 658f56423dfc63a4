import { writeClock } from "./clock";
import type { DayExpression } from "./day-expression";
import { contactOf } from "./lexicon/contact-words";
import { workOf } from "./lexicon/own-work-words";
import { speechOf } from "./lexicon/people-words";
import { lengthOf, tenseOf } from "./lexicon/tense-words";
import type { Scene } from "./scene";
import type { EntryKind } from "./understanding";

/** When an entry happened and how long it took, as far as the words say. */
export interface When {
  date: string | null;
  dateEnd: string | null;
  startTime: string | null;
  endTime: string | null;
  durationMinutes: number | null;
  /** Fields that rest on a guess. */
  doubts: ("date" | "time" | "duration")[];
  /** Tokens [from, to) that say each. */
  because: Partial<Record<"date" | "time" | "duration", { from: number; to: number }>>;
}

/** Chooses, among the times of a scene, those that are the entry's own; the rest belong to what is told. */
export function readWhen(scene: Scene, kind: EntryKind): When {
  const doubts: When["doubts"] = [];
  const day = ownDay(scene);
  if (day?.guessed || (day === null && (contradictsPast(scene) || hasImpossibleDay(scene)))) doubts.push("date");
  const clock = scene.times.clocks.find((time) => isOwnClock(scene, time.from, time.to));
  if (clock?.guessed) doubts.push("time");
  const span = clock === undefined || clock.end === null ? null : clock.end - clock.start;
  const length = scene.times.lengths.find((time) => isOwnLength(scene, time.from, time.to, kind));
  return {
    date: day === null ? null : day.first,
    dateEnd: day === null || day.first === day.last ? null : day.last,
    startTime: clock === undefined ? null : writeClock(clock.start),
    endTime: clock === undefined || clock.end === null ? null : writeClock(clock.end),
    durationMinutes: clampMinutes(length?.minutes ?? span),
    doubts,
    because: {
      ...(day === null ? {} : { date: day.said }),
      ...(clock === undefined ? {} : { time: clock }),
      ...(length === undefined ? {} : { duration: length }),
    },
  };
}

/** «soitettu huomenna», «tavattu pe 27.11.» before that day: something told as done on a day still to come. */
function contradictsPast(scene: Scene): boolean {
  return scene.times.days.some(
    (day) =>
      day.future &&
      day.when &&
      scene.clauseWords(day.from).some((word) => isContactVerb(word) && !contactOf(word).has("third")),
  );
}

/** «31.2.»: written as a day, but there is none. */
function hasImpossibleDay(scene: Scene): boolean {
  const { days, clocks, lengths } = scene.times;
  return scene.tokens.slice(scene.from, scene.to).some((token, n) => {
    const at = scene.from + n;
    const isRead = [...days, ...clocks, ...lengths].some(({ from, to }) => at >= from && at < to);
    return (
      !isRead &&
      /^\d{1,2}\.\d{1,2}$/.test(token.text) &&
      scene.tokens[at + 1]?.text === "." &&
      !scene.tokens[at + 1]!.spaceBefore
    );
  });
}

/** A day has 24 hours; more is a slip or a told length. */
function clampMinutes(minutes: number | null): number | null {
  return minutes !== null && minutes > 0 && minutes <= 24 * 60 ? minutes : null;
}

/** «soitin aamulla, kertoi että oli eilen töissä»: what is told in a clause of its own has its own day; the entry keeps the other. */
function preferMain(scene: Scene, days: DayExpression[]): DayExpression[] {
  const main = days.filter((day) => {
    const begin = scene.clauseStart(day.from);
    return (
      begin === scene.from ||
      !/^(?:että|et|joka|jonka|kun|ku|jossa|that|who|because|when)$/.test(scene.tokens[begin]!.lower)
    );
  });
  return main.length > 0 ? main : days;
}

/** The entry's own first and last day, and the expression that says it. */
interface OwnDay {
  first: string;
  last: string;
  guessed: boolean;
  said: DayExpression;
}

function ownDay(scene: Scene): OwnDay | null {
  const taken = daysTakenBack(scene);
  const certain = scene.times.days.filter(
    (day) => isOwnDay(scene, day) && !taken.some((other) => other.equals(day.days.first)),
  );
  // «tässä eilisestä pajapäivästä huomio»: about that day, and no other is said.
  const about = scene.times.days.filter(
    (day) =>
      !day.when &&
      !day.future &&
      day.edge === null &&
      /^(?:eilis.*|.*lt[aä]|aamulta|illalta)$/.test(scene.tokens[day.to - 1]!.lower),
  );
  const own = afterCorrection(scene, preferMain(scene, certain.length > 0 ? certain : about));
  const chosen = own.find((day) => !day.vague) ?? own[0];
  if (chosen === undefined) return null;
  // One thing with several people on several days is not sorted out here.
  const isMuddled =
    scene.people.length > 1 &&
    own.some((day) => !day.vague && !day.days.first.equals(chosen.days.first) && day.from !== chosen.to + 1);
  const first = chosen.days.first.toString();
  const second = own[own.indexOf(chosen) + 1];
  // «maanantaina ja tiistaina»: two days side by side are one stretch.
  const joins =
    second !== undefined &&
    !second.vague &&
    second.from === chosen.to + 1 &&
    /^(?:ja|and|&)$/.test(scene.tokens[chosen.to]!.lower);
  if (joins && second.days.first.since(chosen.days.last).days === 1)
    return { first, last: second.days.last.toString(), guessed: false, said: chosen };
  return {
    first,
    last: chosen.days.last.toString(),
    guessed: chosen.guessed || chosen.strange || isMuddled,
    said: chosen,
  };
}

/** «eilen, tai siis olikohan se perjantaina»: the day said last. */
function afterCorrection(scene: Scene, days: DayExpression[]): DayExpression[] {
  const at = days.findIndex(
    (day, n) =>
      n > 0 &&
      scene.tokens
        .slice(days[n - 1]!.to, day.from)
        .some(
          ({ lower }, i, all) =>
            /^(?:eiku|eikun|olikohan|olikse|korjaan)$/.test(lower) || (lower === "ei" && all[i + 1]?.lower === "vaan"),
        ) &&
      day.from - days[n - 1]!.to <= 7,
  );
  return at < 0 ? days : days.slice(at);
}

/** «soitin eilen, eiku ei se ollut eilen vaan perjantaina» */
function daysTakenBack(scene: Scene) {
  return scene.times.days
    .filter(
      (day) =>
        [0, 1].some((next) => scene.tokens[day.to + next]?.lower === "vaan") &&
        [1, 2, 3].some((back) => /^(?:ei|en|eikä)$/.test(scene.tokens[day.from - back]?.lower ?? "")),
    )
    .map((day) => day.days.first);
}

/** Whether a day says when the entry happened, not when something told will be or was. */
export function isOwnDay(scene: Scene, day: DayExpression): boolean {
  if (!day.when || day.future || day.edge !== null || isBirth(scene, day.from)) return false;
  if (day.coming && !scene.clauseWords(day.from).some((word) => isContactVerb(word) || tellsPast(word))) return false;
  const before = scene.tokens[day.from - 1]?.lower ?? "";
  // «third time this week», «kolmas kerta tällä viikolla»
  if (/^(?:time|kerta|kerran)$/.test(before)) return false;
  // «an interview for 1.12.»
  if (before === "for") return false;
  const ordinal = scene.tokens[day.from - 2]?.lower ?? "";
  if (/^(?:toinen|kolmas|neljäs|viides|toka|kolmatta|toista|second|third|fourth)$/.test(ordinal)) return false;
  if (before === "kuin" || before === "than" || before === "ku" || isTold(scene, day.from)) return false;
  // «ei pääse tällä viikolla»: a stretch that is not over
  const isStretch = !day.days.first.equals(day.days.last);
  if (isStretch && cannot(scene, day.from)) return false;
  return day.certain || !isAhead(scene, day.from);
}

/** «alkoi», «pidettiin», «meni», «started» */
function tellsPast(word: string): boolean {
  return word.length > 3 && /(?:[aou]i|eni|(?<![ns])ti|si|ui|yi|öi|tiin|ttu|tty|nut|nyt|ed|went)$/.test(word);
}

const WHO_SAYS_TO = /^(?:mulle|minulle|meille|me|us)$/;

/** «kertoi että oli eilen lääkärissä», «kertoi olleensa eilen kipeä», «said he slept badly last night»: a day of what somebody says. */
function isTold(scene: Scene, at: number): boolean {
  const begin = scene.clauseStart(at);
  const opener = scene.tokens[begin]!.lower;
  if (/^(?:että|et|that)$/.test(opener)) {
    let verb = begin - 1;
    while (verb > scene.from && (scene.tokens[verb]!.type === "mark" || WHO_SAYS_TO.test(scene.tokens[verb]!.lower)))
      verb -= 1;
    return verb >= scene.from && speechOf(scene.tokens[verb]!.lower).has("says");
  }
  // «soitin Fatimalle, oli eilen ollut pois»: what had been before
  const clause = scene.clauseWords(at);
  const hadBeen =
    clause.includes("oli") && clause.some((word) => /^(?:ollut|ollu|käynyt|käyny|nukkunut|tullut|jäänyt)$/.test(word));
  if (hadBeen && begin > scene.from && scene.tokens.slice(scene.from, begin).some(({ lower }) => isContactVerb(lower)))
    return true;
  const words = scene.tokens.slice(begin, at).map((token) => token.lower);
  const said = words.findLastIndex((word) => speechOf(word).has("says"));
  if (said < 0) return false;
  const told = words.slice(said + 1);
  // «he» with a verb after it, not «told him yesterday»
  return (
    told.some((word) => /(?:[lnrs]eens|vans|väns)[aä]$/.test(word)) ||
    told.slice(0, -1).some((word) => /^(?:he|she|they|it|he's|she's|they're|there|can|will)$/.test(word))
  );
}

function cannot(scene: Scene, at: number): boolean {
  return scene
    .clauseWords(at)
    .some(
      (word, n, all) =>
        word === "can't" ||
        word === "cannot" ||
        (/^(?:ei|eikä)$/.test(word) && /^(?:pääse|tule|pysty|voi|kykene|ehdi|jaksa)$/.test(all[n + 1] ?? "")),
    );
}

/** «synt. 13.10.1952» */
function isBirth(scene: Scene, at: number): boolean {
  return [at - 1, at - 2, at - 3].some((i) => i >= scene.from && /^(?:synt|born$|dob$)/.test(scene.tokens[i]!.lower));
}

/** Whether the clause at a token tells of something agreed or still to come. */
export function isAhead(scene: Scene, at: number): boolean {
  // «alust loppuu»: from beginning to end, spoken
  const words = scene.clauseWords(at).filter((word, n, all) => word !== "loppuu" || !/^alust/.test(all[n - 1] ?? ""));
  const has = (tag: string) => words.some((word) => tenseOf(word).has(tag));
  if (has("agreed") && has("appointment")) return true;
  // «rebooked for Thursday»
  if (has("agreed") && scene.tokens[at - 1]?.lower === "for") return true;
  if (isAppointmentTold(scene, at, words)) return true;
  const isAhead = has("ahead") || words.some((word) => /.{3}[eiouy]t(?:aan|ään)$/.test(word));
  if (!isAhead)
    return words.every((word) => tenseOf(word).size === 0 && contactOf(word).size === 0) && followsAhead(scene, at);
  // «tehdyllä käynnillä 18.11. työnjohtaja totesi …»
  if (scene.tokens[at]!.type === "number" && words.some((word) => speechOf(word).has("says"))) return false;
  if (has("perfect") || words.some((word) => word.length > 5 && /(?:nut|nyt|neet)$/.test(word))) return false;
  return !words.some((word) => isContactVerb(word));
}

/** «soitin Timolle, haastattelu perjantaina klo 10», «… sopii ma»: after a contact, a clause that only names a coming meeting. */
function isAppointmentTold(scene: Scene, at: number, words: string[]): boolean {
  const begin = scene.clauseStart(at);
  if (begin === scene.from || words.some((word) => isContactVerb(word) || tenseOf(word).has("perfect"))) return false;
  const names = words.some(
    (word) =>
      (tenseOf(word).has("appointment") && !/sopimu/.test(word)) ||
      /^(?:haastattelu|tutustumi|tapaami|palaver|käynti|aloitu|lääkäri|koulutus|kurssi|infotilaisuus|dentist|doctor|interview|appointment|sopii|sopi|käy|onnistuu|passaa)/.test(
        word,
      ),
  );
  if (!names || words.some((word) => /^(?:oli|olivat|meni|sujui|was|went|pidettiin)$/.test(word))) return false;
  for (let i = scene.from; i < begin; i += 1)
    if (scene.clauseOf(i) !== scene.clauseOf(at) && isContactWord(scene.tokens[i]!.lower)) return true;
  return false;
}

function isContactWord(word: string): boolean {
  const tags = contactOf(word);
  return tags.size > 0 && !tags.has("infinitive");
}

/** «…alkaa maanantaina ja tiistaina klo 8»: a clause without a verb goes on from the one before a joining word. */
function followsAhead(scene: Scene, at: number): boolean {
  const begin = scene.clauseStart(at);
  const joint = scene.tokens[begin]?.lower;
  if ((joint !== "ja" && joint !== "and") || begin === 0) return false;
  return begin > scene.from && isAhead(scene, begin - 1);
}

function isContactVerb(word: string): boolean {
  const tags = contactOf(word);
  return (
    tags.size > 0 &&
    /(?:in|imme|ttu|tty|tiin|ttii|ti|si|nut|nyt|ed|met|saw|spoke)$/.test(word) &&
    !/(?:palaveri|sovin|haastattelu|arviointi)/.test(word)
  );
}

function isOwnClock(scene: Scene, from: number, to: number): boolean {
  const after = scene.tokens[to]?.lower ?? "";
  if (
    /^(?:asti|saakka|mennessä|jälkeen|ennen|shift|shifts|vuoro|vuoroon|vuorossa|bus|bussi|bussilla|train)$/.test(after)
  )
    return false;
  if (after === "from" && scene.tokens[to + 1]?.lower === "now") return false;
  // «herää kolmelta», «voimat loppu jo klo 11»: an hour within what is told
  const { lower } = scene.tokens[from]!;
  const isBare = /^\p{L}+t[aä](?:toista)?$/u.test(lower) && to === from + 1;
  if (isBare && !scene.clauseWords(from).some((word) => isContactWord(word))) return false;
  if (
    isBare &&
    /^(?:herää|heräsi|nukkuu|nukkui|alkaa|loppuu|pääsee|lähtee|menee|tulee|valmis|valmiina)$/.test(
      scene.tokens[from - 1]?.lower ?? "",
    )
  )
    return false;
  if (/^(?:jo|vasta|already|tulossa|saapuu|perillä|paikalla|paikalle)$/.test(scene.tokens[from - 1]?.lower ?? ""))
    return false;
  const day = scene.times.days.find(
    (other) => other.to === from || (other.to === from - 1 && scene.tokens[from - 1]!.type === "mark"),
  );
  if (day !== undefined) return isOwnDay(scene, day);
  const inClause = scene.times.days.filter((other) => scene.clauseOf(other.from) === scene.clauseOf(from));
  if (inClause.length > 0 && inClause.every((other) => !isOwnDay(scene, other))) return false;
  return !isAhead(scene, from);
}

function isOwnLength(scene: Scene, from: number, to: number, kind: EntryKind): boolean {
  const { tokens } = scene;
  if (tokens[from]!.lower === "kesto" || tokens[from]!.lower === "duration") return true;
  // «käytetty työaika 1,5 tuntia»
  if (
    /^käytet/.test(tokens[from - 2]?.lower ?? "") &&
    /^(?:työaika|aika|työaikaa|aikaa)$/.test(tokens[from - 1]!.lower)
  )
    return true;
  const after = tokens[to]?.lower ?? "";
  const before = tokens[from - 1]?.lower ?? "";
  // «väsyy neljän tunnin työskentelyn jälkeen»
  if (tokens.slice(to, to + 3).some((token) => /^(?:jälkeen|kuluttua)$/.test(token.lower))) return false;
  // «can't stand more than an hour»
  if (
    before === "than" &&
    scene.clauseWords(from).some((word) => /^(?:can't|cannot|couldn't|not|never|doesn't)$/.test(word))
  )
    return false;
  const isRate = tokens[to]?.text === "/" && !tokens[to]!.spaceBefore;
  if (
    isRate ||
    (before === "/" && !tokens[from]!.spaceBefore) ||
    lengthOf(after).has("per") ||
    lengthOf(before).has("before")
  )
    return false;
  if (lengthOf(tokens[to + 1]?.lower ?? "").has("per") && /^(?:a|joka|per|liian)$/.test(after)) return false;
  // «vei melkein kaksi tuntia», «työaikaa käytetty yhteensä 4 tuntia»
  const spent = [from - 1, from - 2, from - 3, from - 4].some(
    (i) =>
      i >= scene.from &&
      /^(?:vei|veivät|meni|menihän|meniki|menikin|kesti|kestihän|kului|käytin|käytetty|käytettiin|yht|yhteensä|took|lasted|spent)$/.test(
        tokens[i]!.lower,
      ),
  );
  const spentAfter =
    /^(?:meni|kului|kesti)$/.test(after) ||
    (/^(?:siihen|siin|siinä|tähän)$/.test(after) && tokens[to + 1]?.lower === "meni");
  const others = wordsBeside(scene, from);
  const isTravel = others.some((word) => lengthOf(word).has("travel"));
  if ((spent || spentAfter) && kind !== "observation" && !isTravel) return true;
  if (
    others.some(
      (word) =>
        lengthOf(word).has("before") || (lengthOf(word).has("per") && /myöhä|late|kertaa|viikossa|päivässä/.test(word)),
    )
  )
    return false;
  if (isTravel && kind !== "note") return false;
  if (kind === "note") return true;
  const hasContact = others.some((word) => isCue(word));
  const does = others.some((word) => lengthOf(word).has("does") || tenseOf(word).has("ahead"));
  if (kind === "observation") return others.length === 0 || others.some((word) => workOf(word).has("watched"));
  if (hasContact) return true;
  return !does || others.some((word) => workOf(word).has("own"));
}

/** A clause longer than this is a list; only what stands near belongs together. */
const NEAR = 25;

/** The words of the clause that are no times themselves, without the «on» of «on Monday». */
function wordsBeside(scene: Scene, at: number): string[] {
  const { days, clocks, lengths } = scene.times;
  const times = [...days, ...clocks, ...lengths];
  const words: string[] = [];
  for (
    let i = Math.max(scene.clauseStart(at), at - NEAR);
    i < scene.to && i < at + NEAR && scene.clauseOf(i) === scene.clauseOf(at);
    i += 1
  ) {
    if (scene.tokens[i]!.type !== "word" || times.some((time) => i >= time.from && i < time.to)) continue;
    if (scene.tokens[i]!.lower === "on" && days.some((day) => day.from === i + 1)) continue;
    words.push(scene.tokens[i]!.lower);
  }
  return words;
}

function isCue(word: string): boolean {
  const tags = contactOf(word);
  return tags.size > 1 || (tags.size === 1 && !tags.has("infinitive") && !tags.has("third"));
}
