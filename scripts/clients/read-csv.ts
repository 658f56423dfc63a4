import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { parse } from "csv-parse";
import type { Cell } from "../../bot/features/clients/intake/import/cell-days";
import { ListFault } from "../../bot/features/clients/intake/import/import-list";

/** A CSV file row by row, whatever a spreadsheet made of it: commas, semicolons or tabs, UTF-8 with or without a mark, UTF-16, Windows-1252. */
export async function* readCsv(path: string): AsyncGenerator<Cell[]> {
  const encoding = await detectEncoding(path);
  const text = decoded(path, encoding);
  const first = await text.next();
  if (first.done) return;
  const parser = parse({
    delimiter: detectDelimiter(first.value),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    // A quotation mark that is never closed would swallow the rest of the file as one cell.
    max_record_size: 100_000,
  });
  const feed = (async () => {
    parser.write(first.value);
    for await (const piece of text) if (!parser.write(piece)) await drained(parser);
    parser.end();
  })();
  feed.catch((error) => parser.destroy(error));
  try {
    for await (const row of parser as AsyncIterable<string[]>) yield row.map((cell) => (cell === "" ? null : cell));
  } catch (error) {
    throw asFault(error);
  }
}

function drained(parser: ReturnType<typeof parse>): Promise<void> {
  return new Promise((resolve) => {
    parser.once("drain", resolve);
    parser.once("close", resolve);
  });
}

function asFault(error: unknown): unknown {
  const { code, lines } = error as { code?: unknown; lines?: unknown };
  if (typeof code !== "string" || !code.startsWith("CSV_")) return error;
  const where = typeof lines === "number" ? ` near line ${lines}` : "";
  return new ListFault(
    `The file cannot be read${where}: a quotation mark is not closed, or a row is far too long. Open it in a spreadsheet, mend it and save it as CSV again.`,
  );
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** A byte order mark decides; else UTF-8 if the whole file is that, and Windows-1252 if not. @throws ListFault for what is no text at all. */
async function detectEncoding(path: string): Promise<Encoding> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(4096);
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    const begin = head.subarray(0, bytesRead);
    if (begin[0] === 0xff && begin[1] === 0xfe) return "utf-16le";
    if (begin[0] === 0xfe && begin[1] === 0xff) return "utf-16be";
    if (begin.includes(0)) throw new ListFault("This is no CSV file. Save the list as CSV or XLSX and bring that.");
  } finally {
    await file.close();
  }
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const piece of createReadStream(path)) decoder.decode(piece as Buffer, { stream: true });
    decoder.decode();
    return "utf-8";
  } catch (error) {
    if (error instanceof TypeError) return "windows-1252";
    throw error;
  }
}

/** TextDecoder takes the mark away and keeps a letter whole across pieces. */
async function* decoded(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of createReadStream(path)) {
    const text = decoder.decode(piece as Buffer, { stream: true });
    if (text !== "") yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}

/** The mark that stands most often outside quotation marks in the first row with anything in it. */
export function detectDelimiter(text: string): string {
  const row = text.split(/\r\n|\r|\n/).find((line) => line.trim() !== "") ?? "";
  const plain = row.replace(/"[^"]*"/g, "");
  const count = (mark: string) => plain.split(mark).length - 1;
  return [";", "\t", ","].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
