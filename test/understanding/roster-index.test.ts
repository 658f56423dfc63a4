import { buildRosterIndex, lookUpForm } from "../../bot/understanding/roster-index";
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
