/** The Finnish business id (Y-tunnus): seven digits, a hyphen, a check digit (Patent and Registration Office and Tax Administration, ytj.fi). */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2];

export type BusinessIdReading =
  | { type: "none" }
  /** Normalised: «1234567-1». */
  | { type: "valid"; id: string }
  | { type: "wrong_digit" }
  | { type: "wrong_form" };

/** Reads what a person typed: blanks, a lost leading zero or hyphen and the EU's VAT form «FI12345671» are forgiven, a wrong digit is not. */
export function readBusinessId(written: string): BusinessIdReading {
  const plain = written
    .normalize("NFKC")
    .replace(/[\s.]/g, "")
    .replace(/\p{Pd}/gu, "-")
    .toUpperCase();
  if (plain === "") return { type: "none" };
  const digits = digitsOf(plain);
  if (digits === null) return { type: "wrong_form" };
  const body = digits.slice(0, 7);
  return checkDigit(body) === Number(digits[7]) && body !== "0000000"
    ? { type: "valid", id: `${body}-${digits[7]}` }
    : { type: "wrong_digit" };
}

/** Eight digits, or null. */
function digitsOf(plain: string): string | null {
  const vat = /^FI-?(\d{7})-?(\d)$/.exec(plain);
  if (vat) return vat[1]! + vat[2]!;
  // Six digits before the hyphen: ids older than 2001, whose leading zero people leave out.
  const [, body, check] = /^(\d{6,7})-(\d)$/.exec(plain) ?? /^(\d{7})(\d)$/.exec(plain) ?? [];
  return body && check ? body.padStart(7, "0") + check : null;
}

/** @param body seven digits. @returns null where no check digit exists (remainder 1): such a number is never given. */
export function checkDigit(body: string): number | null {
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * Number(body[at]), 0);
  const rest = sum % 11;
  if (rest === 1) return null;
  return rest === 0 ? 0 : 11 - rest;
}
