import type { Database, Transaction } from "../../prisma/client";
import { tryQuestionnaire } from "./catalogue";
import { type Checked, checkQuestionnaire } from "./check";
import type { Audience } from "./metadata";
import { questionsOf } from "./questionnaire";
import { type Problem, readDefinition } from "./read-definition";
import { ensureVersion, type StoredQuestionnaire } from "./store";

/** A questionnaire made elsewhere, as a file or an upload: the SurveyJS JSON, and what is known beside it. */
export interface Made {
  /** Names the questionnaire within the project: the same name again is its next version. */
  name: string;
  definition: unknown;
  /** Whatever of the metadata is given; the rest is filled in. */
  meta: unknown;
}

export type Bringing =
  | { type: "brought"; id: string; key: string; version: number; isNew: boolean; warnings: Problem[] }
  | { type: "refused"; problems: Problem[]; warnings: Problem[] };

/** What bringQuestionnaire() would say of it, as far as no older version has a say. Stores nothing. */
export function checkMade({ name, definition, meta }: Made): Checked {
  const checked = checkQuestionnaire(definition, withDefaults(meta, definition));
  if (NAME.test(name)) return checked;
  const problem = { where: "name", what: "is small letters, numbers and - only, 40 at most: «asiakaskysely-2027»" };
  return { ...checked, problems: [...checked.problems, problem], questionnaire: null };
}

/** «<project id>/<name>» */
export function keyOfOwn(projectId: string, name: string): string {
  return `${projectId}/${name}`;
}

/** Checks it and stores it as the project's own. The caller has made sure that `createdBy` may (null: an administrator at the shell). */
export async function bringQuestionnaire(
  tx: Transaction,
  made: Made,
  own: { projectId: string; createdBy: string | null },
): Promise<Bringing> {
  const { problems, warnings, questionnaire } = checkMade(made);
  if (!questionnaire) return { type: "refused", problems, warnings };
  const key = keyOfOwn(own.projectId, made.name);
  const newest = () => tx.questionnaire.findFirst({ where: { key }, orderBy: { version: "desc" } });
  const before = await newest();
  const { id, version } = await ensureVersion(tx, { key, ...questionnaire }, own);
  if (before && version < before.version)
    return {
      type: "refused",
      problems: [
        {
          where: "definition",
          what: `is version ${version} again, which version ${before.version} has replaced: an old version is not asked anew. Change something in it`,
        },
      ],
      warnings,
    };
  return { type: "brought", id, key, version, isNew: before?.version !== version, warnings };
}

const NAME = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/** «Asiakaskysely 2027.json» → «asiakaskysely-2027»; null: nothing of it can be a name. */
export function nameOfFile(file: string): string | null {
  const name = file
    .replace(/^.*[\\/]/u, "")
    .replace(/\.json$/iu, "")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/gu, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/gu, "");
  return name === "" ? null : name;
}

/** Said where nothing else is. */
const WHY = {
  fi: "Vastauksesi auttaa meitä tekemään työmme paremmin.",
  sv: "Ditt svar hjälper oss att göra vårt arbete bättre.",
  en: "Your answer helps us to do our work better.",
  uk: "Ваша відповідь допоможе нам краще робити нашу роботу.",
};

/** Four questions take a minute. Of clients' answers health is supposed, so that no half answer is kept. Only the audience has to be said. */
export function withDefaults(meta: unknown, definition: unknown): unknown {
  if (typeof meta !== "object" || meta === null || Array.isArray(meta)) return meta;
  const { audience } = meta as { audience?: Audience };
  return {
    ...{ purpose: "own", privacy: "confidential", health: audience === "client", why: WHY },
    minutes: minutesFor(definition),
    ...meta,
  };
}

function minutesFor(definition: unknown): number {
  const read = readDefinition(definition);
  const questions = read.type === "read" ? questionsOf(read.questionnaire).length : 0;
  return Math.min(15, Math.max(1, Math.ceil(questions / 4)));
}

/** A project's own questionnaires, the newest version of each, by name. Left out: what a stricter Teho can no longer ask; what was answered stays readable. */
export async function ownQuestionnaires(db: Database | Transaction, projectId: string): Promise<StoredQuestionnaire[]> {
  const rows = await db.questionnaire.findMany({
    where: { projectId },
    orderBy: [{ key: "asc" }, { version: "desc" }],
    distinct: ["key"],
  });
  return rows.flatMap(({ id, key, version, definition, meta }) => {
    const read = tryQuestionnaire(key, definition, meta);
    return read ? [{ ...read, id, version }] : [];
  });
}
