import type { Question } from "../../../turn/feature";
import { byName, listClients } from "../lists";
import { findWithoutEura } from "./store";
import { dueTexts } from "./texts";

/** «keneltä EURA puuttuu»: whose start or exit form is not marked, of everyone whom the actor may see. */
export const listWithoutEura: Question["answer"] = async (context) => {
  const texts = dueTexts[context.actor.language];
  const today = context.now.toPlainDate().toString();
  const rows = await Promise.all(
    context.actor.memberships.map(({ projectId }) => findWithoutEura(context.db, { projectId, staffIds: null }, today)),
  );
  const missing = new Map<string, ("start" | "exit")[]>();
  for (const { clientId, which } of rows.flat()) missing.set(clientId, [...(missing.get(clientId) ?? []), which]);
  const seen = byName([...missing.keys()].flatMap((id) => context.roster.client(id) ?? []));
  const count = (which: "start" | "exit") => seen.filter(({ id }) => missing.get(id)!.includes(which)).length;
  return [
    listClients(context, texts.euraMissing(count("start"), count("exit")), seen, ({ id }) =>
      (["start", "exit"] as const)
        .filter((which) => missing.get(id)!.includes(which))
        .map((which) => texts.euraShort[which])
        .join(", "),
    ),
  ];
};
