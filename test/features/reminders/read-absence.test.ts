import { Temporal } from "temporal-polyfill";
import { readAbsence } from "../../../bot/features/reminders/absence/read-absence";
import { allWords } from "../../../bot/features/words";
import { compileWords } from "../../../bot/understanding/phrases";
import { buildRosterIndex } from "../../../bot/understanding/roster-index";
import { understand } from "../../../bot/understanding/understand";
import type { Understanding } from "../../../bot/understanding/understanding";

const now = Temporal.ZonedDateTime.from("2026-11-24T10:30[Europe/Helsinki]");
const index = buildRosterIndex({
  clients: [{ id: "matti", givenName: "Matti", familyName: "Virtanen" }],
  employers: [{ id: "k", name: "K-Rauta" }],
  staff: [
    { id: "maija", name: "Maija Valmentaja" },
    { id: "pekka", name: "Pekka Ohjaaja" },
  ],
});
const phrasebook = compileWords(allWords);
const read = (text: string): Understanding => understand(text, { now, index, phrasebook });

describe("being away", () => {
  test.each([
    ["lomalla 22.12.–6.1., Pekka sijaistaa", "2026-12-22", "2027-01-06"],
    ["Lomalla 22.12.-6.1. Pekka tuuraa", "2026-12-22", "2027-01-06"],
    ["lomalla 22.12.2026–6.1.2027, sijaisena Pekka Ohjaaja", "2026-12-22", "2027-01-06"],
    ["olen sairaana tänään", "2026-11-24", "2026-11-24"],
    ["oon kipeenä tänään", "2026-11-24", "2026-11-24"],
    ["olen sairaana", "2026-11-24", "2026-11-24"],
    ["kipeenä tänään ja huomenna", "2026-11-24", "2026-11-25"],
    ["olen poissa huomenna", "2026-11-25", "2026-11-25"],
    ["oon huomenna lomalla", "2026-11-25", "2026-11-25"],
    ["huomenna olen poissa", "2026-11-25", "2026-11-25"],
    ["lomalla to-pe", "2026-11-26", "2026-11-27"],
    ["lomalla ensi viikon, Pekka tuuraa", "2026-11-30", "2026-12-06"],
    ["lomalla viikolla 52", "2026-12-21", "2026-12-27"],
    ["lomalla 6.12. asti", "2026-11-24", "2026-12-06"],
    ["loma 22.12.–6.1.", "2026-12-22", "2027-01-06"],
    ["on holiday 22.12.–6.1., Pekka covers", "2026-12-22", "2027-01-06"],
    ["i'm sick today", "2026-11-24", "2026-11-24"],
    ["I'll be on holiday next week, Pekka is covering", "2026-11-30", "2026-12-06"],
    ["I'm off sick today", "2026-11-24", "2026-11-24"],
    ["I'm on sick leave until Friday", "2026-11-24", "2026-11-27"],
    ["I'm off sick", "2026-11-24", "2026-11-24"],
    ["lomalla 1.2.–1.4.", "2027-02-01", "2027-04-01"],
  ])("«%s»", (text, from, to) => {
    const { command } = read(text);
    expect(command?.name).toBe("absence");
    expect(readAbsence(command!, text, now.toPlainDate())).toEqual({ type: "absence", from, to });
  });

  test.each([
    ["lomalla 1.1. alkaen", "no_end"],
    ["olen lomalla", "no_end"],
    ["olen toistaiseksi poissa", "no_end"],
    ["olen sairaana toistaiseksi", "no_end"],
    ["lomalla 22.12.–20.12.", "end_before_start"],
    ["lomalla 6.1.–22.12.", "end_before_start"],
    ["lomalla 1.1.–30.6.", "too_long"],
    ["lomalla 1.2.–2.4.", "too_long"],
    ["poissa eilen", "past"],
  ])("«%s» is %s", (text, type) => {
    const { command } = read(text);
    expect(command?.name).toBe("absence");
    expect(readAbsence(command!, text, now.toPlainDate()).type).toBe(type);
  });

  test.each([
    "Matti lomalla 22.12.–6.1.",
    "Matti on sairaana tänään",
    "Matti poissa, sairas",
    "K-Raudan pomo lomalla 22.12. asti",
    "soitin Matille, on lomalla 6.1. asti",
    "olin eilen sairaana",
    "Pekka oli lomalla viime viikon",
    "soitin Pekalle, on lomalla ensi viikon",
    "Maija oli sairaana, hoidin Matin asiat",
  ])("«%s» is no absence to mark", (text) => expect(read(text).command).toBeNull());

  test.each([
    ["Pekka lomalla ensi viikon", "absence", "Pekka"],
    ["Pekka on lomalla 25.11.–4.12.", "absence", "Pekka"],
    ["ensi viikolla Pekka on lomalla", "absence", "Pekka"],
    ["Pekan loma peruttu", "absence_off", "Pekan"],
    ["Pekka palasi töihin", "absence_off", "Pekka"],
    ["cancel Pekka's holiday", "absence_off", "Pekka's"],
  ])("«%s» is said of a colleague", (text, name, who) =>
    expect(read(text).command).toMatchObject({ name, values: { who } }),
  );

  test.each(["loma peruttu", "peru loma", "lomani peruuntui", "olen taas töissä", "cancel my holiday", "I'm back"])(
    "«%s» takes it back",
    (text) => expect(read(text).command?.name).toBe("absence_off"),
  );
});

