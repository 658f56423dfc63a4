import { attends, type Cue, channelOfScene, cuesOf, isUnanswered } from "./channel";
import { BESIDE, contextOf } from "./lexicon/context-words";
import { workOf } from "./lexicon/own-work-words";
import { partyOf, speechOf } from "./lexicon/people-words";
import { tenseOf } from "./lexicon/tense-words";
import { type Party, partiesOf } from "./parties";
import { actsIn, isMet, joinsClause, kindByPartners, subjectOf } from "./partners";
import type { Scene } from "./scene";
import type { Channel, EntryKind } from "./understanding";

export interface KindReading {
  kind: EntryKind;
  channel: Channel | null;
  /** Nothing in the words decided it. */
  guessed: boolean;
  /** A contact in which nobody was reached. */
  attempt: boolean;
  /** Tokens that say the kind and the channel. */
  because: { kind: number | null; channel: number | null };
}

/** What kind of entry a scene is: whom the contact was with, or what was seen, or own work. */
export function readKind(scene: Scene): KindReading {
  const parties = partiesOf(scene);
  const cues = cuesOf(scene);
  const opensAsSeen = scene.tokens
    .slice(scene.from, Math.min(scene.from + 5, scene.to))
    .some(({ lower }) => /^(?:havainto|havaintona|havainnot|huomio|huomiona|obs)$/.test(lower));
  const isOnlyWeak = opensAsSeen && cues.every((cue) => cue.weak || cue.tags.has("together"));
  const byContact = isOnlyWeak ? null : kindByContact(scene, cues, parties);
  const byOthers = byContact ?? kindBySpeech(scene, parties) ?? kindByCompany(scene, parties);
  const withWhom = byOthers ?? kindByAttending(scene, parties) ?? kindByWork(scene, parties);
  const kind = withWhom ?? (parties.length > 0 || seesSomething(scene) ? "observation" : "note");
  const hasChannel = kind !== "observation" && kind !== "note";
  const guessed =
    withWhom === null && (parties.every((party) => party.kind !== "client") || cues.some((cue) => !cue.weak));
  const { channel, at } = hasChannel ? channelOfScene(scene, cues) : { channel: null, at: null };
  const said =
    byContact !== null
      ? mainCue(scene, cues, parties)?.at
      : byOthers !== null
        ? parties.find((party) => KINDS[party.kind] === byOthers && !isName(scene, party))?.at
        : withWhom !== null
          ? ownWorkAt(scene)
          : undefined;
  const because = { kind: said ?? null, channel: at };
  return { kind, channel, guessed, attempt: hasChannel && isUnanswered(scene), because };
}

/** A name decides nothing that the lexicon could hold, and is nobody's word but its bearer's. */
function isName({ people, unknown, outsiders, employers }: Scene, party: Party): boolean {
  return [...people, ...unknown, ...outsiders, ...employers].some((item) => item.from === party.at);
}

