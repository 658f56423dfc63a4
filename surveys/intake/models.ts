import { Model, surveyLocalization } from "survey-core";
import "survey-core/i18n/finnish";
import "survey-core/i18n/swedish";
import "survey-core/i18n/ukrainian";
import type { SurveyLanguage } from "../catalogue/languages";
import type { Questionnaire } from "../catalogue/questionnaire";

// survey-core falls back to English otherwise, whatever the definition says.
surveyLocalization.defaultLocale = "fi";
// It names Ukrainian by the country's code; our definitions by the language's.
surveyLocalization.locales.uk ??= surveyLocalization.locales.ua;

/** About a megabyte each; a project asks with some ten questionnaires at a time, mostly in Finnish. */
const MOST_KEPT = 40;

const kept = new Map<Questionnaire["definition"], Map<SurveyLanguage, Model>>();

/** Lends the one model of a version and language, which costs twenty times as much to make as to use. `work` must not wait: the next answer gets the same model. No answer stays in it. */
export function withModel<T>(
  { definition }: Pick<Questionnaire, "definition">,
  language: SurveyLanguage,
  work: (model: Model) => T,
): T {
  const languages = kept.get(definition) ?? new Map<SurveyLanguage, Model>();
  const model = languages.get(language) ?? makeModel(definition, language);
  languages.set(language, model);
  kept.delete(definition); // set anew at the end: the first is the one unused longest
  kept.set(definition, languages);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  try {
    return work(model);
  } finally {
    model.data = {};
  }
}

function makeModel(definition: Questionnaire["definition"], language: SurveyLanguage): Model {
  const model = new Model(definition);
  model.locale = language;
  return model;
}
