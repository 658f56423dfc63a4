/** What is wrong in a list, and what the person who has it does. */
export interface RowProblem {
  row: number;
  /** The column's title as the file has it. */
  column: string;
  /** What stood there, without identity codes. */
  value: string;
  wrong: string;
  todo: string;
}
