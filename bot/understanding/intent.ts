import { contactOf } from "./lexicon/contact-words";
import { contextOf } from "./lexicon/context-words";
import { imperativeOf, intentOf, MODALS } from "./lexicon/intent-words";
import { workOf } from "./lexicon/own-work-words";
import { partyOf, speechOf } from "./lexicon/people-words";
import { tenseOf } from "./lexicon/tense-words";
import type { Names } from "./names";
import type { Times } from "./times";
import type { Token } from "./tokens";
import type { Intent } from "./understanding";

/** What the reader of intents looks at; phrases were tried before. */
export interface Heard {
  tokens: Token[];
  clauses: number[];
  names: Names;
  times: Times;
  /** Tokens that are names. */
  taken: ReadonlySet<number>;
}

/** The intent of a message that is none of the phrases. `guessed`: no more than a chance of being a note. */
export function readIntent(heard: Heard): {
  intent: Intent;
  guessed: boolean;
  other?: "plan" | "greeting" | "thanks";
} {
  const words = heard.tokens.filter((token) => token.type === "word");
  if (words.length === 0) return { intent: hasTimes(heard) ? "log" : "other", guessed: true };
  const first = firstWord(heard);
  if (isQuestion(heard, first)) return { intent: "ask", guessed: false };
  if (isCommand(heard, first)) return { intent: "command", guessed: false };
  if (isPlan(heard) || isCalledOff(heard) || isNotDone(heard))
    return { intent: "other", guessed: false, other: "plan" };
  if (isSmallTalk(heard, words) || isSigh(heard, words)) {
    const thanks = words.some((token) => /^(?:kiito|kiitti|thank|thx)/.test(token.lower));
    return { intent: "other", guessed: false, other: thanks ? "thanks" : "greeting" };
  }
  if (/^(?:kiit|thank)/.test(words[0]!.lower) && !hasNames(heard))
    return { intent: "other", guessed: false, other: "thanks" };
  if (hasEvidence(heard)) return { intent: "log", guessed: false };
  if (/^(?:huomenta|morning|moi|hei|moikka|hello|hi)$/.test(words[0]!.lower))
    return { intent: "other", guessed: true, other: "greeting" };
  return { intent: words.length >= 4 ? "log" : "other", guessed: true };
}

/** Index of the first word that is no greeting. */
function firstWord(heard: Heard): number {
  const { tokens, taken } = heard;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at]!;
    const isOpener =
      token.type === "mark" ||
      /^(?:he+i+|mo+i+|kuule|kuules|eiku|eikun|sori|moikka|terve|no|niin|katoppa|katopa|katoppas|katsoppa|kato|tsekkaa|sieltä|sielt|että|et|ää|öö|öh|tota|tuota|joo|eli|elikkä|siis|mutta|mut|teho|ok|okei|entä|entäs|ja|hi|hello|hey|kysymys|please|could|can|you|voitko|voisitko|voitsä|viitsitkö|sanopa)$/.test(
        token.lower,
      );
    if (!isOpener || taken.has(at)) break;
    at += 1;
  }
  return at;
}

/** The word at a place, as the imperative if a «voisitko» stands before it. */
function asked(tokens: Token[], at: number): string {
  const word = tokens[at]!.lower;
  return tokens.slice(0, at).some((token) => MODALS.has(token.lower)) ? imperativeOf(word) : word;
}

