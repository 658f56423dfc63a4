import type { Logger } from "../log";
import type { IncomingTurn } from "../turn/incoming-turn";
import type { Reply } from "../turn/reply";
import type { Sender } from "./channel";

/** Edits the card that was tapped. Resolves when this edit, or a newer one of the same card, has gone out. */
export type KeepReplaced = (turn: IncomingTurn, edit: Reply) => Promise<void>;

/**
 * Two quick taps make two edits of one card, outside the conversation's order: they go out one after another, and of those that wait
 * only the newest, so that the card ends as the last tap left it. Best effort: where it fails the old card comes back some day, and
 * its buttons still answer truthfully.
 */
export function createKeepReplaced(sender: Sender, log: Logger): KeepReplaced {
  const newest = new Map<string, { turn: IncomingTurn; edit: Reply }>();
  const working = new Map<string, Promise<void>>();

  async function sendNewest(card: string): Promise<void> {
    for (let next = newest.get(card); next; next = newest.get(card)) {
      newest.delete(card);
      const outcome = await sender.send(next.turn.reference, next.edit);
      if (outcome.type !== "handed_over")
        log.warn({ activityId: next.turn.activityId, outcome: outcome.type }, "a replaced card could not be kept");
    }
    working.delete(card);
  }

  return (turn, edit) => {
    const card = `${turn.conversationId} ${turn.act.type === "action" ? turn.act.cardId : null}`;
    newest.set(card, { turn, edit });
    const work = working.get(card) ?? sendNewest(card);
    working.set(card, work);
    return work;
  };
}
