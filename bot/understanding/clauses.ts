import { isShortened, type Token } from "./tokens";

const BREAKS = new Set([",", ";", ":", "(", ")", "–", "—", ".", "!", "?", "…", "•", "/", "+", "→", ">"]);
const JOINTS = new Set(
  "ja mutta mut ku et että ettei jotta koska kun vaikka vaik sekä niin joten eikä kunnes sit sitten ennenkuin and but that because so when while although".split(
    " ",
  ),
);

/** The number of the clause that each token is in. Marks and joining words begin a new one; a pair «X ja Y» may be cut too. */
export function numberClauses(tokens: Token[]): number[] {
  const clauses: number[] = [];
  let clause = 0;
  for (const [i, token] of tokens.entries()) {
    const isDash =
      token.text === "-" &&
      token.spaceBefore &&
      tokens[i + 1]?.spaceBefore === true &&
      tokens[i - 1]?.type !== "number";
    const isShort =
      token.text === "." &&
      ((isShortened(tokens[i - 1]?.lower ?? "") && !/^(?:min|h|kk|vk|vko)$/.test(tokens[i - 1]!.lower)) ||
        isInitial(tokens[i - 1])) &&
      token.sentence === tokens[i + 1]?.sentence;
    const isBreak =
      !isShort &&
      token.type === "mark" &&
      ((BREAKS.has(token.text) && !betweenNumbers(tokens, i) && !isWith(tokens, i)) || isDash);
    const isNewSentence = i > 0 && token.sentence !== tokens[i - 1]!.sentence;
    if (
      isBreak ||
      isNewSentence ||
      (JOINTS.has(token.lower) && !isAgo(tokens, i) && !resumes(tokens, i) && !isThen(tokens, i))
    )
      clause += 1;
    clauses.push(clause);
  }
  return clauses;
}

/** «Moilasen Hilkka niin hän lähti»: the same clause goes on. */
function resumes(tokens: Token[], at: number): boolean {
  return tokens[at]!.lower === "niin" && /^(?:hän|se|ne|he|sillä|hänellä|sitä)$/.test(tokens[at + 1]?.lower ?? "");
}

/** «mtg w/ Aino» */
function isWith(tokens: Token[], at: number): boolean {
  return tokens[at]!.text === "/" && tokens[at - 1]?.lower === "w";
}

/** «Harju P. hyllytti» */
function isInitial(token: Token | undefined): boolean {
  return token?.type === "word" && token.capital && token.text.length === 1;
}

/** «eikä sitten päivällä pysty»: one step, not two. */
function isThen(tokens: Token[], at: number): boolean {
  return /^sit(?:ten)?$/.test(tokens[at]!.lower) && tokens[at - 1]?.lower === "eikä";
}

/** «viikko sitten» is a time, not a step on. */
function isAgo(tokens: Token[], at: number): boolean {
  return (
    /^sit(?:ten)?$/.test(tokens[at]!.lower) &&
    /^(?:viik|päiv|tun|min|het|kuuk|kk$|vuo|aik|vk|pv)/.test(tokens[at - 1]?.lower ?? "")
  );
}

/** «9–10», «3.–5.11.», «3/4 tuntia»: the mark belongs to the number. */
function betweenNumbers(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before?.type === "number" && tokens[at]!.text === ".")
    return tokens[at]!.spaceBefore === false && (after?.capital !== true || after.sentence === tokens[at]!.sentence);
  const isNumber = before?.type === "number" || (before?.text === "." && tokens[at - 2]?.type === "number");
  return isNumber && after?.type === "number" && tokens[at]!.text !== "," && tokens[at]!.text !== ".";
}
