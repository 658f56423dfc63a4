import { createHash, randomBytes } from "node:crypto";

/** The way in for a respondent who has no login: 128 random bits, of which only the SHA-256 is kept. */

const TOKEN_BYTES = 16;
const TOKEN = /^[A-Za-z0-9_-]{22}$/;
const TOKEN_CHARACTERS = 22;
/** The whole link is at most so long that it fits a text message beside some words, and a QR code that a cheap phone reads. */
export const LONGEST_LINK = 60;

export interface FreshToken {
  token: string;
  hash: Uint8Array<ArrayBuffer>;
}

export function newToken(): FreshToken {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  return { token, hash: hashOf(token) };
}

/** What the database is asked for; null: no token of ours ever looked like this. */
export function hashToken(token: string): Uint8Array<ArrayBuffer> | null {
  return TOKEN.test(token) ? hashOf(token) : null;
}

/** How long every link below this address is. */
export function lengthOfLink(publicUrl: string): number {
  return `${publicUrl}/k/`.length + TOKEN_CHARACTERS;
}

/** @throws Error when the link would be longer than LONGEST_LINK: PUBLIC_URL is checked at start. */
export function linkTo(publicUrl: string, token: string): string {
  const link = `${publicUrl}/k/${token}`;
  if (link.length > LONGEST_LINK) throw new Error(`A link of ${link.length} characters is too long.`);
  return link;
}

/** A copy of its own: Prisma wants bytes that nothing shares. */
function hashOf(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}
