import { commonGivenName, TOWN_NAMES } from "../../surveys/finnish/common-names";
import type { Case } from "../../surveys/finnish/inflect";

import { contextOf } from "./lexicon/context-words";
import { isHardlyWord, isOrdinaryWord, isSeldomTold, mayBeOrdinaryWord, opensAsVerb } from "./lexicon/ordinary-words";
import type { Token } from "./tokens";

/** A single word that fits a name of the roster: its place, the cases it can be in, the nominatives it can come from. */
export interface NameWord {
  at: number;
  cases: ReadonlySet<Case>;
  names: readonly string[];
  isGiven: boolean;
}

/**
 * Whether a lone word that fits a name means the person. Words that are nothing but names always do; «Toivon», «Lahden», «onni»
 * need a capital in mid-sentence or people's doings around them.
 */
export function meansPerson(tokens: Token[], word: NameWord): boolean {
  const token = tokens[word.at]!;
  const midCapital = token.capital && !token.opens;
  if (word.names.some((name) => TOWN_NAMES.has(name)) && isTown(tokens, word)) return false;
  const isOrdinary = isOrdinaryWord(baseOf(token));
  if (!isOrdinary && (token.capital || !mayBeOrdinaryWord(baseOf(token)) || word.names.every(isHardlyWord)))
    return true;
  if (token.ending !== null || midCapital) return true;
  if (showsPerson(tokens, word)) return true;
  if (!token.capital) return false;
  // «Toivo yhteistyön jatkumisesta»: a hope for something
  if (token.lower === "toivo" && /(?:n|st[aä])$/.test(tokens[word.at + 1]?.lower ?? "")) return false;
  return !opensAsVerb(token.lower) && opensWithPerson(tokens, word);
}

function baseOf(token: Token): string {
  return token.lower.endsWith("'s") ? token.lower.slice(0, -2) : token.lower;
}

/** Signs that hold in lower case too. */
function showsPerson(tokens: Token[], word: NameWord): boolean {
  const { at, cases } = word;
  const next = tagsAt(tokens, at + 1);
  const before = tagsAt(tokens, at - 1);
  if (before.has("clientWord")) return true;
  // «yritin saada toivoa kiinni»
  if (cases.has("part") && tokens[at + 1]?.lower === "kiinni") return true;
  // «törmäsin onniin kaupungilla»
  if (cases.has("ill") && word.isGiven && /^törmä(?:sin|ttiin|ttii|simme)$/.test(tokens[at - 1]?.lower ?? ""))
    return true;
  // «kehu onnii tosi paljon»
  if (
    cases.has("part") &&
    word.isGiven &&
    /^(?:keh|kiit|moit|arvost|auttoi|autto|katto|katso|moikka)/.test(tokens[at - 1]?.lower ?? "")
  )
    return true;
  // «pian loma»: an adverb, unless somebody was with her
  if (tokens[at]!.lower === "pian") return next.has("with");
  if (cases.has("gen") && (next.has("with") || (next.has("owned") && !isVerbWithObject(tokens, at)))) return true;
  if (cases.has("ess") && tokens[at]!.lower !== "päivinä" && !opensAsVerb(tokens[at]!.lower))
    return !before.has("nature");
  if (cases.has("all") || cases.has("abl"))
    return around(tokens, at, (tags) => tags.has("coachAct") || tags.has("human"));
  if (before.has("coachAct") && !next.has("place") && !next.has("nature"))
    return !opensAsVerb(tokens[at]!.lower) || cases.has("part");
  if (cases.has("nom") && subjectOfPeople(tokens, word)) return true;
  if (word.isGiven && (hasInitial(tokens, at) || isBesideGiven(tokens, at))) return true;
  // «ei tullu helmi tapaamiseen»
  const isAfterVerb = tokens[at - 2]?.lower === "ei" && DENIED_VERB.test(tokens[at - 1]!.lower);
  if (cases.has("nom") && isAfterVerb && word.names.every(isSeldomTold)) return true;
  // «onks toivo alottanu jo»
  if (cases.has("nom") && word.isGiven && ASKS_OF.test(tokens[at - 1]?.lower ?? "") && tokens[at + 1]?.type === "word")
    return true;
  if (cases.has("ade") && (next.has("verb") || before.has("coachAct")))
    return around(tokens, at, (tags) => tags.has("went") || (word.isGiven && tags.has("human")));
  // «Annan tapasin eilen»: another verb in the first person takes the word as its object.
  return (
    cases.has("gen") &&
    opensAsVerb(tokens[at]!.lower) &&
    /(?:sin|tin|loin)$/.test(tokens[at + 1]?.lower ?? "") &&
    next.has("coachAct")
  );
}

const DENIED_VERB = /[lnrs][uy]t?$/;

/** «anna a oli myöhässä», «satu h:lle» */
function hasInitial(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next?.type === "word" && next.spaceBefore && /^\p{L}$/u.test(next.lower) && !/^[oeä]$/.test(next.lower);
}

