import type { Database } from "../../../../prisma/client";
import type { Audience, Metadata } from "../../../../surveys/catalogue/metadata";
import type { Questionnaire } from "../../../../surveys/catalogue/questionnaire";
import { questionnairesOf } from "../offered";
import type { Reach } from "../reach";

/** One for a group: the newest that the project brought, else the one that comes with Teho. */
export function firstFor(offered: readonly Questionnaire[], audience: Audience): Questionnaire | undefined {
  return offered.find(({ meta }) => meta.audience === audience && OF_ROUNDS.includes(meta.purpose));
}

const OF_ROUNDS: readonly Metadata["purpose"][] = ["yearly", "event", "own"];

export async function questionnaireFor(
  db: Database,
  reach: Reach,
  projectId: string,
  audience: Audience,
): Promise<Questionnaire | undefined> {
  return firstFor(await questionnairesOf(db, reach, projectId), audience);
}
