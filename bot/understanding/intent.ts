import { opensMessage, skipLeadIn } from "./lead-in";
import { contactOf } from "./lexicon/contact-words";
import { contextOf } from "./lexicon/context-words";
import { imperativeOf, intentOf, MODALS } from "./lexicon/intent-words";
import { workOf } from "./lexicon/own-work-words";
import { partyOf, speechOf } from "./lexicon/people-words";
import type { Names } from "./names";
import { hasNames, isCalledOff, isNotDone, isPlan } from "./not-done";
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
  if (asksHowTehoIs(heard, first)) return { intent: "other", guessed: false, other: "greeting" };
  if (isPoliteOrder(heard, first)) return { intent: "command", guessed: false };
  if (isQuestion(heard, first) && !tellsContactAfter(heard)) return { intent: "ask", guessed: false };
  if (arranges(heard, first)) return { intent: "other", guessed: false, other: "plan" };
  if (isCommand(heard, first)) return { intent: "command", guessed: false };
  if (isPlan(heard) || isCalledOff(heard) || isNotDone(heard))
    return { intent: "other", guessed: false, other: "plan" };
  if (isSmallTalk(heard, words) || isSigh(heard, words)) {
    const thanks = words.some((token) => /^(?:kiito|kiitti|thank|thx)/.test(token.lower));
    return { intent: "other", guessed: false, other: thanks ? "thanks" : "greeting" };
  }
  const isThanks = words.length <= 8 && words.some(({ lower }) => /^(?:kiitos|thanks|thx)$/.test(lower));
  if (
    isThanks &&
    !hasNames(heard) &&
    !hasTimes(heard) &&
    words.every(({ lower }) => contactOf(lower).size + partyOf(lower).size === 0)
  )
    return { intent: "other", guessed: false, other: "thanks" };
  const saysFirst =
    words[/^(?:ha(?:ha)+|he(?:he)+|ok|okei|no|joo|jes|super|great|hieno)$/.test(words[0]!.lower) ? 1 : 0];
  if (/^(?:kiit|thank|cheers|thx|toivotan|toivotamme)/.test(saysFirst?.lower ?? "") && !hasNames(heard))
    return { intent: "other", guessed: false, other: "thanks" };
  if (hasEvidence(heard)) return { intent: "log", guessed: false };
  if (/^(?:huomenta|morning|moi|hei|moikka|hello|hi)$/.test(words[0]!.lower))
    return { intent: "other", guessed: true, other: "greeting" };
  return { intent: words.length >= 4 ? "log" : "other", guessed: true };
}

/** «miten Timolla menee, kävin katsomassa 20 min»: a note, though it opens as a question; a later clause tells what the coach did. */
export function tellsContactAfter({ tokens, clauses }: Heard): boolean {
  if (tokens.some(({ text }) => text === "?")) return false;
  return tokens.some((token, i) => {
    const begins = i > 0 && (clauses[i] !== clauses[i - 1] || tokens[i - 1]!.type === "mark");
    if (!begins || clauses[i] === clauses[0] || tokens[i - 1]!.type !== "mark") return false;
    return /(?:in|imme|tiin|ttii)$/.test(token.lower) && isOwnPast(token.lower);
  });
}

function isOwnPast(word: string): boolean {
  const tags = contactOf(word);
  return tags.size > 0 && !tags.has("infinitive") && !/(?:viestin|puhelin|puhelun|käynnin|mailin|meilin)$/.test(word);
}

