import type { Heard } from "./intent";
import { contactOf, isContactInfinitive } from "./lexicon/contact-words";
import { BESIDE, contextOf } from "./lexicon/context-words";
import { intentOf } from "./lexicon/intent-words";
import { tenseOf } from "./lexicon/tense-words";
import type { Token } from "./tokens";

/** A plan, or something left undone: nothing happened. */
export function isPlan(heard: Heard): boolean {
  const { tokens } = heard;
  // «note to self call Igor», «ootan et Hannu soittaa takas»
  if (["note", "to", "self"].every((word, n) => tokens[n]?.lower === word)) return true;
  if (/^(?:ootan|odotan|odottelen|odottelin|waiting)$/.test(tokens[0]!.lower) && tokens.length > 2) return true;
  // «Olin menossa Joonaksen luo mutta peruuntui», «Jos Outi ei tule niin soitan»
  const wasGoing = tokens.some(
    ({ lower }, i) => /^(?:menossa|lähdössä)$/.test(lower) && /^(?:olin|oltiin)$/.test(tokens[i - 1]?.lower ?? ""),
  );
  const wasStopped = wasGoing && tokens.some(({ lower }) => /^(?:mutta|mut|but)$/.test(lower));
  const isConditional = /^(?:jos|ellei|jollei)$/.test(tokens[0]!.lower);
  const meansTo =
    isConditional &&
    tokens.some(({ lower }) => intentOf(lower).has("future") || /.{3}[eiouy]t(?:aan|ään)$/.test(lower));
  if ((wasStopped || meansTo) && !tokens.some((_, i) => happened(heard, i))) return true;
  if (tellsMeeting(heard) || sawOrWorked(heard) || tellsOfClient(heard)) return false;
  let plan = isAppointment(heard);
  for (let i = 0; i < tokens.length; i += 1) {
    const word = tokens[i]!.lower;
    if (happened(heard, i) || wasThere(heard, i)) return false;
    const leftUndone = /^(?:soittamatta|laittamatta|tapaamatta|käymättä|tekemättä|kirjaamatta)$/.test(word);
    const needs =
      (tenseOf(word).has("plan") &&
        !clientOwns(heard, i) &&
        hasTodo(heard, i) &&
        !isSubordinate(heard, i) &&
        !wasNeeded(tokens, i) &&
        !isAboutLogging(tokens, i)) ||
      (word === "muista" && i === 0);
    const isNoting =
      (/^(?:kirjaan|merkkaan|merkitsen|laitan)$/.test(word) &&
        tokens.some(({ lower }, n) => n > i && n < i + 4 && /^(?:tähän|tämän|tän|tästä|nyt|vielä)$/.test(lower)) &&
        !heard.times.days.some(({ future }) => future)) ||
      tokens.slice(i + 1, i + 5).some((token) => /^(?:muistiin|ylös|tiedoksi)$/.test(token.lower));
    // «huomenna näen Fatiman»; «näen että …» is now
    const isNow = word === "näen" && !heard.times.days.some(({ future }) => future);
    const isFuture =
      !isNoting && !isNow && intentOf(word).has("future") && !tenseOf(word).has("plan") && !clientActs(heard, i);
    const regret =
      (word === "forgot" || (/^(?:should|ought)$/.test(word) && /^(?:i|we)$/.test(tokens[i - 1]?.lower ?? "i"))) &&
      heard.tokens.some((token) => contactOf(token.lower).size > 0);
    const meant =
      /^(?:meant|wanted|supposed|intended|planned|hoped)$/.test(word) &&
      tokens[i + 1]?.lower === "to" &&
      i <= 5 &&
      hasTodo(heard, i);
    const aims =
      /^(?:tarkoitukseni|tarkoituksena|tarkoitus|tarkotus|tarkotuksena|aikomus|aikomuksena|aikeissa)$/.test(word) &&
      i <= 2 &&
      (hasTodo(heard, i) ||
        /^(?:oli|olis|olisi|was)$/.test(tokens[i - 1]?.lower ?? "") ||
        tokens.some(({ lower }) => lower === "olla"));
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
              token.lower === "was" ||
              token.lower === "am" ||
              token.type === "mark" ||
              token.lower === "still" ||
              token.lower === "we",
          ));
    if (leftUndone || aims || needs || (isFuture && i <= 4) || english) plan = true;
  }
  return plan;
}

