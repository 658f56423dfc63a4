import { readFileSync, statSync } from "node:fs";
import { Client } from "pg";
import { median } from "../figures";

/** Plans of the statements as they were really run (auto_explain on the throw-away server), the costliest first. */
export interface StatementPlan {
  query: string;
  runs: number;
  medianMs: number;
  worstMs: number;
  /** Of the slowest run. */
  plan: string;
}

/** From now on every new connection writes the plan of each of its statements, with times and buffers, into the server's log. */
export async function explainEverything(adminUrl: string): Promise<void> {
  await asAdmin(adminUrl, async (admin) => {
    for (const [name, value] of [
      ["session_preload_libraries", "auto_explain"],
      ["auto_explain.log_min_duration", "0"],
      ["auto_explain.log_analyze", "on"],
      ["auto_explain.log_buffers", "on"],
      ["auto_explain.log_parameter_max_length", "0"],
    ])
      await admin.query(`ALTER DATABASE teho SET ${name} = '${value}'`);
  });
}

/** What was logged since `from` (bytes), by statement. */
export function readPlans(logFile: string, from: number): StatementPlan[] {
  return collectPlans(readFileSync(logFile).subarray(from).toString("utf8"));
}

export function sizeOf(logFile: string): number {
  return statSync(logFile).size;
}

/** The statements of a server log (pure): each once, those that cost most in all first. */
export function collectPlans(log: string): StatementPlan[] {
  const byQuery = new Map<string, { ms: number; plan: string }[]>();
  for (const [, ms, body] of log.matchAll(/duration: ([\d.]+) ms {2}plan:\n((?:\t.*(?:\n|$))+)/g)) {
    const text = body!.replace(/^\t/gm, "");
    const start = text.search(/^.*\(cost=/m);
    if (start < 0) continue;
    const query = text
      .slice(0, start)
      .replace(/^Query Text: /, "")
      .replace(/\s+/g, " ")
      .trim();
    const runs = byQuery.get(query) ?? [];
    byQuery.set(query, runs);
    runs.push({ ms: Number(ms), plan: text.slice(start).trimEnd() });
  }
  const total = (runs: { ms: number }[]) => runs.reduce((sum, run) => sum + run.ms, 0);
  return [...byQuery]
    .sort(([, a], [, b]) => total(b) - total(a))
    .map(([query, runs]) => {
      const worst = runs.reduce((slowest, run) => (run.ms > slowest.ms ? run : slowest));
      return {
        query,
        runs: runs.length,
        medianMs: median(runs.map(({ ms }) => ms)),
        worstMs: worst.ms,
        plan: worst.plan,
      };
    });
}

export interface TableUse {
  table: string;
  rows: number;
  /** Times it was read from end to end, and by an index. */
  wholeReads: number;
  indexReads: number;
}

/** What the statistics of the run say: large tables that are read whole, and indexes that nobody read. */
export async function readTableUse(
  adminUrl: string,
): Promise<{ tables: TableUse[]; unusedIndexes: { index: string; size: string }[] }> {
  const url = new URL(adminUrl);
  url.pathname = "/teho";
  return asAdmin(url.href, async (admin) => {
    const tables = await admin.query<TableUse>(`
      SELECT stat.relname AS table, reltuples::int AS rows, seq_scan::int AS "wholeReads", coalesce(idx_scan, 0)::int AS "indexReads"
        FROM pg_stat_user_tables stat JOIN pg_class ON pg_class.oid = relid
       WHERE reltuples > 500 ORDER BY reltuples DESC`);
    const indexes = await admin.query<{ index: string; size: string }>(`
      SELECT indexrelname AS index, pg_size_pretty(pg_relation_size(indexrelid)) AS size
        FROM pg_stat_user_indexes JOIN pg_index USING (indexrelid)
       WHERE idx_scan = 0 AND NOT indisunique AND pg_relation_size(indexrelid) > 64 * 1024
       ORDER BY pg_relation_size(indexrelid) DESC`);
    return { tables: tables.rows, unusedIndexes: indexes.rows };
  });
}

/** The counters begin at nought: the seed's own reads do not count. */
export async function resetTableUse(adminUrl: string): Promise<void> {
  const url = new URL(adminUrl);
  url.pathname = "/teho";
  await asAdmin(url.href, (admin) => admin.query("SELECT pg_stat_reset()"));
}

async function asAdmin<T>(url: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  return work(admin).finally(() => admin.end());
}
