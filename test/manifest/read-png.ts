import { crc32, inflateSync } from "node:zlib";
import type { Image } from "../../manifest/png";

const BYTES_BEFORE_CHUNKS = 8;

/** A PNG as Teams would read it. @throws when a checksum is wrong or the file is of a kind that our icons are not. */
export function readPng(file: Buffer): Image {
  const chunks = new Map<string, Buffer>();
  for (let at = BYTES_BEFORE_CHUNKS; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const body = file.subarray(at + 4, at + 8 + length);
    if (crc32(body) !== file.readUInt32BE(at + 8 + length)) throw new Error("a chunk's checksum is wrong");
    chunks.set(body.subarray(0, 4).toString("latin1"), body.subarray(4));
    at += 12 + length;
  }
  const header = chunks.get("IHDR");
  const data = chunks.get("IDAT");
  if (!header || !data || !chunks.has("IEND")) throw new Error("a chunk is missing");
  const [width, height, depth, kind] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8], header[9]];
  if (depth !== 8 || (kind !== 2 && kind !== 6)) throw new Error(`not 8 bits of colour: depth ${depth}, kind ${kind}`);

  const channels = kind === 6 ? 4 : 3;
  const rowLength = width * channels;
  const rows = inflateSync(data);
  const pixels = new Uint8Array(height * rowLength);
  for (let y = 0; y < height; y++) {
    const start = y * (rowLength + 1);
    if (rows[start] !== 0) throw new Error("a row is filtered; this reader knows filter 0 only");
    pixels.set(rows.subarray(start + 1, start + 1 + rowLength), y * rowLength);
  }
  return { width, height, channels, pixels };
}