/** «Pekan poissaolot ovat lisääntyneet, aion ottaa sen puheeksi»: how somebody does comes first, what one means to do after. */
function tellsOfClient({ tokens, clauses, names }: Heard): boolean {
  const [person] = names.people;
  if (person === undefined) return false;
  const words = tokens.filter((_, i) => clauses[i] === clauses[person.from]).map(({ lower }) => lower);
  const isPlanned = (word: string) =>
    tenseOf(word).has("plan") ||
    intentOf(word).has("future") ||
    intentOf(word).has("todo") ||
    isContactInfinitive(word);
  const tells = words.some(
    (word, n) =>
      /^(?:on|ovat|oo)$/.test(word) && words.slice(n + 1, n + 4).some((next) => /(?:nut|nyt|neet|nu|ny)$/.test(next)),
  );
  return tells && !words.some(isPlanned);
}

/** «piti koko ajan muistuttaa», «joutui istumaan ja piti mennä istumaan»: what had to be done was. */
function wasNeeded(tokens: Token[], at: number): boolean {
  if (tokens[at]!.lower !== "piti") return false;
  const before = tokens[at - 1]?.lower ?? "";
  return (
    /^(?:koko|taas|monta|joka|jatkuvasti|useasti|usein|kaks|kolme|kolmesti|kahdesti|vähän|aina|moneen)$/.test(
      tokens[at + 1]?.lower ?? "",
    ) ||
    (/^(?:ja|ni|niin)$/.test(before) && /(?:maan|mään)$/.test(tokens[at + 2]?.lower ?? ""))
  );
}

/** «huomenna klo 9 tapaaminen Igorin kanssa», «ensi viikolla Puuiloon käymään»: a coming day, a meeting, and nothing that happened. */
function isAppointment({ tokens, times, taken }: Heard): boolean {
  const [day, ...others] = times.days;
  if (day === undefined || others.length > 0 || !day.future || tokens.length > 12) return false;
  const words = tokens.filter((token, i) => (i < day.from || i >= day.to) && token.type === "word" && !taken.has(i));
  const isWith = words.some(({ lower }) => BESIDE.test(lower) || lower === "with");
  const meets =
    isWith ||
    (times.clocks.length > 0 && words.length <= 2) ||
    words.some(({ lower }) =>
      /(?:tapaaminen|palaveri|käynti|haastattelu|kokous|koulutus|käymään|tapaamaan|soitto|puhelu|meeting|visit)$/.test(
        lower,
      ),
    );
  const happens = words.some(
    ({ lower }) =>
      contextOf(lower).has("human") || contextOf(lower).has("verb") || /(?:in|tiin|ttu|tty|imme)$/.test(lower),
  );
  return meets && words.length <= 6 && !happens;
}

/** «katoin torstaina Oleksandrin työskentelyä …»: seen or worked at, whatever should be done. */
function sawOrWorked(heard: Heard): boolean {
  // «tein pari tuntia loppulausuntoja, vielä on kolme tekemättä»
  const worked = heard.tokens.some(({ lower }) => /^(?:tein|tehtiin|kirjoitin|laadin|valmistelin)$/.test(lower));
  if (worked && heard.times.lengths.length > 0) return true;
  return (
    hasNames(heard) &&
    heard.tokens.some(({ lower }) =>
      /^(?:katoin|katsoin|seurasin|huomasin|havaitsin|katsottiin|seurattiin)$/.test(lower),
    )
  );
}

/** «kelan tyypin kaa puhelu ke 20 min, hakemus pitää laittaa»: a meeting with its day or length took place, whatever is left to do. */
function tellsMeeting({ tokens, clauses, times }: Heard): boolean {
  const isPast = times.days.some((day) => !day.future && day.when && day.edge === null) && times.lengths.length > 0;
  const at = tokens.findIndex((token) =>
    /^(?:puhelu|soitto|palaveri|tapaaminen|käynti|keskustelu|kotikäynti)$/.test(token.lower),
  );
  return (
    isPast && at >= 0 && !tokens.some((token, i) => clauses[i] === clauses[at] && tenseOf(token.lower).has("plan"))
  );
}

