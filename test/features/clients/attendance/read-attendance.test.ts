import { Temporal } from "temporal-polyfill";
import { isBaseForm } from "../../../../bot/features/clients/attendance/base-form";
import { type AttendanceReading, readAttendance } from "../../../../bot/features/clients/attendance/read-attendance";
import { allWords } from "../../../../bot/features/words";
import { compileWords } from "../../../../bot/understanding/phrases";
import { buildRosterIndex } from "../../../../bot/understanding/roster-index";
import { understand } from "../../../../bot/understanding/understand";

/** Tuesday 24 November 2026. Names are invented; nobody here has an agreement: the reader does not know of them. */
const NOW = Temporal.ZonedDateTime.from("2026-11-24T10:30+02:00[Europe/Helsinki]");
const people = [
  "Matti Virtanen",
  "Liisa Mäki",
  "Satu Heikkinen",
  "Eetu Haapala",
  "Väinö Kallio",
  "Onni Niemi",
  "Anna-Maija Leinonen",
];
const clients = people.map((name) => {
  const [givenName = "", familyName = ""] = name.split(" ");
  return { id: name, givenName, familyName };
});
const index = buildRosterIndex({ clients, employers: [] });
const phrasebook = compileWords(allWords);

function read(text: string): AttendanceReading {
  const { clients: named, suggested, unknownNames } = understand(text, { now: NOW, index, phrasebook });
  const isBase = (mention: Parameters<typeof isBaseForm>[0]) =>
    isBaseForm(mention, (id) => clients.find((client) => client.id === id));
  return readAttendance(text, { clients: named, suggested, unknown: unknownNames, isBase }, NOW);
}

/** «Satu- sairas 24»: name, + or -, reason, days of November (12-01 for another month's). */
function said(text: string): string {
  const day = (date: string) => (date.startsWith("2026-11-") ? date.slice(8) : date.slice(5));
  const { marks, everyone } = read(text);
  const all = everyone ? [`kaikki${everyone.presence === "present" ? "+" : "-"}`] : [];
  return [
    ...marks.map((mark) =>
      [
        `${mark.mention.mention}${mark.presence === "present" ? "+" : "-"}`,
        ...(mark.reason ? [mark.reason] : []),
        mark.days.map(day).join(","),
      ].join(" "),
    ),
    ...all,
  ].join(" | ");
}

test.each([
  ["pajalla tänään Matti, Liisa; Satu poissa, sairas", "Matti+ 24 | Liisa+ 24 | Satu- sick 24"],
  [
    "tänään pajalla: Matti, Liisa, Eetu. Poissa Satu (lääkärissä)",
    "Matti+ 24 | Liisa+ 24 | Eetu+ 24 | Satu- agreed 24",
  ],
  ["Eetu is off sick Tue–Fri", "Eetu- sick 24,25,26,27"],
  ["Eetu is off sick Tuesday to Friday", "Eetu- sick 24,25,26,27"],
  ["Eetu is off sick from Tuesday to Friday", "Eetu- sick 24,25,26,27"],
  ["Eetu is off sick from Wed to Fri", "Eetu- sick 25,26,27"],
  ["Eetu is on sick leave Wed to Fri", "Eetu- sick 25,26,27"],
  ["Eetu is on sick leave Wednesday to Friday", "Eetu- sick 25,26,27"],
  ["Eetu is sick until Friday", "Eetu- sick 24,25,26,27"],
  ["Eetu is on sick leave until Friday", "Eetu- sick 24,25,26,27"],
  ["Paikalla Matti ja Liisa, poissa Eetu ja Satu", "Matti+ 24 | Liisa+ 24 | Eetu- 24 | Satu- 24"],
  ["Läsnä eilen: Matti, Eetu", "Matti+ 23 | Eetu+ 23"],
  ["pajalla: Matti\nLiisa\npoissa: Satu", "Matti+ 24 | Liisa+ 24 | Satu- 24"],
  ["Poissa: Satu (sairas), Eetu (hammaslääkäri Oulussa)", "Satu- sick 24 | Eetu- agreed 24"],
  ["poissa Satu ja Eetu, molemmat flunssassa", "Satu- sick 24 | Eetu- sick 24"],
  ["pajalla Onni ja Matti", "Onni+ 24 | Matti+ 24"],
  ["kaikki paikalla paitsi Satu", "Satu- 24 | kaikki+"],
  ["paikalla kaikki paitsi Satu ja Eetu", "Satu- 24 | Eetu- 24 | kaikki+"],
  ["Satua lukuun ottamatta kaikki paikalla", "Satua- 24 | kaikki+"],
  ["Satu poissa, muut paikalla", "Satu- 24 | kaikki+"],
  ["present today Matti, Liisa; Satu absent, sick", "Matti+ 24 | Liisa+ 24 | Satu- sick 24"],
  ["everyone here except Satu", "Satu- 24 | kaikki+"],
  ["pajalla tänään Matti, Jorma", "Matti+ 24 | Jorma+ 24"],
])("a roll: %j", (text, marks) => {
  expect(said(text)).toBe(marks);
});

