import { asksWhoAnswered, speaksOf, topicOf } from "../../../../bot/features/feedback/results/topic";

/** What a question is about, and which titles speak of it. */

test.each([
  ["mitä asiakkaat sanovat ohjauksesta", "ohjauksesta"],
  ["mitä työnantajat sanovat yhteydenpidosta", "yhteydenpidosta"],
  ["what do clients say about guidance", "guidance"],
  ["palautteet", null],
  ["mitä asiakkaat sanovat meistä", null],
  ["mitä työnantajat ovat sanoneet hankkeesta", null],
  ["mitä sanotaan K-Raudasta", null],
  ["millaista palautetta ollaan saatu", null],
  ["minkälaista palautetta on tullut", null],
  ["millaista palautetta on saatu ohjauksesta", "ohjauksesta"],
  ["kuinka moni on vastannut kyselyyn", null],
  ["montako vastausta on tullut", null],
  ["ketkä eivät ole vastanneet", null],
  ["palautteet lokakuusta", null],
  ["mitä asiakkaiden mielestä on hyvää", null],
  ["how many have answered on paper", "paper"],
])("«%s»", (said, topic) => {
  expect(topicOf(said, ["K-Rauta"])?.said ?? null).toBe(topic);
});

test.each([
  ["ohjauksesta", "Auttoiko valmentajan ohjaus sinua?", "itself"],
  ["ohjauksesta", "Saitko ohjausta tarpeeksi?", "itself"],
  ["ohjauksesta", "Auttoiko valmentaja sinua?", "related"],
  ["ohjauksesta", "Sopivatko työtehtävät hänelle?", null],
  ["yhteydenpidosta", "Toimiiko yhteydenpito?", "itself"],
  ["tehtävistä", "Sopivatko työtehtävät hänelle?", "itself"],
  ["palkasta", "Miten palkka maksettiin?", "itself"],
  ["tiedottamisesta", "Saitteko tietoa ajoissa?", "related"],
  ["pysäköinnistä", "Toimiiko yhteydenpito?", null],
])("«%s» and «%s»", (word, title, expected) => {
  expect(speaksOf(topicOf(`mitä sanotaan ${word}`)!, { fi: title })).toBe(expected);
});

test.each([
  ["ketkä eivät ole vastanneet", true],
  ["kuka ei ole vielä vastannut kyselyyn", true],
  ["keneltä puuttuu vastaus", true],
  ["who has not answered yet", true],
  ["kuinka moni on vastannut kyselyyn", false],
  ["mitä asiakkaat vastasivat ohjauksesta", false],
  ["how many have answered", false],
])("«%s» asks who answered: %s", (said, asks) => {
  expect(asksWhoAnswered(said)).toBe(asks);
});
