import fc from "fast-check";
import { createFindNames } from "../../../surveys/intake/client-names";
import { createMask, MASK_WORDS } from "../../../surveys/results/mask";

/** What a manager reads of own words that were not given by name. */

const mask = createMask(
  createFindNames([
    { givenName: "Liisa", familyName: "Virtanen", aliases: [] },
    { givenName: "Toivo", familyName: "Lahti", aliases: [] },
  ]),
  MASK_WORDS.fi,
);

test.each([
  ["Vastaan osoitteesta liisa.v@firma.fi.", "Vastaan osoitteesta [sähköposti]."],
  ["liisa(at)firma.fi tai liisa [at] firma.fi", "[sähköposti] tai [sähköposti]"],
  ["Soita 040 123 4567, kiitos", "Soita [puhelin], kiitos"],
  ["+358401234567 / 040-123 4567", "[puhelin] / [puhelin]"],
  ["numero (09) 123 4567", "numero [puhelin]"],
  ["numero 040.123.4567", "numero [puhelin]"],
  ["numero 358401234567", "numero [puhelin]"],
  ["Дзвоніть +380 44 123 45 67", "Дзвоніть [puhelin]"],
  ["Liisa Virtanen oli reipas ja Toivo Lahdelle kiitos", "[nimi] oli reipas ja [nimi] kiitos"],
  ["Kiitos Liisalle!\nJa Matti Korhoselle.", "Kiitos [nimi]!\nJa [nimi]."],
  ["Liisa (liisa@x.fi, 0401234567)", "[nimi] ([sähköposti], [puhelin])"],
])("«%s» is read as «%s»", (written, read) => {
  expect(mask(written)).toBe(read);
});

test.each([
  "Aloitin 01.09.2026 klo 08.15, loppui 5.10.2026",
  "Vuosina 2025–2026 noin 0,5 h, 100 % ja 1 250,50 euroa",
  "Toivon lisää tukea. Kävimme Lahdessa @ työpaja",
])("«%s» is left as it is", (written) => {
  expect(mask(written)).toBe(written);
});

test("whatever is around it, an address, a number and a name are not read", () => {
  const around = fc.string({ unit: fc.constantFrom("a", " ", ".", ",", "\n", "ä", "(", ")", "«"), maxLength: 30 });
  fc.assert(
    fc.property(around, around, (before, after) => {
      const read = mask(`${before} liisa@firma.fi, 0401234567; Liisa Virtanen ${after}`);
      expect(read).not.toMatch(/liisa|firma|040|Virtanen/i);
    }),
  );
});

test("masked words in English", () => {
  expect(createMask(createFindNames([]), MASK_WORDS.en)("Call 0401234567 or write to a@b.fi")).toBe(
    "Call [phone] or write to [e-mail]",
  );
});
