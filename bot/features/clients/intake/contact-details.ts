import { tidyText } from "../../../../surveys/finnish/tidy-text";

/** Telephone numbers and mail addresses as people write them. Pure; lenient: what is only unusual is taken. */

export type ReadContact = { type: "read"; value: string | null } | { type: "wrong" };

/** Digits of an international number at most (ITU-T E.164); fewer than five reach nobody. */
const MOST_DIGITS = 15;
const LEAST_DIGITS = 5;

/** «040 123 4567», «+358 (0)40-1234567», «00358…» → «+358401234567»; empty → null. */
export function readPhone(written: string): ReadContact {
  const text = tidyText(written).replace(/^(?:puh|tel|gsm|p)\.?:?\s*/i, "");
  if (text === "" || text === "-") return { type: "read", value: null };
  if (!/^[+(\d][\d\s().\u2010-\u2013/-]*$/.test(text)) return { type: "wrong" };
  const digits = text
    .replace(/\(0\)/g, "")
    .replace(/[^\d+]/g, "")
    .replace(/^00/, "+");
  const whole = digits.startsWith("+") ? digits : digits.startsWith("0") ? `+358${digits.slice(1)}` : null;
  // Without 0 or + nobody knows where it is: a spreadsheet eats the first zero.
  if (whole === null || whole.indexOf("+", 1) > 0) return { type: "wrong" };
  const count = whole.length - 1;
  // «+358 040 …»: the zero is said at home only.
  const value = whole.replace(/^\+3580/, "+358");
  return count < LEAST_DIGITS + (value.startsWith("+358") ? 3 : 0) || count > MOST_DIGITS
    ? { type: "wrong" }
    : { type: "read", value };
}

/** «+358401234567» as «040 123 4567»; others as they are stored. */
export function sayPhone(stored: string): string {
  if (!/^\+358\d{6,12}$/.test(stored)) return stored;
  const home = `0${stored.slice(4)}`;
  return [home.slice(0, 3), home.slice(3, 6), home.slice(6)].filter(Boolean).join(" ");
}

/** An address with its domain in lower case; empty → null. */
export function readEmail(written: string): ReadContact {
  const text = tidyText(written).replace(/^mailto:\s*/i, "");
  if (text === "" || text === "-") return { type: "read", value: null };
  const [, name, domain] = /^([^\s@<>(),;:"]+)@([^\s@<>(),;:".]+(?:\.[^\s@<>(),;:".]+)+)$/.exec(text) ?? [];
  if (name === undefined || domain === undefined || text.length > 254) return { type: "wrong" };
  return { type: "read", value: `${name}@${domain.toLowerCase()}` };
}
