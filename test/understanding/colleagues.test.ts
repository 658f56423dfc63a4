import { Temporal } from "temporal-polyfill";
import { allWords } from "../../bot/features/words";
import { compileWords } from "../../bot/understanding/phrases";
import { buildRosterIndex } from "../../bot/understanding/roster-index";
import { understand } from "../../bot/understanding/understand";

/** People with names who are no clients, and clients who share theirs. */
const index = buildRosterIndex({
  clients: [
    { id: "matti", givenName: "Matti", familyName: "Korhonen", caseCode: "A-001" },
    { id: "liisa", givenName: "Liisa", familyName: "Virtanen", aliases: ["Lissu"] },
  ],
  employers: [
    { id: "rauta", name: "K-Rauta", people: ["Timo Korhonen", "Anu Salmi"] },
    { id: "kahvila", name: "Kahvila Rosa" },
    { id: "pesula", name: "Kajaanin Pesula" },
    { id: "leipomo1", name: "Paltamon Leipomo" },
    { id: "leipomo2", name: "Sotkamon Leipomo" },
    { id: "korjaamo", name: "Autokorjaamo Heikkinen" },
  ],
  staff: [{ id: "maija", name: "Maija Valmentaja" }],
});
const phrasebook = compileWords(allWords);
const now = Temporal.ZonedDateTime.from("2026-11-24T10:30+02:00[Europe/Helsinki]");
const read = (text: string) => understand(text, { now, index, phrasebook });
const who = (text: string) => read(text).clients.map(({ candidates }) => candidates.join("|"));

describe("people who are no clients", () => {
  it("a workplace's contact person is met as the workplace", () => {
    expect(read("Soitin Anu Salmelle, Matti pärjää hyvin").entries).toMatchObject([
      { kind: "employer_contact", employer: "rauta", clients: [{ candidates: ["matti"] }] },
    ]);
  });

  it("a family name that both a client and a contact person bear is the client, unless the workplace is there", () => {
    expect(who("Korhosella oli hyvä päivä")).toEqual(["matti"]);
    expect(who("K-Raudan Korhonen soitti")).toEqual([]);
  });

  it("a colleague is named for questions, not taken for a client", () => {
    const { staff, clients } = read("montako kontaktia Maijalla oli viime viikolla");
    expect({ staff, clients }).toEqual({ staff: ["maija"], clients: [] });
  });

  it("case codes and taught nicknames are names", () => {
    expect(who("A-001:lle soitettu")).toEqual(["matti"]);
    expect(who("Lissulle tekstari")).toEqual(["liisa"]);
  });
});

describe("what workplaces are called", () => {
  it.each([
    ["Soitin pesulaan", "pesula"],
    ["Kävin Heikkisen korjaamolla", "korjaamo"],
    ["kävin rosan kahvilassa", "kahvila"],
    ["Soitin Rosaan", "kahvila"],
    ["Soitin Paltamon leipomoon", "leipomo1"],
    // two of them: none is meant by the trade alone
    ["Soitin leipomoon", null],
  ])("«%s» is %s", (text, employer) => {
    expect(read(text).entries[0]).toMatchObject({ kind: "employer_contact", employer });
  });
});
