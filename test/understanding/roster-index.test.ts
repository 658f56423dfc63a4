import fc from "fast-check";
import { buildRosterIndex, lookUpForm, type RosterIndex, updateClient } from "../../bot/understanding/roster-index";
import { roster } from "./reading";

const index = buildRosterIndex({
  clients: [
    { id: "a", givenName: "Anna Maria", familyName: "Mäki-Petäjä", aliases: ["Ansku"] },
    { id: "b", givenName: " Mikko ", familyName: "O'Brien" },
  ],
  employers: [{ id: "e", name: "Kajaanin Romu Oy", aliases: ["Romuset"] }],
});

describe("the index of names", () => {
  it.each([
    ["anna marian", "a"],
    ["annalle", "a"],
    ["mäki-petäjän", "a"],
    ["mäkipetäjälle", "a"],
    ["anskulta", "a"],
    ["mikko", "b"],
    ["mikollekin", "b"],
    ["mikkoko", "b"],
    ["mikol", "b"],
    ["o'brienin", "b"],
    ["kajaanin romulta", "e"],
    ["kajaanin romu oy", "e"],
  ])("«%s» finds %s", (form, id) => {
    expect(lookUpForm(index, form).flatMap((found) => found.entry.ids)).toContain(id);
  });

  it("finds nothing for what is nobody's", () => {
    expect(lookUpForm(index, "maria")).toEqual([]);
    expect(lookUpForm(index, "toString")).toEqual([]);
    expect(lookUpForm(index, "")).toEqual([]);
  });

  it("a roster of twenty thousand is indexed in a moment", () => {
    const clients = Array.from({ length: 20_000 }, (_, n) => ({
      id: `x${n}`,
      givenName: roster.clients[n % 150]!.givenName,
      familyName: `${roster.clients[(n * 7) % 150]!.familyName}${n % 40}`,
    }));
    const began = performance.now();
    buildRosterIndex({ clients, employers: [] });
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it("takes an empty roster and empty names", () => {
    expect(buildRosterIndex({ clients: [{ id: "z", givenName: "", familyName: " " }], employers: [] }).forms.size).toBe(
      0,
    );
  });
});

describe("one client changes", () => {
  const NAMES = ["Matti", "Liisa", "Lahti", "Virtanen", "Juha-Pekka", "Anna Maria", "Lampi", "Koski", "Marja"];
  const client = (id: string) =>
    fc.record({
      id: fc.constant(id),
      caseCode: fc.constantFrom(`A-${id}`, `B-${id}`),
      givenName: fc.constantFrom(...NAMES),
      familyName: fc.constantFrom(...NAMES),
      aliases: fc.array(fc.constantFrom("Lissu", "Masa", "Lahti"), { maxLength: 2 }),
    });
  const said = (index: RosterIndex) =>
    [...index.forms.keys()].sort().map((form) => [
      form,
      lookUpForm(index, form)
        .map((found) => `${found.entry.role} ${found.entry.name} ${found.case} ${[...found.entry.ids].sort()}`)
        .sort(),
    ]);

  it("the index is the same as if it were built anew", () => {
    fc.assert(
      fc.property(
        fc.tuple(client("1"), client("2"), client("3")),
        fc.option(client("2"), { nil: null }),
        client("4"),
        ([a, b, c], changed, added) => {
          const index = buildRosterIndex({ clients: [a, b, c], employers: [] });
          updateClient(index, b, changed);
          updateClient(index, null, added);
          const anew = buildRosterIndex({ clients: [a, ...(changed ? [changed] : []), c, added], employers: [] });
          expect(said(index)).toEqual(said(anew));
          expect([...index.codes].sort()).toEqual([...anew.codes].sort());
          const people = (of: RosterIndex) =>
            [...of.people.values()]
              .flat()
              .map((one) => `${one.role} ${one.name}`)
              .sort();
          expect(people(index)).toEqual(people(anew));
        },
      ),
      { numRuns: 100 },
    );
  });
});
