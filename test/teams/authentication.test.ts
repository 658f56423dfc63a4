import { createHmac } from "node:crypto";
import { MicrosoftAppCredentials, PasswordServiceClientCredentialFactory } from "botframework-connector";
import { createAuthentication } from "../../bot/teams/authentication";
import type { IncomingTurn } from "../../bot/turn/incoming-turn";
import { APP_ID, message, TENANT } from "./activities";
import { startLoopback } from "./loopback";
import { type MessagesServer, startMessagesServer } from "./messages-server";
import { type OwnIssuer, startOwnIssuer } from "./own-issuer";

const SERVICE_URL = "http://127.0.0.1:9/teams/";
const TEAMS = { appId: APP_ID, appType: "SingleTenant" as const, tenantId: TENANT, password: "hush" };

class NoOutgoingToken extends PasswordServiceClientCredentialFactory {
  override createCredentials = async () => MicrosoftAppCredentials.Empty;
}

let issuer: OwnIssuer;
let server: MessagesServer;
const turns: IncomingTurn[] = [];
const strangers: unknown[] = [];

beforeAll(async () => {
  issuer = await startOwnIssuer();
  const authentication = createAuthentication(TEAMS, {
    endpoints: issuer.endpoints,
    credentials: new NoOutgoingToken(APP_ID, "hush", TENANT),
  });
  server = await startMessagesServer(authentication, {
    handleTurn: async (turn) => {
      turns.push(turn);
      return { status: 200 };
    },
    onForeignTenant: async (who) => {
      strangers.push(who);
    },
  });
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});
beforeEach(() => {
  turns.length = 0;
  strangers.length = 0;
  server.lines.length = 0;
});

const seconds = (offset = 0) => Math.floor(Date.now() / 1000) + offset;
const claims = (more: Record<string, unknown> = {}) => ({
  iss: issuer.name,
  aud: APP_ID,
  serviceurl: SERVICE_URL,
  nbf: seconds(-60),
  exp: seconds(3600),
  ...more,
});
const bearer = async (token: string | Promise<string>) => `Bearer ${await token}`;
const b64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const without = (name: string) => {
  const { [name]: _gone, ...rest } = claims() as Record<string, unknown>;
  return rest;
};

interface Forgery {
  header?: () => string | undefined | Promise<string>;
  activity?: Record<string, unknown>;
  reason: string;
}

