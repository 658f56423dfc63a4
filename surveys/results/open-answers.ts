import { createHash } from "node:crypto";
import type { Localized } from "../catalogue/languages";
import type { Collected, Response } from "./collected";
import { poolQuestions } from "./counted";
import type { Mask } from "./mask";
import { ofQuery, type ResultsQuery, shownIn } from "./query";
import { LEAST_SHOWN, release } from "./suppress";

/** What was written in answer to one question. `hidden`: fewer than five have answered the questionnaire. */
export type OpenAnswers = { name: string; title: Localized } & (
  | { texts: string[]; hidden: null }
  | { texts: null; hidden: "under_five" }
);

/**
 * Own words to one questionnaire, each question by itself: without who, when and in which language, in an order that tells nothing. For managers alone.
 * `mask`: takes names and contact details out of what was not given by name.
 * What one of five wrote may be any of the five's: it is the answers of a block that must be five, not those who wrote (else a small project would read no own words ever).
 */
export function openAnswers(
  collected: Collected,
  query: ResultsQuery & { keys: readonly [string] },
  mask: Mask,
): OpenAnswers[] {
  const [key] = query.keys;
  const versions = collected.questionnaires.filter((one) => one.key === key);
  const ids = new Set(versions.map(({ id }) => id));
  const released = release(ofQuery(collected.responses, ids, query));
  return poolQuestions(versions)
    .filter(({ kind }) => kind === "open")
    .flatMap((question): OpenAnswers[] => {
      const wrote = ({ questionnaireId, answers, privacy }: Response) => {
        const value = question.versionIds.has(questionnaireId) ? question.valueIn(answers) : undefined;
        const words = typeof value === "string" ? value.trim() : "";
        return privacy === "named" ? words : mask(words);
      };
      const rows = released
        .flatMap((block) => shownIn(block, query))
        .flatMap((block) => block.rows)
        .filter(({ questionnaireId }) => question.versionIds.has(questionnaireId));
      const { name, title, isCurrent } = question;
      if (rows.length < LEAST_SHOWN) return isCurrent ? [{ name, title, texts: null, hidden: "under_five" }] : [];
      const texts = inNoOrder(rows, name)
        .map(wrote)
        .filter((words) => words !== "");
      return [{ name, title, texts, hidden: null }];
    });
}

/** Shuffled, the same way each time, so that pages follow each other; another way for each question, so that no two answers are seen to be one person's. */
export function inNoOrder<T extends { id: string }>(rows: readonly T[], salt: string): T[] {
  const place = ({ id }: T) => createHash("sha256").update(`${salt} ${id}`).digest("hex");
  return rows
    .map((row) => ({ row, at: place(row) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ row }) => row);
}