function kindByContact(scene: Scene, cues: Cue[], parties: Party[]): EntryKind | null {
  if (isAtNetworkMeeting(scene)) return "network_contact";
  const main = mainCue(scene, cues, parties);
  if (main === undefined) return null;
  if (main.weak && isPaperwork(scene, main.at)) return null;
  const clause = scene.clauseOf(main.at);
  const near = parties.filter((party) => scene.clauseOf(party.at) === clause || joinsClause(scene, party.at, clause));
  const subject = main.tags.has("third") ? subjectOf(near, main.at) : undefined;
  if (main.tags.has("visit") && (isSeenThere(scene, parties) || isNoticed(scene, parties))) return "observation";
  if (main.tags.has("visit") && !isClientMet(near, main) && hearsWorkplace(scene, parties)) return "employer_contact";
  const present = main.tags.has("third") ? undefined : parties.find((party) => isPresent(scene, party));
  if (present !== undefined) return KINDS[present.kind];
  // «kolmikantaneuvottelu Hilkan, työnantajan ja allekirjoittaneen kesken»
  const isThreefold = /^kolmikan/.test(scene.tokens[main.at]!.lower);
  if (isThreefold && parties.some((party) => party.kind === "workplace")) return "employer_contact";
  const decided = kindByPartners(scene, near, main, subject);
  if (decided !== null) return decided;
  // «Mikko unohti taas, näytin kolmeen kertaan»: help with what is seen
  const helps =
    /^(?:näytin|näytettii|näytettiin|annoin|opastin|neuvoin|ohjasin|neuvottii|neuvottiin|opastettii|opastettiin)$/.test(
      scene.tokens[main.at]!.lower,
    );
  const isSeen = parties.some((party) => party.kind === "client" && party.at < main.at && party.cases.has("nom"));
  if (helps && near.length === 0 && isSeen) return null;
  if (main.weak && !main.tags.has("together")) return null;
  const others = parties.filter((party) => !near.includes(party));
  const far = kindByPartners(
    scene,
    others.filter((party) => party.cases.has("gen") || party.cases.has("all") || party.cases.has("nom")),
    main,
    undefined,
  );
  if (
    others.some((party) => party.kind === "workplace" && isMet(scene, party, main)) &&
    !near.some((party) => party.kind === "client")
  )
    return "employer_contact";
  // «työnjohtaja, mikä se nyt oli Hyvönen, niin se soitti mulle»
  const caller = others.findLast((party) => party.at < main.at && party.cases.has("nom"));
  const isCall = main.tags.has("third") && main.channel !== null;
  if (isCall && caller !== undefined && caller.kind !== "client" && caller.kind !== "place") return KINDS[caller.kind];
  if (others.some((party) => party.kind === "client")) return "client_contact";
  // «neuvoteltiin Halpa-Hallissa»: nobody named but the workplace
  if (far === null && main.tags.has("talk") && parties.length > 0 && parties.every((party) => party.kind === "place"))
    return "employer_contact";
  if (far !== null) return far;
  if (isOwn(scene) && !main.tags.has("phone") && !main.tags.has("message")) return null;
  const isMeeting = /^(?:palaver|kolmikan|sovin|yhtey|kontakt|kerro|ilmoit|pyyd|pyys|kiit|lupa|selvi)/.test(
    scene.tokens[main.at]!.lower,
  );
  if (main.tags.has("together") || (main.channel === null && isMeeting))
    return parties.length > 0 ? "client_contact" : null;
  return "client_contact";
}

/** «palaveri klo 9, paikalla esimies ja minä», «mukana sosiaaliohjaaja»: who else sat there. */
function isPresent(scene: Scene, party: Party): boolean {
  if (party.kind === "client" || party.kind === "place" || party.kind === "relative" || !party.cases.has("nom"))
    return false;
  const words = scene.clauseWords(party.at);
  return (
    /^(?:paikalla|mukana|läsnä|osallistujina|present)$/.test(words[0] ?? "") ||
    (/^(?:mukana|paikalla|läsnä)$/.test(scene.tokens[party.at - 1]?.lower ?? "") && words.includes("oli"))
  );
}

/** «Laadittiin Pentin loppupalaute»: written about somebody, with nobody. */
function isPaperwork(scene: Scene, at: number): boolean {
  const words = scene.tokens.slice(scene.from, scene.to).map((token) => token.lower);
  return (
    /^(?:laadit|kirjoit|päivit|tehtii|koot|viimeist)/.test(scene.tokens[at]!.lower) &&
    scene.clauseWords(at).some((word) => /^(?:loppu|väli|alku)?(?:palaut|lausun|raport|yhteenve|arvio)/.test(word)) &&
    !words.some((word) => BESIDE.test(word) || /^(?:kanssaan|yhdessä|with|together)$/.test(word))
  );
}

/** «Pesulassa kävin tänään ja Kirsi nosteli koreja»: went there, and saw the client at work. */
function isSeenThere(scene: Scene, parties: Party[]): boolean {
  if (!parties.some((party) => party.kind === "place" && (party.cases.has("ine") || party.cases.has("ade"))))
    return false;
  if (parties.some((party) => party.kind !== "place" && party.kind !== "client")) return false;
  if (scene.tokens.slice(scene.from, scene.to).some(({ lower }) => speechOf(lower).has("says"))) return false;
  const clients = parties.filter((party) => party.kind === "client");
  const works = (party: Party) =>
    party.at <= scene.clauseStart(party.at) + 3 &&
    // how it goes is heard, what is done is seen
    !/^(?:viihty|pärjä|jaksa|tykkä|osaa|suju|men|on$|oli$)/.test(scene.tokens[party.to]?.lower ?? "") &&
    party.cases.has("nom") &&
    /^\p{L}{3,}(?:si|i|ti|ee|aa|ää|oo|uu|yy|öö)$|^(?:niin|puolestaan|taas)$/u.test(
      scene.tokens[party.to]?.lower ?? "",
    ) &&
    !scene.clauseWords(party.at).some((word) => speechOf(word).has("says"));
  return clients.length > 0 && clients.every(works);
}