/** «jussi ja helmi oli pajalla» */
function isBesideGiven(tokens: Token[], at: number): boolean {
  const joins = (i: number) => /^(?:ja|and|\+|&)$/.test(tokens[i]?.text ?? "");
  const isName = (i: number) => tokens[i] !== undefined && commonGivenName(tokens[i]!.lower) !== null;
  return (joins(at - 1) && isName(at - 2)) || (joins(at + 1) && isName(at + 2));
}

const ASKS_OF = /^(?:onko|onks|onkse|oliko|oliks|tuliko|tuliks|tuleeko|tuleeks|meniks|menikö|saiko|saiks|kävikö)$/;

/** «lampi soitti», «satu oli myöhässä», «Anna ei tullut». */
function subjectOfPeople(tokens: Token[], word: NameWord): boolean {
  // «abdi jaksoi hyvin, kallio taas lähti kesken»: set against another person
  if (/^(?:taas|puolestaan|myös|kyllä)$/.test(tokens[word.at + 1]?.lower ?? "")) {
    const verb = tagsAt(tokens, word.at + 2);
    const looksLikeVerb = word.isGiven && /.{3}(?:s|si|i|aa|ää|ee|oo|uu)$/.test(tokens[word.at + 2]?.lower ?? "");
    return verb.has("verb") || verb.has("human") || looksLikeVerb;
  }
  const next = tagsAt(tokens, word.at + 1);
  if (next.has("human")) return true;
  if (!next.has("verb")) return false;
  if (word.isGiven && word.names.every(isSeldomTold) && !opensAsVerb(tokens[word.at]!.lower)) return true;
  if (tokens[word.at]!.capital && word.isGiven) return true;
  const after = tagsAt(tokens, word.at + 2);
  // «toivo ei jaksanu enää»
  const isDenied = tokens[word.at + 1]?.lower === "ei" && DENIED_VERB.test(tokens[word.at + 2]?.lower ?? "");
  if (isDenied && word.isGiven && !after.has("thing") && !after.has("nature")) return true;
  return (after.has("human") || after.has("went")) && !after.has("thing") && !after.has("nature");
}

/** «Annan palautetta», «anna arvio»: the verb with its object, not a genitive with what it owns. */
function isVerbWithObject(tokens: Token[], at: number): boolean {
  const word = tokens[at]!.lower;
  if (word === "alin") return true;
  if (word !== "annan" && word !== "toivon" && word !== "anna") return false;
  const object = tokens[at + 1]?.lower ?? "";
  return /(?:a|ä|t)$/.test(object) || word === "anna" || /^(?:arvio|palaute|aikaa|ajan|lausunnon|numeron)/.test(object);
}

/** The capital of a first word: a person unless the sentence is about a place or a thing. */
function opensWithPerson(tokens: Token[], word: NameWord): boolean {
  const next = tagsAt(tokens, word.at + 1);
  if (next.has("place")) return false;
  const aboutPeople = around(tokens, word.at, (tags) => tags.has("human") || tags.has("coachAct"));
  if (aboutPeople) return true;
  // «Kankaan värjäys», «Tikkaa heitettiin»: a noun of the language at the front is one, unless it is the doer.
  return word.cases.has("nom") && !around(tokens, word.at, (tags) => tags.has("nature") || tags.has("thing"));
}

/** «Lahden reissu», «käytiin Lahdessa»: the town. */
function isTown(tokens: Token[], word: NameWord): boolean {
  const { at, cases } = word;
  if (cases.has("gen") && tagsAt(tokens, at + 1).has("place")) return true;
  // «Lahden hankeseminaarissa»
  if (
    cases.has("gen") &&
    /(?:seminaari|koulutu|messu|kampu|toimipiste|päivill|kokou|konferenssi)/.test(tokens[at + 1]?.lower ?? "")
  )
    return true;
  // «koulutus Lahti 10.–11.11.»
  if (
    cases.has("nom") &&
    /^(?:koulutus|seminaari|messut|konferenssi|verkostopäivät?)$/.test(tokens[at - 1]?.lower ?? "")
  )
    return true;
  if (/^(?:from|to|in|near|at)$/.test(tokens[at - 1]?.lower ?? "")) return true;
  if (cases.has("ine") && !around(tokens, at, (tags) => tags.has("coachAct"))) return true;
  // «hakee koulutukseen Lahteen»
  if (cases.has("ill") && /(?:een|aan|iin|oon)$/.test(tokens[at - 1]?.lower ?? "")) return true;
  const inside = cases.has("ine") || cases.has("ill") || cases.has("ela");
  const beside = tagsAt(tokens, at - 1).has("travel") || tagsAt(tokens, at + 1).has("travel");
  return inside && (beside || around(tokens, at, (tags) => tags.has("trip")));
}

function tagsAt(tokens: Token[], at: number): ReadonlySet<string> {
  return contextOf(tokens[at]?.lower ?? "");
}

/** Whether any word within six of `at` in the same sentence passes. */
function around(tokens: Token[], at: number, test: (tags: ReadonlySet<string>) => boolean): boolean {
  const sentence = tokens[at]!.sentence;
  for (let i = Math.max(0, at - 6); i <= at + 6 && i < tokens.length; i += 1) {
    if (i !== at && tokens[i]!.sentence === sentence && test(tagsAt(tokens, i))) return true;
  }
  return false;
}
