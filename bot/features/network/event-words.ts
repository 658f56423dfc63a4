/** What events are called, as patterns on folded words. Whole-word forms only: «koulutuksesta» tells of an event, «koulutus» may be one. */

export const EVENT_KINDS = [
  "employer_workshop",
  "information_meeting",
  "network_meeting",
  "steering_group",
  "workplace_visit",
  "training",
  "communication",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** `head`: the event itself («työnantajailta»); `object`: what somebody held («pidettiin työnantajaillan» – rare); `inside`: what came about there («infotilaisuudessa oli 25 kävijää»). */
export type NounForm = "head" | "object" | "inside";

/** Last parts of the compounds: nominative, genitive, inessive or adessive. */
const TAILS: Record<string, [head: string, object: string, inside: string]> = {
  ilta: ["ilta", "illan", "illassa"],
  tilaisuus: ["tilaisuus", "tilaisuuden", "tilaisuudessa"],
  tapahtuma: ["tapahtuma", "tapahtuman", "tapahtumassa"],
  aamu: ["aamu", "aamun", "aamussa"],
  aamiainen: ["aamiainen", "aamiaisen", "aamiaisella"],
  kahvit: ["(?:aamu)?kahvit", "(?:aamu)?kahvit", "(?:aamu)?kahveilla"],
  työpaja: ["työpaja", "työpajan", "työpajassa"],
  treffit: ["treffit", "treffit", "treffeillä"],
  foorumi: ["foorumi", "foorumin", "foorumissa"],
  messut: ["messut", "messut", "messuilla"],
  päivä: ["päivä", "päivän", "päivässä"],
  tunti: ["tunti", "tunnin", "tunnilla"],
  palaveri: ["palaveri", "palaverin", "palaverissa"],
  tapaaminen: ["tapaaminen", "tapaamisen", "tapaamisessa"],
  kokous: ["kokous", "kokouksen", "kokouksessa"],
  vierailu: ["vierailu", "vierailun", "vierailulla"],
  käynti: ["käynti", "käynnin", "käynnillä"],
  retki: ["retki", "retken", "retkellä"],
  koulutus: ["koulutus", "koulutuksen", "koulutuksessa"],
  kurssi: ["kurssi", "kurssin", "kurssilla"],
};

interface Noun {
  kind: EventKind;
  form: NounForm;
  pattern: RegExp;
  /** Beside the noun itself it needs people counted, or clients who took part: the word alone is said of other things too. */
  counted: boolean;
}

/** Words in `text` (lower case) are apart by single blanks; a hyphen may stand in a compound. */
function nouns(kind: EventKind, heads: string, tails: string[], counted = false): Noun[] {
  const forms: NounForm[] = ["head", "object", "inside"];
  return forms.map((form, at) => ({
    kind,
    form,
    counted,
    pattern: whole(`(?:${heads})[- ]?(?:${tails.map((tail) => TAILS[tail]![at]).join("|")})`),
  }));
}

function words(kind: EventKind, source: string, counted = false): Noun {
  return { kind, form: "head", counted, pattern: whole(source) };
}

function whole(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${source})(?![\\p{L}\\p{N}-])`, "giu");
}

export const EVENT_NOUNS: readonly Noun[] = [
  ...nouns("employer_workshop", "työnantaja|työnantajien|yrittäjä|yrittäjien|yritys|yritysten|rekry|rekrytointi", [
    ...["ilta", "tilaisuus", "tapahtuma", "aamu", "aamiainen", "kahvit", "työpaja", "treffit", "foorumi", "messut"],
  ]),
  words(
    "employer_workshop",
    "(?:employer|recruit(?:ment|ing)|job) (?:evening|event|workshop|breakfast|fair|morning|day|night)",
  ),
  ...nouns("information_meeting", "info|tiedotus|esittely|informaatio", ["tilaisuus", "ilta", "päivä", "tapahtuma"]),
  ...nouns("information_meeting", "info", ["tunti", "kahvit"], true),
  words("information_meeting", "avoimet ovet|avointen ovien päivä"),
  words("information_meeting", "info", true),
  words(
    "information_meeting",
    "(?:info|information|briefing) (?:session|meeting|event|evening|day)|open (?:house|day)",
  ),
  ...nouns("network_meeting", "verkosto|verkostojen|sidosryhmä|yhteistyö|yhteistyöverkosto", [
    ...["tilaisuus", "kokous", "ilta", "tapahtuma", "foorumi", "aamu", "kahvit"],
  ]),
  ...nouns("network_meeting", "verkosto|sidosryhmä|yhteistyö", ["palaveri", "tapaaminen", "päivä"], true),
  words("network_meeting", "(?:networking|stakeholder) (?:event|evening|breakfast|morning|day|forum)"),
  words("network_meeting", "(?:network|networking|stakeholder) meeting", true),
  ...nouns("steering_group", "ohjausryhmän|ohjausryhmä|ohryn|projektiryhmän", ["kokous", "palaveri", "tapaaminen"]),
  words("steering_group", "ohjausryhmä|ohry"),
  words("steering_group", "steering (?:group|committee)(?: meeting)?"),
  ...nouns("workplace_visit", "yritys|tutustumis|tehdas|firma", ["vierailu", "retki"]),
  ...nouns("workplace_visit", "tutustumis", ["käynti"], true),
  ...nouns("workplace_visit", "työpaikka|yritys|ryhmä", ["käynti", "vierailu"], true),
  words("workplace_visit", "(?:company|factory|group|study) (?:visit|tour)"),
  words("workplace_visit", "(?:workplace|employer|site) (?:visit|tour)", true),
  ...nouns("training", "\\p{L}*(?:[- ]\\p{L}+)?", ["koulutus", "kurssi"], true),
  words("training", "hygieniapassi|trukkikortti|tulityökortti|työturvallisuuskortti|ensiapu", true),
  words("training", "(?:\\p{L}+ )?(?:training|course|class)(?: day| session)?", true),
  words(
    "communication",
    "tiedotus|viestintä|mediatiedote|lehdistötiedote|tiedote|uutiskirje|lehtijuttu|lehtiartikkeli",
  ),
  words("communication", "(?:lehti|radio|tv|televisio)-?haastattelu|podcast|blogikirjoitus|blogiteksti"),
  words("communication", "(?:some|facebook|instagram|linkedin)-?(?:julkaisu|postaus|päivitys|kampanja)"),
  words(
    "communication",
    "(?:juttu|artikkeli|uutinen) (?:[\\p{L}-]+ )?[\\p{L}-]*(?:sanomissa|lehdessä|uutisissa|ylellä|radiossa|netissä)",
  ),
  words("communication", "communication|communications|press release|newsletter|(?:newspaper|press) (?:article|story)"),
  words("communication", "(?:social media|facebook|instagram|linkedin|blog) (?:post|campaign)|radio interview"),
];

/** Somebody held it or it took place. */
export const HELD =
  /(?<![\p{L}])(?:pidettiin|pidetty|pidimme|pidin|pitivät|järjestettiin|järjestetty|järjestimme|järjestin|kokoontui|kokoonnuttiin|toteutettiin|toteutui|oli|oltiin|vedin|vedettiin|julkaistiin|julkaistu|ilmestyi|lähetettiin|lähetetty|lähti|tehtiin|held|hosted|organi[sz]ed|ran|met|took place|was|published|sent|gathered)(?!\p{L})/iu;

/** It is not about something that was held: planned, called off, or its papers. */
export const NOT_HELD =
  /(?<![\p{L}])(?:peru\p{L}*|siirre\p{L}*|siirty\p{L}*|siirret\p{L}*|suunnit\p{L}*|valmistel\p{L}*|valmistau\p{L}*|kutsu\p{L}*|mainos\p{L}*|ilmoittau\p{L}*|muistio\p{L}*|esityslist\p{L}*|aineisto\p{L}*|materiaal\p{L}*|pöytäkirj\p{L}*|ei (?:pidetty|järjestetty|toteutunut|ollut)|cancel\p{L}*|postpone\p{L}*|plan(?:ned|ning|s)?|prepar\p{L}*|invit\p{L}*|slides|agenda|minutes of)(?!\p{L})/iu;
