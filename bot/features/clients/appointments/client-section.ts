import { text } from "../../../turn/card-elements";
import type { ClientSection } from "../../../turn/feature";
import { lineOfClient } from "./agenda";
import { zoneOf } from "./lines";
import { findNextOfClient } from "./store";
import { appointmentTexts } from "./texts";

/** «Seuraava tapaaminen: to 26.11. klo 10 · K-Rauta» on a client's card; nothing where none is agreed. */
export const appointmentSection: ClientSection = async (context, client) => {
  const now = new Date(context.now.epochMilliseconds);
  const next = await findNextOfClient(context.db, client.id, now, zoneOf(context, client.projectId));
  return {
    elements: next ? [text(appointmentTexts[context.actor.language].next(lineOfClient(context, next)))] : [],
    actions: [],
  };
};
