import type { Database } from "../../../prisma/client";
import { ownQuestionnaires } from "../../../surveys/catalogue/bring";
import type { Questionnaire } from "../../../surveys/catalogue/questionnaire";
import type { Reach } from "./reach";

/** What a project can ask: its own ones first, the newest of them before the others, then what comes with Teho. Who looks for one takes the first that fits. */
export async function questionnairesOf(
  db: Database,
  { catalogue }: Pick<Reach, "catalogue">,
  projectId: string,
): Promise<Questionnaire[]> {
  const own = await ownQuestionnaires(db, projectId);
  // Ids are UUIDs of version 7: they sort by the moment at which they were made.
  return [...own.sort((a, b) => (a.id < b.id ? 1 : -1)), ...catalogue.values()];
}

/** Those that are asked by themselves. Of two for the same audience and purpose only the first: nobody is asked the same twice in two wordings. */
export function triggeredOf(offered: readonly Questionnaire[]): Questionnaire[] {
  const triggered = offered.filter(({ meta }) => meta.trigger !== null);
  return triggered.filter((one, at) => !triggered.slice(0, at).some((before) => asksTheSame(before, one)));
}

/** «own» says nothing of what is asked. */
export function asksTheSame(a: Pick<Questionnaire, "meta">, b: Pick<Questionnaire, "meta">): boolean {
  return a.meta.audience === b.meta.audience && a.meta.purpose === b.meta.purpose && a.meta.purpose !== "own";
}