function isQuestion(heard: Heard, first: number): boolean {
  const { tokens, taken } = heard;
  const token = tokens[first];
  if (token === undefined || token.type !== "word") return false;
  const asksAtEnd =
    tokens.at(-1)!.text === "?" || tokens.some((other) => other.text === "?" && other.sentence === token.sentence);
  if (taken.has(first)) return (asksAtEnd && !tellsContact(heard, token.sentence)) || endsWithQuestion(tokens);
  const tags = intentOf(asked(tokens, first));
  const next = tokens[first + 1]?.lower ?? "";
  if (token.lower === "koska" && (asksAtEnd || (tokens.length <= 8 && !tokens.some((other) => other.text === ","))))
    return true;
  if (token.lower === "paljon" && !asksAtEnd) return false;
  // «missäs», «mihinkäs»
  if (/^(?:missä|mihinkä|milloin|millon|minne|mistä|kenellä|kelle|kenen)s$/.test(token.lower)) return true;
  // «Is», «has», «was» open a question; so does «do» only before a pronoun.
  // «Was meant to visit …»: an unsaid «I»
  if (token.lower === "was" && /^(?:meant|supposed|going|planning|about|at|in|with|on|just)$/.test(next)) return false;
  if (tags.has("question"))
    return !(token.lower === "do" && !/^(?:i|we|you|they)$/.test(next)) && token.lower !== "keskimäärin";
  if (tags.has("show")) return true;
  // «Pyydän yhteenvetoa Hannes Laineen tilanteesta»
  if (
    /^(?:pyydän|pyytäisin|haluaisin|tarvitsen|tarvitsisin|tarviin|saisinko)$/.test(token.lower) &&
    tokens
      .slice(first + 1, first + 4)
      .some((other) =>
        /^(?:yhteenve|kooste|lista|raport|tieto|tiedo|katsau|tilannekatsau|luet|selvit|lukuja)/.test(other.lower),
      )
  )
    return true;
  if (tags.has("give") && tokens.slice(first + 1, first + 4).some((other) => intentOf(other.lower).has("given")))
    return true;
  if (
    /[^k](?:ko|kö|kohan|köhän)$/.test(token.lower) &&
    token.lower.length > 3 &&
    (asksAtEnd || /(?:i|aa|ää|ee|on|en|in|ut|yt|at)(?:ko|kö)(?:han|hän)?$/.test(token.lower)) &&
    contextOf(token.lower).size === 0
  ) {
    return true;
  }
  if (endsWithQuestion(tokens)) return true;
  return asksAtEnd && !tellsContact(heard, token.sentence);
}

/** «Kurki tk missä» */
function endsWithQuestion(tokens: Token[]): boolean {
  const last = tokens.findLast((other) => other.type === "word");
  return (
    last !== undefined && tokens.length <= 6 && /^(?:missä|misä|milloin|millon|montako|paljonko|kuka)$/.test(last.lower)
  );
}

/** Whether a sentence tells of a contact the coach made or got. */
function tellsContact(heard: Heard, sentence: number): boolean {
  return heard.tokens.some((token) => {
    const tags = contactOf(token.lower);
    return (
      token.sentence === sentence &&
      tags.size > 0 &&
      !tags.has("infinitive") &&
      /(?:in|ttu|tty|ttii|imme|called|met|spoke|soitti|viestitti|laittoi)$/.test(token.lower)
    );
  });
}

const POLITE = /^(?:pyydän|pyytäisin|pyydetään|toivoisin|haluan|haluaisin)$/;
const TO_DO =
  /^(?:poista|lähettä|toimitta|laitta|välittä|muutta|korjaa|kumoa|peru|peruutta|tallenta|muistutta|vaihta|siirtä|avaa|sulke|lisää)(?:maan|mään|a|ä)$/;

function isCommand(heard: Heard, first: number): boolean {
  const { tokens, taken } = heard;
  const token = tokens[first];
  if (token === undefined || taken.has(first)) return false;
  const tags = intentOf(asked(tokens, first));
  const next = tokens[first + 1]?.lower ?? "";
  // «Pyydän poistamaan viimeksi tekemäni kirjauksen»
  const asks = tokens.findIndex((other, i) => i < first + 4 && POLITE.test(other.lower));
  if (asks >= 0) return tokens.slice(asks + 1, asks + 4).some((other) => TO_DO.test(other.lower));
  if (!tags.has("imperative") && !tags.has("note")) return false;
  // «laita muistiin …», «kirjaa Matille …» hand over a note.
  if (tags.has("note") && token.lower !== "lisää") return tokens.length < first + 2;
  if (intentOf(next).has("down") || intentOf(tokens[first + 2]?.lower ?? "").has("down")) return false;
  if (token.lower === "ota") return next !== "muistiin" && next !== "ylös";
  return true;
}

