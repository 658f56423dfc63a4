import { speaksOf, topicOf } from "../../../../bot/features/feedback/results/topic";

/** What a question is about, and which titles speak of it. */

test.each([
  ["mitä asiakkaat sanovat ohjauksesta", "ohjauksesta"],
  ["mitä työnantajat sanovat yhteydenpidosta", "yhteydenpidosta"],
  ["what do clients say about guidance", "guidance"],
  ["palautteet", null],
  ["mitä asiakkaat sanovat meistä", null],
  ["mitä työnantajat ovat sanoneet hankkeesta", null],
  ["mitä sanotaan K-Raudasta", null],
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
