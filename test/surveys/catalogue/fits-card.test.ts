import { loadCatalogue } from "../../../surveys/catalogue/catalogue";
import { checkQuestionnaire } from "../../../surveys/catalogue/check";
import { fitsCard } from "../../../surveys/catalogue/fits-card";
import { readDefinition } from "../../../surveys/catalogue/read-definition";

/** What can be answered on a card in Teams, and what the check says of what cannot. */

const said = (fi: string) => ({ fi });
const comment = (name: string, more: object = {}) => ({ type: "comment", name, title: said("Mitä muuta?"), ...more });
const choices = [
  { value: 1, text: said("Huonosti") },
  { value: 2, text: said("Hyvin") },
  { value: "dk", text: said("En osaa sanoa") },
];
const rating = (name: string, more: object = {}) => ({
  ...{ type: "rating", name, title: said("Miten meni?"), rateValues: choices, ...more },
});
const asked = (...elements: object[]) => ({ title: said("Kysely"), pages: [{ name: "sivu", elements }] });
const many = (count: number) => asked(...Array.from({ length: count }, (_, n) => comment(`c${n}`)));

function inTheWay(definition: unknown): string | null {
  const read = readDefinition(definition);
  if (read.type !== "read") throw new Error(JSON.stringify(read.problems));
  return fitsCard(read.questionnaire);
}

const ON_CARD = {
  ...{ audience: "staff", purpose: "own", privacy: "confidential", health: false, minutes: 2, onCard: true },
  why: said("Kysymme, jotta työ sujuu."),
};
const told = (definition: unknown, meta: object = ON_CARD) =>
  checkQuestionnaire(definition, meta)
    .problems.filter(({ where }) => where === "meta.onCard")
    .map(({ what }) => what);

test.each<[string, unknown]>([
  ["a scale and words", asked(rating("a"), comment("b"))],
  ["a choice", asked({ type: "radiogroup", name: "a", title: said("Kumpi?"), choices })],
  ["a list", asked({ type: "dropdown", name: "a", title: said("Mikä?"), choices })],
  ["several choices", asked({ type: "checkbox", name: "a", title: said("Mitkä?"), choices })],
  ["yes or no", asked({ type: "boolean", name: "a", title: said("Kävikö?") })],
  ["a number", asked({ type: "text", inputType: "number", name: "a", title: said("Montako?") })],
  ["five", many(5)],
])("%s: fits, and the check is content", (_, definition) => {
  expect(inTheWay(definition)).toBeNull();
  expect(told(definition)).toEqual([]);
});

test.each<[string, unknown, string]>([
  ["six", many(6), "more than 5 questions"],
  ["a passage", asked({ type: "html", name: "p", html: said("Luetaan.") }, rating("a")), "panels or passages"],
  ["a panel", asked({ type: "panel", name: "p", elements: [rating("a")] }), "panels or passages"],
  ["shown by a condition", asked(rating("a"), comment("b", { visibleIf: "{a} = 1" })), "conditions"],
  ["required by a condition", asked(rating("a"), comment("b", { requiredIf: "{a} = 1" })), "conditions"],
  [
    "a table",
    asked({ type: "matrix", name: "t", title: said("Miten?"), rows: choices, columns: choices }),
    "«t» (matrix)",
  ],
])("%s: does not fit, and the check says what is in the way", (_, definition, why) => {
  expect(inTheWay(definition)).toContain(why);
  expect(told(definition).join("\n")).toContain(why);
  // As a page it is asked all the same.
  expect(told(definition, { ...ON_CARD, onCard: false })).toEqual([]);
});

test("a page that a condition opens does not fit either", () => {
  const pages = [
    { name: "eka", elements: [rating("a")] },
    { name: "toka", visibleIf: "{a} = 1", elements: [comment("b")] },
  ];
  expect(inTheWay({ title: said("Kysely"), pages })).toContain("conditions");
});

test("every questionnaire that is meant for a card fits on one", () => {
  const onCard = [...loadCatalogue().values()].filter(({ meta }) => meta.onCard);
  expect(onCard.length).toBeGreaterThan(0);
  expect(onCard.map(fitsCard)).toEqual(onCard.map(() => null));
});
