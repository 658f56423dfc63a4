/** One piece of the message. `lower` is the NFC lower-case word; spans are UTF-16 units of the text as given. */
export interface Token {
  text: string;
  lower: string;
  type: "word" | "number" | "mark";
  start: number;
  end: number;
  /** First letter is a capital, the rest not all of them (an all-caps word tells nothing of names). */
  capital: boolean;
  spaceBefore: boolean;
  /** First word of a sentence: its capital tells nothing. */
  opens: boolean;
  sentence: number;
  /** The ending after a colon: «V:lle» → «lle». */
  ending: string | null;
}

/** Endings that Finnish writes after a colon or an apostrophe. Anything else after a colon is a new word. */
const COLON_ENDINGS = new Set(
  "n a ä ta tä ia iä ssa ssä issa issä sta stä ista istä lla llä illa illä lta ltä ilta iltä lle ille ksi iksi na nä ina inä hen hin han hän hun iin een in s".split(
    " ",
  ),
);

// Every alternative begins with a different class and repeats one class at a time, so the scan is linear.
const PIECE = /\p{L}[\p{L}\p{M}]*(?:[-‐‑'’´]\p{L}[\p{L}\p{M}]*)*|\d+(?:[.,:]\d+)*|\S/gu;

/** People close a thought with a picture where others write a full stop. */
const EMOJI = /^\p{Extended_Pictographic}/u;
const ENDS_SENTENCE = new Set([".", "!", "?", "…", "\n"]);

/** Cuts a message into words, numbers («9.15» is one) and single marks. Never fails, whatever the text. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(PIECE)) addPiece(tokens, text, match[0], match.index);
  markSentences(tokens, text);
  return tokens;
}

function addPiece(tokens: Token[], text: string, piece: string, start: number): void {
  const first = piece.charCodeAt(0);
  const isNumber = first >= 48 && first <= 57;
  const type = isNumber ? "number" : /^\p{L}/u.test(piece) ? "word" : "mark";
  if (type === "word" && joinsByColon(tokens, text, piece, start)) return;
  const previous = tokens.at(-1);
  tokens.push({
    text: piece,
    lower: type === "word" ? plain(piece) : piece,
    type,
    start,
    end: start + piece.length,
    capital: type === "word" && isCapitalised(piece),
    spaceBefore: previous === undefined || previous.end < start,
    opens: false,
    sentence: 0,
    ending: null,
  });
}

/** «V» «:» «lle» and «V» «.» «:» «lle» are one word. */
function joinsByColon(tokens: Token[], text: string, piece: string, start: number): boolean {
  if (text[start - 1] !== ":" || !COLON_ENDINGS.has(piece.toLowerCase())) return false;
  let at = tokens.length - 2;
  if (tokens[at]?.text === "." && tokens[at]?.spaceBefore === false) at -= 1;
  const base = tokens[at];
  if (base === undefined || base.type === "mark" || tokens[at + 1]?.spaceBefore !== false) return false;
  tokens.length = at + 1;
  base.ending = piece.toLowerCase();
  base.end = start + piece.length;
  base.text = text.slice(base.start, base.end);
  return true;
}

function plain(word: string): string {
  const lower = word.toLowerCase();
  // Only letters outside Latin-1 or with combining marks can need it: normalising every word costs more than reading it.
  const composed = /[^\u0020-\u00ff]/.test(lower) ? lower.normalize("NFC") : lower;
  return composed.replace(/[‐‑]/g, "-").replace(/[’´]/g, "'");
}

function isCapitalised(word: string): boolean {
  const first = word.codePointAt(0)!;
  const head = String.fromCodePoint(first);
  if (head === head.toLowerCase()) return false;
  return word.length === head.length || word !== word.toUpperCase();
}

function markSentences(tokens: Token[], text: string): void {
  let sentence = 0;
  let opens = true;
  let previousEnd = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (token.spaceBefore && i > 0 && !opens && text.slice(previousEnd, token.start).includes("\n")) {
      sentence += 1;
      opens = true;
    }
    previousEnd = token.end;
    token.sentence = sentence;
    if (token.type !== "mark") {
      token.opens = opens;
      opens = false;
    } else if ((ENDS_SENTENCE.has(token.text) || EMOJI.test(token.text)) && !opens && endsSentence(tokens, i)) {
      sentence += 1;
      opens = true;
    } else if (token.text === ":" || token.text === "•" || token.text === "*") {
      opens = true;
    }
  }
}

const SHORTENED = new Set(
  "verkostopal hlöstö as vast psyk tyll myöh menn joht sp ta tk vast eil alkuhaast haast tap palav pääll sos ohj vs th tt sh lis pkl yht kk kert keskust neuv klo esim mm ym yms n min vk vko viik pvm puh tj os srk eli ks".split(
    " ",
  ),
);

/** Whether a full stop after the word only shortens it («joht. puh»). */
export function isShortened(word: string): boolean {
  return (
    SHORTENED.has(word) ||
    /^\p{L}{4,}(?:pääll|esim|vast|joht|palv)$|^(?:työnj|työll|toimitusj|myymäläp|palv|sair|terv)$/u.test(word)
  );
}

/** «Puutarhalla 12.11. Britta hoiti …»: the full stop is the date's as long as nothing was told before it. */
function isDayAtFront(tokens: Token[], at: number): boolean {
  if (!/^\d{1,2}\.(?:1[0-2]|0?[1-9])$/.test(tokens[at - 1]!.text) || /^[-–]$/.test(tokens[at - 2]?.text ?? ""))
    return false;
  // «maanantaina 16.11. Teams-neuvottelu»
  if (/^(?:teams|zoom|whatsapp|skype)/.test(tokens[at + 1]!.lower)) return true;
  const { sentence } = tokens[at - 1]!;
  for (let i = at - 2; i >= 0 && tokens[i]!.sentence === sentence; i -= 1)
    if (/..(?:n|ttu|tty|si|ti|oi|li|ui|yi|ed|nut|nyt|met|saw)$/.test(tokens[i]!.lower)) return false;
  return true;
}

/** A full stop after a number, an initial or a shortened word does not end a sentence unless a capital follows. */
function endsSentence(tokens: Token[], at: number): boolean {
  if (tokens[at]!.text !== ".") return true;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before === undefined || after === undefined) return true;
  if (!after.spaceBefore)
    return after.type === "word" && after.capital && before.type === "word" && before.text.length > 2;
  if (before.type === "number") return after.type === "word" && after.capital && !isDayAtFront(tokens, at);
  const isUnit = before.lower === "h" && tokens[at - 2]?.type === "number";
  if (before.type === "word" && before.text.length === 1 && !isUnit) return false;
  // «15 min. He says …»: a unit at the end of a sentence
  if (after.capital && /^(?:min|h|kk|vk|vko|klo)$/.test(before.lower)) return before.lower !== "klo";
  return !isShortened(before.lower);
}
