import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from "jose";
import type { SigningKeys } from "./signing-keys";

/** What a call must show to be from Teams. */
export interface TokenRules {
  issuer: string;
  /** The bot's application id. */
  audience: string;
  keys: SigningKeys;
}

export type TokenVerdict = { type: "accepted"; claims: JWTPayload } | { type: "refused"; reason: string };

/** Upstream's tolerance for clocks that differ, in seconds. */
const CLOCK_TOLERANCE = 300;
const ALGORITHMS = ["RS256", "RS384", "RS512"];

/**
 * Judges the Authorization header of a call by the rules of the Bot Framework («Authenticate requests from the Bot Connector service»).
 *
 * botbuilder's own judge is not used: it also lets in emulator and skill tokens (whose service address nobody checks), skips the
 * address when the activity names none, remembers every tenant that a stranger's token claims, prints keys on the console and
 * answers a wrong signature with a 500 (botframework-connector 4.23.3, parameterizedBotFrameworkAuthentication.js).
 * @throws KeysUnavailable when the issuer's keys cannot be had.
 */
export async function judgeToken(
  header: string,
  call: { serviceUrl: unknown; channelId: unknown },
  rules: TokenRules,
): Promise<TokenVerdict> {
  if (header === "") return refused("no_token");
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(header)?.[1];
  if (!token) return refused("malformed_header");
  try {
    const { kid } = decodeProtectedHeader(token);
    if (typeof kid !== "string") return refused("no_key_id");
    const key = await rules.keys.find(kid);
    if (!key) return refused("unknown_key");
    const { payload } = await jwtVerify(token, key.key, {
      algorithms: ALGORITHMS,
      issuer: rules.issuer,
      clockTolerance: CLOCK_TOLERANCE,
      requiredClaims: ["exp"],
    });
    // Exactly ours: jose would also take a list that only includes us.
    if (payload.aud !== rules.audience) return refused("wrong_audience");
    if (key.endorsements.length > 0 && !key.endorsements.includes(String(call.channelId)))
      return refused("not_endorsed");
    if (typeof payload.serviceurl !== "string" || payload.serviceurl !== call.serviceUrl)
      return refused("wrong_serviceurl");
    return { type: "accepted", claims: payload };
  } catch (error) {
    return refused(reasonOf(error));
  }
}

function refused(reason: string): TokenVerdict {
  return { type: "refused", reason };
}

function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return "expired";
  if (error instanceof errors.JWTClaimValidationFailed) return `wrong_${error.claim}`;
  if (error instanceof errors.JOSEAlgNotAllowed) return "wrong_algorithm";
  if (error instanceof errors.JWSSignatureVerificationFailed) return "wrong_signature";
  if (error instanceof errors.JOSEError || error instanceof TypeError) return "malformed_token";
  throw error;
}
