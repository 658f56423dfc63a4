import type { Limits } from "./limits";

/**
 * Whether JSON is small enough to be looked at closely. Walks without recursion and stops at the first limit: what is nested 100,000 deep costs no more than
 * an answer. Bytes are those of texts and keys: the page counts the body itself.
 */
export function isSmall(raw: unknown, { bodyBytes, jsonDepth, jsonValues }: Limits): boolean {
  let bytes = 0;
  let values = 0;
  let level: unknown[] = [raw];
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: unknown[] = [];
    for (const value of level) {
      values += 1;
      if (typeof value === "string") bytes += Buffer.byteLength(value);
      if (typeof value !== "object" || value === null) continue;
      if (depth >= jsonDepth) return false;
      for (const [key, inner] of Object.entries(value)) {
        bytes += Buffer.byteLength(key);
        next.push(inner);
      }
      if (values + next.length > jsonValues || bytes > bodyBytes) return false;
    }
    if (bytes > bodyBytes) return false;
    level = next;
  }
  return true;
}
