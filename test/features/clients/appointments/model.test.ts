import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { meetingKind } from "../../../../bot/features/clients/appointments/meeting-words";
import {
  instantsOfMeeting,
  isPast,
  movedTo,
  otherDaysOf,
  whenOf,
} from "../../../../bot/features/clients/appointments/model";

const ZONE = "Europe/Helsinki";
const at = (date: string, startTime: string | null, endTime: string | null = null) => ({ date, startTime, endTime });

describe("times of the wall as instants", () => {
  test.each([
    ["2027-03-26", "10:00", "2027-03-26T08:00:00.000Z"],
    ["2027-03-28", "02:30", "2027-03-28T00:30:00.000Z"],
    // The clock goes from 3 to 4: half past three is not on it that night, and is taken an hour later.
    ["2027-03-28", "03:30", "2027-03-28T01:30:00.000Z"],
    ["2027-03-28", "10:00", "2027-03-28T07:00:00.000Z"],
    ["2027-03-29", "10:00", "2027-03-29T07:00:00.000Z"],
    // Half past three comes twice: the first is meant.
    ["2027-10-31", "03:30", "2027-10-31T00:30:00.000Z"],
    ["2027-10-31", "10:00", "2027-10-31T08:00:00.000Z"],
  ])("%s %s", (date, time, expected) => {
    expect(instantsOfMeeting(at(date, time), ZONE).startsAt.toISOString()).toBe(expected);
  });

  test("of a day without a clock time the local midnight is kept, and no end", () => {
    expect(instantsOfMeeting(at("2026-11-30", null), ZONE)).toEqual({
      startsAt: new Date("2026-11-29T22:00:00Z"),
      endsAt: null,
      timeKnown: false,
    });
  });

  test("what was said is what is shown, on any day and minute that the clock shows once", () => {
    const days = fc.integer({ min: 0, max: 1500 });
    const minutes = fc.integer({ min: 5 * 60, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(days, minutes, fc.boolean(), (day, minute, known) => {
        const date = Temporal.PlainDate.from("2026-01-01").add({ days: day }).toString();
        const time = Temporal.PlainTime.from("00:00").add({ minutes: minute }).toString({ smallestUnit: "minute" });
        const when = at(date, known ? time : null);
        expect(whenOf(instantsOfMeeting(when, ZONE), ZONE)).toEqual(when);
      }),
    );
  });
});

describe("moving", () => {
  const meeting = at("2026-11-26", "10:00", "11:30");
  test.each([
    ["another day keeps the clock", at("2026-11-27", null), at("2026-11-27", "10:00", "11:30")],
    [
      "another clock keeps the length",
      { date: null, startTime: "13:00", endTime: null },
      at("2026-11-26", "13:00", "14:30"),
    ],
    [
      "another end is another length",
      at("2026-11-27", "9:00".padStart(5, "0"), "09:30"),
      at("2026-11-27", "09:00", "09:30"),
    ],
  ])("%s", (_, to, expected) => {
    expect(movedTo(meeting, to)).toEqual(expected);
  });
  test("a day without a clock gets one", () => {
    expect(movedTo(at("2026-11-26", null), at("2026-11-26", "09:00"))).toEqual(at("2026-11-26", "09:00"));
  });
});

test.each([
  [at("2026-11-24", "10:29"), true],
  [at("2026-11-24", "10:31"), false],
  [at("2026-11-24", null), false],
  [at("2026-11-23", null), true],
  [at("2026-11-25", "08:00"), false],
])("gone at half past ten on the 24th: %j %s", (when, expected) => {
  expect(isPast(when, Temporal.PlainDateTime.from("2026-11-24T10:30"))).toBe(expected);
});

test.each([
  ["2026-11-20", true, ["2026-11-27", "2026-12-04"]],
  ["2026-11-26", true, ["2026-12-03"]],
  ["2026-12-02", false, []],
])("days that may have been meant instead of %s", (date, byWeekday, expected) => {
  expect(otherDaysOf(date, byWeekday, Temporal.PlainDate.from("2026-11-24"))).toEqual(expected);
});

test.each([
  ["tapaaminen Matin kanssa", "meeting"],
  ["soitan Matille", "call"],
  ["Teams-palaveri", "video"],
  ["Matin haastattelu", "interview"],
  ["kotikäynti Matille", "visit"],
  ["verkostopalaveri", "negotiation"],
])("%s is a %s", (text, kind) => {
  expect(meetingKind(text)).toBe(kind);
});
