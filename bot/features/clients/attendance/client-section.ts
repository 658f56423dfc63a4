import { text } from "../../../turn/card-elements";
import type { ClientSection } from "../../../turn/feature";
import { countOfClient, sayCount } from "./count-of-client";
import { attendanceTexts } from "./texts";

/** On a client's card: «Läsnä 18/20 sovittua päivää, poissa 2 (sairas 2)»; nothing before the first mark. */
export const attendanceSection: ClientSection = async (context, client) => {
  const counted = await countOfClient(context, client, { from: null, to: null });
  // Where nobody marks attendance, «0 of 44» would read as if the client had never come.
  const marked = counted ? counted.count.agreed - counted.count.unmarked + counted.count.extra : 0;
  if (!counted || marked === 0) return { elements: [], actions: [] };
  return { elements: [text(sayCount(attendanceTexts[context.actor.language], counted.count))], actions: [] };
};
