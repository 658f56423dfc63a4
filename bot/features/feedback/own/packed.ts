import { brotliCompressSync, brotliDecompressSync } from "node:zlib";

/** A questionnaire as a card's buttons carry it: texts in four languages shrink to a third. */

/** As the check has it (surveys/catalogue/check.ts); a few bytes that unpack to more are nobody's questionnaire. */
const MOST_BYTES = 100_000;

export function pack(json: string): string {
  return brotliCompressSync(json).toString("base64url");
}

/** @returns null for what pack() did not make. */
export function unpack(packed: string): string | null {
  try {
    return brotliDecompressSync(Buffer.from(packed, "base64url"), { maxOutputLength: MOST_BYTES }).toString("utf8");
  } catch {
    return null; // cut, forged, or a bomb
  }
}
