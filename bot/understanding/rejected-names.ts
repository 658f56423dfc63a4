import { commonGivenName } from "../../surveys/finnish/common-names";
import type { Token } from "./tokens";

const NOT = new Set("ei en emme eikä not".split(" "));
/** «Matille, eiku Pekalle»: what stood before is taken back. */
const CORRECTION = new Set("eiku eikun eikuu eiks tarkoitan tarkoitin korjaan korjaus".split(" "));

/** Whether the sentence takes the name back: «ei Virtanen vaan Mäki», «Mäki (ei Virtanen)», «Matille, eiku Pekalle». */
export function isRejected(tokens: Token[], name: { from: number; to: number }): boolean {
  return isDenied(tokens, name) || isCorrected(tokens, name.to) || isNotBut(tokens, name);
}

/** «Lepistön Teemu ei vaan Teemu Laakson kanssa», «se oli Kaisa Nyman eikä Kaisa Rauta» */
function isNotBut(tokens: Token[], name: { from: number; to: number }): boolean {
  // «ei vaan jaksanut» rejects nobody
  const other = tokens[name.to + 2];
  const isName = other !== undefined && (other.capital || commonGivenName(other.lower) !== null);
  if (tokens[name.to]?.lower === "ei" && tokens[name.to + 1]?.lower === "vaan" && isName) return true;
  const given = tokens[name.from]!.lower;
  // «Yusuf eikä Mohammed hoiti kassan»
  if (tokens[name.from - 1]?.lower === "eikä" && tokens[name.from - 2]?.capital) return true;
  return (
    tokens[name.from - 1]?.lower === "eikä" &&
    name.to === name.from + 2 &&
    [2, 3].some((back) => tokens[name.from - back]?.lower === given)
  );
}

function isDenied(tokens: Token[], name: { from: number; to: number }): boolean {
  let not = name.from - 1;
  if (tokens[not]?.lower === "se" && tokens[not - 1]?.lower === "siis") not -= 1;
  if (tokens[not]?.lower === "siis" || tokens[not]?.lower === "suinkaan" || tokens[not]?.lower === "se") not -= 1;
  if (!NOT.has(tokens[not]?.lower ?? "")) return false;
  // «Päiville siis Määtän Päiville en Kurjelle»
  const sameEnding = (tokens[not - 1]?.lower.slice(-3) ?? "") === tokens[name.to - 1]!.lower.slice(-3);
  if (tokens[not]!.lower === "en" && not > 0 && sameEnding) return true;
  // «tapasin Veikko Raudan en Karjalaista»
  // «Kerttu Korhonen ei Outi Korhonen»
  if (
    /^(?:en|ei)$/.test(tokens[not]!.lower) &&
    tokens[not - 1]?.capital &&
    not === name.from - 1 &&
    tokens[name.from]!.capital
  )
    return true;
  const ahead = tokens.slice(name.to, name.to + 6);
  if (ahead.some((token) => token.lower === "vaan" || token.lower === "but")) return true;
  const opens = tokens[not - 1]?.type === "mark";
  const closes =
    tokens[name.to] === undefined ||
    tokens[name.to]!.type === "mark" ||
    /^(?:kuten|niinkuin|kuin)$/.test(tokens[name.to]!.lower);
  return opens && closes;
}

const OTHER_THING = /^(?:ei|se|klo|kello|eilen|tänään|toissapäivänä|ma|ti|ke|to|pe|la|su)$|(?:taina|tiina|kona)$/;

function isCorrected(tokens: Token[], to: number): boolean {
  const at = tokens[to]?.type === "mark" && tokens[to]!.text !== "." ? to + 1 : to;
  // «Matille soitettu eiku Pekalle»: set right after the verb, in the same case
  const later = [to + 1, to + 2].find((i) => /^(?:eiku|eikun|eikuu)$/.test(tokens[i]?.lower ?? ""));
  if (later !== undefined) {
    const other = tokens[tokens[later + 1]?.lower === "siis" ? later + 2 : later + 1];
    if (other !== undefined && other.lower.slice(-3) === tokens[to - 1]!.lower.slice(-3)) return true;
  }
  const word = tokens[at]?.lower ?? "";
  // «Soitin Outille, tai siis Olenalle»
  // in the same case: of «Matti Virtaselle» the second word tells it
  if (word === "tai" && tokens[at + 1]?.lower === "siis" && tokens[at + 2]?.capital) {
    const ending = tokens[to - 1]!.lower.slice(-1);
    if ([at + 2, at + 3].some((i) => tokens[i]?.capital && tokens[i]!.lower.endsWith(ending))) return true;
  }
  // «Toivolle eiku ei se ollut eilen», «Liisalle eiku torstaina»: something else is set right
  const next = tokens[at + 1]?.lower ?? "";
  if (CORRECTION.has(word)) return !OTHER_THING.test(next);
  if (word !== "ei" || !/^kun?$/.test(next)) return false;
  // «Eeva ei kun siis perjantaina se oli»
  const meant = tokens[tokens[at + 2]?.lower === "siis" ? at + 3 : at + 2]?.lower ?? "";
  return !OTHER_THING.test(meant);
}

/** «kävin Prismassa siis Citymarketissa», «ei ollut Prismassa vaan Tokmannilla»: the workplace said before was not meant. */
export function isWorkplaceRejected(
  tokens: Token[],
  before: { from: number; to: number },
  after: { from: number },
): boolean {
  const between = tokens.slice(before.to, after.from).filter(({ type }) => type === "word");
  const said = between.map(({ lower }) => lower).join(" ");
  if (/^(?:siis|tai siis|eiku|eikun|eiku siis|ei kun)$/.test(said)) return true;
  return said === "vaan" && [1, 2, 3].some((back) => NOT.has(tokens[before.from - back]?.lower ?? ""));
}
