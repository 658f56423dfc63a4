import fc from "fast-check";
import { readCellDay } from "../../../../../bot/features/clients/intake/import/cell-days";

test.each([
  ["1.12.2025", "2025-12-01"],
  ["01.12.2025", "2025-12-01"],
  ["1.12.25", "2025-12-01"],
  ["1/12/2025", "2025-12-01"],
  ["ma 1.12.2025", "2025-12-01"],
  ["1.12.2025 9.30", "2025-12-01"],
  ["2025-12-01", "2025-12-01"],
  ["2025-12-01T00:00:00.000Z", "2025-12-01"],
  ["29.2.2028", "2028-02-29"],
  [new Date("2025-12-01T00:00:00Z"), "2025-12-01"],
  [45992, "2025-12-01"],
  ["45992", "2025-12-01"],
])("%s is %s", (cell, day) => {
  expect(readCellDay(cell)).toEqual({ type: "day", day });
});

test.each([
  ["31.2.2026", "no_such_day"],
  ["29.2.2027", "no_such_day"],
  ["1.13.2025", "no_such_day"],
  ["0.1.2025", "no_such_day"],
  ["1.1.1900", "no_such_day"],
  ["eilen", "no_day"],
  ["1.12.", "no_day"],
  ["12/2025", "no_day"],
  [7, "no_day"],
  ["", "empty"],
  ["–", "empty"],
  [null, "empty"],
  [new Date(Number.NaN), "no_such_day"],
])("%s: %s", (cell, type) => {
  expect(readCellDay(cell).type).toBe(type);
});

test("every day that there is, written in the Finnish way, is that day", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("1990-01-01"), max: new Date("2199-12-31"), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      const [year, month, number] = day.split("-").map(Number);
      expect(readCellDay(`${number}.${month}.${year}`)).toEqual({ type: "day", day });
    }),
  );
});
