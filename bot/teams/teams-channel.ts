import type { TurnContext } from "botbuilder";
import type { IncomingTurn } from "../turn/incoming-turn";
import type { Reply } from "../turn/reply";
import {
  answerWithCard,
  type Channel,
  type Delivery,
  type InvokeAnswer,
  type Sender,
  type SendOutcome,
} from "./channel";
import { arrivesWhole, tooBigCard, writeActivity } from "./outgoing";
import { readSendFailure } from "./send-failure";

/** The channel of one turn. While the turn lasts it speaks through the turn's own connection, afterwards as a proactive message. */
export interface TeamsChannel extends Channel {
  /** The answer of the call, once a reply took the place of the card whose button was pressed. */
  inlineAnswer(): InvokeAnswer | undefined;
  /** The same card as an edit of the message that shows it, where the channel told which one that is. */
  inlineEdit(): Reply | undefined;
  /** The turn is over: botbuilder revokes its context. */
  close(): Promise<void>;
}

export function createTeamsChannel(context: TurnContext, sender: Sender): TeamsChannel {
  let open = true;
  const underWay = new Set<Promise<unknown>>();
  let inline: InvokeAnswer | undefined;
  let edit: Reply | undefined;

  async function deliver(turn: IncomingTurn, reply: Reply): Promise<Delivery> {
    const action = turn.act.type === "action" ? turn.act : null;
    if (reply.type === "replace" && reply.at === null && action?.answered === "inline" && open) {
      inline = answerWithCard(arrivesWhole(reply) ? reply.card : tooBigCard());
      edit = action.cardId === null ? undefined : { ...reply, at: action.cardId };
      return { type: "inline", body: inline };
    }
    const addressed = reply.type === "replace" ? { ...reply, at: reply.at ?? action?.cardId ?? null } : reply;
    if (!open) return sender.send(turn.reference, addressed);
    const sending = sendInTurn(context, addressed);
    underWay.add(sending);
    return sending.finally(() => underWay.delete(sending));
  }

  return {
    async send(turn, replies) {
      const deliveries: Delivery[] = [];
      for (const reply of replies) {
        // A channel that does not answer is not asked again: each further reply would cost another timeout.
        const silent = deliveries.find((one) => one.type === "no_answer" || one.type === "not_sent");
        deliveries.push(silent ?? (await deliver(turn, reply)));
      }
      return deliveries;
    },
    inlineAnswer: () => inline,
    inlineEdit: () => edit,
    /** What is being sent is waited for (each send has a time limit): botbuilder revokes its context under it otherwise. */
    async close() {
      open = false;
      await Promise.allSettled(underWay);
    },
  };
}

async function sendInTurn(context: TurnContext, reply: Reply): Promise<SendOutcome> {
  const activity = writeActivity(reply);
  try {
    if (reply.type === "replace" && reply.at !== null) {
      await context.updateActivity({ ...activity, id: reply.at });
      return { type: "handed_over", activityId: reply.at };
    }
    const response = await context.sendActivity(activity);
    return { type: "handed_over", activityId: response?.id ?? "" };
  } catch (error) {
    return readSendFailure(error);
  }
}
