import { contactOf } from "./lexicon/contact-words";
import { BESIDE } from "./lexicon/context-words";
import { partyOf } from "./lexicon/people-words";
import type { Scene } from "./scene";
import type { Channel } from "./understanding";

/** A word that tells of a contact. `weak`: needs somebody beside it to count. */
export interface Cue {
  at: number;
  tags: ReadonlySet<string>;
  channel: Channel | null;
  weak: boolean;
}

const ORDER: Channel[] = ["message", "email", "video", "phone", "face_to_face"];

/** The contact words of a scene in order, without plans («sovittiin tapaaminen», «soitan huomenna»). */
export function cuesOf(scene: Scene): Cue[] {
  const known = cuesOfScene.get(scene);
  if (known !== undefined) return known;
  const cues = findCues(scene);
  cuesOfScene.set(scene, cues);
  return cues;
}

/** A scene never changes and is asked about many times. */
const cuesOfScene = new WeakMap<Scene, Cue[]>();

function findCues(scene: Scene): Cue[] {
  const cues: Cue[] = [];
  for (let i = scene.from; i < scene.to; i += 1) {
    const token = scene.tokens[i]!;
    if (token.type !== "word") continue;
    const tags = contactOf(token.lower);
    if (isShared(scene, i)) {
      const tags = /^(?:dropped|popped|stopped|swung)$/.test(token.lower)
        ? ["face_to_face", "visit"]
        : ["face_to_face"];
      cues.push({ at: i, tags: new Set(tags), channel: "face_to_face", weak: false });
    }
    // «veli tuli vastaan kaupassa»
    if (token.lower === "vastaan" && /^(?:tuli|tulivat|käveli)$/.test(scene.tokens[i - 1]?.lower ?? ""))
      cues.push({ at: i, tags: new Set(["third", "face_to_face"]), channel: "face_to_face", weak: false });
    if (reaches(scene, i)) cues.push({ at: i, tags: new Set(["talk"]), channel: "phone", weak: false });
    // «ei vast x2»: nobody answers but a call.
    if (token.lower === "vast" && (isDenied(scene, i) || scene.tokens[i - 1]?.lower === "ei")) {
      cues.push({ at: i, tags: new Set(["talk"]), channel: "phone", weak: false });
      continue;
    }
    if (isThing(scene, i) || isNobodys(scene, i)) continue;
    const seen = sawSomebody(scene, i);
    if (seen) cues.push({ at: i, tags: new Set(["face_to_face"]), channel: "face_to_face", weak: false });
    if (tags.size === 0 || isPlanned(scene, i, tags)) continue;
    const channel = ORDER.find((one) => tags.has(one)) ?? (comesToSee(scene, i) ? "face_to_face" : null);
    const weak = isWeak(scene, i, tags, channel);
    if (
      tags.has("infinitive") &&
      channel === null &&
      !tags.has("talk") &&
      !scene.clauseWords(i).some((word) => contactOf(word).has("tried"))
    )
      continue;
    const tried = tags.has("infinitive") && /^(?:soit|tavoit|call|reach)/.test(token.lower);
    cues.push({ at: i, tags, channel: tried && /^(?:soit|call)/.test(token.lower) ? "phone" : channel, weak });
  }
  return cues;
}

/** «ettei kukaan soitellut väliin»: nobody was in touch. */
function isNobodys(scene: Scene, at: number): boolean {
  const word = scene.tokens[at]!.lower;
  if (!/^(?:soit|ilmoite|ilmoittan|ilmottan)/.test(word)) return false;
  const words = scene.clauseWords(at);
  // «poissaolosta ei ole ilmoitettu», «eikä mitään ilmoittanut»
  if (/^ilmo/.test(word)) return words.includes("ei") || words.includes("eikä");
  return words.includes("kukaan") && words.some((word) => /^(?:ei|ettei|eikä)$/.test(word));
}

