import { read } from "./reading";

/** What is told of each: kind, channel, minutes and who. */
function facts(text: string) {
  return read(text).entries.map(
    ({ kind, channel, durationMinutes, employer, clients }) =>
      `${kind} ${channel ?? "–"} ${durationMinutes ?? "–"} ${employer ?? "–"} ${clients.map(({ mention }) => mention).join("+") || "–"}`,
  );
}

describe("one message, several facts", () => {
  it.each<[string, string[]]>([
    [
      "soitin eilen Svetlanalle 25 min ja K-Raudan Korhoselle 10 min",
      ["client_contact phone 25 – Svetlanalle", "employer_contact phone 10 e1 –"],
    ],
    [
      "Kaisa Rauta ja Satu Heikkinen olivat eilen Lidlissä, Kaisa jaksoi hyvin, mutta Satu väsyi",
      ["observation – – e7 Kaisa", "observation – – e7 Satu"],
    ],
    [
      "Käynti S-marketissa, ta: Igor hyllyttää itsenäisesti / Svetlana väsynyt",
      ["employer_contact face_to_face – e3 Igor", "employer_contact face_to_face – e3 Svetlana"],
    ],
    ["Ma tiimipalaveri 1,5 h. Tänään soitin Svetlanalle.", ["note – 90 – –", "client_contact phone – – Svetlanalle"]],
    [
      "Video call with Igor yesterday. Same day dropped by Intersport, Svetlana's boss says no",
      ["client_contact video – – Igor", "employer_contact face_to_face – e32 Svetlana's"],
    ],
    [
      "kävin Kuhmon sahalla, missä Igor on, ja juttelin työnjohtajan kanssa",
      ["employer_contact face_to_face – e20 Igor"],
    ],
  ])("«%s»", (text, told) => expect(facts(text)).toEqual(told));
});