test.each([
  ["tänään", "today"],
  ["Tänään?", "today"],
  ["mitä tänään", "today"],
  ["mitä pitää tehdä", "today"],
  ["mitä mun pitää tehdä tänään", "today"],
  ["mitä tänään vielä pitää hoitaa", "today"],
  ["mitä on hoidettavana", "today"],
  ["what's due", "today"],
  ["today", "today"],
  ["viikko", "week"],
  ["tämä viikko", "week"],
  ["mitä tällä viikolla pitää hoitaa", "week"],
  ["mitä pitää hoitaa tällä viikolla", "week"],
  ["this week", "week"],
  ["mitä unohdin", "forgotten"],
  ["mitä mä oon unohtanu", "forgotten"],
  ["onko jotain unohtunut", "forgotten"],
  ["jäikö jotain", "forgotten"],
  ["jäikö multa jotain tekemättä", "forgotten"],
  ["what did I forget", "forgotten"],
  ["viikkokooste", "digest"],
  ["weekly digest", "digest"],
  ["kuka on poissa", "who_is_away"],
  ["ketkä on lomalla ensi viikolla", "who_is_away"],
  ["who is away", "who_is_away"],
  ["mitä mulla on tänään", "agenda"],
  ["mitä huomenna", "agenda"],
])("«%s» asks %s", (text, question) => expect(read(text).question?.name).toBe(question));

test.each([
  ["aamukooste pois", "morning_off"],
  ["muistutukset pois päältä", "morning_off"],
  ["morning card off", "morning_off"],
  ["reminders off", "morning_off"],
  ["aamukooste päälle", "morning_on"],
  ["morning card on", "morning_on"],
])("«%s» is the command %s", (text, command) => expect(read(text).command?.name).toBe(command));

test.each(["eilen", "20 min", "huomenna", "klo 10"])("«%s» alone asks for no list", (text) => {
  expect(read(text).question).toBeNull();
});

test.each([
  ["lomalla toistaiseksi", { type: "no_end" }],
  ["toistaiseksi poissa", { type: "no_end" }],
  ["lomalla", { type: "no_end" }],
  ["poissa", { type: "no_end" }],
  ["saikulla", { type: "absence", from: "2026-11-24", to: "2026-11-24" }],
  ["sairaana toistaiseksi", { type: "no_end" }],
  ["lomalla 31.2.–3.3.", { type: "no_such_day", written: "31.2." }],
  ["olen lomalla 28.3.–31.4.", { type: "no_such_day", written: "31.4." }],
  ["lomalla 30.2.", { type: "no_such_day", written: "30.2." }],
  ["lomalla 31.4. asti", { type: "no_such_day", written: "31.4." }],
])("«%s» is asked about or refused, never kept as a note", (text, expected) => {
  const { command } = read(text);
  expect(command?.name).toBe("absence");
  expect(readAbsence(command!, text, now.toPlainDate())).toEqual(expected);
});
