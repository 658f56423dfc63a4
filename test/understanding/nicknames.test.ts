import { cannotBeNickname } from "../../bot/understanding/nicknames";

const roster = {
  clients: [],
  employers: [{ id: "e", name: "K-Rauta", people: ["Timo Korhonen"] }],
  staff: [{ id: "s", name: "Maija Valmentaja" }],
};

/** A nickname is read in everybody's notes: one that notes need for something else would muddle them. */
describe("what a client may be called", () => {
  it.each([
    "hän",
    "se",
    "ohje",
    "mies",
    "Iso",
    "pomo",
    "Kela",
    "Sade",
    "soitin",
    "huomenna",
    "Korhonen",
    "Maija",
    "asiakas",
  ])("not «%s»", (word) => expect(cannotBeNickname(word, roster)).toBe(true));
  it.each(["Lissu", "Masa", "Kake", "Jami", "Sissu", "lissu"])("«%s»", (word) =>
    expect(cannotBeNickname(word, roster)).toBe(false),
  );
});
