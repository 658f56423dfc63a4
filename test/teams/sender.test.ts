import { PasswordServiceClientCredentialFactory } from "botframework-connector";
import { TeamsAdapter } from "../../bot/teams/adapter";
import { createAuthentication } from "../../bot/teams/authentication";
import type { Sender } from "../../bot/teams/channel";
import { createTeamsSender } from "../../bot/teams/sender";
import type { Card, Reply } from "../../bot/turn/reply";
import { APP_ID, TENANT } from "./activities";
import { type FaultyConnector, referenceAt, refusal, startFaultyConnector } from "./faulty-connector";

let connector: FaultyConnector;
let sender: Sender;
const text: Reply = { type: "text", text: "Muistutus" };
const card: Card = { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: "Kortti" }] };

beforeAll(async () => {
  connector = await startFaultyConnector();
  sender = createTeamsSender(new TeamsAdapter(createAuthentication(null, { timeoutMs: 200 })));
});
afterAll(() => connector.close());
beforeEach(() => {
  connector.calls.length = 0;
  connector.always(null);
});
const send = (reply: Reply = text) => sender.send(referenceAt(connector.url), reply);

it("hands a message over once and tells its id", async () => {
  expect(await send()).toEqual({ type: "handed_over", activityId: expect.stringMatching(/^m\d+$/) });
  expect(connector.calls).toMatchObject([
    {
      method: "POST",
      path: "/v3/conversations/a%3Amaija/activities",
      body: { text: "Muistutus", textFormat: "plain" },
    },
  ]);
});

describe("each refusal is told as it is, after one call: the SDK's own repeats are off", () => {
  it.each([
    [400, "BadSyntax"],
    [401, ""],
    [403, "BotNotInConversationRoster"],
    [403, "MessageWritesBlocked"],
    [403, "BotDisabledByAdmin"],
    [408, ""],
    [412, "PreconditionFailed"],
    [429, "Throttled"],
    [500, "ServiceError"],
    [502, ""],
    [503, ""],
    [504, ""],
  ])("%i %s", async (status, code) => {
    connector.next(refusal(status, code || undefined));
    expect(await send()).toEqual({ type: "rejected", status, code });
    expect(connector.calls).toHaveLength(1);
  });

  it.each([
    ["7", 7],
    ["0", 0],
    ["1.5", 1.5],
    ["soon", undefined],
  ])("429 with Retry-After: %s", async (header, seconds) => {
    connector.next(refusal(429, undefined, { "Retry-After": header }));
    const outcome = await send();
    expect(outcome).toMatchObject({ type: "rejected", status: 429 });
    expect(outcome).toHaveProperty("type", "rejected");
    expect((outcome as { retryAfterSeconds?: number }).retryAfterSeconds).toBe(seconds);
    expect(connector.calls).toHaveLength(1);
  });

  it("429 with Retry-After as a date", async () => {
    connector.next(refusal(429, undefined, { "Retry-After": new Date(Date.now() + 30_000).toUTCString() }));
    const outcome = (await send()) as { retryAfterSeconds: number };
    expect(outcome.retryAfterSeconds).toBeGreaterThan(25);
    expect(outcome.retryAfterSeconds).toBeLessThanOrEqual(30);
  });

  it("a code that is no word is not repeated anywhere: it may hold a name", async () => {
    connector.next(refusal(403, "Maija Valmentaja said no"));
    expect(await send()).toEqual({ type: "rejected", status: 403, code: "" });
  });

  it("a redirect is not followed with our token in hand", async () => {
    connector.next({ status: 307, headers: { Location: `${connector.url}/elsewhere` } });
    expect(await send()).toMatchObject({ type: "rejected", status: 307 });
    expect(connector.calls).toHaveLength(1);
  });
});

describe("when nobody answers", () => {
  it.each(["hang", "slow body", "reset"] as const)("%s: it may have arrived", async (fault) => {
    connector.next(fault);
    expect(await send()).toEqual({ type: "no_answer" });
    expect(connector.calls).toHaveLength(1);
  });

  it("no connection at all: it certainly has not arrived", async () => {
    const outcome = await sender.send(referenceAt("http://127.0.0.1:1"), text);
    expect(outcome).toEqual({ type: "not_sent", reason: "ECONNREFUSED" });
  });

  it("taken, with an answer that makes no sense: handed over, without an id", async () => {
    connector.next({ status: 200, headers: { "Content-Type": "text/html" }, body: "thanks" });
    expect(await send()).toEqual({ type: "handed_over", activityId: "" });
  });
});

