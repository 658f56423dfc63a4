import { readHeader } from "../../../../../bot/features/clients/intake/import/columns";

test.each([
  ["Etunimi", "givenName"],
  ["SUKUNIMI", "familyName"],
  ["Sähköposti", "email"],
  ["sahkoposti", "email"],
  ["Puh. nro", "phone"],
  ["Aloitus-pvm", "startedOn"],
  ["Työhönvalmentaja", "coach"],
  ["First name", "givenName"],
  ["Case code", "caseCode"],
  ["Henkilötunnus", "identity_code"],
  ["HETU", "identity_code"],
  ["Personal identity code", "identity_code"],
  ["Kengännumero", "unknown"],
  ["", "empty"],
])("the title «%s» is %s", (title, column) => {
  expect(readHeader([title]).columns).toEqual([column]);
});

test("unknown titles are named, in any order and language", () => {
  expect(readHeader(["Surname", "Lempiväri", "Etunimi", "Diagnoosi"])).toMatchObject({
    columns: ["familyName", "unknown", "givenName", "unknown"],
    unknown: ["Lempiväri", "Diagnoosi"],
    fault: null,
  });
});

test.each([
  [["Lempiväri", "Koko"], "no_columns"],
  [["Etunimi", "Puhelin"], "no_name"],
  [["Etunimi", "Sukunimi", "First name"], "twice"],
  [["Nimi"], null],
])("%j: %s", (titles, fault) => {
  expect(readHeader(titles).fault).toBe(fault);
});
