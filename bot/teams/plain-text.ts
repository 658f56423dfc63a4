/** What a person wrote, out of what the channel made of it. Pure. */

const NAMED_ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};
const BREAKS = /<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6]|blockquote|pre)\s*>/gi;
/** A tag has a letter right after `<`: «ikä <30» and «<3» are text. */
const TAGS = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|<!--[\s\S]*?-->/gi;
/** Marks that turn the writing direction can make a card show something else than what is stored (CVE-2021-42574). */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** PostgreSQL refuses U+0000 in text; the other control characters mean nothing in a message. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being removed.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g;
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** Takes tags away, keeps line breaks, decodes entities once («&amp;lt;» stays «&lt;»). */
export function htmlToText(html: string): string {
  return cleanText(decodeEntities(html.replace(BREAKS, "\n").replace(TAGS, "")));
}

/** Characters that cannot be stored or would deceive go; line ends become `\n`, and never more than one empty line in a row. */
export function cleanText(text: string): string {
  return dropUnstorable(text)
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/[^\S\n]+(?=\n|$)/g, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The same for a value that is data (a card's input), where spaces and line ends stay. */
export function dropUnstorable(text: string): string {
  return text.replace(CONTROLS, "").replace(DIRECTION_MARKS, "").replace(LONE_SURROGATES, "\ufffd");
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED_ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
