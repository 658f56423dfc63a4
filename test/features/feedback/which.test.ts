import { meantBy, STAKEHOLDERS, wishedBy } from "../../../bot/features/feedback/which";

/** What the words of an order say of the questionnaire that is meant. */

it.each([
  ["palautekysely Liisalle", [], null],
  ["alkukysely Liisalle", [], "start"],
  ["välikysely Liisalle", [], "mid"],
  ["lähetä loppukysely Liisalle tabletilla", [], "end"],
  ["seurantakysely Liisalle", [], "three_months"],
  ["lähetä työnantajakysely K-Raudalle", ["employer"], null],
  ["lähetä arviointi K-Raudalle", [], "assessment"],
  ["kahden viikon kysely K-Raudalle", [], "two_weeks"],
  ["lähetä sidosryhmäkysely", [...STAKEHOLDERS], null],
  ["send stakeholder survey", [...STAKEHOLDERS], null],
  ["kysely kouluille", ["school"], null],
  ["kysely koulutuksesta", [], null],
  ["kysely yhdistyksille ja ohjausryhmälle", ["steering_group", "association"], null],
  ["lähetä kysely työllisyyspalveluille", ["employment_services"], null],
  ["kysely hyvinvointialueelle", ["wellbeing_area"], null],
  ["palautekysely tilaisuudesta", ["event"], null],
  ["tapahtumapalaute", ["event"], null],
])("«%s»", (order, audiences, purpose) => {
  expect(meantBy(order)).toEqual({ audiences, purpose });
});

it.each([
  ["loppukysely Matille tabletilla", null, "tablet"],
  ["palautekysely Oleksandrille ukrainaksi", "uk", null],
  ["anna qr-koodi Matille", null, "qr"],
  ["tulosta kyselylappu Päiville", null, "sheet"],
  ["esikatsele työnantajakysely", null, "preview"],
  ["kyselylinkki Matille", null, "link"],
  ["palautekysely Liisalle", null, null],
])("«%s» wishes", (order, language, way) => {
  expect(wishedBy(order)).toEqual({ language, way });
});
