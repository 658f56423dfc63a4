import fc from "fast-check";
import {
  clientIdsIn,
  type Fact,
  type JournalPayload,
  missingFrom,
  occurrenceOf,
  withKind,
  withoutClients,
} from "../../../bot/features/journal/model";

const HELSINKI = "Europe/Helsinki";

describe("when it happened, as an instant", () => {
  test.each([
    [
      "a day alone is local midnight in winter",
      { date: "2026-11-23", dateEnd: null, startTime: null, endTime: null },
      "2026-11-22T22:00:00.000Z",
      null,
    ],
    [
      "and in summer",
      { date: "2026-07-01", dateEnd: null, startTime: null, endTime: null },
      "2026-06-30T21:00:00.000Z",
      null,
    ],
    [
      "a span of days ends with the midnight of its last day",
      { date: "2026-11-16", dateEnd: "2026-11-22", startTime: null, endTime: null },
      "2026-11-15T22:00:00.000Z",
      "2026-11-21T22:00:00.000Z",
    ],
    [
      "clock times",
      { date: "2026-11-24", dateEnd: null, startTime: "09:00", endTime: "10:00" },
      "2026-11-24T07:00:00.000Z",
      "2026-11-24T08:00:00.000Z",
    ],
    [
      "over midnight",
      { date: "2026-11-24", dateEnd: null, startTime: "22:00", endTime: "01:00" },
      "2026-11-24T20:00:00.000Z",
      "2026-11-24T23:00:00.000Z",
    ],
    [
      "the hour that spring skips is taken an hour later",
      { date: "2027-03-28", dateEnd: null, startTime: "03:30", endTime: null },
      "2027-03-28T01:30:00.000Z",
      null,
    ],
    [
      "the hour that autumn repeats is taken as the first",
      { date: "2026-10-25", dateEnd: null, startTime: "03:30", endTime: null },
      "2026-10-25T00:30:00.000Z",
      null,
    ],
    [
      "the leap day",
      { date: "2028-02-29", dateEnd: null, startTime: "12:00", endTime: null },
      "2028-02-29T10:00:00.000Z",
      null,
    ],
  ])("%s", (_, fact, start, end) => {
    const occurrence = occurrenceOf(fact, HELSINKI);
    expect(occurrence.occurredAt.toISOString()).toBe(start);
    expect(occurrence.occurredUntil?.toISOString() ?? null).toBe(end);
  });

  test("the end is never before the start, whatever the day and the times", () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
    const day = fc
      .date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, time, time, (date, startTime, endTime) => {
        const { occurredAt, occurredUntil } = occurrenceOf({ date, dateEnd: null, startTime, endTime }, HELSINKI);
        return occurredUntil !== null && occurredUntil > occurredAt;
      }),
    );
  });
});

const fact = (more: Partial<Fact> = {}): Fact => ({
  kind: "client_contact",
  channel: "phone",
  clients: [],
  employer: null,
  date: "2026-11-24",
  dateEnd: null,
  startTime: null,
  endTime: null,
  durationMinutes: null,
  topics: [],
  isAttempt: false,
  doubts: [],
  ...more,
});
const payload = (...facts: Fact[]): JournalPayload => ({ text: "x", facts, parts: [], isPrivate: false });
const slot = (chosen: string | null, nobody = false) => ({
  mention: "Liisa",
  candidates: ["a", "b"],
  chosen,
  nobody,
  unknown: false,
  suggested: false,
});

describe("what is missing before it can be saved", () => {
  test.each([
    ["a client contact without a client", payload(fact()), "client"],
    ["an observation without a client", payload(fact({ kind: "observation" })), "client"],
    ["a note needs nobody", payload(fact({ kind: "note" })), null],
    ["an employer contact needs nobody", payload(fact({ kind: "employer_contact" })), null],
    ["a name that may be two", payload(fact({ clients: [slot(null)] })), "client"],
    ["also in an employer contact", payload(fact({ kind: "employer_contact", clients: [slot(null)] })), "client"],
    [
      "a name that is nobody's client leaves an employer contact whole",
      payload(fact({ kind: "employer_contact", clients: [slot(null, true)] })),
      null,
    ],
    ["a chosen one is enough", payload(fact({ clients: [slot("a")] })), null],
    ["a day still to come", payload(fact({ clients: [slot("a")], date: "2026-11-25" })), "day"],
    ["every fact counts", payload(fact({ clients: [slot("a")] }), fact({ clients: [slot(null)] })), "client"],
  ])("%s", (_, said, missing) => {
    expect(missingFrom(said, "2026-11-24")).toBe(missing);
  });
});

test("a client counts once, however often named", () => {
  expect(
    clientIdsIn(
      payload(fact({ clients: [slot("a"), slot("a"), slot("b")] }), fact({ clients: [slot("b"), slot(null)] })),
    ),
  ).toEqual(["a", "b"]);
});

test("an observation reaches nobody: an attempt that turns into one is no attempt any more", () => {
  const attempt = fact({ isAttempt: true });
  expect(withKind(attempt, "observation").isAttempt).toBe(false);
  expect(withKind(attempt, "employer_contact").isAttempt).toBe(true);
});

test("without a client a client contact becomes own work, or the workplace's if one is named", () => {
  expect(withoutClients(fact())).toMatchObject({ kind: "note", channel: null });
  expect(withoutClients(fact({ employer: "e" }))).toMatchObject({ kind: "employer_contact", channel: "phone" });
  expect(withoutClients(fact({ kind: "network_contact" }))).toMatchObject({ kind: "network_contact" });
});

test("an observation and a note have no channel", () => {
  expect(withKind(fact(), "observation").channel).toBeNull();
  expect(withKind(fact(), "note").channel).toBeNull();
  expect(withKind(fact(), "employer_contact").channel).toBe("phone");
});
