import type { Token } from "../../../understanding/tokens";

/** Where a meeting is, as it was written («TE-toimistoon», «kirjastossa», «at the library»); null: not said. Pure. */
export function readPlace(tokens: Token[], isFree: (at: number) => boolean): string | null {
  for (const [i, token] of tokens.entries()) {
    if (token.type !== "word" || !isFree(i)) continue;
    if (/^(?:at|in)$/.test(token.lower)) {
      const place = englishPlace(tokens, i + 1, isFree);
      if (place) return place;
    }
    if (/^(?:teams|zoom|video|etänä)/.test(token.lower) && !/(?:kokous|palaveri|tapaaminen|puhelu)$/.test(token.lower))
      return /^(teams|zoom)/.test(token.lower) ? capitalised(/^(teams|zoom)/.exec(token.lower)![0]) : token.text;
    if (!isPlaceForm(token.lower)) continue;
    const owner = tokens[i - 1];
    const isOwned = owner?.type === "word" && isFree(i - 1) && owner.capital && /n$/.test(owner.lower);
    return isOwned ? `${owner.text} ${token.text}` : token.text;
  }
  return null;
}

const NO_PLACE =
  /^(?:kanssa|mulla|minulla|meillä|hänellä|sillä|tällä|tuolla|jolla|viikolla|aamulla|illalla|iltapäivällä|aamupäivällä|päivällä|kunnossa|kohdalla|luona|milloin|silloin|asialla|kertaa|varalla|kanssansa|missä|tässä|jossa|samalla|lisäksi|osalla|ajalla|aikana|mukanaan|edessä|minulle|mulle|hänelle|sille|meille|käynnille|treffeille|asiakkaalle|asiakkaalla|kalenterissa|sovittuna)$/;
const INTO =
  /(?:toimistoon|toimistolle|keskukseen|palveluihin|palveluun|kirjastoon|pajaan|pajalle|verstaalle|kouluun|opistoon|opistolle|kahvilaan|asemalle|kaupungille|kelaan|neuvolaan|sairaalaan|terveysasemalle|taloon|halliin|myymälään|kauppaan|tehtaalle)$/;

function isPlaceForm(word: string): boolean {
  return !NO_PLACE.test(word) && (INTO.test(word) || /.{2}(?:ssa|ssä|lla|llä)$/.test(word));
}

function englishPlace(tokens: Token[], from: number, isFree: (at: number) => boolean): string | null {
  let at = from;
  while (/^(?:the|our|a)$/.test(tokens[at]?.lower ?? "")) at += 1;
  const words: string[] = [];
  while (
    words.length < 3 &&
    tokens[at]?.type === "word" &&
    isFree(at) &&
    !/^(?:with|on|at|for|and)$/.test(tokens[at]!.lower)
  ) {
    words.push(tokens[at]!.text);
    at += 1;
  }
  return words.length > 0 ? words.join(" ") : null;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
