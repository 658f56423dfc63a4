import fc from "fast-check";
import { nameInMessage } from "../../../../bot/features/clients/intake/name-in-message";
import { faultOfName, splitName, tidyName } from "../../../../bot/features/clients/intake/person-name";
import { isSimilarName, type Named, NameIndex } from "../../../../bot/features/clients/intake/similar-names";

test.each([
  ["jaana koponen", "Jaana Koponen"],
  ["JAANA KOPONEN", "Jaana Koponen"],
  ["  Jaana   Koponen ", "Jaana Koponen"],
  ["anna-maija", "Anna-Maija"],
  ["o’neill", "O'Neill"],
  ["von Essen", "von Essen"],
  ["McDonald", "McDonald"],
  ["äijälä", "Äijälä"],
  ["LI", "LI"],
  ["ᾀ𐔀", "ᾀ𐔀"],
])("«%s» is written %s", (written, name) => {
  expect(tidyName(written)).toBe(name);
});

test("a tidied name is tidy", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => expect(tidyName(tidyName(text))).toBe(tidyName(text))),
  );
});

test.each([
  ["Jaana", null],
  ["Anna-Maija", null],
  ["D'Angelo", null],
  ["Олександр", null],
  ["", "missing"],
  ["a".repeat(61), "too_long"],
  ["Jaana2", "not_a_name"],
  ["=Jaana", "not_a_name"],
  ["<b>", "not_a_name"],
])("«%s» as a name: %s", (name, fault) => {
  expect(faultOfName(name)).toBe(fault);
});

test.each([
  ["Jaana Koponen", "Jaana", "Koponen"],
  ["Jaana Maria Koponen", "Jaana Maria", "Koponen"],
  ["Koponen, Jaana", "Jaana", "Koponen"],
  ["virtanen matti", "Matti", "Virtanen"],
  ["Jaana", "Jaana", ""],
  ["", "", ""],
])("«%s» is %s, %s", (written, givenName, familyName) => {
  expect(splitName(written)).toEqual({ givenName, familyName });
});

test.each([
  ["uusi asiakas", ""],
  ["uusi asiakas Jaana Koponen", "Jaana Koponen"],
  ["Hei, uusi asiakas: Jaana Koponen.", "Jaana Koponen"],
  ["lisää asiakas nimeltä Jaana Koponen", "Jaana Koponen"],
  ["lisää Jaana Koponen asiakkaaksi", "Jaana Koponen"],
  ["lisää uusi asiakas Anna-Liisa Mäki-Lahti kiitos", "Anna-Liisa Mäki-Lahti"],
  ["new client Jaana Koponen", "Jaana Koponen"],
  ["add Jaana Koponen as a new client", "Jaana Koponen"],
])("«%s» names «%s»", (message, name) => {
  expect(nameInMessage(message)).toBe(name);
});

const named = (whole: string, aliases: string[] = []): Named => ({ ...splitName(whole), aliases });

test.each([
  ["Jaana Koponen", "Jaana Koponen", true],
  ["jaana koponen", "JAANA KOPONEN", true],
  ["Jana Koponen", "Jaana Koponen", true],
  ["Jaana Kopoenn", "Jaana Koponen", true],
  ["Jana Kopponen", "Jaana Koponen", true],
  ["Anna Maija Mäki", "Anna-Maija Maki", true],
  ["Jaana Maria Koponen", "Jaana Koponen", true],
  ["Jaana Koponen", "Jaakko Koponen", false],
  ["Jaana Koponen", "Jaana Korhonen", false],
  ["Li Wu", "La Wo", false],
])("%s and %s: %s", (a, b, similar) => {
  expect(isSimilarName(named(a), named(b))).toBe(similar);
  expect(isSimilarName(named(b), named(a))).toBe(similar);
});

test("swapped, and by another name", () => {
  const jaana = { givenName: "Jaana", familyName: "Koponen", aliases: ["Jansku"] };
  expect(isSimilarName({ givenName: "Koponen", familyName: "Jaana", aliases: [] }, jaana)).toBe(true);
  expect(isSimilarName({ givenName: "Jansku", familyName: "Koponen", aliases: [] }, jaana)).toBe(true);
});

test("the index finds whom comparing with everybody finds", () => {
  const part = fc.stringMatching(/^[abä]{1,5}$/);
  const name = fc.record({ givenName: part, familyName: part, aliases: fc.array(part, { maxLength: 1 }) });
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), name, (known, one) => {
      const found = new NameIndex(known).similarTo(one);
      expect(new Set(found)).toEqual(new Set(known.filter((other) => isSimilarName(one, other))));
    }),
  );
});
