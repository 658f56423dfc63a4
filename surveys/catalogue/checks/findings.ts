import type { Problem } from "../read-definition";

/** What a check found: problems keep a questionnaire from being asked, warnings make it worse for who answers it. */
export interface Findings {
  problems: Problem[];
  warnings: Problem[];
}

/** Gathers findings; texts of a hostile definition are cut. */
export class Finder implements Findings {
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];

  problem(where: string, what: string): void {
    this.problems.push(short({ where, what }));
  }

  warning(where: string, what: string): void {
    this.warnings.push(short({ where, what }));
  }
}

function short({ where, what }: Problem): Problem {
  return { where: cut(where, 120), what: cut(what, 400) };
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
