import { printTable } from "../../command-line";
import type { StatementPlan, TableUse } from "./slow-plans";

const MOST_PLANS = 6;
const LONGEST_QUERY = 300;

/** All statements in a table, and the plans of the costliest. */
export function printPlans(plans: StatementPlan[], say: (line?: string) => void): void {
  const ms = (value: number) => value.toFixed(2);
  const short = (query: string, most: number) => (query.length > most ? `${query.slice(0, most)} …` : query);
  say("Statements as they were run, the costliest first (times with EXPLAIN's own cost in them)");
  printTable([
    ["runs", "median ms", "worst ms", "statement"],
    ...plans.map((plan) => [String(plan.runs), ms(plan.medianMs), ms(plan.worstMs), short(plan.query, 100)]),
  ]);
  for (const { query, worstMs, plan } of plans.slice(0, MOST_PLANS))
    say(`\n── ${ms(worstMs)} ms: ${short(query, LONGEST_QUERY)}\n${plan}`);
}

export function printTableUse(
  use: { tables: TableUse[]; unusedIndexes: { index: string; size: string }[] },
  say: (line?: string) => void,
): void {
  say("\nHow the tables were read while it was measured");
  printTable([
    ["table", "rows", "whole", "by index"],
    ...use.tables.map(({ table, rows, wholeReads, indexReads }) => [
      table,
      String(rows),
      String(wholeReads),
      String(indexReads),
    ]),
  ]);
  say("\nIndexes that nothing of it read (other questions may)");
  printTable(use.unusedIndexes.map(({ index, size }) => [index, size]));
}
