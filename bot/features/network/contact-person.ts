import { tidyText } from "../../../surveys/finnish/tidy-text";
import type { ContactFields } from "./employer-fields";

/** «Ilkka Korhonen, myymäläpäällikkö, p. 040 123 4567, ilkka@esimerkki.fi» → its parts. Pure. */

const PHONE_LABEL = /(?:puh(?:elin)?(?:numero)?|p|gsm|tel|phone|mobile|numero)\.?:?\s*$/i;
const PHONE = /(?<![\p{L}\d])\+?\d[\d\s()/-]{4,20}\d(?!\d)/u;
const EMAIL = /[^\s,;@]+@[^\s,;@]+\.[^\s,;@.]{2,}/;
const EMAIL_LABEL = /(?:s-?posti|sähköposti|email|e-mail|mail)\.?:?\s*$/i;

/** @returns null when no name of letters is left. */
export function readContactPerson(written: string): Omit<ContactFields, "id"> | null {
  let rest = tidyText(written).replace(/\s+/g, " ");
  const take = (pattern: RegExp, label: RegExp): string | null => {
    const match = pattern.exec(rest);
    if (!match) return null;
    rest = `${rest.slice(0, match.index).replace(label, "")},${rest.slice(match.index + match[0].length)}`;
    return match[0].trim();
  };
  const email = take(EMAIL, EMAIL_LABEL);
  const phone = take(PHONE, PHONE_LABEL);
  const [name = "", ...more] = rest
    .split(/[,;()]|\s[–-]\s/)
    .map((part) => part.trim().replace(/[.\s]+$/, ""))
    .filter((part) => part !== "");
  const words = name.split(" ");
  // «myymäläpäällikkö Ilkka Korhonen»: titles are written small.
  const firstCapital = words.findIndex((word) => /^\p{Lu}/u.test(word));
  const title = firstCapital > 0 ? words.slice(0, firstCapital).join(" ") : null;
  const person = firstCapital > 0 ? words.slice(firstCapital).join(" ") : name;
  if (!/^\p{L}[\p{L}\p{M} .'’-]{1,98}$/u.test(person) || words.length > 6) return null;
  return { name: person, title: (title ?? more.join(", ")).slice(0, 100) || null, phone, email };
}
