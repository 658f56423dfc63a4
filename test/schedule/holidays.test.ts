import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { easterSunday, holidayOn, holidaysOf } from "../../bot/schedule/holidays";
import { HOLIDAYS_BY_LIBRARY } from "./holidays-by-library";

const day = (date: string) => Temporal.PlainDate.from(date);

test.each(Object.entries(HOLIDAYS_BY_LIBRARY))(
  "%s has the holidays that date-holidays knows, and no others",
  (year, expected) => {
    const ours = [...holidaysOf(Number(year))].map(([date, name]) => `${date.slice(5)} ${name}`);
    expect(ours.sort()).toEqual([...expected].sort());
  },
);

test.each([
  ["2026-04-03", "good_friday"],
  ["2026-04-06", "easter_monday"],
  ["2026-05-14", "ascension"],
  ["2026-06-19", "midsummer_eve"],
  ["2026-06-20", "midsummer_day"],
  ["2026-10-31", "all_saints"],
  ["2026-12-06", "independence_day"],
  ["2027-01-06", "epiphany"],
  ["2027-05-01", "may_day"],
  ["2026-12-24", "christmas_eve"],
  ["2024-03-29", "good_friday"],
  ["2030-06-21", "midsummer_eve"],
  ["2035-11-03", "all_saints"],
  // Both Ascension Day and the first of May.
  ["2008-05-01", "may_day"],
])("%s is %s", (date, name) => {
  expect(holidayOn(day(date))).toBe(name);
});

test.each(["2026-04-02", "2026-12-31", "2026-12-23", "2026-06-18", "2028-02-29", "2026-04-30", "2026-05-10"])(
  "%s is a day like others: Maundy Thursday, New Year's Eve, the eve of the first of May",
  (date) => {
    expect(holidayOn(day(date))).toBeNull();
  },
);

// Known from almanacs: the earliest and latest that can be, and the exceptions of the computus (1954, 1981).
test.each([
  "1818-03-22",
  "1943-04-25",
  "1954-04-18",
  "1981-04-19",
  "2000-04-23",
  "2038-04-25",
  "2049-04-18",
  "2076-04-19",
])("Easter is on %s", (date) => {
  expect(easterSunday(Number(date.slice(0, 4))).toString()).toBe(date);
});

test("in any year Easter is a Sunday from 22 March to 25 April, midsummer and All Saints' fall where the law says", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1992, max: 2199 }), (year) => {
      const easter = easterSunday(year);
      expect(easter.dayOfWeek).toBe(7);
      expect(easter.toString() >= `${year}-03-22` && easter.toString() <= `${year}-04-25`).toBe(true);
      const dates = new Map([...holidaysOf(year)].map(([date, name]) => [name, day(date)]));
      expect(dates.get("midsummer_eve")?.add({ days: 1 }).toString()).toBe(dates.get("midsummer_day")?.toString());
      expect(dates.get("midsummer_day")?.dayOfWeek).toBe(6);
      const saints = dates.get("all_saints")?.toString() ?? "";
      expect(saints >= `${year}-10-31` && saints <= `${year}-11-06`).toBe(true);
    }),
  );
});
