import type { IncomingMessage } from "node:http";

export interface BodyRule {
  /** Media types that are read; a form of any web page is none of them unless named. */
  types: readonly string[];
  mostBytes: number;
}

/** Of what is too large so much more is read and thrown away: whoever still sends when the door shuts never hears why. */
const DRAINED_BYTES = 1024 * 1024;

export const JSON_ONLY = ["application/json"] as const;

export type ReadBody =
  | { type: "json"; value: unknown }
  | { type: "form"; fields: URLSearchParams }
  /** 400 broken, 413 too large, 415 of a kind that is not read. Nobody is told what was in it. */
  | { type: "refused"; status: 400 | 413 | 415 };

/**
 * Reads a JSON or form body, and nothing else: restify's own parser also unpacks gzip without a limit (and a broken one ends the
 * process), writes multipart files to the disk, and takes forms that any web page may post (restify 12, plugins/bodyReader.js).
 */
export async function readBody(req: IncomingMessage, rule: BodyRule): Promise<ReadBody> {
  const encoding = req.headers["content-encoding"];
  if (encoding && encoding !== "identity") return { type: "refused", status: 415 };
  const type = (req.headers["content-type"] ?? "").split(";", 1)[0]!.trim().toLowerCase();
  if (!rule.types.includes(type)) return { type: "refused", status: 415 };
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of req as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= rule.mostBytes) chunks.push(chunk);
      if (size > rule.mostBytes + DRAINED_BYTES) break;
    }
    if (size > rule.mostBytes) return { type: "refused", status: 413 };
    const text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
    if (type !== "application/json") decodeURIComponent(text.replaceAll("+", " ")); // throws where URLSearchParams would put «\uFFFD» and go on
    return type === "application/json"
      ? { type: "json", value: JSON.parse(text) }
      : { type: "form", fields: new URLSearchParams(text) };
  } catch {
    return { type: "refused", status: 400 }; // broken JSON, not UTF-8, or the sender went away
  }
}
