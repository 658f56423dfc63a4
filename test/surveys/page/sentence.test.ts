import { sentence } from "../../../surveys/page/sentence";

test.each([
  ["Kysymykset koskevat henkilöä Liisa V.", "Kysymykset koskevat henkilöä Liisa V."],
  ["Kysymykset koskevat asiakasta A-001", "Kysymykset koskevat asiakasta A-001."],
  ["Miten menee?", "Miten menee?"],
  [" Hyvin \n", "Hyvin."],
])("%j ends once", (words, said) => {
  expect(sentence(words)).toBe(said);
});
