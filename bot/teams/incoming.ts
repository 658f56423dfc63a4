import { createHash } from "node:crypto";
import type { Act, IncomingTurn } from "../turn/incoming-turn";
import { type Fields, fieldsOf, type IncomingActivity, listOf, stringOf } from "./activity";
import { dropUnstorable, htmlToText } from "./plain-text";

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const EDITS = new Set(["editMessage", "undeleteMessage"]);

/**
 * An authenticated activity as a turn. Pure, and total: whatever is missing or of the wrong type, it never throws.
 * `now` stands in where the channel gave no timestamp; `tenantId` is the tenant already checked.
 */
export function readTurn(activity: IncomingActivity, tenantId: string, now: Date): IncomingTurn {
  const act = readAct(activity);
  const sentAt = readTime(activity.timestamp) ?? now;
  return {
    activityId: readTurnId(activity, act, sentAt),
    conversationId: stringOf(fieldsOf(activity.conversation).id) ?? "unknown",
    scope: readScope(activity),
    tenantId,
    aadObjectId: readObjectId(activity),
    sentAt,
    reference: makeReference(activity),
    act,
  };
}

function readAct(activity: IncomingActivity): Act {
  switch (activity.type) {
    case "message":
      return readMessage(activity);
    case "messageUpdate":
      return EDITS.has(eventTypeOf(activity))
        ? { type: "edited", messageId: idOf(activity), text: readText(activity) }
        : { type: "ignored" };
    case "messageDelete":
      return { type: "deleted", messageId: idOf(activity) };
    case "invoke":
      return isCardAction(activity) ? readCardAction(activity) : { type: "ignored" };
    case "installationUpdate":
      return readInstallation(activity);
    case "conversationUpdate":
      return readMembers(activity);
    default:
      return { type: "ignored" };
  }
}

/** A card's Action.Execute: the only invoke that Teho answers. */
export function isCardAction(activity: IncomingActivity): boolean {
  return activity.type === "invoke" && activity.name === "adaptiveCard/action";
}

function readCardAction(activity: IncomingActivity): Act {
  const action = fieldsOf(fieldsOf(activity.value).action);
  return {
    type: "action",
    verb: stringOf(action.verb) ?? "",
    data: readData(action.data),
    cardId: stringOf(activity.replyToId),
    answered: "inline",
  };
}

/** A message with a value and no text is a button pressed (Action.Submit, which older clients send in the place of Action.Execute). */
function readMessage(activity: IncomingActivity): Act {
  const text = readText(activity);
  const { verb, ...data } = readData(activity.value);
  if (typeof verb === "string" || (text === "" && Object.keys(data).length > 0)) {
    return {
      type: "action",
      verb: typeof verb === "string" ? verb : "",
      data,
      cardId: stringOf(activity.replyToId),
      answered: "message",
    };
  }
  // Teams adds its own HTML copy of the text to every formatted message: that is no attachment of the person's.
  const hasAttachment = listOf(activity.attachments).some((one) => fieldsOf(one).contentType !== "text/html");
  return { type: "text", text, hasAttachment };
}

function readText(activity: IncomingActivity): string {
  const text = stringOf(activity.text) ?? "";
  return htmlToText(dropMention(text, activity));
}

/** Takes away «<at>Teho</at>» where it means the bot; other mentions are names, and lose only their tags. */
function dropMention(text: string, activity: IncomingActivity): string {
  const bot = fieldsOf(activity.recipient);
  const mentions = listOf(activity.entities)
    .map(fieldsOf)
    .filter((entity) => entity.type === "mention" && fieldsOf(entity.mentioned).id === bot.id)
    .map((entity) => stringOf(entity.text))
    .filter((mention) => mention !== null);
  const named = stringOf(bot.name);
  if (named) mentions.push(`<at>${named}</at>`);
  return mentions.reduce((rest, mention) => rest.replaceAll(mention, " "), text);
}

function readInstallation(activity: IncomingActivity): Act {
  // «add-upgrade» and «remove-upgrade» come when the app is updated: only the first says that we can be reached.
  if (activity.action === "add" || activity.action === "add-upgrade") return { type: "installed" };
  return { type: activity.action === "remove" ? "uninstalled" : "ignored" };
}

function readMembers(activity: IncomingActivity): Act {
  const bot = stringOf(fieldsOf(activity.recipient).id);
  const has = (members: unknown) => bot !== null && listOf(members).some((member) => fieldsOf(member).id === bot);
  if (has(activity.membersAdded)) return { type: "installed" };
  return { type: has(activity.membersRemoved) ? "uninstalled" : "ignored" };
}

/** Only what the channel calls personal is personal: client matters never go where the channel did not say who listens. */
function readScope(activity: IncomingActivity): IncomingTurn["scope"] {
  const type = fieldsOf(activity.conversation).conversationType;
  if (type === "personal") return "personal";
  return type === "channel" ? "channel" : "group";
}

function readObjectId(activity: IncomingActivity): string | null {
  const id = stringOf(fieldsOf(activity.from).aadObjectId)?.toLowerCase() ?? "";
  return GUID.test(id) ? id : null;
}

/** Edits and deletions carry the id of the message they change, so the inbox would take them for its repeat: what happened and when is part of the id. What has no id gets one of its moment and content: the same again is a repeat. */
function readTurnId(activity: IncomingActivity, act: Act, sentAt: Date): string {
  const id = stringOf(activity.id);
  if (act.type === "edited") return `${id}:${eventTypeOf(activity)}:${sentAt.getTime()}`;
  if (act.type === "deleted") return `${id}:delete:${sentAt.getTime()}`;
  return id ?? `${activity.type}:${sentAt.getTime()}:${digest([activity.text, activity.value])}`;
}

function digest(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("base64url").slice(0, 16);
}

/** What a later proactive message needs: botbuilder's ConversationReference. */
function makeReference(activity: IncomingActivity): Fields {
  const { id, from, recipient, conversation, channelId, locale, serviceUrl } = activity;
  return readData({ activityId: id, user: from, bot: recipient, conversation, channelId, locale, serviceUrl });
}

/** The data of a card as plain JSON whose strings can be stored. */
function readData(value: unknown): Fields {
  return fieldsOf(
    JSON.parse(JSON.stringify(fieldsOf(value)), (_key, item) =>
      typeof item === "string" ? dropUnstorable(item) : item,
    ),
  );
}

function readTime(timestamp: unknown): Date | null {
  const time = new Date(typeof timestamp === "string" ? timestamp : Number.NaN);
  // Beyond these years PostgreSQL and Date disagree on what can be written.
  return time.getUTCFullYear() >= 2000 && time.getUTCFullYear() < 2200 ? time : null;
}

function eventTypeOf(activity: IncomingActivity): string {
  return stringOf(fieldsOf(activity.channelData).eventType) ?? "editMessage";
}

function idOf(activity: IncomingActivity): string {
  return stringOf(activity.id) ?? "";
}
