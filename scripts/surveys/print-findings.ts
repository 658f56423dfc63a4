import type { Findings } from "../../surveys/catalogue/checks/findings";

/** One line a finding; problems first. */
export function printFindings({ problems, warnings }: Findings): void {
  for (const { where, what } of problems) process.stdout.write(`  problem  ${where} ${what}\n`);
  for (const { where, what } of warnings) process.stdout.write(`  warning  ${where} ${what}\n`);
}

/** «1 problem, 2 warnings» */
export function countFindings({ problems, warnings }: Findings): string {
  if (problems.length === 0 && warnings.length === 0) return "nothing wrong";
  return `${counted(problems.length, "problem")}, ${counted(warnings.length, "warning")}`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
