import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { exportJWK, type JWTPayload, SignJWT } from "jose";
import type { Endpoints } from "../../bot/teams/authentication";
import { type LoopbackServer, startLoopback } from "./loopback";

/** An issuer of tokens on loopback: its own key, OpenID metadata and JWKS. */
export interface OwnIssuer extends LoopbackServer {
  name: string;
  endpoints: Endpoints;
  keys: { good: KeyObject; goodPublic: KeyObject; unendorsed: KeyObject; stranger: KeyObject; webchat: KeyObject };
  sign(claims: JWTPayload, how?: { alg?: string; kid?: string | null; key?: KeyObject | Uint8Array }): Promise<string>;
  /** Times the keys were asked for. */
  asked(): number;
}

export async function startOwnIssuer(): Promise<OwnIssuer> {
  const pair = () => generateKeyPairSync("rsa", { modulusLength: 2048 });
  const [good, unendorsed, stranger, webchat] = [pair(), pair(), pair(), pair()];
  const curve = generateKeyPairSync("ec", { namedCurve: "P-256" });
  let asked = 0;
  const keys = [
    { ...(await exportJWK(good.publicKey)), kid: "good", endorsements: ["msteams", "webchat"] },
    { ...(await exportJWK(unendorsed.publicKey)), kid: "unendorsed", endorsements: ["skype"] },
    { ...(await exportJWK(webchat.publicKey)), kid: "silent" },
    { ...(await exportJWK(curve.publicKey)), kid: "curve", endorsements: ["msteams"] },
  ];
  const server = await startLoopback((call) => {
    if (call.path.endsWith("openidconfiguration")) return { status: 200, body: { jwks_uri: `${server.url}/keys` } };
    asked += 1;
    return { status: 200, body: { keys } };
  });
  const name = "https://issuer.example.test";
  return {
    ...server,
    name,
    keys: {
      good: good.privateKey,
      goodPublic: good.publicKey,
      unendorsed: unendorsed.privateKey,
      stranger: stranger.privateKey,
      webchat: webchat.privateKey,
    },
    endpoints: {
      ValidateAuthority: false,
      ToChannelFromBotLoginUrl: `${server.url}/login`,
      ToChannelFromBotOAuthScope: "https://api.botframework.com",
      ToBotFromChannelTokenIssuer: name,
      OAuthUrl: `${server.url}/oauth`,
      ToBotFromChannelOpenIdMetadataUrl: `${server.url}/openidconfiguration`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${server.url}/emulator/openidconfiguration`,
      CallerId: "urn:botframework:test",
    },
    sign(claims, { alg = "RS256", kid = "good", key = good.privateKey } = {}) {
      return new SignJWT(claims).setProtectedHeader({ alg, ...(kid === null ? {} : { kid }) }).sign(key);
    },
    asked: () => asked,
  };
}
