import { createFindName } from "../../../surveys/intake/client-names";

const find = createFindName([
  { givenName: "Liisa", familyName: "Virtanen", aliases: ["Lissu"] },
  { givenName: "Toivo", familyName: "Lahti", aliases: [] },
  { givenName: "Aamu", familyName: "Myrskylä", aliases: [] },
  { givenName: "Anna-Maija", familyName: "af Hällström", aliases: [] },
  { givenName: "Олена", familyName: "Коваль", aliases: [] },
  { givenName: "Bo", familyName: "Ek", aliases: [] },
]);

it.each([
  ["the whole name", "Liisa Virtanen oli reipas", "Liisa Virtanen"],
  ["in any case form", "annoimme Liisa Virtaselle avaimen", "Liisa Virtaselle"],
  ["in small letters", "liisa virtanen oli reipas", "liisa virtanen"],
  ["the family name first", "Virtanen Liisa oli paikalla", "Virtanen Liisa"],
  ["a given name alone", "Työ sujui, kun Liisa auttoi", "Liisa"],
  ["a given name that opens the text", "Liisalle sopii aamuvuoro", "Liisalle"],
  ["a given name in small letters that is no word", "työ sujui liisalta hyvin", "liisalta"],
  ["a name the team uses", "Sanoimme Lissulle kiitos", "Lissulle"],
  ["a family name alone", "Kyllä Virtasen kanssa pärjää", "Virtasen"],
  ["a name that is a word, with its capital", "Kun Toivon kanssa tehtiin", "Toivon"],
  ["a rare name that is a word, with its capital", "Aina kun Aamu tuli", "Aamu"],
  ["a part of a double name", "Meidän Maija oli hyvä", "Maija"],
  ["a name in Cyrillic letters", "Добре працює Олена у нас", "Олена"],
  ["hidden by invisible letters", "Sanoi Li\u00adisa Vir\u200btanen", "Liisa Virtanen"],
  ["in full-width letters", "Sanoi Ｌｉｉｓａ", "Liisa"],
  ["anybody's common name, client or not", "Kiitos Matti Korhoselle avusta", "Matti Korhoselle"],
])("%s is found", (_, text, found) => {
  expect(find(text)).toBe(found);
});

it.each([
  ["a hope", "Toivon lisää tukea. Toivo elää."],
  ["the morning", "Joka aamu ja aamulla oli kiire"],
  ["a morning that opens a sentence", "Hyvin meni. Aamu oli kiireinen"],
  ["a town", "Kävimme Lahdessa ja Lahden toimistolla"],
  ["a gift", "lahti auki, lahden rannalla"],
  ["short names, words of half the texts", "Ek och bo på landet, bo i stan"],
  ["a workplace", "K-Rauta Oy ja Helsingin kaupunki tekivät yhteistyötä"],
  ["a sentence in Swedish", "Samarbetet fungerade bra. Tack till alla!"],
  ["a sentence in Ukrainian", "Дуже дякую за допомогу"],
  ["nothing", ""],
])("%s is no name", (_, text) => {
  expect(find(text)).toBeNull();
});

it("without any client a common name beside another is still one", () => {
  expect(createFindName([])("Kiitos Matti Korhoselle")).toBe("Matti Korhoselle");
  expect(createFindName([])("Kiitos Matille")).toBeNull();
});
