import { readQuestionnaire } from "../../../surveys/catalogue/catalogue";
import type { StoredQuestionnaire } from "../../../surveys/catalogue/store";

/** A questionnaire with every kind of question that is drawn, conditions in a row, a panel and a page of their own. */
const inAll = (fi: string) => ({ fi, sv: `${fi} (sv)`, en: `${fi} (en)`, uk: `${fi} (uk)` });
const choices = (...values: (string | number)[]) => values.map((value) => ({ value, text: inAll(`V ${value}`) }));

export const ALL_KINDS = {
  title: inAll("Kaikki"),
  pages: [
    {
      name: "first",
      elements: [
        { type: "html", name: "hello", html: inAll("Tervetuloa") },
        {
          type: "rating",
          name: "mood",
          title: inAll("Miten menee?"),
          isRequired: true,
          rateValues: choices(1, 2, 3, 4, 5, "dk"),
        },
        { type: "radiogroup", name: "contact", title: inAll("Otetaanko yhteyttä?"), choices: choices("yes", "no") },
        { type: "comment", name: "about", title: inAll("Mistä?"), visibleIf: "{contact} = 'yes'", maxLength: 50 },
        { type: "text", name: "more", title: inAll("Vielä?"), visibleIf: "{about} notempty", requiredIf: "{mood} < 3" },
        {
          type: "checkbox",
          name: "helps",
          title: inAll("Mikä auttaa?"),
          choices: choices("a", "b", "c", 4),
          showNoneItem: true,
          noneText: inAll("Ei mikään"),
          minSelectedChoices: 0,
          maxSelectedChoices: 3,
        },
      ],
    },
    {
      name: "second",
      elements: [
        { type: "text", name: "name", title: inAll("Lyhyesti"), maxLength: 20 },
        { type: "text", name: "mail", title: inAll("Sähköposti"), inputType: "email" },
        { type: "text", name: "tel", title: inAll("Puhelin"), inputType: "tel" },
        { type: "text", name: "days", title: inAll("Montako päivää?"), inputType: "number", min: 0, max: 7, step: 1 },
        { type: "text", name: "hours", title: inAll("Montako tuntia?"), inputType: "number" },
        {
          type: "text",
          name: "since",
          title: inAll("Mistä lähtien?"),
          inputType: "date",
          min: "2024-01-01",
          max: "2030-12-31",
        },
        { type: "dropdown", name: "place", title: inAll("Missä?"), choices: choices("hall", "kitchen", 3) },
        { type: "boolean", name: "again", title: inAll("Uudelleen?") },
        {
          type: "matrix",
          name: "parts",
          title: inAll("Osat"),
          rows: choices("start", "end"),
          columns: choices(1, 2, 3),
        },
        {
          type: "panel",
          name: "inner",
          visibleIf: "{again} = true and {parts.start} >= 2",
          elements: [
            { type: "comment", name: "inside", title: inAll("Sisällä") },
            {
              type: "rating",
              name: "nps",
              title: inAll("Suosittelisitko?"),
              visibleIf: "{days} > 2",
              rateMin: 0,
              rateMax: 10,
            },
          ],
        },
      ],
    },
    {
      name: "third",
      visibleIf: "{helps} contains 'a' or {place} anyof ['hall', 3]",
      elements: [{ type: "comment", name: "last", title: inAll("Lopuksi"), requiredIf: "{inside} notempty" }],
    },
  ],
};

const META = {
  audience: "client",
  purpose: "own",
  privacy: "named",
  health: false,
  minutes: 3,
  why: { fi: "Kokeilemme." },
};

export const allKinds: StoredQuestionnaire = {
  ...readQuestionnaire("all-kinds", ALL_KINDS, META),
  id: "00000000-0000-4000-8000-000000000001",
  version: 1,
};

/** A questionnaire of these questions on one page. */
export function questionnaireOf(elements: object[], meta: object = {}): StoredQuestionnaire {
  const definition = { title: { fi: "Kysely", sv: "Enkät" }, pages: [{ name: "only", elements }] };
  return {
    ...readQuestionnaire("test", definition, { ...META, ...meta }),
    id: "00000000-0000-4000-8000-000000000002",
    version: 1,
  };
}
