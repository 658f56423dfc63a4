import { numberOfDigits, numberOfWord } from "./lexicon/numbers";
import type { Token } from "./tokens";

/** A length of time in the message: tokens [from, to). */
export interface Length {
  from: number;
  to: number;
  minutes: number;
}

const MINUTE = new Set(
  "min mins minuutti minuuttia minuutin minuutit minsa minsaa minsan minuuttinen minute minutes minuuttii min:n".split(
    " ",
  ),
);
const HOUR = new Set("h hr hrs t tunti tuntia tunnin tunnit tuntii hour hours tuntinen h:n".split(" "));
const QUARTER = new Set("vartti varttia vartin varttii".split(" "));
const WHOLE: Record<string, number> = {
  tunti: 60,
  tunnin: 60,
  vartti: 15,
  vartin: 15,
  varttitunti: 15,
  varttitunnin: 15,
  varttituntinen: 15,
  puolituntinen: 30,
  puolituntisen: 30,
  tuntinen: 60,
  tuntisen: 60,
  puolituntia: 30,
  puolitoistatuntinen: 90,
  kaksituntinen: 120,
  "hour-long": 60,
  "half-hour": 30,
  "half-an-hour": 30,
};

/** The length that begins at token `at`, or null. «1 h 15 min», «puoli tuntia», «tunti ja vartti», «3/4 tuntia», «half an hour». */
export function readLengthAt(tokens: Token[], at: number): Length | null {
  return (
    readLabelled(tokens, at) ??
    readFraction(tokens, at) ??
    readNumbered(tokens, at) ??
    readEnglish(tokens, at) ??
    readWhole(tokens, at)
  );
}

function readNumbered(tokens: Token[], at: number): Length | null {
  const number = readNumber(tokens, at);
  if (number === null) return null;
  // «2 and a half hours»
  const said = tokens
    .slice(number.next, number.next + 4)
    .map((token) => token.lower)
    .join(" ");
  if (/^and a half (?:hours|hrs|h)$/.test(said))
    return { from: at, to: number.next + 4, minutes: Math.round(number.value * 60) + 30 };
  const unit = tokens[number.next];
  if (unit === undefined) return null;
  if (unit.text === "'" && tokens[at]!.type === "number" && number.value >= 5) {
    return { from: at, to: number.next + 1, minutes: Math.round(number.value) };
  }
  if (unit.type !== "word") return null;
  if (MINUTE.has(unit.lower)) return { from: at, to: number.next + 1, minutes: Math.round(number.value) };
  if (QUARTER.has(unit.lower) && number.value >= 1)
    return { from: at, to: number.next + 1, minutes: number.value * 15 };
  // «2 t» is two hours only when written together: «kello 2 t…» is a slip.
  const after = tokens[number.next + 1];
  const isClosed = after === undefined || after.text === ")" || after.text === "," || after.text === ".";
  if (!HOUR.has(unit.lower) || (unit.lower === "t" && unit.spaceBefore && !isClosed)) return null;
  return addMinutes(tokens, { from: at, to: number.next + 1, minutes: Math.round(number.value * 60) });
}

/** After hours: «15 min», «ja vartti», «ja puoli», «1h15». */
function addMinutes(tokens: Token[], length: Length): Length {
  let next = length.to;
  const joined = tokens[next];
  if (joined?.type === "number" && !joined.spaceBefore && /^\d\d$/.test(joined.text)) {
    return {
      ...length,
      to: next + (MINUTE.has(tokens[next + 1]?.lower ?? "") ? 2 : 1),
      minutes: length.minutes + Number(joined.text),
    };
  }
  const hasAnd = tokens[next]?.lower === "ja" || tokens[next]?.lower === "and" || tokens[next]?.lower === "plus";
  if (hasAnd) next += 1;
  const word = tokens[next]?.lower ?? "";
  if (QUARTER.has(word)) return { ...length, to: next + 1, minutes: length.minutes + 15 };
  if (hasAnd && (word === "puoli" || word === "puol")) return { ...length, to: next + 1, minutes: length.minutes + 30 };
  if (hasAnd && word === "a" && tokens[next + 1]?.lower === "quarter")
    return { ...length, to: next + 2, minutes: length.minutes + 15 };
  if (hasAnd && word === "a" && tokens[next + 1]?.lower === "half")
    return { ...length, to: next + 2, minutes: length.minutes + 30 };
  const number = readNumber(tokens, next);
  if (number !== null && MINUTE.has(tokens[number.next]?.lower ?? "") && number.value < 60) {
    return { ...length, to: number.next + 1, minutes: length.minutes + Math.round(number.value) };
  }
  return length;
}

