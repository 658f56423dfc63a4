import type { Metadata } from "../../../surveys/catalogue/metadata";
import type { Questionnaire } from "../../../surveys/catalogue/questionnaire";

/** A questionnaire of one question, for what only its metadata decides. */
export function questionnaireOf(key: string, meta: Partial<Metadata>): Questionnaire {
  return {
    key,
    meta: {
      ...{ audience: "client", purpose: "start", privacy: "confidential", health: false, minutes: 2, trigger: null },
      ...{ why: { fi: "Kysymme." }, remindAfterDays: [5, 12], openDays: 28, onCard: false, ...meta },
    },
    title: { fi: key },
    languages: ["fi"],
    pages: [],
    definition: {},
  };
}
