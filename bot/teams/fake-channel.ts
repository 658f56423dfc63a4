import type { IncomingTurn } from "../turn/incoming-turn";
import type { Card, Reply } from "../turn/reply";
import { answerWithCard, type Channel, type Delivery, type Sender, type SendOutcome } from "./channel";
import { arrivesWhole, tooBigCard, writeTooBig } from "./outgoing";

/** What one person sees in one conversation: a line, or a card in its latest form. */
export interface SeenMessage {
  id: string;
  text?: string;
  card?: Card;
  preview?: string;
  /** How many times the card was replaced. */
  replaced: number;
}

export interface FakeChannel extends Channel {
  /** The proactive door to the same conversations. */
  sender: Sender;
  /** The messages of a conversation as they look now, oldest first. */
  seen(conversationId: string): SeenMessage[];
  last(conversationId: string): SeenMessage | undefined;
  /** Every reply in the order of sending, as it was given. */
  log: Array<{ conversationId: string; reply: Reply }>;
  /** The next `count` sends fail: a status as `rejected`, "no_answer" or "not_sent" as those. */
  failNext(count: number, failure: number | "no_answer" | "not_sent"): void;
}

/** A channel in memory that behaves as Teams does: what is too big is cut, new messages get ids, replaced cards change in place, inline answers are not messages. */
export function createFakeChannel(): FakeChannel {
  const conversations = new Map<string, SeenMessage[]>();
  const log: FakeChannel["log"] = [];
  const failures: SendOutcome[] = [];
  let lastId = 0;

  const messagesOf = (conversationId: string): SeenMessage[] => {
    const messages = conversations.get(conversationId) ?? [];
    conversations.set(conversationId, messages);
    return messages;
  };

  function show(conversationId: string, given: Reply, at: string | null): SendOutcome {
    const failure = failures.shift();
    if (failure) return failure;
    log.push({ conversationId, reply: given });
    const reply = asItArrives(given);
    const messages = messagesOf(conversationId);
    if (at !== null && reply.type === "replace") {
      const message = messages.find((one) => one.id === at);
      if (!message) return { type: "rejected", status: 404, code: "ActivityNotFoundInConversation" };
      replace(message, reply);
      return { type: "handed_over", activityId: at };
    }
    lastId += 1;
    const id = `fake-${lastId}`;
    messages.push(
      reply.type === "text"
        ? { id, text: reply.text, replaced: 0 }
        : { id, card: reply.card, preview: reply.preview, replaced: 0 },
    );
    return { type: "handed_over", activityId: id };
  }

  return {
    log,
    seen: (conversationId) => [...messagesOf(conversationId)],
    last: (conversationId) => messagesOf(conversationId).at(-1),
    failNext(count, failure) {
      for (let i = 0; i < count; i += 1) failures.push(failureOf(failure));
    },
    send: async (turn, replies) => replies.map((reply) => sendInTurn(turn, reply)),
    sender: {
      send: async (reference, reply) =>
        show(conversationIdOf(reference), reply, reply.type === "replace" ? reply.at : null),
    },
  };

  function sendInTurn(turn: IncomingTurn, reply: Reply): Delivery {
    if (reply.type !== "replace") return show(turn.conversationId, reply, null);
    const cardId = turn.act.type === "action" ? turn.act.cardId : null;
    if (reply.at === null && turn.act.type === "action" && turn.act.answered === "inline") {
      const message = messagesOf(turn.conversationId).find((one) => one.id === cardId);
      const arriving = { ...reply, card: arrivesWhole(reply) ? reply.card : tooBigCard() };
      if (message) replace(message, arriving);
      log.push({ conversationId: turn.conversationId, reply });
      return { type: "inline", body: answerWithCard(arriving.card) };
    }
    return show(turn.conversationId, reply, reply.at ?? cardId);
  }
}

/** What Teams finds too big comes as a short line that says so, as from the real channel. */
function asItArrives(reply: Reply): Reply {
  if (arrivesWhole(reply)) return reply;
  const { text = "", summary, attachments } = writeTooBig(reply);
  return reply.type === "text"
    ? { type: "text", text }
    : { ...reply, card: attachments?.[0]?.content as Card, preview: summary ?? "" };
}

function replace(message: SeenMessage, reply: Extract<Reply, { type: "replace" }>): void {
  message.card = reply.card;
  message.preview = reply.preview;
  message.replaced += 1;
}

function failureOf(failure: number | "no_answer" | "not_sent"): SendOutcome {
  if (failure === "no_answer") return { type: "no_answer" };
  if (failure === "not_sent") return { type: "not_sent", reason: "fake" };
  return { type: "rejected", status: failure, code: "" };
}

/** A reference is opaque to everyone but teams/: the fake reads the one id that it needs. */
function conversationIdOf(reference: unknown): string {
  const conversation = (reference as { conversation?: { id?: unknown } } | null)?.conversation;
  return typeof conversation?.id === "string" ? conversation.id : "unknown";
}
