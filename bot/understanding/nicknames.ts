import { contactOf } from "./lexicon/contact-words";
import { contextOf } from "./lexicon/context-words";
import { intentOf } from "./lexicon/intent-words";
import { knownWord } from "./lexicon/known-words";
import { isOrdinaryWord } from "./lexicon/ordinary-words";
import { workOf } from "./lexicon/own-work-words";
import { partyOf, speechOf } from "./lexicon/people-words";
import { tenseOf } from "./lexicon/tense-words";
import type { Roster } from "./understanding";

/** Words of every sentence: as somebody's name they would turn half the notes into that person's. */
const EVERYDAY = new Set(
  (
    "minä mä mää minun mun sinä sä hän se tämä tää tuo toi ne nuo nämä me te he joku jokin kukaan kaikki moni muu toinen yksi eka nyt sitten silloin täällä siellä tässä tuossa missä kuka mikä miten ohje help apua " +
    "iso pieni uusi vanha hyvä paha hauska kiva nuori oma sama viimeinen ensimmäinen mies nainen tyttö poika kaveri kundi jätkä tyyppi ihminen lapsi perhe rouva herra asiakas " +
    "i you he she it we they this that who what here there now everyone somebody someone guy man woman boy girl"
  ).split(" "),
);

/** Whether a word is too common, or already somebody else's, to be what a client is called. */
export function cannotBeNickname(word: string, roster: Roster): boolean {
  const lower = word.toLowerCase();
  if (EVERYDAY.has(lower) || isOrdinaryWord(lower) || knownWord(lower)) return true;
  if ([contactOf, contextOf, intentOf, workOf, partyOf, speechOf, tenseOf].some((tagsOf) => tagsOf(lower).size > 0))
    return true;
  const others = [
    ...(roster.staff ?? []).map(({ name }) => name),
    ...roster.employers.flatMap(({ name, aliases, people }) => [name, ...(aliases ?? []), ...(people ?? [])]),
  ];
  return others.some((name) => name.toLowerCase().split(/\s+/).includes(lower));
}
