import { createHash } from "node:crypto";
import type { Database, Transaction } from "../../prisma/client";
import type { Prisma } from "../../prisma/generated/client";
import { readQuestionnaire } from "./catalogue";
import type { Localized } from "./languages";
import type { Questionnaire } from "./questionnaire";
import { readDefinition } from "./read-definition";

/** The versions in the database: what was asked stays readable beside what was answered. */

export interface StoredQuestionnaire extends Questionnaire {
  id: string;
  version: number;
}

/** Keys of copies that are only looked at begin so: nothing offers them, and they go with their last link (surveys/intake/keep-rounds.ts). */
export const PREVIEWED = "preview/";

/** Serialises the numbering of versions; each takes a moment, and happens when a questionnaire is first asked in a new form. */
const VERSION_LOCK = 0x7e40_0b5a;

/** The row of this very content: found, or written as the next version. */
export async function ensureVersion(
  tx: Transaction,
  questionnaire: Questionnaire,
  own: { projectId: string; createdBy: string | null } | null = null,
): Promise<{ id: string; version: number }> {
  const { key, definition, meta } = questionnaire;
  const hash = hashOf({ definition, meta });
  const find = () =>
    tx.questionnaire.findUnique({ where: { key_hash: { key, hash } }, select: { id: true, version: true } });
  const known = await find();
  if (known) return known;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${VERSION_LOCK})`;
  const written = await find();
  if (written) return written;
  const { _max } = await tx.questionnaire.aggregate({ where: { key }, _max: { version: true } });
  return tx.questionnaire.create({
    data: {
      key,
      hash,
      version: (_max.version ?? 0) + 1,
      definition: definition as Prisma.InputJsonObject,
      meta: meta as unknown as Prisma.InputJsonObject,
      ...own,
    },
    select: { id: true, version: true },
  });
}

/** Versions never change: what was read once is kept. So many at most, the newest. */
const MOST_KEPT = 200;

/** Reads versions by id, each once a process. */
export function createVersions(db: Database): { byId(id: string): Promise<StoredQuestionnaire> } {
  const kept = new Map<string, StoredQuestionnaire>();
  return {
    async byId(id) {
      const known = kept.get(id);
      if (known) return known;
      const row = await db.questionnaire.findUniqueOrThrow({ where: { id } });
      const read = { ...readQuestionnaire(row.key, row.definition, row.meta), id, version: row.version };
      if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
      kept.set(id, read);
      return read;
    },
  };
}
export type Versions = ReturnType<typeof createVersions>;

/** What versions were called when they were asked: { id: title }. */
export async function titlesOf(db: Database, ids: readonly string[]): Promise<Map<string, Localized>> {
  const rows = await db.questionnaire.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, key: true, definition: true },
  });
  return new Map(
    rows.map(({ id, key, definition }) => {
      const read = readDefinition(definition);
      return [id, read.type === "read" ? read.questionnaire.title : { fi: key }];
    }),
  );
}

/** SHA-256 of the JSON with its keys sorted: the order of properties is no difference (PostgreSQL's jsonb does not keep it). */
export function hashOf(content: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(sorted(content)))
    .digest("hex");
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}