const forgeries: Record<string, Forgery> = {
  "no token at all": { header: () => undefined, reason: "no_token" },
  "an empty header": { header: () => "", reason: "no_token" },
  "a header of garbage": { header: () => "%%% ' OR 1=1 --", reason: "malformed_header" },
  "another scheme": { header: () => "Basic dGVobzp0ZWhv", reason: "malformed_header" },
  "the scheme without a token": { header: () => "Bearer", reason: "malformed_header" },
  "a token of two parts": { header: () => "Bearer aaaa.bbbb", reason: "malformed_header" },
  "a token of no JSON": { header: () => "Bearer aaaa.bbbb.cccc", reason: "malformed_token" },
  "two tokens in one header": {
    header: async () => `${await bearer(issuer.sign(claims()))}, ${await bearer(issuer.sign(claims()))}`,
    reason: "malformed_header",
  },
  "alg none, unsigned": {
    header: () => `Bearer ${b64({ alg: "none", kid: "good" })}.${b64(claims())}.`,
    reason: "malformed_header",
  },
  "alg none with something for a signature": {
    header: () => `Bearer ${b64({ alg: "none", kid: "good" })}.${b64(claims())}.AAAA`,
    reason: "wrong_algorithm",
  },
  "HS256 with the public key as the secret": {
    header: () => {
      const secret = issuer.keys.goodPublic.export({ type: "spki", format: "pem" });
      const signed = `${b64({ alg: "HS256", kid: "good" })}.${b64(claims())}`;
      return `Bearer ${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
    },
    reason: "wrong_algorithm",
  },
  "PS256, which the issuer does not use": {
    header: () => bearer(issuer.sign(claims(), { alg: "PS256" })),
    reason: "wrong_algorithm",
  },
  "a signature by a stranger's key": {
    header: () => bearer(issuer.sign(claims(), { key: issuer.keys.stranger })),
    reason: "wrong_signature",
  },
  "claims changed after signing": {
    header: async () => {
      const [head, , signature] = (await issuer.sign(claims())).split(".");
      return `Bearer ${head}.${b64(claims({ exp: seconds(999_999) }))}.${signature}`;
    },
    reason: "wrong_signature",
  },
  "no key id": { header: () => bearer(issuer.sign(claims(), { kid: null })), reason: "no_key_id" },
  "a key that the issuer does not have": {
    header: () => bearer(issuer.sign(claims(), { kid: "unheard-of" })),
    reason: "unknown_key",
  },
  "a key of another kind": { header: () => bearer(issuer.sign(claims(), { kid: "curve" })), reason: "unknown_key" },
  "an expired token": {
    header: () => bearer(issuer.sign(claims({ nbf: seconds(-7200), exp: seconds(-3600) }))),
    reason: "expired",
  },
  "a token without an end": { header: () => bearer(issuer.sign(without("exp"))), reason: "wrong_exp" },
  "a token of the future": { header: () => bearer(issuer.sign(claims({ nbf: seconds(3600) }))), reason: "wrong_nbf" },
  "another bot's token": {
    header: () => bearer(issuer.sign(claims({ aud: "99999999-0000-4000-8000-00000000ffff" }))),
    reason: "wrong_audience",
  },
  "a token for several bots": {
    header: () => bearer(issuer.sign(claims({ aud: [APP_ID, "another"] }))),
    reason: "wrong_audience",
  },
  "a token for nobody": { header: () => bearer(issuer.sign(without("aud"))), reason: "wrong_audience" },
  "another issuer": {
    header: () => bearer(issuer.sign(claims({ iss: "https://evil.example" }))),
    reason: "wrong_iss",
  },
  "no issuer": { header: () => bearer(issuer.sign(without("iss"))), reason: "wrong_iss" },
  "an emulator's token (Entra as issuer)": {
    header: () =>
      bearer(
        issuer.sign(claims({ iss: `https://sts.windows.net/${TENANT}/`, tid: TENANT, ver: "1.0", appid: APP_ID })),
      ),
    reason: "wrong_iss",
  },
  "a skill's token": {
    header: () =>
      bearer(
        issuer.sign(
          claims({ iss: `https://login.microsoftonline.com/${TENANT}/v2.0`, ver: "2.0", azp: "another", aud: APP_ID }),
        ),
      ),
    reason: "wrong_iss",
  },
  "no service address in the token": {
    header: () => bearer(issuer.sign(without("serviceurl"))),
    reason: "wrong_serviceurl",
  },
  "another service address": {
    header: () => bearer(issuer.sign(claims({ serviceurl: "https://elsewhere.example/" }))),
    reason: "wrong_serviceurl",
  },
  "no service address in the activity nor in the token": {
    header: () => bearer(issuer.sign(without("serviceurl"))),
    activity: { serviceUrl: undefined },
    reason: "wrong_serviceurl",
  },
  "a key without the endorsement of Teams": {
    header: () => bearer(issuer.sign(claims(), { kid: "unendorsed", key: issuer.keys.unendorsed })),
    reason: "not_endorsed",
  },
  "another channel of the same bot, where senders name themselves": {
    header: () => bearer(issuer.sign(claims())),
    activity: { channelId: "webchat" },
    reason: "wrong_channel",
  },
  "the App Service Extension's channel, which upstream judges by other rules": {
    header: () => "Bearer aaaa.bbbb.cccc",
    activity: { channelId: "AseChannel" },
    reason: "malformed_token",
  },
};

describe("a forged call is answered 401 with nothing in it", () => {
  it.each(Object.entries(forgeries))("%s", async (_what, { header, activity, reason }) => {
    const authorization = await header?.();
    const answer = await server.post(
      message({ serviceUrl: SERVICE_URL, ...activity }),
      authorization === undefined ? {} : { Authorization: authorization },
    );
    expect({ status: answer.status, text: answer.text }).toEqual({ status: 401, text: "" });
    expect(turns).toEqual([]);
    expect(server.lines).toEqual([{ level: "warn", fields: { reason }, message: "message refused" }]);
  });

  it("an activity of many strangers' tenants leaves nothing behind", async () => {
    for (const tid of ["a", "b", "c"]) {
      const header = await bearer(issuer.sign(claims({ iss: `https://sts.windows.net/${tid}/`, tid })));
      expect((await server.post(message({ serviceUrl: SERVICE_URL }), { Authorization: header })).status).toBe(401);
    }
    expect(issuer.asked()).toBe(1);
  });
});