/** «distracted by her phone», «Satu sat at the back», «even helped the new guy»: the client's thing or doing, no contact. */
function isThing(scene: Scene, at: number): boolean {
  const word = scene.tokens[at]!.lower;
  const before = scene.tokens[at - 1]?.lower ?? "";
  if (word === "puhelimella") return scene.clauseWords(at).some((other) => /^(?:oli|on|koko|istui)$/.test(other));
  // «had to be called back», «junassa istuttiin»
  if (before === "be" && /^(?:called|met|seen)$/.test(word)) return true;
  if (/^istu/.test(word) && /^(?:junassa|bussissa|autossa|junas|bussis|autos)$/.test(before)) return true;
  if (before === "no" && /^(?:message|messages|call|calls|text)$/.test(word)) return true;
  // «how to use the saw», «Saw Kerttu lose her temper»
  if (word === "saw") return /^(?:the|a|an|band|circular|chain|with)$/.test(before) || sawDoing(scene, at);
  if (word === "phone") return /^(?:her|his|their|a|new)$/.test(before);
  if (!/^(?:sat|drove|prepped|helped|assisted|supported|coached|guided)$/.test(word)) return false;
  const begin = scene.clauseStart(at);
  if (word === "sat") return !/^(?:i|we)$/.test(before) && !scene.clauseWords(at).includes("with");
  const isOwn = at === begin || /^(?:i|we|and|then|just|also)$/.test(before) || scene.tokens[begin]?.lower === "i";
  return !isOwn;
}

/** «saw Kerttu lose her temper», not «saw Kerttu at the office» */
function sawDoing(scene: Scene, at: number): boolean {
  const person = scene.people.find(({ from }) => from === at + 1);
  const next = person === undefined ? undefined : scene.tokens[person.to];
  if (next?.type !== "word" || scene.times.days.some(({ from }) => from === person!.to)) return false;
  return !/^(?:on|at|in|this|for|and|with|again|briefly|quickly|to|before|after|while|outside|there|here|today|just|from|by)$/.test(
    next.lower,
  );
}

/** «kahvilla Liisan kanssa», «had coffee with Ahmed», «oltiin Helmin kanssa Kelassa»: in one place together. */
function isShared(scene: Scene, at: number): boolean {
  const word = scene.tokens[at]!.lower;
  if (/^(?:kahvi(?:lla|t|tauolla)|lounaalla|lounas|ruokatunnilla|coffee|lunch)$/.test(word))
    return isTogether(scene, at);
  // «kävi mun kanssa hakemassa»
  if (/^(?:mun|minun)$/.test(word) && BESIDE.test(scene.tokens[at + 1]?.lower ?? ""))
    return scene.clauseWords(at).some((other) => /^(?:kävi|tuli|lähti|istui)$/.test(other));
  if (/^(?:ran|bumped)$/.test(word) && scene.tokens[at + 1]?.lower === "into") return true;
  const isDropping =
    /^(?:dropped|popped|stopped|swung)$/.test(word) && /^(?:by|in|into)$/.test(scene.tokens[at + 1]?.lower ?? "");
  if (isDropping) return true;
  if (!DONE_TOGETHER.test(word) || !isTogether(scene, at)) return false;
  return !scene
    .clauseWords(at)
    .some((other) => ["phone", "message", "email", "video", "talk"].some((tag) => contactOf(other).has(tag)));
}

function isTogether(scene: Scene, at: number): boolean {
  return scene.clauseWords(at).some(
    (other, n, all) =>
      (BESIDE.test(other) || /^(?:kanssaan|luona|with)$/.test(other)) &&
      // «ei jutellut kenenkään kanssa»
      !/^(?:kenenkään|muiden|toisten|työkaverien|työkavereiden)$/.test(all[n - 1] ?? ""),
  );
}

const DONE_TOGETHER =
  /^(?:oltiin?|olin|olimme|went|menin|mentiin?|haettiin?|ajettiin?|matkustettiin?|syötiin?|ostettiin?|vietiin?|asioitiin?|kierrettiin?|pyörittiin?|lähdettiin?|käveltiin?|istuttiin?|sovitettiin?)$/;

