import type { Language } from "../staff/actor";

/** The same phrases in each language of the staff. Finnish is written first; the type makes English complete. */
export type Texts<T> = Record<Language, T>;

/** @example export const helpTexts = defineTexts({ fi: { title: "Ohje" }, en: { title: "Help" } }) */
export function defineTexts<T>(texts: { fi: T; en: NoInfer<T> }): Texts<T> {
  return texts;
}

/** One phrase made in each language: what is told to whom is known only later. */
export function inEach<T>(make: (language: Language) => T): Texts<T> {
  return { fi: make("fi"), en: make("en") };
}
