import { commonGivenName } from "../../surveys/finnish/common-names";
import { casesByEnding } from "./case-endings";
import { contextOf } from "./lexicon/context-words";
import { partyOf } from "./lexicon/people-words";
import type { PersonAt } from "./name-forms";
import type { EmployerAt, Names } from "./names";
import { isShortened, type Token } from "./tokens";
import type { UnknownAt } from "./unknown-names";

/** The workplace whose person this is, null for another outsider, «network» for an authority's, «nobody» for a client. */
export function ownerOf(
  names: Names,
  tokens: Token[],
  person: PersonAt | UnknownAt,
): EmployerAt | null | "network" | "nobody" {
  const employer = names.employers.at(-1);
  if (employer?.cases.has("gen") && skipTitles(tokens, person.from, employer.to) === employer.to) return employer;
  if (
    employer?.cases.has("gen") &&
    skipHesitation(tokens, person.from - 1) === employer.to - 1 &&
    person.from > employer.to
  )
    return employer;
  const beside = besideSlash(names, tokens, person);
  if (beside !== undefined) return beside;
  if (organisationAfter(tokens, person)) return "network";
  const there = titledAt(names, tokens, person) ?? employerOfStranger(names, tokens, person);
  if (there !== null) return there;
  // «myymäläpääll. Heino»
  const isCut = tokens[person.from - 1]?.text === "." && isShortened(tokens[person.from - 2]?.lower ?? "");
  // «ohjaajan, Outi Korhosen ja …»: a list, unless it is the title's own name
  const isListed = tokens[person.from - 1]?.text === "," && person.to - person.from > 1 && !("near" in person);
  if (isListed && tokens[person.to]?.lower === "ja") return "nobody";
  const at = isCut ? person.from - 2 : skipHesitation(tokens, person.from - 1);
  const before = tokens[at];
  if (before === undefined || before.type !== "word") return "nobody";
  const tags = contextOf(before.lower);
  if (tags.has("organisation")) return "network";
  // «tyll.palvelut Heikkinen», «Kela Virtanen»
  if (
    partyOf(before.lower).has("network") &&
    !TITLE_HEAD.test(before.lower) &&
    person.cases.has("nom") &&
    casesByEnding(before.lower).has("nom") &&
    at === person.from - 1
  )
    return "network";
  const isAbout = person.cases.has("ela") || (person.cases.has("part") && !person.cases.has("nom"));
  const isTitle =
    tags.has("title") ||
    NOMINATIVE_TITLE.test(before.lower) ||
    /^(?:ta|joht|tj|työnj|toimitusj|.*pääll|.*esim|.*vast)$/.test(before.lower) ||
    isBentTitle(before.lower, person);
  return isTitle &&
    !tags.has("clientWord") &&
    !isAbout &&
    (tokens[person.from]!.capital || at < person.from - 1 || isBentTitle(before.lower, person))
    ? null
    : "nobody";
}

/** «Hoivakoti Mäntylän vastaava hoitaja Riitta Karjalainen»: back over the titles. */
function skipTitles(tokens: Token[], from: number, least: number): number {
  let at = from;
  while (
    at > least &&
    at > from - 3 &&
    (contextOf(tokens[at - 1]!.lower).has("title") ||
      TITLE_HEAD.test(tokens[at - 1]!.lower) ||
      /^vastaava/.test(tokens[at - 1]!.lower))
  )
    at -= 1;
  return at;
}

/** «työnjohtaja mikä se nyt oli Jarmo Ranta»: the words between are a search for the name. */
function skipHesitation(tokens: Token[], at: number): number {
  let before = at;
  while (
    before > at - 6 &&
    /^(?:mikä|mikäs|se|sen|sille|siltä|sitä|sillä|semmoiselle|nimi|nimensä|no|kans|hänen|on|nyt|rouva|herra|mrs|mr|ms|oli|olikaan|joku|semmonen|semmoinen|öö|ää|tota|varmaan|what|was|name|called|,)$/.test(
      tokens[before]?.lower ?? "",
    )
  )
    before -= 1;
  return before < at - 1 && tokens[before]?.lower === "kanssa" ? before - 1 : before;
}