/** «seurantakäynnillä todettiin Pian keskustelevan vaivattomasti» */
function isNoticed(scene: Scene, parties: Party[]): boolean {
  return (
    scene.tokens
      .slice(scene.from, scene.to)
      .some(({ lower }) => /^(?:todettiin|havaittiin|huomattiin|todettu|havaittu)$/.test(lower)) &&
    parties.some((party) => party.kind === "place") &&
    parties.every((party) => party.kind === "place" || party.kind === "client")
  );
}

/** «kävin moikkaamassa Igoria»: the client is whom one went to see. */
function isClientMet(near: Party[], main: Cue): boolean {
  return near.some((party) => party.kind === "client" && party.cases.has("part") && party.at - main.at <= 3);
}

/** «kävin katsomassa miten Teemulla menee, ja työnjohtaja sanoi …»: at the workplace it was its people whom one heard. */
function hearsWorkplace(scene: Scene, parties: Party[]): boolean {
  const says = (party: Party) => scene.clauseWords(party.at).some((word) => speechOf(word).has("says"));
  const workplace = parties.some((party) => party.kind === "workplace" && party.cases.has("nom") && says(party));
  return workplace && !parties.some((party) => party.kind === "client" && party.cases.has("nom") && says(party));
}

/** The first word of contact; a talk with a client during a visit to a workplace comes before the visit. */
function mainCue(scene: Scene, cues: Cue[], parties: Party[]): Cue | undefined {
  const strong = cues.filter((cue) => !cue.weak);
  const [first] = strong;
  if (first?.tags.has("visit")) {
    const talk = strong.find(
      (cue) =>
        cue.tags.has("talk") &&
        parties.some(
          (party) =>
            party.kind === "client" &&
            scene.clauseOf(party.at) === scene.clauseOf(cue.at) &&
            (party.cases.has("gen") || scene.tokens[party.at - 1]?.lower === "with"),
        ) &&
        parties.every((party) => party.kind !== "workplace"),
    );
    if (talk !== undefined) return talk;
  }
  return first ?? cues.find((cue) => cue.tags.has("together"));
}

/** «verkostopalaveri Kajaanissa», not «tein ohjausryhmän papereita». */
function isAtNetworkMeeting(scene: Scene): boolean {
  for (let i = scene.from; i < scene.to; i += 1) {
    if (!partyOf(scene.tokens[i]!.lower).has("network_meeting")) continue;
    // «raportti ohjausryhmälle», «muistutus verkostokokouksesta»
    if (/(?:lle|st[aä])$/.test(scene.tokens[i]!.lower)) continue;
    // «ohjausryhmä is next week»
    const isToCome = scene.times.days.some((day) => day.future && scene.clauseOf(day.from) === scene.clauseOf(i));
    if (isToCome && !scene.clauseWords(i).some((word) => /(?:ttiin|tty|ttu)$/.test(word))) continue;
    const isFor = /^(?:for|the)$/.test(scene.tokens[i - 1]?.lower ?? "");
    const isOwned =
      isFor || (/n$/.test(scene.tokens[i]!.lower) && /^[\p{L}-]+$/u.test(scene.tokens[i + 1]?.lower ?? ""));
    const isPrepared = scene.tokens
      .slice(scene.from, scene.to)
      .some(({ lower: word }) =>
        /^(?:tein|tehtiin|tehty|valmistel\p{L}+|aineisto\p{L}*|kirjoitin|laadin|laatimi\p{L}+|viimeistel\p{L}+|laadittu|laadittiin|päivitin|kokosin|kokoami\p{L}+|prepared|wrote)$/u.test(
          word,
        ),
      );
    if (!(isOwned && isPrepared)) return true;
  }
  return false;
}

