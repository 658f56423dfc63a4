import type { Localized } from "../catalogue/languages";
import {
  type Answers,
  type AnswerValue,
  type Choice,
  type Question,
  type Questionnaire,
  questionsOf,
} from "../catalogue/questionnaire";
import type { StoredQuestionnaire } from "../catalogue/store";

/** A question as it is counted: a matrix is one for each row. */
export interface Counted {
  /** «tasks_fit», of a matrix «areas.goals». */
  name: string;
  title: Localized;
  kind: "scale" | "choice" | "several" | "number" | "open" | "uncounted";
  isNps: boolean;
  choices: { value: string | number | boolean; text: Localized }[];
  /** Undefined: not answered. */
  valueIn(answers: Answers): AnswerValue | undefined;
}

/** Answers to a mail address or phone number are in no figure, and in no list of open answers. */
export function countedQuestions(questionnaire: Pick<Questionnaire, "pages">): Counted[] {
  return questionsOf(questionnaire).flatMap((question) =>
    question.type === "matrix" ? rowsOf(question) : [counted(question)],
  );
}

function counted(question: Exclude<Question, { type: "matrix" }>): Counted {
  const base = {
    name: question.name,
    title: question.title,
    isNps: false,
    choices: [],
    valueIn: (answers: Answers) => own(answers, question.name),
  };
  switch (question.type) {
    case "rating":
      return { ...base, kind: "scale", isNps: question.isNps, choices: question.points };
    case "radiogroup":
    case "dropdown":
      return { ...base, kind: "choice", choices: question.choices };
    case "checkbox":
      return { ...base, kind: "several", choices: question.choices };
    case "boolean":
      return {
        ...base,
        kind: "choice",
        choices: [
          { value: true, text: question.yes },
          { value: false, text: question.no },
        ],
      };
    case "comment":
      return { ...base, kind: "open" };
    default:
      return {
        ...base,
        kind: question.input === "number" ? "number" : question.input === "text" ? "open" : "uncounted",
      };
  }
}

function rowsOf(question: Question & { type: "matrix" }): Counted[] {
  return question.rows.map((row) => ({
    name: `${question.name}.${row.value}`,
    title: joined(question.title, row),
    kind: question.columns.some(({ value }) => typeof value === "number") ? "scale" : "choice",
    isNps: false,
    choices: question.columns,
    valueIn(answers) {
      const rows = own(answers, question.name);
      return typeof rows === "object" && !Array.isArray(rows) ? own(rows, String(row.value)) : undefined;
    },
  }));
}

function joined(title: Localized, { text }: Choice): Localized {
  const both = Object.entries(title).map(([language, words]) => [
    language,
    `${words} – ${text[language as keyof Localized] ?? text.fi}`,
  ]);
  return Object.fromEntries(both) as Localized;
}

function own<T>(record: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The same question in one or several versions. */
export interface Pooled extends Counted {
  /** Ids of the versions that ask it so. */
  versionIds: Set<string>;
  /** Of the newest version. */
  isCurrent: boolean;
}

/**
 * Questions of all versions of one questionnaire, the newest first. Answers are put together only where name, kind and points, with their Finnish
 * words, are the same: «5» that meant something else is another question.
 */
export function poolQuestions(versions: readonly StoredQuestionnaire[]): Pooled[] {
  const pooled = new Map<string, Pooled>();
  const [newest] = newestFirst(versions);
  for (const version of newestFirst(versions))
    for (const question of countedQuestions(version)) {
      const meaning = meaningOf(question);
      const known = pooled.get(meaning);
      if (known) known.versionIds.add(version.id);
      else pooled.set(meaning, { ...question, versionIds: new Set([version.id]), isCurrent: version === newest });
    }
  return [...pooled.values()];
}

export function meaningOf({ name, kind, choices }: Counted): string {
  return JSON.stringify([name, kind, choices.map(({ value, text }) => [value, text.fi])]);
}

export function newestFirst(versions: readonly StoredQuestionnaire[]): StoredQuestionnaire[] {
  return [...versions].sort((a, b) => b.version - a.version);
}
