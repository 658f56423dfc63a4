/** What a person wrote, without what nobody sees: direction marks, zero-width and other invisible characters, controls. Line breaks stay. */
export function tidyText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/\p{Cc}/gu, (character) => (character === "\n" || character === "\t" ? character : " "))
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .trim();
}

/** The first `length` characters, never half of one. */
export function cutText(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}
