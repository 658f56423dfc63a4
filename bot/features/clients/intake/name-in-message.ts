import { cutText, tidyText } from "../../../../surveys/finnish/tidy-text";

const BEFORE =
  /^.*?(?:\b(?:asiakas|asiakkaan|asiakkaaksi|osallistuja|osallistujan|valmennettava|valmennettavan|client|participant))(?:\s*(?:nimeltä|named|called))?[\s:,–-]*/iu;
const AFTER = /[\s,]*(?:(?:uudeksi\s+)?(?:asiakkaaksi|osallistujaksi)|as\s+(?:a\s+)?(?:new\s+)?client)[\s.!]*$/iu;
const VERB = /^(?:hei\s+|moi\s+)?(?:lisää|lisäisitkö|ota|otetaan|kirjaa|luo|add|take)\s+/iu;

/** The name in «uusi asiakas Jaana Koponen, tuli itse» or «lisää Jaana Koponen asiakkaaksi»; empty when none was said. */
export function nameInMessage(message: string): string {
  const text = tidyText(message)
    .replace(/\s+/g, " ")
    .replace(/[\s,]*(?:kiitos|kiitti|please|thanks)?[\s.!?]*$/iu, "");
  const named = AFTER.test(text) && VERB.test(text) ? text.replace(VERB, "") : text.replace(BEFORE, "");
  // «…, tuli TE-palveluista, p. 040 …» is told of the person, and asked in the form.
  return cutText(
    named
      .replace(AFTER, "")
      .replace(/\s*[,;(].*$|\s+(?:tuli|ohjattiin|ohjautui|ohjattu|p|puh|puhelin)(?!\p{L}).*$/iu, "")
      .trim(),
    120,
  );
}
