import fc from "fast-check";
import {
  SITUATION_GROUPS,
  situationTexts,
  tidySituation,
} from "../../../../bot/features/clients/intake/starting-situation";

test("the groups that we may hold are these, and no special category is among them", () => {
  const counted = SITUATION_GROUPS.flatMap((group): readonly string[] => group.counts);
  expect([...new Set(counted)].sort()).toEqual(
    ["02", "03", "04", "05", "06", "07", "08", "09", "10", "11"].map((n) => `EECO${n}`),
  );
  for (const forbidden of ["EECO12", "EECO13", "EECO14", "EECO15", "EECO16"]) expect(counted).not.toContain(forbidden);
  const said = JSON.stringify(situationTexts);
  expect(said).not.toMatch(/vammai|disab|vähemmist|minorit|ulkomaa|foreign|kodit|homeless|kansalai/i);
});

test.each(["fi", "en"] as const)("each group has its words in %s", (language) => {
  for (const { key } of SITUATION_GROUPS) expect(situationTexts[language].groups[key]).toMatch(/\S/);
});

test("of each area one is kept, unknown ones fall away, and again gives the same", () => {
  expect(
    tidySituation(["employed", "unemployed", "under_18", "homeless", "ageing_unemployed", "partial_work_ability"]),
  ).toEqual(["employed", "under_18", "partial_work_ability", "ageing_unemployed"]);
  const key = fc.oneof(fc.constantFrom(...SITUATION_GROUPS.map((group) => group.key)), fc.string());
  fc.assert(
    fc.property(fc.array(key), (keys) => {
      expect(tidySituation(tidySituation(keys))).toEqual(tidySituation(keys));
    }),
  );
});
