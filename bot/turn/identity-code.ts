/**
 * Finds Finnish personal identity codes (HETU) in a text, so that none is ever stored.
 * Form DDMMYY + century sign + individual number + check character; century signs + - Y X W V U (1800s, 1900s) and A B C D E F (2000s):
 * the added ones came into use in 2023 (Digital and Population Data Services Agency).
 */
const IDENTITY_CODE =
  /(?<![\p{L}\d])(\d{2})(\d{2})(\d{2}) ?([-‐‑‒–—−+YXWVUABCDEF]) ?(\d{3}) ?([0-9A-FHJ-NPR-Y])(?![\p{L}\d])/giu;
const CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

export interface IdentityCodeSearch {
  found: boolean;
  /** The text with each code replaced by «[henkilötunnus poistettu]». */
  cleaned: string;
}

export function removeIdentityCodes(text: string): IdentityCodeSearch {
  let found = false;
  const cleaned = text.normalize("NFKC").replace(IDENTITY_CODE, (whole, day, month, year, sign, individual, check) => {
    if (!isDayAndMonth(Number(day), Number(month))) return whole;
    const valid = CHECK_CHARACTERS[Number(`${day}${month}${year}${individual}`) % 31] === check.toUpperCase();
    // A mistyped code is still a code; but all digits behind a mobile prefix (040, 044, 050 …) is a telephone number.
    if (!valid && /\d/.test(check) && !/[a-z]/i.test(sign) && /^0[45]/.test(whole)) return whole;
    found = true;
    return "[henkilötunnus poistettu]";
  });
  return found ? { found, cleaned } : { found, cleaned: text };
}

function isDayAndMonth(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