/** «sain kiinni», «en saanut Matilta kiinni», «got hold of». */
function reaches(scene: Scene, at: number): boolean {
  const word = scene.tokens[at]!.lower;
  if (word !== "kiinni" && word !== "hold") return false;
  return scene
    .clauseWords(at)
    .some((other) => /^(?:sain|saatiin|saatu|saada|saanu|saanut|got|get|saamaan|saatii)$/.test(other));
}

function isAside(scene: Scene, at: number): boolean {
  const begin = scene.clauseStart(at);
  const opens =
    begin > scene.from &&
    /^(?:kun|ku|koska|vaikka|jos|when|because|kunnes|mitä|mikä|jota|joita)$/.test(scene.tokens[begin]!.lower);
  if (!opens) return false;
  return ![...scene.people, ...scene.unknown, ...scene.outsiders].some(
    (item) => scene.clauseOf(item.from) === scene.clauseOf(at),
  );
}

function isWeak(scene: Scene, at: number, tags: ReadonlySet<string>, channel: Channel | null): boolean {
  const word = scene.tokens[at]!.lower;
  // «rauhoittui kun juteltiin»: the contact is only the time of what is told.
  if (isAside(scene, at)) return true;
  // «Jussi chatted with customers»
  if (tags.has("third") || tags.has("talk")) {
    const others = scene.clauseWords(at).some((other) => partyOf(other).has("peer"));
    if (others && /^(?:juttel|jutust|puhel|puhu|keskustel|chatt|talk|spoke)/.test(word)) return true;
  }
  if (tags.has("third") && channel === null) return !isThirdContact(scene, at);
  if (tags.has("together") || word === "vastaa") return true;
  // «Minna haastattelussa Biltemassa»: the client's interview with a workplace, not the coach's with the client.
  if (
    /^haast/.test(word) &&
    /^haast(?:$|attelu)/.test(word) &&
    scene.employers.some((item) => scene.clauseOf(item.from) === scene.clauseOf(at))
  ) {
    return !scene.clauseWords(at).some((other) => /^(?:mukana|olin|pidin|oltiin)$/.test(other));
  }
  if (/^(?:käytiin|kävin|kävimme)$/.test(word)) return !visitsSomebody(scene, at);
  // «ajoin Paltamon leipomolle», not «ajoin lumia»
  if (/^(?:ajoin|ajelin|ajettiin)$/.test(word))
    return !scene.employers.some(({ cases }) => cases.has("all") || cases.has("ill"));
  return /^(?:kuulumi|vaihdettiin|sovin|kontakti|lupasin|ehdotin)/.test(word);
}

const COMES = /^(?:kävi|tuli|poikkesi|piipahti|käväisi|käväsi|käväs)$/;

function comesToSee(scene: Scene, at: number): boolean {
  return COMES.test(scene.tokens[at]!.lower) && isThirdContact(scene, at);
}

/** «Kaisa kävi toimistolla», «Wilma laittoi viestin»: a general verb that the words around make a contact. */
function isThirdContact(scene: Scene, at: number): boolean {
  const word = scene.tokens[at]!.lower;
  const words = scene.clauseWords(at);
  if (/^(?:laitt|lähet|pisti|sent)/.test(word))
    return words.some((other) => contactOf(other).has("message") || contactOf(other).has("email"));
  if (COMES.test(word)) {
    return words.some((other) =>
      /^(?:toimisto(?:lla|lle|on|ssa)|vastaanotolla|luonani|luona|meillä|käymään|käymässä|juttelemaan|juttelemassa|juttusille|juttusilla|tapaamiseen|haastatteluun|tapaamaan)$/.test(
        other,
      ),
    );
  }
  return true;
}