describe("a conversation that is gone (404)", () => {
  it("is made anew once, the message goes there, and the new way to the person is told", async () => {
    connector.next(refusal(404, "ConversationNotFound"));
    const outcome = await send();
    expect(outcome).toMatchObject({
      type: "handed_over",
      reference: {
        serviceUrl: connector.url,
        conversation: { id: expect.stringMatching(/^a:anew/), conversationType: "personal" },
      },
    });
    expect(connector.calls.map((call) => call.path)).toEqual([
      "/v3/conversations/a%3Amaija/activities",
      "/v3/conversations",
      expect.stringMatching(/^\/v3\/conversations\/a%3Aanew-\d+\/activities/),
    ]);
    expect(connector.calls[1]?.body).toMatchObject({
      isGroup: false,
      members: [{ aadObjectId: "aaaaaaaa-0000-4000-8000-000000000001" }],
      tenantId: TENANT,
      channelData: { tenant: { id: TENANT } },
    });
  });

  it("is not made a second time", async () => {
    connector.always(refusal(404, "ConversationNotFound"));
    expect(await send()).toMatchObject({ type: "rejected", status: 404 });
    expect(connector.calls).toHaveLength(2);
  });

  it("is left alone in a group chat", async () => {
    connector.next(refusal(404));
    const reference = referenceAt(connector.url);
    const group = { ...reference, conversation: { ...reference.conversation, conversationType: "groupChat" } };
    expect(await sender.send(group, text)).toMatchObject({ type: "rejected", status: 404 });
    expect(connector.calls).toHaveLength(1);
  });
});

it("a card is replaced in its place; one that is gone is not sent as a new message", async () => {
  const replace: Reply = { type: "replace", card, preview: "Päivitetty", at: "m77" };
  expect(await send(replace)).toEqual({ type: "handed_over", activityId: "m77" });
  expect(connector.calls).toMatchObject([{ method: "PUT", path: "/v3/conversations/a%3Amaija/activities/m77" }]);
  connector.next(refusal(404, "ActivityNotFoundInConversation"));
  expect(await send(replace)).toMatchObject({ type: "rejected", status: 404 });
  expect(connector.calls).toHaveLength(2);
});

it("413: the short card goes in the place of the long one, once", async () => {
  connector.next(refusal(413, "MessageSizeTooBig"));
  expect(await send({ type: "card", card, preview: "Yhteenveto" })).toMatchObject({ type: "handed_over" });
  expect(JSON.stringify(connector.calls[1]?.body)).toContain("liian pitkä");
  connector.always(refusal(413, "MessageSizeTooBig"));
  expect(await send({ type: "card", card, preview: "Yhteenveto" })).toMatchObject({ type: "rejected", status: 413 });
  expect(connector.calls).toHaveLength(4);
});

it.each([null, "text", {}, { serviceUrl: "http://127.0.0.1:1" }, { conversation: { id: "a:1" } }])(
  "a reference that cannot be used (%j) is said to be so",
  async (reference) => {
    expect(await sender.send(reference, text)).toEqual({ type: "not_sent", reason: "bad_reference" });
  },
);

it("without a token of our own nothing leaves", async () => {
  class NoToken extends PasswordServiceClientCredentialFactory {
    override createCredentials = async () => ({
      signRequest: async () => {
        throw new Error("AADSTS7000222: the client secret has expired");
      },
    });
  }
  const teams = { appId: APP_ID, appType: "SingleTenant" as const, tenantId: TENANT, password: "x" };
  const credentials = new NoToken(APP_ID, "x", TENANT);
  const locked = createTeamsSender(new TeamsAdapter(createAuthentication(teams, { credentials })));
  expect(await locked.send(referenceAt(connector.url), text)).toEqual({ type: "not_sent", reason: "credentials" });
  expect(connector.calls).toEqual([]);
});

it("the bot's own token goes with the message", async () => {
  class OneToken extends PasswordServiceClientCredentialFactory {
    override createCredentials = async () => ({
      signRequest: async (
        resource: Parameters<
          Awaited<ReturnType<PasswordServiceClientCredentialFactory["createCredentials"]>>["signRequest"]
        >[0],
      ) => {
        resource.headers.set("Authorization", "Bearer ours");
        return resource;
      },
    });
  }
  const teams = { appId: APP_ID, appType: "SingleTenant" as const, tenantId: TENANT, password: "x" };
  const credentials = new OneToken(APP_ID, "x", TENANT);
  const signed = createTeamsSender(new TeamsAdapter(createAuthentication(teams, { credentials })));
  expect(await signed.send(referenceAt(connector.url), text)).toMatchObject({ type: "handed_over" });
});
