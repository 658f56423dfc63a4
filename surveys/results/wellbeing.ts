import type { Localized } from "../catalogue/languages";
import type { Metadata } from "../catalogue/metadata";
import type { Collected, Response } from "./collected";
import { type Counted, countedQuestions, meaningOf, newestFirst } from "./counted";
import { among, release } from "./suppress";

/** How the same client answered the same item at two times. Higher points are better: that is how the items are written. */
export interface ItemChange {
  name: string;
  title: Localized;
  from: Stage;
  to: Stage;
  /** null: fewer than five clients answered it both times. */
  change: { n: number; better: number; same: number; worse: number } | null;
}

export const STAGES = ["start", "end", "three_months"] as const satisfies Metadata["purpose"][];
export type Stage = (typeof STAGES)[number];

const STEPS: readonly (readonly [Stage, Stage])[] = [
  ["start", "end"],
  ["end", "three_months"],
  ["start", "three_months"],
];

/** The items that the client's questionnaires ask alike at both times; by name and points, so that no list of them has to be kept. */
export function wellbeingChange(collected: Collected): ItemChange[] {
  const scales = new Map(
    STAGES.map((stage) => {
      const versions = newestFirst(
        collected.questionnaires.filter(({ meta }) => meta.audience === "client" && meta.purpose === stage),
      );
      const items = versions.flatMap((version) =>
        countedQuestions(version).filter(({ kind, isNps }) => kind === "scale" && !isNps),
      );
      return [stage, { ids: new Set(versions.map(({ id }) => id)), items }];
    }),
  );
  return STEPS.flatMap(([from, to]) => {
    const [before, after] = [scales.get(from)!, scales.get(to)!];
    const pairs = pairsOf(collected.responses, before.ids, after.ids);
    const meanings = new Set(before.items.map(meaningOf));
    const shared = new Map(
      after.items.filter((item) => meanings.has(meaningOf(item))).map((item) => [meaningOf(item), item]),
    );
    return [...shared.values()].map((item) => itemChange(collected, item, pairs, from, to));
  });
}

/** A client's two answers, shown as one of its own kind: it is there when the second is. */
type Pair = Pick<Response, "id" | "privacy" | "round" | "answeredAt" | "day"> & { before: Response; after: Response };

/** The first answer of each stage and no other: a pair that was counted stays the same. */
function pairsOf(responses: readonly Response[], before: Set<string>, after: Set<string>): Pair[] {
  const first = (ids: Set<string>, since: Map<string, Date> | null) => {
    const found = new Map<string, Response>();
    for (const row of responses) {
      if (row.clientId === null || row.answeredAt === null || !ids.has(row.questionnaireId)) continue;
      const begin = since?.get(row.clientId);
      if (since && (!begin || row.answeredAt <= begin)) continue;
      const known = found.get(row.clientId);
      if (!known || row.answeredAt < known.answeredAt!) found.set(row.clientId, row);
    }
    return found;
  };
  const begun = first(before, null);
  const ended = first(after, new Map([...begun].map(([client, row]) => [client, row.answeredAt!])));
  return [...ended].map(([client, row]) => ({
    id: row.id,
    // Figures of people's wellbeing are told of five or more, also where the items were asked by name.
    privacy: "confidential",
    round: null,
    answeredAt: row.answeredAt,
    day: row.day,
    before: begun.get(client)!,
    after: row,
  }));
}

function itemChange(collected: Collected, item: Counted, pairs: readonly Pair[], from: Stage, to: Stage): ItemChange {
  const meaning = meaningOf(item);
  const asksIt = new Set(
    collected.questionnaires
      .filter((version) => countedQuestions(version).some((one) => meaningOf(one) === meaning))
      .map(({ id }) => id),
  );
  const points = ({ questionnaireId, answers }: Response) => {
    const value = asksIt.has(questionnaireId) ? item.valueIn(answers) : undefined;
    return typeof value === "number" ? value : null;
  };
  const steps = among(release(pairs), ({ before, after }) => points(before) !== null && points(after) !== null)
    .flatMap(({ rows }) => rows)
    .map(({ before, after }) => Math.sign(points(after)! - points(before)!));
  const count = (sign: number) => steps.filter((step) => step === sign).length;
  return {
    name: item.name,
    title: item.title,
    from,
    to,
    change: steps.length > 0 ? { n: steps.length, better: count(1), same: count(0), worse: count(-1) } : null,
  };
}
