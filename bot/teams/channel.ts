import type { IncomingTurn } from "../turn/incoming-turn";
import type { Card, Reply } from "../turn/reply";

/** Where a turn's replies go. Teams, the console and the fake stand behind the same door; nothing of botbuilder is seen through it. */
export interface Channel {
  /** Sends in order; one Delivery a reply, at the same index. Never throws for what the other side did. */
  send(turn: IncomingTurn, replies: Reply[]): Promise<Delivery[]>;
}

export type Delivery =
  | SendOutcome
  /** The card goes with the answer of the call itself: `body` is what the invoke is answered, and what its repeats get. */
  | { type: "inline"; body: InvokeAnswer };

/** What came of handing one thing to the channel. */
export type SendOutcome =
  /** The channel took it. `reference`: the conversation had to be made anew, and this is how to reach it from now on. */
  | { type: "handed_over"; activityId: string; reference?: unknown }
  /** The channel said no. `code`: its own word for the reason («BotNotInConversationRoster»), "" if it gave none. */
  | { type: "rejected"; status: number; code: string; retryAfterSeconds?: number }
  /** Sent, but nobody answered: it may or may not have arrived. */
  | { type: "no_answer" }
  /** It never left (no network, no credentials): certain not to have arrived, safe to try again. */
  | { type: "not_sent"; reason: string };

/** What Teams expects as the answer of a card's Action.Execute. */
export type InvokeAnswer =
  | { statusCode: 200; type: "application/vnd.microsoft.card.adaptive"; value: Card }
  | { statusCode: 200; type: "application/vnd.microsoft.activity.message"; value: string }
  | { statusCode: 400 | 500; type: "application/vnd.microsoft.error"; value: { code: string; message: string } };

/** What the turn made of the call: `body` only for an invoke. */
export type TurnResult = { status: number; body?: unknown };

/** The answer that puts `card` in the place of the card whose button was pressed. */
export function answerWithCard(card: Card): InvokeAnswer {
  return { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card };
}

/** The answer that shows a passing line and leaves the card as it is. */
export function answerWithLine(line: string): InvokeAnswer {
  return { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: line };
}

/** A proactive message to a stored conversation reference. */
export interface Sender {
  send(reference: unknown, reply: Reply): Promise<SendOutcome>;
}
