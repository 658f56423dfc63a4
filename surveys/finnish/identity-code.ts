import { tidyText } from "./tidy-text";

/**
 * Finds Finnish personal identity codes (HETU) in a text, so that none is ever stored.
 * Form DDMMYY + century sign + individual number + check character; century signs + - Y X W V U (1800s, 1900s) and A B C D E F (2000s):
 * the added ones came into use in 2023 (Digital and Population Data Services Agency). Also glued to a word or a case ending
 * («131052-308Tllä»), with blanks or a line break inside, and with the dots and the whole year that people write.
 */
const IDENTITY_CODE =
  /(?<!\d)(\d{2})([.\s]?)(\d{2})\2((?:18|19|20)?)(\d{2})\s{0,3}([\p{Pd}\u2043\u2212+YXWVUABCDEF])\s{0,3}(\d{3})\s?([0-9A-FHJ-NPR-Y])(?!\d)/giu;
/** Written without the century sign: only with the right check letter, since nine digits and a letter may be anything. */
const WITHOUT_SIGN = /(?<![\d\p{L}])(\d{2})(\d{2})(\d{2})(\d{3})([A-FHJ-NPR-Y])(?![\d\p{L}])/giu;
const CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
const LOOKALIKES: Record<string, string> = {
  А: "A",
  В: "B",
  С: "C",
  Е: "E",
  Н: "H",
  К: "K",
  М: "M",
  Р: "P",
  Т: "T",
  Х: "X",
  У: "Y",
};

const REMOVED = "[henkilötunnus poistettu]";

export interface IdentityCodeSearch {
  found: boolean;
  /** The text with each code replaced by «[henkilötunnus poistettu]»; the text as it was when there is none. */
  cleaned: string;
}

export function removeIdentityCodes(text: string): IdentityCodeSearch {
  let found = false;
  const cleaned = plain(text).replace(
    IDENTITY_CODE,
    (whole, day, dots, month, century, year, sign, individual, check) => {
      if (!isDayAndMonth(Number(day), Number(month))) return whole;
      const valid = CHECK_CHARACTERS[Number(`${day}${month}${year}${individual}`) % 31] === check.toUpperCase();
      const digitsOnly = /\d/.test(check) && !/[a-z]/i.test(sign);
      // A mistyped code is still a code; but digits behind a mobile prefix are a telephone number, and behind a written date a price or a time.
      if (!valid && digitsOnly && (/^0[45]/.test(whole) || dots !== "" || century !== "")) return whole;
      if (!valid && (dots !== "" || century !== "") && /\s/.test(whole)) return whole;
      found = true;
      return REMOVED;
    },
  );
  const all = cleaned.replace(WITHOUT_SIGN, (whole, day, month, year, individual, check) => {
    const valid = CHECK_CHARACTERS[Number(`${day}${month}${year}${individual}`) % 31] === check.toUpperCase();
    if (!valid || !isDayAndMonth(Number(day), Number(month))) return whole;
    found = true;
    return REMOVED;
  });
  return found ? { found, cleaned: all } : { found, cleaned: text };
}

/** Ids stand in every button: by chance one holds six digits, a dash and three more. */
const ID = /\b([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\b/i;

/** What a card sent, with every identity code cut out of its texts; a field whose very name holds one is left out. */
export function cutIdentityCodes(data: Record<string, unknown>): { found: boolean; cleaned: Record<string, unknown> } {
  let found = false;
  const cut = (text: string): string => {
    const search = removeIdentityCodes(text);
    if (!search.found) return text;
    found = true;
    return search.cleaned.replaceAll(REMOVED, "").replace(/ {2,}/g, " ").trim();
  };
  const cutIn = (value: unknown): unknown => {
    if (typeof value === "string")
      return value
        .split(ID)
        .map((piece, at) => (at % 2 === 1 ? piece : cut(piece)))
        .join("");
    if (Array.isArray(value)) return value.map(cutIn);
    return value !== null && typeof value === "object" ? cutInAll(value as Record<string, unknown>) : value;
  };
  const cutInAll = (fields: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) => (cutIn(name) === name ? [[name, cutIn(value)]] : [])),
    );
  const cleaned = cutInAll(data);
  return found ? { found, cleaned } : { found, cleaned: data };
}

/** Compatibility forms, invisible characters, other scripts' digits and look-alike letters as what they look like. */
function plain(text: string): string {
  return tidyText(text)
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replace(/(?<=\d)[АВСЕНКМРТХУ]|[АВСЕНКМРТХУ](?=\d)/g, (letter) => LOOKALIKES[letter] ?? letter);
}

/** Unicode's decimal digits stand in runs of ten, each beginning at a code point whose neighbour below is no digit. */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0)!;
  if (point < 0x80) return point - 0x30;
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return point - zero;
}

function isDayAndMonth(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
