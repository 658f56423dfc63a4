import { createAuthentication } from "../../bot/teams/authentication";
import { answerWithLine, type Channel, type Delivery, type TurnResult } from "../../bot/teams/channel";
import type { IncomingTurn } from "../../bot/turn/incoming-turn";
import type { Card, Reply } from "../../bot/turn/reply";
import { message, TENANT } from "./activities";
import { type FaultyConnector, refusal, startFaultyConnector } from "./faulty-connector";
import { type MessagesServer, startMessagesServer } from "./messages-server";

const card = (text: string): Card => ({ type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text }] });

let connector: FaultyConnector;
let server: MessagesServer;
let handle: (turn: IncomingTurn, channel: Channel) => Promise<TurnResult>;
let deliveries: Delivery[];

beforeAll(async () => {
  connector = await startFaultyConnector();
  server = await startMessagesServer(createAuthentication(null, { timeoutMs: 200 }), {
    tenantlessIsOurs: true,
    handleTurn: (turn, channel) => handle(turn, channel),
  });
});
afterAll(async () => {
  await server.close();
  await connector.close();
});
beforeEach(() => {
  connector.calls.length = 0;
  server.lines.length = 0;
  connector.always(null);
  deliveries = [];
});

const replyWith =
  (...replies: Reply[]) =>
  async (turn: IncomingTurn, channel: Channel): Promise<TurnResult> => {
    deliveries = await channel.send(turn, replies);
    return { status: 200 };
  };
const post = (activity: Record<string, unknown>) => server.post({ serviceUrl: connector.url, ...activity });
const here = (fields: Record<string, unknown> = {}) => message({ serviceUrl: connector.url, ...fields });
const pressed = (fields: Record<string, unknown> = {}) =>
  here({
    type: "invoke",
    name: "adaptiveCard/action",
    id: "f:1",
    replyToId: "m5",
    text: undefined,
    value: { action: { type: "Action.Execute", verb: "draft.save", data: { draftId: "d1" } }, trigger: "manual" },
    ...fields,
  });

describe("a message", () => {
  it("is answered through its own connection, in order, each with its id", async () => {
    handle = replyWith({ type: "text", text: "Yksi" }, { type: "card", card: card("Kaksi"), preview: "Luonnos" });
    expect(await post(here())).toMatchObject({ status: 200, text: "" });
    expect(deliveries).toEqual([
      { type: "handed_over", activityId: expect.stringMatching(/^m/) },
      { type: "handed_over", activityId: expect.stringMatching(/^m/) },
    ]);
    expect(connector.calls.map((call) => call.body)).toMatchObject([
      { text: "Yksi", recipient: { id: "29:maija" }, replyToId: "1700000000001" },
      { summary: "Luonnos", attachments: [{ contentType: "application/vnd.microsoft.card.adaptive" }] },
    ]);
  });

  it("whose card cannot be delivered tells the turn so, and the next reply is still tried", async () => {
    connector.next(refusal(403, "MessageWritesBlocked"));
    handle = replyWith({ type: "card", card: card("x"), preview: "" }, { type: "text", text: "Yksi" });
    expect(await post(here())).toMatchObject({ status: 200 });
    expect(deliveries).toMatchObject([
      { type: "rejected", status: 403, code: "MessageWritesBlocked" },
      { type: "handed_over" },
    ]);
    expect(connector.calls).toHaveLength(2);
  });

  it("does not wait for one timeout after another", async () => {
    connector.always("hang");
    handle = replyWith({ type: "text", text: "Yksi" }, { type: "text", text: "Kaksi" });
    await post(here());
    expect(deliveries).toEqual([{ type: "no_answer" }, { type: "no_answer" }]);
    expect(connector.calls).toHaveLength(1);
  });

  it("answered after the call is over goes out all the same, as a message of its own", async () => {
    let late: Promise<Delivery[]> = Promise.resolve([]);
    let over: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => {
      over = resolve;
    });
    handle = async (turn, channel) => {
      late = answered.then(() => channel.send(turn, [{ type: "text", text: "Myöhemmin" }]));
      return { status: 200 };
    };
    await post(here());
    over();
    expect(await late).toMatchObject([{ type: "handed_over" }]);
    expect(connector.calls).toMatchObject([{ body: { text: "Myöhemmin" } }]);
  });

  it("is answered 500 when the turn fails, and the log tells where, not what", async () => {
    handle = async () => {
      throw Object.assign(new Error("Matti Virtanen"), { request: { headers: { authorization: "Bearer secret" } } });
    };
    expect(await post(here())).toMatchObject({ status: 500, text: "" });
    expect(server.lines).toHaveLength(1);
    expect(JSON.stringify(server.lines)).not.toMatch(/Matti|secret/);
    expect(server.lines[0]?.fields.at).toEqual(expect.arrayContaining([expect.stringContaining("receive.test")]));
  });
});

