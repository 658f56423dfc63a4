/** In which languages respondents are asked, the first one being what everything falls back to. */
export const SURVEY_LANGUAGES = ["fi", "sv", "en", "uk"] as const;
export type SurveyLanguage = (typeof SURVEY_LANGUAGES)[number];

/** A text in each language that has it; Finnish always. */
export type Localized = { fi: string } & Partial<Record<SurveyLanguage, string>>;

export function say(text: Localized, language: SurveyLanguage): string {
  return text[language] ?? text.fi;
}

export function isSurveyLanguage(code: unknown): code is SurveyLanguage {
  return (SURVEY_LANGUAGES as readonly unknown[]).includes(code);
}

/** As each calls and writes itself: whoever knows it finds it. */
export const LANGUAGE_NAMES: Record<SurveyLanguage, string> = {
  fi: "suomi",
  sv: "svenska",
  en: "English",
  uk: "українська",
};