/** «käytiin läpi» is no visit; «kävin kaupassa» is no contact. */
function visitsSomebody(scene: Scene, at: number): boolean {
  const words = scene.clauseWords(at);
  // «käytiin läpi», «käytiin neuvottelu»
  if (words.some((word) => /^(?:läpi|keskustelu|neuvottelu|palaveri)/.test(word))) return false;
  const [begin, end] = [scene.clauseStart(at), scene.clauseStart(at) + words.length + 4];
  const somebody = [...scene.people, ...scene.unknown, ...scene.employers].some(
    (item) => item.from >= begin && item.from < end,
  );
  return (
    somebody ||
    words.some((word) =>
      /^(?:juttelemassa|tapaamassa|katsomassa|moikkaamassa|keskustelemassa|luona|työpaikalla|kotikäynnillä|neuvottelemassa|tutustumassa)$/.test(
        word,
      ),
    )
  );
}

/** «Näin Hilkan», «näin eilen Hilkan», «Hilkan näin»; «näin» alone is «so». */
function sawSomebody(scene: Scene, at: number): boolean {
  if (scene.tokens[at]!.lower !== "näin") return false;
  return [...scene.people, ...scene.unknown, ...scene.outsiders].some(
    (person) =>
      (person.cases.has("gen") || person.cases.has("part")) &&
      scene.clauseOf(person.from) === scene.clauseOf(at) &&
      Math.abs(person.from - at) <= 3,
  );
}

/** A meeting agreed, moved or called off is not a meeting held. */
function isPlanned(scene: Scene, at: number, tags: ReadonlySet<string>): boolean {
  if (tags.has("infinitive") || tags.has("third")) return false;
  const word = scene.tokens[at]!.lower;
  // «ei saapunut sovittuun tapaamiseen»
  if (/^tapaami/.test(word) && scene.clauseWords(at).some((other) => other === "ei" || other === "eikä")) return true;
  const isNoun =
    /(?:tapaam|palaver|arvioin|käyn|haastattelu|puhelu|keskustelu|neuvottelu|kokou|etä|teams|video|meeting|call|visit)/.test(
      word,
    ) && !/(?:tiin|telin|tu)$/.test(word);
  if (!isNoun) return false;
  // «lähetetty kutsu alkuhaastatteluun»
  if (
    /(?:uun|een|iin|lle)$/.test(word) &&
    scene.clauseWords(at).some((other) => /^(?:kutsu|kutsun|kutsuttu|kutsuttiin)$/.test(other))
  )
    return true;
  const before = [at - 1, at - 2, at - 3].map((i) =>
    i >= scene.from && scene.clauseOf(i) === scene.clauseOf(at) ? scene.tokens[i]!.lower : "",
  );
  const words = scene.clauseWords(at);
  if (
    before.some((other) =>
      /^(?:seuraava|uusi|uuden|ensi|tuleva|next|new|huomise|perui|peru|siirsi|varasi|sovi(?!tt)|sovitaan|sovittii|sovittu$|muistut|vahvist|pyysi|ehdott|toivoi)/.test(
        other,
      ),
    )
  )
    return true;
  return (
    words.some((other) =>
      /^(?:sovittiin|sovin|sovittu|sovimme|varattiin|varasin|siirrettiin|siirretään|siirretty|siirtyi|peruttiin|perui|peruutti|peruuntui|perutaan|pidetään|järjestetään|agreed|booked|scheduled|cancelled)$/.test(
        other,
      ),
    ) && !/^(?:puhelu|puhelussa)$/.test(word)
  );
}

/** The channel of the first contact that names one, looked for in the clause of the first cue before the rest. */
export function channelOfScene(scene: Scene, cues: Cue[]): ChannelReading {
  const strong = cues.filter((cue) => !cue.weak || cue.channel !== null);
  const first = strong[0];
  const spot = spotOf(scene, first?.at ?? null);
  const onTheSpot = spot === null ? (cameThere(scene) ?? NO_CHANNEL) : { channel: "face_to_face" as const, at: spot };
  if (first === undefined) return tried(scene) ?? onTheSpot;
  const clause = scene.clauseOf(first.at);
  const inClause = strong.filter((cue) => scene.clauseOf(cue.at) === clause && cue.channel !== null);
  const others = strong.filter((cue) => cue.channel !== null && !isToldOf(scene, cue.at));
  const chosen = best(scene, inClause) ?? others[0];
  return chosen === undefined ? (tried(scene) ?? onTheSpot) : { channel: chosen.channel, at: chosen.at };
}

