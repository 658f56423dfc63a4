import type { AnswerValue } from "../../surveys/catalogue/questionnaire";
import type { StoredQuestionnaire } from "../../surveys/catalogue/store";
import type { Collected, Response } from "../../surveys/results/collected";
import { newestFirst, type Pooled, poolQuestions } from "../../surveys/results/counted";
import type { Mask } from "../../surveys/results/mask";
import { inNoOrder, openAnswers } from "../../surveys/results/open-answers";
import { EVERYTHING } from "../../surveys/results/query";
import { resultsOf } from "../../surveys/results/results";
import { among, release } from "../../surveys/results/suppress";
import type { Wave } from "../../surveys/results/waves";

/** The export as tables: for spreadsheets and statistics programs. Pure. */

export type Cell = string | number | null;
export interface Table {
  /** Of a sheet and a file: «client-end». */
  name: string;
  rows: Cell[][];
}

/** Names of what named answers speak of. */
export interface Names {
  employer(id: string): string | null;
  /** «A-017» */
  client(id: string): string | null;
}

/** `texts`: what was written in own words, too, with what masks them; null: without. */
export function exportTables(collected: Collected, names: Names, { texts }: { texts: Mask | null }): Table[] {
  const keys = [...new Set(collected.questionnaires.map(({ key }) => key))].sort();
  const versionsOf = (key: string) => collected.questionnaires.filter((one) => one.key === key);
  return [
    summary(collected),
    codebook(keys.map(versionsOf)),
    ...keys.map((key) => answersTable(key, versionsOf(key), collected, names)),
    ...(texts ? [openTable(keys, collected, texts)] : []),
  ];
}

function summary(collected: Collected): Table {
  return {
    name: "summary",
    rows: [
      [
        "questionnaire",
        "title",
        "n",
        "handed over",
        "answered",
        "answered is at least",
        "not shown because",
        "versions",
      ],
      ...resultsOf(collected).map(({ key, title, n, participation, hidden, versions }): Cell[] => [
        key,
        title.fi,
        n,
        ...(participation === null || participation === "under_five"
          ? [null, null, null]
          : [participation.handedOver, participation.answered, participation.isAtLeast ? "yes" : "no"]),
        hidden,
        versions.join(", "),
      ]),
    ],
  };
}

function codebook(all: StoredQuestionnaire[][]): Table {
  return {
    name: "codebook",
    rows: [
      ["questionnaire", "column", "question", "kind", "value", "meaning", "versions"],
      ...all.flatMap((versions) =>
        columnsOf(versions).flatMap(({ column, question }): Cell[][] => {
          const [newest] = newestFirst(versions);
          const of = [newest!.key, column, question.title.fi, question.kind];
          const asked = versions.filter(({ id }) => question.versionIds.has(id)).map(({ version }) => version);
          const numbers = asked.sort((a, b) => a - b).join(", ");
          return question.choices.length === 0
            ? [[...of, null, null, numbers]]
            : question.choices.map(({ value, text }) => [...of, cellOf(value), text.fi, numbers]);
        }),
      ),
    ],
  };
}

interface Column {
  column: string;
  question: Pooled;
}

/** «tasks_fit»; what older versions asked with other points «tasks_fit_v1». */
function columnsOf(versions: StoredQuestionnaire[]): Column[] {
  return poolQuestions(versions)
    .filter(({ kind }) => kind !== "uncounted")
    .map((question) => {
      const newest = versions.filter(({ id }) => question.versionIds.has(id)).map(({ version }) => version);
      return { question, column: question.isCurrent ? question.name : `${question.name}_v${Math.max(...newest)}` };
    });
}

/** A row for each answer that may be shown. Of answers not given by name there is the wave alone: no id, no day, no version, in an order that tells nothing. */
function answersTable(key: string, versions: StoredQuestionnaire[], { responses }: Collected, names: Names): Table {
  const ids = new Set(versions.map(({ id }) => id));
  const blocks = release(responses.filter(({ questionnaireId }) => ids.has(questionnaireId)));
  const waves = new Map(blocks.flatMap(({ wave, rows }) => rows.map((row) => [row.id, wave] as const)));
  const rows = blocks.flatMap((block) => block.rows);
  const columns = columnsOf(versions)
    .filter(({ question }) => question.kind !== "open")
    .map(({ column, question }) => ({ column, question, shown: shownIds(question, blocks, waves) }));
  const numbers = new Map(versions.map(({ id, version }) => [id, version]));
  return {
    name: key,
    rows: [
      ["privacy", "wave", "version", "day", "employer", "client", ...columns.map(({ column }) => column)],
      ...inNoOrder(rows, key).map((row): Cell[] => [
        row.privacy,
        waveName(waves.get(row.id)!),
        ...(row.privacy === "named" ? namedCells(row, numbers, names) : [null, null, null, null]),
        ...columns.map(({ question, shown }) =>
          shown.has(row.id) ? cellOf(question.valueIn(row.answers) ?? null) : null,
        ),
      ]),
    ],
  };
}

/** Whose answers to the question may stand beside the wave: of blocks that were joined across waves none, since each wave's part may be small. */
function shownIds(
  question: Pooled,
  blocks: ReturnType<typeof release<Response>>,
  waves: Map<string, Wave>,
): Set<string> {
  const answered = among(
    blocks,
    (row) => question.versionIds.has(row.questionnaireId) && question.valueIn(row.answers) !== undefined,
  );
  return new Set(
    answered
      .filter(({ rows }) => new Set(rows.map(({ id }) => waves.get(id)!.id)).size === 1)
      .flatMap(({ rows }) => rows.map(({ id }) => id)),
  );
}

function namedCells(row: Response, numbers: Map<string, number>, names: Names): Cell[] {
  return [
    numbers.get(row.questionnaireId)!,
    row.day,
    row.employerId && names.employer(row.employerId),
    row.clientId && names.client(row.clientId),
  ];
}

function openTable(keys: string[], collected: Collected, mask: Mask): Table {
  const answers = keys.flatMap((key) =>
    openAnswers(collected, { ...EVERYTHING, keys: [key] }, mask).flatMap(({ name, texts }) =>
      (texts ?? []).map((words): Cell[] => [key, name, words]),
    ),
  );
  return { name: "open answers", rows: [["questionnaire", "column", "text"], ...answers] };
}

function waveName({ kind, id, name }: Wave): string {
  return kind === "round" ? (name ?? id) : id;
}

function cellOf(value: AnswerValue | null): Cell {
  if (value === null || typeof value === "number" || typeof value === "string") return value;
  if (Array.isArray(value)) return value.join("; ");
  return typeof value === "boolean" ? String(value) : JSON.stringify(value);
}
