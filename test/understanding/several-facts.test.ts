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
      "Igorin kans Kelassa 1,5 h, Svetlanan kans puhelu 20 min",
      ["network_contact face_to_face 90 – Igorin", "client_contact phone 20 – Svetlanan"],
    ],
    [
      "Met Igor at 10 and Svetlana at 11, both at the office",
      ["client_contact face_to_face – – Igor", "client_contact face_to_face – – Svetlana"],
    ],
    [
      "eilen oli Kaisa Rauta ja Svetlana siellä Lidlissä, Kaisa jaksoi hyvin mutta Svetlana väsyi",
      ["observation – – e7 Kaisa", "observation – – e7 Svetlana"],
    ],
    [
      "soitin ensin Igorille ja sitten heti perään soitti Soile Kajaanin Pesulasta että Svetlana on myöhässä",
      ["client_contact phone – – Igorille", "employer_contact phone – e15 Svetlana"],
    ],
    [
      "kävin Kuhmon sahalla, missä Igor on, ja juttelin työnjohtajan kanssa",
      ["employer_contact face_to_face – e20 Igor"],
    ],
  ])("«%s»", (text, told) => expect(facts(text)).toEqual(told));
});