/** No word of contact: who is said to have told something. */
function kindBySpeech(scene: Scene, parties: Party[]): EntryKind | null {
  for (const party of parties) {
    const words = scene.clauseWords(party.at);
    if (!words.some((word) => speechOf(word).has("says"))) continue;
    // «palautteen vastaanottaminen esimieheltä on vaikeaa», «suuttui kun työnjohtaja sanoi»: of what the client does
    if (party.kind !== "client" && (words.some((word) => /^vastaanott/.test(word)) || isReason(scene, parties, party)))
      continue;
    // «oli ilmoittanut esimiehelle»: said to them, not by them
    if (party.cases.has("all") && party.kind !== "client") continue;
    const isAccording =
      party.cases.has("gen") && /^(?:mukaan|mielestä|palau)/.test(scene.tokens[party.to]?.lower ?? "");
    const isSource = isAccording || party.cases.has("nom") || party.cases.has("abl");
    const isSaidTo = party.kind !== "client" && !party.cases.has("nom") && actsIn(scene, parties, party);
    if (!isSource || (isSaidTo && !isAccording)) continue;
    if (party.kind === "client") {
      // «Igor kysyi töitä esimieheltä»: said to somebody else.
      if (
        parties.some(
          (other) =>
            other.kind !== "client" &&
            (other.cases.has("abl") || other.cases.has("all")) &&
            scene.clauseOf(other.at) === scene.clauseOf(party.at),
        )
      )
        continue;
      if (
        words.some((word) => speechOf(word).has("needs")) ||
        !words.some((word) =>
          /^(?:kerto|sano|ilmoit|lupas|perui|peru|vahvist|kuittas|mainits|totes|toivoi|kysel|pyysi|kysyi|valitti|siirsi|told|said|cancel|asked|reported|mentioned)/.test(
            word,
          ),
        )
      )
        continue;
      return "client_contact";
    }
    return party.kind === "network" || party.kind === "relative" ? "network_contact" : "employer_contact";
  }
  return null;
}

/** «Ville suuttui, kun työnjohtaja sanoi»: why the client did what was seen. */
function isReason(scene: Scene, parties: Party[], party: Party): boolean {
  const begin = scene.clauseStart(party.at);
  if (begin === scene.from || !/^(?:kun|ku|koska|when|because|after)$/.test(scene.tokens[begin]!.lower)) return false;
  return parties.some(
    (other) =>
      other.kind === "client" &&
      other.at <= scene.from + 1 &&
      other.cases.has("nom") &&
      !scene.clauseWords(other.at).some((word) => speechOf(word).has("says")),
  );
}

const KINDS: Record<Party["kind"], EntryKind> = {
  client: "client_contact",
  workplace: "employer_contact",
  place: "employer_contact",
  network: "network_contact",
  relative: "network_contact",
};
const GIVES =
  /^(?:laitoin|laitettu|lähetin|lähetettiin|lähetetty|toimitin|toimitettu|jätin|jätetty|annoin|vein|sent|gave)$/;

/** «Tein Sinikan kanssa cv:n», «Sovittu Tokmannin kanssa», «Laitoin hakemuksen Mäntylään», «Had coffee with Igor»: with somebody, though no word of contact. */
function kindByCompany(scene: Scene, parties: Party[]): EntryKind | null {
  for (const party of parties) {
    // «psyk pkl sh + Haataja Mikko 13–13.45»: names side by side are a meeting.
    if (party.kind !== "client" && scene.tokens[party.to]?.text === "+") return KINDS[party.kind];
    // «S-market, ta Pitkänen: sop. jatko 3 kk»
    const isHeading = scene.tokens[party.to]?.text === ":" && party.at <= scene.from + 5;
    if (isHeading && party.kind === "workplace" && party.cases.has("nom")) return "employer_contact";
    // «Antti oli mun mukana tutustumassa Puuiloon»
    const words = scene.clauseWords(party.at);
    const isMine = words.some(
      (word, n) =>
        /^(?:mun|minun)$/.test(word) && /^(?:mukana|kanssa|kaa|kans|kyydissä|seurassa)$/.test(words[n + 1] ?? ""),
    );
    // «Yesterday Jussi and I filled in …»
    const [and, i] = [scene.tokens[party.to]?.lower, scene.tokens[party.to + 1]?.lower];
    const isUs = and === "and" && (i === "i" || i === "me");
    if (party.kind === "client" && (isMine || isUs)) return "client_contact";
    // «ma 16.11. 10–11 toimistolla Kerttu K.»
    const isTimed = scene.times.clocks.length + scene.times.lengths.length > 0;
    const isAtOffice = scene.tokens
      .slice(scene.from, scene.to)
      .some(({ lower }) => /^(?:toimistolla|tstolla|tsto|toimistollamme)$/.test(lower));
    if (party.kind === "client" && isTimed && isAtOffice && !doesSomething(scene, party)) return "client_contact";
    if (actsIn(scene, parties, party)) continue;
    const after = scene.tokens[party.to]?.lower ?? "";
    // «onnin kans tarttee kattoo noita nostoja»: still to do
    if (
      scene
        .clauseWords(party.at)
        .some((word) => /^(?:tarttee|tarvii|pitää|pitäis|pitäisi|täytyy|needs|must)$/.test(word))
    )
      continue;
    // «Hilkka niin tota hänen kanssaan mentiin»
    const isMeant = party === parties[0] && words.includes("kanssaan");
    const isBeside = isMeant || (party.cases.has("gen") && (BESIDE.test(after) || /^(?:luona|luokse)$/.test(after)));
    const isWith = scene.tokens[party.at - 1]?.lower === "with";
    // «oltiin Helmin kanssa Kelassa»: the authority is whom one was with, the client being there too.
    const atNetwork = parties.some(
      (other) =>
        other.kind === "network" &&
        (other.cases.has("ine") ||
          other.cases.has("ade") ||
          other.cases.has("ill") ||
          /^(?:to|at)$/.test(scene.tokens[other.at - 1]?.lower ?? "") ||
          (scene.tokens[other.at - 1]?.lower === "the" &&
            /^(?:to|at)$/.test(scene.tokens[other.at - 2]?.lower ?? ""))) &&
        scene.clauseOf(other.at) === scene.clauseOf(party.at),
    );
    if ((isBeside || isWith) && party.kind === "client" && atNetwork) return "network_contact";
    const isGiven =
      (party.cases.has("all") || party.cases.has("ill")) &&
      scene.clauseWords(party.at).some((word) => GIVES.test(word));
    // «Sent Lidl the paperwork»
    const isSent = /^(?:sent|gave|mailed)$/.test(scene.tokens[party.at - 1]?.lower ?? "");
    if (isBeside || isWith || isGiven || isSent) return KINDS[party.kind];
  }
  return null;
}

