import { Temporal } from "temporal-polyfill";
import type { Database } from "../../../../../prisma/client";
import type { Cell } from "./cell-days";
import { type ReadHeader, readHeader } from "./columns";
import { type Judgement, judgeRows, type KnownClient, seriesAfter } from "./judge-rows";
import { type ListedClient, readRow } from "./read-row";
import type { RowProblem } from "./row-problem";
import { type ListProject, loadKnown, loadStaff, writeBatch } from "./store";

/** A list of clients, looked at and, if asked, written. The same list again adds nothing. */

export interface ListReport {
  header: ReadHeader;
  /** Rows that hold anything. */
  rows: number;
  /** New clients that the list brings (preview) or brought. */
  fresh: ListedClient[];
  added: number;
  /** Rows of clients who are there already. */
  there: number;
  problems: RowProblem[];
  repeated: { row: number; earlier: number }[];
  similar: { client: ListedClient; to: KnownClient[] }[];
}

export interface ListOptions {
  project: ListProject;
  apply: boolean;
  /** Also those who may be somebody that is there already. */
  includeSimilar: boolean;
  now: Date;
  /** Told after every batch: rows done and in all. */
  progress: (done: number, all: number) => void;
}

/** So many clients are written in one transaction: short enough that turns of coaches never wait for long. */
const BATCH = 250;
/** Rows that one list may have: more is no list of clients but a mistake. */
export const MOST_ROWS = 50_000;

/** @throws ListFault when nothing of it can be read. */
export async function importList(
  db: Database,
  rows: AsyncIterable<Cell[]>,
  { project, apply, includeSimilar, now, progress }: ListOptions,
): Promise<ListReport> {
  const staff = await loadStaff(db, project.id);
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(project.timeZone)
    .toPlainDate()
    .toString();
  const read = await readRows(rows, staff, today);
  const known = await loadKnown(db, project.id);
  const judged = judgeRows(read.clients, known);
  const of = <T extends Judgement["type"]>(type: T) =>
    judged.filter((one): one is Extract<Judgement, { type: T }> => one.type === type);
  const report: ListReport = {
    header: read.header,
    rows: read.rows,
    fresh: judged.flatMap((one) =>
      one.type === "new" || (one.type === "similar" && includeSimilar) ? [one.client] : [],
    ),
    added: 0,
    there: of("there").length,
    problems: [...read.problems, ...of("wrong").map(({ problem }) => problem)].sort((a, b) => a.row - b.row),
    repeated: of("repeated"),
    similar: includeSimilar ? [] : of("similar"),
  };
  if (!apply || report.fresh.length === 0) return report;
  const [author] = staff;
  if (!author) throw new ListFault("The project has nobody yet. Add its manager first: npm run staff -- add …");

  let series = seriesAfter(read.clients, known);
  const expected = new Set(known.map((client) => client.id));
  for (let at = 0; at < report.fresh.length; at += BATCH) {
    const clients = report.fresh.slice(at, at + BATCH);
    const batch = { projectId: project.id, clients, series, expected, authorId: author.id, now, today };
    const written = await writeBatch(db, batch);
    series = written.series;
    report.added += written.added;
    report.there += written.there;
    report.problems.push(...written.codeTaken.map(takenMeanwhile));
    progress(Math.min(at + BATCH, report.fresh.length), report.fresh.length);
  }
  return report;
}

/** The list as a whole cannot be read; the message says what to do. */
export class ListFault extends Error {
  override name = "ListFault";
}

async function readRows(rows: AsyncIterable<Cell[]>, staff: { id: string; name: string }[], today: string) {
  let header: ReadHeader | null = null;
  const clients: ListedClient[] = [];
  const problems: RowProblem[] = [];
  let row = 0;
  let filled = 0;
  for await (const cells of rows) {
    row += 1;
    if (header === null) {
      // Empty rows above the titles.
      if (cells.every((cell) => cell === null || String(cell).trim() === "")) continue;
      header = readHeader(cells.map((cell) => String(cell ?? "")));
      refuseFault(header);
      continue;
    }
    if (row > MOST_ROWS) throw new ListFault(`The list has over ${MOST_ROWS} rows. Bring it in parts.`);
    const read = readRow(row, cells, { header, staff, today });
    if (read.type !== "empty") filled += 1;
    if (read.type === "client") clients.push(read.client);
    if (read.type === "problems") problems.push(...read.problems);
  }
  if (header === null)
    throw new ListFault("The list is empty. Its first row must hold titles such as Etunimi and Sukunimi.");
  return { header, clients, problems, rows: filled };
}

function refuseFault({ fault, titles, twice }: ReadHeader): void {
  const shown = titles.filter(Boolean).slice(0, 8).join(", ").slice(0, 200);
  if (fault === "no_columns")
    throw new ListFault(
      `No known titles were found in the first row (${shown}). It must hold titles such as Etunimi and Sukunimi; docs/clients.md lists them all.`,
    );
  if (fault === "no_name")
    throw new ListFault(`The list needs the columns Etunimi and Sukunimi, or Nimi. It has: ${shown}.`);
  if (fault === "twice") throw new ListFault(`Two columns mean the same: «${twice}». Rename or delete one of them.`);
}

function takenMeanwhile(row: number): RowProblem {
  return {
    row,
    column: "case code",
    value: "",
    wrong: "Another client has got this case code meanwhile.",
    todo: "Leave it empty, and bring the list again.",
  };
}
