import { getLocaleString } from "survey-core";
import "survey-core/i18n/finnish";
import "survey-core/i18n/swedish";
import "survey-core/i18n/ukrainian";
import type { SurveyLanguage } from "../catalogue/languages";

/** What the intake says of a question without an answer, so that the script says the same before anything is sent. */
export function requiredWords(language: SurveyLanguage): string {
  return getLocaleString("requiredError", language);
}
