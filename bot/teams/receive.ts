import type { IncomingMessage, ServerResponse } from "node:http";
import type { Activity } from "botbuilder";
import type { AuthenticateRequestResult } from "botframework-connector";
import type { Logger } from "../log";
import type { IncomingTurn } from "../turn/incoming-turn";
import type { Reply } from "../turn/reply";
import { activityFrom, fieldsOf, type IncomingActivity, stringOf, tenantOf } from "./activity";
import type { TeamsAdapter } from "./adapter";
import { Refused, type TeamsAuthentication } from "./authentication";
import type { Channel, InvokeAnswer, Sender, TurnResult } from "./channel";
import { isCardAction, readTurn } from "./incoming";
import { createKeepReplaced } from "./keep-replaced";
import { KeysUnavailable } from "./signing-keys";
import { createTeamsChannel } from "./teams-channel";

export interface MessagesRoute {
  adapter: TeamsAdapter;
  authentication: TeamsAuthentication;
  sender: Sender;
  /** The one tenant that is served. */
  tenantId: string;
  /** Development: a tenantless activity (Playground) counts as the served tenant's. */
  tenantlessIsOurs: boolean;
  /**
   * Teams shows an inline answer until somebody reacts to the message or loads it anew, then the old card is back
   * (microsoft/botbuilder-js#4635). true: the message is edited too, after the answer. Off for the Playground, which needs no such thing.
   */
  keepReplaced?: boolean;
  handleTurn: (turn: IncomingTurn, channel: Channel) => Promise<TurnResult>;
  /** Somebody of another tenant, with a good token: worth an audit event. Never awaited for the answer. */
  onForeignTenant?: (who: { tenantId: string | null; aadObjectId: string | null; activityId: string }) => Promise<void>;
  log: Logger;
  now?: () => Date;
}

/** The handler of POST /api/messages; the body is parsed already. Strangers get a 401 with nothing in it. */
export function createMessagesRoute(route: MessagesRoute) {
  const { authentication, log, now = () => new Date() } = route;
  const keepReplaced = route.keepReplaced ? createKeepReplaced(route.sender, log) : null;

  return async function receiveMessage(req: IncomingMessage & { body?: unknown }, res: ServerResponse): Promise<void> {
    const activity = activityFrom(req.body);
    if (!activity) return answer(res, { status: 400 });

    let caller: AuthenticateRequestResult;
    try {
      caller = await authentication.authenticateRequest(activity as Partial<Activity>, req.headers.authorization ?? "");
    } catch (error) {
      return answer(res, { status: refuse(error, log) });
    }

    const tenantId = tenantOf(activity) ?? (route.tenantlessIsOurs ? route.tenantId : null);
    const turn = readTurn(activity, tenantId ?? "", now());
    if (tenantId !== route.tenantId.toLowerCase()) {
      log.warn({ reason: "foreign_tenant" }, "message refused");
      const { aadObjectId, activityId } = turn;
      void route.onForeignTenant?.({ tenantId, aadObjectId, activityId }).catch(() => {
        log.error({ activityId }, "foreign tenant could not be noted");
      });
      return answer(res, { status: 401 });
    }
    if (!isAnswerable(activity)) return answer(res, { status: 400 });
    if (turn.act.type === "ignored") return answer(res, { status: activity.type === "invoke" ? 501 : 200 });
    const { result, edit } = await runTurn(route, caller, activity, turn);
    answer(res, result);
    if (edit && keepReplaced) await keepReplaced(turn, edit);
  };
}

async function runTurn(
  route: MessagesRoute,
  caller: AuthenticateRequestResult,
  activity: IncomingActivity,
  turn: IncomingTurn,
): Promise<{ result: TurnResult; edit?: Reply | undefined }> {
  let result: TurnResult = { status: 200 };
  let edit: Reply | undefined;
  try {
    await route.adapter.runTurn(caller, bare(activity), async (context) => {
      const channel = createTeamsChannel(context, route.sender);
      try {
        result = await route.handleTurn(turn, channel);
        edit = channel.inlineEdit();
        if (isCardAction(activity))
          result = { status: result.status, body: result.body ?? channel.inlineAnswer() ?? EMPTY };
      } finally {
        await channel.close();
      }
    });
  } catch (error) {
    // turn/ answers its own errors; this is the last net.
    route.log.error({ ...traceOf(error), activityId: turn.activityId }, "turn failed");
    return { result: isCardAction(activity) ? { status: 200, body: FAILED } : { status: 500 } };
  }
  return { result, edit };
}

/** An Action.Execute wants a body that Teams understands, also when there is nothing to say. */
const EMPTY: InvokeAnswer = { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "" };
const FAILED: InvokeAnswer = {
  statusCode: 500,
  type: "application/vnd.microsoft.error",
  value: { code: "InternalError", message: "Teho: odottamaton virhe. Yritä hetken päästä uudelleen." },
};

/** @returns the status to answer: 401, or 503 while the issuer's keys cannot be had (Teams then delivers again). */
function refuse(error: unknown, log: Logger): number {
  if (error instanceof Refused) {
    log.warn({ reason: error.reason }, "message refused");
    return 401;
  }
  log.error(
    { reason: error instanceof KeysUnavailable ? "keys_unavailable" : "authentication_failed" },
    "message refused",
  );
  return error instanceof KeysUnavailable ? 503 : 401;
}

/** Where it happened, without the message or the fields: those of the SDK and of the database hold tokens and texts. */
function traceOf(error: unknown): { error: string; at: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, at: [] };
  return {
    error: error.name,
    at: (error.stack ?? "")
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12),
  };
}

/** Without these two nobody can be answered; the SDK would fall back to an address of its own. */
function isAnswerable(activity: IncomingActivity): boolean {
  const { id, conversation, serviceUrl } = activity;
  const address = stringOf(serviceUrl);
  return (
    address !== null && isWebAddress(address) && isKey(fieldsOf(conversation).id) && (id === undefined || isKey(id))
  );
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^/]/i.test(address) && URL.canParse(address);
}

/** Ids become keys in the database and parts of addresses: what neither can hold is no id. Teams' own are some 200 characters at most. */
function isKey(id: unknown): boolean {
  return typeof id === "string" && id.length > 0 && id.length <= 1000 && !/[\p{Cc}\p{Surrogate}]/u.test(id);
}

/** Only what the adapter needs in order to answer. Not `deliveryMode`: with expectReplies it would buffer instead of sending. */
function bare(activity: IncomingActivity): Partial<Activity> {
  const { type, id, from, recipient, conversation, channelId, locale, serviceUrl } = activity as Partial<Activity>;
  return { type, id, from, recipient, conversation, channelId, locale, serviceUrl };
}

/** In two steps: restify's own writeHead returns nothing. */
function answer(res: ServerResponse, { status, body }: TurnResult): void {
  const json = body === undefined ? "" : JSON.stringify(body);
  const type = body === undefined ? {} : { "Content-Type": "application/json; charset=utf-8" };
  res.writeHead(status, { ...type, "Content-Length": Buffer.byteLength(json) });
  res.end(json);
}
