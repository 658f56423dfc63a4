import type { Cue } from "./channel";
import { contactOf } from "./lexicon/contact-words";
import { contextOf } from "./lexicon/context-words";
import { partyOf, speechOf } from "./lexicon/people-words";
import type { Party } from "./parties";
import type { Scene } from "./scene";
import type { EntryKind } from "./understanding";

export function kindByPartners(scene: Scene, near: Party[], main: Cue, subject: Party | undefined): EntryKind | null {
  const outside = near.filter(
    (party) => party !== subject && party.kind !== "client" && party.kind !== "place" && isMet(scene, party, main),
  );
  if (subject?.kind === "client") {
    // «jutteli työkavereiden kanssa»: among themselves.
    if (scene.clauseWords(main.at).some((word) => partyOf(word).has("peer"))) return "observation";
    // «Matti soitti Kelaan»: the client's own doing, seen or heard of.
    const elsewhere = near.some(
      (party) => party !== subject && party.kind !== "client" && (party.cases.has("ill") || party.cases.has("all")),
    );
    if (elsewhere) return "observation";
    // «Kerttu soitti bussiyhtiöön ihan itse»
    const words = scene.clauseWords(main.at);
    const reachesOut = words.some(
      (word) => /(?:öön|een|iin|oon|yyn|uun|lle)$/.test(word) && !/^(?:mulle|minulle|meille|puhelimeen)$/.test(word),
    );
    if (reachesOut && words.some((word) => /^(?:itse|ite)$/.test(word))) return "observation";
    return "client_contact";
  }
  if (subject !== undefined && subject.kind !== "place")
    return subject.kind === "workplace" ? "employer_contact" : "network_contact";
  if (outside.some((party) => party.kind === "workplace")) return "employer_contact";
  if (outside.length > 0) return "network_contact";
  const clients = near.filter((party) => party.kind === "client");
  const places = near.filter((party) => party.kind === "place" && isPlaceMet(party, main));
  if (places.some((party) => isEnglishObject(scene, party, main))) return "employer_contact";
  // «Puutarhan kanssa on sovittu palkkatuesta Olenalle»: with whom it says so.
  const beside = (party: Party) =>
    contextOf(scene.tokens[party.to]?.lower ?? "").has("with") || scene.tokens[party.to]?.text === "+";
  if (places.some(beside) && !clients.some(beside)) return "employer_contact";
  if (isReviewAtWork(scene, near) && !clients.some(beside)) return "employer_contact";
  // «tiedusteltu Heikkiseltä mahdollisuutta asiakkaalle»
  if (places.some((party) => party.cases.has("abl")) && clients.every((party) => party.cases.has("all")))
    return "employer_contact";
  const direct = clients.some((party) => isMet(scene, party, main));
  if (direct) return "client_contact";
  // «Aalto Eetu, tutustuminen Puuilo»: there with the client
  if (clients.length > 0 && scene.tokens[main.at]!.lower === "tutustuminen") return "client_contact";
  if (subject?.kind === "place" || places.length > 0) return "employer_contact";
  return clients.length > 0 ? "client_contact" : null;
}

/** «väliarviointi Pesulassa»: a review with the workplace, where the client sits too. */
function isReviewAtWork(scene: Scene, near: Party[]): boolean {
  const isReview = near.some((party) =>
    scene
      .clauseWords(party.at)
      .some((word) =>
        /^(?:väliarvioin|loppuarvioin|alkuarvioin|kolmikan|arviointikeskus|arviointitapaam|työpaikkakäyn)/.test(word),
      ),
  );
  return isReview && near.some((party) => party.kind === "place");
}

/** The nominative before the verb («äiti soitti») or right after it («soitti Matti»). */
export function subjectOf(near: Party[], at: number): Party | undefined {
  const before = near.filter((party) => party.at < at && (party.cases.has("nom") || party.kind === "place"));
  const after = near.find(
    (party) => party.at > at && party.at <= at + 2 && party.cases.has("nom") && party.cases.size === 1,
  );
  const first = before.filter((party) => party.cases.has("nom")).at(-1);
  return first ?? (after?.kind !== "place" ? after : undefined);
}