test.each([
  ["Satu poissa tänään, kipeä", "Satu- sick 24"],
  ["Matti ja Liisa sairaana", "Matti- sick 24 | Liisa- sick 24"],
  ["Matti ja Liisa poissa, sairaana", "Matti- sick 24 | Liisa- sick 24"],
  ["Eetu ei tullut pajalle eikä ilmoittanut", "Eetu- unexcused 24"],
  ["Eetu ei tullu tänää eikä ilmottanu mitää", "Eetu- unexcused 24"],
  ["Eetu and Matti were both at the workshop on Friday", "Eetu+ 20 | Matti+ 20"],
  ["Eetu ei ilmestynyt paikalle", "Eetu- 24"],
  ["Eetu ei ollut pajalla eilen", "Eetu- 23"],
  ["Väinö oli eilen paikalla", "Väinö+ 23"],
  ["Matti tuli ajoissa pajalle, jaksoi hyvin", "Matti+ 24"],
  ["Matti, Liisa ja Eetu pajalla, Satu poissa", "Matti+ 24 | Liisa+ 24 | Eetu+ 24 | Satu- 24"],
  ["Satu oli poissa koska lapsi oli kipeä", "Satu- agreed 24"],
  ["Satu jäi kotiin, kuumetta", "Satu- sick 24"],
  ["Satu on pois tänään, lapsi kipeenä", "Satu- agreed 24"],
  ["soitin Satulle, on kipeä", "Satulle- sick 24"],
  ["eilen: Haapala E. poissa (flunssa)", "Haapala E.- sick 23"],
  ["Anna-Maija poissa", "Anna-Maija- 24"],
  ["Satu out sick today", "Satu- sick 24"],
  ["Eetu did not show up today", "Eetu- 24"],
  ["Eetu didn't come to the workshop and didn't call", "Eetu- unexcused 24"],
  ["Matti and Liisa are sick", "Matti- sick 24 | Liisa- sick 24"],
  ["Matti was here yesterday", "Matti+ 23"],
  ["Matti pajalla; poissa: Satu, Eetu", "Matti+ 24 | Satu- 24 | Eetu- 24"],
  ["Satu on kipeä, poissa myös huomenna", "Satu- sick 24,25"],
  ["Soitin Eetulle, ei tullut tänään pajalle", "Eetulle- 24"],
])("a sentence: %j", (text, marks) => {
  expect(said(text)).toBe(marks);
});

