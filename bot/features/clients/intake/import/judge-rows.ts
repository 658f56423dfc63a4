import { seriesOf } from "../case-code";
import { foldName, NameIndex } from "../similar-names";
import type { ListedClient } from "./read-row";
import type { RowProblem } from "./row-problem";

/** Which of the list's clients are new. Pure. */

export interface KnownClient {
  id: string;
  caseCode: string;
  givenName: string;
  familyName: string;
  aliases: string[];
  /** `YYYY-MM-DD` */
  startedOn: string | null;
}

export type Judgement =
  | { type: "new"; client: ListedClient }
  /** Brought before: nothing to do. */
  | { type: "there"; row: number; caseCode: string }
  | { type: "repeated"; row: number; earlier: number }
  /** Perhaps the same person; left out unless asked for. */
  | { type: "similar"; client: ListedClient; to: KnownClient[] }
  | { type: "wrong"; problem: RowProblem };

export function judgeRows(listed: readonly ListedClient[], known: readonly KnownClient[]): Judgement[] {
  const byCode = new Map(known.map((client) => [client.caseCode.toUpperCase(), client]));
  const byNameAndStart = new Map(known.map((client) => [nameAndStart(client, client.startedOn), client]));
  const index = new NameIndex(known);
  const codes = new Map<string, number>();
  const names = new Map<string, { row: number; hasCode: boolean }>();
  return listed.map((client): Judgement => {
    const { row, caseCode, details } = client;
    const key = nameAndStart(details, client.startedOn);
    const sameCode = caseCode === null ? undefined : codes.get(caseCode);
    const sameName = names.get(key);
    if (caseCode !== null && sameCode === undefined) codes.set(caseCode, row);
    if (sameName === undefined) names.set(key, { row, hasCode: caseCode !== null });
    if (sameCode !== undefined) return { type: "repeated", row, earlier: sameCode };
    // Two of one name and day are two people only where each has a code of its own.
    if (sameName !== undefined && (caseCode === null || !sameName.hasCode))
      return { type: "repeated", row, earlier: sameName.row };
    const holder = caseCode === null ? undefined : byCode.get(caseCode);
    if (holder) {
      if (isOneName(holder, details)) return { type: "there", row, caseCode: holder.caseCode };
      const problem = {
        row,
        column: "case code",
        value: holder.caseCode,
        wrong: "Another client has this case code.",
        todo: "Leave it empty: Teho gives the next free one.",
      };
      return { type: "wrong", problem };
    }
    const before = byNameAndStart.get(key);
    if (before && caseCode === null) return { type: "there", row, caseCode: before.caseCode };
    const similar = index.similarTo(details);
    return similar.length > 0 ? { type: "similar", client, to: similar } : { type: "new", client };
  });
}

/** The series in which the list's clients without a code get theirs: after all that exist and all that the list brings. */
export function seriesAfter(listed: readonly ListedClient[], known: readonly KnownClient[]) {
  return seriesOf([...known.map((client) => client.caseCode), ...listed.flatMap((client) => client.caseCode ?? [])]);
}

export function nameAndStart(name: { givenName: string; familyName: string }, startedOn: string | null): string {
  return `${foldName(name.givenName)}|${foldName(name.familyName)}|${startedOn ?? ""}`;
}

function isOneName(a: { givenName: string; familyName: string }, b: { givenName: string; familyName: string }) {
  return nameAndStart(a, null) === nameAndStart(b, null);
}