/** Whether a noun's case lets it be whom the contact was with: «esimiehen kanssa», «Kelaan», «äidille», «tapasin rehtorin». */
export function isMet(scene: Scene, party: Party, main: Cue): boolean {
  const before = scene.tokens[party.at - 1]?.lower ?? "";
  if (/^(?:about|regarding|re|of|for)$/.test(before)) return false;
  // «talked to the teacher», «went to Kela», but «sat over the application to ammattiopisto»
  if (/^(?:to|at)$/.test(before) && main.at < party.at - 3) return false;
  if (["all", "abl", "ill", "nom", "part"].some((of) => party.cases.has(of as never)) && !party.cases.has("ine"))
    return true;
  if (party.cases.has("ade") || party.cases.has("ela")) {
    return party.kind === "client"
      ? party.cases.has("ade")
      : party.cases.has("ela")
        ? /(?:sain|saatiin|tuli) (?:viest|puhel|sähköp|tiedo|tiedon)|(?:^| )(?:sp|puh|viesti|puhelu|maili|meili|sposti|sähköposti|kirje) |vastatt|meilatt|mailatt|viestitett|laitett|sanott|kerrott|kysyt|soit|ilmoit|oltii|tuli|mukana|osallist|läsnä/.test(
            scene.clauseWords(party.at).join(" "),
          )
        : visits(scene, party.at);
  }
  if (party.cases.has("ine")) return party.kind !== "client" && visits(scene, party.at);
  if (!party.cases.has("gen")) return false;
  // «sisaren yhteydenotto puhelimitse»
  if (party.kind !== "client" && party.to === main.at) return true;
  const next = scene.tokens[party.to];
  if (next !== undefined && (contextOf(next.lower).has("with") || next.lower === "ja" || next.lower === "and"))
    return true;
  // «Tapasin Liisan» takes a bare genitive, «Sähköposti Yusufin työajoista» does not.
  if (
    party.kind === "client" &&
    main.channel !== "face_to_face" &&
    !/^(?:tavo|haastat|muistu|call|text|email|phon|reach|contact)/.test(scene.tokens[main.at]!.lower)
  )
    return false;
  if (next === undefined || next.type !== "word") return true;
  // «Matin äidin kanssa», «Prisman esimiehen»: the genitive only says whose.
  const owned = partyOf(next.lower);
  return owned.size === 0 && !contextOf(next.lower).has("owned");
}

/** «Emailed Konepaja Rautio about …», «called Prisma»: an English verb takes whom it reaches without a preposition. */
function isEnglishObject(scene: Scene, party: Party, main: Cue): boolean {
  return /(?:ed|called|rang|met|saw|text|email|call)$/.test(scene.tokens[main.at]!.lower) && party.at === main.at + 1;
}

function visits(scene: Scene, at: number): boolean {
  return scene.clauseWords(at).some((word) => contactOf(word).has("visit") || /^(?:oltiin?|olin|olimme)$/.test(word));
}

function isPlaceMet(place: Party, main: Cue): boolean {
  if (["all", "abl", "ill", "gen", "part", "ela"].some((of) => place.cases.has(of as never))) return true;
  if (place.cases.has("ine") || place.cases.has("ade")) return main.tags.has("visit");
  return place.cases.has("nom") && (main.tags.has("third") || main.channel !== null);
}

/** «Liisan ja esimiehen kanssa» is cut by «ja», «soitin, Matille» by a comma: the next piece without a verb belongs too. */
export function joinsClause(scene: Scene, at: number, clause: number): boolean {
  if (Math.abs(scene.clauseOf(at) - clause) !== 1) return false;
  const begin = scene.clauseOf(at) > clause ? scene.clauseStart(at) : scene.clauseStart(at);
  const joint = scene.tokens[scene.clauseOf(at) > clause ? begin : nextClauseStart(scene, at)]?.lower;
  if (joint !== "ja" && joint !== "sekä" && joint !== "and" && joint !== "+") return false;
  return !scene.clauseWords(at).some((word) => speechOf(word).has("says") || contactOf(word).has("third"));
}

function nextClauseStart(scene: Scene, at: number): number {
  let next = at;
  while (next < scene.to && scene.clauseOf(next) === scene.clauseOf(at)) next += 1;
  return next;
}

/** Whether a client is the doer in the clause of another party. */
export function actsIn(scene: Scene, parties: Party[], party: Party): boolean {
  return parties.some(
    (other) =>
      other !== party &&
      other.kind === "client" &&
      other.cases.has("nom") &&
      scene.clauseOf(other.at) === scene.clauseOf(party.at),
  );
}