/** A plan, or something left undone: nothing happened. */
function isPlan(heard: Heard): boolean {
  const { tokens } = heard;
  let plan = false;
  for (let i = 0; i < tokens.length; i += 1) {
    const word = tokens[i]!.lower;
    if (happened(heard, i) || wasThere(heard, i)) return false;
    const leftUndone = /^(?:soittamatta|laittamatta|tapaamatta|käymättä|tekemättä|kirjaamatta)$/.test(word);
    const needs =
      (tenseOf(word).has("plan") &&
        !clientOwns(heard, i) &&
        hasTodo(heard, i) &&
        !isSubordinate(heard, i) &&
        !isAboutLogging(tokens, i)) ||
      (word === "muista" && i === 0);
    const isFuture = intentOf(word).has("future") && !tenseOf(word).has("plan") && !clientActs(heard, i);
    const regret =
      (word === "should" || word === "ought" || word === "forgot") &&
      heard.tokens.some((token) => contactOf(token.lower).size > 0);
    const meant =
      /^(?:meant|wanted|supposed|intended|planned|hoped)$/.test(word) &&
      tokens[i + 1]?.lower === "to" &&
      i <= 5 &&
      hasTodo(heard, i);
    const english =
      regret ||
      meant ||
      ((word === "going" || word === "will" || word === "need" || word === "plan" || word === "have") &&
        hasTodo(heard, i) &&
        tokens
          .slice(0, i)
          .every(
            (token) =>
              token.lower === "i" ||
              token.lower === "i'm" ||
              token.lower === "am" ||
              token.type === "mark" ||
              token.lower === "still" ||
              token.lower === "we",
          ));
    if (leftUndone || needs || (isFuture && i <= 4) || english) plan = true;
  }
  return plan;
}

/** «en tavannut Timoa», «ei soitettu tänään»: what the coach did not do did not happen. Not reaching somebody did. */
function isNotDone({ tokens, clauses }: Heard): boolean {
  const at = tokens.findIndex((token, i) => {
    const tags = contactOf(token.lower);
    if (tags.size === 0 || !/(?:nut|nyt|nu|ny|tu|ty)$/.test(token.lower) || /^(?:tavoit|vasta)/.test(token.lower))
      return false;
    const before = tokens
      .slice(Math.max(0, i - 4), i)
      .filter((_, n, all) => clauses[i - all.length + n] === clauses[i]);
    const isPassive = /t[uy]$/.test(token.lower);
    return before.some((other) => /^(?:en|emme|enkä)$/.test(other.lower) || (isPassive && other.lower === "ei"));
  });
  if (at < 0) return false;
  return !tokens.some(
    (token, i) =>
      clauses[i] !== clauses[at] && (contactOf(token.lower).size > 0 || contextOf(token.lower).has("human")),
  );
}

/** «… kun pitäs hoitaa kassaa»: when something is hard, not what the coach has still to do. */
function isSubordinate({ tokens, clauses }: Heard, at: number): boolean {
  let begin = at;
  while (begin > 0 && clauses[begin - 1] === clauses[at]) begin -= 1;
  return begin > 0 && /^(?:kun|ku|koska|jos|vaikka|jotta|when|because|if)$/.test(tokens[begin]!.lower);
}

/** «nyt pitäis kirjata että …» hands over a note. */
function isAboutLogging(tokens: Token[], at: number): boolean {
  return tokens
    .slice(at + 1, at + 4)
    .some(
      (token, n, next) =>
        /^(?:kirjata|merkata|merkitä|laittaa|log)$/.test(token.lower) &&
        /^(?:että|et|muistiin|ylös|:|that)$/.test(next[n + 1]?.lower ?? tokens[at + n + 2]?.lower ?? ""),
    );
}

/** «olin eilen Kertun mukana terveysasemalla», «esimies sanoi, että pitää …»: something took place, whatever is still to do. */
function wasThere(heard: Heard, at: number): boolean {
  const word = heard.tokens[at]!.lower;
  if (/^(?:olin|oltiin|kävin|käytiin|was)$/.test(word))
    return (
      hasNames(heard) &&
      !heard.tokens.some((token, i) => heard.clauses[i] === heard.clauses[at] && tenseOf(token.lower).has("plan"))
    );
  return /^(?:sanoi|kertoi|ilmoitti|said|told)$/.test(word) && hasNames(heard) && at > 0;
}