describe("a genuine call", () => {
  const post = async (activity: Record<string, unknown>, token = issuer.sign(claims())) =>
    server.post(activity, { Authorization: await bearer(token) });

  it("is let in", async () => {
    const answer = await post(message({ serviceUrl: SERVICE_URL }));
    expect(answer).toMatchObject({ status: 200, text: "" });
    expect(turns).toMatchObject([{ tenantId: TENANT, act: { type: "text", text: "Matille soitettu" } }]);
    expect(server.lines).toEqual([]);
  });

  it("is let in when the clocks differ by four minutes", async () => {
    const late = issuer.sign(claims({ nbf: seconds(-3600), exp: seconds(-240) }));
    expect((await post(message({ serviceUrl: SERVICE_URL }), late)).status).toBe(200);
    const early = issuer.sign(claims({ nbf: seconds(240) }));
    expect((await post(message({ serviceUrl: SERVICE_URL }), early)).status).toBe(200);
  });

  it("is let in by a key of which the issuer says no endorsements", async () => {
    const token = issuer.sign(claims(), { kid: "silent", key: issuer.keys.webchat });
    expect((await post(message({ serviceUrl: SERVICE_URL }), token)).status).toBe(200);
  });

  it("of a foreign tenant is refused like a forged one, and noted", async () => {
    const foreign = "22222222-2222-4222-8222-222222222222";
    const answer = await post(
      message({
        serviceUrl: SERVICE_URL,
        conversation: { id: "a:x", conversationType: "personal", tenantId: foreign },
        channelData: { tenant: { id: TENANT } },
      }),
    );
    expect(answer).toMatchObject({ status: 401, text: "" });
    expect(turns).toEqual([]);
    expect(strangers).toMatchObject([{ tenantId: foreign }]);
  });

  it("that names no tenant is refused", async () => {
    const conversation = { id: "a:x", conversationType: "personal" };
    const answer = await post(message({ serviceUrl: SERVICE_URL, conversation, channelData: {} }));
    expect(answer).toMatchObject({ status: 401, text: "" });
  });

  it("that names its tenant only in channelData, in capitals, is let in", async () => {
    const conversation = { id: "a:x", conversationType: "personal" };
    const channelData = { tenant: { id: TENANT.toUpperCase() } };
    expect((await post(message({ serviceUrl: SERVICE_URL, conversation, channelData }))).status).toBe(200);
  });
});

it("while the issuer's keys cannot be had, Teams is asked to come again", async () => {
  const silent = await startLoopback(() => ({ status: 500 }));
  const endpoints = { ...issuer.endpoints, ToBotFromChannelOpenIdMetadataUrl: `${silent.url}/openidconfiguration` };
  const blind = await startMessagesServer(createAuthentication(TEAMS, { endpoints }), {});
  const answer = await blind.post(message({ serviceUrl: SERVICE_URL }), {
    Authorization: await bearer(issuer.sign(claims())),
  });
  expect(answer).toMatchObject({ status: 503, text: "" });
  expect(blind.lines).toMatchObject([{ level: "error", fields: { reason: "keys_unavailable" } }]);
  await blind.close();
  await silent.close();
});

it("a managed identity has no password, and is accepted as credentials", () => {
  const msi = { ...TEAMS, appType: "UserAssignedMSI" as const, password: "" };
  expect(() => createAuthentication(msi)).not.toThrow();
  expect(() => createAuthentication({ ...msi, password: "x" })).toThrow(/must not be set for MSI/);
});

it("a good token neither mends a body without a type nor one that is no object", async () => {
  const Authorization = await bearer(issuer.sign(claims()));
  for (const body of [{ serviceUrl: SERVICE_URL }, [], "", '"text"', "{broken", "null", { type: 7 }]) {
    expect(await server.post(body, { Authorization })).toMatchObject({ status: 400, text: "" });
  }
  expect(turns).toEqual([]);
});
