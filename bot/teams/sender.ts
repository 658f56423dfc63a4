import type { ConversationReference, ResourceResponse, TurnContext } from "botbuilder";
import type { Reply } from "../turn/reply";
import { fieldsOf, stringOf } from "./activity";
import type { TeamsAdapter } from "./adapter";
import type { Sender, SendOutcome } from "./channel";
import { writeActivity, writeTooBig } from "./outgoing";
import { readSendFailure } from "./send-failure";

/** Sends to stored conversation references, outside any turn. What came of it is told, never thrown. */
export function createTeamsSender(adapter: TeamsAdapter): Sender {
  return {
    async send(stored, reply) {
      const reference = fieldsOf(stored) as Partial<ConversationReference>;
      if (!stringOf(reference.serviceUrl) || !stringOf(reference.conversation?.id)) {
        return { type: "not_sent", reason: "bad_reference" };
      }
      const first = await continueWith(adapter, reference, reply);
      if (first.type !== "rejected" || first.status !== 404 || !mayBeMadeAnew(reference, reply)) return first;
      return startAnew(adapter, reference, reply);
    },
  };
}

async function continueWith(
  adapter: TeamsAdapter,
  reference: Partial<ConversationReference>,
  reply: Reply,
): Promise<SendOutcome> {
  return tell((note) =>
    adapter.continueConversationAsync(adapter.appId, reference, async (context) => note(await put(context, reply))),
  );
}

/** The conversation is gone (404): a 1:1 chat can be made once more, and the message goes there. */
async function startAnew(
  adapter: TeamsAdapter,
  reference: Partial<ConversationReference>,
  reply: Reply,
): Promise<SendOutcome> {
  const { bot, user, conversation, serviceUrl, channelId } = reference;
  const tenantId = conversation?.tenantId;
  let made: Partial<ConversationReference> | undefined;
  const outcome = await tell((note) =>
    adapter.createConversationAsync(
      adapter.appId,
      channelId ?? "msteams",
      serviceUrl ?? "",
      "https://api.botframework.com",
      {
        isGroup: false,
        bot: bot ?? { id: adapter.appId, name: "" },
        members: user ? [user] : [],
        ...(tenantId ? { tenantId } : {}),
        channelData: tenantId ? { tenant: { id: tenantId } } : undefined,
      } as Parameters<TeamsAdapter["createConversationAsync"]>[4],
      async (context) => {
        made = { ...reference, conversation: { ...conversation, id: context.activity.conversation.id } } as typeof made;
        note(await put(context, reply));
      },
    ),
  );
  return outcome.type === "handed_over" && made ? { ...outcome, reference: made } : outcome;
}

/** Only a new message, and only between two: a card that stood in the lost conversation is lost with it. */
function mayBeMadeAnew(reference: Partial<ConversationReference>, reply: Reply): boolean {
  const isUpdate = reply.type === "replace" && reply.at !== null;
  return !isUpdate && reference.conversation?.conversationType === "personal";
}

async function put(context: TurnContext, reply: Reply): Promise<ResourceResponse | undefined> {
  try {
    return await putOnce(context, reply, writeActivity(reply));
  } catch (error) {
    if ((error as { statusCode?: unknown }).statusCode !== 413) throw error;
    return putOnce(context, reply, writeTooBig(reply));
  }
}

async function putOnce(context: TurnContext, reply: Reply, activity: ReturnType<typeof writeActivity>) {
  // The SDK gives its continuation an invented id and would send a reply to that message, which does not exist.
  context.activity.id = "";
  if (reply.type === "replace" && reply.at !== null) {
    await context.updateActivity({ ...activity, id: reply.at });
    return { id: reply.at };
  }
  return context.sendActivity(activity);
}

async function tell(
  work: (note: (response: ResourceResponse | undefined) => void) => Promise<void>,
): Promise<SendOutcome> {
  let response: ResourceResponse | undefined;
  try {
    await work((noted) => {
      response = noted;
    });
    return { type: "handed_over", activityId: response?.id ?? "" };
  } catch (error) {
    return readSendFailure(error);
  }
}
