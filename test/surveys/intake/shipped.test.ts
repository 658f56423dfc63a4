import fc from "fast-check";
import { loadCatalogue } from "../../../surveys/catalogue/catalogue";
import { only, visibleQuestions } from "../../../surveys/catalogue/hidden";
import { checkAnswers } from "../../../surveys/intake/check";
import { validAnswers } from "./valid-answers";

const catalogue = [...loadCatalogue().values()];

it.each(catalogue.map((questionnaire) => [questionnaire.key, questionnaire] as const))(
  "%s takes whatever a respondent may answer, in each of its languages, as it was sent",
  (_, questionnaire) => {
    fc.assert(
      fc.property(validAnswers(questionnaire), fc.constantFrom(...questionnaire.languages), (answers, language) => {
        const checked = checkAnswers(questionnaire, answers, language, { findName: null });
        expect(checked.disagreed).toEqual([]);
        expect(checked.answers).toEqual(only(answers, visibleQuestions(questionnaire, answers)));
        for (const { question } of checked.problems) expect(Object.keys(answers)).not.toContain(question);
      }),
      { numRuns: 25 },
    );
  },
);