/** «kotikäynti peruuntui, auto ei startannut»: a meeting that did not take place, and nobody who called it off. */
function isCalledOff({ tokens, clauses }: Heard): boolean {
  const at = tokens.findIndex((token) => /^(?:peruuntui|peruuntu|peruuntunut|peruttiin|jäi_väliin)$/.test(token.lower));
  if (at < 0) return false;
  const meets = (word: string) => /(?:käynti|tapaaminen|palaveri|haastattelu|aika|puhelu|treffit|kokous)$/.test(word);
  if (!tokens.some((token, i) => clauses[i] === clauses[at] && meets(token.lower))) return false;
  return !tokens.some(
    (token) => contactOf(token.lower).size > 0 && !meets(token.lower) && !contactOf(token.lower).has("infinitive"),
  );
}

/** A contact verb in the past, not under «pitänyt», «unohdin», «en ehtinyt». */
function happened(heard: Heard, at: number): boolean {
  const { tokens, clauses } = heard;
  const tags = contactOf(tokens[at]!.lower);
  if (tags.size === 0 || tags.has("infinitive") || tags.has("together")) return false;
  const word = tokens[at]!.lower;
  const isPast =
    /(?:in|imme|tiin|ttii|ttu|tty)$/.test(word) ||
    /^(?:soitti|viestitti|tekstasi|meilasi|jutteli|kävi|tuli|called|met|spoke|talked|visited|texted|emailed|saw)$/.test(
      word,
    );
  const isNoun =
    /(?:puhelin|palaverin|viestin|käynnin|puhelun|tapaamisen|haastattelun|keskustelun|maili[n]|meilin)$/.test(word);
  if (!isPast || isNoun || /^(?:sovin|lupasin)$/.test(word)) return false;
  return !tokens.some(
    (other, i) =>
      clauses[i] === clauses[at] && tenseOf(other.lower).has("plan") && Math.abs(i - at) < 6 && !clientOwns(heard, i),
  );
}

function hasTodo(heard: Heard, at: number): boolean {
  return heard.tokens.some(
    (token, i) =>
      i > at - 8 && i < at + 9 && heard.clauses[i] === heard.clauses[at] && intentOf(token.lower).has("todo"),
  );
}

/** «Liisan piti tulla»: the client's plan is the client's matter, and told. */
function clientOwns(heard: Heard, at: number): boolean {
  return (
    [...heard.names.people, ...heard.names.unknown].some(
      (person) => person.to <= at && person.to >= at - 2 && person.cases.has("gen"),
    ) || clientActs(heard, at)
  );
}

function clientActs(heard: Heard, at: number): boolean {
  return [...heard.names.people, ...heard.names.unknown].some(
    (person) => person.to <= at && person.to >= at - 2 && person.cases.has("nom"),
  );
}

/** «huh mikä maanantai» */
function isSigh(heard: Heard, words: Token[]): boolean {
  return !hasNames(heard) && /^(?:huh+|huhhuh|hohhoijaa|oho|phew|ugh)$/.test(words[0]!.lower);
}

function isSmallTalk(heard: Heard, words: Token[]): boolean {
  if (hasNames(heard)) return false;
  return (
    words.length <= 8 &&
    words.every(
      (token) =>
        intentOf(token.lower).has("smallTalk") || /^(?:huomenna|huomiseen|maanantaina|taas)$/.test(token.lower),
    )
  );
}

function hasNames(heard: Heard): boolean {
  const { people, employers, outsiders, unknown } = heard.names;
  return people.length + employers.length + outsiders.length + unknown.length > 0;
}

function hasTimes(heard: Heard): boolean {
  return heard.times.lengths.length > 0 || heard.times.clocks.length > 0 || heard.times.days.length > 0;
}

function hasEvidence(heard: Heard): boolean {
  if (hasNames(heard) || hasTimes(heard)) return true;
  return heard.tokens.some((token) => {
    const word = token.lower;
    const contact = contactOf(word);
    if ((contact.size > 0 && !contact.has("infinitive")) || workOf(word).size > 0 || partyOf(word).size > 0)
      return true;
    return contextOf(word).has("human") || speechOf(word).has("says");
  });
}
