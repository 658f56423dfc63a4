import { createPublicKey, type JsonWebKey, type KeyObject } from "node:crypto";

/** A public key of the token issuer. `endorsements`: the channels that it may speak for; empty = the issuer said nothing. */
export interface SigningKey {
  key: KeyObject;
  endorsements: string[];
}

export interface SigningKeys {
  /** null: the issuer has no such key. @throws KeysUnavailable when the issuer cannot be asked and was never asked before. */
  find(kid: string): Promise<SigningKey | null>;
}

export class KeysUnavailable extends Error {
  override name = "KeysUnavailable";
}

const DAY_MS = 24 * 3600_000;
/** An unknown key may be a new one, or a stranger's invention: the issuer is asked at most this often. */
const ASK_AGAIN_MS = 5 * 60_000;
const FIRST_TRY_AGAIN_MS = 1000;
const TIMEOUT_MS = 5000;

/** The issuer's keys from its OpenID metadata, read again once a day (Microsoft asks for that) and when an unknown key turns up. */
export function createSigningKeys(metadataUrl: string, now: () => number = Date.now): SigningKeys {
  let keys: Map<string, SigningKey> | null = null;
  let loadedAt = 0;
  let triedAt = 0;
  let loading: Promise<void> | null = null;

  async function load(): Promise<void> {
    triedAt = now();
    keys = await fetchKeys(metadataUrl);
    loadedAt = now();
  }

  async function refresh(): Promise<void> {
    if (now() - triedAt < (keys ? ASK_AGAIN_MS : FIRST_TRY_AGAIN_MS) && !loading) return;
    loading ??= load().finally(() => {
      loading = null;
    });
    // Old keys stay good while the issuer is away; with none at all the caller learns of it below.
    await loading.catch(() => undefined);
  }

  return {
    async find(kid) {
      if (!keys?.has(kid) || now() - loadedAt > DAY_MS) await refresh();
      if (!keys) throw new KeysUnavailable(`no signing keys from ${metadataUrl}`);
      return keys.get(kid) ?? null;
    },
  };
}

async function fetchKeys(metadataUrl: string): Promise<Map<string, SigningKey>> {
  const metadata = (await fetchJson(metadataUrl)) as { jwks_uri?: unknown };
  const { keys } = (await fetchJson(String(metadata.jwks_uri))) as { keys?: unknown };
  const found = new Map<string, SigningKey>();
  for (const jwk of Array.isArray(keys) ? (keys as JsonWebKey[]) : []) {
    const { kid, endorsements } = jwk;
    // Only RSA: the issuer signs with RS256, and a symmetric or unnamed key must never be picked.
    if (typeof kid !== "string" || jwk.kty !== "RSA") continue;
    found.set(kid, {
      key: createPublicKey({ key: jwk, format: "jwk" }),
      endorsements: Array.isArray(endorsements) ? endorsements.filter((one) => typeof one === "string") : [],
    });
  }
  return found;
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new KeysUnavailable(`${url} answered ${response.status}`);
  return response.json();
}
