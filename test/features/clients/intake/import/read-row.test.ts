import type { Cell } from "../../../../../bot/features/clients/intake/import/cell-days";
import { readHeader } from "../../../../../bot/features/clients/intake/import/columns";
import { readRow } from "../../../../../bot/features/clients/intake/import/read-row";
import { pathOf } from "../../../../../bot/features/clients/intake/import/store";

const staff = [
  { id: "m", name: "Maija Valmentaja" },
  { id: "p", name: "Pekka Ohjaaja" },
  { id: "q", name: "Pekka Toinen" },
];
const read = (columns: Record<string, Cell>) => {
  const all = { Etunimi: "Jaana", Sukunimi: "Koponen", ...columns };
  return readRow(7, Object.values(all), { header: readHeader(Object.keys(all)), staff, today: "2026-11-24" });
};
const client = (columns: Record<string, Cell>) => {
  const row = read(columns);
  if (row.type !== "client") throw new Error(JSON.stringify(row));
  return row.client;
};
const problems = (columns: Record<string, Cell>) => {
  const row = read(columns);
  return row.type === "problems" ? row.problems : [];
};

test("a whole row", () => {
  expect(
    client({
      Tunnus: "a-7",
      Puhelin: "040 123 4567",
      Kieli: "Ukraina",
      Tavoite: "ammatilliset opinnot",
      "Mistä ohjattu": "TE-toimisto",
      Valmentaja: "maija.valmentaja@kumppaniksi.example",
      Aloituspäivä: "19.1.2026",
      Ikä: 58,
      Kohderyhmä: "osatyökykyinen; ikääntynyt työtön",
    }),
  ).toMatchObject({
    row: 7,
    caseCode: "A-7",
    coachId: "m",
    status: "active",
    startedOn: "2026-01-19",
    details: {
      phone: "+358401234567",
      preferredLanguage: "uk",
      goal: "vocational_studies",
      situation: ["aged_55_plus", "partial_work_ability", "ageing_unemployed"],
      referral: { source: "employment_services", referredOn: "2026-01-19" },
    },
  });
});

test("nothing told of the referral: none is made up", () => {
  expect(client({ Aloituspäivä: "19.1.2026" }).details.referral).toBeNull();
  expect(client({ "Mistä ohjattu": "itse" }).details.referral).toMatchObject({
    source: "self",
    referredOn: "2026-11-24",
  });
});

test.each([
  [{ Aloituspäivä: "31.2.2026" }, "Aloituspäivä", "no such day"],
  [{ Aloituspäivä: "eilen" }, "Aloituspäivä", "no day"],
  [{ Aloituspäivä: "1.12.2026" }, "Aloituspäivä", "still to come"],
  [{ Aloituspäivä: "1.3.2026", Lopetuspäivä: "1.2.2026" }, "Lopetuspäivä", "before the start"],
  [{ Tila: "mukana" }, "startedOn", "the day is missing"],
  [{ Tila: "päättynyt", Aloituspäivä: "1.3.2026" }, "endedOn", "the day is missing"],
  [{ Tila: "ohjattu", Aloituspäivä: "1.3.2026" }, "Tila", "has not started"],
  [{ Tila: "hukassa" }, "Tila", "not known"],
  [{ Puhelin: 401234567 }, "Puhelin", "no telephone number"],
  [{ Sähköposti: "x" }, "Sähköposti", "no mail address"],
  [{ Valmentaja: "Pekka" }, "Valmentaja", "Nobody of this name"],
  [{ Valmentaja: "Kalle" }, "Valmentaja", "Nobody of this name"],
  [{ Sukunimi: "" }, "Sukunimi", "missing"],
  [{ Sukunimi: "=HYPERLINK(1)" }, "Sukunimi", "only letters"],
  [{ Tunnus: "A 1" }, "Tunnus", "letters, digits"],
  [{ Ikäryhmä: "keski-ikäinen" }, "Ikäryhmä", "not known"],
])("%j is wrong at %s: %s", (columns, column, wrong) => {
  const [problem] = problems(columns as Record<string, Cell>);
  expect(problem).toMatchObject({ row: 7, column, wrong: expect.stringContaining(wrong) });
  expect(problem!.todo).toMatch(/\S/);
});

test.each<Record<string, Cell>>([
  { Henkilötunnus: "131052-308T" },
  { Henkilötunnus: "puuttuu" },
  { Muistiinpanot: "tunnus 131052-308T" },
  { "Kuka ohjasi": "131052-308T" },
])("an identity code stops its row and is never repeated: %j", (columns) => {
  const found = problems(columns);
  expect(found).toHaveLength(1);
  expect(found[0]!.todo).toContain("never stores personal identity codes");
  expect(JSON.stringify(found)).not.toContain("131052");
});

test("an empty cell under «henkilötunnus» harms nothing, and an empty row is none", () => {
  expect(client({ Henkilötunnus: null })).toMatchObject({ status: "referred" });
  expect(readRow(3, [null, " "], { header: readHeader(["Nimi"]), staff, today: "2026-11-24" })).toEqual({
    type: "empty",
  });
});

test("the path of a listed client: begun, on a break, left", () => {
  expect(pathOf(client({}), "2026-11-24")).toEqual([]);
  expect(pathOf(client({ Aloituspäivä: "1.3.2026" }), "2026-11-24")).toEqual([
    { fact: { kind: "introduction" }, day: "2026-03-01" },
  ]);
  expect(
    pathOf(client({ Aloituspäivä: "1.3.2026", Tila: "tauolla" }), "2026-11-24").map(({ fact, day }) => [
      fact.kind,
      day,
    ]),
  ).toEqual([
    ["introduction", "2026-03-01"],
    ["pause", "2026-11-24"],
  ]);
  const left = client({ Aloituspäivä: "1.3.2026", Lopetuspäivä: "30.6.2026", Lopputulos: "palkkatuki" });
  expect(pathOf(left, "2026-11-24")[1]).toMatchObject({
    fact: { kind: "exit", code: "subsidised_job" },
    day: "2026-06-30",
  });
});
