import { intentOf } from "./lexicon/intent-words";

const OPENERS = new Set(
  "ystävällisesti kuule kuules eiku eikun sori moikka terve no niin katoppa katopa katoppas katsoppa kato tsekkaa sieltä sielt että et ää öö öh tota tuota joo eli elikkä siis mutta mut teho ok okei entä entäs ja hi hello hey kysymys semmonen semmoinen sellanen sellainen kysymykseni kerropa kerroppa kerros nyt pls plz katotko katsotko katoppas kattoisitko tsekkaatko tarkistatko muistatko noin olkaa olkaapa olkaas hyvä ystävällinen ystävälliset mulle minulle meille sitten sit vielä so well also and then right quick question please could can you voitko voisitko voitsä viitsitkö sanopa".split(
    " ",
  ),
);

/** «hei», «no niin», «öö», «kuule», «so»: said before a question, a command or a note without changing it. */
export function opensMessage(word: string): boolean {
  return OPENERS.has(word) || /^(?:he+i+|mo+i+)$/.test(word);
}

/** «mietin vaan että montako …», «tarttis tietää kuinka …», «I'd like to know how …» */
const KNOWING =
  /^(?:tietää|tiiätkö|tiiäksä|tiiäks|tiedätkö|tiedätsä|muistatko|mietin|mietiskelin|kysyn|kysyisin|kysyä|kysymys|kiinnostaa|kiinnostais|kiinnostaisi|tiedosta|tietoa|ilmoittamaan|kertomaan|selvittämään|ilmoittakaa|know|wonder|wondering|ask|question)$/;
const BETWEEN = /^(?:vaan|vain|vielä|sulta|sinulta|multa|että|et|nyt|siis|if|:|,)$/;
const EARLY = 8;

/** Where the question itself begins after words that only announce it; 0 where none do. A name is an empty word. */
export function skipLeadIn(words: string[]): number {
  const knowing = words.slice(0, EARLY).findIndex((word) => KNOWING.test(word));
  // «Igor wants to know when …»: somebody else's question
  if (knowing < 0 || words.slice(0, knowing).includes("")) return 0;
  let at = knowing + 1;
  while (at < words.length && BETWEEN.test(words[at]!)) at += 1;
  const word = words[at] ?? "";
  const asks = word === "koska" || intentOf(word).has("question") || /(?:[^k](?:ko|kö)|onks|oliks|tuleeks)$/.test(word);
  return asks ? at : 0;
}