/** How they were in touch, and the token that says so. */
export interface ChannelReading {
  channel: Channel | null;
  at: number | null;
}
const NO_CHANNEL: ChannelReading = { channel: null, at: null };

/** «järjestettiin toimistolla palaveri»: talked where somebody came. */
function spotOf(scene: Scene, at: number | null): number | null {
  for (let i = scene.from; i < scene.to; i += 1) {
    const isHere =
      at === null || scene.clauseOf(i) === scene.clauseOf(at) || /^(?:toimi)?tiloissa/.test(scene.tokens[i]!.lower);
    if (isHere && SPOT.test(scene.tokens[i]!.lower)) return i;
  }
  return null;
}

/** «jossa olin itsekin läsnä»: the coach sat there too. */
export function attends(scene: Scene, at: number): boolean {
  return (
    /^(?:olin|oltiin|olimme)$/.test(scene.tokens[at]!.lower) &&
    scene.tokens.slice(at + 1, Math.min(at + 4, scene.to)).some(({ lower }) => /^(?:läsnä|mukana)$/.test(lower))
  );
}

/** «olin Hotelli Kajanuksella ja juttelin vuoropäällikön kanssa»: talked at the workplace. */
function cameThere(scene: Scene): ChannelReading | null {
  for (let i = scene.from; i < scene.to; i += 1) {
    if (attends(scene, i)) return { channel: "face_to_face", at: i };
    const isThereToo =
      /^(?:olin|oltiin?)$/.test(scene.tokens[i]!.lower) && /^sie(?:llä|l)$/.test(scene.tokens[i - 1]?.lower ?? "");
    if (isThereToo && scene.employers.some(({ to }) => to === i - 1)) return { channel: "face_to_face", at: i };
    if (!/^(?:olin|oltiin?|olimme|kävin|käytiin?|kävimme|pidettiin?|järjestettiin?)$/.test(scene.tokens[i]!.lower))
      continue;
    const isThere = scene.employers.some(
      ({ from, cases }) =>
        (cases.has("ine") || cases.has("ade")) && scene.clauseOf(from) === scene.clauseOf(i) && from > i,
    );
    if (isThere) return { channel: "face_to_face", at: i };
  }
  return null;
}

const SPOT =
  /(?:asemalla|keskuksessa|toimistossa|toimistolla|virastossa|talolla|tiloissa(?:an|mme)?|huoneessa)$|^(?:toimistol(?:l|lamme|lani)?|tstolla|pajal(?:la|l)|luona|luonani|vastaanotolla|kahvilassa|kirjastossa|työpaikalla|kotonaan|ryhmätilassa|neuvotteluhuoneessa|käytävällä|pihalla|aulassa|keittiössä|taukotilassa|taukohuoneessa|kahvihuoneessa|tauolla|kassalla|kaupassa|torilla|toimipaikassa|kelassa|koululla|sossussa|sairaalassa|työkkärissä|toimipisteessä|oppilaitoksessa|opistolla|office|workshop|corridor|hallway|kitchen|yard)$/;

/** In one clause the way («puhelimessa», «Teams-», «videolla») outweighs a general word of meeting. */
function best(scene: Scene, cues: Cue[]): Cue | undefined {
  const specific = cues.filter((cue) => cue.channel !== "face_to_face");
  const first = cues[0];
  if (first === undefined) return undefined;
  if (first.channel === "face_to_face" && /^(?:kotikäyn|työpaikkakäyn|käyn)/.test(scene.tokens[first.at]!.lower))
    return first;
  // «jätin viestin vastaajaan»
  const voicemail = specific.find((cue) => /^(?:puhelin)?vastaaja/.test(scene.tokens[cue.at]!.lower));
  if (voicemail !== undefined) return voicemail;
  // «Teamsissa viestillä»
  const written = specific.find((cue) => cue.channel === "message" || cue.channel === "email");
  if (specific[0]?.channel === "video" && written !== undefined && written.at === specific[0].at + 1) return written;
  return specific[0] ?? first;
}

