import { Temporal } from "temporal-polyfill";

/** A cell as the file holds it: a spreadsheet has numbers and dates of its own. */
export type Cell = string | number | Date | null;

/** Days in a list; no sentence and no clock. Pure. */
export type CellDay = { type: "day"; day: string } | { type: "empty" } | { type: "no_such_day" } | { type: "no_day" };

/** Serial numbers of spreadsheets that can be a day of a client: 1954 to 2119. Day 0 is 30 December 1899. */
const SERIAL = { least: 20_000, most: 80_000 };
const SERIAL_ZERO = Temporal.PlainDate.from("1899-12-30");

/** «1.12.2025», «01.12.25», «2025-12-01», a date of the spreadsheet or its serial number. Day before month always. */
export function readCellDay(cell: Cell): CellDay {
  if (cell === null) return { type: "empty" };
  // Spreadsheets hold dates without a zone; the reader gives them at UTC midnight.
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? { type: "no_such_day" } : within(cell.toISOString().slice(0, 10));
  const text = String(cell).trim();
  if (text === "" || text === "-" || text === "–") return { type: "empty" };
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) {
    const serial = Math.floor(Number(text.replace(",", ".")));
    if (serial < SERIAL.least || serial > SERIAL.most) return { type: "no_day" };
    return within(SERIAL_ZERO.add({ days: serial }).toString());
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.Z+]*)?$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const finnish =
    /^(?:(?:ma|ti|ke|to|pe|la|su)\s+)?(\d{1,2})[./]\s?(\d{1,2})[./]\s?(\d{4}|\d{2})(?:\s+(?:klo\s+)?\d{1,2}[.:]\d{2}(?:[.:]\d{2})?)?$/i.exec(
      text,
    );
  if (!finnish) return { type: "no_day" };
  const year = finnish[3]!.length === 2 ? 2000 + Number(finnish[3]) : Number(finnish[3]);
  return dayOf(year, Number(finnish[2]), Number(finnish[1]));
}

function dayOf(year: number, month: number, day: number): CellDay {
  try {
    return within(Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" }).toString());
  } catch {
    return { type: "no_such_day" }; // 31.2.
  }
}

function within(day: string): CellDay {
  return day >= "1990-01-01" && day < "2200-01-01" ? { type: "day", day } : { type: "no_such_day" };
}
