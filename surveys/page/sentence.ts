/** Ends as a sentence: with a full stop, unless something ends it already («Liisa V.»). For the script too. */
export function sentence(words: string): string {
  const text = words.trim();
  return /[.!?…:]$/.test(text) ? text : `${text}.`;
}
