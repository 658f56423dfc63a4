/** The words by which people speak of meetings: what decides whether something is an appointment, and of which kind. Pure. */

/** «tapaaminen», «palaverin», «haastatteluun»: something at which people meet. */
const MEETING =
  /^(?:\p{L}*-?(?:tapaami(?:nen|sen|sta|s|seen)|palaver(?:i|in|ia|iin)|haastattelu(?:n|a|un)?|käynti|käynnin|käyntiä|käynnille|kokous|kokouksen|kokoukseen|neuvottelu(?:n|a|un)?|tutustumi(?:nen|sen|seen))|tutustumaan|tapaamaan|treffit|treffeille|tapaamisaika|tapaamisajan|ajanvaraus|appointment|meeting|interview|visit)$/u;
/** «aika» is a time to meet, and also «rather» («aika hyvin»). */
const TIME_TO_MEET = /^(?:aika|ajan|aikaa)$/;
const AFTER_NOUN = /^(?:jälkeen|jälkee|aikana|lopuksi|lopussa|yhteydessä|alussa|ennen|perusteella|mukaan)$/;
const AGREED =
  /^(?:sovittiin|sovin|sovittu|sovitaan|sovimme|sovittii|varattiin|varasin|varattu|varasimme|varattuna|sovittuna|merkattu|booked|agreed|scheduled|arranged)$/;
const NEXT = /^(?:seuraava|seuraavan|uusi|uuden|next|new)$/;
const MEETS =
  /^(?:nähdään|nähään|nähää|tavataan|tavataa|tapaan|tapaamme|näen|nään|treffataan|menen|mennään|mennää|käydään|käyn|meet|meeting|seeing)$/;
/** Verbs that go somewhere: to a meeting only when a clock time or a meeting is said too. */
const GOES = /^(?:menen|mennään|mennää|käydään|käyn|näen|nään)$/;
const CALL =
  /^(?:puhelu|puhelun|puheluaika|soitto|soittoaika|soitan|soitetaan|videopuhelu|teams-puhelu|call|calling|phone)$/;
/** Said with a name and a clock time these add nothing. */
const FREE =
  /^(?:kanssa|kaa|kans|kera|with|at|on|klo|kello|luona|luo|tulee|tulossa|tulen|comes|ja|sekä|and|the|my|an|a|mulla|minulla|meillä|me|minä|mä|i|we|is|have|kohdalla|siellä|täällä|jo|nyt|ok|sitten|sit|noin|n|eli|että|for|of|to|in|see|will|i'll|we'll)$/;
/** Left to do: nothing is agreed yet. */
const TO_DO =
  /^(?:sopia|sopisin|sovittava|varata|varaan|varattava|ehdottaa|ehdotan|ehdotin|ehdotti|järjestää|koitan|yritän|yritetään|pitäisi|pitäis|pitäs|täytyy|täytyisi|pitää|tarttis|muista|muistettava|jos|ellei|ehkä|mahdollisesti|kysyn|kysyä|toivoo|haluaa|should|must|need|maybe|if|ei|en|emme|eivät|not|cancel)$/;
/** Somebody else's own appointment: «hänellä on tapaaminen TE-toimistossa». */
const THEIRS = /^(?:hänellä|hällä|sillä|heillä|he|she|his|her|he's|she's|himself|herself)$/;

/** Somebody who was named before: «tapaaminen hänen kanssaan». */
const PRONOUN = /^(?:hänen|hänet|hänelle|häntä|heidän|him|her|them)$/;

const PAST_ENDING = /(?:.{2}(?:tiin|imme|ttu|tty|nut|nyt|neet)|.{3}in|.{3}(?:oi|ui|si|ti|li|ed))$/u;
const NO_PAST =
  /(?:kin|mmin|loin|iin|ksi|sti|aisin|lisäksi|llisin|eellisin)$|^(?:puhelin|usein|kuin|niin|viisi|kuusi|posti|oikein|kautta|parhaiten|tunnin|päivin|öisin)$/u;
const PAST =
  /^(?:oli|olivat|olin|oltiin|näin|tein|meni|menin|kävi|sai|jäi|tuli|oon|had|met|was|were|went|said|told|called|came|did|visited|talked|spoke|discussed|saw|asked)$/;

export type MeetingKind = "meeting" | "interview" | "visit" | "call" | "video" | "negotiation";

export function isMeetingWord(word: string, next: string): boolean {
  return MEETING.test(word) && !AFTER_NOUN.test(next);
}

/** «aika Matille», «aika klo 13», never «aika hyvin»: `next` is the word after it, null where a name, a time or nothing stands. */
export function isTimeToMeet(word: string, next: string | null): boolean {
  return TIME_TO_MEET.test(word) && (next === null || FREE.test(next) || AGREED.test(next));
}

export const isAgreedWord = (word: string): boolean => AGREED.test(word);
export const isNextWord = (word: string): boolean => NEXT.test(word);
export const isMeetingVerb = (word: string): boolean => MEETS.test(word);
export const goesSomewhere = (word: string): boolean => GOES.test(word);
export const isCallWord = (word: string): boolean => CALL.test(word);
export const isFreeWord = (word: string): boolean => FREE.test(word);
export const isToDo = (word: string): boolean => TO_DO.test(word);
export const isTheirs = (word: string): boolean => THEIRS.test(word);

export const isPronoun = (word: string): boolean => PRONOUN.test(word);

/** A verb or participle of what has been, as far as an ending can tell. Words of agreeing are none: their time is the appointment's. */
export function isPastWord(word: string): boolean {
  if (AGREED.test(word) || MEETING.test(word) || TIME_TO_MEET.test(word) || NO_PAST.test(word)) return false;
  return PAST.test(word) || PAST_ENDING.test(word);
}

/** What kind of meeting the words speak of. */
export function meetingKind(text: string): MeetingKind {
  const words = text.toLowerCase();
  if (/video|teams|zoom|etätap|etäpal/.test(words)) return "video";
  if (/soit[aeot]|soitto|puhelu|puhelim|\bcall|phone/.test(words)) return "call";
  if (/haastat|interview/.test(words)) return "interview";
  if (/palaver|kokou|neuvottelu/.test(words)) return "negotiation";
  if (/käyn|tutustu|visit/.test(words)) return "visit";
  return "meeting";
}
