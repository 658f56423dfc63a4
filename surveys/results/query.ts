import type { Privacy } from "../catalogue/metadata";
import type { Block } from "./suppress";
import { isIn, type Period, touches } from "./waves";

/** What is asked about. Of one employer or client only answers given by name are shown: figures of the others are never cut. */
export interface ResultsQuery extends Period {
  /** Keys; null: all. */
  keys: readonly string[] | null;
  employerId: string | null;
  clientId: string | null;
}

export const EVERYTHING: ResultsQuery = { from: null, to: null, keys: null, employerId: null, clientId: null };

interface Row {
  questionnaireId: string;
  privacy: Privacy;
  clientId: string | null;
  employerId: string | null;
}

export function isOfOne({ employerId, clientId }: ResultsQuery): boolean {
  return employerId !== null || clientId !== null;
}

/** Rows of these versions, and of the one employer or client that is asked about. */
export function ofQuery<T extends Row>(rows: readonly T[], ids: ReadonlySet<string>, query: ResultsQuery): T[] {
  const { employerId, clientId } = query;
  return rows.filter(
    (row) =>
      ids.has(row.questionnaireId) &&
      (!isOfOne(query) || row.privacy === "named") &&
      (employerId === null || row.employerId === employerId) &&
      (clientId === null || row.clientId === clientId),
  );
}

/** What of a block is in the period: of named answers those of its days, of others all or nothing. */
export function shownIn<T extends { day: string }>(block: Block<T>, period: Period): Block<T>[] {
  if (block.kind !== "named") return touches(block.wave, period) ? [block] : [];
  const rows = block.rows.filter(({ day }) => isIn(day, period));
  return rows.length > 0 ? [{ ...block, rows }] : [];
}
