/** One thing a person did in the channel, without anything of the channel's own SDK. */
export interface IncomingTurn {
  /** The channel's id of the activity; unique within the conversation. */
  activityId: string;
  conversationId: string;
  scope: "personal" | "group" | "channel";
  tenantId: string;
  /** Entra object id of the person; null where the channel did not tell (then nobody is served). */
  aadObjectId: string | null;
  /** The channel's clock (UTC): when the person did it. */
  sentAt: Date;
  /** What a later proactive message needs, opaque to everyone but teams/. */
  reference: unknown;
  act: Act;
}

export type Act =
  /** `text`: what was written, with HTML and the mention of the bot taken away. */
  | { type: "text"; text: string; hasAttachment: boolean }
  | { type: "edited"; messageId: string; text: string }
  | { type: "deleted"; messageId: string }
  /** A card's button. `cardId`: the activity that shows the card, if the channel told. `answered: "inline"`: the reply goes into the answer of the call itself. */
  | {
      type: "action";
      verb: string;
      data: Record<string, unknown>;
      cardId: string | null;
      answered: "inline" | "message";
    }
  | { type: "installed" }
  | { type: "uninstalled" }
  /** Typing, reactions, read receipts: nothing to do. */
  | { type: "ignored" };
