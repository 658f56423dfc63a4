import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { meetingKind } from "../../../../bot/features/clients/appointments/meeting-words";
import {
  instantsOfMeeting,
  isPast,
  movedTo,
  otherDaysOf,
  retell,
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
    expect(whenOf(movedTo(instantsOfMeeting(meeting, ZONE), to, ZONE), ZONE)).toEqual(expected);
  });
  test("a day without a clock gets one", () => {
    const moved = movedTo(instantsOfMeeting(at("2026-11-26", null), ZONE), at("2026-11-26", "09:00"), ZONE);
    expect(whenOf(moved, ZONE)).toEqual(at("2026-11-26", "09:00"));
  });

  test("into the night of the spring change it is as long as it was, and begins when the clock has that hour again", () => {
    const moved = movedTo(instantsOfMeeting(at("2026-11-26", "10:00", "12:00"), ZONE), at("2027-03-28", "03:30"), ZONE);
    expect(whenOf(moved, ZONE)).toEqual(at("2027-03-28", "04:30", "06:30"));
  });

  test("nothing that is moved is longer or shorter than before, on any day", () => {
    const days = fc.integer({ min: 0, max: 800 });
    const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
    const time = (minute: number) =>
      Temporal.PlainTime.from("00:00").add({ minutes: minute }).toString({ smallestUnit: "minute" });
    fc.assert(
      fc.property(days, minutes, minutes, minutes, fc.boolean(), (day, start, end, to, saysClock) => {
        const before = instantsOfMeeting(at("2026-11-26", time(start), time(end)), ZONE);
        const date = Temporal.PlainDate.from("2026-11-26").add({ days: day }).toString();
        const moved = movedTo(before, { date, startTime: saysClock ? time(to) : null, endTime: null }, ZONE);
        expect(moved.endsAt!.getTime() - moved.startsAt.getTime()).toBe(
          before.endsAt!.getTime() - before.startsAt.getTime(),
        );
      }),
    );
  });

  test("«3.30–4» in the hour that is skipped is half an hour", () => {
    const { startsAt, endsAt } = instantsOfMeeting(at("2027-03-28", "03:30", "04:00"), ZONE);
    expect(endsAt!.getTime() - startsAt.getTime()).toBe(30 * 60_000);
  });
});

describe("told again", () => {
  const thursday = instantsOfMeeting(at("2026-11-26", "10:00"), ZONE);
  const friday = instantsOfMeeting(at("2026-11-27", "10:00"), ZONE);
  const [antti, helmi] = [
    { clientId: "antti", employerId: null },
    { clientId: "helmi", employerId: null },
  ];
  const nothing = { time: false, whom: false };
  const otherTime = { time: true, whom: false };
  const otherWhom = { time: false, whom: true };
  test.each([
    ["a typo leaves a move alone", "agreed", friday, thursday, antti, nothing, false, "agreed 27"],
    ["another time moves it", "agreed", thursday, friday, antti, otherTime, false, "agreed 27"],
    ["another client does not move it back", "agreed", friday, thursday, helmi, otherWhom, false, "agreed 27"],
    ["a typo leaves it cancelled", "cancelled", thursday, thursday, antti, nothing, false, "cancelled 26"],
    ["another time agrees on it again", "cancelled", thursday, friday, antti, otherTime, false, "rebooked 27"],
    ["withdrawn with its message it stands again", "cancelled", friday, thursday, antti, nothing, true, "agreed 27"],
    ["kept, a typo passes", "kept", friday, thursday, antti, nothing, false, "settled"],
    ["kept, the same told in full passes", "kept", friday, friday, antti, otherTime, false, "settled"],
    ["kept, another time does not", "kept", thursday, friday, antti, otherTime, false, "refused"],
    ["missed, another client does not", "missed", thursday, thursday, helmi, otherWhom, false, "refused"],
  ] as const)("%s", (_, state, stands, says, whom, anew, withdrawn, expected) => {
    const retold = retell({ ...stands, ...antti, state }, { ...says, ...whom }, anew, withdrawn);
    const is =
      retold.type === "settled"
        ? retold.differs
          ? "refused"
          : "settled"
        : `${retold.rebooked ? "rebooked" : retold.state} ${retold.when.startsAt.getUTCDate()}`;
    expect(is).toBe(expected);
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