/** «ohjaajan Raijan kanssa», «lääkäriltä Lehdolta»: a title in the name's own case. */
function isBentTitle(word: string, person: PersonAt | UnknownAt): boolean {
  if (!TITLE_HEAD.test(word)) return false;
  return [...casesByEnding(word)].some((of) => of !== "nom" && person.cases.has(of));
}

const NOMINATIVE_TITLE =
  /.(?:neuvoja|ohjaaja|johtaja|päällikkö|esimies|esihenkilö|opettaja|lääkäri|hoitaja|psykologi|terapeutti|asiantuntija|valmentaja|virkailija|kuraattori|koordinaattori|mestari|sihteeri|vastaava|käsittelijä|kouluttaja|emäntä|tarkastaja|edustaja)$/;

const TITLE_HEAD =
  /(?:ohjaaj|johtaj|päälli|esimie|esihenkilö|pomo|yrittäj|kauppia|omistaj|vastaav|opettaj|lääkäri|hoitaj|psykolog|terapeut|työntekij|neuvoj|asiantuntij|valmentaj|virkailij|kuraattor|rehtor|koordinaattor|mestar|opo)/;

/** «rang Tokmanni, Mrs Tikka there …»: a title and the workplace right there. */
function titledAt(names: Names, tokens: Token[], person: PersonAt | UnknownAt): EmployerAt | null {
  const employer = names.employers.at(-1);
  const isTitled = /^(?:mrs|mr|ms|rouva|herra)$/.test(tokens[person.from - 1]?.lower ?? "");
  const isThere = /^(?:there|siellä|siel|sieltä|from)$/.test(tokens[person.to]?.lower ?? "");
  return employer !== undefined && isTitled && (isThere || person.from - employer.to <= 1) ? employer : null;
}

/** «soitin Motonettiin, janne siel otti hyvin vastaan»: a name that nobody on the roster has, and the workplace right there. */
function employerOfStranger(names: Names, tokens: Token[], person: PersonAt | UnknownAt): EmployerAt | null {
  if (!("near" in person)) return null;
  const employer = names.employers.at(-1);
  // «Biltemalta soitti se Marjut»
  const isFrom = employer?.cases.has("abl") || employer?.cases.has("ela");
  if (employer !== undefined && isFrom && person.cases.has("nom") && person.from - employer.to <= 3) return employer;
  // «Puuilo, sp Marjutilta»
  const isHeard = person.cases.has("abl") && tokens[employer?.to ?? 0]?.text === ",";
  if (employer?.cases.has("nom") && isHeard && person.from - employer.to <= 3) return employer;
  const isThere = /^(?:siellä|siel|sieltä|sielt)$/.test(tokens[person.to]?.lower ?? "");
  return isThere && employer !== undefined && person.from - employer.to < 12 ? employer : null;
}

/** «Terhi sieltä työllisyyspalveluista soitti», «Päivi Kelasta»: an authority's person. */
function organisationAfter(tokens: Token[], person: PersonAt | UnknownAt): boolean {
  let next = person.to;
  if (/^(?:sieltä|sielt|täältä|from|at)$/.test(tokens[next]?.lower ?? "")) next += 1;
  const word = tokens[next]?.lower ?? "";
  const cases = casesByEnding(word);
  const isFrom = next > person.to || cases.has("ela") || cases.has("abl");
  return (
    isFrom &&
    partyOf(word).has("network") &&
    !TITLE_HEAD.test(word) &&
    person.cases.has("nom") &&
    (next === person.to + 1 || cases.has("ela"))
  );
}

/** «Motonet / Kallio», «Posti (Heino)», «TE/Päivi»: in notes a name after a workplace's or an authority's is its person. */
function besideSlash(names: Names, tokens: Token[], person: PersonAt | UnknownAt): EmployerAt | "network" | undefined {
  const mark = tokens[person.from - 1]?.text;
  if (mark !== "/" && mark !== "(") return undefined;
  const isOneWord = person.to === person.from + 1;
  const employer = names.employers.at(-1);
  if (
    employer?.to === person.from - 1 &&
    isOneWord &&
    (mark === "/" || commonGivenName(tokens[person.from]!.lower) === null)
  )
    return employer;
  // «Työll.palv. / Heiskanen»
  const before = tokens[person.from - 2]?.text === "." ? person.from - 3 : person.from - 2;
  return partyOf(tokens[before]?.lower ?? "").has("network") ? "network" : undefined;
}
