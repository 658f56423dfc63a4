import { PhraseError, parsePhrase } from "../../bot/understanding/phrase-notation";
import { compileWords, foldUnits, matchMessage } from "../../bot/understanding/phrases";
import { tokenise } from "../../bot/understanding/tokens";

function match(phrase: string, text: string) {
  const book = compileWords([{ name: "it", intent: "ask", phrases: [phrase] }]);
  return matchMessage(book, foldUnits(tokenise(text), []));
}

describe("the notation of phrases", () => {
  it.each([
    ["miten|kuinka menee", "Kuinka menee?", true],
    ["miten menee", "miten nyt menee", true],
    ["miten menee", "hei miten menee kiitos", true],
    ["miten menee", "miten Matilla menee", false],
    ["näytä [kaikki] merkinnät", "näytä merkinnät", true],
    ["näytä [kaikki uudet|vanhat] merkinnät", "näytä kaikki uudet merkinnät", true],
    ["näytä [kaikki uudet|vanhat] merkinnät", "näytä kaikki merkinnät", false],
    ["päätty~ … pian", "päättyvät ne kaikki pian", true],
    ["päätty~", "alkaa", false],
  ])("«%s» on «%s»: %s", (phrase, text, fits) => {
    expect(match(phrase, text) !== null).toBe(fits);
  });

  it("captures text by name", () => {
    expect(match("etsi {what:text}", "etsi kipeä selkä")?.captured.what).toEqual([1, 3]);
  });

  it.each(["", "näytä {asiakas}", "näytä [kaikki"])("refuses «%s» with a sentence", (phrase) => {
    expect(() => parsePhrase(phrase)).toThrow(PhraseError);
  });

  it("the phrase that names more words wins", () => {
    const book = compileWords([
      { name: "wide", intent: "ask", phrases: ["miten … menee"] },
      { name: "narrow", intent: "ask", phrases: ["miten hankkeella menee"] },
    ]);
    expect(matchMessage(book, foldUnits(tokenise("miten hankkeella menee"), []))?.name).toBe("narrow");
  });
});
