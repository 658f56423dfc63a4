import type { Mode } from "../../bot/config";
import { UsageError } from "../command-line";
import type { SeedArguments } from "./arguments";

/**
 * What the invented project is called.
 * @throws UsageError when it would stand beside real projects without being asked to, or beside one of the same name
 */
export function nameOfProject(asked: SeedArguments, mode: Mode, present: readonly string[]): string {
  if (mode === "production" && present.length > 0 && asked.project === null)
    throw new UsageError(
      "This is a production database that already holds projects: an invented one does not belong beside them. If you do want that, name it: --project NAME.",
    );
  const name = asked.project ?? `Keksitty hanke ${asked.seed} (${asked.clients} asiakasta)`;
  if (present.includes(name))
    throw new UsageError(`There is a project «${name}» already. Give the new one another name: --project NAME.`);
  return name;
}