/** Index of the first word that is no greeting. */
function firstWord(heard: Heard): number {
  const { tokens, taken } = heard;
  let at = skipLeadIn(tokens.map((token, i) => (taken.has(i) ? "" : token.lower)));
  if (at > 0) return at;
  while (at < tokens.length) {
    const token = tokens[at]!;
    const isOpener = token.type === "mark" || opensMessage(token.lower);
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
  if (token === undefined || token.type !== "word" || exclaims(tokens, first)) return false;
  const asksAtEnd =
    tokens.at(-1)!.text === "?" || tokens.some((other) => other.text === "?" && other.sentence === token.sentence);
  if (taken.has(first)) return (asksAtEnd && !tellsContact(heard, token.sentence)) || endsWithQuestion(tokens);
  const tags = intentOf(asked(tokens, first));
  const next = tokens[first + 1]?.lower ?? "";
  // «sp Halpa-Halli, tk-paikka tammikuulle?»: what was asked in a contact
  if (/^(?:sp|puh|puhelu|soitto|wa|maili|meili|käynti|palaveri)$/.test(token.lower) && hasNames(heard))
    return endsWithQuestion(tokens);
  if (token.lower === "koska" && (asksAtEnd || (tokens.length <= 8 && !tokens.some((other) => other.text === ","))))
    return true;
  if (token.lower === "paljon" && !asksAtEnd)
    return /^(?:mul|mulla|minulla|meil|meillä)$/.test(next) && tokens[first + 2]?.lower === "on";
  // «missäs», «mihinkäs»
  if (/^(?:missä|mihinkä|koska|milloin|millon|minne|mistä|kenellä|kelle|kenen)s$/.test(token.lower)) return true;
  // «Is», «has», «was» open a question; so does «do» only before a pronoun.
  // «Was meant to visit …»: an unsaid «I»
  if (token.lower === "was" && /^(?:meant|supposed|going|planning|about|at|in|with|on|just)$/.test(next)) return false;
  if (/^(?:vieläkö|joko|olikohan|onkohan)$/.test(token.lower)) return true;
  if (token.lower === "any" && /^(?:news|word|update|updates|idea|clue)$/.test(next)) return true;
  // «poissaolot viime kk», «työllistyneet 2026»: a heading and whose or when
  if (
    /^(?:poissaolot|kontaktit|käynnit|tapaamiset|puhelut|kirjaukset|merkinnät|havainnot|työllistyneet|luvut|tilastot|tunnit|palautteet|läsnäolot)$/.test(
      token.lower,
    ) &&
    tokens.length <= 6 &&
    heard.times.clocks.length + heard.times.lengths.length === 0
  )
    return true;
  // «lista asiakkaista jotka on työkokeilussa»
  if (LISTS.test(token.lower) && /(?:st[ai]|ist[aä]|n)$/.test(next) && tokens.length <= 9) return true;
  // «remind me what we agreed»
  if (
    /^(?:remind|muistuta|muistutatko)$/.test(token.lower) &&
    tokens.slice(first + 1, first + 4).some(({ lower }) => /^(?:what|when|who|mitä|milloin|koska|kuka)$/.test(lower))
  )
    return true;
  // «kui moni mun asiakkaist»
  if (token.lower === "kui") return /^(?:moni|monta|paljo|usein|mont)/.test(next);
  // «kukas», «milloinka», «mitenkäs»
  const isClitic = ["s", "ks", "ka", "kä", "kas", "käs", "pa", "pä", "han", "hän"].some(
    (end) =>
      token.lower.endsWith(end) &&
      token.lower.length > 4 &&
      intentOf(token.lower.slice(0, -end.length)).has("question"),
  );
  if (isClitic) return true;
  if (tags.has("question"))
    return !(token.lower === "do" && !/^(?:i|we|you|they)$/.test(next)) && token.lower !== "keskimäärin";
  // «No show from Riitta»
  if (tags.has("show"))
    return !tokens.slice(0, 2).some((other, i) => other.lower === "no" && tokens[i + 1]?.lower === "show");
  // «Pyydän yhteenvetoa Hannes Laineen tilanteesta»
  if (
    /^(?:pyydän|pyytäisin|haluaisin|tarvitsen|tarvitsisin|tarviin|saisinko)$/.test(token.lower) &&
    tokens
      .slice(first + 1, first + 9)
      .some((other) =>
        /^(?:kirjaukset|merkinnät|havainnot|yhteenve|kooste|lista|raport|tieto|tiedo|katsau|tilannekatsau|luet|selvit|lukuja)/.test(
          other.lower,
        ),
      )
  )
    return true;
  if (tags.has("give") && tokens.slice(first + 1, first + 4).some((other) => intentOf(other.lower).has("given")))
    return true;
  if (
    /[^k](?:ko|kö|kohan|köhän)$/.test(token.lower) &&
    token.lower.length > 3 &&
    (asksAtEnd || /(?:i|aa|ää|ee|uu|yy|on|en|in|ut|yt|at|is)(?:ko|kö)(?:han|hän)?$/.test(token.lower)) &&
    contextOf(token.lower).size === 0 &&
    !tags.has("imperative") &&
    // «sevtsenko soitti»: a name
    !/(?:[lnrdv]|s|š|sh|ch)enko$/.test(token.lower)
  ) {
    return true;
  }
  if (endsWithQuestion(tokens)) return true;
  return asksAtEnd && !tellsContact(heard, token.sentence);
}

/** «Mikä päivä! …», «Mitä vielä, …», «Kuka olisi uskonut, …»: said in wonder. */
function exclaims(tokens: Token[], first: number): boolean {
  const { sentence } = tokens[first]!;
  if (tokens.some(({ text }) => text === "?")) return false;
  // The lead-in of «tiedätkö mitä, …» has fallen off already.
  const from = /^(?:tiedätkö|tiiätkö|arvaa)$/.test(tokens[first - 1]?.lower ?? "") ? first - 1 : first;
  const said = `${tokens[from]!.lower} ${tokens[from + 1]?.lower ?? ""}`;
  const isSaying = /^(?:mitä vielä|kuka olisi|kuka olis|tiedätkö mitä|tiiätkö mitä|arvaa mitä|guess what)$/.test(said);
  if (isSaying && tokens.slice(from + 2, from + 4).some(({ text }) => text === "," || text === ":")) return true;
  if (!tokens.some((token) => token.text === "!" && token.sentence === sentence)) return false;
  const asks = intentOf(tokens[first]!.lower);
  // «Mikä päivä! …» only opens, «Montako asiakasta on!» asks all the same
  if (asks.has("question")) return tokens.at(-1)!.sentence !== sentence;
  return !asks.has("show") && !asks.has("give") && !LISTS.test(tokens[first]!.lower);
}

const LISTS = /^(?:lista|luettelo|kooste|tilasto|tilastot|yhteenveto)$/;

/** «Kurki tk missä» */
function endsWithQuestion(tokens: Token[]): boolean {
  const last = tokens.findLast((other) => other.type === "word");
  return (
    last !== undefined &&
    tokens.length <= 8 &&
    [last, tokens[tokens.indexOf(last) - 1]].some((word) =>
      /^(?:missä|misä|milloin|millon|montako|paljonko|kuka|ketkä|keitä|ketä|kenellä)$/.test(word?.lower ?? ""),
    )
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
  /^(?:poista|lähettä|toimitta|laitta|välittä|muutta|korjaa|kumoa|peru|peruutta|tallenta|muistutta|vaihta|siirtä|avaa|sulke|lisää)(?:maan|mään|a|ä)$|^(?:korjata|kumota)$/;

/** «Voisiko viimeisimmän kirjauksen poistaa?», «Kysely tulee lähettää Hilkalle», «tee muistutus: to klo 10», «äskönen pois» */
function isPoliteOrder({ tokens, taken }: Heard, first: number): boolean {
  const word = (at: number) => (taken.has(at) ? "" : (tokens[at]?.lower ?? ""));
  const does = (at: number) => TO_DO.test(word(at));
  if (/^(?:voisiko|voiko|olisiko|saisiko)$/.test(word(first)))
    return tokens.some((_, i) => i > first && does(i)) && tokens.length <= 14;
  if (/^(?:tee|laita|aseta|lisää|luo|set|add)$/.test(word(first)) && /^(?:muistutu|reminder)/.test(word(first + 1)))
    return true;
  if (
    /^(?:äskö|äske|viimei|edelli)/.test(word(first)) &&
    tokens.length <= 5 &&
    tokens.some(({ lower }) => lower === "pois")
  )
    return true;
  return tokens.some(
    (token, i) =>
      /kysely$/.test(token.lower) &&
      (/^(?:lähtemään|menemään|matkaan)$/.test(word(i + 1)) ||
        (/^(?:tulee|tulisi|pitää|pitäisi|pitäis|saa)$/.test(word(i + 1)) && does(i + 2))),
  );
}

/** «schedule a call with Matti on Friday at 9»: an order that is an appointment as it stands. */
function arranges({ tokens, times, names }: Heard, first: number): boolean {
  return (
    /^(?:schedule|book|arrange)$/.test(tokens[first]?.lower ?? "") &&
    names.people.length > 0 &&
    times.days.length > 0 &&
    times.clocks.length > 0 &&
    tokens.some(({ lower }) => /^(?:call|meeting|appointment|interview|visit)$/.test(lower))
  );
}

function isCommand(heard: Heard, first: number): boolean {
  const { tokens, taken } = heard;
  const token = tokens[first];
  if (token === undefined || taken.has(first)) return false;
  // «vaihdas», «poistapa»
  const word = asked(tokens, first);
  const plain = word.replace(/(?:s|pa|pä|pas|päs)$/, "");
  const tags = intentOf(word).has("imperative") || !/[aeiouyäö]$/.test(plain) ? intentOf(word) : intentOf(plain);
  const next = tokens[first + 1]?.lower ?? "";
  // «se äskeinen meni ihan väärälle ihmiselle ota se pois sieltä»
  const takesBack = tokens.some(
    (other, i) =>
      /^(?:ota|poista|peru|kumoa|pyyhi)$/.test(other.lower) &&
      /^(?:se|toi|tuo|äskeinen|äskönen|viimeisin)$/.test(tokens[i + 1]?.lower ?? ""),
  );
  if (takesBack && heard.names.people.length === 0) return true;
  // «heitä mulle muistutus»
  if (
    /^(?:heitä|anna|tee|pistätkö|laitatko|teetkö|annatko|voitko)$/.test(token.lower) &&
    /^(?:mulle|mul|minulle)$/.test(next) &&
    /^muistutu/.test(tokens[first + 2]?.lower ?? "")
  )
    return true;
  // «alkukysely → Yusuf, lähetä»
  const last = tokens.findLast((other) => other.type === "word")!.lower;
  const order = /^(?:lähetä|poista|kumoa|muistuta|varaa|tallenna)$/;
  if (order.test(last) && tokens.length <= 8) return true;
  if (tokens.length <= 10 && tokens.some((other, i) => order.test(other.lower) && tokens[i - 1]?.text === ","))
    return true;
  // «se olikin Igor eikä Timo, korjaa»
  const isFixed = /^(?:korjaa|korjaisitko|korjaatko|vaihda|muuta)$/.test(tokens.at(-1)!.lower);
  if (/^(?:se|toi|tuo|äskönen|äskeinen|edellinen)$/.test(token.lower) && isFixed) return true;
  // «Muistutus to 9:00 soitto Posti»
  if (
    token.lower === "muistutus" &&
    (tokens.some((other) => /^(?:soita|laita|lähetä|kysy|hoida|varaa|käy)$/.test(other.lower)) ||
      heard.times.days.some((day) => day.from === first + 1) ||
      /^(?:huom|klo|kello)$/.test(next))
  )
    return true;
  // «Pyydän poistamaan viimeksi tekemäni kirjauksen»
  const asks = tokens.findIndex(
    (other, i) => (i < first + 4 || heard.clauses[i] !== heard.clauses[i - 1]) && POLITE.test(other.lower),
  );
  if (asks >= 0) return tokens.slice(asks + 1, asks + 4).some((other) => TO_DO.test(other.lower));
  if (!tags.has("imperative") && !tags.has("note")) return false;
  // «laita muistiin …», «kirjaa Matille …» hand over a note.
  if (tags.has("note") && token.lower !== "lisää") return tokens.length < first + 2;
  if (intentOf(next).has("down") || intentOf(tokens[first + 2]?.lower ?? "").has("down")) return false;
  if (token.lower === "ota") return next !== "muistiin" && next !== "ylös";
  return true;
}

/** «mites sul menee», «how are you» */
function asksHowTehoIs({ tokens }: Heard, first: number): boolean {
  const [what, whose, how] = tokens.slice(first, first + 3).map((token) => token.lower);
  // «moikka mitä kuuluu»
  if (/^mitäs?$/.test(what ?? "") && whose === "kuuluu" && tokens.length <= first + 3) return true;
  if (what === "how") return whose === "are" && how === "you" && tokens.length <= first + 5;
  return (
    /^(?:mites|miten|mitä|mitäs|kuinka|miteskäs)$/.test(what ?? "") &&
    /^(?:sul|sulla|sinulla|sulle|sinulle|itsellä)$/.test(whose ?? "") &&
    /^(?:menee|kuuluu|sujuu)$/.test(how ?? "")
  );
}

/** «huh mikä maanantai» */
function isSigh(heard: Heard, words: Token[]): boolean {
  // «voi että on kamala liukkaus»
  if (/^(?:hope|hoping|toivottavasti)$/.test(words[0]!.lower) && !hasNames(heard)) return true;
  if (words[0]!.lower === "voi" && /^(?:että|et|ei)$/.test(words[1]?.lower ?? "") && !hasNames(heard)) return true;
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