/** «en tavannut Timoa», «ei soitettu tänään»: what the coach did not do did not happen. Not reaching somebody did. */
export function isNotDone({ tokens, clauses }: Heard): boolean {
  const at = tokens.findIndex((token, i) => {
    const tags = contactOf(token.lower);
    // «en päässyt käymään Motonetissa»
    const couldNot = /^(?:päässy|päässyt|ehtiny|ehtinyt|kerenny|kerennyt|pystyny|pystynyt)$/.test(token.lower);
    if (
      couldNot &&
      tokens[i - 1]?.lower === "en" &&
      tokens.slice(i + 1, i + 4).some(({ lower }) => intentOf(lower).has("todo") || isContactInfinitive(lower))
    )
      return true;
    if (tags.size === 0 || !/(?:nut|nyt|nu|ny|tu|ty)$/.test(token.lower) || /^(?:tavoit|vasta)/.test(token.lower))
      return false;
    const before = tokens
      .slice(Math.max(0, i - 4), i)
      .filter((_, n, all) => clauses[i - all.length + n] === clauses[i]);
    // «poissaolosta ei ole ilmoitettu» is the client's doing, «ei soitettu» the coach's.
    const isPassive = /t[uy]$/.test(token.lower) && !tags.has("talk");
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
        /^(?:kirjata|merkata|merkitä|laittaa|log|tän|tämän)$/.test(token.lower) &&
        /^(?:että|et|muistiin|ylös|:|that)$/.test(next[n + 1]?.lower ?? tokens[at + n + 2]?.lower ?? ""),
    );
}

/** «olin eilen Kertun mukana terveysasemalla», «esimies sanoi, että pitää …»: something took place, whatever is still to do. */
function wasThere(heard: Heard, at: number): boolean {
  const word = heard.tokens[at]!.lower;
  if (word === "was" && /^(?:going|supposed|meant|planning|hoping)$/.test(heard.tokens[at + 1]?.lower ?? ""))
    return false;
  if (/^(?:olin|oltiin|kävin|käytiin|was)$/.test(word))
    return (
      hasNames(heard) &&
      !heard.tokens.some((token, i) => heard.clauses[i] === heard.clauses[at] && tenseOf(token.lower).has("plan"))
    );
  return /^(?:sanoi|kertoi|ilmoitti|said|told)$/.test(word) && hasNames(heard) && at > 0;
}

/** «kotikäynti peruuntui, auto ei startannut»: a meeting that did not take place, and nobody who called it off. */
export function isCalledOff({ tokens, clauses, times, names }: Heard): boolean {
  // «verkkotapaamista ei voitu toteuttaa»
  const words = tokens.map(({ lower }) => lower).join(" ");
  const fails =
    /\bei (?:voitu|saatu|päästy|pystytty) (?:toteuttamaan|toteuttaa|pitää|pitämään|järjestää|järjestämään)\b/.test(
      words,
    );
  if (fails && /(?:tapaamis|palaveri|käynti|puhelu)/.test(words)) return true;
  const at = tokens.findIndex((token, i) =>
    token.lower === "toteutunut"
      ? [1, 2].some((back) => tokens[i - back]?.lower === "ei")
      : /^(?:cancelled|canceled|postponed)$/.test(token.lower)
        ? /^(?:got|was|were|been)$/.test(tokens[i - 1]?.lower ?? "")
        : /^(?:peruuntui|peruuntu|peruuntunut|peruttiin|toteutumatta|pitämättä|väliin|siirtyi|siirtyy|lykkääntyi)$/.test(
            token.lower,
          ),
  );
  if (at < 0) return false;
  const meets = (word: string) =>
    /(?:käynti|vierailu|meeting|visit|appointment|yhteydenotto|soitto|tapaaminen|palaveri|haastattelu|aika|puhelu|treffit|kokous|koulutus|koulutuspäivä|kurssi)$/.test(
      word,
    );
  // «jäi väliin, kun Satu unohti»: what the client did is worth a note
  const isClients = names.people.some(
    ({ cases, to }) =>
      cases.has("nom") && /^(?:unohti|unohtanut|ei|on|oli|nukkui|sairastui)$/.test(tokens[to]?.lower ?? ""),
  );
  if (isClients) return false;
  // «Motonet klo 13 peruuntui»
  const isTimed = times.clocks.some(({ from, to }) => clauses[from] === clauses[at] && to === at);
  if (!isTimed && !tokens.some((token, i) => clauses[i] === clauses[at] && meets(token.lower))) return false;
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
  // «tuli lumimyräkkä»: nobody came
  const comes = /^(?:tuli|kävi)$/.test(word);
  if (comes && !heard.names.people.some((person) => clauses[person.from] === clauses[at] && person.cases.has("nom")))
    return false;
  return !tokens.some(
    (other, i) =>
      clauses[i] === clauses[at] && tenseOf(other.lower).has("plan") && Math.abs(i - at) < 6 && !clientOwns(heard, i),
  );
}

function hasTodo(heard: Heard, at: number): boolean {
  return heard.tokens.some(
    (token, i) =>
      i > at - 8 &&
      i < at + 9 &&
      heard.clauses[i] === heard.clauses[at] &&
      (intentOf(token.lower).has("todo") || isContactInfinitive(token.lower)),
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
    (person) =>
      person.to <= at &&
      person.to >= at - 2 &&
      person.cases.has("nom") &&
      heard.tokens.slice(person.to, at).every(({ type }) => type !== "mark"),
  );
}

export function hasNames(heard: Heard): boolean {
  const { people, employers, outsiders, unknown } = heard.names;
  return people.length + employers.length + outsiders.length + unknown.length > 0;
}
