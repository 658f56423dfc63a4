import { tidyText } from "../finnish/tidy-text";
import type { FindNames } from "../intake/client-names";

/** What stands in own words instead of what would tell who somebody is. */
export interface MaskWords {
  mail: string;
  phone: string;
  name: string;
}

export const MASK_WORDS = {
  fi: { mail: "[sähköposti]", phone: "[puhelin]", name: "[nimi]" },
  en: { mail: "[e-mail]", phone: "[phone]", name: "[name]" },
} satisfies Record<string, MaskWords>;

export type Mask = (text: string) => string;

/** «liisa@firma.fi», «liisa(at)firma.fi». Begins where a run of such letters begins: a long text is read once. */
const MAIL =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+(?:@|\s?[([]\s?(?:at|ät)\s?[)\]]\s?)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/giu;

/** «+358 40 123 4567», «040-1234567», «(09) 123 456»: digits that begin with + or 0, or seven in a row. A dot stands only before three digits: «01.09.2026» and «08.15» are no numbers. */
const PHONE =
  /(?<![\p{L}\p{N}.,])(?:\+|\(?0)(?:[ ()/-]{0,2}\d|\.(?=\d{3})\d)+|(?<![\p{L}\p{N}])\d{7,}(?![\p{L}\p{N}])/gu;
const LEAST_DIGITS = 7;

/** Own words without mail addresses, phone numbers and names of people, as far as a program sees them: the reader is to be told that it may miss one. Pure. */
export function createMask(findNames: FindNames, words: MaskWords): Mask {
  return (text) => {
    const reachless = tidyText(text)
      .replace(MAIL, words.mail)
      .replace(PHONE, (digits) => (digits.replace(/\D/gu, "").length < LEAST_DIGITS ? digits : words.phone));
    return findNames(reachless).reduceRight(
      (masked, { from, to }) => masked.slice(0, from) + words.name + masked.slice(to),
      reachless,
    );
  };
}