function readWhole(tokens: Token[], at: number): Length | null {
  const minutes = WHOLE[tokens[at]!.lower];
  if (minutes === undefined || !Object.hasOwn(WHOLE, tokens[at]!.lower)) return null;
  const length = { from: at, to: at + 1, minutes };
  return minutes === 60 ? addMinutes(tokens, length) : length;
}

/** «3/4 tuntia», «½ h», «1½ tuntia». */
function readFraction(tokens: Token[], at: number): Length | null {
  const [first, second, third, fourth] = tokens.slice(at, at + 4);
  const unit = (token: Token | undefined) => token !== undefined && HOUR.has(token.lower);
  if (first?.text === "½" && unit(second)) return { from: at, to: at + 2, minutes: 30 };
  if (first?.type === "number" && second?.text === "½" && unit(third)) {
    return { from: at, to: at + 3, minutes: Number(first.text) * 60 + 30 };
  }
  if (first?.type === "number" && second?.text === "/" && third?.type === "number" && unit(fourth)) {
    const share = Number(first.text) / Number(third.text);
    return share > 0 && share < 1 ? { from: at, to: at + 4, minutes: Math.round(share * 60) } : null;
  }
  return null;
}

/** «kesto 45», «kesto: 1:15»: with the label the unit may be missing. */
function readLabelled(tokens: Token[], at: number): Length | null {
  const label = tokens[at]!.lower;
  if (label !== "kesto" && label !== "kestoltaan" && label !== "duration" && label !== "aikaa") return null;
  let next = at + 1;
  if (tokens[next]?.text === ":") next += 1;
  while (next < at + 5 && /^(?:noin|n|about|yhteensä|oli|was|ehkä)$/.test(tokens[next]?.lower ?? "")) next += 1;
  const inner =
    tokens[next] === undefined
      ? null
      : (readFraction(tokens, next) ?? readNumbered(tokens, next) ?? readWhole(tokens, next));
  if (inner !== null) return { ...inner, from: at };
  const clock = /^(\d{1,2})[:.](\d\d)$/.exec(tokens[next]?.text ?? "");
  if (clock !== null) return { from: at, to: next + 1, minutes: Number(clock[1]) * 60 + Number(clock[2]) };
  const bare = /^\d{1,3}$/.test(tokens[next]?.text ?? "") ? Number(tokens[next]!.text) : 0;
  return bare >= 5 && label !== "aikaa" ? { from: at, to: next + 1, minutes: bare } : null;
}

function readEnglish(tokens: Token[], at: number): Length | null {
  const token = tokens[at]!;
  if (
    token.type === "number"
      ? tokens[at + 1]?.text !== "-"
      : !/^(?:half|three|a|an|quarter|one|couple|hour)$/.test(token.lower)
  )
    return null;
  const words = tokens.slice(at, at + 6).map((token) => token.lower);
  const has = (phrase: string) => phrase.split(" ").every((word, i) => words[i] === word);
  const length = (to: number, minutes: number) => ({ from: at, to: at + to, minutes });
  if (has("half an hour")) return length(3, 30);
  if (has("three quarters of an hour")) return length(5, 45);
  if (has("a quarter of an hour")) return length(5, 15);
  if (has("quarter of an hour")) return length(4, 15);
  if (has("an hour and a half")) return length(5, 90);
  if (has("hour and a half")) return length(4, 90);
  if (has("an hour") || has("one hour")) return addMinutes(tokens, length(2, 60));
  if (has("a couple of hours")) return length(4, 120);
  if (has("couple of hours")) return length(3, 120);
  const dashed =
    /^(\d{1,3})$/.test(words[0] ?? "") && words[1] === "-" && (words[2] === "minute" || words[2] === "min");
  return dashed ? length(3, Number(words[0])) : null;
}

interface Numeral {
  value: number;
  next: number;
}

/** A number in digits or words, «kaksi ja puoli», «2½» and «noin» not included. */
export function readNumber(tokens: Token[], at: number): Numeral | null {
  const token = tokens[at];
  if (token === undefined || token.type === "mark") return null;
  const value = token.type === "number" ? numberOfDigits(token.text) : numberOfWord(token.lower);
  if (value === null) return null;
  const [and, half, third] = tokens.slice(at + 1, at + 4);
  const isHalf = half?.lower === "puoli" || half?.lower === "puol";
  if (and?.lower === "ja" && isHalf && third !== undefined && HOUR.has(third.lower))
    return { value: value + 0.5, next: at + 3 };
  // «kakskyt viis minuuttia»
  const more = token.type === "word" && value >= 20 && value % 10 === 0 ? numberOfWord(and?.lower ?? "") : null;
  if (more !== null && Number.isInteger(more) && more > 0 && more < 10) return { value: value + more, next: at + 2 };
  return { value, next: at + 1 };
}
