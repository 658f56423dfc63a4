import { readMove } from "../../../../bot/features/clients/appointments/read-move";
import { readWhen } from "../../../../bot/features/clients/appointments/read-when";
import { NOW } from "./demo-reading";

const said = (date: string | null, startTime: string | null, endTime?: string | null) =>
  [date, startTime && (endTime ? `${startTime}–${endTime}` : startTime)].filter(Boolean).join(" ") || "–";

function moved(text: string): string {
  const { which, to, badDay } = readMove(text, [], NOW, true);
  const next = which.isNext ? "next " : "";
  return `${next}${said(which.date, which.startTime)} → ${badDay ? `(${badDay})` : said(to.date, to.startTime, to.endTime)}`;
}

test.each([
  ["siirrä huominen tapaaminen perjantaille", "2026-11-25 → 2026-11-27"],
  ["siirrä Liisan aika ensi tiistaille klo 9", "– → 2026-12-01 09:00"],
  ["siirrä Liisan aika klo 9 ensi tiistaille", "– → 2026-12-01 09:00"],
  ["siirrä torstain tapaaminen klo 12", "2026-11-26 → 12:00"],
  ["siirrä tapaaminen torstailta perjantaille", "2026-11-26 → 2026-11-27"],
  ["siirrä klo 10 tapaaminen perjantaille", "10:00 → 2026-11-27"],
  ["siirrä huominen klo 9 tapaaminen klo 11", "2026-11-25 09:00 → 11:00"],
  ["siirrä 2.12. tapaaminen 3.12. klo 9-10", "2026-12-02 → 2026-12-03 09:00–10:00"],
  ["siirrä seuraava tapaaminen perjantaille", "next – → 2026-11-27"],
  ["siirrä tämän päivän tapaaminen huomiselle", "2026-11-24 → 2026-11-25"],
  ["siirrä huominen tapaaminen ylihuomiselle", "2026-11-25 → 2026-11-26"],
  ["vaihda Matin aika huomiselle klo 13", "– → 2026-11-25 13:00"],
  ["siirrä Liisan tapaaminen", "– → –"],
  ["siirrä Matin tapaaminen 31.2.", "– → (31.2.)"],
  ["move tomorrow's meeting to Friday", "2026-11-25 → 2026-11-27"],
  ["move my Friday meeting to Monday at 9", "2026-11-27 → 2026-11-30 09:00"],
  ["move the meeting from Thursday to Friday at 10", "2026-11-26 → 2026-11-27 10:00"],
])("%s: %s", (text, expected) => {
  expect(moved(text)).toBe(expected);
});

test.each([
  ["peru huominen tapaaminen", "2026-11-25"],
  ["peru Matin aika perjantailta", "2026-11-27"],
  ["peru tapaaminen to klo 10", "2026-11-26 10:00"],
  ["peru tapaaminen", "–"],
  ["cancel tomorrow's meeting", "2026-11-25"],
  ["cancel the meeting with Matti on Friday", "2026-11-27"],
])("of a cancellation everything tells which one: %s", (text, expected) => {
  const { which, to } = readMove(text, [], NOW, false);
  expect(said(which.date, which.startTime)).toBe(expected);
  expect(to).toEqual({ date: null, startTime: null, endTime: null });
});

test("a name that is also a day is no day", () => {
  const text = "siirrä Lauantai Liisan aika perjantaille";
  expect(readMove(text, [[7, 22]], NOW, true).which.date).toBeNull();
});

describe("what is typed into the form", () => {
  test.each([
    ["to klo 10", "2026-11-26 10:00"],
    ["26.11.2026 klo 10.00–11.30", "2026-11-26 10:00–11:30"],
    ["2.12. klo 9", "2026-12-02 09:00"],
    ["huomenna", "2026-11-25"],
    ["klo 11", "2026-11-24 11:00"],
    ["Fri at 2 pm", "2026-11-27 14:00"],
    ["20.11.", "2026-11-20"],
  ])("%s", (written, expected) => {
    const when = readWhen(written, NOW, "2026-11-24");
    expect(when && said(when.date, when.startTime, when.endTime)).toBe(expected);
  });

  test.each(["31.2.", "31.2. klo 10", "30.2.2027 klo 10", "ensi viikolla", "joskus", "", "ma ja ti"])(
    "«%s» is not one day of the calendar",
    (written) => {
      expect(readWhen(written, NOW, "2026-11-24")).toBeNull();
    },
  );
});