/** «lupasi laittaa viestin»: a contact still to come. */
function isToldOf(scene: Scene, at: number): boolean {
  return scene
    .clauseWords(at)
    .some((word) =>
      /^(?:lupasi|lupas|aikoo|pitää|laittaa|lähettää|soittaa|ilmoittaa|ottaa|huomenna|seuraava|uusi)$/.test(word),
    );
}

/** Nobody answered and nothing else is said: a call. */
function tried(scene: Scene): ChannelReading | null {
  for (let i = scene.from; i < scene.to; i += 1) {
    const word = scene.tokens[i]!.lower;
    let state = i + 1;
    while (
      state < i + 4 &&
      /^(?:oli|on|ollut|aina|vaan|vain|koko|ajan|taas|edelleen)$/.test(scene.tokens[state]?.lower ?? "")
    )
      state += 1;
    if (
      /^puhelin(?:kin)?$/.test(word) &&
      /^(?:kiinni|pois|suljettu|poissa|ei|hälytti|tuuttasi)$/.test(scene.tokens[state]?.lower ?? "")
    )
      return { channel: "phone", at: i };
    if (/^(?:tavoittelin|tavoiteltiin|tavoiteltu|tavottelin|vastaajaan)$/.test(word))
      return { channel: "phone", at: i };
    if (/^vasta/.test(word) && isSilence(scene, i)) continue;
    if (
      /^(?:tavoittaa|tavoittanut|tavoittanu|tavoitettu|vastannut|vastannu|vastanneet|vastaa|vastausta|vastattu|vast|kiinni)$/.test(
        word,
      ) &&
      isDenied(scene, i)
    )
      return { channel: "phone", at: i };
  }
  return null;
}

/** «ei vastannut», «en saanut kiinni», «vastaajaan», «no answer»; not when the same note tells of a talk after all. */
export function isUnanswered(scene: Scene): boolean {
  const words = scene.tokens.slice(scene.from, scene.to).map((token) => token.lower);
  const reached = words.some((word) =>
    /^(?:juttelin|juteltiin|puhuttiin|puhuin|keskusteltiin|kertoi|sanoi|lupasi|tavoitin|tavoitettiin|sovittiin|talked|spoke|told|said)$/.test(
      word,
    ),
  );
  if (reached) return false;
  if (tried(scene) !== null) return true;
  for (let i = scene.from; i < scene.to; i += 1) {
    const word = scene.tokens[i]!.lower;
    if (/^(?:vastaajaan|vastaajalle|vastaajaviest|voicemail|unanswered)/.test(word)) return true;
    if (
      /^(?:answer|answered|reply|pick|picked|reach|kiinni|vastannu|vastannut|vastanneet|vast)$/.test(word) &&
      isDenied(scene, i)
    )
      return true;
  }
  return false;
}

/** «eikä vastannut kun muut kysyi»: silence among people, not an unanswered call. */
function isSilence(scene: Scene, at: number): boolean {
  const words = scene.tokens.slice(scene.from, scene.to).map((token) => token.lower);
  const near = words.slice(Math.max(0, at - scene.from - 2), at - scene.from + 8);
  return near.some((word) => /^(?:muut|muille|kysyi|kysyttiin|kysyttäessä|kysymyks|others)/.test(word));
}

function isDenied(scene: Scene, at: number): boolean {
  return scene
    .clauseWords(at)
    .some((word) =>
      /^(?:ei|en|emme|eikä|ettei|yritin|yritetty|yritettiin|koitin|no|not|neither|nobody|didn't|couldn't|without|tried)$/.test(
        word,
      ),
    );
}
