import type { Database } from "../../../prisma/client";

/**
 * Somebody with the whole database in hand, who wants to know which answer is whose. Invitations tell (by their places and transactions) in which order people
 * answered; so whatever orders the answers' rows the same way, or is equal to something of an invitation, gives them away.
 */

/** What the attacker must not know: each answer carries a code, and `order` says whose it is. */
export interface Truth {
  roundId: string;
  /** Codes in the order in which they were sent. */
  codes: string[];
  invitationIds: string[];
}

const HIDDEN = ["ctid", "xmin::text::bigint", "cmin::text::bigint", "xmax::text::bigint", "tableoid"];
const TOAST = "pg_column_toast_chunk_id(answers)";

/** Tables in which an answer's words stand, wherever. */
export async function tablesWith(db: Database, code: string): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM "${name}" t WHERE t::text LIKE $1`, `%${code}%`);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

/** How strongly each way of sorting the answers' rows follows the true order: Spearman's rank correlation per column, in standard deviations of what chance gives. */
export async function orderLeaks(db: Database, truth: Truth): Promise<Map<string, number>> {
  const leaks = new Map<string, number>();
  for (const table of ["WaitingAnswer", "SurveyResponse"]) {
    for (const column of [...(await columnsOf(db, table)), ...HIDDEN, TOAST]) {
      const ranks = await rankedBy(db, table, column, truth);
      if (ranks.length > 2) leaks.set(`${table}.${column}`, correlation(ranks));
    }
  }
  // Which of the two tables a row stands in sorts as well.
  const waiting = await rankedBy(db, "WaitingAnswer", "0", truth);
  const released = await rankedBy(db, "SurveyResponse", "1", truth);
  leaks.set("which table", correlation([...waiting, ...released.map(({ at }) => ({ at, rank: 2 }))]));
  return leaks;
}

/**
 * How many answers the attacker attributes rightly by joining a column of the answers to a column of the invitations (their hidden ones too), drawing lots among
 * what fits. Who only guesses is right about once a round.
 */
export async function joinHits(db: Database, truth: Truth): Promise<Map<string, number>> {
  const hits = new Map<string, number>();
  const invitations = ["Invitation", "SurveyLink"].flatMap((table) => ({
    table,
    key: table === "Invitation" ? "id" : "invitationId",
  }));
  for (const table of ["WaitingAnswer", "SurveyResponse"]) {
    const answers = await textsOf(db, table, "answers->>'words'", truth.roundId, `"roundId"`);
    for (const { table: other, key } of invitations) {
      const rows = await textsOf(db, other, `"${key}"::text`, truth.invitationIds, `"${key}"`);
      for (const mine of columnNames(answers))
        for (const theirs of columnNames(rows))
          hits.set(`${table}.${mine} = ${other}.${theirs}`, guesses(answers, rows, mine, theirs, truth));
    }
  }
  return hits;
}

type Texts = { key: string; columns: Record<string, string | null> };

function guesses(answers: Texts[], rows: Texts[], mine: string, theirs: string, truth: Truth): number {
  let right = 0;
  for (const { key, columns } of answers) {
    const fitting = rows.filter((row) => row.columns[theirs] !== null && row.columns[theirs] === columns[mine]);
    const owner = truth.invitationIds[truth.codes.indexOf(codeOf(key))];
    if (fitting.some((row) => row.key === owner)) right += 1 / fitting.length;
  }
  return right;
}

function columnNames(rows: Texts[]): string[] {
  return Object.keys(rows[0]?.columns ?? {}).filter((name) => name !== "answers");
}

async function textsOf(db: Database, table: string, key: string, of: string | string[], by: string): Promise<Texts[]> {
  const columns = await columnsOf(db, table);
  const list = [...columns, ...HIDDEN].map((column) => `'${column.replaceAll('"', "")}', (${column})::text`).join(", ");
  const ids = Array.isArray(of) ? of : [of];
  return db.$queryRawUnsafe<Texts[]>(
    `SELECT ${key} AS key, jsonb_build_object(${list}) AS columns FROM "${table}" WHERE ${by} = ANY($1::uuid[])`,
    ids,
  );
}

async function columnsOf(db: Database, table: string): Promise<string[]> {
  const columns = await db.$queryRaw<{ name: string }[]>`
    SELECT column_name::text AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ${table}`;
  return columns.map(({ name }) => `"${name}"`);
}

interface Ranked {
  /** The true place. */
  at: number;
  rank: number;
}

async function rankedBy(db: Database, table: string, column: string, { roundId, codes }: Truth): Promise<Ranked[]> {
  const rows = await db.$queryRawUnsafe<{ words: string; rank: bigint }[]>(
    `SELECT answers->>'words' AS words, rank() OVER (ORDER BY ${column} NULLS FIRST) AS rank FROM "${table}" WHERE "roundId" = $1::uuid`,
    roundId,
  );
  return rows.map(({ words, rank }) => ({ at: codes.indexOf(codeOf(words)), rank: Number(rank) }));
}

/** The code is the first word; long answers go on. */
function codeOf(words: string): string {
  return words.split(" ", 1)[0]!;
}

/** Of ranks without any connection it scatters about 0 by 1, whatever their number; 0 where all are alike. Ties stand at their middle. */
function correlation(ranked: Ranked[]): number {
  const a = middleRanks(ranked.map(({ at }) => at));
  const b = middleRanks(ranked.map(({ rank }) => rank));
  const mean = (a.length + 1) / 2;
  let [both, varA, varB] = [0, 0, 0];
  for (const [index, x] of a.entries()) {
    const [da, db] = [x - mean, b[index]! - mean];
    both += da * db;
    varA += da * da;
    varB += db * db;
  }
  return varA === 0 || varB === 0 ? 0 : (both / Math.sqrt(varA * varB)) * Math.sqrt(a.length - 1);
}

function middleRanks(values: number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const same = values.filter((other) => other === value).length;
    return below + (same + 1) / 2;
  });
}