/** «osallistui psykologin vastaanotolle, jossa olin läsnä» */
function kindByAttending(scene: Scene, parties: Party[]): EntryKind | null {
  if (!parties.some((party) => party.kind === "network")) return null;
  for (let i = scene.from; i < scene.to; i += 1) if (attends(scene, i)) return "network_contact";
  return null;
}

function kindByWork(scene: Scene, parties: Party[]): EntryKind | null {
  const own = isOwn(scene);
  if (!own) return null;
  const subject = parties.find((party) => party.kind === "client" && party.cases.has("nom") && party.cases.size <= 2);
  if (subject === undefined) return "note";
  // «Matti kirjoitti raporttia» and «Garden team: Kalle raked the yard» are seen, «kirjoitin Matin lausuntoa» is done.
  const isSeen = subject.at === scene.from || doesSomething(scene, subject);
  return isSeen ? null : "note";
}

function doesSomething(scene: Scene, subject: Party): boolean {
  const next = scene.tokens[subject.to]?.lower ?? "";
  const tags = contextOf(next);
  return tags.has("human") || tags.has("verb") || /^\p{L}{3,}(?:ed|si|ti|ui|yi|oi|öi)$/u.test(next);
}

function isOwn(scene: Scene): boolean {
  return ownWorkAt(scene) !== undefined;
}

const DESK = /^(?:laati|kirjoitti|valmisteli|päivitti|teki|kokosi|viimeisteli)$/;

/** The first word of own work. */
export function ownWorkAt(scene: Scene): number | undefined {
  for (let i = scene.from; i < scene.to; i += 1) {
    if (workOf(scene.tokens[i]!.lower).has("own")) return i;
    // «Worked on Mikko's statement»
    if (i === scene.from && /^work(?:ed|ing)$/.test(scene.tokens[i]!.lower) && scene.tokens[i + 1]?.lower === "on")
      return i;
    // «Allekirjoittanut laati …»
    if (/^(?:allekirjoittanut|allek)$/.test(scene.tokens[i - 1]?.lower ?? "") && DESK.test(scene.tokens[i]!.lower))
      return i;
  }
  return undefined;
}

/** A sentence that tells how somebody does, though nobody is named («työkokeilu sujuu hyvin»). */
function seesSomething(scene: Scene): boolean {
  for (let i = scene.from; i < scene.to; i += 1) {
    const word = scene.tokens[i]!.lower;
    if (
      contextOf(word).has("human") ||
      tenseOf(word).has("perfect") ||
      /^(?:työkokeil|sujuu|sujui|tarvitsee|needs)/.test(word)
    )
      return true;
  }
  return false;
}