test.each([
  ["Satu sairaslomalla ma–ke", "Satu- sick 23,24,25"], // this week's, on a Tuesday
  ["Satu oli poissa ma–ke", "Satu- 16,17,18"],
  ["Satu sairas, poissa ma–ke", "Satu- sick 23,24,25"],
  ["Satulla sairasloma ma–ke", "Satulla- sick 23,24,25"],
  ["Satu poissa pe–ma, saikku", "Satu- sick 20,23"], // no weekend between
  ["Satu poissa ma ja ke", "Satu- agreed 23,25"],
  ["Satu poissa eilen ja tänään", "Satu- 23,24"],
  ["Satu oli poissa 19.–20.11., flunssa", "Satu- sick 19,20"],
  ["Satu saikulla perjantaihin asti", "Satu- sick 24,25,26,27"],
  ["Satu on poissa 1.12. asti", "Satu- agreed 24,25,26,27,30,12-01"],
  ["Satu huomenna poissa, lääkäri", "Satu- agreed 25"],
  ["Satu on lomalla ensi viikon", "Satu- agreed 30,12-01,12-02,12-03,12-04"],
  ["Satu oli poissa perjantaina", "Satu- 20"],
  ["Satu on poissa perjantaina", "Satu- agreed 27"],
  ["Matti oli lauantaina pajalla", "Matti+ 21"],
])("days: %j", (text, marks) => {
  expect(said(text)).toBe(marks);
});

test.each([
  "Matin äiti on sairaana",
  "Soitin Satun äidille, on kipeä",
  "Satu kertoi että äiti on sairaana",
  "Satun selkä on kipeä",
  "Satulla oli selkä kipeä koko päivän",
  "Satu ei ollut poissa",
  "Liisa myöhästyi",
  "Matti tuli myöhässä pajalle",
  "Eetu ei tullut tapaamiseen",
  "Matille ei tullut postia",
  "Satu poissa klo 12 asti",
  "Satu on ollut paljon poissa",
  "Satu oli poissa 2 päivää",
  "Turunen J., vk 47: poissa 3/5",
  "Matti on töissä K-Raudassa",
  "pajalla Matti teki hyvin töitä",
  "Läsnä olivat Matti Virtanen, sosiaaliohjaaja sekä allekirjoittanut",
  "Verkostopalaveri. Paikalla Matti ja Liisa",
  "Satu oli pois tolaltaan",
  "Matti siirtyi pajalle maanantaina",
  "Matti palasi pajalle eilen, allergia",
  "Satu ei enää ole sairaana",
  "Matti jaksoi hyvin",
  "Satu lähti kotiin, kipeä",
  "jos Satu on huomenna poissa, siirretään tapaaminen",
  "Satu on varmaan kipeä",
  "poissaolot viime kk",
  "Eetu ei tullut toimeen Matin kanssa",
  "sovittiin Matin kanssa että hän on poissa kahvilta",
  "Satu oli sairas mutta teki kaikki tehtävät loppuun", // nothing sure of the day's presence
  "",
  "poissa",
])("not attendance: %j", (text) => {
  expect(said(text)).toBe("");
});

test.each([
  ["Satu poissa tänään, kipeä", true],
  ["Matti tuli ajoissa pajalle, jaksoi hyvin", false],
  ["pajalla tänään Matti, Liisa; Satu poissa, sairas", true],
  ["Eetu ei tullut pajalle eikä vastannut puhelimeen", false],
  ["Satu sairaslomalla ma–ke", true],
])("what a message tells beside attendance is left for the journal: %j tells only that: %s", (text, isAll) => {
  const spans = read(text).told;
  const left = [...text].filter((_, at) => !spans.some(([from, to]) => at >= from && at < to)).join("");
  expect(/\p{L}/u.test(left)).toBe(!isAll);
});

test("whatever is written, reading neither throws nor marks a day twice", () => {
  const pieces = [
    "Satu",
    "poissa",
    "pajalla",
    ",",
    ";",
    ":",
    "(",
    ")",
    "ja",
    "kaikki",
    "paitsi",
    "eilen",
    "ma–ke",
    "sairas",
    "ei",
    "\n",
    "–",
    "tullut",
    "Matti",
  ];
  for (let seed = 1; seed < 400; seed += 1) {
    let state = seed;
    const next = () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state;
    };
    const text = Array.from({ length: 1 + (next() % 12) }, () => pieces[next() % pieces.length]).join(" ");
    for (const mark of read(text).marks) expect(new Set(mark.days).size).toBe(mark.days.length);
  }
});
