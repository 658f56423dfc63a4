import { createReadStream } from "node:fs";
import type { Cell } from "../../bot/features/clients/intake/import/cell-days";
import { ListFault } from "../../bot/features/clients/intake/import/import-list";

/** A sheet of an XLSX file row by row. `sheet`: 1 is the first. exceljs is heavy, so only this import loads it. */
export async function* readXlsx(path: string, sheet: number): AsyncGenerator<Cell[]> {
  const { default: ExcelJS } = await import("exceljs");
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(createReadStream(path), {
    worksheets: "emit",
    sharedStrings: "cache",
    // Without styles a date is only a number.
    styles: "cache",
    hyperlinks: "ignore",
    entries: "ignore",
  });
  let at = 0;
  try {
    for await (const worksheet of reader) {
      at += 1;
      if (at !== sheet) continue;
      let last = 0;
      for await (const row of worksheet) {
        // Rows that were never written are left out of the file: the numbers must stay those that the person sees.
        for (; last + 1 < row.number; last += 1) yield [];
        last = row.number;
        yield valuesOf(row.values).map(cellOf);
      }
      return;
    }
  } catch (error) {
    if (error instanceof ListFault) throw error;
    throw new ListFault(
      `The file is no XLSX file, or it is broken (${error instanceof Error ? error.message : "unknown"}). Open it in a spreadsheet and save it as XLSX again.`,
    );
  }
  throw new ListFault(
    at === 0 ? "The file holds no sheets." : `The file has ${at} sheet${at === 1 ? "" : "s"}: --sheet 1 to ${at}.`,
  );
}

/** exceljs counts columns from 1, and leaves holes. */
function valuesOf(values: unknown): unknown[] {
  return Array.isArray(values) ? Array.from({ length: Math.max(0, values.length - 1) }, (_, at) => values[at + 1]) : [];
}

interface RichValue {
  richText?: { text: string }[];
  text?: unknown;
  result?: unknown;
  error?: unknown;
}

/** Of a formula what it gave, of a link its words; «#N/A» stays as it is, and is told as wrong by whoever reads it. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || value instanceof Date) return value;
  if (typeof value === "boolean") return String(value);
  const { richText, text, result, error } = value as RichValue;
  if (richText) return richText.map((part) => part.text).join("");
  if (text !== undefined) return cellOf(text);
  if (error !== undefined) return String(error);
  return cellOf(result);
}
