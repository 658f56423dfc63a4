import { read } from "./reading";

/** A question may come behind words that announce it, and a note may open as a question. */
describe("questions and notes that look like each other", () => {
  it.each([
    "mietin vaan että montako asiakasta meillä on nyt työkokeilussa",
    "tarttis tietää kuinka monta tuntia meni Ahmediin viime kuussa",
    "tiiäksä koska mä oon viimeks nähny igorin",
    "I'd like to know how Igor is doing",
    "kukas on nyt Lidlissä töissä",
    "vieläkö Igor on Puuilossa",
    "poissaolot viime kk",
  ])("«%s» asks", (text) => expect(read(text).intent).toBe("ask"));

  it.each([
    ["miten Svetlanalla menee, kävin katsomassa 20 min", 1],
    ["Igor wants to know when the contract starts", 1],
    ["pomo kiitti reippaudesta", 1],
    ["igor taas peru", 1],
    ["Igorille aika eilen, peru viime tingassa", 1],
    ["Kirjaukset + raportit 8.15–9.45", 1],
    ["No show from Igor today", 1],
  ])("«%s» tells", (text, entries) => {
    const { intent, entries: told } = read(text);
    expect({ intent, entries: told.length }).toEqual({ intent: "log", entries });
  });

  it.each([
    "huomenna Svetlanan kanssa klo 10",
    "ensi viikolla Puuiloon käymään",
    "piti moikata Igoria mutta bussi ei kulkenut",
    "was going to pop into Puuilo yesterday but the car wouldn't start",
    "näin pitäis soittaa Igorille",
    "ootan et Igor soittaa takas",
    "mites sul menee",
  ])("«%s» is nothing to log", (text) => expect(read(text).intent).toBe("other"));

  it.each(["heitä mulle muistutus huomiselle", "alkukysely → Igor, lähetä", "vaihdas tohon kanavaks puhelu"])(
    "«%s» orders",
    (text) => expect(read(text).intent).toBe("command"),
  );
});
