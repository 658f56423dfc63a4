import { checkedCard } from "../../../../bot/features/feedback/own/checked-card";
import { pack, unpack } from "../../../../bot/features/feedback/own/packed";
import { CARD_ROOM, weigh } from "../../../../bot/turn/fit-card";
import { loadCatalogue } from "../../../../surveys/catalogue/catalogue";

/** A checked questionnaire travels in the buttons of its card: as big ones as those that come with Teho must fit. */

const catalogue = loadCatalogue();
const warnings = Array.from({ length: 40 }, (_, n) => ({
  where: `question_${n}`,
  what: "could be better. ".repeat(20),
}));
const json = (key: string) => JSON.stringify(catalogue.get(key)!.definition);

describe.each([...catalogue.keys()])("%s", (key) => {
  test("comes out of a button as it went in", () => {
    expect(unpack(pack(json(key)))).toBe(json(key));
    expect(pack(json(key)).length).toBeLessThan(json(key).length);
  });

  test.each(["fi", "en"] as const)("fits a card with a long name and forty warnings (%s)", (language) => {
    const checked = {
      name: "n".repeat(40),
      questionnaire: catalogue.get(key)!,
      warnings,
      json: json(key),
      replaces: 7,
    };
    const card = checkedCard(language, checked)!;
    expect(weigh(card)).toBeLessThanOrEqual(CARD_ROOM);
    expect(JSON.stringify(card.body)).toContain("40");
  });
});

test.each([
  ["nothing", ""],
  ["what is no packing", "kissa"],
  ["a part", pack(json("client-end")).slice(0, 500)],
  ["what unpacks to 200 KB", pack("x".repeat(200_000))],
])("%s is nobody's questionnaire", (_, packed) => {
  expect(unpack(packed)).toBeNull();
});
