import { commonFamilyName, commonGivenName } from "../../../surveys/finnish/common-names";
import type { EntryReading } from "../../understanding/understanding";
import type { Fact, Reading } from "./model";

/** What coaches set right, as words for the lexicon. Pure. Nothing here holds a name, a client or a sentence. */

export interface Correction {
  field: "kind" | "channel" | "date" | "client";
  readAs: string | null;
  correctedTo: string | null;
  words: string[];
}

/** The reading as the draft keeps it. `date`: the day that was filled in. */
export function readingOf(text: string, entry: EntryReading, date: string): Reading {
  return {
    kind: entry.kind,
    channel: entry.channel,
    date,
    kindWords: wordsBehind(text, entry, "kind"),
    channelWords: wordsBehind(text, entry, "channel"),
  };
}

const MOST_WORDS = 3;
/** What verbs and meetings end in: where no word of the lexicon decided, it is one of these that the lexicon lacks. */
const TELLING = /(?:in|imme|tiin|ttii|ttu|tty|nut|nyt|nu|ny|si|ti|eli|ili|oi|ui|yi|aus|ely|ilu|elu|minen|eri|ed|ing)$/u;

/** The word that decided; if none did, the verbs of the entry that are no names. */
function wordsBehind(text: string, entry: EntryReading, field: "kind" | "channel"): string[] {
  const said = entry.because[field];
  const names = entry.clients.map(({ span }) => span);
  if (said && !names.some(([from, to]) => said[0] < to && said[1] > from)) return [text.slice(...said).toLowerCase()];
  const found: string[] = [];
  for (const match of text.slice(...entry.span).matchAll(/\p{L}+/gu)) {
    const at = entry.span[0] + match.index;
    const word = match[0];
    const isName =
      names.some(([from, to]) => at >= from && at < to) ||
      word !== word.toLowerCase() ||
      commonGivenName(word) !== null ||
      commonFamilyName(word) !== null;
    if (!isName && word.length >= 4 && word.length <= 20 && TELLING.test(word) && found.length < MOST_WORDS)
      found.push(word);
  }
  return found;
}

/** What differs between what was read and what was saved. Of a wrong client only that it was wrong: a name is nobody's word but the client's. */
export function correctionsOf(facts: Fact[]): Correction[] {
  return facts.flatMap((fact) => (fact.reading ? correctionsOfFact(fact, fact.reading) : []));
}

function correctionsOfFact(fact: Fact, reading: Reading): Correction[] {
  const corrections: Correction[] = [];
  if (fact.kind !== reading.kind)
    corrections.push({ field: "kind", readAs: reading.kind, correctedTo: fact.kind, words: reading.kindWords });
  // A channel that goes because the kind has none was not read wrongly.
  else if (fact.channel !== reading.channel)
    corrections.push({
      field: "channel",
      readAs: reading.channel,
      correctedTo: fact.channel,
      words: reading.channelWords,
    });
  if (fact.date !== reading.date) corrections.push({ field: "date", readAs: null, correctedTo: null, words: [] });
  for (const slot of fact.clients) {
    if (slot.nobody && !slot.unknown && slot.mention !== "")
      corrections.push({ field: "client", readAs: "person", correctedTo: "nobody", words: [] });
    else if (slot.unknown && slot.chosen !== null)
      corrections.push({ field: "client", readAs: "unknown", correctedTo: "person", words: [] });
  }
  return corrections;
}
