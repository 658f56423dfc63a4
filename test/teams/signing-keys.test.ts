import { generateKeyPairSync } from "node:crypto";
import { exportJWK } from "jose";
import { createSigningKeys, KeysUnavailable } from "../../bot/teams/signing-keys";
import { type LoopbackServer, startLoopback } from "./loopback";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
let issuer: LoopbackServer;
let published: unknown[];
let asked: number;
let away: boolean;
let now: number;

beforeAll(async () => {
  issuer = await startLoopback((call) => {
    if (call.path !== "/keys") return { status: 200, body: { jwks_uri: `${issuer.url}/keys` } };
    asked += 1;
    return away ? { status: 500 } : { status: 200, body: { keys: published } };
  });
});
afterAll(() => issuer.close());
beforeEach(async () => {
  published = [await key("first")];
  asked = 0;
  away = false;
  now = 1_700_000_000_000;
});

async function key(kid: string) {
  const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...(await exportJWK(publicKey)), kid, endorsements: ["msteams"] };
}
const open = () => createSigningKeys(`${issuer.url}/openid`, () => now);

it("a thousand calls ask the issuer once", async () => {
  const keys = open();
  await Promise.all(Array.from({ length: 1000 }, () => keys.find("first")));
  expect(asked).toBe(1);
});

it("strangers' invented keys make the issuer be asked once in five minutes at most", async () => {
  const keys = open();
  await keys.find("first");
  for (let n = 0; n < 50; n += 1) expect(await keys.find(`invented-${n}`)).toBeNull();
  expect(asked).toBe(1);
  now += 5 * MINUTE;
  for (let n = 0; n < 50; n += 1) await keys.find(`invented-${n}`);
  expect(asked).toBe(2);
});

it("a new key is found within five minutes, a withdrawn one is forgotten within a day", async () => {
  const keys = open();
  await keys.find("first");
  published = [await key("second")];
  now += 5 * MINUTE;
  expect(await keys.find("second")).not.toBeNull();
  expect(await keys.find("first")).toBeNull();
});

it("once a day the keys are read again; while the issuer is away the old ones stay good", async () => {
  const keys = open();
  await keys.find("first");
  now += DAY + 1;
  away = true;
  expect(await keys.find("first")).not.toBeNull();
  expect(asked).toBe(2);
  await keys.find("first");
  expect(asked).toBe(2);
});

it("with no keys at all that is said, and a second later it is tried again", async () => {
  away = true;
  const keys = open();
  await expect(keys.find("first")).rejects.toThrow(KeysUnavailable);
  away = false;
  now += 1000;
  expect(await keys.find("first")).toMatchObject({ endorsements: ["msteams"] });
});

it("keys that are no RSA keys or have no name are passed over", async () => {
  published = [{ kty: "oct", kid: "first", k: "c2VjcmV0" }, { kty: "RSA" }, await key("good")];
  const keys = open();
  expect(await keys.find("first")).toBeNull();
  expect(await keys.find("good")).not.toBeNull();
});