describe("a button pressed (Action.Execute)", () => {
  it("gets the new card in the answer of the call; nothing is sent", async () => {
    handle = replyWith({ type: "replace", card: card("Tallennettu"), preview: "", at: null });
    const answer = await post(pressed());
    const body = { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card("Tallennettu") };
    expect(answer).toMatchObject({ status: 200, json: body });
    expect(deliveries).toEqual([{ type: "inline", body }]);
    expect(connector.calls).toEqual([]);
  });

  it("sends lines as messages, and replaces another card in its place", async () => {
    handle = replyWith(
      { type: "text", text: "Huomaa" },
      { type: "replace", card: card("Toinen"), preview: "", at: "m9" },
      { type: "replace", card: card("Oma"), preview: "", at: null },
    );
    const answer = await post(pressed());
    expect(answer.json).toMatchObject({ value: card("Oma") });
    expect(connector.calls).toMatchObject([
      { method: "POST", body: { text: "Huomaa" } },
      { method: "PUT", path: expect.stringMatching(/\/activities\/m9$/) },
    ]);
  });

  it("answers with what the turn says, if it says something (a repeat)", async () => {
    handle = async () => ({ status: 200, body: answerWithLine("Tallennettu jo.") });
    expect((await post(pressed())).json).toEqual(answerWithLine("Tallennettu jo."));
  });

  it("is answered with a well-formed body when there is nothing to say, and when the turn fails", async () => {
    handle = async () => ({ status: 200 });
    expect((await post(pressed())).json).toMatchObject({ statusCode: 200, value: "" });
    handle = async () => {
      throw new Error("boom");
    };
    expect(await post(pressed())).toMatchObject({
      status: 200,
      json: { statusCode: 500, type: "application/vnd.microsoft.error" },
    });
  });

  it("in Teams the message itself is edited too, after the answer: otherwise the old card comes back", async () => {
    const keeping = await startMessagesServer(createAuthentication(null), {
      keepReplaced: true,
      handleTurn: replyWith({ type: "replace", card: card("Tallennettu"), preview: "", at: null }),
    });
    const answer = await keeping.post(pressed());
    expect(answer.json).toMatchObject({ value: card("Tallennettu") });
    await keeping.settled();
    expect(connector.calls).toMatchObject([
      {
        method: "PUT",
        path: expect.stringMatching(/\/activities\/m5$/),
        body: { attachments: [{ content: card("Tallennettu") }] },
      },
    ]);
    connector.next(refusal(404));
    expect(await keeping.post(pressed())).toMatchObject({ status: 200 });
    await keeping.settled();
    expect(keeping.lines).toMatchObject([{ level: "warn", message: "a replaced card could not be kept" }]);
    await keeping.close();
  });

  it("a card too large for Teams is answered with one that says so", async () => {
    handle = replyWith({ type: "replace", card: card("x".repeat(20_000)), preview: "", at: null });
    expect((await post(pressed())).text).toContain("liian pitkä");
  });
});

describe("a button pressed in an older client (Action.Submit)", () => {
  const submitted = (fields: Record<string, unknown> = {}) =>
    here({ text: undefined, value: { verb: "draft.save", draftId: "d1" }, replyToId: "m5", ...fields });

  it("replaces the card where it stands", async () => {
    handle = replyWith({ type: "replace", card: card("Tallennettu"), preview: "", at: null });
    expect(await post(submitted())).toMatchObject({ status: 200, text: "" });
    expect(connector.calls).toMatchObject([{ method: "PUT", path: expect.stringMatching(/\/activities\/m5$/) }]);
    expect(deliveries).toEqual([{ type: "handed_over", activityId: "m5" }]);
  });

  it("gets a new card where the channel did not tell which it was", async () => {
    handle = replyWith({ type: "replace", card: card("Tallennettu"), preview: "", at: null });
    await post(submitted({ replyToId: undefined }));
    expect(connector.calls).toMatchObject([{ method: "POST" }]);
  });
});

describe("what nobody has to answer", () => {
  beforeEach(() => {
    handle = async () => {
      throw new Error("must not be called");
    };
  });

  it.each(["typing", "messageReaction", "endOfConversation", "event"])("%s: 200, no turn", async (type) => {
    expect(await post(here({ type }))).toMatchObject({ status: 200, text: "" });
  });

  it.each(["task/fetch", "composeExtension/query", undefined])("invoke %s: 501, no turn", async (name) => {
    expect(await post(here({ type: "invoke", name }))).toMatchObject({ status: 501, text: "" });
  });

  it.each([
    ["no conversation", { conversation: undefined }],
    ["a conversation without an id", { conversation: { conversationType: "personal" } }],
    ["no service address", { serviceUrl: undefined }],
    ["an address of another kind", { serviceUrl: "file:///etc/passwd" }],
  ])("a message that cannot be answered (%s): 400, no turn", async (_what, fields) => {
    expect(await server.post({ ...here(), ...fields })).toMatchObject({ status: 400, text: "" });
  });

  it("in development a foreign tenant is foreign too", async () => {
    const conversation = { id: "a:x", conversationType: "personal", tenantId: "22222222-2222-4222-8222-222222222222" };
    expect(await post(here({ conversation, channelData: {} }))).toMatchObject({ status: 401, text: "" });
  });
});

it("the Playground names no tenant: in development that is ours", async () => {
  let tenantId = "";
  handle = async (turn) => {
    tenantId = turn.tenantId;
    return { status: 200 };
  };
  const conversation = { id: "personal-chat-id", conversationType: "personal" };
  expect(await post(here({ conversation, channelData: {} }))).toMatchObject({ status: 200 });
  expect(tenantId).toBe(TENANT);
});
